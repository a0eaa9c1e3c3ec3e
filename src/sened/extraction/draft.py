"""Drafts of a text: every claim a machine can propose, with exact spans. Nothing here becomes a claim without a person."""

from collections.abc import Iterator

from sened.base.canonical import digest
from sened.base.dates import Interval
from sened.extraction import language as lang
from sened.extraction import language_packs
from sened.extraction.attribution import speakers
from sened.extraction.build import Scene, draft_of
from sened.extraction.dateline import own_date
from sened.extraction.day_of import SAID
from sened.extraction.english.where import BUILDINGS
from sened.extraction.fields import Draft, Drafted, Sentence
from sened.extraction.kinds import findings
from sened.extraction.lexical.reading import drafts_by_pack
from sened.extraction.memory import Frame, Memory
from sened.extraction.moods import Moods
from sened.extraction.other_languages import drafts_by_names
from sened.extraction.places import PlaceFinder, finder_of
from sened.extraction.protocols import ActorMentions
from sened.extraction.reading import Reader, Reading
from sened.extraction.report import figure_count, pseudo_report
from sened.extraction.segment import Segment, segments
from sened.extraction.shadow import Shadow
from sened.extraction.spans import words
from sened.extraction.when_where import head_place, outer_of
from sened.extraction.wire import to_json
from sened.model.crosswalk import VIOLENT
from sened.model.seams import Gazetteer
from sened.model.vocabulary import ClaimKind

__all__ = ["drafts", "figure_count", "pseudo_report", "to_json"]


def drafts(
    text: str,
    *,
    published: Interval | None,
    language: str | None,
    gazetteer: Gazetteer,
    actors: ActorMentions,
    year_hint: Interval | None = None,
) -> Drafted:
    """Return the drafts of `text` in order of their start, each with `text[start:end] == raw` for all its words.

    `published` is when the text appeared, None where that is not known; a year, a weekday or "yesterday" is then
    left open, unless `year_hint` bounds the years. `language` is a code such as `en`, or None to have it detected.
    Languages that are not read yet give names, digits and numeric dates, and a notice. Never raises on any text.
    """
    shadow = Shadow(text)
    code = lang.code(language) or lang.detect(text)
    found = segments(shadow, code)
    finder = finder_of(gazetteer)
    own = own_date(shadow, published, year_hint)
    frame = Frame(own, year_hint, "the date at the head of the text") if own else Frame(published, year_hint)
    pack = language_packs.pack_of(code)
    if code in lang.READ:
        made = list(_read(shadow, found, finder, actors, frame))
    elif pack is not None:
        made = list(drafts_by_pack(shadow, found, pack, (finder, actors), frame))
    else:
        made = drafts_by_names(shadow, found, finder, actors)
    return Drafted(
        digest=digest(text.encode("utf-8", "surrogatepass")), language=code, length=len(text), published=published,
        drafts=tuple(_unique(made)), notices=() if code in lang.READ or pack is not None else (_notice(code),),
        sentences=tuple(Sentence(words=words(shadow, s.start, s.end), paragraph=s.paragraph, kind=s.kind) for s in found),
    )  # fmt: skip


def _notice(code: str) -> str:
    name = lang.NAMES.get(code, code)
    return (
        f"This text was read as {name}. Sened does not yet read sentences in {name}: it finds names of places and actors, "
        "digits and numeric dates, and does not say who did what."
    )


def _read(
    shadow: Shadow, found: list[Segment], finder: PlaceFinder, actors: ActorMentions, frame: Frame
) -> Iterator[Draft]:
    reader = Reader(shadow, actors, finder)
    memory = Memory()
    if found and (head := head_place(shadow, found[0].start, finder)) is not None:
        memory.place, memory.place_paragraph, memory.place_sentence = head, found[0].paragraph, -1
    demanded = False
    for i, segment in enumerate(found):
        linked = i + 1 < len(found) and found[i + 1].kind == "link"
        reading = reader.read(segment, found[i + 1].end if linked else 0)
        demanded = demanded if segment.kind == "bullet" else _demands(reading)
        told = memory.event is not None
        claims = findings(reading, demanded=demanded and segment.kind == "bullet", told=told)
        scene = Scene(reading, claims, speakers(reading), finder, frame, memory)
        memory.sentence = i
        made = [draft_of(scene, f) for f in claims]
        _remember(memory, reading, made, finder)
        yield from made


def _demands(reading: Reading) -> bool:
    """Tell whether a line opens a list of demands."""
    return reading.low.rstrip().endswith(":") and Moods(reading, 0, len(reading.tokens)).call


def _remember(memory: Memory, reading: Reading, made: list[Draft], finder: PlaceFinder) -> None:
    """Keep the date and place of this sentence's reports for sentences that refer back to them."""
    placed = any(d.place is not None and not d.place.inferred for d in made)
    told = frozenset(t.low for t in reading.tokens) & BUILDINGS
    memory.buildings = told if placed else memory.buildings | told
    for draft in made:
        if draft.kind not in _TOLD or draft.aspect in ("series", "comparison"):
            continue
        if (
            draft.date is not None
            and "carried" not in draft.date.rule
            and SAID not in draft.date.rule
            and "present tense" not in draft.date.rule
            and draft.date.interval.days <= 31
        ):
            memory.date, memory.date_paragraph = draft.date, reading.segment.paragraph
            memory.date_places = draft.places
        if draft.event is not None and draft.event.cls in VIOLENT and draft.kind is ClaimKind.EVENT:
            memory.event, memory.event_sentence = draft.event, memory.sentence
        if draft.place is not None and not draft.place.inferred:
            memory.place, memory.outer = draft.place, outer_of(reading, draft.place, finder)
            memory.place_paragraph, memory.place_sentence = reading.segment.paragraph, memory.sentence


_TOLD = frozenset({ClaimKind.EVENT, ClaimKind.FIGURE, ClaimKind.GATHERING})


def _unique(made: list[Draft]) -> Iterator[Draft]:
    """Yield the drafts in order of their start, no two with one span and kind, each with an id of its own."""
    seen: set[str] = set()
    for draft in sorted(made, key=lambda d: (d.start, -d.end, d.kind.value, d.aspect)):
        if draft.id not in seen:
            seen.add(draft.id)
            yield draft
