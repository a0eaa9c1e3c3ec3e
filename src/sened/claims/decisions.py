"""Decisions of people: which verdict fits which subject, and the entry that records one."""

import re

from sened.base.canonical import Json
from sened.base.errors import InputError
from sened.claims.columns import corrected
from sened.claims.state import DECISION, State
from sened.claims.verdicts import JUDGEMENT, PAIRING, active, in_force
from sened.model.decision import Decision, canonical_subject, pair_of
from sened.model.seams import NewEntry
from sened.model.vocabulary import Verdict

__all__ = ["active", "new_decision", "verdicts_for"]

_ENTRY_ID = re.compile(r"[0-9a-f]{8,64}\Z")
_ON_CLAIM = JUDGEMENT | {Verdict.CORRECT, Verdict.WITHHOLD}
_ON_SPAN = frozenset({Verdict.ACCEPT, Verdict.REJECT})
_ON_SOURCE = frozenset({Verdict.WITHHOLD})


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

    A subject is a claim, a source (withhold only), a pair `K001+K002`, a span `sha256:…#12-40` or a pair of names
    `names:A|B@2020-01-01`. `undo` takes the id of a decision (or its first eight digits at least), or a subject,
    whose last decision it then takes back. `correct` names a column of the claim's table and what should stand there.
    `InputError` where the subject is not in the case or the verdict does not fit it.
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
    if verdict is Verdict.CORRECT:
        fields |= _correction(subject, field, value, state)
    return NewEntry(kind=DECISION, subject=subject, fields=fields, actor=actor, time=time)


def verdicts_for(subject: str, state: State) -> frozenset[Verdict]:
    """Return the verdicts that fit `subject`; `InputError` where it names what the case does not have."""
    pair = pair_of(subject)
    if pair:
        for claim in pair:
            if claim not in state.claims:
                raise _unknown(claim)
        return PAIRING
    if subject.startswith("names:"):
        return PAIRING
    if subject.startswith("sha256:"):
        return _ON_SPAN
    if subject in state.claims:
        return _ON_CLAIM
    if subject in state.sources:
        return _ON_SOURCE
    raise _unknown(subject)


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
    canonical = _canonical(subject)
    standing = [d for d in in_force(state.decisions) if d.subject == canonical]
    if not standing:
        raise InputError(f"there is no decision on {canonical} to undo", next_step="list them with: sened decisions")
    return standing[-1]


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
