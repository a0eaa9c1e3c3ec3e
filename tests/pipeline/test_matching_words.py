"""What a weight, a probability and a decision are called, and what would change it."""

import pytest

from sened.pipeline.matching_words import chance, change, odds, speaks, weights


@pytest.mark.parametrize(
    ("bits", "words", "times"),
    [
        (0.1, "next to nothing", "1.1 times likelier if one incident"),
        (1.0, "a little for one incident", "2 times likelier if one incident"),
        (-2.0, "against it", "4 times likelier if two"),
        (5.0, "strongly for one incident", "32 times likelier if one incident"),
        (-11.0, "strongly against it", "2,048 times likelier if two"),
    ],
)
def test_weights_have_words(bits: float, words: str, times: str) -> None:
    assert speaks(bits) == words
    assert odds(bits) == times


def test_weights_come_greatest_first_and_silent_fields_are_left_out() -> None:
    pair = {"left": "a", "probability": 0.5, "w_time": 1.0, "w_place": -3.0, "w_type": 0.01, "w_rate": None, "w_new_field": 0.5}  # fmt: skip
    assert [w.name for w in weights(pair)] == ["place", "dates", "new field"]


@pytest.mark.parametrize(
    ("probability", "words"), [(None, "no probability"), (1.0, "over 99 %"), (0.0, "under 1 %"), (0.424, "42 %")]
)
def test_no_probability_is_called_certain(probability: float | None, words: str) -> None:
    assert chance(probability) == words


@pytest.mark.parametrize(
    ("pair", "says"),
    [
        ({"relation": "same", "probability": 0.8, "w_time": 3.0, "w_place": -1.0}, "so would taking away what is said of dates"),
        ({"relation": "same", "probability": 0.99, "w_time": 3.0, "w_place": 3.0}, "no single field decides it"),
        ({"relation": "same", "probability": 0.3, "w_time": -1.2}, "because of the other reports"),
        ({"relation": "unsure", "probability": 0.4, "w_time": 2.0, "w_actors": -2.6}, "were the two silent on actors"),
        ({"relation": "different", "probability": 0.02, "w_time": -3.0, "w_actors": -2.6}, "most speaks against it: dates and actors"),
        ({"relation": "different", "probability": 0.2, "w_time": 0.2, "w_rate": 0.0}, "too little speaks for it"),
        ({"relation": "different", "probability": 0.7, "w_time": 1.2}, "kept apart by the other reports"),
        ({"relation": "unsure", "probability": 0.0}, "gives no weights"),
        ({"relation": "unsure", "probability": 0.501, "w_time": 1.2}, "at even odds"),
        ({"relation": "part-of", "probability": 0.3, "w_time": 1.2}, "Taken as a part"),
    ],
)  # fmt: skip
def test_what_would_change_a_decision(pair: dict[str, object], says: str) -> None:
    assert says in change(pair)
