"""Armed groups that no Arabic list knows, by the name behind their noun: "ميليشيا فانو", "الجيش الكونغولي"."""

import re

from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.wordlist import words

_LONGEST = 3
_CONSTRUCT = re.compile(
    r"(?:و|ف|ب|ل)?(?:مليشيا|مليشيات|ميليشيا|ميليشيات|قوات|جماعه|كتايب|كتيبه|لواء|فرقه|جيش|عناصر|مسلحو|مسلحي|مقاتلو|مقاتلي|جنود|فصيل|"
    r"تنظيم|جبهه|عصابه|وحدات|شرطه|حرس|سرايا|فيلق|متمردو|متمردي|حركه|مسلحين|مقاتلين|متمردين)\Z"
)
"""Heads that may stand before the name of whose they are."""
_DEFINITE = re.compile(
    r"(?:و|ف|ب)?(?:ال|لل)(?:جيش|قوات|شرطه|متمردون|متمردين|مسلحون|مسلحين|مقاتلون|مقاتلين|جنود|سلطات|حكومه|بحريه|مدفعيه|طيران)\Z"
)
_GROUPS = words("قبيله عشيره جماعه حركه ميليشيا مليشيا فصيل جبهه طايفه كتيبه لواء حزب جيش فرقه")
_NISBA = re.compile(r"ال\w+(?:ي|يه|يون|يين)\Z")
_GENERAL_ADJECTIVES = words(
    """
المحلي المحليه المحليين المحليون الامني الامنيه العسكري العسكريه الحكومي الحكوميه الجوي الجويه البري البريه البحري
البحريه المدني المدنيه الدولي الدوليه المركزي المركزيه الوطني الوطنيه القضايي القضاييه الصحي الصحيه الاتحادي الاتحاديه
الفيدرالي الفيدراليه الفدراليه الانتقالي الانتقاليه الاممي الامميه الاجنبي الاجنبيه الاجانب القبلي القبليه القبليون
القبليين العشايري العشايريه النظامي النظاميه الحربي الحربيه الليلي الماضي الثاني الثانيه الرسمي الرسميه الاضافي
الاضافيه الانفصاليه الانفصاليين الانفصاليون العلوي الاخير الاخيره المذكوره المذكور المذكورين نفسها نفسه ذاتها الاولي
الاول
"""
)
_WORDS = ("event", "harm", "object", "prep", "by", "say", "rel", "sub", "that", "light", "number", "scale", "vague", "hedge", "time", "result", "including", "and", "neg", "none", "weapon", "linker", "month", "weekday", "accord", "deny", "accuse", "claim", "call", "aim", "gather", "season", "span", "running", "suspect", "believe", "unit", "civil", "future", "judge", "nocount", "ours", "relate")  # fmt: skip
"""Classes of words that name nobody."""
_VERBAL = re.compile(r"(?:[يتن]\w{3,}|\w{3,}(?:ت|وا|نا|تها|ته|تهم))\Z")


def name_behind(s: Sentence, m: Match) -> tuple[int, int, str] | None:
    """Return the tokens (first, last) of an armed noun with its name and that name, or None where none stands behind."""
    word = s.words[m.last - 1].low
    tied = m.last + 2 < len(s.words) and s.words[m.last].low == "من" and s.words[m.last + 1].low in _GROUPS
    if tied and _names(s, m.last + 2):
        return m.first, m.last + 3, s.shadow.raw(*s.span(m.last + 1, m.last + 3))
    if m.last - m.first == 1 and _CONSTRUCT.match(word):
        return _of(s, m)
    if _DEFINITE.match(word) and m.last < len(s.words) and _nation(s, m.last):
        return m.first, m.last + 1, s.shadow.raw(*s.span(m.first, m.last + 1))
    return None


def _of(s: Sentence, m: Match) -> tuple[int, int, str] | None:
    last = m.last
    while last < len(s.words) and last - m.last < _LONGEST and _names(s, last):
        last += 1
    return (m.first, last, s.shadow.raw(*s.span(m.first, last))) if last > m.last else None


def _names(s: Sentence, i: int) -> bool:
    """Tell whether a word may be part of a name: no word of the lists, no verb, no describing word."""
    word, at = s.words[i], s.words[i].start
    if word.mark or not word.low.isalpha() or s.at(i, *_WORDS) is not None or word.low in _GENERAL_ADJECTIVES:
        return False
    if any(m.start <= at < m.end for m in s.dates) or any(
        g.head.start <= at < g.head.end and g.head.lead for g in s.places
    ):
        return False
    defined = word.low.startswith("ال")
    return defined or not (_VERBAL.match(word.low) or word.low.endswith(("ه", "يا")))


def _nation(s: Sentence, i: int) -> bool:
    word = s.words[i].low
    return _NISBA.match(word) is not None and word not in _GENERAL_ADJECTIVES and s.at(i, *_WORDS) is None
