"""Calls of a sentence: which clauses say what ought to be done, and how far each call reaches."""

from collections.abc import Sequence

from sened.extraction import clauses as cl
from sened.extraction.finding import Finding
from sened.extraction.moods import Moods
from sened.extraction.view import View
from sened.model.vocabulary import ClaimKind

_FOLLOW = (cl.PURPOSE, cl.COORD, cl.SUB, cl.PARTICIPLE)


def find(views: Sequence[View]) -> dict[int, Finding]:
    """Return the call that each calling clause belongs to, by clause number; neighbouring clauses share one call."""
    out: dict[int, Finding] = {}
    last: Finding | None = None
    for v in views:
        if v.kind == cl.RELATIVE:
            if last is not None and v.clause.parent in out:
                last.cover(v.first, v.last)
            continue
        if not (_calls(v) or (v.clause.parent in out and v.kind in _FOLLOW)):
            last = None
            continue
        last = last or v.claim(ClaimKind.CALL)
        last.cover(v.first, v.last)
        out[v.n] = last
    return _with_content(views, out)


def _calls(v: View) -> bool:
    return v.kind != cl.PURPOSE and Moods(v.r, v.first, v.last).call


def _with_content(views: Sequence[View], out: dict[int, Finding]) -> dict[int, Finding]:
    """A call that somebody is said to make ("X urged that") holds what is called for as well."""
    for v in views:
        if v.n in out and v.kind == cl.ATTRIBUTION and v.n + 1 < len(views) and v.n + 1 not in out:
            out[v.n].cover(out[v.n].first, views[v.n + 1].last)
            out[v.n + 1] = out[v.n]
    return out
