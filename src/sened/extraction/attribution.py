"""Who is said to say it: the chain of transmission that a sentence itself names, and how far each speaker's words reach."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sened.extraction.actors import Phrase, phrase_after
from sened.extraction.clauses import ATTRIBUTION, CONTRAST, Clause
from sened.extraction.english import claims as c
from sened.extraction.english import grammar as g
from sened.extraction.reading import Reading
from sened.extraction.subjects import subject_of


class Speaker(NamedTuple):
    """The tokens that name a speaker, whether what follows is denied, and the tokens `start` to `stop` that are theirs."""

    first: int
    last: int
    denies: bool
    start: int = 0
    stop: int = 0


_CITED = re.compile(
    r"\b(?:according to|by the (?:estimate|account|count) of|citing|quoting|quoted(?! by)|quotes|(?:as )?(?:reported|quoted|cited|relayed|carried|published) by|report(?:s|ed)? from)\s"
)
_TOLD = re.compile(r"\b(?:told|telling)\s")
_AHEAD = frozenset({'"', "neither", "both"})
_REPEATING = frozenset({"it", "he", "she", "they"})


def speakers(r: Reading) -> list[Speaker]:
    """Return the speakers that a sentence names, in order."""
    out = [s for clause in r.clauses if clause.kind == ATTRIBUTION for s in _of_clause(r, clause.at)]
    for phrase in [
        *_named_behind(r, _CITED),
        *(p for p in _named_behind(r, _TOLD) if p.mentions or r.tokens[p.first].cap),
    ]:
        if not any(s.first <= phrase.first < s.last for s in out):
            out.append(Speaker(phrase.first, phrase.last, False))
    out += [s for s in _accusers(r) if not any(s.first <= o.first < s.last for o in out)]
    domains = list(_domains(r))
    return sorted(s._replace(start=a, stop=b) for s in out for a, b in domains if a <= s.first < b)


def of_claim(r: Reading, named: Sequence[Speaker], first: int) -> tuple[Speaker, ...]:
    """Return those whose words a claim is that begins at token `first`; "it" goes on with the words of who spoke last."""
    own = tuple(s for s in named if s.start <= first < s.stop)
    start = next((i for i in range(first, len(r.tokens)) if r.tokens[i].tag not in ".CS"), first)
    if own or r.tokens[start].low not in _REPEATING:
        return own
    return tuple(s for s in named if s.stop <= first)[-1:]


def _domains(r: Reading) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence in which one speaker's words can reach: parted by ";", "while", "but X said"."""
    edges = {i for i, t in enumerate(r.tokens) if t.low == ";"}
    edges |= {clause.at[0] for clause in r.clauses if _turns(clause)}
    at = 0
    for edge in sorted(edges - {0}):
        yield at, edge
        at = edge
    yield at, len(r.tokens)


def _turns(clause: Clause) -> bool:
    beside = clause.opener in CONTRAST and clause.parent < 0
    return beside or (clause.kind == ATTRIBUTION and clause.opener in ("but", "and", "yet"))


def _named_behind(r: Reading, pattern: re.Pattern[str]) -> Iterator[Phrase]:
    for match in pattern.finditer(r.shadow.low, r.segment.start, r.segment.end):
        phrase = phrase_after(r.tokens, r.index_at(match.end()), r.actors)
        if phrase is not None:
            yield phrase


def _of_clause(r: Reading, at: list[int]) -> Iterator[Speaker]:
    verb = next((i for i in at if r.tokens[i].tag in "VEG" and r.tokens[i].base in g.SAY | g.SAY_LAST), None)
    if verb is None:
        yield from _head(r, at)
        return
    before = _before_insertion(at, verb)
    subject = _with_pronoun(r, subject_of(r.tokens, before, at[0], r.actors) if before > at[0] else None, at)
    if subject is None:
        subject = phrase_after(r.tokens, verb + 1, r.actors, stop=at[-1] + 1)
    if subject is None or all(r.tokens[i].tag in "QDR" for i in range(subject.first, subject.last)):
        return
    if r.tokens[subject.last - 1].low in _REPEATING:
        return  # "40 more than it had acknowledged"
    first = subject.first + (r.tokens[subject.first].low in _AHEAD)
    if first < subject.last:
        denies = r.tokens[verb].base in g.DENY or bool(_OWN_ERROR.search(r.text(first, subject.last)))
        yield Speaker(first, subject.last, denies)


def _head(r: Reading, at: list[int]) -> Iterator[Speaker]:
    """ "HPG Press Office:", "Statement of the fishermen's association:": the body that a text stands under."""
    stop = at[-1] + 1
    if at[0] != 0 or stop >= len(r.tokens) or r.tokens[stop].low != ":":
        return
    first = next((k + 1 for k in at[:3] if r.tokens[k].low == "of" and r.tokens[0].low in c.DOCUMENTS), 0)
    end = next((k for k in range(first + 1, stop) if r.tokens[k].low in (",", "(", "-", "–")), stop)
    words = {t.low for t in r.tokens[first:end]}
    start, last = r.tokens[first].start, r.tokens[end - 1].end
    known = any(start <= m.start < last for m in r.actors)
    if known or words & c.BODIES:
        yield Speaker(first, end, False)


def _before_insertion(at: list[int], verb: int) -> int:
    """Return where the subject ends: before a clause within ("Bombardier, whose subsidiary builds it, said"), else the verb."""
    k = at.index(verb)
    while k > 0 and at[k] - at[k - 1] == 1:
        k -= 1
    return at[k - 1] + 1 if k > 0 else verb


_OWN_ERROR = re.compile(c.OWN_ERROR)


def _with_pronoun(r: Reading, subject: Phrase | None, at: list[int]) -> Phrase | None:
    """ "The ministry showed a drone it said": "it" is who the clause itself speaks of."""
    if subject is None or subject.last - subject.first < 2 or r.tokens[subject.last - 1].low not in _REPEATING:
        return subject
    verb = next((i for i in at if r.tokens[i].tag in "VA"), None)
    return subject_of(r.tokens, verb, at[0], r.actors) if verb is not None else subject


def _accusers(r: Reading) -> Iterator[Speaker]:
    """ "A accused B of shelling C", "A denied any involvement", "A urged B to stop": A is the speaker."""
    for clause in r.clauses:
        false = bool(_FALSE.search(r.clause_text(clause)))
        verb = next(
            (
                i
                for i in clause.at
                if r.tokens[i].tag in "VE"
                and (
                    false
                    or r.tokens[i].base in _OF_ITSELF
                    or (r.tokens[i].base == "put" and _PUT_AT.search(r.clause_text(clause)))
                )
            ),
            None,
        )
        if verb is None or clause.kind == ATTRIBUTION:
            continue
        lead = next((k for k in clause.at if r.tokens[k].tag in "VAM"), verb)
        if r.tokens[lead].low in g.BE:
            continue
        subject = subject_of(r.tokens, lead, clause.at[0], r.actors)
        if subject is not None and any(r.tokens[k].tag == "N" for k in range(subject.first, subject.last)):
            yield Speaker(subject.first, subject.last, False)


_FALSE = re.compile(c.CALLED_FALSE)
_PUT_AT = re.compile(c.PUT_AT)
_OF_ITSELF = c.SPEAKING_OF_ITSELF


def own_voice(r: Reading, first: int, last: int) -> tuple[Speaker, ...]:
    """Return whose answer or call it is: the subject of its first verb, where that names somebody."""
    verb = next((i for i in range(first, last) if r.tokens[i].tag in "VAM"), None)
    if verb is None or r.tokens[verb].low in g.BE:
        return ()
    subject = subject_of(r.tokens, verb, first, r.actors)
    if subject is None or not any(r.tokens[k].tag == "N" for k in range(subject.first, subject.last)):
        return ()
    return (Speaker(subject.first, subject.last, False, first, last),)
