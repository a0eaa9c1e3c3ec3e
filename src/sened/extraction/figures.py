"""Figures of a sentence: each count with what it measures; killed, wounded, captured and the rest are never mixed."""

import re
from dataclasses import dataclass, replace

from sened.base.quantities import Count, Qualifier
from sened.extraction.counted import counted, groups, of_them
from sened.extraction.counted_phrase import Counted
from sened.extraction.english import harm as h
from sened.extraction.english.events import PERSON_HEADS
from sened.extraction.measures import ahead, behind, brought_to, own
from sened.extraction.numbers import numbers
from sened.extraction.tokens import Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count of `measure` (killed, wounded, captured, detained, held, displaced, escaped and so on) in `unit`; tokens
    `first` to `last` (exclusive). `parts` are the counts of a sum; `is_part` tells that it is one of several sides."""

    measure: str
    count: Count
    unit: str
    head: str
    first: int
    last: int
    rule: str
    note: str = ""
    parts: tuple[Counted, ...] = ()
    is_part: bool = False


def figures(tokens: list[Token], dated: frozenset[int] = frozenset()) -> list[Figure]:
    """Return the figures of a sentence in order; sums of coordinated parts stand as one figure with their rule."""
    out: list[Figure] = []
    for group in groups(tokens, counted(tokens, dated)):
        out += _measured(tokens, group) or _along(tokens, group, out) or _gapped(tokens, group, out)
    return [*out, *_times(tokens, dated), *_none(tokens)]


def _gapped(tokens: list[Token], group: list[Counted], before: list[Figure]) -> list[Figure]:
    """ "Twelve houses were damaged and 24 destroyed": a bare number counts what was counted before."""
    measure, end = behind(tokens, group[-1].last)
    if measure != "damage" or group[-1].head or not before or before[-1].measure != "damage":
        return []
    return _figure([replace(group[-1], head=before[-1].head)], measure, end)


def _times(tokens: list[Token], dated: frozenset[int]) -> list[Figure]:
    """ "was bombed 40 times": how many attacks a verb of attacking counts."""
    out = []
    for i, token in enumerate(tokens):
        if token.low != "times" or not any(t.base in h.STRIKES and t.tag in "VEG" for t in tokens[max(0, i - 14) : i]):
            continue
        named = token._replace(low="attacks", tag="N")
        found = [n for n in numbers([*tokens[max(0, i - 5) : i], named], frozenset()) if n.last == min(i, 5)]
        if found and i - 1 not in dated:
            first = max(0, i - 5) + found[0].first
            out.append(Figure(measure="attacks", count=found[0].count, unit="attacks", head="times", first=first, last=i + 1, rule=found[0].rule))  # fmt: skip
    return out


def _along(tokens: list[Token], group: list[Counted], before: list[Figure]) -> list[Figure]:
    """ "700 boys were held, along with 3,000 men": the same became of those named along with the others."""
    lead = tuple(t.low for t in tokens[max(0, group[0].first - 3) : group[0].first])
    joined = lead[-2:] in (("along", "with"), ("together", "with")) or lead == ("as", "well", "as")
    if not (joined and before) or group[0].subset:
        return []
    return _figure(group, before[-1].measure, group[-1].last)


def _measured(tokens: list[Token], group: list[Counted]) -> list[Figure]:
    if _is_age(tokens, group[0]):
        return []
    if group[0].subset:
        return _of_them(tokens, group[0])
    brought, stop = brought_to(tokens, group[-1].first, group[-1].last)
    if brought:
        return _figure(group[-1:], brought, stop)
    part = _of_the_counted(tokens, group[-1])
    before, (after, end) = ahead(tokens, group[0].first), behind(tokens, group[-1].last, part=part)
    named = [own(tokens, c) for c in group]
    several = len(group) > 1
    if several and before and after and before != after and _verb_follows(tokens, group[-1].last):
        # "killed four and three wounded": the last part has a measure of its own.
        return [*_figure(group[:-1], before, group[-2].last), *_figure(group[-1:], after, end)]
    if several and not (before or after) and any(named):
        return [f for c, m in zip(group, named, strict=True) for f in _figure([c], m, c.last)]
    taken = after if end and tokens[end - 1].low in h.TAKEN_AS else ""  # "held 40 people hostage"
    measure = taken or before or after or named[-1] or named[0]
    out = _figure(group, measure, end if measure == after else group[-1].last)
    return out + _also(tokens, group, after, end) if out and measure == after else out


def _also(tokens: list[Token], group: list[Counted], measure: str, end: int) -> list[Figure]:
    """ "were abducted and later beheaded": a second verb says more of the same people."""
    if end >= len(tokens) or tokens[end].low not in ("and", ","):
        return []
    j = next((k for k in range(end + 1, min(end + 5, len(tokens))) if tokens[k].tag not in "RCA"), end)
    more = h.VERB_MEASURES.get(tokens[j].base, "") if tokens[j].tag == "E" else ""
    return _figure(group, more, j + 1) if more in ("killed", "released", "wounded") and more != measure else []


def _of_the_counted(tokens: list[Token], item: Counted) -> bool:
    """ "three of the eight people": a part of others that are counted."""
    inside = tokens[item.first : item.last]
    at = next((k for k, t in enumerate(inside) if t.low == "of"), None)
    return at is not None and [t.tag for t in inside[at + 1 : at + 3]] == ["D", "#"]


def _of_them(tokens: list[Token], item: Counted) -> list[Figure]:
    """ "dozens of them escaped": a part counts by itself where its own verb says what became of it."""
    at = of_them(tokens, item)
    measure, end = behind(tokens, at) if at is not None else ("", 0)
    lead = item.first == 0 or tokens[item.first - 1].low in ("and", "but", ";", ".")
    died = measure == "killed" and (lead or tokens[end - 1].base in ("die", "perish", "succumb"))  # "11 of them died"
    return _figure([item], measure, end) if died or measure in ("escaped", "displaced", "returned") else []


def _is_age(tokens: list[Token], item: Counted) -> bool:
    """ "the mayor, 54, was hurt": a bare number between commas counts nothing."""
    follows = item.last < len(tokens) and tokens[item.last].low == ","
    return not item.head and follows and tokens[item.first - 1].low == ","


def _verb_follows(tokens: list[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].tag in "VEJ"


# -- the figure ---------------------------------------------------------------------------------------------------------
def _figure(group: list[Counted], measure: str, end: int) -> list[Figure]:
    group = [c for c in group if _fits(measure, c)]
    if not measure or not group:
        return []
    head = group[-1].head
    measure = _RENAMED.get(measure, measure)
    count, rule = _sum(group)
    unit = "families" if head in h.FAMILY_HEADS else _unit(measure, head)
    last = max(end, group[-1].last)
    base = Figure(
        measure=measure,
        count=count,
        unit=unit,
        head=head,
        first=group[0].first,
        last=last,
        rule=rule,
        parts=tuple(group) if len(group) > 1 else (),
    )
    if measure in ("together", "casualties"):
        note = h.TOGETHER_NOTE if measure == "together" else ""
        return [replace(base, measure="casualties", note=note)]
    if measure == "displaced" and head in h.FLIGHT_HEADS:
        return [replace(base, measure="escaped")]
    return [replace(base, note=h.NEUTRALISED_NOTE)] if measure == "neutralised" else [base]


_RENAMED = {"hosted": "displaced", "exchanged": "released"}


def _fits(measure: str, item: Counted) -> bool:
    """Tell whether what is counted can be what is measured: houses are not killed, rockets not wounded."""
    head = item.head
    if measure in _HEADS_OF:
        return head in _HEADS_OF[measure]
    if measure == "attacks":
        return (item.count.low or 2) > 1
    persons = head in PERSON_HEADS or head.rstrip("s") in PERSON_HEADS or head in h.WORD_MEASURES
    soldiers = measure == "displaced" and head in h.SOLDIERLY
    if head in h.ANIMALS or soldiers or (measure == "held" and not persons):
        return False
    return head not in h.NOT_PERSON and head not in h.DAMAGE_HEADS and head not in h.ATTACK_HEADS


_HEADS_OF = {"damage": h.DAMAGE_HEADS, "hosted": h.MOVED, "exchanged": h.FLIGHT_HEADS | h.CAPTIVES}


def _unit(measure: str, head: str) -> str:
    if measure == "attacks":
        return "attacks"
    if measure == "damage":
        return "homes" if head in ("house", "houses", "home", "homes") else head
    return "children" if head in ("child", "children", "boys", "girls") and measure == "held" else "persons"


def _sum(group: list[Counted]) -> tuple[Count, str]:
    if len(group) == 1:
        return group[0].count, group[0].rule
    counts = [c.count for c in group]
    low = sum(c.low or 0 for c in counts)
    high = None if any(c.high is None for c in counts) else sum(c.high or 0 for c in counts)
    rule = "sum of parts: " + " + ".join(str(c) for c in counts)
    if all(c.qualifier is Qualifier.EXACT for c in counts):
        return Count(low, high), rule
    if high is None:
        return Count(low, None, Qualifier.AT_LEAST), rule
    return Count(low, high, Qualifier.BETWEEN if low != high else Qualifier.ABOUT), rule


# -- none -----------------------------------------------------------------------------------------------------------------
_NONE = re.compile(
    r"(?:no|without(?: any)?) (?:[a-z.]+ )?(casualties|injuries|deaths|fatalities|victims|loss of life|(?:[a-z-]+ ){1,3}(?:was|were) (?:killed|hurt|injured|wounded)|one was (?:killed|hurt|injured|harmed))"
)


def _none(tokens: list[Token]) -> list[Figure]:
    """ "no casualties", "no one was hurt": the text itself says none."""
    out = []
    for i, token in enumerate(tokens):
        found = _NONE.match(" ".join(t.low for t in tokens[i : i + 5])) if token.low in ("no", "without") else None
        if found:
            last = i + len(found.group().split())
            out += [_zero(m, found.group(1), i, last) for m in _none_of(found.group(1))]
        elif token.low in ("nobody", "no-one") and _harmed(tokens, i):
            out.append(_zero("killed" if tokens[i + 2].base == "kill" else "wounded", "nobody", i, i + 3))
        elif token.base in ("kill", "wound", "injure", "hurt", "harm") and token.tag in "VGE":
            nobody = next((n for n in (1, 2) if tuple(t.low for t in tokens[i + 1 : i + 1 + n]) in _NOBODY), 0)
            if nobody:
                out.append(_zero("killed" if token.base == "kill" else "wounded", "nobody", i, i + 1 + nobody))
    return out


def _harmed(tokens: list[Token], i: int) -> bool:
    """ "nobody was hurt"."""
    following = tokens[i + 1 : i + 3]
    return (
        len(following) > 1
        and following[0].low in ("was", "were")
        and following[1].base in ("kill", "wound", "injure", "hurt", "harm")
    )


_NOBODY = frozenset({("nobody",), ("no-one",), ("no", "one")})


def _none_of(what: str) -> tuple[str, ...]:
    if what in ("deaths", "fatalities", "loss of life") or what.endswith(" killed"):
        return ("killed",)
    return (
        ("wounded",)
        if what.startswith("injur") or what.endswith(("injured", "hurt", "wounded"))
        else ("killed", "wounded")
    )


def _zero(measure: str, head: str, first: int, last: int) -> Figure:
    return Figure(measure=measure, count=Count(0, 0), unit="persons", head=head, first=first, last=last, rule="none")
