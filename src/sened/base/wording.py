"""Whether words occur in a text, and where: first as they are, then without what typesetting changes, then in part.

Standard library only. Offsets are code points of the text as given, whatever was normalised for the comparison.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

_SAME = str.maketrans({
    "‘": "'", "’": "'", "ʼ": "'", "`": "'", "´": "'", "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": "'", "›": "'",
    "–": "-", "—": "-", "‑": "-", "−": "-", "‐": "-", "ى": "ي", "ی": "ي", "ک": "ك", "ە": "ه", "أ": "ا", "إ": "ا", "آ": "ا",
})  # fmt: skip
_DROPPED = re.compile(r"[\u00ad\u0640\u064b-\u0652\u0670\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")
_ELLIPSIS = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.)\s*")
_WORD = re.compile(r"\w+")
_RUN = 3
_LEAST = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Occurrence:
    """How well a text holds a wording: `score` 0 to 1, where (None: nowhere), and by which rule.

    Rules: `exact`; `normalised` (case, blanks, marks of quotation, dashes, invisible signs and Arabic letter forms do
    not count); `parts` (the pieces between ellipses, in order); `near` (the share of runs of three words found together);
    `absent`.
    """

    score: float
    start: int | None = None
    end: int | None = None
    rule: str = "absent"

    @property
    def found(self) -> bool:
        """Whether the whole wording stands in the text."""
        return self.rule in {"exact", "normalised", "parts"}


class Haystack:
    """A text made ready for many questions; what a question needs of it is worked out once, when first asked for."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def _form(self) -> tuple[str, list[int]]:
        return _normalised(self.text)

    @property
    def plain(self) -> str:
        """The form for comparison."""
        return self._form[0]

    @property
    def places(self) -> Sequence[int]:
        """The place in the text of each code point of `plain`."""
        return self._form[1]

    @cached_property
    def words(self) -> list[tuple[str, int, int]]:
        """The words of `plain` with their spans in it."""
        return [(w.group(), w.start(), w.end()) for w in _WORD.finditer(self.plain)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the original for a span of the normalised form."""
        return self.places[start], self.places[end - 1] + 1


def occurrence(wording: str, haystack: Haystack, *, near: int = 0) -> Occurrence:
    """Return how well the text holds `wording`; of several places the one nearest to code point `near`."""
    wanted = wording.strip()
    if not wanted:
        return Occurrence(score=0.0)
    places = list(_finds(haystack.text, wanted))
    if places:
        start = min(places, key=lambda p: abs(p - near))
        return Occurrence(score=1.0, start=start, end=start + len(wanted), rule="exact")
    plain = _normalised(wanted)[0].strip()
    found = [haystack.span(p, p + len(plain)) for p in _finds(haystack.plain, plain)]
    if found:
        start, end = min(found, key=lambda span: abs(span[0] - near))
        return Occurrence(score=1.0, start=start, end=end, rule="normalised")
    return _in_parts(wanted, haystack) or _nearly(plain, haystack)


def _finds(text: str, wanted: str) -> Iterator[int]:
    position = text.find(wanted) if wanted else -1
    while position >= 0:
        yield position
        position = text.find(wanted, position + max(1, len(wanted)))


def _normalised(text: str) -> tuple[str, list[int]]:
    """Return the form for comparison and, for each of its code points, the place in `text`."""
    out: list[str] = []
    places: list[int] = []
    blank = True
    for place, sign in enumerate(text):
        if sign.isspace():
            if not blank:
                out.append(" ")
                places.append(place)
            blank = True
            continue
        plain = sign.casefold() if sign < "\x80" else _plain(sign)
        if plain:
            out.append(plain)
            places += [place] * len(plain)
            blank = False
    return "".join(out), places


def _plain(sign: str) -> str:
    compatible = unicodedata.normalize("NFKC", sign).translate(_SAME).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFD", compatible) if not unicodedata.combining(c))
    return _DROPPED.sub("", bare)


def _in_parts(wording: str, haystack: Haystack) -> Occurrence | None:
    parts = [_normalised(p)[0].strip() for p in _ELLIPSIS.split(wording)]
    parts = [p for p in parts if p]
    if len(parts) < 2:
        return None
    position, first = 0, None
    for part in parts:
        found = haystack.plain.find(part, position)
        if found < 0:
            return None
        first = found if first is None else first
        position = found + len(part)
    assert first is not None
    start, end = haystack.span(first, position)
    return Occurrence(score=1.0, start=start, end=end, rule="parts")


def _nearly(plain: str, haystack: Haystack) -> Occurrence:
    """Return the stretch of the text, at most twice as long as the wording, that holds most of its runs of three words."""
    wanted = _WORD.findall(plain)
    runs = {tuple(wanted[i : i + _RUN]) for i in range(len(wanted) - _RUN + 1)}
    if not runs:
        return Occurrence(score=0.0)
    words = [w for w, _, _ in haystack.words]
    hits = [(i, run) for i, run in enumerate(zip(words, words[1:], words[2:], strict=False)) if run in runs]
    held: Counter[tuple[str, ...]] = Counter()
    best, span, left = 0, (0, 0), 0
    for place, run in hits:
        held[run] += 1
        while place - hits[left][0] > 2 * len(wanted):
            gone = hits[left][1]
            held[gone] -= 1
            if not held[gone]:
                del held[gone]
            left += 1
        if len(held) > best:
            best, span = len(held), (hits[left][0], place + _RUN)
    score = round(best / len(runs), 4)
    if score < _LEAST:
        return Occurrence(score=score)
    start, end = haystack.span(haystack.words[span[0]][1], haystack.words[span[1] - 1][2])
    return Occurrence(score=score, start=start, end=end, rule="near")
