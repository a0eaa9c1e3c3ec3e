"""What kind of claim a group of words makes, and what it does within its kind."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from sened.base.dates import Interval
from sened.extraction.lexical.groups import Group, groups
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.tallies import Tally
from sened.extraction.lexical.trade import core_of
from sened.extraction.lexical.voices import Voice
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import Stance

_FEWEST_WORDS = 3
_STANDING = frozenset({"held", "displaced", "returned", "missing", "affected", "escaped"})
_MOVES = frozenset({"displaced", "returned", "escaped"})
_TRADE = {"supply": K.SUPPLY, "own": K.OWNERSHIP, "control": K.CONTROL, "reply": K.REPLY}
_NEVER = frozenset({"salutation", "signature", "link"})
_WEEKS = 20
_NEG_REACH = 4
_GATHER_REACH = 9


@dataclass(frozen=True, slots=True)
class Claimed:
    """A claim: kind, aspect, its group of words, stance, its counts; `running` for a total that still grows."""

    kind: K
    aspect: str
    group: Group
    stance: Stance
    counts: tuple[Tally, ...]
    running: bool = False


def claims(s: Sentence, voices: Sequence[Voice], counted: Sequence[Tally]) -> list[Claimed]:
    """Return the claims of a sentence in order; none for a signature, or fewer than three words."""
    asked = s.words[-1].low in "?؟"
    if s.segment.kind in _NEVER or sum(not w.mark for w in s.words) < _FEWEST_WORDS:
        return []
    whole = Group(0, len(s.words), ())
    mood = _mood(s, voices) if not asked else None
    if mood is not None:
        return [Claimed(mood[0], mood[1], _without(s, whole, voices, mood[0]), Stance.ASSERTS, ())]
    found = groups(s, voices)
    made = [_claimed(s, g, voices, [t for t in counted if g.first <= t.first < g.last]) for g in found]
    if asked:  # what a question takes for possible is told, and nothing else of it
        return [replace(c, stance=Stance.UNKNOWN) for c in made if c.kind is K.EVENT and _tells(c.group)]
    return made or _loose(s, whole, voices, counted)


def _tells(g: Group) -> bool:
    return any("noun" not in m.attrs for m in g.cores if m.cls in ("event", "harm"))


def _without(s: Sentence, g: Group, voices: Sequence[Voice], kind: K) -> Group:
    """Return a group less the words at its ends that only attribute; a call keeps its speaker."""
    attributing = [v for v in voices if v.kind in ("say", "accord", "deny") and kind is not K.CALL]
    first = max((v.stop for v in attributing if v.start <= 1), default=g.first)
    behind = [v for v in attributing if v.start > first and all(w.mark for w in s.words[v.stop :])]
    last = min((v.start for v in behind), default=g.last) if s.lexicon.pack.order == "SVO" else g.last
    return Group(first, last, g.cores) if first < last else g


def _mood(s: Sentence, voices: Sequence[Voice]) -> tuple[K, str] | None:
    """Return what a whole sentence is where it reports no act of its own: a call, a counterfactual."""
    acts = [m for m in s.of("event", "harm") if "noun" not in m.attrs]
    calls = [m for m in s.of("call") if not any(v.first <= m.first < v.last for v in voices)]
    if calls and s.lexicon.pack.order == "VSO" and [m for m in s.of("gather") if m.last <= calls[0].first]:
        calls = []  # a crowd that calls for something
    if calls and not [m for m in acts if m.last <= calls[0].first and not _governed(s, m, calls[0])]:
        return (K.GATHERING, "") if _to_gather(s, calls[0]) else (K.CALL, "")
    if s.of("if"):
        return K.OTHER, "counterfactual"
    return None


def _to_gather(s: Sentence, call: Match) -> bool:
    """ "calls to a rally": the gathering is what is announced."""
    leads = [m for m in s.of("gather") if "noun" in m.attrs and call.first < m.first <= call.first + _GATHER_REACH]
    return any(s.at(m.first - 1, "prep") or s.at(m.first - 2, "prep") for m in leads) and "demand" not in call.attrs


def _governed(s: Sentence, act: Match, call: Match) -> bool:
    """Where the verb closes the sentence, what stands before it in its own clause is what it calls for."""
    return s.lexicon.pack.order == "SOV" and not any(w.mark for w in s.words[act.last : call.first])


def _claimed(s: Sentence, g: Group, voices: Sequence[Voice], counts: Sequence[Tally]) -> Claimed:
    kind, aspect = _kind(s, g, counts)
    running = bool(s.within(g.first, g.last, "running"))
    if kind is K.GATHERING:  # "the funeral of the fallen" counts nobody killed
        counts = [t for t in counts if t.harm is None or "noun" not in t.harm.attrs]
    return Claimed(
        kind,
        aspect,
        g,
        _stance(s, g, voices, counts, kind),
        tuple(counts) if kind in (K.EVENT, K.FIGURE, K.GATHERING) else (),
        running,
    )


def _kind(s: Sentence, g: Group, counts: Sequence[Tally]) -> tuple[K, str]:
    trade = core_of(g)
    verbs = [m for m in g.cores if m.cls in ("event", "harm") and "noun" not in m.attrs and not _part_of(m, trade)]
    verbs = [m for m in verbs if not _describes(s, m, trade)]
    verbs += [m for m in g.cores if m.cls == "event" and "noun" in m.attrs and s.within(g.first, m.first, "light")]
    relation = g.of("relate")
    both = trade is not None and relation is not None and relation.first == trade.first and relation.last > trade.last
    if trade is not None and not both and not verbs and not (trade.attr == "denied" and g.event is not None):
        return _TRADE[trade.cls], ""
    if g.of("gather") is not None and not verbs:
        return K.GATHERING, ""
    if relation is not None and not verbs:
        return K.RELATION, ""
    if _is_figure(s, g, counts):
        return K.FIGURE, ""
    if g.of("event", "harm") is None:
        return K.OTHER, ""
    return _acted(s, g, counts, bool(verbs))


def _describes(s: Sentence, m: Match, trade: Match | None) -> bool:
    """ "in the downed drone parts were found": a word that only describes what the trade is about."""
    if trade is None:
        return False
    return "bare" in m.attrs or (s.lexicon.pack.order == "SOV" and m.last <= trade.first)


def _part_of(m: Match, trade: Match | None) -> bool:
    """ "stopped the deliveries": the same verb without what it stops would report an arrest."""
    return trade is not None and trade.first <= m.first and m.last <= trade.last


def _acted(s: Sentence, g: Group, counts: Sequence[Tally], verbs: bool) -> tuple[K, str]:
    """Return whether words of an act report one, or only aim at, foretell or judge one."""
    first = min(m.first for m in g.cores)
    last = max(m.last for m in g.cores)
    closes = s.lexicon.pack.order == "SOV"
    aims = [m for m in s.within(g.first, g.last, "aim") if m.first <= first or (closes and m.first >= last)]
    if aims and not counts:
        return K.OTHER, "aim"
    if s.within(g.first, g.last, "future") and not counts:
        return K.OTHER, "prediction"
    if s.within(g.first, g.last, "judge") and not verbs and not counts:
        return K.OTHER, "judgement"
    return K.EVENT, ""


def _is_figure(s: Sentence, g: Group, counts: Sequence[Tally]) -> bool:
    """Tell whether a claim is about a count: a total, a state of things, a number of attacks."""
    if not counts:
        return False
    if s.within(g.first, g.last, "running"):
        return True
    acts = [m for m in g.cores if m.cls == "event" and "aside" not in m.attrs]
    if _since(s, g) and all("noun" in m.attrs for m in acts) and counts[0].measure not in _MOVES:
        return True
    if not acts and counts[0].measure not in _MOVES and _over_a_period(s, g):
        return True
    if counts[0].measure == "attacks":
        hurt = s.lexicon.pack.order == "SVO" and any(
            c.measure in ("killed", "wounded") for c in counts
        )  # "two strikes left 22 dead" tells of an act
        return all("noun" in m.attrs for m in acts) and not hurt
    return not acts and all(t.measure in _STANDING and not _moved(s, t) for t in counts)


def _over_a_period(s: Sentence, g: Group) -> bool:
    """Tell whether a claim counts over weeks or more, at no place in particular: "in January 23 were killed"."""
    start, end = s.span(g.first, g.last)
    placed = any(start <= p.head.start < end for p in s.places)
    for m in s.dates:
        if start <= m.start < end and m.spec[0] == "interval" and isinstance(m.spec[1], Interval):
            ranged = "range" in m.rule or "to" in m.rule.split("-")
            if m.spec[1].days >= _WEEKS and (ranged or not placed):
                return True
        if start <= m.start < end and m.spec[0] == "month" and not placed:
            return True
    return False


def _since(s: Sentence, g: Group) -> bool:
    """Tell whether a claim counts from a day on: "since 15 April hundreds have died"."""
    start, end = s.span(g.first, g.last)
    return any(m.since and start <= m.start < end for m in s.dates)


def _moved(s: Sentence, t: Tally) -> bool:
    """Tell whether a count is told as a move, by the verb of its clause, and not as a state of things."""
    if t.harm is None or t.measure not in _MOVES or ("noun" in t.harm.attrs and "of" not in t.harm.attrs):
        return False
    order = s.lexicon.pack.order
    closes = order == "SOV" and not t.harm.gapped and all(w.mark for w in s.words[t.harm.last :])
    return t.harm.first < t.first if order == "VSO" else closes


def _stance(s: Sentence, g: Group, voices: Sequence[Voice], counts: Sequence[Tally], kind: K) -> Stance:
    """Return whether the speaker asserts or denies it; unknown where the text says that it is not known."""
    if kind is not K.REPLY and any(v.kind == "deny" and _speaks_of(s, v, g, voices) for v in voices):
        return Stance.DENIES
    if s.lexicon.pack.order == "SOV" and any(
        all(v.verb != m for v in voices) for m in s.within(g.first, g.last, "deny")
    ):
        return Stance.DENIES  # "it is not true that ...", said by nobody in particular
    told = [m for m in g.cores if m.cls == "event" and "noun" not in m.attrs]
    if any(not _of_outcome(s, told, m) for m in s.within(g.first, g.last, "unclear")):
        return Stance.UNKNOWN
    acts = [m for m in g.cores if m.cls == "event"]
    if counts and all(t.rule == "none" for t in counts):
        aside = any(m.last <= t.first and _set_off(s, m.last, t.first) for m in acts for t in counts)
        return Stance.ASSERTS if told or aside else Stance.DENIES
    return Stance.DENIES if kind in (K.EVENT, K.RELATION, K.SUPPLY, K.OWNERSHIP) and _negated(s, g) else Stance.ASSERTS


def _negated(s: Sentence, g: Group) -> bool:
    """Tell whether "not" stands beside the verb of the claim; in one about trade, anywhere outside its own word."""
    trade = core_of(g)
    if trade is not None:
        said = s.within(g.first, g.last, "neg", "none")
        return "not" in trade.attrs or (
            trade.cls != "control" and any(not trade.first <= n.first < trade.last for n in said)
        )
    verbs = [m for m in g.cores if "noun" not in m.attrs]
    # "shelled the town, but nobody was killed": what is denied is the harm and not the act
    verbs = [m for m in verbs if m.cls == "event"] or verbs
    if not verbs and s.lexicon.pack.code == "ckb":
        return any(
            0 <= n.first - m.last <= 2 and not _parted(s, m.last, n.first)
            for m in g.cores
            for n in s.within(m.last, g.last, "neg")
        )
    if not verbs and s.lexicon.pack.order == "VSO":  # "no clashes were recorded"
        return any(
            0 <= m.first - n.last <= 1 and s.at(n.first, "hedge") is None
            for m in g.cores
            for n in s.within(g.first, m.first, "neg", "none")
        )
    nots = [n for n in s.within(g.first, g.last, "neg", "none") if s.at(n.first, "hedge", "number") is None]
    return any(
        -_NEG_REACH <= n.first - v.first <= _NEG_REACH and not _parted(s, n.first, v.first) for v in verbs for n in nots
    )


_TELLING = ("say", "deny", "accuse")


def _speaks_of(s: Sentence, v: Voice, g: Group, voices: Sequence[Voice]) -> bool:
    """Tell whether a speaker's word holds for a claim: no other speaker stands between them, and it does not follow one."""
    if v.stop <= g.first:
        return not any(v.stop <= o.start and o.stop <= g.first for o in voices if o.kind in (*_TELLING, "accord"))
    if s.lexicon.pack.order == "SVO" and any(s.words[i].low in ";؛" for i in range(g.last - 1, v.start)):
        return not any(m.first >= v.stop for m in s.of("event", "harm"))  # it has something of its own to deny
    others = [o for o in voices if o is not v and o.kind in _TELLING]
    return v.start < g.last or not any(o.start <= g.first for o in others)


def _set_off(s: Sentence, first: int, last: int) -> bool:
    """Tell whether "none" stands apart from the act: behind a mark, or as "without"."""
    none = s.at(last, "none")
    return _parted(s, first, last) or (none is not None and none.attr == "aside")


def _of_outcome(s: Sentence, told: Sequence[Match], unclear: Match) -> bool:
    """ "shelled the town; no word on casualties": what is not known is how it ended, not whether it happened."""
    return any(
        m.last <= unclear.first and (unclear.attr == "outcome" or _parted(s, m.last, unclear.first)) for m in told
    )


def _parted(s: Sentence, a: int, b: int) -> bool:
    between = range(min(a, b), max(a, b))
    return any((s.words[i].mark and s.words[i].low != "-") or s.at(i, "and") is not None for i in between[1:])


def _loose(s: Sentence, whole: Group, voices: Sequence[Voice], counted: Sequence[Tally]) -> list[Claimed]:
    """A sentence without a word for an act: a count, an aim, a judgement, or something else it says."""
    group = _without(s, whole, voices, K.OTHER)
    claimed = next((v for v in voices if v.kind == "claim"), None)
    if claimed is not None:
        return [Claimed(K.EVENT, "", whole, Stance.ASSERTS, ())]
    if counted:
        return [
            Claimed(
                K.FIGURE, "", group, _stance(s, group, voices, counted, K.FIGURE), tuple(counted), bool(s.of("running"))
            )
        ]
    if s.segment.kind == "heading":
        return []
    aspect = "aim" if s.of("aim") else "prediction" if s.of("future") else "judgement" if s.of("judge") else ""
    denied = any(v.kind == "deny" for v in voices)
    stance = Stance.UNKNOWN if s.of("unclear") else Stance.DENIES if denied else Stance.ASSERTS
    return [Claimed(K.OTHER, aspect, group, stance, ())]
