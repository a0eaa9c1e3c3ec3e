"""The traits of meltt's rule as its publication and documents name them, one by one, and the whole against plain loops."""

from collections.abc import Callable, Sequence
from math import acos, cos, degrees, radians, sin
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.base.errors import InputError
from sened.incidents import meltt_window
from sened.incidents.meltt import Choice, match_meltt
from sened.incidents.meltt_levels import CLASS_LEVELS

Reports = Callable[..., pa.Table]
Grouped = Callable[[pa.Table], set[frozenset[str]]]

NEAR, FAR = {"lat": 10.05}, {"lat": 10.4}  # 5.6 km and 44 km from where the others are


def a(**given: Any) -> dict[str, Any]:
    return {"dataset": "alpha", **given}


def b(**given: Any) -> dict[str, Any]:
    return {"dataset": "beta", **given}


def c(**given: Any) -> dict[str, Any]:
    return {"dataset": "gamma", **given}


@pytest.fixture(scope="session")
def joined(reports: Reports, grouped: Grouped) -> Callable[..., set[frozenset[str]]]:
    """Return the groups of more than one row, within 25 km and 2 days unless told otherwise."""

    def groups(*rows: dict[str, Any], **options: Any) -> set[frozenset[str]]:
        found = match_meltt(reports(*[dict(r) for r in rows]), **({"km": 25, "days": 2} | options))
        return {g for g in grouped(found.incidents) if len(g) > 1}

    return groups


Joined = Callable[..., set[frozenset[str]]]


def test_rows_of_two_datasets_within_the_window_are_one(joined: Joined) -> None:
    assert joined(a(), b(**NEAR, day=12)) == {frozenset({"R000", "R001"})}


@pytest.mark.parametrize("other", [{"day": 13}, {"day": 7}, FAR])
def test_a_row_outside_the_window_is_another(joined: Joined, other: dict[str, Any]) -> None:
    assert joined(a(), b(**other)) == set()


def test_a_degree_is_111_111_kilometres(joined: Joined) -> None:
    rows = a(), b(lat=10.2)
    assert joined(*rows, km=22.23)
    assert not joined(*rows, km=22.22)


def test_rows_of_one_dataset_are_never_put_together(joined: Joined) -> None:
    assert joined(a(), a()) == set()
    # Not through a row of another dataset either: it goes to one of them.
    assert joined(a(), a(), b()) == {frozenset({"R000", "R002"})}


def test_rows_must_agree_at_some_level_of_the_taxonomy(joined: Joined) -> None:
    assert joined(a(event_class="air-strike"), b(event_class="gathering")) == set()
    assert joined(a(event_class="air-strike"), b(event_class="shelling"))  # both with explosives
    assert joined(a(event_class="air-strike"), b(event_class="violence"))  # both violence


def test_agreement_is_asked_on_every_taxonomy(joined: Joined) -> None:
    names = {"North": ("north", "army"), "Northern Army": ("north", "army"), "Rebels": ("rebels", "not army")}
    rows = a(actors_1=["North"]), b(actors_1=["Northern Army"]), c(actors_1=["Rebels"])
    both = {"": ("none", "none"), **names}
    assert joined(*rows) == {frozenset({"R000", "R001", "R002"})}
    assert joined(*rows, actors=both) == {frozenset({"R000", "R001"})}


def test_the_score_is_the_mean_level_over_taxonomies(reports: Reports) -> None:
    names = {"North": ("north", "army"), "Guard": ("guard", "army"), "": ("none", "none")}
    table = reports(a(actors_1=["North"]), b(actors_1=["Guard"], event_class="shelling"))
    found = match_meltt(table, km=25, days=2, actors=names)
    # Type agrees at the second of three levels (1/2), the first side at the second of two (1), the second side at once (0).
    assert found.pairs["why"].to_pylist() == ["meltt's rule takes it: in the window, score 0.5"]


def test_as_listed_the_score_decides_nothing(joined: Joined) -> None:
    # A row of the day before comes first in the list, though its type agrees at the coarsest level alone.
    rows = a(), b(day=9, event_class="violence"), b(day=10)
    assert joined(*rows) == {frozenset({"R000", "R001"})}
    assert joined(*rows, choice=Choice.SCORED) == {frozenset({"R000", "R002"})}


def test_rows_of_earlier_days_are_listed_from_the_latest_back_then_the_others(joined: Joined) -> None:
    assert joined(a(), b(day=8), b(day=9), b(day=10), b(day=11)) == {frozenset({"R000", "R002"})}
    assert joined(a(), b(day=12), b(day=11)) == {frozenset({"R000", "R002"})}


def test_distance_inside_the_window_counts_for_nothing(joined: Joined) -> None:
    rows = a(), b(lat=10.2), b()
    assert joined(*rows) == joined(*rows, choice=Choice.SCORED) == {frozenset({"R000", "R001"})}


def test_the_earlier_row_takes_first_even_what_fits_the_later_one_better(joined: Joined) -> None:
    # R001 and R002 tell of one day; R000, two days before, takes R002 all the same.
    assert joined(a(day=8), a(day=10), b(day=10), choice=Choice.SCORED) == {frozenset({"R000", "R002"})}


def test_a_row_taken_is_not_given_back_and_the_next_takes_what_is_left(joined: Joined) -> None:
    assert joined(a(), a(), b(), b()) == {frozenset({"R000", "R002"}), frozenset({"R001", "R003"})}


def test_a_group_goes_on_with_the_day_and_place_of_its_earliest_dataset(joined: Joined) -> None:
    # Two days each time: gamma is held against alpha's day, four days off, and not against beta's.
    assert joined(a(day=10), b(day=12), c(day=14)) == {frozenset({"R000", "R001"})}
    assert joined(a(day=10), b(day=12), c(day=12)) == {frozenset({"R000", "R001", "R002"})}


def test_what_no_earlier_row_took_is_there_for_the_next_dataset(joined: Joined) -> None:
    assert joined(a(**FAR), b(), c()) == {frozenset({"R001", "R002"})}


def test_the_order_of_datasets_changes_the_groups(joined: Joined) -> None:
    rows = a(day=10), b(day=12), c(day=14)
    assert joined(*rows, datasets=["beta"]) == {frozenset({"R000", "R001", "R002"})}


def test_an_episode_is_matched_with_an_episode(joined: Joined) -> None:
    assert joined(a(span=4), b(span=5)) == {frozenset({"R000", "R001"})}
    assert joined(a(span=2), b(span=6)) == set()  # last days four days apart


def test_an_event_within_an_episode_is_left_to_a_person(reports: Reports, joined: Joined) -> None:
    rows = a(span=6), b(day=14)
    assert joined(*rows) == set()
    found = match_meltt(reports(*[dict(r) for r in rows]), km=25, days=2).pairs.to_pylist()
    assert [(p["relation"], p["probability"]) for p in found] == [("unsure", 0.0)]


@pytest.mark.parametrize(("day", "open_"), [(8, 1), (7, 0), (17, 1), (18, 0)])
def test_an_event_may_start_from_the_window_before_an_episode_to_the_window_after(
    reports: Reports, day: int, open_: int
) -> None:
    for rows in ((a(span=6), b(day=day)), (a(day=day), b(span=6))):
        assert match_meltt(reports(*rows), km=25, days=2).pairs.num_rows == open_


def test_an_event_taken_by_an_event_is_not_held_against_episodes(reports: Reports) -> None:
    found = match_meltt(reports(a(), a(span=3), b()), km=25, days=2).pairs.to_pylist()
    assert [(p["left"], p["right"], p["relation"]) for p in found] == [("R000", "R002", "same")]


def test_a_taxonomy_made_for_meltt_is_used(joined: Joined) -> None:
    levels = {("alpha", "raid"): ("fight", "any"), ("beta", "9"): ("fight", "any"), ("gamma", "x"): ("blast", "any")}
    rows = a(event_type="v:raid"), b(event_type="w:9"), c(event_type="u:x")
    assert joined(*rows, taxonomy=levels) == {frozenset({"R000", "R001", "R002"})}
    narrow = {key: (value[0],) for key, value in levels.items()}
    assert joined(*rows, taxonomy=narrow) == {frozenset({"R000", "R001"})}


def test_a_code_that_no_taxonomy_has_stays_alone_and_is_told(reports: Reports) -> None:
    found = match_meltt(reports(a(event_type="v:raid"), b(event_type="w:8")), km=25, days=2, taxonomy={("alpha", "raid"): ("f",)})  # fmt: skip
    assert found.pairs.num_rows == 0
    assert any("1 rows have a code" in text for text in found.summary.caveats)


def test_rows_without_day_or_point_stay_alone_and_are_told(reports: Reports) -> None:
    table = reports(a(), b(lat=None), c(date_start=None, date_end=None))
    found = match_meltt(table, km=25, days=2)
    assert found.summary.incidents == 3
    assert any("2 rows without day or point" in text for text in found.summary.caveats)


def test_one_dataset_alone_is_told(reports: Reports) -> None:
    found = match_meltt(reports(a(), a()), km=25, days=2)
    assert found.summary.incidents == 2
    assert any("one dataset only" in text for text in found.summary.caveats)


def test_no_rows_give_no_incidents(reports: Reports) -> None:
    found = match_meltt(reports(), km=25, days=2)
    assert (found.pairs.num_rows, found.incidents.num_rows, found.summary.incidents) == (0, 0, 0)


def test_a_record_id_that_occurs_twice_is_refused(reports: Reports) -> None:
    with pytest.raises(InputError, match="more than once"):
        match_meltt(reports(a(record_id="x"), b(record_id="x")), km=25, days=2)


def test_no_probability_is_claimed(reports: Reports) -> None:
    found = match_meltt(reports(a(), b(), c()), km=25, days=2)
    assert set(found.pairs["probability"].to_pylist()) <= {0.0, 1.0}
    assert not found.summary.calibrated
    assert "no probabilities" in found.summary.caveats[0]


def test_the_runner_up_is_the_best_candidate_of_another_group(reports: Reports) -> None:
    found = match_meltt(reports(a(), b(), b(day=11)), km=25, days=2).incidents.to_pylist()
    assert found[0]["runner_up"] == found[2]["incident_id"]
    assert found[1]["runner_up"] is None


def test_a_crowd_at_one_point_and_day_is_bounded_and_told(reports: Reports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meltt_window, "LIMIT", 4)
    table = reports(*[a() for _ in range(9)], *[b() for _ in range(9)])
    found = match_meltt(table, km=25, days=2)
    assert found.summary.compared == 9 * 4
    assert any("crowded" in text for text in found.summary.caveats)


def test_of_a_wide_window_the_first_listed_are_kept(reports: Reports, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(meltt_window, "LIMIT", 3)
    table = reports(a(day=40), *[b(day=d) for d in (5, 20, 50, 60, 70)])
    found = match_meltt(table, km=20_000, days=3_660).pairs["right"].to_pylist()
    assert found == ["R001", "R002", "R003"]
    assert match_meltt(table, km=25, days=3_660).summary.joined == 1


def test_every_class_has_levels_that_grow_no_finer() -> None:
    for upper, lower in ((2, 1), (1, 0)):
        above: dict[str, set[str]] = {}
        for levels in CLASS_LEVELS.values():
            above.setdefault(levels[lower], set()).add(levels[upper])
        assert all(len(labels) == 1 for labels in above.values())


ROW = st.fixed_dictionaries(
    {
        "dataset": st.sampled_from(["alpha", "beta", "gamma"]), "day": st.integers(0, 9), "span": st.sampled_from([1, 1, 1, 3]),
        "lat": st.sampled_from([10.0, 10.1, 10.2, 10.4]), "lon": st.sampled_from([179.9, -179.95, 20.0, 20.1]),
        "event_class": st.sampled_from(["air-strike", "shelling", "violence", "gathering"]),
    }
)  # fmt: skip


def by_loops(rows: Sequence[dict[str, Any]], km: float, days: int, choice: Choice) -> set[frozenset[str]]:
    """The rule once more, as its documents put it, row by row."""
    ends = [(r["day"], r["day"] + r["span"] - 1) for r in rows]
    head, merged = list(range(len(rows))), list[int]()

    def kilometres(i: int, j: int) -> float:
        p, q = ([radians(rows[k][x]) for x in ("lat", "lon")] for k in (i, j))
        dot = sin(p[0]) * sin(q[0]) + cos(p[0]) * cos(q[0]) * cos(p[1] - q[1])
        return degrees(acos(max(-1.0, min(1.0, dot)))) * 111.111

    def score(i: int, j: int) -> int | None:
        p, q = (CLASS_LEVELS[rows[k]["event_class"]] for k in (i, j))
        return next((k for k in range(3) if p[k] == q[k]), None)

    for dataset in ("alpha", "beta", "gamma"):
        new = [i for i, r in enumerate(rows) if r["dataset"] == dataset]
        new.sort(key=lambda i: ends[i][0])
        for i in merged:
            free = [j for j in new if head[j] == j and (rows[i]["span"] > 1) == (rows[j]["span"] > 1)]
            free = [j for j in free if all(abs(x - y) <= days for x, y in zip(ends[i], ends[j], strict=True))]
            free = [j for j in free if kilometres(i, j) <= km and score(i, j) is not None]
            before = [j for j in free if ends[j][0] < ends[i][0]]
            listed = before[::-1] + [j for j in free if j not in before]
            if choice is Choice.SCORED:
                listed.sort(key=lambda j: score(i, j) or 0)
            if listed:
                head[listed[0]] = i
        merged = sorted(merged + [j for j in new if head[j] == j], key=lambda i: (ends[i][0], rows[i]["dataset"], i))
    return {frozenset(f"R{i:03d}" for i in range(len(rows)) if head[i] == h) for h in set(head)}


WINDOW = st.tuples(st.sampled_from([8.0, 12.0, 30.0]), st.integers(0, 3))


@given(st.lists(ROW, max_size=12), WINDOW, st.sampled_from(list(Choice)))
@settings(max_examples=150, deadline=None)
def test_the_whole_agrees_with_plain_loops(
    reports: Reports, grouped: Grouped, rows: list[dict[str, Any]], window: tuple[float, int], choice: Choice
) -> None:
    km, days = window
    found = match_meltt(reports(*[dict(r) for r in rows]), km=km, days=days, choice=choice)
    assert grouped(found.incidents) == by_loops(rows, km, days, choice)


@given(st.lists(ROW, max_size=12), st.randoms(use_true_random=False))
@settings(max_examples=50, deadline=None)
def test_the_order_of_rows_does_not_matter(reports: Reports, rows: list[dict[str, Any]], random: Any) -> None:
    table = reports(*[dict(r) for r in rows])
    order = list(range(len(rows)))
    random.shuffle(order)
    first, second = (match_meltt(t, km=12, days=2) for t in (table, table.take(pa.array(order, pa.int64()))))
    assert first.pairs.equals(second.pairs)
    assert first.incidents.equals(second.incidents)
