"""Match one report table: the kernel's front, the same for every engine that reads and writes around it."""

import hashlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from json.encoder import encode_basestring

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents.cluster import MEAN
from sened.incidents.columns import Floats, Ints
from sened.incidents.matching import calibrate, copies, fit, grouping, periods, sampling, score, summary, telling
from sened.incidents.matching.blocks import Compare, Comparison, Progress, cut, in_turn
from sened.incidents.matching.fit import Fitted, Known
from sened.incidents.matching.frame import Frame, encode
from sened.incidents.matching.grouping import Grouped, Judged, sigmoid
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.patterns import Patterns
from sened.incidents.matching.result import Matching, Summary
from sened.incidents.matching.score import FIELDS, Scored

FIT_ROWS = 20_000
"""Rows from which a model is learned, where a table has more than twice as many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How to match: `unique` names datasets free of duplicates, `samples` how many clusterings to draw with `seed`.

    `labels` are judged pairs: columns `left`, `right`, `same` (boolean).
    """

    unique: Collection[str] = ()
    labels: pa.Table | None = None
    samples: int = 0
    seed: int = 0


def _quiet(step: str, share: float) -> None:
    """Tell nobody."""


def run(
    reports: pa.Table, options: Options | None = None, *, progress: Progress | None = None, compare: Compare = in_turn
) -> Matching:  # fmt: skip
    """Return the matching of `reports` (schema `reports`), the same for every order of rows.

    `progress` is called with the name of a step and the share of it that is done. `compare` is how an engine goes through
    the blocks of a large table: what comes out does not depend on it. `InputError` where a record id occurs
    twice, or a label names a record that is not there.
    """
    options, tell = options or Options(), progress or _quiet
    tell("read", 0.0)
    frame = encode(reports)
    frame, judged, follow = copies.thinned(frame, labelled(frame, options.labels))
    alike = Alike(frame)
    unique = np.array([k for k, d in enumerate(frame.datasets) if d and d in set(options.unique)], dtype=np.int64)
    fitted = learn(frame, alike, judged=judged, unique=unique, tell=tell)
    scored = pairs_of(frame, alike, fitted, unique=unique, tell=tell, compare=compare)
    found = finish(frame, alike, fitted, scored, options=options, judged=judged, tell=tell)
    return found if follow is None else copies.restored(found, follow, incident_ids)


def labelled(frame: Frame, labels: pa.Table | None) -> Judged:
    """Return the labelled pairs as rows; a pair labelled twice counts as it was last."""
    if labels is None or not labels.num_rows:
        return grouping.NOTHING
    ends = [pc.index_in(labels[c], frame.record).to_numpy(zero_copy_only=False) for c in ("left", "right")]
    summary.refuse_unknown(labels, ends)
    left, right = (np.asarray(e, dtype=np.int64) for e in ends)
    key = np.minimum(left, right) * frame.size + np.maximum(left, right)
    last = {k: i for i, k in enumerate(key.tolist())}
    at = np.array([last[k] for k in sorted(last)], dtype=np.int64)
    same = np.asarray(labels["same"].to_numpy(zero_copy_only=False), dtype=np.bool_)
    return Judged(left=np.minimum(left, right)[at], right=np.maximum(left, right)[at], same=same[at])


def learn(frame: Frame, alike: Alike, *, judged: Judged, unique: Ints, tell: Progress) -> Fitted | None:
    """Return what is learned from the table, or from a part of its time where it is large."""
    part, rows = frame, None
    if frame.size > 2 * FIT_ROWS:
        rows = sampling.spans(frame, FIT_ROWS)
        part = frame.take(rows)
    return fit.fit(
        part, alike, most=score.neighbours(part.size), unique=unique, tick=lambda share: tell("learn", share),
        known=lambda pairs: _known(pairs, rows, frame.size, judged),
    )  # fmt: skip


def _known(pairs: Patterns, rows: Ints | None, size: int, judged: Judged) -> Known:
    left, right = (pairs.left, pairs.right) if rows is None else (rows[pairs.left], rows[pairs.right])
    key = judged.left * size + judged.right
    mine = left * size + right
    at = np.flatnonzero(np.isin(mine, key))
    return Known(at=at, same=judged.same[np.searchsorted(key, mine[at])])


def pairs_of(
    frame: Frame, alike: Alike, fitted: Fitted | None, *, unique: Ints, tell: Progress, compare: Compare = in_turn
) -> Scored:  # fmt: skip
    """Return all compared pairs of the table; `compare` is how an engine goes through its blocks."""
    if fitted is None:
        none = np.zeros(0, np.int64)
        return Scored(left=none, right=none, log_odds=np.zeros(0), weights=np.zeros((len(FIELDS), 0), np.float32))
    if fitted.pairs.frame.size == frame.size:
        return score.of_fit(fitted)
    model = fitted.model
    blocks = cut(frame, model.windows)
    return compare(Comparison(frame=frame, alike=alike, model=model, unique=unique, blocks=blocks), tell)


def finish(
    frame: Frame, alike: Alike, fitted: Fitted | None, scored: Scored, *, options: Options, judged: Judged, tell: Progress
) -> Matching:  # fmt: skip
    """Return the matching of scored pairs: calibrated by labels where there are enough, grouped, and told."""
    unique = np.array([k for k, d in enumerate(frame.datasets) if d and d in set(options.unique)], dtype=np.int64)
    scored, learned = _scaled(frame, scored, judged)
    tell("group", 0.0)
    evidence = fitted.model.evidence if fitted is not None else MEAN
    label = grouping.group(frame, scored, scored.log_odds, judged=judged, unique=unique, evidence=evidence)
    parent = periods.parents(frame, alike, label)
    stand = grouping.standing(frame, scored, label)
    tell("group", 0.5)
    relation = telling.relations(scored, label, parent, sigmoid(scored.log_odds))
    drawn = grouping.samples(
        frame, scored, options.samples, options.seed, judged=judged, unique=unique, evidence=evidence
    )
    tell("group", 1.0)
    return Matching(
        pairs=telling.pairs(frame, scored, relation, judged),
        incidents=_incidents(frame, stand, parent),
        summary=_summary(frame, fitted, scored, relation, label, judged=judged, learned=learned),
        samples=_samples(frame, drawn),
    )


def _scaled(frame: Frame, scored: Scored, judged: Judged) -> tuple[Scored, Sequence[tuple[float, bool]]]:
    """Return the pairs with log-odds fitted to the labels, and the log-odds and label of each labelled pair."""
    key = scored.left * frame.size + scored.right
    at = np.searchsorted(key, judged.left * frame.size + judged.right)
    there = (
        (at < len(key)) & (key[np.minimum(at, len(key) - 1)] == judged.left * frame.size + judged.right)
        if len(key)
        else at < 0
    )
    odds, same = scored.log_odds[at[there]], judged.same[there]
    if len(odds) < calibrate.ENOUGH_LABELS:
        return scored, list(zip(odds.tolist(), same.tolist(), strict=True))
    shift, slope = calibrate.scale(odds, same)
    fitted = shift + slope * scored.log_odds
    weights = scored.weights.copy()
    weights[-1] += ((fitted - scored.log_odds) / np.log(2.0)).astype(np.float32)
    told = list(zip((shift + slope * odds).tolist(), same.tolist(), strict=True))
    return replace(scored, log_odds=fitted, weights=weights), told


def _incidents(frame: Frame, stand: Grouped, parent: dict[int, int]) -> pa.Table:
    ids = incident_ids(frame, stand.label)
    name = pa.array([ids.get(k) for k in range(frame.size)], pa.string())
    above = np.full(frame.size, -1, dtype=np.int64)
    for inner, outer in parent.items():
        above[inner] = outer
    return pa.table(
        {
            "record_id": frame.record,
            "incident_id": name.take(pa.array(stand.label)),
            "probability": np.round(stand.probability, 6),
            "part_of": _named(name, above[stand.label]),
            "runner_up": _named(name, stand.second),
            "runner_up_probability": pa.array(np.round(stand.second_probability, 6), mask=stand.second < 0),
        }
    )


def _named(name: pa.Array, rows: Ints) -> pa.Array:
    return name.take(pa.array(rows, mask=rows < 0))


def incident_ids(frame: Frame, label: Ints) -> dict[int, str]:
    """Return the id of each incident, a digest of the dataset and id of its first record."""
    first = np.unique(label)
    records, sets = frame.record.take(pa.array(first)).to_pylist(), frame.dataset[first].tolist()
    named = [f'{{"dataset":{encode_basestring(d)},"record_id":' for d in frame.datasets]
    texts = (f"{named[d]}{encode_basestring(r)}}}" for d, r in zip(sets, records, strict=True))
    return {k: "i-" + hashlib.sha256(t.encode()).hexdigest()[:16] for k, t in zip(first.tolist(), texts, strict=True)}


def _samples(frame: Frame, drawn: Sequence[Ints]) -> pa.Table:
    return pa.table(
        {
            "sample": pa.array(np.repeat(np.arange(len(drawn)), frame.size), pa.int32()),
            "record_id": pa.concat_arrays([frame.record] * len(drawn)) if drawn else pa.array([], pa.string()),
            "incident": pa.array(np.concatenate(drawn) if drawn else [], pa.int32()),
        }
    )


def _summary(
    frame: Frame, fitted: Fitted | None, scored: Scored, relation: Ints, label: Ints, *, judged: Judged,
    learned: Sequence[tuple[float, bool]],
) -> Summary:  # fmt: skip
    odds: Floats = np.array([o for o, _ in learned], dtype=np.float64)
    same = np.array([s for _, s in learned], dtype=np.bool_)
    bins = calibrate.by_labels(odds, same) if len(odds) >= calibrate.ENOUGH_LABELS else []
    return summary.of(frame, fitted, scored, relation, label, judged=judged, bins=bins)
