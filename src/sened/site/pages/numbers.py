"""The counts of one incident: ranges as bars, running totals as a series over time."""

from typing import Any

from sened.site import svg, text
from sened.site.page import Site
from sened.site.record import Row

MEASURES = (("killed", "Killed"), ("wounded", "Wounded"), ("captured", "Captured"))


def bars(site: Site, claims: list[Row]) -> list[dict[str, Any]]:
    """Return, for each measure that events of this incident give, one bar per claim to a common scale.

    Figures are left to `series`: they count up to a day and are compared only with counts to that day.
    """
    found = []
    for key, label in MEASURES:
        given = [c for c in claims if c["kind"] != "figure" and _given(c, key)]
        top = max((c[f"{key}_high"] or c[f"{key}_low"] or 0 for c in given), default=0)
        if top:
            if any(c[f"{key}_high"] is None for c in given):
                top += max(1, top // 5)  # room in which an open end can fade out
            rows = [_bar(site, c, c[f"{key}_low"], c[f"{key}_high"], top) for c in given]
            found.append({"label": label, "top": top, "rows": sorted(rows, key=lambda r: (r["order"], r["id"]))})
    return found


def _given(claim: Row, key: str) -> bool:
    return claim[f"{key}_low"] is not None or claim[f"{key}_high"] is not None


def _bar(site: Site, claim: Row, low: int | None, high: int | None, top: int) -> dict[str, Any]:
    return {
        "id": claim["claim_id"],
        "who": text.listed(claim["speakers"] or []) or site.record.publisher(claim["source_id"]),
        "value": text.count(low, high),
        "svg": svg.range_bar(low, high, top),
        "order": (low or 0, high if high is not None else top + 1),
    }


def series(site: Site, incident_id: str) -> list[dict[str, Any]]:
    """Return each series of figures of this incident: a chart, and the same numbers as rows."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in site.record.figures_of.get(incident_id, ()):
        groups.setdefault((row["series_id"], row["measure"] or ""), []).append(row)
    return [_series(site, rows) for _, rows in sorted(groups.items()) if any(r["low"] or r["high"] for r in rows)]


def _series(site: Site, rows: list[Row]) -> dict[str, Any]:
    order = {line: i for i, line in enumerate(dict.fromkeys(r["line_id"] or r["claim_id"] for r in rows))}
    dots = [
        svg.Dot(start=r["as_of_start"], end=r["as_of_end"], low=r["low"], high=r["high"], line=order[r["line_id"] or r["claim_id"]])
        for r in rows
        if r["as_of_end"] is not None
    ]  # fmt: skip
    ends = {r["as_of_end"] for r in rows}
    return {
        "question": rows[0]["question"] or "",
        "measure": rows[0]["measure"] or "",
        "unit": rows[0]["unit"] or "",
        "running": any(r["running"] for r in rows),
        "legend": _legend(site, rows, order),
        "svg": svg.series(dots) if len(dots) > 1 and len(ends) > 1 else "",
        "rows": [_number(site, r, order[r["line_id"] or r["claim_id"]]) for r in rows],
    }


def _legend(site: Site, rows: list[Row], order: dict[str, int]) -> list[tuple[int, str]]:
    """Return (colour, label) of each line of the series; a seventh line takes the first colour again, with its name."""
    labels = {r["line_id"]: r["line_label"] for r in site.record.lines_of.get(("incident", rows[0]["group_id"]), ())}
    return [(number % 6, labels.get(line) or line) for line, number in order.items()]


def _number(site: Site, row: Row, line: int) -> dict[str, Any]:
    claim = site.record.claims.get(row["claim_id"])
    publisher = site.record.publisher(claim["source_id"]) if claim else ""
    return {
        "id": row["claim_id"],
        "who": row["speaker"] or publisher,
        "publisher": publisher,
        "as_of": text.when(row["as_of_end"], row["as_of_end"]),
        "value": text.count(row["low"], row["high"]),
        "remark": row["remark"] or "",
        "line": line % 6,
    }
