"""Who did it and to whom, as the clause says it: by voice, by "by", "on", "between"; never filled from outside the text."""

from collections.abc import Sequence
from typing import NamedTuple

from sened.extraction.actors import ActorMention, Phrase, described, phrase_after
from sened.extraction.english import grammar as g
from sened.extraction.english.events import FIRES, LOOSE_NOUNS
from sened.extraction.tokens import Token
from sened.model.vocabulary import Modality


class Who(NamedTuple):
    """A party to an event: its phrase, and how the text ties it to the act."""

    phrase: Phrase
    modality: Modality
    rule: str


class Act(NamedTuple):
    """The words of an act within a clause: trigger tokens `first` to `last` (exclusive), whether they are a noun, and
    the clause's own bounds `start` to `stop` in token indices."""

    first: int
    last: int
    noun: bool
    start: int
    stop: int


class Roles(NamedTuple):
    """Who acts and who is acted on; None where the clause does not say."""

    perpetrator: Who | None
    target: Who | None


_SUSPECT = frozenset("suspected alleged allegedly presumed presumably unidentified".split())
_BELIEVE = frozenset("believed thought likely probably apparently reportedly assumed".split())
_ON = frozenset("on against at targeting upon".split())
_LOCATIVE = frozenset(
    "in near at around inside outside from into across throughout to toward towards within along over".split()
)
_SELF = frozenset("we our".split())


def roles(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles:
    """Return who acts and who is acted on in one act of a clause."""
    between = _between(tokens, act, named)
    if between is not None:
        return between
    return _of_noun(tokens, act, named) if act.noun else _of_verb(tokens, act, named)


# -- verbs --------------------------------------------------------------------------------------------------------
def _of_verb(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles:
    subject = subject_of(tokens, act.first, act.start, named)
    agent = _by(tokens, act.last, act.stop, named)
    if tokens[act.first].base in FIRES:
        return Roles(
            actor(tokens, subject, "active subject", act), struck(tokens, _aimed_at(tokens, act, named), "fired at")
        )
    if is_passive(tokens, act.first, act.last):
        return Roles(actor(tokens, agent, "passive: by", act), struck(tokens, subject, "passive subject"))
    target = phrase_after(tokens, _past_particles(tokens, act.last, act.stop), named, stop=act.stop)
    return Roles(actor(tokens, subject, "active subject", act), struck(tokens, target, "object"))


def _aimed_at(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "fired rockets at the town": what was fired at, not what was fired."""
    for j in range(act.last, min(act.stop, act.last + 12)):
        if tokens[j].low in ("at", "on", "into", "towards", "toward", "against"):
            return phrase_after(tokens, j + 1, named, stop=act.stop)
    return None


def is_passive(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the verb at `first` says what was done to its subject."""
    verb = tokens[first]
    back = first - 1
    while (
        back >= 0
        and tokens[back].tag in "RC"
        or (back >= 0 and tokens[back].tag in "EV" and tokens[back + 1].tag == "C")
    ):
        back -= 1
    if verb.tag in "EJ":
        return (
            back < 0
            or tokens[back].low in g.BE
            or tokens[back].tag not in "AM"
            or verb.low != verb.base
            and tokens[back].low not in g.HAVE
        )
    return verb.tag == "V" and last < len(tokens) and tokens[last].low == "by"


def subject_of(tokens: Sequence[Token], verb: int, start: int, named: Sequence[ActorMention]) -> Phrase | None:
    """Return the noun phrase before the verb group at `verb`: the nearest one behind the last comma, or the one before."""
    j = verb
    while (
        j > start
        and (tokens[j - 1].tag in "AMREC" or _chained(tokens, j - 1))
        and not (tokens[j - 1].tag == "C" and tokens[j - 2].tag not in "EV")
    ):
        j -= 1
    end = j
    while end > start and tokens[end - 1].tag == "." and tokens[end - 1].low != '"':
        end -= 1
    first = end
    while first > start and not (
        tokens[first - 1].tag in "SWTVAMB"
        or (
            tokens[first - 1].tag == "."
            and tokens[first - 1].low not in ('"', "(", ")")
            and not _enumerates(tokens, first - 1, end)
        )
    ):
        first -= 1
    inserted = first > start + 1 and tokens[first - 1].tag in "VEG" and tokens[first - 2].low == ","
    if (
        inserted
        and not any(t.tag == "N" for t in tokens[first:end] if t.low not in (",",))
        or (inserted and tokens[first].tag in "PT")
    ):
        return subject_of(tokens, first - 2, start, named)
    first = _past_lead(tokens, first, end)
    return phrase_in(tokens, first, end, named) if first < end else None


def _enumerates(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """ "Shelters, caves and depots were hit": commas inside a list of subjects."""
    short = comma > 0 and tokens[comma].low == "," and tokens[comma - 1].tag == "N" and tokens[comma + 1].tag in "NJ"
    return short and any(t.tag == "C" for t in tokens[comma:end]) and not any(t.tag == "P" for t in tokens[comma:end])


def _chained(tokens: Sequence[Token], i: int) -> bool:
    """Verbs that lead to another verb belong to its group: "is trying to", "continued to"."""
    token = tokens[i]
    return (token.tag == "T" and i + 1 < len(tokens) and tokens[i + 1].tag in "BR") or (
        token.tag in "VGB" and token.base in g.TAKES_INFINITIVE and i + 1 < len(tokens) and tokens[i + 1].tag in "TR"
    )


def _past_lead(tokens: Sequence[Token], first: int, end: int) -> int:
    """Step over "On 20 January" and the like that stand before a subject without a comma."""
    while first < end - 1 and (
        tokens[first].low.rstrip(".") in _TIMES
        or (tokens[first].tag in "P#R" and tokens[first + 1].low.rstrip(".") in _TIMES)
        or (tokens[first].tag == "#" and tokens[first - 1].low in _TIMES)
    ):
        first += 1
    if tokens[first].tag != "P" and tokens[first].tag not in "RC":
        return first
    j = first
    while j < end and tokens[j].tag in "RC":
        j += 1
    if j >= end or tokens[j].tag != "P":
        return j
    k = j + 1
    while k < end and tokens[k].tag in "NJ#" and tokens[k].tag != "D":
        k += 1
    return k if k < end and tokens[k].tag in "DNJQ#" else j


def phrase_in(tokens: Sequence[Token], first: int, last: int, named: Sequence[ActorMention]) -> Phrase | None:
    """Return the phrase of a stretch of tokens; actors that only say where ("in Turkey") are left out."""
    whole = phrase_after(tokens, first, named, stop=last)
    if whole is None:
        return None
    kept = tuple(m for m in whole.mentions if not _locative(tokens, m))
    return Phrase(whole.first, whole.last, kept, whole.generic)


def _locative(tokens: Sequence[Token], mention: ActorMention) -> bool:
    at = next((i for i, t in enumerate(tokens) if t.start >= mention.start), 0)
    while at > 0 and tokens[at - 1].tag == "D":
        at -= 1
    return at > 0 and tokens[at - 1].low in _LOCATIVE


def _past_particles(tokens: Sequence[Token], i: int, stop: int) -> int:
    while i < stop and (
        tokens[i].tag == "R" or tokens[i].low in ("out", "up", "down", "off", "with", "against", "on", "into", "at")
    ):
        i += 1
    return i


# -- nouns ----------------------------------------------------------------------------------------------------------
def _of_noun(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles:
    first = _phrase_start(tokens, act)
    before = phrase_after(tokens, first, named, stop=act.first) if first < act.first else None
    doer = before if before is not None and _names_doer(tokens, before) else None
    agent = (
        _by(tokens, act.last, act.stop, named)
        or doer
        or _of_actor(tokens, act, named)
        or _carrier(tokens, act, named)
        or _blamed(tokens, act, named)
    )
    target = _on(tokens, act, named) or _undergoer(tokens, act, named)
    return Roles(actor(tokens, agent, "of the act", act), struck(tokens, target, "on/against"))


def _phrase_start(tokens: Sequence[Token], act: Act) -> int:
    j = act.first
    while j > act.start and tokens[j - 1].tag in "DJNO#CE" and tokens[j - 1].low not in ("but",):
        if tokens[j - 1].tag == "C" and j - 2 >= act.start and tokens[j - 2].tag not in "JN":
            break
        j -= 1
    return j


def _names_doer(tokens: Sequence[Token], before: Phrase) -> bool:
    return bool(before.mentions) or any(described(t) for t in tokens[before.first : before.last])


def _of_actor(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "the attack of the sleeper cells": of somebody who can act."""
    if act.last >= act.stop or tokens[act.last].low not in ("of", "from"):
        return None
    phrase = phrase_after(tokens, act.last + 1, named, stop=act.stop)
    return (
        phrase
        if phrase is not None
        and (phrase.mentions or phrase.generic)
        and tokens[act.first].base not in ("shell", "bomb", "kill", "murder", "burn")
        else None
    )


def _carrier(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "The army carried out a strike": the subject of a verb of doing whose object the act is."""
    verb = _verb_before(tokens, act)
    if verb is None or tokens[verb].base not in g.CARRY_OUT or tokens[verb].low == "continue":
        return None
    return subject_of(tokens, verb, act.start, named) if not is_passive(tokens, verb, verb + 1) else None


def _blamed(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "blamed the militia for the attack", "the attack was blamed on the militia"."""
    for j in range(act.start, act.stop):
        if tokens[j].base in ("blame", "accuse", "attribute") and tokens[j].tag in "VE" and j + 1 < act.stop:
            start = j + 2 if tokens[j + 1].low in ("on", "to") else j + 1
            return phrase_after(tokens, start, named, stop=act.stop)
    return None


def _undergoer(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "The convoy came under attack", "was hit in a strike"."""
    verb = _verb_before(tokens, act)
    if (
        verb is not None
        and (tokens[verb].base in g.UNDERGO or is_passive(tokens, verb, verb + 1))
        and tokens[verb].base not in g.CARRY_OUT
    ):
        return subject_of(tokens, verb, act.start, named)
    return None


def _verb_before(tokens: Sequence[Token], act: Act) -> int | None:
    for j in range(act.first - 1, act.start - 1, -1):
        if tokens[j].tag in "VEG" or (tokens[j].tag == "B"):
            return j
        if tokens[j].tag in "SW":
            return None
    return None


def _on(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    for j in range(act.last, min(act.stop, act.last + 12)):
        token = tokens[j]
        harm_noun = (
            token.low == "of"
            and j == act.last
            and tokens[act.first].base
            in (
                "shell",
                "bomb",
                "kill",
                "shelling",
                "bombing",
                "killing",
                "bombardment",
                "abduction",
                "assassination",
                "storming",
                "kidnapping",
            )
        )
        if token.low in _ON or harm_noun:
            if (
                tokens[j + 1 : j + 2]
                and tokens[j + 1].tag == "#"
                or (tokens[j + 1 : j + 2] and tokens[j + 1].cap and tokens[j + 1].low.rstrip(".") in _CALENDAR)
            ):
                continue
            return phrase_after(tokens, j + 1, named, stop=act.stop)
        if token.tag in "VAMSWT" and j > act.last:
            return None
    return None


_CALENDAR = frozenset("january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday".split())  # fmt: skip


_TIMES = _CALENDAR | frozenset("last night morning evening afternoon noon dawn midnight today yesterday overnight week month year am pm a.m p.m late early this o'clock hours at".split())  # fmt: skip


# -- shared -----------------------------------------------------------------------------------------------------------
def _between(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles | None:
    """ "clashes between A and B", "clashed with B": two sides; the first named stands first, the text does not say who began."""
    for j in range(act.last, min(act.stop, act.last + 10)):
        if tokens[j].low != "between":
            continue
        joint = next((k for k in range(j + 1, act.stop) if tokens[k].low == "and"), None)
        if joint is None:
            return None
        left = phrase_after(tokens, j + 1, named, stop=joint)
        right = phrase_after(tokens, joint + 1, named, stop=act.stop)
        if left and right and (left.mentions or left.generic) and (right.mentions or right.generic):
            return Roles(
                Who(left, Modality.NAMED, "between: first side"), Who(right, Modality.NAMED, "between: second side")
            )
    return None


def _by(tokens: Sequence[Token], start: int, stop: int, named: Sequence[ActorMention]) -> Phrase | None:
    for j in range(start, min(stop, start + 22)):
        if tokens[j].low == "by" and j + 1 < stop:
            phrase = phrase_after(tokens, j + 1, named, stop=stop)
            if phrase is not None and (phrase.mentions or phrase.generic):
                return phrase
        if tokens[j].tag in "SV" and tokens[j].base not in g.CARRY_OUT | g.OCCUR | {"take"}:
            return None
    return None


def actor(tokens: Sequence[Token], phrase: Phrase | None, rule: str, act: Act) -> Who | None:
    """Return a phrase as who acts; None where it names nobody who can act."""
    if phrase is None:
        return None
    words = [t.low for t in tokens[phrase.first : phrase.last]]
    if words and words[0] in _SELF:
        return Who(phrase, Modality.SELF_CLAIMED, rule)
    if any(t.low in LOOSE_NOUNS for t in tokens[phrase.first : phrase.last]) and not phrase.mentions:
        return None
    if not (phrase.mentions or phrase.generic or any(described(t) for t in tokens[phrase.first : phrase.last])):
        return None
    return Who(phrase, modality_of(tokens, phrase, act), rule)


def modality_of(tokens: Sequence[Token], phrase: Phrase, act: Act) -> Modality:
    """Return how the text ties the act to the actor, by the words beside the name and in the verb group."""
    near = {t.low for t in tokens[max(act.start, phrase.first - 4) : phrase.last + 4]}
    before = {t.base for t in tokens[max(0, phrase.first - 5) : phrase.first]}
    if before & {"accuse", "blame"} or "blamed" in near:
        return Modality.ACCUSED
    if near & _SUSPECT:
        return Modality.SUSPECTED
    if near & _BELIEVE:
        return Modality.BELIEVED
    if any(described(t) for t in tokens[phrase.first : phrase.last]) and not phrase.mentions:
        return Modality.IMPLIED
    return Modality.NAMED


def struck(tokens: Sequence[Token], phrase: Phrase | None, rule: str) -> Who | None:
    """Return a phrase as what was struck; None where it names nothing."""
    if phrase is None or all(t.tag in "QDR" for t in tokens[phrase.first : phrase.last]):
        return None
    if not phrase.mentions and any(t.low in LOOSE_NOUNS for t in tokens[phrase.first : phrase.last]):
        return None  # "repelled an attack": an act is not what was struck
    return Who(phrase, Modality.NAMED, rule)
