"""A small invented country for the tests of this room: a gazetteer and an index of actors that live in memory."""

import re
from collections.abc import Callable, Iterable

import pytest

from sened.base.dates import Interval, parse_iso
from sened.base.geo import Circle
from sened.base.names import fold
from sened.extraction.draft import drafts
from sened.extraction.fields import Drafted
from sened.extraction.places import finder_of
from sened.extraction.reading import Reader, Reading
from sened.extraction.segment import segments
from sened.extraction.shadow import Shadow
from sened.model.entity import Place
from sened.model.seams import Found


class SmallGazetteer:
    """Places by folded name; nearest first where a place to be near to is given."""

    def __init__(self, rows: Iterable[tuple[str, float, float, float, str]]) -> None:
        self._places = [
            Place(
                id=f"P{i}",
                name=names.split("|")[0],
                names=tuple(("und", n) for n in names.split("|")),
                where=Circle(lat, lon, radius_m),
                kind=kind,
            )
            for i, (names, lat, lon, radius_m, kind) in enumerate(rows)
        ]

    def find(self, name: str, *, near: Circle | None = None, limit: int = 3) -> list[Found]:
        """Return the places that bear a name equal to `name` after folding."""
        hits = [p for p in self._places if any(fold(n) == fold(name) for _, n in p.names)]
        if near is not None:
            hits.sort(key=lambda p: p.where.distance_m(near))
        return [Found(place=p, score=1.0, rule="exact") for p in hits[:limit]]

    def names(self) -> Iterable[tuple[str, str]]:
        """Yield every name with its place."""
        for place in self._places:
            for _, name in place.names:
                yield name, place.id

    def place(self, place_id: str) -> Place | None:
        """Return the place of that id."""
        return next((p for p in self._places if p.id == place_id), None)


class SmallIndex:
    """Actors by name, whole words, short ones only as written."""

    def __init__(self, names: dict[str, list[str]]) -> None:
        self._ids = {name: actor for actor, aliases in names.items() for name in aliases}
        ordered = sorted(self._ids, key=len, reverse=True)
        self._pattern = re.compile(r"\b(?:" + "|".join(re.escape(n) for n in ordered) + r")\b")

    def mentions(self, text: str) -> Iterable[tuple[int, int, str, str]]:
        """Yield every name in `text`."""
        for found in self._pattern.finditer(text):
            yield found.start(), found.end(), self._ids[found.group()], found.group()


GAZETTEER = SmallGazetteer(
    [
        ("Orvan", 41.0, 30.0, 250_000.0, "country"),
        ("Belmark", 45.0, 30.0, 300_000.0, "country"),
        ("North Orvan", 43.0, 30.0, 120_000.0, "province"),
        ("Tarsik|Tarsîk|تارسيك", 42.50, 30.20, 5_000.0, "settlement"),
        ("Kelmi prison|Kelmi", 42.51, 30.22, 1_000.0, "exact"),
        ("Ain Derva", 42.80, 29.60, 5_000.0, "settlement"),
        ("Til Varo", 42.95, 29.90, 5_000.0, "settlement"),
        ("Sindar", 42.10, 31.40, 25_000.0, "district"),
        ("Afrenya|Efrenya", 43.20, 29.10, 5_000.0, "settlement"),
        ("Of", 40.9, 40.2, 5_000.0, "settlement"),
        ("March", 52.5, 0.1, 5_000.0, "settlement"),
    ]
)
ACTORS = SmallIndex(
    {
        "BELMARK": [
            "Belmark",
            "Belmark army",
            "Belmarki army",
            "Belmarki forces",
            "Belmarki Defence Ministry",
            "Belmarki state",
        ],
        "IH": ["Iron Hand", "IH"],
        "NDF": ["Northern Defence Forces", "NDF"],
        "VSU": ["Valley Self-Defence Units", "VSU"],
        "FNA": ["Free National Army", "FNA"],
        "TURKEY": ["Turkey"],
        "MONITOR": ["Orvan Monitor for Human Rights", "Orvan Monitor"],
    }
)


@pytest.fixture
def gazetteer() -> SmallGazetteer:
    return GAZETTEER


@pytest.fixture
def actors() -> SmallIndex:
    return ACTORS


@pytest.fixture
def read() -> Callable[..., Drafted]:
    """Draft a text of the invented country, published on 26 January 2022 unless said otherwise."""

    def run(
        text: str, published: str | None = "2022-01-26", *, language: str | None = None, hint: str | None = None
    ) -> Drafted:
        when: Interval | None = parse_iso(published) if published else None
        years = parse_iso(hint) if hint else None
        return drafts(text, published=when, language=language, gazetteer=GAZETTEER, actors=ACTORS, year_hint=years)

    return run


@pytest.fixture
def sentence() -> Callable[[str], Reading]:
    """Read one sentence."""

    def run(text: str) -> Reading:
        shadow = Shadow(text)
        return Reader(shadow, ACTORS, finder_of(GAZETTEER)).read(segments(shadow)[0])

    return run
