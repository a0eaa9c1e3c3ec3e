"""One claim as pages show it: who says it, through whom, on what ground, as written and as coded."""

from collections.abc import Sequence
from typing import Any

from sened.site import text, words
from sened.site.page import Site
from sened.site.record import Row

NUMBERS = (("killed", "Killed"), ("wounded", "Wounded"), ("captured", "Captured"))


def view(site: Site, row: Row, fold: Row | None = None) -> dict[str, Any]:
    """Return the template's view of one claim; `fold` is its row in the table of lines, where it has one."""
    record, links = site.record, site.links
    source = record.sources.get(row["source_id"])
    publisher = record.publisher(row["source_id"])
    speakers, via = row["speakers"] or [], row["via"] or []
    supply = record.supply_claims.get(row["claim_id"])
    return {
        "id": row["claim_id"],
        "href": links.claim(row["claim_id"]),
        "incident_href": links.claim_in_incident(row["claim_id"]),
        "attribution": text.attribution(publisher, speakers, via, row["stance"], row["ground"] or ""),
        "chain": text.chain(publisher, speakers, via),
        "source_id": row["source_id"],
        "source_href": links.source(row["source_id"]),
        "receipt_href": links.receipt(row["claim_id"]),
        "publisher": publisher,
        "spoken": text.when(source["published_start"], source["published_end"]) if source else "date not known",
        "ground": row["ground"] or "cited",
        "captured": _captured(row),
        "stance": row["stance"] or "unknown",
        "summary": row["summary"] or "",
        "note": row["note"] or "",
        "start": row["date_start"],
        "end": row["date_end"],
        "coded": _supply_coded(supply) if supply else _coded(site, row),
        "fold": {"rule": fold["fold_rule"], "why": fold["fold_why"] or "", "root": fold["is_root"]} if fold else None,
    }


def _captured(row: Row) -> str:
    """Return where the words of a captured claim stand: the digest of the bytes and the span of their text."""
    if not row.get("capture") or row["quote_start"] is None:
        return ""
    return f"sha256:{row['capture'][:16]}, {row['quote_start']}–{row['quote_end']}"


def supply_view(site: Site, claim_id: str) -> dict[str, Any] | None:
    """Return the view of a claim by id, None where the public record does not hold it."""
    row = site.record.claims.get(claim_id)
    return view(site, row) if row else None


def _coded(site: Site, row: Row) -> list[tuple[str, str, str]]:
    """Return (label, coded value, words of the source) for every field that the source gives."""
    acting = text.actors([site.record.actor(a) for a in row["actors"] or []], row["actor_mode"])
    if acting and row["modality"] and row["modality"] != "unknown":
        acting += f" ({words.word(words.MODALITY, row['modality'])})"
    fields: list[tuple[str, str, str]] = [
        (
            "When",
            text.when(row["date_start"], row["date_end"]) if row["date_start"] else "",
            row["time_as_written"] or "",
        ),
        ("Where", _where(row), _other(row["place_as_written"], row["place_name"])),
        ("Who acted", acting, _other(row["actor_as_written"], acting)),
        ("Other side", text.listed(site.record.actor(a) for a in row["actors_2"] or []), ""),
        ("Against", row["target"] or "", ""),
        ("With", words.word({}, row["weapon_class"]), row["weapon_as_written"] or ""),
    ]
    fields += [(label, text.count(row[f"{key}_low"], row[f"{key}_high"]), "") for key, label in NUMBERS]
    figure = text.count(row["figure_low"], row["figure_high"])
    fields.append(("Figure", f"{figure} {row['figure_unit'] or ''}".strip() if figure else "", ""))
    fields.append(("Harm", words.word(words.CIVILIAN, row["civilian"]) if row["civilian"] != "unknown" else "", ""))
    own = (row["vocabulary"] or "sened") == "sened"
    fields.append(("Code", "" if own or not row["code"] else f"{row['vocabulary']}: {row['code']}", ""))
    return [f for f in fields if f[1] or f[2]]


def _supply_coded(row: Row) -> list[tuple[str, str, str]]:
    number = f"{row['number']:,} {row['number_unit'] or ''}".strip() if row["number"] is not None else ""
    fields = [
        ("Relation", words.word({}, row["relation"])),
        ("Weapon", row["weapon_system"]),
        ("Component", row["component"]),
        ("Maker", row["manufacturer"]),
        ("Parent then", row["parent_at_date"]),
        ("Jurisdiction", words.country(row["country"])),
        ("Number", number),
        ("From", _bound(row, "valid_from")),
        ("Until", _bound(row, "valid_to")),
        ("Says of it", words.word(words.CONTROL_STATE, row["status"])),
        ("Evidence", words.word({}, row["evidence_kind"])),
        ("Reply", words.word(words.REPLY_STATE, row["answer_kind"])),
    ]
    return [(label, value or "", "") for label, value in fields if value]


def _bound(row: Row, column: str) -> str:
    start, end = row[f"{column}_start"], row[f"{column}_end"]
    return text.when(start, end) if start else ""


def _where(row: Row) -> str:
    name = row["place_name"] or ""
    radius = row["radius_m"]
    if row["lat"] is None or radius is None:
        return name
    return f"{name} (within {kilometres(radius)})".strip()


def kilometres(metres: float) -> str:
    """Return a radius in words: `1 km`, `400 m`, `25 km`."""
    return f"{metres / 1000:.3g} km" if metres >= 1000 else f"{metres:.0f} m"


def _other(written: str | None, coded: str | None) -> str:
    return "" if not written or written == coded else written


def common(views: list[dict[str, Any]]) -> list[tuple[str, str, str]]:
    """Return the coded fields that all of several claims share, and take them out of each, to be printed once."""
    if len(views) < 3:
        return []
    shared = [f for f in views[0]["coded"] if all(f in v["coded"] for v in views)]
    for view_ in views:
        view_["coded"] = [f for f in view_["coded"] if f not in shared]
    return shared


def repeated_notes(views: list[dict[str, Any]]) -> list[tuple[str, list[str]]]:
    """Return the notes that more than two claims carry with the ids of those claims, and take them out of each."""
    held: dict[str, list[str]] = {}
    for view_ in views:
        if view_["note"]:
            held.setdefault(view_["note"], []).append(view_["id"])
    often = {note: ids for note, ids in held.items() if len(ids) > 2}
    for view_ in views:
        if view_["note"] in often:
            view_["note"] = ""
    return list(often.items())


def views(site: Site, rows: Sequence[Row]) -> list[dict[str, Any]]:
    """Return the views of several claims."""
    return [view(site, row) for row in rows]
