"""A text known again in another language: its numbers, places and actors stand in the same order in a translation.

Words change from language to language; "20", "Hasakah" and "SDF" do not, once spellings are resolved. Two reports of one
event share some of them; only a copy or a translation has nearly all, one after the other.
"""

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence

from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.places import finder_of
from sened.extraction.shadow import Shadow

FEWEST = 10
"""Marks that a text needs before their order says anything."""

_DIFFERENT = 6
_OF_SHORTER, _OF_LONGER = 0.75, 0.6
_LONGEST = 400
_NUMBER = re.compile(r"\d{1,3}(?:[.,٬ ]\d{3})+(?!\d)|\d+")
_GROUPS = re.compile(r"[.,٬ ]")


def numbers_of(text: str) -> list[str]:
    """Return the numbers in digits of a text, in order, in digits of one script and without marks between thousands."""
    return [number for _, number in _numbers(text)]


def _numbers(text: str) -> list[tuple[int, str]]:
    plain = "".join(str(unicodedata.digit(c)) if c.isdigit() and not c.isascii() else c for c in text)
    return [(m.start(), _GROUPS.sub("", m.group())) for m in _NUMBER.finditer(plain)] if len(plain) == len(text) else []


def fingerprint(text: str, gazetteer: TableGazetteer, actors: ActorIndex) -> list[str]:
    """Return the numbers, places and actors that a text names, in its order; repeats that stand together once."""
    found = [(at, f"n {n}") for at, n in _numbers(text)]
    named = [(m.start, m.end, f"a {m.actor_id}") for m in actors.mentions(text)]
    found += [(start, label) for start, _, label in named]
    shadow, finder = Shadow(text), finder_of(gazetteer)
    closed = [shadow.within(a, b) for a, b, _ in named]
    for mention in finder.find(shadow, 0, len(shadow.low), closed):
        best = next(iter(finder.of(shadow, mention)), None)
        if best is not None:
            found.append((shadow.span(mention.start, mention.end)[0], f"p {best.place_id or best.name}"))
    out: list[str] = []
    for _, label in sorted(found):
        if not out or out[-1] != label:
            out.append(label)
    return out[:_LONGEST]


def may_be_one(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two lists of numbers share so many that the texts are worth a closer look; cheap."""
    shared = sum((Counter(mine) & Counter(theirs)).values())
    return bool(mine) and shared >= _OF_LONGER * min(len(mine), len(theirs))


def is_one(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Tell whether two fingerprints are those of one text in two languages."""
    shorter, longer = sorted((len(mine), len(theirs)))
    if shorter < FEWEST or len(set(mine) & set(theirs)) < _DIFFERENT:
        return False
    common = _in_order(mine, theirs)
    return common >= _OF_SHORTER * shorter and common >= _OF_LONGER * longer


def _in_order(a: Sequence[str], b: Sequence[str]) -> int:
    """Return the length of the longest series that both hold in the same order."""
    row = [0] * (len(b) + 1)
    for x in a:
        diagonal = 0
        for j, y in enumerate(b, start=1):
            diagonal, row[j] = row[j], diagonal + 1 if x == y else max(row[j], row[j - 1])
    return row[-1]
