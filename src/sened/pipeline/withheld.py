"""What was kept back at publication, for the editors alone: where public and private incidents differ, and what still tells.

None of this leaves the case: it is printed to the person who publishes, and kept in `work/withheld.json`.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyarrow as pa

from sened.base.geo import Circle
from sened.claims.groups import Group
from sened.claims.held import Held, text_digest
from sened.claims.state import State
from sened.claims.withholding import Public
from sened.pipeline.statements import Statement

FILE_NAME = "withheld.json"
Tables = Mapping[str, pa.Table]
Row = Mapping[str, object]
_HEAD = ("title", "date_start", "date_end", "lat", "lon", "radius_m", "place_name", "actors", "part_of")
_AXES = ("lines_low", "lines_high", "killed_low", "killed_high", "wounded_low", "wounded_high")
_SHOWN = 10


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


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptBack:
    """Everything that was kept back, by what asked for it."""

    claims: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    fields: tuple[tuple[str, str], ...] = ()
    coarsened: tuple[tuple[str, int], ...] = ()
    held: tuple[Held, ...] = ()
    statements: tuple[str, ...] = ()
    incidents: tuple[Difference, ...] = ()
    echoes: tuple[Echo, ...] = ()
    datasets: tuple[tuple[str, int], ...] = ()

    def sentences(self) -> list[str]:
        """Return lines for people; none where nothing was kept back."""
        lines = []
        if self.claims or self.sources or self.fields or self.coarsened:
            lines.append(
                f"Kept back by decision: {len(self.claims)} claims{_listed(self.claims)}, {len(self.sources)} sources"
                f"{_listed(self.sources)}, {len(self.fields)} single fields{_listed(f'{s} {f}' for s, f in self.fields)}, "
                f"{len(self.coarsened)} places coarsened{_listed(f'{s} to {km} km' for s, km in self.coarsened)}."
            )
        if self.datasets:
            lines.append(
                f"Datasets left out, since no terms were stated at import: "
                f"{'; '.join(f'{name} ({rows} rows)' for name, rows in self.datasets[:_SHOWN])}. "
                'To publish their rows: import the same file again with --licence "..."'
            )
        if self.incidents:
            lines.append(f"Incidents that differ between the case and what is public: {len(self.incidents)}.")
            lines += [f"  {_difference(d)}" for d in self.incidents[:_SHOWN]]
        if self.echoes:
            lines.append(f"Public claims that still tell something of it: {len(self.echoes)}.")
            lines += [f"  {e.claim}: {e.why} ({e.kept_back} of {e.subject})" for e in self.echoes[:_SHOWN]]
        if self.held or self.statements:
            number = len(self.held) + len(self.statements)
            lines.append(f"Held back because they may name a person: {number} texts. Each waits for a decision:")
            lines += [
                f'  {h.subject} {h.field}: "{"; ".join(h.found)}" ({h.why}). To let it pass: '
                f'sened decide DIR {h.subject} accept --field {h.field} --why "..."'
                for h in self.held[:_SHOWN]
            ]
            lines += [f"  {s}" for s in self.statements[:_SHOWN]]
        return [*lines, f"The whole list, for editors only: work/{FILE_NAME}"] if lines else []

    def to_json(self) -> dict[str, object]:
        """Return everything, for the editor."""
        return {
            "claims": list(self.claims),
            "sources": list(self.sources),
            "fields": [{"subject": s, "field": f} for s, f in self.fields],
            "coarsened": [{"subject": s, "km": km} for s, km in self.coarsened],
            "held": [h.to_json() for h in self.held],
            "statements_held": list(self.statements),
            "incidents": [d.to_json() for d in self.incidents],
            "still_told_by": [e.to_json() for e in self.echoes],
            "datasets_without_terms": [{"dataset": name, "rows": rows} for name, rows in self.datasets],
        }

    def to_bytes(self) -> bytes:
        """Return the private report file."""
        return json.dumps(self.to_json(), ensure_ascii=False, indent=1).encode() + b"\n"


def keeps_back(shown: Public, state: State) -> bool:
    """Tell whether anything of `state` is kept back, so that public and private tables may differ."""
    whole = shown.orders.whole - state.retracted
    return bool(whole or shown.orders.fields or shown.orders.coarse or shown.held)


def report(state: State, shown: Public, statements: Sequence[str], private: Tables | None, public: Tables) -> KeptBack:
    """Return what was kept back of `state`, with the private and public tables held against each other.

    `private` is None where nothing was kept back: then the two are the same.
    """
    asked = shown.orders
    fields = tuple((s, g.name) for s in sorted(asked.fields) for g in sorted(asked.fields[s], key=lambda g: g.name))
    return KeptBack(
        claims=tuple(sorted(set(state.claims) - set(shown.state.claims) - state.retracted)),
        sources=tuple(sorted(set(state.sources) - set(shown.state.sources))),
        fields=fields,
        coarsened=tuple(sorted((s, km) for s, (km, _) in asked.coarse.items())),
        held=shown.held,
        statements=tuple(statements),
        incidents=tuple(differences(private, public)) if private else (),
        echoes=tuple(echoes(shown, private, public)) if private else (),
        datasets=tuple((s.record.id, s.record.rows) for _, s in sorted(state.datasets.items()) if not s.record.licence),
    )


def names_in_statement(statement: Statement, shown: Public) -> list[str]:
    """Return a line for each span of a statement that may name a person and that nobody accepted; empty means it may pass."""
    out = []
    for what in ("title", "speaker", "note", "text"):
        text = getattr(statement, what)
        for mention in shown.find.find(text):
            subject = f"sha256:{text_digest(text)}#{mention.start}-{mention.end}"
            if subject not in shown.orders.spans:
                out.append(
                    f'statement {statement.slug}, {what}: "{mention.text}" ({mention.why}). To let it pass: '
                    f'sened decide DIR {subject} accept --why "..."'
                )
    return out


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
    """Return public claims of the same incident that say what was kept back of another, or a total that it is part of."""
    before = {r["claim_id"]: r for r in private["claims"].to_pylist()}
    after = {r["claim_id"]: r for r in public["claims"].to_pylist()}
    members = _members(private)
    beside, above = dict[str, list[str]](), dict[str, list[str]]()
    for row in private["incidents"].to_pylist():
        claim = row["record_id"]
        beside[claim] = sorted(c for c in members[row["incident_id"]] if c != claim and c in after)
        above[claim] = sorted(c for c in members.get(row["part_of"], ()) if c in after)
    of_source = dict[str, list[str]]()
    for claim in sorted(after):
        of_source.setdefault(str(after[claim]["source_id"]), []).append(claim)
    out: list[Echo] = []
    for subject, (km, _) in sorted(shown.orders.coarse.items()):
        same_source = of_source.get(str(before[subject]["source_id"]), []) if subject in before else []
        out += _finer(subject, km, [*beside.get(subject, ()), *same_source], after)
    for subject, group in _groups(shown):
        for claim in beside.get(subject, ()):
            if _same(group, before.get(subject), after[claim]):
                why = "it says the same of the same incident"
                out.append(Echo(subject=subject, kept_back=group.name, claim=claim, why=why))
        for claim in above.get(subject, ()):
            why = "it speaks of a wider incident, from whose total the value could be reckoned"
            out.append(Echo(subject=subject, kept_back=group.name, claim=claim, why=why))
    return out


def _finer(subject: str, km: int, others: Iterable[str], after: Mapping[str, Row]) -> Iterable[Echo]:
    own = _circle(after[subject]) if subject in after else None
    for claim in dict.fromkeys(others):
        other = _circle(after[claim])
        if claim != subject and own and other and other.radius_m < own.radius_m and own.gap_m(other) == 0:
            why = f"of the same incident or source, it names a place there within {other.radius_m / 1000:g} km"
            yield Echo(subject=subject, kept_back=f"place, coarsened to {km} km", claim=claim, why=why)


def _circle(row: Row) -> Circle | None:
    lat, lon, radius = row["lat"], row["lon"], row["radius_m"]
    if isinstance(lat, float) and isinstance(lon, float) and isinstance(radius, float):
        return Circle(lat, lon, radius)
    return None


def _groups(shown: Public) -> Iterable[tuple[str, Group]]:
    for subject, groups in sorted(shown.orders.fields.items()):
        for group in sorted(groups, key=lambda g: g.name):
            yield subject, group


def _same(group: Group, left: Row | None, right: Row) -> bool:
    columns = [c for c in dict.fromkeys((*group.attributes, *group.aliases)) if left and c in left]
    return bool(left) and any(left[c] not in (None, "", []) and left[c] == right[c] for c in columns if left)


def _difference(difference: Difference) -> str:
    text = f"{difference.title}: {len(difference.claims)} claims in the case"
    if difference.missing:
        text += f", without {', '.join(difference.missing)} in public"
    elif len(difference.public) > 1:
        text += f", in {len(difference.public)} incidents in public"
    if difference.changed:
        text += f"; other values: {', '.join(difference.changed)}"
    return text


def _listed(items: Iterable[str]) -> str:
    found = list(items)
    return f" ({', '.join(found[:_SHOWN])}{' …' if len(found) > _SHOWN else ''})" if found else ""
