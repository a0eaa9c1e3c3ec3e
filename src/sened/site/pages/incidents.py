"""The list of incidents with its map, its timeline and the choices of its filter."""

from collections.abc import Sequence
from typing import Any

from sened.site import locator, svg, text, words
from sened.site.locator import Label, Spot
from sened.site.page import Page, Site
from sened.site.record import Row

MAP_WIDTH, MAP_ASPECT = 760, 1.7
WIDEST_M = 100_000.0
"""Circles wider than this are left off the overview map, where they would cover all others; the list holds them."""


def page(site: Site, labels: Sequence[Label]) -> Page:
    """Return the list of all incidents."""
    heads = sorted(site.record.rows["incident_heads"], key=_order)
    rows = [_row(site, h) for h in heads]
    context: dict[str, Any] = {
        "groups": [(k, [r for r in rows if r["group"] == k]) for k in words.GROUP_KIND],
        "count": len(rows),
        "choices": _choices(rows),
        "map": overview(site, heads, labels),
        "timeline": _timeline(heads),
        "kinds": _legend(heads),
    }
    return Page(
        path="incidents/index.html", template="incidents.html", title="Incidents", context=context,
        scripts=("filter", "timeline", "map"),
    )  # fmt: skip


def _order(head: Row) -> tuple[str, str, str]:
    start = head["date_start"].isoformat() if head["date_start"] else "9999"
    return start, head["title"] or "", head["incident_id"]


def _row(site: Site, head: Row) -> dict[str, Any]:
    axes = site.record.axes.get(head["incident_id"])
    grades = [_grade(g) for g in site.record.grades_of.get(head["incident_id"], ()) if g["grade"]]
    killed = text.count(axes["killed_low"], axes["killed_high"]) if axes else ""
    return {
        "id": head["incident_id"],
        "href": site.links.incident(head["incident_id"]),
        "title": head["title"] or "Incident",
        "group": head["group_kind"] if head["group_kind"] in words.GROUP_KIND else "other",
        "kind": head["event_class"] or "other",
        "when": text.when(head["date_start"], head["date_end"]),
        "from": head["date_start"].isoformat() if head["date_start"] else "",
        "to": head["date_end"].isoformat() if head["date_end"] else "",
        "place": head["place_name"] or "",
        "actors": [(a, site.record.actor(a)) for a in head["actors"] or ()],
        "claims": head["claims"] or 0,
        "sources": head["sources"] or 0,
        "lines": text.lines(axes["lines_low"], axes["lines_high"]) if axes else "",
        "killed": killed,
        "grades": grades,
        "disputed": bool(axes and (axes["attribution_dispute"] or axes["denials"] or axes["figures_agree"] is False)),
        "unsure": head["unsure"] or 0,
    }


def _grade(row: Row) -> tuple[str, str]:
    """Return the value by which the filter knows a grade, and its words with the rule set that gives it."""
    axis = f"{row['axis']}: " if row["axis"] else ""
    value = f"{row['rule_set']}:{row['axis'] or ''}:{row['grade']}".replace(" ", "_")
    return value, f"{axis}{row['grade']} under {row['rule_set']}"


def _choices(rows: list[dict[str, Any]]) -> dict[str, list[tuple[str, str]]]:
    """Return what each list of the filter offers: (value, words), in alphabetical order of the words."""
    actors = {a: label for r in rows for a, label in r["actors"]}
    grades = {value: said for r in rows for value, said in r["grades"]}
    kinds = {r["kind"]: words.word(words.EVENT_CLASS, r["kind"]) for r in rows}
    places = {r["place"]: r["place"] for r in rows if r["place"]}
    return {
        name: sorted(values.items(), key=lambda item: item[1].casefold())
        for name, values in (("kind", kinds), ("actor", actors), ("grade", grades), ("place", places))
    }


def _legend(heads: Sequence[Row]) -> list[tuple[str, str]]:
    """Return each colour that is drawn with the kinds that it stands for."""
    drawn = {h["event_class"] or "other" for h in heads}
    found: dict[str, list[str]] = {}
    for kind, label in words.EVENT_CLASS.items():
        if kind in drawn:
            found.setdefault(words.colour(kind), []).append(label)
    return [(kind, ", ".join(labels)) for kind, labels in found.items()]


def overview(site: Site, heads: Sequence[Row], labels: Sequence[Label]) -> dict[str, Any] | None:
    """Return the map of all incidents whose circle is not too wide, None where there is none."""
    placed = [h for h in heads if h["lat"] is not None and h["lon"] is not None]
    spots = [
        Spot(lat=h["lat"], lon=h["lon"], radius_m=h["radius_m"] or 0, kind=words.colour(h["event_class"]))
        for h in placed
        if (h["radius_m"] or 0) <= WIDEST_M
    ]
    shown = locator.central(spots)
    box = locator.around(shown, MAP_ASPECT)
    if box is None:
        return None
    said = f"Map of {text.number(len(shown), 'incident')}, each a circle as wide as its place is uncertain"
    drawn = locator.draw(box=box, width=MAP_WIDTH, region=site.ground.at(box), spots=spots, labels=labels, name=said)
    view = ",".join(f"{v:.4f}" for v in (box.west, box.south, box.east, box.north))
    return {
        "svg": drawn, "words": said, "view": view, "outside": len(spots) - len(shown), "left_out": len(heads) - len(spots),
    }  # fmt: skip


def _timeline(heads: Sequence[Row]) -> dict[str, Any] | None:
    """Return all dated incidents as spans of days in lanes."""
    dated = [h for h in heads if h["date_start"] is not None and h["date_end"] is not None]
    axis = svg.central_axis([(h["date_start"], h["date_end"]) for h in dated])
    if axis is None:
        return None
    bars = [(h["date_start"], h["date_end"], words.colour(h["event_class"])) for h in dated]
    inside = [b for b in bars if b[0] <= axis[1] and b[1] >= axis[0]]
    return {
        "svg": svg.timeline(bars, axis), "from": axis[0].isoformat(), "to": axis[1].isoformat(), "outside": len(bars) - len(inside),
        "words": f"{text.number(len(inside), 'incident')} from {text.when(axis[0], axis[0])} to {text.when(axis[1], axis[1])}",
    }  # fmt: skip
