"""Two who hand something on: who said it, and to whom or out of whose mouth ("a source to the agency", "the agency from two officials")."""

from sened.extraction.fields import Words
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.spans import words

_TO = "ل"
_FEWEST = 2


def by_whom_to_whom(s: Sentence, first: int, last: int) -> list[Words]:
    """Return the words of a speaker (tokens), and of the one spoken to, apart where both are named."""
    split = _arabic(s, first, last) if s.lexicon.pack.order == "VSO" else _kurmanji(s, first, last)
    if split is None:
        return [words(s.shadow, *s.span(first, last))]
    end, begin, letters, stop = split
    start, close = s.span(begin, stop)
    return [words(s.shadow, *s.span(first, end)), words(s.shadow, start + letters, close)]


def _arabic(s: Sentence, first: int, last: int) -> tuple[int, int, int, int] | None:
    """ "مصدر لوكالة ...": "to" written on to whom somebody told it; a statement "of" somebody is one name."""
    if s.words[first].low.startswith(_STATEMENTS):
        return None
    for i in range(first + 1, last):
        low = s.words[i].low
        media = any(w in low for w in _MEDIA) or s.words[i - 1].low in _TELLERS
        if low.startswith(_TO) and len(low) > _FEWEST + 1 and media and s.words[i - 1].low != "تابع":
            return i, i, 1, last
    return None


_MEDIA = (
    "وكاله",
    "قناه",
    "صحيفه",
    "موقع",
    "مراسل",
    "باحث",
    "رويترز",
    "شبكه",
    "اذاعه",
    "فريق",
    "محقق",
    "الجزيره",
    "العربيه",
    "مرصد",
    "منظم",
)
_STATEMENTS = ("بيان", "تقرير", "تصريح", "حساب", "موتمر", "صفحه")
_TELLERS = frozenset({"مصدر", "مصادر", "شهود", "ناجون", "ناجيات", "سكان", "مسوول", "شاهد"})


def _kurmanji(s: Sentence, first: int, last: int) -> tuple[int, int, int, int] | None:
    """ "X ji Y re", "Y ji X" before a verb of saying."""
    if s.lexicon.pack.code != "kmr":
        return None
    at = next((i for i in range(first + 1, last - 1) if s.words[i].low == "ji"), None)
    if at is None or (s.at(at - 1, "linker") is not None and s.at(at, "linker") is not None):
        return None
    stop = last - 1 if s.words[last - 1].low in ("re", "ra") else last
    return (at, at + 1, 0, stop) if at + 1 < stop else None
