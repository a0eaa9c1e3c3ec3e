"""Report rows for the matcher: one per claim of a case, or one per row of a report table."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date

import pyarrow as pa

from sened.base.dates import Interval, parse_iso
from sened.base.errors import InputError, Problem
from sened.base.names import fold
from sened.model import tables
from sened.model.crosswalk import OwnTypes, event_class
from sened.model.seams import RawRow
from sened.model.vocabulary import RADIUS_M, SUPPLY_KINDS, EventClass, GeoPrecision, Ground

GROUPS = frozenset({"event", "figure", "relation", "gathering", "call"})
"""Kinds that keep their name as `group_kind`; every other kind is `other`."""

_CASED = re.compile(r"[A-Z][A-Z0-9-]{2,}")
_UNKNOWN = frozenset({"unknown", "unidentified", "unspecified", "unclear"})


def from_claims(claims: pa.Table, *, exclude: Collection[str] = ()) -> pa.Table:
    """Return one report row for each event-side claim; supply kinds and the claims in `exclude` have none.

    A missing place or date stays null. Where a claim names no other side but its target names an actor of this
    table by its code ("SDF fighters"), that actor is taken as the other side.
    """
    rows = claims.to_pylist()
    codes = {a for r in rows for a in (r["actors"] or []) + (r["actors_2"] or [])}
    skip = {k.value for k in SUPPLY_KINDS}
    return tables.from_rows(
        "reports", [_of_claim(r, codes) for r in rows if r["kind"] not in skip and r["claim_id"] not in exclude]
    )


def _of_claim(row: Mapping[str, object], codes: Collection[str]) -> dict[str, object]:
    same = ("date_start", "date_end", "lat", "lon", "radius_m", "geo_precision", "question", "target",
            "weapon_class", "killed_low", "killed_high", "wounded_low", "wounded_high", "log_index", "entry_id",
            "date_precision")  # fmt: skip
    coded = row["ground"] == Ground.DATASET_ROW.value
    names = [str(row[c]) for c in ("place_name", "place_as_written") if row[c] and str(row[c]) != "not stated"]
    speakers = row["speakers"]
    others = list(_strings(row["actors_2"])) or _mentioned(str(row["target"] or ""), codes)
    return {name: row[name] for name in same} | {
        "record_id": row["claim_id"],
        "dataset": row["source_id"],
        "group_kind": row["kind"] if row["kind"] in GROUPS else "other",
        "place_name": " | ".join(dict.fromkeys(names)) or None,
        "event_type": f"{row['vocabulary'] or ''}:{row['code'] or ''}",
        "event_class": row["event_class"],
        "actors_1": known_actors(_strings(row["actors"])),
        "actors_2": known_actors(others),
        "speaker_key": "; ".join(sorted(fold(s) for s in _strings(speakers))) or None,
        # A dataset does not say how it knows who acted, but the order of its two sides is evidence all the same.
        "modality": None if coded else row["modality"],
    }


def _strings(value: object) -> list[str]:
    return [str(v) for v in value] if isinstance(value, list) else []


def _mentioned(target: str, codes: Collection[str]) -> list[str]:
    return [c for c in dict.fromkeys(_CASED.findall(target)) if c in codes]


def known_actors(names: Iterable[str]) -> list[str]:
    """Return the names that say who somebody is, each once, sorted: `unidentified gunmen` says nothing."""
    return sorted({n for n in names if not set(fold(n).split()) & _UNKNOWN})


def from_rows(rows: Iterable[RawRow], own: OwnTypes | None = None) -> pa.Table:
    """Return the report table of raw rows (columns as in `interfaces.md`, missing ones allowed).

    `own` are a user's classes of event types, which go before those of the crosswalk.

    `InputError` with every fault located: a row without `record_id`, a date, number or precision code that cannot be
    read. Unknown event codes are no fault: their class is `other` (see `unknown_codes`).
    """
    out: list[dict[str, object]] = []
    problems: list[Problem] = []
    for raw in rows:
        reader = _RowReader(raw, own)
        out.append(reader.report())
        problems.extend(reader.problems)
    if problems:
        raise InputError(
            f"{len(problems)} faults in the report table",
            problems=problems,
            next_step="mend the cells named above, or leave out those rows",
        )
    return tables.from_rows("reports", out)


def unknown_codes(reports: pa.Table) -> list[str]:
    """Return the event types whose class is `other`, sorted: codes that no crosswalk knows."""
    pairs = zip(reports["event_type"].to_pylist(), reports["event_class"].to_pylist(), strict=True)
    return sorted({t for t, c in pairs if t and t != ":" and c == EventClass.OTHER.value})


class _RowReader:
    """Reads the cells of one row, collecting problems instead of stopping at the first."""

    def __init__(self, raw: RawRow, own: OwnTypes | None = None) -> None:
        self.raw = raw
        self._own = own
        self.problems: list[Problem] = []

    def report(self) -> dict[str, object]:
        """Return the report row; faulty cells are null and have a problem."""
        when = self._interval()
        code = self._text("event_type")
        vocabulary, _, tail = code.partition(":")
        lat, lon = self._number("lat", -90, 90), self._number("lon", -180, 180)
        record = self._text("record_id")
        if not record:
            self._fault("record_id", "is empty", "give every report an id")
        return {
            "record_id": record,
            "dataset": self._text("dataset") or None,
            "group_kind": self._text("group_kind") or "event",
            "date_start": when.start if when else None,
            "date_end": when.end if when else None,
            "date_precision": self._precision(),
            "lat": lat,
            "lon": lon,
            "radius_m": None if lat is None or lon is None else self._radius(),
            "geo_precision": self._text("geo_precision") or None,
            "place_name": self._text("place_name") or None,
            "event_type": code or None,
            "event_class": event_class(vocabulary, tail, self._own).value if code else EventClass.VIOLENCE.value,
            "actors_1": known_actors(self._names("actor_1")),
            "actors_2": known_actors(self._names("actor_2")),
            "target": self._text("target") or None,
            "weapon_class": self._text("weapon") or None,
            **{name: self._count(name) for name in ("killed_low", "killed_high", "wounded_low", "wounded_high")},
        }

    def _text(self, name: str) -> str:
        return str(self.raw.cells.get(name) or "").strip()

    def _names(self, name: str) -> list[str]:
        return [n.strip() for n in self._text(name).split(";") if n.strip()]

    def _fault(self, name: str, message: str, next_step: str = "") -> None:
        self.problems.append(
            Problem(file=self.raw.file, row=self.raw.row, field=name, message=message, next_step=next_step)
        )

    def _date(self, name: str) -> Interval | None:
        text = self._text(name)
        try:
            return parse_iso(text) if text else None
        except ValueError as error:
            self._fault(name, str(error), "write dates as YYYY-MM-DD, YYYY-MM or YYYY")
            return None

    def _precision(self) -> str | None:
        """Return the precision that the row states, else `month` or `year` where one such date is all that is given."""
        if stated := self._text("date_precision"):
            return stated
        given = {self._text("date_start"), self._text("date_end")} - {""}
        return {7: "month", 4: "year"}.get(len(next(iter(given)))) if len(given) == 1 else None

    def _interval(self) -> Interval | None:
        first, last = self._date("date_start"), self._date("date_end")
        start: date | None = first.start if first else (last.start if last else None)
        end: date | None = last.end if last else (first.end if first else None)
        if start is None or end is None:
            return None
        if end < start:
            self._fault("date_end", "lies before date_start")
            return None
        return Interval(start, end)

    def _number(self, name: str, low: float, high: float) -> float | None:
        text = self._text(name)
        if not text:
            return None
        try:
            value = float(text)
        except ValueError:
            self._fault(name, f"not a number: {text!r}")
            return None
        if not low <= value <= high:
            self._fault(name, f"{text} lies outside {low:g} to {high:g}")
            return None
        return value

    def _count(self, name: str) -> int | None:
        value = self._number(name, 0, 1e9)
        return None if value is None else int(value)

    def _radius(self) -> float:
        radius = self._number("radius_km", 0, 20_038)
        if radius is not None:
            return radius * 1000
        code = self._text("geo_precision") or GeoPrecision.SETTLEMENT.value
        try:
            return RADIUS_M.get(GeoPrecision(code), RADIUS_M[GeoPrecision.COUNTRY])
        except ValueError:
            known = ", ".join(p.value for p in GeoPrecision)
            self._fault("geo_precision", f"unknown code {code!r}", f"use one of: {known}")
            return RADIUS_M[GeoPrecision.DISTRICT]
