"""Which decisions are in force: undone ones fall, and a later verdict of one sort on one subject replaces an earlier."""

from collections.abc import Iterable, Iterator

from sened.model.decision import Decision, pair_of
from sened.model.vocabulary import Verdict

JUDGEMENT = frozenset({Verdict.ACCEPT, Verdict.REJECT, Verdict.RETRACT})
PAIRING = frozenset({Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})


def active(decisions: Iterable[Decision]) -> list[Decision]:
    """Return the decisions in force, in log order; undone ones, undoings and replaced ones are left out."""
    replaced: set[tuple[str, str]] = set()
    out = []
    for decision in reversed(list(in_force(decisions))):
        key = (decision.subject, _sort_of(decision))
        if key not in replaced:
            replaced.add(key)
            out.append(decision)
    return out[::-1]


def in_force(decisions: Iterable[Decision]) -> Iterator[Decision]:
    """Yield the decisions that no undoing takes back, in log order; an undoing can itself be undone."""
    given = sorted(decisions, key=lambda d: d.log_index)
    taken_back = undone(given)
    yield from (d for d in given if d.verdict is not Verdict.UNDO and d.id not in taken_back)


def subjects_of(decision: Decision) -> tuple[str, ...]:
    """Return the ids that a decision names: one, or the two of a pair."""
    return pair_of(decision.subject) or (decision.subject,)


def undone(decisions: Iterable[Decision]) -> frozenset[str]:
    """Return the ids that an undoing in force takes back, of decisions that cannot be read too."""
    taken_back: set[str] = set()
    for decision in sorted(decisions, key=lambda d: d.log_index, reverse=True):
        if decision.verdict is Verdict.UNDO and decision.id not in taken_back:
            taken_back.add(decision.undoes)
    return frozenset(taken_back)


def _sort_of(decision: Decision) -> str:
    # The acceptance of one field leaves a judgement of the whole claim as it is.
    if decision.verdict in JUDGEMENT and not decision.field:
        return "judgement"
    if decision.verdict in PAIRING:
        return "pairing"
    return f"{decision.verdict}:{decision.field}"
