"""The record as pages read it: the case tables as rows, and the indexes between them, built once."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pyarrow as pa

from sened.model.tables import TABLES, empty
from sened.model.vocabulary import Relation

Row = Mapping[str, Any]


def index(rows: Iterable[Row], column: str) -> dict[str, Row]:
    """Return the first row for each value of `column`."""
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(row[column], row)
    return found


def group(rows: Iterable[Row], key: Callable[[Row], Any]) -> dict[Any, list[Row]]:
    """Return rows by key, in the order in which keys first appear; rows whose key is None or empty are left out."""
    found: dict[Any, list[Row]] = defaultdict(list)
    for row in rows:
        value = key(row)
        if value not in (None, ""):
            found[value].append(row)
    return dict(found)


class Record:
    """The rows of every table and the indexes that pages need; nothing here is computed twice."""

    def __init__(self, tables: Mapping[str, pa.Table]) -> None:
        """Take the case tables by name; a missing table counts as empty."""
        rows = {name: (tables[name] if name in tables else empty(name)).to_pylist() for name in TABLES}
        self.rows: Mapping[str, list[Row]] = rows
        self.sources = index(rows["sources"], "source_id")
        self.claims = index(rows["claims"], "claim_id")
        self.supply_claims = index(rows["supply_claims"], "claim_id")
        self.heads = index(rows["incident_heads"], "incident_id")
        self.axes = index(rows["axes"], "group_id")
        self.reports = index(rows["reports"], "record_id")
        self.incident_of = {
            r["record_id"]: r["incident_id"] for r in rows["incidents"] if r["incident_id"] in self.heads
        }
        self.records_of = group(rows["incidents"], lambda r: r["incident_id"])
        self.claims_of_source = group(rows["claims"], lambda r: r["source_id"])
        self.grades_of = group(rows["grades"], lambda r: r["group_id"])
        self.figures_of = group(rows["figures"], lambda r: r["group_id"])
        self.parts_of = group(rows["incident_heads"], lambda r: r["part_of"])
        self.lines_of = group(rows["lines"], lambda r: (r["group_kind"], r["group_id"]))
        self.unsure_of = self._unsure()
        self.place_names = group(rows["places"], lambda r: r["place_id"])
        self.actor_labels: dict[str, str] = {r["actor_id"]: r["label"] or r["actor_id"] for r in rows["actors"]}
        self.organisations = group(rows["organisations"], lambda r: r["org_id"])
        self.cited_by = self._cited_by()

    def _unsure(self) -> dict[str, list[Row]]:
        """Return, for each incident, the pairs left for a person of which one record is its own and one is not."""
        found: dict[str, list[Row]] = defaultdict(list)
        for pair in self.rows["pairs"]:
            if pair["relation"] != Relation.UNSURE:
                continue
            ends = {self.incident_of.get(pair["left"]), self.incident_of.get(pair["right"])} - {None}
            if len(ends) == 2:
                for incident_id in ends:
                    found[str(incident_id)].append(pair)
        return dict(found)

    def _cited_by(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for row in self.rows["sources"]:
            for cited in row["cites"] or ():
                if cited in self.sources:
                    found[cited].append(row["source_id"])
        return dict(found)

    def publisher(self, source_id: str) -> str:
        """Return the publisher of a source, or words that say it is not in the public record."""
        row = self.sources.get(source_id)
        return str(row["publisher"]) if row else "a source that is not in the public record"

    def actor(self, actor_id: str) -> str:
        """Return the label of an actor, its code where no actor of that code is known."""
        return self.actor_labels.get(actor_id, actor_id)
