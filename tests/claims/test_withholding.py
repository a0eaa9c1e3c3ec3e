from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from sened.base.errors import WithheldError
from sened.base.geo import Circle
from sened.base.quantities import Count, Qualifier
from sened.claims.decode import Decoded
from sened.claims.tabulate import tables
from sened.claims.withholding import public
from sened.model.entity import Actor, Organisation, Place
from sened.model.vocabulary import Verdict

Log = Any
Rows = dict[str, list[dict[str, str]]]
Decode = Callable[..., Decoded]
WORLD = Decoded(
    places=[
        Place(id="amur", name="Tel Amur", where=Circle(41.5, 20.5, 5000.0), within="lakeland"),
        Place(id="ormen", name="Ormen", names=(("ku", "Ormên"),), where=Circle(42.9, 22.1, 5000.0), within="lakeland"),
        Place(id="lakeland", name="Lakeland", where=Circle(42.0, 21.0, 90_000.0)),
    ],
    actors=[
        Actor(id="ESTMARK", name="Estmark", party="ESTMARK"),
        Actor(id="RIVER-FRONT", name="River Front"),
        Actor(id="NOBODY", name="Nobody"),
    ],
    organisations=[Organisation(id="lumen", name="Lumen Optics"), Organisation(id="other", name="Other Optics")],
)


@pytest.fixture
def world(case: Log) -> Log:
    case.take(WORLD)
    return case


def everything(state: Any) -> str:
    return "\n".join(str(table.to_pylist()) for table in tables(state).values())


def test_where_nothing_is_withheld_all_is_public(world: Log) -> None:
    assert public(world.state) == replace(world.state)


def test_a_withheld_claim_leaves_with_all_that_only_it_names(world: Log) -> None:
    state = public(world.decide("K2", Verdict.WITHHOLD))
    assert sorted(state.claims) == ["K1", "K3", "U1"]
    assert sorted(state.sources) == ["S1", "S3"]
    assert sorted(state.places) == ["amur", "lakeland"]
    assert sorted(state.actors) == ["ESTMARK", "NOBODY"]
    assert "Ormen" not in everything(state)
    assert "K2" not in everything(state)


def test_what_another_claim_names_too_stays(world: Log) -> None:
    state = public(world.decide("K3", Verdict.WITHHOLD))
    assert sorted(state.actors) == ["ESTMARK", "NOBODY", "RIVER-FRONT"]
    assert len(state.places) == 3


def test_organisations_of_withheld_supply_claims_leave(world: Log) -> None:
    assert sorted(public(world.decide("U1", Verdict.WITHHOLD)).organisations) == ["other"]


def test_a_withheld_source_takes_its_claims_along(world: Log) -> None:
    state = public(world.decide("S1", Verdict.WITHHOLD))
    assert sorted(state.claims) == ["K2", "K3"]
    assert sorted(state.sources) == ["S2", "S3"]


def test_copies_of_one_withheld_source_still_cite_one_thing(case: Log, decode: Decode) -> None:
    more = [{"id": f"S{n}", "publisher": f"Copy {n}", "publisher_kind": "aggregator", "cites": "S1"} for n in (8, 9)]
    case.take(decode({"sources": more}))
    state = public(case.decide("S1", Verdict.WITHHOLD))
    cited = {state.sources[s].record.cites[0] for s in ("S2", "S8", "S9")}
    assert len(cited) == 1
    assert cited.pop().startswith("withheld:")
    assert state.sources["S2"].record.cites[1] == "Lake Monitor"


def test_ids_of_what_is_withheld_are_struck_from_remarks(case: Log) -> None:
    state = public(case.decide("K1", Verdict.WITHHOLD))
    assert state.claims["K2"].record.summary == "Echo carries [withheld]."
    assert public(case.decide("S2", Verdict.WITHHOLD)).sources["S1"].record.note == "see [withheld]"


def test_decisions_about_what_is_withheld_stay_inside(case: Log) -> None:
    case.decide("K1+K2", Verdict.SAME)
    case.decide("K1+K3", Verdict.DIFFERENT)
    state = public(case.decide("K2", Verdict.WITHHOLD))
    assert [d.subject for d in state.decisions] == ["K1+K3"]


def test_retracted_claims_are_not_public(case: Log) -> None:
    assert "K1" not in public(case.decide("K1", Verdict.RETRACT)).claims


def test_a_corrected_claim_is_public_as_corrected(case: Log) -> None:
    state = public(case.decide("K1", Verdict.CORRECT, "killed_high", "3"))
    assert state.claims["K1"].record.killed == Count(2, 3, Qualifier.BETWEEN)


def test_undoing_makes_it_public_again(case: Log) -> None:
    before = public(case.state)
    case.decide("K2", Verdict.WITHHOLD)
    assert sorted(public(case.decide("K2", Verdict.UNDO)).claims) == sorted(before.claims)


def test_nothing_is_public_where_a_withholding_cannot_be_carried_out(case: Log) -> None:
    state = case.decide("K2", Verdict.WITHHOLD)
    case.ledger.erase(state.claims["K2"].log_index, ["kind"])
    with pytest.raises(WithheldError, match="K2"):
        public(case.state)
