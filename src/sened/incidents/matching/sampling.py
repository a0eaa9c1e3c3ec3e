"""The rows of a large table from which a model is learned: whole spans of days, so that nothing near is cut away."""

import numpy as np

from sened.incidents.columns import Ints
from sened.incidents.matching.frame import Frame

SPANS = 6
SPAN_DAYS = 200
"""Spans of days, and the days that each should have at least, for chance is counted weeks away."""


def spans(frame: Frame, rows: int) -> Ints:
    """Return about `rows` rows in spans spread evenly over the order of days, sorted by number."""
    order = np.argsort(frame.start, kind="stable")
    order = order[frame.dated[order]]
    days = max(1, int(frame.start[order[-1]] - frame.start[order[0]]))
    count = int(np.clip(days * rows / max(1, len(order)) // SPAN_DAYS, 1, SPANS))
    length = min(len(order), rows // count)
    begins = np.linspace(0, len(order) - length, count + 2)[1:-1].astype(np.int64)
    return np.unique(np.concatenate([order[b : b + length] for b in begins]))
