"""Actors by name: exact look-up, mentions in running text, and the party for which a publisher or speaker speaks."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import ahocorasick

from sened.base.errors import Unresolved
from sened.base.names import fold
from sened.entities.spelling import FoldedText, folded
from sened.model.entity import Actor

_OFFICIAL = frozenset({
    "administration", "agency", "army", "authorities", "authority", "bakani", "bakanligi", "bureau", "center",
    "centre", "command", "commander", "commanders", "council", "defence", "defense", "embassy", "force", "forces",
    "foreign", "general", "government", "interior", "komutanligi", "leadership", "media", "military", "minister",
    "ministers", "ministry", "mission", "mod", "office", "official", "officials", "parliament", "police",
    "presidency", "president", "press", "security", "sozcusu", "spokesman", "spokesperson", "spokeswoman", "staff",
    "statement",
})  # fmt: skip
"""Words after an actor's name that make an organ of that actor ("X Press", "X Ministry of Defence")."""

_SHORT_NAME = 5
_CAPITAL_LINE = 12


class Mention(NamedTuple):
    """A span of code points in a text that names an actor: end exclusive, `name` is the actor's label."""

    start: int
    end: int
    actor_id: str
    name: str


class ActorIndex:
    """Names of a case's actors. A short all-capital alias ("IS", "US") is found only where it is written so."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self._actors = {a.id: a for a in sorted(actors, key=lambda a: a.id)}
        self._by_name: dict[str, set[str]] = defaultdict(set)
        self._any_case: set[str] = set()
        for actor in self._actors.values():
            for name in _names(actor):
                self._by_name[fold(name)].add(actor.id)
                if not _is_acronym(name):
                    self._any_case.add(fold(name))
        self._by_name.pop("", None)
        self._automaton = ahocorasick.Automaton()
        for name in self._by_name:
            self._automaton.add_word(name, name)
        if self._by_name:
            self._automaton.make_automaton()

    def actor(self, actor_id: str) -> Actor | None:
        """Return the actor of that id, or None."""
        return self._actors.get(actor_id)

    def find(self, name: str) -> Actor | Unresolved:
        """Return the actor that bears `name` (id or alias, folded); `Unresolved` where none or several do."""
        if name in self._actors:
            return self._actors[name]
        key = fold(name)
        ids = self._by_name.get(key) or self._by_name.get(key.removeprefix("the "), set())
        if len(ids) == 1:
            return self._actors[next(iter(ids))]
        if ids:
            return Unresolved(f"{name!r} is a name of several actors: {', '.join(sorted(ids))}")
        return Unresolved(f"no actor of this case is called {name!r}")

    def mentions(self, text: str) -> list[Mention]:
        """Return the mentions in `text` from left to right, longest first where they overlap, never overlapping.

        A name that several actors bear tells nobody which is meant, so it is no mention of either.
        """
        if not self._by_name:
            return []
        view = folded(text)
        out: list[Mention] = []
        taken = -1
        for start, end, name in sorted(self._spans(view), key=lambda s: (s[0], -s[1])):
            first, after = view.origin[start], _after(text, view.origin[end - 1])
            if start < taken or not self._as_written(name, text, first, after):
                continue
            taken = end
            ids = self._by_name[name]
            if len(ids) == 1:
                actor = self._actors[next(iter(ids))]
                out.append(Mention(first, after, actor.id, actor.name))
        return out

    def _spans(self, view: FoldedText) -> Iterator[tuple[int, int, str]]:
        for last, name in self._automaton.iter(view.text):
            start, end = last + 1 - len(name), last + 1
            if view.starts_word(start) and view.ends_word(end):
                yield start, end, name

    def party_of(self, name: str) -> str:
        """Return the id of the party that a publisher or speaker called `name` speaks for, or "" for none.

        The name is an actor's own ("SDF"), or begins with one and goes on with a word for an organ ("SDF Press",
        "Turkish Ministry of Defence"). An outlet that merely carries a country in its name speaks for nobody.
        """
        found = self.find(name)
        if isinstance(found, Actor):
            return found.party
        for mention in self.mentions(name)[:1]:
            rest = fold(name[mention.end :]).split()
            if fold(name[: mention.start]) in ("", "the") and _OFFICIAL & set(rest):
                return self._actors[mention.actor_id].party
        return ""

    def _as_written(self, name: str, text: str, start: int, end: int) -> bool:
        if name in self._any_case:
            return True
        raw = text[start:end]
        # An initialism must stand in capitals; in a headline set in capitals a short one could be any word.
        return raw.upper() == raw and not (len(name) < 3 and _in_capitals(text, start, end))


def _names(actor: Actor) -> list[str]:
    return [actor.id.replace("-", " ") if "-" in actor.id else actor.id, actor.name, *(n for _, n in actor.aliases)]


def _is_acronym(name: str) -> bool:
    letters = [c for c in name if c.isalpha()]
    return 0 < len(letters) <= _SHORT_NAME and all(c.isupper() for c in letters)


def _in_capitals(text: str, start: int, end: int) -> bool:
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", end)
    letters = re.sub(r"[^A-Za-z]", "", text[first : last if last >= 0 else len(text)])
    return len(letters) >= _CAPITAL_LINE and letters.isupper()


def _after(text: str, last: int) -> int:
    """Return the position after the character at `last` and the marks that combine with it."""
    end = last + 1
    while end < len(text) and unicodedata.combining(text[end]):
        end += 1
    return end
