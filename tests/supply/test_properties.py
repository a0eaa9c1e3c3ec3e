"""What must hold of any supply map: knowledge only adds, and the order of rows never matters."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

import pyarrow as pa
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sened.base.dates import day
from sened.supply.asof import Span, Time, as_of, time_on
from sened.supply.graph import SupplyTables, build
from sened.supply.mapdata import map_rows
from sened.supply.render_text import render
from sened.supply.trace import trace

Build = Callable[..., SupplyTables]
MakeRow = Callable[..., dict[str, Any]]
SLOW = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])

days = st.dates(date(2018, 1, 1), date(2035, 12, 31))
written_dates = st.one_of(
    st.none(),
    days.map(lambda d: f"{d.year}"),
    days.map(lambda d: f"{d.year}-{d.month:02d}"),
    days.map(lambda d: d.isoformat()),
)
names = st.sampled_from(["A", "B", "C", "D; A", "several makers", ""])
chains = st.lists(
    st.fixed_dictionaries(
        {
            "relation": st.sampled_from(
                [
                    "used_in",
                    "subsidiary_of",
                    "merged_into",
                    "export_permit",
                    "listed_by",
                    "maker_of",
                    "carries",
                    "reply",
                ]
            ),
            "weapon_system": st.sampled_from(["Heron 3", "Heron 3; MX-L", "MX-L", ""]),
            "component": st.sampled_from(["camera", "camera (model not named)", "MX-L", ""]),
            "manufacturer": names,
            "parent_at_date": names,
            "country": st.sampled_from(["AT", "TR", ""]),
            "status": st.sampled_from(["granted", "suspended", "cancelled", "recommended", "alleged", "denied", ""]),
            "said": written_dates,
            "start": written_dates,
            "end": written_dates,
            "conflict_group": st.sampled_from(["", "g1", "g2"]),
            "number": st.sampled_from([None, 30, 80]),
            "number_unit": st.sampled_from(["", "percent"]),
            "answer_kind": st.sampled_from(["", "not_found", "self"]),
        }
    ),
    max_size=12,
)


def tables_of(build_map: Build, row: MakeRow, chain: list[dict[str, Any]]) -> SupplyTables:
    return build_map([row(f"W{n:02d}", cells["relation"], **{k: v for k, v in cells.items() if k != "relation"}) for n, cells in enumerate(chain)])  # fmt: skip


def shuffle(table: pa.Table, seed: int) -> pa.Table:
    order = list(range(table.num_rows))
    Random(seed).shuffle(order)
    return table.take(pa.array(order, pa.int64()))


@SLOW
@given(chain=chains, known=st.tuples(days, days), on=days)
def test_more_knowledge_never_removes_a_claim(
    build_map: Build, row: MakeRow, chain: list[dict[str, Any]], known: tuple[date, date], on: date
) -> None:
    tables = tables_of(build_map, row, chain)
    earlier, later = sorted(known)
    for table in (tables.edges, tables.controls):
        then = {(s.group_id, s.claim_id, s.time) for s in as_of(table, on, earlier)}
        now = {(s.group_id, s.claim_id, s.time) for s in as_of(table, on, later)}
        assert then <= now
        assert now <= {(s.group_id, s.claim_id, s.time) for s in as_of(table, on)}


@SLOW
@given(chain=chains, on=st.one_of(st.none(), days), seed=st.integers(0, 1000))
def test_the_order_of_rows_never_matters(
    build_map: Build, row: MakeRow, chain: list[dict[str, Any]], on: date | None, seed: int
) -> None:
    tables = tables_of(build_map, row, chain)
    sources = tables.sources
    assert tables.claims is not None
    assert sources is not None
    shuffled = SupplyTables(
        edges=shuffle(tables.edges, seed),
        controls=shuffle(tables.controls, seed),
        replies=shuffle(tables.replies, seed),
        claims=shuffle(tables.claims, seed),
        sources=tables.sources,
    )
    rebuilt = build(shuffle(tables.claims, seed + 1), shuffle(sources, seed), tables.organisations)
    assert rebuilt.edges.equals(tables.edges)
    assert rebuilt.controls.equals(tables.controls)
    assert rebuilt.replies.equals(tables.replies)
    for name in ("Heron 3", "A", "Austria"):
        one, other = trace(tables, None, name, on=on), trace(shuffled, None, name, on=on)
        assert one.to_json() == other.to_json()
        assert render(one) == render(other)


@SLOW
@given(chain=chains, on=days, known=st.one_of(st.none(), days))
def test_any_map_is_answered(
    build_map: Build, row: MakeRow, chain: list[dict[str, Any]], on: date, known: date | None
) -> None:
    tables = tables_of(build_map, row, chain)
    claims = {f"W{n:02d}" for n in range(len(chain))}
    for name in ("Heron 3", "MX-L", "A", "camera"):
        found = trace(tables, None, name, on=on, known_at=known)
        assert render(found).endswith("\n")
        assert set(found.voices) <= claims
        for traced in found.paths:
            assert traced.path.time is not Time.NOT_YET
    map_rows(tables, None, [on])


@given(start=days, length=st.integers(0, 800), said=days, on=days)
def test_outside_its_time_a_claim_never_holds(start: date, length: int, said: date, on: date) -> None:
    end = start + timedelta(length)
    time = time_on(Span(starts=day(start), ends=day(end), said=day(said)), on)
    assert (time is Time.DURING) == (start <= on <= end)


@pytest.mark.parametrize("size", [2, 3, 40])
def test_circles_of_any_size_end(build_map: Build, row: MakeRow, size: int) -> None:
    owns = [
        row(f"W{n:02d}", "subsidiary_of", manufacturer=f"B{n}", parent_at_date=f"B{(n + 1) % size}", said="2020")
        for n in range(size)
    ]
    use = row("W99", "used_in", weapon_system="Heron 3", component="fin", manufacturer="B0", said="2020")
    warnings = trace(build_map([*owns, use]), None, "Heron 3").warnings
    assert any("circle of ownership" in w or "is cut there" in w for w in warnings)
