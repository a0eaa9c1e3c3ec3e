"""The records of a case as the Arrow tables that come straight from the log."""

from collections.abc import Iterator, Sequence

import pyarrow as pa

from sened.base.dates import Interval
from sened.base.quantities import Count
from sened.claims.grounds import Found, Grounds
from sened.claims.state import Standing, State
from sened.model import tables as schema
from sened.model.capture import CapturedText
from sened.model.claim import Claim
from sened.model.crosswalk import default_class, event_class, figure_question
from sened.model.entity import Actor, Organisation, Place
from sened.model.source import Source

Row = dict[str, object]

UNDETERMINED = "und"
"""Language of a name whose language is not given (BCP 47)."""


def tables(state: State, *, texts: Sequence[CapturedText] = (), public: bool = False) -> dict[str, pa.Table]:
    """Return sources, segments, claims, supply_claims, places, actors and organisations of `state`.

    Retracted claims are left out, and claims without a source. `place_id` and `weapon_class` are left null: other
    rooms find them. `texts` are the texts of captures, in log order: they give the segments, and the ground of claims
    whose words stand in them. With `public` there are no segments: a captured text says what is held back as well.
    """
    grounds = Grounds(texts)
    claims = [s for i, s in state.claims.items() if i not in state.retracted and s.record.source_id in state.sources]
    rows: dict[str, list[Row]] = {
        "sources": [_source(s) for s in state.sources.values()],
        "segments": [] if public else segment_rows(texts, state),
        "claims": [_claim(s, grounds.of(s.record)) for s in claims],
        "supply_claims": [_supply(s, grounds.of(s.record)) for s in claims if s.record.supply],
        "places": [row for s in state.places.values() for row in _place(s.record)],
        "actors": [row for s in state.actors.values() for row in _actor(s.record)],
        "organisations": [row for s in state.organisations.values() for row in _organisation(s.record)],
    }
    return {name: schema.from_rows(name, found) for name, found in rows.items()}


def segment_rows(texts: Sequence[CapturedText], state: State) -> list[Row]:
    """Return the rows of the table `segments`: each piece of each text whose source is in `state`."""
    return [
        {
            "source_id": text.source_id,
            "segment_id": identity,
            "start": start,
            "end": end,
            "text": text.text[start:end],
            "capture": text.digest,
        }
        for text in texts
        if text.source_id in state.sources
        for identity, start, end in text.segments
    ]


def _source(standing: Standing[Source]) -> Row:
    source = standing.record
    return {
        "source_id": source.id,
        "entry_id": standing.entry_id,
        "publisher": source.publisher,
        "publisher_kind": source.publisher_kind.value,
        "publisher_note": source.publisher_note,
        "country": source.country,
        "language": source.language,
        "title": source.title,
        "url": source.url,
        **_dates("published", source.published),
        "published_note": source.published_note,
        "cites": list(source.cites),
        "cites_note": source.cites_note,
        "note": source.note,
        "publish": source.publish,
    }


def _claim(standing: Standing[Claim], found: Found) -> Row:
    claim = standing.record
    happening = event_class(claim.vocabulary, claim.code) if claim.code else default_class(claim.kind)
    question = figure_question(claim.code)
    counts = {"killed": claim.killed, "wounded": claim.wounded, "captured": claim.captured, "figure": claim.figure}
    row = _shared(standing, found) | {
        "vocabulary": claim.vocabulary,
        "code": claim.code,
        "event_class": happening.value,
        "question": question.value if question else None,
        **_dates("date", claim.when),
        "date_precision": claim.precision.value if claim.precision else None,
        "time_as_written": claim.time_as_written,
        "place_as_written": claim.place_as_written,
        "place_name": claim.place_name,
        "lat": claim.where.lat if claim.where else None,
        "lon": claim.where.lon if claim.where else None,
        "radius_m": claim.where.radius_m if claim.where else None,
        "geo_precision": claim.geo_precision.value,
        "geo_source": claim.geo_source,
        "actor_as_written": claim.actor_as_written,
        "actors": list(claim.actors),
        "actor_mode": claim.actor_mode.value,
        "modality": claim.modality.value,
        "actors_2": list(claim.actors_2),
        "target": claim.target,
        "weapon_as_written": claim.weapon_as_written,
        "figure_unit": claim.figure_unit,
        "civilian": claim.civilian.value,
        "quote_start": found.quote[0] if found.quote else None,
        "quote_end": found.quote[1] if found.quote else None,
        "capture": found.capture,
    }
    for stem, count in counts.items():
        row |= _ends(stem, count)
    return row


def _shared(standing: Standing[Claim], found: Found) -> Row:
    claim = standing.record
    return {
        "claim_id": claim.id,
        "entry_id": standing.entry_id,
        "log_index": standing.log_index,
        "source_id": claim.source_id,
        "kind": claim.kind.value,
        "stance": claim.stance.value,
        "ground": found.ground.value,
        "speakers": list(claim.speakers),
        "via": list(claim.via),
        "summary": claim.summary,
        "note": claim.note,
    }


def _supply(standing: Standing[Claim], found: Found) -> Row:
    part = standing.record.supply
    assert part is not None
    return _shared(standing, found) | {
        "claim_type": part.claim_type,
        "relation": part.relation,
        "weapon_system": part.weapon_system,
        "component": part.component,
        "manufacturer": part.manufacturer,
        "parent_at_date": part.parent_at_date,
        "country": part.country,
        "number": part.number,
        "number_unit": part.number_unit,
        "evidence_kind": part.evidence_kind,
        "status": part.status,
        **_dates("source", part.source_date),
        **_dates("valid_from", part.valid_from),
        **_dates("valid_to", part.valid_to),
        "answer": part.answer,
        "answer_kind": part.answer_kind,
        "conflict_group": part.conflict_group,
    }


def _place(place: Place) -> Iterator[Row]:
    for language, name in _names(place.name, place.names):
        yield {
            "place_id": place.id,
            "name": name,
            "language": language,
            "label": place.name,
            "lat": place.where.lat,
            "lon": place.where.lon,
            "radius_m": place.where.radius_m,
            "kind": place.kind,
            "country": place.country,
            "within": place.within,
        }


def _actor(actor: Actor) -> Iterator[Row]:
    for language, name in _names(actor.name, actor.aliases):
        yield {
            "actor_id": actor.id,
            "label": actor.name,
            "name": name,
            "language": language,
            "kind": actor.kind,
            "party": actor.party,
        }


def _organisation(organisation: Organisation) -> Iterator[Row]:
    shared: Row = {
        "org_id": organisation.id,
        "label": organisation.name,
        "country": organisation.country,
        "city": organisation.city,
        "lat": organisation.lat,
        "lon": organisation.lon,
    }
    yield shared | {"name": organisation.name, "name_kind": "name"}
    for alias in organisation.aliases:
        yield shared | {"name": alias.name, "name_kind": alias.kind, **_dates("valid", alias.valid)}


def _names(label: str, names: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """Return (language, name) pairs that hold the label too."""
    return names if any(name == label for _, name in names) else ((UNDETERMINED, label), *names)


def _dates(stem: str, when: Interval | None) -> Row:
    return {f"{stem}_start": when.start if when else None, f"{stem}_end": when.end if when else None}


def _ends(stem: str, count: Count | None) -> Row:
    return {f"{stem}_low": count.low if count else None, f"{stem}_high": count.high if count else None}
