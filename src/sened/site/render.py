"""Renders the whole site of one case from its public tables: pages, map data, downloads, and a swap into place."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pyarrow as pa

from sened.site import downloads, islands, locator, output
from sened.site import map as map_data
from sened.site.basemap import Box, Ground
from sened.site.environment import Templates
from sened.site.islands import Islands
from sened.site.links import Links
from sened.site.locator import Label, Spot
from sened.site.page import Page, Site
from sened.site.pages import incident, incidents, organisations, receipts, sources, supply, texts
from sened.site.proofs import NONE, Proofs
from sened.site.record import Record
from sened.site.settings import CheckedStatement, SiteReport, SiteSettings
from sened.site.supplymap import SupplyMap

STATIC = Path(__file__).parent / "static"


def render(
    tables: Mapping[str, pa.Table],
    statements: Sequence[CheckedStatement],
    settings: SiteSettings,
    out: Path,
    *,
    proofs: Proofs = NONE,
) -> SiteReport:
    """Render the site of public `tables` into the folder `out` and return what changed there.

    `proofs` give each claim its receipt. The same input gives the same bytes. `ConflictError` where `out` holds files that are not such a site.
    """
    built = islands.find(settings.built)
    return output.write(files(tables, statements, settings, built, proofs), out, built.notices)


def files(
    tables: Mapping[str, pa.Table],
    statements: Sequence[CheckedStatement],
    settings: SiteSettings,
    built: Islands,
    proofs: Proofs = NONE,
) -> dict[str, bytes]:
    """Return every file of the site by its path."""
    record = Record(tables)
    chain = SupplyMap(record)
    site = _site(record, chain, statements, settings, built, proofs=proofs)
    found = {
        **_static(), **built.files, **downloads.files(tables), **_maps(site, chain),
        **{_json_path(site, s): s.json.encode() + b"\n" for s in statements},
    }  # fmt: skip
    found.update(receipts.files(site, proofs))
    pages = [
        *_pages(site, chain, statements),
        *receipts.pages(site, proofs),
        texts.downloads(downloads.listing(found, tables)),
    ]
    found.update(_rendered(pages, site, built))
    return found


def _site(
    record: Record,
    chain: SupplyMap,
    statements: Sequence[CheckedStatement],
    settings: SiteSettings,
    built: Islands,
    *,
    proofs: Proofs,
) -> Site:
    links = Links(
        incidents={h["incident_id"]: h["slug"] or h["incident_id"] for h in record.heads.values()},
        sources=record.sources,
        organisations={label: label for label in chain.bodies},
        statements=[s.slug for s in statements],
        incident_of=record.incident_of,
        source_of={c["claim_id"]: c["source_id"] for c in record.rows["claims"]},
        receipts=proofs.claims,
    )
    return Site(record=record, links=links, settings=settings, ground=_ground(record, built))


WORLD = Box(-180, -60, 180, 80)


def _ground(record: Record, built: Islands) -> Ground:
    """Return land and borders, settled around most incidents that are finer than a province, with room to look around."""
    ground = Ground(built.folder)
    heads = [h for h in record.heads.values() if h["lat"] is not None and h["lon"] is not None]
    fine = [h for h in heads if (h["radius_m"] or 0) <= incidents.WIDEST_M] or heads
    spots = [Spot(lat=h["lat"], lon=h["lon"], radius_m=h["radius_m"] or 0) for h in fine]
    box = locator.around(locator.central(spots), incidents.MAP_ASPECT)
    if box:
        ground.settle(box.padded(0.6))
    return ground


def _pages(site: Site, chain: SupplyMap, statements: Sequence[CheckedStatement]) -> Iterable[Page]:
    labels = _labels(site.record)
    yield texts.home(site, statements)
    yield incidents.page(site, labels)
    for head in site.record.rows["incident_heads"]:
        yield incident.page(site, head, labels)
    yield from sources.pages(site)
    yield from supply.pages(site, chain)
    yield from organisations.pages(site, chain)
    yield from texts.statement_pages(site, statements)
    yield from (texts.method(site), texts.corrections(site), texts.not_found())


def _labels(record: Record) -> list[Label]:
    """Return names of the places that incidents speak of, most spoken of first, no wider than a settlement."""
    spoken = Counter(h["place_id"] for h in record.heads.values() if h["place_id"])
    places = {p["place_id"]: p for p in record.rows["places"] if (p["radius_m"] or 0) <= 10_000}
    chosen = sorted((p for p in spoken if p in places), key=lambda p: (-spoken[p], p))
    return [
        Label(lat=places[p]["lat"], lon=places[p]["lon"], text=places[p]["label"] or places[p]["name"]) for p in chosen
    ]


def _static() -> dict[str, bytes]:
    return {f"static/{p.name}": p.read_bytes() for p in sorted(STATIC.iterdir()) if p.is_file()}


def _maps(site: Site, chain: SupplyMap) -> dict[str, bytes]:
    found = {
        "data/incidents.geojson": map_data.incidents(site.record, site.links),
        "data/organisations.geojson": map_data.organisations(supply.features(site, list(chain.bodies.values()))),
    }
    world = site.ground.at(WORLD) if any(b.lat is not None for b in chain.bodies.values()) else None
    for name, region in (("region", site.ground.region), ("world", world)):
        if region is not None:
            found[f"data/basemap-{name}.json"] = map_data.basemap(region)
    return found


def _json_path(site: Site, statement: CheckedStatement) -> str:
    return site.links.statement(statement.slug).removesuffix(".html") + ".json"


def _rendered(pages: Iterable[Page], site: Site, built: Islands) -> dict[str, bytes]:
    templates = Templates({"site": _shared(site, built)}, site.links)
    return {
        page.path: templates.render(
            page.template,
            {**page.context, "title": page.title, "root": page.root, "path": page.path, "scripts": page.scripts if built.scripts else ()},
        )
        for page in pages
    }  # fmt: skip


def _shared(site: Site, built: Islands) -> dict[str, object]:
    settings, region = site.settings, site.ground.region
    return {
        "title": settings.title, "summary": settings.summary, "contact_email": settings.contact_email,
        "contact_how": settings.contact_how, "licence": settings.licence, "demo": settings.demo,
        "place_names": settings.place_names, "version": settings.version, "font": built.font,
        "atlas": region.attribution if region else "",
        "receipts": site.links.has_receipts,
        "rule_sets": [r.name for r in settings.rule_sets],
    }  # fmt: skip
