"""Who owned a maker on a day, as claims say it; what may only be inferred is kept apart and says so."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from sened.base.canonical import Json
from sened.supply.asof import STANDING, Standing, Time, interval, span_of, strongest, written
from sened.supply.names import key
from sened.supply.relations import Basis, EdgeKind
from sened.supply.view import View

LONGEST_CHAIN = 12
"""Steps of ownership that are followed; a longer chain ends there and says so."""

_PERCENT = frozenset({"percent", "per cent", "%", "percentage"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """One body that claims name as the owner of another: all claims of that edge with their time on the day.

    `basis` is `stated` where a claim's own relation says it, else `implied` (a column of the rows). `disputed_by` are
    claims that name another owner of the same body.
    """

    owned: str
    owner: str
    edge_id: str
    kind: EdgeKind
    basis: Basis
    claims: tuple[str, ...]
    time: Time | None
    since: tuple[str, ...] = ()
    last_known: date | None = None
    lines: int | None = None

    def to_json(self) -> dict[str, Json]:
        """Return the holding as `trace` prints it."""
        return {
            "owned": self.owned,
            "owner": self.owner,
            "kind": self.kind.value,
            "basis": self.basis.value,
            "claims": list(self.claims),
            "time": None if self.time is None else self.time.value,
            "since": list(self.since),
            "last_known": None if self.last_known is None else self.last_known.isoformat(),
            "lines": self.lines,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Owners:
    """The owners of one maker on a day: those whose claims hold the day, all others, and an inference where none does."""

    maker: str
    standing: tuple[Holding, ...]
    other: tuple[Holding, ...]
    inferred: tuple[str, ...] = ()
    inferred_from: tuple[str, ...] = ()
    why: str = ""


def owners_of(view: View, maker: str) -> Owners:
    """Return the owners of `maker` on the view's day; where no claim holds the day, what a merger lets one infer."""
    standing = [*view.edges_from(EdgeKind.OWNED_BY, maker), *view.edges_from(EdgeKind.FORMERLY, maker)]
    holdings = _holdings(view, standing)
    held = tuple(h for h in holdings if h.time is None or h.time in STANDING)
    other = tuple(h for h in holdings if h not in held)
    if held or not other:
        why = "" if held else f"no claim of this map names an owner of {maker}"
        return Owners(maker=maker, standing=held, other=other, why=why)
    inferred, claims = _before_merger(view, other)
    return Owners(
        maker=maker, standing=(), other=other, inferred=inferred, inferred_from=claims,
        why=_why(maker, other, inferred),
    )  # fmt: skip


def _holdings(view: View, standing: Iterable[Standing]) -> list[Holding]:
    groups: dict[str, list[Standing]] = defaultdict(list)
    for claim in standing:
        groups[claim.group_id].append(claim)
    found = [_holding(view, claims) for _, claims in sorted(groups.items())]
    order = [*STANDING, Time.ENDED, Time.NOT_YET, None]
    return sorted(found, key=lambda h: (order.index(h.time), list(Basis).index(h.basis), h.owner))


def _holding(view: View, claims: list[Standing]) -> Holding:
    stated = [c for c in claims if c.row["basis"] == Basis.STATED]
    time = strongest(c.time for c in stated or claims)
    if stated and time not in STANDING:
        # An implied row may speak for a day that the stating rows leave out; the basis then says so.
        implied = [c for c in claims if c not in stated and c.time in STANDING]
        if implied:
            stated, claims, time = [], implied, strongest(c.time for c in implied)
    used = stated or claims
    row, ids = used[0].row, tuple(sorted(c.claim_id for c in used))
    spans = [span_of(c.row) for c in used]
    starts = {written(interval(c.row, "valid_from")) for c in used}
    return Holding(
        owned=row["subject"], owner=row["object"], edge_id=row["edge_id"], kind=EdgeKind(row["edge_kind"]),
        basis=Basis.STATED if stated else Basis.IMPLIED, claims=ids, time=time,
        since=tuple(sorted(s for s in starts if s)) if stated else (),
        last_known=max((d for s in spans if (d := s.last_known) is not None), default=None),
        lines=view.lines(row["edge_id"], ids),
    )  # fmt: skip


def _before_merger(view: View, later: tuple[Holding, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return bodies that may have been the owner before, and the claims from which that is inferred.

    Where claims put an ownership by P and a merger of Q into P at times that meet, Q may have been the owner before the
    merger. It may also have been another body that became P: an inference, never a claim.
    """
    names: set[str] = set()
    claims: set[str] = set()
    for holding in later:
        if holding.basis is not Basis.STATED or holding.time is not Time.NOT_YET:
            continue
        merged = [m for m in view.edges_to(EdgeKind.MERGED_INTO, holding.owner) if _meets(holding, m)]
        names |= {m.row["subject"] for m in merged}
        claims |= {m.claim_id for m in merged} | (set(holding.claims) if merged else set())
    return tuple(sorted(names)), tuple(sorted(claims))


def _meets(holding: Holding, merger: Standing) -> bool:
    start = interval(merger.row, "valid_from")
    return start is not None and written(start) in holding.since


def _why(maker: str, later: tuple[Holding, ...], inferred: tuple[str, ...]) -> str:
    said = "; ".join(
        f"{h.owner} from {' or '.join(h.since) or 'a day not given'} ({', '.join(h.claims)})"
        for h in later
        if h.basis is Basis.STATED
    )
    text = f"no claim of this map names an owner of {maker} for this day"
    if said:
        text += f"; for other days claims name {said}"
    if inferred:
        text += (
            f"; that {' or '.join(inferred)} was the owner before is at most an inference from the merger"
            " that claims date to the same day"
        )
    return text


def mergers_of(view: View, names: Iterable[str]) -> tuple[Holding, ...]:
    """Return what claims say of mergers of any of `names` into another body, or of another body into them."""
    found: dict[str, Holding] = {}
    for name in sorted(set(names)):
        edges = [*view.edges_from(EdgeKind.MERGED_INTO, name), *view.edges_to(EdgeKind.MERGED_INTO, name)]
        found.update({h.edge_id: h for h in _holdings(view, edges)})
    return tuple(found[edge] for edge in sorted(found))


def chain_of(view: View, maker: str) -> tuple[tuple[Holding, ...], tuple[str, ...]]:
    """Return every holding above `maker` on the view's day, nearest first, and warnings of circles.

    A body is followed once; a circle of claims ends where it closes and is told, never followed again.
    """
    found: list[Holding] = []
    warnings: list[str] = []
    reached = {key(maker)}
    level, steps = [maker], 0
    while level and steps < LONGEST_CHAIN:
        following = []
        for name in level:
            for holding in owners_of(view, name).standing:
                found.append(holding)
                if key(holding.owner) in reached:
                    if _closes(view, holding):
                        warnings.append(_circle(holding))
                else:
                    reached.add(key(holding.owner))
                    following.append(holding.owner)
        level, steps = following, steps + 1
    if level:
        warnings.append(f"the chain of owners of {maker} is longer than {LONGEST_CHAIN} steps and is cut there")
    return tuple(found), tuple(sorted(set(warnings)))


def _closes(view: View, holding: Holding) -> bool:
    """Tell whether the owner of a holding is itself owned, over any number of steps, by what it owns."""
    target, reached, level = key(holding.owned), {key(holding.owner)}, [holding.owner]
    while level:
        owners = [h.owner for name in level for h in owners_of(view, name).standing]
        if any(key(o) == target for o in owners):
            return True
        level = [o for o in dict.fromkeys(owners) if key(o) not in reached]
        reached |= {key(o) for o in level}
    return False


def _circle(holding: Holding) -> str:
    return (
        f"the claims form a circle of ownership: {', '.join(holding.claims)} put {holding.owned} under {holding.owner},"
        f" and other claims put {holding.owner} under {holding.owned}"
    )


def share_warnings(view: View, owned: str) -> tuple[str, ...]:
    """Return a warning where claims that hold on the view's day hand out more than 100 percent of a body."""
    shares: dict[str, tuple[int, str]] = {}
    for edge in view.edges_from(EdgeKind.OWNED_BY, owned):
        row = edge.row
        if edge.holds and _is_share(row["number"], row["number_unit"]):
            shares[row["object"]] = max(shares.get(row["object"], (0, "")), (int(row["number"]), edge.claim_id))
    total = sum(number for number, _ in shares.values())
    if total <= 100:
        return ()
    parts = "; ".join(f"{owner} {number} ({claim})" for owner, (number, claim) in sorted(shares.items()))
    return (f"the shares that claims give of {owned} add up to {total} percent: {parts}",)


def _is_share(number: object, unit: object) -> bool:
    return isinstance(number, int) and str(unit or "").casefold().strip() in _PERCENT
