"""Texts that name no day: dated by the latest event of the case of which they surely speak, and so marked."""

from typing import Any

import pytest

from sened.pipeline.check.result import CheckResult
from sened.pipeline.check.statement import check


@pytest.fixture(scope="module")
def answered(kordela_session: Any) -> Any:
    k = kordela_session

    def run(text: str) -> CheckResult:
        return check(text, k.tables(), places=k.places, actors=k.actors, rebuild=k.tables)

    return run


def test_the_latest_event_that_is_surely_meant_dates_the_text(answered: Any) -> None:
    result = answered("Yesterday a Norlandish drone hit a pickup truck at Tell Marwan and killed three people.")
    assert result.published.when is not None
    assert result.published.when.start.isoformat() == "2023-03-10"
    assert not result.published.stated
    assert "names no day" in result.published.how
    assert [i["id"] for i in result.claims[0].incidents] == ["i-strike"]


@pytest.mark.parametrize("text", ["Somebody was killed.", "Fighting went on at Qasrabad.", "A drone was seen."])
def test_a_text_that_tells_too_little_stays_without_a_date(answered: Any, text: str) -> None:
    assert answered(text).published.when is None
