"""Decisions of a person: recorded in the log, listed, undone by a further entry."""

from collections.abc import Sequence

from sened.base.errors import InputError
from sened.claims import decisions as rules
from sened.model.decision import Decision
from sened.model.vocabulary import Verdict
from sened.pipeline.case import Case


def decide(case: Case, subject: str, verdict: str, *, why: str, by: str, field: str = "", value: str = "") -> Decision:
    """Return the decision as it now stands in the log; `InputError` where subject or verdict do not fit the case."""
    if verdict not in set(Verdict):
        raise InputError(f"there is no verdict {verdict!r}", next_step="use one of: " + ", ".join(Verdict))
    if not why.strip():
        raise InputError("a decision needs a reason", next_step='add --why "..."')
    size = case.ledger.size()
    state = case.state()
    entry = rules.new_decision(
        subject,
        Verdict(verdict),
        state=state,
        why=why.strip(),
        actor=case.actor_key(by),
        time=case.clock(),
        field=field,
        value=value,
    )
    [written] = case.ledger.append([entry], expect=size)
    return next(d for d in case.state().decisions if d.id == written.id)


def listed(case: Case, subject: str | None = None) -> Sequence[Decision]:
    """Return every decision in log order, undone ones too, for one subject or for all."""
    found = case.state().decisions
    return [d for d in found if subject is None or subject in (d.subject, d.id)]
