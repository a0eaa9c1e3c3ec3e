"""Decisions of people: which verdict fits which subject, and the entry that records one."""

import re

from sened.base.canonical import Json
from sened.base.errors import InputError
from sened.claims.coarsen import cell, side_of
from sened.claims.columns import corrected
from sened.claims.groups import named_group
from sened.claims.held import ROW_TEXTS, text_digest, text_field, text_of
from sened.claims.state import DECISION, State, Unreadable
from sened.claims.verdicts import JUDGEMENT, PAIRING, active, in_force
from sened.model.claim import Claim
from sened.model.decision import Decision, canonical_subject, pair_of
from sened.model.seams import NewEntry
from sened.model.source import Source
from sened.model.vocabulary import SUPPLY_KINDS, Verdict

__all__ = ["active", "new_decision", "verdicts_for"]

_ENTRY_ID = re.compile(r"[0-9a-f]{8,64}\Z")
_ON_CLAIM = JUDGEMENT | {Verdict.CORRECT, Verdict.WITHHOLD, Verdict.COARSEN}
_ON_SPAN = frozenset({Verdict.ACCEPT, Verdict.REJECT})
_ON_SOURCE = frozenset({Verdict.WITHHOLD, Verdict.ACCEPT})
_OF_A_FIELD = frozenset({Verdict.CORRECT, Verdict.WITHHOLD, Verdict.ACCEPT})


def new_decision(
    subject: str,
    verdict: Verdict,
    *,
    state: State,
    why: str,
    actor: str,
    time: str,
    field: str = "",
    value: str = "",
) -> NewEntry:
    """Return the entry that records `verdict` on `subject`.

    A subject is a claim, a source or dataset (withhold, or accept a field), a pair `K001+K002`, a span
    `sha256:…#12-40` or a pair of names `names:A|B@2020-01-01`. `undo` takes the id of a decision (or its first eight
    digits at least), or a subject, whose last decision it then takes back. `correct` names a column of the claim's
    table and what should stand there; `withhold` may name one field, with which those fall that would give it away;
    `coarsen` gives the side of a cell in kilometres as `value`; `accept` of a `field` lets its text leave the case as
    it stands now. `InputError` where the subject is not in the case or the verdict does not fit it.
    """
    if not why.strip():
        raise InputError("a decision needs a reason", next_step="say why")
    fields: dict[str, Json] = {"verdict": verdict.value, "why": why}
    if verdict is Verdict.UNDO:
        target = _target(subject, state)
        return NewEntry(
            kind=DECISION, subject=target.subject, fields=fields | {"undoes": target.id}, actor=actor, time=time
        )
    subject = _canonical(subject)
    _refuse_unfit(subject, verdict, state)
    fields |= _details(subject, verdict, field, value, state)
    return NewEntry(kind=DECISION, subject=subject, fields=fields, actor=actor, time=time)


def verdicts_for(subject: str, state: State) -> frozenset[Verdict]:
    """Return the verdicts that fit `subject`; `InputError` where it names what the case does not have."""
    pair = pair_of(subject)
    if pair:
        for claim in pair:
            if claim not in state.claims:
                raise _unknown(claim)
        _refuse_unlike(pair, state)
        return PAIRING
    if subject.startswith("names:"):
        return PAIRING
    if subject.startswith("sha256:"):
        return _ON_SPAN
    if subject in state.claims:
        return _ON_CLAIM
    if subject in state.sources or subject in state.datasets:
        return _ON_SOURCE
    raise _unknown(subject)


def _refuse_unlike(pair: tuple[str, str], state: State) -> None:
    """Refuse a pair that is never compared, lest a decision be recorded that changes nothing."""
    kinds = [state.claims[claim].record.kind for claim in pair]
    if SUPPLY_KINDS & set(kinds):
        raise InputError(
            f"{' and '.join(pair)} are no pair of reports: a supply-side claim speaks of no incident",
            next_step="name two event-side claims",
        )
    if len(set(kinds)) > 1:
        said = " and ".join(f"{claim} is of kind {kind}" for claim, kind in zip(pair, kinds, strict=True))
        raise InputError(
            f"{said}: claims of two kinds never stand in one incident",
            next_step="name two claims of one kind, or correct the kind first",
        )


def _canonical(subject: str) -> str:
    try:
        return canonical_subject(subject)
    except ValueError as error:
        raise InputError(
            str(error),
            next_step="name a claim (K001), a pair (K001+K002), a span or a pair of names; never an incident",
        ) from error


def _refuse_unfit(subject: str, verdict: Verdict, state: State) -> None:
    fitting = verdicts_for(subject, state)
    if verdict not in fitting:
        words = ", ".join(v for v in Verdict if v in fitting)
        raise InputError(f"{verdict} cannot be said of {subject}", next_step=f"verdicts that fit: {words}, undo")


def _details(subject: str, verdict: Verdict, field: str, value: str, state: State) -> dict[str, Json]:
    """Return the fields of the entry that say what of the subject is meant."""
    if field and verdict not in _OF_A_FIELD:
        raise InputError(f"{verdict} is said of the whole of {subject}", next_step="leave out the field")
    if value and verdict not in {Verdict.CORRECT, Verdict.COARSEN}:
        raise InputError(f"{verdict} takes no value", next_step="leave out the value")
    if verdict is Verdict.CORRECT:
        return _correction(subject, field, value, state)
    if verdict is Verdict.COARSEN:
        return _cell(subject, value, state)
    if verdict is Verdict.WITHHOLD and field:
        return {"field": named_group(_record(subject, state), field).name}
    if verdict is Verdict.ACCEPT and (field or subject not in state.claims):
        return {} if subject.startswith("sha256:") else _acceptance(subject, field, state)
    return {}


def _cell(subject: str, value: str, state: State) -> dict[str, Json]:
    try:
        km = side_of(value)
    except ValueError as error:
        raise InputError(
            f"coarsen needs the side of a cell: {error}", next_step="give it as value, as in: --value 25"
        ) from error
    claim = state.claims[subject].record
    if claim.where and claim.where.radius_m >= cell(claim.where.lat, claim.where.lon, km).radius_m:
        raise InputError(
            f"{subject} places it within {claim.where.radius_m / 1000:g} km only, no finer than a cell of {km} km",
            next_step="choose a larger cell, or withhold the place with --field place",
        )
    return {"value": str(km)}


def _record(subject: str, state: State) -> Claim | Source:
    standing = state.claims.get(subject) or state.sources.get(subject)
    if standing is None:
        raise InputError(f"single fields of {subject} cannot be withheld", next_step="withhold the whole of it")
    return standing.record


def _acceptance(subject: str, field: str, state: State) -> dict[str, Json]:
    """Return the field and the digest of its text; an acceptance of a dataset's column is for all of its rows."""
    if subject in state.datasets and field in ROW_TEXTS:
        return {"field": field}
    record = None if subject in state.datasets else _record(subject, state)
    attribute = text_field(record, field) if record else None
    if record is None or attribute is None:
        raise InputError(
            f"{field or 'nothing'} of {subject} holds no text that could be accepted",
            next_step="name a field that `sened publish` says it held back",
        )
    return {"field": attribute, "value": text_digest(text_of(record, attribute))}


def _correction(subject: str, field: str, value: str, state: State) -> dict[str, Json]:
    if not field:
        raise InputError(
            f"a correction of {subject} names the column and what should stand in it",
            next_step="name both, or import the corrected row with the reason",
        )
    before = state.claims[subject].record
    if corrected(before, field, value) == before:
        raise InputError(f"{field} of {subject} already says so", next_step="nothing needs to be done")
    return {"field": field, "value": value} if value else {"field": field}


def _target(subject: str, state: State) -> Decision:
    """Return the decision that an `undo` of `subject` takes back."""
    subject = subject.strip()
    if _ENTRY_ID.match(subject):
        named = [d for d in state.decisions if d.id.startswith(subject)]
        if len(named) > 1:
            raise InputError(f"several decisions begin with {subject}", next_step="give more digits")
        if named:
            return _not_undone(named[0], state)
        lost = [u for u in state.unreadable if u.entry_id.startswith(subject)]
        if len(lost) == 1:
            return _stand_in(lost[0])
    canonical = _canonical(subject)
    standing = [d for d in in_force(state.decisions) if d.subject == canonical]
    if not standing:
        raise InputError(f"there is no decision on {canonical} to undo", next_step="list them with: sened decisions")
    return standing[-1]


def _stand_in(lost: Unreadable) -> Decision:
    """Return a decision in place of one that was erased, so that it can be taken back by its id."""
    return Decision(
        id=lost.entry_id,
        log_index=lost.log_index,
        subject=lost.subject or lost.entry_id,
        verdict=Verdict.WITHHOLD,
        why="",
        actor="",
        time="",
    )


def _not_undone(decision: Decision, state: State) -> Decision:
    later = [d for d in state.decisions if d.undoes == decision.id]
    alive = {d.id for d in later} - {d.undoes for d in state.decisions}
    if alive:
        raise InputError(f"decision {decision.id[:16]} is undone already", next_step="list them with: sened decisions")
    return decision


def _unknown(subject: str) -> InputError:
    return InputError(
        f"there is no claim or source {subject!r} in this case", next_step="check the id; incidents are no subjects"
    )
