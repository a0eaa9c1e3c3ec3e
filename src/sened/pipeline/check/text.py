"""The check for the terminal: one numbered answer per claim, then what was set aside, then counts."""

import textwrap
import unicodedata
from collections.abc import Iterator

from sened.model.vocabulary import CheckStatus
from sened.pipeline.check.foreign import language_of
from sened.pipeline.check.phrases import days
from sened.pipeline.check.result import DRAFTS, CheckedClaim, CheckResult
from sened.pipeline.check.supply import SupplyLink

WIDTH = 100
_QUOTE = 220
_LISTED = 5

_COLOURS = {
    CheckStatus.OTHERS_REPORT: "32", CheckStatus.SINGLE_LINE: "36", CheckStatus.CONTESTED: "33",
    CheckStatus.NOT_FOUND: "35", CheckStatus.NOT_CHECKABLE: "2",
}  # fmt: skip


def render(result: CheckResult, *, colour: bool = False) -> str:
    """Return the report as text of at most 100 columns; with `colour`, statuses carry ANSI colours."""
    lines = [*_head(result), ""]
    for number, claim in enumerate(result.claims, start=1):
        lines += [*_claim(number, claim, colour), ""]
    lines += _foot(result)
    return "\n".join(lines) + "\n"


def _head(result: CheckResult) -> Iterator[str]:
    yield f"Statement {result.digest[:16]}, {result.length} characters, {language_of(result.language)}"
    when = result.published.when
    yield from _wrapped(f"Published: {days(when) if when else 'not known'} ({result.published.how})")
    for notice in result.notices:
        yield from _wrapped(f"note: {notice}")
    yield from _wrapped(DRAFTS)


def _claim(number: int, claim: CheckedClaim, colour: bool) -> Iterator[str]:
    label = claim.label.upper()
    if colour:
        label = f"\x1b[1;{_COLOURS[claim.status]}m{label}\x1b[0m"
    yield f"{number:3}. {label}  [{claim.draft.kind.value}, characters {claim.draft.start} to {claim.draft.end}]"
    quote = " ".join(printable(claim.quote).split())
    shown = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"
    yield from _wrapped(f"“{shown}”", 5)
    yield from _wrapped(printable(claim.explanation), 5)
    for row in claim.incidents[:_LISTED]:
        title = printable(str(row["title"] or ""))
        yield from _wrapped(f"- {row['relation']} {row['probability']:.2f}  {row['id']}  {title}: {_plural(row['lines'], 'line')}, {_plural(row['sources'], 'source')}; {_claims(row['claims'])}", 7)  # fmt: skip
    for one in claim.supply[:_LISTED]:
        yield from _wrapped(f"- supply map: {printable(one.what)}: {_plural(len(one.lines), 'line')}; {_claims(list(one.claims))}{_contrary(one)}", 7)  # fmt: skip
    if len(claim.incidents) > _LISTED:
        yield f"       - and {len(claim.incidents) - _LISTED} more (see --format json)"


def _foot(result: CheckResult) -> Iterator[str]:
    if result.set_aside:
        yield "Set aside, since the text does not count for itself:"
        for one in result.set_aside:
            yield from _wrapped(f"- {one.source_id} {printable(one.publisher)}: {printable(one.why)}", 2)
        yield ""
    yield f"{_plural(len(result.claims), 'claim')} found:"
    for rule in result.rules.statuses:
        yield f"{result.counts()[rule.name.value]:5}  {rule.label}"
    yield from _wrapped(f"Statuses follow the rule set {result.rules.name}. {result.coverage}")


def _contrary(one: SupplyLink) -> str:
    return f"; contrary: {printable(', '.join(v.claim_id for v in one.contrary))}" if one.contrary else ""


def _claims(ids: list[str]) -> str:
    shown = ", ".join(printable(i) for i in ids[:8])
    return f"claims {shown}" + (f" and {len(ids) - 8} more" if len(ids) > 8 else "")


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _wrapped(text: str, indent: int = 0) -> list[str]:
    pad = " " * indent
    hang = pad + ("  " if text.startswith("- ") else "")
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=hang, break_on_hyphens=False) or [pad]


def printable(text: str) -> str:
    """Return `text` with control and format characters made visible: a text must not command the terminal."""
    return "".join(c if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf", "Cs") else "\ufffd" for c in text)
