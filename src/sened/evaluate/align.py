"""Which draft of the machine answers which draft of the gold: one to one, by the words that both cover.

Two drafts may be paired where they share at least half of the shorter one's span. A pair weighs the share of common
words in all words of both (intersection over union), and a quarter more where the kinds are equal, so that kind decides
between drafts over the same words. The pairing has the greatest sum of weights (Kuhn 1955; the form with potentials,
cubic in the number of drafts of one item).
"""

from collections.abc import Mapping, Sequence
from typing import Any

SHARE = 0.5
SAME_KIND = 0.25

Span = tuple[int, int]


def overlap(a: Span, b: Span) -> int:
    """Return the number of code points that two spans share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def covers_half(a: Span, b: Span) -> bool:
    """Tell whether two spans share at least half of the shorter one, and something at all."""
    common = overlap(a, b)
    return common > 0 and common >= SHARE * min(a[1] - a[0], b[1] - b[0])


def iou(a: Span, b: Span) -> float:
    """Return the shared code points as a part of those that either span holds."""
    common = overlap(a, b)
    union = (a[1] - a[0]) + (b[1] - b[0]) - common
    return common / union if union else 0.0


def align(gold: Sequence[Mapping[str, Any]], said: Sequence[Mapping[str, Any]]) -> list[tuple[int, int]]:
    """Return pairs (index in `gold`, index in `said`) in order of the gold; each draft stands in one pair at most."""
    weights = [[_weight(g, s) for s in said] for g in gold]
    pairs = heaviest(weights)
    return [(g, s) for g, s in pairs if weights[g][s] > 0]


def _weight(gold: Mapping[str, Any], said: Mapping[str, Any]) -> float:
    a, b = (gold["start"], gold["end"]), (said["start"], said["end"])
    if not covers_half(a, b):
        return 0.0
    return iou(a, b) + (SAME_KIND if gold["kind"] == said["kind"] else 0.0)


def heaviest(weights: Sequence[Sequence[float]]) -> list[tuple[int, int]]:
    """Return the pairs (row, column) with the greatest sum, rows ascending, as many as the shorter side has."""
    if not weights or not weights[0]:
        return []
    if len(weights) > len(weights[0]):
        turned = [list(column) for column in zip(*weights, strict=True)]
        return sorted((row, column) for column, row in heaviest(turned))
    rows, columns = len(weights), len(weights[0])
    # Potentials of rows and columns; column 0 and row 0 are the empty ones that a search starts from.
    u, v, row_of = [0.0] * (rows + 1), [0.0] * (columns + 1), [0] * (columns + 1)
    for row in range(1, rows + 1):
        row_of[0] = row
        _augment(weights, u, v, row_of)
    return sorted((row_of[c] - 1, c - 1) for c in range(1, columns + 1) if row_of[c])


def _augment(weights: Sequence[Sequence[float]], u: list[float], v: list[float], row_of: list[int]) -> None:
    """Add the row in `row_of[0]` to the pairing along the cheapest alternating path."""
    columns = len(v) - 1
    cheapest, before, done = [float("inf")] * (columns + 1), [0] * (columns + 1), [False] * (columns + 1)
    at = 0
    while row_of[at]:
        done[at] = True
        row, following, step = row_of[at], 0, float("inf")
        for c in range(1, columns + 1):
            if done[c]:
                continue
            cost = -weights[row - 1][c - 1] - u[row] - v[c]
            if cost < cheapest[c]:
                cheapest[c], before[c] = cost, at
            if cheapest[c] < step:
                step, following = cheapest[c], c
        for c in range(columns + 1):
            if done[c]:
                u[row_of[c]] += step
                v[c] -= step
            else:
                cheapest[c] -= step
        at = following
    while at:
        row_of[at] = row_of[before[at]]
        at = before[at]
