"""What the claims of an edge or a control leave standing on a day, as far as it was known on another day.

Imprecise dates stay imprecise: a day inside an imprecise start or end is `possibly`. An open end is `last-known` from the
day on which its source spoke and is never extended silently.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

import pyarrow as pa

from sened.base.dates import Interval

Row = Mapping[str, Any]
"""One row of a case table as Arrow hands it over: column name to value."""


class Time(StrEnum):
    """How a claim's time stands to a day."""

    DURING = "during"
    POSSIBLY = "possibly"
    LAST_KNOWN = "last-known"
    ENDED = "ended"
    NOT_YET = "not-yet"
    UNDATED = "undated"


STANDING = (Time.DURING, Time.POSSIBLY, Time.LAST_KNOWN, Time.UNDATED)
"""Times under which a claim still has something to say of the day, strongest first."""


class Known(StrEnum):
    """Whether a claim's source had spoken by a day."""

    KNOWN = "known"
    POSSIBLY = "possibly"
    NOT_YET = "not-yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """The time that a claim gives (`starts`, `ends`, each imprecise or absent) and when its source spoke (`said`)."""

    starts: Interval | None = None
    ends: Interval | None = None
    said: Interval | None = None

    @property
    def last_known(self) -> date | None:
        """The last day for which the claim can speak where it gives no end: its source's date, or a later start."""
        days = [i.end for i in (self.said, self.starts) if i is not None]
        return max(days, default=None)


def interval(row: Row, name: str) -> Interval | None:
    """Return the interval in the columns `<name>_start` and `<name>_end`, or None; one given end stands for both."""
    days: list[date] = [row[c] for c in (f"{name}_start", f"{name}_end") if row.get(c) is not None]
    return Interval(min(days), max(days)) if days else None


def span_of(row: Row) -> Span:
    """Return the time of one row of `supply_edges`, `controls` or `supply_claims`."""
    prefix = "" if "from_start" in row else "valid_"
    said = interval(row, "known") if "known_start" in row else interval(row, "source")
    starts, ends = interval(row, f"{prefix}from"), interval(row, f"{prefix}to")
    if row.get("edge_kind") == "formerly" and ends is None and said is not None:
        # What was "formerly" so had ended when the source said it; the day of the end is not given.
        ends = Interval(starts.start if starts and starts.start < said.end else date.min, said.end)
    return Span(starts=_begun_when_said(row, starts, said), ends=ends, said=said)


_AHEAD = ("planned", "recommended")


def _begun_when_said(row: Row, starts: Interval | None, said: Interval | None) -> Interval | None:
    """Return the start, cut at the day of speaking where the claim speaks of it as begun ("suspended in October")."""
    if starts is None or said is None or not starts.start <= said.end < starts.end:
        return starts
    ahead = row.get("status", row.get("state")) in _AHEAD
    return starts if ahead else Interval(starts.start, said.end)


def time_on(span: Span, on: date) -> Time:
    """Return how the claim's time stands to the day `on`."""
    if span.starts is None and span.ends is None and span.said is None:
        return Time.UNDATED
    if span.starts is not None and on < span.starts.start:
        return Time.NOT_YET
    if span.ends is not None:
        return _within_end(span, span.ends, on)
    return _open_ended(span, on)


def _open_ended(span: Span, on: date) -> Time:
    if span.starts is not None and on < span.starts.end:
        return Time.POSSIBLY
    if span.last_known is not None and on > span.last_known:
        return Time.LAST_KNOWN
    if span.starts is None and span.said != Interval(on, on):
        return Time.POSSIBLY
    return Time.DURING


def _within_end(span: Span, ends: Interval, on: date) -> Time:
    if on > ends.end:
        return Time.ENDED
    unsure = span.starts is None or on < span.starts.end or on > ends.start
    # A claim of one day or month that gives only an end speaks at least for that end itself.
    return Time.POSSIBLY if unsure and not (ends.start == ends.end == on) else Time.DURING


def known_at(span: Span, day: date | None) -> Known:
    """Return whether the claim's source had spoken by `day`; an undated source may have (`possibly`)."""
    if day is None:
        return Known.KNOWN
    if span.said is None:
        return Known.POSSIBLY
    if span.said.start > day:
        return Known.NOT_YET
    return Known.KNOWN if span.said.end <= day else Known.POSSIBLY


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """One claim of an edge or control as it stands on a day; `time` is None where no day was asked for."""

    claim_id: str
    group_id: str
    time: Time | None
    known: Known
    row: Row

    @property
    def holds(self) -> bool:
        """Tell whether the claim still has something to say of the day."""
        return self.time is None or self.time in STANDING


def as_of(table: pa.Table, on: date | None = None, known: date | None = None) -> list[Standing]:
    """Return the claims of `supply_edges` or `controls` whose source had spoken by `known`, each as it stands on `on`.

    `known=None` means as known now, `on=None` asks for no day. The set only grows with `known`; the order is that of
    group and claim, whatever the order of rows.
    """
    standing = [stand(row, on, known) for row in table.to_pylist()]
    return sorted(
        (s for s in standing if s.known is not Known.NOT_YET),
        key=lambda s: (s.group_id, s.claim_id),
    )


def stand(row: Row, on: date | None, known: date | None = None) -> Standing:
    """Return one row as it stands on `on`, as known by `known`."""
    span = span_of(row)
    return Standing(
        claim_id=row["claim_id"],
        group_id=row.get("edge_id") or row.get("control_id") or "",
        time=None if on is None else time_on(span, on),
        known=known_at(span, known),
        row=row,
    )


def strongest(times: Iterable[Time | None]) -> Time | None:
    """Return the time that says most of the day among those of several claims, or None where no day was asked for."""
    order = [*STANDING, Time.ENDED, Time.NOT_YET]
    present = [t for t in times if t is not None]
    return min(present, key=order.index, default=None)


def written(when: Interval | None) -> str | None:
    """Return an interval as short as it is precise: `2020-05-06`, `2020-05`, `2020`, or `start/end`."""
    if when is None:
        return None
    first, last = when.start, when.end
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day, first.year) == (1, 1, 12, 31, last.year):
        return f"{first.year:04d}"
    next_day = date.fromordinal(last.toordinal() + 1) if last < date.max else None
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and next_day and next_day.day == 1:
        return f"{first.year:04d}-{first.month:02d}"
    return str(when)
