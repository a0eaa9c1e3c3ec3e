"""Dates in English sentences: what is written, before any year is inferred; a date is never read out of an ordinary word."""

import re
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from sened.base.dates import Interval, day, month, year
from sened.extraction.english import times as t
from sened.extraction.shadow import Shadow
from sened.extraction.taken import Taken

_MONTH = "|".join(sorted(t.MONTHS, key=len, reverse=True))
_WEEKDAY = "|".join(t.WEEKDAYS)
_M = rf"(?P<m>{_MONTH})\b\.?"
_M2 = rf"(?P<m2>{_MONTH})\b\.?"
_D = r"(?P<d>\d{1,2})(?:st|nd|rd|th)?"
_D2 = r"(?P<d2>\d{1,2})(?:st|nd|rd|th)?"
_Y = r"(?P<y>(?:19|20)\d\d)"
_TO = r"\s?(?:-|to|and|until|till|through|/)\s?"
_N = r"(?P<n>\d{1,3}|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|a few|few|a couple of)"
_UNIT = r"(?P<u>day|week|month|year)s?"
_PART = r"(?P<p>early|mid|late|(?:the )?(?:beginning|start|middle|end) of)"


class Mention(NamedTuple):
    """A date as written (shadow offsets): its rule, and what is known of it without the date of publication.

    `spec` is one of ("interval", Interval), ("days", month, day, month, day), ("month", month, first day, last day),
    ("weekday", number, days before it that belong to it: 1 for the night that ends on it, -1 where it is yet to come), ("back", nearest, farthest) in days before publication, ("context", days),
    ("lasting", days) for a duration that reaches up to publication. `since` opens the end.
    """

    start: int
    end: int
    rule: str
    spec: tuple[object, ...]
    since: bool = False
    until: bool = False


_Make = Callable[["re.Match[str]"], tuple[object, ...] | None]


def _int(found: re.Match[str], name: str) -> int:
    return int(found.group(name))


def _month(found: re.Match[str], name: str = "m") -> int:
    return t.MONTHS[found.group(name).rstrip(".")]


def _maybe_year(found: re.Match[str]) -> int | None:
    return int(found.group("y")) if found.groupdict().get("y") else None


def _span(y: int | None, m1: int, d1: int, m2: int, d2: int) -> tuple[object, ...] | None:
    """Return the spec of two days; None where no such day exists or the order is impossible."""
    probe = y or 2024
    try:
        first, second = date(probe, m1, d1), date(probe, m2, d2)
    except ValueError:
        return None
    if y is None:
        return ("days", m1, d1, m2, d2)
    if second < first:
        try:
            first = date(y - 1, m1, d1)
        except ValueError:
            return None
    return ("interval", Interval(first, second))


def _one(found: re.Match[str]) -> tuple[object, ...] | None:
    m, d = _month(found), _int(found, "d")
    return _span(_maybe_year(found), m, d, m, d)


def _same_month(found: re.Match[str]) -> tuple[object, ...] | None:
    m, first, second = _month(found), _int(found, "d"), _int(found, "d2")
    return _span(_maybe_year(found), m, first, m, second) if first <= second else None


def _two_months(found: re.Match[str]) -> tuple[object, ...] | None:
    return _span(_maybe_year(found), _month(found), _int(found, "d"), _month(found, "m2"), _int(found, "d2"))


def _iso(found: re.Match[str]) -> tuple[object, ...] | None:
    try:
        first = date(_int(found, "y"), _int(found, "mm"), _int(found, "d"))
        if found.group("y2"):
            return ("interval", Interval(first, date(_int(found, "y2"), _int(found, "mm2"), _int(found, "d2"))))
        return ("interval", day(first))
    except ValueError:
        return None


def _numeric(found: re.Match[str]) -> tuple[object, ...] | None:
    a, b, y = _int(found, "a"), _int(found, "b"), _int(found, "y")
    y += 2000 if y < 100 else 0
    # Day before month, as in most of the world; the other order only where this one is no date.
    for d, m in ((a, b), (b, a)):
        try:
            return ("interval", day(date(y, m, d)))
        except ValueError:
            continue
    return None


def _whole_month(found: re.Match[str]) -> tuple[object, ...] | None:
    m, y = _month(found), _maybe_year(found)
    part = found.groupdict().get("p")
    first, last = 1, 31
    if part:
        first, last = t.PART_OF_MONTH[part.removeprefix("the ").split()[0].rstrip("-")]
    if y is None:
        return ("month", m, first, last)
    whole = month(y, m)
    return ("interval", Interval(whole.start.replace(day=first), whole.start.replace(day=min(last, whole.end.day))))


def _whole_year(found: re.Match[str]) -> tuple[object, ...] | None:
    whole = year(_int(found, "y"))
    half = found.groupdict().get("h")
    if half == "first":
        return ("interval", Interval(whole.start, date(whole.start.year, 6, 30)))
    if half == "second":
        return ("interval", Interval(date(whole.start.year, 7, 1), whole.end))
    return ("interval", whole)


def _years(found: re.Match[str]) -> tuple[object, ...] | None:
    first, last = _int(found, "y"), _int(found, "y2")
    return ("interval", Interval(year(first).start, year(last).end)) if first <= last else None


def _ago(found: re.Match[str]) -> tuple[object, ...] | None:
    text, unit = found.group("n"), t.UNIT_DAYS[found.group("u")]
    number = (
        int(text) if text.isdigit() else t.SMALL.get(text.replace("a few", "few").replace("a couple of", "couple"), 1)
    )
    vague = text in ("several", "a few", "few", "a couple of")
    slack = unit // 2 if unit > 1 else 0
    return (
        "back",
        max(0, number * unit - slack - (number * unit // 2 if vague else 0)),
        number * unit + slack + (number * unit if vague else 0),
    )


def _shifted(found: re.Match[str]) -> tuple[object, ...] | None:
    """ "one week earlier", "three days later": counted from the date before."""
    text = found.group("n")
    number = int(text) if text.isdigit() else t.SMALL.get(text.removeprefix("a ").removesuffix(" of"), 1)
    days = number * t.UNIT_DAYS[found.group("u")]
    return ("context", -days if found.group("way") in ("earlier", "before", "previously") else days)


def _feast(found: re.Match[str]) -> tuple[object, ...] | None:
    m, d = t.FEASTS[found.group("f")]
    return _span(_maybe_year(found), m, d, m, d)


def _lasting(found: re.Match[str]) -> tuple[object, ...] | None:
    unit = found.group("u")
    text = (found.groupdict().get("n") or "").strip()
    if text.isdigit() or text in t.SMALL:
        number = int(text) if text.isdigit() else t.SMALL[text]
        return ("lasting", -(-number // 24) if unit == "hour" else number * t.UNIT_DAYS[unit])
    if not found.group().endswith("s"):
        return ("lasting", t.UNIT_DAYS.get(unit, 1))
    return ("lasting", t.LOOSE_DAYS[unit])


_FIXED: dict[str, tuple[object, ...]] = {
    "the day before yesterday": ("back", 2, 2), "yesterday": ("back", 1, 1), "last night": ("back", 0, 1), "overnight": ("back", 0, 1),
    "today": ("back", 0, 0), "tonight": ("back", 0, 0), "earlier today": ("back", 0, 0), "this morning": ("back", 0, 0),
    "this afternoon": ("back", 0, 0), "this evening": ("back", 0, 0), "tomorrow": ("back", -1, -1), "this week": ("back", 0, 6), "last week": ("back", 1, 13),
    "this month": ("thismonth", 0), "last month": ("thismonth", 1), "this year": ("thisyear", 0), "last year": ("thisyear", 1),
    "the day before": ("context", -1), "the previous day": ("context", -1), "the same day": ("context", 0), "that day": ("context", 0),
    "the following day": ("context", 1), "the next day": ("context", 1), "a day later": ("context", 1), "the day after": ("context", 1),
    "late last night": ("back", 1, 1), "earlier this week": ("thisweek", 0), "later this week": ("back", -6, 0),
    "the previous night": ("context", -1), "the previous evening": ("context", -1), "the evening before": ("context", -1), "the night before": ("context", -1), "that night": ("context", 0), "that evening": ("context", 0), "that morning": ("context", 0), "that afternoon": ("context", 0),
    "the same evening": ("context", 0), "the same morning": ("context", 0), "the very same evening": ("context", 0), "the very same day": ("context", 0), "the next morning": ("context", 1), "hours later": ("context", 0),
    "two days later": ("context", 2), "a day earlier": ("context", -1), "the following morning": ("context", 1), "the same night": ("context", 0),
}  # fmt: skip


def _fixed(found: re.Match[str]) -> tuple[object, ...] | None:
    return _FIXED[re.sub(r"\s+", " ", found.group("x"))]


_ISO_DAY = r"(?P<y>\d{4})-(?P<mm>\d\d)-(?P<d>\d\d)"
_RULES: tuple[tuple[str, str, _Make], ...] = (
    ("iso", rf"(?<![\d-]){_ISO_DAY}(?:t[\d:.]+z?)?(?:\s?(?:to|/|until|-|and)\s?(?P<y2>\d{{4}})-(?P<mm2>\d\d)-(?P<d2>\d\d))?(?![\d-])", _iso),
    ("numeric", r"(?<![\d./-])(?P<a>\d{1,2})(?P<s>[./-])(?P<b>\d{1,2})(?P=s)(?P<y>(?:19|20)\d\d|\d\d)(?![\d/])", _numeric),
    ("day-month-range", rf"\b{_D}{_TO}{_D2}\s(?:of )?{_M}(?:,? {_Y})?", _same_month),
    ("day-month-to-day-month", rf"\b{_D} (?:of )?{_M}{_TO}(?:the )?{_D2} (?:of )?{_M2}(?:,? {_Y})?", _two_months),
    ("month-day-to-month-day", rf"\b{_M} {_D}{_TO}{_M2} {_D2}(?:,? {_Y})?\b", _two_months),
    ("month-day-range", rf"\b{_M} {_D}{_TO}{_D2}(?:,? {_Y})?\b(?! (?:{_MONTH}|percent|people|civilians|fighters|attacks|soldiers|members))", _same_month),
    ("day-month", rf"\b(?:the )?{_D}(?: of)? {_M}(?:,? {_Y})?", _one),
    ("month-day", rf"\b{_M} {_D}(?:(?:,| of)? {_Y})?\b", _one),
    ("month-year", rf"\b(?:{_PART}[ -])?{_M},? (?:of )?{_Y}\b", _whole_month),
    ("month", rf"\b(?:{_PART}[ -]|(?<=\bin )|(?<=\bsince )|(?<=\bduring )|(?<=\blast )|(?<=\bthis )|(?<=\buntil )|(?<=\bof )|(?<=\bby )|(?<=\bfrom ))(?P<m>{_MONTH})\b", _whole_month),
    ("deictic", r"\b(?P<x>" + "|".join(sorted((re.escape(k).replace(r"\ ", r"\s+") for k in _FIXED), key=len, reverse=True)) + r")\b", _fixed),
    ("shifted", rf"\b{_N} {_UNIT} (?P<way>earlier|later|before|afterwards|previously)\b(?! (?:the|that|this|a|an)\b)", _shifted),
    ("feast", rf"\b(?P<f>{'|'.join(t.FEASTS)})\b(?:,? {_Y})?", _feast),
    ("year-start", r"\b(?:(?:the )?(?:beginning|start|turn) of (?:the|this) (?P<u>year|month|week)|(?<=since )(?:the )?new year)\b", lambda found: ("from-start", found.group("u") or "year")),
    ("weekdays", rf"\b(?:between|from) (?P<w>{_WEEKDAY})(?: (?:morning|night|evening|afternoon))? (?:and|to|until) (?P<w2>{_WEEKDAY})(?: (?:morning|night|evening|afternoon))?\b", lambda found: ("weekdays", t.WEEKDAYS[found.group("w")], t.WEEKDAYS[found.group("w2")])),
    ("night-to", rf"\b(?:the )?night (?:in)?to (?P<w>{_WEEKDAY})\b", lambda found: ("weekday", t.WEEKDAYS[found.group("w")], 1)),
    ("ago", rf"\b{_N} {_UNIT} (?:ago|before now)\b", _ago),
    ("weekday", rf"\b(?:(?:last|early|late|this) )?(?P<w>{_WEEKDAY})(?: (?:morning|night|evening|afternoon|noon))?\b", lambda found: ("weekday", t.WEEKDAYS[found.group("w")], 0)),
    ("lasting", rf"\b(?:for|since|over|during|in|within) (?:(?:(?:the|these) )?(?:past|last|recent) )?(?:more than |about |nearly |almost |over )?(?:{_N} )?(?P<u>hour|day|week|month|year)s\b", _lasting),
    ("lasting", rf"\b(?:over|during|in|within) the (?:past|last) (?:{_N} )?(?P<u>hour|day|week|month|year)\b", _lasting),
    ("years", rf"\b(?:between|from) {_Y} (?:and|to|until|through|-) (?P<y2>(?:19|20)\d\d)\b", _years),
    ("year", r"\b(?:(?P<h>first|second) half of |(?<=\bin )|(?<=\bsince )|(?<=\bof )|(?<=\bduring )|(?<=\buntil )|(?<=\bfrom )|(?<=\bby )|(?<=\bbefore )|(?<=\bafter ))(?P<y>(?:19|20)\d\d)\b(?![-/%]|\s(?:people|civilians|fighters|soldiers|families|members|attacks))", _whole_year),
)  # fmt: skip
_COMPILED = [(name, re.compile(pattern), make) for name, pattern, make in _RULES]
_HINT = re.compile(
    rf"\d|\b(?:{_MONTH}|{_WEEKDAY})\b|today|yesterday|night|morning|evening|afternoon|tomorrow|\b(?:day|week|month|year|hour)s?\b|\b(?:{'|'.join(t.FEASTS)})\b"
)
_DIGIT = re.compile(r"\d")
_OF_DIGITS = frozenset({"iso", "numeric", "day-month-range", "day-month-to-day-month", "month-day-to-month-day", "month-day-range", "day-month", "month-day", "month-year", "years", "year"})  # fmt: skip
_LEAD = re.compile(r"(since|until|till|from|between|as of)\s(?:the\s|early\s)?\Z")
_ON = re.compile(r"\b(?:on|since|until|till|by|at|before|after) \Z")
# Words that are also verbs, names or nouns: a date only when written as a name of a month is.
_DOUBTFUL = frozenset({"may", "march", "mar", "sun", "sat", "jan", "jun", "dec", "august", "april", "june"})


def find(shadow: Shadow, start: int, end: int) -> list[Mention]:
    """Return the dates written in a sentence (shadow offsets), in order, never overlapping."""
    low = shadow.low
    if not _HINT.search(low, start, end):
        return []
    mentions: list[Mention] = []
    taken = Taken()
    digits = _DIGIT.search(low, start, end) is not None
    for rule, pattern, make in _COMPILED:
        if rule in _OF_DIGITS and not digits:
            continue
        for found in pattern.finditer(low, start, end):
            if not taken.is_free(found.start(), found.end()) or not _is_date(shadow, rule, found):
                continue
            spec = make(found)
            if spec is not None:
                word = _lead(low, start, found)
                opened = word == "since" or (word == "from" and not _range_follows(low, rule, found))
                stop = found.end() - found.group().endswith(".")
                taken.take(found.start(), stop)
                mentions.append(Mention(found.start(), stop, rule, spec, opened, word in ("until", "till")))
    return _with_weekdays(low, sorted(mentions, key=lambda m: m.start))


def _with_weekdays(low: str, found: list[Mention]) -> list[Mention]:
    """ "Thursday, 20 January 2022", "20 January (Thursday)": one day, written twice."""
    out: list[Mention] = []
    for m in found:
        last = out[-1] if out else None
        between = low[last.end : m.start] if last else ""
        if last is not None and last.rule == "weekday" and m.rule in _SINGLE and _JOINT.fullmatch(between):
            out[-1] = m._replace(start=last.start, since=last.since or m.since, until=last.until or m.until)
        elif last is not None and m.rule == "weekday" and last.rule in _SINGLE and _BRACKET.fullmatch(between):
            out[-1] = last._replace(end=m.end)
        else:
            out.append(m)
    return out


_SINGLE = frozenset({"day-month", "month-day", "iso", "numeric"})
_JOINT, _BRACKET = re.compile(r",? (?:the )?|,? ?\("), re.compile(r",? \(|, (?:a )?")


def find_numeric(shadow: Shadow, start: int, end: int) -> list[Mention]:
    """Return the dates that are written in digits alone, in any language."""
    out: list[Mention] = []
    for rule, pattern, make in _COMPILED[:2]:
        for found in pattern.finditer(shadow.low, start, end):
            spec = make(found)
            if spec is not None and not any(found.start() < m.end and m.start < found.end() for m in out):
                out.append(Mention(found.start(), found.end(), rule, spec))
    return sorted(out, key=lambda m: m.start)


def _lead(low: str, start: int, found: re.Match[str]) -> str:
    """Return the word that steers a date: the one before it, or "since" where the rule took it in."""
    if found.group().startswith("since "):
        return "since"
    lead = _LEAD.search(low[max(start, found.start() - 14) : found.start()])
    return lead.group(1) if lead else ""


def _range_follows(low: str, rule: str, found: re.Match[str]) -> bool:
    return (
        "range" in rule
        or "-to-" in rule
        or bool(re.match(r"\s(?:to|until|till|through)\b", low[found.end() : found.end() + 9]))
    )


def _is_date(shadow: Shadow, rule: str, found: re.Match[str]) -> bool:
    name = found.groupdict().get("m")
    if rule == "feast":  # "on Newroz", not "a Newroz rally"
        return _ON.search(shadow.low, max(0, found.start() - 8), found.start()) is not None
    if name in _DOUBTFUL or rule in ("weekday", "weekdays", "night-to"):
        at = found.start("m") if name else found.start("w")
        if not shadow.plain[at].isupper():
            return False
    return not (
        rule == "lasting" and found.group().startswith("in ") and not re.search(r"past|last|recent", found.group())
    )
