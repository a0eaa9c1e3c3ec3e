"""Whose words a text hands on without a clause of saying: "according to X", "by X's own count", "the toll that X gave"."""

import re
from collections.abc import Iterator

from sened.extraction.actors import Phrase, phrase_after
from sened.extraction.clauses import Clause
from sened.extraction.english import claims as c
from sened.extraction.english import grammar as g
from sened.extraction.english import speaking as s
from sened.extraction.reading import Reading, compiled
from sened.extraction.subjects import subject_of

_CITED = re.compile(rf"\b(?:{'|'.join(s.CITED)})\s")
_TOLD = re.compile(r"\b(?:told|telling)\s")
_ACCOUNTS, _OTHERS, _ASSESSED, _GAVE = (re.compile(p) for p in (s.ACCOUNTS, s.OTHERS_ACCOUNTS, s.ASSESSED, s.GAVE))
_GIVES, _FALSE, _SO_SAY = compiled(s.GIVES), re.compile(c.CALLED_FALSE), re.compile(s.SO_SAY)
_RULED = re.compile(r"\b(?:ordered|orders|ruled|rules|held|convicted|sentenced|acquitted|found)\b")
_HEAD_WORDS = 8


def cited(r: Reading) -> Iterator[tuple[int, int]]:
    """Yield the token spans of those whose words a phrase hands on."""
    for match in _CITED.finditer(r.shadow.low, r.segment.start, r.segment.end):
        phrase = phrase_after(r.tokens, r.index_at(match.end()), r.actors)
        if phrase is not None and r.tokens[phrase.last - 1].tag != "#" and not _dated(r, phrase):
            yield phrase.first, phrase.last
    for match in _TOLD.finditer(r.shadow.low, r.segment.start, r.segment.end):
        phrase = phrase_after(r.tokens, r.index_at(match.end()), r.actors)
        if phrase is not None and (phrase.mentions or r.tokens[phrase.first].cap):
            yield phrase.first, phrase.last
    for pattern in (_ACCOUNTS, _OTHERS, _ASSESSED, _GAVE):
        for match in pattern.finditer(r.shadow.low, r.segment.start, r.segment.end):
            yield from _grouped(r, match)
    source = _SOURCE.search(r.shadow.plain, r.segment.start, r.segment.end)
    if source is not None and _is_source(r, source):
        yield r.index_at(source.start(1)), r.index_at(source.end(1) - 1) + 1
    if _SO_SAY.search(r.low):
        phrase = phrase_after(r.tokens, 2, r.actors)
        if phrase is not None:
            yield phrase.first, phrase.last


_SOURCE = re.compile(r"\(((?:the )?[A-Z][\w&.' -]{1,40})\)[\s.!]*\Z|(?<=[.!?\"] )[—-] ?([A-Z][\w&.' -]{1,40})\Z")


def _is_source(r: Reading, found: re.Match[str]) -> bool:
    """ "Shells fell on the village (ANHA)": an agency or body in brackets at the end says it."""
    name = found.group(1) or ""
    known = any(m.start <= found.start(1) + 4 and found.end(1) <= m.end for m in r.actors)
    return bool(name) and (
        known or (name.isupper() and len(name) > 2) or bool(set(name.lower().split()) & (s.OFFICES | s.SPEAKERS))
    )


def _dated(r: Reading, phrase: Phrase) -> bool:
    """ "published on Friday", "quoted by noon": a date is no speaker."""
    start, end = r.tokens[phrase.first].start, r.tokens[phrase.last - 1].end
    return any(m.start <= start and end <= m.end for m in r.dates)


def _grouped(r: Reading, match: re.Match[str]) -> Iterator[tuple[int, int]]:
    first, last = r.index_at(match.start(1)), r.index_at(match.end(1) - 1) + 1
    while last > first and r.tokens[last - 1].low in ("'s", "own", "latest", "first", "'"):
        last -= 1
    if last > first and any(r.tokens[i].tag == "N" for i in range(first, last)) and r.tokens[first].low not in _OWN:
        yield first, last


_OWN = frozenset({"its", "their", "his", "her", "our", "this", "that", "no", "any"})


def speaking_subject(r: Reading, clause: Clause) -> tuple[int, int] | None:
    """Return the token span of the subject of a verb of giving, judging, accusing or saying that opens no clause."""
    verb = _verb(r, clause)
    if verb is None:
        return None
    start = max((i + 1 for i in clause.at if i < verb and r.tokens[i].low == ";"), default=clause.at[0])
    lead = next((k for k in clause.at if start <= k <= verb and r.tokens[k].tag in "VAM"), verb)
    subject = subject_of(r.tokens, lead, start, r.actors)
    if subject is None or not can_speak(r, subject.first, subject.last):
        return None
    return subject.first, subject.last


def _verb(r: Reading, clause: Clause) -> int | None:
    """Return the verb by which the subject of a clause speaks."""
    span = (r.tokens[clause.at[0]].start, r.tokens[clause.at[-1]].end)
    for found in _GIVES.finditer(r.shadow.low, *span):
        given = r.index_at(found.start())
        if given in clause.at and (r.tokens[given].tag in "VAE" or r.tokens[given].low in _LIKE_NOUNS):
            return given
    false = bool(_FALSE.search(r.clause_text(clause)))
    court = any(r.tokens[i].low in s.COURTS for i in clause.at[:_HEAD_WORDS])
    return next((i for i in clause.at if _speaks(r, i, false=false, court=court)), None)


_LIKE_NOUNS = frozenset({"put", "puts", "points", "counts", "calls", "doubts"})


def _speaks(r: Reading, i: int, *, false: bool, court: bool) -> bool:
    token = r.tokens[i]
    if token.tag == "B" and i > 1 and r.tokens[i - 2].base in ("continue", "refuse", "decline", "go"):
        return token.base in c.SPEAKING_OF_ITSELF
    helped = any(r.tokens[k].low in g.BE for k in range(max(0, i - 2), i))
    if token.tag not in "VE" or (helped and not false):
        return False
    judges = token.base in c.SPEAKING_OF_ITSELF | s.PERSONAL or (token.tag == "V" and token.base in g.SAY)
    return false or judges or (court and token.tag == "V" and _RULED.fullmatch(token.low) is not None)


def can_speak(r: Reading, first: int, last: int) -> bool:
    """Tell whether a phrase names somebody who can say something, and not a thing or a number."""
    tokens = r.tokens[first:last]
    heads = [t.low for t in tokens if t.tag == "N"]
    if any(t.low in c.CHARGES for t in tokens[:3]) and tokens[0].tag == "D" and len(heads) > 1:
        return False  # "an accusation Damascus has rejected"
    if not heads or heads[-1] in s.NO_SPEAKERS or tokens[-1].low in ("it", "he", "she", "they"):
        return False
    alone = len(tokens) == 1
    named = any(t.cap and t.tag in "NJ" and (alone or t.start != r.segment.start) for t in tokens)
    known = any(m.start >= tokens[0].start and m.end <= tokens[-1].end for m in r.actors)
    return named or known or bool(set(heads) & (s.OFFICES | s.DOCUMENTS | s.SPEAKERS))
