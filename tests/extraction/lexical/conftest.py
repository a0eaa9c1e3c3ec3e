"""A language made up for these tests: nothing that the engine does with it can come from a list of a real one."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from sened.base.geo import Circle
from sened.extraction.lexical.pack import DateShape, Pack
from sened.extraction.lexical.reading import PackReader
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.places import finder_of
from sened.extraction.protocols import NoActors
from sened.extraction.segment import Segment
from sened.extraction.shadow import Shadow
from sened.model.entity import Place
from sened.model.seams import Found


class NoPlaces:
    """A gazetteer that knows no place."""

    def find(self, name: str, *, near: Circle | None = None, limit: int = 3) -> list[Found]:
        """Return nothing."""
        del name, near, limit
        return []

    def place(self, place_id: str) -> Place | None:
        """Return nothing."""
        del place_id
        return None

    def names(self) -> list[tuple[str, str]]:
        """Return nothing."""
        return []


TOY = Pack(
    code="toy", order="SVO", prefixes="wa|ba", suffixes="en|ilk", number_joint="ond",
    lexicon="""
    # what happened
    event airstrike noun: skyblow*
    event shelling verb: pounda
    event violence verb: strika
    harm killed pas: morta
    harm killed act: slay*
    harm wounded pas: hurta
    harm killed noun: ded
    harm displaced pas: fleda
    unit civil pl: folken
    unit civil sg: folk
    unit civil du: folkin
    unit armed pl: troopers
    unit vehicle pl: carros
    unit attack pl: blows
    armed: army, guard of the north
    by pre: throuh
    say verb: saya, made ... known
    that: thatt
    and: ond
    sub: whenn
    result: leadingto
    none: nobodi
    neg: nott
    including: mong
    number 1: een
    number 3: tri
    number 20: tventi
    scale 100: centi
    scale 1000: kilo
    vague 24: dozenz
    hedge at-least before: atleest
    hedge about before: circa
    hedge at-least after: ormor
    hedge between before: betwix
    nocount after: yearz, km
    month 1: janvar
    month 2: febrar
    weekday 4: fredag
    time back 1 1: yesterda
    span day: dagz
    span week: veeks
    """,
    dates=DateShape(day=r"\.", to="-|til", year=" (?:of )?", month_lead="in ", year_lead="anno ", since="sinz", until_after="til", ago=("befor {n} {u}",), lasting=("sinz {n} {u}",)),
)  # fmt: skip


@pytest.fixture
def read() -> Callable[..., Sentence]:
    """Return a function that reads one sentence of the made-up language, in any order of its words."""

    def reading(text: str, **changes: object) -> Sentence:
        shadow = Shadow(text)
        pack = replace(TOY, **changes) if changes else TOY  # type: ignore[arg-type]
        reader = PackReader(shadow, pack, finder_of(NoPlaces()), NoActors())
        return reader.read(Segment(0, len(shadow.plain), 0, "prose"))

    return reading
