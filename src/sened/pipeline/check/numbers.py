"""The numbers that claims give, in words: all where they are few, else the ends of the range and who agrees with the text."""

from collections.abc import Sequence

from sened.base.quantities import Count, Qualifier
from sened.model.vocabulary import Stance
from sened.pipeline.check.case import Row, count
from sened.pipeline.check.draft import MEASURES, Draft, unit_of
from sened.pipeline.check.phrases import grouped, listed
from sened.pipeline.check.sums import as_part, only_named
from sened.pipeline.check.voices import Voices

_FEW = 3
_NAMED = 2

Answers = list[tuple[Count, str, list[Row]]]


def numbers_in_words(draft: Draft, rows: Sequence[Row], voices: Voices) -> list[str]:
    """Return one sentence for each measure that claims count, beside what the text says."""
    mine = set(draft.units.values()) or {"persons"}
    alike = [r for r in rows if r["kind"] != "figure" or unit_of(r["figure_unit"]) in mine]
    # A claim that names the text's number as a part of its total gives no other number than the text.
    shared = {r["claim_id"] for r in (*as_part(draft, rows), *only_named(draft, rows))}
    rows = [r for r in alike or rows if r["claim_id"] not in shared]
    figures = any(r["kind"] == "figure" and count(r, "figure") is not None for r in rows)
    measures = ("figure",) if figures else MEASURES
    found = [(m, _answers(rows, m)) for m in measures]
    return [_sentence(draft, measure, answers, voices) for measure, answers in found if answers]


def range_in_words(rows: Sequence[Row], voices: Voices) -> str:
    """Return the lowest and the highest number that claims of one figure give, with who gives each."""
    answers = _answers(rows, "figure") or _answers(rows, "killed")
    if not answers:
        return ""
    ends = [f"{grouped(text)} by {listed(voices.publishers(who), 1)}" for _, text, who in (answers[0], answers[-1])]
    return " to ".join(dict.fromkeys(ends))


def _answers(rows: Sequence[Row], measure: str) -> Answers:
    """Return the different numbers with who gives each, the smallest first."""
    found: dict[str, tuple[Count, list[Row]]] = {}
    for row in rows:
        number = count(row, measure)
        if number is None or row["stance"] == Stance.DENIES:
            continue
        unit = str(row["figure_unit"] or "") if measure == "figure" else ""
        text = f"{number} {unit}".strip() if unit not in ("", "persons") else str(number)
        found.setdefault(text, (number, []))[1].append(row)
    return sorted(((n, text, who) for text, (n, who) in found.items()), key=lambda a: (_low(a[0]), _high(a[0]), a[1]))


def _sentence(draft: Draft, measure: str, answers: Answers, voices: Voices) -> str:
    mine = _mine(draft, measure)
    own = f"; {_own_words(draft, measure, mine)}" if mine is not None else ""
    figure = measure == "figure"
    if len(answers) <= _FEW:
        each = ", ".join(f"{text} ({listed(voices.publishers(who), _NAMED)})" for _, text, who in answers)
        return grouped(f"The number is put at {each}{own}." if figure else f"{measure.capitalize()}: {each}{own}.")
    first, last = (f"{text} ({listed(voices.publishers(who), 1)})" for _, text, who in (answers[0], answers[-1]))
    subject = "The number is put between" if figure else f"{measure.capitalize()}: between"
    agreeing = [r for n, _, who in answers[1:-1] if mine is not None and (n.low, n.high) == (mine.low, mine.high) for r in who]  # fmt: skip
    same = f", as {'does' if len(voices.publishers(agreeing)) == 1 else 'do'} {listed(voices.publishers(agreeing), _NAMED)}" if agreeing else ""  # fmt: skip
    return grouped(f"{subject} {first} and {last}, {len(answers)} different answers in all{own}{same}.")


def _own_words(draft: Draft, measure: str, mine: Count) -> str:
    """Return what the text says of the number; a word such as "several" is no number that could be compared."""
    if mine.qualifier is Qualifier.VAGUE:
        return "the text gives no exact number"
    said = " “neutralised”" if measure == "killed" and "killed" not in draft.counts else ""
    return f"the text says {mine}{said}"


def _mine(draft: Draft, measure: str) -> Count | None:
    if measure != "figure":
        return draft.counts.get(measure) or (draft.counts.get("neutralised") if measure == "killed" else None)
    return next((c for _, c in sorted(draft.counts.items())), None)


def _low(number: Count) -> int:
    return number.low if number.low is not None else number.high or 0


def _high(number: Count) -> float:
    return float("inf") if number.high is None else number.high
