"""What kind of claim a group of words makes, and what it does within its kind."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sened.extraction.lexical.groups import CORES, Group, avenged, groups
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.rests import Rest, rests, without
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.tallies import Tally
from sened.extraction.lexical.totals import is_figure
from sened.extraction.lexical.trade import core_of
from sened.extraction.lexical.turning import STATES
from sened.extraction.lexical.voices import Voice
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import Stance

_FEWEST_WORDS = 3
_TRADE = {"supply": K.SUPPLY, "own": K.OWNERSHIP, "control": K.CONTROL, "reply": K.REPLY}
_NEVER = frozenset({"salutation", "signature", "link"})
_NEG_REACH = 4
_AIM_REACH = 4
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
        return _by_mood(s, whole, voices, mood)
    found = groups(s, voices)
    apart = rests(s, found, voices) if not asked else []
    heard = [v for v in voices if all(v is not r.denial for r in apart)]
    made = _told(s, [without(g, apart) for g in found], heard, counted)
    if apart and any(c.kind is not K.OTHER for c in made):
        made = sorted([*made, *(_rest(s, r, counted) for r in apart)], key=lambda c: c.group.first)
    elif apart:
        made = _told(s, found, voices, counted)
    if asked:  # what a question takes for possible is told, and nothing else of it
        return [replace(c, stance=Stance.UNKNOWN) for c in made if c.kind is K.EVENT and _tells(c.group)]
    return made or _loose(s, whole, voices, counted)


def _by_mood(s: Sentence, whole: Group, voices: Sequence[Voice], mood: tuple[K, str]) -> list[Claimed]:
    """Return a call or what would have been, and what stands behind a semicolon."""
    asked = _without(s, whole, voices, mood[0])
    behind = next(
        (
            r
            for r in rests(s, [Group(asked.first, asked.last, tuple(s.of("call")[:1] or s.of("if")[:1]))], ())
            if r.first > 1
        ),
        None,
    )
    if behind is None:
        return [Claimed(mood[0], mood[1], asked, Stance.ASSERTS, ())]
    return [Claimed(mood[0], mood[1], Group(asked.first, behind.first, ()), Stance.ASSERTS, ()), _rest(s, behind, ())]


def _told(s: Sentence, found: Sequence[Group], voices: Sequence[Voice], counted: Sequence[Tally]) -> list[Claimed]:
    own = [t for t in counted if not avenged(s, t.first)]
    return [_claimed(s, g, voices, [t for t in own if g.first <= t.first < g.last]) for g in found]


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
    if calls and s.lexicon.pack.order != "SOV" and [m for m in s.of("gather") if m.last <= calls[0].first]:
        calls = []  # a crowd that calls for something
    if calls and s.lexicon.pack.order == "SOV" and s.within(calls[0].first, len(s.words), "deny"):
        return K.OTHER, ""  # "rejected the call for a truce"
    told = [m for m in s.of(*CORES) if calls and any(w.low in ";؛" for w in s.words[m.last : calls[0].first])]
    if calls and not told and not [m for m in acts if m.last <= calls[0].first and not _governed(s, m, calls[0])]:
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
        counts = [t for t in counts if t.harm is None or t.measure == "wounded" or "noun" not in t.harm.attrs]
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
    if trade is not None and counts and s.at(trade.first, "running") is not None:
        trade = None  # "the number of the dead came to 13"
    relation = g.of("relate")
    both = trade is not None and relation is not None and relation.first == trade.first and relation.last > trade.last
    if trade is not None and not both and not verbs and not (trade.attr == "denied" and g.event is not None):
        return _TRADE[trade.cls], ""
    if g.of("gather") is not None and (not verbs or _dispersed(g, verbs)) and not _toll(s, g, counts):
        return K.GATHERING, ""
    if relation is not None and not verbs:
        return K.RELATION, ""
    if is_figure(s, g, counts):
        return K.FIGURE, ""
    if g.of("event", "harm") is None or (
        all(t.rule.startswith("a ") for t in counts) and all(_standing(m) for m in g.cores)
    ):
        return K.OTHER, ""
    return _acted(s, g, counts, bool(verbs))


def _toll(s: Sentence, g: Group, counts: Sequence[Tally]) -> bool:
    """ "the number of the dead since the protests began": those killed in all, and no gathering."""
    return any(t.measure == "killed" for t in counts) and bool(s.within(g.first, g.last, "running"))


def _standing(m: Match) -> bool:
    """ "the situation of the displaced": people in a state, whom no number counts and no verb tells of."""
    return m.cls == "harm" and "noun" in m.attrs and "of" not in m.attrs and m.attr in STATES


def _dispersed(g: Group, verbs: Sequence[Match]) -> bool:
    """ "police dispersed the march and arrested ten": a gathering still."""
    parted = any(m.attr == "disperse" for m in g.cores)
    return parted and all(m.attr in ("detained", "arrest", "wounded") for m in verbs)


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
    aims = [m for m in aims if s.at(m.first, "event") is None]  # "became the target of rockets"
    if s.lexicon.pack.verb_second and any(m.first == last and m.attr == "have" for m in s.of("aux")):
        aims = [m for m in aims if m.last - m.first > 1]  # "will 29 Drohnen abgefangen haben": says that it has
    aims += [m for m in s.within(first, first + _AIM_REACH, "aim") if not verbs]  # "the operation's aim is to ..."
    if aims and not counts:
        return K.OTHER, "aim"
    ahead = [m for m in s.within(g.first, g.last, "future") if s.at(m.first, "unclear") is None]
    if ahead and not counts:
        return K.OTHER, "prediction"
    judged = [m for m in s.within(g.first, g.last, "judge") if s.at(m.first, "accuse") is None]
    over = any(j.gapped and all(j.first <= m.first < j.last for m in g.cores) for j in judged)  # "condemned the attack"
    if judged and (over or not verbs) and not counts:
        return K.OTHER, "judgement"
    if s.lexicon.pack.order != "SVO" and all(
        "aside" in m.attrs for m in g.cores
    ):  # "because of the shelling the villages are empty"
        return K.OTHER, ""
    return K.EVENT, ""


def _stance(s: Sentence, g: Group, voices: Sequence[Voice], counts: Sequence[Tally], kind: K) -> Stance:
    """Return whether the speaker asserts or denies it; unknown where the text says that it is not known."""
    if kind is not K.REPLY and any(v.kind == "deny" and _speaks_of(s, v, g, voices) for v in voices):
        return Stance.DENIES
    if s.lexicon.pack.order == "SOV" and any(
        all(v.verb != m for v in voices) for m in s.within(g.first, g.last, "deny")
    ):
        return Stance.DENIES  # "it is not true that ...", said by nobody in particular
    told = [m for m in g.cores if m.cls == "event" and "noun" not in m.attrs]
    unclaimed = counts and any(m.attr == "claim" for m in s.of("unclear")) and g.event is not None
    if unclaimed:
        return Stance.ASSERTS  # "no group has claimed the blast that killed four"
    if _nobody_knows_who(s, g, counts, told) or any(
        m.attr != "who" and not _of_outcome(s, told, m) for m in s.within(g.first, g.last, "unclear")
    ):
        return Stance.UNKNOWN
    acts = [m for m in g.cores if m.cls == "event"]
    if counts and all(t.rule == "none" for t in counts):
        aside = any(m.last <= t.first and _set_off(s, m.last, t.first) for m in acts for t in counts)
        ended = acts and any(n.attr == "result" for t in counts for n in s.within(t.first, t.last, "none"))
        return Stance.ASSERTS if told or aside or ended else Stance.DENIES
    return Stance.DENIES if kind in (K.EVENT, K.RELATION, K.SUPPLY, K.OWNERSHIP) and _negated(s, g) else Stance.ASSERTS


def _nobody_knows_who(s: Sentence, g: Group, counts: Sequence[Tally], told: Sequence[Match]) -> bool:
    """ "it is not known who is behind the explosion": the sentence opens so, and tells no more of the act."""
    opening = any(m.attr == "who" and m.first <= g.first + 1 for m in s.of("unclear"))
    return opening and not counts and (not told or s.lexicon.pack.order == "VSO")


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
    lost = [m for m in g.cores if "lost" in m.attrs]  # "could not be saved": the word says itself that somebody died
    nots = [n for n in s.within(g.first, g.last, "neg", "none") if s.at(n.first, "hedge", "number", "weapon") is None]
    nots = [n for n in nots if not any(m.first <= n.first < m.last for m in lost)]
    return any(
        (v.gapped and v.first < n.first < v.last)
        or (-_NEG_REACH <= n.first - v.first <= _NEG_REACH and not _parted(s, n.first, v.first))
        for v in verbs
        for n in nots
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


def _rest(s: Sentence, r: Rest, counted: Sequence[Tally]) -> Claimed:
    """Return the claim of a stretch that no word for an act tells."""
    group = Group(r.first, r.last, ())
    counts = [t for t in counted if r.first <= t.first < r.last]
    if r.denial is not None:
        return Claimed(K.EVENT, "", group, Stance.DENIES, ())
    if any(m.attr in ("claim", "who") for m in s.within(r.first, r.last, "unclear")):
        return Claimed(K.EVENT, "", group, Stance.UNKNOWN, ())  # nobody has claimed it
    if counts:
        return Claimed(K.FIGURE, "", group, Stance.ASSERTS, tuple(counts))
    if s.within(r.first, r.last, "call"):
        return Claimed(K.CALL, "", group, Stance.ASSERTS, ())
    stance = Stance.UNKNOWN if s.within(r.first, r.last, "unclear") else Stance.ASSERTS
    return Claimed(K.OTHER, _aspect(s, group), group, stance, ())


def _aspect(s: Sentence, g: Group) -> str:
    found = (
        name
        for name, cls in (("aim", "aim"), ("prediction", "future"), ("judgement", "judge"))
        if s.within(g.first, g.last, cls)
    )
    return next(found, "")


_BLAMED = re.compile(r"respons|sorumlu|verantwort|zuruck|berpirs|مسوول|بهرپرس|بەرپرس")


def _text(s: Sentence, m: Match) -> str:
    return " ".join(w.low for w in s.words[m.first : m.last])


def _loose(s: Sentence, whole: Group, voices: Sequence[Voice], counted: Sequence[Tally]) -> list[Claimed]:
    """A sentence without a word for an act: a count, an aim, a judgement, or something else it says."""
    group = _without(s, whole, voices, K.OTHER)
    claimed = next((v for v in voices if v.kind == "claim"), None)
    blamed = any(
        v.kind == "accuse" and _BLAMED.search(_text(s, v.verb)) for v in voices
    )  # "X blames Y" for what was told
    if claimed is not None or blamed:
        return [Claimed(K.EVENT, "", whole, Stance.ASSERTS, ())]
    if counted:
        return [
            Claimed(
                K.FIGURE, "", group, _stance(s, group, voices, counted, K.FIGURE), tuple(counted), bool(s.of("running"))
            )
        ]
    if s.segment.kind == "heading":
        return []
    denied = any(v.kind == "deny" for v in voices)  # what was told before: "the ministry denied it"
    if denied or any(m.attr == "who" for m in s.of("unclear")):  # "who is behind it is not known"
        return [Claimed(K.EVENT, "", whole, Stance.DENIES if denied else Stance.UNKNOWN, ())]
    stance = Stance.UNKNOWN if s.of("unclear") else Stance.ASSERTS
    return [Claimed(K.OTHER, _aspect(s, whole), group, stance, ())]
