from collections.abc import Callable, Sequence

import numpy as np
import pyarrow as pa
import pytest

from sened.base.errors import InputError
from sened.incidents.matching import summary
from sened.incidents.matching.frame import Frame
from sened.incidents.matching.grouping import NOTHING
from sened.incidents.matching.result import Bin, Summary
from sened.incidents.matching.score import FIELDS, Scored

Frames = Callable[..., Frame]


def scored(*pairs: tuple[int, int, float]) -> Scored:
    left, right = (np.array([p[k] for p in pairs], dtype=np.int64) for k in (0, 1))
    weights = np.zeros((len(FIELDS), len(pairs)), np.float32)
    return Scored(left=left, right=right, log_odds=np.array([p[2] for p in pairs], dtype=np.float64), weights=weights)


def of(frame: Frame, pairs: Scored, label: Sequence[int], bins: Sequence[Bin] = ()) -> Summary:
    label_ = np.array(label, dtype=np.int64)
    relation = np.where(label_[pairs.left] == label_[pairs.right], 0, 3)
    return summary.of(frame, None, pairs, relation, label_, judged=NOTHING, bins=bins)


def test_rows_datasets_incidents_and_sizes_are_counted(frame: Frames) -> None:
    rows = frame({"dataset": "acled"}, {"dataset": "ucdp"}, {"dataset": "acled"}, {"dataset": "acled"})
    found = of(rows, scored((0, 1, 2.0), (0, 2, -2.0)), [0, 0, 2, 3])
    assert (found.rows, dict(found.datasets)) == (4, {"acled": 3, "ucdp": 1})
    assert (found.compared, found.joined, found.incidents, dict(found.sizes)) == (2, 1, 3, {1: 2, 2: 1})
    assert found.match_rate == pytest.approx(0.5)


def test_the_hardest_pairs_are_those_nearest_to_even_odds(frame: Frames) -> None:
    found = of(frame({}, {}, {}, {}), scored((0, 1, 2.0), (0, 2, -0.1), (0, 3, 0.5)), [0, 1, 2, 3])
    assert found.hardest == [("R000", "R002"), ("R000", "R003"), ("R000", "R001")]


def test_no_row_is_asked_about_more_than_twice(frame: Frames) -> None:
    pairs = scored((0, 1, 0.1), (0, 2, 0.2), (0, 3, 0.3), (1, 2, 0.4), (1, 3, 0.5))
    asked = summary.asked(pairs)
    assert asked.tolist() == [0, 1, 3]


def test_what_is_to_be_doubted_is_said(frame: Frames) -> None:
    rows = frame(
        {"dataset": "acled", "date_start": None, "date_end": None}, {"dataset": "acled", "lat": None, "lon": None}
    )
    found = of(rows, scored(), [0, 1])
    assert not found.calibrated
    said = " ".join(found.caveats)
    for words in (
        "All reports are of one dataset",
        "With 2 reports",
        "1 reports have no date",
        "1 reports have no coordinates",
    ):
        assert words in said


def test_enough_labels_make_probabilities_calibrated(frame: Frames) -> None:
    bins = [Bin(count=60, said=0.5, expected=0.5)]
    found = of(frame({"dataset": "a"}, {"dataset": "b"}), scored((0, 1, 0.0)), [0, 0], bins)
    assert found.calibrated
    assert list(found.calibration) == bins
    assert not any("calibrated" in c for c in found.caveats)


def test_labels_of_records_that_are_not_there_are_refused_by_row_and_id() -> None:
    labels = pa.table({"left": ["R1", "X"], "right": ["Y", "R2"], "same": [True, False]})
    with pytest.raises(InputError) as caught:
        summary.refuse_unknown(labels, [np.array([0.0, np.nan]), np.array([np.nan, 1.0])])
    assert [(p.row, p.field, p.message) for p in caught.value.problems] == [
        (3, "left", "no report has the id 'X'"), (2, "right", "no report has the id 'Y'"),
    ]  # fmt: skip
