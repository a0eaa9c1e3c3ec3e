"""Who acts in a claim, by voice, markers and word order; nobody whom the text does not name."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sened.extraction.lexical.closing import amid, genitive, of_clause, of_deed, of_owned_noun, of_participle
from sened.extraction.lexical.counted_doers import of_counted
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.named import Party, has_case
from sened.extraction.lexical.proper import name_of_doer, run_before
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.speaking import of_speaker
from sened.extraction.lexical.subject_first import carried_out, fires, owned_by, owning, shared, subject
from sened.extraction.lexical.verb_first import bearer, behind_preposition, beside_verb, object_behind
from sened.extraction.lexical.voices import Voice, of_own_act
from sened.model.vocabulary import Modality

_NO_DEED = frozenset({"withdraw", "agreement"})
"""Acts that are done to nobody."""
_BY_REACH = 6
_NOUN_REACH = 3
_CLAIM_REACH = 4
_HEDGE_REACH = 6
_BY_OF = frozenset({"airstrike", "violence", "clash", "raid", "suicide"})
"""Acts whose "of" names the doer: an attack of fighters, but the arrest of fighters."""


# -- the doer ---------------------------------------------------------------------------------------------------------------
def doer(s: Sentence, g: Group, named: Sequence[Party], voices: Sequence[Voice]) -> Party | None:
    """Return who acts in a claim, or None where the text names nobody."""
    if g.event is not None and (g.event.attr in _NO_DEED or _both_sides(s, g, named)):
        return None
    speaking = [v for v in voices if v.kind != "claim" and v.verb.attr != "self"]  # who tells of an own act does it
    named = [p for p in named if not _never(s, p)]
    inside = [p for p in named if g.first <= p.first < g.last]
    free = [
        p
        for p in inside
        if not any(v.first <= p.first < v.last for v in speaking) and not _never(s, p) and not amid(s, p)
    ]
    found = _claimed(s, g, named, voices) or _accused(s, free, named, voices) or _held(s, g, named) or _by(s, g, free)
    unlisted = name_of_doer(s, g) if found is None else None
    found = _unlisted(s, *unlisted) if unlisted is not None else found
    found = found or _of_noun(s, g, free) or _of_verb(s, g, free) or _of_weapon(s, g, free)
    found = found or _shared(s, g, named, voices) or _denier(s, g, named, voices)
    itself = any(max(0, g.first - 2) <= m.first and (found is None or m.last <= found.first) for m in s.of("self"))
    mine = of_speaker(s, g, named, voices) if found is None or itself else None
    found = mine or (_own(s, found, named, voices) if found is not None else None)
    found = _first_of_two(s, found, free) if found is not None else None
    if found is not None and any(v.verb.attr == "self" and v.first <= found.first < v.last for v in voices):
        found = replace(found, modality=Modality.SELF_CLAIMED)  # "the army, by its own account, has killed"
    known = found is not None and "UNKNOWN" not in (*found.ids[:1], *found.names[:1]) and not _faceless(s, found)
    return _hedged(s, found) if found is not None and known else None


def _first_of_two(s: Sentence, found: Party, free: Sequence[Party]) -> Party:
    """ "the SNA and Turkish soldiers": of two who acted together the first."""
    for p in free:
        joint = s.at(p.last, "and")
        joined = joint is not None and joint.attr != "apart" and joint.first == p.last
        near = joined and joint is not None and found.first - joint.last in (0, 1) and not s.words[found.first - 1].mark
        if near and (p.ids or p.names) and not has_case(s, p) and s.lexicon.pack.code in ("tr", "de", "fr"):
            return replace(p, modality=found.modality, rule=found.rule)
    return found


def _faceless(s: Sentence, p: Party) -> bool:
    """ "attackers", "gunmen", "a drone": nobody is named, where a pack tells which words name an organ ("the police")."""
    if p.ids or p.names or not s.lexicon.has("organ"):
        return False
    return not s.within(p.first, p.last, "organ")


def _both_sides(s: Sentence, g: Group, named: Sequence[Party]) -> bool:
    """ "clashes between A and B": neither is told to have done it to the other."""
    if g.event is None or g.event.attr != "clash":
        return False
    if "mutual" in g.event.attrs:
        return True  # "A and B exchanged fire"
    betweens = [m.last for m in s.within(g.first, g.last, "hedge") if m.attr == "between"]
    return any(p.first in betweens and any(p.last <= o.first < g.last for o in named) for p in named)


def _never(s: Sentence, p: Party) -> bool:
    """Those who never act as a party: residents, journalists."""
    civil = next((m for m in s.of("civil") if m.first <= p.first < m.last), None)
    return civil is not None and not s.within(p.first, p.last, "state", "armed")


def _own(s: Sentence, found: Party, named: Sequence[Party], voices: Sequence[Voice]) -> Party:
    """ "X said that its fighters ...": those who act are the speaker's own."""
    if found.ids or not any(found.first - 1 <= m.first <= found.last for m in s.of("ours")):
        return found
    speaker = next((p for v in voices for p in named if v.first <= p.first < v.last and (p.ids or p.names)), None)
    if speaker is None:
        return found
    how = Modality.NAMED if any(v.kind == "deny" for v in voices) else Modality.SELF_CLAIMED
    return replace(found, ids=speaker.ids[-1:], names=speaker.names[-1:], modality=how, rule="the speaker's own")


def _of_weapon(s: Sentence, g: Group, free: Sequence[Party]) -> Party | None:
    """ "hit with Russian missiles": where nobody else is named, those whose weapons they are."""
    for m in s.within(g.first, g.last, "weapon"):
        with_it = s.words[m.last - 1].low.endswith(("yla", "yle", "larla", "lerle")) or (
            m.first > 0 and s.at(m.first - 1, "with")
        )
        known = [p for p in free if not _faceless(s, p)]
        own = [p for p in known if p.first == m.last and s.at(p.first, "state") is not None]
        if own and s.lexicon.pack.order == "VSO" and (g.event is None or g.event.attr != "disrupt"):
            return replace(own[0], rule="whose weapon it was")  # "a Russian missile killed five"
        near = [
            p
            for p in known
            if p.last in (m.first - 1, m.first)
            or p.first == _past_ezafe(s, m.last)
            or p.first <= m.first < p.last
            or owned_by(s, m.last, p.first)
        ]
        if (with_it or fires(s, g, m)) and near:
            return replace(near[0], rule="whose weapon it was")
    return None


def _past_ezafe(s: Sentence, i: int) -> int:
    """Return the token behind a small word that ties a noun to what follows ("mûşekên balîstîk ên Îranê")."""
    return i + (s.lexicon.pack.code == "kmr" and i < len(s.words) and s.at(i, "linker") is not None)


def _shared(s: Sentence, g: Group, named: Sequence[Party], voices: Sequence[Voice]) -> Party | None:
    free = [p for p in named if not any(v.first <= p.first < v.last for v in voices)]
    found = shared(s, g, free) or _shared_before(s, g, free)
    return replace(found, rule="subject of the verb before") if found is not None else None


def _shared_before(s: Sentence, g: Group, free: Sequence[Party]) -> Party | None:
    """ "çekdaran dar birîn û dest danîn ser xaniyekî": where the verb closes its clause, the subject of the one before "and"."""
    joint = next((m for m in s.of("and") if m.first in (g.first - 1, g.first) and m.attr != "apart"), None)
    active = {"verb", "act"}
    verbs = [m for m in g.cores if active.intersection(m.attrs)]
    if s.lexicon.pack.code != "kmr" or joint is None or not verbs or any(g.first <= p.first < g.last for p in free):
        return None
    before = [m for m in s.of("event", "harm") if m.last <= joint.first and active.intersection(m.attrs)]
    ahead = [p for p in free if p.last <= joint.first]
    return _subject(s, Group(0, joint.first, ()), before[-1], ahead) if before else None


def _denier(s: Sentence, g: Group, named: Sequence[Party], voices: Sequence[Voice]) -> Party | None:
    """ "X denied having shelled the town": the act that X denies would be X's own."""
    told = g.event is not None or any("act" in m.attrs for m in g.harms)  # and not only that somebody suffered
    denied = [v for v in voices if told and of_own_act(s, v)]
    found = next((p for v in denied for p in named if v.first <= p.first < v.last), None)
    return replace(found, rule="denies it") if found is not None else None


def _claimed(s: Sentence, g: Group, named: Sequence[Party], voices: Sequence[Voice]) -> Party | None:
    """ "X claimed responsibility"."""
    for v in voices:
        if v.kind == "claim" and g.first - v.stop <= _CLAIM_REACH:
            near = [p for p in named if v.first <= p.first < v.last] or [p for p in named if p.last <= v.verb.first][
                -1:
            ]
            run = run_before(s, v.verb.first) if s.lexicon.pack.code == "tr" else None
            if run is not None and not any(v.first <= p.first < v.last for p in near):
                near = [_unlisted(s, *run)]
            if near:
                return replace(near[0], modality=Modality.SELF_CLAIMED, rule="claims responsibility")
    return None


def _unlisted(s: Sentence, first: int, last: int) -> Party:
    """Return a party by the words that name it, where no list knows it."""
    return Party(first, last, names=(s.shadow.raw(*s.span(first, last)),))


def _accused(s: Sentence, free: Sequence[Party], named: Sequence[Party], voices: Sequence[Voice]) -> Party | None:
    """ "A accuses B of ...": B is the doer."""
    for v in voices:
        if v.kind == "accuse":
            others = [p for p in (*free, *named) if not v.first <= p.first < v.last]
            if s.lexicon.pack.order == "SOV":  # the accused stands before a verb that closes its clause
                ahead = [p for p in others if p.last <= v.verb.first]
                others = ahead if s.lexicon.pack.code == "tr" else ahead or others
            if others:
                best = min(others, key=lambda p: abs(p.first - v.verb.last))
                how = Modality.SUSPECTED if "suspect" in v.verb.attrs else Modality.ACCUSED
                return replace(best, modality=how, rule=how.value)
    return None


def _held(s: Sentence, g: Group, named: Sequence[Party]) -> Party | None:
    """ "B is held responsible": B is the doer."""
    for m in s.of("accuse"):
        elsewhere = m.attr == "behind" and not g.first - 1 <= m.first < g.last
        if m.attr in ("passive", "behind") and not elsewhere:
            before = [p for p in named if p.last <= m.first and m.attr == "passive"]
            near = before or [p for p in named if p.first >= m.last]
            if near:
                how = Modality.SUSPECTED if "suspect" in m.attrs else Modality.ACCUSED
                return replace(near[-1] if near[0].last <= m.first else near[0], modality=how, rule=how.value)
    return None


def _by(s: Sentence, g: Group, free: Sequence[Party]) -> Party | None:
    acts = [m.first for m in g.cores if m.cls in ("event", "harm")]
    agents = (p for p in free if p.case == "agent" and any(0 <= at - p.last <= _NOUN_REACH for at in acts))
    agent = next(agents, None)
    if agent is not None:
        return replace(agent, case="", rule="marked as doer")
    first = g.first - (g.first > 0 and s.at(g.first - 1, "that") is not None)
    for m in s.within(first, g.last, "by"):
        if ("rel" in m.attrs or _shot_down(s, g, m)) and _of_another_act(s, g, m, free):
            continue
        if any(p.first < m.first < p.last for p in free):
            continue  # "fighters of X": the mark stands within a name
        if m.attr == "pre" or (m.attr == "weak" and _suffered(g, m)):
            near = [p for p in free if m.last <= p.first <= m.last + _BY_REACH and not _parted(s, m.last, p.first)]
            if near:
                return replace(near[0], rule="marked as doer")
        elif m.attr == "post" and s.at(m.last, "say") is None:
            near = [p for p in free if p.last <= m.first and m.first - p.last <= _NOUN_REACH]
            if near:
                return replace(near[-1], rule="marked as doer")
    return None


def _shot_down(s: Sentence, g: Group, by: Match) -> bool:
    """ "shot down drones launched by X": a mark of the doer behind the active verb belongs to what was shot down."""
    return s.lexicon.pack.order == "SVO" and any(
        m.attr == "disrupt" and "verb" in m.attrs and m.last <= by.first for m in g.cores
    )


def _of_another_act(s: Sentence, g: Group, by: Match, free: Sequence[Party]) -> bool:
    """ "shot down missiles that X had fired", "X struck back at the attack that Y made": the act told is not the one described."""
    if g.event is not None and g.event.attr == "disrupt":
        return True
    ahead = [p for p in free if p.last <= by.first and (p.ids or p.names)]
    verbs = [m for m in g.cores if m.last <= by.first and m.cls == "event" and m.attrs[1:] == ("verb",)]
    return any(_subject(s, g, m, ahead) is not None for m in verbs)


def _suffered(g: Group, by: Match) -> bool:
    """Tell whether a mark that also means "of" or "from" marks the doer: where all is suffered, or behind the noun of an act."""
    told = [m for m in g.cores if m.cls in ("event", "harm")]
    voices = [m for m in told if "noun" not in m.attrs]
    passive = bool(voices) and all("passive" in m.attrs or "pas" in m.attrs for m in voices)
    return passive or any(
        m.cls == "event" and "noun" in m.attrs and m.attr in _BY_OF and m.last == by.first for m in told
    )


def _of_noun(s: Sentence, g: Group, free: Sequence[Party]) -> Party | None:
    """ "a Turkish drone strike", "bombardement turc": the party beside the noun of the act."""
    before = s.lexicon.pack.code in ("tr", "de")
    deed = of_deed(s, g, free)
    if deed is not None:
        return replace(deed, rule="did what the noun names")
    for m in g.cores:
        if m.cls not in ("event", "harm") or "noun" not in m.attrs or (m.cls == "harm" and before):
            continue
        if m.attr == "disrupt" and s.lexicon.pack.order == "VSO":
            continue  # "the downing of a Russian drone": whose it was
        carrier = bearer(s, g, m, free)
        if carrier is not None:
            return replace(carrier, rule="subject of the verb that bears the noun")
        if before:
            near = [
                p
                for p in free
                if p.last <= m.first and m.first - p.last <= _NOUN_REACH and _only_describes(s, p.last, m.first)
            ]
            near = [p for p in near if genitive(s, p) or not has_case(s, p)] or owning(s, m, free)
        else:
            near = [
                p
                for p in free
                if m.first <= p.first
                and (m.last < p.last or (m.first < p.first < m.last and bool(p.ids or p.names)))
                and p.first - m.last <= _NOUN_REACH
                and _only_describes(s, m.last, p.first)
                and not object_behind(s, g, m, p)
            ]
        owner = of_owned_noun(s, m, free)
        if not near and owner is not None and m.cls == "event":
            return replace(owner, rule="whose act the noun is")
        if near and m.cls == "event":
            return replace(
                near[-1] if before and near[0].first < m.first else near[0], rule="beside the noun of the act"
            )
    return None


def _only_describes(s: Sentence, first: int, last: int) -> bool:
    """Tell whether tokens between a noun and a party are weapons or nothing: no preposition makes the party a place or target."""
    return all(s.words[i].low == '"' or s.at(i, "weapon", "event", "linker") is not None for i in range(first, last))


def _of_verb(s: Sentence, g: Group, free: Sequence[Party]) -> Party | None:
    verbs = [m for m in g.cores if (m.cls == "event" and "verb" in m.attrs) or (m.cls == "harm" and "act" in m.attrs)]
    for verb in [*verbs, *carried_out(s, g)]:
        found = _subject(s, g, verb, free)
        if found is not None:
            return replace(found, rule="subject of the verb")
    bears = [m for m in s.within(g.first, g.last, "light") if s.lexicon.pack.order == "SOV" and _bears(g, m)]
    found = _subject(s, g, bears[0], free) if bears else None
    return replace(found, rule="subject of the verb that bears the noun") if found is not None else None


def _bears(g: Group, light: Match) -> bool:
    """ "êrîşek ... da destpêkirin": a verb that says no more than that the act named before it was done."""
    return any(m.cls == "event" and "noun" in m.attrs and 0 <= light.first - m.last <= _BY_REACH for m in g.cores)


def _subject(s: Sentence, g: Group, verb: Match, free: Sequence[Party]) -> Party | None:
    before = [
        p
        for p in free
        if (p.last <= verb.first or (_falls(verb) and p.last < verb.last and _only_describes(s, verb.first, p.first)))
        and not (has_case(s, p) or _numbered(s, verb, p) or _owner(s, p) or _of_building(s, p))
    ]
    if s.lexicon.pack.order == "VSO":
        return beside_verb(s, g, verb, free)
    if s.lexicon.pack.order == "SVO":
        return subject(s, verb, free)
    turned = of_clause(s, g, verb, free) or of_participle(s, verb, free)
    if turned is not None or not before:
        return turned
    first = before[0]
    if s.within(g.first, first.first, "by") or behind_preposition(s, first):
        return None
    return first


def _falls(verb: Match) -> bool:
    """ "the missiles of X ... fell": a verb whose first part is what was fired."""
    return verb.gapped and verb.attr != "disrupt"


def _parted(s: Sentence, first: int, last: int) -> bool:
    return any(w.low in ";؛،,." for w in s.words[first:last])


def _owner(s: Sentence, p: Party) -> bool:
    """In Kurmanji a party behind a thing only owns it: "baregeha polîsan"."""
    return s.lexicon.pack.code == "kmr" and p.first > 0 and s.at(p.first - 1, "object") is not None


def _of_building(s: Sentence, p: Party) -> bool:
    """ "Cumhurbaşkanlığı Sarayı'nı": in Turkish a party right before a building only says which one it is."""
    return s.lexicon.pack.code == "tr" and p.last < len(s.words) and _BUILDING.match(s.words[p.last].low) is not None


_BUILDING = re.compile(r"saray|bina|karargah|ussu|uss|karakol|kisla|hastane|okul|havaalan|merkez|ofis|depo|garnizon")


def _numbered(s: Sentence, verb: Match, p: Party) -> bool:
    """ "two fighters of X killed": where the verb closes the sentence, those counted before a word of harm suffered it."""
    if verb.cls != "harm" or s.lexicon.pack.order != "SOV" or p.first == 0:
        return False
    if of_counted(s, verb, p.first, p.last):
        return True
    return s.at(p.first - 1, "number", "vague", "scale") is not None or s.words[p.first - 1].low[0].isdigit()


def _hedged(s: Sentence, p: Party) -> Party:
    """Return a party with the modality that the words beside it give."""
    if p.modality is not Modality.NAMED:
        return p
    for cls, modality in (("suspect", Modality.SUSPECTED), ("believe", Modality.BELIEVED)):
        close = cls == "suspect" and s.lexicon.pack.order == "SVO"  # an adjective, which stands beside its noun
        ahead, after = (1, 0) if close else (_HEDGE_REACH, 3)
        near = (p.first - ahead <= m.first <= p.last + after and not _parted(s, m.last, p.first) for m in s.of(cls))
        if any(near) or any(_governs(s, m) for m in s.of(cls)):
            return replace(p, modality=modality)
    return p


def _governs(s: Sentence, m: Match) -> bool:
    """ "It is suspected that ..." at the head of a sentence, "... is thought" at the end of one whose verb closes it."""
    if s.lexicon.pack.order != "SOV":
        return False
    return (m.first <= 1 and s.at(m.last, "that") is not None) or all(w.mark for w in s.words[m.last :])
