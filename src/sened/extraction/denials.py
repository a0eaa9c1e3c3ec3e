"""Acts spoken of only by who denies them, claims them or cannot tell: "the army denied any part", "it was behind the attack"."""

import re
from collections.abc import Mapping, Sequence

from sened.extraction.actors import Phrase, described, is_armed
from sened.extraction.clauses import COORD, MAIN, RELATIVE
from sened.extraction.english import claims as c
from sened.extraction.english import grammar as g
from sened.extraction.english import supply as s
from sened.extraction.english.roles import OWN_SUBJECTS, SELF
from sened.extraction.finding import Finding
from sened.extraction.reading import Reading
from sened.extraction.subjects import subject_of
from sened.extraction.view import View
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import Stance

_FALSE, _CLAIMING, _NOBODY, _UNKNOWN, _SUSPECTED = (
    re.compile(p) for p in (c.CALLED_FALSE, c.CLAIMING, c.NOBODY_CLAIMS, c.UNKNOWN, c.SUSPECTED)
)
_UNTOLD = re.compile(r"(?:the )?(?:number|fate|whereabouts|identity|cause|origin|extent) of\b")
_BEHIND = re.compile(
    r"\b(?:was|were|is|are|had been) behind (?:it|this|that|them|the|both|these)\b|\b(?:it|they|we) (?:was|were|are|is) responsible\b"
)
_CARRIED = re.compile(
    r"\b(?:carried|carry|carries) (?:it|this|that|them|both) out\b|\bcarried out (?:it|this|that|them|both)\b"
)

_TOLD = (K.EVENT, K.RELATION, K.FIGURE, K.SUPPLY)


def denied(v: View, claims: Mapping[int, Finding]) -> Finding | None:
    """Return the claim of a clause by which a party denies an act or calls a report of it false; None for other answers."""
    verb = next((i for i in v.clause.at if v.r.tokens[i].base in g.DENY and v.r.tokens[i].tag in "VEB"), None)
    if verb is None and not _FALSE.search(v.moods.low):
        return None
    told = v.told or any(f.kind in _TOLD for f in claims.values())
    if not told and verb is None:
        return None
    if verb is not None and not _denies_act(v, verb, told=told):
        return None
    subject = _subject(v)
    if subject is None or not _is_party(v.r, subject):
        return None
    out = v.claim(_kind_before(claims) if verb is not None and _points_back(v, verb) else K.EVENT)
    out.stance, out.match = Stance.DENIES, v.match
    out.denier = subject if verb is not None else None
    return out


def _denies_act(v: View, verb: int, *, told: bool) -> bool:
    """ "denied any involvement", "denied having shelled", "rejected that": not "denied access", "rejected the offer"."""
    after = [v.r.tokens[i] for i in v.clause.at if i > verb][:6]
    acting = bool(after) and (after[0].tag == "G" or after[0].low in ("having", "being"))
    noun = next((t for t in after if t.tag in "NQS" or t.low in c.DENIED_THINGS), None)
    if acting or noun is None or noun.low not in c.DENIED_THINGS:
        return acting
    return noun.low not in c.TOLD_BY_OTHERS or told


def _points_back(v: View, verb: int) -> bool:
    return any(v.r.tokens[i].low in ("that", "this", "it") for i in v.clause.at if verb < i <= verb + 2)


def _kind_before(claims: Mapping[int, Finding]) -> K:
    told = [f.kind for f in claims.values() if f.kind in _TOLD]
    return told[-1] if told else K.EVENT


def _subject(v: View) -> Phrase | None:
    first = next((i for i in v.clause.at if v.r.tokens[i].tag in "VAM"), None)
    return subject_of(v.r.tokens, first, v.clause.at[0], v.r.actors) if first is not None else None


def _is_party(r: Reading, phrase: Phrase) -> bool:
    """Tell whether a phrase names somebody who can take part in a war: a known actor, forces, a state by its capital."""
    inside = r.tokens[phrase.first : phrase.last]
    if any(t.low in s.COMPANY_WORDS for t in inside):
        return False
    start, end = inside[0].start, inside[-1].end
    capital = any(start <= p.head.start and p.head.end <= end for p in r.places)
    return bool(phrase.mentions) or capital or any(is_armed(t) for t in inside)


def claimed(v: View) -> Finding | None:
    """Return the claim of a clause by which a party takes an act upon itself; that nobody did so is told as it stands."""
    low = v.moods.low
    if not ("claim" in low or "respon" in low or "behind" in low or "carr" in low or "credit" in low or "own" in low):
        return None
    taken = _CLAIMING.search(v.moods.low)
    if _NOBODY.search(v.moods.low):
        return _unclaimed(v)
    own = _BEHIND.search(v.moods.low) or _CARRIED.search(v.moods.low)
    if not taken and not own:
        return None
    subject = _subject(v)
    pronoun = any(v.r.tokens[i].tag == "Q" or v.r.tokens[i].low in ("one", "its", "our") for i in v.clause.at[:4])
    if not pronoun and (subject is None or not _is_party(v.r, subject)):
        return None
    out = v.claim(K.EVENT)
    out.match, out.figures, out.claimant = v.match, list(v.figures), subject
    return out


def _unclaimed(v: View) -> Finding | None:
    """ "No group has claimed the attack": that nobody took the act upon itself, told as what was not done."""
    taken = "claim" in v.moods.low or "responsib" in v.moods.low or _BEHIND_IT.search(v.moods.low)
    if not taken or v.kind not in (MAIN, COORD) or not (v.told or v.matches or "responsib" in v.moods.low):
        return None
    out = v.claim(K.EVENT)
    out.stance = Stance.DENIES
    return out


_BEHIND_IT = re.compile(r"\b(?:behind|took credit|taken credit|owned up|own up)\b")


def contested(v: View, outer: Finding | None) -> Finding | None:
    """ "..., which the group denied": what the clause before says, denied by somebody."""
    if outer is None or v.kind != RELATIVE:
        return None
    verb = next((i for i in v.clause.at if v.r.tokens[i].tag in "VAM"), -1)
    lead = [v.r.tokens[i].low for i in v.clause.at[:2] if v.r.tokens[i].tag != "."]
    base = next((v.r.tokens[i].base for i in v.clause.at if v.r.tokens[i].tag in "VE"), "")
    if lead[:1] != ["which"] or base not in g.DENY or outer.kind not in (*_TOLD, K.OTHER):
        return None
    out = v.claim(outer.kind)
    out.stance, out.match = Stance.DENIES, v.match
    out.denier = subject_of(v.r.tokens, verb, v.clause.at[0] + 1, v.r.actors)
    return out


def disowned(v: View) -> Finding | None:
    """ "The group said it had nothing to do with the attack": a denial without a verb of denying."""
    none = " no" in v.moods.low and v.kind in (MAIN, COORD)
    if not none or not _NOTHING_TO_DO.search(v.moods.low):
        return None
    subject = _subject(v)
    pronoun = any(v.r.tokens[i].low in OWN_SUBJECTS | SELF for i in v.clause.at[:3])
    if not pronoun and (subject is None or not _is_party(v.r, subject)):
        return None
    out = v.claim(K.EVENT)
    out.match, out.stance, out.denier = v.match, Stance.DENIES, subject
    return out


_NOTHING_TO_DO = re.compile(c.NOTHING_TO_DO)


def suspected(v: View) -> Finding | None:
    """Return the act of a clause that lays it to somebody: "X is accused of shelling Y", "believed to be behind the attack"."""
    said = _SUSPECTED.search(v.moods.low)
    if said is None or v.kind not in (MAIN, COORD) or not (v.told or v.matches):
        return None
    subject = _subject(v)
    if subject is None or not (
        _is_party(v.r, subject) or any(described(t) for t in v.r.tokens[subject.first : subject.last])
    ):
        return None
    out = v.claim(K.EVENT)
    out.match = next(
        (m for m in v.matches if v.r.tokens[m.first].start > v.r.tokens[v.first].start + said.start()), None
    )
    out.figures, out.suspect = list(v.figures), (subject, laid(said.group()))
    return out


def laid(words: str) -> str:
    """Return the modality of words that lay an act to somebody."""
    if "suspect" in words:
        return "suspected"
    return "accused" if "blame" in words or "accuse" in words else "believed"


def left_open(v: View) -> Finding | None:
    """Return the claim of a clause that says it is not known whether something was so."""
    asked = v.tokens[0].low == "whether"
    opens = v.moods.existential or asked or _UNTOLD.match(v.moods.low.lstrip("; ,")) or v.tokens[0].tag in "QC."
    if (v.kind != MAIN and not asked) or not opens or not _UNKNOWN.search(v.moods.low.lstrip("; ,")):
        return None
    out = v.claim(K.EVENT)
    out.match, out.stance = v.match, Stance.UNKNOWN
    return out


def widen(views: Sequence[View], claims: dict[int, Finding]) -> None:
    """Let what is left open hold all that is asked: "it is unclear who fired the rockets that hit the town"."""
    for v in views:
        own = claims.get(v.n)
        if own is None or own.stance is not Stance.UNKNOWN:
            continue
        for w in views[v.n + 1 :]:
            if w.clause.opener == ";" or w.kind == MAIN:
                break
            inner = claims.get(w.n)
            own.cover(w.first, w.last)
            own.match = own.match or (inner.match if inner is not None else None)
            claims[w.n] = own
