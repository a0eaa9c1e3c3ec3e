"""Find places by name in any script: equal first, then equal skeleton, then similar; never a guess without its rule."""

import math
from collections.abc import Iterable, Iterator, Sequence

from sened.base.geo import Circle
from sened.base.names import letters
from sened.entities import likeness
from sened.entities.bare import bare_names
from sened.entities.index import PlaceIndex
from sened.entities.likeness import Hit
from sened.entities.placewords import Reading, readings
from sened.entities.wordspans import WordSpans
from sened.model.entity import Place
from sened.model.seams import Found, NameSpan

FINENESS = {"exact": 0, "site": 0, "settlement": 1, "district": 2, "province": 3, "country": 4, "region": 5}
"""Order of kinds from fine to coarse; a kind not listed counts as a settlement."""

LARGE = 100_000
"""Inhabitants from which a town is known beyond its region."""

_CACHE_SIZE = 20_000
_STEP_M, _FAR_STEP_M = 10_000, 100_000
_SAME_M = 6_000.0
_REGION_M = 600_000.0
_FOREIGN = 0.9
_SURELY = 0.93
_ENDING = 0.97


class TableGazetteer:
    """A gazetteer over places of its own (a case's, or a list's) and over compiled indexes of more places.

    Rules, best first: `exact` (names equal after folding), `ending` (equal without a case ending or a preposition
    written on to the name), `skeleton` (equal consonants, see `base.names.skeleton`), `sound` (equal in the looser key
    `base.names.sound`), `fuzzy` (edit similarity of at least 86 of 100, names of five letters or more); each first on
    the name as given, then on its parts ("Sinjar (Shengal) district": without the bracket and the generic word, then the
    bracket), then on what follows a comma, marked `container`.

    `home` are the region's own; `known` are places elsewhere of which the world speaks, taken by exactly their names.

    Among equals, the place nearest to `near` comes first, then a place of one's own or of `home` before one of `more`,
    then the kind that the name itself states, then the larger town (in powers of ten), the finer kind, the larger place,
    the id. Places of several indexes that stand for one (same name, same spot) are given once, the first of them.
    """

    def __init__(
        self,
        places: Iterable[Place] = (),
        *,
        home: Sequence[PlaceIndex] = (),
        known: Sequence[PlaceIndex] = (),
        more: Sequence[PlaceIndex] = (),
    ) -> None:
        self._home = tuple(i for i in (*_own(places), *home) if len(i))
        held = tuple(i for i in known if len(i))
        self._layers = (*self._home, *held, *(i for i in more if len(i)))
        self._known = len(self._home) + len(held)
        self._centre = _centre(self._home)
        self._words = WordSpans(self._layers, len(self._home), LARGE, known=self._known)
        self._cache: dict[str, list[Hit]] = {}

    def place(self, place_id: str) -> Place | None:
        """Return the place of that id, or None."""
        for layer in self._layers:
            number = layer.number(place_id)
            if number is not None:
                return layer.place(number)
        return None

    def names(self) -> Iterator[tuple[str, str]]:
        """Yield (name, place id) for every name held, ordered by gazetteer, place and name."""
        for layer in self._layers:
            for place in layer.all():
                for name in sorted({place.name, *(n for _, n in place.names)}):
                    yield name, place.id

    def spans(self, words: Sequence[str], language: str = "") -> list[NameSpan]:
        """Return the longest name that begins at each of the folded `words`, in order; they may overlap."""
        return self._words.find(words, language)

    def find(self, name: str, *, near: Circle | None = None, limit: int = 3) -> list[Found]:
        """Return up to `limit` candidates with score (0 to 1) and rule, best first; an empty list means not found."""
        if name not in self._cache:
            if len(self._cache) >= _CACHE_SIZE:
                self._cache.clear()
            self._cache[name] = self._candidates(name)
        hits = sorted(self._cache[name], key=lambda hit: self._order(hit, near))
        return [Found(place=h.place, score=h.score, rule=h.rule) for h in _apart(hits, limit)]

    def _candidates(self, name: str) -> list[Hit]:
        read = readings(name)
        whole = [r for r in read if not r.container]
        for look in (self._equal, self._bare, self._by_skeleton):
            for reading in whole:
                # A part is read only where the wider reading found nothing: "Tel Jum'a, Tel Tamr" is Tel Jum'a.
                if hits := look(reading.name):
                    return _weighed(hits, reading)
        for reading in read:
            if reading.container and (hits := self._equal(reading.name) or self._by_skeleton(reading.name)):
                return _weighed([h._replace(rule="container") for h in hits], reading)
        shortest = min(whole, key=lambda r: len(r.name), default=None)
        return _weighed(self._similar(shortest.name), shortest) if shortest else []

    def _equal(self, name: str) -> list[Hit]:
        key = letters(name)
        hits = [Hit(layer.place(n), 1.0, "exact", "", at) for at, layer in enumerate(self._layers) for n in _some(layer.exact(key))]  # fmt: skip
        if hits and not any(self._likely(h) for h in hits):
            # A hamlet at the other end of the world bears exactly this name; a place here may bear it in another spelling.
            hits = [h._replace(score=_FOREIGN) for h in hits]
            hits += [h for h in self._by_skeleton(name) if h.layer < len(self._home) and h.score >= _SURELY]
        return hits

    def _close(self, hit: Hit) -> bool:
        """Tell whether a place may be meant by a name like its own: abroad, it must be a city, or a country."""
        if hit.layer < len(self._home) or self._centre is None:
            return True
        close = hit.place.where.gap_m(self._centre) < _REGION_M
        return close or (hit.rule == "skeleton" and hit.score >= _SURELY and self._likely(hit))

    def _likely(self, hit: Hit) -> bool:
        """Tell whether a place of exactly the name asked for may be meant without more ado."""
        if hit.layer < self._known or self._centre is None or hit.place.population >= LARGE:
            return True
        return hit.place.kind == "country" or hit.place.where.gap_m(self._centre) < _REGION_M

    def _bare(self, name: str) -> list[Hit]:
        for bare in bare_names(name):
            hits = [h._replace(score=_ENDING, rule="ending") for h in self._equal(bare) if h.rule == "exact"]
            if hits := [h for h in hits if self._likely(h)]:
                return hits
        return []

    def _by_skeleton(self, name: str) -> list[Hit]:
        return likeness.by_skeleton(self._layers, name, self._close)

    def _similar(self, name: str) -> list[Hit]:
        found = [
            *likeness.by_sound(self._layers, name, self._close),
            *likeness.by_similarity(self._layers, name, self._close),
        ]
        best: dict[tuple[int, str], Hit] = {}
        for hit in found:
            key = (hit.layer, hit.place.id)
            if key not in best or hit.score > best[key].score:
                best[key] = hit
        return list(best.values())

    def _order(self, hit: Hit, near: Circle | None) -> tuple[float | str, ...]:
        place = hit.place
        # Far away is far away: of two places at the other end of the world neither is the nearer one.
        away = 0 if near is None else int(min(near.gap_m(place.where), _REGION_M) // _STEP_M)
        far = (
            0
            if self._centre is None or hit.layer < len(self._home)
            else int(self._centre.gap_m(place.where) // _FAR_STEP_M)
        )
        # Scores within a fortieth of each other are ties: distance, the stated kind, then fineness decide.
        return (
            -round(hit.score * 40),
            away,
            int(hit.layer >= len(self._home)),
            int(bool(hit.stated) and place.kind != hit.stated),
            -_magnitude(place),
            far,
            fineness(place.kind),
            -place.population,
            -place.where.radius_m,
            hit.layer,
            place.id,
        )


def _own(places: Iterable[Place]) -> list[PlaceIndex]:
    held = list(places)
    if not held:
        return []
    from sened.entities.compiling import compiled  # it needs numpy, which takes longer to load than an index to open

    return [PlaceIndex(compiled(held))]


_SOME = 64
"""Bearers of one name that are looked at: the most important first."""


def _some(numbers: Sequence[int]) -> Sequence[int]:
    return numbers[:_SOME]


def _centre(layers: Sequence[PlaceIndex]) -> Circle | None:
    """Return the circle about the median of the places of `layers` that holds four fifths of them; None for none."""
    spots = [layer.where(n) for layer in layers for n in range(len(layer))]
    if not spots:
        return None
    lat = sorted(c.lat for c in spots)[len(spots) // 2]
    lon = sorted(c.lon for c in spots)[len(spots) // 2]
    middle = Circle(lat, lon, 0.0)
    away = sorted(middle.distance_m(c) for c in spots)
    return Circle(lat, lon, away[len(away) * 4 // 5])


def _magnitude(place: Place) -> int:
    """Return 5, 6 or 7 for towns of 100,000 inhabitants and more, and for countries; 0 for others."""
    if place.kind == "country":
        return 7
    return int(math.log10(place.population)) if place.population >= LARGE else 0


def _apart(hits: Iterable[Hit], limit: int) -> list[Hit]:
    """Return the first `limit` hits, without those that repeat a place of another index."""
    kept: list[Hit] = []
    for hit in hits:
        if len(kept) == limit:
            break
        if not any(_repeats(hit, other) for other in kept):
            kept.append(hit)
    return kept


def _repeats(hit: Hit, other: Hit) -> bool:
    if hit.layer == other.layer:
        return False
    if hit.place.kind == other.place.kind == "country":
        return hit.place.country == other.place.country
    reach = max(_SAME_M, min(hit.place.where.radius_m, other.place.where.radius_m))
    return hit.place.where.distance_m(other.place.where) <= reach and _alike(hit.place.kind, other.place.kind)


def _alike(one: str, other: str) -> bool:
    return one == other or max(fineness(one), fineness(other)) <= FINENESS["settlement"]


def fineness(kind: str) -> int:
    """Return the rank of a kind of place, 0 the finest."""
    return FINENESS.get(kind, FINENESS["settlement"])


def _weighed(hits: Iterable[Hit], reading: Reading) -> list[Hit]:
    return [h._replace(score=round(h.score * reading.weight, 3), stated=reading.kind) for h in hits]
