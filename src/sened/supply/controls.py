"""From one supply row to the state of a permit, a measure or a company's own step."""

from collections.abc import Iterator
from typing import Any

from sened.base.canonical import digest_of
from sened.base.countries import country_name
from sened.supply.asof import Row
from sened.supply.edges import component_of, makers_of
from sened.supply.names import OrganisationIndex, key
from sened.supply.relations import INSTRUMENTS

NOT_CONTROLLED = "not_controlled"


def control_id(instrument: str, jurisdiction: str, subject: str, component: str) -> str:
    """Return the id of a control: `c-` and 16 hexadecimal digits of a digest over its structure."""
    structure = {
        "instrument": instrument,
        "jurisdiction": jurisdiction,
        "subject": key(subject),
        "component": key(component),
    }
    return "c-" + digest_of(structure)[:16]


def of_row(row: Row, index: OrganisationIndex) -> Iterator[dict[str, Any]]:
    """Yield the row's control, once per maker; a row that names no maker speaks of the items in its weapon column."""
    instrument = INSTRUMENTS.get(row["relation"])
    if instrument is None:
        return
    for subject in makers_of(row, index) or [str(row["weapon_system"] or "")]:
        yield _control(row, instrument, subject)


def _control(row: Row, instrument: str, subject: str) -> dict[str, Any]:
    jurisdiction, component = str(row["country"] or ""), component_of(row)
    return {
        "control_id": control_id(instrument, jurisdiction, subject, component),
        "subject": subject,
        "component": component,
        "jurisdiction": jurisdiction,
        "instrument": instrument,
        "state": row["status"],
        "authority": _authority(row, instrument, subject),
        "from_start": row["valid_from_start"],
        "from_end": row["valid_from_end"],
        "to_start": row["valid_to_start"],
        "to_end": row["valid_to_end"],
        "known_start": row["source_start"],
        "known_end": row["source_end"],
        **{name: row[name] for name in _COPIED},
    }


_COPIED = (
    "weapon_system", "number", "number_unit", "claim_id", "source_id", "evidence_kind", "conflict_group", "summary",
)  # fmt: skip


def _authority(row: Row, instrument: str, subject: str) -> str | None:
    """Return whose decision it is, as far as the row tells: the jurisdiction, the company, or a government that speaks.

    The country of a sanction row is that of the listed body, so that it names no authority.
    """
    if instrument == "export permit":
        return country_name(row["country"]) if row["country"] else None
    if instrument == "sanction":
        return "; ".join(row["speakers"] or []) if row["evidence_kind"] == "government_statement" else None
    return subject or None
