"""The claim that one clause makes by itself, if it makes one."""

import re
from collections.abc import Collection, Mapping
from itertools import pairwise

from sened.extraction import clauses as cl
from sened.extraction import denials, other_counts, relations, supply, telling, triggers
from sened.extraction.english import claims as c
from sened.extraction.english import dealing as s
from sened.extraction.english import grammar as g
from sened.extraction.english.deeds import DEEDS
from sened.extraction.finding import Finding
from sened.extraction.triggers import Match
from sened.extraction.view import View
from sened.model.crosswalk import VIOLENT
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import Stance

_SHORT = 4
_OF_THEM = frozenset({"which", "whom"})
_HELD = frozenset({"responsible", "accountable"})
_CARE, _PUT_AT = re.compile(c.CARE), re.compile(c.PUT_AT)


def claim_of(v: View, called: Collection[int], known: Mapping[int, Finding]) -> Finding | None:
    """Return the claim of a clause; `called` are clauses of calls, `known` the claims of clauses before it."""
    if v.kind in (cl.MAIN, cl.ATTRIBUTION, cl.COORD):
        answered = _answered(v, known)
        if answered is not None:
            return answered
    if v.kind == cl.ATTRIBUTION:
        return None
    outer = known.get(v.clause.parent)
    if v.kind == cl.RELATIVE and _completes(v, outer):
        return None
    if v.kind == cl.PURPOSE:
        return _purpose(v, known) if v.clause.parent not in called else None
    in_call = v.clause.parent in called
    return (
        denials.contested(v, outer)
        or supplied(v)
        or denials.claimed(v)
        or denials.disowned(v)
        or denials.suspected(v)
        or denials.left_open(v)
        or _mooded(v)
        or _reported(v, known)
        or _related(v)
        or _counted(v)
        or _many(v)
        or _rest(v, in_call)
    )


def _completes(v: View, outer: Finding | None) -> bool:
    """ "rockets, most of which were intercepted", "the number of villages that were emptied": it tells nothing of its own."""
    if v.first > 0 and v.r.tokens[v.first - 1].low in g.QUANTITIES and v.has(_OF_THEM):
        return True
    return outer is not None and outer.figure is not None and outer.figure.measure == "count"


def _answered(v: View, known: Mapping[int, Finding]) -> Finding | None:
    """What somebody answers to what is said of them: a denial of an act, of a supply, or a reply as such."""
    if v.kind != cl.ATTRIBUTION and any(t.base in g.DENY for t in v.tokens):
        sold = supplied(v)
        if sold is not None:
            sold.stance = Stance.DENIES
            return sold
    denial = denials.denied(v, known) if v.kind != cl.ATTRIBUTION else None
    if denial is not None:
        return denial
    acts = any(
        not m.noun and m.trigger.rank >= 2 for m in v.matches
    )  # "the army struck the town in response to rocket fire"
    return v.claim(K.REPLY) if not acts and supply.replies(v.r, v.clause) else None


def _purpose(v: View, known: Mapping[int, Finding]) -> Finding:
    """A purpose is a claim of its own; where it explains a noun ("the struggle to stop"), its clause holds it as well."""
    outer = known.get(v.clause.parent)
    if outer is not None and v.first > 0 and v.r.tokens[v.first - 1].low in c.NOUNS_WITH_AIM:
        outer.cover(v.first, v.last)
    return v.claim(K.OTHER, "purpose")


def supplied(v: View) -> Finding | None:
    """Return the supply-side claim of a clause; a relative clause takes the word that it explains with it."""
    found = supply.found(v.r, v.clause)
    if found is None:
        if v.kind != cl.MAIN or not supply.list_reference(v.r):
            return None
        out = v.claim(K.SUPPLY, "reference")
        out.relation = "list"
        return out
    if found.kind is K.SUPPLY and _struck(v):
        return None
    out = v.claim(found.kind)
    if v.kind == cl.RELATIVE:
        out.first = _phrase_before(v)
    out.relation, out.state = found.relation, found.state
    if v.clause.opener == "whether":
        out.first, out.stance = v.first + 1, Stance.UNKNOWN
    return out


def _struck(v: View) -> bool:
    """ "An Iranian-made drone slammed into a house": what a weapon did, and not who made it."""
    match = v.match
    if match is None or match.noun or match.trigger.rank < 2 or match.trigger.cls not in VIOLENT:
        return False
    return bool(v.r.weapons) and not v.has(s.OF_A_COMPANY)


def _phrase_before(v: View) -> int:
    """Return where the noun phrase begins that a relative clause explains; an article is its first word."""
    first = v.first
    while first > 0 and v.r.tokens[first - 1].tag in "DJN#":
        first -= 1
        if v.r.tokens[first].tag == "D":
            break
    return first


def _mooded(v: View) -> Finding | None:
    """Aims, motives, predictions and comparisons come before the events that they speak of."""
    m = v.moods
    if m.motive or (v.kind == cl.SUB and v.clause.opener == "because" and m.afraid):
        return v.claim(K.OTHER, "motive")
    if _CARE.search(m.low):
        return v.claim(K.OTHER, "judgement")
    if telling.running_total(v):
        return None
    if m.aim and v.kind != cl.PARTICIPLE:
        return _aim(v)
    if m.prediction and v.leads and not any(x.trigger.role == "gathering" for x in v.matches):
        return v.claim(K.OTHER, "prediction")
    return _weighed(v) if v.leads else None


def _weighed(v: View) -> Finding | None:
    """What is feared or believed, and what is compared."""
    gathers = any(x.trigger.role == "gathering" for x in v.matches)
    if (v.moods.expected and not v.figures) or (v.moods.planned and not gathers):
        return v.claim(K.OTHER, "expectation")
    return v.claim(K.OTHER, "comparison") if v.moods.comparison and v.moods.copular else None


def _aim(v: View) -> Finding:
    """An attempt that others could have seen ("trying to advance at the front") is an event, its success left open."""
    tried = [x for x in triggers.find(v.r.tokens, v.clause.at) if not x.noun and v.r.tokens[x.first].base in c.ATTEMPTS]
    where = v.r.places or any(t.low.startswith("front") or t.low in ("prison", "jail", "camp") for t in v.r.tokens)
    out = v.claim(K.EVENT if tried and where else K.OTHER, "aim")
    out.match = tried[0] if tried and where else None
    return out


def _reported(v: View, known: Mapping[int, Finding]) -> Finding | None:
    """Acts, gatherings and running totals."""
    outer = known.get(v.clause.parent)
    told = outer is not None and outer.kind is K.EVENT and outer.match is not None and outer.match.noun
    named = None if told else _antecedent(v, outer)
    if named is not None:
        return named
    match = _gathering(v) or v.match
    if match is not None and match.trigger.role == "gathering":
        return _with(v.claim(K.GATHERING), v, match) if telling.gathers(v, match) else None
    if telling.running_total(v) or (v.leads and v.figures and _PUT_AT.search(v.moods.low)):
        out = _with(v.claim(K.FIGURE), v, match if match is not None and not match.noun else None)
        out.figure, out.running = v.figures[0], True
        return out
    itself = telling.figure_itself(v)
    if itself is not None:
        out = _with(v.claim(K.FIGURE), v, match)
        out.figure = itself
        return out
    if match is not None and match.trigger.rank >= 2 and telling.tells_act(v, match):
        return _with(v.claim(K.EVENT, _aspect(v)), v, match)
    return None


def _gathering(v: View) -> Match | None:
    """ "Funerals were held for people killed in the strikes": the subject of a verb of holding is what took place."""
    first = v.matches[0] if v.matches else None
    if first is None or not first.noun or first.trigger.role != "gathering" or v.moods.main_verb not in _HELD_SO:
        return None
    verb = next((i for i in v.clause.at if v.r.tokens[i].tag in "VAM"), -1)
    return first if first.first < verb else None


_HELD_SO = frozenset({"hold", "take", "bring", "draw", "gather", "follow", "begin", "mark"}) | {
    "stage",
    "organise",
    "organize",
}


def _with(out: Finding, v: View, match: Match | None) -> Finding:
    out.match, out.figures = match, list(v.figures)
    return out


def _aspect(v: View) -> str:
    if v.moods.status and v.moods.present:
        return "status"
    if v.moods.series and not (v.figures and v.dated and v.moods.past):
        return "series"
    return "comparison" if v.moods.comparison else ""


def _antecedent(v: View, outer: Finding | None) -> Finding | None:
    """ "the attacks ... that took place": the act is the noun that the relative clause explains."""
    told_here = outer is not None and outer.kind is K.EVENT and outer.rank >= 2
    harming = frozenset() if told_here else c.HARMING
    happened = v.moods.main_verb in g.OCCUR | harming or "took place" in v.moods.low or "taken place" in v.moods.low
    if v.kind != cl.RELATIVE or not happened:
        return None
    tokens, first = v.r.tokens, v.first
    first -= first > 0 and tokens[first - 1].low == ","
    while first > 0 and tokens[first - 1].tag in "DJNC#PO" and tokens[first - 1].low not in (",", "but"):
        first -= 1
    match = triggers.primary([m for m in triggers.find(tokens, range(first, v.first)) if m.noun], tokens)
    if match is None:
        return None
    out = _with(v.claim(K.EVENT), v, match)
    out.first, out.nested = first, True
    return out


def _related(v: View) -> Finding | None:
    found = relations.by_verb(v.r, v.clause) if v.rank < 3 else None
    if found is None or _did_harm(v):
        return None
    out = v.claim(K.RELATION)
    out.relation, out.subject, out.object = found.relation, found.subject, found.object
    return out


def _did_harm(v: View) -> bool:
    """ "its forces had destroyed bunkers used by groups affiliated with X": the finite verb tells harm, and no link."""
    match = v.match
    return match is not None and not match.noun and match.trigger.role == "harm" and v.moods.finite_verb == v.base


def _counted(v: View) -> Finding | None:
    """Harm whose act is not named, and counts of people held, fled or missing."""
    harm = any(f.measure in telling.EVENT_MEASURES for f in v.figures)
    moved = v.kind == cl.RELATIVE and v.base in ("flee", "escape")
    if harm or (v.match is not None and v.rank == 1 and (v.figures or (telling.tells_harm(v) and not moved))):
        return _with(v.claim(K.EVENT), v, v.match)
    stock = [f for f in v.figures if f.measure in telling.FIGURE_MEASURES]
    if stock and len({f.measure for f in stock}) == 1 and telling.only_counts(v, stock[0]):
        out = v.claim(K.FIGURE)
        out.figure = stock[0]
        return out
    return None


def _many(v: View) -> Finding | None:
    """ "Between 3,000 and 4,000 soldiers are deployed there": how many of something there are, by the subject's number."""
    if not v.leads or v.figures or v.moods.hypothetical or v.moods.comparison:
        return None
    figure = other_counts.put_at(v.r.tokens, v.clause.at, v.dated_tokens)
    if figure is None and v.moods.present:
        figure = other_counts.subject(v.r.tokens, v.clause.at, v.dated_tokens)
    if figure is None:
        return None
    out = v.claim(K.FIGURE)
    out.figure = figure
    return out


def _rest(v: View, in_call: bool) -> Finding | None:
    """What says something, but reports no act and counts nothing."""
    m = v.moods
    if v.kind == cl.COORD and v.figures and all(f.measure == "affected" for f in v.figures):
        return None  # "and left 300 families without shelter": the count is a claim of its own
    if v.kind == cl.RELATIVE:
        return None if in_call else _said_of(v)
    if not v.leads or (v.size < _SHORT and not (v.size == _SHORT - 1 and m.main_verb in ("accuse", "blame"))):
        return None
    if m.status and m.finite:
        out = v.claim(K.EVENT if v.armed or v.placed or v.matches else K.OTHER, "status")
        out.match = v.match
        return out
    if m.comparison:
        return v.claim(K.OTHER, "comparison")
    return _statement(v) if m.finite else None


def _statement(v: View) -> Finding:
    m = v.moods
    held = m.main_verb == "hold" and v.has(_HELD) and bool(v.matches)
    if m.main_verb in ("accuse", "blame") or held or _POINTED.search(m.low):
        return _accused(v)
    if _going_on(v):
        return v.claim(K.EVENT)
    speaks = m.main_verb in c.SPEECH
    if (
        m.past
        and not m.loaded
        and not m.copular
        and not speaks
        and not _USED_AS.search(m.low)
        and (v.dated or _moves(v) or _undone(v) or _beside_arms(v) or _seen(v))
    ):
        out = v.claim(K.EVENT)
        out.match = v.match if v.match is not None and v.match.trigger.role == "state" else None
        return out
    if m.past and m.of_nothing and m.copular and (v.armed or v.has(_MILITARY)) and (v.placed or v.has(_THEREABOUTS)):
        return v.claim(K.EVENT)
    return v.claim(K.OTHER, "judgement" if m.loaded else "characterisation" if m.present else "statement")


_POINTED = re.compile(
    r"\bpoint(?:s|ed|ing)? (?:the finger |a finger |fingers )?(?:at|to) (?!a\b|an\b|the (?:fact|need|lack)\b)"
)
""" "pointed at the militia", "pointed the finger at": who is accused."""
_MILITARY = frozenset({"military", "fighters", "vehicles", "weapons", "aircraft", "targets", "positions", "armed"})
_THEREABOUTS = frozenset({"near", "there", "inside", "anywhere", "present", "around", "nearby", "area"})
_USED_AS = re.compile(r"\b(?:used|serv(?:ed|ing)|functioned|acted|doubled|described|known) (?:\w+ )?as\b")
""" "the school had been used as a command post": what something was, and no act."""


def _accused(v: View) -> Finding:
    """ "A blamed B", "A accused B of shelling C": an act that B is accused of, unless no act is meant."""
    told = v.told or bool(v.matches)
    named = any(v.spans(m.start) for m in v.r.actors) or any(v.spans(g.head.start) for g in v.r.places)
    if not told or not named:
        return v.claim(K.OTHER, "accusation")
    out = _with(v.claim(K.EVENT), v, v.match)
    out.accused = True
    return out


def _moves(v: View) -> bool:
    """An act that others could have seen, at a place or by somebody: "the president had left the city"."""
    seen = v.moods.finite_verb in c.MOVES | DEEDS
    return seen and (v.armed or v.placed or v.people or v.has(c.CROWD | c.PLACES))


def _going_on(v: View) -> bool:
    """ "patrols are searching houses", "the army has been massing tanks": an act that others can see, not yet over."""
    acting = any(
        a.tag == "A" and a.low in ("is", "are", "been") and b.tag == "G" and b.base in c.MOVES | DEEDS
        for a, b in pairwise(v.tokens)
    )
    return acting and (v.armed or v.placed or v.people)


def _seen(v: View) -> bool:
    """ "They shot my son", "the hospital took two hits": an act told in the past, at a place or by or of people."""
    first = next((k for k, t in enumerate(v.tokens) if t.tag in "VAM"), None)
    verb = next((t for t in v.tokens[first:] if t.tag not in "AMR"), None) if first is not None else None
    if verb is None or verb.tag not in "VEG" or verb.base in c.THOUGHTS | c.SPEECH | c.VIEWS | g.SAY | g.SAY_LAST:
        return False
    light = verb.base == "take" and v.has(c.TAKEN_NOUNS)  # "took part in"
    return not (v.moods.negated or light) and (v.placed or v.armed or v.people)


def _beside_arms(v: View) -> bool:
    """What weapons did, or what was done with them: "the rockets had been launched from a village"."""
    return v.moods.finite_verb not in g.SAY and any(v.spans(x.start) for x in v.r.weapons)


def _undone(v: View) -> bool:
    """ "our forces did not enter the village", "no civilians were harmed": an act or harm that is said not to have been."""
    return (v.moods.negated or v.moods.of_nothing) and (v.armed or v.people) and v.moods.main_verb not in c.THOUGHTS


def _said_of(v: View) -> Finding | None:
    """A relative clause that says something of somebody on its own: "units that tyrannise the people"."""
    lexical = v.moods.main_verb not in ("be", "have", "do", "") and any(t.tag in "VE" for t in v.tokens)
    about = v.armed or v.has(c.POPULATION)
    if not (lexical and about) or len(v.tokens) < _SHORT:
        return None
    return v.claim(K.OTHER, "characterisation" if v.moods.present else "statement")
