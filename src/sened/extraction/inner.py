"""What stands inside a clause that tells an event of its own, and so is of that event and not of the one around it."""

from collections.abc import Sequence

from sened.extraction.clauses import SUB
from sened.extraction.finding import Finding
from sened.extraction.reading import Reading


def of_inner(r: Reading, at: int, f: Finding, others: Sequence[Finding]) -> bool:
    """ "Eight years after X attacked Y on 3 August, 2,700 are missing": what stands in an inner event is of that event."""
    held = [o for o in others if o is not f and not o.nested and f.first <= o.first and o.last <= f.last]
    inner = [o for o in held if 0 <= o.clause < len(r.clauses) and o.clause != f.clause]
    inner = [o for o in inner if r.clauses[o.clause].kind == SUB]
    return any(r.tokens[o.first].start <= at < r.tokens[o.last - 1].end for o in inner)
