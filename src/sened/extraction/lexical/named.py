"""Those named who can act: known actors, states, forces without a name; words that stand together are one party."""

import re
from dataclasses import dataclass, replace

from sened.extraction.actors import ActorMention
from sened.extraction.fields import ActorField
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.proper import name_beside
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.protocols import ActorMentions
from sened.extraction.spans import words
from sened.model.vocabulary import Modality

SELF_ENDING = re.compile(r"'(?:n?[iu]n|[dt][ea]n|[dt][ea]|y?[iu]|y?[ea]|n[iuea])(?:ki)?\Z")
"""Case endings behind an apostrophe."""
_AGENT_ON_OBJECT = ("یان", "مان")
"""In Sorani the pronoun of those who act is written on to the object of a verb in the past."""


@dataclass(frozen=True, slots=True)
class Party:
    """Somebody who can act: tokens `first` to `last` (exclusive), ids of known actors, how the text ties it to the act."""

    first: int
    last: int
    ids: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    modality: Modality = Modality.NAMED
    rule: str = ""
    case: str = ""

    def field(self, s: Sentence) -> ActorField:
        """Return the party as a field of a draft."""
        return ActorField(
            words=words(s.shadow, *s.span(self.first, self.last)), modality=self.modality, actor_id=self.ids[0] if self.ids else "",
            name=self.names[0] if self.names else "", rule=self.rule, actor_ids=self.ids,
        )  # fmt: skip


class Known:
    """Actors by the English names that packs give, looked up once."""

    def __init__(self, index: ActorMentions) -> None:
        self._index = index
        self._found: dict[str, tuple[str, str]] = {}

    def of(self, name: str) -> tuple[str, str]:
        """Return (id, name) of an actor; the id is empty where the index does not know it."""
        if name not in self._found:
            hits = [(i, n) for a, b, i, n in self._index.mentions(name) if (a, b) == (0, len(name))]
            self._found[name] = min(hits) if hits else ("", name)
        return self._found[name]


def parties(s: Sentence, known: Known) -> list[Party]:
    """Return everybody named who can act, in order; words that stand together are one party."""
    found = [_mentioned(s, m) for m in s.actors if not _is_place(s, m)]
    for m in s.of("actor", "state"):
        name, actor_id = m.attrs and " ".join(m.attrs), ""
        actor_id, name = known.of(str(name))
        found.append(Party(m.first, m.last, (actor_id,) if actor_id else (), (name,)))
    found = [p for p in found if s.at(p.last, "descent") is None or s.at(p.last, "linker") is not None]
    found += [_armed(s, m) for m in s.of("armed")]
    found.sort(key=lambda p: (p.first, -p.last, not p.case))
    out: list[Party] = []
    for party in found:
        if out and (_together(s, out[-1], party) or _of_another(s, out[-1], party) or _belongs(s, out[-1], party)):
            out[-1] = _merged(out[-1], party)
        else:
            out.append(party)
    for i in range(len(out) - 1, 0, -1):  # "fighters of the division X": the last two are one, then all three
        if _of_another(s, out[i - 1], out[i]):
            out[i - 1 : i + 1] = [_merged(out[i - 1], out[i])]
    return [p for p in out if not _in_place(s, p)]


def _armed(s: Sentence, m: Match) -> Party:
    """Forces without a name, or with one beside them that no list knows."""
    beside = name_beside(s, m)
    spans = [(a.first, a.last) for a in s.of("actor", "state")] + [s.indices(a.start, a.end) for a in s.actors]
    if beside is None or any(a < beside[1] and beside[0] < b for a, b in spans):
        return Party(m.first, m.last, case=m.attr)
    return Party(*beside[:2], (), (beside[2],), case=m.attr)


def _together(s: Sentence, a: Party, b: Party) -> bool:
    """Tell whether two names stand together as one party: a case ending on the first, or "by" on the second, parts them."""
    if b.first < a.last:
        return True
    if s.lexicon.pack.order == "SOV" and a.names and b.names and s.at(b.first, "state") and not s.at(a.first, "state"):
        return False  # "Hamas İsrail'i": two, of whom the second is spoken of
    if s.lexicon.pack.order == "VSO" and (a.ids or a.names or _definite(s, a)) and not _adjective(s, b):
        return False  # adjectives follow their noun: a second noun is the next party
    return b.first == a.last and b.case != "agent" and not has_case(s, a)


def _definite(s: Sentence, p: Party) -> bool:
    """Tell whether an Arabic noun has its article: no noun behind it says whose it is."""
    return s.words[p.first].low.startswith("ال")


def _adjective(s: Sentence, p: Party) -> bool:
    """Tell whether a party is the adjective of a nation ("إسرائيلية"), and not the name of its state ("إسرائيل")."""
    return s.at(p.first, "state") is not None and _OF_NATION.search(s.words[p.first].low) is not None


_OF_NATION = re.compile(r"(?:ي|يه|يين|يون|يان|يتان|يتين|يات|اتراك|روس)\Z")


def _belongs(s: Sentence, a: Party, b: Party) -> bool:
    """ "X'e ait İHA": what belongs to a party acts for it."""
    between = range(a.last, b.first)
    thing = s.at(b.first, "object") is not None or b.case == "oblique"  # "X'e ait kontrol noktasına": what was struck
    return bool(a.ids and not b.ids and between and not thing) and all(
        m is not None and m.attr == "of" for m in (s.at(i, "linker") for i in between)
    )


def _of_another(s: Sentence, a: Party, b: Party) -> bool:
    """ "fighters of the army": forces without a name, and whose they are."""
    between = range(a.last, b.first)
    return bool(
        not (a.ids or a.names)
        and (b.ids or b.names or _organ(s, b))
        and 0 < len(between) <= 2
        and all(s.at(i, "linker") is not None or s.words[i].low == '"' for i in between)
    )


def _organ(s: Sentence, p: Party) -> bool:
    """ "a force of the intelligence service": in Arabic an organ with its article names whose they are."""
    return (
        s.lexicon.pack.order == "VSO" and s.words[p.first].low.startswith("ال") and s.at(p.first, "organ") is not None
    )


def _mentioned(s: Sentence, m: ActorMention) -> Party:
    first, last = s.indices(m.start, m.end)
    return Party(first, last, (m.actor_id,), (m.name,))


def _merged(a: Party, b: Party) -> Party:
    """An organisation's own name goes before the state's whose adjective stands beside it."""
    whole = b.first <= a.first and b.last >= a.last and b.ids
    ids, names = ((*b.ids, *a.ids), (*b.names, *a.names)) if whole else ((*a.ids, *b.ids), (*a.names, *b.names))
    return replace(
        a,
        first=min(a.first, b.first),
        last=max(a.last, b.last),
        case=b.case if b.last > a.last else a.case or b.case,
        ids=tuple(dict.fromkeys(ids)),
        names=tuple(dict.fromkeys(names)),
    )


def _is_place(s: Sentence, m: ActorMention) -> bool:
    return any(g.head.start <= m.start and m.end <= g.end and g.head.lead for g in s.places)


def _in_place(s: Sentence, p: Party) -> bool:
    start, end = s.span(p.first, p.last)
    return any(g.head.start <= start and end <= g.head.end and g.head.lead for g in s.places)


def ending(s: Sentence, p: Party) -> str:
    """Return the case ending that stands behind an apostrophe."""
    end = s.words[p.last - 1].end
    found = re.match(r"'[^\W\d_]+", s.shadow.low[end : end + 12])
    return found.group() if found else ""


def has_case(s: Sentence, p: Party) -> bool:
    """Tell whether a party stands in a case that no subject stands in."""
    marked = s.lexicon.pack.code == "ckb" and s.words[p.last - 1].low.endswith(_AGENT_ON_OBJECT)
    # In Kurmanji the ending behind an apostrophe is that of the doer of a past act too.
    behind = s.lexicon.pack.code != "kmr" and SELF_ENDING.search(ending(s, p))
    return bool(p.case or marked or behind)
