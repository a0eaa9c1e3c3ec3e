"""Names of persons in free text: found by rule, offline, so that a person can decide before anything is published.

The search would rather ask once too often: it looks for given names, titles and callings before a name, endings of
family names, ages and deeds beside a name, in scripts with capital letters and in Arabic script. What the case itself
knows as a place, an actor, an organisation or a publisher is no person. A public function with its office ("the
minister of defence") names nobody. What it cannot see: a rare name that nothing beside it gives away.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sened.claims import person_arabic
from sened.claims.person_tokens import Token, tokens_of
from sened.claims.person_words import latin_words

_LONGEST_ABBREVIATION = 4
_SHORTEST_AFTER_INITIAL = 3
_INITIAL = re.compile(r"\.[ \u00a0]*\Z")
_AGE = re.compile(r"\s*[,(،]\s*(?:aged?\s+)?\d{1,2}(?:\s*[,)،.;]|\s*$|[\s-]years?\b)")
_CONTACT = re.compile(r"[\w.+-]{2,}@[\w-]+(?:\.[\w-]+)+|(?<![\w+])\+\d(?:[ ()/.-]{0,2}\d){7,}")

TITLE = "a title or calling stands before a name"
GIVEN = "a common given name, with another name beside it"
ENDING = "a name with an ending usual in family names"
FAMILY = "a common family name ends it"
INITIAL = "an initial stands before a name"
BESIDE = "an age, a calling or a deed of persons stands beside a name"
CONTACT = "a mail address or telephone number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A span that may name a person (code points of the text as given), and why it was found."""

    start: int
    end: int
    text: str
    why: str


class Finder:
    """Finds what may name a person in a text, given the `known` names of bodies and places."""

    def __init__(self, known: Iterable[str]) -> None:
        self._known: dict[str, set[tuple[str, ...]]] = {}
        for name in known:
            words = tuple(t.word for t in tokens_of(name))
            if words:
                self._known.setdefault(words[0], set()).add(words)

    def find(self, text: str) -> list[Mention]:
        """Return every span of `text` that may name a person, in order; spans do not overlap."""
        if not text:
            return []
        tokens = self._masked(tokens_of(text))
        found = [*_cased(text, tokens), *_in_arabic(text, tokens)]
        found += [_mention(text, m.start(), m.end(), CONTACT) for m in _CONTACT.finditer(text)]
        return _apart(found)

    def _masked(self, tokens: list[Token]) -> list[Token]:
        """Return the tokens with those of known names marked, the longest name first."""
        out, at = list(tokens), 0
        while at < len(tokens):
            length = self._length_at(tokens, at)
            for i in range(at, at + length):
                t = tokens[i]
                out[i] = Token(t.start, t.end, t.raw, t.word, t.gap, t.capital, t.arabic, True)
            at += max(length, 1)
        return out

    def _length_at(self, tokens: Sequence[Token], at: int) -> int:
        names = self._known.get(tokens[at].word, ())
        fits = [len(n) for n in names if tuple(t.word for t in tokens[at : at + len(n)]) == n]
        length = max(fits, default=0)
        if length == 1 and self._is_half_a_name(tokens, at):
            return 0
        return length

    def _is_half_a_name(self, tokens: Sequence[Token], at: int) -> bool:
        """Tell whether a known single word is a given name here: another name that nobody knows follows it."""
        if tokens[at].word not in latin_words().given or at + 1 >= len(tokens):
            return False
        following = tokens[at + 1]
        return following.joined and _may_be_name(following) and not self._length_at(tokens, at + 1)


def _mention(text: str, start: int, end: int, why: str) -> Mention:
    return Mention(start=start, end=end, text=text[start:end], why=why)


def _apart(found: Iterable[Mention]) -> list[Mention]:
    out: list[Mention] = []
    for mention in sorted(found, key=lambda m: (m.start, -m.end)):
        if not out or mention.start >= out[-1].end:
            out.append(mention)
    return out


def _may_be_name(token: Token) -> bool:
    words = latin_words()
    return token.capital and token.word not in words.ordinary and token.word not in words.institutions


def _cased(text: str, tokens: Sequence[Token]) -> Iterable[Mention]:
    """Yield mentions in scripts with capital letters: one for each run of capitalised words that looks like a person."""
    at = 0
    while at < len(tokens):
        end = _run_end(tokens, at)
        if end > at:
            mention = _judged(text, tokens, at, end)
            if mention:
                yield mention
        at = max(end, at + 1)


def _run_end(tokens: Sequence[Token], at: int) -> int:
    """Return the end of the run of names that begins at `at`, particles between them included; `at` where none does."""
    end = at
    while end < len(tokens):
        token = tokens[end]
        if end > at and not _continues(tokens, end):
            break
        if token.known:
            break
        if _may_be_name(token) or (end > at and token.word in latin_words().particles and _leads_on(tokens, end)):
            end += 1
        else:
            break
    return end


def _continues(tokens: Sequence[Token], at: int) -> bool:
    initial = len(tokens[at - 1].raw) == 1 and bool(_INITIAL.match(tokens[at].gap))
    return tokens[at].joined or initial


def _leads_on(tokens: Sequence[Token], at: int) -> bool:
    """Tell whether the particle at `at` stands before a further name."""
    following = at + 1
    if following < len(tokens) and tokens[following].word in latin_words().particles:
        following += 1
    return (
        following < len(tokens)
        and tokens[following].joined
        and not tokens[following].known
        and _may_be_name(tokens[following])
    )


def _judged(text: str, tokens: Sequence[Token], start: int, end: int) -> Mention | None:
    words = latin_words()
    titled = _is_titled(tokens, start)
    while start < end and tokens[start].word in (words.titles | words.functions):
        start, titled = start + 1, True
    names = [t for t in tokens[start:end] if t.word not in words.particles or t.capital]
    if not names or _is_office(tokens[start]) or _is_place(names, titled) or _is_institution(tokens, end):
        return None
    why = TITLE if titled and len(names[0].word) > 1 else _why(names)
    if why is None and (len(names) in (2, 3) or names[0].word in words.given):
        why = BESIDE if _has_person_beside(text, tokens, start, end) else None
    return _mention(text, tokens[start].start, tokens[end - 1].end, why) if why else None


def _why(names: Sequence[Token]) -> str | None:
    words = latin_words()
    if len(names) > 1 and any(n.word in words.given for n in names):
        return GIVEN
    if len(names) > 1 and any(len(n.word) > 4 and n.word.endswith(words.endings) for n in names):
        return ENDING
    if len(names) > 1 and names[-1].word in words.family:
        return FAMILY
    if len(names) > 1 and names[0].word.endswith(".") and len(names[-1].raw) > _SHORTEST_AFTER_INITIAL:
        return INITIAL
    return None


def _is_titled(tokens: Sequence[Token], start: int) -> bool:
    """Tell whether a title stands right before the run, with a blank, comma or colon between."""
    if not start:
        return False
    before, gap = tokens[start - 1], tokens[start].gap.strip(" \u00a0")
    abbreviated = gap == "." and before.capital and len(before.raw) <= _LONGEST_ABBREVIATION
    if gap not in ("", ",", ":") and not abbreviated:
        return False
    words = latin_words()
    if before.known or before.word not in words.titles | words.functions:
        return False
    # "civilians and fighters, Rotax says": a comma ties a name to a single person, not to a list.
    return gap != "," or not before.raw.casefold().endswith("s")


def _is_office(first: Token) -> bool:
    """Tell whether a genitive follows the title, so that an office is named and nobody in it ("Sprecher der …")."""
    return not first.capital and first.word not in ("al", "el", "von", "van", "bin", "ibn", "abu", "umm")


def _is_place(names: Sequence[Token], titled: bool) -> bool:
    words = latin_words()
    if names[0].word not in words.toponyms:
        return False
    # "Umm Khalil" is a mother by her son's name, "Umm al-Keif" a village.
    return not (names[0].word == "umm" and (titled or any(n.word in words.given for n in names)))


def _is_institution(tokens: Sequence[Token], end: int) -> bool:
    return (
        end < len(tokens)
        and tokens[end].joined
        and tokens[end].capital
        and tokens[end].word in latin_words().institutions
    )


def _has_person_beside(text: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    return _AGE.match(text, tokens[end - 1].end) is not None or _is_before(tokens, start) or _is_after(tokens, end)


def _is_before(tokens: Sequence[Token], start: int) -> bool:
    words = latin_words()
    if not start or not tokens[start].joined:
        return False
    before = tokens[start - 1].word
    if before in words.before:
        return True
    return before in ("of", "von", "de") and start > 1 and tokens[start - 2].word in words.belongings


def _is_after(tokens: Sequence[Token], end: int) -> bool:
    words = latin_words()
    following = [t.word for t in tokens[end : end + 3]]
    if not following or tokens[end].gap.strip(" \u00a0") not in ("", ","):
        return False
    if tokens[end - 1].raw.endswith(("'s", "’s")) and following[0] in words.belongings:
        return True
    if following[0] in words.after:
        return True
    if following[0] in ("was", "were", "wurde") and len(following) > 1:
        return following[1] in words.fates
    comma = "," in tokens[end].gap
    callings = words.titles | words.functions
    if comma and following[0] in ("a", "an", "the"):
        return len(following) > 1 and bool(set(following[1:]) & callings)
    return comma and following[0] in callings and not tokens[end].capital


def _in_arabic(text: str, tokens: Sequence[Token]) -> Iterable[Mention]:
    for start, end, titled in person_arabic.names(tokens):
        yield _mention(text, tokens[start].start, tokens[end - 1].end, TITLE if titled else GIVEN)
