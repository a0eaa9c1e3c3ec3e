from collections.abc import Callable
from pathlib import Path

import pytest

from sened.base.errors import InputError
from sened.sources.adapters.claims_csv import ADAPTER
from sened.sources.forms import CLAIMS, SOURCES, SUPPLY

Write = Callable[..., Path]
SOURCE = {"id": "S1", "publisher": "Kordela Daily"}
CLAIM = {"claim_id": "K1", "source_id": "S1", "kind": "event"}


def test_files_are_known_by_their_headers_not_their_names(write: Write) -> None:
    files = [write(CLAIMS, CLAIM, name="one.csv"), write(SOURCES, SOURCE, name="two.csv")]
    for order in (files, files[::-1]):
        intake = ADAPTER.read(order)
        assert [r.cells["id"] for r in intake.sources] == ["S1"]
        assert [r.cells["claim_id"] for r in intake.claims] == ["K1"]
        assert list(intake.files) == files
        assert list(intake.problems) == []


def test_claims_alone_bring_along_the_sources_beside_them_and_say_so(write: Write) -> None:
    beside, claims = write(SOURCES, SOURCE), write(CLAIMS, CLAIM)
    intake = ADAPTER.read([claims])
    assert [r.cells["id"] for r in intake.sources] == ["S1"]
    assert list(intake.notices) == [f"{beside} was read too, since it lies beside the claims"]
    assert list(intake.files) == [claims, beside]


def test_what_lies_beside_is_left_alone_where_sources_are_given(write: Write) -> None:
    write(SOURCES, SOURCE | {"id": "S9"})
    intake = ADAPTER.read([write(CLAIMS, CLAIM), write(SOURCES, SOURCE, name="mine.csv")])
    assert [r.cells["id"] for r in intake.sources] == ["S1"]


def test_a_sources_file_that_is_none_is_left_alone(write: Write) -> None:
    write(SUPPLY, {}, name="sources.csv")
    intake = ADAPTER.read([write(CLAIMS, CLAIM)])
    assert list(intake.sources) == []
    assert list(intake.problems) == []


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError):
        ADAPTER.read([tmp_path / "none.csv"])
