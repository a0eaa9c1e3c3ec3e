from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from bench.reporttable import Simulated

from sened.incidents.matching import fit
from sened.incidents.matching.frame import encode
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.model import ADDS, CHANCE, MANY_MATCHES, MATCH, Model


@pytest.fixture(scope="module")
def model(war: Callable[..., Simulated]) -> Model:
    frame = encode(war(rows=300, seed=5, places=20).reports)
    found = fit.fit(frame, Alike(frame), most=1000, rounds=3)
    assert found is not None
    return found.model


def test_models_are_equal_to_so_many_digits(model: Model) -> None:
    off = replace(model, time=model.time + 1e-7)
    assert model.equal_to(model)
    assert model.equal_to(off, digits=6)
    assert not model.equal_to(off)
    assert not model.equal_to(replace(model, kinds=replace(model.kinds, mass=model.kinds.mass + 1.0)))


def test_evidence_adds_up_the_more_the_more_matches_it_rests_on(model: Model) -> None:
    few, many = (replace(model, matched=m).evidence for m in (0.0, 1e9))
    assert few.adds == 0.0
    assert many.adds == pytest.approx(ADDS, rel=1e-3)
    assert replace(model, matched=MANY_MATCHES).evidence.adds == pytest.approx(ADDS / 2)
    assert few.prior == pytest.approx(np.log2(model.shares[MATCH] / model.shares[CHANCE]))
