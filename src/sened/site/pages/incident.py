"""The page of one incident: its claims by independent line, what they differ on, numbers, axes, grades, neighbours."""

from collections.abc import Sequence
from typing import Any

from sened.site import locator, svg, text, words
from sened.site.locator import Label, Spot
from sened.site.page import Page, Site
from sened.site.pages import claims as claim_pages
from sened.site.pages import differences, numbers
from sened.site.record import Row

MAP_WIDTH, MAP_ASPECT = 400, 1.4


def page(site: Site, head: Row, labels: Sequence[Label]) -> Page:
    """Return the page of the incident of `head`; `labels` are names that maps may show, most spoken of first."""
    incident_id = head["incident_id"]
    claims = members(site, incident_id)
    axes = site.record.axes.get(incident_id)
    lines = _lines(site, incident_id, claims)
    every = [c for line in lines for c in line["claims"]]
    series = numbers.series(site, incident_id)
    context: dict[str, Any] = {
        "head": _head(head),
        "sentence": _sentence(head, axes),
        "grades": _grades(site, incident_id),
        "axes": _axes(axes),
        "lines": lines,
        "common": claim_pages.common(every),
        "notes": claim_pages.repeated_notes(every),
        "records": _records(site, incident_id),
        "differences": differences.questions(site, claims, axes),
        "bars": numbers.bars(site, claims),
        "series": series,
        "days": None if series else _day_bars(claims),
        "map": _map(site, head, labels),
        **_neighbours(site, head),
    }
    return Page(
        path=site.links.incident(incident_id),
        template="incident.html",
        title=head["title"] or "Incident",
        context=context,
    )


def members(site: Site, incident_id: str) -> list[Row]:
    """Return the claims of an incident in the order of the log."""
    ids = [r["record_id"] for r in site.record.records_of.get(incident_id, ())]
    found = [site.record.claims[i] for i in ids if i in site.record.claims]
    return sorted(found, key=lambda c: (c["log_index"] or 0, c["claim_id"]))


def _head(head: Row) -> dict[str, Any]:
    return {
        "id": head["incident_id"],
        "title": head["title"] or "Incident",
        "when": text.when(head["date_start"], head["date_end"]),
        "place": head["place_name"] or "",
        "radius": claim_pages.kilometres(head["radius_m"]) if head["radius_m"] else "",
        "kind": head["event_class"] or "other",
        "group": head["group_kind"] or "other",
    }


def _sentence(head: Row, axes: Row | None) -> str:
    counted = f"{text.number(head['claims'] or 0, 'claim')} in {text.number(head['sources'] or 0, 'source')}"
    verb = "speaks" if head["claims"] == 1 else "speak"
    if axes is None:
        return f"{counted} {verb} of this."
    come = "It comes" if head["claims"] == 1 else "They come"
    return f"{counted} {verb} of this. {come} down to {text.lines(axes['lines_low'], axes['lines_high'])}."


def _grades(site: Site, incident_id: str) -> list[dict[str, str]]:
    return [
        {"rule_set": g["rule_set"], "axis": g["axis"] or "", "grade": g["grade"] or "", "why": g["why"] or "", "change": g["change"] or ""}
        for g in site.record.grades_of.get(incident_id, ())
    ]  # fmt: skip


def _axes(axes: Row | None) -> list[tuple[str, str, str]]:
    """Return (axis, value, what it counts)."""
    if axes is None:
        return []
    lines = text.lines(axes["lines_low"], axes["lines_high"])
    counted = [(name, str(axes[key]), what) for key, (name, what) in words.AXIS.items() if axes[key] is not None]
    return [
        ("Independent lines", lines, "roots of transmission after copies are folded"),
        *counted,
        ("Attribution", _attribution(axes), "whether the claims name different actors"),
        *_ranges(axes),
        *_spreads(axes),
    ]


def _attribution(axes: Row) -> str:
    if not axes["attributions"]:
        return "nobody named"
    return "disputed" if axes["attribution_dispute"] else "not disputed"


def _ranges(axes: Row) -> list[tuple[str, str, str]]:
    spans = [(name, text.count(axes[f"{key}_low"], axes[f"{key}_high"])) for key, name in numbers.MEASURES[:2]]
    rows = [(name, span, "range over all claims that give a number") for name, span in spans if span]
    if axes["figures_agree"] is not None:
        fits = "one number fits all" if axes["figures_agree"] else "no number fits all"
        rows.append(("Numbers", fits, "whether the ranges share a number"))
    return rows


def _spreads(axes: Row) -> list[tuple[str, str, str]]:
    rows, metres, days = [], axes["place_spread_m"], axes["time_spread_days"]
    if metres is not None:
        apart = _apart(claim_pages.kilometres(metres) if metres else "", "at one place")
        rows.append(("Places", apart, "greatest distance between places stated"))
    if days is not None:
        apart = _apart(text.number(days, "day") if days else "", "no days between them")
        rows.append(("Times", apart, "greatest distance between days stated"))
    return rows


def _apart(distance: str, together: str) -> str:
    return f"up to {distance} apart" if distance else together


def _lines(site: Site, incident_id: str, claims: list[Row]) -> list[dict[str, Any]]:
    """Return the independent lines with their claims, roots first; claims that no line holds come last."""
    rows = site.record.lines_of.get(("incident", incident_id), [])
    by_id = {c["claim_id"]: c for c in claims}
    groups: dict[str, list[Row]] = {}
    for row in rows:
        if row["claim_id"] in by_id:
            groups.setdefault(row["line_id"], []).append(row)
    found = sorted((_line(site, members_, by_id) for members_ in groups.values()), key=lambda line: line["order"])
    _once(found)
    held = {r["claim_id"] for r in rows}
    loose = [claim_pages.view(site, c) for c in claims if c["claim_id"] not in held]
    if loose:
        found.append({"label": "Not yet assigned to a line", "party": "", "certain": True, "claims": loose, "also": []})
    return found


def _once(lines: list[dict[str, Any]]) -> None:
    """Leave each claim in full in the first line that holds it; a claim that quotes two bodies stands in both lines."""
    seen: set[str] = set()
    for line in lines:
        line["also"] = [c["id"] for c in line["claims"] if c["id"] in seen]
        line["claims"] = [c for c in line["claims"] if c["id"] not in seen]
        seen.update(c["id"] for c in line["claims"])


def _line(site: Site, rows: list[Row], by_id: dict[str, Row]) -> dict[str, Any]:
    ordered = sorted(rows, key=lambda r: (not r["is_root"], by_id[r["claim_id"]]["log_index"] or 0, r["claim_id"]))
    root = ordered[0]
    source = site.record.sources.get(root["source_id"])
    published = source["published_start"].isoformat() if source and source["published_start"] else "9999"
    return {
        "label": root["line_label"] or site.record.publisher(root["source_id"]),
        "party": site.record.actor(root["party"]) if root["party"] else "",
        "certain": all(r["certain"] for r in rows),
        "claims": [claim_pages.view(site, by_id[r["claim_id"]], r) for r in ordered],
        "order": (published, root["line_id"]),
    }


def _records(site: Site, incident_id: str) -> list[dict[str, str]]:
    """Return dataset rows of the incident that are no claims of their own."""
    rows = [site.record.reports.get(r["record_id"]) for r in site.record.records_of.get(incident_id, ())]
    return [
        {
            "id": r["record_id"], "dataset": r["dataset"] or "", "when": text.when(r["date_start"], r["date_end"]),
            "place": r["place_name"] or "", "type": r["event_type"] or "", "killed": text.count(r["killed_low"], r["killed_high"]),
        }
        for r in rows
        if r is not None and r["record_id"] not in site.record.claims
    ]  # fmt: skip


def _day_bars(claims: list[Row]) -> dict[str, Any] | None:
    """Return a bar of days for each distinct dating, with the claims that give it; None where all agree on one day."""
    dated: dict[tuple[Any, Any], list[str]] = {}
    for claim in claims:
        if claim["date_start"] is not None and claim["date_end"] is not None:
            dated.setdefault((claim["date_start"], claim["date_end"]), []).append(claim["claim_id"])
    axis = svg.axis_of(dated)
    if axis is None:
        return None
    rows = [
        {"when": text.when(*span), "svg": svg.day_bar(*span, axis), "claims": ids}
        for span, ids in sorted(dated.items())
    ]
    return {"axis": svg.day_axis(axis), "rows": rows}


def _map(site: Site, head: Row, labels: Sequence[Label]) -> dict[str, Any] | None:
    if head["lat"] is None or head["lon"] is None:
        return None
    spot = Spot(
        lat=head["lat"], lon=head["lon"], radius_m=head["radius_m"] or 0, kind=words.colour(head["event_class"])
    )
    box = locator.around([spot], MAP_ASPECT)
    if box is None:
        return None
    own = [Label(lat=spot.lat, lon=spot.lon, text=head["place_name"])] if head["place_name"] else []
    radius = claim_pages.kilometres(spot.radius_m)
    said = (
        f"{head['place_name'] or 'The place'}: a circle with a radius of {radius} around {spot.lat:.3f}, {spot.lon:.3f}"
    )
    drawn = locator.draw(
        box=box, width=MAP_WIDTH, region=site.ground.at(box), spots=[spot], labels=[*own, *labels], name=said
    )
    return {"svg": drawn, "words": said}


def _neighbours(site: Site, head: Row) -> dict[str, Any]:
    record = site.record
    wider = record.heads.get(head["part_of"] or "")
    return {
        "part_of": _short(site, wider) if wider else None,
        "contains": [_short(site, h) for h in record.parts_of.get(head["incident_id"], ())],
        "unsure": [_pair(site, head, p) for p in record.unsure_of.get(head["incident_id"], ())],
    }


def _short(site: Site, head: Row) -> dict[str, str]:
    return {
        "title": head["title"] or "Incident",
        "href": site.links.incident(head["incident_id"]),
        "when": text.when(head["date_start"], head["date_end"]),
    }


def _pair(site: Site, head: Row, pair: Row) -> dict[str, Any]:
    mine_left = site.record.incident_of.get(pair["left"]) == head["incident_id"]
    mine, theirs = (pair["left"], pair["right"]) if mine_left else (pair["right"], pair["left"])
    other = site.record.heads[site.record.incident_of[theirs]]
    return {
        "mine": mine, "theirs": theirs, "href": site.links.claim_in_incident(theirs), **_prefixed(_short(site, other)),
        "probability": f"{100 * (pair['probability'] or 0):.0f} %", "why": pair["why"] or "",
    }  # fmt: skip


def _prefixed(short: dict[str, str]) -> dict[str, str]:
    return {f"other_{k}": v for k, v in short.items()}
