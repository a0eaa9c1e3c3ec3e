"""Weigh the pairs of a block of rows by a model, and say what each field weighs."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from sened.incidents.columns import Floats, Ints
from sened.incidents.matching import beliefs, chance, join
from sened.incidents.matching.beliefs import Beliefs, Evidence, Words
from sened.incidents.matching.fit import Fitted
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.model import TIMES, Model
from sened.incidents.matching.patterns import Patterns
from sened.incidents.matching.rivals import Rivals
from sened.incidents.matching.tables import Words as Table

FIELDS = ("w_time", "w_place", "w_type", "w_actors", "w_figures", "w_weapon", "w_source", "w_rate")
"""Weights of a pair, log2; their sum is the log2 odds. `w_source` is what the pair of datasets weighs, `w_rate` the rest: how
rare a coincidence is there, series, and rivals."""

ROUNDS = 4
"""Times that pairs are judged by what is around them."""

FAINT = -9.0
"""Natural log-odds below which a pair that nothing around it helps is left out of further rounds."""

BLOCK_ROWS = 20_000
SHIFTS = chance.SHIFTS[1::2]
"""Half of the shifts suffice to tell how crowded a place is; all are needed to learn the frequencies of chance."""

SLACK_DAYS = 3 * join.GAP_DAYS
"""Days around a block whose pairs are judged with it, for what is around its pairs, but are not its own."""

REACH_DAYS = max(chance.SHIFTS) + join.GAP_DAYS + SLACK_DAYS


@dataclass(frozen=True, slots=True, kw_only=True)
class Scored:
    """Pairs of rows (`left` < `right`), natural log-odds of a match, and weights (log2) of shape (fields, pairs)."""

    left: Ints
    right: Ints
    log_odds: Floats
    weights: npt.NDArray[np.float32]
    crowded: int = 0


PAIRS = 8_000_000
LEAST, MOST = 8, 1000
"""Pairs that a block may have for each class of radius, and bounds of the neighbours that this leaves to a row."""


def neighbours(rows: int) -> int:
    """Return the neighbours of a class with which a row of a block of `rows` rows is compared at most."""
    return max(LEAST, min(MOST, PAIRS // max(1, rows)))


def blocks(frame: Frame, rows: int = BLOCK_ROWS) -> Iterator[tuple[int, int]]:
    """Yield (first day, last day) of blocks of about so many rows; a day is never cut."""
    days = np.sort(frame.start[frame.dated])
    at = 0
    while at < len(days):
        last = int(days[min(at + rows, len(days)) - 1])
        yield int(days[at]), last
        at = int(np.searchsorted(days, last, side="right"))


def of_fit(fitted: Fitted) -> Scored:
    """Return the pairs that the model was learned from."""
    scored = _scored(fitted.model, fitted.pairs, fitted.held, words(fitted.model, fitted.pairs, None))
    return replace(scored, crowded=fitted.crowded)


def block(
    frame: Frame, alike: Alike, model: Model, days: tuple[int, int], *, unique: Ints | None
) -> Scored:  # fmt: skip
    """Return the pairs of a block whose earlier day lies in `days`, with the rows of `frame` as numbers."""
    first, last = days
    wide = np.flatnonzero(frame.dated & (frame.end >= first - REACH_DAYS) & (frame.start <= last + REACH_DAYS))
    part = frame.take(wide)
    core = (part.end >= first - SLACK_DAYS) & (part.start <= last + SLACK_DAYS)
    inner = part.take(np.flatnonzero(core))
    most = neighbours(part.size)
    near = join.near(inner, model.windows, alike.names, most=most)
    pairs = Patterns(inner, near, alike.names, model.edges)
    elsewhen = join.far(part, model.windows, alike.names, SHIFTS, most=most)
    count = chance.neighbours(part, elsewhen)[core] * (len(chance.SHIFTS) / len(SHIFTS))
    rarity = chance.rarity(inner, (near.left, near.right), count, model.usual)
    weighed = words(model, pairs, alike)
    said = beliefs.barred(beliefs.evidence(model, pairs, weighed, rarity), pairs, unique)
    scored = _scored(model, pairs, settle(model, pairs, said), weighed)
    rows = wide[core]
    early = np.minimum(inner.start[scored.left], inner.start[scored.right])
    own = (early >= first) & (early <= last)
    return Scored(
        left=rows[scored.left[own]], right=rows[scored.right[own]], log_odds=scored.log_odds[own],
        weights=scored.weights[:, own], crowded=near.crowded,
    )  # fmt: skip


def settle(model: Model, pairs: Patterns, said: Evidence) -> Beliefs:
    """Return what each pair is once it has been judged by what is around it."""
    found = beliefs.judge(pairs, said, before=None, rivals=None, crowd=1.0)
    bright = np.flatnonzero((said.match > FAINT) | (found.series > 0.2))
    some = pairs.some(bright)
    told = said.some(bright)
    kept = beliefs.judge(some, told, before=None, rivals=None, crowd=1.0)
    rivals, lone = Rivals(pairs.frame, some.left, some.right), model.lone[some.group]
    for _ in range(ROUNDS):
        kept = beliefs.judge(some, told, before=kept, rivals=rivals, crowd=model.crowd, lone=lone)
    return found.replaced(bright, kept)


def words(model: Model, pairs: Patterns, alike: Alike | None) -> Words:
    """Return what the words of each pair weigh; `alike` judges those that the model has not seen."""
    kinds = _look(model.kinds, pairs.kinds)
    if alike is not None:
        _new_kinds(model, pairs, alike, kinds)
    weight = {sides: _side(model, pairs, alike, sides) for sides in ((1, 1), (2, 2), (1, 2), (2, 1))}
    return Words(
        kinds=kinds, straight=weight[1, 1] + weight[2, 2], crossed=weight[1, 2] + weight[2, 1], first=weight[1, 1]
    )


def _new_kinds(model: Model, pairs: Patterns, alike: Alike, out: Floats) -> None:
    frame, new = pairs.frame, np.flatnonzero(~model.kinds.find(pairs.kinds)[1])
    a, b = frame.kind[pairs.left[new]], frame.kind[pairs.right[new]]
    shares = model.kind_shares
    share = shares[frame.dataset[pairs.left[new]], a] * shares[frame.dataset[pairs.right[new]], b]
    out[new] = model.kinds.unseen(alike.kinds(a, b), model.matched * share)


def _side(model: Model, pairs: Patterns, alike: Alike | None, sides: tuple[int, int]) -> Floats:
    frame, keys = pairs.frame, pairs.sides(*sides)
    out = _look(model.actors, keys)
    if alike is None:
        return out
    new = np.flatnonzero(~model.actors.find(keys)[1])
    a, b = keys[new] // len(frame.actors), keys[new] % len(frame.actors)
    left, right = (model.side_shares[k - 1] for k in sides)
    share = left[frame.dataset[pairs.left[new]], a] * right[frame.dataset[pairs.right[new]], b]
    out[new] = model.actors.unseen(alike.actors(a, b), 2.0 * model.matched * share)
    return out


def _look(table: Table, keys: Ints) -> Floats:
    return table.weights(table.find(keys)[0])


def _scored(model: Model, pairs: Patterns, found: Beliefs, weighed: Words) -> Scored:
    swap = model.swapped[pairs.group]
    odds = np.clip(model.scale[0] + model.scale[1] * found.log_odds, -beliefs.BARRED, beliefs.BARRED)
    parts = [
        model.time[pairs.time + TIMES * pairs.same],
        model.place[pairs.place] + model.name[pairs.name],
        weighed.kinds,
        np.logaddexp(np.log1p(-swap) + weighed.straight, np.log(swap) + weighed.crossed),
        model.figures[pairs.figures],
        model.weapon[pairs.weapon],
        model.group[pairs.group],
    ]
    rest = odds - sum(parts, np.zeros(pairs.size))
    weights = np.stack([*parts, rest]).astype(np.float32) / np.float32(np.log(2.0))
    return Scored(left=pairs.left, right=pairs.right, log_odds=odds, weights=weights)
