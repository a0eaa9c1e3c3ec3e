from datetime import date
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.weights import copying

Claim = tuple[str, str, str, str, float | None]
FIELDS = ("killed", "day", "place as written", "actor as written")


def table(claims: list[Claim]) -> pa.Table:
    names = ("source", "item", "field", "value", "time")
    types = [pa.string()] * 4 + [pa.float64()]
    columns = list(zip(*claims, strict=True)) or [()] * 5
    return pa.table({n: pa.array(list(c), t) for n, c, t in zip(names, columns, types, strict=True)})


def newsroom(seed: int, *, sources: int = 12, items: int = 40, copied: int = 0) -> list[Claim]:
    """Return what honest sources say of every second incident, and what one that copies `copied` of them says."""
    rng = np.random.default_rng(seed)
    said: dict[tuple[int, int], tuple[list[str], float]] = {}
    for s in range(sources):
        for i in range(items):
            if rng.random() < 0.5:
                wrong = rng.random(len(FIELDS)) < 0.2
                odd = rng.choice(6, len(FIELDS), p=[0.4, 0.2, 0.15, 0.1, 0.1, 0.05]) + 1
                values = [f"{i}-{n}" for n in np.where(wrong, odd, 0)]
                said[s, i] = (values, i + float(rng.random()))
    for i in [i for s, i in said if s == 0][:copied]:
        values, time = said[0, i]
        said[sources - 1, i] = (list(values), time + 2.0)
    return [
        (f"s{s:02d}", f"i{i:02d}", f, v, time) for (s, i), (values, time) in said.items()
        for f, v in zip(FIELDS, values, strict=True)
    ]  # fmt: skip


@pytest.mark.parametrize("seed", range(3))
def test_a_copier_is_found_with_its_original_and_nobody_else(seed: int) -> None:
    found = copying.find(table(newsroom(seed, copied=14))).to_pylist()
    assert [(r["original"], r["copier"]) for r in found] == [("s00", "s11")]
    assert found[0]["probability"] > 0.9
    assert found[0]["direction"] > 0.9


@pytest.mark.parametrize("seed", range(8))
def test_sources_that_agree_without_copying_are_left_alone(seed: int) -> None:
    assert copying.find(table(newsroom(seed))).num_rows == 0


def test_agreement_on_what_everyone_says_proves_nothing() -> None:
    claims: list[Claim] = [(f"s{s}", f"i{i}", "killed", "7", 1.0) for s in range(5) for i in range(200)]
    assert copying.find(table(claims)).num_rows == 0


def test_two_sources_alone_cannot_be_told_apart_from_two_that_are_right() -> None:
    claims: list[Claim] = [(f"s{s}", f"i{i}", "killed", str(i), float(s)) for s in range(2) for i in range(50)]
    assert copying.find(table(claims)).num_rows == 0


def shared_errors(n: int) -> list[Claim]:
    honest: list[Claim] = [(f"s{s}", f"i{i}", "killed", f"{i}", 5.0) for s in range(6) for i in range(30)]
    return honest + [(c, f"i{i}", "killed", f"{i + 400}" if i < n else f"{i}", t) for c, t in (("x", 3.0), ("y", 4.0)) for i in range(30)]  # fmt: skip


def test_the_evidence_names_the_rare_values() -> None:
    row = copying.find(table(shared_errors(6))).to_pylist()[0]
    assert (row["original"], row["copier"], row["rare"], row["items"]) == ("x", "y", 6, 30)
    assert row["evidence"].startswith("Of 30 incidents that both report they share a rare value in 6: “40")
    assert "as killed of i" in row["evidence"]
    assert "where 6 others say otherwise" in row["evidence"]


def test_one_shared_mistake_is_no_copying() -> None:
    assert copying.find(table(shared_errors(1))).num_rows == 0


def test_two_that_copy_a_third_are_told_apart_from_two_that_copy_each_other() -> None:
    claims = shared_errors(8) + [("z", i, f, v, 9.0) for s, i, f, v, _ in shared_errors(8) if s == "y"]
    found = {(r["original"], r["copier"]): r["through"] for r in copying.find(table(claims)).to_pylist()}
    assert found == {("x", "y"): "", ("x", "z"): "", ("y", "z"): "x"}


def test_without_times_who_copied_stays_open() -> None:
    claims: list[Claim] = [(*c[:4], None) for c in shared_errors(6)]
    row = copying.find(table(claims)).to_pylist()[0]
    assert row["direction"] == 0.5


def test_days_may_be_dates() -> None:
    claims = table(shared_errors(6))
    days = pa.array([date(2031, 1, int(t)) for t in claims["time"].to_pylist()])
    dated = copying.find(claims.set_column(4, "time", days))
    assert dated.to_pylist() == copying.find(claims).to_pylist()


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 1000))
def test_the_order_of_rows_changes_nothing(seed: int) -> None:
    claims: Any = newsroom(1, copied=14)
    shuffled = table([claims[k] for k in np.random.default_rng(seed).permutation(len(claims))])
    assert copying.find(shuffled).equals(copying.find(table(claims)))


def test_no_claims_give_no_pairs() -> None:
    assert copying.find(table([])).num_rows == 0
