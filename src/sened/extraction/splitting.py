"""One clause with the tolls of two sides is two claims: "77 IS members and 39 Kurdish fighters were killed"."""

from dataclasses import replace

from sened.extraction.actors import in_tokens
from sened.extraction.counted_phrase import Counted
from sened.extraction.figures import Figure
from sened.extraction.finding import Finding
from sened.extraction.reading import Reading
from sened.model.vocabulary import ClaimKind as K


def by_side(r: Reading, f: Finding) -> list[Finding]:
    """Return one finding for each side whose toll a claim gives, the claim itself where it gives one toll.

    An act with its own toll ("the strike killed two fighters and a farmer") stays one claim: its parts are one sum.
    """
    whole = f.figure or next(iter(f.figures), None)
    if f.kind not in (K.EVENT, K.FIGURE) or f.rank > 1 or whole is None or not _two_sides(r, whole.parts):
        return [f]
    if whole.measure not in _TOLLS:
        return [f]  # "13 hostages and 39 prisoners were freed": one exchange
    return [_part(f, whole, n, part) for n, part in enumerate(whole.parts)]


_TOLLS = frozenset({"killed", "wounded", "casualties", "neutralised", "captured"})


def _two_sides(r: Reading, parts: tuple[Counted, ...]) -> bool:
    """Tell whether each part names another side, and at least one of them a known actor."""
    known = [frozenset(m.actor_id for m in in_tokens(r.tokens, p.first, p.last, r.actors)) for p in parts]
    sides = [ids or frozenset({p.head}) for ids, p in zip(known, parts, strict=True)]
    return len(parts) > 1 and any(known) and len(set(sides)) == len(sides)


def _part(f: Finding, whole: Figure, n: int, part: Counted) -> Finding:
    own = replace(
        whole,
        count=part.count,
        rule=part.rule,
        head=part.head,
        first=part.first,
        last=part.last,
        parts=(),
        is_part=True,
    )
    rest = [x for x in f.figures if x is not whole]
    first = part.first if n else f.first
    return replace(f, first=first, figure=own if f.figure is not None else None, figures=[own, *rest])
