"""Spans that were taken already, so that the next one is held against its neighbours and not against all."""

from bisect import bisect_left, insort


class Taken:
    """Spans of a text that do not overlap one another."""

    def __init__(self) -> None:
        self._spans: list[tuple[int, int]] = []

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether `start` to `end` meets none of the spans taken so far."""
        after = bisect_left(self._spans, (end, end))
        return after == 0 or self._spans[after - 1][1] <= start

    def take(self, start: int, end: int) -> None:
        """Take a span that is free."""
        insort(self._spans, (start, end))
