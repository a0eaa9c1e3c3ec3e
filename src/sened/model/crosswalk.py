"""Event vocabularies mapped to Sened's event classes, with graded distances between classes.

Each mapping is data; codes are compared folded. Unknown codes map to `other` and are reported by the caller.
"""

from functools import lru_cache

from sened.base.names import fold
from sened.model.vocabulary import ClaimKind, EventClass, FigureQuestion

_E = EventClass

ACLED: dict[str, EventClass] = {
    "air/drone strike": _E.AIR_STRIKE,
    "shelling/artillery/missile attack": _E.SHELLING,
    "remote explosive/landmine/ied": _E.EXPLOSION,
    "grenade": _E.EXPLOSION,
    "chemical weapon": _E.SHELLING,
    "suicide bomb": _E.SUICIDE_BOMB,
    "armed clash": _E.CLASH,
    "government regains territory": _E.CLASH,
    "non-state actor overtakes territory": _E.CLASH,
    "attack": _E.ATTACK_ON_CIVILIANS,
    "sexual violence": _E.ATTACK_ON_CIVILIANS,
    "abduction/forced disappearance": _E.ABDUCTION,
    "peaceful protest": _E.GATHERING,
    "protest with intervention": _E.GATHERING,
    "excessive force against protesters": _E.ATTACK_ON_CIVILIANS,
    "violent demonstration": _E.GATHERING,
    "mob violence": _E.VIOLENCE,
    "agreement": _E.STATUS,
    "arrests": _E.STATUS,
    "change to group/activity": _E.STATUS,
    "disrupted weapons use": _E.STATUS,
    "headquarters or base established": _E.STATUS,
    "looting/property destruction": _E.VIOLENCE,
    "non-violent transfer of territory": _E.STATUS,
    "other": _E.STATUS,
}
"""ACLED sub-event types (codebook of 2023)."""

AIRWARS: dict[str, EventClass] = {
    "airstrike": _E.AIR_STRIKE,
    "drone strike": _E.AIR_STRIKE,
    "airstrike, drone strike": _E.AIR_STRIKE,
    "airstrike and/or artillery": _E.SHELLING,
    "artillery": _E.SHELLING,
    "ground explosive": _E.EXPLOSION,
    "ground operation": _E.GROUND_RAID,
    "counter-terrorism action (ground)": _E.GROUND_RAID,
    "naval bombardment": _E.SHELLING,
}
UCDP: dict[str, EventClass] = {"1": _E.VIOLENCE, "2": _E.VIOLENCE, "3": _E.ATTACK_ON_CIVILIANS}
"""UCDP types of violence: 1 state-based, 2 non-state, 3 one-sided; the act itself is not coded there."""

GTD: dict[str, EventClass] = {
    "assassination": _E.ATTACK_ON_CIVILIANS,
    "armed assault": _E.CLASH,
    "unarmed assault": _E.ATTACK_ON_CIVILIANS,
    "bombing/explosion": _E.EXPLOSION,
    "hijacking": _E.ABDUCTION,
    "hostage taking (barricade incident)": _E.ABDUCTION,
    "hostage taking (kidnapping)": _E.ABDUCTION,
    "facility/infrastructure attack": _E.VIOLENCE,
}
SENED: dict[str, EventClass] = {c.value: c for c in EventClass}

_TABLES = {"acled": ACLED, "airwars": AIRWARS, "ucdp": UCDP, "gtd": GTD, "sened": SENED}
_FOLDED = {v: {fold(k): c for k, c in table.items()} for v, table in _TABLES.items()}


VOCABULARIES = frozenset(_TABLES)
"""Names of the event vocabularies that have a crosswalk."""


def is_known_code(vocabulary: str, code: str) -> bool:
    """Tell whether the crosswalk knows the code; a code of an unknown vocabulary is not known."""
    if vocabulary.casefold() not in _FOLDED:
        return False
    if vocabulary.casefold() == "sened" and code.startswith("figure:"):
        return figure_question(code) is not None
    return _looked_up(vocabulary.casefold(), code) is not None


def event_class(vocabulary: str, code: str) -> EventClass:
    """Return the class of a code such as (`acled`, `Battles / Armed clash`); `OTHER` where it is not known."""
    if vocabulary.casefold() not in _FOLDED:
        return EventClass.OTHER
    if vocabulary.casefold() == "sened" and code.startswith("figure:"):
        return EventClass.FIGURE
    return _looked_up(vocabulary.casefold(), code) or EventClass.OTHER


@lru_cache(maxsize=4096)
def _looked_up(vocabulary: str, code: str) -> EventClass | None:
    """Return the class of the code, or of what follows the type in it (`Battles / Armed clash`, with or without blanks)."""
    table = _FOLDED[vocabulary]
    if vocabulary == "ucdp":
        return table.get(code.strip()[:1])
    parts = code.split("/")
    return next((c for i in range(len(parts)) if (c := table.get(fold("/".join(parts[i:]))))), None)


def figure_question(code: str) -> FigureQuestion | None:
    """Return the question of a `figure:` code, or None where the code is not of that form."""
    head, _, tail = code.partition(":")
    return FigureQuestion(tail) if head == "figure" and tail in set(FigureQuestion) else None


def default_class(kind: ClaimKind) -> EventClass:
    """Return the class that a kind implies where no vocabulary code is given."""
    return {
        ClaimKind.FIGURE: EventClass.FIGURE,
        ClaimKind.RELATION: EventClass.RELATION,
        ClaimKind.GATHERING: EventClass.GATHERING,
        ClaimKind.CALL: EventClass.CALL,
        ClaimKind.EVENT: EventClass.VIOLENCE,
    }.get(kind, EventClass.OTHER)


_NEAR: dict[frozenset[EventClass], float] = {
    frozenset({_E.AIR_STRIKE, _E.SHELLING}): 0.5,
    frozenset({_E.AIR_STRIKE, _E.EXPLOSION}): 0.7,
    frozenset({_E.SHELLING, _E.EXPLOSION}): 0.6,
    frozenset({_E.EXPLOSION, _E.SUICIDE_BOMB}): 0.3,
    frozenset({_E.SUICIDE_BOMB, _E.CLASH}): 0.4,
    frozenset({_E.GROUND_RAID, _E.CLASH}): 0.3,
    frozenset({_E.GROUND_RAID, _E.ATTACK_ON_CIVILIANS}): 0.5,
    frozenset({_E.CLASH, _E.ATTACK_ON_CIVILIANS}): 0.6,
    frozenset({_E.CLASH, _E.SHELLING}): 0.6,
    frozenset({_E.ABDUCTION, _E.ATTACK_ON_CIVILIANS}): 0.6,
    frozenset({_E.AIR_STRIKE, _E.ATTACK_ON_CIVILIANS}): 0.7,
    frozenset({_E.GROUND_RAID, _E.AIR_STRIKE}): 0.6,
}


def class_distance(a: EventClass, b: EventClass) -> float:
    """Return the distance between two classes from 0 (one class) to 1 (nothing in common).

    `violence` (an act of violence whose form is not coded, as in UCDP) lies 0.25 from every violent class.
    """
    if a is b:
        return 0.0
    if EventClass.VIOLENCE in (a, b):
        other = b if a is EventClass.VIOLENCE else a
        return 0.25 if other in VIOLENT else 1.0
    return _NEAR.get(frozenset({a, b}), 1.0)


VIOLENT = frozenset(
    {_E.AIR_STRIKE, _E.SHELLING, _E.EXPLOSION, _E.SUICIDE_BOMB, _E.CLASH, _E.GROUND_RAID, _E.ATTACK_ON_CIVILIANS,
     _E.ABDUCTION, _E.VIOLENCE}
)  # fmt: skip
"""Classes that report an act of violence."""
