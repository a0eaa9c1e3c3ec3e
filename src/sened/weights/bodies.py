"""Who a speaker or publisher is: equal names and the aliases of the actors table, and nothing else, make one body."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa

from sened.base.names import fold, latin

_UNNAMED_WORDS = (
    "source sources official officials witnesses witness residents testimonies agencies outlets reports activists"
    " speakers experts persons media"
)
_UNNAMED = frozenset(_UNNAMED_WORDS.split())
"""Words that make a speaker nobody in particular, unless the name as a whole is that of a known body."""

PRESS_KIND = "media"
"""Kind of an actor that is an outlet: with a party it is that party's press office."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A speaker or publisher: `key` is equal for one body, `party` the party for which it speaks, or empty."""

    key: str
    label: str
    party: str = ""


class Bodies:
    """Bodies by name."""

    def __init__(self, actors: pa.Table) -> None:
        self._actors: dict[str, Mapping[str, Any]] = {}
        owners: dict[str, set[str]] = defaultdict(set)
        for row in actors.to_pylist():
            self._actors.setdefault(row["actor_id"], row)
            for name in (row["actor_id"], row["label"], row["name"]):
                owners[fold(name or "")].add(row["actor_id"])
        self._owner = {name: next(iter(ids)) for name, ids in owners.items() if name and len(ids) == 1}

    def of(self, name: str) -> Body:
        """Return the body of that name; a press office is the party whose statements it issues."""
        owner = self._owner.get(fold(name))
        if owner is None:
            return Body(key=_key(name), label=name)
        actor = self._actors[owner]
        party = actor["party"] or ""
        if actor["kind"] == PRESS_KIND and party in self._actors:
            actor = self._actors[party]
        return Body(key=_key(actor["actor_id"]), label=actor["label"] or actor["actor_id"], party=party)

    def is_known(self, name: str) -> bool:
        """Tell whether an actor bears that name."""
        return fold(name) in self._owner

    def is_unnamed(self, name: str) -> bool:
        """Tell whether `name` is nobody in particular ("local sources"): no root that two publishers could share."""
        return not self.is_known(name) and bool(_UNNAMED & set(fold(name).split()))

    def named_in(self, name: str, among: Iterable[str]) -> Body | None:
        """Return the body of `among` whose name opens `name` ("Sputnik sources" among Sputnik), or None."""
        folded = fold(name)
        for other in among:
            if other and folded.startswith(fold(other) + " "):
                return self.of(other)
        return None


def _key(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", latin(name)).strip("-") or "unnamed"
