"""What Sened's own rules read in the sentences that proposals speak of: dates, places, actors, weapons, acts, figures, speakers.

Three readers give one record: English in full, a language with a pack, and any other (names, digits and numeric dates).
"""

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass

from sened.base.dates import Interval
from sened.base.quantities import Count
from sened.extraction import language as lang
from sened.extraction import language_packs, triggers
from sened.extraction.actors import ActorMention, mentions
from sened.extraction.attribution import speakers
from sened.extraction.dateline import own_date
from sened.extraction.dates import Mention, find_numeric
from sened.extraction.english import times
from sened.extraction.english.harm import QUESTIONS
from sened.extraction.fields import ActorField, DateField, EventField, FigureField, PlaceField, WeaponField, Words
from sened.extraction.figures import Figure
from sened.extraction.lexical import counting
from sened.extraction.lexical.building import EVENTS
from sened.extraction.lexical.named import Known, parties
from sened.extraction.lexical.reading import PackReader
from sened.extraction.lexical.tallies import tallies
from sened.extraction.lexical.voices import voices
from sened.extraction.memory import Frame
from sened.extraction.numbers import numbers
from sened.extraction.other_languages import digits
from sened.extraction.places import PlaceGroup, PlaceMention, finder_of, groups
from sened.extraction.protocols import ActorMentions
from sened.extraction.reading import Reader
from sened.extraction.segment import Segment, segments
from sened.extraction.shadow import Shadow
from sened.extraction.spans import of_tokens, words
from sened.extraction.when import resolve
from sened.extraction.when_where import place_fields
from sened.model.seams import Gazetteer
from sened.model.vocabulary import FigureQuestion, Modality, WeaponClass

_LIKE = 0.88


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What the rules read in one sentence, as fields with their words; `numerals` are spans of words that are numbers.

    `numbers` are counts whether or not the rules read what they count. A place comes as the fields of one group of names, the one meant first. Nobody's role is read here.
    """

    sentence: Words
    dates: tuple[DateField, ...] = ()
    places: tuple[tuple[PlaceField, ...], ...] = ()
    actors: tuple[ActorField, ...] = ()
    weapons: tuple[WeaponField, ...] = ()
    events: tuple[EventField, ...] = ()
    figures: tuple[FigureField, ...] = ()
    numbers: tuple[FigureField, ...] = ()
    speakers: tuple[Words, ...] = ()
    numerals: tuple[tuple[int, int], ...] = ()
    denied: bool = False


class Rules:
    """The rules of a text's language, made ready for reading single sentences of it."""

    def __init__(
        self, text: str, *, language: str, published: Interval | None, gazetteer: Gazetteer, actors: ActorMentions
    ) -> None:
        self.shadow = Shadow(text)
        self.segments = segments(self.shadow, language)
        self.spans = [self.shadow.span(s.start, s.end) for s in self.segments]
        self.finder = finder_of(gazetteer)
        own = own_date(self.shadow, published, None)
        self.frame = Frame(own, None, "the date at the head of the text") if own else Frame(published, None)
        self._read = self._reader(language, actors)

    def touching(self, start: int, end: int) -> list[int]:
        """Return the numbers of the sentences that share a code point with `text[start:end]`."""
        return [i for i, (a, b) in enumerate(self.spans) if a < end and start < b]

    def given(self, wanted: Collection[int]) -> dict[int, Given]:
        """Return what the rules read in the sentences of those numbers."""
        return {i: self._read(self.segments[i]) for i in sorted(wanted)}

    def names_place(self, span: tuple[int, int]) -> bool:
        """Tell whether the words of a span are the name of a place by themselves."""
        found = self.finder.candidates(self.shadow.text[slice(*span)])
        return bool(found) and found[0].score >= _LIKE

    def _reader(self, language: str, actors: ActorMentions) -> Callable[[Segment], Given]:
        pack = language_packs.pack_of(language)
        if language in lang.READ:
            english = Reader(self.shadow, actors, self.finder)
            return lambda segment: self._english(english, segment)
        if pack is not None:
            by_pack, known = PackReader(self.shadow, pack, self.finder, actors), Known(actors)
            return lambda segment: self._by_pack(by_pack, known, segment)
        named = mentions(self.shadow, actors)
        return lambda segment: self._names(named, segment)

    # -- the three readers ----------------------------------------------------------------------------------------
    def _english(self, reader: Reader, segment: Segment) -> Given:
        r = reader.read(segment)
        said = speakers(r)
        dated = frozenset(i for m in r.dates for i, t in enumerate(r.tokens) if t.start < m.end and m.start < t.end)
        weapons = tuple(WeaponField(cls=x.cls, model=x.model, words=self._words(x.start, x.end)) for x in r.weapons)
        events = []
        for match in triggers.find(r.tokens, range(len(r.tokens))):
            cls, acled, others, rule = triggers.classify(match, [x.cls for x in weapons], (), ())
            at = of_tokens(r, match.first, match.last)
            events.append(EventField(cls=cls, acled=acled, words=at, rule=rule, alternatives=others))
        return Given(
            sentence=self._words(segment.start, segment.end), dates=self._dates(r.dates, _ahead(r.low)),
            places=self._places(r.places), actors=tuple(map(self._actor, r.actors)), weapons=weapons, events=tuple(events),
            figures=tuple(_figure(x, of_tokens(r, x.first, x.last)) for x in r.figures),
            speakers=tuple(of_tokens(r, s.first, s.last) for s in said), denied=any(s.denies for s in said),
            numbers=tuple(_number(n.count, of_tokens(r, n.first, n.last), n.rule) for n in numbers(r.tokens, dated)),
            numerals=self._spans((t.start, t.end) for t in r.tokens if t.tag == "#"),
        )  # fmt: skip

    def _by_pack(self, reader: PackReader, known: Known, segment: Segment) -> Given:
        s = reader.read(segment)
        if not s.words:
            return Given(sentence=self._words(segment.start, segment.end))
        said, named = voices(s), [p.field(s) for p in parties(s, known) if p.ids]
        weapons = [
            WeaponField(cls=WeaponClass(m.attr), model=at.raw if len(m.attrs) > 1 else "", words=at)
            for m in s.of("weapon")
            for at in [words(s.shadow, *s.span(m.first, m.last))]
        ]
        events = [
            EventField(cls=EVENTS[m.attr][0], acled=EVENTS[m.attr][1], words=words(s.shadow, *s.span(m.first, m.last)), rule="word")
            for m in s.of("event")
        ]  # fmt: skip
        counted = {i for m in s.of("number", "vague", "scale") for i in range(m.first, m.last)}
        counted |= {i for i, w in enumerate(s.words) if w.low[0].isdigit()}
        return Given(
            sentence=self._words(segment.start, segment.end), dates=self._dates(s.dates, bool(s.of("future"))), places=self._places(s.places),
            actors=tuple(_unread(x) for x in named), weapons=tuple(weapons), events=tuple(events), figures=tuple(t.field(s) for t in tallies(s)),
            speakers=tuple(words(s.shadow, *s.span(v.first, v.last)) for v in said), denied=any(v.kind == "deny" for v in said),
            numbers=tuple(_number(n.count, words(s.shadow, *s.span(n.first, n.last)), n.rule) for n in counting.numbers(s)),
            numerals=self._spans(s.span(i, i + 1) for i in sorted(counted)),
        )  # fmt: skip

    def _names(self, named: Sequence[ActorMention], segment: Segment) -> Given:
        inside = [m for m in named if segment.start <= m.start < segment.end]
        dates = find_numeric(self.shadow, segment.start, segment.end)
        closed = [(m.start, m.end) for m in inside]
        where = groups(self.shadow, self.finder.find(self.shadow, segment.start, segment.end, closed), self.finder)
        return Given(
            sentence=self._words(segment.start, segment.end), places=self._places(where), actors=tuple(map(self._actor, inside)),
            dates=self._dates(dates, False), numbers=digits(self.shadow, segment, dates),
        )  # fmt: skip

    # -- fields ---------------------------------------------------------------------------------------------------
    def _words(self, start: int, end: int) -> Words:
        return words(self.shadow, start, end)

    def _spans(self, spans: Iterable[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
        return tuple(self.shadow.span(a, b) for a, b in spans)

    def _dates(self, found: Iterable[Mention], future: bool) -> tuple[DateField, ...]:
        out = []
        for mention in found:
            when = resolve(
                mention,
                published=self.frame.published,
                hint=None,
                context=None,
                future=future,
                source=self.frame.source,
            )
            if when is not None:
                at = self._words(mention.start, mention.end)
                out.append(
                    DateField(
                        interval=when.interval, stated=when.stated, words=at, rule=when.rule, end_open=when.end_open
                    )
                )
        return tuple(out)

    def _places(self, found: Iterable[PlaceGroup]) -> tuple[tuple[PlaceField, ...], ...]:
        """Return each group of names as it is meant, then each single name of a group of several."""
        out = []
        for group in found:
            out.append(place_fields(self.shadow, group, self.finder, ""))
            several = [*([group.within] if group.within else []), *group.others]
            out += [(self._place(m),) for m in [group.head, *several] if several]
        return tuple(fields for fields in out if fields[0].candidates)

    def _place(self, mention: PlaceMention) -> PlaceField:
        at, found = self._words(mention.start, mention.end), self.finder.of(self.shadow, mention)
        return PlaceField(words=at, candidates=found, rule=mention.lead or "named")

    def _actor(self, m: ActorMention) -> ActorField:
        at = self._words(m.start, m.end)
        return ActorField(
            words=at, modality=Modality.UNKNOWN, actor_id=m.actor_id, name=m.name, rule=m.rule, actor_ids=(m.actor_id,)
        )


def _ahead(low: str) -> bool:
    return any(re.search(rf"\b{word}\b", low) for word in times.FUTURE)


def _unread(x: ActorField) -> ActorField:
    ids = x.actor_ids or (x.actor_id,)
    return ActorField(
        words=x.words, modality=Modality.UNKNOWN, actor_id=x.actor_id, name=x.name, rule="name", actor_ids=ids
    )


def _number(count: Count, at: Words, rule: str) -> FigureField:
    return FigureField(measure="number", count=count, unit="", words=at, rule=rule)


def _figure(x: Figure, at: Words) -> FigureField:
    question = QUESTIONS.get(x.measure)
    return FigureField(
        measure=x.measure, count=x.count, unit=x.unit, words=at, rule=x.rule, note=x.note, question=FigureQuestion(question) if question else None
    )  # fmt: skip
