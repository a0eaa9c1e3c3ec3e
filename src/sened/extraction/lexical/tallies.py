"""Counts with what they measure: killed, wounded, captured and the rest are never mixed, and what is no person is not killed."""

from dataclasses import dataclass, replace

from sened.base.quantities import Count, Qualifier
from sened.extraction.english.harm import NEUTRALISED_NOTE, QUESTIONS, TOGETHER_NOTE
from sened.extraction.fields import FigureField
from sened.extraction.lexical.closing import bare, of_those
from sened.extraction.lexical.counted_doers import acts
from sened.extraction.lexical.counting import Number, numbers
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.spans import words
from sened.model.vocabulary import FigureQuestion

_PERSONS = frozenset({"civil", "armed", "person"})
_THINGS = frozenset({"vehicle", "building", "thing"})
_UNIT_REACH = 3
_NOUN_REACH = 2
_TOO_FAR = 30.0
_SINGLE_TOO_FAR = 14.0
_NONE_REACH = 6
_TEN = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """A count of `measure`; tokens `first` to `last` (exclusive); `harm` is the word that says what became of them."""

    measure: str
    count: Count
    unit: str
    first: int
    last: int
    rule: str
    harm: Match | None
    head: Match | None
    note: str = ""

    def field(self, s: Sentence) -> FigureField:
        """Return the count as a field of a draft."""
        question = QUESTIONS.get(self.measure)
        return FigureField(
            measure=self.measure, count=self.count, unit=self.unit, words=words(s.shadow, *s.span(self.first, self.last)), rule=self.rule,
            note=self.note, question=FigureQuestion(question) if question else None,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Item:
    """A number with the noun it counts, or a noun whose own form says how many."""

    number: Number
    head: Match | None

    @property
    def last(self) -> int:
        return max(self.number.last, self.head.last if self.head else 0)

    @property
    def first(self) -> int:
        return min(self.number.first, self.head.first if self.head else self.number.first)


def tallies(s: Sentence) -> list[Tally]:
    """Return the counts of a sentence in order; parts that one word sums up stand as their sum."""
    found = numbers(s)
    whole = [n for i, n in enumerate(found) if not _part(s, n.first) and not of_those(s, found, i)]
    counted = [_Item(n, _head(s, n)) for n in whole]
    single = _singles(s, counted)
    items = sorted([*counted, *single], key=lambda i: i.first)
    out: list[Tally] = []
    for item in items:
        made = _measured(s, item, items, implicit=item in single)
        if made is not None:
            out = _joined(s, out, made)
    return [t for t in out if not _outnumbered(t, out)] + _none(s, out)


def _outnumbered(t: Tally, found: list[Tally]) -> bool:
    """ "the killing of a chief set off fighting that left six dead": a noun alone counts nobody beside a number."""
    alone = t.count == Count(1, 1) and t.harm is not None and "of" in t.harm.attrs
    return alone and any(o.measure == t.measure and o is not t for o in found)


def _part(s: Sentence, i: int) -> bool:
    """Tell whether a number stands behind "among them": it is part of the one before."""
    for m in s.of("including"):
        if m.first <= i < m.last:
            return True
        closed = s.within(m.last, i, "enclosed")  # "among whom two children were, six civilians ..."
        if m.last <= i and not closed and not any(w.low in ";؛." for w in s.words[m.last : i]):
            harms = [h for h in s.within(m.last, i, "harm") if "noun" not in h.attrs]
            own = [h for h in s.within(m.last, i, "harm") if h.last == i and s.lexicon.pack.order == "VSO"]
            if not harms and not own:
                return True
    return False


def _head(s: Sentence, n: Number) -> Match | None:
    """Return the noun that a number counts."""
    stressed = _before_number(s, n)
    if stressed is not None:
        return stressed
    for i in range(n.last, min(len(s.words), n.last + _UNIT_REACH)):
        unit = next((m for m in s.of("unit") if m.first == i), None)
        if _led_away(s, i):
            break
        if unit is not None:
            return unit if unit.attr in _PERSONS or not _out_of(s, n.last, i) else None
        if s.words[i].mark or s.at(i, "number", "vague", "and", "by") is not None or _verb(s, i):
            break
    return None


def _out_of(s: Sentence, first: int, last: int) -> bool:
    """ "five of one family": in Arabic those counted are of the noun behind "of", and not such nouns themselves."""
    return s.lexicon.pack.order == "VSO" and any(s.words[i].low == "من" for i in range(first, last))


def _led_away(s: Sentence, i: int) -> bool:
    """A preposition opens another phrase, but the one that means "out of"."""
    if s.lexicon.pack.order != "VSO":
        return False
    written_on = any(m.stripped and s.words[i].low[0] in "بل" for m in s.of("unit", "event", "weapon") if m.first == i)
    return written_on or (s.at(i, "prep") is not None and s.at(i, "linker") is None)


def _before_number(s: Sentence, n: Number) -> Match | None:
    """ "one" and "two" stand behind their noun in Arabic, to stress it."""
    if s.lexicon.pack.order != "VSO" or n.count.low not in (1, 2):
        return None
    return next((m for m in s.of("unit") if m.first < n.first <= m.last and m.attr in _PERSONS), None)


def _verb(s: Sentence, i: int) -> bool:
    return any("noun" not in m.attrs for m in s.of("harm", "event") if m.first <= i < m.last)


def _singles(s: Sentence, counted: list[_Item]) -> list[_Item]:
    """Return nouns in the singular or dual that no number counts."""
    used = {i for item in counted for i in range(item.first, item.last)}
    out = [_Item(Number(m.first, m.last, Count(1, 1), "a singular noun: one"), m) for m in bare(s, used)]
    for m in s.of("unit"):
        number = {"sg": 1, "du": 2}.get(m.attrs[1] if len(m.attrs) > 1 else "") or _with_name(s, m)
        if (
            number is not None
            and m.attr in _PERSONS
            and not used.intersection(range(m.first, m.last))
            and not _part(s, m.first)
            and s.at(m.first, "none") is None
            and not _describes(s, m)
            and not any(a.first < m.first < a.last for a in s.of("armed"))
            and not any(h.attr == "casualties" and h.first <= m.first and m.last <= h.last for h in s.of("harm"))
        ):
            rule = "a dual noun: two" if number == 2 else "a singular noun: one"
            out.append(_Item(Number(m.first, m.last, Count(number, number), rule), m))
    return out


def _with_name(s: Sentence, m: Match) -> int | None:
    """Return 1 for a bare noun before a name in Kurmanji ("rojnamevan Gulistan Tara"), None for any other."""
    word, i = s.words[m.last - 1].low, m.last
    if s.lexicon.pack.code != "kmr" or m.attr != "civil" or i >= len(s.words):
        return None
    if word.endswith(("an", "en", "e", "a")) and not word.endswith("van"):
        return None
    name = s.words[i]
    other = s.at(i, "actor", "state", "armed", "object", "unit") is not None or any(
        g.head.start == name.start for g in s.places
    )
    return 1 if not name.mark and s.shadow.plain[name.start].isupper() and not other else None


def _describes(s: Sentence, m: Match) -> bool:
    """In Arabic a second noun right behind one says what the first is: "the body of a youth", "an elderly woman"."""
    before = s.at(m.first - 1, "unit") if m.first else None
    named = s.at(m.first - 1, "actor", "armed") is not None  # "the Israeli army (killed) a youth"
    describes = before is not None and before.attr in _PERSONS and not named
    return s.lexicon.pack.order == "VSO" and describes and not _clitic(s, m.first)


# -- what became of them ----------------------------------------------------------------------------------------------------
_Costed = tuple[float, int, Match]
_HURT = frozenset({"killed", "wounded"})
_STATES = frozenset({"held", "displaced", "returned", "missing", "abducted", "captured"})


def _measured(s: Sentence, item: _Item, items: list[_Item], *, implicit: bool) -> Tally | None:
    reach = _SINGLE_TOO_FAR if implicit and len(items) > 1 else _TOO_FAR
    harms = [h for h in s.of("harm") if _apart(item, h) <= reach and _fits(h.attr, item.head)]
    others = [i.first for i in items if i is not item and i.head is not None and i.head.attr in _PERSONS]
    harms = [h for h in harms if not acts(s, (item.first, item.last), h, others)]
    costs = [(_cost(s, item, h, items), h.first, h) for h in harms]
    costs = [c for c in costs if not (implicit and s.at(c[2].first, "none") is not None)]
    best = _told(item, min(costs, default=None, key=lambda c: c[:2]), costs)
    if best is not None and best[0] <= reach:
        return _tally(item, best[2].attr, best[2], s)
    if item.head is not None and item.head.attr == "attack" and (item.number.count.low or 2) > 1 and not implicit:
        return _tally(item, "attacks", None, s)
    return None


def _told(item: _Item, best: _Costed | None, costs: list[_Costed]) -> _Costed | None:
    """ "20 refugees were arrested": what happened to them comes before what they are."""
    described = best is not None and item.head is not None and item.head.first <= best[2].first < item.head.last
    if best is None or best[2].attr not in _STATES or not ("noun" in best[2].attrs or described):
        return best
    verbs = [c for c in costs if c[2].attr != best[2].attr and c[0] <= _TOO_FAR]
    verbs = [c for c in verbs if "noun" not in c[2].attrs or (c[2].attr in _HURT and c[0] <= _NOUN_REACH)]
    return min(verbs, default=best, key=lambda c: c[:2])


def _tally(item: _Item, measure: str, harm: Match | None, s: Sentence) -> Tally:
    head = item.head
    unit = "families" if head and head.attr == "family" else "attacks" if measure == "attacks" else "persons"
    if head is not None and head.attr in _THINGS:
        unit = s.shadow.raw(*s.span(head.first, head.last))
    last = item.last
    if harm is not None and "noun" in harm.attrs and last <= harm.first <= last + _NOUN_REACH:
        last = harm.last
    note = {"neutralised": NEUTRALISED_NOTE, "casualties": TOGETHER_NOTE}.get(measure, "")
    return Tally(
        measure=measure, count=item.number.count, unit=unit, first=item.first, last=last, rule=item.number.rule, harm=harm, head=head, note=note
    )  # fmt: skip


def _fits(measure: str, head: Match | None) -> bool:
    kind = head.attr if head is not None else ""
    if kind in ("attack", "munition"):
        return False
    if measure == "damage":
        return kind in _THINGS
    return kind not in _THINGS and (
        kind != "family" or measure in ("displaced", "affected", "held", "returned", "escaped")
    )


def _apart(item: _Item, harm: Match) -> int:
    """Return the words between a count and a word of harm: those farther apart than the reach cost more than it."""
    return harm.first - item.last if harm.last > item.first else item.first - harm.last


def _cost(s: Sentence, item: _Item, harm: Match, items: list[_Item]) -> float:
    """Return how far a word of harm stands from a count, in words; more on the side where it is not looked for."""
    if harm.gapped and harm.first < item.first and item.last <= harm.last:
        return 0.0  # "fled ... from their homes" holds those who fled
    before = harm.last <= item.first
    start, end = (harm.last, item.first) if before else (item.last, harm.first)
    if end < start:
        return -1.0  # the noun counted says itself what became of them
    cost = float(end - start)
    if (
        "noun" in harm.attrs
        and cost <= _NOUN_REACH
        and (before or "of" not in harm.attrs)
        and _beside(s, start, end, before=before)
    ):
        return cost / 4 + (0.3 if before and "of" not in harm.attrs else 0.0)
    alone = item.number.rule.startswith("a ") and s.lexicon.pack.order == "VSO"  # a noun that no number counts
    if "noun" in harm.attrs and before and alone and "of" not in harm.attrs:
        return _TOO_FAR + 1.0
    if "noun" in harm.attrs and not before and (s.lexicon.pack.order == "VSO" or "of" in harm.attrs):
        return _TOO_FAR + 1.0
    cost += 0.0 if before in _sides(s, harm) else cost + 6.0
    others = [o for o in items if o is not item and start <= o.first < end]
    if others and any(w.low in ";؛" for w in s.words[start:end]):
        cost += _TOO_FAR  # behind a strong mark a count of its own stands nearer
    cost += 3.0 * len(others) + 6.0 * len([h for h in s.of("harm") if start <= h.first < end and h.attr != harm.attr])
    cost += 4.0 * len([h for h in s.of("event") if start <= h.first < end and "noun" not in h.attrs])
    if before and _headline(s, harm, item):
        cost -= 20.0  # "Tués par balles : deux journalistes"
    return cost + sum(20.0 if w.low in ";؛:" else 3.0 if w.low in ",،" else 0.0 for w in s.words[start:end])


def _headline(s: Sentence, harm: Match, item: _Item) -> bool:
    """Tell whether a word of harm opens a line and a colon parts it from its count."""
    opening = all(w.mark for w in s.words[: harm.first])
    return opening and any(s.words[i].low == ":" for i in range(harm.last, min(harm.last + 4, item.first)))


def _beside(s: Sentence, start: int, end: int, *, before: bool) -> bool:
    """Tell whether a noun of harm stands with a count: no mark between, and in Arabic nothing but "of" behind it."""
    if any(w.mark for w in s.words[start:end]):
        return False
    return before or s.lexicon.pack.order != "VSO" or all(s.at(i, "linker") for i in range(start, end))


def _sides(s: Sentence, harm: Match) -> tuple[bool, ...]:
    """Return on which sides of its count a word of harm is looked for: before it (True), behind it (False)."""
    order = s.lexicon.pack.order
    if order == "VSO":
        return (True,)
    if "noun" in harm.attrs:
        return (True,) if order == "SVO" else (True, False)
    if order == "SOV":
        return (False,)
    return (True, False) if "act" in harm.attrs or _second(s, harm) else (False,)


def _second(s: Sentence, harm: Match) -> bool:
    """ "Unter dem Beschuss starben 68 Menschen": a finite verb that stands second, its subject behind it."""
    if not s.lexicon.pack.verb_second or harm.gapped or harm.first == 0:
        return False
    start = max((i + 1 for i in range(harm.first) if s.words[i].low in ",;:"), default=0)
    return not s.within(start, harm.last + 2, "aux")


# -- sums -------------------------------------------------------------------------------------------------------------------
def _joined(s: Sentence, out: list[Tally], new: Tally) -> list[Tally]:
    """Return the counts with one more; two joined by "and" under one word of harm are summed."""
    last = out[-1] if out else None
    if last is None or last.measure != new.measure or last.harm != new.harm or last.harm is None:
        return [*out, new]
    if _one_noun(s, last, new):
        return [*out[:-1], replace(last, last=max(last.last, new.last))]
    between = range(last.last, new.first)
    joint = all(s.words[i].low in ",،" or s.at(i, "and") or _clitic(s, new.first) or _aside(s, i) for i in between)
    joint = joint and (
        (not between and s.lexicon.pack.order != "VSO")
        or any(s.words[i].low in ",،" or s.at(i, "and") for i in between)
        or _clitic(s, new.first)
    )
    if not joint or ((last.head is None) != (new.head is None) and not _noun_of_persons(s, last, new)):
        return [*out, new]
    low = (last.count.low or 0) + (new.count.low or 0)
    exact = last.count.qualifier is new.count.qualifier is Qualifier.EXACT
    high = None if last.count.high is None or new.count.high is None else last.count.high + new.count.high
    qualifier = Qualifier.EXACT if exact else Qualifier.AT_LEAST if high is None else Qualifier.ABOUT
    rule = f"sum of parts: {last.count} + {new.count}"
    return [*out[:-1], replace(last, count=Count(low, high, qualifier), last=max(last.last, new.last), rule=rule)]


def _noun_of_persons(s: Sentence, last: Tally, new: Tally) -> bool:
    """ "a nurse and three patients": in Arabic a noun that no list knows, behind a number joined to a count of people."""
    if s.lexicon.pack.order != "VSO" or last.head is None or new.head is not None or new.last >= len(s.words):
        return False
    noun = s.words[new.last]
    other = s.at(new.last, "unit", "prep", "harm", "event", "and", "object", "nocount", "number", "including", "linker")
    return last.head.attr in _PERSONS and not noun.mark and noun.low.isalpha() and other is None


def _one_noun(s: Sentence, last: Tally, new: Tally) -> bool:
    """ "8,000 men and youths": in Arabic a singular behind a number over ten is no one person, nor is the next joined to it."""
    many = last.count.low is not None and last.count.low > _TEN and last.head is not None
    return many and new.rule == "a singular noun: one" and new.first == last.last and _clitic(s, new.first)


def _aside(s: Sentence, i: int) -> bool:
    """ "a man of 35 years and his daughter", "the commander X and two guards": ages, articles and names part no sum."""
    if s.lexicon.pack.order == "VSO":  # "a commander of X and three of his guards"
        return s.words[i].low == '"' or s.at(i, "armed", "actor", "state", "linker") is not None
    if s.lexicon.pack.order != "SVO":
        return False
    return (
        s.at(i, "det", "nocount") is not None
        or (s.shadow.plain[s.words[i].start].isupper() and s.at(i, "unit", "object", "event", "harm") is None)
        or (s.at(i, "linker", "prep") is not None and s.words[i + 1].low[0].isdigit())
        or s.words[i].low[0].isdigit()
    )


def _clitic(s: Sentence, i: int) -> bool:
    """ "and" may be written together with the word behind it."""
    return s.lexicon.pack.order == "VSO" and s.words[i].low.startswith("و")


def _none(s: Sentence, found: list[Tally]) -> list[Tally]:
    """The text itself says none: "nobody was killed", "no casualties"."""
    used = {t.harm for t in found}
    out = []
    for harm in s.of("harm"):
        if harm in used or harm.attr not in ("killed", "wounded", "casualties"):
            continue
        near = [n for n in s.of("none") if abs(n.first - harm.first) <= _NONE_REACH and not _between(s, n, harm)]
        if near:
            measures = ("killed", "wounded") if harm.attr == "casualties" else (harm.attr,)
            first, last = min(near[0].first, harm.first), max(near[0].last, harm.last)
            zero = Count(0, 0)
            out += [
                Tally(measure=m, count=zero, unit="persons", first=first, last=last, rule="none", harm=harm, head=None)
                for m in measures
            ]
    return out


def _between(s: Sentence, a: Match, b: Match) -> bool:
    first, last = min(a.last, b.last), max(a.first, b.first)
    return any(w.low in ";؛:.,،" for w in s.words[first:last])
