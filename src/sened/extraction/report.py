"""A draft as a row of the report table, so that it can be scored against the reports of a case."""

from sened.base.quantities import Count
from sened.extraction.fields import Draft, FigureField, PlaceField
from sened.extraction.places import middle
from sened.model.vocabulary import ClaimKind, EventClass, GeoPrecision

_GROUPS = {
    ClaimKind.EVENT: "event", ClaimKind.FIGURE: "figure", ClaimKind.RELATION: "relation", ClaimKind.GATHERING: "gathering", ClaimKind.CALL: "call",
}  # fmt: skip
_CLASSES = {
    ClaimKind.FIGURE: EventClass.FIGURE, ClaimKind.RELATION: EventClass.RELATION, ClaimKind.GATHERING: EventClass.GATHERING, ClaimKind.CALL: EventClass.CALL,
}  # fmt: skip
_FAR_M = 200_000.0


def pseudo_report(draft: Draft) -> dict[str, object]:
    """Return the columns of `model.tables.REPORTS` for a draft; what it does not say is None.

    Counts "neutralised" fill `killed` as stated, as the case tables do. Several places of one list are drawn as one
    circle that holds them. A relation gives its subject as `actors_1` and its object as `actors_2`.
    """
    from sened.model.tables import REPORTS  # brings pyarrow, which drafts do without

    lat, lon, radius, precision, name = _where(draft)
    killed = draft.figure("killed") or draft.figure("neutralised")
    wounded = draft.figure("wounded")
    one, two = (draft.subject, draft.object) if draft.kind is ClaimKind.RELATION else (draft.perpetrator, draft.target)
    cls = (
        draft.event.cls if draft.event and draft.kind is ClaimKind.EVENT else _CLASSES.get(draft.kind, EventClass.OTHER)
    )
    return dict.fromkeys(REPORTS.names) | {
        "record_id": draft.id, "dataset": "draft", "group_kind": _GROUPS.get(draft.kind, "other"),
        "date_start": draft.date.interval.start if draft.date else None, "date_end": draft.date.interval.end if draft.date else None,
        "lat": lat, "lon": lon, "radius_m": radius, "geo_precision": precision, "place_name": name,
        "event_type": f"acled:{draft.event.acled}" if draft.event and draft.event.acled else None, "event_class": cls.value,
        "question": draft.question.value if draft.question else None, "actors_1": list(one.actor_ids) if one else [],
        "actors_2": list(two.actor_ids) if two else [], "modality": one.modality.value if one else None, "target": two.words.raw if two else None,
        "weapon_class": draft.weapon.cls.value if draft.weapon else None, **_ends("killed", killed), **_ends("wounded", wounded),
    }  # fmt: skip


def figure_count(draft: Draft) -> Count | None:
    """Return the count with which a figure draft answers its question, or None."""
    answering = [f for f in draft.figures if f.question is draft.question and draft.question is not None]
    return answering[0].count if answering else None


def _ends(name: str, figure: FigureField | None) -> dict[str, int | None]:
    return {f"{name}_low": figure.count.low if figure else None, f"{name}_high": figure.count.high if figure else None}


def _where(draft: Draft) -> tuple[float | None, float | None, float | None, str, str | None]:
    placed = [p for p in (draft.places or ((draft.place,) if draft.place else ())) if p.candidates]
    if not placed:
        return None, None, None, GeoPrecision.NONE.value, draft.place.words.raw if draft.place else None
    circle = placed[0].candidates[0].where
    for other in placed[1:]:
        next_one = other.candidates[0].where
        if circle.distance_m(next_one) < _FAR_M:
            circle = middle(circle, next_one)
    return circle.lat, circle.lon, circle.radius_m, _precision(placed[0]), placed[0].candidates[0].name


def _precision(place: PlaceField) -> str:
    kind = place.candidates[0].kind
    return kind if kind in set(GeoPrecision) else GeoPrecision.SETTLEMENT.value
