"""The case held against its public part: incidents that differ, and public claims that still tell what was kept back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import pyarrow as pa

from sened.base.geo import Circle
from sened.claims.groups import Group
from sened.claims.withholding import Public

Tables = Mapping[str, pa.Table]
Row = Mapping[str, object]
_HEAD = ("title", "date_start", "date_end", "lat", "lon", "radius_m", "place_name", "actors", "part_of")
_AXES = ("lines_low", "lines_high", "killed_low", "killed_high", "wounded_low", "wounded_high")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One private incident that the public part lacks, or holds with other claims or other values.

    `public` lists the public incidents in which its claims stand, `missing` its claims that stand in none, `changed`
    the columns of its head and axes that differ where the claims are the same.
    """

    incident: str
    title: str
    claims: tuple[str, ...]
    public: tuple[str, ...]
    missing: tuple[str, ...]
    changed: tuple[str, ...]

    def to_json(self) -> dict[str, object]:
        """Return it for the editor."""
        return {
            "incident": self.incident,
            "title": self.title,
            "claims": list(self.claims),
            "public_incidents": list(self.public),
            "claims_missing": list(self.missing),
            "values_that_differ": list(self.changed),
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Echo:
    """A public claim that still tells, or helps to tell, what was kept back of another."""

    subject: str
    kept_back: str
    claim: str
    why: str

    def to_json(self) -> dict[str, object]:
        """Return it for the editor."""
        return {"subject": self.subject, "kept_back": self.kept_back, "claim": self.claim, "why": self.why}


def differences(private: Tables, public: Tables) -> Iterable[Difference]:
    """Yield every private incident that the public part lacks, or holds with other claims or values, in order of ids."""
    shown, titles = _members(public), {r["incident_id"]: str(r["title"]) for r in private["incident_heads"].to_pylist()}
    where = {claim: incident for incident, claims in shown.items() for claim in claims}
    same = {claims: incident for incident, claims in shown.items()}
    before, after = _values(private), _values(public)
    for incident, claims in sorted(_members(private).items()):
        changed: tuple[str, ...] = ()
        if claims in same:
            left, right = before[incident], after[same[claims]]
            changed = tuple(c for c in left if left[c] != right.get(c))
            if not changed:
                continue
        yield Difference(
            incident=incident,
            title=titles.get(incident, ""),
            claims=tuple(sorted(claims)),
            public=tuple(sorted({where[c] for c in claims if c in where})),
            missing=tuple(sorted(c for c in claims if c not in where)),
            changed=changed,
        )


def _members(tables: Tables) -> dict[str, frozenset[str]]:
    out: dict[str, set[str]] = {}
    for row in tables["incidents"].select(["incident_id", "record_id"]).to_pylist():
        out.setdefault(row["incident_id"], set()).add(row["record_id"])
    return {incident: frozenset(claims) for incident, claims in out.items()}


def _values(tables: Tables) -> dict[str, dict[str, object]]:
    """Return, for each incident, the values that pages show of it; of a wider incident only that there is one."""
    out: dict[str, dict[str, object]] = {}
    for row in tables["incident_heads"].to_pylist():
        values = {c: row[c] for c in _HEAD}
        values["part_of"] = row["part_of"] is not None
        out[row["incident_id"]] = values
    for row in tables["axes"].to_pylist():
        if row["group_id"] in out:
            out[row["group_id"]] |= {c: row[c] for c in _AXES}
    return out


def echoes(shown: Public, private: Tables, public: Tables) -> list[Echo]:
    """Return public claims that say what was kept back of another claim of their incident, or help to reckon it."""
    beside = _Beside(private, public)
    out: list[Echo] = []
    for subject, (km, _) in sorted(shown.orders.coarse.items()):
        out += _finer(subject, km, beside)
    for subject in sorted(set(beside.before) - set(beside.after)):
        out += _copies(subject, beside)
    for subject, groups in sorted(shown.orders.fields.items()):
        for group in sorted(groups, key=lambda g: g.name):
            out += _repeated(subject, group, beside)
    return out


class _Beside:
    """Claims before and after withholding, and which public claims stand beside, above and with each in the case."""

    def __init__(self, private: Tables, public: Tables) -> None:
        self.before: dict[str, Row] = {r["claim_id"]: r for r in private["claims"].to_pylist()}
        self.after: dict[str, Row] = {r["claim_id"]: r for r in public["claims"].to_pylist()}
        self.cites = {r["source_id"]: set(r["cites"] or ()) for r in private["sources"].to_pylist()}
        self.incident, self.wider = dict[str, list[str]](), dict[str, list[str]]()
        members = _members(private)
        for row in private["incidents"].to_pylist():
            claim = row["record_id"]
            self.incident[claim] = sorted(c for c in members[row["incident_id"]] if c != claim and c in self.after)
            self.wider[claim] = sorted(c for c in members.get(row["part_of"], ()) if c in self.after)

    def of_its_source(self, subject: str) -> list[str]:
        """Return the public claims of the same source."""
        source = self.before[subject]["source_id"] if subject in self.before else None
        return sorted(c for c, row in self.after.items() if row["source_id"] == source)


def _copies(subject: str, beside: _Beside) -> Iterable[Echo]:
    source = beside.before[subject]["source_id"]
    for claim in beside.incident.get(subject, ()):
        if source in beside.cites.get(str(beside.after[claim]["source_id"]), ()):
            why = "of the same incident, and its source cites the source of what is withheld"
            yield Echo(subject=subject, kept_back="all", claim=claim, why=why)


def _repeated(subject: str, group: Group, beside: _Beside) -> Iterable[Echo]:
    for claim in beside.incident.get(subject, ()):
        if _same(group, beside.before.get(subject), beside.after[claim]):
            yield Echo(subject=subject, kept_back=group.name, claim=claim, why="it says the same of the same incident")
    for claim in beside.wider.get(subject, ()):
        why = "it speaks of a wider incident, from whose total the value could be reckoned"
        yield Echo(subject=subject, kept_back=group.name, claim=claim, why=why)


def _finer(subject: str, km: int, beside: _Beside) -> Iterable[Echo]:
    own = _circle(beside.after[subject]) if subject in beside.after else None
    for claim in dict.fromkeys([*beside.incident.get(subject, ()), *beside.of_its_source(subject)]):
        other = _circle(beside.after[claim])
        if claim != subject and own and other and other.radius_m < own.radius_m and own.gap_m(other) == 0:
            why = f"of the same incident or source, it names a place there within {other.radius_m / 1000:g} km"
            yield Echo(subject=subject, kept_back=f"place, coarsened to {km} km", claim=claim, why=why)


def _circle(row: Row) -> Circle | None:
    lat, lon, radius = row["lat"], row["lon"], row["radius_m"]
    if isinstance(lat, float) and isinstance(lon, float) and isinstance(radius, float):
        return Circle(lat, lon, radius)
    return None


def _same(group: Group, left: Row | None, right: Row) -> bool:
    columns = [c for c in dict.fromkeys((*group.attributes, *group.aliases)) if left and c in left]
    return bool(left) and any(left[c] not in (None, "", []) and left[c] == right[c] for c in columns if left)
