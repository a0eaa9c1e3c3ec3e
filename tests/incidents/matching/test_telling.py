from collections.abc import Callable

import numpy as np
import pytest

from sened.incidents.matching import telling
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.grouping import NOTHING, Judged, sigmoid
from sened.incidents.matching.score import FIELDS, Scored
from sened.model import tables

Frames = Callable[..., Frame]


def scored(*pairs: tuple[int, int, float]) -> Scored:
    """Return pairs of which the dates weigh one bit more than the odds and the actors one bit less than nothing."""
    left, right = (np.array([p[k] for p in pairs], dtype=np.int64) for k in (0, 1))
    odds = np.array([p[2] for p in pairs])
    weights = np.zeros((len(FIELDS), len(pairs)), np.float32)
    weights[FIELDS.index("w_time")] = odds / np.log(2.0) + 1.0
    weights[FIELDS.index("w_actors")] = -1.0
    return Scored(left=left, right=right, log_odds=odds, weights=weights)


def told(
    frame: Frame, pairs: Scored, label: list[int], parent: dict[int, int], judged: Judged = NOTHING
) -> list[dict[str, object]]:
    relation = telling.relations(pairs, np.array(label), parent, sigmoid(pairs.log_odds))
    found = telling.pairs(frame, pairs, relation, judged)
    assert found.schema.equals(tables.TABLES["pairs"])
    rows: list[dict[str, object]] = found.to_pylist()
    return rows


def test_a_pair_is_the_same_or_part_or_unsure_or_different(frame: Frames) -> None:
    pairs = scored((0, 1, 2.0), (0, 2, -3.0), (0, 3, -0.1), (1, 2, -0.1), (2, 3, -5.0))
    found = told(frame({}, {}, {}, {}), pairs, [0, 0, 2, 3], {2: 0})
    assert [row["relation"] for row in found] == ["same", "part-of", "unsure", "part-of", "different"]
    assert found[0]["probability"] == pytest.approx(1 / (1 + np.exp(-2.0)), abs=1e-6)


def test_part_of_a_part_is_not_part_of_the_whole(frame: Frames) -> None:
    found = told(frame({}, {}, {}), scored((0, 1, -4.0), (0, 2, -4.0), (1, 2, -4.0)), [0, 1, 2], {2: 1, 1: 0})
    assert [row["relation"] for row in found] == ["part-of", "different", "part-of"]


def test_what_lies_between_two_rows_is_put_in_words(frame: Frames) -> None:
    rows = frame({}, {"day": 12, "lat": 10.1, "radius_m": 20_000.0}, {"lat": None, "lon": None})
    first, second = told(rows, scored((0, 1, np.log(8.0)), (0, 2, 0.0)), [0, 0, 0], {})
    assert first["why"] == "2 days apart; 11.1 km apart with radii of 5 and 20 km; weights in bits: dates +4, actors -1"
    assert second["why"] == (
        "on one day or days that overlap; without points to measure between; weights in bits: dates +1, actors -1"
    )
    assert (first["w_time"], first["w_actors"], first["w_place"]) == (4.0, -1.0, 0.0)


def test_pairs_that_hardly_anything_speaks_for_go_without_words_unless_a_person_judged_them(frame: Frames) -> None:
    pairs = scored((0, 1, -4.0), (0, 2, -4.0))
    judged = Judged(left=np.array([0]), right=np.array([2]), same=np.array([False]))
    first, second = told(frame({}, {}, {}), pairs, [0, 1, 2], {}, judged)
    assert (first["decided"], first["why"]) == (False, None)
    assert second["decided"]
    assert str(second["why"]).startswith("on one day")
