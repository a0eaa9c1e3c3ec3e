"""Link a draft to the case's supply map: parts and their makers, owners, permits, with who says the contrary and replies."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sened.base.canonical import Json
from sened.base.countries import country_name
from sened.model.vocabulary import SUPPLY_KINDS, Checkable, ClaimKind
from sened.pipeline.check.case import CaseView, Row
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.stems import stems
from sened.pipeline.check.supply_fit import Asked, Topic, asked, fits, topic_of
from sened.pipeline.check.supply_names import Names
from sened.supply.asof import interval, written
from sened.supply.conflicts import contrary
from sened.supply.graph import SupplyTables
from sened.supply.view import View
from sened.supply.voice import Voice

MOST = 8
_ALIKE = 3
_BEFORE = 700
"""Code points of text before a draft in which it may have left its names ("the engine", "our component")."""

_KINDS = ("ownership", "maker", "making", "permit", "count", "sanction", "development", "supply", "mixed", "use")
_NEVER = {ClaimKind.CALL, ClaimKind.GATHERING}


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplyLink:
    """One edge, owner, permit or reply of the supply map of which a draft speaks.

    `claims` say it; `contrary` are claims that answer the same question otherwise; `replies` are answers of bodies named.
    """

    group_id: str
    kind: str
    what: str
    starts: str
    ends: str
    state: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    lines: tuple[str, ...]
    voices: tuple[Voice, ...]
    contrary: tuple[Voice, ...] = ()
    replies: tuple[Row, ...] = ()

    def to_json(self) -> dict[str, Any]:
        """Return the link as the document prints it."""
        return {
            "id": self.group_id,
            "kind": self.kind,
            "what": self.what,
            "from": self.starts or None,
            "to": self.ends or None,
            "state": self.state or None,
            "lines": len(self.lines),
            "sources": len(self.sources),
            "claims": list(self.claims),
            "contrary": [_contrary_json(v) for v in self.contrary],
            "replies": [
                {"by": r["organisation"], "state": r["state"], "text": r["text"] or "", "claim": r["claim_id"]}
                for r in self.replies
            ],
        }


def _contrary_json(voice: Voice) -> dict[str, Json]:
    return {"claim": voice.claim_id, "by": voice.chain, "stance": voice.stance, "says": voice.summary}


class SupplyMap:
    """The supply map of one case as drafts are held against it."""

    def __init__(self, case: CaseView) -> None:
        self._tables = SupplyTables.of(case.tables)
        self._view = View(self._tables, case.tables["lines"], None, None)
        self._rows: Mapping[str, Row] = self._view.rows
        self._names = Names(self._rows.values(), self._view.organisations)
        self._groups = _groups(self._view)
        self._lines = case.supply_lines

    def links(self, draft: Draft, text: str) -> list[SupplyLink]:
        """Return what the map holds on a draft, at most eight entries; nothing where its words name nothing of the map."""
        if draft.kind in _NEVER or draft.checkable is Checkable.NO or not self._rows:
            return []
        ask = asked(
            draft,
            text[draft.start : draft.end],
            text[max(0, draft.start - _BEFORE) : draft.start],
            self._rows.values(),
            self._names,
        )
        if draft.kind not in SUPPLY_KINDS and ask.topics == {Topic.REPLY}:
            return []
        found: dict[str, list[str]] = defaultdict(list)
        for claim_id in dict.fromkeys((*fits(self._rows, ask, self._names), *self._replied(ask))):
            found[self._groups.get(claim_id, claim_id)].append(claim_id)
        order = {t: n for n, t in enumerate((Topic.CONTROL, Topic.USE, Topic.OWNERSHIP, Topic.REPLY))}
        ranked = sorted(found.items(), key=lambda x: (order[topic_of(self._rows[x[1][0]])], -len(x[1]), x[0]))
        return [self._link(group, ids, ask) for group, ids in ranked[:MOST]]

    def _replied(self, ask: Asked) -> list[str]:
        """Return the claims that hold a reply whose words the draft repeats, of a body that it names."""
        if Topic.REPLY not in ask.topics:
            return []
        return [
            r["claim_id"]
            for r in self._view.replies
            if len(stems(r["text"] or "") & ask.stems) >= _ALIKE and self._names.body(r["organisation"], ask.own)
        ]

    def coverage(self) -> str:
        """Return how much the map holds, in words; empty where there is none."""
        systems = {s for r in self._rows.values() for s in [r["weapon_system"]] if s}
        if not self._rows:
            return ""
        return (
            f"The case's supply map holds {len(self._rows)} claims on {len(systems)} weapon systems, and none on this."
        )

    def _link(self, group_id: str, ids: Sequence[str], ask: Asked) -> SupplyLink:
        rows = [self._rows[i] for i in ids]
        times = [t for r in rows for t in (interval(r, "valid_from"), interval(r, "valid_to"))]
        starts = [t for t in times[::2] if t]
        ends = [t for t in times[1::2] if t]
        lines = {str(r["line_label"] or r["line_id"]) for r in self._lines.get(group_id, ()) if r["claim_id"] in ids}
        states = sorted({str(r["status"]) for r in rows}) if topic_of(rows[0]) is Topic.CONTROL else []
        return SupplyLink(
            group_id=group_id,
            kind=topic_of(rows[0]).value,
            what=_what(rows[0]),
            starts=written(min(starts, key=lambda t: (t.start, t.end))) or "" if starts else "",
            ends=written(max(ends, key=lambda t: (t.end, t.start))) or "" if ends else "",
            state=" / ".join(s.replace("_", " ") for s in states),
            claims=tuple(ids),
            sources=tuple(sorted({r["source_id"] for r in rows})),
            lines=tuple(sorted(lines)) or tuple(sorted({r["source_id"] for r in rows})),
            voices=tuple(self._view.voices[i] for i in ids),
            contrary=self._contrary(ids, ask),
            replies=tuple(r for r in self._view.replies if r["claim_id"] in ids),
        )

    def _contrary(self, ids: Collection[str], ask: Asked) -> tuple[Voice, ...]:
        """Return the claims that answer the same question otherwise, where the draft touches that question.

        On ownership only of the same body; where a part is made only if the draft speaks of where.
        """
        kinds = _KINDS if ask.speaks_of_making else [k for k in _KINDS if k != "making"]
        makers = {self._rows[i]["manufacturer"] for i in ids}
        own = {self._rows[i]["claim_type"] for i in ids} == {"ownership"}
        found = {
            a.voice.claim_id: a.voice
            for _, a in contrary(self._view, ids, kinds)
            if a.voice.claim_id not in ids and (not own or self._rows[a.voice.claim_id]["manufacturer"] in makers)
        }
        return tuple(voice for _, voice in sorted(found.items()))


def _groups(view: View) -> dict[str, str]:
    """Return the edge or control under which each claim stands: its permit, what it states, or its named maker."""
    found: dict[str, tuple[int, str]] = {}
    for standing in view.edges:
        row = standing.row
        rank = (0 if row["basis"] == "stated" else 1 if row["basis"] == "named" else 2, row["edge_id"])
        if row["claim_id"] not in found or rank < found[row["claim_id"]]:
            found[row["claim_id"]] = rank
    out = {claim: edge for claim, (_, edge) in found.items()}
    out |= {r["claim_id"]: r["reply_id"] for r in view.replies if topic_of(view.rows[r["claim_id"]]) is Topic.REPLY}
    return out | {s.row["claim_id"]: s.row["control_id"] for s in view.controls}


def _what(row: Row) -> str:
    """Return what a claim is about, in words that take no side."""
    part = row["component"] or row["weapon_system"] or row["manufacturer"] or ""
    system = f" · {row['weapon_system']}" if row["weapon_system"] and row["weapon_system"] != part else ""
    maker = row["manufacturer"] or ""
    country = country_name(row["country"]) if row["country"] else ""
    topic = topic_of(row)
    if topic is Topic.OWNERSHIP:
        return f"{maker}, {str(row['relation']).replace('_', ' ')} {row['parent_at_date']}"
    if topic is Topic.CONTROL and row["relation"] == "supply":
        return f"Supply by {maker}: {part}{system}"
    if topic is Topic.CONTROL and row["claim_type"] == "sanction":
        return f"Measure on {maker}"
    if topic is Topic.CONTROL:
        return f"Export permits of {country or 'a state'}: {part}{system}"
    if topic is Topic.REPLY:
        return f"Reply of {maker}: {part}{system}"
    return f"{part}{f' of {maker}' if maker and maker.split()[0] not in part else ''}{system}"
