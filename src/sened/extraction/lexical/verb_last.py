"""Who speaks in a language whose verb closes the sentence: behind a participle, before "by", or between a comma and the verb."""

import re

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.proper import run_before
from sened.extraction.lexical.sentence import Sentence

_LONGEST = 6
_SHORTEST = 5
_PARTICIPLE = re.compile(r"(?:yan|yen|[^aeiou]an|[^aeiou]en)\Z")
_SAID_TO_BE = re.compile(r"[dt][iu](?:g|kl)[a-z]*n[iu]\Z")
"""A verb turned into what is said, in the accusative: "olduğunu", "öldürdüklerini"."""
_ACCUSATIVE = re.compile(r"'[yn]?[iu](?![a-z])")
_COMMAS = frozenset(",،;؛")
_Span = tuple[int, int, int, int]


def speaker(s: Sentence, verb: Match) -> _Span | None:
    """Return the tokens (first, last) of who speaks and those (start, stop) that only attribute, or None."""
    if verb.cls == "accuse":
        return _accuser(s, verb)
    return _behind_participle(s, verb) or _by_whom(s, verb) or _after_comma(s, verb) or _behind_verb(s, verb)


def _behind_participle(s: Sentence, verb: Match) -> _Span | None:
    """ "... savunan direniş komiteleri": the speaker stands behind a verb that describes it."""
    word = s.words[verb.last - 1].low
    if s.lexicon.pack.code != "tr" or verb.attr == "said" or not _PARTICIPLE.search(word):
        return None
    end = next((i for i in range(verb.last, len(s.words)) if s.words[i].mark), len(s.words))
    if (
        not 0 < end - verb.last <= _LONGEST
        or s.words[min(end, len(s.words) - 1)].low not in _COMMAS
        or _tells(s, verb.last, end)
    ):
        return None
    return verb.last, end, verb.first, end + 1


def _by_whom(s: Sentence, verb: Match) -> _Span | None:
    """ "kaynaklar tarafından doğrulandı"."""
    by = next((m for m in s.of("by") if m.attr == "post" and m.last == verb.first), None)
    if by is None or verb.attr != "said":
        return None
    first = max((i + 1 for i in range(by.first) if s.words[i].mark), default=0)
    first = max(first, by.first - _LONGEST)
    return (first, by.first, first, verb.last) if not _tells(s, first, by.first) else None


def _after_comma(s: Sentence, verb: Match) -> _Span | None:
    """ "..., X said.": the name stands between the last comma and the verb."""
    comma = max((i for i in range(verb.first) if s.words[i].low in _COMMAS), default=0)
    if not comma or not 0 < verb.first - comma - 1 <= _LONGEST or not all(w.mark for w in s.words[verb.last :]):
        return None
    if s.lexicon.pack.code == "tr" and _SAID_TO_BE.search(s.words[verb.first - 1].low):
        return None  # "..., that the attackers were militiamen, said": what is said, not who says it
    if _tells(s, comma + 1, verb.first) or not _named(s, comma + 1, verb.first) or comma < _SHORTEST:
        return None
    return comma + 1, verb.first, comma, verb.last


def _behind_verb(s: Sentence, verb: Match) -> _Span | None:
    """ "..., says the report."."""
    end = len(s.words)
    while end > verb.last and s.words[end - 1].mark:
        end -= 1
    opened = verb.first > 0 and s.words[verb.first - 1].low in _COMMAS
    if not opened or not 0 < end - verb.last <= _LONGEST or _tells(s, verb.last, end):
        return None
    return verb.last, end, verb.first - 1, end


def _accuser(s: Sentence, verb: Match) -> _Span | None:
    """ "... Hamas İsrail'i sorumlu tuttu": the accused stands in the accusative, the accuser before."""
    if s.lexicon.pack.code != "tr":
        return None
    spans = sorted({(m.first, m.last) for m in s.of("actor", "state")} | {s.indices(m.start, m.end) for m in s.actors})
    spans += [s.indices(g.head.start, g.head.end) for g in s.places]
    accused = [
        p for p in sorted(spans) if p[1] <= verb.first and _ACCUSATIVE.match(s.shadow.low, s.words[p[1] - 1].end)
    ]
    if not accused:
        return None
    last = accused[-1]
    before = [p for p in sorted(spans) if p[1] <= last[0] and not s.shadow.low.startswith("'", s.words[p[1] - 1].end)]
    return (*before[-1], before[-1][0], before[-1][1]) if before else None


def claimant(s: Sentence, verb: Match) -> tuple[int, int] | None:
    """Return the tokens of who claims an act: a name before a comma at the head of the sentence, else the one nearest to the verb."""
    spans = [s.indices(m.start, m.end) for m in s.actors] + [(m.first, m.last) for m in s.of("actor")]
    last = len(s.words) - 1
    opening = next((span for span in spans if span[0] <= 1 and s.words[min(span[1], last)].low == ","), None)
    if opening is not None:
        return opening
    near = max((span for span in spans if span[1] <= verb.first), default=None, key=lambda span: (span[1], -span[0]))
    unlisted = run_before(s, verb.first) if s.lexicon.pack.code == "tr" else None
    return unlisted if unlisted is not None and (near is None or near[1] <= unlisted[0]) else near


def _tells(s: Sentence, first: int, last: int) -> bool:
    return bool(
        [
            m
            for m in s.within(first, last, "event", "harm", "gather", "call")
            if m.cls != "event" or "noun" not in m.attrs
        ]
    )


def _named(s: Sentence, first: int, last: int) -> bool:
    known = any(first <= s.index_at(m.start) < last for m in s.actors) or s.within(
        first, last, "actor", "state", "armed", "civil"
    )
    return bool(known) or s.shadow.plain[s.words[first].start].isupper()
