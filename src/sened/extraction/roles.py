"""Who did it and to whom, as the clause says it: by voice, by "by", "on", "between"; never filled from outside the text."""

from collections.abc import Sequence
from typing import NamedTuple

from sened.extraction.actors import ActorMention, Phrase, described, in_tokens, phrase_after
from sened.extraction.english import grammar as g
from sened.extraction.english import roles as w
from sened.extraction.english.events import FIRES, LOOSE_NOUNS
from sened.extraction.subjects import is_passive, subject_of
from sened.extraction.tokens import Token
from sened.model.vocabulary import Modality

_NEAR = 12
_ASIDE = 8
_BY_REACH = 22


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


NOBODY = Roles(None, None)


def roles(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles:
    """Return who acts and who is acted on in one act of a clause."""
    between = _between(tokens, act, named)
    if between is not None:
        return between
    return _of_noun(tokens, act, named) if act.noun else _of_verb(tokens, act, named)


def actor(tokens: Sequence[Token], phrase: Phrase | None, rule: str, act: Act) -> Who | None:
    """Return a phrase as who acts; None where it names nobody who can act."""
    if phrase is None:
        return None
    inside = [t for t in tokens[phrase.first : phrase.last] if t.low != '"']
    if inside and inside[0].low in w.SELF:
        return Who(phrase, Modality.SELF_CLAIMED, rule)
    if (len(inside) == 1 and inside[0].low in w.PRONOUNS) or (inside and inside[0].low in w.OWN):
        return Who(phrase, Modality.NAMED, rule)
    if any(t.low in w.CROWDS for t in inside):
        return Who(phrase, _modality(tokens, phrase, act), rule)
    made = any(t.low.endswith("-made") for t in inside) and not phrase.mentions  # "an Iranian-made drone"
    act_named = made or (_head_of(inside) in LOOSE_NOUNS and not phrase.mentions)
    if act_named or not (phrase.mentions or phrase.generic or _is_state(inside) or any(described(t) for t in inside)):
        return None
    return Who(phrase, _modality(tokens, phrase, act), rule)


def _head_of(inside: Sequence[Token]) -> str:
    """Return the head noun of a phrase: "drone" of "a strike drone of the army"."""
    nouns = [k for k, t in enumerate(inside) if t.tag == "N"]
    return next((inside[k].low for k in nouns if k + 1 == len(inside) or inside[k + 1].tag != "N"), "")


def _is_state(inside: Sequence[Token]) -> bool:
    return bool(inside) and inside[-1].cap and " ".join(t.low for t in inside) in w.STATES


def struck(tokens: Sequence[Token], phrase: Phrase | None, rule: str) -> Who | None:
    """Return a phrase as what was struck; None where it names nothing."""
    if (
        phrase is None
        or tokens[phrase.first].low == "no"
        or all(t.tag in "QDR" for t in tokens[phrase.first : phrase.last])
    ):
        return None
    if not phrase.mentions and any(t.low in LOOSE_NOUNS for t in tokens[phrase.first : phrase.last]):
        return None  # "repelled an attack": an act is not what was struck
    return Who(phrase, Modality.NAMED, rule)


def _modality(tokens: Sequence[Token], phrase: Phrase, act: Act) -> Modality:
    """Return how the text ties the act to the actor, by the words beside the name and in the verb group."""
    stop = max(phrase.last, min(act.first, phrase.last + _ASIDE)) if act.first >= phrase.last else phrase.last
    near = {t.low for t in tokens[max(act.start, phrase.first - 4) : stop]}
    before = {t.base for t in tokens[max(0, phrase.first - 5) : phrase.first]}
    if before & (w.ACCUSE | {"attribute", "ascribe"}) or "blamed" in near:
        return Modality.ACCUSED
    if near & w.SUSPECT:
        return Modality.SUSPECTED
    if near & w.BELIEVE:
        return Modality.BELIEVED
    only_described = not phrase.mentions and any(described(t) for t in tokens[phrase.first : phrase.last])
    return Modality.IMPLIED if only_described else Modality.NAMED


# -- verbs --------------------------------------------------------------------------------------------------------------
def _of_verb(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles:
    subject = subject_of(tokens, act.first, act.start, named)
    passive = is_passive(tokens, act.first, act.last)
    if tokens[act.first].base in FIRES and not passive:
        fired_at = _aimed_at(tokens, act, named)
        return Roles(actor(tokens, subject, "active subject", act), struck(tokens, fired_at, "fired at"))
    if passive:
        agent = _by(tokens, act.last, act.stop, named)
        return Roles(actor(tokens, agent, "passive: by", act), struck(tokens, subject, "passive subject"))
    i = act.last
    particles = w.PARTICLES | {"with"} if tokens[act.first].base in w.DONE_WITH else w.PARTICLES
    while i < act.stop and (tokens[i].tag == "R" or tokens[i].low in particles):
        i += 1
    target = phrase_after(tokens, i, named, stop=act.stop)
    doer = held_to_be(tokens, subject, act, named) or actor(tokens, subject, "active subject", act)
    if doer is None and subject is not None:  # "rockets fired by the militia hit the town"
        doer = actor(tokens, _by(tokens, subject.last, act.first, named), "subject: by", act)
    return Roles(doer, struck(tokens, target, "object"))


def held_to_be(tokens: Sequence[Token], subject: Phrase | None, act: Act, named: Sequence[ActorMention]) -> Who | None:
    """ "the attackers, believed to belong to Boko Haram, rode in": who the insertion holds them to be."""
    if subject is None or subject.mentions or subject.last + 2 >= act.first or tokens[subject.last].low != ",":
        return None
    held = subject.last + 1 + (tokens[subject.last + 1].tag == "R")
    close = next((k for k in range(held, act.first) if tokens[k].low == ","), held)
    inside = in_tokens(tokens, held, close, named)
    named_so = bool(inside) or any(t.cap and t.tag in "NJ" for t in tokens[held:close])
    if not named_so or not ({tokens[held].low} & (w.BELIEVE | w.SUSPECT)):
        return None
    return Who(Phrase(held, close, inside, False), _modality_of(tokens[held].low), "who they are held to be")


def _modality_of(word: str) -> Modality:
    """Return the modality of a word by which somebody is held to have done something."""
    return Modality.SUSPECTED if word in w.SUSPECT else Modality.BELIEVED


def _aimed_at(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "fired rockets at the town": what was fired at, not what was fired."""
    at = next((j for j in range(act.last, min(act.stop, act.last + _NEAR)) if tokens[j].low in w.AT), None)
    return None if at is None else phrase_after(tokens, at + 1, named, stop=act.stop)


def at_hands(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention], *, by: bool) -> Who | None:
    """ "died at the hands of the security forces", `by`: "came under attack by rebels": who did it to who suffered it."""
    agents = (k for j in range(act.last, act.stop) if (by or tokens[j].low == "at") and (k := _agent_at(tokens, j)))
    source = act.last + 1 if by and act.last < act.stop and tokens[act.last].low == "from" else act.stop
    at = next(agents, source)
    return (
        actor(tokens, phrase_after(tokens, at, named, stop=act.stop), "at the hands of", act) if at < act.stop else None
    )


# -- nouns --------------------------------------------------------------------------------------------------------------
def _of_noun(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles:
    agent = (
        _by(tokens, act.last, act.stop, named)
        or _before(tokens, act, named)
        or _of_actor(tokens, act, named)
        or _carrier(tokens, act, named)
        or _blamed(tokens, act, named)
    )
    target = _on(tokens, act, named) or _undergoer(tokens, act, named)
    return Roles(actor(tokens, agent, "of the act", act), struck(tokens, target, "on/against"))


def _before(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "the Turkish drone strike": who is named before the act in its own phrase."""
    j = act.first
    while j > act.start and tokens[j - 1].tag in "DJNO#CE" and tokens[j - 1].low != "but":
        if tokens[j - 1].tag == "C" and j - 2 >= act.start and tokens[j - 2].tag not in "JN":
            break
        j -= 1
    phrase = phrase_after(tokens, j, named, stop=act.first) if j < act.first else None
    if phrase is None:
        return None
    inside = tokens[phrase.first : phrase.last]
    told = any(described(t) or (t.low in w.SIDES - w.NO_SIDE_ALONE and t.tag in "NJ") for t in inside)
    return phrase if phrase.mentions or told else None


def _of_actor(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "the attack of the sleeper cells": of somebody who can act."""
    if act.last >= act.stop or tokens[act.last].low not in ("of", "from") or tokens[act.first].base in w.NEVER_BY_OF:
        return None
    phrase = phrase_after(tokens, act.last + 1, named, stop=act.stop)
    return phrase if phrase is not None and (phrase.mentions or phrase.generic) else None


def _carrier(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "The army carried out a strike": the subject of a verb of doing whose object the act is."""
    verb = _verb_before(tokens, act)
    apart = verb is not None and any(t.tag == "P" and t.low != "out" for t in tokens[verb + 1 : act.first])
    if verb is None or apart or tokens[verb].base not in g.CARRY_OUT or is_passive(tokens, verb, verb + 1):
        return None
    return subject_of(tokens, verb, act.start, named)


def _blamed(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "blamed the militia for the attack", "the attack was blamed on the militia"."""
    for j in range(act.start, act.stop - 1):
        if tokens[j].base in ("blame", "accuse", "attribute") and tokens[j].tag in "VE":
            start = j + 2 if tokens[j + 1].low in ("on", "to") else j + 1
            return phrase_after(tokens, start, named, stop=act.stop)
    return None


def _undergoer(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "The convoy came under attack", "was hit in a strike"."""
    verb = _verb_before(tokens, act)
    if verb is None or tokens[verb].base in g.CARRY_OUT:
        return None
    undergoes = tokens[verb].base in g.UNDERGO or is_passive(tokens, verb, verb + 1)
    return subject_of(tokens, verb, act.start, named) if undergoes else None


def _verb_before(tokens: Sequence[Token], act: Act) -> int | None:
    for j in range(act.first - 1, act.start - 1, -1):
        if tokens[j].tag in "VEGB":
            return j
        if tokens[j].tag in "SW":
            return None
    return None


def _on(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Phrase | None:
    """ "attacks on the town", "the shelling of the town"; "on 5 May" is a date."""
    for j in range(act.last, min(act.stop, act.last + _NEAR)):
        done_to = tokens[j].low == "of" and j == act.last and tokens[act.first].base in w.DONE_TO
        if (tokens[j].low in w.ON or done_to) and not _is_date(tokens, j + 1):
            return phrase_after(tokens, j + 1, named, stop=act.stop)
        if tokens[j].tag in "VAMSWT" and j > act.last:
            return None
    return None


def _is_date(tokens: Sequence[Token], j: int) -> bool:
    if j >= len(tokens):
        return False
    return tokens[j].tag == "#" or (tokens[j].cap and tokens[j].low.rstrip(".") in w.CALENDAR)


# -- both ---------------------------------------------------------------------------------------------------------------
def _between(tokens: Sequence[Token], act: Act, named: Sequence[ActorMention]) -> Roles | None:
    """ "clashes between A and B": two sides; the first named stands first, the text does not say who began."""
    start = next((j for j in range(act.last, min(act.stop, act.last + 10)) if tokens[j].low == "between"), None)
    joint = next((k for k in range(start + 1, act.stop) if tokens[k].low == "and"), None) if start is not None else None
    if start is None or joint is None:
        return None
    left = phrase_after(tokens, start + 1, named, stop=joint)
    right = phrase_after(tokens, joint + 1, named, stop=act.stop)
    known = [p for p in (left, right) if p is not None and (p.mentions or p.generic)]
    named_too = [p for p in (left, right) if p is not None and _capital(tokens, p)]
    if left is None or right is None or not known or len({*known, *named_too}) < 2:
        return None
    sides = [Who(p, Modality.NAMED, f"between: {n} side") for p, n in ((left, "first"), (right, "second"))]
    return Roles(sides[0], sides[1])


def _capital(tokens: Sequence[Token], phrase: Phrase) -> bool:
    return any(t.cap and t.tag in "NJ" for t in tokens[phrase.first : phrase.last])


def _agent_at(tokens: Sequence[Token], j: int) -> int:
    """Return the index behind "by" or "at the hands of" at `j`, 0 where neither stands there."""
    if tokens[j].low == "by":
        return j + 1
    hands = tokens[j].low == "at" and [t.low for t in tokens[j + 1 : j + 4]] == ["the", "hands", "of"]
    return j + 4 if hands else 0


def _breaks_off(token: Token) -> bool:
    """Tell whether what is done "by" somebody behind a word is another thing: "the attack was confirmed by the ministry"."""
    if token.tag == "E" and token.base in g.SAY - {"claim"} | w.DONE_ABOUT:
        return True
    return token.tag in "SV" and token.base not in g.CARRY_OUT | g.OCCUR | {"take"}


def _by(tokens: Sequence[Token], start: int, stop: int, named: Sequence[ActorMention]) -> Phrase | None:
    for j in range(start, min(stop, start + _BY_REACH)):
        at = _agent_at(tokens, j)
        if at and at < stop:
            phrase = phrase_after(tokens, at, named, stop=stop)
            if phrase is not None and (phrase.mentions or phrase.generic):
                return phrase
        if _breaks_off(tokens[j]):
            return None
    return None
    return None
