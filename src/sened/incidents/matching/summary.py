"""What a matching tells its reader besides the tables: counts, what was learned, what to doubt and what to label."""

from collections.abc import Sequence

import numpy as np
import pyarrow as pa

from sened.base.errors import InputError, Problem
from sened.incidents.columns import Ints
from sened.incidents.matching import calibrate, periods
from sened.incidents.matching.fit import Fitted
from sened.incidents.matching.frame import UNPLACED, Frame
from sened.incidents.matching.grouping import Judged, sigmoid
from sened.incidents.matching.result import Bin, Learned, Summary
from sened.incidents.matching.score import Scored
from sened.incidents.matching.tables import Words

FEW_ROWS = 2_000
ASKED, HARDEST, LISTED = 200, 30, 40
LEAST_CHANCE = 40
"""Pairs some weeks apart from which it can be told what chance brings."""

LEAST_SUPPORT = 3.0
"""Matches that a correspondence must rest on to be listed."""


def refuse_unknown(labels: pa.Table, ends: Sequence[np.ndarray[tuple[int, ...], np.dtype[np.float64]]]) -> None:
    """Raise `InputError` where a label names a record that is not in the table."""
    problems = [
        Problem(file="labels", row=i + 2, field=field, message=f"no report has the id {labels[field][i].as_py()!r}")
        for field, column in zip(("left", "right"), ends, strict=True)
        for i in np.flatnonzero(np.isnan(np.asarray(column, dtype=np.float64)))[:20].tolist()
    ]
    if problems:
        raise InputError(
            "labels name reports that are not there", problems=problems, next_step="label pairs of this table"
        )


def of(
    frame: Frame, fitted: Fitted | None, scored: Scored, relation: Ints, label: Ints, *, judged: Judged, bins: Sequence[Bin]
) -> Summary:  # fmt: skip
    """Return the summary; `bins` are those of the labels, where there are enough of them."""
    burst = calibrate.burst_factor(fitted) if fitted is not None else None
    members = np.unique(np.unique(label, return_counts=True)[1], return_counts=True)
    count = np.bincount(frame.dataset, minlength=len(frame.datasets)).tolist()
    blind = fitted is not None and len(fitted.chance) < LEAST_CHANCE
    caveats = _caveats(frame, scored, burst, bins, blind=blind)
    uncertain = not bins and (
        fitted is None or blind or frame.size < FEW_ROWS or (burst is not None and burst > calibrate.BURSTY)
    )
    return Summary(
        rows=frame.size,
        datasets={d: n for d, n in zip(frame.datasets, count, strict=True) if n},
        compared=len(scored.left),
        joined=int((relation == 0).sum()),
        incidents=int(members[1].sum()),
        sizes=dict(zip(members[0].tolist(), members[1].tolist(), strict=True)),
        match_rate=round(float(sigmoid(scored.log_odds).mean()), 6) if len(scored.left) else 0.0,
        burst_factor=None if burst is None else round(burst, 4),
        labels=judged.size,
        calibrated=not uncertain,
        caveats=caveats,
        calibration=list(bins) or (calibrate.by_contrast(fitted) if fitted is not None else []),
        aliases=_learned(fitted.model.actors, frame.actors) if fitted is not None else [],
        types=_learned(fitted.model.kinds, frame.kinds) if fitted is not None else [],
        ask=_ids(frame, scored, asked(scored)),
        hardest=_ids(frame, scored, np.argsort(np.abs(scored.log_odds), kind="stable")[:HARDEST]),
    )


def asked(scored: Scored) -> Ints:
    """Return the pairs whose labels would help most: nearest to even odds, no row in more than two of them."""
    seen: dict[int, int] = {}
    found: list[int] = []
    for k in np.argsort(np.abs(scored.log_odds), kind="stable").tolist():
        a, b = int(scored.left[k]), int(scored.right[k])
        if len(found) == ASKED:
            break
        if seen.get(a, 0) < 2 and seen.get(b, 0) < 2:
            seen[a], seen[b] = seen.get(a, 0) + 1, seen.get(b, 0) + 1
            found.append(k)
    return np.array(found, dtype=np.int64)


def _ids(frame: Frame, scored: Scored, pairs: Ints) -> list[tuple[str, str]]:
    left = frame.record.take(pa.array(scored.left[pairs])).to_pylist()
    right = frame.record.take(pa.array(scored.right[pairs])).to_pylist()
    return list(zip(left, right, strict=True))


def _learned(words: Words, names: Sequence[str]) -> list[Learned]:
    """Return the strongest correspondences of unlike words, those that rest on most matches first."""
    a, b = words.keys // len(names), words.keys % len(names)
    weight = words.weights(np.arange(len(words.keys))) / np.log(2.0)
    kept = np.flatnonzero((a != b) & (a > 0) & (words.mass >= LEAST_SUPPORT) & (weight > 1.0))
    order = kept[np.lexsort((b[kept], a[kept], -np.round(words.mass[kept], 6)))][:LISTED]
    return [
        Learned(left=names[a[k]], right=names[b[k]], weight=round(float(weight[k]), 2), support=round(float(words.mass[k]), 1))
        for k in order.tolist()
    ]  # fmt: skip


def _caveats(frame: Frame, scored: Scored, burst: float | None, bins: Sequence[Bin], *, blind: bool) -> list[str]:
    out = []
    sets = len(np.unique(frame.dataset)) if frame.size else 0
    undated, unplaced = int((~frame.dated).sum()), int((frame.grain == UNPLACED).sum())
    if sets == 1:
        out.append("All reports are of one dataset: what is joined is what this dataset reports twice.")
    if frame.size < FEW_ROWS and not bins:
        out.append(f"With {frame.size} reports, fewer than {FEW_ROWS}, probabilities are not calibrated.")
    if blind:
        out.append(
            "No reports lie some weeks from others at their place: what chance brings together cannot be told, and"
            " what agrees is taken for one incident."
        )
    elif burst is not None and burst > calibrate.BURSTY and not bins:
        out.append(
            f"Events here come in series (burst factor {burst:.1f}): near in place and time is weaker evidence than"
            " elsewhere, and without labels the probabilities are not calibrated. Label the pairs that are asked for."
        )
    if undated:
        out.append(f"{undated} reports have no date: nothing says what they could be one with.")
    if unplaced:
        out.append(f"{unplaced} reports have no coordinates: they are compared by date and name of place alone.")
    if long := periods.left_out(frame):
        out.append(f"{long:,} periods, the widest, are too many and too long for what lies in them to be looked for.")
    if scored.crowded:
        out.append(
            "At one place and time there are more reports than can be compared: each was compared with those most like it."
        )
    return out
