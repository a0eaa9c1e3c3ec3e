"""Nothing of which a case keeps anything back is sent to anybody: looked for by digest, by text and by wording."""

from collections.abc import Iterator
from pathlib import Path

from sened.base.canonical import digest
from sened.base.errors import WithheldError
from sened.claims.captures import readable
from sened.claims.orders import orders
from sened.claims.state import State
from sened.pipeline.captured import rendition
from sened.pipeline.case import Case, open_case

_TELLING = 40
"""Characters of withheld words that tell on their text wherever they stand."""


def refuse_withheld(text: str, case: Path) -> None:
    """Raise `WithheldError` where the text is, holds or is part of a source of which the case keeps anything back.

    A source is meant as a whole where it, a claim of it, or a single field of one is withheld or retracted.
    `UnavailableError` where that cannot be told, since a text of the case is missing.
    """
    with open_case(case) as opened:
        state = opened.state()
        kept = _kept_back(state)
        told = digest(text.encode()) in set(_digests(state, kept)) or _shares(text, _texts(opened, state, kept))
    if told:
        raise WithheldError(
            "the case withholds something of this text; nothing was sent",
            next_step="draft it without --assist: rules need no network",
        )


def _kept_back(state: State) -> frozenset[str]:
    """Return the ids of all claims, sources and datasets that are kept back, and of the sources of such claims."""
    asked = orders(state)
    ids = asked.whole | set(asked.fields) | set(asked.coarse)
    return frozenset(ids | {s.record.source_id for name, s in state.claims.items() if name in ids})


def _digests(state: State, kept: frozenset[str]) -> Iterator[str]:
    """Yield the digests of everything that the case holds of what is kept back."""
    captures = {c.digest for c in state.captures if c.source_id in kept}
    yield from captures
    yield from (c.digest for c in state.custody if c.source_id in kept or c.parent in captures)
    yield from (s.record.digest for name, s in state.datasets.items() if name in kept)


def _texts(case: Case, state: State, kept: frozenset[str]) -> Iterator[str]:
    """Yield the texts of captures that are kept back, and the words of claims of their sources."""
    for capture, derived in readable(state):
        if capture.source_id in kept:
            yield rendition(case, derived.digest, capture.digest).text or ""
    for name, standing in state.claims.items():
        if name in kept or standing.record.source_id in kept:
            yield standing.record.wording


def _shares(text: str, others: Iterator[str]) -> bool:
    """Tell whether the text holds one of the others or lies in one, white space aside."""
    given = " ".join(text.split())
    for other in (" ".join(o.split()) for o in others):
        held = len(other) >= _TELLING and other in given
        if other and (other == given or held or (len(given) >= _TELLING and given in other)):
            return True
    return False
