"""Event vocabularies mapped to Sened's event classes, with graded distances between classes.

Each mapping is data with its reason (`crosswalk.csv`); codes are compared folded. Unknown codes map to `other` and are
reported by the caller.
"""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib import resources

from sened.base.names import fold
from sened.model.vocabulary import ClaimKind, EventClass, FigureQuestion

_E = EventClass


@dataclass(frozen=True, slots=True)
class Mapped:
    """One code of a vocabulary, the class that it was given, and why."""

    vocabulary: str
    code: str
    event_class: EventClass
    reason: str


def _read() -> Iterator[Mapped]:
    text = resources.files("sened.model").joinpath("crosswalk.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(io.StringIO(text), strict=True):
        yield Mapped(row["vocabulary"], row["code"], EventClass(row["class"]), row["reason"])


MAPPINGS: tuple[Mapped, ...] = tuple(_read())
"""Every mapping of `crosswalk.csv`: ACLED (codebook of 2023, and its older types), Airwars, UCDP types of violence, GTD
attack types, SCAD event types, CAMEO roots and the codes below them that say more, PLOVER types and modes."""


def _folded() -> dict[str, dict[str, EventClass]]:
    out: dict[str, dict[str, EventClass]] = {"sened": {fold(c.value): c for c in EventClass}}
    for mapping in MAPPINGS:
        out.setdefault(mapping.vocabulary, {})[fold(mapping.code)] = mapping.event_class
    return out


_FOLDED = _folded()

VOCABULARIES = frozenset(_FOLDED)
"""Names of the event vocabularies that have a crosswalk."""


def is_known_code(vocabulary: str, code: str) -> bool:
    """Tell whether the crosswalk knows the code; a code of an unknown vocabulary is not known."""
    if vocabulary.casefold() not in _FOLDED:
        return False
    if vocabulary.casefold() == "sened" and code.startswith("figure:"):
        return figure_question(code) is not None
    return _looked_up(vocabulary.casefold(), code) is not None


OwnTypes = Mapping[tuple[str, str], EventClass]
"""Classes that a user gave to codes, by vocabulary and folded code (`own_types`)."""


def own_types(mappings: Iterable[Mapped]) -> OwnTypes:
    """Return a user's mappings for look-up; they go before those of the crosswalk."""
    return {(m.vocabulary.casefold(), fold(m.code)): m.event_class for m in mappings}


def event_class(vocabulary: str, code: str, own: OwnTypes | None = None) -> EventClass:
    """Return the class of a code such as (`acled`, `Battles / Armed clash`); `OTHER` where it is not known.

    What `own` says of a code goes before the crosswalk.
    """
    if own and (given := own.get((vocabulary.casefold().strip(), fold(code)))):
        return given
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
    if vocabulary == "cameo":
        digits = code.strip()
        return next((c for n in range(len(digits), 1, -1) if (c := table.get(digits[:n]))), None)
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
