"""Numbers of a sentence: digits and words, hedges before them, ranges, and what only looks like a count."""

import re
from dataclasses import dataclass, replace

from sened.base.quantities import SENED_VAGUE, Count, Qualifier
from sened.extraction.english import counts as w
from sened.extraction.tokens import Token


@dataclass(frozen=True, slots=True)
class Number:
    """A count and where it stands: token indices of number and hedge (`first` to `last`, exclusive)."""

    first: int
    last: int
    count: Count
    rule: str


_DIGITS = re.compile(r"\d{1,3}(?:[,.]\d{3})+\Z|\d+\Z")
_DECIMAL = re.compile(r"(\d+)[.,](\d+)\Z")
_ONES, _TENS, _SCALES, _HEDGES = w.ONES, w.TENS, w.SCALES, w.HEDGES


def _by_first_word() -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """Return the vague words of the convention by their first word, the longest first."""
    out: dict[str, list[tuple[tuple[str, ...], int]]] = {}
    for text, low in {**SENED_VAGUE.words, **w.MORE_VAGUE}.items():
        phrase = tuple(text.split())
        out.setdefault(phrase[0], []).append((phrase, low))
    for entries in out.values():
        entries.sort(key=lambda e: (-len(e[0]), e[0]))
    return out


_VAGUE_BY_FIRST = _by_first_word()


def numbers(tokens: list[Token], dated: frozenset[int]) -> list[Number]:
    """Return the counts of a sentence; tokens in `dated` belong to dates and are no counts."""
    out: list[Number] = []
    i = 0
    while i < len(tokens):
        found = None if i in dated else _read(tokens, i, dated)
        if found is None:
            i += 1
            continue
        out.append(_hedged(tokens, found, out[-1].last if out else 0))
        i = found.last
    return out


def _read(tokens: list[Token], i: int, dated: frozenset[int]) -> Number | None:
    if tokens[i].low == "half" and tuple(t.low for t in tokens[i : i + 3]) == w.HALF_DOZEN:
        return Number(i, i + 3, Count(6, 6), "number")
    vague = _vague(tokens, i)
    if vague is not None:
        return vague
    value, last = _decimal(tokens, i) or _value(tokens, i)
    if value is None or _no_count(tokens, i, last):
        return None
    upper, end = (None, last) if _rises(tokens, i, last) else _range(tokens, i, last)
    if upper is not None and upper >= value and last not in dated and not _no_count(tokens, i, end):
        return Number(i, end, Count(value, upper, Qualifier.BETWEEN), "range")
    return Number(i, last, Count(value, value), "number")


def _rises(tokens: list[Token], i: int, last: int) -> bool:
    """ "rose from 12,000 to 15,000": two counts and no range."""
    led = i > 1 and tokens[i - 1].low == "from" and last < len(tokens) and tokens[last].low == "to"
    return led and any(t.base in w.RISES for t in tokens[max(0, i - 10) : i - 1])


def _vague(tokens: list[Token], i: int) -> Number | None:
    for phrase, low in _VAGUE_BY_FIRST.get(tokens[i].low, ()):
        end = i + len(phrase)
        if tuple(t.low for t in tokens[i:end]) != phrase or (end < len(tokens) and _value(tokens, end)[0] is not None):
            continue
        if phrase[-1] == "couple" and (end >= len(tokens) or tokens[end].low != "of"):
            continue  # "a couple and their children": two people
        if phrase in w.LONE_VAGUE and i and tokens[i - 1].low in w.NOT_VAGUE_AFTER:
            continue
        if end < len(tokens) and tokens[end].low in w.NO_COUNT_AFTER:
            return None
        return Number(i, end, Count(low, None, Qualifier.VAGUE), f"{SENED_VAGUE.name}: {' '.join(phrase)}")
    return None


def _value(tokens: list[Token], i: int) -> tuple[int | None, int]:
    """Return the number that starts at token `i` and the index behind it."""
    total, part, last = 0, None, i
    for j in range(i, min(i + 8, len(tokens))):
        word = tokens[j].low
        small = _small(word)
        if small is not None and (part is None or (part >= 20 and part % 10 == 0 and small < 10) or part % 100 == 0):
            part = (part or 0) + small
        elif word in _SCALES and (
            part is not None or (word != "dozen" and j == i and tokens[j - 1].low in ("a", "one"))
        ):
            total, part = (
                (total + (part or 1) * _SCALES[word], None)
                if _SCALES[word] >= 1000
                else (total, (part or 1) * _SCALES[word])
            )
        elif word in ("a",) and j == i and j + 1 < len(tokens) and tokens[j + 1].low in _SCALES:
            part = 1
            continue
        elif (
            word == "and"
            and j > i
            and part is not None
            and part % 100 == 0
            and j + 1 < len(tokens)
            and (_small(tokens[j + 1].low) or 100) < 100
            and _spelled(tokens[j - 1].low)
        ):
            continue
        else:
            break
        last = j + 1
        if not _spelled(word) and (j + 1 >= len(tokens) or tokens[j + 1].low not in _SCALES):
            break
    return (None, i) if last == i else (total + (part or 0), last)


def _decimal(tokens: list[Token], i: int) -> tuple[int, int] | None:
    """ "1.5 million"."""
    found = _DECIMAL.match(tokens[i].low)
    if not found or i + 1 >= len(tokens) or tokens[i + 1].low not in ("million", "thousand"):
        return None
    whole, part = found.groups()
    return int(whole + part) * _SCALES[tokens[i + 1].low] // 10 ** len(part), i + 2


def _spelled(word: str) -> bool:
    return not word[0].isdigit()


def _small(word: str) -> int | None:
    if word in _ONES:
        return _ONES[word]
    if word in _TENS:
        return _TENS[word]
    if word[0].isdigit():
        if _DIGITS.match(word):
            return int(re.sub(r"[,.]", "", word))
        decimal = _DECIMAL.match(word)
        return int(decimal.group(1)) if decimal and len(decimal.group(2)) == 3 else None
    tens, hyphen, ones = word.partition("-")
    if hyphen and tens in _TENS and ones in _ONES:
        return _TENS[tens] + _ONES[ones]
    return None


def _range(tokens: list[Token], i: int, last: int) -> tuple[int | None, int]:
    if last + 1 >= len(tokens):
        return None, last
    joint = tokens[last].low
    between = i > 0 and tokens[i - 1].low == "between"
    if joint == "and" and not between:
        return None, last
    if joint not in ("to", "-", "and", "or"):
        return None, last
    upper, end = _value(tokens, last + 1)
    if joint == "or" and upper is not None and upper > 9:
        return None, last
    return upper, end


def _no_count(tokens: list[Token], first: int, last: int) -> bool:
    """Tell whether a number is an age, a distance, a time, money, a percentage or part of a name."""
    after = tokens[last].low if last < len(tokens) else ""
    before = tokens[first - 1].low if first else ""
    if after in w.NO_COUNT_AFTER or before in w.NO_COUNT_BEFORE:
        return True
    if (
        after == "-"
        and last + 1 < len(tokens)
        and tokens[last + 1].low.startswith(("year", "month", "day", "mile", "hour"))
    ):
        return True
    if after == "per" or (
        after == ":"
        and last + 1 < len(tokens)
        and tokens[last].end == tokens[last + 1].start
        and tokens[last].start == tokens[last - 1].end
    ):
        return True
    if (
        before == ":"
        and first > 1
        and tokens[first - 1].start == tokens[first - 2].end
        and tokens[first - 2].tag == "#"
    ):
        return True
    word = tokens[first].low
    single_one = word == "one" and (
        after in ("another", "day", "hand", "side", "another", "such")
        or before in ("no", "this", "that", "the", "any", "every", "each")
    )
    decimal = word[0].isdigit() and _small(word) is None and _decimal(tokens, first) is None
    glued = (
        first > 0
        and before in ("/", ".", "-", "#")
        and tokens[first - 1].end == tokens[first].start
        and tokens[first].low[0].isdigit()
    )
    ends = last >= len(tokens) or tokens[last].tag not in "NJ"
    led = [t.low for t in tokens[max(0, first - 4) : first]]
    aged = ends and "aged" in led and before in ("and", "to", "or", "-")
    age = aged or (before == "as" and first > 1 and tokens[first - 2].low in w.AGES)
    kin = before == "of" and first > 1 and tokens[first - 2].low in ("father", "mother", "parent", "parents", "widow")
    return age or kin or single_one or decimal or glued


def _hedged(tokens: list[Token], number: Number, floor: int) -> Number:
    """Return the number with the hedge before it, or behind it ("or more"), taken in."""
    first, last, count = number.first, number.last, number.count
    if tokens[first - 1].low == "between" and first > floor and count.qualifier is Qualifier.BETWEEN:
        return replace(number, first=first - 1)
    if [t.low for t in tokens[last : last + 2]] in (["or", "more"], ["or", "so"]):
        more = tokens[last + 1].low == "more"
        return Number(first, last + 2, _with(count, Qualifier.AT_LEAST if more else Qualifier.ABOUT), "hedge")
    for size in (3, 2, 1):
        if first - size < floor:
            continue
        qualifier = _HEDGES.get(tuple(t.low for t in tokens[first - size : first]))
        if qualifier is not None:
            return Number(first - size, last, _with(count, qualifier), "hedge")
    return number


def _with(count: Count, qualifier: Qualifier) -> Count:
    if qualifier is Qualifier.AT_LEAST:
        return Count(count.low, None, qualifier)
    if qualifier is Qualifier.AT_MOST:
        return Count(None, count.high if count.high is not None else count.low, qualifier)
    if count.qualifier in (Qualifier.BETWEEN, Qualifier.VAGUE):
        return count
    return Count(count.low, count.high, qualifier)
