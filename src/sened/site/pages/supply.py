"""The supply page: the table from weapon to decision, conflicts side by side, replies, organisations on a map."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sened.site import locator, text, words
from sened.site.locator import Label, Spot
from sened.site.page import Page, Site
from sened.site.pages import claims as claim_pages
from sened.site.record import Row, group
from sened.site.supplymap import Body, SupplyMap

WORLD_WIDTH = 720
CITY_RADIUS_M = 10_000.0
"""Organisations stand at city level; the circle on the map says so."""


def pages(site: Site, supply: SupplyMap) -> list[Page]:
    """Return the page of the whole map, and one of the map on each day on which it changes."""
    days = group(site.record.rows["supply_map"], lambda r: r["day"])
    order = sorted(days)
    return [_whole(site, supply, order), *(_day(days[day], day, order) for day in order)]


def day_path(day: date) -> str:
    """Return the address of the map on `day`."""
    return f"supply/on-{day.isoformat()}.html"


def _day(rows: Sequence[Row], day: date, order: Sequence[date]) -> Page:
    """Return the map on one day, as the supply room traced it."""
    at = order.index(day)
    context = {
        "day": text.when(day, day),
        "rows": [_path(r) for r in rows],
        "before": _day_link(order[at - 1]) if at else None,
        "after": _day_link(order[at + 1]) if at + 1 < len(order) else None,
    }
    title = f"Supply map on {text.when(day, day)}"
    return Page(path=day_path(day), template="supply_day.html", title=title, context=context)


def _day_link(day: date) -> dict[str, str]:
    return {"words": text.when(day, day), "href": day_path(day)}


def _path(row: Row) -> dict[str, Any]:
    return {
        "weapon": row["weapon"] or "",
        "relation": row["relation"] or "",
        "component": row["component"] or "",
        "maker": row["maker"] or "",
        "parent": row["parent_text"] or row["parent"] or "",
        "jurisdiction": row["jurisdiction_name"] or row["jurisdiction"] or "",
        "decision": row["decision_text"] or row["decision"] or "",
        "decision_claims": row["decision_claims"] or [],
        "time": words.word(words.PATH_TIME, row["time"]),
        "lines": text.number(row["lines"], "independent line") if row["lines"] is not None else "",
        "claims": row["claims"] or [],
        "contrary": row["contrary"] or [],
        "replies": row["replies"] or [],
    }


def _whole(site: Site, supply: SupplyMap, order: Sequence[date]) -> Page:
    used = [supply.bodies[label] for label in supply.bodies]
    context = {
        "rows": supply.rows(),
        "days": [_day_link(day) for day in order],
        "conflicts_list": [_conflict(site, name, rows) for name, rows in supply.conflicts()],
        "replies": replies(site, site.record.rows["replies"]),
        "countries": by_country(site, used),
        "map": world_map(site, used),
        "claims": len(site.record.rows["supply_claims"]),
    }
    return Page(
        path="supply/index.html", template="supply.html", title="Supply", context=context, scripts=("filter", "map")
    )


def _conflict(site: Site, name: str, rows: Sequence[Row]) -> dict[str, Any]:
    ordered = sorted(rows, key=lambda r: (str(r["source_start"] or ""), r["claim_id"]))
    return {
        "id": name,
        "name": name.replace("-", " "),
        "claims": [v for r in ordered if (v := claim_pages.supply_view(site, r["claim_id"]))],
    }


def replies(site: Site, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return replies and recorded absences, by organisation in alphabetical order."""
    found = []
    for row in rows:
        claim = site.record.claims.get(row["claim_id"])
        found.append(
            {
                "organisation": row["organisation"] or "body not named in the row",
                "href": site.links.organisation(row["organisation"] or ""),
                "state": words.word(words.REPLY_STATE, row["state"]),
                "text": row["text"] or "",
                "about": row["about"] or "",
                "when": text.when(row["on_start"], row["on_end"]) if row["on_start"] else "",
                "id": row["claim_id"],
                "claim_href": site.links.claim(row["claim_id"]),
                "publisher": site.record.publisher(claim["source_id"])
                if claim
                else site.record.publisher(row["source_id"]),
            }
        )
    return sorted(found, key=lambda r: (r["organisation"].casefold(), r["id"]))


def by_country(site: Site, bodies: Sequence[Body]) -> list[dict[str, Any]]:
    """Return organisations under their country, then city, all in alphabetical order; those without a place last."""
    groups: dict[str, list[Body]] = {}
    for body in bodies:
        groups.setdefault(words.country(body.country), []).append(body)
    ordered = sorted(groups.items(), key=lambda item: (not item[0], item[0].casefold()))
    return [
        {
            "country": name or "Country not recorded",
            "bodies": [
                {"name": b.label, "city": b.city, "href": site.links.organisation(b.label)}
                for b in sorted(members, key=lambda b: (b.city.casefold(), b.label.casefold()))
            ],
        }
        for name, members in ordered
    ]


def features(site: Site, bodies: Sequence[Body]) -> list[dict[str, object]]:
    """Return the map rows of organisations that have a point."""
    return [
        {
            "id": b.label, "title": b.label, "page": site.links.organisation(b.label), "country": words.country(b.country),
            "city": b.city, "kind": "organisation", "radius_m": CITY_RADIUS_M, "when": "", "place": ", ".join(p for p in (b.city, words.country(b.country)) if p),
            "lat": b.lat, "lon": b.lon,
        }
        for b in bodies
        if b.lat is not None and b.lon is not None
    ]  # fmt: skip


def world_map(site: Site, bodies: Sequence[Body]) -> dict[str, str] | None:
    """Return the map of organisations at city level, None where none has a point."""
    spots = [
        Spot(lat=b.lat, lon=b.lon, radius_m=CITY_RADIUS_M, kind="organisation")
        for b in bodies
        if b.lat is not None and b.lon is not None
    ]
    box = locator.around(spots, 1.9, 300_000.0)
    if box is None:
        return None
    cities = dict.fromkeys((b.city, b.lat, b.lon) for b in bodies if b.city and b.lat is not None and b.lon is not None)
    labels = [Label(lat=lat, lon=lon, text=city) for city, lat, lon in sorted(cities, key=lambda c: c[0])]
    said = f"Map of {text.number(len(spots), 'organisation')} at city level, in {text.number(len(cities), 'city', 'cities')}"
    drawn = locator.draw(box=box, width=WORLD_WIDTH, region=site.ground.at(box), spots=spots, labels=labels, name=said)
    return {"svg": drawn, "words": said}
