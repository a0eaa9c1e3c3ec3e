"""The case as the check reads it: rows by id and the indexes between claims, incidents and lines."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from typing import Any

import pyarrow as pa

from sened.base.dates import Interval
from sened.base.geo import Circle
from sened.base.names import fold
from sened.base.quantities import Count
from sened.pipeline.check.stems import stems

Row = Mapping[str, Any]

_COMMON = 0.2
"""Share of claims above which a word tells nothing about which event is meant."""


class CaseView:
    """Rows of one state of a case. Built once per check; nothing in it depends on the order of rows."""

    def __init__(self, tables: Mapping[str, pa.Table], parties: Mapping[str, str]) -> None:
        """Take the case tables by name, and the party of each actor by its id."""
        self.tables = tables
        self.parties = parties
        self.claims: dict[str, Row] = {r["claim_id"]: r for r in tables["claims"].to_pylist()}
        self.sources: dict[str, Row] = {r["source_id"]: r for r in tables["sources"].to_pylist()}
        self.heads: dict[str, Row] = {r["incident_id"]: r for r in tables["incident_heads"].to_pylist()}
        self.members: dict[str, list[str]] = defaultdict(list)
        for row in sorted(tables["incidents"].to_pylist(), key=lambda r: r["record_id"]):
            if row["record_id"] in self.claims:
                self.members[row["incident_id"]].append(row["record_id"])
        self.axes: dict[str, Row] = {r["group_id"]: r for r in tables["axes"].to_pylist()}
        self.grades = _grouped(tables["grades"].to_pylist(), "group_id")
        self.lines = _grouped((r for r in tables["lines"].to_pylist() if r["group_kind"] == "incident"), "group_id")
        self.when = {i: when(r) for i, r in (*self.claims.items(), *self.heads.items())}
        self.where = {i: where(r) for i, r in (*self.claims.items(), *self.heads.items())}
        supply = (r for r in tables["lines"].to_pylist() if r["group_kind"] == "supply-edge")
        self.supply_lines = _grouped(supply, "group_id")
        self.words = {i: claim_words(r) for i, r in self.claims.items()}
        self._counted = Counter(w for words in self.words.values() for w in words)

    @cached_property
    def places_named(self) -> dict[str, frozenset[str]]:
        """Stems of the place names in each claim."""
        return {i: stems(_named(r)) for i, r in self.claims.items()}

    @cached_property
    def stems(self) -> dict[str, frozenset[str]]:
        """Stems of what each claim tells; names of places say where, not what, and are compared as places."""
        return {i: stems(_told(r)) - self.places_named[i] for i, r in self.claims.items()}

    @cached_property
    def _weights(self) -> dict[str, float]:
        total, counted = max(2, len(self.claims)), Counter(w for words in self.stems.values() for w in words)
        return {s: math.log(total / n) if n <= max(2, total * _COMMON) else 0.0 for s, n in counted.items()}

    def publisher(self, claim: Row) -> str:
        """Return the publisher of a claim's source."""
        source = self.sources.get(claim["source_id"])
        return str(source["publisher"]) if source else str(claim["source_id"])

    def rarity(self, words: Iterable[str]) -> float:
        """Return the sum over `words` of how rare each is among the case's claims (natural logarithm of 1 / share)."""
        total = len(self.claims)
        return sum(math.log(total / self._counted[w]) for w in words if 0 < self._counted[w] <= max(2, total * _COMMON))

    def weight(self, found: Iterable[str]) -> float:
        """Return the sum over word stems of how rare each is in the case; a stem that no claim has weighs as one that one has."""
        unknown = math.log(max(2, len(self.claims)))
        return sum(self._weights.get(s, unknown) for s in found)

    def party(self, actor: str) -> str:
        """Return the party of an actor, its own id where it has none."""
        return self.parties.get(actor) or actor

    def span(self) -> Interval | None:
        """Return the days of which the middle nine tenths of the dated claims speak."""
        starts = sorted(r["date_start"] for r in self.claims.values() if r["date_start"])
        ends = sorted(r["date_end"] or r["date_start"] for r in self.claims.values() if r["date_start"])
        if not starts:
            return None
        cut = len(starts) // 20
        return Interval(starts[cut], max(starts[cut], ends[len(ends) - 1 - cut]))

    def common_places(self, limit: int = 5) -> list[str]:
        """Return the place names of which most claims speak, most frequent first."""
        names = Counter(r["place_name"] for r in self.claims.values() if r["lat"] is not None and r["place_name"])
        return [name for name, _ in sorted(names.items(), key=lambda item: (-item[1], item[0]))[:limit]]

    def years(self, month: int, day: int, slack: int = 3) -> Counter[int]:
        """Return, by year, how many claims speak of that day of that month, give or take `slack` days."""
        found: Counter[int] = Counter()
        for row in self.claims.values():
            start, end = row["date_start"], row["date_end"] or row["date_start"]
            if start is None or (end - start).days > 31:
                continue
            for year in {start.year, end.year}:
                try:
                    middle = date(year, month, day)
                except ValueError:
                    continue
                if Interval(start, end).widen(slack).overlaps(Interval(middle, middle)):
                    found[year] += 1
        return found


def _grouped(rows: Iterable[Row], column: str) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        found[row[column]].append(row)
    return found


def when(row: Row) -> Interval | None:
    """Return the days of a claim or of an incident head."""
    start, end = row["date_start"], row["date_end"]
    if start is None or end is None:
        return None if start is None and end is None else Interval(start or end, start or end)
    return Interval(start, end)


def where(row: Row) -> Circle | None:
    """Return the circle of a claim or of an incident head."""
    if row["lat"] is None or row["lon"] is None:
        return None
    return Circle(row["lat"], row["lon"], row["radius_m"] or 0.0)


def count(row: Row, measure: str) -> Count | None:
    """Return a claim's number for `killed`, `wounded`, `captured` or `figure`."""
    low, high = row[f"{measure}_low"], row[f"{measure}_high"]
    return None if low is None and high is None else Count(low, high)


def claim_words(row: Row) -> frozenset[str]:
    """Return the telling words of a claim, folded: what it says of target, weapon and place, and its summary."""
    parts = (row[k] or "" for k in ("target", "weapon_as_written", "place_as_written", "place_name", "summary"))
    return text_words(" ".join(parts))


def text_words(text: str) -> frozenset[str]:
    """Return the words of three letters and more of a text, folded, plural s taken off."""
    return frozenset(w.removesuffix("s") for w in fold(text).split() if len(w) > 2 and not w.isdigit())


def _named(row: Row) -> str:
    return f"{row['place_as_written'] or ''} {row['place_name'] or ''}"


def _told(row: Row) -> str:
    parts = (row[k] or "" for k in ("target", "weapon_as_written", "summary"))
    return " ".join((*parts, *(row["speakers"] or ())))
