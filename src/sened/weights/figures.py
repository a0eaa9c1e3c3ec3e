"""Series of figures: one question, one place, one start; each number with the day up to which it counts."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import pyarrow as pa

from sened.base.names import fold
from sened.model import tables
from sened.model.vocabulary import ClaimKind, FigureQuestion, Stance
from sened.weights.parts import parts, remark

Row = Mapping[str, Any]

_MEASURES = ("killed", "wounded", "captured")
_PERSONS = frozenset({"", "persons", "people", "detainees", "prisoners", "fighters"})


def series(claims: pa.Table, incidents: pa.Table, lines: pa.Table) -> pa.Table:
    """Return the `figures` table: one row per number of each `figure` claim.

    `as_of` is the interval that the count covers to its last day: numbers of a running count with different last days
    are no rivals; those with the same last day are, and a remark says so where no number satisfies both. A claim whose
    parts do not add up to its total has a remark too; nothing is corrected.
    """
    of_claim = {r["claim_id"]: r for r in claims.to_pylist() if r["kind"] == ClaimKind.FIGURE.value}
    line_of: dict[str, str] = {}
    for row in lines.sort_by([("claim_id", "ascending"), ("line_id", "ascending")]).to_pylist():
        if row["group_kind"] == "incident":
            line_of.setdefault(row["claim_id"], row["line_id"])
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in incidents.to_pylist():
        if row["record_id"] in of_claim:
            groups[row["incident_id"]].append(of_claim[row["record_id"]])
    return tables.from_rows("figures", [r for key in sorted(groups) for r in _group(key, groups[key], line_of)])


def _group(key: str, claims: list[Row], line_of: Mapping[str, str]) -> list[dict[str, Any]]:
    rows = [row for claim in sorted(claims, key=lambda c: c["claim_id"]) for row in _rows(claim)]
    by_series: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in rows:
        by_series[f"{row['measure']}|{row['unit'] or ''}"].append(row)
    out = []
    for name, members in sorted(by_series.items()):
        running = len({r["as_of_end"] for r in members if r["as_of_end"]}) > 1
        series_id = "-".join(["f", key.removeprefix("i-"), *fold(name).split()])
        for row in members:
            found = {
                "group_id": key,
                "series_id": series_id,
                "running": running,
                "line_id": line_of.get(row["claim_id"]),
            }
            out.append(row | found | {"remark": _remarks(row, members) or None})
    return out


def _rows(claim: Row) -> Iterator[dict[str, Any]]:
    """Yield a row for each number that a figure claim gives, and for each part of it that is named."""
    if claim["figure_low"] is not None or claim["figure_high"] is not None:
        yield _row(claim, "figure", _counted(claim), claim["figure_low"], claim["figure_high"])
    for measure in _MEASURES:
        low, high = claim[f"{measure}_low"], claim[f"{measure}_high"]
        if low is None and high is None:
            continue
        found = parts(claim, measure)
        whole = _row(claim, measure, _subject(claim, measure, bool(found)), low, high)
        yield whole | {"slip": remark(claim, measure)}
        for part in found:
            if part.label:
                yield _row(claim, measure, f"{measure}: {part.label}", part.number, part.number)
    if claim["stance"] == Stance.DENIES.value and claim["figure_low"] is None and claim["figure_high"] is None:
        yield _row(claim, "figure", _counted(claim), None, None)


def _counted(claim: Row) -> str:
    """Return what the number of a `figure` claim counts; children among those held are another count than all held."""
    target = claim["target"] or ""
    return (
        f"{claim['question']}: {target}"
        if target and claim["question"] == FigureQuestion.DETAINEES.value
        else claim["question"]
    )


def _subject(claim: Row, measure: str, has_parts: bool) -> str:
    """Return whose dead, hurt or captured a number counts: all, unless the claim names one body as its target."""
    target = claim["target"] or ""
    if has_parts or not target or not target.isupper():
        return measure
    return f"{measure}: {target}"


def _row(claim: Row, kind: str, measure: str, low: int | None, high: int | None) -> dict[str, Any]:
    unit = claim["figure_unit"] if kind == "figure" else "persons"
    return {
        "question": claim["question"],
        "measure": measure,
        "unit": "persons" if (unit or "") in _PERSONS else unit,
        "claim_id": claim["claim_id"],
        "speaker": "; ".join(claim["speakers"] or []) or None,
        "as_of_start": claim["date_start"],
        "as_of_end": claim["date_end"],
        "low": low,
        "high": high,
        "qualifier": _qualifier(low, high, claim["stance"]),
    }


def _qualifier(low: int | None, high: int | None, stance: str) -> str:
    if low is None and high is None:
        return "denies" if stance == Stance.DENIES.value else "not given"
    if high is None:
        return "at-least"
    if low is None:
        return "at-most"
    return "exact" if low == high else "between"


def _remarks(row: Mapping[str, Any], members: list[dict[str, Any]]) -> str:
    said = [row.get("slip") or ""]
    others = sorted({_value(m) for m in members if _rival(row, m)})
    if others:
        said.append(f"Other claims up to the same day ({_day(row['as_of_end'])}) give {', '.join(others)}.")
    return " ".join(s for s in said if s)


def _rival(row: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Tell whether another claim counts up to the same day and no number satisfies both."""
    if other["claim_id"] == row["claim_id"] or other["as_of_end"] is None or other["as_of_end"] != row["as_of_end"]:
        return False
    if _none(row) or _none(other):
        return False
    return bool(max(row["low"] or 0, other["low"] or 0) > min(_top(row), _top(other)))


def _none(row: Mapping[str, Any]) -> bool:
    return row["low"] is None and row["high"] is None


def _top(row: Mapping[str, Any]) -> float:
    return float("inf") if row["high"] is None else float(row["high"])


def _value(row: Mapping[str, Any]) -> str:
    low, high = row["low"], row["high"]
    if high is None:
        return f"{low} or more"
    if low is None:
        return f"up to {high}"
    return str(low) if low == high else f"{low} to {high}"


def _day(value: date) -> str:
    return f"{value.day} {value:%B} {value.year}"
