"""Paths of the supply map: weapon, part, maker, owner at the date, jurisdiction, with what may stop the next delivery.

A path exists only where one claim ties its weapon, part and maker together; it is never pieced together from claims that
speak of different weapons.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sened.supply.asof import STANDING, Row, Standing, Time, strongest
from sened.supply.names import head, key
from sened.supply.owners import Holding, Owners, owners_of
from sened.supply.relations import FROM_WEAPON, LINK_ORDER, Basis, EdgeKind
from sened.supply.view import View
from sened.supply.voice import by_evidence

_WEAKEST_STATUS = ("denied", "planned", "alleged", "reported", "at_risk", "milestone")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """One edge of a path with the claims that carry it on the day; `lines` is None where none were computed.

    `lines_at_most` counts lines too whose independence is not certain; `folds` say which claims are one line, and why.
    `evidence` keeps the kinds of evidence apart; `basis` is the firmest of the claims, and only claims of that basis
    or firmer than `implied` count as lines.
    """

    kind: EdgeKind
    subject: str
    object: str
    edge_id: str
    basis: Basis
    claims: tuple[str, ...]
    statuses: tuple[str, ...]
    time: Time | None
    lines: int | None
    evidence: dict[str, list[str]] = field(default_factory=dict)
    folds: tuple[str, ...] = ()
    lines_at_most: int | None = None

    @property
    def counted(self) -> int | None:
        """Independent lines of the edge; 0 where no claim states or names it."""
        return 0 if self.basis is Basis.IMPLIED else self.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """One way from a weapon to those who can stop the next delivery, as claims give it on the day."""

    weapon: str | None
    component: str | None
    maker: str | None
    family: tuple[str, ...]
    parent: Holding | None
    owners: Owners | None
    jurisdictions: tuple[tuple[str, tuple[str, ...]], ...]
    links: tuple[Link, ...]
    time: Time | None

    @property
    def relation(self) -> str:
        """The kind of the first edge: how the part stands to the weapon."""
        return self.links[0].kind.value if self.links else ""

    @property
    def statuses(self) -> tuple[str, ...]:
        """The coded states of the claims on the first edge; empty where only columns carry it."""
        firm = [link for link in self.links[:1] if link.basis is not Basis.IMPLIED]
        return tuple(s for link in firm for s in link.statuses if s)

    @property
    def claims(self) -> tuple[str, ...]:
        """All claims that carry an edge of the path."""
        return tuple(sorted({c for link in self.links for c in link.claims}))

    @property
    def weakest(self) -> Link | None:
        """The edge with the fewest independent lines; among equals the one of the weakest coded status."""
        return min(self.links, key=_weakness, default=None)

    @property
    def lines(self) -> int | None:
        """Independent lines of the weakest edge; a path is no better known than that."""
        weakest = self.weakest
        return None if weakest is None else weakest.counted


def _weakness(link: Link) -> tuple[int, int, str]:
    ranks = [_WEAKEST_STATUS.index(s) if s in _WEAKEST_STATUS else len(_WEAKEST_STATUS) for s in link.statuses]
    return (link.counted if link.counted is not None else len(link.claims), max(ranks, default=0), link.edge_id)


Triple = tuple[str | None, str | None, str | None]


def paths_of(view: View) -> list[Path]:
    """Return every path of the map on the view's day, in order of weapon, part, maker and owner."""
    found = [path for triple, claims in _triples(view).items() for path in _with_owners(view, triple, claims)]
    return sorted(_folded(found), key=_order)


def _order(path: Path) -> tuple[str, bool, int, str, str]:
    # Owners of one path keep their own order, the one that claims hold most firmly first.
    times = [None, *STANDING, Time.ENDED, Time.NOT_YET]
    return (path.weapon or "", _implied(path), times.index(path.time), path.component or "", path.maker or "")


def _implied(path: Path) -> bool:
    return bool(path.links) and path.links[0].basis is Basis.IMPLIED


def _triples(view: View) -> dict[Triple, set[str]]:
    """Return each (weapon, part, maker) that one claim ties together, with the claims that do."""
    made: dict[str, list[Row]] = defaultdict(list)
    tied: dict[str, list[Row]] = defaultdict(list)
    for edge in view.edges:
        if edge.row["edge_kind"] == EdgeKind.MADE_BY:
            made[edge.claim_id].append(edge.row)
        elif edge.row["edge_kind"] in LINK_ORDER:
            tied[edge.claim_id].append(edge.row)
    found: dict[Triple, set[str]] = defaultdict(set)
    for claim in sorted(made.keys() | tied.keys()):
        for triple in _of_claim(tied.get(claim, []), made.get(claim, [])):
            found[triple].add(claim)
    return _without_makerless(found)


def _of_claim(tied: list[Row], made: list[Row]) -> Iterator[Triple]:
    for link in tied:
        weapon, part = _ends(link)
        makers = [row["object"] for row in made if key(row["subject"]) == key(part)]
        yield from ((weapon, part, maker) for maker in makers or [None])
    if not tied:
        for row in made:
            whole = row["subject_kind"] == "weapon"
            yield (row["subject"] if whole else None, None if whole else row["subject"], row["object"])


def _ends(link: Row) -> tuple[str, str]:
    subject, object_ = link["subject"], link["object"]
    return (subject, object_) if link["edge_kind"] in FROM_WEAPON else (object_, subject)


def _without_makerless(found: dict[Triple, set[str]]) -> dict[Triple, set[str]]:
    """Let claims that name no maker support the paths of the same weapon and part that have one."""
    named = {(w, c) for w, c, maker in found if maker is not None}
    kept: dict[Triple, set[str]] = {}
    for (weapon, part, maker), claims in found.items():
        if maker is None and (weapon, part) in named:
            continue
        kept[weapon, part, maker] = claims | (found.get((weapon, part, None), set()))
    return kept


def _with_owners(view: View, triple: Triple, claims: set[str]) -> Iterator[Path]:
    weapon, part, maker = triple
    links = list(_links(view, triple, claims))
    made = _made(view, part or weapon or "", maker, claims) if maker else None
    base = [*links, made] if made else links
    time = strongest(link.time for link in (links or base))
    owners = owners_of(view, maker) if maker else None
    family = _family(view, part) if part else ()
    for parent in owners.standing if owners and owners.standing else (None,):
        owned = [_owned(view, parent)] if parent else []
        chain = (*base, *owned)
        yield Path(
            weapon=weapon, component=part, maker=maker, family=family, parent=parent, owners=owners,
            jurisdictions=_jurisdictions(view, base, parent), links=chain, time=time,
        )  # fmt: skip


def _links(view: View, triple: Triple, claims: set[str]) -> Iterator[Link]:
    weapon, part, _ = triple
    if weapon is None or part is None:
        return
    found: list[Link] = []
    for kind in LINK_ORDER:
        if kind is EdgeKind.NAMED_WITH and found:
            continue
        ends = (weapon, part) if kind in FROM_WEAPON else (part, weapon)
        standing = [s for s in view.edges_from(kind, ends[0]) if key(s.row["object"]) == key(ends[1])]
        chosen = [s for s in standing if s.claim_id in claims]
        if chosen:
            found.append(_link(view, chosen))
    yield from found


def _made(view: View, item: str, maker: str, claims: set[str]) -> Link | None:
    """Return the maker's edge by the claims on this weapon and those on none; by all where there are no such claims."""
    standing = [s for s in view.edges_from(EdgeKind.MADE_BY, item) if key(s.row["object"]) == key(maker)]
    near = [s for s in standing if s.claim_id in claims or not view.rows[s.claim_id]["weapon_system"]]
    firm = [s for s in near if s.row["basis"] != Basis.IMPLIED]
    used = firm or [s for s in standing if s.row["basis"] != Basis.IMPLIED] or near or standing
    return _link(view, used) if used else None


def _owned(view: View, parent: Holding) -> Link:
    standing = [
        s
        for s in view.edges_from(parent.kind, parent.owned)
        if s.group_id == parent.edge_id and s.claim_id in parent.claims
    ]
    return _link(view, standing)


def _link(view: View, standing: list[Standing]) -> Link:
    firm = [s for s in standing if s.row["basis"] != Basis.IMPLIED]
    used = firm or standing
    row, claims = used[0].row, tuple(sorted(s.claim_id for s in used))
    return Link(
        kind=EdgeKind(row["edge_kind"]), subject=row["subject"], object=row["object"], edge_id=row["edge_id"],
        basis=Basis(min((s.row["basis"] for s in used), key=list(Basis).index)), claims=claims,
        statuses=tuple(sorted({s.row["status"] or "" for s in used})), time=strongest(s.time for s in used),
        lines=view.lines(row["edge_id"], claims), evidence=by_evidence(claims, view.voices),
        folds=tuple(view.folds(row["edge_id"], claims)),
        lines_at_most=view.lines_at_most(row["edge_id"], claims),
    )  # fmt: skip


def _family(view: View, part: str) -> tuple[str, ...]:
    return tuple(name for name in view.parts_by_head.get(head(part), ()) if key(name) != key(part))


def _jurisdictions(
    view: View, links: Iterable[Link], parent: Holding | None
) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the jurisdictions in which the part is made as its rows have it, with the claims; a route is none."""
    links = list(links)
    firm = [c for link in links if link.basis is not Basis.IMPLIED for c in link.claims]
    for claims in (firm, [c for link in links for c in link.claims], list(parent.claims) if parent else []):
        found: dict[str, set[str]] = defaultdict(set)
        for claim in claims:
            row = view.rows.get(claim)
            if row and row["country"] and row["relation"] != "supplied_via":
                found[row["country"]].add(claim)
        if found:
            return tuple((code, tuple(sorted(ids))) for code, ids in sorted(found.items(), key=_most))
    return ()


def _most(item: tuple[str, set[str]]) -> tuple[int, str]:
    return (-len(item[1]), item[0])


def _folded(paths: list[Path]) -> Iterator[Path]:
    """Drop a path that only columns carry where a stated one has the same weapon, maker, owner and head of part.

    Its claims are not lost: they are claims of controls, and the stated path names the related part as its family.
    """
    stated = {_family_key(p) for p in paths if not _implied(p)}
    for path in paths:
        if not (_implied(path) and path.component and _family_key(path) in stated):
            yield path


def _family_key(path: Path) -> tuple[str, str, str]:
    return (key(path.weapon or ""), head(path.component or ""), key(path.maker or ""))
