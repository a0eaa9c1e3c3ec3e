"""The supply tables joined for pages: part and weapon, makers, parents at a date, permits, conflicts, replies.

Names are joined as the supply room wrote them into its tables: one spelling is one body. Every cell keeps its claims.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from sened.site import text, words
from sened.site.record import Record, Row, group

LINKS = ("used-in", "carries", "supplied-to", "planned-for", "derived-from", "named-with")
FROM_WEAPON = ("carries", "derived-from")
OWNERS = ("owned-by", "merged-into", "formerly")
WHOLE = "the whole system"


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """An organisation: its label, names with their dates, and where it sits, at country and city level."""

    label: str
    names: tuple[tuple[str, str, str], ...] = ()
    country: str = ""
    city: str = ""
    lat: float | None = None
    lon: float | None = None


class SupplyMap:
    """The joins over one record's supply tables."""

    def __init__(self, record: Record) -> None:
        """Take the record; joins are made on first use."""
        self.record = record

    @cached_property
    def edges_from(self) -> Mapping[tuple[str, str], list[Row]]:
        """Edges by their kind and subject."""
        return group(self.record.rows["supply_edges"], lambda e: (e["edge_kind"], e["subject"]))

    @cached_property
    def bodies(self) -> dict[str, Body]:
        """Every organisation that the tables know or that an edge names, by label; who else replied is no organisation."""
        found = {b.label: b for b in map(_body, self.record.organisations.values())}
        for label in sorted(self._named()):
            found.setdefault(label, Body(label=label))
        return dict(sorted(found.items(), key=lambda item: item[0].casefold()))

    def _named(self) -> set[str]:
        edges = self.record.rows["supply_edges"]
        ends = [(e["subject"], e["subject_kind"]) for e in edges] + [(e["object"], e["object_kind"]) for e in edges]
        named = {name for name, kind in ends if kind == "organisation"}
        return {n for n in named if n}

    @cached_property
    def claims_on(self) -> Mapping[str, list[str]]:
        """Ids of the claims that name an organisation in an edge, a control or a reply, by its label."""
        found: dict[str, set[str]] = {}
        for edge in self.record.rows["supply_edges"]:
            for end in ("subject", "object"):
                if edge[f"{end}_kind"] == "organisation":
                    found.setdefault(edge[end], set()).add(edge["claim_id"])
        for row in self.record.rows["controls"]:
            found.setdefault(row["subject"] or "", set()).add(row["claim_id"])
        for row in self.record.rows["replies"]:
            found.setdefault(row["organisation"] or "", set()).add(row["claim_id"])
        return {label: sorted(ids) for label, ids in found.items()}

    @cached_property
    def replies_of(self) -> Mapping[str, list[Row]]:
        """Replies and recorded absences by the organisation's label."""
        return group(self.record.rows["replies"], lambda r: r["organisation"])

    def rows(self) -> list[dict[str, Any]]:
        """Return the table: one row per weapon and part, in alphabetical order; `span` is set on a weapon's first row."""
        pairs: dict[tuple[str, str], list[Row]] = {}
        for edge in self.record.rows["supply_edges"]:
            if edge["edge_kind"] in LINKS:
                ends = (edge["subject"], edge["object"])
                weapon, part = ends if edge["edge_kind"] in FROM_WEAPON else ends[::-1]
                pairs.setdefault((weapon, part), []).append(edge)
        for weapon in self._weapons() - {w for w, _ in pairs}:
            pairs[(weapon, "")] = []
        for weapon in {w for w, _ in pairs}:
            if ("made-by", weapon) in self.edges_from or self._controls_on("", weapon):
                pairs.setdefault((weapon, ""), [])
        order = sorted(pairs, key=lambda p: (p[0].casefold(), p[1] != "", p[1].casefold()))
        parts = Counter(weapon for weapon, _ in order)
        rows = [self._row(weapon, part, pairs[(weapon, part)]) for weapon, part in order]
        for row, before in zip(rows, [None, *rows], strict=False):
            first = before is None or before["weapon"] != row["weapon"]
            row["span"] = parts[row["weapon"]] if first else 0
        return rows

    def _weapons(self) -> set[str]:
        edges = self.record.rows["supply_edges"]
        return {e["subject"] for e in edges if e["subject_kind"] == "weapon"} | {
            e["object"] for e in edges if e["object_kind"] == "weapon"
        }

    def _row(self, weapon: str, part: str, links: list[Row]) -> dict[str, Any]:
        firm = [e for e in links if e["edge_kind"] != "named-with"]
        makers = self._cells(self.edges_from.get(("made-by", part or weapon), []), "object")
        for maker in makers:
            owned = [self._cells(self.edges_from.get((kind, maker["name"]), []), "object") for kind in OWNERS]
            maker["parents"] = [cell for cells in owned for cell in cells]
        return {
            "weapon": weapon,
            "part": part or WHOLE,
            "links": self._cells(firm or links, "edge_kind"),
            "makers": makers,
            "owned": any(m["parents"] for m in makers),
            "made_in": self._cells(self.edges_from.get(("made-in", part or weapon), []), "object"),
            "controls": self._decisions(self._controls_on(part, weapon)),
        }

    def _controls_on(self, part: str, weapon: str) -> list[Row]:
        """Return controls on this part in this weapon, in any weapon where they name none, or on the weapon whole."""
        return [
            c
            for c in self.record.rows["controls"]
            if (c["component"] or "") == part
            and (weapon in (c["weapon_system"] or "").split("; ") or (part and not c["weapon_system"]))
        ]

    def _cells(self, edges: Iterable[Row], by: str) -> list[dict[str, Any]]:
        """Return one cell per value of `by` with its claims, dates, conflicts and independent lines."""
        return [
            self._cell(name, rows, by)
            for name, rows in sorted(group(edges, lambda e: e[by]).items(), key=lambda i: str(i[0]).casefold())
        ]

    def _cell(self, name: str, rows: list[Row], by: str) -> dict[str, Any]:
        """Return one cell; claims that only imply the edge stand aside where others state it or name it."""
        said = [r for r in rows if r["basis"] != "implied"]
        shown = said or rows
        return {
            "name": words.country(name) if by == "object" and rows[0]["object_kind"] == "jurisdiction" else name,
            "kind": rows[0]["edge_kind"],
            "implied": not said,
            "aside": len({r["claim_id"] for r in rows} - {r["claim_id"] for r in shown}),
            "denied": any(r["stance"] == "denies" or r["status"] == "denied" for r in shown),
            "when": self._validity(shown),
            "claims": sorted({r["claim_id"] for r in shown}),
            "conflicts": sorted(
                {r["conflict_group"] for r in shown if r["conflict_group"] and r["basis"] in {"stated", None}}
            ),
            "lines": self._line_count({r["edge_id"] for r in rows}),
        }

    def _line_count(self, edge_ids: set[str]) -> int:
        return len({r["line_id"] for e in edge_ids for r in self.record.lines_of.get(("supply-edge", e), ())})

    @staticmethod
    def _validity(rows: list[Row]) -> str:
        """Return the days for which the claims hold, as they state them; an open end is the last day known."""
        starts = [r["valid_from_start"] for r in rows if r["valid_from_start"]]
        ends = [r["valid_to_end"] for r in rows if r["valid_to_end"]]
        known = [r["known_end"] for r in rows if r["known_end"]]
        if not starts and not ends:
            return f"as said {text.dated(max(known), max(known))}" if known else ""
        first = f"from {text.when(min(starts), min(starts))}" if starts else ""
        if ends:
            return f"{first} until {text.when(max(ends), max(ends))}".strip()
        return f"{first}, last known {text.when(max(known), max(known))}" if known else first

    def _decisions(self, controls: list[Row]) -> list[dict[str, Any]]:
        """Return permits, measures and companies' own steps in order of time; each is what one claim says."""
        ordered = sorted(controls, key=lambda c: (str(c["from_start"] or c["known_start"] or ""), c["claim_id"]))
        return [
            {
                "jurisdiction": words.country(c["jurisdiction"]),
                "instrument": c["instrument"] or "",
                "state": words.word(words.CONTROL_STATE, c["state"]),
                "authority": c["authority"] or "",
                "subject": c["subject"] or "",
                "when": _control_time(c),
                "number": f"{c['number']:,} {c['number_unit'] or ''}".strip() if c["number"] is not None else "",
                "claims": [c["claim_id"]],
                "conflicts": [c["conflict_group"]] if c["conflict_group"] else [],
            }
            for c in ordered
        ]

    def conflicts(self) -> list[tuple[str, list[Row]]]:
        """Return the groups of claims that answer one question, not always alike, in alphabetical order."""
        groups = group(self.record.rows["supply_claims"], lambda r: r["conflict_group"])
        return sorted(groups.items())


def _control_time(row: Row) -> str:
    first = text.when(row["from_start"], row["from_end"]) if row["from_start"] else ""
    last = text.when(row["to_start"], row["to_end"]) if row["to_start"] else ""
    if first and last:
        return first if first == last else f"from {first} until {last}"
    said = text.dated(row["known_start"], row["known_end"]) if row["known_start"] else ""
    return f"from {first}" if first else f"until {last}" if last else f"as said {said}" if said else ""


def _body(rows: list[Row]) -> Body:
    names = tuple(
        (
            r["name"],
            (r["name_kind"] or "").replace("-", " "),
            text.when(r["valid_start"], r["valid_end"]) if r["valid_start"] else "",
        )
        for r in rows
        if r["name"] and r["name"] != r["label"]
    )
    first = rows[0]
    return Body(
        label=first["label"] or first["org_id"], names=names, country=first["country"] or "", city=first["city"] or "",
        lat=first["lat"], lon=first["lon"],
    )  # fmt: skip
