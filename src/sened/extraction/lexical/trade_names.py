"""Names in a sentence about supply: companies, weapon systems, parts, customers, and the marks that tell their roles."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sened.extraction.english.supply import LEGAL_FORMS, MODEL
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_LEGAL = re.compile(rf"(?:{LEGAL_FORMS}|SAS|SARL|GmbH & Co|KGaA|Sanayi\w*|Havacilik|Savunma|Teknoloji\w*|A\.S|AS|Ltd|Optik|Optique|Motor|Fonds)\.?\Z")  # fmt: skip
_MODEL = re.compile(MODEL)
_UNCASED = re.compile(r"[\u0621-\u06d5]{3}")
_ENDING = re.compile(r"'([^\W\d_]+)")
_DATIVE, _ABLATIVE = re.compile(r"(?:[yn]?[ea])\Z"), re.compile(r"[dt][ea]n\Z")
_GENITIVE, _ACCUSATIVE = re.compile(r"n?[iu]n\Z"), re.compile(r"[yn]?[iu]\Z")
_PARTICIPLE = re.compile(r"(?:ées?|és?|ant)\Z")
_ORIGIN = re.compile(r"(?:l[iu]|iz|an)\Z")
_ROLE_REACH = 4
_NO_NAME = frozenset({
    "event", "harm", "unit", "object", "armed", "civil", "state", "actor", "by", "prep", "linker", "say", "accord", "neg", "none", "and", "or", "sub",
    "rel", "that", "number", "scale", "vague", "hedge", "month", "weekday", "time", "span", "firm", "goods", "licence", "licensor", "supply", "own",
    "control", "reply", "det", "aux", "to", "from", "result", "running",
})  # fmt: skip
"""Classes of the word list whose words in capitals name no company."""


class Name(NamedTuple):
    """A name or phrase that can play a part in a deal: tokens `first` to `last` (exclusive), its kind, its role mark.

    `kind`: `company`, `firm` (a word such as "the maker"), `party` (an actor, state or place).
    `role`: `to`, `from`, `by`, `at` (behind another preposition), `gen`, `acc` or empty where nothing marks it.
    """

    first: int
    last: int
    kind: str
    role: str


def names(s: Sentence, first: int, last: int) -> list[Name]:
    """Return the names among tokens `first` to `last` (exclusive) in order; weapon models are none."""
    taken = {i for m in s.of("weapon") if len(m.attrs) > 1 for i in range(m.first, m.last)} | _models(s, first, last)
    found = [Name(a, b, "company", _role(s, a, b)) for a, b in _companies(s, first, last, taken)]
    used = {i for n in found for i in range(n.first, n.last)}
    for a, b in _parties(s, first, last):
        if not used.intersection(range(a, b)):
            found.append(Name(a, b, "party", _role(s, a, b)))
            used.update(range(a, b))
    for m in s.within(first, last, "firm"):
        if not used.intersection(range(m.first, m.last)) and not _names_next(s, m, found):
            found.append(Name(m.first, m.last, "firm", _role(s, m.first, m.last)))
    return sorted(found)


def _names_next(s: Sentence, m: Match, found: Sequence[Name]) -> bool:
    """Tell whether the word for a company only leads to its name: "the maker Helvion"."""
    del s
    return any(n.kind == "company" and (n.first == m.last or n.last == m.first) for n in found)


def _parties(s: Sentence, first: int, last: int) -> Iterator[tuple[int, int]]:
    spans = [s.indices(m.start, m.end) for m in s.actors if m.rule == "name"]
    spans += [s.indices(p.head.start, p.head.end) for p in s.places]
    spans += [(m.first, m.last) for m in s.of("actor", "state")]
    # "a Turkish company", "une entreprise turque"
    led = {
        (a, b)
        for a, b in spans
        if (b < len(s.words) and s.at(b, "firm")) or (a and s.at(a - 1, "firm") and s.at(a, "state"))
    }
    yield from sorted({(a, b) for a, b in spans if first <= a and b <= last} - led)


def _plain(s: Sentence, i: int) -> str:
    return s.shadow.plain[s.words[i].start : s.words[i].end]


def _models(s: Sentence, first: int, last: int) -> set[int]:
    start, end = s.span(first, last)
    spans = (m.span() for m in _MODEL.finditer(s.shadow.plain, start, end))
    return {i for a, b in spans for i in range(*s.indices(a, b))}


# -- companies --------------------------------------------------------------------------------------------------------------
def _companies(s: Sentence, first: int, last: int, taken: set[int]) -> Iterator[tuple[int, int]]:
    i = first
    while i < last:
        j = i
        led = s.at(i - 1, "firm") is not None if i else False
        while j < last and j not in taken and (_bare_name(s, j, led=led) or (j > i and _legal(s, j))):
            j += 1
        if j > i and (_legal(s, j - 1) or _stands_as_name(s, i, j)):
            yield i, j
        i = max(j, i + 1)


def _bare_name(s: Sentence, i: int, *, led: bool) -> bool:
    word = _plain(s, i)
    if _UNCASED.match(word):
        led = i > 0 and (
            s.at(i - 1, "firm") is not None or (i > 1 and s.at(i - 2, "firm") is not None and not _listed(s, i - 1))
        )
        return led and not _listed(s, i) and (led or not _dated(s, i))
    raw = s.shadow.raw(s.words[i].start, s.words[i].end)
    opens = i == 0 and _PARTICIPLE.search(raw) is not None  # "Interrogée", "Citant"
    return word[0].isupper() and len(word) > 1 and not opens and not _listed(s, i) and (led or not _dated(s, i))


def _listed(s: Sentence, i: int) -> bool:
    """Tell whether a token is a word of the list; what stands amid the parts of a verb is none."""
    return any(m.first <= i < m.last and not (m.gapped and m.first < i < m.last - 1) for m in s.of(*_NO_NAME))


def _dated(s: Sentence, i: int) -> bool:
    word = s.words[i]
    return any(m.start <= word.start < m.end for m in s.dates) or any(
        p.head.start <= word.start < p.head.end for p in s.places
    )


def _legal(s: Sentence, i: int) -> bool:
    return bool(_LEGAL.fullmatch(_plain(s, i)))


def _stands_as_name(s: Sentence, first: int, last: int) -> bool:
    """Tell whether words in capitals are a name: nouns have capitals too in German, words that open a sentence everywhere."""
    before = s.at(first - 1, "firm") if first else None
    after = s.at(last, "firm") if last < len(s.words) else None
    if before is not None or (after is not None and s.lexicon.pack.code != "tr"):
        return True
    article = first > 0 and s.at(first - 1, "det") is not None
    opens = first == 0 or s.words[first - 1].mark
    if s.lexicon.pack.code == "de":
        to = s.at(first - 1, "to") if first else None
        marked = first > 0 and (
            s.at(first - 1, "from", "by", "along") is not None or (to is not None and to.attr == "name")
        )
        return not article and (marked or (opens and last - first <= 2)) and not _plain(s, first).endswith("ung")
    if s.lexicon.pack.code == "tr" and last - first == 1 and after is not None and _ORIGIN.search(s.words[first].low):
        return False  # "Kanadalı firma"
    return not (first == 0 and last == 1 and s.lexicon.pack.code == "tr" and not _ENDING.match(_after(s, last)) and not _comma(s, last))  # fmt: skip


def _comma(s: Sentence, i: int) -> bool:
    return i < len(s.words) and s.words[i].low == ","


def _after(s: Sentence, last: int) -> str:
    end = s.words[last - 1].end
    return s.shadow.low[end : end + 12]


# -- roles ------------------------------------------------------------------------------------------------------------------
def _role(s: Sentence, first: int, last: int) -> str:
    ending = _ENDING.match(_after(s, last))
    if s.lexicon.pack.apostrophe and ending is not None:
        return _case(ending.group(1))
    for i in range(first - 1, max(-1, first - 2 - _ROLE_REACH), -1):
        for cls in ("by", "to", "from"):
            m = s.at(i, cls)
            if m is not None and m.last == i + 1 and m.attr != "post":
                return cls
        governed = s.at(i, "prep")
        if governed is not None:
            return next((cls for cls in ("by", "to", "from") if s.at(governed.first, cls) is not None), "at")
        if s.at(i, "det", "firm", "state", "linker") is None and not _adjective(s, i):
            break
    behind = s.at(last, "by", "to", "from") if last < len(s.words) else None
    return behind.cls if behind is not None and behind.attr == "post" else ""


def _adjective(s: Sentence, i: int) -> bool:
    word = _plain(s, i)
    return word[0].islower() and len(word) > 4


def _case(ending: str) -> str:
    if _ABLATIVE.fullmatch(ending):
        return "from"
    if _DATIVE.fullmatch(ending):
        return "to"
    if _GENITIVE.fullmatch(ending):
        return "gen"
    return "acc" if _ACCUSATIVE.fullmatch(ending) else ""


# -- goods ------------------------------------------------------------------------------------------------------------------
def system(s: Sentence, first: int, last: int, named: Sequence[Name]) -> tuple[int, int] | None:
    """Return the weapon system that is named: a model before a word such as "drone"."""
    parts = [m for m in s.within(first, last, "goods") if m.attr == "component"]
    beside = {i for m in parts for i in (m.first - 1, m.last)}  # "the MX-15D camera": a model of the part
    models = [(m.first, m.last) for m in s.within(first, last, "weapon") if len(m.attrs) > 1]
    written = sorted(i for i in _models(s, first, last) if i not in beside and s.at(i, "goods") is None)
    if written and not models:
        models = [(written[0], written[0] + sum(1 for k, i in enumerate(written) if i == written[0] + k))]
    if models:
        return models[0]
    kinds = [m for m in _goods(s, first, last, named) if m.attr == "system"]
    return (kinds[0].first, kinds[0].last) if kinds else None


def component(s: Sentence, first: int, last: int, named: Sequence[Name]) -> tuple[int, int] | None:
    """Return the part or goods that are named."""
    found = _goods(s, first, last, named)
    order = {"component": 0, "other": 2}
    best = min((m for m in found if m.attr in order), key=lambda m: (order[m.attr], m.first), default=None)
    if best is None:
        return None
    weapons = {i for m in s.of("weapon") for i in range(m.first, m.last)}
    models = _models(s, first, last) - weapons
    return best.first - (best.first - 1 in models), best.last + (best.last in models)


def _goods(s: Sentence, first: int, last: int, named: Sequence[Name]) -> list[Match]:
    """Return the words for goods that are no part of a name: "Ardent Optics supplies", "the drone maker"."""
    used = {i for n in named if n.kind != "party" for i in range(n.first, n.last)}
    return [m for m in s.within(first, last, "goods") if not used.intersection(range(m.first, m.last))]


def owner_in_compound(s: Sentence, first: int, last: int) -> str:
    """Return the company that a compound names ("Rotax-Motoren"): empty where there is none."""
    for m in s.within(first, last, "goods"):
        head, hyphen, _ = _plain(s, m.first).partition("-")
        if hyphen and head[:1].isupper() and not _MODEL.fullmatch(head) and not any(c.isdigit() for c in head):
            return head
    return ""
