"""A trace for the terminal: one block per path, every statement with who says it, when, on what evidence and under which id.

Coded states stand in quotation marks: they are the words of rows, and an alleged or planned state is never turned into one
that holds.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from sened.base.countries import country_name
from sened.supply.answer import Reply, Trace, Traced
from sened.supply.asof import Time, written
from sened.supply.conflicts import Conflict
from sened.supply.lookup import NotInMap
from sened.supply.owners import Holding
from sened.supply.paths import Link
from sened.supply.relations import Basis
from sened.supply.stops import Standpoint, Stop
from sened.supply.voice import Voice

_LABEL = 11
_TIMES = {
    Time.DURING: "claims hold the day",
    Time.POSSIBLY: "possibly: imprecise or missing dates leave the day open",
    Time.LAST_KNOWN: "last known before the day",
    Time.ENDED: "the time that claims give had ended",
    Time.NOT_YET: "the time that claims give had not begun",
    Time.UNDATED: "undated",
}
_REACH = {
    "component": "", "family": "said of a part of the same head",
    "maker": "said of another item of this maker", "owner": "said of a body above the maker",
    "jurisdiction": "said of items that name no maker",
}  # fmt: skip


def render(trace: Trace, *, width: int = 110) -> str:
    """Return the trace as text of at most `width` columns where words allow it; it ends with a line feed."""
    parts = [*_head(trace)]
    if isinstance(trace.found, NotInMap):
        return "\n".join(_wrap(parts, width)) + "\n"
    for number, traced in enumerate(trace.paths, 1):
        parts += ["", *_path(trace, traced, number)]
    parts += _section("Not on this day", [_other_day(t) for t in trace.other_days])
    parts += _section("Controls on no path above", [line for s in trace.standpoints for line in _stand(trace, s)])
    parts += _section("Mergers", [_merger(trace, h) for h in trace.mergers])
    parts += _section("Questions that claims answer differently", [x for c in trace.conflicts for x in _conflict(c)])
    on_paths = {r.voice.claim_id for t in trace.paths for r in t.replies}
    rest = [r for r in trace.replies if r.voice.claim_id not in on_paths]
    parts += _section("Other replies", [_reply(r) for r in rest])
    parts += _section("Related names, not merged", [n.name for n in trace.related])
    parts += _section("Warnings", trace.warnings)
    if trace.known_possibly:
        parts += [
            "",
            f"May have spoken only after {trace.known_at} (imprecise source dates): {_ids(trace.known_possibly)}",
        ]
    parts += ["", trace.coverage.sentence()]
    return "\n".join(_wrap(parts, width)) + "\n"


def table_rows(trace: Trace) -> list[dict[str, str]]:
    """Return one row per path: weapon, component, maker, parent, jurisdiction, decision, lines, claims; cells are text."""
    return [
        {
            "weapon": t.path.weapon or "",
            "component": t.path.component or "",
            "relation": t.path.relation,
            "maker": t.path.maker or "not named",
            "parent": parent_cell(t),
            "jurisdiction": " / ".join(country_name(code) for code, _ in t.path.jurisdictions) or "not given",
            "decision": decision_cell(t.own_stops),
            "lines": "" if t.path.lines is None else str(t.path.lines),
            "claims": " ".join(t.path.claims),
        }
        for t in trace.paths
    ]


def parent_cell(traced: Traced) -> str:
    """Return the owner of the day in a few words; what is inferred or missing says so."""
    path = traced.path
    if path.parent is not None:
        marks = [m for m in (_basis(path.parent), _time(path.parent.time)) if m]
        return path.parent.owner + (f" ({'; '.join(marks)})" if marks else "")
    if traced.parent_basis == "inferred" and path.owners:
        return f"not stated; at most inferred: {' / '.join(path.owners.inferred)}"
    return "not in this map"


def decision_cell(stops: Sequence[Standpoint]) -> str:
    """Return the states of the day in a few words, each with its claims."""
    return "; ".join(_decided(s) for s in stops) or "not in this map"


def _decided(stop: Standpoint) -> str:
    d = stop.decision
    label = f"{stop.instrument}{f', {country_name(stop.jurisdiction)}' if stop.jurisdiction else ''}: "
    if d.state:
        text = f"“{d.state}” [{_ids(d.claims)}]"
        text += ", start disputed" if d.start_disputed else ""
        return label + text + (f", last known {d.last_known}" if d.last_known else "")
    if d.possibly:
        return label + "open on this day: " + ", ".join(f"“{state}” [{claim}]" for claim, state in d.possibly)
    later = f"; first said for {d.first_said_for}" if d.first_said_for else ""
    return f"{label}no state in this map for this day{later}"


def _head(trace: Trace) -> Iterator[str]:
    day = f" on {trace.on}" if trace.on else ", all days"
    known = f"as known by {trace.known_at}" if trace.known_at else "as known from all claims of this map"
    if isinstance(trace.found, NotInMap):
        yield f"{trace.found.reason}."
        if trace.found.suggestions:
            yield f"Did you mean: {'; '.join(trace.found.suggestions)}?"
        yield trace.coverage.sentence()
        return
    names = "; ".join(f"{n.name} ({n.kind})" for n in trace.found.nodes)
    yield f"{names}{day}, {known}"
    yield f"Read as: {trace.found.how}. Paths: {len(trace.paths)}. Each statement is that of the publisher named with it."


def _path(trace: Trace, traced: Traced, number: int) -> Iterator[str]:
    path = traced.path
    weapon, part = path.weapon or "weapon not named", path.component
    yield f"[{number}] {part} · {path.relation} · {weapon}" if part else f"[{number}] {weapon}"
    if path.time is not None:
        yield _line("time", f"{_TIMES[path.time]}")
    for weapon, claims in traced.carried_by:
        yield _line("carried by", f"{weapon} [{_ids(claims)}]")
    if path.family:
        yield _line("related", f"{'; '.join(path.family)} (same head of the name; related, not merged)")
    yield _line("maker", f"{path.maker or 'not named'}{_made_where(traced)}")
    yield _line("owner", parent_cell(traced) + _since(path.parent))
    if path.parent is None and path.owners and path.owners.why:
        yield _line("", path.owners.why)
    for holding in traced.chain[1:]:
        yield _line("", f"{holding.owned} under {holding.owner} {_marks(holding)}[{_ids(holding.claims)}]")
    for stop in traced.stops:
        yield from _stand(trace, stop)
    for link in path.links:
        yield from _link(trace, link)
    for conflict, answer in traced.contrary:
        values = ", ".join(f"{k}: {v}" for k, v in answer.values)
        yield _line("contrary", f"{conflict.question} ({values}) {statement(answer.voice)}")
    for reply in traced.replies:
        yield _line("reply", _reply(reply))


def _made_where(traced: Traced) -> str:
    places = [f"{country_name(code)} [{_ids(claims)}]" for code, claims in traced.path.jurisdictions]
    return f" · {' / '.join(places)}" if places else ""


def _since(parent: Holding | None) -> str:
    if parent is None:
        return ""
    since = f", from {' or '.join(parent.since)}" if parent.since else ""
    known = f", last known {parent.last_known}" if parent.time is Time.LAST_KNOWN and parent.last_known else ""
    return f"{since}{known} [{_ids(parent.claims)}]"


def _marks(holding: Holding) -> str:
    marks = [m for m in (_basis(holding), _time(holding.time)) if m]
    return f"({'; '.join(marks)}) " if marks else ""


def _basis(holding: Holding) -> str:
    return "" if holding.basis is Basis.STATED else "no claim states it; from the rows' owner column"


def _time(time: Time | None) -> str:
    return "" if time in (None, Time.DURING) else time.value


def _stand(trace: Trace, stop: Standpoint) -> Iterator[str]:
    reach = f" ({_REACH[stop.reach]}: {stop.subject})" if _REACH[stop.reach] else ""
    yield _line("control", f"{_decided(stop)}{reach}")
    if stop.decision.start_disputed:
        starts = ", ".join(f"{start} “{state}” [{claim}]" for claim, state, start in stop.decision.since)
        yield _line("", f"starts given: {starts}")
    if stop.decision.state and stop.decision.possibly:
        yield _line("", "possibly also: " + ", ".join(f"“{s}” [{c}]" for c, s in stop.decision.possibly))
    if stop.decision.state and stop.decision.earlier and trace.on:
        yield _line("", "overtaken by a later step: " + ", ".join(f"“{s}” [{c}]" for c, s in stop.decision.earlier))
    for one in stop.current:
        yield from _stop(trace, one)


def _stop(trace: Trace, stop: Stop) -> Iterator[str]:
    span = f"{stop.starts or 'start not given'} to {stop.ends or 'no end given'}"
    extra = "".join(f", {x}" for x in (stop.number, _lines(stop.lines)) if x)
    of = f", of {stop.component}" if stop.reach == "family" else ""
    yield _line("", f"“{stop.state}” {span}{extra}{of}:")
    for claim in stop.claims:
        if claim in trace.voices:
            yield _line("", f"  {statement(trace.voices[claim])}")


def _link(trace: Trace, link: Link) -> Iterator[str]:
    lines = _lines(link.counted) if link.basis is not Basis.IMPLIED else "no claim states it"
    kinds = "; ".join(f"{kind.replace('_', ' ')}: {_ids(ids)}" for kind, ids in link.evidence.items())
    yield _line(link.kind.value, ", ".join(x for x in (f"{len(link.claims)} claims", lines) if x) + f" ({kinds})")
    for fold in link.folds:
        yield _line("", f"counted as one line: {fold}")
    if link.kind.value != "made-by" or link.basis is Basis.STATED:
        for claim in link.claims:
            if claim in trace.voices:
                yield _line("", f"  {statement(trace.voices[claim])}")


def _lines(count: int | None) -> str:
    if count is None:
        return ""
    return f"{count} independent line" + ("" if count == 1 else "s")


def statement(voice: Voice) -> str:
    """Return one claim in a line: publisher and speakers, time, evidence, coded status, id, and what it says."""
    marks = [written(voice.said) or "undated", voice.evidence_kind.replace("_", " "), f"coded “{voice.status}”"]
    note = f" (note: {voice.note})" if voice.note else ""
    return f"{voice.chain} ({', '.join(m for m in marks if m)}) [{voice.claim_id}]: {voice.summary}{note}"


def _reply(reply: Reply) -> str:
    body, voice = reply.organisation or "a body not named", reply.voice
    source = f"{voice.chain}, {written(voice.said) or 'undated'} [{voice.claim_id}]"
    if reply.state == "not_found":
        return (
            f"a search for a reply of {body} on {reply.about} is recorded as without result, beside {source};"
            " the day of the search is not recorded"
        )
    how = {"given": "answer", "self": "own statement", "indirect": "second-hand answer"}.get(reply.state, reply.state)
    return f"{body}, {how}, as carried by {source}: {reply.text}"


def _conflict(conflict: Conflict) -> Iterator[str]:
    kind = f"differ in {', '.join(conflict.differs)}" if conflict.differs else "coded alike; the wording may differ"
    yield f"{conflict.question} ({conflict.group}; {kind})"
    for answer in conflict.answers:
        values = f"{', '.join(f'{k}: {v}' for k, v in answer.values)} — " if answer.values else ""
        yield f"  {values}{statement(answer.voice)}"


def _other_day(traced: Traced) -> str:
    path = traced.path
    when = f" ({_TIMES[path.time]})" if path.time is Time.NOT_YET and path.time else ""
    names = " · ".join(x for x in (path.weapon, path.component, path.maker, parent_cell(traced)) if x)
    return f"{names}{when} [{_ids(path.claims)}]"


def _merger(trace: Trace, holding: Holding) -> str:
    said = "; ".join(statement(trace.voices[c]) for c in holding.claims if c in trace.voices)
    return f"{holding.owned} into {holding.owner}, {' or '.join(holding.since) or 'undated'}: {said}"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    found = list(lines)
    return ["", title, *(line if line.startswith(" " * _LABEL) else f"  {line}" for line in found)] if found else []


def _line(label: str, text: str) -> str:
    return f"    {label:<{_LABEL}} {text}"


def _ids(claims: Iterable[str]) -> str:
    return ", ".join(claims)


def _wrap(lines: Iterable[str], width: int) -> Iterator[str]:
    for line in lines:
        indent = len(line) - len(line.lstrip())
        hang = " " * (indent + 2 if not line.startswith("    ") or indent > _LABEL else 4 + _LABEL + 1)
        yield from textwrap.wrap(
            line, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False
        ) or [""]
