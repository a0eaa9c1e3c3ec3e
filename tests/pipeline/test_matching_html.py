"""The report on a matching: one file, every part of the summary, nothing from outside taken as markup."""

import re
from dataclasses import replace
from html.parser import HTMLParser

import pyarrow as pa
import pytest

from sened.incidents.matching.result import Bin, Learned, Matching, Summary
from sened.model import tables
from sened.pipeline.matching_counts import Counts, count, with_datasets
from sened.pipeline.matching_html import page
from sened.pipeline.matching_read import Given
from sened.pipeline.matching_rejects import REJECTS
from sened.pipeline.matching_svg import Link, world
from sened.pipeline.matching_view import to_label

EVIL = '<script>alert(1)</script>"&'


def given() -> Given:
    rows: list[dict[str, object]] = [
        {"record_id": r, "dataset": d, "lat": lat, "lon": 40.0, "radius_m": 5000.0, "event_class": "clash",
         "event_type": "acled:Armed clash", "actors_1": [EVIL], "actors_2": ["جبهة النهر"], "place_name": EVIL, "target": "bridge" if r == "r1" else None}
        for r, d, lat in (("r1", "A", 36.0), ("r2", "B", 36.2), ("r3", EVIL, None))
    ]  # fmt: skip
    return Given(
        reports=tables.from_rows("reports", rows), notices=(), caveats=(), terms={"acled": "ACLED: asks for attribution"},
        rejects=REJECTS.empty_table(), left_out=2,
    )  # fmt: skip


def matching() -> Matching:
    pairs = [
        {"left": "r1", "right": "r2", "relation": "same", "probability": 0.9, "w_time": 4.2, "w_place": -1.0, "why": "w"},
        {"left": "r1", "right": "r3", "relation": "unsure", "probability": 0.45, "w_time": 1.0, "w_actors": -1.3, "why": EVIL},
    ]  # fmt: skip
    incidents = pa.table(
        {
            "record_id": ["r1", "r2", "r3"], "incident_id": ["i-1", "i-1", "i-2"], "probability": [0.9, 0.9, 0.6],
            "part_of": pa.nulls(3, pa.string()), "runner_up": [None, None, "i-1"], "runner_up_probability": [None, None, 0.4],
        }
    )  # fmt: skip
    summary = Summary(
        rows=3, datasets={"A": 1, "B": 1, EVIL: 1}, compared=2, joined=1, incidents=2, sizes={1: 1, 2: 1}, match_rate=0.5,
        burst_factor=1.8, labels=0, calibrated=False, caveats=(f"codes are unknown: {EVIL}",),
        calibration=(Bin(count=10, said=0.1, expected=0.2), Bin(count=5, said=0.9, expected=0.8)),
        aliases=(Learned(left="SDF", right=EVIL, weight=4.1, support=12.0),), types=(Learned(left="acled:x", right="ucdp:1", weight=1.0, support=3.0),),
        ask=(("r1", "r3"),), hardest=(("r1", "r3"),),
    )  # fmt: skip
    return Matching(pairs=tables.from_rows("pairs", pairs), incidents=incidents, summary=summary)


def rendered(change: Matching | None = None) -> str:
    found, rows = change or matching(), given()
    with_names = replace(found, incidents=with_datasets(found.incidents, rows.reports))
    return page(rows, with_names, count(with_names.incidents, with_names.pairs)).decode()


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in {"meta", "rect", "line", "circle", "polyline", "text"}:
            self.opened.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in {"text"}:
            assert self.opened.pop() == tag


def parsed(text: str) -> _Tags:
    tags = _Tags()
    tags.feed(re.sub(r"<(rect|line|circle|polyline)([^>]*)/>", r"<\1\2>", text))
    assert tags.opened == []
    return tags


def test_everything_from_outside_is_escaped() -> None:
    text = rendered()
    assert "<script" not in text
    assert "&lt;script&gt;" in text


def test_it_is_whole_and_asks_nothing_of_any_host() -> None:
    tags = parsed(rendered())
    ids = [a["id"] for _, a in tags.seen if a.get("id")]
    assert len(ids) == len(set(ids))
    for tag, attributes in tags.seen:
        assert tag not in {"script", "link", "img", "iframe", "object"}
        assert "src" not in attributes
        assert (attributes.get("href") or "#").startswith("#")
        assert (attributes.get("href") or "#mind")[1:] in ids
    assert all(a.get("aria-label") or a.get("aria-hidden") for tag, a in tags.seen if tag == "svg")


@pytest.mark.parametrize(
    "says",
    [
        "not calibrated", "Codes are unknown", "Left out for faults: 2 rows", "A + B", "1.80", "What was learned", "+4.1",
        "45 %", "left to a person", "not given", "It lacks 0.3 bits to even odds", "i-2", "ACLED: asks for attribution",
        'dir="rtl"', "Map of joined pairs", "under 1 %",
    ][:-1],
)  # fmt: skip
def test_it_says(says: str) -> None:
    assert says in rendered()


def test_pairs_to_label_come_with_what_both_reports_say() -> None:
    found = to_label(given().reports, matching())
    [row] = found.to_pylist()
    assert (row["left"], row["right"], row["same"], row["chance"]) == ("r1", "r3", "", "45 %")
    assert (row["dataset_left"], row["target_left"], row["target_right"]) == ("A", "bridge", "")
    assert "dataset_left" in found.column_names


def test_an_empty_matching_has_a_page_too() -> None:
    found = matching()
    bare = Summary(rows=3, datasets={"A": 3}, compared=0, joined=0, incidents=3, sizes={1: 3}, match_rate=0.0, burst_factor=None, labels=0, calibrated=True)  # fmt: skip
    empty = replace(found, pairs=tables.empty("pairs"), summary=bare, incidents=found.incidents.set_column(4, "runner_up", pa.nulls(3, pa.string())))  # fmt: skip
    text = rendered(empty)
    parsed(text)
    for says in ("No pair was close enough", "It was not measured", "not measured"):
        assert says in text
    assert "Where joined pairs lie" not in text


def test_a_map_of_one_point_has_room_around_it() -> None:
    link = Link(lat_1=36.0, lon_1=40.0, radius_1=0.0, lat_2=36.0, lon_2=40.0, radius_2=5000.0)
    drawn = world([link], label="x")
    assert 'class="spot"' in drawn
    assert "°N" in drawn


def test_counts_know_incidents_of_several_datasets() -> None:
    incidents = pa.table({"incident_id": ["1", "1", "2"], "dataset": ["A", "B + C", "A"]})
    found = count(incidents, tables.empty("pairs"))
    assert isinstance(found, Counts)
    assert found.shared == 1
    assert {c.datasets for c in found.combinations} == {("A", "B + C"), ("A",)}


def test_any_number_of_datasets_can_be_combined() -> None:
    names = [f"d{k:03}" for k in range(130)]
    incidents = pa.table({"incident_id": ["1"] * 130 + ["2"], "dataset": [*names, "d129"]})
    first, second = count(incidents, tables.empty("pairs")).combinations
    assert {first.datasets, second.datasets} == {tuple(names), ("d129",)}
