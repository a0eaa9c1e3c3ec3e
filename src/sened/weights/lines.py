"""Independent lines of evidence: the claims of a group folded by the root of their transmission."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pyarrow as pa

from sened.model import tables
from sened.weights import effective, retold
from sened.weights.bodies import Bodies
from sened.weights.retold import SURE, Link
from sened.weights.roots import Root, Roots, Row, declared_copy

_READ_FROM = {
    "own": "nothing recorded leads away from its publisher", "speaker": "whom the claim quotes",
    "reprint": "the agency named or the note on the source", "translation": "the note on the source",
    "cites": "whom the source cites",
}  # fmt: skip
_FIELDS = {
    "killed": ("killed_low", "killed_high"), "wounded": ("wounded_low", "wounded_high"),
    "captured": ("captured_low", "captured_high"), "figure": ("figure_low", "figure_high"),
    "day": ("date_start",), "place": ("place_as_written", "lat"), "actor": ("actors",), "weapon": ("weapon_as_written",),
}  # fmt: skip


def fold(
    groups: pa.Table, claims: pa.Table, sources: pa.Table, actors: pa.Table, segments: pa.Table | None = None
) -> pa.Table:
    """Return the `lines` table of `groups` (columns group_kind, group_id, claim_id).

    Five articles that carry one agency's text are one line, and so are two pages of one publisher; a claim that quotes
    two bodies stands in the lines of both. Of each line one row is its root: the claim nearest to the first word.
    A claim or group of any kind is folded alike; `claims` needs claim_id, source_id, speakers, via. Claims that are
    not in `claims` are left out. Copies that nobody declared are found by text, where `segments` holds it, and by rare
    values shared, where `claims` has what was claimed.
    """
    of_source = {r["source_id"]: r for r in sources.to_pylist()}
    bodies = Bodies(actors)
    links = [] if segments is None else retold.by_text(segments, of_source)
    folder = _Folder(of_source, bodies, [*links, *retold.by_figures(groups, claims, of_source, bodies)])
    of_claim = {r["claim_id"]: r for r in claims.to_pylist()}
    rows: list[dict[str, Any]] = []
    for (kind, group), members in _members(groups).items():
        rows += folder.rows(kind, group, [of_claim[c] for c in members if c in of_claim])
    return effective.counted(tables.from_rows("lines", rows))


def _members(groups: pa.Table) -> dict[tuple[str, str], list[str]]:
    out: dict[tuple[str, str], set[str]] = defaultdict(set)
    for row in groups.to_pylist():
        out[row["group_kind"], row["group_id"]].add(row["claim_id"])
    return {key: sorted(claims) for key, claims in sorted(out.items())}


class _Folder:
    """Folds the claims of one group after another."""

    def __init__(self, sources: dict[str, Row], bodies: Bodies, links: Sequence[Link]) -> None:
        self._sources = sources
        self._roots = Roots(sources, bodies)
        self._links: dict[str, list[Link]] = defaultdict(list)
        for link in sorted(links, key=lambda k: (-k.probability, k.original, k.copier)):
            self._links[link.copier].append(link)

    def rows(self, kind: str, group: str, members: Sequence[Row]) -> list[dict[str, Any]]:
        """Return the rows of one group."""
        beside: dict[str, list[Row]] = defaultdict(list)
        for claim in members:
            beside[claim["source_id"]].append(claim)
        by_line: dict[str, list[tuple[Row, Root]]] = defaultdict(list)
        for claim in members:
            for root in self._of(claim, beside, ()):
                by_line[root.body.key].append((claim, root))
        return [row for line, held in by_line.items() for row in self._line(kind, group, line, held)]

    def _of(self, claim: Row, beside: dict[str, list[Row]], seen: tuple[str, ...]) -> list[Root]:
        """Return the roots of a claim; where its own word was found to be another's, the roots of that one's claims."""
        found = self._roots.of(claim, beside=beside)
        source = claim["source_id"]
        if source not in self._sources or any(r.rule not in ("own", "cites") for r in found):
            return found
        link = self._link(source, beside, (*seen, source))
        if link is None:
            return found
        original, chained = link
        deeper = {r.body.key: r for c in original for r in self._of(c, beside, (*seen, source))}
        return self._led(found, sorted(deeper.values(), key=lambda r: r.body.key), chained)

    def _link(self, source: str, beside: dict[str, list[Row]], seen: tuple[str, ...]) -> tuple[list[Row], Link] | None:
        """Return the likeliest link from a source to one that speaks in this group, and the claims of that one."""
        publisher = self._roots.publisher(self._sources[source]).key
        for link in sorted(self._links[source] + self._links[publisher], key=lambda k: (-k.probability, k.original)):
            for other in sorted(beside):
                known = self._sources.get(other)
                mine = other == link.original or (
                    known is not None and self._roots.publisher(known).key == link.original
                )
                if mine and other not in seen and self._earlier(other, source):
                    return beside[other], link
        return None

    def _earlier(self, one: str, other: str) -> bool:
        days = [(retold.published(self._sources.get(s)), s) for s in (one, other)]
        return days[0] < days[1]

    def _led(self, found: list[Root], deeper: list[Root], link: Link) -> list[Root]:
        """Return the roots of the original where the link is sure, else those found, marked as uncertain."""
        why = f"{found[0].body.label} has it from {deeper[0].body.label}, as comparing them tells ({link.probability:.0%})."
        if link.probability >= SURE:
            return [
                replace(r, rule=link.rule, why=why, evidence=link.evidence, probability=min(r.probability, link.probability))
                for r in deeper
            ]  # fmt: skip
        perhaps = tuple(r.body.key for r in deeper)
        why = f"Perhaps {why[0].lower() if why.startswith('The ') else why[0]}{why[1:]}"
        return [
            replace(
                r, rule=link.rule, why=why, certain=False, evidence=link.evidence, perhaps=perhaps,
                probability=min(r.probability, 1 - link.probability),
            )
            for r in found
        ]  # fmt: skip

    def _line(self, kind: str, group: str, line: str, held: list[tuple[Row, Root]]) -> list[dict[str, Any]]:
        first = min(held, key=lambda pair: _nearness(pair[0], pair[1], self._sources))[0]["claim_id"]
        label = min(root.body.label for _, root in held)
        return [
            {
                "group_kind": kind,
                "group_id": group,
                "line_id": line,
                "line_label": label,
                "claim_id": claim["claim_id"],
                "source_id": claim["source_id"],
                "is_root": claim["claim_id"] == first,
                "fold_rule": root.rule,
                "fold_why": root.why,
                "certain": root.certain,
                "party": root.body.party,
                "evidence": root.evidence or _READ_FROM.get(root.rule, ""),
                "probability": root.probability,
                "perhaps": sorted(set(root.perhaps) - {line}),
                "fields": [name for name, columns in _FIELDS.items() if any(_given(claim.get(c)) for c in columns)],
            }
            for claim, root in held
        ]


def _given(value: Any) -> bool:
    return value is not None and value not in ("", [])


def _nearness(claim: Row, root: Root, sources: dict[str, Row]) -> tuple[bool, bool, str, str]:
    """Return the order of claims by nearness to the first word: own before quoted, originals, then the earliest."""
    source = sources.get(claim["source_id"])
    published = source["published_end"].isoformat() if source and source["published_end"] else "9999"
    copy = source is not None and declared_copy(source) is not None
    return (root.rule != "own", copy, published, claim["claim_id"])
