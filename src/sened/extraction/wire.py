"""Drafts as JSON, in the form that `docs` and the interfaces promise; a field that the text does not give is absent."""

from sened.base.dates import Interval
from sened.extraction.fields import (  # fmt: skip
    ActorField,
    Candidate,
    DateField,
    Draft,
    Drafted,
    EventField,
    FigureField,
    PlaceField,
    SupplyField,
    WeaponField,
    Words,
)


def to_json(drafted: Drafted) -> dict[str, object]:
    """Return the document of `sened draft --format json`: digest, language, notices and drafts."""
    out: dict[str, object] = {"digest": drafted.digest, "language": drafted.language, "length": drafted.length}
    if drafted.published is not None:
        out["published"] = _interval(drafted.published)
    if drafted.notices:
        out["notices"] = list(drafted.notices)
        out["notice"] = " ".join(drafted.notices)
    out["drafts"] = [draft_json(d) for d in drafted.drafts]
    return out


def draft_json(draft: Draft) -> dict[str, object]:
    """Return one draft: id, kind, span, quote, stance, whether it can be checked and why, and its fields."""
    out: dict[str, object] = {
        "id": draft.id, "kind": draft.kind.value, "start": draft.start, "end": draft.end, "quote": draft.words.raw,
        "stance": draft.stance.value, "checkable": draft.checkable.value, "why": draft.why,
    }  # fmt: skip
    if draft.aspect:
        out["aspect"] = draft.aspect
    if draft.rule:
        out["rule"] = draft.rule
    if draft.notes:
        out["notes"] = list(draft.notes)
    if draft.attributed_to:
        out["chain"] = [w.raw for w in draft.attributed_to]
    out["fields"] = fields_json(draft)
    return out


def fields_json(draft: Draft) -> dict[str, object]:
    """Return the coded fields of a draft, each with its raw words, their span and the rule that read them."""
    out: dict[str, object] = {}
    if draft.date:
        out["date"] = _date(draft.date)
    if draft.place:
        out["place"] = _place(draft.place)
    if len(draft.places) > 1:
        out["places"] = [_place(p) for p in draft.places]
    sides = {"perpetrator": draft.perpetrator, "target": draft.target, "subject": draft.subject, "object": draft.object}
    out |= {name: _actor(side) for name, side in sides.items() if side}
    if draft.event:
        out["event_type"] = _event(draft.event)
    if draft.weapon:
        out["weapon"] = _weapon(draft.weapon)
    _figures(draft, out)
    _rest(draft, out)
    return out


def _rest(draft: Draft, out: dict[str, object]) -> None:
    if draft.relation:
        out["relation"] = draft.relation
    if draft.attributed_to:
        out["attributed_to"] = [_words(w) for w in draft.attributed_to]
    if draft.supply:
        out["supply"] = _supply(draft.supply)
    if draft.actors:
        out["actors"] = [_actor(a) for a in draft.actors]


def _figures(draft: Draft, out: dict[str, object]) -> None:
    if draft.question:
        out["question"] = draft.question.value
    if draft.running:
        out["running"] = True
    for figure in draft.figures:
        name = "detained" if figure.measure == "held" else figure.measure
        name = "families" if figure.unit == "families" and name in ("displaced", "detained") else name
        if name in out:
            more = out.setdefault("more_figures", [])
            assert isinstance(more, list)
            more.append({"measure": name, **_figure(figure)})
        else:
            out[name] = _figure(figure)


def _words(words: Words) -> dict[str, object]:
    return {"raw": words.raw, "raw_start": words.start, "raw_end": words.end}


def _interval(interval: Interval) -> dict[str, object]:
    return {"start": interval.start.isoformat(), "end": interval.end.isoformat()}


def _date(date: DateField) -> dict[str, object]:
    out = {**_interval(date.interval), "stated": date.stated, **_words(date.words), "rule": date.rule}
    if date.end_open:
        out["end_open"] = True
    if date.alternatives:
        out["alternatives"] = [_interval(a) for a in date.alternatives]
    return out


def _place(place: PlaceField) -> dict[str, object]:
    return {
        **_words(place.words),
        "candidates": [_candidate(c) for c in place.candidates],
        "rule": place.rule,
        "inferred": place.inferred,
    }


def _candidate(candidate: Candidate) -> dict[str, object]:
    where = candidate.where
    return {
        "name": candidate.name, "lat": where.lat, "lon": where.lon, "radius_km": round(where.radius_m / 1000.0, 3),
        "gazetteer_id": candidate.place_id, "score": round(candidate.score, 3), "rule": candidate.rule,
    }  # fmt: skip


def _actor(actor: ActorField) -> dict[str, object]:
    out: dict[str, object] = {"modality": actor.modality.value, **_words(actor.words), "rule": actor.rule}
    if actor.actor_id:
        out = {"id": actor.actor_id, "name": actor.name, **out}
    if len(actor.actor_ids) > 1:
        out["ids"] = list(actor.actor_ids)
    return out


def _event(event: EventField) -> dict[str, object]:
    out: dict[str, object] = {"code": event.cls.value, "acled": event.acled, **_words(event.words), "rule": event.rule}
    if event.alternatives:
        out["alternatives"] = [a.value for a in event.alternatives]
    return out


def _weapon(weapon: WeaponField) -> dict[str, object]:
    return {"class": weapon.cls.value, "model": weapon.model, **_words(weapon.words)}


def _figure(figure: FigureField) -> dict[str, object]:
    out: dict[str, object] = {
        "low": figure.count.low, "high": figure.count.high, "qualifier": figure.count.qualifier.value, "unit": figure.unit,
        **_words(figure.words), "rule": figure.rule,
    }  # fmt: skip
    if figure.note:
        out["note"] = figure.note
    return out


def _supply(supply: SupplyField) -> dict[str, object]:
    named = {
        "company": supply.company,
        "component": supply.component,
        "system": supply.system,
        "customer": supply.customer,
        "parent": supply.parent,
        "state": supply.state,
    }
    out: dict[str, object] = {
        "relation": supply.relation,
        **{k: v for k, v in named.items() if v},
        **_words(supply.words),
    }
    if supply.urls:
        out["urls"] = list(supply.urls)
    return out
