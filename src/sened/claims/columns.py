"""A claim as the row of its published table, and a claim with one column corrected."""

from collections.abc import Mapping
from dataclasses import fields, replace

from sened.base.dates import Interval
from sened.base.errors import InputError, Problem
from sened.base.quantities import Count
from sened.claims.cells import Cells
from sened.claims.claim_rows import read_claim
from sened.claims.supply_rows import read_supply
from sened.model.claim import ActorMode, Claim, SupplyPart
from sened.model.seams import RawRow
from sened.stores.wire import decimal_text

_FIXED = frozenset({"claim_id", "source_id"})


def cells_of(claim: Claim) -> dict[str, str]:
    """Return the cells of `claim` by column: of claims.csv, or of supply_claims.csv where it has a supply part."""
    return _supply_cells(claim, claim.supply) if claim.supply else _event_cells(claim)


def corrected(claim: Claim, column: str, value: str) -> Claim:
    """Return `claim` with `value` in `column` of its table; `InputError` where that is no sound row.

    Only what the column changes is taken over: a radius or a hedge that the table cannot hold stays.
    """
    cells = cells_of(claim)
    if column not in cells or column in _FIXED:
        known = ", ".join(sorted(set(cells) - _FIXED))
        raise InputError(
            f"{column!r} is no column of {claim.id} that can be corrected", next_step=f"use one of: {known}"
        )
    before, after = _read(claim, cells), _read(claim, {**cells, column: value})
    changes = {
        f.name: getattr(after, f.name) for f in fields(Claim) if getattr(after, f.name) != getattr(before, f.name)
    }
    return replace(claim, **changes)


def _read(claim: Claim, cells: Mapping[str, str]) -> Claim:
    problems: list[Problem] = []
    reader = read_supply if claim.supply else read_claim
    found = reader(Cells(RawRow(file=f"correction of {claim.id}", row=1, cells=cells), problems), claim.ground)
    if found is None:
        raise InputError(f"{claim.id} cannot be corrected so", problems=problems)
    return found


def _event_cells(claim: Claim) -> dict[str, str]:
    first, last = _ends(claim.when)
    sign = "|" if claim.actor_mode is ActorMode.ANY else ";"
    place = claim.where
    counts = (
        ("killed", claim.killed),
        ("wounded", claim.wounded),
        ("captured", claim.captured),
        ("figure", claim.figure),
    )
    return {
        "claim_id": claim.id,
        "source_id": claim.source_id,
        "kind": claim.kind.value,
        "vocabulary": claim.vocabulary,
        "code": claim.code,
        "stance": claim.stance.value,
        "speaker": "; ".join(claim.speakers),
        "via": "; ".join(claim.via),
        "date_start": first,
        "date_end": last,
        "date_precision": claim.precision.value if claim.precision else "",
        "time_as_written": claim.time_as_written,
        "place_name_as_written": claim.place_as_written,
        "place_canonical": claim.place_name,
        "lat": decimal_text(place.lat) if place else "",
        "lon": decimal_text(place.lon) if place else "",
        "geo_precision": claim.geo_precision.value,
        "geo_source": claim.geo_source,
        "perpetrator_as_written": claim.actor_as_written,
        "actor": sign.join(claim.actors),
        "modality": claim.modality.value,
        "actor_2": ";".join(claim.actors_2),
        "target": claim.target,
        "weapon": claim.weapon_as_written,
        **{
            f"{stem}_{end}": text
            for stem, count in counts
            for end, text in zip(("low", "high"), _count(count), strict=True)
        },
        "figure_unit": claim.figure_unit,
        "civilian_flag": claim.civilian.value,
        "summary": claim.summary,
        "quote_offset": f"{claim.quote[0]}-{claim.quote[1]}" if claim.quote else "",
        "wording": claim.wording,
        "note": claim.note,
    }


def _supply_cells(claim: Claim, part: SupplyPart) -> dict[str, str]:
    return {
        "claim_id": claim.id,
        "source_id": claim.source_id,
        "claim_type": part.claim_type,
        "weapon_system": part.weapon_system,
        "component": part.component,
        "manufacturer": part.manufacturer,
        "parent_at_date": part.parent_at_date,
        "country": part.country,
        "relation": part.relation,
        "number": "" if part.number is None else str(part.number),
        "number_unit": part.number_unit,
        "evidence_kind": part.evidence_kind,
        "speaker": "; ".join(claim.speakers),
        "via": "; ".join(claim.via),
        "source_date": _date(part.source_date),
        "valid_from": _date(part.valid_from),
        "valid_to": _date(part.valid_to),
        "status": part.status,
        "fact": claim.summary,
        "answer_of_named_body": part.answer,
        "answer_kind": part.answer_kind,
        "conflict_group": part.conflict_group,
        "wording": claim.wording,
        "note": claim.note,
    }


def _ends(when: Interval | None) -> tuple[str, str]:
    return (when.start.isoformat(), when.end.isoformat()) if when else ("", "")


def _date(when: Interval | None) -> str:
    return str(when) if when else ""


def _count(count: Count | None) -> tuple[str, str]:
    ends = (count.low, count.high) if count else (None, None)
    return tuple("" if end is None else str(end) for end in ends)  # type: ignore[return-value]
