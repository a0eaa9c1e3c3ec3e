"""Names of places beside their points: what shared and foreign names weigh."""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from sened.incidents.coded import Coded, code, one_letter
from sened.incidents.columns import COARSE_M, Columns
from sened.incidents.placenames import PlaceWords


@dataclass(frozen=True, slots=True)
class Named:
    """A row's place name taken apart; `coarse` where the row's point is no better than a district.

    `listed` where the name lists places and the row has no one point, `several` where the row speaks of several settlements.
    """

    text: str
    words: PlaceWords
    placed: bool
    coarse: bool
    listed: bool
    several: bool


WIDER = -0.5
"""Weight of a place named against a wider place around it: of one matter, or the wider report means another there."""

NEIGHBOURS = -4.5
"""Weight of two places named apart within one wider place: two villages of one district."""

MOST_BESIDE_POINTS, MOST_ALONE = 1.5, 5.0
"""Most that a shared name weighs where the points are compared as well, and where they cannot be."""

SEVERAL = -6.0
"""Weight of a report on several places against one on a single place: the one holds the other, it is not the other."""


def names(columns: Columns) -> Coded[Named]:
    """Number the place names of all rows."""
    rows = [
        Named(text, words, bool(placed), not (placed and radius <= COARSE_M), bool(listed), bool(several))
        for text, words, placed, radius, listed, several in zip(
            columns.place_name,
            columns.names,
            columns.placed,
            columns.radius,
            columns.listed,
            columns.several,
            strict=True,
        )
    ]
    return code(rows, lambda n: f"{n.text}|{n.placed:d}{n.coarse:d}{n.listed:d}{n.several:d}")


def judge_names(columns: Columns) -> Callable[[Named, Named], float]:
    """Return the judge of two place names: shared rare head words speak for one place, foreign heads against."""
    seen = Counter(word for n in columns.names for word in n.words)

    def rarity(shared: frozenset[str]) -> float:
        return sum(min(3.0, max(0.5, math.log2(columns.size / seen[w]))) for w in sorted(shared))

    def judge(a: Named, b: Named) -> float:
        if not a.words.words or not b.words.words:
            return 0.0
        if a.listed != b.listed:
            return SEVERAL
        heads = a.words.head & b.words.head
        if heads:
            return min(MOST_BESIDE_POINTS if a.placed and b.placed else MOST_ALONE, 0.6 * rarity(heads))
        return _foreign(a, b)

    return judge


def _foreign(a: Named, b: Named) -> float:
    """Return what names weigh that do not share the word for the place itself."""
    wider = a if a.words.head & b.words.words else b if b.words.head & a.words.words else None
    if wider is not None:
        return SEVERAL if wider.several else WIDER
    if any(one_letter(x, y) for x in a.words.head for y in b.words.head):
        return 0.0
    if a.words.words & b.words.words:
        return NEIGHBOURS
    if a.several != b.several and (a.coarse or b.coarse):
        return SEVERAL
    if a.coarse and b.coarse:
        return -1.5
    return -3.0 if a.coarse or b.coarse else -4.0
