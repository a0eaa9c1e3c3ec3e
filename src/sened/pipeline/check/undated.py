"""When a text that names no day was published, from the latest event of the case of which it surely speaks."""

from collections.abc import Sequence

from sened.model.vocabulary import ClaimKind
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.dates import Published, week_from
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.find import link
from sened.pipeline.check.link import LinkRelation
from sened.pipeline.check.phrases import days

_SURE = 0.6
_ONE_MATTER_DAYS = 14
_SHORT_DAYS = 3
_TELLING = 2
"""Particulars besides its place by which an event without a day can be told from others: who, whom, how many, with what."""


def from_events(drafts: Sequence[Draft], text: str, case: CaseView) -> Published | None:
    """Return the week that begins with the latest such event; None where no draft names one by place and two particulars."""
    found = []
    for draft in drafts:
        if draft.kind is ClaimKind.EVENT and draft.where and not draft.guessed and _particulars(draft) >= _TELLING:
            found += [
                (when.end, x.incident_id)
                for x in link(draft, text, case).links
                if x.relation is LinkRelation.SAME and x.probability >= _SURE
                for when in [case.when[x.incident_id]]
                if when is not None and when.days <= _SHORT_DAYS
            ]
    if not found or (max(found)[0] - min(found)[0]).days > _ONE_MATTER_DAYS:
        # Events far apart in time: a text without a day could be of either.
        return None
    latest, incident_id = max(found)
    when = case.when[incident_id]
    told = days(when) if when else ""
    how = f"the text names no day; the latest event of this case of which it surely speaks is of {told}"
    return week_from(latest, how)


def _particulars(draft: Draft) -> int:
    return sum(map(bool, (draft.doers, draft.targets or draft.named, draft.counts, draft.weapon)))
