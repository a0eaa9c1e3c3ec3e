"""Sums held against parts: a text's own parts, the parts of which totals in the case are made, the parts of a wider incident.

Every sum is shown with its terms, and every term with who gives it.
"""

import re
from collections.abc import Sequence

from sened.base.quantities import Count, Qualifier
from sened.pipeline.check.case import CaseView, Row, count
from sened.pipeline.check.draft import MEASURES, Draft
from sened.pipeline.check.phrases import ended, grouped, listed, shortened, spoken
from sened.pipeline.check.voices import Voices

_FEWEST = 2
_WORDS = 18
_NUMBER = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d.,]*\d)|(?<![\d.,])\d+(?![\d]|[.,]\d)")
_DAY = re.compile(
    r"\s*(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\w*|(?:\s*(?:to|-|–)\s*\d+)?\s*(?:years?|days?|hours?|km|%)\b"
)
_YEARS = range(1900, 2100)


def told_parts(row: Row) -> tuple[int, ...]:
    """Return the parts in which a claim's summary tells its own exact total: at least two that add up to it, else none."""
    total = _total(row)
    told = _numbers(str(row["summary"] or ""))
    if total is None or total not in told:
        return ()
    told.remove(total)
    return tuple(told) if len(told) >= _FEWEST and sum(told) == total else ()


def _total(row: Row) -> int | None:
    found = count(row, "killed") or count(row, "figure")
    return found.low if found is not None and found.low == found.high else None


def _numbers(text: str) -> list[int]:
    """Return the numbers of a summary that count something: no days, no years, no ages."""
    found = (m for m in _NUMBER.finditer(text) if not _DAY.match(text, m.end()))
    return [n for m in found if (n := int(m.group().replace(",", ""))) not in _YEARS]


def as_part(draft: Draft, rows: Sequence[Row]) -> list[Row]:
    """Return the claims that name the draft's own exact number as a part of their total."""
    mine = _own(draft)
    return [r for r in rows if mine is not None and mine in told_parts(r)]


def only_named(draft: Draft, rows: Sequence[Row]) -> list[Row]:
    """Return the claims that name the draft's own number beside another total, in parts that were not told in full."""
    mine = _own(draft)
    return [
        r
        for r in rows
        if mine is not None and mine in _numbers(str(r["summary"] or "")) and not told_parts(r) and not _gives(r, mine)
    ]


def _gives(row: Row, number: int) -> bool:
    return any((c := count(row, m)) is not None and number in (c.low, c.high) for m in (*MEASURES, "figure"))


def _own(draft: Draft) -> int | None:
    counts = [c for m, c in sorted(draft.counts.items()) if m in MEASURES]
    exact = [c.low for c in counts if c.low is not None and c.low == c.high]
    return exact[0] if exact else None


def parts_in_words(draft: Draft, rows: Sequence[Row], voices: Voices) -> str:
    """Say in which parts claims tell the draft's number, or of which totals they make it a part."""
    mine = _own(draft)
    if mine is None:
        return ""
    parts, named = as_part(draft, rows), only_named(draft, rows)
    told = [f"Given as part of a total: {grouped(str(mine))} of {'; of '.join(_by_sum(parts, voices)[:2])}."] if parts else []  # fmt: skip
    told += [f"{voices.voice(r)}: “{ended(shortened(spoken(str(r['summary']), voices.voice(r)), _WORDS))}”" for r in named[:1]]  # fmt: skip
    totals = [r for r in rows if _total(r) == mine and told_parts(r)]
    told += [f"Told in parts: {'; '.join(_by_sum(totals, voices)[:2])}."] if totals else []
    return " ".join(told)


def _by_sum(rows: Sequence[Row], voices: Voices) -> list[str]:
    found: dict[tuple[int, ...], list[Row]] = {}
    for row in rows:
        found.setdefault(tuple(sorted(told_parts(row), reverse=True)), []).append(row)
    ranked = sorted(found.items(), key=lambda item: (-len(item[1]), item[0]))
    return [f"{grouped(_equation(parts))} ({listed(voices.publishers(who), 3)})" for parts, who in ranked]


def _equation(parts: Sequence[int]) -> str:
    return f"{sum(parts)} = {' + '.join(map(str, parts))}"


def own_parts(draft: Draft, text: str) -> str:
    """Say whether the parts that the draft's words list behind their total add up to it."""
    mine = _own(draft)
    others = [n for n in draft.numbers if n != mine and n not in _YEARS]
    if mine is None or len(others) < _FEWEST:
        return ""
    total = sum(others)
    if total == mine:
        return f"The text's own parts add up to its total: {grouped(_equation(others))}."
    lists = re.search(rf"{mine}[^.;:(]{{0,40}}[:(]", text[draft.start : draft.end])
    return f"The text's own parts make {grouped(_equation(others))}, not {grouped(str(mine))}." if lists else ""


def across(draft: Draft, drafts: Sequence[Draft], rows: Sequence[Row], voices: Voices) -> str:
    """Say where numbers that the text gives one by one add up to a total that a claim gives."""
    measure = next((m for m in MEASURES if m in draft.counts), None)
    if measure is None:
        return ""
    # Numbers of one sentence are told of one matter; those of a paragraph only where they are held against a running total.
    totals = [r for r in rows if r["kind"] == "figure"]
    for near, told in ((_paragraph, totals), (_sentence, list(rows))):
        parts = _exact(measure, [d for d in drafts if near(d, draft)])
        total = sum(parts)
        agreeing = [r for r in told if _total(r) == total]
        if len(parts) >= _FEWEST and _own(draft) in parts and agreeing:
            terms = grouped(f"{' + '.join(map(str, parts))} = {total}")
            verb = "gives" if len(voices.publishers(agreeing)) == 1 else "give"
            return (
                f"The text's numbers make {terms} together; {listed(voices.publishers(agreeing), 3)} {verb} that total."
            )
    return ""


def _paragraph(a: Draft, b: Draft) -> bool:
    return a.paragraph == b.paragraph


def _sentence(a: Draft, b: Draft) -> bool:
    return a.sentence == b.sentence


def _exact(measure: str, drafts: Sequence[Draft]) -> list[int]:
    """Return the exact numbers of a measure in the order of the text, each number once."""
    found = [(d.start, c.low) for d in drafts for m, c in d.counts.items() if m == measure and _is_exact(c)]
    return list(dict.fromkeys(n for _, n in sorted(found) if n))


def _is_exact(number: Count) -> bool:
    return number.qualifier is Qualifier.EXACT and number.low is not None and number.low == number.high


def of_parts(incident_id: str, case: CaseView) -> str:
    """Return what the numbers of killed in the parts of a wider incident add up to in this case's record, with the terms."""
    terms = []
    for part, head in sorted(
        case.heads.items(), key=lambda item: (str(item[1]["date_start"]), str(item[1]["title"]), item[0])
    ):
        if head["part_of"] == incident_id and head["group_kind"] == "event":
            numbers = [n for c in case.members[part] if (n := count(case.claims[c], "killed")) is not None]
            if numbers:
                terms.append((str(head["title"]), _range(numbers)))
    if len(terms) < _FEWEST:
        return ""
    low, high = sum(a for _, (a, _) in terms), sum(b for _, (_, b) in terms)
    each = [f"{_span(*ends)} at {_place(title)}" for title, ends in terms]
    return f"In this case's record its parts add up to {_span(low, high)} killed: {' + '.join(each[:4])}{' + …' if len(each) > 4 else ''}."


def _range(numbers: Sequence[Count]) -> tuple[int, int]:
    lows = [n.low if n.low is not None else n.high or 0 for n in numbers]
    highs = [n.high if n.high is not None else n.low or 0 for n in numbers]
    return min(lows), max(highs)


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}–{high}"


def _place(title: str) -> str:
    """Return the place in the title of an incident: "Reported air strike, Bara, 1 February" is at Bara."""
    named = [p.strip() for p in title.split(",")[1:-1]]
    return named[0] if named else title
