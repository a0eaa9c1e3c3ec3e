"""Find places by name in any script: equal first, then equal skeleton, then similar; never a guess without its rule."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz, process

from sened.base.geo import Circle
from sened.base.names import fold, latin, skeleton
from sened.entities.placewords import Reading, readings
from sened.model.entity import Place
from sened.model.seams import Found

FINENESS = {"exact": 0, "site": 0, "settlement": 1, "district": 2, "province": 3, "country": 4, "region": 5}
"""Order of kinds from fine to coarse; a kind not listed counts as a settlement."""

_FUZZY_FLOOR = 86.0
_FUZZY_LENGTH = 5
_SKELETON_FLOOR = 0.5
_DIVIDED = 5
_CACHE_SIZE = 20_000

_Hit = tuple[Place, float, str, str]
"""A place, its score, the rule that found it, and the kind that the phrase states."""


class TableGazetteer:
    """A gazetteer over a list of places (a case's own, or the world's cities).

    Rules, best first: `exact` (names equal after folding), `skeleton` (equal consonants, see `base.names.skeleton`),
    `fuzzy` (edit similarity of at least 86 of 100, names of five letters or more); each first on the name as given,
    then on its parts ("Sinjar (Shengal) district": without the bracket and the generic word, then the bracket), then
    on what follows a comma, marked `container`. Among equals, the place nearest to `near` comes first, then the
    kind that the name itself states, then the finer kind, then the larger place, then the id.
    """

    def __init__(self, places: Sequence[Place]) -> None:
        self._places = {p.id: p for p in sorted(places, key=lambda p: p.id)}
        self._exact: dict[str, set[str]] = defaultdict(set)
        for place in self._places.values():
            for name in _names(place):
                self._exact[fold(name)].add(place.id)
        self._exact.pop("", None)
        self._skeletons: dict[str, set[str]] | None = None
        self._by_length: dict[int, list[str]] | None = None
        self._cache: dict[str, list[_Hit]] = {}

    def place(self, place_id: str) -> Place | None:
        """Return the place of that id, or None."""
        return self._places.get(place_id)

    def names(self) -> Iterable[tuple[str, str]]:
        """Yield (name, place id) for every name held, ordered by place id and name."""
        for place in self._places.values():
            for name in sorted(set(_names(place))):
                yield name, place.id

    def find(self, name: str, *, near: Circle | None = None, limit: int = 3) -> list[Found]:
        """Return up to `limit` candidates with score (0 to 1) and rule, best first; an empty list means not found."""
        if name not in self._cache:
            if len(self._cache) >= _CACHE_SIZE:
                self._cache.clear()
            self._cache[name] = self._candidates(name)
        hits = sorted(self._cache[name], key=lambda hit: _order(hit, near))
        return [Found(place=place, score=score, rule=rule) for place, score, rule, _ in hits[:limit]]

    def _candidates(self, name: str) -> list[_Hit]:
        read = readings(name)
        whole = [r for r in read if not r.container]
        for look in (self._equal, self._by_skeleton):
            for reading in whole:
                # A part is read only where the wider reading found nothing: "Tel Jum'a, Tel Tamr" is Tel Jum'a.
                if hits := look(reading.name):
                    return _weighed(hits, reading)
        for reading in read:
            if reading.container and (hits := self._equal(reading.name) or self._by_skeleton(reading.name)):
                return _weighed([(place, score, "container") for place, score, _ in hits], reading)
        shortest = min(whole, key=lambda r: len(r.name), default=None)
        return _weighed(self._by_similarity(fold(shortest.name)), shortest) if shortest else []

    def _equal(self, name: str) -> list[tuple[Place, float, str]]:
        return [(self._places[i], 1.0, "exact") for i in sorted(self._exact.get(fold(name), ()))]

    def _by_skeleton(self, name: str) -> list[tuple[Place, float, str]]:
        key = skeleton(name)
        # One or two consonants are shared by too many unrelated names.
        if len(_joined(key)) < 3:
            return []
        if self._skeletons is None:
            self._skeletons = self._index_skeletons()
        plain = latin(name).replace(" ", "")
        hits = []
        for place_id in sorted(self._skeletons.get(_joined(key), ())):
            place = self._places[place_id]
            spelled = [n for n in _names(place) if _one_word(key, skeleton(n))]
            ratio = max((fuzz.ratio(plain, latin(n).replace(" ", "")) for n in spelled), default=0) / 100
            if ratio >= _SKELETON_FLOOR:
                hits.append((place, round(0.75 + 0.2 * ratio, 3), "skeleton"))
        return hits

    def _index_skeletons(self) -> dict[str, set[str]]:
        index: dict[str, set[str]] = defaultdict(set)
        for place in self._places.values():
            for name in _names(place):
                index[_joined(skeleton(name))].add(place.id)
        return index

    def _by_similarity(self, key: str) -> list[tuple[Place, float, str]]:
        if len(key) < _FUZZY_LENGTH:
            return []
        if self._by_length is None:
            self._by_length = defaultdict(list)
            for name in sorted(self._exact):
                self._by_length[len(name)].append(name)
        # Beyond this difference in length the floor cannot be reached.
        slack = max(1, round(len(key) * 0.2))
        near = [n for length in range(len(key) - slack, len(key) + slack + 1) for n in self._by_length.get(length, ())]
        best = process.extract(key, near, scorer=fuzz.ratio, score_cutoff=_FUZZY_FLOOR, limit=10)
        return [
            (self._places[i], round(0.85 * ratio / 100, 3), "fuzzy")
            for name, ratio, _ in best
            for i in sorted(self._exact[name])
        ]


def _joined(key: str) -> str:
    return key.replace(" ", "")


def _one_word(a: str, b: str) -> bool:
    """Tell whether two skeletons are equal, or equal but for where a longer name is divided (Teqil Beqil, Taqilbaqil)."""
    return a == b or (_joined(a) == _joined(b) and len(_joined(a)) >= _DIVIDED)


def fineness(kind: str) -> int:
    """Return the rank of a kind of place, 0 the finest."""
    return FINENESS.get(kind, FINENESS["settlement"])


def _weighed(hits: list[tuple[Place, float, str]], reading: Reading) -> list[_Hit]:
    return [(place, round(score * reading.weight, 3), rule, reading.kind) for place, score, rule in hits]


def _names(place: Place) -> list[str]:
    return [place.name, *(name for _, name in place.names)]


def _order(hit: _Hit, near: Circle | None) -> tuple[float, int, int, int, float, str]:
    place, score, _, stated = hit
    away = 0 if near is None else int(near.gap_m(place.where) // 10_000)
    # Scores within a twentieth of each other are ties: distance, the stated kind, then fineness decide.
    return (
        -round(score * 20),
        away,
        int(bool(stated) and place.kind != stated),
        fineness(place.kind),
        -place.where.radius_m,
        place.id,
    )
