"""Decisions on pairs as links between rows: who must stand together, who must not, who is left to a person."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np

from sened.incidents.columns import Columns, Ints
from sened.model.decision import Decision, pair_of
from sened.model.vocabulary import Verdict

Pair = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """Pairs of rows (`left < right`) that a person has judged; `why` gives each decision's reason."""

    together: list[Pair] = field(default_factory=list)
    apart: set[Pair] = field(default_factory=set)
    unsure: set[Pair] = field(default_factory=set)
    why: dict[Pair, str] = field(default_factory=dict)

    def rows(self) -> Ints:
        """Return all judged pairs, shape (n, 2)."""
        return np.array(sorted(self.why), dtype=np.int64).reshape(-1, 2)


def links(columns: Columns, decisions: Sequence[Decision]) -> Links:
    """Return the links of the latest decision on each pair; a `same` that a `different` forbids is left out.

    Pairs of records that are not here, or of different group kinds, are passed over.
    """
    row = {r: i for i, r in enumerate(columns.record)}
    latest: dict[Pair, Decision] = {}
    for decision in sorted(decisions, key=lambda d: (d.log_index, d.id)):
        pair = pair_of(decision.subject)
        if pair and pair[0] in row and pair[1] in row and decision.verdict in _PAIR_VERDICTS:
            i, j = sorted((row[pair[0]], row[pair[1]]))
            if columns.group[i] == columns.group[j]:
                latest[i, j] = decision
    apart = {p for p, d in latest.items() if d.verdict is Verdict.DIFFERENT}
    return Links(
        together=_compatible([p for p, d in latest.items() if d.verdict is Verdict.SAME], apart),
        apart=apart,
        unsure={p for p, d in latest.items() if d.verdict is Verdict.UNSURE},
        why={p: f"decided {d.verdict.value}: {d.why}" for p, d in latest.items()},
    )


_PAIR_VERDICTS = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})


def _compatible(same: list[Pair], apart: set[Pair]) -> list[Pair]:
    """Return the `same` pairs, in log order, whose joining brings no `different` pair together."""
    group: dict[int, set[int]] = {}
    kept = []
    for i, j in same:
        a, b = group.get(i, {i}), group.get(j, {j})
        if any((min(x, y), max(x, y)) in apart for x in a for y in b):
            continue
        joined = a | b
        group.update(dict.fromkeys(joined, joined))
        kept.append((i, j))
    return kept
