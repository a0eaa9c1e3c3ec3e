"""Frames, pairs and small simulated wars for the tests of the kernel."""

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import pyarrow as pa
import pytest
from bench.reporttable import Simulated, load
from bench.world import World

from sened.incidents.columns import Ints
from sened.incidents.matching.frame import Frame, encode
from sened.incidents.matching.join import Found, distance_km
from sened.incidents.matching.likeness import Alike
from sened.incidents.matching.patterns import Patterns, edges
from sened.incidents.matching.windows import grains

Frames = Callable[..., Frame]


@pytest.fixture(scope="session")
def frame(reports: Callable[..., pa.Table]) -> Frames:
    """Return the frame of rows given as in `reports`: record ids R000, R001 in their order, a dataset of its own for each."""
    return lambda *rows: encode(reports(*(dict(r) for r in rows)))


@pytest.fixture(scope="session")
def paired() -> Callable[[Frame, Sequence[tuple[int, int]]], Patterns]:
    """Return the patterns of pairs of rows."""

    def of(frame: Frame, pairs: Sequence[tuple[int, int]]) -> Patterns:
        left, right = (np.array([p[k] for p in pairs], dtype=np.int64) for k in (0, 1))
        found = Found(left, right, np.zeros(len(pairs), np.int64))
        bounds = edges(grains(frame, left, right), distance_km(frame, left, right))
        return Patterns(frame, found, Alike(frame).names, bounds)

    return of


@pytest.fixture(scope="session")
def war(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Simulated]:
    """Return a simulated war, made once for each set of constants."""
    made: dict[str, Simulated] = {}

    def of(**constants: Any) -> Simulated:
        key = repr(sorted(constants.items()))
        if key not in made:
            made[key] = load(World(**constants).write(tmp_path_factory.mktemp("war")))
        return made[key]

    return of


@pytest.fixture(scope="session")
def row_truth() -> Callable[[Simulated, Frame], Ints]:
    """Return the true incident of each row of a frame."""

    def of(data: Simulated, frame: Frame) -> Ints:
        at = {r: k for k, r in enumerate(data.reports["record_id"].to_pylist())}
        return np.asarray(data.truth[np.array([at[r] for r in frame.record.to_pylist()])], dtype=np.int64)

    return of
