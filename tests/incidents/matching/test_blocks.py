"""Every pair belongs to one block, whether a table is cut by time alone or by space as well."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from bench.reporttable import load
from bench.world import World

from sened.incidents.matching import blocks, run
from sened.incidents.matching.blocks import WORLD, Comparison, cut, in_turn
from sened.incidents.matching.frame import Frame, encode
from sened.incidents.matching.grouping import NOTHING
from sened.incidents.matching.likeness import Alike

NONE = np.zeros(0, np.int64)
ROWS = 150


@pytest.fixture(scope="module")
def frame(tmp_path_factory: pytest.TempPathFactory) -> Frame:
    """Four wars, far apart."""
    table = load(World(rows=1500, seed=9, places=60).write(tmp_path_factory.mktemp("war"))).reports
    one = encode(table)
    return replace(one, lon=one.lon + 40.0 * (np.arange(one.size) % 4))


@pytest.fixture(scope="module")
def work(frame: Frame) -> Comparison:
    alike = Alike(frame)
    fitted = run.learn(frame, alike, judged=NOTHING, unique=NONE, tell=lambda _step, _share: None)
    assert fitted is not None
    return Comparison(
        frame=frame, alike=alike, model=fitted.model, unique=NONE, blocks=cut(frame, fitted.model.windows, ROWS)
    )


def silent(_step: str, _share: float) -> None:
    return None


def keys(work: Comparison) -> list[int]:
    found = in_turn(work, silent)
    return list(map(int, found.left * work.frame.size + found.right))


def test_full_days_are_cut_by_space(work: Comparison) -> None:
    boxes = [block.box for block in work.blocks if block.box is not None]
    assert boxes
    by_time = [replace(block, box=None) for block in work.blocks]
    assert blocks._needed(work.frame, work.blocks) < blocks._needed(work.frame, by_time)


def test_each_point_lies_in_one_box_of_its_days(work: Comparison) -> None:
    frame = work.frame
    times = np.zeros(frame.size, dtype=np.int64)
    for block in work.blocks:
        inside = frame.dated & (frame.start >= block.first) & (frame.start <= block.last)
        times += inside if block.box is None else inside & block.box.holds(frame.lat, frame.lon)
    assert (times[frame.dated] == 1).all()


def test_no_pair_is_lost_or_found_twice(work: Comparison) -> None:
    whole = replace(work, blocks=cut(work.frame, work.model.windows))
    assert [block.box for block in whole.blocks] == [None]
    found = keys(work)
    assert len(found) == len(set(found)) > 1000
    assert found == keys(whole)


def test_what_is_far_is_not_needed_across_a_border_and_what_is_near_is(frame: Frame) -> None:
    box = replace(WORLD, east=40.0, reach=(10.0,) * 6)
    row = replace(frame.take(np.arange(4)), lat=np.full(4, 36.0), grain=np.zeros(4, np.int64))
    moved = replace(row, lon=np.array([39.9, 40.05, 41.0, -179.99]))
    assert box.touches(moved).tolist() == [True, True, False, True]
    other = replace(box, west=20.0)
    assert other.touches(moved).tolist() == [True, True, False, False]
    edge = replace(WORLD, west=179.95, reach=(10.0,) * 6)
    assert edge.touches(moved).tolist() == [False, False, False, True]


def test_the_order_of_rows_cuts_nothing_otherwise(work: Comparison) -> None:
    turned = work.frame.take(np.arange(work.frame.size)[::-1])
    assert cut(turned, work.model.windows, ROWS) == work.blocks


def test_rows_at_one_point_are_cut_by_time_alone(work: Comparison) -> None:
    point = replace(work.frame, lat=np.full(work.frame.size, 36.0), lon=np.full(work.frame.size, 40.0))
    assert all(block.box is None for block in cut(point, work.model.windows, ROWS))


def test_a_table_without_a_day_has_no_blocks(tmp_path: Path, frame: Frame) -> None:
    assert cut(replace(frame, dated=np.zeros(frame.size, np.bool_)), np.ones((6, 6))) == []
