"""Words of a sentence with the part that each plays, guessed from closed lists, known verbs and the words around."""

import re
from typing import NamedTuple

from sened.extraction.english import grammar as g
from sened.extraction.english.events import NOUNS
from sened.extraction.english.verbs import NOUN_LIKE, VERBS
from sened.extraction.shadow import Shadow


class Token(NamedTuple):
    """A word or mark (shadow offsets). Tags: N noun, P preposition, D determiner, J adjective, R adverb, A auxiliary,
    M modal, V finite verb, E participle, G ing-form, B infinitive, T "to", C conjunction, S subordinator, W relative,
    Q pronoun, # number, O possessive ending, . mark."""

    start: int
    end: int
    low: str
    tag: str
    base: str
    cap: bool


_TOKEN = re.compile(
    r"https?://[^\s<>\"]+|#?[^\W_]+(?:[.,]\d+)*(?:(?:[.]|-|'(?!s\b)|/)[^\W_]+)*\.?(?<=[A-Za-z]\.[A-Za-z]\.)|#?[^\W_]+(?:(?:[-/.,](?=\d)|[-/&](?=[^\W_])|'(?!s\b)|\.(?=[A-Za-z]\b))[^\W_]+)*|'s\b|'(?=\s)|[^\w\s]"
)
_NUMBER = re.compile(r"\d[\d.,]*\Z")
NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen".split()
)
_CLOSED: dict[str, str] = {}
for _tag, _words in (
    ("J", g.ADJECTIVES), ("R", g.ADVERBS), ("P", g.PREPOSITIONS), ("D", g.DETERMINERS), ("Q", g.PRONOUNS),
    ("#", NUMBER_WORDS), ("S", g.SUBORDINATORS), ("W", g.RELATIVES), ("C", g.CONJUNCTIONS), ("M", g.MODALS), ("A", g.AUX),
):  # fmt: skip
    _CLOSED.update(dict.fromkeys(_words, _tag))
_CLOSED.update({"to": "T", "that": "that", "'s": "O", "'": "O", "as": "as", "may": "may", "one": "#"})
_CLOSED.update(dict.fromkeys(g.TIME_SUBORDINATORS - {"as"}, "time"))
_NOMINAL_BEFORE = frozenset("DJ#PO")
_ARGUMENT = frozenset("DQ#J")
_EVENT_NOUNS = frozenset(form[-1] for entries in NOUNS.values() for form, _ in entries)


def tokenize(shadow: Shadow, start: int, end: int) -> list[Token]:
    """Return the tagged tokens of a sentence (shadow offsets)."""
    low, plain = shadow.low, shadow.plain
    raw = [(m.start(), m.end(), low[m.start() : m.end()]) for m in _TOKEN.finditer(plain, start, end)]
    tags = [_first_guess(word) for _, _, word in raw]
    bases = [VERBS[word].base if word in VERBS else word for _, _, word in raw]
    caps = [plain[a].isupper() or (plain[a] == "#" and b > a + 1) for a, b, _ in raw]
    words = [w for _, _, w in raw]
    shouting = plain[start:end].isupper()
    for i, (a, b, _) in enumerate(raw):
        if tags[i] in "AQDPCMW" and b - a > 1 and not shouting and plain[a:b].isupper():
            tags[i] = "N"  # "IS", "US", "WHO": written in capitals, a name and no auxiliary or pronoun
        elif words[i] in ("am", "pm") and i and tags[i - 1] == "#":
            tags[i] = "N"
    for i in range(len(raw)):
        if tags[i] == "J" and i and tags[i - 1] == "T" and words[i] in VERBS and "b" in VERBS[words[i]].can:
            tags[i] = "B"
        elif len(tags[i]) > 1:
            tags[i] = _settle(i, words, tags, bases, caps)
    return [Token(a, b, w, t, base, cap) for (a, b, w), t, base, cap in zip(raw, tags, bases, caps, strict=True)]


def _first_guess(word: str) -> str:
    closed = _CLOSED.get(word)
    if closed is not None:
        return closed
    if word in VERBS:
        return "verb"
    if not word[0].isalnum() and word[0] != "#":
        return "."
    if _NUMBER.match(word):
        return "#"
    if word.endswith("ly") and len(word) > 4:
        return "R"
    if word.endswith("ing") and len(word) > 5:
        return "ing?"
    if word in g.DEMONYMS or word.endswith(
        ("-backed", "-led", "-linked", "-aligned", "-affiliated", "-run", "-held", "-controlled", "-made", "-based")
    ):
        return "J"
    return "N"


def _settle(i: int, words: list[str], tags: list[str], bases: list[str], caps: list[bool]) -> str:
    """Return the tag of a word that can be several things; words before it are settled already."""
    tag, word = tags[i], words[i]
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    if tag == "that":
        return _that(i, before, after, bases, tags)
    if tag == "as":
        return "S" if _clause_follows(i + 1, tags, words) else "P"
    if tag == "time":
        return "S" if _clause_follows(i + 1, tags, words) else "P"
    if tag == "may":
        return "N" if caps[i] and (i > 0 or after == "#") else "M"
    if tag == "ing?":
        return "N"
    form = VERBS[word]
    if form.can == "g":
        return _ing(i, words, tags, bases)
    if form.base in NOUN_LIKE and ("b" in form.can or "s" in form.can) and "d" not in form.can:
        return _noun_or_verb(i, words, tags, caps)
    if "d" in form.can or "n" in form.can:
        return _past(i, words, tags, bases)
    return _present(i, words, tags, caps)


def _that(i: int, before: str, after: str, bases: list[str], tags: list[str]) -> str:
    recent = next((k for k in range(i - 1, max(-1, i - 7), -1) if tags[k] in ("V", "E", "G", "A", "M", "S", "W")), None)
    if i and (bases[i - 1] in g.SAY or (recent is not None and bases[recent] in g.SAY)):
        return "S"
    if before == "N" and (bases[i - 1] not in _CONTENT_NOUNS):
        return "W"
    if after in ("A", "M", "verb", "R") and before in ("N", "Q", "J", "#"):
        return "W"
    if before in ("V", "E", "G", "B", "A") or (i and tags[i - 1] == "N" and after in ("D", "Q")):
        return "S"
    return "D"


_CONTENT_NOUNS = frozenset(
    "report claim reports claims allegation allegations fact statement news belief evidence sign signs".split()
)


def _clause_follows(i: int, tags: list[str], words: list[str]) -> bool:
    """Tell whether a subject and a finite verb come before the next mark."""
    seen_subject = False
    for j in range(i, min(i + 14, len(tags))):
        tag = tags[j]
        if tag in (".", "S", "W") and words[j] not in ('"', "("):
            return False
        if tag in ("A", "M") and (seen_subject or j == i):
            return seen_subject
        if tag == "verb" and words[j] in VERBS:
            can = VERBS[words[j]].can
            if j == i and can == "g":
                return True
            if seen_subject and _finite_looking(j, tags, words, can):
                return True
        if tag in ("N", "Q", "#") or (tag == "verb" and VERBS[words[j]].base in NOUN_LIKE) or tag == "ing?":
            seen_subject = True
    return False


def _finite_looking(j: int, tags: list[str], words: list[str], can: str) -> bool:
    before = tags[j - 1]
    after = tags[j + 1] if j + 1 < len(tags) else ""
    if "d" in can:
        if "n" in can and j + 1 < len(words) and words[j + 1] in ("by", "there"):
            return False
        return before not in ("D", "J", "P", "#", "O") and not (
            before == "N" and after == "N" and words[j - 1] in ("the",)
        )
    return before == "Q" or (before in ("N", "verb") and after in ("D", "#", "Q", "T"))


def _ing(i: int, words: list[str], tags: list[str], bases: list[str]) -> str:
    before = tags[i - 1] if i else ""
    after_word = words[i + 1] if i + 1 < len(words) else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    noun_like = words[i] in _EVENT_NOUNS or words[i] in NOUN_LIKE
    if before == "A":
        return "N" if noun_like and after in ("A", "M") else "G"
    if before in ("D", "J", "O", "N", "#") and (noun_like or after_word == "of"):
        return "N" if before != "N" or noun_like else "G"
    if noun_like and (
        after_word in ("of", "in", "on", "by", "against", "between", "and", "near", "around", "from")
        or after in ("A", "M", ".", "verb", "")
    ):
        return "N" if before != "." or i == 0 or after in ("A", "M") else "G"
    if i == 0 and noun_like and after not in _ARGUMENT:
        return "N"
    if before == "D":
        return "J" if after in ("N", "verb") else "N"
    return "G"


def _noun_or_verb(i: int, words: list[str], tags: list[str], caps: list[bool]) -> str:
    """Settle "attacks", "strike", "support": verb or noun."""
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    can = VERBS[words[i]].can
    if i and words[i - 1] == "united":
        return "N"
    if before == "T":
        return "B" if "b" in can and after not in ("P", "C", ".", "A", "M", "") else _after_to(i, words, can)
    if before == "M" or (before == "R" and i > 1 and tags[i - 2] == "M"):
        return "B"
    helper = words[i - 2] if before == "R" and i > 1 else words[i - 1] if i else ""
    if helper in ("do", "does", "did", "didn't", "don't", "doesn't"):
        return "V"
    if before == "N" and tags[0] == "Q" and words[0] in ("we", "they") and "V" not in tags[:i] and "b" in can:
        return "V"
    if before == "Q" and words[i - 1] in g.NOMINATIVE:
        return "V"
    if before == "W" and after not in ("A", "M"):
        return "V"
    if not i:
        return (
            "B"
            if "b" in can
            and (after in ("D", "Q", "T") or (after in ("N", "J", "verb") and not _finite_later(1, tags, words)))
            else "N"
        )
    if before == "C" and i > 1 and tags[i - 2] in ("B", "V") and after in ("D", "Q", "J", "N", "#", "P", "R"):
        return tags[i - 2] if (tags[i - 2] == "B") == ("b" in can) else "N"
    hedged = (
        after == "P" and i + 2 < len(tags) and tags[i + 2] == "#" and words[i + 1] in ("about", "around", "over", "up")
    )
    if before == "N" and "s" in can and hedged:
        return "V"
    if before in ("D", "J", "#", "P", "O", "A", "V", "E", "G", "B", ".", "C"):
        if words[i - 1] == "," and i > 1 and tags[i - 2] == "B" and "b" in can:
            return "B"
        return "N"
    plural_subject = before == "N" and words[i - 1].endswith("s") and words[i - 2 : i] != ["united", "states"]
    agrees = ("s" in can and not plural_subject) or ("b" in can and plural_subject)
    if before in ("N", "R") and after in ("D", "#", "Q", "T", "J") and agrees:
        return "V"
    headline = "V" not in tags[:i] and "A" not in tags and "s" in can
    if (
        before == "N"
        and agrees
        and after in ("N", "J", "verb")
        and (caps[i - 1] or headline)
        and not _finite_later(i + 1, tags, words)
    ):
        return "V"
    return "N"


def _after_to(i: int, words: list[str], can: str) -> str:
    return "B" if "b" in can and words[i] not in ("attack", "attacks", "death", "fire", "control") else "N"


def _finite_later(i: int, tags: list[str], words: list[str]) -> bool:
    for j in range(i, len(tags)):
        if tags[j] in ("A", "M"):
            return True
        if tags[j] == "verb" and "d" in VERBS[words[j]].can and tags[j - 1] not in ("D", "J", "P"):
            return True
        if tags[j] in (".", "S", "W"):
            return False
    return False


def _past(i: int, words: list[str], tags: list[str], bases: list[str]) -> str:
    """Settle "attacked", "captured": finite verb, participle or adjective."""
    before = tags[i - 1] if i else ""
    after = tags[i + 1] if i + 1 < len(tags) else ""
    can = VERBS[words[i]].can
    back = i - 1
    while back >= 0 and tags[back] == "R":
        back -= 1
    if back >= 0 and tags[back] == "A":
        return "E"
    if back >= 0 and tags[back] in ("M", "T") and "b" in can:
        return "B"
    if back > 0 and tags[back] == "C" and tags[back - 1] in ("E", "V"):
        return tags[back - 1]
    if before == "C" and i > 1 and tags[i - 2] == "J" and after in ("N", "J", "verb"):
        return "J"
    if before in ("D", "J", "O") or (before == "P" and after in ("N", "J")):
        return "J" if after in ("N", "J", "verb", "ing?") else "N"
    if before == "#" and after == "N" and i > 1:
        return "J"
    if i == 0:
        return "J" if after in ("N", "J") else "E"
    if before in ("B", "G") and after in ("N", "J", "verb") and "n" in can:
        return "J"
    if words[i] == "left" and after == "." or words[i] == "led" and before == "-":
        return "N"
    objectless = after in ("P", ".", "", "C", "R") or words[i + 1] == "there"
    if before == "#" and bases[i] in _HARM and after not in ("D", "#", "N", "J"):
        return "E"
    if objectless and bases[i] in _TRANSITIVE and "d" in can and not (after == "P" and words[i + 1] in _PARTICLES):
        passive = (
            bases[i] in _HARM or _finite_elsewhere(i, tags, words) or (i + 1 < len(words) and words[i + 1] == "by")
        )
        return "E" if passive else "V"
    if "d" not in can:
        return "E"
    return "V"


def _finite_elsewhere(i: int, tags: list[str], words: list[str]) -> bool:
    """Tell whether the same stretch of the sentence has a finite verb already, or gets one."""
    start = max((k + 1 for k in range(i) if tags[k] in ("S", "W") or words[k] in (",", ";", ":")), default=0)
    stop = next((k for k in range(i + 1, len(tags)) if tags[k] in ("S", "W") or words[k] in (",", ";", ":")), len(tags))
    return any(t in ("A", "M") for t in tags[i + 1 : stop]) or any(t in ("V", "A", "M") for t in tags[start:i])


_HARM = frozenset(
    "kill wound injure arrest detain imprison displace destroy kidnap abduct hurt damage execute behead".split()
)
_PARTICLES = frozenset("out up down off over into back away".split())


def _present(i: int, words: list[str], tags: list[str], caps: list[bool]) -> str:
    """Settle a present-tense form of a verb that is rarely a noun."""
    before = tags[i - 1] if i else ""
    can = VERBS[words[i]].can
    back = i - 1
    while back >= 0 and tags[back] == "R":
        back -= 1
    if back >= 0 and tags[back] in ("T", "M"):
        return "B"
    if i + 1 < len(tags) and tags[i + 1] in ("A", "M") and before == "N":
        return "N"  # "the prison break was"
    if "b" in can:
        if (
            i == 0
            or (before == "." and words[i - 1] in '"(:')
            or (before in ("C", ".") and "B" in tags[:i] and "V" not in tags[:i])
        ):
            return "B"
        if before == "C" and i > 1 and tags[i - 2] == "B":
            return "B"
        if before in ("D", "J", "P"):
            return "N"
        return "B" if before == "C" and "B" in tags[:i] and "V" not in tags[i - 3 : i] else "V"
    if before in ("D", "J", "P", "#"):
        return "N"
    return "V"


_TRANSITIVE = frozenset(
    "attack kill wound injure capture detain arrest imprison hold displace destroy bomb shell target hit strike shoot abduct kidnap "
    "use support arm fund train make produce supply build publish report document record damage torture execute behead carry "
    "launch claim seize occupy free release involve affect force plant".split()
)
