"""When a claim says that something was: from its own words, else from its sentence; never the day on which it was said."""

import re
from collections.abc import Sequence

from sened.base.dates import Interval
from sened.extraction.clauses import ATTRIBUTION, SUB, Clause
from sened.extraction.dates import Mention
from sened.extraction.english import times
from sened.extraction.english.claims import MEASURED_FROM
from sened.extraction.english.grammar import SAY
from sened.extraction.fields import DateField
from sened.extraction.finding import Finding
from sened.extraction.inner import of_inner
from sened.extraction.memory import Frame
from sened.extraction.reading import Reading
from sened.extraction.spans import words
from sened.extraction.when import resolve
from sened.model.vocabulary import ClaimKind


def date_of(
    r: Reading, f: Finding, others: Sequence[Finding], frame: Frame, before: Interval | None
) -> tuple[DateField | None, tuple[str, ...]]:
    """Return the date of a claim and notes; `needs_year` says that the text gives a day without any year to be had."""
    found = _pick(r, f, others)
    if found is None:
        return None, ()
    mention, same_clause = found
    said = not same_clause and _of_saying(r, mention)
    if (said and not _so_far(r, f)) or _of_claiming(r, mention, f):
        return None, ()
    future = _ahead(r, f, mention)
    when = resolve(
        mention,
        published=frame.published,
        hint=frame.hint,
        context=before,
        future=future,
        source=frame.source,
    )
    if when is None:
        return None, (_unresolved(r, mention),)
    rule = when.rule if same_clause else f"{when.rule}; stands elsewhere in the sentence"
    if said:
        rule = f"{when.rule}; {SAID}"
    return DateField(
        interval=when.interval,
        stated=when.stated,
        words=words(r.shadow, mention.start, mention.end),
        rule=rule,
        end_open=when.end_open,
    ), ()


def _unresolved(r: Reading, mention: Mention) -> str:
    """Return what a date needs that was not given; a day without a year is kept as `--MM-DD`."""
    said = f"the text says “{r.shadow.raw(mention.start, mention.end)}”"
    if mention.spec[0] in ("days", "month"):
        day = f" (--{mention.spec[1]:0>2}-{mention.spec[2]:0>2})" if mention.spec[0] == "days" else ""
        return f"needs_year: {said}{day} and gives no year"
    return f"needs_published: {said}, to be counted from a date that is not known"


def _pick(r: Reading, f: Finding, others: Sequence[Finding]) -> tuple[Mention, bool] | None:
    start, end = r.tokens[f.first].start, r.tokens[f.last - 1].end
    blocked = [
        (r.tokens[o.first].start, r.tokens[o.last - 1].end)
        for o in others
        if o is not f and o.aspect == "reference" and f.aspect != "reference"
    ]
    free = [m for m in r.dates if not any(a <= m.start < b for a, b in blocked)]
    inner = 0 <= f.clause < len(r.clauses) and r.clauses[f.clause].kind == SUB
    if not inner:
        free = [m for m in free if not _MEASURED_FROM.search(r.shadow.low, r.segment.start, m.start)]
    own = [
        m
        for m in free
        if start <= m.start < end
        and not of_inner(r, m.start, f, others)
        and not (f.aspect == "comparison" and re.search(r"\bsince\b", r.shadow.low[start : m.start]))
    ]
    anchor = r.tokens[f.match.first].start if f.match else start
    if own:
        return min(own, key=lambda m: (m.rule == "lasting", m.since, abs(m.start - anchor), m.start)), True
    if f.aspect == "comparison" or f.kind in _OWN_ALONE or apart_in_time(r, f):
        return None
    since = _since_clause(r, f, free)
    if since is not None:
        return since, True
    before = _just_before(r, f, free)
    if before is not None:
        return before._replace(since=False, until=False), True
    rest = [m for m in free if m.rule != "lasting" and (f.nested or not m.since) and not _in_other(r, m, f, others)]
    if f.kind is ClaimKind.FIGURE and len(rest) > 1:
        rest = [m for m in rest if _of_saying(r, m)]
    return (rest[0], False) if len(rest) == 1 else None


_OWN_ALONE = frozenset({ClaimKind.OTHER, ClaimKind.CALL, ClaimKind.RELATION})
"""Claims that tell no act: they are of a day only where their own words say so."""

SAID = "the day on which it was said"


def _since_clause(r: Reading, f: Finding, free: Sequence[Mention]) -> Mention | None:
    """ "4,000 have fled since fighting erupted on 1 May": the figure counts from the day in its clause with "since"."""
    if f.kind is not ClaimKind.FIGURE:
        return None
    for clause in r.clauses:
        if clause.opener == "since" and clause.parent == f.clause:
            start, end = r.tokens[clause.at[0]].start, r.tokens[clause.at[-1]].end
            return next((m._replace(since=True) for m in free if start <= m.start < end), None)
    return None


def apart_in_time(r: Reading, f: Finding) -> bool:
    """ "after the invasion began": an event that another is measured from is not on the day of that other."""
    clause = r.clauses[f.clause] if 0 <= f.clause < len(r.clauses) else None
    if clause is None or clause.kind != SUB:
        return False
    if clause.opener == "before" and f.kind is ClaimKind.EVENT and not measured(r, clause):
        return not any(r.tokens[i].tag == "V" for i in clause.at)  # "fired on it before the militia took the town"
    return clause.opener in _APART


def measured(r: Reading, clause: Clause) -> bool:
    """ "two days after missiles had hit the town": a clause from which a length of time is counted."""
    i = clause.at[0] - 1
    return i >= 0 and r.tokens[i].low.rstrip("s") in _SPANS


_SPANS = frozenset({"minute", "hour", "day", "week", "month", "year", "decade", "moment", "long", "shortly", "soon"})


_APART = frozenset({"after", "before", "since", "until", "till", "once"})


def _of_saying(r: Reading, m: Mention) -> bool:
    """ "..., a monitor said on Tuesday", "a statement of 30 March said": the day of who speaks, and not of the act."""
    i = r.index_at(m.start)
    before = r.tokens[max(0, i - 2) : i]
    spoken = any(t.tag == "V" and t.base in SAY for t in before)
    return spoken or any(c.kind == ATTRIBUTION and i in c.at for c in r.clauses)


def _so_far(r: Reading, f: Finding) -> bool:
    """Tell whether a claim counts up to the day on which it was said: a figure, or "has killed at least 16"."""
    perfect = any(t.low in ("has", "have") for t in r.tokens[f.first : f.last])
    return f.kind is ClaimKind.FIGURE or (perfect and bool(f.figures))


def _of_claiming(r: Reading, m: Mention, f: Finding) -> bool:
    """ "claimed responsibility on Monday for the attack": when it was claimed."""
    own = r.shadow.low.startswith(("'s", "'"), m.end) or r.shadow.low[m.end - 2 : m.end] == "'s"  # "Tuesday's attack"
    return not own and f.claimant is not None and f.match is not None and m.start < r.tokens[f.match.first].start


def _ahead(r: Reading, f: Finding, m: Mention) -> bool:
    """Tell whether a date of a claim lies ahead: "will be held on Saturday", "called a rally for Saturday"."""
    text = r.text(f.first, f.last)
    called = f.kind is ClaimKind.GATHERING and r.shadow.low[max(0, m.start - 4) : m.start].endswith("for ")
    return (called and not _TOOK_PLACE.search(text)) or bool(_FUTURE.search(text))


_MEASURED_FROM = re.compile(MEASURED_FROM)
_FUTURE = re.compile(r"\b(?:" + "|".join(times.FUTURE) + r")\b")
_TOOK_PLACE = re.compile(r"\b(?:was|were) (?:held|called off|cancelled)\b|\btook place\b")


def _just_before(r: Reading, f: Finding, free: Sequence[Mention]) -> Mention | None:
    """ "since 5 May, when shells hit the town": the date that a clause with "when" explains."""
    when = f.first if r.tokens[f.first].low == "when" else f.first - 1
    if when <= 0 or r.tokens[when].low != "when":
        return None
    end = r.tokens[when].start
    return next((m for m in free if m.end <= end and not r.shadow.low[m.end : end].strip(" ,-")), None)


def _in_other(r: Reading, m: Mention, f: Finding, others: Sequence[Finding]) -> bool:
    """A date inside another event that this claim does not hold belongs to that event."""
    if f.nested or (0 <= f.clause < len(r.clauses) and r.clauses[f.clause].kind == SUB):
        return False
    for o in others:
        inside = r.tokens[o.first].start <= m.start < r.tokens[o.last - 1].end
        if o is not f and inside and o.first > f.first:
            return True
    return False
