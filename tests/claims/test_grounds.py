"""A claim is captured where its words stand in a capture of its source, and only there."""

from typing import Any

import pytest

from sened.base.dates import parse_iso
from sened.claims.grounds import Grounds
from sened.claims.state import Standing, State
from sened.claims.tabulate import tables
from sened.model.capture import CapturedText
from sened.model.claim import Claim
from sened.model.source import Source
from sened.model.vocabulary import ClaimKind, Ground

TEXT = "On 5 March three people were killed at Tel Amur, the ministry said."
OLD, NEW = "a" * 64, "b" * 64


def claim(**fields: object) -> Claim:
    return Claim(id="C1", source_id="A1", kind=ClaimKind.EVENT, when=parse_iso("2023-03-05"), **fields)  # type: ignore[arg-type]


def captured(text: str = TEXT, digest: str = OLD, source: str = "A1") -> CapturedText:
    return CapturedText(source_id=source, digest=digest, text=text, segments=((f"{digest[:12]}.0001", 0, len(text)),))


@pytest.mark.parametrize(
    ("fields", "quote"),
    [
        ({"wording": "three people were killed"}, (11, 35)),
        ({"wording": "Three people  were KILLED … the ministry said"}, (11, 66)),
        ({"quote": (39, 47), "place_as_written": "Tel Amur"}, (39, 47)),
        ({"quote": (0, 60), "place_as_written": "tel amur", "actor_as_written": "army"}, (0, 60)),
    ],
)
def test_words_that_stand_there_are_captured(fields: dict[str, object], quote: tuple[int, int]) -> None:
    found = Grounds([captured()]).of(claim(**fields))
    assert (found.ground, found.quote, found.capture) == (Ground.CAPTURED, quote, OLD)


@pytest.mark.parametrize(
    "fields",
    [
        {},
        {"wording": "four people were killed"},
        {"wording": "three people were killed by drones at Tel Amur, the ministry said"},
        {"quote": (0, 10)},
        {"quote": (0, 10), "place_as_written": "Tel Amur"},
        {"quote": (40, 400), "place_as_written": "Tel Amur"},
        {"place_as_written": "Tel Amur"},
        {"ground": Ground.CAPTURED},
    ],
)
def test_a_capture_alone_bears_out_nothing(fields: dict[str, object]) -> None:
    found = Grounds([captured()]).of(claim(**fields))
    assert (found.ground, found.capture) == (Ground.CITED, None)


def test_a_capture_of_another_source_does_not_count() -> None:
    assert Grounds([captured(source="A2")]).of(claim(wording=TEXT)).ground is Ground.CITED


def test_the_latest_capture_that_holds_the_words_is_named() -> None:
    grounds = Grounds([captured(), captured(f"Corrected. {TEXT}", NEW)])
    assert grounds.of(claim(wording=TEXT)).capture == NEW
    assert Grounds([captured(), captured("Removed.", NEW)]).of(claim(wording=TEXT)).capture == OLD


def test_tables_hold_segments_and_grounds_and_the_public_part_no_captured_text() -> None:
    def standing(record: Source | Claim) -> Any:
        return Standing(record=record, imported=record, entry_id="e", log_index=0, latest_id="e")

    state = State(
        sources={"A1": standing(Source(id="A1", publisher="P", publish=True))},
        claims={"C1": standing(claim(wording="Tel Amur"))},
    )
    private = tables(state, texts=[captured(), captured(source="A9")])
    public = tables(state, texts=[captured()], public=True)
    assert private["segments"].select(["source_id", "text"]).to_pylist() == [{"source_id": "A1", "text": TEXT}]
    assert public["segments"].num_rows == 0
    for found in (private, public):
        [row] = found["claims"].select(["ground", "quote_start", "quote_end", "capture"]).to_pylist()
        assert row == {"ground": "captured", "quote_start": 39, "quote_end": 47, "capture": OLD}
