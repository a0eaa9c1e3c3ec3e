"""The record of a claim: one assertion by one speaker in one source, as written and as coded."""

from dataclasses import dataclass
from enum import StrEnum

from sened.base.dates import Interval, Precision
from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.model.vocabulary import CivilianFlag, ClaimKind, GeoPrecision, Ground, Modality, Stance


class ActorMode(StrEnum):
    """Whether several actors act together or are alternatives ("one or the other")."""

    ALL = "all"
    ANY = "any"


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyPart:
    """What a supply-side claim says besides who, when and where; words as in `docs/vocabulary.md`.

    `source_date` is when the source said it (known time); `valid_from` and `valid_to` are when it held (valid time).
    """

    claim_type: str
    relation: str
    weapon_system: str = ""
    component: str = ""
    manufacturer: str = ""
    parent_at_date: str = ""
    country: str = ""
    number: int | None = None
    number_unit: str = ""
    evidence_kind: str = ""
    status: str = ""
    valid_from: Interval | None = None
    valid_to: Interval | None = None
    answer: str = ""
    answer_kind: str = ""
    conflict_group: str = ""
    source_date: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One claim. A field that the source does not give is None or empty, never guessed.

    `speakers` are those quoted where that is not the publisher, `via` the agencies or outlets in between: together
    with the source they are the chain of transmission. `quote` is a span of code points in the captured text, `wording`
    the source's own words for what is claimed, where they were taken down.
    """

    id: str
    source_id: str
    kind: ClaimKind
    vocabulary: str = ""
    code: str = ""
    stance: Stance = Stance.ASSERTS
    ground: Ground = Ground.CITED
    speakers: tuple[str, ...] = ()
    via: tuple[str, ...] = ()
    when: Interval | None = None
    precision: Precision | None = None
    time_as_written: str = ""
    place_as_written: str = ""
    place_name: str = ""
    where: Circle | None = None
    geo_precision: GeoPrecision = GeoPrecision.NONE
    geo_source: str = ""
    actor_as_written: str = ""
    actors: tuple[str, ...] = ()
    actor_mode: ActorMode = ActorMode.ALL
    modality: Modality = Modality.UNKNOWN
    actors_2: tuple[str, ...] = ()
    target: str = ""
    weapon_as_written: str = ""
    killed: Count | None = None
    wounded: Count | None = None
    captured: Count | None = None
    figure: Count | None = None
    figure_unit: str = ""
    civilian: CivilianFlag = CivilianFlag.UNKNOWN
    summary: str = ""
    note: str = ""
    quote: tuple[int, int] | None = None
    supply: SupplyPart | None = None
    wording: str = ""

    def __post_init__(self) -> None:
        if not self.id or not self.source_id:
            raise ValueError("a claim needs an id and a source")
        if self.quote is not None and not 0 <= self.quote[0] < self.quote[1]:
            raise ValueError(f"quote offsets {self.quote} do not form a span")
