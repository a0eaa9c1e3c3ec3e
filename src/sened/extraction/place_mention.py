"""The record of a place name in a text."""

from typing import NamedTuple


class PlaceMention(NamedTuple):
    """A place name (shadow offsets), how the words around lead to it, and a distance in km where one is given.

    `name` is what the gazetteer is asked for (the words of the text where it is empty); `bearing` the direction of the
    distance in degrees from north, None where none is named.
    """

    start: int
    end: int
    lead: str
    km: float
    ids: tuple[str, ...]
    name: str = ""
    bearing: float | None = None
