"""Adequacy: does the quoted text occur in the capture, how well, and where in text and capture."""

from dataclasses import dataclass

from sened.base.wording import Haystack, occurrence
from sened.sources.renditions import Rendition


@dataclass(frozen=True, slots=True, kw_only=True)
class Adequacy:
    """How well a capture bears out a quotation.

    `score` is 1 where the whole of it stands there, else the share found together (0 to 1); `rule` says how it was
    found; `start` and `end` are code points of the rendition's text, `origin` the span in the capture (in the
    rendition's unit), `segment` the id of the segment in which it begins.
    """

    quote: str
    score: float
    rule: str
    start: int | None = None
    end: int | None = None
    segment: str = ""
    origin: tuple[int, int] | None = None

    def to_json(self) -> dict[str, object]:
        """Return the measure as JSON."""
        return {
            "quote": self.quote,
            "score": self.score,
            "rule": self.rule,
            "start": self.start,
            "end": self.end,
            "segment": self.segment,
            "origin": list(self.origin) if self.origin else None,
        }


def measure(quote: str, rendition: Rendition) -> Adequacy:
    """Return how well the capture behind `rendition` bears out `quote`; a capture without text bears out nothing."""
    if rendition.text is None:
        return Adequacy(quote=quote, score=0.0, rule="no-text")
    found = occurrence(quote, Haystack(rendition.text))
    if found.start is None or found.end is None:
        return Adequacy(quote=quote, score=found.score, rule=found.rule)
    at = next((n for n, (a, b) in enumerate(rendition.segments) if a <= found.start < b), None)
    return Adequacy(
        quote=quote,
        score=found.score,
        rule=found.rule,
        start=found.start,
        end=found.end,
        segment="" if at is None else rendition.segment_id(at),
        origin=rendition.origin(found.start, found.end),
    )
