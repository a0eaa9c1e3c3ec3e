"""The verdict on an estimate, by stated rules: publishable, only a lower bound, or refused, with every reason in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from sened.weights.unreported import family
from sened.weights.unreported.family import Family
from sened.weights.unreported.table import Overlaps

FACTOR = 1.5
"""Families may differ by this factor in the total; beyond it no number is published."""
RIVAL_FACTOR = 2.0
"""Log-linear models that the table supports alike (BIC within 2 of the best) may differ by this factor."""
WIDEST = 4.0
"""Beyond this ratio of its ends an interval supports a lower bound only."""
FEWEST_SHARED, FEW_SHARED = 5, 20
"""Names on two lists or more: below the first nothing is estimated, below the second only a lower bound."""
R_HAT, EFFECTIVE = 1.3, 40.0
"""Chains of the latent-class family must have come this close, and be worth this many independent draws: their noise is
then below a sixth of the standard deviation. Stricter bounds are met only by runs far longer than users of R make."""

COMPARED = (family.LOG_LINEAR, family.STEPWISE, family.GRAPHS, family.LATENT)


class Verdict(StrEnum):
    """What may be done with an estimate."""

    PUBLISHABLE = "publishable"
    LOWER_BOUND = "lower-bound"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """`low` and `high` span the intervals of all compared families, None where nothing is to be published."""

    verdict: Verdict
    reasons: tuple[str, ...]
    low: float | None
    high: float | None


def refusals_of_table(table: Overlaps) -> list[str]:
    """Return why nothing can be estimated from the table at all; empty where something can."""
    if table.size < 3:
        return [
            f"There are {_number(table.size, 'list')}; three are needed. From two lists nobody can tell whether who is on one is "
            "likelier to be on the other, and the whole estimate hangs on that."
        ]
    every = range(table.size)
    empty = [table.lists[j] for j in every if not table.on(1 << j)]
    if empty:
        return [f"No name stands on {_joined(empty)}: leave an empty list out."]
    shared = _shared(table)
    if not shared:
        return ["No name stands on two lists: how much the lists miss cannot be told from lists that never meet."]
    out = [
        f"{table.lists[j]} shares no name with any other list: what it adds to the total cannot be told."
        for j in every
        if table.on(1 << j) == table.counts[1 << j]
    ]
    if shared < FEWEST_SHARED:
        out.append(f"Only {_number(shared, 'name')} on two lists or more; fewer than {FEWEST_SHARED} say nothing.")
    pairs = _pairs(table)
    none = [p for p in pairs if not table.on(p)]
    if 2 * len(none) > len(pairs):
        out.append(
            f"{len(none)} of {len(pairs)} pairs of lists share no name: too few overlaps to tell dependence from chance."
        )
    return out + [
        f"Every name of {table.lists[a]} stands on {table.lists[b]} too: it looks like a source of it or a copy, and is no "
        "list of its own. Join the two and estimate again."
        for a in every
        for b in every
        if a != b and table.on(1 << a) == table.on(1 << a | 1 << b)
    ]


def judge(table: Overlaps, families: Sequence[Family]) -> Judged:
    """Return the verdict on what `families` say of `table`."""
    if reasons := refusals_of_table(table):
        return Judged(verdict=Verdict.REFUSED, reasons=tuple(reasons), low=None, high=None)
    compared = [f for f in families if f.name in COMPARED and f.estimate is not None]
    reasons = [*_disagreement(compared), *_rivals(compared)]
    if reasons or not compared:
        reasons = reasons or ["None of the families that are compared was computed."]
        return Judged(verdict=Verdict.REFUSED, reasons=tuple(reasons), low=None, high=None)
    low = min(f.low for f in compared if f.low is not None)
    high = max(f.high for f in compared if f.high is not None)
    weak = [*_thin(table), *_unfinished(compared), *_wide(compared), *_alone(compared)]
    if weak:
        return Judged(verdict=Verdict.LOWER_BOUND, reasons=tuple(weak), low=low, high=None)
    return Judged(verdict=Verdict.PUBLISHABLE, reasons=(_agreement(compared),), low=low, high=high)


def _disagreement(compared: Sequence[Family]) -> list[str]:
    totals = {f.name: f.estimate for f in compared if f.estimate is not None}
    if len(totals) < 2:
        return []
    least, most = min(totals, key=lambda n: totals[n]), max(totals, key=lambda n: totals[n])
    ratio = totals[most] / totals[least]
    if ratio <= FACTOR:
        return []
    return [
        f"Do not publish a single number: {least} gives {totals[least]:,.0f} and {most} {totals[most]:,.0f}, {ratio:.1f} times as "
        f"many, from the same table. Beyond a factor of {FACTOR:g} the choice of method decides, not the evidence."
    ]


def _rivals(compared: Sequence[Family]) -> list[str]:
    rivals: list[dict[str, Any]] = next(
        (f.diagnostics["within_2_of_best_bic"] for f in compared if f.name == family.LOG_LINEAR), []
    )
    if len(rivals) < 2:
        return []
    least, most = min(rivals, key=lambda r: r["estimate"]), max(rivals, key=lambda r: r["estimate"])
    if most["estimate"] <= RIVAL_FACTOR * least["estimate"]:
        return []
    return [
        f"The table cannot tell how the lists depend on each other: the models {least['model']} ({least['estimate']:,.0f}) and "
        f"{most['model']} ({most['estimate']:,.0f}) fit it alike (BIC within 2) and differ by more than a factor of {RIVAL_FACTOR:g}."
    ]


def _thin(table: Overlaps) -> list[str]:
    none = [table.named(p) for p in _pairs(table) if not table.on(p)]
    out = [f"No name stands on both lists of {_joined(none)}: too thin for more than a lower bound."] if none else []
    if _shared(table) < FEW_SHARED:
        out.append(f"Only {_number(_shared(table), 'name')} on two lists or more: too few for an upper end.")
    return out


def _unfinished(compared: Sequence[Family]) -> list[str]:
    for f in compared:
        r_hat, size = f.diagnostics.get("r_hat", 1.0), f.diagnostics.get("effective_size", EFFECTIVE)
        if r_hat > R_HAT or size < EFFECTIVE:
            return [
                f"The chains of the {f.name} family have not come to agree (R-hat {r_hat:.3f}, effective size {size:.0f}): "
                "its interval may be too narrow."
            ]
    return []


def _wide(compared: Sequence[Family]) -> list[str]:
    return [
        f"The interval of {f.name} goes from {f.low:,.0f} to {f.high:,.0f}: only its lower end means anything."
        for f in compared
        if f.low is not None and f.high is not None and f.high > WIDEST * f.low
    ]


def _alone(compared: Sequence[Family]) -> list[str]:
    if len(compared) > 1:
        return []
    return [
        f"Only {compared[0].name} was computed: without a second family nobody sees what the choice of method decides."
    ]


def _agreement(compared: Sequence[Family]) -> str:
    totals = sorted(f.estimate for f in compared if f.estimate is not None)
    return (
        f"{len(compared)} families of models give from {totals[0]:,.0f} to {totals[-1]:,.0f}, within a factor of {FACTOR:g}. Publish the "
        "range of their intervals, with the assumptions."
    )


def _shared(table: Overlaps) -> int:
    return table.observed - sum(int(table.counts[1 << j]) for j in range(table.size))


def _pairs(table: Overlaps) -> list[int]:
    return [1 << a | 1 << b for a in range(table.size) for b in range(a + 1, table.size)]


def _joined(names: Sequence[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"


def _number(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
