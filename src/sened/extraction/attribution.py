"""Who is said to say it: the chain of transmission that a sentence itself names, and how far each speaker's words reach."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from sened.extraction import citing
from sened.extraction.actors import Phrase, phrase_after
from sened.extraction.clauses import ATTRIBUTION, CONTRAST, MAIN, RELATIVE, Clause
from sened.extraction.english import claims as c
from sened.extraction.english import grammar as g
from sened.extraction.english import speaking as s
from sened.extraction.reading import Reading
from sened.extraction.subjects import subject_of


class Speaker(NamedTuple):
    """The tokens that name a speaker, whether what follows is denied, and the tokens `start` to `stop` that are theirs."""

    first: int
    last: int
    denies: bool
    start: int = 0
    stop: int = 0


_AHEAD = frozenset({'"', "neither", "both", "either"})
_REPEATING = frozenset({"it", "he", "she", "they"})


def speakers(r: Reading) -> list[Speaker]:
    """Return the speakers that a sentence names, in order."""
    leads = [one for clause in r.clauses if clause.kind == ATTRIBUTION for one in _of_clause(r, clause)]
    for clause in r.clauses:
        given = citing.speaking_subject(r, clause) if _unspoken(clause, leads) else None
        if given is not None and _free(leads, given[0]):
            leads.append(Speaker(*given, False))
    out = list(leads)
    for a, b in citing.cited(r):
        if _free(out, a):
            out.append(Speaker(a, b, False))
    own = {x.first for x in out if _clause_of(r, x).kind == ATTRIBUTION}
    domains = list(_domains(r, [x for x in out if x in leads or x.first in own]))
    placed = [_within(r, x, a, b) for x in out for a, b in domains if a <= x.first < b]
    return sorted(one for x in placed for one in _each(r, x))


def _unspoken(clause: Clause, leads: Sequence[Speaker]) -> bool:
    return clause.kind != ATTRIBUTION or not any(x.first in clause.at for x in leads)


def _clause_of(r: Reading, speaker: Speaker) -> Clause:
    return next(x for x in r.clauses if speaker.first in x.at)


def _within(r: Reading, speaker: Speaker, start: int, stop: int) -> Speaker:
    """ "in which, two officials say, three were hurt": words put into a relative clause reach no further than that."""
    clause = _clause_of(r, speaker)
    if clause.kind != ATTRIBUTION:
        adding = next((x for x in r.clauses if x.kind == ATTRIBUTION and r.tokens[x.at[0]].tag == "G"), None)
        told = adding is not None and adding.parent >= 0 and r.clauses[adding.parent] is clause
        if adding is not None and told and citing.speaking_subject(r, clause) is None:
            return speaker._replace(start=max(start, adding.at[0]), stop=stop)
    outer = r.clauses[clause.parent] if clause.kind == ATTRIBUTION and clause.parent >= 0 else clause
    if outer.kind != RELATIVE or outer.at[-1] < clause.at[-1]:
        return speaker._replace(start=start, stop=stop)
    return speaker._replace(start=outer.at[0], stop=outer.at[-1] + 1)


def _free(out: Sequence[Speaker], at: int) -> bool:
    return not any(x.first <= at < x.last for x in out)


def _each(r: Reading, speaker: Speaker) -> Iterator[Speaker]:
    """Yield every one of "Israel and Islamic Jihad", "neither the ministry nor the maker"."""
    at, last = speaker.first + (r.tokens[speaker.first].low in _AHEAD), speaker.last
    join = next((i for i in range(at + 1, last - 1) if r.tokens[i].low in ("and", "nor") and _parts(r, at, i, last)), 0)
    if join:
        yield speaker._replace(first=at, last=join)
        at = join + 1
    yield speaker._replace(first=at, last=_whole(r, at, last))
    second = (
        phrase_after(r.tokens, last + 1, r.actors) if last + 1 < len(r.tokens) and r.tokens[last].low == "nor" else None
    )
    if second is not None and not join:
        yield speaker._replace(first=second.first, last=second.last)


def _whole(r: Reading, first: int, last: int) -> int:
    """ "a spokesman for the economy ministry": whom somebody speaks for is part of who speaks."""
    if (
        r.tokens[last - 1].low not in s.SPEAK_FOR
        or last >= len(r.tokens)
        or r.tokens[last].low not in ("for", "of", "at", "in")
    ):
        return last
    phrase = phrase_after(r.tokens, last + 1, r.actors)
    return phrase.last if phrase is not None and phrase.last > first else last


def _parts(r: Reading, first: int, join: int, last: int) -> bool:
    """Tell whether two who speak stand on either side of a joining word, and not one body with a long name."""
    within = any(m.start < r.tokens[join].start and r.tokens[join].end < m.end for m in r.actors)
    left, right = r.tokens[first:join], r.tokens[join + 1 : last]
    long_name = any(t.low in ("of", "for") for t in left) and right[0].tag != "D"
    heads = (
        (left[-1].tag == "N" or left[-1].cap)
        and (right[-1].tag == "N" or right[-1].cap)
        and (left[-1].cap or right[0].tag == "D")
    )
    return heads and not within and not long_name and (right[0].cap or right[0].tag == "D")


def of_claim(r: Reading, named: Sequence[Speaker], first: int, last: int = 0) -> tuple[Speaker, ...]:
    """Return those whose words a claim of tokens `first` to `last` is; "it" goes on with the words of who spoke last."""
    own = tuple(x for x in named if x.start <= first < x.stop or (first <= x.start and x.stop <= last))
    start = next((i for i in range(first, len(r.tokens)) if r.tokens[i].tag not in ".CS"), first)
    if own or r.tokens[start].low not in _REPEATING:
        return own
    return tuple(s for s in named if s.stop <= first)[-1:]


def _domains(r: Reading, leads: Sequence[Speaker]) -> Iterator[tuple[int, int]]:
    """Yield the stretches of a sentence in which one speaker's words can reach: parted by ";", "while", "but X said".

    Where two of `leads` speak with no such mark between them, the clause in which the later one's words begin parts them.
    """
    edges = {i for i, t in enumerate(r.tokens) if t.low == ";"}
    edges |= {clause.at[0] for clause in r.clauses if _turns(clause)}
    edges |= {e for one, two in pairwise(sorted(leads)) if (e := _edge(r, one, two)) is not None}
    at = 0
    for edge in sorted(edges - {0}):
        yield at, edge
        at = edge
    yield at, len(r.tokens)


def _edge(r: Reading, one: Speaker, two: Speaker) -> int | None:
    """Return where the words of the second of two speakers begin: the last clause of its own between them."""
    starts = [x.at[0] for x in r.clauses if one.last <= x.at[0] <= two.first and _own_clause(x)]
    if starts:
        return max(starts)
    clause = _clause_of(r, two)
    leads_on = any(x.at[0] > clause.at[0] and x.kind == MAIN and x.at[0] >= two.last for x in r.clauses)
    return clause.at[0] if clause.kind == ATTRIBUTION and clause.at[0] >= one.last and leads_on else None


def _own_clause(clause: Clause) -> bool:
    beside = clause.kind == MAIN and clause.parent < 0
    return beside or (clause.kind == RELATIVE and clause.opener in ("which", "whom"))


def _turns(clause: Clause) -> bool:
    beside = clause.opener in CONTRAST and clause.parent < 0
    return beside or (clause.kind == ATTRIBUTION and clause.opener in ("but", "and", "yet"))


def _of_clause(r: Reading, clause: Clause) -> Iterator[Speaker]:
    at = clause.at
    verb = next((i for i in at if r.tokens[i].tag in "VEG" and _says(r, i)), None)
    if verb is None:
        yield from _head(r, at)
        return
    before = _before_insertion(at, verb)
    at = [i for i in at if i >= _past_lead(r, at, before)]
    subject = _with_pronoun(r, subject_of(r.tokens, before, at[0], r.actors) if before > at[0] else None, at)
    outer_kind = r.clauses[clause.parent].kind if clause.parent >= 0 else ""
    if r.tokens[clause.at[0]].tag == "G" and outer_kind == ATTRIBUTION:
        return  # "..., the office said, adding that": the same speaker
    adds = r.tokens[clause.at[0]].tag == "G"  # "..., saying it had inflicted losses": who did the act before says it
    if subject is None and (clause.opener == "and" or adds) and clause.parent >= 0:
        outer = r.clauses[clause.parent].at
        lead = next((i for i in outer if r.tokens[i].tag in "VAM"), outer[-1])
        subject = subject_of(r.tokens, lead, outer[0], r.actors)
    if subject is None and clause.parent >= 0 and r.clauses[clause.parent].kind == RELATIVE:
        subject = phrase_after(r.tokens, r.clauses[clause.parent].at[0] + 1, r.actors, stop=at[0])
    if subject is None:
        subject = phrase_after(r.tokens, verb + 1, r.actors, stop=at[-1] + 1)
    if subject is None or all(r.tokens[i].tag in "QDR" for i in range(subject.first, subject.last)):
        return
    if r.tokens[subject.last - 1].low in _REPEATING:
        return  # "40 more than it had acknowledged"
    first = subject.first + (r.tokens[subject.first].low in _AHEAD)
    if (
        any(r.tokens[i].low in c.CHARGES for i in range(first, min(first + 3, subject.last)))
        and r.tokens[verb].base in g.DENY
    ):
        return  # ", a charge both groups reject"
    if first < subject.last:
        denies = r.tokens[verb].base in g.DENY or bool(_OWN_ERROR.search(r.text(first, subject.last)))
        yield Speaker(first, subject.last, denies)


def _says(r: Reading, i: int) -> bool:
    """Tell whether a verb hands over words; "held", "ruled", "shows" do so before "that" alone."""
    that = i + 1 < len(r.tokens) and r.tokens[i + 1].low == "that"
    return r.tokens[i].base in g.SAY | g.SAY_LAST | g.POST or (that and r.tokens[i].base in g.SAY_THAT)


def _past_lead(r: Reading, at: list[int], verb: int) -> int:
    """ "In its reply to the committee the office conceded": a phrase that leads needs no comma."""
    if r.tokens[at[0]].tag != "P":
        return at[0]
    breaks = [i for i in at if at[0] < i < verb and r.tokens[i].tag == "D" and r.tokens[i - 1].tag == "N"]
    return breaks[-1] if breaks else at[0]


def _head(r: Reading, at: list[int]) -> Iterator[Speaker]:
    """ "HPG Press Office:", "Statement of the fishermen's association:": the body that a text stands under."""
    stop = at[-1] + 1
    if at[0] != 0 or stop >= len(r.tokens) or r.tokens[stop].low not in (":", "-", "—"):
        return
    first = next(
        (k + 1 for k in at[:3] if r.tokens[k].low in ("of", "by", "from") and r.tokens[0].low in s.DOCUMENTS), 0
    )
    end = next((k for k in range(first + 1, stop) if r.tokens[k].low in (",", "(", "-", "–")), stop)
    issued = end
    while issued > first and r.tokens[issued - 1].low in s.DOCUMENTS | s.DESCRIBES_DOCUMENT:
        issued -= 1
    words = {t.low for t in r.tokens[first:end]}
    start, last = r.tokens[first].start, r.tokens[end - 1].end
    known = any(start <= m.start < last for m in r.actors)
    named = issued > first and r.tokens[first].cap and r.tokens[first].tag == "N"
    if known or words & (s.OFFICES | c.BODIES) or (named and words & s.DOCUMENTS):
        yield Speaker(first, issued if issued > first else end, False)


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


def own_voice(r: Reading, first: int, last: int) -> tuple[Speaker, ...]:
    """Return whose answer or call it is: the subject of its first verb, where that names somebody."""
    calls = next((i for i in range(first, last) if r.tokens[i].tag == "V" and r.tokens[i].base in s.CALLS), None)
    verb = calls or next((i for i in range(first, last) if r.tokens[i].tag in "VAM"), None)
    behind = {t.low for t in r.tokens[verb + 1 : verb + 2]} if verb is not None else set()
    ought = verb is not None and r.tokens[verb].tag == "M" and not behind & {"not", "give", "neither"}
    if verb is None or ought or (r.tokens[verb].low in g.BE and '"' not in r.text(first, last)):
        return ()
    subject = subject_of(r.tokens, verb, first, r.actors)
    if subject is None or not citing.can_speak(r, subject.first, subject.last):
        return ()
    return tuple(_each(r, Speaker(subject.first, subject.last, False, first, last)))
