"""When and where a claim says that something was: from its own words, its sentence, or, marked as inferred, the sentence before."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sened.base.dates import Interval
from sened.extraction.clauses import ATTRIBUTION, COORD, SUB
from sened.extraction.dates import Mention
from sened.extraction.english import times
from sened.extraction.english.claims import MEASURED_FROM
from sened.extraction.english.grammar import SAY
from sened.extraction.fields import Candidate, DateField, PlaceField, Words
from sened.extraction.finding import Finding
from sened.extraction.memory import Frame
from sened.extraction.places import PlaceFinder, PlaceGroup, PlaceMention, middle
from sened.extraction.reading import Reading
from sened.extraction.shadow import Shadow
from sened.extraction.spans import words
from sened.extraction.stands_for import acts, of_speaker
from sened.extraction.when import resolve
from sened.model.vocabulary import ClaimKind

_CARRIED_SCORE = 0.6
_COUNTRY_M = 200_000.0
_SLACK_M = 50_000.0


# -- dates ------------------------------------------------------------------------------------------------------------
def date_of(
    r: Reading, f: Finding, others: Sequence[Finding], frame: Frame, before: Interval | None
) -> tuple[DateField | None, tuple[str, ...]]:
    """Return the date of a claim and notes; `needs_year` says that the text gives a day without any year to be had."""
    found = _pick(r, f, others)
    if found is None:
        return None, ()
    mention, same_clause = found
    said = not same_clause and _of_saying(r, mention)
    if (said and not _so_far(r, f)) or _of_claiming(r, mention, f):
        return None, ()
    future = _ahead(r, f, mention)
    when = resolve(
        mention,
        published=frame.published,
        hint=frame.hint,
        context=before,
        future=future,
        source=frame.source,
    )
    if when is None:
        return None, (_unresolved(r, mention),)
    rule = when.rule if same_clause else f"{when.rule}; stands elsewhere in the sentence"
    if said:
        rule = f"{when.rule}; {SAID}"
    return DateField(
        interval=when.interval,
        stated=when.stated,
        words=words(r.shadow, mention.start, mention.end),
        rule=rule,
        end_open=when.end_open,
    ), ()


def _unresolved(r: Reading, mention: Mention) -> str:
    """Return what a date needs that was not given; a day without a year is kept as `--MM-DD`."""
    said = f"the text says “{r.shadow.raw(mention.start, mention.end)}”"
    if mention.spec[0] in ("days", "month"):
        day = f" (--{mention.spec[1]:0>2}-{mention.spec[2]:0>2})" if mention.spec[0] == "days" else ""
        return f"needs_year: {said}{day} and gives no year"
    return f"needs_published: {said}, to be counted from a date that is not known"


def _pick(r: Reading, f: Finding, others: Sequence[Finding]) -> tuple[Mention, bool] | None:
    start, end = r.tokens[f.first].start, r.tokens[f.last - 1].end
    blocked = [
        (r.tokens[o.first].start, r.tokens[o.last - 1].end)
        for o in others
        if o is not f and o.aspect == "reference" and f.aspect != "reference"
    ]
    free = [m for m in r.dates if not any(a <= m.start < b for a, b in blocked)]
    inner = 0 <= f.clause < len(r.clauses) and r.clauses[f.clause].kind == SUB
    if not inner:
        free = [m for m in free if not _MEASURED_FROM.search(r.shadow.low, r.segment.start, m.start)]
    own = [
        m
        for m in free
        if start <= m.start < end
        and not _of_inner(r, m.start, f, others)
        and not (f.aspect == "comparison" and re.search(r"\bsince\b", r.shadow.low[start : m.start]))
    ]
    anchor = r.tokens[f.match.first].start if f.match else start
    if own:
        return min(own, key=lambda m: (m.rule == "lasting", m.since, abs(m.start - anchor), m.start)), True
    if f.aspect == "comparison" or apart_in_time(r, f):
        return None
    since = _since_clause(r, f, free)
    if since is not None:
        return since, True
    before = _just_before(r, f, free)
    if before is not None:
        return before._replace(since=False, until=False), True
    rest = [m for m in free if m.rule != "lasting" and (f.nested or not m.since) and not _in_other(r, m, f, others)]
    if f.kind is ClaimKind.FIGURE and len(rest) > 1:
        rest = [m for m in rest if _of_saying(r, m)]
    return (rest[0], False) if len(rest) == 1 else None


SAID = "the day on which it was said"


def _since_clause(r: Reading, f: Finding, free: Sequence[Mention]) -> Mention | None:
    """ "4,000 have fled since fighting erupted on 1 May": the figure counts from the day in its clause with "since"."""
    if f.kind is not ClaimKind.FIGURE:
        return None
    for clause in r.clauses:
        if clause.opener == "since" and clause.parent == f.clause:
            start, end = r.tokens[clause.at[0]].start, r.tokens[clause.at[-1]].end
            return next((m._replace(since=True) for m in free if start <= m.start < end), None)
    return None


def _of_inner(r: Reading, at: int, f: Finding, others: Sequence[Finding]) -> bool:
    """ "Eight years after X attacked Y on 3 August, 2,700 are missing": what stands in an inner event is of that event."""
    held = [o for o in others if o is not f and not o.nested and f.first <= o.first and o.last <= f.last]
    inner = [o for o in held if 0 <= o.clause < len(r.clauses) and o.clause != f.clause]
    inner = [o for o in inner if r.clauses[o.clause].kind == SUB]
    return any(r.tokens[o.first].start <= at < r.tokens[o.last - 1].end for o in inner)


def apart_in_time(r: Reading, f: Finding) -> bool:
    """ "after the invasion began": an event that another is measured from is not on the day of that other."""
    clause = r.clauses[f.clause] if 0 <= f.clause < len(r.clauses) else None
    return clause is not None and clause.kind == SUB and clause.opener in _APART


_APART = frozenset({"after", "before", "since", "until", "till", "once"})


def _of_saying(r: Reading, m: Mention) -> bool:
    """ "..., a monitor said on Tuesday", "a statement of 30 March said": the day of who speaks, and not of the act."""
    i = r.index_at(m.start)
    before = r.tokens[max(0, i - 2) : i]
    spoken = any(t.tag == "V" and t.base in SAY for t in before)
    return spoken or any(c.kind == ATTRIBUTION and i in c.at for c in r.clauses)


def _so_far(r: Reading, f: Finding) -> bool:
    """Tell whether a claim counts up to the day on which it was said: a figure, or "has killed at least 16"."""
    perfect = any(t.low in ("has", "have") for t in r.tokens[f.first : f.last])
    return f.kind is ClaimKind.FIGURE or (perfect and bool(f.figures))


def _of_claiming(r: Reading, m: Mention, f: Finding) -> bool:
    """ "claimed responsibility on Monday for the attack": when it was claimed."""
    return f.claimant is not None and f.match is not None and m.start < r.tokens[f.match.first].start


def _ahead(r: Reading, f: Finding, m: Mention) -> bool:
    """Tell whether a date of a claim lies ahead: "will be held on Saturday", "called a rally for Saturday"."""
    text = r.text(f.first, f.last)
    called = f.kind is ClaimKind.GATHERING and r.shadow.low[max(0, m.start - 4) : m.start].endswith("for ")
    return (called and not _TOOK_PLACE.search(text)) or bool(_FUTURE.search(text))


_MEASURED_FROM = re.compile(MEASURED_FROM)
_FUTURE = re.compile(r"\b(?:" + "|".join(times.FUTURE) + r")\b")
_TOOK_PLACE = re.compile(r"\b(?:was|were) (?:held|called off|cancelled)\b|\btook place\b")


def _just_before(r: Reading, f: Finding, free: Sequence[Mention]) -> Mention | None:
    """ "since 5 May, when shells hit the town": the date that a clause with "when" explains."""
    when = f.first if r.tokens[f.first].low == "when" else f.first - 1
    if when <= 0 or r.tokens[when].low != "when":
        return None
    end = r.tokens[when].start
    return next((m for m in free if m.end <= end and not r.shadow.low[m.end : end].strip(" ,-")), None)


def _in_other(r: Reading, m: Mention, f: Finding, others: Sequence[Finding]) -> bool:
    """A date inside another event that this claim does not hold belongs to that event."""
    if f.nested or (0 <= f.clause < len(r.clauses) and r.clauses[f.clause].kind == SUB):
        return False
    for o in others:
        inside = r.tokens[o.first].start <= m.start < r.tokens[o.last - 1].end
        if o is not f and inside and o.first > f.first:
            return True
    return False


# -- places -------------------------------------------------------------------------------------------------------------
_LEAD_SCORE = {
    "in": 4,
    "near": 4,
    "offset": 5,
    "countryside": 4,
    "between": 4,
    "way-to": 4,
    "of": 3,
    "": 2,
    "to": 1,
    "from": 0,
}


def places_of(r: Reading, f: Finding, others: Sequence[Finding], finder: PlaceFinder) -> tuple[PlaceField, ...]:
    """Return the places of a claim, the one meant first; several where the words list several."""
    start, end = r.tokens[f.first].start, r.tokens[f.last - 1].end
    blocked = [] if f.aspect == "reference" else [o for o in others if o is not f and o.aspect == "reference"]
    free = [g for g in r.places if not _inside(r, g, blocked) and not acts(r, g, f)]
    own = [g for g in free if start <= g.head.start < end and not _of_inner(r, g.head.start, f, others)]
    free = [g for g in free if not of_speaker(r, g)]
    chosen = own or _elsewhere(r, f, others, free)
    if not chosen:
        return ()
    anchor = r.tokens[f.match.last - 1].end if f.match else start
    best = min(
        chosen, key=lambda g: (_is_wide(r, g, finder) - _LEAD_SCORE[g.head.lead], _after(g, anchor), g.head.start)
    )
    return place_fields(r.shadow, best, finder, "" if own else "; stands elsewhere in the sentence")


def _inside(r: Reading, group: PlaceGroup, claims: Sequence[Finding]) -> bool:
    return any(r.tokens[o.first].start <= group.head.start < r.tokens[o.last - 1].end for o in claims)


def _elsewhere(r: Reading, f: Finding, others: Sequence[Finding], free: Sequence[PlaceGroup]) -> Sequence[PlaceGroup]:
    """Return the place that a claim may take from its sentence: the only one that no other claim holds."""
    if f.nested:
        return free if f.figure is not None and len(free) == 1 else ()
    if 0 <= f.clause < len(r.clauses) and r.clauses[f.clause].kind == COORD:
        rest = [g for g in free if g.head.start < r.tokens[f.first].start]
    else:
        rest = [g for g in free if not _inside(r, g, [o for o in others if o is not f])]
    return rest if len(rest) == 1 else ()


def _is_wide(r: Reading, group: PlaceGroup, finder: PlaceFinder) -> int:
    """A country is meant only where nothing finer is named."""
    found = finder.of(r.shadow, group.head)
    return 3 if found and found[0].where.radius_m >= _COUNTRY_M else 0


def _after(group: PlaceGroup, anchor: int) -> int:
    """A place behind the act is likelier meant than one before it, and the nearest likeliest."""
    return group.head.start - anchor if group.head.start >= anchor else 2 * (anchor - group.head.start)


def place_fields(shadow: Shadow, group: PlaceGroup, finder: PlaceFinder, where: str) -> tuple[PlaceField, ...]:
    """Return the places that a group of names stands for, the one meant first; `where` is added to their rule."""
    outer = finder.of(shadow, group.within) if group.within else ()
    inner = finder.of(shadow, group.head, outer[0].where if outer else None)
    if group.within is not None and group.within.lead == "offset":
        return (_by_offset(shadow, group, inner, outer, where),)
    if group.head.lead == "between" and len(group.others) == 1:
        return (_between(shadow, group, inner, finder, where),)
    rule = f"{group.head.lead or 'named'}{where}" if not group.others else f"list, {group.head.lead or 'named'}{where}"
    first = PlaceField(words=_whole(shadow, group), candidates=inner, rule=rule)
    return (first, *(_other(shadow, o, finder, rule) for o in group.others))


def _whole(shadow: Shadow, group: PlaceGroup) -> Words:
    """Return the words of a place with those of the wider one, which may stand before it ("Sincar'ın Hanasor")."""
    ends = [group.head, group.within] if group.within else [group.head]
    return words(shadow, min(m.start for m in ends), max(m.end for m in ends))


def _by_offset(
    shadow: Shadow, group: PlaceGroup, inner: tuple[Candidate, ...], outer: tuple[Candidate, ...], where: str
) -> PlaceField:
    """ "in Ain Derva, 5 km north of Tarsik": the place named, with the measured one as a check or, unknown, as its circle."""
    assert group.within is not None
    near = [
        c
        for c in inner
        if any(c.where.distance_m(o.where) <= c.where.radius_m + o.where.radius_m + _SLACK_M for o in outer)
    ]
    far = tuple(
        c for c in inner if c not in near
    )  # a place of that name elsewhere: the distance given speaks against it
    measured = f"{group.within.km:g} km from “{shadow.raw(group.within.start, group.within.end)}”"
    weaker = tuple(replace(c, score=round(c.score * _CARRIED_SCORE, 3), rule=measured) for c in outer)
    rule = f"{group.head.lead or 'named'}; {measured}{where}"
    return PlaceField(
        words=words(shadow, group.head.start, group.head.end), candidates=(*near, *weaker, *far)[:3], rule=rule
    )


def outer_of(r: Reading, place: PlaceField, finder: PlaceFinder) -> PlaceField | None:
    """Return the wider place that the words of a place end with ("in Heseke"), or None."""
    for group in r.places:
        if group.within is not None and _whole(r.shadow, group) == place.words:
            return _other(r.shadow, group.within, finder, "wider place")
    return None


def _other(shadow: Shadow, mention: PlaceMention, finder: PlaceFinder, rule: str) -> PlaceField:
    return PlaceField(words=words(shadow, mention.start, mention.end), candidates=finder.of(shadow, mention), rule=rule)


def _between(
    shadow: Shadow, group: PlaceGroup, inner: tuple[Candidate, ...], finder: PlaceFinder, where: str
) -> PlaceField:
    second = finder.of(shadow, group.others[0])
    phrase = words(shadow, group.head.start, group.others[0].end)
    if not inner or not second:
        return PlaceField(words=phrase, candidates=inner or second, rule=f"between{where}")
    circle = middle(inner[0].where, second[0].where)
    name = f"between {inner[0].name} and {second[0].name}"
    road = Candidate(
        name=name,
        place_id=inner[0].place_id,
        where=circle,
        score=min(inner[0].score, second[0].score),
        kind="district",
        rule="middle of two places",
    )
    return PlaceField(words=phrase, candidates=(road, inner[0], second[0]), rule=f"between{where}")
