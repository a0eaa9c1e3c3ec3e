"""What extraction asks of other rooms: a gazetteer (`model.seams.Gazetteer`) and an index of actors' names."""

from collections.abc import Iterable
from typing import Protocol


class ActorMentions(Protocol):
    """Finds the names of known actors in a text."""

    def mentions(self, text: str) -> Iterable[tuple[int, int, str, str]]:
        """Return (start, end, actor id, actor's name) of every mention: code points of `text`, end exclusive."""
        ...


class NoActors:
    """An index that knows no actor."""

    def mentions(self, text: str) -> list[tuple[int, int, str, str]]:
        """Return nothing: no actor is known."""
        del text
        return []
