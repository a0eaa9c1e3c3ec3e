"""What the supply map holds on a claim, in words: who says it and when, who says the contrary, who replied."""

from collections.abc import Sequence

from sened.pipeline.check.phrases import Part, ended, in_words, listed, plural, shortened, spoken
from sened.pipeline.check.supply import SupplyLink
from sened.supply.voice import Voice

_MOST, _VOICES = 2, 3
_SAYS_WORDS = 18


def supply_parts(supply: Sequence[SupplyLink]) -> list[Part]:
    """Return the sentences on the entries of the supply map, the first two in full."""
    parts = [Part(_entry(one), rank) for rank, one in enumerate(supply[:_MOST])]
    against = {v.claim_id: v for one in supply for v in one.contrary}
    contrary = [f"{_chain(v)}{', who denies it' if v.stance == 'denies' else ''}: “{_said(v.summary, v.chain)}”" for _, v in sorted(against.items())]  # fmt: skip
    parts += [Part(f"Contrary: {ended(text)}", 1 + rank) for rank, text in enumerate(contrary[:_MOST])]
    replies = {r["claim_id"]: r for one in supply for r in one.replies if r["text"] and r["claim_id"] not in against}
    parts += [Part(f"Reply of {r['organisation']}: “{_said(r['text'], r['organisation'])}”", 3) for _, r in sorted(replies.items())[:1]]  # fmt: skip
    more = [one.what for one in supply[_MOST:]]
    parts.append(Part(f"Also in the supply map: {listed(more, 3)}." if more else "", 4))
    lines = len({line for one in supply for line in one.lines})
    sources = len({source for one in supply for source in one.sources})
    parts.append(Part(f"{plural(lines, 'independent line')} from {plural(sources, 'source')} besides the text.", 0))
    grounds = sorted({v.ground for one in supply for v in one.voices if v.ground})
    words = {"cited": "cited (the wording was not kept)", "dataset-row": "rows of datasets"}
    return [*parts, Part(f"Ground: {listed([words.get(g, g) for g in grounds])}." if grounds else "", 1)]


def _entry(one: SupplyLink) -> str:
    """Return what is said of one part, owner or permit, since when, and who says it."""
    state = f", {one.state}" if one.state else ""
    voices = listed(list(dict.fromkeys(_chain(v) for v in one.voices)), _VOICES)
    return f"{one.what.replace(' · ', ' for the ')}{state}{_time(one, bool(state))}: said by {voices}."


def _time(one: SupplyLink, lasting: bool) -> str:
    """Return the days of an entry in words: a state lasts from one to another, a part is reported for a time."""
    ends = [in_words(t) for t in dict.fromkeys((one.starts, one.ends)) if t]
    if not ends:
        return ""
    if not one.starts:
        return f" until {ends[0]}" if lasting else f" (until {ends[0]})"
    if len(ends) == 1:
        return f" from {ends[0]}" if lasting else f" ({ends[0]})"
    return f" from {ends[0]} to {ends[1]}" if lasting else f" ({ends[0]} to {ends[1]})"


def _said(summary: str, *names: str) -> str:
    return ended(shortened(spoken(summary, *names), _SAYS_WORDS))


def _chain(voice: Voice) -> str:
    """Return who speaks, publisher first, whom it quotes in brackets: it stands in lists."""
    publisher, quoting, others = voice.chain.partition(", quoting ")
    return f"{publisher} (quoting {others})" if quoting else publisher
