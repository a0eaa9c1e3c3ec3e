"""Sources: a list, and a page each with what it cites, who cites it, and its claims in full."""

from typing import Any

from sened.site import text, words
from sened.site.page import Page, Site
from sened.site.pages import claims as claim_pages
from sened.site.record import Row


def pages(site: Site) -> list[Page]:
    """Return the list and the page of every source."""
    rows = site.record.rows["sources"]
    listing = Page(
        path="sources/index.html",
        template="sources.html",
        title="Sources",
        context={
            "sources": [_short(site, r) for r in rows],
            "kinds": [
                (k, words.word(words.PUBLISHER_KIND, k))
                for k in sorted({r["publisher_kind"] or "unknown" for r in rows})
            ],
            "languages": sorted({r["language"] for r in rows if r["language"]}),
        },
        scripts=("filter",),
    )
    return [listing, *(_page(site, r) for r in rows)]


def _short(site: Site, row: Row) -> dict[str, Any]:
    claims = site.record.claims_of_source.get(row["source_id"], [])
    return {
        "id": row["source_id"],
        "href": site.links.source(row["source_id"]),
        "publisher": row["publisher"],
        "title": row["title"] or "",
        "language": row["language"] or "",
        "kind": row["publisher_kind"] or "unknown",
        "when": text.when(row["published_start"], row["published_end"]),
        "from": row["published_start"].isoformat() if row["published_start"] else "",
        "to": row["published_end"].isoformat() if row["published_end"] else "",
        "claims": len(claims),
    }


def _page(site: Site, row: Row) -> Page:
    claims = sorted(site.record.claims_of_source.get(row["source_id"], []), key=lambda c: c["claim_id"])
    context = {
        **_short(site, row),
        "name": row["title"] or "",
        "note": row["note"] or "",
        "publisher_note": row["publisher_note"] or "",
        "published_note": row["published_note"] or "",
        "country": words.country(row["country"]),
        "url": text.safe_address(row["url"]),
        "address": row["url"] or "",
        "cites": [_cited(site, c) for c in row["cites"] or ()],
        "cites_note": row["cites_note"] or "",
        "cited_by": [_cited(site, i) for i in site.record.cited_by.get(row["source_id"], ())],
        "views": claim_pages.views(site, claims),
        "grounds": sorted({c["ground"] or "cited" for c in claims}),
    }
    title = f"{row['publisher']}, {row['title']}" if row["title"] else row["publisher"]
    return Page(path=site.links.source(row["source_id"]), template="source.html", title=title, context=context)


def _cited(site: Site, name: str) -> dict[str, str]:
    known = site.record.sources.get(name)
    return {
        "name": f"{name} {known['publisher']}" if known else name,
        "href": site.links.source(name) if known else "",
        "title": (known["title"] or "") if known else "",
    }
