from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.model import tables
from sened.weights import effective, lines

Weigh = Callable[..., Any]


def test_five_articles_that_quote_one_body_are_one_line(weigh: Weigh) -> None:
    quoting: list[Any] = [
        ({"speakers": [name]}, {}) for name in ("Civil Watch", "CW", "civil watch", "Civil Watch", "CW")
    ]
    assert weigh(*quoting).line_ids() == {"watch"}


def test_two_pages_of_one_publisher_are_one_line_unless_they_quote_others(weigh: Weigh) -> None:
    paper = {"publisher": "Evening Post"}
    assert weigh(({}, paper), ({}, paper)).line_ids() == {"evening-post"}
    assert weigh(({}, paper), ({"speakers": ["Hill Guard"]}, paper)).line_ids() == {"evening-post", "hills"}


def test_sources_that_are_nobody_in_particular_are_no_common_root(weigh: Weigh) -> None:
    unnamed = {"speakers": ["local sources"]}
    assert weigh((unnamed, {}), (unnamed, {})).line_ids() == {"daily-0", "daily-1"}


def test_unnamed_sources_of_an_agency_are_the_agencys_word(weigh: Weigh) -> None:
    found = weigh(
        ({"speakers": ["Wire Agency sources"]}, {"cites": ["Wire Agency"]}),
        ({"speakers": ["officials"], "via": ["WA"]}, {}),
    )
    assert found.line_ids() == {"wire"}


def test_an_agency_without_a_quoted_speaker_is_the_root(weigh: Weigh) -> None:
    assert weigh(({"via": ["Wire Agency"]}, {}), ({"via": ["WA"]}, {})).line_ids() == {"wire"}


def test_an_actor_is_one_body_under_its_aliases_only(weigh: Weigh) -> None:
    found = weigh(({"speakers": ["Northern Ministry of War"]}, {}), ({"speakers": ["Northern Army"]}, {}), ({"speakers": ["Northern Parliament"]}, {}))  # fmt: skip
    assert found.line_ids() == {"north", "northern-parliament"}


def test_a_press_office_is_its_party(weigh: Weigh) -> None:
    found = weigh(({}, {"publisher": "Army Bulletin"}), ({"speakers": ["Northern Army"]}, {}))
    assert found.line_ids() == {"north"}
    assert found.row("K0")["party"] == "NORTH"


def test_a_claim_that_quotes_two_bodies_stands_in_both_lines(weigh: Weigh) -> None:
    found = weigh(({"speakers": ["Civil Watch", "Hill Guard"]}, {}))
    assert found.line_ids() == {"watch", "hills"}


@pytest.mark.parametrize(
    ("marks", "rule"),
    [
        ({"note": "verbatim reprint"}, "reprint"),
        ({"note": "translation of S0"}, "translation"),
        ({"note": "original-language copy"}, "reprint"),
        ({"publisher_note": "carries Daily 0 text"}, "reprint"),
        ({"note": "machine translation"}, "translation"),
    ],
)
def test_a_declared_copy_is_folded_into_what_it_copies(weigh: Weigh, marks: dict[str, str], rule: str) -> None:
    found = weigh(({}, {}), ({}, {"cites": ["S0"], **marks}))
    assert found.line_ids() == {"daily-0"}
    assert found.row("K1")["fold_rule"] == rule
    assert not found.row("K1")["is_root"]
    assert "Daily 0" in found.row("K1")["fold_why"]


def test_a_source_that_was_read_from_a_reprint_is_its_own(weigh: Weigh) -> None:
    assert weigh(({}, {"publisher_note": "read from a reprint", "cites": ["WA"]})).line_ids() == {"daily-0"}


def test_a_copy_has_the_root_that_its_original_has(weigh: Weigh) -> None:
    found = weigh(({"speakers": ["Hill Guard"]}, {}), ({}, {"cites": ["S0"], "note": "reprint"}))
    assert found.line_ids() == {"hills"}


def test_a_figure_that_returns_through_an_agency_is_the_bodys_own(weigh: Weigh) -> None:
    returning = {"publisher": "Civil Watch", "cites": ["Wire Agency", "CW"], "note": "reprint of a wire report"}
    found = weigh(({}, {"publisher": "Civil Watch"}), ({}, returning), ({"speakers": ["CW"], "via": ["WA"]}, {}))
    assert found.line_ids() == {"watch"}
    assert "returns" in found.row("K1")["fold_why"]


def test_sources_that_copy_each_other_end_somewhere(weigh: Weigh) -> None:
    found = weigh(({}, {"cites": ["S1"], "note": "reprint"}), ({}, {"cites": ["S0"], "note": "reprint"}))
    assert len(found.line_ids()) == 1


def test_citing_without_quoting_is_a_line_of_its_own_that_is_not_certain(weigh: Weigh) -> None:
    found = weigh(({}, {"cites": ["Civil Watch"]}), ({}, {"publisher": "Civil Watch"}))
    assert found.line_ids() == {"daily-0", "watch"}
    assert not found.row("K0")["certain"]
    assert (found.axes["lines_low"], found.axes["lines_high"]) == (1, 2)


def test_a_dataset_adds_no_line_beyond_the_sources_it_names(weigh: Weigh) -> None:
    found = weigh(({"speakers": ["Civil Watch"]}, {"publisher": "Event Data"}), ({}, {"publisher": "Civil Watch"}))
    assert found.line_ids() == {"watch"}


def test_each_line_of_a_group_has_one_root_and_every_fold_a_sentence(weigh: Weigh) -> None:
    found = weigh(
        ({"speakers": ["CW"]}, {}),
        ({}, {"publisher": "Civil Watch"}),
        ({"via": ["WA"]}, {}),
        ({"speakers": ["CW", "HG"]}, {}),
    )
    rows = found.lines.to_pylist()
    assert sorted(r["line_id"] for r in rows if r["is_root"]) == sorted(found.line_ids())
    assert next(r["claim_id"] for r in rows if r["is_root"] and r["line_id"] == "watch") == "K1"
    assert all(r["fold_why"].endswith(".") and r["fold_rule"] for r in rows)


def test_supply_edges_fold_alike(actors: pa.Table, claims: Callable[..., pa.Table]) -> None:
    groups = pa.table({"group_kind": ["supply-edge"] * 2, "group_id": ["e"] * 2, "claim_id": ["K0", "K1"]})
    rows = claims({"speakers": ["CW"]}, {"speakers": ["Civil Watch"]}).select(
        ["claim_id", "source_id", "speakers", "via"]
    )
    found = lines.fold(groups, rows, tables.empty("sources"), actors)
    assert set(found["group_kind"].to_pylist()) == {"supply-edge"}
    assert len(found) == 2


SPEAKERS = st.lists(
    st.sampled_from(["Civil Watch", "Hill Guard", "Northern Army", "local sources", "A Mayor"]), max_size=2, unique=True
)
CLAIM = st.fixed_dictionaries(
    {"speakers": SPEAKERS, "via": st.sampled_from([[], ["WA"]]), "stance": st.sampled_from(["asserts", "denies"])}
)
SOURCE = st.fixed_dictionaries(
    {
        "publisher": st.sampled_from(["Civil Watch", "Evening Post", "Army Bulletin", "Gazette"]),
        "cites": st.lists(st.sampled_from(["S0", "S1", "S2", "CW", "WA"]), max_size=2, unique=True),
        "note": st.sampled_from([None, "reprint", "translation"]),
    }
)


def _none_cites_a_later_one(pairs: list[Any]) -> bool:
    """Tell whether no source cites the id of one to come: it would be a copy of the newcomer, which is another matter."""
    return all(f"S{len(pairs)}" not in (source["cites"] or ()) for _, source in pairs)


PAIRS: st.SearchStrategy[list[Any]] = st.lists(st.tuples(CLAIM, SOURCE), min_size=1, max_size=5).filter(
    _none_cites_a_later_one
)


@given(pairs=PAIRS, seed=st.integers(0, 1_000))
@settings(max_examples=40, deadline=None)
def test_row_order_never_matters(weigh: Weigh, pairs: list[Any], seed: int, actors: pa.Table) -> None:
    found = weigh(*pairs)
    order = np.random.default_rng(seed).permutation(len(pairs))
    claims_ = found.claims.take(pa.array(order))
    sources = tables.from_rows(
        "sources", [{"source_id": f"S{k}", "publish": False} | s for k, (_, s) in enumerate(pairs)]
    )
    ids = claims_["claim_id"]
    groups = pa.table({"group_kind": ["incident"] * len(ids), "group_id": ["i"] * len(ids), "claim_id": ids})
    assert lines.fold(groups, claims_, sources.take(pa.array(order)), actors).equals(found.lines)


@given(pairs=PAIRS, which=st.integers(0, 4))
@settings(max_examples=40, deadline=None)
def test_a_copied_report_adds_no_line(weigh: Weigh, pairs: list[Any], which: int) -> None:
    which %= len(pairs)
    copy = {"publisher": "Copying Herald", "cites": [f"S{which}"], "note": "verbatim reprint"}
    before, after = weigh(*pairs), weigh(*pairs, (pairs[which][0], copy))
    assert after.line_ids() == before.line_ids()


@given(pairs=PAIRS)
@settings(max_examples=40, deadline=None)
def test_a_denial_removes_no_line_and_lowers_no_occurrence(weigh: Weigh, pairs: list[Any]) -> None:
    denial = ({"stance": "denies"}, {"publisher": "Denying Times"})
    before, after = weigh(*pairs), weigh(*pairs, denial)
    assert before.line_ids() <= after.line_ids()
    for axis in ("lines_low", "lines_high", "lines_party", "lines_other"):
        assert after.axes[axis] == before.axes[axis]
    assert after.grade("sened-1", "occurrence") == before.grade("sened-1", "occurrence")


ORDER = ["not-asserted", "single-line", "repeated", "corroborated", "acknowledged"]


@given(pairs=PAIRS, party=st.booleans())
@settings(max_examples=40, deadline=None)
def test_an_independent_line_never_lowers_occurrence(weigh: Weigh, pairs: list[Any], party: bool) -> None:
    new = ({"speakers": ["Hill Guard"] if party else []}, {"publisher": "New Voice"})
    before, after = weigh(*pairs), weigh(*pairs, new)
    assert ORDER.index(after.grade("sened-1", "occurrence")) >= ORDER.index(before.grade("sened-1", "occurrence"))


# -- copies that nobody declared -------------------------------------------------------------------------------------
def _found(texts: dict[str, tuple[int, str]], order: list[str] | None = None) -> list[dict[str, Any]]:
    """Return the lines of one incident of which each source (day of publication, text) makes one claim."""
    ids = order or list(texts)
    sources = [
        {"source_id": s, "publisher": f"Daily {s}", "cites": [], "publish": False, "language": "en",
         "published_start": date(2031, 3, texts[s][0]), "published_end": date(2031, 3, texts[s][0])}
        for s in ids
    ]  # fmt: skip
    claims_ = [{"claim_id": f"K{s}", "source_id": s, "speakers": [], "via": [], "killed_low": 7} for s in ids]
    segments = [{"source_id": s, "segment_id": s, "start": 0, "capture": "", "text": texts[s][1]} for s in ids]
    groups = pa.table({"group_kind": ["incident"] * len(ids), "group_id": ["i"] * len(ids), "claim_id": [f"K{s}" for s in ids]})  # fmt: skip
    folded = lines.fold(
        groups, tables.from_rows("claims", claims_), tables.from_rows("sources", sources), tables.empty("actors"),
        tables.from_rows("segments", segments),
    )  # fmt: skip
    rows: list[dict[str, Any]] = folded.to_pylist()
    return rows


REPORT = "Two shells hit the grain market of Tell Marjan on Tuesday morning, killing 7 people and wounding 23 others."
OTHER = "Our reporter counted two craters beside the scales and seven coffins in the upper cemetery that afternoon."


def test_a_text_found_to_be_a_copy_adds_no_weight() -> None:
    alone, with_copy = _found({"a": (4, REPORT), "b": (5, OTHER)}), _found({"a": (4, REPORT), "b": (5, OTHER), "c": (6, REPORT)})  # fmt: skip
    assert {r["line_id"] for r in alone} == {r["line_id"] for r in with_copy} == {"daily-a", "daily-b"}
    copy = next(r for r in with_copy if r["source_id"] == "c")
    assert (copy["fold_rule"], copy["effective"], copy["effective_low"], copy["effective_high"]) == ("same-text", 2.0, 2, 2)  # fmt: skip
    assert copy["evidence"].startswith("100% of the three-word runs")


def test_an_original_found_later_takes_the_root_of_the_line() -> None:
    before = _found({"a": (4, REPORT), "c": (6, REPORT)})
    after = _found({"a": (4, REPORT), "c": (6, REPORT), "z": (2, REPORT)})
    assert {r["line_id"] for r in before} == {"daily-a"}
    assert {r["line_id"] for r in after} == {"daily-z"}
    assert [r["source_id"] for r in after if r["is_root"]] == ["z"]


@settings(max_examples=6, deadline=None)
@given(st.permutations(["a", "b", "c"]))
def test_found_copies_do_not_depend_on_the_order_of_rows(order: list[str]) -> None:
    texts = {"a": (4, REPORT), "b": (5, OTHER), "c": (6, REPORT)}
    assert _found(texts, order) == _found(texts)


def test_uncertain_folds_make_a_number_between() -> None:
    rows = [
        {"line_id": "a", "claim_id": "1", "certain": True, "probability": 1.0, "perhaps": []},
        {"line_id": "b", "claim_id": "2", "certain": False, "probability": 0.5, "perhaps": ["a"]},
        {"line_id": "c", "claim_id": "3", "certain": False, "probability": 0.8, "perhaps": ["a"]},
    ]
    assert effective.number(rows) == effective.Number(mean=2.3, low=1, high=3)


def test_two_that_may_have_it_from_one_unseen_body_may_be_one() -> None:
    rows = [
        {"line_id": k, "claim_id": k, "certain": False, "probability": 0.5, "perhaps": ["unseen"]} for k in ("a", "b")
    ]
    assert effective.number(rows) == effective.Number(mean=1.75, low=1, high=2)


def test_of_several_whose_word_it_may_be_one_that_speaks_here_counts() -> None:
    rows = [
        {"line_id": "z", "claim_id": "1", "certain": True, "probability": 1.0, "perhaps": []},
        {"line_id": "b", "claim_id": "2", "certain": False, "probability": 0.5, "perhaps": ["elsewhere", "z"]},
    ]
    assert effective.number(rows) == effective.Number(mean=1.5, low=1, high=2)
