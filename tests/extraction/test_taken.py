"""Spans taken one after the other, compared with the plain rule that each is held against all."""

from hypothesis import given
from hypothesis import strategies as st

from sened.extraction.taken import Taken

SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 12)).map(lambda s: (s[0], s[0] + s[1])), max_size=40)


@given(SPANS)
def test_a_span_is_free_where_it_meets_none(spans: list[tuple[int, int]]) -> None:
    taken, kept = Taken(), list[tuple[int, int]]()
    for start, end in spans:
        free = all(end <= a or start >= b for a, b in kept)
        assert taken.is_free(start, end) == free
        if free:
            taken.take(start, end)
            kept.append((start, end))
