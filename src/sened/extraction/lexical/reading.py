"""Texts in the languages that are read by a pack: sentence by sentence, from names and word lists to drafts."""

import unicodedata
from collections.abc import Iterator

from sened.extraction.actors import ActorMention, mentions
from sened.extraction.fields import Draft
from sened.extraction.lexical.building import Scene, draft_of
from sened.extraction.lexical.claims import claims
from sened.extraction.lexical.dating import Dating
from sened.extraction.lexical.lexicon import Lexicon, Match, lexicon_of
from sened.extraction.lexical.named import Known, parties
from sened.extraction.lexical.pack import Pack
from sened.extraction.lexical.participles import voiced
from sened.extraction.lexical.sentence import Sentence, Word, words_of
from sened.extraction.lexical.tallies import tallies
from sened.extraction.lexical.trade_gate import gated
from sened.extraction.lexical.voices import voices
from sened.extraction.lexical.voweling import nouns_behind
from sened.extraction.memory import Frame, Memory
from sened.extraction.places import PlaceFinder, PlaceMention, groups
from sened.extraction.protocols import ActorMentions
from sened.extraction.segment import Segment
from sened.extraction.shadow import Shadow
from sened.model.vocabulary import ClaimKind

_DATED = frozenset({ClaimKind.EVENT, ClaimKind.FIGURE})
_LONGEST_DAYS = 31
_INITIALS = 3
_NO_PLACES = frozenset(
    {
        "noplace",
        "prep",
        "det",
        "by",
        "sub",
        "rel",
        "and",
        "neg",
        "aux",
        "linker",
        "result",
        "including",
        "accord",
        "after",
        "self",
        "light",
    }
)
"""Words of a language that are names of places somewhere in the world too."""
_NOUNS = frozenset(
    {"event", "harm", "unit", "object", "weapon", "goods", "firm", "licence", "gather", "say", "armed", "civil"}
)


def drafts_by_pack(
    shadow: Shadow, found: list[Segment], pack: Pack, names: tuple[PlaceFinder, ActorMentions], frame: Frame
) -> Iterator[Draft]:
    """Yield the drafts of a text in the order of its sentences."""
    finder, index = names
    reader, memory = PackReader(shadow, pack, finder, index), Memory()
    for number, segment in enumerate(found):
        s = reader.read(segment)
        if not s.words:
            continue
        memory.sentence = number
        speaking = voices(s)
        made = claims(s, speaking, tallies(s))
        scene = Scene(s, made, speaking, parties(s, reader.known), finder, frame, memory)
        drafts = [draft_of(scene, c) for c in made]
        _remember(memory, segment, drafts)
        yield from drafts


class PackReader:
    """Reads the sentences of one text in order; actors are looked up once for the whole text."""

    def __init__(self, shadow: Shadow, pack: Pack, finder: PlaceFinder, index: ActorMentions) -> None:
        self.shadow = shadow
        self.finder = finder
        self.lexicon = lexicon_of(pack)
        self.low = self.lexicon.folded(shadow.low)
        self.dating = _dating(self.lexicon)
        self.known = Known(index)
        self._trades = self.lexicon.has("goods")
        self._named = mentions(shadow, index)
        self._at = 0

    def read(self, segment: Segment) -> Sentence:
        """Return everything that one sentence holds."""
        start, end, shadow = segment.start, segment.end, self.shadow
        tokens = words_of(self.low, start, end, apostrophe=self.lexicon.pack.apostrophe)
        found = self.lexicon.find([w.low for w in tokens], lambda i: _marked(shadow, tokens[i]))
        found = [m for m in found if "cap" not in m.attrs or shadow.plain[tokens[m.first].start].isupper()]
        found = [m for m in found if not (m.cls == "actor" and _small_initials(shadow, tokens[m.first : m.last]))]
        dates, named = self.dating.find(shadow, self.low, start, end), self._mentions(segment)
        found = nouns_behind(self.lexicon.pack.order, found)
        matches = voiced(tokens, found, shadow.plain, closing=self.lexicon.pack.verb_second)
        if self._trades:
            matches = gated(tokens, matches, shadow.plain, sum(m.rule == "name" for m in named))
        towns = {
            m.last for m in matches if m.cls == "object"
        }  # "the capital Kyiv" is a place, though Kyiv acts as well
        sides = [m for m in matches if m.cls in ("actor", "state") and not (m.first in towns and m.last == m.first + 1)]
        spans = [(tokens[m.first].start, tokens[m.last - 1].end) for m in sides]
        closed = [*((m.start, m.end) for m in named), *((m.start, m.end) for m in dates), *spans]
        places = [m for m in self.finder.find(shadow, start, end, closed) if not _no_place(m, tokens, matches)]
        return Sentence(
            shadow, segment, self.lexicon, tokens, matches, dates, named, groups(shadow, places, self.finder)
        )

    def _mentions(self, segment: Segment) -> list[ActorMention]:
        while self._at < len(self._named) and self._named[self._at].end <= segment.start:
            self._at += 1
        out, i = [], self._at
        while i < len(self._named) and self._named[i].start < segment.end:
            out.append(self._named[i])
            i += 1
        return out


def _small_initials(shadow: Shadow, tokens: list[Word]) -> bool:
    """Tell whether initials of an actor are written as a word of the language: "Mit" and "mit" are not the MIT."""
    word = shadow.plain[tokens[0].start : tokens[0].end]
    latin = word[:1].upper() != word[:1].lower()
    return len(tokens) == 1 and len(word) <= _INITIALS and latin and not word.isupper()


def _no_place(place: PlaceMention, tokens: list[Word], matches: list[Match]) -> bool:
    """Tell whether a word of the language stands there: a small word anywhere, any other where the name is only alike."""
    for m in matches:
        start, end = tokens[m.first].start, tokens[m.last - 1].end
        if m.stripped or m.gapped or not (start <= place.start and place.end <= end):
            continue
        if (m.cls in _NO_PLACES and start == place.start) or (not place.ids and m.cls in _NOUNS):
            return True
    return False


def _marked(shadow: Shadow, word: Word) -> str:
    """Return a word in small letters with the marks that the shadow took off, but not what nobody sees."""
    seen = (c for c in shadow.raw(word.start, word.end) if c != "\u0640" and unicodedata.category(c) != "Cf")
    return unicodedata.normalize("NFC", "".join(seen)).lower()


def _remember(memory: Memory, segment: Segment, made: list[Draft]) -> None:
    """Keep the date and place of this sentence's reports for the sentences behind it."""
    for draft in made:
        if draft.kind not in _DATED:
            continue
        if draft.date is not None and "carried" not in draft.date.rule and draft.date.interval.days <= _LONGEST_DAYS:
            memory.date, memory.date_paragraph = draft.date, segment.paragraph
        if draft.place is not None and not draft.place.inferred:
            memory.place, memory.place_paragraph = draft.place, segment.paragraph


_DATINGS: dict[str, tuple[Lexicon, Dating]] = {}


def _dating(lexicon: Lexicon) -> Dating:
    known = _DATINGS.get(lexicon.pack.code)
    if known is None or known[0] is not lexicon:
        known = _DATINGS[lexicon.pack.code] = (lexicon, Dating(lexicon))
    return known[1]
