"""Numbers of a sentence in a pack's language: digits and words, hedges, ranges, and what only looks like a count."""

import re
from dataclasses import dataclass

from sened.base.quantities import Count, Qualifier
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Sentence

_DIGITS = re.compile(r"\d{1,3}(?:[.,]\d{3})+|\d{1,7}")
_DECIMAL = re.compile(r"(\d+)[.,](\d{1,2})")
_PERCENT = frozenset("%٪")
_MANY = 1000
_PERSONS = frozenset({"civil", "armed", "person"})
_YEARS = range(1900, 2100)
_QUALIFIERS = {
    "at-least": Qualifier.AT_LEAST, "more-than": Qualifier.AT_LEAST, "about": Qualifier.ABOUT, "at-most": Qualifier.AT_MOST,
    "up-to": Qualifier.AT_MOST, "less-than": Qualifier.AT_MOST, "exact": Qualifier.EXACT,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Number:
    """A count; tokens `first` to `last` (exclusive), hedges taken in."""

    first: int
    last: int
    count: Count
    rule: str


def numbers(s: Sentence) -> list[Number]:
    """Return the counts of a sentence in order; what belongs to dates, ages, distances, hours and names is none."""
    closed = _closed(s)
    out: list[Number] = []
    i = 0
    while i < len(s.words):
        found = None if i in closed else _read(s, i, closed)
        if found is None:
            i += 1
            continue
        out.append(_hedged(s, found, out[-1].last if out else 0))
        i = found.last
    return out


def _closed(s: Sentence) -> frozenset[int]:
    """Tokens that count nothing: those of dates, names of actors and weapons."""
    spans = [(m.start, m.end) for m in s.dates] + [(m.start, m.end) for m in s.actors if m.rule == "name"]
    spans += [s.span(m.first, m.last) for m in s.of("weapon", "actor")]
    return frozenset(i for a, b in spans for i in range(*s.indices(a, b)))


def _read(s: Sentence, i: int, closed: frozenset[int]) -> Number | None:
    vague = next((m for m in s.of("vague") if m.first == i), None)
    value, last = _value(s, i, closed)
    if vague is not None and vague.last >= last:
        if _no_count(s, i, vague.last):
            return None
        return Number(i, vague.last, Count(int(vague.attr), None, Qualifier.VAGUE), "vague word")
    if value is None or _no_count(s, i, last) or _only_article(s, i, last) or _stresses_thing(s, i):
        return None
    upper, end = _range(s, last, closed)
    if upper is not None and _no_count(s, i, end):
        return None
    if upper is not None and upper > value:
        return Number(i, end, Count(value, upper, Qualifier.BETWEEN), "range")
    return Number(i, last, Count(value, value), "number")


def _value(s: Sentence, i: int, closed: frozenset[int]) -> tuple[int | None, int]:
    """Return the number that starts at token `i` and the index behind it."""
    total, part, last, j = 0, None, i, i
    between = any(m.attr == "between" and m.last == i for m in s.of("hedge"))  # "between 119 and 135 thousand"
    while j < len(s.words) and j not in closed:
        word = s.words[j].low
        if word[0].isdigit():
            value = _digits(word)
            if value is None and part is None:
                scaled = _scaled(s, j)
                return (scaled, j + 2) if scaled is not None else (None, i)
            if value is None or part is not None:
                break
            part, j = value, j + 1
            if part < _MANY and re.fullmatch(r"\d{3}", s.words[j].low if j < len(s.words) else "") and _near(s, j):
                part, j = part * _MANY + int(s.words[j].low), j + 1  # "12 000"
        else:
            match = _number_at(s, j)
            if match is None:
                joint = s.lexicon.fold(s.lexicon.pack.number_joint).split()
                more_digits = part is None and total and j + 1 < len(s.words) and s.words[j + 1].low.isdigit()
                spelled = part is not None and _number_at(s, j + 1) is not None and not s.words[j - 1].low[0].isdigit()
                if (
                    between
                    or word not in joint
                    or not (more_digits or spelled or (total and _number_at(s, j + 1) is not None))
                ):
                    break
                j += 1
                continue
            total, part, more = _with(match, total, part)
            if not more:
                break
            j = match.last
        last = j
    return (None, i) if last == i else (total + (part or 0), last)


def _stresses_thing(s: Sentence, i: int) -> bool:
    """ "from one side": where "one" stands behind its noun it counts nobody unless that noun is a person."""
    m = _number_at(s, i)
    if s.lexicon.pack.order != "VSO" or m is None or m.attr != "1" or m.stripped or i == 0 or s.words[i - 1].mark:
        return False
    unit = s.at(i - 1, "unit")
    if unit is not None:
        return unit.attr not in _PERSONS
    return s.at(i - 1, "harm", "hedge", "prep", "and", "number", "vague") is None


def _only_article(s: Sentence, i: int, last: int) -> bool:
    """Tell whether "un", "ein" is an article and no count: it counts only persons and the dead, the wounded behind it."""
    m = _number_at(s, i)
    if m is None or "article" not in m.attrs or last > m.last:
        return False
    if _killed_one(s, i, last):
        return False
    reach = 3 if s.lexicon.pack.order == "SOV" else 2
    for j in range(last, min(last + reach, len(s.words))):
        unit, harm = s.at(j, "unit"), s.at(j, "harm")
        if (
            unit is not None
            and unit.attr in _PERSONS
            and ("sg" in unit.attrs or s.lexicon.pack.verb_second or s.lexicon.pack.order == "SOV")
        ) or (harm is not None and "noun" in harm.attrs):
            return False
        if s.words[j].mark or s.at(j, "prep", "event", "object") is not None:
            break
    return True


def _killed_one(s: Sentence, i: int, last: int) -> bool:
    """ "a tué un notable", "soll einen Kollaborateur getötet haben": one person, whatever the noun behind the article says."""
    if s.lexicon.pack.order != "SVO" or last >= len(s.words) or s.at(last, "object", "event", "weapon") is not None:
        return False
    killing = [m for m in s.of("harm") if m.attr == "killed" and "act" in m.attrs and not m.gapped]
    if not s.lexicon.pack.verb_second:
        return any(m.last == i for m in killing)
    noun = s.shadow.plain[s.words[last].start].isupper() and s.words[i].low in ("einen", "eine")
    return noun and any(m.last == i or m.first == last + 1 for m in killing)


def _near(s: Sentence, j: int) -> bool:
    return s.words[j].start - s.words[j - 1].end <= 1


def _number_at(s: Sentence, j: int) -> Match | None:
    return next((m for m in s.of("number", "scale") if m.first == j), None)


def _with(match: Match, total: int, part: int | None) -> tuple[int, int | None, bool]:
    """Return the sum so far with one more number word, and whether that word belongs to it."""
    value = int(match.attr)
    if match.cls == "scale":
        if value < _MANY:
            return total, (part or 1) * value, True
        return total + (part or 1) * value, None, True
    if part is None:
        return total, value, True
    tens_first = part >= 20 and part % 10 == 0 and value < 10
    ones_first = part < 10 and value >= 20 and value % 10 == 0 and value < 100
    hundreds = part % 100 == 0 and value < 100
    fits = tens_first or ones_first or hundreds
    return total, part + value if fits else part, fits


def _digits(word: str) -> int | None:
    return int(word.replace(".", "").replace(",", "")) if _DIGITS.fullmatch(word) else None


def _scaled(s: Sentence, i: int) -> int | None:
    """ "1.5 million"."""
    decimal = _DECIMAL.fullmatch(s.words[i].low)
    scale = next((int(m.attr) for m in s.of("scale") if m.first == i + 1), 0)
    if decimal is None or scale < _MANY:
        return None
    whole, part = decimal.groups()
    value: int = int(whole + part) * scale
    return value // int("1" + "0" * len(part))


def _range(s: Sentence, last: int, closed: frozenset[int]) -> tuple[int | None, int]:
    """Return the upper end of a range that goes on at token `last`, and the index behind it."""
    if last + 1 >= len(s.words):
        return None, last
    word = s.words[last].low
    joined = re.fullmatch(s.lexicon.pack.dates.to, word) or word in "-–" or s.at(last, "or") is not None
    between = s.at(last, "and") is not None and any(m.attr == "between" for m in s.of("hedge") if m.first < last)
    if not (joined or between):
        return None, last
    return _value(s, last + 1, closed)


def _no_count(s: Sentence, first: int, last: int) -> bool:
    """Tell whether a number is an age, a distance, a time, money, a share or part of a name."""
    after = s.words[last].low if last < len(s.words) else ""
    before = s.words[first - 1].low if first else ""
    if after in _PERCENT or before in ("$", "€", "£", "#", "№") or after in ("$", "€", "£"):
        return True
    if (
        after == ":"
        and last + 1 < len(s.words)
        and s.words[last + 1].low[0].isdigit()
        and s.words[last].start == s.words[last - 1].end
    ):
        return True
    if (
        before == ":"
        and first > 1
        and s.words[first - 2].low[0].isdigit()
        and s.words[first - 1].end == s.words[first].start
    ):
        return True
    if (
        after == "."
        and s.lexicon.pack.dates.day.endswith(r"\.")
        and last + 1 < len(s.words)
        and not s.words[last + 1].mark
    ):
        return True  # an ordinal: "am 11. Jahrestag"
    if before in ("-", "/", ".") and s.words[first - 1].end == s.words[first].start:
        return True
    glued = after == "-" and s.words[last].start == s.words[last - 1].end  # "14-jährige"
    beside = {"after": last + glued, "before": first - 1}
    times = any(
        m.first == last and m.last > last + 1 and m.attr == "attack" for m in s.of("unit")
    )  # "11 kez bombalandı"
    named = not times and any(m.attr in beside and m.first <= beside[m.attr] < m.last for m in s.of("nocount"))
    year = (
        last == first + 1
        and s.words[first].low.isdigit()
        and int(s.words[first].low) in _YEARS
        and s.at(last, "unit") is None
    )
    return named or year


def _hedged(s: Sentence, number: Number, floor: int) -> Number:
    """Return the number with the hedge beside it taken in."""
    first, last, count = number.first, number.last, number.count
    for m in s.of("hedge"):
        side = m.attrs[1] if len(m.attrs) > 1 else "before"
        near_before = (
            side == "before" and floor <= m.first and m.last in (first, first - 1) and not _mark(s, m.last, first)
        )
        near_after = side == "after" and (m.first == last or _behind_noun(s, last, m))
        if m.attr == "between" and near_before and count.qualifier is Qualifier.BETWEEN:
            return Number(m.first, last, count, number.rule)
        qualifier = _QUALIFIERS.get(m.attr)
        if qualifier is not None and (near_before or near_after):
            taken = last if near_after and m.first > last else max(last, m.last)
            return Number(min(first, m.first), taken, _qualified(count, qualifier), "hedge")
    return number


def _behind_noun(s: Sentence, last: int, m: Match) -> bool:
    """ "46 dead at least": behind the noun that is counted, where that stands right behind its number."""
    noun = s.at(last, "unit") if s.lexicon.pack.order == "VSO" else None
    return noun is not None and noun.first == last and m.first == noun.last


def _mark(s: Sentence, first: int, last: int) -> bool:
    return any(w.mark for w in s.words[first:last])


def _qualified(count: Count, qualifier: Qualifier) -> Count:
    if qualifier is Qualifier.AT_LEAST:
        return Count(count.low, None, Qualifier.VAGUE if count.qualifier is Qualifier.VAGUE else qualifier)
    if qualifier is Qualifier.AT_MOST:
        return Count(None, count.high if count.high is not None else count.low, qualifier)
    if count.qualifier in (Qualifier.BETWEEN, Qualifier.VAGUE):
        return count
    return Count(count.low, count.high, qualifier)
