"""Who is said to support, train or use whom, where a draft says it and its two ends were not both read."""

import re
from collections.abc import Iterable
from dataclasses import replace

from sened.model.vocabulary import Checkable, ClaimKind
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.marks import Marks
from sened.pipeline.check.tongue import Tongue

_ACT = (
    r"(?:support|back|strengthen|build|built|help|aid|assist|train|arm(?:s|ed|ing)\b|financ|fund|equip|protect|shelter|us(?:es|ed|ing)\b"
    r"|collaborat|cooperat|co-operat|coordinat|conspir|collu|alli|conniv|sponsor)\w*"
)  # fmt: skip
_SAYS = re.compile(rf"\b{_ACT}", re.IGNORECASE)
_PASSIVE = re.compile(
    rf"\b(?:is|are|was|were|been|being|gets?|got|receiv\w+|enjoys?|with(?:out)?|through)\b[^.;]{{0,60}}?\b{_ACT}[^.;]{{0,60}}?\b(?:by|from|of)\b",
    re.IGNORECASE,
)
_MUTUAL = re.compile(r"\btwo sides of (?:the same|one) coin\b|\bhand in hand\b|\balliances?\b|\ballied\b|\b(?:collaborat|coordinat)\w+", re.IGNORECASE)  # fmt: skip
_KINDS = {ClaimKind.OTHER, ClaimKind.RELATION}


def completed(draft: Draft, marks: Marks) -> Draft:
    """Return the draft with both ends of the relation that it states, read from the order of the actors it names.

    "X supports Y" and "Y is supported by X" are one; in "an alliance of X and Y" either may stand first. A draft with one
    end takes the other from its sentence. What cannot be checked stays as it is.
    """
    if draft.kind not in _KINDS or draft.checkable is Checkable.NO:
        return draft
    if draft.doers and draft.targets:
        return _turned(draft, marks)
    if marks.tongue is not None:
        return _by_list(draft, marks, marks.tongue)
    words = marks.text[draft.start : draft.end]
    mutual = bool(_MUTUAL.search(words))
    if not mutual and not _SAYS.search(words):
        return draft
    start, end = draft.start, draft.end
    if draft.kind is ClaimKind.RELATION and len(marks.actors(start, end)) < _ENDS:
        start, end = marks.span(draft.sentence)
    ends = _ends(marks, start, end, mutual=mutual)
    if ends is None:
        return draft
    relation = "alliance" if mutual else "support"
    return replace(draft, kind=ClaimKind.RELATION, doers=ends[0], targets=ends[1], relation=draft.relation or relation)


_ENDS = 2
_SUPPORT = frozenset(
    {"support", "supports", "finance", "finances", "arm", "arms", "train", "trains", "alliance", "allied-with", "cooperate", "cooperates", "control", "controls", "command", "commands"}
)  # fmt: skip


def _by_list(draft: Draft, marks: Marks, tongue: Tongue) -> Draft:
    """Return a draft in another language with both ends, where its words name a relation and two parties.

    Who stands first acts, unless the list says that the word is passive; what a clause leaves out its sentence tells.
    """
    acts = [s for s in tongue.signs(draft.start, draft.end, "relate") if s.attrs[:1] and s.attrs[0] in _SUPPORT]
    if not acts:
        return draft
    named = _ids(marks.actors(draft.start, draft.end))
    if len(named) < _ENDS and draft.kind is ClaimKind.RELATION:
        named = _ids(marks.actors(*marks.span(draft.sentence)))
    if len(named) < _ENDS:
        return draft
    ends = (named[:1], named[1:])
    first, second = (ends[1], ends[0]) if "passive" in acts[0].attrs else ends
    kind, relation = ClaimKind.RELATION, draft.relation or acts[0].attrs[0]
    return _turned(replace(draft, kind=kind, doers=first, targets=second, relation=relation), marks)


def _turned(draft: Draft, marks: Marks) -> Draft:
    """Return a relation with its ends turned where the words say that who is named first receives: "X gets help from Y"."""
    if draft.kind is not ClaimKind.RELATION or marks.tongue is None or marks.tongue.words is None:
        return draft
    named = _ids(marks.actors(draft.start, draft.end))
    in_order = bool(named) and named[0] in draft.doers and bool(set(named[1:]) & set(draft.targets))
    if not in_order or not marks.tongue.words.say(marks.text[draft.start : draft.end], "receives"):
        return draft
    return replace(draft, doers=draft.targets, targets=draft.doers)


def _ends(marks: Marks, start: int, end: int, *, mutual: bool) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    """Return who acts and on whom in a span: the actors before and after the words for the act; None for one side."""
    named = marks.actors(start, end)
    act = _SAYS.search(marks.text, start, end)
    at = act.start() if act else -1
    before, after = _ids(n for n in named if n[0] < at), _ids(n for n in named if n[0] > at)
    if not (before and after):
        both = _ids(named)
        if not mutual or len(both) < _ENDS:
            return None
        before, after = both[:1], both[1:]
    return (after, before) if not mutual and _PASSIVE.search(marks.text, start, end) else (before, after)


def _ids(named: Iterable[tuple[int, int, str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for _, _, actor in named))
