"""Points that lie far from where all others do, and would lie among them if latitude and longitude changed places."""

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

    A point is held against those of the other datasets, where those are `ENOUGH`, else against those of its own. It
    looks swapped where it lies beyond three median distances from the middle (200 km at least), within that reach the
    other way about, and at least four times nearer. In data that spread over half a continent none does.
    """
    lat, lon = (np.array(reports[c].to_numpy(), dtype=float) for c in ("lat", "lon"))
    known = np.isfinite(lat) & np.isfinite(lon)
    coded = pc.fill_null(reports["dataset"], "").combine_chunks().dictionary_encode()
    of = coded.indices.to_numpy()
    out = np.zeros(len(lat), dtype=bool)
    for number in range(len(coded.dictionary)):
        own = known & (of == number)
        others = known & (of != number)
        beside = others if others.sum() >= ENOUGH else own
        if beside.sum() >= ENOUGH:
            out[own] = _swapped(lat[own], lon[own], lat[beside], lon[beside])
    return pa.array(out)


def _swapped(lat: Floats, lon: Floats, other_lat: Floats, other_lon: Floats) -> npt.NDArray[np.bool_]:
    middle = float(np.median(other_lat)), float(np.median(other_lon))
    reach = max(_FAR_M, _TIMES * float(np.median(_distance(other_lat, other_lon, *middle))))
    away, turned = _distance(lat, lon, *middle), _distance(lon, lat, *middle)
    result: npt.NDArray[np.bool_] = (away > reach) & (np.abs(lon) <= 90) & (turned <= reach) & (turned < away / _NEARER)
    return result


def _distance(lat: Floats, lon: Floats, north: float, east: float) -> Floats:
    """Return distances in metres as on a flat map of that latitude: enough to tell near from far."""
    across = np.abs(lon - east)
    across = np.minimum(across, 360 - across) * np.cos(np.radians(north))
    return np.asarray(_DEGREE_M * np.hypot(lat - north, across))
