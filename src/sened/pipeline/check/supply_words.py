"""What the supply map holds on a claim, in words: who says it and when, who says the contrary, who replied."""

from collections.abc import Sequence

from sened.pipeline.check.phrases import Part, ended, listed, plural, shortened
from sened.pipeline.check.supply import SupplyLink
from sened.supply.voice import Voice

_MOST, _VOICES = 2, 3
_SAYS_WORDS = 18


def supply_parts(supply: Sequence[SupplyLink]) -> list[Part]:
    """Return the sentences on the entries of the supply map, the first two in full."""
    parts = [Part(_entry(one), rank) for rank, one in enumerate(supply[:_MOST])]
    against = {v.claim_id: v for one in supply for v in one.contrary}
    contrary = [f"{_chain(v)}{', who denies it' if v.stance == 'denies' else ''}: “{shortened(v.summary, _SAYS_WORDS)}”" for _, v in sorted(against.items())]  # fmt: skip
    parts += [Part(f"Contrary: {ended(text)}", 1 + rank) for rank, text in enumerate(contrary[:_MOST])]
    replies = {r["claim_id"]: r for one in supply for r in one.replies if r["text"] and r["claim_id"] not in against}
    parts += [Part(f"Reply of {r['organisation']}: “{shortened(r['text'], _SAYS_WORDS)}”.", 3) for _, r in sorted(replies.items())[:1]]  # fmt: skip
    more = [one.what for one in supply[_MOST:]]
    parts.append(Part(f"Also in the supply map: {listed(more, 3)}." if more else "", 4))
    lines = len({line for one in supply for line in one.lines})
    sources = len({source for one in supply for source in one.sources})
    parts.append(Part(f"{plural(lines, 'independent line')} from {plural(sources, 'source')} besides the text.", 0))
    grounds = sorted({v.ground for one in supply for v in one.voices if v.ground})
    words = {"cited": "cited (the wording was not kept)", "dataset-row": "rows of datasets"}
    return [*parts, Part(f"Ground: {listed([words.get(g, g) for g in grounds])}." if grounds else "", 1)]


def _entry(one: SupplyLink) -> str:
    when = f", {one.starts}" + (f" to {one.ends}" if one.ends and one.ends != one.starts else "") if one.starts else ""
    state = f", {one.state}" if one.state else ""
    return f"{one.what}{state}{when}: said by {listed(list(dict.fromkeys(_chain(v) for v in one.voices)), _VOICES)}."


def _chain(voice: Voice) -> str:
    """Return who speaks, publisher first, without commas: it stands in lists."""
    return voice.chain.replace(", quoting ", " quoting ")
