"""Who is said to say it: the chain of transmission that a sentence itself names."""

import re
from typing import NamedTuple

from sened.extraction.actors import phrase_after
from sened.extraction.clauses import ATTRIBUTION
from sened.extraction.english import grammar as g
from sened.extraction.reading import Reading
from sened.extraction.subjects import subject_of


class Speaker(NamedTuple):
    """The tokens that name a speaker, and whether what follows is denied."""

    first: int
    last: int
    denies: bool


_ACCORDING = re.compile(r"\b(?:according to|citing|quoting|as reported by|as quoted by)\s")
_REPORTED = re.compile(r"\breport(?:s|ed)? (?:by|from)\s")


def speakers(r: Reading) -> list[Speaker]:
    """Return the speakers that a sentence names, in order."""
    out = []
    for clause in r.clauses:
        if clause.kind == ATTRIBUTION:
            found = _of_clause(r, clause.at)
            if found is not None:
                out.append(found)
    for match in [
        *_ACCORDING.finditer(r.shadow.low, r.segment.start, r.segment.end),
        *_REPORTED.finditer(r.shadow.low, r.segment.start, r.segment.end),
    ]:
        phrase = phrase_after(r.tokens, r.index_at(match.end()), r.actors)
        if phrase is not None and not any(s.first <= phrase.first < s.last for s in out):
            out.append(Speaker(phrase.first, phrase.last, False))
    return sorted([*out, *_accusers(r)])


def _of_clause(r: Reading, at: list[int]) -> Speaker | None:
    verb = next((i for i in at if r.tokens[i].tag in "VEG" and r.tokens[i].base in g.SAY), None)
    if verb is None:
        return None
    denies = r.tokens[verb].base in g.DENY
    subject = subject_of(r.tokens, verb, at[0], r.actors) if verb > at[0] else None
    if subject is None:
        subject = phrase_after(r.tokens, verb + 1, r.actors, stop=at[-1] + 1)
    if subject is None or all(r.tokens[i].tag in "QDR" for i in range(subject.first, subject.last)):
        return None
    first = subject.first + (r.tokens[subject.first].low == '"')
    return Speaker(first, subject.last, denies) if first < subject.last else None


def _accusers(r: Reading) -> list[Speaker]:
    """ "A accused B of shelling C": A is the speaker."""
    for i, token in enumerate(r.tokens):
        if token.base in ("accuse", "blame") and token.tag == "V" and i:
            first = next((k for k, t in enumerate(r.tokens) if t.tag in "VAM"), i)
            subject = subject_of(r.tokens, first if r.tokens[i - 1].tag == "C" else i, 0, r.actors)
            if subject is not None and any(r.tokens[k].tag == "N" for k in range(subject.first, subject.last)):
                return [Speaker(subject.first, subject.last, False)]
    return []
