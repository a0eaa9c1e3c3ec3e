"""Report tables of any size, coded column by column: the values of `reports.from_rows`, without an object for each row.

What costs (dates, event types, actors) is worked out once for each text that occurs. `reports.from_rows` says what a cell
means; this module gives the same table and the same faults, which a test holds it to.
"""

from collections.abc import Callable, Sequence
from functools import lru_cache

import pyarrow as pa
import pyarrow.compute as pc

from sened.base.dates import Interval, parse_iso
from sened.incidents.faults import Faults, Part
from sened.incidents.reports import known_actors
from sened.model import tables
from sened.model.crosswalk import OwnTypes, event_class
from sened.model.vocabulary import RADIUS_M, EventClass, GeoPrecision

COLUMNS = (
    "record_id", "dataset", "group_kind", "date_start", "date_end", "date_precision", "lat", "lon", "radius_km",
    "geo_precision", "place_name", "event_type", "actor_1", "actor_2", "target", "weapon", "killed_low", "killed_high",
    "wounded_low", "wounded_high",
)  # fmt: skip
"""The columns of a report table that mean something here."""

_FULL_DATE = r"^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
_PLAIN_NUMBER = r"^-?[0-9]{1,15}(\.[0-9]{1,20})?$"
_DATES = "write dates as YYYY-MM-DD, YYYY-MM or YYYY"
_PRECISIONS = "use one of: " + ", ".join(p.value for p in GeoPrecision)


class Coder:
    """Codes the parts of one table, one after the other; `faults` and `warnings` fill while it does.

    With `lenient`, points that cannot be meant as they stand are taken as none, with a warning: 0, 0, and a latitude
    beyond 90 that would be a longitude.
    """

    def __init__(self, own: OwnTypes | None = None, *, lenient: bool = False) -> None:
        self.faults = Faults()
        self.warnings: dict[str, list[int]] = {}
        self._own, self._lenient = own, lenient

    def code(self, texts: pa.Table, rows: pa.Array) -> pa.Table:
        """Return the report rows (schema `reports`) of `texts` in their order; faulty cells are null.

        `texts` holds any of `COLUMNS` as strings without nulls, `rows` the number of each row.
        """
        part = _Part(texts, self.faults.part(rows))
        columns = part.when() | self._points(part, rows) | part.who() | part.figures()
        kinds = part.text("event_type")
        columns["event_type"] = _or_null(kinds)
        columns["event_class"] = _each(kinds, self._class, pa.string())
        for name, source in (("dataset", "dataset"), ("geo_precision", "geo_precision"), ("place_name", "place_name"),
                             ("target", "target"), ("weapon_class", "weapon")):  # fmt: skip
            columns[name] = _or_null(part.text(source))
        columns["group_kind"] = _or(part.text("group_kind"), "event")
        size = texts.num_rows
        return pa.table(
            {f.name: columns.get(f.name, pa.nulls(size, f.type)) for f in tables.TABLES["reports"]},
            schema=tables.TABLES["reports"],
        )

    def _class(self, text: str) -> str:
        vocabulary, _, tail = text.partition(":")
        return event_class(vocabulary, tail, self._own).value if text else EventClass.VIOLENCE.value

    def _points(self, part: "_Part", rows: pa.Array) -> dict[str, pa.Array]:
        if not self._lenient:
            return part.where()
        lat, lon = part.number("lat"), part.number("lon")
        beyond = pc.and_(pc.greater(pc.abs(lat), 90), pc.less_equal(pc.abs(lat), 180))
        swapped = _true(pc.and_(beyond, pc.less_equal(pc.abs(lon), 90)))
        nowhere = _true(pc.and_(pc.equal(lat, 0), pc.equal(lon, 0)))
        for mask, text in ((swapped, SWAPPED), (nowhere, NOWHERE)):
            if found := rows.filter(mask).to_pylist():
                self.warnings.setdefault(text, []).extend(found)
        return part.where(none=pc.or_(swapped, nowhere))


SWAPPED = "latitude and longitude look swapped (the latitude is beyond 90); taken as no point"
NOWHERE = "the point is 0, 0, which stands for a missing one; taken as no point"


class _Part:
    """Some rows of a table: their trimmed texts by column, and where their faults go."""

    def __init__(self, texts: pa.Table, faults: Part) -> None:
        self._texts, self._faults = texts, faults
        self._size = texts.num_rows
        self._trimmed: dict[str, pa.Array] = {}
        self._numbers: dict[str, pa.Array] = {}

    def text(self, name: str) -> pa.Array:
        if name not in self._trimmed:
            self._trimmed[name] = self._trim(name)
        return self._trimmed[name]

    def number(self, name: str) -> pa.Array:
        if name not in self._numbers:
            self._numbers[name] = _loosely(self.text(name))
        return self._numbers[name]

    def _trim(self, name: str) -> pa.Array:
        if name not in self._texts.column_names:
            return pa.repeat("", self._size)
        return pc.utf8_trim_whitespace(self._texts[name].combine_chunks())

    def when(self) -> dict[str, pa.Array]:
        first, last = self._date("date_start", 0), self._date("date_end", 1)
        start = pc.coalesce(first[0], last[0])
        end = pc.coalesce(last[1], first[1])
        reversed_ = _true(pc.less(end, start))
        self._faults.add(reversed_, 2, "date_end", "lies before date_start")
        sound = pc.invert(reversed_)
        nothing = pa.scalar(None, pa.date32())
        return {
            "date_start": pc.if_else(sound, start, nothing),
            "date_end": pc.if_else(sound, end, nothing),
            "date_precision": self._precision(),
        }

    def _date(self, name: str, rank: int) -> tuple[pa.Array, pa.Array]:
        """Return first and last day of the dates of a column: full dates all at once, others once for each text."""
        text = self.text(name)
        full = pc.and_(pc.match_substring_regex(text, _FULL_DATE), pc.invert(pc.starts_with(text, "0000")))
        try:
            days = pc.if_else(full, text, pa.scalar(None, pa.string())).cast(pa.date32())
        except pa.ArrowInvalid:  # a day that does not exist
            full, days = pa.repeat(False, self._size), pa.nulls(self._size, pa.date32())
        rest = pc.if_else(full, pa.scalar("", pa.string()), text)
        if not _any(pc.not_equal(rest, "")):
            return days, days
        faults = _each(rest, _date_fault, pa.string())
        self._faults.add(pc.is_valid(faults), rank, name, faults, _DATES)
        first = _each(rest, lambda t: found.start if (found := _interval(t)) else None, pa.date32())
        last = _each(rest, lambda t: found.end if (found := _interval(t)) else None, pa.date32())
        return pc.coalesce(days, first), pc.coalesce(days, last)

    def _precision(self) -> pa.Array:
        start, end, stated = self.text("date_start"), self.text("date_end"), self.text("date_precision")
        one = pc.or_(pc.or_(pc.equal(start, ""), pc.equal(end, "")), pc.equal(start, end))
        length = pc.if_else(one, pc.max_element_wise(pc.utf8_length(start), pc.utf8_length(end)), 0)
        none = pa.scalar(None, pa.string())
        found = pc.if_else(pc.equal(length, 7), "month", pc.if_else(pc.equal(length, 4), "year", none))
        return pc.if_else(pc.equal(stated, ""), found, stated)

    def where(self, none: pa.Array | None = None) -> dict[str, pa.Array]:
        lat, lon = self._number("lat", 3, -90, 90, but=none), self._number("lon", 4, -180, 180, but=none)
        known = pc.and_(pc.is_valid(lat), pc.is_valid(lon))
        stated = self._number("radius_km", 6, 0, 20_038, but=pc.invert(known))
        code = _or(self.text("geo_precision"), GeoPrecision.SETTLEMENT.value)
        open_ = pc.and_(known, pc.is_null(stated))
        wrong = pc.and_(open_, pc.invert(pc.is_in(code, pa.array([p.value for p in GeoPrecision]))))
        if _any(wrong):
            self._faults.add(
                wrong, 7, "geo_precision", _each(code, lambda c: f"unknown code {c!r}", pa.string()), _PRECISIONS
            )
        radius = pc.coalesce(pc.multiply(stated, 1000.0), _each(code, _radius, pa.float64()))
        return {"lat": lat, "lon": lon, "radius_m": pc.if_else(known, radius, pa.scalar(None, pa.float64()))}

    def who(self) -> dict[str, pa.Array]:
        record = self.text("record_id")
        self._faults.add(pc.equal(record, ""), 5, "record_id", "is empty", "give every report an id")
        names = {new: _each(self.text(old), _names, pa.list_(pa.string())) for new, old in (("actors_1", "actor_1"), ("actors_2", "actor_2"))}  # fmt: skip
        return {"record_id": record} | names

    def figures(self) -> dict[str, pa.Array]:
        names = ("killed_low", "killed_high", "wounded_low", "wounded_high")
        return {n: pc.cast(self._number(n, 8 + i, 0, 1e9), pa.int64(), safe=False) for i, n in enumerate(names)}

    def _number(self, name: str, rank: int, low: float, high: float, *, but: pa.Array | None = None) -> pa.Array:
        """Return the numbers of a column, null and a fault where there is none between the bounds; none for rows in `but`."""
        text, values = self.text(name), self.number(name)
        if but is not None:
            text, values = pc.if_else(but, "", text), pc.if_else(but, pa.scalar(None, pa.float64()), values)
        given = pc.not_equal(text, "")
        if _any(unread := pc.and_(given, pc.is_null(values))):
            self._faults.add(unread, rank, name, _each(text, lambda t: f"not a number: {t!r}", pa.string()))
        inside = pc.fill_null(pc.and_(pc.greater_equal(values, low), pc.less_equal(values, high)), False)
        if _any(outside := pc.and_(pc.is_valid(values), pc.invert(inside))):
            said = _each(pc.if_else(outside, text, ""), lambda t: f"{t} lies outside {low:g} to {high:g}", pa.string())
            self._faults.add(outside, rank, name, said)
        return pc.if_else(inside, values, pa.scalar(None, pa.float64()))


def _each(texts: pa.Array, of: Callable[[str], object], kind: pa.DataType) -> pa.Array:
    """Return `of` every text, worked out once for each text that occurs."""
    coded = texts.dictionary_encode()
    return pa.array([of(t) for t in coded.dictionary.to_pylist()], kind).take(coded.indices)


def _loosely(text: pa.Array) -> pa.Array:
    """Return the numbers that the texts are, as Python reads them; null where a text is none."""
    plain = pc.match_substring_regex(text, _PLAIN_NUMBER)
    values = pc.if_else(plain, text, pa.scalar(None, pa.string())).cast(pa.float64())
    rest = pc.if_else(plain, "", text)
    return pc.coalesce(values, _each(rest, _float, pa.float64())) if _any(pc.not_equal(rest, "")) else values


def _float(text: str) -> float | None:
    try:
        return float(text) if text else None
    except ValueError:
        return None


def _radius(code: str) -> float:
    known = set(GeoPrecision)
    if code not in known:
        return RADIUS_M[GeoPrecision.DISTRICT]
    return RADIUS_M.get(GeoPrecision(code), RADIUS_M[GeoPrecision.COUNTRY])


@lru_cache(maxsize=65_536)
def _dated(text: str) -> Interval | str | None:
    try:
        return parse_iso(text) if text else None
    except ValueError as error:
        return str(error)


def _interval(text: str) -> Interval | None:
    found = _dated(text)
    return found if isinstance(found, Interval) else None


def _date_fault(text: str) -> str | None:
    found = _dated(text)
    return found if isinstance(found, str) else None


@lru_cache(maxsize=65_536)
def _names(text: str) -> Sequence[str]:
    return known_actors(n.strip() for n in text.split(";") if n.strip())


def _or_null(text: pa.Array) -> pa.Array:
    return pc.if_else(pc.equal(text, ""), pa.scalar(None, pa.string()), text)


def _or(text: pa.Array, other: str) -> pa.Array:
    return pc.if_else(pc.equal(text, ""), other, text)


def _true(mask: pa.Array) -> pa.Array:
    return pc.fill_null(mask, False)


def _any(mask: pa.Array) -> bool:
    return bool(pc.any(mask).as_py())
