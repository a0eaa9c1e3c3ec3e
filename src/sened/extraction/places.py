"""Places named in a text, what the words around say of them, and the candidates of the gazetteer."""

import math
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from sened.base.geo import Circle
from sened.base.names import letters
from sened.extraction.english import where as w
from sened.extraction.fields import Candidate
from sened.extraction.matcher import NameMatcher, key
from sened.extraction.place_cues import CUES, Cues, bearing
from sened.extraction.place_groups import PlaceGroup, groups
from sened.extraction.place_mention import PlaceMention
from sened.extraction.place_names import NamedPlace, language_of, named_places
from sened.extraction.shadow import Shadow
from sened.model.seams import Gazetteer, SpanGazetteer

__all__ = ["PlaceFinder", "PlaceGroup", "PlaceMention", "finder_of", "groups", "middle"]

_LEADS = [(name, re.compile(pattern + w.BETWEEN_LEAD_AND_NAME)) for name, pattern in w.LEADS]
_AFTER = re.compile(w.AFTER_COUNTRYSIDE)
_OWNER, _TOWARDS = re.compile(w.AFTER_OWNER), re.compile(w.TOWARDS)
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
_DIRECTION = re.compile(r"(?:north|south|east|west)[a-z-]* (?:and [a-z-]+ )?[A-Z]|countryside of [A-Z]")
_CAPITALS = re.compile(r"[A-Z][\w'-]+(?: (?:al-|el-)?[A-Z][\w'-]+){0,2}")
_ARABIC_WORDS = re.compile(r"[\u0621-\u06d5]{3,}(?: [\u0621-\u06d5]{3,})?")
_ADD_M = {"near": 10_000.0, "way-to": 25_000.0, "offset": 5_000.0}
_COUNTRYSIDE_M = 20_000.0
_SURE = 0.75
_LIKE = 0.88
_STRONG = frozenset({"in", "near", "way-to", "countryside", "offset"})
_AT_PLACE = frozenset({"in", "near", "from", "to", "offset", "countryside", "way-to"})
_LEADING = _AT_PLACE | {"between"}
_LOOSE = frozenset({"in", "from", "to"})
_FEWEST_ARABIC = 4
_FEWEST_IN_WORD = 3
_LOOK = 70
_ANCHOR_TEXT = 20_000
_ANCHOR_M = 150_000.0
_APART_M = 60_000.0


class PlaceFinder:
    """A gazetteer made ready for finding its names in texts; one per gazetteer is kept."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self._spans = gazetteer if isinstance(gazetteer, SpanGazetteer) else None
        self._matcher = None if self._spans is not None else NameMatcher(gazetteer.names())
        self._cache: dict[tuple[str, Circle | None], tuple[Candidate, ...]] = {}
        self._anchors = lru_cache(maxsize=4)(self._anchor)

    def find(self, shadow: Shadow, start: int, end: int, closed: Sequence[tuple[int, int]]) -> list[PlaceMention]:
        """Return the places named in a sentence; `closed` are spans (names of actors, dates) that hold no place."""
        cues = _cues(language_of(shadow.text)) if self._spans is not None else None
        named = self._named(shadow, start, end)
        found = (self._cued(shadow, start, n, cues) if cues else self._mention(shadow, start, n) for n in named)
        out = [m for m in found if m is not None and _free(shadow, m, closed)]
        out += self._listed(shadow, named, out, closed=closed, cues=cues)
        taken = [*closed, *((m.start, m.end) for m in out)]
        out += self._unlisted(shadow, start, end, taken, cues) if cues else self._by_likeness(shadow, start, end, taken)
        return sorted(out)

    def _named(self, shadow: Shadow, start: int, end: int) -> list[NamedPlace]:
        if self._spans is not None:
            return named_places(shadow, start, end, self._spans)
        assert self._matcher is not None
        hits = self._matcher.find(shadow.low, start, end)
        return [NamedPlace(h.start, h.end, h.start, h.end, "", 2) for h in hits]

    def _mention(self, shadow: Shadow, floor: int, named: NamedPlace) -> PlaceMention | None:
        """Return the mention of a name in an English text (or one of an unknown language)."""
        start, end = named.start, named.end
        name = key(shadow.plain[start:end])
        lead, km = _lead(shadow, floor, start, named.word_end)
        if not _as_name(shadow, start, end, name):
            return None
        if name in w.ORDINARY and lead not in _STRONG:
            return None
        if not named.standing and not lead:
            return None
        way = bearing(shadow.low[max(floor, start - _LOOK) : start]) if lead == "offset" else None
        return PlaceMention(start, end, lead, km, (), named.key, way)

    def _cued(self, shadow: Shadow, floor: int, named: NamedPlace, cues: "_Compiled") -> PlaceMention | None:
        """Return the mention of a name in a text of a language that has its own cues."""
        start, end = named.start, named.end
        latin = shadow.plain[start].isascii()
        if latin and shadow.plain[start].islower() and not _capital_later(shadow, named):
            return None
        lead, km, way = cues.lead(shadow, floor, named)
        noun = cues.noun.search(shadow.low, max(floor, named.word_start - _LOOK), named.word_start) is not None
        if not noun and (cues.is_a_word(shadow, named, lead) or (not latin and _too_slight(named, lead))):
            return None
        if not named.standing and not lead and not noun:
            return None
        if lead in ("from", "to", "of") and self._is_country(named.key):
            lead = ""
        return PlaceMention(start, end, lead or ("in" if noun else ""), km, (), named.key, way)

    def _is_country(self, name: str) -> bool:
        return any(c.kind == "country" for c in self.candidates(name)[:1])

    def _listed(
        self,
        shadow: Shadow,
        named: Sequence[NamedPlace],
        out: Sequence[PlaceMention],
        *,
        closed: Sequence[tuple[int, int]],
        cues: "_Compiled | None",
    ) -> list[PlaceMention]:
        """Return names of little standing that go on a list of places ("in Kobani, Jib and Susan")."""
        joined = cues.joined if cues else _JOINED
        known = {m.start: m for m in out}
        last: PlaceMention | None = None
        more = []
        for name in named:
            if name.start in known:
                last = known[name.start]
                continue
            if last is None or name.standing or not 0 <= name.start - last.end < _LOOK:
                continue
            mention = PlaceMention(name.start, name.end, last.lead, 0.0, (), name.key)
            listed = joined.match(shadow.low[last.end : name.start])
            if listed and _as_name(shadow, name.start, name.end, name.key) and _free(shadow, mention, closed):
                more.append(mention)
                last = mention
        return more

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
                way = bearing(shadow.low[max(start, a - _LOOK) : a]) if lead == "offset" else None
                out.append(PlaceMention(a, b, lead, km, (), "", way))
        return out

    def _unlisted(
        self, shadow: Shadow, start: int, end: int, closed: Sequence[tuple[int, int]], cues: "_Compiled"
    ) -> list[PlaceMention]:
        """Ask about words that a cue or a noun for a place leads to and that the gazetteer may hold in another spelling."""
        out = []
        for pattern in (_CAPITALS, _ARABIC_WORDS):
            for found in pattern.finditer(shadow.plain, start, end):
                a, b = found.span()
                a = _behind_cue(shadow, a, b, cues)
                if any(a < d and c < b for c, d in closed) or letters(shadow.plain[a:b]) in cues.ordinary | cues.strict:
                    continue
                named = NamedPlace(a, b, a, b, "", 0)
                lead, km, way = cues.lead(shadow, start, named)
                noun = cues.noun.search(shadow.low, max(start, a - _LOOK), a) is not None
                if not noun and (pattern is _ARABIC_WORDS or lead not in ("in", "near", "offset", "countryside")):
                    continue
                name = self._like(shadow.plain[a:b])
                if name:
                    out.append(PlaceMention(a, a + len(name), lead or "in", km, (), name, way))
        return out

    def _like(self, phrase: str) -> str:
        """Return the longest beginning of a phrase that the gazetteer holds in a like spelling."""
        words = phrase.split(" ")
        for count in range(len(words), 0, -1):
            name = " ".join(words[:count])
            like = self.candidates(name)
            if like and like[0].score >= _LIKE:
                return name
        return ""

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

    def meant(self, shadow: Shadow, mention: PlaceMention, near: Circle | None = None) -> tuple[Candidate, ...]:
        """Return the candidates of a mention as the gazetteer has them, those near the other places of the text first."""
        name = mention.name or shadow.raw(mention.start, mention.end)
        found = self.candidates(name, near, mention.ids)
        if near is None and len(found) > 1 and _apart(found):
            anchor = self._anchors(shadow)
            found = found if anchor is None else self.candidates(name, anchor, mention.ids)
        return found

    def of(self, shadow: Shadow, mention: PlaceMention, near: Circle | None = None) -> tuple[Candidate, ...]:
        """Return the candidates of a mention with the radius that its wording asks for."""
        found = self.meant(shadow, mention, near)
        if not mention.ids and not mention.name:
            found = tuple(c for c in found if c.score >= _LIKE)
        return tuple(replace(c, where=_widened(c.where, mention)) for c in found)

    def _anchor(self, shadow: Shadow) -> Circle | None:
        """Return the circle about the places of a text whose names leave no doubt, None where it has none."""
        spots = []
        for named in self._named(shadow, 0, min(len(shadow.low), _ANCHOR_TEXT)):
            found = self.candidates(named.key) if named.standing == 2 else ()
            if found and found[0].kind not in ("country", "region") and not _apart(found):
                spots.append(found[0].where)
        if not spots:
            return None
        lat = sorted(c.lat for c in spots)[len(spots) // 2]
        lon = sorted(c.lon for c in spots)[len(spots) // 2]
        return Circle(lat, lon, _ANCHOR_M)


class _Compiled:
    """The cues of a language as patterns."""

    def __init__(self, cues: Cues) -> None:
        self.before = [(name, re.compile(f"{pattern}{cues.fill}[\"'(]?\\Z")) for name, pattern in cues.before]
        self.behind = [(name, re.compile(pattern)) for name, pattern in cues.behind]
        self.noun, self.joined = re.compile(cues.noun), re.compile(cues.joined)
        self.ordinary = frozenset(letters(word) for word in cues.ordinary)
        self.strict = frozenset(letters(word) for word in cues.strict)

    def is_a_word(self, shadow: Shadow, named: NamedPlace, lead: str) -> bool:
        """Tell whether a name without a noun for a place before it is likelier the ordinary word that it is too."""
        if named.key in self.strict:
            return lead not in ("countryside", "offset")
        ended = shadow.low[named.end : named.end + 1] == "'"  # an apostrophe before an ending sets off names alone
        return named.key in self.ordinary and not ended and lead not in (*_STRONG, "between")

    def lead(self, shadow: Shadow, floor: int, named: NamedPlace) -> tuple[str, float, float | None]:
        """Return what the words around a name say of it, with the distance in km and its direction where given."""
        for name, pattern in self.behind:
            if found := pattern.match(shadow.low[named.end : named.end + _LOOK]):
                return name, *_measured(name, found)
        before = shadow.low[max(floor, named.word_start - _LOOK) : named.word_start]
        for name, pattern in self.before:
            if found := pattern.search(before):
                return name, *_measured(name, found)
        return _CLITICS.get(shadow.low[named.start - 1 : named.start], "") if named.start > named.word_start else "", 0.0, None  # fmt: skip


_CLITICS = {"ب": "in", "ل": "to"}
_JOINED = re.compile(w.LIST)


@lru_cache(maxsize=8)
def _cues(language: str) -> _Compiled | None:
    return _Compiled(CUES[language]) if language in CUES else None


def _too_slight(named: NamedPlace, lead: str) -> bool:
    """Tell whether a name in a script without capitals is too little known, or too short, for the words around it."""
    if all(len(word) < _FEWEST_IN_WORD for word in named.key.split(" ")):
        return True  # letters spelled out ("اي بي")
    loose = lead in _LOOSE and named.end - named.start < _FEWEST_ARABIC
    return not named.standing and (lead not in _LEADING or loose)


def _behind_cue(shadow: Shadow, start: int, end: int, cues: _Compiled) -> int:
    """Return where a row of capitals begins without the small word that opens a sentence ("In Busaira")."""
    gap = shadow.plain.find(" ", start, end)
    if gap < 0:
        return start
    opens = any(pattern.fullmatch(shadow.low[start : gap + 1]) for _, pattern in cues.before)
    return gap + 1 if opens else start


def _measured(name: str, found: re.Match[str]) -> tuple[float, float | None]:
    if name != "offset":
        return 0.0, None
    return float(found.group("km").replace(",", ".")), bearing(found.group())


def _as_name(shadow: Shadow, start: int, end: int, name: str) -> bool:
    """Tell whether a name is written as one: not in small letters, no word that never is a place, not half of a name."""
    first = shadow.plain[start]
    low = first.islower() and not _ARTICLE.match(shadow.plain, start)
    return not (
        (low and not _DIRECTION.match(shadow.plain, start))
        or name in w.NEVER
        or (name in w.GENERIC and re.match(r" [A-Z]", shadow.plain[end : end + 2]))
        or (len(name) < 3 and first.isascii())
    )


def _capital_later(shadow: Shadow, named: NamedPlace) -> bool:
    """Tell whether a name that begins small is one all the same: "al-Bab", "başûrê Libnanê"."""
    last = shadow.plain.rfind(" ", named.start, named.end) + 1
    whole = named.standing == 2 and last > named.start and shadow.plain[last].isupper()
    return whole or _ARTICLE.match(shadow.plain, named.start) is not None


def _apart(found: Sequence[Candidate]) -> bool:
    """Tell whether candidates lie so far from one another that the rest of the text should decide."""
    return any(found[0].where.distance_m(c.where) > _APART_M for c in found[1:])


def _free(shadow: Shadow, mention: PlaceMention, closed: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a mention stands apart from names of actors; "in Turkey" is a place though Turkey also acts."""
    for start, end in closed:
        if mention.start < end and start < mention.end:
            same = (mention.start, mention.end) == (start, end)
            longer = mention.start <= start and end <= mention.end and mention.end - mention.start > end - start
            if not longer and not (same and mention.lead in _AT_PLACE):
                return False
    return not shadow.low.startswith(("-backed", "-led", "-made", "-based"), mention.end)


def _lead(shadow: Shadow, floor: int, start: int, end: int) -> tuple[str, float]:
    before = shadow.low[max(floor, start - _LOOK) : start]
    if _TOWARDS.match(shadow.low[end : end + _LOOK]):
        return "to", 0.0
    if _AFTER.match(shadow.low, end):
        return "countryside", 0.0
    for name, pattern in _LEADS:
        found = pattern.search(before)
        if found:
            return name, float(found.group("km")) if name == "offset" else 0.0
    return ("in" if _OWNER.match(shadow.low, end) else ""), 0.0


def _widened(where: Circle, mention: PlaceMention) -> Circle:
    if mention.lead == "countryside":
        return Circle(where.lat, where.lon, max(where.radius_m, _COUNTRYSIDE_M))
    if mention.lead == "offset":
        if mention.bearing is not None:
            return _moved(where, mention.km * 1000.0, mention.bearing)
        return Circle(where.lat, where.lon, where.radius_m + mention.km * 1000.0 + 2_000.0)
    return Circle(where.lat, where.lon, where.radius_m + _ADD_M.get(mention.lead, 0.0))


def _moved(where: Circle, away_m: float, degrees: float) -> Circle:
    """Return the circle `away_m` from a place in a direction: half as wide as it is far, for eight winds are few."""
    north, east = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
    lat = max(-89.9, min(89.9, where.lat + away_m * north / 111_195.0))
    lon = where.lon + away_m * east / (111_195.0 * max(0.01, math.cos(math.radians(where.lat))))
    return Circle(round(lat, 5), round((lon + 180.0) % 360.0 - 180.0, 5), where.radius_m + away_m / 2 + 2_000.0)


_KEPT: list[PlaceFinder] = []
_KEEP = 4


def finder_of(gazetteer: Gazetteer) -> PlaceFinder:
    """Return the finder of a gazetteer; the last four are kept, with what they have looked up."""
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
