"""Whether a claim of a statement can be held against a record: yes, partly or no, always with the reason."""

from typing import NamedTuple

from sened.model.vocabulary import Checkable, ClaimKind


class Judged(NamedTuple):
    """A verdict and its reason, in words for a reader."""

    checkable: Checkable
    why: str


YES, PARTLY, NO = Checkable.YES, Checkable.PARTLY, Checkable.NO

_BY_ASPECT: dict[str, Judged] = {
    "reference": Judged(YES, "a date or reference that can be looked up"),
    "purpose": Judged(NO, "an aim or purpose: what somebody wants cannot be observed"),
    "motive": Judged(NO, "a motive: why somebody acts cannot be observed"),
    "judgement": Judged(NO, "a judgement: it values or interprets, it reports no act, count or date"),
    "counterfactual": Judged(NO, "a counterfactual: what would have been cannot be observed"),
    "prediction": Judged(NO, "a prediction or threat: it speaks of what has not happened yet"),
    "expectation": Judged(
        PARTLY, "a plan, fear or belief: it can be held against what came of it later, it reports no act itself"
    ),
    "comparison": Judged(PARTLY, "a comparison: it holds only against a complete count of what it is compared with"),
    "accusation": Judged(PARTLY, "an accusation: that it was made can be checked; it names no single act"),
    "characterisation": Judged(PARTLY, "a general characterisation: single acts could be checked, it names none"),
}
_BY_KIND: dict[ClaimKind, Judged] = {
    ClaimKind.CALL: Judged(NO, "a call: it says what ought to be done, not what is"),
    ClaimKind.OWNERSHIP: Judged(YES, "who owns whom stands in public registers and reports"),
    ClaimKind.CONTROL: Judged(YES, "a permit, measure or stop: decisions are published or reported"),
    ClaimKind.REPLY: Judged(YES, "a reply: whether it was given can be looked up"),
    ClaimKind.RELATION: Judged(YES, "a relation between named sides: others report, or deny, the same link"),
}
_SERIES = Judged(
    PARTLY, "a series of acts over a time: single acts can be compared, the series only as far as they are recorded"
)
_ATTEMPT = Judged(PARTLY, "an aim with an act: the act can be checked, what was meant by it cannot")
_STATUS = Judged(PARTLY, "a status: how things stood at the time of speaking; it needs a date")
_DATED_STATUS = Judged(PARTLY, "a status: how things stood at the date of the text")
_EVENT = Judged(YES, "an event with a place, a time or a named actor")
_BARE_EVENT = Judged(PARTLY, "an event without place, time or named actor")
_FIGURE = Judged(YES, "a count that others may give too")
_BARE_FIGURE = Judged(PARTLY, "a count without place or time")
_SUPPLY = Judged(YES, "a supply that names who or what")
_BARE_SUPPLY = Judged(PARTLY, "a supply that names no company and no part")
_GATHERING = Judged(YES, "a gathering with a place or a time")
_BARE = Judged(PARTLY, "it reports something, but names no place, time, number or act that could be compared")
_AIM = Judged(NO, "an aim or purpose: what somebody tries to reach cannot be observed")


def judge(*, kind: ClaimKind, aspect: str, placed: bool, dated: bool, named: bool, detailed: bool) -> Judged:
    """Return whether a claim can be checked and why.

    `placed`, `dated` and `named` tell whether it says where, when and who; `detailed` whether a supply claim names a
    company, part or model, or a claim of kind other points to something that can be looked up.
    """
    if aspect == "aim":
        return _ATTEMPT if kind is ClaimKind.EVENT else _AIM
    if aspect == "status":
        return _DATED_STATUS if dated else _STATUS
    known = _BY_ASPECT.get(aspect) or _BY_KIND.get(kind)
    if known is not None:
        return known
    return _SERIES if aspect == "series" else _plain(kind, placed or dated or named, detailed, placed or dated)


def _plain(kind: ClaimKind, anchored: bool, detailed: bool, somewhere: bool) -> Judged:
    if kind is ClaimKind.EVENT:
        return _EVENT if anchored else _BARE_EVENT
    if kind is ClaimKind.FIGURE:
        return _FIGURE if anchored else _BARE_FIGURE
    if kind is ClaimKind.SUPPLY:
        return _SUPPLY if detailed else _BARE_SUPPLY
    if kind is ClaimKind.GATHERING:
        return _GATHERING if somewhere else _BARE_EVENT
    return _BARE
