"""Whether a clause tells of an act, a harm, a gathering or a count, and does not only mention it."""

import re

from sened.extraction.clauses import PURPOSE
from sened.extraction.english import claims as c
from sened.extraction.english import events as e
from sened.extraction.english import grammar as g
from sened.extraction.english import harm as h
from sened.extraction.figures import Figure
from sened.extraction.triggers import Match
from sened.extraction.view import View

EVENT_MEASURES = frozenset(
    {"killed", "wounded", "captured", "detained", "neutralised", "abducted", "released", "surrendered", "casualties"}
)
FIGURE_MEASURES = frozenset(
    {"held", "displaced", "escaped", "returned", "affected", "missing", "damage", "attacks", "bodies"}
)
_MANY_ATTACKS = 5
_AHEAD = 2
_PERCEIVED = re.compile(r"\bcould (?:still )?be (?:heard|seen)\b")
_RUNNING = re.compile(h.RUNNING)
_NUMBER_OF = re.compile(
    r"\bnumber of (?:the )?(?:dead|bodies|killed|wounded|injured|displaced|missing|victims|deaths|casualties|prisoners|detainees|refugees|families)\b"
)


def tells_act(v: View, match: Match) -> bool:
    """Tell whether a clause reports the act that `match` names."""
    if v.moods.hypothetical and not _PERCEIVED.search(v.moods.low):
        return False
    if not match.noun:
        return v.base not in e.NEEDS_ARMS or v.corroborated or (v.base in e.ON_PEOPLE and v.people)
    if v.r.tokens[match.last - 1].low.startswith("operation") and match.last - match.first == 1 and not v.armed:
        return False
    return _reports(v, match)


def _reports(v: View, match: Match) -> bool:
    """A noun reports an act with a verb of happening, doing or being struck, or with none at all."""
    if v.moods.existential:
        return True
    if not v.moods.finite:
        verb = v.moods.leading_verb
        return not v.moods.uses and (verb in ("", v.r.tokens[match.first].base) or _happens(verb))
    return v.moods.status if v.moods.copular else _happens(v.moods.main_verb)


def _happens(verb: str) -> bool:
    return verb in g.OCCUR or verb in g.CARRY_OUT or verb in e.EVENT_VERBS or verb in e.VERBS


def tells_harm(v: View) -> bool:
    """Tell whether a clause says that somebody or something was harmed, though it counts nobody."""
    if v.base in ("damage", "destroy"):
        return v.corroborated
    return (v.people or v.armed or v.has(_LOSSES)) and v.kind != PURPOSE


_LOSSES = frozenset({"losses", "casualties"})


def gathers(v: View, match: Match) -> bool:
    """Tell whether people gather in public, and not troops, clouds or evidence."""
    behind = v.r.tokens[match.last].tag if match.last < len(v.r.tokens) else ""
    if v.base in ("gather", "assemble") and behind in ("N", "D", "J", "#"):
        return False  # "gathering firewood"
    several_words = match.last - match.first > 1
    return match.noun or several_words or v.base in ("protest", "demonstrate", "rally") or v.has(c.OCCASION | c.CROWD)


def running_total(v: View) -> bool:
    """Tell whether a clause gives a total so far rather than what one act did."""
    counted = any(f.measure in ("killed", "wounded", "casualties", "neutralised", "detained") for f in v.figures)
    counted = counted or (bool(v.figures) and bool(_NUMBER_OF.search(v.moods.low)))
    since_then = any(x.opener == "since" and x.parent == v.n for x in v.r.clauses) and v.has(h.HAVE)
    since = since_then or (any(m.since and v.spans(m.start) for m in v.r.dates) and v.has(h.HAVE))
    period = v.records and h.PERIODS & {t.low for t in v.tokens}
    if (
        since
        and v.match is not None
        and v.match.noun
        and v.rank >= 3
        and v.figures
        and v.match.first < v.figures[0].first
    ):
        return False  # "clashes between A and B have left 105 people dead since Friday"
    return counted and (since or bool(period) or bool(_RUNNING.search(v.r.low)))


def figure_itself(v: View) -> Figure | None:
    """Return the figure that a clause is about: how many attacks were counted, how many fled, what was destroyed."""
    if any(f.measure in ("killed", "wounded", "neutralised") for f in v.figures):
        return None  # "90 fighters were killed in 21 sorties"
    for figure in v.figures:
        attacks = figure.measure == "attacks" and (many_attacks(figure) or v.records)
        fled = v.moods.main_verb in ("displace", "flee", "uproot", "escape") and figure.first <= v.first + _AHEAD
        moved = figure.measure in ("displaced", "escaped") and (v.rank <= 1 or v.base == "evacuate" or fled)
        done = v.armed or v.dated or bool(v.r.weapons)
        damage = figure.measure == "damage" and v.base in ("damage", "destroy") and len(v.figures) == 1 and not done
        if attacks or moved or damage:
            return figure
    return None


def many_attacks(figure: Figure) -> bool:
    """Tell whether so many attacks are counted that the count is a claim of its own."""
    return (figure.count.low or 0) >= _MANY_ATTACKS


def only_counts(v: View, figure: Figure) -> bool:
    """Tell whether a clause says nothing but its figure: the subject is counted, or the verb counts."""
    before = [v.r.tokens[i] for i in v.clause.at if i < figure.first]
    if figure.measure == "bodies":
        return v.moods.finite_verb in h.FINDS
    lead = all(t.tag in "CRPDN#J.SW" for t in before)
    return lead or any(t.base in h.VERB_MEASURES or t.base in h.COUNTED for t in before)
