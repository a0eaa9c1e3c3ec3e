"""Rows that say of themselves that they rest on another row: "not independent of U001", "reprint of U001".

The supply form has no column for who repeats whom, so it is read from `note` and `summary`; the fold made from it says in
which words. A line is then no longer two.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import pyarrow as pa

from sened.model import tables as schema

_RESTS_ON = re.compile(
    r"(?:not independent (?:of|from)|repeats|reprints|translates|copies|rests on|based on|"
    r"(?:second |same )?(?:copy|reprint|translation|report|repetition) of|same (?:report|statement|text|page) as)"
    r"(?: row| claim)? (?P<claim>[^\s,;()]+)",
    re.IGNORECASE,
)
REPEATS = pa.schema([("claim_id", pa.string()), ("rests_on", pa.string()), ("words", pa.string())])
"""One row: one claim that says of itself that it rests on another claim of the map, and the words that say it."""


def repeats(supply_claims: pa.Table) -> pa.Table:
    """Return which claims say that they rest on which, as a table of schema `REPEATS`; ids that are not held are none."""
    rows = sorted(supply_claims.to_pylist(), key=lambda r: str(r["claim_id"]))
    held = {row["claim_id"] for row in rows}
    found = [pair for row in rows for pair in _of_row(row, held)]
    return pa.Table.from_pylist(found, schema=REPEATS)


def _of_row(row: dict[str, Any], held: set[str]) -> Iterable[dict[str, str]]:
    for text in (row["note"] or "", row["summary"] or ""):
        for match in _RESTS_ON.finditer(text):
            other = match["claim"].rstrip(".:")
            if other in held and other != row["claim_id"]:
                yield {"claim_id": row["claim_id"], "rests_on": other, "words": match[0].rstrip(".:")}


def joined(lines: pa.Table, said: pa.Table) -> pa.Table:
    """Return the `lines` table in which a claim stands in the line of the claim on which it says that it rests.

    Where the claim was the root of a line, all of that line follows it; where both stood in one line nothing changes.
    """
    rests = {row["claim_id"]: row for row in reversed(said.to_pylist())}
    groups: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for row in lines.to_pylist():
        groups[row["group_kind"], row["group_id"]].append(row)
    rows = [row for _, members in sorted(groups.items()) for row in _join(members, rests)]
    return schema.from_rows("lines", rows)


def _join(members: list[dict[str, Any]], rests: dict[str, dict[str, Any]]) -> list[dict[str, Any]]:
    for claim in sorted({row["claim_id"] for row in members} & rests.keys()):
        on = [row for row in members if row["claim_id"] == rests[claim]["rests_on"]]
        own = [row for row in members if row["claim_id"] == claim]
        if on and not {r["line_id"] for r in on} & {r["line_id"] for r in own}:
            members = _moved(members, own, on[0], rests[claim]["words"])
    return members


def _moved(
    members: list[dict[str, Any]], own: list[dict[str, Any]], to: dict[str, Any], words: str
) -> list[dict[str, Any]]:
    led = {row["line_id"] for row in own if row["is_root"]}
    out = []
    for row in members:
        if row in own:
            why = f"The row says of itself: {words}."
            out.append({**row, **_line(to), "is_root": False, "fold_rule": "note", "fold_why": why, "certain": True})
        elif row["line_id"] in led:
            out.append({**row, **_line(to), "is_root": False})
        else:
            out.append(row)
    return _unique(out)


def _line(row: dict[str, Any]) -> dict[str, Any]:
    return {name: row[name] for name in ("line_id", "line_label", "party")}


def _unique(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return list({(row["claim_id"], row["line_id"]): row for row in reversed(rows)}.values())
