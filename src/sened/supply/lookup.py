"""From a name as a person types it to what the map knows: a weapon, a part, a body or a jurisdiction.

A name is taken as meant where it is equal after folding, an alias of the case, a short form that one name carries, differs
in legal form or in vowels alone, or is part of exactly one name; the answer says which. Likeness alone never decides: it
becomes "did you mean".
"""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz, process

from sened.base.countries import country_code, country_name
from sened.supply.asof import written
from sened.supply.legal_forms import without_form
from sened.supply.names import LONGEST_NAME, OrganisationFound, head, key, near_key, short_names
from sened.supply.relations import NodeKind
from sened.supply.view import View

_SUGGESTIONS, _SHOWN = 5, 12
_LEAST_LIKENESS = 70


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """One name of the map and what stands under it."""

    name: str
    kind: NodeKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """What a name was read as: all nodes of one meaning (parts of one head together), and how it was reached."""

    nodes: tuple[Node, ...]
    how: str

    @property
    def label(self) -> str:
        """The first name, under which the answer is shown."""
        return self.nodes[0].name


@dataclass(frozen=True, slots=True, kw_only=True)
class NotInMap:
    """The answer for a name that the map does not hold: names like it, and why none was taken."""

    reason: str
    suggestions: tuple[str, ...]


def nodes_of(view: View) -> tuple[Node, ...]:
    """Return every name of the map as known by the view's day, in order."""
    found: dict[tuple[str, str], Node] = {}
    for standing in view.edges:
        row = standing.row
        for name, kind in ((row["subject"], row["subject_kind"]), (row["object"], row["object_kind"])):
            found.setdefault((key(name), kind), Node(name=name, kind=NodeKind(kind)))
    for standing in view.controls:
        row = standing.row
        kind = (
            NodeKind.WEAPON if key(row["subject"] or "") == key(row["weapon_system"] or "") else NodeKind.ORGANISATION
        )
        if row["subject"]:
            found.setdefault((key(row["subject"]), kind), Node(name=row["subject"], kind=kind))
        if row["jurisdiction"]:
            code = row["jurisdiction"]
            found.setdefault((key(code), NodeKind.JURISDICTION), Node(name=code, kind=NodeKind.JURISDICTION))
    for name in (r["organisation"] for r in view.replies if r["organisation"]):
        if isinstance(view.organisations.find(name), OrganisationFound):
            found.setdefault((key(name), NodeKind.ORGANISATION), Node(name=name, kind=NodeKind.ORGANISATION))
    return tuple(sorted(found.values(), key=lambda n: (key(n.name), n.kind)))


def resolve(view: View, name: str) -> Resolved | NotInMap:
    """Return what `name` is read as, or `NotInMap` with names like it."""
    typed = name.strip()[:LONGEST_NAME]
    nodes = nodes_of(view)
    if not key(typed):
        return NotInMap(reason="no name was given", suggestions=())
    for how, found in _readings(view, nodes, typed):
        kept = _one_meaning(found)
        if kept:
            return Resolved(nodes=kept, how=how)
        if found:
            names = tuple(sorted({n.name for n in found}))
            return NotInMap(reason=f"{_cut(typed)!r} may be several names of this map", suggestions=names[:_SHOWN])
    return NotInMap(reason=f"{_cut(typed)!r} is not in this map", suggestions=_like(nodes, view, typed))


def _cut(typed: str) -> str:
    return typed if len(typed) <= 80 else typed[:79] + "…"


def _readings(view: View, nodes: tuple[Node, ...], typed: str) -> Iterable[tuple[str, list[Node]]]:
    wanted = key(typed)
    yield "the name as the map has it", [n for n in nodes if key(n.name) == wanted]
    yield from _alias(view, nodes, typed)
    yield "a jurisdiction", [n for n in nodes if n.kind is NodeKind.JURISDICTION and n.name == country_code(typed)]
    yield (
        "a short form that the name itself carries",
        [n for n in nodes if wanted in {key(short) for short in short_names(n.name)}],
    )
    yield (
        "the same head of the name",
        [n for n in nodes if n.kind is NodeKind.COMPONENT and head(n.name) == head(typed)],
    )
    form = without_form(typed)
    yield "the name without its legal form", [n for n in nodes if _is_body(n) and without_form(n.name) == form]
    coarse = near_key(typed)
    yield (
        "another spelling of the name (the same consonants and numbers; check that it is meant)",
        [n for n in nodes if coarse and near_key(n.name) == coarse],
    )
    joined = wanted.replace(" ", "")
    yield "the name written apart or together", [n for n in nodes if key(n.name).replace(" ", "") == joined]
    words = set(wanted.split())
    yield "words of the name", [n for n in nodes if words <= set(key(n.name).split()) or joined in _runs(n.name)]


def _runs(name: str) -> set[str]:
    """Return the words of a name and every two neighbours written as one (TB-2, TB2)."""
    words = key(name).split()
    return set(words) | {one + other for one, other in pairwise(words)}


def _alias(view: View, nodes: tuple[Node, ...], typed: str) -> Iterable[tuple[str, list[Node]]]:
    index = view.organisations
    for found, near in ((index.find(typed, view.on), ""), (index.near(typed, view.on), " but for its legal form")):
        if isinstance(found, OrganisationFound):
            what = "the name" if found.how == "name" else f"an alias ({found.how})"
            how = f"{what} of {found.label} in this case{near}"
            if view.on is not None and not found.bore_it(view.on):
                how += f", recorded for {written(found.borne)}, not for {view.on}"
            yield how, [n for n in nodes if _is_body(n) and key(n.name) == key(found.label)]


def _is_body(node: Node) -> bool:
    return node.kind is NodeKind.ORGANISATION


def _one_meaning(found: list[Node]) -> tuple[Node, ...]:
    """Return the nodes where all are one: one name in several roles, or parts that share their head; else none."""
    if len({key(n.name) for n in found}) == 1:
        return tuple(found)
    if found and all(n.kind is NodeKind.COMPONENT for n in found) and len({head(n.name) for n in found}) == 1:
        return tuple(found)
    return ()


def _like(nodes: tuple[Node, ...], view: View, typed: str) -> tuple[str, ...]:
    """Return the names most like what was typed, best first, aliases shown by their organisation's label."""
    shown: dict[str, str] = {key(n.name): n.name for n in nodes if n.kind is not NodeKind.JURISDICTION}
    shown.update({key(country_name(n.name)): country_name(n.name) for n in nodes if n.kind is NodeKind.JURISDICTION})
    known = {key(n.name) for n in nodes}
    shown.update({key(name): label for name, label in view.organisations.names() if key(label) in known})
    scored = process.extract(key(typed), sorted(shown), scorer=fuzz.WRatio, limit=4 * _SUGGESTIONS)
    ranked = sorted(scored, key=lambda hit: (-hit[1], hit[0]))
    names = dict.fromkeys(shown[hit[0]] for hit in ranked if hit[1] >= _LEAST_LIKENESS)
    return tuple(names)[:_SUGGESTIONS]


def relatives(view: View, nodes: tuple[Node, ...]) -> tuple[Node, ...]:
    """Return names related to those given and not merged with them: parts of the same head, and a family by its name.

    "MAM series" is related to "MAM-L": one of the two names a family, and its head begins the other.
    """
    own = {(key(n.name), n.kind) for n in nodes}
    found = [n for n in nodes_of(view) if (key(n.name), n.kind) not in own and any(_related(n, m) for m in nodes)]
    return tuple(found)


def _related(one: Node, other: Node) -> bool:
    if one.kind is not other.kind or one.kind not in (NodeKind.WEAPON, NodeKind.COMPONENT):
        return False
    left, right = head(one.name).split(), head(other.name).split()
    if left == right:
        return True
    family = _names_family(one.name), _names_family(other.name)
    shorter, longer = (left, right) if family[0] else (right, left)
    return any(family) and longer[: len(shorter)] == shorter


def _names_family(name: str) -> bool:
    return head(name) != key(name) and bool({"family", "series"} & set(key(name).split()))
