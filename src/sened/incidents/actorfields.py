"""Who acted and against whom, and what agreement and disagreement of actors weigh; the same for every actor."""

import math
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass

from sened.base.names import skeleton
from sened.incidents.coded import Coded, code, one_letter
from sened.incidents.columns import Columns
from sened.model.vocabulary import Modality


@dataclass(frozen=True, slots=True)
class Side:
    """The actors of one side; `hedged` where the source is not sure of them, `undirected` where it says not who acted."""

    names: frozenset[str]
    hedged: bool
    undirected: bool


_HEDGED = frozenset({Modality.SUSPECTED, Modality.BELIEVED, Modality.ACCUSED, Modality.IMPLIED, Modality.CONTESTED})


FOREIGN_CODES, HEDGED, FOREIGN_NAMES = -6.0, -2.0, -1.0
"""Weights of two actors that differ: both named by code; one of them hedged; named in free text, so perhaps one."""


def sides(columns: Columns) -> Coded[Side]:
    """Number the first sides of all rows, then their second sides: row i has codes i and i + size."""
    rows = range(columns.size)
    hedged = [columns.modality[i] in _HEDGED for i in rows]
    undirected = [directionless(columns, i) for i in rows]
    first = [Side(columns.side_1[i], hedged[i], undirected[i]) for i in rows]
    second = [Side(columns.side_2[i], hedged[i], undirected[i]) for i in rows]
    return code(first + second, lambda s: f"{s.hedged:d}{s.undirected:d}{'|'.join(sorted(s.names))}")


def directionless(columns: Columns, row: int) -> bool:
    """Tell whether a row names two sides without saying which of them acted."""
    return columns.modality[row] == Modality.UNKNOWN and bool(columns.side_2[row])


def judge_sides(columns: Columns) -> Callable[[Side, Side], float]:
    """Return the judge of two sides: a shared actor weighs the more the rarer it is."""
    seen = Counter(name for i in range(columns.size) for name in columns.side_1[i] | columns.side_2[i])

    def judge(a: Side, b: Side) -> float:
        if not a.names or not b.names:
            return 0.0
        shared = a.names & b.names
        if shared:
            rarity = max(-math.log2(seen[n] / columns.size) for n in sorted(shared))
            share = 1.0 if a.names == b.names else 0.7
            return min(3.0, max(0.4, rarity)) * share * (0.5 if a.undirected or b.undirected else 1.0)
        return _foreign(a, b)

    return judge


def _foreign(a: Side, b: Side) -> float:
    """Return what two sides weigh that share no actor by name."""
    if any(_misspelt(x, y) for x in a.names for y in b.names):
        return 3.0
    if _alike(a.names, b.names):
        return 0.5
    if a.undirected or b.undirected:
        return 0.0
    if not (_coded(a.names) and _coded(b.names)):
        return FOREIGN_NAMES
    return HEDGED if a.hedged or b.hedged else FOREIGN_CODES


def _coded(names: frozenset[str]) -> bool:
    """Tell whether actors are given by code: two codes of one list are two actors, two names in free text may be one."""
    return all(n == n.upper() and " " not in n for n in names)


@dataclass(frozen=True, slots=True)
class Parties:
    """All actors of a row; `complete` where both sides are named, `undirected` where it says not who acted."""

    names: frozenset[str]
    complete: bool
    undirected: bool


def parties(columns: Columns) -> Coded[Parties]:
    """Number the parties of all rows."""
    rows = [
        Parties(a | b, bool(a and b), directionless(columns, i))
        for i, (a, b) in enumerate(zip(columns.side_1, columns.side_2, strict=True))
    ]
    return code(rows, lambda p: f"{p.complete:d}{p.undirected:d}{'|'.join(sorted(p.names))}")


def judge_parties(a: Parties, b: Parties) -> float:
    """Return what all actors together weigh where one row does not say who acted against whom."""
    if not (a.undirected or b.undirected) or not a.names or not b.names:
        return 0.0
    if a.names & b.names:
        return 0.8
    return -3.0 if a.complete and b.complete else -1.0


def _misspelt(a: str, b: str) -> bool:
    """Tell whether two longer names differ by one letter left out, put in or exchanged."""
    return min(len(a), len(b)) >= 6 and not any(c.isdigit() for c in a + b) and one_letter(a, b)


def _alike(a: frozenset[str], b: frozenset[str]) -> bool:
    words_a = {w for n in a for w in skeleton(n).split() if len(w) > 2}
    words_b = {w for n in b for w in skeleton(n).split() if len(w) > 2}
    return bool(words_a & words_b)
