"""Where a claim says that something was: from its own words, else from its sentence."""

import re
from collections.abc import Sequence
from dataclasses import replace

from sened.extraction.clauses import COORD
from sened.extraction.english.grammar import BE
from sened.extraction.english.where import HAS_PLACE, LEAVING
from sened.extraction.fields import BESIDE, Candidate, PlaceField, Words
from sened.extraction.finding import Finding
from sened.extraction.inner import of_inner
from sened.extraction.places import PlaceFinder, PlaceGroup, PlaceMention, middle
from sened.extraction.reading import Reading
from sened.extraction.shadow import Shadow
from sened.extraction.spans import words
from sened.extraction.stands_for import acts, of_speaker
from sened.model.vocabulary import ClaimKind

_CARRIED_SCORE = 0.6
_COUNTRY_M = 200_000.0
_SLACK_M = 50_000.0


_LEAD_SCORE = {
    "in": 4,
    "near": 4,
    "offset": 4,
    "countryside": 4,
    "between": 4,
    "way-to": 4,
    "of": 3,
    "": 2,
    "to": 1,
    "from": 0,
}


_OWN_ALONE = frozenset({ClaimKind.OTHER, ClaimKind.CALL})
"""Claims that are at a place only where their own words say so."""
_STRUCK = 5
_BESIDE_KM = 60.0


def lead_score(mention: PlaceMention) -> int:
    """Return how much the words before a name make it where something was; a town 150 km away only explains another."""
    far = mention.lead == "offset" and mention.km > _BESIDE_KM
    return _LEAD_SCORE["to"] if far else _LEAD_SCORE.get(mention.lead, _LEAD_SCORE[""])


def places_of(r: Reading, f: Finding, others: Sequence[Finding], finder: PlaceFinder) -> tuple[PlaceField, ...]:
    """Return the places of a claim, the one meant first; several where the words list several."""
    start, end = r.tokens[f.first].start, r.tokens[f.last - 1].end
    blocked = [] if f.aspect == "reference" else [o for o in others if o is not f and o.aspect == "reference"]
    free = [g for g in r.places if not _inside(r, g, blocked) and not acts(r, g, f) and not _rules(r, g, f, finder)]
    own = [g for g in free if start <= g.head.start < end and not of_inner(r, g.head.start, f, others)]
    free = [g for g in free if not of_speaker(r, g)]
    there = [g for g in own if g.head.lead != "from" or g.others or _left(r, g)]
    if f.kind in _OWN_ALONE:
        chosen: Sequence[PlaceGroup] = [g for g in there if not _aside(g)]
    else:
        chosen = there or _elsewhere(r, f, others, [g for g in free if g not in own]) or own or _only(r, f, free)
    if not chosen:
        return ()
    anchor = r.tokens[f.match.last - 1].end if f.match else start
    best = min(chosen, key=lambda g: (_is_wide(r, g, finder) - _score(r, g, f), _after(g, anchor), g.head.start))
    found = place_fields(r.shadow, best, finder, "" if own else "; stands elsewhere in the sentence")
    return with_others(
        r.shadow, found, [g for g in sorted(chosen, key=lambda g: -_score(r, g, f)) if g != best], finder
    )


def _left(r: Reading, g: PlaceGroup) -> bool:
    """Tell whether "from" says where an act was: people leave, flee or are taken from a place."""
    i = r.index_at(g.head.start)
    return any(t.base in LEAVING for t in r.tokens[max(0, i - _CLOSE) : i])


_CLOSE = 6


def _aside(g: PlaceGroup) -> bool:
    """Tell whether names tell no place of a claim that tells no act: "sold to X", "X and Y were trading accusations"."""
    return g.head.lead == "to" or (not g.head.lead and bool(g.others))


def _rules(r: Reading, g: PlaceGroup, f: Finding, finder: PlaceFinder) -> bool:
    """Tell whether a country that no word leads to stands for its government: "holds Israel responsible"."""
    if g.head.lead or g.within or not _is_wide(r, g, finder) or _score(r, g, f) > _LEAD_SCORE[""]:
        return False
    behind = r.tokens[min(len(r.tokens) - 1, r.index_at(g.head.end - 1) + 1)]
    return behind.base not in HAS_PLACE and behind.low not in BE


def _score(r: Reading, g: PlaceGroup, f: Finding) -> int:
    """Return how much the words make a place that of the act: what is taken or hit is, though no "in" leads to it."""
    struck = g.head.lead in ("", "to") and f.match is not None and r.index_at(g.head.start) == f.match.last
    return _STRUCK if struck else lead_score(g.head)


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


def _only(r: Reading, f: Finding, free: Sequence[PlaceGroup]) -> Sequence[PlaceGroup]:
    """ "Women were raped and property was plundered during the attack on X": the one place at which its sentence is."""
    begins = r.tokens[f.first].start
    if f.kind is not ClaimKind.EVENT or f.aspect:
        return ()
    there = [g for g in free if g.head.lead in _AT]
    return there if len(there) == 1 and len(free) == 1 and there[0].head.start > begins else ()


_AT = frozenset({"in", "near", "offset", "countryside", "between"})


def _is_wide(r: Reading, group: PlaceGroup, finder: PlaceFinder) -> int:
    """A country is meant only where nothing finer is named."""
    found = finder.of(r.shadow, group.head)
    return 3 if found and found[0].where.radius_m >= _COUNTRY_M else 0


def _after(group: PlaceGroup, anchor: int) -> int:
    """A place behind the act is likelier meant than one before it, and the nearest likeliest."""
    return group.head.start - anchor if group.head.start >= anchor else 2 * (anchor - group.head.start)


def head_place(shadow: Shadow, end: int, finder: PlaceFinder) -> PlaceField | None:
    """Return the place set before the first sentence, which begins at `end`, as what it is on ("TARSIK: ...").

    Before a dash stands where the report was written, which is often a capital far from what it tells.
    """
    topic = 0 < end <= _HEAD and shadow.plain[:end].rstrip().endswith(":")
    found = finder.find(shadow, 0, end, ()) if topic else []
    if not found or shadow.plain[: found[0].start].strip():
        return None
    return place_fields(shadow, PlaceGroup(found[0], found[0].end, None, ()), finder, "; at the head of the text")[0]


_HEAD = 80


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


def with_others(
    shadow: Shadow, found: tuple[PlaceField, ...], others: Sequence[PlaceGroup], finder: PlaceFinder
) -> tuple[PlaceField, ...]:
    """Return the places of a claim with the other places of the claim offered behind the candidates of the first."""
    if not found or not found[0].candidates or len(found) > 1:
        return found
    held = list(found[0].candidates)
    for group in others:
        for best in finder.of(shadow, group.head)[:1]:
            if len(held) < _MOST and all(c.place_id != best.place_id for c in held):
                rule = f"{BESIDE}: “{shadow.raw(group.head.start, group.head.end)}”"
                held.append(replace(best, score=round(best.score * _CARRIED_SCORE, 3), rule=rule))
    return (replace(found[0], candidates=tuple(held)),)


_MOST = 3


def site_of(shadow: Shadow, groups: Sequence[PlaceGroup], finder: PlaceFinder) -> tuple[PlaceField, ...]:
    """Return where goods are said to have been found, or come to: the one place of a claim on supply that is a fact of it."""
    for g in reversed(groups):
        before = shadow.low[max(0, g.head.start - _LOOK) : g.head.start]
        behind = shadow.low[g.end : g.end + _LOOK]
        if g.head.lead in _AT and (_FOUND.search(before) or _FOUND_BEHIND.match(behind)):
            return place_fields(shadow, g, finder, "; where it was found")
        if g.head.lead == "to" and _FOUND_BEHIND.match(behind):
            return place_fields(shadow, g, finder, "; where it came to")
    return ()


_LOOK = 70
_FOUND = re.compile(
    r"\b(?:found|seen|recovered|discovered|picked up|collected|shot down|downed|crashed|fell|fallen|landed|unloaded|"
    r"wreck(?:age|s)?|debris|ended up|(?:its|has) (?:its )?(?:head)?(?:seat|quarters)|wrack\w*|trummer\w*|abgesturzt\w*|"
    r"gefunden\w*|tombee?s?|retrouvee?s?|trouvee?s?|abattue?s?|epave|debris|decouverte?s?|siege|حطام|عثر عليه\w*|enkaz\w*)\b"
    r"[^.;]{0,45}\Z"
)
_FOUND_BEHIND = re.compile(
    r"\A[^.;,]{0,45}\b(?:gefunden|entdeckt|geborgen|sichergestellt|gelang\w*|aufgetaucht|bulun\w*|ele gecir\w*|dusen|dusurulen|hat ditin)\b"
)


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
        words=words(shadow, group.head.start, group.head.end),
        candidates=(*near, *weaker[:1], *far, *weaker[1:])[:3],
        rule=rule,
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
