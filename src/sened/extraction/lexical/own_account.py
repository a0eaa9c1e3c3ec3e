"""Who tells it where a sentence says that those who act do: "nach eigenen Angaben", "selon son propre décompte"."""

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_STOPS = frozenset(";؛:")


def teller(s: Sentence, m: Match) -> tuple[int, int] | None:
    """Return the tokens of the name nearest before "by its own account" in its part of the sentence, else behind it, or None."""
    start = max((i + 1 for i in range(m.first) if s.words[i].low in _STOPS), default=0)
    stop = next((i for i in range(m.last, len(s.words)) if s.words[i].low in _STOPS), len(s.words))
    spans = [s.indices(a.start, a.end) for a in s.actors if a.rule == "name"]
    spans += [(a.first, a.last) for a in s.of("actor", "armed")]
    spans += [(a.first, a.last) for a in s.of("say") if a.attr == "noun" and not m.first <= a.first < m.last]
    before = [span for span in spans if start <= span[0] and span[1] <= m.first]
    if before:
        return max(before, key=lambda span: (span[1], -span[0]))
    return min((span for span in spans if m.last <= span[0] < stop), default=None, key=lambda span: (span[0], -span[1]))
