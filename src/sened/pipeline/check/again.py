"""Places that a text comes back to by a common noun: "the prison", after "the prison of X" was named with its name.

For texts in other languages; in English extraction itself carries such places.
"""

from collections.abc import Sequence
from dataclasses import replace

from sened.base.geo import Circle
from sened.extraction.fields import PlaceField
from sened.model.vocabulary import ClaimKind
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.tongue import Tongue

Circles = tuple[Circle, ...]

_KINDS = {ClaimKind.EVENT, ClaimKind.FIGURE, ClaimKind.OTHER}
_FINE_M = 3_000.0
"""Radius up to which a place is a building or a site, of which a text may speak as "the prison", "the station"."""


class Named:
    """The sites that a text has named so far, by the words of their names, the latest first."""

    def __init__(self, tongue: Tongue) -> None:
        self._tongue = tongue
        self._sites: list[tuple[frozenset[str], Circles]] = []

    def keep(self, places: Sequence[PlaceField]) -> None:
        """Remember the sites among the places of a draft."""
        for place in places:
            where = tuple(c.where for c in place.meant)
            if where and not place.inferred and where[0].radius_m <= _FINE_M:
                self._sites.insert(0, (self._tongue.stems(place.words.raw), where))

    def completed(self, draft: Draft, text: str) -> Draft:
        """Return the draft at the site that its words name again, where it names no place of its own."""
        if draft.kind not in _KINDS or draft.unplaced or (draft.where and not draft.carried) or not self._sites:
            return draft
        said = self._tongue.stems(text[draft.start : draft.end])
        found = next((where for stems, where in self._sites if stems & said), None)
        return replace(draft, where=(found,), carried=True) if found else draft
