"""A trace for the terminal: one block per weapon, part and maker, every statement with who says it, when, and its id.

Coded states stand in quotation marks: they are the words of rows, and an alleged or planned state is never turned into one
that holds. Paths of one part and maker with several owners share a block, in which every owner stands with its claims.
"""

import textwrap
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from sened.base.countries import country_name
from sened.supply.answer import Reply, Trace, Traced
from sened.supply.asof import Time, written
from sened.supply.cells import coded, counted, decided, ids, marks, parent_cell, statement
from sened.supply.conflicts import Conflict
from sened.supply.lookup import NotInMap
from sened.supply.owners import Holding
from sened.supply.paths import Link
from sened.supply.relations import LINK_ORDER, Basis, EdgeKind
from sened.supply.stops import Standpoint, Stop

_LABEL = 12
_TIMES = {
    Time.DURING: "within the time that claims give",
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
    parts = list(_head(trace))
    if not isinstance(trace.found, NotInMap):
        blocks = [list(group) for _, group in groupby(trace.paths, key=_block)]
        for number, block in enumerate(blocks, 1):
            parts += ["", *_paths(trace, block, number)]
        parts += _rest(trace)
    return "\n".join(line for part in parts for line in _wrap(part, width)) + "\n"


def _block(traced: Traced) -> tuple[str, str, str]:
    return (traced.path.weapon or "", traced.path.component or "", traced.path.maker or "")


def _head(trace: Trace) -> Iterator[str]:
    if isinstance(trace.found, NotInMap):
        yield f"{trace.found.reason}."
        if trace.found.suggestions:
            yield f"Did you mean: {'; '.join(trace.found.suggestions)}?"
        yield trace.coverage.sentence()
        return
    day = f"on {trace.on}" if trace.on else "all days"
    known = f"as known by {trace.known_at}" if trace.known_at else "as known from all claims of this map"
    yield f"{'; '.join(f'{_shown(n.name)} ({n.kind})' for n in trace.found.nodes)}, {day}, {known}"
    yield f"Read as: {trace.found.how}. Each statement is that of the publisher named with it."


def _shown(name: str) -> str:
    return country_name(name) if len(name) == 2 else name


def _rest(trace: Trace) -> list[str]:
    parts = _section("Not on this day", map(_other_day, trace.other_days))
    parts += _section("Controls on no path above", (line for s in trace.standpoints for line in _stand(trace, s)))
    parts += _section("Mergers", (_merger(trace, h) for h in trace.mergers))
    parts += _section("Questions that several claims answer", (x for c in trace.conflicts for x in _conflict(c)))
    on_paths = {r.voice.claim_id for t in trace.paths for r in t.replies}
    parts += _section("Other replies", (_reply(r) for r in trace.replies if r.voice.claim_id not in on_paths))
    parts += _section("Related names, not merged", (n.name for n in trace.related))
    parts += _section("Warnings", trace.warnings)
    if trace.known_possibly:
        late = f"Source dates too imprecise to tell whether they had spoken by {trace.known_at}"
        parts += ["", f"{late}: {ids(trace.known_possibly)}"]
    return [*parts, "", trace.coverage.sentence()]


def _paths(trace: Trace, block: Sequence[Traced], number: int) -> Iterator[str]:
    first = block[0]
    path, weapon = first.path, first.path.weapon or "weapon not named"
    relation = f"{path.relation} ({coded(path)})" if path.statuses else path.relation
    yield f"[{number}] " + (f"{path.component} · {relation} · {weapon}" if path.component else f"{weapon} · {relation}")
    if path.time is not None:
        yield _line("time", _TIMES[path.time])
    for carrier, claims in first.carried_by:
        yield _line("carried by", f"{carrier} [{ids(claims)}]")
    if path.family:
        yield _line("related", f"{'; '.join(path.family)} (same head of the name; related, not merged)")
    places = " / ".join(f"{country_name(code)} [{ids(claims)}]" for code, claims in path.jurisdictions)
    yield _line("maker", (path.maker or "not named") + (f" · {places}" if places else ""))
    yield from _owners(block)
    for stop in first.stops:
        yield from _stand(trace, stop)
    for link in dict.fromkeys(link.edge_id for traced in block for link in traced.path.links):
        yield from _link(trace, next(x for t in block for x in t.path.links if x.edge_id == link))
    yield from _contrary(block)
    for reply in first.replies:
        yield _line("reply", _reply(reply))


def _owners(block: Sequence[Traced]) -> Iterator[str]:
    if len(block) > 1:
        yield _line("owner", f"claims name {len(block)} bodies as the owner:")
    for traced in block:
        parent, owners = traced.path.parent, traced.path.owners
        yield _line("" if len(block) > 1 else "owner", parent_cell(traced) + (_since(parent) if parent else ""))
        if parent is None and owners and owners.why:
            yield _line("", owners.why)
        for holding in traced.chain[1:]:
            yield _line("", f"{holding.owned} under {holding.owner}{marks(holding)} [{ids(holding.claims)}]")


def _since(parent: Holding) -> str:
    since = f", from {' or '.join(parent.since)}" if parent.since else ""
    known = f", last known {parent.last_known}" if parent.time is Time.LAST_KNOWN and parent.last_known else ""
    return f"{since}{known} [{ids(parent.claims)}]"


def _stand(trace: Trace, stop: Standpoint) -> Iterator[str]:
    reach = f" ({_REACH[stop.reach]}: {stop.subject})" if _REACH[stop.reach] else ""
    yield _line("control", f"{decided(stop)}{reach}")
    d = stop.decision
    if d.start_disputed:
        starts = ", ".join(f"{start} “{state}” [{claim}]" for claim, state, start in d.since)
        yield _line("", f"starts given: {starts}")
    if d.state and d.possibly:
        yield _line("", "possibly also: " + ", ".join(f"“{s}” [{c}]" for c, s in d.possibly))
    if d.state and d.earlier and trace.on:
        yield _line("", "overtaken by a later step: " + ", ".join(f"“{s}” [{c}]" for c, s in d.earlier))
    for one in stop.current:
        yield from _stop(trace, one)


def _stop(trace: Trace, stop: Stop) -> Iterator[str]:
    span = f"{stop.starts or 'start not given'} to {stop.ends or 'no end given'}"
    extra = "".join(f", {x}" for x in (stop.number, _lines(stop.lines)) if x)
    of = f", of {stop.component}" if stop.reach == "family" else ""
    yield _line("", f"“{stop.state}” {span}{extra}{of}:")
    yield from _said(trace, stop.claims)


def _said(trace: Trace, claims: Iterable[str]) -> Iterator[str]:
    for claim in claims:
        if claim in trace.voices:
            yield _line("", f"  {statement(trace.voices[claim])}")


def _link(trace: Trace, link: Link) -> Iterator[str]:
    kinds = "; ".join(f"{kind.replace('_', ' ')}: {ids(found)}" for kind, found in link.evidence.items())
    of = f"{link.object}: " if link.kind is EdgeKind.OWNED_BY else ""
    yield _line(link.kind.value, f"{of}{_weight(link)} ({kinds})")
    for fold in link.folds:
        yield _line("", f"one line: {fold}")
    # Claims that name a maker in passing have been shown with the use of which they speak; a column says nothing itself.
    if link.kind in LINK_ORDER or link.basis is Basis.STATED:
        yield from _said(trace, link.claims)


def _weight(link: Link) -> str:
    if link.basis is Basis.IMPLIED:
        return f"{counted(len(link.claims), 'row')}, none of which states it"
    if link.counted is None:
        return counted(len(link.claims), "claim")
    more = f" and at most {link.lines_at_most}" if link.lines_at_most != link.counted else ""
    return f"{counted(len(link.claims), 'claim')}, {_lines(link.counted)}{more}"


def _lines(count: int | None) -> str:
    return "" if count is None else counted(count, "independent line")


def _contrary(block: Sequence[Traced]) -> Iterator[str]:
    """Yield the contrary answers by question; in a block with several owners each of these is no news to another."""
    own = {c for traced in block for c in traced.path.claims}
    seen: dict[str, list[str]] = {}
    for traced in block:
        for conflict, answer in traced.contrary:
            if answer.voice.claim_id in own and conflict.kind != "count":
                continue
            values = ", ".join(f"{k}: {v}" for k, v in answer.values)
            said = f"{answer.voice.chain} [{answer.voice.claim_id}] ({values})"
            found = seen.setdefault(conflict.question, [])
            if said not in found:
                found.append(said)
    for question, answers in seen.items():
        yield _line("contrary", f"{question} {'; '.join(answers)}")


def _reply(reply: Reply) -> str:
    body, voice = reply.organisation or "a body not named", reply.voice
    source = f"{voice.chain}, {written(voice.said) or 'undated'} [{voice.claim_id}]"
    if reply.state == "not_found":
        return (
            f"a search for a reply of {body} on {reply.about} is recorded as without result, beside {source};"
            " the day of the search is not recorded"
        )
    return f"{body}, reply coded “{reply.state}”, as carried by {source}: {reply.text}"


def _conflict(conflict: Conflict) -> Iterator[str]:
    kind = f"differ in {', '.join(conflict.differs)}" if conflict.differs else "coded alike; the wording may differ"
    yield f"{conflict.question} ({conflict.group}; {kind})"
    for answer in conflict.answers:
        values = f"{', '.join(f'{k}: {v}' for k, v in answer.values)} — " if answer.values else ""
        yield f"  {values}{statement(answer.voice)}"


def _other_day(traced: Traced) -> str:
    path = traced.path
    when = f" ({_TIMES[path.time]})" if path.time is Time.NOT_YET else ""
    names = " · ".join(x for x in (path.weapon, path.component, path.maker, parent_cell(traced)) if x)
    return f"{names}{when} [{ids(path.claims)}]"


def _merger(trace: Trace, holding: Holding) -> str:
    said = "; ".join(statement(trace.voices[c]) for c in holding.claims if c in trace.voices)
    return f"{holding.owned} into {holding.owner}, {' or '.join(holding.since) or 'undated'}: {said}"


def _section(title: str, lines: Iterable[str]) -> list[str]:
    found = [line if "\t" in line else f"  {line}" for line in lines]
    return ["", title, *found] if found else []


def _line(label: str, text: str) -> str:
    """Return a line of a block; the tab marks where its continuation begins."""
    return f"    {label:<{_LABEL}}\t{text}"


def _wrap(line: str, width: int) -> list[str]:
    label, tab, text = line.rpartition("\t")
    inner = len(text) - len(text.lstrip(" "))
    hang = " " * (len(label) + inner + 2)
    whole = f"{label} {text}" if tab else text
    return textwrap.wrap(whole, width, subsequent_indent=hang, break_long_words=False, break_on_hyphens=False) or [""]
