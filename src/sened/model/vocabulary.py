"""The fixed words of Sened: closed lists that code, command line, documents and pages share.

`docs/vocabulary.md` explains each in a sentence. A value outside these lists is a wrong input, never a guess.
"""

from enum import StrEnum


class ClaimKind(StrEnum):
    """What a claim is about."""

    EVENT = "event"
    FIGURE = "figure"
    RELATION = "relation"
    SUPPLY = "supply"
    OWNERSHIP = "ownership"
    CONTROL = "control"
    GATHERING = "gathering"
    CALL = "call"
    REPLY = "reply"
    OTHER = "other"


SUPPLY_KINDS = frozenset({ClaimKind.SUPPLY, ClaimKind.OWNERSHIP, ClaimKind.CONTROL, ClaimKind.REPLY})
"""Kinds that the supply room reads; all others are event-side."""


class Stance(StrEnum):
    """How the speaker stands to what the claim says."""

    ASSERTS = "asserts"
    DENIES = "denies"
    UNKNOWN = "unknown"


class Ground(StrEnum):
    """What a claim rests on; printed wherever the claim is."""

    CAPTURED = "captured"
    DATASET_ROW = "dataset-row"
    CITED = "cited"


class PublisherKind(StrEnum):
    """The publisher's relation to the conflict, as coded by a case's editors: a working aid, not a finding."""

    PARTY = "party"
    PARTY_ALIGNED = "party-aligned"
    STATE = "state"
    STATE_ALIGNED = "state-aligned"
    INDEPENDENT = "independent"
    NGO = "ngo"
    UN = "un"
    ACADEMIC = "academic"
    AGGREGATOR = "aggregator"
    COMPANY = "company"
    CAMPAIGN = "campaign"
    LEGAL = "legal"
    UNKNOWN = "unknown"


class GeoPrecision(StrEnum):
    """How finely a source places what it says."""

    EXACT = "exact"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    NONE = "none"


RADIUS_M: dict[GeoPrecision, float] = {
    GeoPrecision.EXACT: 1_000.0,
    GeoPrecision.SETTLEMENT: 5_000.0,
    GeoPrecision.DISTRICT: 25_000.0,
    GeoPrecision.PROVINCE: 90_000.0,
    GeoPrecision.COUNTRY: 400_000.0,
}
"""Radius in metres that each precision code stands for where a source gives none of its own."""


class Modality(StrEnum):
    """How a source ties an act to an actor."""

    NAMED = "named"
    SELF_CLAIMED = "self-claimed"
    SUSPECTED = "suspected"
    BELIEVED = "believed"
    ACCUSED = "accused"
    IMPLIED = "implied"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


class EventClass(StrEnum):
    """Sened's own small tree of what happens, into which every event vocabulary is mapped."""

    AIR_STRIKE = "air-strike"
    SHELLING = "shelling"
    EXPLOSION = "explosion"
    SUICIDE_BOMB = "suicide-bomb"
    CLASH = "clash"
    GROUND_RAID = "ground-raid"
    ATTACK_ON_CIVILIANS = "attack-on-civilians"
    ABDUCTION = "abduction"
    STATUS = "status"
    GATHERING = "gathering"
    CALL = "call"
    STATEMENT = "statement"
    RELATION = "relation"
    FIGURE = "figure"
    VIOLENCE = "violence"
    OTHER = "other"


class WeaponClass(StrEnum):
    """Classes of weapons, as `draft` prints them."""

    AIRCRAFT = "aircraft"
    DRONE = "drone"
    ARTILLERY = "artillery"
    ROCKET = "rocket"
    MISSILE = "missile"
    MORTAR = "mortar"
    IED = "ied"
    VEHICLE_BOMB = "vehicle-bomb"
    SUICIDE_BOMB = "suicide-bomb"
    MINE = "mine"
    SMALL_ARMS = "small-arms"
    CLUSTER = "cluster"
    INCENDIARY = "incendiary"
    CHEMICAL = "chemical"
    OTHER = "other"


class FigureQuestion(StrEnum):
    """The question that a `figure` claim answers; figures are compared only under one question."""

    TOLL = "toll"
    ATTACKS = "attacks"
    DETAINEES = "detainees"
    ESCAPED = "escaped"
    DISPLACED = "displaced"
    RETURNED = "returned"
    AFFECTED = "affected"
    MISSING = "missing"
    DAMAGE = "damage"


class CivilianFlag(StrEnum):
    """Whether a source speaks of civilians as the harmed."""

    YES = "yes"
    NO = "no"
    MIXED = "mixed"
    UNKNOWN = "unknown"
    DENIED = "denied"


class Verdict(StrEnum):
    """What a person can decide of a subject."""

    ACCEPT = "accept"
    CORRECT = "correct"
    REJECT = "reject"
    RETRACT = "retract"
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"
    WITHHOLD = "withhold"
    UNDO = "undo"
    COARSEN = "coarsen"


class Relation(StrEnum):
    """How one record stands to another in the matcher's eyes or by decision."""

    SAME = "same"
    PART_OF = "part-of"
    DIFFERENT = "different"
    UNSURE = "unsure"


class Checkable(StrEnum):
    """Whether a claim of a statement can be held against the record."""

    YES = "yes"
    PARTLY = "partly"
    NO = "no"


class CheckStatus(StrEnum):
    """What the record holds on a claim of a checked statement; defined in the rules file `check-1`."""

    OTHERS_REPORT = "others-report"
    SINGLE_LINE = "single-line"
    CONTESTED = "contested"
    NOT_FOUND = "not-found"
    NOT_CHECKABLE = "not-checkable"


class ControlState(StrEnum):
    """What a claim says of a permit, a measure or a company's own step."""

    GRANTED = "granted"
    REFUSED = "refused"
    SUSPENDED = "suspended"
    PAUSED = "paused"
    CANCELLED = "cancelled"
    RESUMED = "resumed"
    RECOMMENDED = "recommended"
    STOPPED = "stopped"
    NOT_CONTROLLED = "not_controlled"
    IN_FORCE = "in_force"
    REPORTED = "reported"
    ALLEGED = "alleged"
    ACKNOWLEDGED = "acknowledged"
    DENIED = "denied"
    PLANNED = "planned"
