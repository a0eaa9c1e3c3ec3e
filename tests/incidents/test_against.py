from collections.abc import Callable

import pyarrow as pa

from sened.incidents import against, match

Reports = Callable[..., pa.Table]


def test_a_new_report_is_held_against_every_old_one_of_its_kind(reports: Reports) -> None:
    old = reports({}, {"day": 30}, {"group_kind": "gathering"})
    pairs = match.score(reports({"record_id": "R000"}), old).to_pylist()
    assert [(p["left"], p["right"], p["relation"]) for p in pairs] == [("R000", "R000", "same")]


def test_a_report_without_a_date_is_compared_by_what_it_says(reports: Reports) -> None:
    undated = {"record_id": "new", "date_start": None, "date_end": None}
    pairs = match.score(reports(undated), reports({}, {"place_name": "Corfe", "lat": 11.0})).to_pylist()
    assert [p["right"] for p in pairs if p["probability"] > 0.5] == ["R000"]


def test_links_are_to_incidents_and_say_how(reports: Reports) -> None:
    old = reports({}, {"day": 11}, {"day": 20, "event_class": "clash", "event_type": "acled:Armed clash"})
    placed = match.match(old).incidents
    of = dict(zip(placed["record_id"].to_pylist(), placed["incident_id"].to_pylist(), strict=True))
    new = reports({"record_id": "same"}, {"record_id": "weeks", "day": 0, "span": 28, "event_class": "violence", "killed_low": 90, "killed_high": 90})  # fmt: skip
    found = {(link.record_id, link.incident_id): link.relation for link in against.incidents(new, old, placed)}
    assert found[("same", of["R000"])] == "same"
    assert found[("weeks", of["R002"])] == "contains"


def test_a_figure_is_linked_to_the_series_of_its_question(reports: Reports) -> None:
    figure = {"group_kind": "figure", "event_class": "figure", "question": "detainees"}
    old = reports(dict(figure), {**figure, "question": "toll"})
    pairs = match.score(reports({**figure, "record_id": "new", "day": 15}), old).to_pylist()
    assert [(p["right"], p["relation"]) for p in pairs] == [("R000", "same")]
