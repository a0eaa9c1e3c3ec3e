"""How many lines there are when it is not certain which of them are one.

Lines are dots; an uncertain fold is a link that holds with its probability. The number of lines is the number of pieces
into which the links that hold join the dots. Its mean is the effective number, its range holds nine tenths of the chance.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product
from typing import Any

import numpy as np
import pyarrow as pa

from sened.model import tables

_EXACT = 12
_SAMPLES = 4096
_TAIL = 0.05
_UNSEEN = "\0"
BY_FIELD = pa.schema(
    [
        ("group_kind", pa.string()), ("group_id", pa.string()), ("field", pa.string()), ("lines", pa.list_(pa.string())),
        ("effective", pa.float64()), ("effective_low", pa.int64()), ("effective_high", pa.int64()),
    ]
)  # fmt: skip
"""One row: one field of one group, the ids of the lines that give it, and how many independent lines they make."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number of lines: its mean, and the ends of the range outside of which one twentieth lies on either side."""

    mean: float
    low: int
    high: int


def counted(lines: pa.Table) -> pa.Table:
    """Return the `lines` table with the effective number of its group beside each row, and what would separate lines."""
    rows: list[dict[str, Any]] = []
    for _, members in sorted(_groups(lines.to_pylist()).items()):
        n = number(members)
        beside = {"effective": n.mean, "effective_low": n.low, "effective_high": n.high}
        rows += [{**row, **beside, "separate": _separate(row)} for row in members]
    return tables.from_rows("lines", rows)


def by_field(lines: pa.Table) -> pa.Table:
    """Return for each group and each field that a claim gives the lines that give it (schema `BY_FIELD`)."""
    out = []
    for (kind, group), members in sorted(_groups(lines.to_pylist()).items()):
        for field in sorted({f for row in members for f in row["fields"] or ()}):
            giving = [row for row in members if field in (row["fields"] or ())]
            n = number(giving)
            out.append(
                {
                    "group_kind": kind, "group_id": group, "field": field, "lines": sorted({r["line_id"] for r in giving}),
                    "effective": n.mean, "effective_low": n.low, "effective_high": n.high,
                }
            )  # fmt: skip
    return pa.Table.from_pylist(out, schema=BY_FIELD)


def _groups(rows: Iterable[dict[str, Any]]) -> dict[tuple[str, str], list[dict[str, Any]]]:
    out: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        out[row["group_kind"], row["group_id"]].append(row)
    return out


def number(rows: Sequence[Mapping[str, Any]]) -> Number:
    """Return the number of independent lines among rows of `lines` of one group: exact for up to twelve uncertain folds.

    A line is uncertain where none of its rows is certain. Above twelve, 4,096 draws of one fixed sequence are taken.
    """
    of_line: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        of_line[row["line_id"]].append(row)
    links = []
    for line, members in sorted(of_line.items()):
        if not any(row["certain"] is not False for row in members):
            best = max(members, key=lambda r: (_independent(r), str(r["claim_id"])))
            # of several whose word it may be, one that speaks here is told before one that does not
            others = sorted(
                {o for row in members for o in row["perhaps"] or ()} - {line}, key=lambda o: (o not in of_line, o)
            )
            links.append((line, others or [_any_other(line, of_line)], 1 - _independent(best)))
    if not links:
        return Number(mean=float(len(of_line)), low=len(of_line), high=len(of_line))
    return _summed(*(_exact(of_line, links) if len(links) <= _EXACT else _drawn(of_line, links)))


def _independent(row: Mapping[str, Any]) -> float:
    """Return how probable it is that the claim stands where it was put."""
    return 0.5 if row["probability"] is None else float(row["probability"])


_Link = tuple[str, list[str], float]


def _any_other(line: str, lines: Mapping[str, Any]) -> str:
    """Return a line of which `line` may be a part when it is not known whose word it carries."""
    return next((other for other in sorted(lines) if other != line), _UNSEEN)


def _pieces(lines: Iterable[str], links: Sequence[_Link], holds: Sequence[bool]) -> int:
    """Return into how many pieces the links that hold join the lines; bodies that are no line here only join others."""
    root = {line: line for line in lines}
    dots = list(root)

    def top(dot: str) -> str:
        while root.setdefault(dot, dot) != dot:
            dot = root[dot]
        return dot

    for (line, others, _), held in zip(links, holds, strict=True):
        for other in others[:1] if held else ():
            root[top(line)] = top(other)
    return len({top(dot) for dot in dots})


def _exact(lines: Iterable[str], links: Sequence[_Link]) -> tuple[list[int], list[float]]:
    counts, chances = [], []
    for holds in product((False, True), repeat=len(links)):
        counts.append(_pieces(lines, links, holds))
        chances.append(float(np.prod([p if h else 1 - p for (_, _, p), h in zip(links, holds, strict=True)])))
    return counts, chances


def _drawn(lines: Iterable[str], links: Sequence[_Link]) -> tuple[list[int], list[float]]:
    draws = np.random.default_rng(2009).random(
        (_SAMPLES, len(links))
    )  # one fixed sequence: equal tables, equal numbers
    holds = draws < np.array([p for _, _, p in links])
    different, times = np.unique(holds, axis=0, return_counts=True)
    return [_pieces(lines, links, row) for row in different.tolist()], (times / _SAMPLES).tolist()


def _summed(counts: Sequence[int], chances: Sequence[float]) -> Number:
    order = np.argsort(counts, kind="stable")
    n, below = np.array(counts)[order], np.cumsum(np.array(chances)[order])
    low, high = (int(n[min(int(np.searchsorted(below, q - 1e-9)), len(n) - 1)]) for q in (_TAIL, 1 - _TAIL))
    return Number(mean=round(float(np.dot(counts, chances)), 4), low=low, high=high)


def _separate(row: Mapping[str, Any]) -> str:
    """Return what would tell whether an uncertain line is one of its own; empty where it is certain."""
    if row["certain"] is not False:
        return ""
    if row["fold_rule"] in ("copying", "same-text", "same-text-translated"):
        return f"A source of {row['line_label']} for this matter that the other could not have, or a copy that says whence it is."
    return f"The text of {row['line_label']} as published, and whom it names as its own source for this matter."
