"""Places named in a text, what the words around say of them, and the candidates of the gazetteer."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sened.base.geo import Circle
from sened.extraction.english import where as w
from sened.extraction.fields import Candidate
from sened.extraction.matcher import NameMatcher, key
from sened.extraction.shadow import Shadow
from sened.model.seams import Gazetteer


class PlaceMention(NamedTuple):
    """A place name (shadow offsets), how the words before it lead to it, and a distance in km where one is given."""

    start: int
    end: int
    lead: str
    km: float
    ids: tuple[str, ...]


_LEADS = [(name, re.compile(pattern + w.BETWEEN_LEAD_AND_NAME)) for name, pattern in w.LEADS]
_AFTER = re.compile(w.AFTER_COUNTRYSIDE)
_UNKNOWN = re.compile(
    r"\b(?:on|in|at|near|of|around|between|outside|inside) (?:the )?(?:\w+ ){0,2}?((?:[A-Z][\w'-]+)(?: (?:al-|el-)?[A-Z][\w'-]+){0,2})"
)
_PLACE_LIKE = re.compile(
    r"\b(?:in|near|at|outside|(?:village|town|city|district|camp|neighbou?rhood|province|countryside) of) (?:the )?(?:\w+ )?\Z"
)
_NO_PLACE = re.compile(
    r"\b[A-Z]{2,}\b|\b(?:Parliament|Council|Ministry|Party|Commission|Committee|Court|Union|Movement|Army|Forces|Press|News|Agency|English|Arabic|Kurdish|God|Resolution|Article|Operation|Twitter|Facebook|Telegram)\b"
)
_ARTICLE = re.compile(r"(?:al|el|ar|as|ash|at|ad|an|az)-[A-Z]")
_CHAIN, _LIST = re.compile(w.CHAIN), re.compile(w.LIST)
_OFFSET = re.compile(
    r"\A(?:,|,? ?\(|,? (?:which is|that is|a (?:village|town|place)))? ?(?:located |situated |some |about |around |roughly |lying )*\d"
)
_ADD_M = {"near": 10_000.0, "way-to": 25_000.0, "offset": 5_000.0}
_COUNTRYSIDE_M = 20_000.0
_SURE = 0.75
_LIKE = 0.88
_FAR_M = 150_000.0


class PlaceFinder:
    """A gazetteer made ready for finding its names in texts; one per gazetteer is kept."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._matcher = NameMatcher(gazetteer.names())
        self._cache: dict[tuple[str, Circle | None], tuple[Candidate, ...]] = {}

    def find(self, shadow: Shadow, start: int, end: int, closed: Sequence[tuple[int, int]]) -> list[PlaceMention]:
        """Return the places named in a sentence; `closed` are spans (names of actors, dates) that hold no place."""
        out = []
        for hit in self._matcher.find(shadow.low, start, end):
            mention = self._mention(shadow, start, hit.start, hit.end, hit.ids)
            if mention is not None and _free(shadow, mention, closed):
                out.append(mention)
        out += self._by_likeness(shadow, start, end, [*closed, *((m.start, m.end) for m in out)])
        return sorted(out)

    def _mention(self, shadow: Shadow, floor: int, start: int, end: int, ids: tuple[str, ...]) -> PlaceMention | None:
        name = key(shadow.plain[start:end])
        first = shadow.plain[start]
        lead, km = _lead(shadow, floor, start, end)
        if (
            (first.islower() and not _ARTICLE.match(shadow.plain, start))
            or name in w.NEVER
            or (name in w.GENERIC and re.match(r" [A-Z]", shadow.plain[end : end + 2]))
            or (len(name) < 3 and first.isascii())
        ):
            return None
        if name in w.ORDINARY and lead not in ("in", "near", "way-to", "countryside", "offset"):
            return None
        return PlaceMention(start, end, lead, km, ids)

    def _by_likeness(
        self, shadow: Shadow, start: int, end: int, closed: Sequence[tuple[int, int]]
    ) -> list[PlaceMention]:
        """Ask the gazetteer about names in capitals after "in" or "near" that it holds in another spelling."""
        out = []
        for found in _UNKNOWN.finditer(shadow.plain, start, end):
            a, b = found.span(1)
            if any(a < d and c < b for c, d in closed) or key(found.group(1)) in w.ORDINARY or not key(found.group(1)):
                continue
            lead, km = _lead(shadow, start, a, b)
            like = self.candidates(found.group(1))
            if (like and like[0].score >= _LIKE) or (
                lead in ("in", "near", "offset", "way-to")
                and _PLACE_LIKE.search(shadow.low[max(start, a - 24) : a])
                and not _NO_PLACE.search(shadow.plain, a, b)
            ):
                out.append(PlaceMention(a, b, lead, km, ()))
        return out

    def candidates(self, raw: str, near: Circle | None = None, ids: Sequence[str] = ()) -> tuple[Candidate, ...]:
        """Return up to three places that a name may mean, best first."""
        at = (raw, near)
        if at not in self._cache:
            self._cache[at] = self._look_up(raw, near, ids)
        return self._cache[at]

    def _look_up(self, raw: str, near: Circle | None, ids: Sequence[str]) -> tuple[Candidate, ...]:
        found = [f for f in self.gazetteer.find(raw, near=near, limit=3) if f.score >= _SURE]
        out = [
            Candidate(
                name=f.place.name,
                place_id=f.place.id,
                where=f.place.where,
                score=f.score,
                kind=f.place.kind,
                rule=f.rule,
            )
            for f in found
        ]
        if not out:
            known = [self.gazetteer.place(i) for i in ids]
            out = [
                Candidate(name=p.name, place_id=p.id, where=p.where, score=0.9, kind=p.kind, rule="name")
                for p in known
                if p is not None
            ]
        return tuple(out[:3])

    def of(self, shadow: Shadow, mention: PlaceMention, near: Circle | None = None) -> tuple[Candidate, ...]:
        """Return the candidates of a mention with the radius that its wording asks for."""
        found = self.candidates(shadow.raw(mention.start, mention.end), near, mention.ids)
        if not mention.ids:
            found = tuple(c for c in found if c.score >= _LIKE)
        return tuple(replace(c, where=_widened(c.where, mention)) for c in found)


def _free(shadow: Shadow, mention: PlaceMention, closed: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a mention stands apart from names of actors; "in Turkey" is a place though Turkey also acts."""
    for start, end in closed:
        if mention.start < end and start < mention.end:
            same = (mention.start, mention.end) == (start, end)
            longer = mention.start <= start and end <= mention.end and mention.end - mention.start > end - start
            if not longer and not (
                same and mention.lead in ("in", "near", "from", "to", "offset", "countryside", "way-to")
            ):
                return False
    return not shadow.low.startswith(("-backed", "-led", "-made", "-based"), mention.end)


def _lead(shadow: Shadow, floor: int, start: int, end: int) -> tuple[str, float]:
    before = shadow.low[max(floor, start - 70) : start]
    if _AFTER.match(shadow.low, end):
        return "countryside", 0.0
    for name, pattern in _LEADS:
        found = pattern.search(before)
        if found:
            return name, float(found.group("km")) if name == "offset" else 0.0
    return "", 0.0


def _widened(where: Circle, mention: PlaceMention) -> Circle:
    if mention.lead == "countryside":
        return Circle(where.lat, where.lon, max(where.radius_m, _COUNTRYSIDE_M))
    if mention.lead == "offset":
        return Circle(where.lat, where.lon, where.radius_m + mention.km * 1000.0 + 2_000.0)
    return Circle(where.lat, where.lon, where.radius_m + _ADD_M.get(mention.lead, 0.0))


# -- several names of one place, or several places ----------------------------------------------------------------------
class PlaceGroup(NamedTuple):
    """Names that belong together: `head` is the place meant, `end` where its phrase ends, `others` further places of a list."""

    head: PlaceMention
    end: int
    within: PlaceMention | None
    others: tuple[PlaceMention, ...]


def groups(shadow: Shadow, found: Sequence[PlaceMention], finder: PlaceFinder) -> list[PlaceGroup]:
    """Return the places of a sentence: "Sina prison in Heseke" is one, "Ain Issa and Til Temir" one group of two."""
    out: list[PlaceGroup] = []
    for mention in found:
        last = out[-1] if out else None
        if last is None:
            out.append(PlaceGroup(mention, mention.end, None, ()))
            continue
        between = shadow.low[last.end : mention.start]
        if (not last.others and mention.lead == "offset" and _OFFSET.match(between)) or (
            not last.others and _CHAIN.match(between) and _holds(finder, shadow, mention, last.head)
        ):
            out[-1] = PlaceGroup(last.head, mention.end, mention, ())
        elif _LIST.match(between):
            joined = mention._replace(lead=mention.lead if mention.lead not in ("", "between") else last.head.lead)
            out[-1] = PlaceGroup(last.head, mention.end, last.within, (*last.others, joined))
        else:
            out.append(PlaceGroup(mention, mention.end, None, ()))
    return out


def _holds(finder: PlaceFinder, shadow: Shadow, outer: PlaceMention, inner: PlaceMention) -> bool:
    """Tell whether the second name can be the place in which the first lies."""
    outers = finder.candidates(shadow.raw(outer.start, outer.end), None, outer.ids)
    inners = finder.candidates(shadow.raw(inner.start, inner.end), None, inner.ids)
    if not outers or not inners:
        return False
    for big in outers:
        for small in inners:
            gap = small.where.distance_m(big.where)
            if (
                big.where.radius_m >= small.where.radius_m
                and gap <= max(big.where.radius_m * 1.3, 15_000.0)
                and gap < _FAR_M * 3
            ):
                return big.place_id != small.place_id or big.where.radius_m > small.where.radius_m
    return False


_KEPT: list[PlaceFinder] = []
_KEEP = 4


def finder_of(gazetteer: Gazetteer) -> PlaceFinder:
    """Return the finder of a gazetteer; the last four are kept, so that the automaton is built once."""
    for finder in _KEPT:
        if finder.gazetteer is gazetteer:
            return finder
    finder = PlaceFinder(gazetteer)
    _KEPT.append(finder)
    del _KEPT[:-_KEEP]
    return finder


def middle(a: Circle, b: Circle) -> Circle:
    """Return the circle around the road between two places: centre half-way, both ends within reach."""
    lat, lon = (a.lat + b.lat) / 2, (a.lon + b.lon) / 2
    centre = Circle(lat, lon, 0.0)
    return Circle(lat, lon, max(centre.distance_m(a), centre.distance_m(b)) + 2_000.0)
