"""Blocks of rows that can be compared apart from all others: spans of days, and parts of the map where days are full.

An engine is free where and when it compares a block, for what comes out depends on the block alone. Where a span of days
would hold more rows than memory should, the map is cut in two at the middle of its rows, again and again. Pairs then know
what is around them as far as two windows of their class reach: less than everything, the same for every engine.
"""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

import numpy as np

from sened.incidents.columns import Bools, Floats, Ints
from sened.incidents.matching import score
from sened.incidents.matching.frame import CLASSES, UNPLACED, Frame
from sened.incidents.matching.join import KM_PER_DEGREE
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.model import Model
from sened.incidents.matching.score import BLOCK_ROWS, Scored

SPAN_DAYS = 60
"""Days below which a span is not cut by time while it can be cut by space: around each span lie weeks that it needs too."""

FULL = 2
"""Times the usual number of rows that a block may have before it is cut by space, and after that by time again."""

HOPS, SETTLEMENT = 2, 1
"""Windows around a part of the map from which rows are needed, among rows as exact as a settlement or as the row itself."""

SPARED = 1.6
"""A part is cut in two where both together need less than so many times its rows: twice would spare nothing."""

NARROWEST = 4
"""No part of the map is cut narrower than so many times what is needed around it for the most exact rows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of the map in degrees; north and east bounds are not in it. `reach` is what is needed around it, km by class."""

    south: float
    north: float
    west: float
    east: float
    reach: tuple[float, ...]

    def holds(self, lat: Floats, lon: Floats) -> Bools:
        """Tell which points lie in the box."""
        return np.asarray((lat >= self.south) & (lat < self.north) & (lon >= self.west) & (lon < self.east))

    def touches(self, frame: Frame) -> Bools:
        """Tell which rows lie in the box or so near that its pairs need them, and all that lie nowhere."""
        up = np.maximum(np.maximum(self.south - frame.lat, frame.lat - self.north), 0.0)
        turn = np.abs((frame.lon - (self.west + self.east) / 2 + 180.0) % 360.0 - 180.0)
        aside = np.maximum(turn - (self.east - self.west) / 2, 0.0)
        reach = np.array(self.reach)[frame.grain]
        # The shortest circle of latitude that a row in reach can lie on: what is needed is never taken for too far.
        top = np.minimum(np.abs(frame.lat) + reach / KM_PER_DEGREE, 89.9)
        km = KM_PER_DEGREE * np.hypot(up, aside * np.cos(np.radians(top)))
        return np.asarray((frame.grain == UNPLACED) | (km <= reach))


WORLD = Box(south=-90.0, north=90.1, west=-180.0, east=180.1, reach=())


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """The pairs whose earlier day lies from `first` to `last`, and whose more exact row in `box` where there is one."""

    first: int
    last: int
    box: Box | None = None

    def needs(self, frame: Frame) -> Ints:
        """Return the rows of `frame` without which the block cannot be compared."""
        reach = score.REACH_DAYS
        near = frame.dated & (frame.end >= self.first - reach) & (frame.start <= self.last + reach)
        return np.flatnonzero(near if self.box is None else near & self.box.touches(frame))


def cut(frame: Frame, windows: Floats, rows: int = BLOCK_ROWS) -> list[Block]:
    """Return the blocks of a table, of about `rows` rows each; the order of rows changes nothing."""
    found: list[Block] = []
    for spans in _gathered(list(score.blocks(frame, rows))):
        by_time = [Block(first=a, last=b) for a, b in spans]
        inside = np.flatnonzero(frame.dated & (frame.start >= spans[0][0]) & (frame.start <= spans[-1][1]))
        full = len(spans) > 1 or len(inside) > FULL * rows
        by_space = list(_by_space(frame, inside, spans, _root(windows), rows)) if full else by_time
        # Where windows are as wide as the land that the rows lie in, each part would need nearly all of them.
        several = len({block.box for block in by_space}) > 1
        found += by_space if several and _needed(frame, by_space) < _needed(frame, by_time) else by_time
    return found


def _needed(frame: Frame, blocks: Sequence[Block]) -> int:
    """Return how many rows would be carried to the blocks, one that several need as often."""
    return sum(len(block.needs(frame)) for block in blocks)


def _by_space(frame: Frame, inside: Ints, spans: Sequence[tuple[int, int]], whole: Box, rows: int) -> Iterator[Block]:
    """Yield parts of the map over all of the spans together, or over each where a part is still too full."""
    placed = inside[frame.grain[inside] != UNPLACED]
    most = max(len(Block(first=a, last=b).needs(frame)) for a, b in spans) / 2
    for box, held in _split(frame, placed, whole, rows):
        block = Block(first=spans[0][0], last=spans[-1][1], box=box)
        if held <= FULL * rows or len(block.needs(frame)) <= most:
            yield block
        else:
            yield from (Block(first=a, last=b, box=box) for a, b in spans)


def _gathered(spans: Sequence[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the spans, such as follow one another and are short together."""
    group: list[tuple[int, int]] = []
    for span in spans:
        if group and group[-1][1] - group[0][0] + 1 >= SPAN_DAYS:
            yield group
            group = []
        group.append(span)
    if group:
        yield group


def _root(windows: Floats) -> Box:
    reach = [HOPS * float(windows[c, : max(c, SETTLEMENT) + 1].max()) for c in range(CLASSES)]
    return replace(WORLD, reach=tuple(reach))


def _split(frame: Frame, rows: Ints, box: Box, most: int) -> Iterator[tuple[Box, int]]:
    """Yield parts of `box` with the number of their rows: at most `most`, unless a cut would spare too little."""
    mine = rows[box.holds(frame.lat[rows], frame.lon[rows])]
    halves = _halves(frame, mine, box) if len(mine) > most else []
    part = frame.take(rows)
    if halves and sum(int(half.touches(part).sum()) for half in halves) < SPARED * int(box.touches(part).sum()):
        for half in halves:
            yield from _split(frame, rows, half, most)
    else:
        yield box, len(mine)


def _halves(frame: Frame, rows: Ints, box: Box) -> list[Box]:
    """Return the box cut in two across the longer side of where its rows lie; nothing where that is too short."""
    lat, lon = frame.lat[rows], frame.lon[rows]
    least = NARROWEST * box.reach[int(frame.grain[rows].min())] / KM_PER_DEGREE
    wide = np.cos(np.radians(np.clip(lat, -89.0, 89.0).mean()))
    high, long = float(np.ptp(lat)), float(np.ptp(lon) * wide)
    if max(high, long) < least:
        return []
    values = lat if high >= long else lon
    at = float(np.median(values))
    if at <= values.min():
        at = float(np.min(values[values > at]))
    if high >= long:
        return [replace(box, north=at), replace(box, south=at)]
    return [replace(box, east=at), replace(box, west=at)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A table cut into blocks, and all that is needed to compare the rows of one.

    `numbers` are those of the rows in the whole table, where `frame` holds a part of it in the same order.
    """

    frame: Frame
    alike: Alike
    model: Model
    unique: Ints
    blocks: Sequence[Block]
    numbers: Ints | None = None

    def of(self, frame: Frame, numbers: Ints) -> "Comparison":
        """Return the same for a part of the table."""
        return replace(self, frame=frame, numbers=numbers)

    def scored(self, number: int) -> Scored:
        """Return the pairs of block `number`, with the rows of the whole table as numbers."""
        block = self.blocks[number]
        rows = block.needs(self.frame)
        part = self.frame.take(rows)
        found = score.block(part, self.alike, self.model, (block.first, block.last), unique=self.unique)
        if block.box is not None:
            found = _some(found, block.box.holds(*_where(part, found)))
        whole = rows if self.numbers is None else self.numbers[rows]
        return replace(found, left=whole[found.left], right=whole[found.right])


Progress = Callable[[str, float], None]
"""Hears the name of a step, and the share of it that is done."""

Compare = Callable[[Comparison, Progress], Scored]
"""Compares all blocks of a table, and says how far it is: engines differ in this alone."""

THREADS = 4
"""Blocks that are weighed at a time in one process, at most."""


def in_turn(work: Comparison, tell: Progress) -> Scored:
    """Return all pairs of the table, its blocks compared by threads of this process."""
    parts = []
    # numpy lets go of the interpreter in its loops, so that threads share the cores without copies of the table.
    with ThreadPoolExecutor(min(THREADS, os.cpu_count() or 1)) as pool:
        for k, part in enumerate(pool.map(work.scored, range(len(work.blocks)))):
            parts.append(part)
            tell("compare", (k + 1) / len(work.blocks))
    return joined(parts)


def joined(parts: Sequence[Scored]) -> Scored:
    """Return the pairs of all blocks as one, sorted by their rows."""
    left, right = (np.concatenate([getattr(p, side) for p in parts]) for side in ("left", "right"))
    order = np.argsort(left * (int(right.max(initial=0)) + 1) + right, kind="stable")
    return Scored(
        left=left[order], right=right[order], log_odds=np.concatenate([p.log_odds for p in parts])[order],
        weights=np.concatenate([p.weights for p in parts], axis=1)[:, order], crowded=sum(p.crowded for p in parts),
    )  # fmt: skip


def _where(frame: Frame, pairs: Scored) -> tuple[Floats, Floats]:
    """Return where the more exact row of each pair lies: of two as exact the earlier, of two of one day the first."""
    a, b = pairs.left, pairs.right
    finer = frame.grain[b] < frame.grain[a]
    equal = frame.grain[b] == frame.grain[a]
    row = np.where(finer | (equal & (frame.start[b] < frame.start[a])), b, a)
    return frame.lat[row], frame.lon[row]


def _some(pairs: Scored, kept: Bools) -> Scored:
    return replace(
        pairs, left=pairs.left[kept], right=pairs.right[kept], log_odds=pairs.log_odds[kept],
        weights=pairs.weights[:, kept],
    )  # fmt: skip
