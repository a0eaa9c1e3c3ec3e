"""The public part of a case: without what is withheld, and without what would give it away.

It fails closed: where a withholding cannot be carried out to the letter, more is withheld, or nothing is public.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from typing import TypeVar

from sened.base.errors import WithheldError
from sened.claims import reduction, world
from sened.claims.groups import group_of, value_of
from sened.claims.held import Held, Holding, finder
from sened.claims.orders import Orders, orders
from sened.claims.persons import Finder
from sened.claims.state import Standing, State
from sened.claims.striking import struck_ids, struck_phrases
from sened.claims.verdicts import subjects_of
from sened.model.claim import Claim
from sened.model.decision import Decision
from sened.model.source import Dataset, Source
from sened.model.vocabulary import Verdict

RecordT = TypeVar("RecordT", Source, Claim)
NAMELESS = "withheld"
_INSIDE = frozenset({Verdict.WITHHOLD, Verdict.COARSEN})
_SHORTEST_PHRASE = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Public:
    """What may leave the case, and what an editor should know of the rest.

    `state` is the public part, `orders` what was asked for; `holding` holds back rows of datasets as it did records, and
    `find` finds names of persons in further texts, such as statements.
    """

    state: State
    orders: Orders
    holding: Holding
    find: Finder

    @property
    def held(self) -> tuple[Held, ...]:
        """Return the fields that were held back so far because they may name a person."""
        return tuple(self.holding.held)


def public(state: State) -> State:
    """Return what may leave the case; see `withhold`."""
    return withhold(state).state


def withhold(state: State) -> Public:
    """Return what may leave the case, and what was kept back.

    Left out: retracted and withheld claims, withheld sources and their claims, sources all of whose claims are left
    out, places, actors and organisations that only such claims name, and every decision that is about keeping back or
    about what is left out. Fields that are withheld are emptied, summary and note with them; coarsened claims lie in
    the middle of their cell. A source that cites a withheld one cites its entry instead, so that copies of one withheld
    source still count as one line; ids, titles and addresses of what is left out are struck from remarks. Free text
    that may name a person is held back. `WithheldError` where a decision names what the log does not hold.
    """
    asked = orders(state)
    _refuse_unknown(state, asked)
    claims = {i: s for i, s in state.claims.items() if _is_public(i, s.record, state, asked.whole)}
    sources = _public_sources(state, claims, asked.whole)
    hidden = {i: s.entry_id for table in (state.claims, state.sources) for i, s in table.items()}
    hidden = {i: entry for i, entry in hidden.items() if i not in claims and i not in sources}
    reduced = reduction.reduce(claims, sources, asked, [s.record for s in state.places.values()])
    phrases = _phrases(state, hidden)
    find = finder(state)
    private = {i: s.record for table in (state.sources, state.claims) for i, s in table.items()}
    holding = Holding(find, asked.accepted, private)
    shown, shown_sources = holding.all(
        {i: _cleaned(s, hidden, phrases) for i, s in reduced.claims.items()},
        {i: _cleaned(s, hidden, phrases) for i, s in reduced.sources.items()},
    )
    shown_world = world.shown(
        state,
        public=[s.record for s in shown.values()],
        private=[s.record for i, s in state.claims.items() if i not in shown or shown[i].record != s.record],
        cells=reduced.cells,
    )
    result = replace(
        state,
        claims=shown,
        sources=_unpublished(shown_sources, state, shown),
        **shown_world,  # type: ignore[arg-type]
        datasets={i: _without_salt(s) for i, s in state.datasets.items() if i not in asked.whole},
        decisions=tuple(_public_decisions(state, shown, hidden)),
        captures=tuple(c for c in state.captures if c.source_id in shown_sources),
        custody=tuple(c for c in state.custody if c.source_id in shown_sources),
        retracted=frozenset(),
        withheld=frozenset(),
        unreadable=(),
    )
    return Public(state=result, orders=asked, holding=holding, find=find)


def _refuse_unknown(state: State, asked: Orders) -> None:
    named = state.withheld | asked.whole | set(asked.fields) | set(asked.coarse)
    unknown = sorted(i for i in named - state.retracted if not _holds(state, i))
    if unknown:
        raise WithheldError(
            f"{', '.join(unknown)}: withheld, but not found in the log; nothing is published",
            next_step="undo the decision, or mend the log",
        )


def _holds(state: State, identity: str) -> bool:
    return identity in state.claims or identity in state.sources or identity in state.datasets


def _without_salt(standing: Standing[Dataset]) -> Standing[Dataset]:
    """Return the dataset without the salt of its rows, with which rows that were not shown could be guessed."""
    record = replace(standing.record, rows_salt="")
    return replace(standing, record=record, imported=record)


def _is_public(identity: str, claim: Claim, state: State, kept_back: Collection[str]) -> bool:
    return identity not in kept_back and claim.source_id not in kept_back and claim.source_id in state.sources


def _public_sources(
    state: State, claims: Mapping[str, Standing[Claim]], kept_back: Collection[str]
) -> dict[str, Standing[Source]]:
    """Return the sources that are not withheld and keep a public claim, or never had one."""
    shown = {s.record.source_id for s in claims.values()}
    had = {s.record.source_id for s in state.claims.values()}
    return {i: s for i, s in state.sources.items() if i not in kept_back and (i in shown or i not in had)}


def _phrases(state: State, hidden: Collection[str]) -> frozenset[str]:
    """Return addresses and titles of sources that are left out: they must not stand in the remarks of others."""
    records = [s.record for i, s in state.sources.items() if i in hidden]
    addresses = {_bare(r.url) for r in records}
    titles = {r.title for r in records if len(r.title) >= _SHORTEST_PHRASE}
    # The address of a whole site stands in those of all its pages.
    return frozenset({a for a in addresses if "/" in a} | titles)


def _bare(url: str) -> str:
    return url.partition("://")[2].rstrip("/")


def _cleaned(standing: Standing[RecordT], hidden: Mapping[str, str], phrases: Collection[str]) -> Standing[RecordT]:
    """Return the record with no id, title or address of what is left out, and with opaque citations of it."""
    if not hidden:
        return standing
    record = standing.record
    changes: dict[str, object] = {}
    for field in fields(record):
        value = getattr(record, field.name)
        if field.name == "cites":
            cited = (f"{NAMELESS}:{hidden[c][:12]}" if c in hidden else struck_phrases(c, phrases) for c in value)
            changes[field.name] = tuple(cited)
        elif field.name == "url":
            changes[field.name] = "" if any(p in value for p in phrases) else value
        elif type(value) is str and field.name not in {"id", "source_id"}:  # members of closed lists stay
            changes[field.name] = struck_phrases(struck_ids(value, hidden), phrases)
    cleaned = replace(record, **changes)  # type: ignore[arg-type]
    return replace(standing, record=cleaned, imported=cleaned)


def _unpublished(
    sources: Mapping[str, Standing[Source]], state: State, claims: Mapping[str, Standing[Claim]]
) -> dict[str, Standing[Source]]:
    """Return the sources; captured bytes stay inside where they hold what is kept back of a claim or of the source."""
    reduced = {
        s.record.source_id for i, s in state.claims.items() if i not in claims or claims[i].record != s.record
    } | {i for i, s in sources.items() if s.record != state.sources[i].record}
    return {
        i: replace(s, record=replace(s.record, publish=False), imported=replace(s.record, publish=False))
        if i in reduced and s.record.publish
        else s
        for i, s in sources.items()
    }


def _public_decisions(
    state: State, shown: Mapping[str, Standing[Claim]], hidden: Collection[str]
) -> Iterable[Decision]:
    """Yield decisions in log order: none on what is left out, none that keeps back or accepts a text.

    A correction stays only where the public claim still holds what the case holds in that field.
    """
    inside = {d.id for d in state.decisions if d.verdict in _INSIDE or (d.field and d.verdict is not Verdict.CORRECT)}
    for decision in state.decisions:
        if decision.id in inside or decision.undoes in inside or set(subjects_of(decision)) & set(hidden):
            continue
        if decision.verdict is Verdict.CORRECT and not _is_untouched(decision, state, shown):
            continue
        yield decision


def _is_untouched(decision: Decision, state: State, shown: Mapping[str, Standing[Claim]]) -> bool:
    if decision.subject not in shown or decision.subject not in state.claims:
        return False
    private, public_form = state.claims[decision.subject].record, shown[decision.subject].record
    group = group_of(private, decision.field)
    if group is None:
        return private == public_form
    return all(value_of(private, a) == value_of(public_form, a) for a in group.attributes)
