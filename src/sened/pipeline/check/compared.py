"""Find what a comparison is about and who else makes it: "the largest attack since 2019"."""

import re

from sened.pipeline.check.link import Link, LinkRelation, rounded
from sened.pipeline.check.score import event_score, probability
from sened.pipeline.check.search import ACCEPTED, Search
from sened.pipeline.check.stems import stems
from sened.pipeline.check.tongue import ENGLISH, words_for

_UTMOST = re.compile(
    r"\b(?:largest|biggest|greatest|bloodiest|deadliest|worst|heaviest|most (?:serious|violent|significant|ambitious|deadly)|gravest|fiercest)\b",
    re.IGNORECASE,
)
_REACH = re.compile(r"\b(?:since|ever|for|in|yet|of)\b", re.IGNORECASE)
_LIKE = 0.6
_SURE = 0.7
_CLOSE = 0.45
_MOST = 2


def compared(search: Search, quote: str) -> list[Link]:
    """Return, as pointers, the incident that the text calls the largest, and the claims that say the like of it."""
    if not is_utmost(quote, search.draft.language):
        return []
    subject = _subject(search)
    return [*subject, *_likewise(search, {x.incident_id for x in subject}, quote)]


def is_utmost(text: str, language: str = ENGLISH) -> bool:
    """Tell whether words call something the largest, the bloodiest, the worst."""
    remarks = words_for(language)
    return remarks.say(text, "utmost") if remarks else bool(_UTMOST.search(text))


def _subject(search: Search) -> list[Link]:
    draft, case = search.draft, search.case
    if draft.firm and draft.where:
        scores = search.scores({"event"}, lambda c: event_score(draft, c, case, search.words, search.scene))
        found = [(i, p) for i, p in search.shares(scores) if p >= ACCEPTED]
    else:
        found = [(i, _SURE) for i in _spoken_of(search)]
    return [Link(incident_id=i, relation=LinkRelation.RELATED, probability=rounded(p)) for i, p in found[:1]]


def _spoken_of(search: Search) -> list[str]:
    """Return the events of which the text has just been speaking: of the actors that the draft names, the nearest, the best told."""
    case, mine = search.case, {search.case.party(a) for a in search.draft.named}
    lean = {i: w for i, w in search.scene.lean.items() if case.heads[i]["group_kind"] == "event"}
    actors = {i: {case.party(a) for c in case.members[i] for a in case.claims[c]["actors"] or ()} for i in lean}
    top = max((w for i, w in lean.items() if mine & actors[i] or not mine), default=0.0)
    near = [i for i, w in lean.items() if w > top - _CLOSE and (mine & actors[i] or not mine)]
    return sorted(near, key=lambda i: (-len(case.members[i]), i))


def _likewise(search: Search, subject: set[str], quote: str) -> list[Link]:
    """Return the incidents with claims that make such a comparison, of the same matter or with the same actors."""
    case, draft = search.case, search.draft
    matters = {case.heads[i]["part_of"] or i for i in subject} | subject
    mine = {case.party(a) for a in draft.named}
    own = stems(draft.gloss or quote)
    found: dict[str, list[str]] = {}
    for incident_id, members in sorted(case.members.items()):
        head = case.heads[incident_id]
        near = head["part_of"] in matters or incident_id in matters
        for claim_id in members:
            row = case.claims[claim_id]
            told = row["summary"] or ""
            hit = _UTMOST.search(told)
            if not hit or not _REACH.search(told, hit.end()):
                continue
            same_actor = bool(mine & {case.party(a) for a in row["actors"] or ()})
            if near or (same_actor and len(own & case.stems[claim_id]) > 1):
                found.setdefault(incident_id, []).append(claim_id)
    return [
        Link(
            incident_id=i,
            relation=LinkRelation.RELATED,
            probability=rounded(probability(_LIKE)),
            only=tuple(sorted(ids)),
        )
        for i, ids in list(found.items())[:_MOST]
    ]
