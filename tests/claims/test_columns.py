from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from sened.base.dates import Interval, Precision
from sened.base.geo import Circle
from sened.base.quantities import Count, Qualifier
from sened.claims.cells import Cells
from sened.claims.claim_rows import read_claim
from sened.claims.columns import cells_of, corrected
from sened.claims.supply_rows import read_supply
from sened.model.claim import ActorMode, Claim
from sened.model.seams import RawRow
from sened.model.vocabulary import RADIUS_M, ClaimKind, GeoPrecision, Ground, Modality

Log = Any
names = st.lists(st.sampled_from(["ESTMARK", "NORLAND", "RIVER-FRONT"]), max_size=3, unique=True).map(tuple)
counts = st.one_of(
    st.none(),
    st.integers(0, 99).map(lambda n: Count(n, n, Qualifier.EXACT)),
    st.integers(0, 99).map(lambda n: Count(n, n + 3, Qualifier.BETWEEN)),
    st.integers(0, 99).map(lambda n: Count(n, None, Qualifier.AT_LEAST)),
    st.integers(0, 99).map(lambda n: Count(None, n, Qualifier.AT_MOST)),
)
days = st.dates().map(lambda d: Interval(d, d))
degrees = st.integers(-89_999_999, 89_999_999).map(lambda n: n / 1_000_000)
where = st.tuples(degrees, degrees, st.sampled_from(sorted(RADIUS_M))).map(
    lambda w: (Circle(w[0], w[1], RADIUS_M[w[2]]), w[2])
)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    actors, when, (circle, precision) = draw(names), draw(st.none() | days), draw(where)
    return Claim(
        id="K1",
        source_id="S1",
        kind=draw(st.sampled_from(ClaimKind)),
        actors=actors,
        actor_mode=draw(st.sampled_from(ActorMode)) if len(actors) > 1 else ActorMode.ALL,
        killed=draw(counts),
        figure=draw(counts),
        when=when,
        precision=Precision.DAY if when else None,
        where=circle,
        geo_precision=precision,
        modality=draw(st.sampled_from(Modality)),
    )


@given(claims())
def test_a_claim_comes_back_from_its_row(claim: Claim) -> None:
    assert read_claim(Cells(RawRow(file="x", row=2, cells=cells_of(claim)), [])) == claim


def test_claims_of_both_tables_come_back_from_their_rows(case: Log) -> None:
    for standing in case.state.claims.values():
        reader = read_supply if standing.record.supply else read_claim
        row = RawRow(file="x", row=2, cells=cells_of(standing.record))
        assert reader(Cells(row, [])) == standing.record


def test_a_correction_keeps_what_the_table_cannot_hold() -> None:
    claim = Claim(
        id="K1",
        source_id="S1",
        kind=ClaimKind.EVENT,
        ground=Ground.CAPTURED,
        where=Circle(41.5, 20.5, 1234.5),
        geo_precision=GeoPrecision.SETTLEMENT,
        killed=Count(2, 2, Qualifier.ABOUT),
    )
    after = corrected(claim, "target", "a vehicle")
    assert after.where == claim.where
    assert after.killed == claim.killed
    assert (after.ground, after.target) == (Ground.CAPTURED, "a vehicle")
