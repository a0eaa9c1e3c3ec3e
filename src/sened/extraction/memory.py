"""What is kept from sentence to sentence of one text, and what is known of the text from outside."""

from dataclasses import dataclass

from sened.base.dates import Interval
from sened.extraction.fields import DateField, EventField, PlaceField


@dataclass(slots=True)
class Memory:
    """The last date and place of a report, and where in the text they stood."""

    date: DateField | None = None
    date_paragraph: int = -9
    date_places: tuple[PlaceField, ...] = ()
    place: PlaceField | None = None
    outer: PlaceField | None = None
    place_paragraph: int = -9
    place_sentence: int = -9
    buildings: frozenset[str] = frozenset()
    event: EventField | None = None
    event_sentence: int = -9
    sentence: int = 0


@dataclass(frozen=True, slots=True)
class Frame:
    """When a text appeared, by its own head or from outside (`source` says which), and which years may be meant."""

    published: Interval | None
    hint: Interval | None
    source: str = "the date of publication"
