"""Where an incident stands in this case's record: the largest of whom, the first or second half of a series.

A record is what its editors took in. It never says that nothing larger happened, and each sentence says so.
"""

from collections.abc import Sequence

from sened.pipeline.check.case import CaseView, count
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.phrases import alternatives, days, grouped, listed, plural, title_of
from sened.pipeline.check.voices import Voices

_FEWEST_RIVALS = 3
_FEWEST_COVERED, _FEWEST_DAYS = 4, 8


def ranked(draft: Draft, incident_id: str, case: CaseView, voices: Voices) -> str:
    """Say where an incident stands by killed among those that this case ascribes to the same actors."""
    parties = _doers(incident_id, case)
    mine = {case.party(a) for a in draft.named} & parties or parties
    rivals = [i for i, h in case.heads.items() if h["group_kind"] == "event" and _doers(i, case) & mine]
    sizes = {i: size for i in rivals if (size := _killed(i, case))}
    if len(sizes) < _FEWEST_RIVALS or incident_id not in sizes:
        return ""
    order = sorted(sizes, key=lambda i: (-sizes[i][0], i))
    place, (number, claim) = order.index(incident_id), sizes[incident_id]
    who = alternatives(sorted({voices.label(p) for p in mine}))
    own = f"{grouped(str(number))}, by {listed(voices.of([case.claims[claim]]), 1)}"
    other = order[1] if place == 0 else order[0]
    beside = f"{title_of(case.heads[other])}: {grouped(str(sizes[other][0]))}"
    stands = (
        f"it has the highest number of killed ({own}; next is {beside})"
        if place == 0
        else f"it is number {place + 1} by killed ({own}); first is {beside}"
    )
    return f"In this case's record, of {len(sizes)} incidents ascribed to {who} with a number of killed, {stands}. {_reach(case)}"  # fmt: skip


def _reach(case: CaseView) -> str:
    span = case.span()
    return f"The record covers mostly {days(span)}; it is no complete count." if span else "The record is no complete count."  # fmt: skip


def _doers(incident_id: str, case: CaseView) -> set[str]:
    rows = (case.claims[c] for c in case.members.get(incident_id, ()))
    named = (a for r in rows if r["modality"] != "unknown" for a in r["actors"] or ())
    return {case.party(a) for a in named} - {"UNKNOWN"}


def _killed(incident_id: str, case: CaseView) -> tuple[int, str] | None:
    """Return the highest number of killed that a claim of the incident gives at the least, and which claim that is."""
    found = [(n.low, c) for c in case.members[incident_id] if (n := count(case.claims[c], "killed")) and n.low]
    return max(found, key=lambda f: (f[0], f[1]), default=None)


def halves(draft: Draft, covered: Sequence[str], case: CaseView) -> str:
    """Say how many incidents of a series lie in the first and in the second half of its days."""
    if draft.when is None or draft.when.days < _FEWEST_DAYS or len(covered) < _FEWEST_COVERED:
        return ""
    middle = draft.when.start + (draft.when.end - draft.when.start) / 2
    starts = [w.start for i in covered if (w := case.when[i]) is not None]
    first = sum(1 for s in starts if s <= middle)
    return f"In this case's record {first} of them fall in the first half of {days(draft.when)}, {len(starts) - first} in the second: no measure of how much happened."  # fmt: skip


def counted(covered: Sequence[str]) -> str:
    """Say how many incidents this case itself holds for a number of attacks that somebody gives."""
    held = plural(len(covered), "incident")
    return f"In this case's record itself: {held} of that kind in those days; it is no complete count." if covered else ""  # fmt: skip
