"""Where the name of a speaker ends: which words behind a noun still belong to it."""

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.speech import where_it_is


def of_office(s: Sentence, m: Match) -> bool:
    """ "the commission of the prisoners": in Arabic a noun with its article goes on with the name before it."""
    return s.lexicon.pack.order == "VSO" and "noun" in m.attrs and s.words[m.first].low.startswith("ال")


def leaves_name(s: Sentence, i: int, j: int) -> bool:
    """Tell whether a small word behind a noun is no part of a name, where nouns have capitals: "der UNO noch immer"."""
    if not s.lexicon.pack.verb_second:
        return False
    small = [not s.shadow.plain[s.words[k].start].isupper() for k in range(i, j + 1)]
    return small[-1] and not small[-2] and s.at(j, "det", "linker", "prep", "and") is None


def capitals(s: Sentence, first: int) -> int:
    """Return where a name in capitals that opens a sentence ends, 0 where none does: "Vartek Optik", "KCK'ê"."""
    opens = s.words[first].start
    if any(m.start <= opens < m.end for m in s.dates) or any(g.head.start <= opens < g.head.end for g in s.places):
        return 0
    if s.at(first, "number", "vague", "hedge", "event", "harm", "prep", "accord") is not None:
        return 0
    last = first
    while (
        last < len(s.words)
        and (capital(s, last) or (last > first and s.at(last, "linker") and capital(s, last + 1)))
        and not (last > first and where_it_is(s, last))
    ):
        last += 1
    plain = s.shadow.plain[opens : s.words[first].end]
    return last if last > first + 1 or (plain.isupper() and len(plain) > 1) else 0


def capital(s: Sentence, i: int) -> bool:
    """Tell whether a token begins with a capital."""
    return i < len(s.words) and s.shadow.plain[s.words[i].start].isupper()
