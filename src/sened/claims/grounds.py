"""What a claim rests on: a claim counts as captured only where its words stand in bytes that the case holds.

A claim that gives the source's own words (`wording`) is captured where all of them occur in the text of a capture of its
source; a claim that gives only a place in the text is captured where that place holds something that the claim gives as
written (time, place, actor or weapon). Everything else stays as it came: a capture of a page alone bears out nothing.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sened.base.wording import Haystack, occurrence
from sened.model.capture import CapturedText
from sened.model.claim import Claim
from sened.model.vocabulary import Ground


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The ground of a claim, and where its words stand: the digest of the capture and a span of its text."""

    ground: Ground
    quote: tuple[int, int] | None = None
    capture: str | None = None


class Grounds:
    """The texts of all captures, asked claim by claim. Of several captures of a source the latest is asked first."""

    def __init__(self, texts: Iterable[CapturedText]) -> None:
        self._of: dict[str, list[tuple[CapturedText, Haystack]]] = {}
        for text in texts:
            self._of.setdefault(text.source_id, []).insert(0, (text, Haystack(text.text)))

    def of(self, claim: Claim) -> Found:
        """Return the ground of `claim`; without a capture that bears it out, the ground that it came with."""
        for text, haystack in self._of.get(claim.source_id, ()):
            span = _span(claim, text.text, haystack)
            if span:
                return Found(ground=Ground.CAPTURED, quote=span, capture=text.digest)
        ground = Ground.CITED if claim.ground is Ground.CAPTURED else claim.ground
        return Found(ground=ground, quote=claim.quote)


def _span(claim: Claim, text: str, haystack: Haystack) -> tuple[int, int] | None:
    if claim.wording:
        near = claim.quote[0] if claim.quote else 0
        found = occurrence(claim.wording, haystack, near=near)
        if found.found and found.start is not None and found.end is not None:
            return found.start, found.end
        return None
    if claim.quote is None or claim.quote[1] > len(text):
        return None
    part = Haystack(text[slice(*claim.quote)])
    return claim.quote if any(occurrence(words, part).found for words in _as_written(claim)) else None


def _as_written(claim: Claim) -> Sequence[str]:
    given = (claim.time_as_written, claim.place_as_written, claim.actor_as_written, claim.weapon_as_written)
    return [words for words in given if words.strip()]
