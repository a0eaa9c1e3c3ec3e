"""Organisations: a list by country and city, and a page each with the claims that name it and its replies."""

from sened.site.page import Page, Site
from sened.site.pages import claims as claim_pages
from sened.site.pages import supply as supply_pages
from sened.site.supplymap import Body, SupplyMap
from sened.site.words import country


def pages(site: Site, supply: SupplyMap) -> list[Page]:
    """Return the list and the page of every organisation."""
    bodies = list(supply.bodies.values())
    listing = Page(
        path="organisations/index.html",
        template="organisations.html",
        title="Organisations",
        context={"countries": supply_pages.by_country(site, bodies), "count": len(bodies)},
    )
    return [listing, *(_page(site, supply, body) for body in bodies)]


def _page(site: Site, supply: SupplyMap, body: Body) -> Page:
    claims = [v for i in supply.claims_on.get(body.label, ()) if (v := claim_pages.supply_view(site, i))]
    context = {
        "name": body.label,
        "names": body.names,
        "place": ", ".join(part for part in (body.city, country(body.country)) if part),
        "replies": supply_pages.replies(site, supply.replies_of.get(body.label, [])),
        "claims": claims,
        "relations": _relations(site, body),
    }
    return Page(
        path=site.links.organisation(body.label), template="organisation.html", title=body.label, context=context
    )


def _relations(site: Site, body: Body) -> list[dict[str, object]]:
    """Return what edges tie it to, once per relation and other end, with the claims that carry it."""
    found: dict[tuple[str, str, bool, str], set[str]] = {}
    for edge in site.record.rows["supply_edges"]:
        for end, other, away in (("subject", "object", True), ("object", "subject", False)):
            if edge[end] == body.label and edge[f"{end}_kind"] == "organisation":
                key = (edge["edge_kind"], edge[other], away, edge[f"{other}_kind"])
                found.setdefault(key, set()).add(edge["claim_id"])
    return [
        {
            "kind": kind,
            "away": away,
            "other": country(other) if other_kind == "jurisdiction" else other,
            "href": site.links.organisation(other) if other_kind == "organisation" else "",
            "claims": [{"id": i, "href": site.links.claim(i)} for i in sorted(ids)],
        }
        for (kind, other, away, other_kind), ids in sorted(found.items(), key=lambda item: (item[0][0], item[0][1].casefold(), item[0][2]))
    ]  # fmt: skip
