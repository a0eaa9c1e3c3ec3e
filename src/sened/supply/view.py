"""The supply map as it stands on one day and as it was known on another: the index that questions are put to."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from functools import cached_property

import pyarrow as pa

from sened.supply.asof import Row, Standing, as_of, interval
from sened.supply.graph import SupplyTables
from sened.supply.names import OrganisationIndex, head, key
from sened.supply.relations import EdgeKind, NodeKind
from sened.supply.voice import Voice, voices


class View:
    """Edges, controls and replies whose sources had spoken by `known_at`, each as it stands on `on`."""

    def __init__(self, tables: SupplyTables, lines: pa.Table | None, on: date | None, known_at: date | None) -> None:
        self.on, self.known_at = on, known_at
        self.voices: dict[str, Voice] = voices(tables.claims, tables.sources)
        self.organisations = OrganisationIndex(tables.organisations)
        self.edges = as_of(tables.edges, on, known_at)
        self.controls = as_of(tables.controls, on, known_at)
        self.replies = sorted(
            (row for row in tables.replies.to_pylist() if _spoken(row, known_at)), key=lambda r: str(r["reply_id"])
        )
        self.rows = {row["claim_id"]: row for row in _known_rows(tables.claims, known_at)}
        self.unknown_then = _count(tables) - len(self.rows) if tables.claims is not None else 0
        self._lines = _lines_by_group(lines)
        self._from: dict[tuple[str, str], list[Standing]] = defaultdict(list)
        self._to: dict[tuple[str, str], list[Standing]] = defaultdict(list)
        for edge in self.edges:
            self._from[edge.row["edge_kind"], key(edge.row["subject"])].append(edge)
            self._to[edge.row["edge_kind"], key(edge.row["object"])].append(edge)

    @cached_property
    def parts_by_head(self) -> dict[str, list[str]]:
        """Names of parts, in order, by the head that related ones share."""
        names = {s.row["component"] for s in self.controls if s.row["component"]}
        names |= {e.row["subject"] for e in self.edges if e.row["subject_kind"] == NodeKind.COMPONENT}
        found: dict[str, list[str]] = defaultdict(list)
        for name in sorted(names):
            found[head(name)].append(name)
        return dict(found)

    def edges_from(self, kind: EdgeKind, subject: str) -> list[Standing]:
        """Return the claims of edges of that kind whose subject bears that name."""
        return self._from.get((kind.value, key(subject)), [])

    def edges_to(self, kind: EdgeKind, object_: str) -> list[Standing]:
        """Return the claims of edges of that kind whose object bears that name."""
        return self._to.get((kind.value, key(object_)), [])

    def lines(self, group_id: str, claims: Collection[str]) -> int | None:
        """Return the number of independent lines that surely lie among `claims` of a group; None where none were computed.

        A line whose independence is not certain does not count, but one line always stands where there is a claim.
        """
        found = self._of_lines(group_id, claims)
        if found is None:
            return None
        certain = {line for line, _, sure, _ in found if sure}
        return max(len(certain), min(1, len(found)))

    def lines_at_most(self, group_id: str, claims: Collection[str]) -> int | None:
        """Return the number of lines among `claims` where uncertain ones are counted too; None as in `lines`."""
        found = self._of_lines(group_id, claims)
        return None if found is None else len({line for line, _, _, _ in found})

    def folds(self, group_id: str, claims: Collection[str]) -> list[str]:
        """Return, for each line that holds several of `claims`, which it counts as one, and why."""
        held: dict[str, dict[str, str]] = defaultdict(dict)
        for line, claim, _, why in self._of_lines(group_id, claims) or ():
            held[line].setdefault(claim, why)
        return [
            f"{', '.join(found)}: {' '.join(dict.fromkeys(why for why in found.values() if why))}".rstrip(": ")
            for _, found in sorted(held.items())
            if len(found) > 1
        ]

    def _of_lines(self, group_id: str, claims: Collection[str]) -> list[tuple[str, str, bool, str]] | None:
        if self._lines is None:
            return None
        return [row for row in self._lines.get(group_id, ()) if row[1] in claims]


def _spoken(row: Row, known_at: date | None) -> bool:
    said = interval(row, "on")
    return known_at is None or said is None or said.start <= known_at


def _known_rows(claims: pa.Table | None, known_at: date | None) -> list[Row]:
    rows = [] if claims is None else sorted(claims.to_pylist(), key=lambda r: str(r["claim_id"]))
    return [row for row in rows if known_at is None or (row["source_start"] or date.min) <= known_at]


def _count(tables: SupplyTables) -> int:
    return 0 if tables.claims is None else int(tables.claims.num_rows)


def _lines_by_group(lines: pa.Table | None) -> Mapping[str, list[tuple[str, str, bool, str]]] | None:
    """Return (line, claim, certain, why) by group, in order of claim."""
    if lines is None:
        return None
    found: dict[str, list[tuple[str, str, bool, str]]] = defaultdict(list)
    wanted = ["group_kind", "group_id", "claim_id", "line_id", "certain", "fold_why"]
    for row in sorted(lines.select(wanted).to_pylist(), key=lambda r: (r["claim_id"], r["line_id"])):
        if row["group_kind"] == "supply-edge":
            sure, why = row["certain"] is not False, row["fold_why"] or ""
            found[row["group_id"]].append((row["line_id"], row["claim_id"], sure, why))
    return found
