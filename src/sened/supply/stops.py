"""What stands between a path and its next delivery: permits, measures and companies' own steps, with their reach.

A control reaches a path as `component` (the part itself), `family` (a part of the same head), `maker` (another item of the
same maker), `owner` (a body above the maker) or `jurisdiction` (items that name no maker). Only the first two decide the
state that is shown for the path; the others stand beside it.
"""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from sened.base.canonical import Json
from sened.supply.asof import Standing, Time, interval, written
from sened.supply.names import head, key
from sened.supply.owners import Holding
from sened.supply.paths import Path
from sened.supply.states import Decision, decide
from sened.supply.view import View

REACHES = ("component", "family", "maker", "owner", "jurisdiction")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Claims that agree on one state of one control and its time."""

    control_id: str
    instrument: str
    jurisdiction: str
    authority: str
    state: str
    starts: str | None
    ends: str | None
    time: Time | None
    reach: str
    subject: str
    component: str
    weapon: str
    number: str
    claims: tuple[str, ...]
    summaries: tuple[str, ...]
    lines: int | None

    def to_json(self) -> dict[str, Json]:
        """Return the state as `trace` prints it; `from` and `to` are as precise as the claims are."""
        return {
            "state": self.state,
            "from": self.starts,
            "to": self.ends,
            "authority": self.authority or None,
            "instrument": self.instrument,
            "jurisdiction": self.jurisdiction or None,
            "time": None if self.time is None else self.time.value,
            "reach": self.reach,
            "subject": self.subject,
            "component": self.component or None,
            "weapon": self.weapon or None,
            "number": self.number or None,
            "claims": list(self.claims),
            "lines": self.lines,
            "says": list(self.summaries),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Standpoint:
    """The state of one instrument in one jurisdiction for a path on the day, with every claim's state over time."""

    instrument: str
    jurisdiction: str
    reach: str
    subject: str
    decision: Decision
    current: tuple[Stop, ...]
    history: tuple[Stop, ...]

    def to_json(self) -> dict[str, Json]:
        """Return the state on the day as `trace` prints it."""
        d = self.decision
        return {
            "instrument": self.instrument,
            "jurisdiction": self.jurisdiction or None,
            "reach": self.reach,
            "subject": self.subject,
            "state": d.state or None,
            "claims": list(d.claims),
            "starts": [{"claim": c, "state": s, "from": f} for c, s, f in d.since],
            "start_disputed": d.start_disputed,
            "possibly": [{"claim": c, "state": s} for c, s in d.possibly],
            "overtaken": [{"claim": c, "state": s} for c, s in d.earlier],
            "last_known": None if d.last_known is None else d.last_known.isoformat(),
            "first_said_for": d.first_said_for,
            "before": [{"claim": c, "state": s, "to": t} for c, s, t in d.before],
        }


def stops_of(view: View, path: Path, chain: Iterable[Holding]) -> tuple[Standpoint, ...]:
    """Return the states that reach a path on the view's day, those of the part itself first."""
    owners = {key(h.owner) for h in chain}
    groups: dict[tuple[str, str, str, str], list[tuple[str, Standing]]] = defaultdict(list)
    for standing in view.controls:
        reach = reach_of(standing, path, owners)
        if reach:
            row = standing.row
            near = "part" if reach in ("component", "family") else f"{reach} {row['component']}"
            groups[near, row["instrument"], row["jurisdiction"] or "", row["subject"]].append((reach, standing))
    found = [_standpoint(view, members) for _, members in sorted(groups.items())]
    return tuple(sorted(found, key=lambda s: (REACHES.index(s.reach), s.instrument, s.jurisdiction, s.subject)))


def reach_of(standing: Standing, path: Path, owners: set[str]) -> str:
    """Return how a control reaches a path, empty where it does not."""
    row = standing.row
    if path.maker and key(row["subject"]) == key(path.maker):
        if key(row["component"] or "") == key(path.component or ""):
            return "component"
        return "family" if head(row["component"] or "") == head(path.component or "") else "maker"
    if key(row["subject"]) in owners:
        return "owner"
    general = key(row["subject"] or "") == key(row["weapon_system"] or "")
    return "jurisdiction" if general and row["jurisdiction"] in dict(path.jurisdictions) else ""


def standpoints(view: View, standing: Iterable[Standing]) -> tuple[Standpoint, ...]:
    """Return the states of controls outside any path, by control."""
    groups: dict[str, list[tuple[str, Standing]]] = defaultdict(list)
    for one in standing:
        groups[one.group_id].append(("component", one))
    return tuple(_standpoint(view, members) for _, members in sorted(groups.items()))


def _standpoint(view: View, members: list[tuple[str, Standing]]) -> Standpoint:
    standing = [s for _, s in members]
    reach = min((r for r, _ in members), key=REACHES.index)
    decision = decide(standing, view.on)
    speaking = {*decision.claims, *(c for c, _ in decision.possibly)} if view.on else {s.claim_id for s in standing}
    row = standing[0].row
    return Standpoint(
        instrument=row["instrument"], jurisdiction=row["jurisdiction"] or "", reach=reach, subject=row["subject"],
        decision=decision, current=_stops(view, [m for m in members if m[1].claim_id in speaking]),
        history=_stops(view, members),
    )  # fmt: skip


def _stops(view: View, members: list[tuple[str, Standing]]) -> tuple[Stop, ...]:
    groups: dict[tuple[str, ...], list[tuple[str, Standing]]] = defaultdict(list)
    for reach, standing in members:
        row = standing.row
        times = (written(interval(row, "from")) or "", written(interval(row, "to")) or "")
        groups[standing.group_id, row["state"] or "", *times].append((reach, standing))
    found = [_stop(view, group) for group in groups.values()]
    return tuple(sorted(found, key=lambda s: (s.starts or "", s.ends or "9999", s.state, s.claims)))


def _stop(view: View, group: list[tuple[str, Standing]]) -> Stop:
    reach, first = min(group, key=lambda m: m[1].claim_id)
    row = first.row
    claims = tuple(sorted(s.claim_id for _, s in group))
    numbers = sorted(
        {(int(s.row["number"]), s.row["number_unit"] or "") for _, s in group if s.row["number"] is not None}
    )
    return Stop(
        control_id=first.group_id, instrument=row["instrument"], jurisdiction=row["jurisdiction"] or "",
        authority="; ".join(sorted({s.row["authority"] for _, s in group if s.row["authority"]})),
        state=row["state"] or "", starts=written(interval(row, "from")), ends=written(interval(row, "to")),
        time=first.time, reach=reach, subject=row["subject"] or "", component=row["component"] or "",
        weapon=row["weapon_system"] or "", number=" or ".join(f"{n} {unit}".strip() for n, unit in numbers),
        claims=claims, summaries=tuple(s.row["summary"] or "" for _, s in sorted(group, key=lambda m: m[1].claim_id)),
        lines=view.lines(first.group_id, claims),
    )  # fmt: skip
