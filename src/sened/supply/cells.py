"""Short texts for one cell of a table: the owner of the day, the decision of the day, and one attributed statement."""

from collections.abc import Iterable, Sequence

from sened.base.countries import country_name
from sened.supply.answer import Trace, Traced
from sened.supply.asof import Time, written
from sened.supply.owners import Holding
from sened.supply.paths import Path
from sened.supply.relations import Basis
from sened.supply.stops import Standpoint
from sened.supply.voice import Voice


def ids(claims: Iterable[str]) -> str:
    """Return claim ids in one run."""
    return ", ".join(claims)


def counted(number: int, one: str) -> str:
    """Return a number with its noun."""
    return f"{number} {one}" + ("" if number == 1 else "s")


def statement(voice: Voice) -> str:
    """Return one claim in a line: publisher and speakers, time, evidence, coded status, id, and what it says."""
    marks = [written(voice.said) or "undated", voice.evidence_kind.replace("_", " ")]
    marks += [f"coded “{voice.status}”"] if voice.status else []
    note = f" (note: {voice.note})" if voice.note else ""
    return f"{voice.chain} ({', '.join(m for m in marks if m)}) [{voice.claim_id}]: {voice.summary}{note}"


def coded(path: Path) -> str:
    """Return the coded states of the claims on a path's first edge: an alleged or planned use is printed as such."""
    return "coded " + ", ".join(f"“{status}”" for status in path.statuses)


def marks(holding: Holding) -> str:
    """Return in brackets what weakens a holding: no claim states it, or how its time stands to the day."""
    found = [] if holding.basis is Basis.STATED else ["no claim states it; from the rows' owner column"]
    found += [holding.time.value] if holding.time not in (None, Time.DURING) else []
    return f" ({'; '.join(found)})" if found else ""


def parent_cell(traced: Traced) -> str:
    """Return the owner of the day in a few words; what is inferred or missing says so."""
    path = traced.path
    if path.parent is not None:
        return path.parent.owner + marks(path.parent)
    if traced.parent_basis == "inferred" and path.owners:
        return f"not stated; at most inferred: {' / '.join(path.owners.inferred)}"
    return "not in this map for this day" if path.owners and path.owners.other else "not in this map"


def decision_cell(stops: Sequence[Standpoint]) -> str:
    """Return the states of the day in a few words, each with its claims."""
    return "; ".join(decided(s) for s in stops) or "not in this map"


def decided(stop: Standpoint) -> str:
    """Return the state of one instrument on the day with its claims, or what the map says instead."""
    d = stop.decision
    label = f"{_instrument(stop)}: "
    if d.state:
        text = f"“{d.state}” [{ids(d.claims)}]" + (", start disputed" if d.start_disputed else "")
        return label + text + (f", last known {d.last_known}" if d.last_known else "")
    if d.possibly:
        return label + "open on this day: " + ", ".join(f"“{state}” [{claim}]" for claim, state in d.possibly)
    before = ", ".join(f"“{state}” to {end} [{claim}]" for claim, state, end in d.before)
    beside = (f"; before it {before}" if before else "") + (
        f"; first said for {d.first_said_for}" if d.first_said_for else ""
    )
    return f"{label}no state in this map for this day{beside}"


def _instrument(stop: Standpoint) -> str:
    if not stop.jurisdiction:
        return stop.instrument
    if stop.instrument == "sanction":
        # The country of such a row is that of the listed body, not of the body that lists it.
        return f"sanction on a body of {country_name(stop.jurisdiction)}"
    return f"{stop.instrument}, {country_name(stop.jurisdiction)}"


def table_rows(trace: Trace) -> list[dict[str, str]]:
    """Return one row per path: weapon, component, relation, maker, parent, jurisdiction, decision, lines, claims."""
    return [
        {
            "weapon": t.path.weapon or "",
            "component": t.path.component or "",
            "relation": f"{t.path.relation} ({coded(t.path)})" if t.path.statuses else t.path.relation,
            "maker": t.path.maker or "not named",
            "parent": parent_cell(t),
            "jurisdiction": " / ".join(country_name(code) for code, _ in t.path.jurisdictions) or "not given",
            "decision": decision_cell(t.own_stops),
            "lines": "" if t.path.lines is None else str(t.path.lines),
            "claims": " ".join(t.path.claims),
        }
        for t in trace.paths
    ]
