"""Which count a draft's words ask about, where the draft itself names none: escapes, tolls, displacement, damage.

Cues are words of the language, never names of a case. A cue only says which figures to look up; whether they speak of
the same place and time is decided as for every other figure.
"""

import re
from dataclasses import replace

from sened.model.vocabulary import Checkable, ClaimKind, FigureQuestion, Stance
from sened.pipeline.check.draft import QUESTION_OF, SPELLED, Draft, unit_of
from sened.pipeline.check.marks import Marks

_Q = FigureQuestion
_HELD = r"prisoners?|detainees?|inmates?|captives?|convicts?|internees?"
_PEOPLE = rf"{_HELD}|fighters?|members?|comrades?|brothers?|militants?|people|persons?|men|women|boys|children"
_CUES: tuple[tuple[FigureQuestion, str, re.Pattern[str]], ...] = tuple(
    (question, measure, re.compile(pattern, re.IGNORECASE | re.DOTALL))
    for question, measure, pattern in (
        (_Q.ESCAPED, "escaped", rf"\bescap(?:e|es|ed|ing|ees?)\b|\b(?:{_PEOPLE}|they|who)\b[^.]{{0,30}}\bbr(?:oke|eak|eaks|oken|eaking) (?:out|free)\b|\b(?:prison|jail|mass)[ -]break\b|\bjail ?breaks?\b|\b(?:free|freed|freeing|liberat\w+|releas\w+|spring)\b[^.]{{0,40}}\b(?:{_PEOPLE})\b|\b(?:{_HELD})\b[^.]{{0,40}}\b(?:freed|liberated|flee|fled)\b|\b(?:attempt\w*|tried|try\w*) to flee\b"),
        (_Q.RETURNED, "returned", r"\breturn(?:ed|ing)? (?:home|to (?:their|the)\b)|\b(?:went|gone|came|are|were) back\b|\bback home\b"),
        (_Q.DISPLACED, "displaced", r"\bdisplac(?:ed|ement)\b|\b(?:fled|flee|fleeing|left|leave|leaving|abandon\w*)\b[^.]{0,20}\b(?:homes?|houses?|city|town|villages?|neighbou?rhoods?|districts?|area)\b"),
        (_Q.MISSING, "missing", r"\bunaccounted for\b|\bmissing\b|\bwhereabouts\b|\bfate of\b"),
        (_Q.AFFECTED, "affected", r"\b(?:people|persons|residents|families|households|civilians)\b[^.]{0,20}\baffected\b"),
        (_Q.DAMAGE, "damage", r"\b(?:houses?|homes?|buildings?|apartments?|shops?|facult\w+|schools?)\b[^.]{0,60}\b(?:destroyed|damaged|razed|demolished|levelled|ruined)\b|\b(?:destroy\w*|damag\w*|demolish\w*)\b[^.]{0,30}\b(?:houses|homes|buildings)\b"),
        (_Q.TOLL, "killed", r"\bkilled\b|\bdead\b|\bdied\b|\bdeaths?\b|\blost (?:their|his|her) li(?:fe|ves)\b|\bmartyr(?:ed|s)\b|\bfallen\b|\bfell\b(?! (?:on|into|from|near|in a|by|to)\b)|\bfall\b[^.]{0,12}\b(?:martyr|şehîd|sehid)|\bbodies\b|\bwe lost\b"),
        (_Q.DETAINEES, "detained", rf"\b(?:{_HELD})\b|\bimprison\w*\b|\b(?:were|was|are|is|being|been) (?:being )?held\b|\bheld (?:about|around|some|roughly|an estimated|[0-9])|\blocked up\b|\bin (?:detention|custody|prison|jail)\b|\bbehind bars\b|\bboys\b"),
    )
)  # fmt: skip
_FAILED = re.compile(
    r"\b(?:no|not|none|nobody|never|without)\b|\bfail(?:ed|ure|s)?\b|\b(?:foil|thwart|prevent|frustrat|avert)\w*|\bn't\b",
    re.IGNORECASE,
)
_TRIED = re.compile(r"\b(?:tr(?:y|ied|ies|ying)|attempt\w*|want\w*|in order|plan\w*|aim\w*|bid) to\b|\A\W*to\b", re.IGNORECASE)  # fmt: skip
_KINDS = {ClaimKind.EVENT, ClaimKind.FIGURE, ClaimKind.OTHER}


def completed(draft: Draft, marks: Marks, around: tuple[int, int]) -> Draft:
    """Return the draft with the questions that its words ask, and with the number that answers where none was read.

    `around` is the span whose words say what is counted: a bare "80 detainees" lies in a clause that says that they escaped.
    `negates` tells that the words say it did not come about; `tried` that they only speak of the attempt.
    """
    half = draft.kind is ClaimKind.RELATION and not (draft.doers and draft.targets)
    if draft.kind not in _KINDS and not half:
        return draft
    words = marks.text[around[0] : around[1]] if draft.kind is ClaimKind.FIGURE else marks.text[draft.start : draft.end]
    found = _found(draft, words, marks)
    if len(found) > 1:
        # "Detainees escaped", "killed 70 inmates": who is counted, not how many are held.
        found.pop(_Q.DETAINEES, None)
    if draft.kind is ClaimKind.EVENT and _Q.DETAINEES.value not in draft.questions:
        # Who was held or gave up in an act is not how many a place holds.
        found.pop(_Q.DETAINEES, None)
    if not found:
        return draft
    if half and not draft.numbers:
        return draft
    # "79 members of the guard were killed" counts; membership is not what it says.
    draft = replace(draft, kind=ClaimKind.OTHER) if half else draft
    asks = frozenset(q.value for q in found)
    draft = _renamed(replace(draft, asks=asks), found, marks)
    escaping = _Q.ESCAPED in found
    failed, attempted = _told(words, marks)
    negates = escaping and (failed or (marks.tongue is not None and draft.stance == Stance.DENIES))
    tried = escaping and not negates and not draft.counts and attempted
    draft = replace(draft, negates=negates, tried=tried)
    if draft.checkable is Checkable.NO or draft.counts or draft.tried:
        return draft
    return _counted(draft, found, marks)


Found = dict[FigureQuestion, tuple[str, int]]


def _found(draft: Draft, words: str, marks: Marks) -> Found:
    """Return the questions that words ask, each with its measure and where its cue stands."""
    if marks.tongue is None:
        return {question: (measure, hit.start()) for question, measure, p in _CUES if (hit := p.search(words))}
    found: Found = {}
    for sign in marks.tongue.signs(draft.start, draft.end, "harm"):
        measure = SPELLED.get(sign.attrs[0], sign.attrs[0])
        # Who sets prisoners free speaks of the same count as who says that they escaped.
        measure = "escaped" if measure == "released" else measure
        if measure in QUESTION_OF and measure not in ("captured", "wounded"):
            found.setdefault(QUESTION_OF[measure], (measure, sign.start - draft.start))
    remarks = marks.tongue.words
    if remarks is not None and remarks.say(words, "escape"):
        found.setdefault(_Q.ESCAPED, ("escaped", 0))
    if {_Q.DISPLACED, _Q.DETAINEES} <= found.keys():
        # Prisoners who fled have escaped; one word says both.
        found[_Q.ESCAPED] = ("escaped", found.pop(_Q.DISPLACED)[1])
    return found


def _told(words: str, marks: Marks) -> tuple[bool, bool]:
    """Return whether words say that something failed, and whether they say that it was tried."""
    if marks.tongue is None:
        return bool(_FAILED.search(words)), bool(_TRIED.search(words))
    remarks = marks.tongue.words
    said = {cls for cls, _ in remarks.in_text(words)} if remarks else set()
    return "failed" in said, "tried" in said


def _renamed(draft: Draft, found: Found, marks: Marks) -> Draft:
    """Return the draft with "80 detainees" (or detainees who fled) read as 80 escaped where the words say that these escaped."""
    fled = {"detained"} if marks.tongue is None else {"detained", "displaced"}
    if _Q.ESCAPED not in found or not fled & draft.counts.keys():
        return draft
    counts = {("escaped" if m in fled else m): c for m, c in draft.counts.items()}
    units = {("escaped" if m in fled else m): u for m, u in draft.units.items()}
    questions = (draft.questions - {QUESTION_OF[m].value for m in fled}) | {_Q.ESCAPED.value}
    return replace(draft, counts=counts, units=units, questions=questions)


def _counted(draft: Draft, found: Found, marks: Marks) -> Draft:
    """Return the draft with the number that stands nearest to its first cue."""
    numbers = marks.numbers(draft.start, draft.end)
    if not numbers:
        return draft
    question, (measure, at) = min(found.items(), key=lambda item: item[1][1])
    count = min(numbers, key=lambda n: (abs(n[0] - draft.start - at), n[0]))[1]
    if question is _Q.DAMAGE and draft.kind is not ClaimKind.OTHER:
        return replace(draft, questions=draft.questions | {question.value})
    words = marks.text[draft.start : draft.end]
    return replace(
        draft,
        counts={measure: count},
        units={measure: unit_of(words)},
        questions=draft.questions | {question.value},
    )
