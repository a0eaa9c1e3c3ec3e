"""Dates of a pack's language: what is written, by the names and shapes that the pack gives; years are inferred elsewhere."""

import re
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import TypeVar

from sened.base.dates import Interval, month, year
from sened.extraction.dates import Mention, find_numeric
from sened.extraction.lexical.lexicon import Lexicon
from sened.extraction.lexical.periods import rules
from sened.extraction.shadow import Shadow
from sened.extraction.taken import Taken

_Spec = tuple[object, ...]
_Make = Callable[["re.Match[str]"], _Spec | None]
_YEAR = r"(?P<y>(?:19|20)\d\d)(?!\d)"
_Value = TypeVar("_Value")
_UNIT_DAYS = {"hour": 1, "day": 1, "week": 7, "month": 30, "year": 365}
_LOOSE_DAYS = {"hour": 1, "day": 6, "week": 42, "month": 180, "year": 1460}
_SINGLE = frozenset({"day-month", "month-day", "iso", "numeric"})
_NAMED_DAYS = tuple(("back", n, n) for n in range(3))
_NIGHT = re.compile(r"\s?[-–/]\s?")
"""Between the days of one night: "Saturday-Sunday"."""
_BESIDE = re.compile(r"[ ,،(]{0,3}(?:\w{1,5} ){0,2}")


class Dating:
    """The date rules of one lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._months = _numbered(lexicon, "month")
        self._days = _numbered(lexicon, "weekday")
        self._spans = {w: f.attrs[0] for f in lexicon.entries("span") for w in [" ".join(f.words)]}
        self._times = {" ".join(f.words): _spec(f.attrs) for f in lexicon.entries("time")}
        self._numbers = {" ".join(f.words): int(f.attrs[0]) for f in lexicon.entries("number") if "*" not in f.words[0]}
        self._vague = {" ".join(f.words) for f in lexicon.entries("vague")}
        self._ordinals = {" ".join(f.words): int(f.attrs[0]) for f in lexicon.entries("day")}
        self._seasons = {" ".join(f.words): (int(f.attrs[0]), int(f.attrs[1])) for f in lexicon.entries("season")}
        self._shape = lexicon.pack.dates
        self._rules = [(name, re.compile(pattern), make) for name, pattern, make in self._patterns()]
        eve = self._shape.eve.replace("{w}", f"(?:{_any(self._days)})")
        self._night_to = re.compile(rf"(?:{eve})\Z") if eve else None
        self._before = _words(self._shape.since, self._shape.until, r"\b{}(?:\s\w{{1,4}})?\s?\Z")
        self._behind = _words(self._shape.since_after, self._shape.until_after, r"\W{{0,2}}(?:\w{{1,5}}\s)?{}(?!\w)")

    def find(self, shadow: Shadow, low: str, start: int, end: int) -> list[Mention]:
        """Return the dates in folded text `low` from `start` to `end`, in order, never overlapping (shadow offsets)."""
        taken = Taken()
        out = []
        for mention in find_numeric(shadow, start, end):
            taken.take(mention.start, mention.end)
            out.append(self._opened(low, start, end, mention))
        for rule, pattern, make in self._rules:
            for found in pattern.finditer(low, start, end):
                a, b = found.span("all")
                if taken.is_free(a, b):
                    spec = make(found)
                    if spec is not None:
                        taken.take(a, b)
                    if spec is not None and spec != ("never",):
                        out.append(self._opened(low, start, end, Mention(a, b, rule, spec)))
        return _with_weekdays(low, sorted(out, key=lambda m: m.start))

    def _opened(self, low: str, start: int, end: int, m: Mention) -> Mention:
        """Return a mention with what the words beside it say: "since", "until"."""
        if m.rule == "lasting":
            return m
        before = self._before.search(low[max(start, m.start - 24) : m.start]) if self._before else None
        behind = self._behind.match(low[m.end : min(end, m.end + 24)]) if self._behind else None
        since = bool((before and before.group("s")) or (behind and behind.group("s")))
        until = bool((before and before.group("u")) or (behind and behind.group("u")))
        return self._of_night(low, start, m._replace(since=since, until=until and not since))

    def _of_night(self, low: str, start: int, m: Mention) -> Mention:
        """Return a day with the evening before it, where "the night to" stands before it."""
        if (
            self._night_to is None
            or m.rule not in _SINGLE
            or not self._night_to.search(low[max(start, m.start - 24) : m.start])
        ):
            return m
        if m.spec[0] == "interval" and isinstance(m.spec[1], Interval):
            return m._replace(spec=("interval", Interval(m.spec[1].start - timedelta(1), m.spec[1].end)))
        if m.spec[0] == "days":
            eve = date(2024, int(str(m.spec[1])), int(str(m.spec[2]))) - timedelta(1)
            return m._replace(spec=("days", eve.month, eve.day, *m.spec[3:]))
        return m

    # -- rules ----------------------------------------------------------------------------------------------------------
    def _patterns(self) -> list[tuple[str, str, _Make]]:
        s = self._shape
        m, m2 = (f"(?P<{n}>{_any(self._months)})(?:\\s?[/(]\\s?(?:{_any(self._months)})\\)?)?" for n in ("m", "m2"))
        spelled = rf"|\b(?:{_any(self._ordinals)})" if self._ordinals else ""
        d, d2 = (
            rf"(?<![\d.,:])(?P<{n}>\d{{1,2}}(?=\D){spelled})(?:(?<=\d){s.day and f'(?:{s.day})?'}|(?<!\d))"
            for n in ("d", "d2")
        )
        tail = f"(?:{s.month_tail})?" if s.month_tail else ""
        end, to = r"(?!\w)", rf"\s?(?:{s.to})\s?"
        year = _YEAR + (f"(?:{s.year_tail})?" if s.year_tail else "")
        y = f"(?:{s.year}{year})?"
        j = s.joint
        # No letter before a day, but those of Arabic script: "و20", "الـ15".
        b = r"(?<![a-z\d])"
        out: list[tuple[str, str, _Make]] = [
            ("numeric", r"(?<![\d/.])(?P<y>(?:19|20)\d\d)(?P<sep>[/.])(?P<m>\d{1,2})(?P=sep)(?P<d>\d{1,2})(?![\d/])", self._year_first),
            ("day-month-to-day-month", rf"{b}{d}{j}{m}{tail}{y}{to}{d2}{j}{m2}{tail}(?:{s.year}{year.replace('<y>', '<y2>')})?{end}", self._two_months),
            ("day-month-range", rf"{b}{d}{to}{d2}{j}{m}{tail}{y}{end}", self._same_month),
            ("day-month", rf"{b}{d}{j}{m}{tail}{y}{end}", self._one),
        ]  # fmt: skip
        if s.month_first:
            out += [
                ("month-day-range", rf"\b{m}{j}{d}{to}{d2}{y}{end}", self._same_month),
                ("month-day", rf"\b{m}{j}{d}{y}{end}", self._one),
            ]
        out += rules(s.parts, s.part_of, year=year, number=self._number_words(), numbers=self._numbers)
        out += [("months", rf"\b{m}{to}{m2}{tail}{s.year}{_YEAR}{end}", self._months_of_year)]
        if self._seasons:
            out.append(("season", rf"\b(?P<q>{_any(self._seasons)}){s.year}{year}{end}", self._season))
        out += [("month-year", rf"\b{m}{tail}{s.year}{year}{end}", self._month)]
        if s.month_lead:
            out.append(("month", rf"\b(?:{s.month_lead})(?P<all>{m}){end}", self._month))
        if s.month_tail and not re.fullmatch(s.month_tail, ""):
            out.append(("month", rf"\b{m}(?:{s.month_tail}){end}", self._month))
        if self._times:
            out.append(("deictic", rf"\b(?P<x>{_any(self._times)}){end}", self._fixed))
        out += self._of_spans(end)
        out += self._of_weekdays(end)
        out.append(("years", rf"\b{_YEAR}{to}(?P<y2>(?:19|20)\d\d){end}(?![-/%])", self._years))
        if s.year_lead:
            out.append(("year", rf"\b(?:{s.year_lead})(?P<all>{year}){end}(?![-/%])", self._year))
        return [(name, p if "(?P<all>" in p else f"(?P<all>{p})", make) for name, p, make in out]

    def _of_weekdays(self, end: str) -> list[tuple[str, str, _Make]]:
        if not self._days:
            return []
        s = self._shape
        out: list[tuple[str, str, _Make]] = []
        day = f"(?P<w>{_any(self._days)})"
        if s.eve:
            eve = s.eve.replace("{w}", f"(?:{_any(self._days)})")
            out.append(("weekday", rf"\b(?:{eve}){day}{end}", self._eve))
        if s.weekdays:
            both = s.weekdays.replace("{w}", day).replace("{w2}", f"(?P<w2>{_any(self._days)})")
            out.append(("weekdays", rf"\b(?:{both}){end}", self._two_days))
        if s.next or s.next_after:
            coming = [rf"(?:{s.next}){day}"] if s.next else []
            coming += [rf"{day}(?:{s.next_after})"] if s.next_after else []
            out += [("weekday", rf"\b{pattern}{end}", self._coming) for pattern in coming]
        out.append(("weekday", rf"\b{day}{end}", self._weekday))
        return out

    def _number_words(self) -> str:
        spelled = _any({**self._numbers, **dict.fromkeys(self._vague)}) if self._numbers or self._vague else r"\d"
        return rf"\d{{1,3}}|{spelled}"

    def _of_spans(self, end: str) -> list[tuple[str, str, _Make]]:
        if not self._spans:
            return []
        parts = {"{n}": f"(?P<n>{self._number_words()})", "{u}": f"(?P<u>{_any(self._spans)})"}
        out: list[tuple[str, str, _Make]] = []
        for name, templates, make in (
            ("ago", self._shape.ago, self._ago),
            ("lasting", self._shape.lasting, self._lasting),
        ):
            for template in templates:
                pattern = template
                for key, value in parts.items():
                    pattern = pattern.replace(key, value)
                out.append((name, rf"\b{pattern}{end}", make))
        return out

    # -- values -----------------------------------------------------------------------------------------------------------
    def _year_first(self, f: re.Match[str]) -> _Spec | None:
        m, d = int(f["m"]), int(f["d"])
        return _span(int(f["y"]), m, d, m, d)

    def _season(self, f: re.Match[str]) -> _Spec | None:
        first, last = _value(self._seasons, f["q"])
        y = int(f["y"])
        return ("interval", Interval(month(y, first).start, month(y, last).end))

    def _one(self, f: re.Match[str]) -> _Spec | None:
        m, d = self._month_of(f, "m"), self._day_of(f, "d")
        return _span(_year(f), m, d, m, d)

    def _same_month(self, f: re.Match[str]) -> _Spec | None:
        m, first, last = self._month_of(f, "m"), self._day_of(f, "d"), self._day_of(f, "d2")
        return _span(_year(f), m, first, m, last) if first <= last else None

    def _two_months(self, f: re.Match[str]) -> _Spec | None:
        first, last = (self._month_of(f, "m"), self._day_of(f, "d")), (self._month_of(f, "m2"), self._day_of(f, "d2"))
        return _span(_year(f, "y2") or _year(f), *first, *last)

    def _months_of_year(self, f: re.Match[str]) -> _Spec | None:
        first, last, y = self._month_of(f, "m"), self._month_of(f, "m2"), int(f["y"])
        return ("interval", Interval(month(y, first).start, month(y, last).end)) if first < last else None

    def _month(self, f: re.Match[str]) -> _Spec | None:
        m, y = self._month_of(f, "m"), _year(f)
        return ("interval", month(y, m)) if y else ("month", m, 1, 31)

    def _year(self, f: re.Match[str]) -> _Spec | None:
        return ("interval", year(int(f["y"])))

    def _years(self, f: re.Match[str]) -> _Spec | None:
        first, last = int(f["y"]), int(f["y2"])
        return ("interval", Interval(year(first).start, year(last).end)) if first < last else None

    def _weekday(self, f: re.Match[str]) -> _Spec | None:
        return ("weekday", _value(self._days, f["w"]), 0)

    def _two_days(self, f: re.Match[str]) -> _Spec | None:
        return ("weekdays", _value(self._days, f["w"]), _value(self._days, f["w2"]))

    def _eve(self, f: re.Match[str]) -> _Spec | None:
        return ("weekday", _value(self._days, f["w"]), 1)

    def _coming(self, f: re.Match[str]) -> _Spec | None:
        return ("weekday", _value(self._days, f["w"]), -1)

    def _fixed(self, f: re.Match[str]) -> _Spec | None:
        return _value(self._times, f["x"])

    def _ago(self, f: re.Match[str]) -> _Spec | None:
        number, unit = self._count(f), _UNIT_DAYS[_value(self._spans, f["u"])]
        slack = unit // 2 if unit > 1 else 0
        if number is None:
            return ("back", unit, unit * 6)
        return ("back", max(0, number * unit - slack), number * unit + slack)

    def _lasting(self, f: re.Match[str]) -> _Spec | None:
        unit, number = _value(self._spans, f["u"]), self._count(f)
        if number is None:
            return ("lasting", _LOOSE_DAYS[unit])
        return ("lasting", -(-number // 24) if unit == "hour" else number * _UNIT_DAYS[unit])

    def _count(self, f: re.Match[str]) -> int | None:
        text = f.groupdict().get("n")
        if text is None:
            return None
        return int(text) if text.isdigit() else self._numbers.get(re.sub(r"\s+", " ", text))

    def _day_of(self, f: re.Match[str], name: str) -> int:
        return int(f[name]) if f[name].isdigit() else _value(self._ordinals, f[name])

    def _month_of(self, f: re.Match[str], name: str) -> int:
        return _value(self._months, f[name])


def _numbered(lexicon: Lexicon, cls: str) -> dict[str, int]:
    return {" ".join(f.words): int(f.attrs[0]) for f in lexicon.entries(cls)}


def _spec(attrs: tuple[str, ...]) -> _Spec:
    return (attrs[0], *(int(a) for a in attrs[1:]))


def _any(forms: Mapping[str, object]) -> str:
    """Return a pattern of any of the forms, the longest first; `*` stands for letters of the same word."""
    texts = sorted(forms, key=lambda w: (-len(w), w))
    return "|".join(re.escape(t).replace(r"\*", r"[^\W\d_]*").replace(r"\ ", r"\s+") for t in texts) or r"(?!)"


def _value(forms: Mapping[str, _Value], text: str) -> _Value:
    """Return what a form that was found stands for."""
    plain = re.sub(r"\s+", " ", text)
    if plain in forms:
        return forms[plain]
    best = max((w for w in forms if "*" in w and re.fullmatch(_any({w: 0}), plain)), key=len)
    return forms[best]


def _words(since: str, until: str, frame: str) -> re.Pattern[str] | None:
    if not since and not until:
        return None
    return re.compile(frame.format(f"(?:(?P<s>{since or '(?!)'})|(?P<u>{until or '(?!)'}))"))


def _year(f: re.Match[str], name: str = "y") -> int | None:
    text = f.groupdict().get(name)
    return int(text) if text else None


def _span(y: int | None, m1: int, d1: int, m2: int, d2: int) -> _Spec | None:
    """Return the spec of two days; None where no such day exists."""
    try:
        first, second = date(y or 2024, m1, d1), date(y or 2024, m2, d2)
        if y is None:
            return ("days", m1, d1, m2, d2)
        return ("interval", Interval(first if first <= second else date(y - 1, m1, d1), second))
    except ValueError:
        return None


def _with_weekdays(low: str, found: list[Mention]) -> list[Mention]:
    """A weekday beside a day is that day, written twice."""
    out: list[Mention] = []
    for m in found:
        last = out[-1] if out else None
        beside = last is not None and m.start - last.end <= 14 and _BESIDE.fullmatch(low, last.end, m.start)
        if last is not None and beside and last.rule == "weekday" and m.rule in _SINGLE:
            out[-1] = m._replace(start=last.start, since=last.since or m.since, until=last.until or m.until)
        elif last is not None and beside and m.rule == "weekday" and (last.rule in _SINGLE or last.spec in _NAMED_DAYS):
            out[-1] = last._replace(end=m.end)
        elif last is not None and last.rule == m.rule == "weekday" and _NIGHT.fullmatch(low, last.end, m.start):
            out[-1] = last._replace(end=m.end, rule="weekdays", spec=("weekdays", last.spec[1], m.spec[1]))
        else:
            out.append(m)
    return out
