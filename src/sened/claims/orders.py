"""What decisions in force ask to be kept back: whole records, single fields, finer places; and which texts were accepted.

It fails closed: what cannot be read as a lesser withholding is a withholding of the whole record.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sened.base.errors import WithheldError
from sened.claims.coarsen import side_of
from sened.claims.groups import Group, group_of
from sened.claims.state import State
from sened.claims.verdicts import active
from sened.model.decision import Decision, pair_of
from sened.model.vocabulary import Verdict

_HARMLESS = frozenset({Verdict.ACCEPT, Verdict.UNDO, Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE})


_NO_RECORD = ("names:", "sha256:")


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """Everything that is to be kept back, by id of its subject.

    `whole` are ids of which nothing may leave, `fields` groups with the log index of their decision, `coarse` kilometres
    with the log index, `accepted` (subject, field, digest of the text) with the log index, `spans` accepted spans of
    statements.
    """

    whole: frozenset[str] = frozenset()
    fields: Mapping[str, Mapping[Group, int]] = field(default_factory=dict)
    coarse: Mapping[str, tuple[int, int]] = field(default_factory=dict)
    accepted: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    spans: frozenset[str] = frozenset()

    def since(self, subject: str) -> int:
        """Return the log index of the latest decision that keeps something of `subject` back, -1 where there is none."""
        indexes = [*self.fields.get(subject, {}).values(), *(self.coarse.get(subject, ())[1:])]
        return max(indexes, default=-1)


def orders(state: State) -> Orders:
    """Return what the decisions of `state` ask for; `WithheldError` where one cannot be carried out at all."""
    reading = _Reading(state)
    for decision in active(state.decisions):
        reading.take(decision)
    return Orders(
        whole=frozenset(state.withheld | state.retracted | reading.whole | _unreadable(state)),
        fields=reading.fields,
        coarse=reading.coarse,
        accepted=reading.accepted,
        spans=frozenset(reading.spans),
    )


class _Reading:
    def __init__(self, state: State) -> None:
        self.state = state
        self.whole: set[str] = set()
        self.fields: dict[str, dict[Group, int]] = {}
        self.coarse: dict[str, tuple[int, int]] = {}
        self.accepted: dict[tuple[str, str, str], int] = {}
        self.spans: set[str] = set()

    def take(self, decision: Decision) -> None:
        """Take one decision in."""
        if decision.verdict is Verdict.WITHHOLD and decision.field:
            self._field(decision)
        elif decision.verdict is Verdict.COARSEN:
            self._coarse(decision)
        elif decision.verdict is Verdict.ACCEPT and decision.field:
            self.accepted[decision.subject, decision.field, decision.value] = decision.log_index
        elif decision.verdict is Verdict.ACCEPT and decision.subject.startswith("sha256:"):
            self.spans.add(decision.subject)

    def _field(self, decision: Decision) -> None:
        standing = self.state.claims.get(decision.subject) or self.state.sources.get(decision.subject)
        group = group_of(standing.record, decision.field) if standing else None
        if group is None:
            self.whole.add(decision.subject)
        else:
            self.fields.setdefault(decision.subject, {})[group] = decision.log_index

    def _coarse(self, decision: Decision) -> None:
        try:
            self.coarse[decision.subject] = side_of(decision.value), decision.log_index
        except ValueError:
            self.whole.add(decision.subject)


def _unreadable(state: State) -> set[str]:
    """Return the subjects of decisions of which the verdict was erased."""
    out = set()
    for lost in state.unreadable:
        if lost.verdict in _HARMLESS:
            continue
        if not lost.subject:
            raise WithheldError(
                f"decision {lost.entry_id[:16]} has lost its subject, so that what it kept back is not known; "
                "nothing is published",
                next_step=f"decide again on what it kept back, then: sened decide DIR {lost.entry_id[:16]} undo",
            )
        if not pair_of(lost.subject) and not lost.subject.startswith(_NO_RECORD):
            out.add(lost.subject)
    return out
