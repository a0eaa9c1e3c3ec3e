"""Who does and who suffers what a claim tells: roles over all clauses that the claim joins."""

from sened.extraction import roles as ro
from sened.extraction import triggers
from sened.extraction.actors import Phrase, described, phrase_after
from sened.extraction.clauses import COORD, PARTICIPLE, RELATIVE, Clause
from sened.extraction.english import roles as w
from sened.extraction.english.events import AGREEMENT, FIRES
from sened.extraction.fields import ActorField
from sened.extraction.finding import Finding
from sened.extraction.reading import Reading
from sened.extraction.spans import of_tokens
from sened.extraction.subjects import is_passive, subject_of
from sened.extraction.triggers import Match
from sened.model.vocabulary import Modality

_COUNTED = ("killed", "wounded", "captured", "detained", "neutralised", "abducted")


def of_claim(r: Reading, f: Finding) -> ro.Roles:
    """Return who acts and who is acted on in a claim about an act or a harm; a place or a time is never struck."""
    found = _of_claim(r, f)
    if found.target is None or not _where_or_when(r, f, found.target):
        return found
    return ro.Roles(found.perpetrator, struck_by_count(r, f) or _passive_subject(r, f))


def _where_or_when(r: Reading, f: Finding, who: ro.Who) -> bool:
    """Tell whether a phrase only says when ("the night of 5 May") or where ("at Tarsik"), and not what was struck."""
    first, last = who.phrase.first, who.phrase.last
    start, end = r.tokens[first].start, r.tokens[last - 1].end
    heads = {t.low for t in r.tokens[first:last]}
    if any(start <= m.start < end for m in r.dates) and heads & _PARTS_OF_DAY:
        return True
    if any(m.start <= start and end <= m.end for m in r.dates):
        return True
    named = any(g.head.start <= start + 4 and end <= g.end for g in r.places)
    behind = first > 0 and r.tokens[first - 1].low in _WHERE
    return behind and (named or (struck_by_count(r, f) is not None and not _fires(r, f)))


def _fires(r: Reading, f: Finding) -> bool:
    return f.match is not None and r.tokens[f.match.first].base in FIRES | {"shoot", "aim", "fire"}


_PARTS_OF_DAY = frozenset(
    {"night", "morning", "evening", "afternoon", "day", "eve", "early", "dawn", "weekend", "hours"}
)
_WHERE = frozenset({"at", "in", "near", "around", "inside", "outside", "from"})


def _passive_subject(r: Reading, f: Finding) -> ro.Who | None:
    """ "In the raid ... caves and depots were destroyed": what the sentence says was destroyed, hit or damaged."""
    for other in triggers.find(r.tokens, range(f.first, f.last)):
        if other.noun or r.tokens[other.first].tag != "E" or not is_passive(r.tokens, other.first, other.last):
            continue
        if other.first and r.tokens[other.first - 1].tag in "AR":
            clause = _clause_of(r, other.first)
            return ro.struck(r.tokens, subject_of(r.tokens, other.first, clause.at[0], r.actors), "passive subject")
    return None


def _by_own_word(r: Reading, f: Finding) -> ro.Roles | None:
    """Who denies an act, or takes it upon itself."""
    if f.denier is not None:
        return ro.Roles(ro.Who(f.denier, Modality.NAMED, "who denies it"), None)
    if f.claimant is not None:
        struck = struck_by_count(r, f) or _of_named_act(r, f)
        return ro.Roles(ro.Who(f.claimant, Modality.SELF_CLAIMED, "who claims it"), struck)
    return _accused(r, f) if f.accused else None


def _of_named_act(r: Reading, f: Finding) -> ro.Who | None:
    """ "claimed the attack on the airport": what the act that is claimed struck."""
    if f.match is None or not f.match.noun:
        return None
    return ro.roles(r.tokens, _act(r, f, f.match, _clause_of(r, f.match.first)), r.actors).target


def _accused(r: Reading, f: Finding) -> ro.Roles | None:
    """ "A blamed B", "A accused B of shelling C": B, by the word of A."""
    clause = r.clauses[f.clause]
    held = any(r.tokens[i].low in ("responsible", "accountable") for i in clause.at)
    laying = w.ACCUSE | ({"hold"} if held else frozenset())
    verb = next((i for i in clause.at if r.tokens[i].base in laying and r.tokens[i].tag in "VE"), None)
    verb = _pointed(r, clause) if verb is None else verb
    if verb is None:
        return None
    phrase = phrase_after(r.tokens, verb + 1, r.actors, stop=clause.at[-1] + 1)
    named = phrase is not None and (bool(phrase.mentions) or _is_state(r, phrase))
    return ro.Roles(ro.Who(phrase, Modality.ACCUSED, "accused"), None) if named and phrase is not None else None


def _pointed(r: Reading, clause: Clause) -> int | None:
    """ "pointed at the militia", "pointed the finger at the army": the index of "at"."""
    verb = next((i for i in clause.at if r.tokens[i].base == "point" and r.tokens[i].tag in "VEG"), None)
    near = range(verb + 1, min(verb + 4, clause.at[-1])) if verb is not None else range(0)
    return next((i for i in near if r.tokens[i].low in ("at", "to")), None)


def _is_state(r: Reading, phrase: Phrase) -> bool:
    return r.text(phrase.first, phrase.last) in w.STATES


def _of_claim(r: Reading, f: Finding) -> ro.Roles:
    own = _by_own_word(r, f)
    if own is not None:
        return own
    found = _of_act(r, f)
    if f.suspect is None:
        return found
    phrase, modality = f.suspect
    itself = found.target is not None and found.target.phrase.first == phrase.first
    found = ro.Roles(found.perpetrator, None if itself else found.target)
    if found.perpetrator is not None and found.perpetrator.phrase.first != phrase.first:
        return found
    return ro.Roles(ro.Who(phrase, Modality(modality), "laid to"), found.target)


def _of_act(r: Reading, f: Finding) -> ro.Roles:
    if f.match is None:
        return ro.Roles(_subject_as_actor(r, f), None)
    clause = _clause_of(r, f.match.first)
    act = _act(r, f, f.match, clause)
    found_only = " upon the bod" in r.text(f.match.first, f.match.last)  # "troops came upon the bodies of four men"
    if _suffers(r, f.match):
        found = _sufferer(r, f.match, act)
        counted, under = struck_by_count(r, f), f.match.last - f.match.first > 1
        return found._replace(target=(found.target or counted) if under else (counted or found.target))
    settled = f.match.trigger.acled == AGREEMENT  # who comes to terms does nothing to anybody
    if not f.match.noun and (found_only or settled or r.tokens[f.match.first].base in w.NO_DOER):
        return ro.Roles(None, ro.roles(r.tokens, act, r.actors).target)
    found = _in_hands(r, f.match, act) or ro.roles(r.tokens, act, r.actors)
    if clause.kind in (COORD, RELATIVE, PARTICIPLE) and not f.match.noun:
        return _from_outside(r, clause, act, found)
    if clause.kind == RELATIVE and found.perpetrator is None:
        return _with_outer_subject(r, clause, act, found)
    return _with_other_clauses(r, f, f.match, found)


def _in_hands(r: Reading, match: Match, act: ro.Act) -> ro.Roles | None:
    """ "the town is in the hands of the militia": who holds it."""
    if [t.low for t in r.tokens[match.last - 2 : match.last]] != ["hands", "of"]:
        return None
    holder = phrase_after(r.tokens, match.last, r.actors, stop=act.stop)
    return ro.Roles(ro.actor(r.tokens, holder, "in whose hands", act), None)


def _clause_of(r: Reading, i: int) -> Clause:
    return next((c for c in r.clauses if i in c.at), r.clauses[0])


def _act(r: Reading, f: Finding, match: Match, clause: Clause) -> ro.Act:
    start, stop = (f.first, f.last) if f.nested else (clause.at[0], clause.at[-1] + 1)
    goes_on = any(r.tokens[i].low == "by" for i in range(stop, f.last))
    goes_on = goes_on or any(c.kind == PARTICIPLE and c.at[0] < f.last for c in r.clauses)
    return ro.Act(match.first, match.last, match.noun, start, f.last if stop < f.last and goes_on else stop)


def _suffers(r: Reading, match: Match) -> bool:
    if match.last - match.first > 1 and r.tokens[match.first].base in w.UNDERGOES:
        return True  # "came under fire"
    return match.trigger.role == "harm" and not match.noun and r.tokens[match.first].base not in w.SUFFERS_NOT


def _sufferer(r: Reading, match: Match, act: ro.Act) -> ro.Roles:
    subject = subject_of(r.tokens, match.first, act.start, r.actors)
    agent = ro.at_hands(r.tokens, act, r.actors, by=match.last - match.first > 1)
    return ro.Roles(agent, ro.struck(r.tokens, subject, "subject of a verb of suffering"))


def _subject_as_actor(r: Reading, f: Finding) -> ro.Who | None:
    """A happening without a word for its form: who the subject of its verb is, where that is somebody who can act."""
    if f.figures or f.aspect == "status" or not 0 <= f.clause < len(r.clauses):
        return None
    clause = r.clauses[f.clause]
    verb = next(
        (i for i in clause.at if r.tokens[i].tag == "V" or (r.tokens[i].tag in "GE" and r.tokens[i - 1].tag in "AR")),
        None,
    )
    if verb is None:
        return None
    if r.tokens[verb].base in w.NO_DOER or is_passive(r.tokens, verb, verb + 1):
        return None
    if any(t.low in w.CROWDS for t in r.tokens[clause.at[0] : verb]):
        return None  # "demonstrators chanted"
    act = ro.Act(verb, verb + 1, False, clause.at[0], clause.at[-1] + 1)
    doer = ro.actor(r.tokens, subject_of(r.tokens, verb, act.start, r.actors), "active subject", act)
    return doer if doer is not None and _is_side(r, doer.phrase) else None


def _is_side(r: Reading, phrase: Phrase) -> bool:
    """Tell whether a phrase names a side by name or by a word for one, and not only people under arms."""
    inside = r.tokens[phrase.first : phrase.last]
    named = bool(phrase.mentions) or any(t.cap and t.tag in "NJ" and t.start > r.segment.start for t in inside)
    own = any(t.low in w.PRONOUNS | w.OWN | w.SELF for t in inside)
    return named or own or any(t.low in w.SIDES or described(t) for t in inside)


# -- clauses that borrow from another -------------------------------------------------------------------------------------
def _from_outside(r: Reading, clause: Clause, act: ro.Act, found: ro.Roles) -> ro.Roles:
    """A joined, relative or participial clause takes its subject from the clause that it hangs on."""
    if not is_passive(r.tokens, act.first, act.last):
        return _with_outer_subject(r, clause, act, found)
    if clause.kind == PARTICIPLE or found.target is not None:
        return found
    return ro.Roles(found.perpetrator, ro.struck(r.tokens, _outer_subject(r, clause), "shared subject"))


def _with_outer_subject(r: Reading, clause: Clause, act: ro.Act, found: ro.Roles) -> ro.Roles:
    subject = _outer_subject(r, clause)
    outer = ro.held_to_be(r.tokens, subject, act, r.actors) or ro.actor(r.tokens, subject, "shared subject", act)
    return ro.Roles(outer or (found.perpetrator if clause.kind != COORD else None), found.target)


def _outer_subject(r: Reading, clause: Clause) -> Phrase | None:
    """Return the subject of the clause before, or the word that a relative clause explains."""
    if clause.kind == RELATIVE:
        return subject_of(r.tokens, clause.at[0], 0, r.actors)
    outer = r.clauses[clause.parent] if clause.parent >= 0 else clause
    verb = next((i for i in outer.at if r.tokens[i].tag in "VAM"), None)
    return subject_of(r.tokens, verb, outer.at[0], r.actors) if verb is not None else None


def _with_other_clauses(r: Reading, f: Finding, match: Match, found: ro.Roles) -> ro.Roles:
    """When harm and act were joined from two clauses, take what the other clause says of doer and struck."""
    home = _clause_of(r, match.first)
    found = ro.Roles(found.perpetrator, found.target or struck_by_count(r, f))
    for other in triggers.find(r.tokens, range(f.first, f.last)):
        clause = _clause_of(r, other.first)
        same = other.first == match.first or (clause is home and other.noun)
        if same or other.trigger.role in ("state", "gathering") or (found.perpetrator and found.target):
            continue
        act = ro.Act(other.first, other.last, other.noun, clause.at[0], clause.at[-1] + 1)
        more = _sufferer(r, other, act) if _suffers(r, other) else ro.roles(r.tokens, act, r.actors)
        only_harm = other.trigger.role == "harm" and clause.kind in (PARTICIPLE, COORD)
        found = ro.Roles(found.perpetrator or (None if only_harm else more.perpetrator), found.target or more.target)
    return found


def struck_by_count(r: Reading, f: Finding) -> ro.Who | None:
    """Return those counted as those struck: "killing two members of the force"."""
    harmed = next((x for x in f.figures if x.measure in _COUNTED), None)
    if harmed is None or harmed.rule == "none":
        return None
    phrase = phrase_after(r.tokens, harmed.first, r.actors, stop=harmed.last if harmed.is_part else None)
    bare = phrase is None or all(t.tag == "#" for t in r.tokens[phrase.first : phrase.last])
    return None if phrase is None or bare else ro.Who(phrase, Modality.NAMED, "those counted")


# -- fields -----------------------------------------------------------------------------------------------------------------
def field_of(r: Reading, who: ro.Who | None) -> ActorField | None:
    """Return a party as a field, with every actor that its words name."""
    if who is None:
        return None
    ids = tuple(dict.fromkeys(m.actor_id for m in who.phrase.mentions if m.actor_id))
    return ActorField(
        words=of_tokens(r, who.phrase.first, who.phrase.last), modality=who.modality, actor_id=ids[0] if ids else "",
        name=who.phrase.mentions[0].name if who.phrase.mentions else "", rule=who.rule, actor_ids=ids,
    )  # fmt: skip
