"""One row of a supply table as a supply-side claim."""

import re

from sened.base.dates import Interval
from sened.claims.cells import Cells
from sened.model.claim import Claim, SupplyPart
from sened.model.vocabulary import ClaimKind, Ground, Stance

KIND_OF_TYPE: dict[str, ClaimKind] = {
    "component_use": ClaimKind.SUPPLY,
    "weapon_pairing": ClaimKind.SUPPLY,
    "identity": ClaimKind.SUPPLY,
    "origin": ClaimKind.SUPPLY,
    "route": ClaimKind.SUPPLY,
    "specification": ClaimKind.SUPPLY,
    "milestone": ClaimKind.SUPPLY,
    "ownership": ClaimKind.OWNERSHIP,
    "licence": ClaimKind.CONTROL,
    "status_change": ClaimKind.CONTROL,
    "sanction": ClaimKind.CONTROL,
    "statement": ClaimKind.OTHER,
}
"""Claim types and the kind of claim that each is; a statement that replies is a reply."""

RELATIONS = (
    "used_in", "planned_for", "derived_from", "carries", "maker_of", "subsidiary_of", "formerly_subsidiary_of",
    "merged_into", "stake_held_by", "made_in", "supply", "supplied_to", "supplied_via", "export_permit",
    "no_permit_needed", "development", "production", "mass", "listed_by", "reply",
)  # fmt: skip
EVIDENCE_KINDS = (
    "wreckage", "research_report", "press_report", "company_statement", "government_statement", "government_document",
    "campaign_statement", "legal_note", "general_knowledge",
)  # fmt: skip
STATES = (
    "found", "reported", "acknowledged", "alleged", "denied", "planned", "recommended", "granted", "refused", "suspended",
    "resumed", "cancelled", "stopped", "paused", "not_controlled", "in_service", "milestone", "at_risk", "in_force",
)  # fmt: skip
ANSWER_KINDS = ("given", "indirect", "self", "not_found")
LEANS = ("party", "state", "press", "campaign", "ngo", "legal", "none")

_COUNTRY = re.compile(r"[A-Z]{2}\Z")
_VIA = re.compile(r"(?P<speaker>.*?),?\s+via\s+(?P<via>.+)\Z", re.DOTALL)


def read_supply(cells: Cells, ground: Ground = Ground.CITED) -> Claim | None:
    """Return the claim of a sound row, else None with its problems noted."""
    identity, source_id = cells.identity("claim_id"), cells.identity("source_id")
    claim_type = cells.one_of("claim_type", tuple(KIND_OF_TYPE), needed=True)
    relation = cells.one_of("relation", RELATIONS, needed=True)
    status = cells.one_of("status", STATES)
    cells.one_of("source_lean", LEANS)
    cells.one_of("seen", ("yes", "no"))
    speakers, via = speakers_of(cells)
    part = _part(cells, claim_type, relation, status)
    if not cells.sound:
        return None
    return Claim(
        id=identity,
        source_id=source_id,
        kind=_kind(claim_type, relation),
        stance=Stance.DENIES if status == "denied" else Stance.ASSERTS,
        ground=ground,
        speakers=speakers,
        via=via,
        summary=cells.text("fact"),
        note=cells.text("note"),
        supply=part,
        wording=cells.text("wording"),
    )


def speakers_of(cells: Cells) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return who is quoted and through whom, from cells such as `A; B` and `A, via B` (and a `via` column if any)."""
    speakers: dict[str, None] = {}
    via: dict[str, None] = {}
    for item in cells.listing("speaker", ";"):
        found = _VIA.match(item)
        speakers[found["speaker"].strip() if found else item] = None
        if found:
            via[found["via"].strip()] = None
    via |= dict.fromkeys(cells.listing("via", ";"))
    return tuple(speakers), tuple(via)


def _kind(claim_type: str, relation: str) -> ClaimKind:
    if claim_type == "statement" and relation == "reply":
        return ClaimKind.REPLY
    return KIND_OF_TYPE[claim_type]


def _part(cells: Cells, claim_type: str, relation: str, status: str) -> SupplyPart:
    country = cells.code("country")
    if country and not _COUNTRY.match(country):
        cells.problem(
            "country", f"{country[:40]!r} is not a country code", "write the two letters of ISO 3166, as in TR"
        )
    valid_from, valid_to = _validity(cells)
    return SupplyPart(
        claim_type=claim_type,
        relation=relation,
        weapon_system=cells.code("weapon_system"),
        component=cells.code("component"),
        manufacturer=cells.code("manufacturer"),
        parent_at_date=cells.code("parent_at_date"),
        country=country,
        number=cells.whole("number"),
        number_unit=cells.code("number_unit"),
        evidence_kind=cells.one_of("evidence_kind", EVIDENCE_KINDS),
        status=status,
        valid_from=valid_from,
        valid_to=valid_to,
        answer=cells.text("answer_of_named_body"),
        answer_kind=cells.one_of("answer_kind", ANSWER_KINDS),
        conflict_group=cells.code("conflict_group"),
        source_date=cells.dates("source_date"),
    )


def _validity(cells: Cells) -> tuple[Interval | None, Interval | None]:
    first, last = cells.dates("valid_from"), cells.dates("valid_to")
    if first is not None and last is not None:
        cells.ordered(first, last, "valid_to")
    return first, last
