"""Which words of a sentence make one claim, and where one claim ends and the next begins."""

from collections.abc import Sequence
from dataclasses import dataclass

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.turned import describes_doer, nominal
from sened.extraction.lexical.turning import STATES, turn
from sened.extraction.lexical.voices import Voice, of_own_act

_ACTS = ("event", "harm")
CORES = ("event", "harm", "gather", "relate", "supply", "own", "control", "reply")
_TRADE = frozenset({"supply", "own", "control", "reply"})
_STRONG = frozenset(";؛:")
_MARKS = frozenset(',،;؛:()"–—')
_RANK = {
    "violence": 2, "arrest": 2, "loot": 2, "agreement": 1, "disrupt": 3, "overtake": 3, "regain": 3, "withdraw": 1, "deploy": 1, "release": 2, "headquarters": 1,
    "clash": 3, "raid": 3, "attack": 3, "abduct": 3,
}  # fmt: skip
_FORM = 4
_YIELDS = {"raid": "arrest", "ied": "disrupt"}
"""Nouns of acts that say less than a verb beside them does."""
_FROM_AFAR = frozenset({"airstrike", "shelling", "ied", "chemical"})
_BY_HAND = frozenset({"abduct", "arrest", "overtake", "regain", "withdraw", "agreement", "release", "loot"})
"""Acts of another sort than fire from afar: told behind it, they are not the same act once more."""
_HELD = frozenset({"overtake", "regain", "withdraw"})
_IDLE = 6
_HAD_BEEN = frozenset({"وكان", "وكانت", "وكانا", "وكانتا", "وكانوا"})
"""Behind a clause, before "قد": something that had happened before."""
_QAD_REACH = 7
_UPROOTED = ("نازح", "لاجي", "مهجر", "مشرد")
_REVENGE_REACH = 4


@dataclass(frozen=True, slots=True)
class Group:
    """The words of one claim, tokens `first` to `last` (exclusive), and those of them that report something."""

    first: int
    last: int
    cores: tuple[Match, ...]

    @property
    def event(self) -> Match | None:
        """The word that names the act most closely."""
        acts = [m for m in self.cores if m.cls == "event"]
        acts = [m for m in acts if "aside" not in m.attrs] or acts
        told = {
            m.attr for m in acts if "noun" not in m.attrs
        }  # "arrested 48 in a campaign", "defused before it exploded"
        acts = [m for m in acts if "noun" not in m.attrs or _YIELDS.get(m.attr) not in told] or acts
        return max(acts, key=lambda m: (rank(m), "noun" not in m.attrs, -m.first), default=None)

    @property
    def harms(self) -> tuple[Match, ...]:
        """The words that tell harm."""
        return tuple(m for m in self.cores if m.cls == "harm")

    def of(self, *classes: str) -> Match | None:
        """Return the first core of one of the classes, or None."""
        return next((m for m in self.cores if m.cls in classes), None)


def rank(m: Match) -> int:
    """Return how closely a word names the form of an act."""
    return _RANK.get(m.attr, _FORM)


def groups(s: Sentence, voices: Sequence[Voice]) -> list[Group]:
    """Return the claims of a sentence in order; none where no word reports anything."""
    first, last = _said(s, voices)
    cores = [m for m in s.of(*CORES) if first <= m.first < last and not _spoken(m, voices) and not _of_a_name(s, m)]
    cores = [m for m in cores if not _sheltered(s, m, cores)]
    cores = [_set_aside(s, m) for m in cores if not _of_parting(s, m) and not (m.cls == "harm" and avenged(s, m.first))]
    if not cores:
        return []
    parts: list[list[Match]] = [[cores[0]]]
    ends: list[int] = []
    starts = [first]
    for core in cores[1:]:
        turned = turn(s, parts[-1], core)
        if turned is not None:
            parts.append([core])
            ends.append(turned[0])
            starts.append(turned[1])
            continue
        told = _told_next(s, parts[-1][-1], core, voices)
        cut = _cut(s, parts[-1], core, starts[-1]) if told is None else told.start
        if cut is None:
            parts[-1].append(core)
        else:
            parts.append([core])
            ends.append(cut)
            starts.append(cut if told is None else told.stop)
    return [Group(start, end, tuple(part)) for start, end, part in zip(starts, [*ends, last], parts, strict=True)]


def avenged(s: Sentence, i: int) -> bool:
    """ "in response to the killing of three": harm for which the act told takes revenge is none that it did."""
    found = (m.last for m in s.of("after") if m.attr == "revenge")
    return any(at <= i <= at + _REVENGE_REACH and not any(w.mark for w in s.words[at:i]) for at in found)


def _sheltered(s: Sentence, m: Match, cores: Sequence[Match]) -> bool:
    """ "struck a tent that houses displaced people": those who are displaced, no number before them, where an act is told."""
    if m.cls == "relate" and s.lexicon.pack.order == "VSO":
        whom = s.at(m.last, "unit") if m.last < len(s.words) else None
        return whom is not None and whom.attr == "civil" and any(o.cls == "event" for o in cores)
    if m.attr == "displaced" and not any(w in s.words[m.first].low for w in _UPROOTED):
        return False
    standing = m.cls == "harm" and m.attr in ("displaced", "held")
    if not standing or s.lexicon.pack.order != "VSO" or ("noun" not in m.attrs and m.attr == "displaced"):
        return False
    near = range(max(0, m.first - 1), min(len(s.words), m.last + 2))
    counted = any(s.at(i, "number", "scale", "vague", "hedge") or s.words[i].low[0].isdigit() for i in near)
    return not counted and any(o.cls == "event" for o in cores if o is not m)


def _of_parting(s: Sentence, m: Match) -> bool:
    """Tell whether a word of an act belongs to those by which a crowd is dispersed."""
    parted = [d for d in s.of("gather") if d.attr == "disperse"]
    return m.cls in _ACTS and any(d.first <= m.first and m.last <= d.last for d in parted)


def _of_a_name(s: Sentence, m: Match) -> bool:
    """Tell whether a word belongs to the name of an actor ("Rapid Support Forces"), and reports nothing."""
    named = [s.indices(a.start, a.end) for a in s.actors if a.rule == "name"] + [
        (a.first, a.last) for a in s.of("actor")
    ]
    act = m.cls == "event" and s.lexicon.pack.order == "VSO"  # "Turkish shelling" is listed as a name of who shells
    armed = [(w.first, w.last) for w in s.of("weapon") if m.cls == "event" and w.last - w.first > m.last - m.first]
    within = [(first, last) for first, last in named if m.cls != "event" or not m.gapped or m.last <= last]
    return any(first + act <= m.first < last and last - first > 1 for first, last in within) or any(
        first <= m.first and m.last <= last
        for first, last in armed  # "warplanes" may be "planes of war"
    )


def _told_next(s: Sentence, before: Match, core: Match, voices: Sequence[Voice]) -> Voice | None:
    """Return the speaker named between two acts, behind a mark: what is said then is another claim."""
    # In Arabic "according to X" stands between commas amid what X says.
    kinds = ("say", "deny") if s.lexicon.pack.order == "VSO" else ("say", "deny", "accord")
    between = [v for v in voices if v.kind in kinds and before.last <= v.start < v.stop <= core.first]
    named = [v for v in between if v.kind != "accord" or _parts(s, v)]
    return next((v for v in named if v.start > 0 and (s.words[v.start - 1].mark or s.at(v.start - 1, "and"))), None)


def _parts(s: Sentence, v: Voice) -> bool:
    """Tell whether "according to X" opens another claim: behind a semicolon, or where X is a name."""
    named = any(v.first <= s.index_at(m.start) < v.last for m in s.actors)
    return named or (v.start > 0 and s.words[v.start - 1].low in ";؛")


def _said(s: Sentence, voices: Sequence[Voice]) -> tuple[int, int]:
    """Return the tokens between words that only attribute at the sentence's ends."""
    first, last = 0, len(s.words)
    for v in voices:
        if v.kind in ("say", "deny", "accord") and not of_own_act(s, v):
            if v.start <= first + 1 or all(w.mark for w in s.words[first : v.start]) or _idle(s, first, v.start):
                first = max(first, v.last if v.verb.gapped and s.lexicon.pack.order == "SOV" else v.stop)
            elif v.stop >= last or all(w.mark for w in s.words[v.stop : last]):
                last = min(last, v.start)
            if (
                s.lexicon.pack.order == "SOV"
                and all(w.mark for w in s.words[v.verb.last : last])
                and v.verb.first > first
            ):
                last = min(last, v.verb.last - 1 if v.verb.gapped else v.verb.first)
    return (first, last) if first < last else (0, len(s.words))


def _idle(s: Sentence, first: int, last: int) -> bool:
    """ "For its part, the ministry said": words before a speaker that report nothing."""
    idle = s.lexicon.pack.order == "VSO" and last - first <= _IDLE and s.words[last - 1].mark
    return idle and not s.within(first, last, *CORES, "light", "actor", "state", "armed")


def _spoken(m: Match, voices: Sequence[Voice]) -> bool:
    return any(_within(m, v.verb) or (v.first <= m.first < v.last and v.kind != "accuse") for v in voices)


def _within(m: Match, verb: Match) -> bool:
    """What stands amid the parts of a verb is none of it."""
    if verb.gapped:
        return m.first in (verb.first, verb.last - 1)
    return verb.first <= m.first < verb.last


# -- where one claim ends ---------------------------------------------------------------------------------------------------
def _cut(s: Sentence, before: Sequence[Match], core: Match, floor: int) -> int | None:
    """Return the token at which a new claim begins before `core`, or None where it goes on with the one before."""
    last = before[-1]
    total = _total_next(s, before, core)
    if total is not None or _of_crowd(before, core) or _claims_it(s, before, core):
        return total
    found = _cut_between(s, last.last, core.first)
    if found is None or describes_doer(s, last, found[0]):
        return None
    cut, strong = found
    if _caused(s, last.last, core.first) and not strong:
        return None
    kinds = {_kind(m) for m in before}
    if _kind(core) not in kinds:
        return cut
    if strong:
        return (
            cut
            if _kind(core) != "act"
            or (core.cls == "event" and not _same_act(s, before, core))
            or _own_ground(s, cut, floor)
            or _new_day(s, before, cut)
            or _another_state(before, core)
            or _others_again(s, before, core)
            or _beyond(before, core)
            else None
        )
    return cut if _two_acts(s, before, core, cut, floor) else None


def _claims_it(s: Sentence, before: Sequence[Match], core: Match) -> bool:
    """ "...; saldırıyı X üstlendi": who claims the act told before does not tell another."""
    again = s.lexicon.pack.code == "tr" and core.cls == "event" and "noun" in core.attrs
    told = any(m.cls == "event" for m in before)
    return (
        again
        and told
        and any(core.last <= m.first <= core.last + _IDLE and s.at(m.first, "unclear") is None for m in s.of("claim"))
    )


def _of_crowd(before: Sequence[Match], core: Match) -> bool:
    """ "the march was dispersed, 36 were arrested": what became of a gathering is told of it."""
    gathered = any(m.cls == "gather" for m in before)
    parted = core.attr == "disperse" or any(m.attr == "disperse" for m in before)
    return gathered and parted and (core.cls == "gather" or core.attr in ("detained", "wounded", "arrest"))


def _another_state(before: Sequence[Match], core: Match) -> bool:
    """Tell whether a word of harm speaks of others than those before: the missing, the displaced."""
    return core.cls == "harm" and core.attr in STATES and all(m.attr != core.attr for m in before)


def _beyond(before: Sequence[Match], core: Match) -> bool:
    """ "has taken the town; 218 died": who died is not told of a town that was taken, but of the fighting."""
    held = all(m.cls != "harm" for m in before) and any(m.attr in _HELD for m in before if "noun" not in m.attrs)
    return core.cls == "harm" and core.attr in ("killed", "wounded") and "noun" not in core.attrs and held


def _others_again(s: Sentence, before: Sequence[Match], core: Match) -> bool:
    """ "1,799 were killed; on the other side 1,300 died": the same harm once more, with a number of its own."""
    again = any(m.cls == core.cls == "harm" and m.attr == core.attr for m in before)
    if not again or "noun" in core.attrs or any(m.cls == "event" for m in before):
        return False
    between = s.words[before[-1].last : core.first]
    return any(w.low[0].isdigit() for w in between) or bool(s.within(before[-1].last, core.first, "number"))


def _total_next(s: Sentence, before: Sequence[Match], core: Match) -> int | None:
    """Return where a running total begins behind an act ("which brings the number of victims to 62"), or None."""
    if core.cls != "harm" or not any(m.cls == "harm" for m in before):
        return None
    if s.lexicon.pack.order == "SOV" and "noun" in core.attrs:
        since = [
            s.index_at(m.start) for m in s.dates if m.since and before[-1].last <= s.index_at(m.start) < core.first
        ]
        commas = [i + 1 for i in range(before[-1].last, since[0]) if s.words[i].low in _MARKS] if since else []
        return commas[-1] if commas else None
    if s.lexicon.pack.order != "VSO":
        return None
    found = [m for m in s.within(before[-1].last, core.last, "running") if m.first and s.words[m.first - 1].mark]
    return found[0].first if found else None


def _kind(m: Match) -> str:
    return "act" if m.cls in _ACTS else "trade" if m.cls in _TRADE else m.cls


def _caused(s: Sentence, first: int, last: int) -> bool:
    m = s.at(last, "harm") if s.lexicon.pack.order == "VSO" and last < len(s.words) else None
    if m is not None and m.stripped and s.words[last].low.startswith("ف"):
        return True  # "so that five were killed"
    return bool(s.within(max(0, first - 1), last + 1, "result"))


def _two_acts(s: Sentence, before: Sequence[Match], core: Match, cut: int, floor: int) -> bool:
    """Tell whether a second word of the same kind tells of another act, and not of the same one once more."""
    if core.cls == "harm":
        told = any(m.cls == "harm" for m in before) or _and_verb(s, cut)
        return told and _own_ground(s, cut, floor, core.last if s.lexicon.pack.order == "SOV" else None)
    if core.cls == "supply":
        return any(m.cls != "supply" for m in before) or bool(s.within(cut, core.first + 8, "goods"))
    if core.cls != "event":
        return True
    acts = [m for m in before if m.cls == "event"]
    joined = s.at(cut, "sub", "rel") is None and s.at(max(0, cut - 1), "sub", "rel") is None
    if not acts:
        return joined and "noun" not in core.attrs
    both_verbs = "noun" not in core.attrs and any("noun" not in m.attrs for m in acts)
    both_verbs = both_verbs and (acts[-1].attr != core.attr or _own_ground(s, cut, floor))
    if joined and "noun" not in core.attrs and acts[-1].attr in _FROM_AFAR and core.attr in _BY_HAND:
        return True
    taken = core.attr in ("arrest", "abduct") and acts[-1].attr in ("raid", "clash")  # "raided homes and arrested 22"
    both_verbs = both_verbs and not taken
    told = acts[-1].attr != core.attr or (before[-1].cls == "harm" and "noun" not in before[-1].attrs)
    return joined and (both_verbs or (_own_ground(s, cut, floor) and told))


def _same_act(s: Sentence, before: Sequence[Match], core: Match) -> bool:
    """ "...; in the attack two were hurt": the act told before, once more, and what came of it."""
    again = s.lexicon.pack.order == "SOV" and ("noun" in core.attrs or nominal(s, core))
    return again and any(m.cls == "event" for m in before) and bool(s.within(core.last, len(s.words), "harm"))


def _new_day(s: Sentence, before: Sequence[Match], cut: int) -> bool:
    """Tell whether a date of its own stands right behind a cut that follows an act: "...; since 15 April ... have died"."""
    return before[-1].cls == "event" and any(cut <= s.index_at(m.start) <= cut + 2 for m in s.dates)


def _own_ground(s: Sentence, cut: int, floor: int, last: int | None = None) -> bool:
    """Tell whether both sides of a cut name a place (or a date) of their own, from token `floor` on (to `last`)."""
    told = [m.first for m in s.of("accord") if m.attr == "pre" and m.first >= cut]  # a speaker's town is no ground
    end = next((i for i in range(cut, len(s.words)) if s.words[i].low in ";؛" or i in told), len(s.words))
    end = min(end, last) if last is not None else end
    where = {s.index_at(g.head.start) for g in s.places}
    days = [s.index_at(m.start) for m in s.dates]
    return any(
        any(floor <= at < cut for at in found) and any(cut <= at < end for at in found) for found in (where, days)
    )


def _cut_between(s: Sentence, first: int, last: int) -> tuple[int, bool] | None:
    """Return the best place to cut between two words, and whether the mark there is a strong one."""
    best: tuple[int, int, bool] | None = None
    amid = _around_dates(s)
    for i in range(first, last):
        word = s.words[i]
        if i in amid:
            continue
        if word.low in _STRONG or _apart(s, i):
            weight = 3
        elif word.low in _MARKS:
            if s.lexicon.pack.order == "SVO" and s.at(i + 1, "by") is not None:
                continue  # ", by X": it belongs to the act before
            weight = 2
        elif _joint(s, i) or (s.lexicon.pack.order == "VSO" and _and_verb(s, i)):
            weight = 1
        else:
            continue
        if best is None or weight >= best[0]:
            best = (weight, i + int(word.mark), weight == 3)
    if best is None and s.lexicon.pack.order == "VSO" and _and_verb(s, last):
        return last, False
    return (best[1], best[2]) if best else None


def _around_dates(s: Sentence) -> frozenset[int]:
    """Return the commas that enclose a date and nothing else: they part no claims."""
    if not s.dates:
        return frozenset()
    spans = [s.indices(m.start, m.end) for m in s.dates]
    inside = [(a - 1, b) for a, b in spans if a > 1 and b < len(s.words)]
    closed = [
        (a, next((i for i in (b, b + 1) if i < len(s.words) and s.words[i].low in _MARKS), None)) for a, b in inside
    ]
    return frozenset(i for a, b in closed if b is not None and s.words[a].low in _MARKS for i in (a, b))


def _apart(s: Sentence, i: int) -> bool:
    """ "while", "whereas": a word that opens a clause on something else."""
    if s.words[i].low in _HAD_BEEN and any(w.low == "قد" for w in s.words[i + 1 : i + _QAD_REACH]):
        return True
    m = next((m for m in s.of("and") if m.first == i), None)
    return m is not None and m.attr == "apart"


def _set_aside(s: Sentence, m: Match) -> Match:
    """Mark the noun of an act behind (or before) "after" or "because of": what is told is what came of it."""
    if m.cls != "event" or "noun" not in m.attrs:
        return m
    if s.lexicon.pack.code == "tr":
        aside = any(a.first == m.last for a in s.of("after"))
    else:
        aside = any(s.at(i, "after") for i in range(max(0, m.first - 5), m.first))
    return m._replace(attrs=(*m.attrs, "aside")) if aside else m


def _joint(s: Sentence, i: int) -> bool:
    """Tell whether a word opens a clause; a German relative that stands behind no mark is an article."""
    if s.lexicon.pack.verb_second and s.at(i, "rel") is not None and s.at(i, "and", "sub", "that") is None:
        return False
    return s.at(i, "and", "sub", "rel", "that") is not None


def _and_verb(s: Sentence, i: int) -> bool:
    """ "and" written together with the verb that it joins."""
    m = s.at(i, "event", "harm")
    return m is not None and m.stripped and s.words[i].low.startswith("و") and "noun" not in m.attrs
