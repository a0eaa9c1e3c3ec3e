"""The check as HTML: the statement's own text, unchanged, with its claims marked and the answers in the margin.

`fragment` is what the site embeds: no script, no style, no handler. `page` is one self-contained file.
The text of the marked statement is exactly the statement: numbers are drawn by the style sheet, not written into it.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from importlib import resources
from itertools import pairwise
from typing import Any

from sened.extraction.language import NAMES
from sened.model.vocabulary import CheckStatus
from sened.pipeline.check.foreign import language_of
from sened.pipeline.check.measure import DENIAL
from sened.pipeline.check.phrases import days
from sened.pipeline.check.result import DRAFTS, CheckedClaim, CheckResult
from sened.pipeline.check.supply import SupplyLink

STYLE_FILE = "check.css"
RIGHT_TO_LEFT = frozenset({"ar", "ckb", "fa", "he", "ur"})
_QUOTE = 160

Link = Callable[[str], str]


def page(result: CheckResult, text: str, *, title: str, link: Link | None = None) -> str:
    """Return one self-contained page that asks nothing of any other host; `link` gives an incident's address."""
    name = escape(title)
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
        f'<meta name="color-scheme" content="light dark">\n<title>Check of {name}</title>\n<style>\n{style()}</style>\n'
        f'</head>\n<body class="check-page">\n<main>\n<h1>Check of {name}</h1>\n{fragment(result, text, link=link)}'
        "</main>\n</body>\n</html>\n"
    )


def style() -> str:
    """Return the style sheet that draws the fragment, light and dark."""
    return resources.files("sened.pipeline.check").joinpath(STYLE_FILE).read_text(encoding="utf-8")


def fragment(result: CheckResult, text: str, *, link: Link | None = None) -> str:
    """Return the marked statement and its answers as safe HTML; everything from outside is escaped.

    `link` is asked with ids of incidents of the case as it stands, the text's own rows included.
    """
    direction = "rtl" if result.language in RIGHT_TO_LEFT else "ltr" if result.language in NAMES else "auto"
    language = result.language if result.language not in ("", "und") else ""
    lang = f' lang="{escape(language)}"' if language else ""
    stands = (lambda i: link(result.stands_as.get(i, i))) if link else None
    rows = "".join(_row(b, result, text, f'{lang} dir="{direction}"', stands) for b in _blocks(text, result.claims))
    return (
        f'<div class="check">\n{_summary(result)}<section class="check-body" aria-label="The statement and the answers">\n'
        f"{rows}</section>\n{_aside(result)}</div>\n"
    )


@dataclass(frozen=True, slots=True)
class _Block:
    """A paragraph of the statement with the space that follows it; `over` are the claims that touch it."""

    start: int
    end: int
    over: tuple[int, ...]


_GAP = re.compile(r"\n[ \t\r]*\n\s*")


def _blocks(text: str, claims: Sequence[CheckedClaim]) -> list[_Block]:
    """Return paragraphs that together are the whole text."""
    edges = sorted({0, *(gap.end() for gap in _GAP.finditer(text)), len(text)})
    over: list[list[int]] = [[] for _ in edges]
    for index, claim in enumerate(claims):
        first = bisect_right(edges, claim.draft.start) - 1
        for block in range(first, bisect_left(edges, claim.draft.end)):
            over[block].append(index)
    return [_Block(start, end, tuple(over[k])) for k, (start, end) in enumerate(pairwise(edges))]


def _row(block: _Block, result: CheckResult, text: str, attributes: str, link: Link | None) -> str:
    begin = [i for i in block.over if result.claims[i].draft.start >= block.start]
    answers = "".join(_answer(i, result.claims[i], attributes, link) for i in begin)
    margin = f'<ol class="check-answers">\n{answers}</ol>\n' if answers else ""
    marked = "".join(_marked(block, result.claims, text))
    # Empty lines at the head of a text are kept, and take no room.
    blank = "" if text[block.start : block.end].strip() else " check-blank"
    return f'<div class="check-row{blank}">\n<div class="check-text"{attributes}>{marked}</div>\n{margin}</div>\n'


def _marked(block: _Block, claims: Sequence[CheckedClaim], text: str) -> Iterator[str]:
    """Yield the block's text, cut wherever a claim begins or ends: overlapping claims share pieces and never nest."""
    over = [(i, claims[i]) for i in block.over]
    ends = {p for _, c in over for p in (c.draft.start, c.draft.end) if block.start < p < block.end}
    for start, end in pairwise(sorted({block.start, block.end} | ends)):
        here = [(i, c) for i, c in over if c.draft.start <= start and c.draft.end >= end]
        yield "".join(_number(i, c) for i, c in here if c.draft.start == start)
        piece = _escaped(text[start:end])
        if not here:
            yield piece
            continue
        _, nearest = min(here, key=_foremost)
        several = " check-several" if len(here) > 1 else ""
        yield f'<mark class="check-mark check-{nearest.status.value}{several}">{piece}</mark>'


def _foremost(item: tuple[int, CheckedClaim]) -> tuple[bool, int, int]:
    """Order claims over one piece: what the case has an answer to comes first, then the shortest, the most particular."""
    index, claim = item
    return (claim.status is CheckStatus.NOT_CHECKABLE, claim.draft.end - claim.draft.start, index)


def _number(index: int, claim: CheckedClaim) -> str:
    n = index + 1
    return f'<a class="check-n" id="check-t{n}" href="#check-c{n}" data-n="{n}" aria-label="Answer {n}: {escape(claim.label)}"></a>'


def _answer(index: int, claim: CheckedClaim, attributes: str, link: Link | None) -> str:
    n = index + 1
    return (
        f'<li class="check-answer check-{claim.status.value}" id="check-c{n}" value="{n}">\n'
        f'<p class="check-head"><a class="check-back" href="#check-t{n}" aria-label="Claim {n} in the text">{n}</a> '
        f'<strong class="check-status">{escape(claim.label)}</strong> <span class="check-kind">· {escape(claim.draft.kind.value)}</span></p>\n'
        f"{_quote(claim, attributes)}"
        f'<p class="check-explanation">{_escaped(claim.explanation)}</p>\n'
        f"{_incidents(claim, link)}{_supply(claim)}</li>\n"
    )


def _quote(claim: CheckedClaim, attributes: str) -> str:
    # A short refusal stands beside its words; a long answer may have left them behind.
    if claim.status is CheckStatus.NOT_CHECKABLE:
        return ""
    quote = " ".join(claim.quote.split())
    shown = quote if len(quote) <= _QUOTE else quote[: _QUOTE - 1] + "…"
    return f'<p class="check-quote"><q{attributes}>{_escaped(shown)}</q></p>\n'


def _incidents(claim: CheckedClaim, link: Link | None) -> str:
    if not claim.incidents:
        return ""
    items = "".join(_incident(row, link) for row in claim.incidents)
    noun = "incident" if len(claim.incidents) == 1 else "incidents"
    return (
        f'<details class="check-more"><summary>{len(claim.incidents)} {noun} of the case</summary>\n'
        f'<ul class="check-incidents">\n{items}</ul></details>\n'
    )


def _supply(claim: CheckedClaim) -> str:
    if not claim.supply:
        return ""
    items = "".join(_supply_entry(s) for s in claim.supply)
    number = "1 entry" if len(claim.supply) == 1 else f"{len(claim.supply)} entries"
    return f'<details class="check-more"><summary>{number} of the supply map</summary>\n<ul class="check-incidents">\n{items}</ul></details>\n'


def _supply_entry(one: SupplyLink) -> str:
    """Return one entry with its days and state, its claims, and beside them who says the contrary and who replied."""
    when = " to ".join(dict.fromkeys(d for d in (one.starts, one.ends) if d))
    told = ", ".join(t for t in (one.state, when) if t)
    against = "".join(f' <span class="check-dispute">Contrary: <bdi>{_escaped(v.chain)}</bdi> ({_escaped(v.claim_id)}): <bdi>{_escaped(v.summary)}</bdi></span>' for v in one.contrary)  # fmt: skip
    replies = "".join(f" <span>Reply of <bdi>{_escaped(r['organisation'])}</bdi>: <bdi>{_escaped(r['text'])}</bdi></span>" for r in one.replies if r["text"])  # fmt: skip
    return (
        f"<li><bdi>{_escaped(one.what)}</bdi>{f' <span>({_escaped(told)})</span>' if told else ''}: {_plural(len(one.lines), 'independent line')}, "
        f"{_plural(len(one.sources), 'source')}. Claims: {_escaped(', '.join(one.claims))}.{against}{replies}</li>\n"
    )


_RELATION = {
    "same": "the same", "part-of": "a wider matter", "contains": "covered by the claim", "related": "related",
}  # fmt: skip


def _incident(row: Mapping[str, Any], link: Link | None) -> str:
    title = f"<bdi>{_escaped(str(row['title'] or row['id']))}</bdi>"
    address = link(str(row["id"])) if link else ""
    name = f'<a href="{escape(address)}">{title}</a>' if address else title
    counts = f"{_plural(row['lines'], 'independent line')}, {_plural(row['sources'], 'source')}"
    grades = "; ".join(f"{_escaped(g)} under {_escaped(rule)}" for rule, g in row["grades"].items())
    disputes = "".join(_contradiction(c) for c in row["contradictions"])
    return (
        f"<li>{name} <span>({_RELATION[row['relation']]}, probability {row['probability']:.2f})</span>: {counts}"
        f"{'; grades: ' + grades if grades else ''}. Claims: {_escaped(', '.join(row['claims']))}.{disputes}</li>\n"
    )


def _contradiction(row: Mapping[str, Any]) -> str:
    """Return on what the text and claims of the incident do not agree, with the claims behind each answer."""
    question, text_says = str(row["question"]), str(row["text_says"])
    if question == DENIAL:
        claims = ", ".join(c for o in row["others"] for c in o["claims"])
        told = f"The text {text_says} it; claims that do otherwise: {claims}."
    else:
        others = "; ".join(f"{o['answer']} ({', '.join(o['claims'])})" for o in row["others"])
        of = f"the {question}" if question.startswith("number") else question
        told = f"On {of} the text says {text_says}; others: {others}."
    return f' <span class="check-dispute">{_escaped(told)}</span>'


_ORDER = (
    CheckStatus.OTHERS_REPORT, CheckStatus.CONTESTED, CheckStatus.SINGLE_LINE, CheckStatus.NOT_FOUND, CheckStatus.NOT_CHECKABLE,
)  # fmt: skip


def _summary(result: CheckResult) -> str:
    when = result.published.when
    counts = result.counts()
    items = "".join(
        f'<li class="check-{r.name.value}"><strong>{counts[r.name.value]}</strong> <mark class="check-mark check-{r.name.value}">{escape(r.label)}</mark></li>'
        for r in sorted(result.rules.statuses, key=lambda r: _ORDER.index(r.name))
    )
    notices = "".join(f'<p class="check-notice">{_escaped(n)}</p>\n' for n in result.notices)
    return (
        f'<section class="check-summary" aria-label="Summary">\n<p>{_plural(len(result.claims), "claim")} found in '
        f"{result.length} characters of {escape(language_of(result.language))}. Published: {escape(days(when)) if when else 'not known'} "
        f"({_escaped(result.published.how)}).</p>\n<ul>{items}</ul>\n{notices}"
        f'<p class="check-note">{escape(DRAFTS)} Statuses follow the rule set {escape(result.rules.name)}. '
        f"{_escaped(result.coverage)} SHA-256 of the text: <code>{escape(result.digest)}</code></p>\n</section>\n"
    )


def _aside(result: CheckResult) -> str:
    if not result.set_aside:
        return ""
    items = "".join(
        f"<li>{_escaped(s.source_id)}, <bdi>{_escaped(s.publisher)}</bdi>: <bdi>{_escaped(s.why)}</bdi></li>"
        for s in result.set_aside
    )
    return (
        '<section class="check-aside">\n<h2>Set aside</h2>\n<p>The text itself, its copies and its translations '
        f"never count for it. These sources of the case were left out before anything was counted:</p>\n<ul>{items}</ul>\n</section>\n"
    )


def _plural(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _escaped(text: str) -> str:
    # A carriage return would be read as a line feed; written as a reference it stays what it was.
    return escape(text).replace("\r", "&#13;")
