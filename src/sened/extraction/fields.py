"""Records of what a draft holds. Offsets are code points of the original text, end exclusive."""

from dataclasses import dataclass, field

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.base.quantities import Count
from sened.model.vocabulary import Checkable, ClaimKind, EventClass, FigureQuestion, Modality, Stance, WeaponClass


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of the text that a value was read from: `text[start:end] == raw`."""

    raw: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DateField:
    """Days; `stated` only where the text itself gives all of them. `end_open`: "since", so the end is the text's own date."""

    interval: Interval
    stated: bool
    words: Words
    rule: str
    end_open: bool = False
    alternatives: tuple[Interval, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that the words may mean; `where` holds the radius that the wording asks for ("near", "countryside of")."""

    name: str
    place_id: str
    where: Circle
    score: float
    kind: str
    rule: str = ""


BESIDE = "also named"
"""How the rule of a candidate begins that stands for another place of the claim."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceField:
    """Where something is said to be: the words and up to three candidates, best first (none: not in the gazetteer)."""

    words: Words
    candidates: tuple[Candidate, ...]
    rule: str
    inferred: bool = False

    @property
    def meant(self) -> tuple[Candidate, ...]:
        """Candidates for what the words name, without other places of the claim that are offered beside them."""
        return tuple(c for c in self.candidates if not c.rule.startswith(BESIDE))


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorField:
    """Who is said to act or to be struck; `actor_id` is empty where the words name nobody who is known."""

    words: Words
    modality: Modality
    actor_id: str = ""
    name: str = ""
    rule: str = ""
    actor_ids: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class EventField:
    """The class of event and its ACLED code (empty where the words do not tell the form of the act)."""

    cls: EventClass
    acled: str
    words: Words
    rule: str = ""
    alternatives: tuple[EventClass, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeaponField:
    """A class of weapon and the model, if one is named."""

    cls: WeaponClass
    model: str
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureField:
    """A count and what it measures; `question` is the question of a figure claim that it answers."""

    measure: str
    count: Count
    unit: str
    words: Words
    rule: str
    note: str = ""
    question: FigureQuestion | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyField:
    """Who supplies, makes or permits what, in the words of the text; empty parts are not given."""

    relation: str
    words: Words
    company: str = ""
    component: str = ""
    system: str = ""
    customer: str = ""
    parent: str = ""
    state: str = ""
    urls: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A machine's proposal of one claim: its span in the original text, its kind and what could be read of it.

    `aspect` says what the claim does within its kind (`aim`, `purpose`, `status`, `series`, `comparison`, `reference`,
    `judgement`, `counterfactual`, `prediction`, `expectation`, `characterisation`, `motive`); empty for a plain report.
    `rule` is empty where Sened's own rules found the claim, and says how it was found where a plug-in proposed it.
    """

    id: str
    kind: ClaimKind
    words: Words
    checkable: Checkable
    why: str
    stance: Stance = Stance.ASSERTS
    aspect: str = ""
    date: DateField | None = None
    place: PlaceField | None = None
    places: tuple[PlaceField, ...] = ()
    perpetrator: ActorField | None = None
    target: ActorField | None = None
    event: EventField | None = None
    weapon: WeaponField | None = None
    figures: tuple[FigureField, ...] = ()
    question: FigureQuestion | None = None
    running: bool = False
    subject: ActorField | None = None
    object: ActorField | None = None
    relation: str = ""
    supply: SupplyField | None = None
    attributed_to: tuple[Words, ...] = ()
    actors: tuple[ActorField, ...] = ()
    notes: tuple[str, ...] = ()
    rule: str = ""

    @property
    def start(self) -> int:
        """First code point of the claim in the original text."""
        return self.words.start

    @property
    def end(self) -> int:
        """Code point behind the claim in the original text."""
        return self.words.end

    def figure(self, measure: str) -> FigureField | None:
        """Return the first figure of that measure, or None."""
        return next((f for f in self.figures if f.measure == measure), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the text and what kind of line it stands on."""

    words: Words
    paragraph: int
    kind: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """The drafts of one text in order of their start; `notices` say what was not read."""

    digest: str
    language: str
    length: int
    published: Interval | None
    drafts: tuple[Draft, ...]
    sentences: tuple[Sentence, ...] = ()
    notices: tuple[str, ...] = field(default=())
