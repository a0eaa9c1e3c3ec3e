"""Points that lie far from where all others do, and would lie among them if latitude and longitude changed places."""

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt
import pyarrow as pa
import pyarrow.compute as pc

Floats = npt.NDArray[np.float64]

ENOUGH = 5
_FAR_M, _TIMES, _NEARER = 200_000.0, 3.0, 4.0
_DEGREE_M = 111_195.0


def swapped(reports: pa.Table) -> pa.Array:
    """Return for each row of `reports` whether its point looks swapped; false for rows without one.

    A point is held against the middle of the other datasets of `ENOUGH` points, each with one voice, or of its own where
    there is none. It looks swapped where it lies beyond three median distances from there (200 km at least), within that
    reach the other way about, and at least four times nearer. In data that spread over half a continent none does; of
    two datasets alone both do, since it cannot be told which is turned.
    """
    lat, lon = (np.array(reports[c].to_numpy(), dtype=float) for c in ("lat", "lon"))
    known = np.isfinite(lat) & np.isfinite(lon)
    coded = pc.fill_null(reports["dataset"], "").combine_chunks().dictionary_encode()
    of = coded.indices.to_numpy()
    rows = {k: np.flatnonzero(known & (of == k)) for k in range(len(coded.dictionary))}
    voices = {k: (lat[r], lon[r]) for k, r in rows.items() if len(r) >= ENOUGH}
    out = np.zeros(len(lat), dtype=bool)
    for k, own in rows.items():
        heard = [voices[j] for j in voices if j != k] or ([voices[k]] if k in voices else [])
        if heard and len(own):
            out[own] = _swapped(lat[own], lon[own], heard)
    return pa.array(out)


def _swapped(lat: Floats, lon: Floats, heard: Sequence[tuple[Floats, Floats]]) -> npt.NDArray[np.bool_]:
    middle = [float(np.median([np.median(points[axis]) for points in heard])) for axis in (0, 1)]
    spread = float(np.median([np.median(_distance(*points, *middle)) for points in heard]))
    reach = max(_FAR_M, _TIMES * spread)
    away, turned = _distance(lat, lon, *middle), _distance(lon, lat, *middle)
    result: npt.NDArray[np.bool_] = (away > reach) & (np.abs(lon) <= 90) & (turned <= reach) & (turned < away / _NEARER)
    return result


def _distance(lat: Floats, lon: Floats, north: float, east: float) -> Floats:
    """Return distances in metres as on a flat map of that latitude: enough to tell near from far."""
    across = np.abs(lon - east)
    across = np.minimum(across, 360 - across) * np.cos(np.radians(north))
    return np.asarray(_DEGREE_M * np.hypot(lat - north, across))
