"""From fields to log-odds: the weight of each field, and the odds of a coincidence before any field is compared."""

from dataclasses import dataclass

import numpy as np

from sened.incidents import actorfields, compare, kindfields, placefields
from sened.incidents.coded import Judged
from sened.incidents.columns import Columns, Floats, Ints
from sened.incidents.compare import Pairs

FIELDS = ("w_time", "w_place", "w_type", "w_actors", "w_figures", "w_weapon", "w_target", "w_source", "w_rate")

SWAPPED = -1.5
"""Weight of reading one report's first side as the other's second side."""

SECOND_SIDE = 0.6
"""Share of a second side's weight that counts: whom a source names as struck varies more than who struck."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """Candidate pairs with every field in a form by which a weight can be looked up.

    `sides` judges four pairs of sides for each pair of rows, one after the other: first with first, second with
    second, first with second, second with first.
    """

    pairs: Pairs
    types: Judged[kindfields.Type]
    sides: Judged[actorfields.Side]
    parties: Judged[actorfields.Parties]
    names: Judged[placefields.Named]
    targets: Judged[str]
    weapons: Judged[str]

    def side_pairs(self) -> Ints:
        """Return the number of the judged pair of sides, shape (4, pairs)."""
        return self.sides.which.reshape(4, self.pairs.size)


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """What each bin and each distinct pair of words weighs."""

    time: Floats
    place: Floats
    killed: Floats
    wounded: Floats
    types: Floats
    sides: Floats
    parties: Floats
    names: Floats
    targets: Floats
    weapons: Floats


def evidence(columns: Columns, left: Ints, right: Ints) -> Evidence:
    """Return the compared fields of the pairs of rows `left`, `right`."""
    n = columns.size
    return Evidence(
        pairs=compare.compare(columns, left, right),
        types=kindfields.types(columns).judged(left, right),
        sides=actorfields.sides(columns).judged(
            np.concatenate([left, left + n, left, left + n]), np.concatenate([right, right + n, right + n, right])
        ),
        parties=actorfields.parties(columns).judged(left, right),
        names=placefields.names(columns).judged(left, right),
        targets=kindfields.target_classes(columns).judged(left, right),
        weapons=kindfields.weapons(columns).judged(left, right),
    )


def fixed(columns: Columns, found: Evidence) -> Tables:
    """Return what each bin and pair of words weighs."""
    return Tables(
        time=compare.time_table(),
        place=compare.place_table(),
        killed=compare.table(compare.COUNT_BINS),
        wounded=0.6 * compare.table(compare.COUNT_BINS),
        types=found.types.table(kindfields.judge_types),
        sides=found.sides.table(actorfields.judge_sides(columns)),
        parties=found.parties.table(actorfields.judge_parties),
        names=found.names.table(placefields.judge_names(columns)),
        targets=found.targets.table(kindfields.judge_targets),
        weapons=found.weapons.table(kindfields.judge_weapons),
    )


def weigh(found: Evidence, tables: Tables, rate: Floats) -> Floats:
    """Return the weight (log2) of each field in the order of `FIELDS`, shape (fields, pairs)."""
    pairs = found.pairs
    source = tables.time[pairs.time_and_source] - tables.time[pairs.time_alone]
    figures = tables.killed[pairs.killed] + tables.wounded[pairs.wounded]
    return np.stack(
        [
            tables.time[pairs.time_alone],
            _place(tables.place[pairs.place], tables.names[found.names.which]),
            tables.types[found.types.which],
            actors(found, tables) + tables.parties[found.parties.which],
            figures,
            tables.weapons[found.weapons.which],
            tables.targets[found.targets.which],
            source,
            rate,
        ]
    )


def _place(points: Floats, names: Floats) -> Floats:
    """Return what points and names weigh together.

    Where names speak against, near points earn nothing: a village that no gazetteer knows is often put at the point of
    its town. Where both speak against, they mostly say one thing twice.
    """
    both = np.minimum(points, names) + 0.5 * np.maximum(points, names)
    against = np.where(points < 0, both, names)
    return np.where(names < 0, against, points + names)


def actors(found: Evidence, tables: Tables) -> Floats:
    """Return what the actors weigh: the better of reading the sides straight or swapped."""
    first, second, cross_1, cross_2 = tables.sides[found.side_pairs()]
    straight = first + SECOND_SIDE * second
    swapped = SWAPPED + cross_1 + SECOND_SIDE * cross_2
    # Only a shared actor speaks for swapped sides: two empty sides would otherwise excuse every difference.
    return np.asarray(np.where((cross_1 > 0) | (cross_2 > 0), np.maximum(straight, swapped), straight))


def probability(log_odds: Floats) -> Floats:
    """Return the probability of log2 odds."""
    return np.asarray(1.0 / (1.0 + np.exp2(-np.clip(log_odds, -60, 60))))
