from hypothesis import given
from hypothesis import strategies as st

from sened.base.names import fold
from sened.entities.spelling import folded


@given(st.text(max_size=100))
def test_every_folded_character_has_its_origin(text: str) -> None:
    view = folded(text)
    assert len(view.text) == len(view.origin)
    assert list(view.origin) == sorted(view.origin)


@given(st.text(alphabet="açêîşğüIİıßÉé '’-.12كردستان", max_size=60))
def test_folding_with_origins_agrees_with_folding_of_names(text: str) -> None:
    assert folded(text).text.strip() == fold(text)
