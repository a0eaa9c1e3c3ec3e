"""From a written date to days: years, weekdays and "yesterday" are inferred from the date of publication, and marked so."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import NamedTuple

from sened.base.dates import Interval, day, month, year
from sened.extraction.dates import Mention


class When(NamedTuple):
    """A resolved date: its days (`end_open` where it reaches on), whether all of it is stated, what was inferred."""

    interval: Interval
    stated: bool
    rule: str
    end_open: bool = False


def resolve(
    mention: Mention,
    *,
    published: Interval | None,
    hint: Interval | None,
    context: Interval | None,
    future: bool = False,
    source: str = "the date of publication",
) -> When | None:
    """Return the days that a mention stands for, or None where the text and what is known do not tell."""
    kind = mention.spec[0]
    if kind == "interval":
        base = mention.spec[1]
        assert isinstance(base, Interval)
        return _opened(mention, When(base, True, mention.rule), published)
    if kind == "context":
        shift = timedelta(_number(mention, 1))
        until = timedelta(_number(mention, 2)) if len(mention.spec) > 2 else shift
        return (
            When(
                Interval(context.start + shift, context.end + until),
                False,
                f"{mention.rule}; counted from the date before",
            )
            if context
            else None
        )
    frame = published or hint
    if frame is None:
        return None
    found = _relative(mention, frame, future) if published else _in_hint(mention, frame)
    if found is None:
        return None
    why = "year inferred" if kind in ("days", "month") else "counted"
    from_what = f"from {source}" if published else "from the given years"
    return _opened(mention, When(found, False, f"{mention.rule}; {why} {from_what}"), published)


def _number(mention: Mention, i: int) -> int:
    value = mention.spec[i]
    assert isinstance(value, int)
    return value


def _relative(mention: Mention, published: Interval, future: bool) -> Interval | None:
    """Return the hull of what the words mean on the first and on the last day on which the text may have appeared."""
    both = [_on(mention, today, future) for today in (published.start, published.end)]
    known = [b for b in both if b is not None]
    return known[0].hull(known[-1]) if known else None


def _on(mention: Mention, today: date, future: bool) -> Interval | None:
    kind = mention.spec[0]
    if kind == "days":
        m1, d1, m2, d2 = (_number(mention, i) for i in (1, 2, 3, 4))
        return _nearest(today, future, lambda y: _days(y, m1, d1, m2, d2))
    if kind == "month":
        m, first, last = (_number(mention, i) for i in (1, 2, 3))
        return _nearest(today, future, lambda y: _part_of_month(y, m, first, last))
    if kind in ("weekday", "lastweekday"):
        return _weekday(mention, today, future)
    if kind == "back":
        return Interval(today - timedelta(_number(mention, 2)), today - timedelta(_number(mention, 1)))
    if kind == "lasting":
        return Interval(today - timedelta(_number(mention, 1)), today)
    return _weekdays(mention, today) if kind == "weekdays" else _this(mention, today)


def _weekdays(mention: Mention, today: date) -> Interval:
    """Return the last such days: "between Sunday and Wednesday"."""
    end = today - timedelta((today.weekday() - _number(mention, 2)) % 7)
    return Interval(end - timedelta((end.weekday() - _number(mention, 1)) % 7), end)


def _weekday(mention: Mention, today: date, future: bool) -> Interval:
    """Return the last such weekday, or with `future` the next; the third part of the spec widens it or looks ahead."""
    number = _number(mention, 1)
    if mention.spec[0] == "lastweekday":  # "last Saturday", said on a Saturday
        return day(today - timedelta((today.weekday() - number) % 7 or 7))
    before = _number(mention, 2)
    if before < 0:
        away = (number - today.weekday() - 1) % 7 + 1
        return day(today + timedelta(away if away > 1 else 8))  # nobody says "next Wednesday" for tomorrow
    ahead = (today.weekday() - number) % 7
    ahead = ahead or (7 if mention.since and not future else 0)  # "since Thursday", said on a Thursday
    found = today + timedelta((7 - ahead) % 7) if future else today - timedelta(ahead)
    return Interval(found - timedelta(before), found)


def _this(mention: Mention, today: date) -> Interval | None:
    if mention.spec[0] == "from-start":  # "since the beginning of the year"
        if mention.spec[1] == "week":
            return day(today - timedelta(today.weekday()))
        return day(today.replace(day=1) if mention.spec[1] == "month" else today.replace(month=1, day=1))
    back = _number(mention, 1)
    if mention.spec[0] == "part":  # "the first nine months of the year"
        return _part_of_year(today, back, _number(mention, 2), _number(mention, 3))
    if mention.spec[0] == "thisweek":
        monday = today - timedelta(today.weekday() + 7 * back)
        return Interval(monday, monday + timedelta(6) if back else today)
    if mention.spec[0] == "thisyear":
        whole = year(today.year - back)
        return whole if back else Interval(whole.start, today)
    first = today.replace(day=1)
    return Interval(first, today) if not back else month(*((first - timedelta(1)).timetuple()[:2]))


def _part_of_year(today: date, first: int, last: int, back: int) -> Interval:
    """Return months `first` to `last` of this year, as far as they have come, or of the last one that had begun them."""
    y = today.year - (1 if back or first > today.month else 0)
    whole = Interval(month(y, first).start, month(y, last).end)
    return Interval(whole.start, min(whole.end, today)) if whole.start <= today else whole


def _nearest(today: date, future: bool, make: Callable[[int], Interval | None]) -> Interval | None:
    """Return the last such time that began by `today`, or with `future` the first that ends after it."""
    years = (
        (today.year, today.year + 1)
        if future
        else (today.year, today.year - 1, today.year - 2, today.year - 3, today.year - 4)
    )
    for y in years:
        made = make(y)
        if made is not None and (made.end >= today if future else made.start <= today):
            return made
    return None


def _days(y: int, m1: int, d1: int, m2: int, d2: int) -> Interval | None:
    try:
        first, second = date(y, m1, d1), date(y, m2, d2)
        return Interval(first, second) if first <= second else Interval(first, date(y + 1, m2, d2))
    except ValueError:
        return None


def _part_of_month(y: int, m: int, first: int, last: int) -> Interval:
    whole = month(y, m)
    return Interval(whole.start.replace(day=first), whole.start.replace(day=min(last, whole.end.day)))


def _in_hint(mention: Mention, hint: Interval) -> Interval | None:
    """Return the one reading that falls within the years hinted at; None where there is none or more than one."""
    if mention.spec[0] not in ("days", "month"):
        return None
    readings = [_on(mention, date(y, 12, 31), False) for y in range(hint.start.year, hint.end.year + 1)]
    fitting = [r for r in readings if r is not None and r.overlaps(hint)]
    return fitting[0] if len(fitting) == 1 else None


def _opened(mention: Mention, when: When, published: Interval | None) -> When:
    if mention.since:
        end = max(when.interval.end, published.end) if published else when.interval.end
        return when._replace(
            interval=Interval(when.interval.start, end),
            end_open=True,
            rule=f"since {when.rule}" if mention.rule != "lasting" else when.rule,
        )
    return when
