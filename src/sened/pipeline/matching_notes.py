"""What looks wrong in a report table and is kept all the same: missing places and days, unknown codes, points, repetition."""

from collections.abc import Iterator, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents.outlying import swapped
from sened.model.crosswalk import OwnTypes, event_class, is_known_code
from sened.model.vocabulary import EventClass
from sened.pipeline.matching_ids import FILE, ROW
from sened.site.text import number
from sened.stores.engine import query

EQUAL_ROWS, ONE_SPOT = 20, 1_000
"""From how many equal rows of a dataset, and rows of one point and day, on it is said."""

_LISTED = 12


def caveats_of(table: pa.Table, own: OwnTypes | None = None) -> tuple[str, ...]:
    """Return sentences on `table` that hold whatever the order of its rows."""
    return (*_one_dataset(table), *_missing(table), *_unknown_codes(table, own), *_repeated(table))


def turned_points(table: pa.Table, files: Sequence[str]) -> tuple[list[str], list[str]]:
    """Return sentences on points that look swapped by dataset, and where the first of them stand."""
    mask = swapped(table)
    found = table.select([FILE, ROW]).filter(mask).sort_by([(FILE, "ascending"), (ROW, "ascending")])
    if not found.num_rows:
        return [], []
    told = [
        f"{number(count, 'point')} of {dataset} far from all others, which would lie among them with latitude and longitude "
        "swapped: taken as they stand"
        for dataset, count in _by_dataset(table, mask).items()
    ]
    shown = "; ".join(f"{files[r[FILE]]}, row {r[ROW]}" for r in found.slice(0, 5).to_pylist())
    return told, [f"points that look swapped: {shown}{' …' if found.num_rows > 5 else ''}"]


def _one_dataset(table: pa.Table) -> Iterator[str]:
    if len(pc.unique(table["dataset"])) == 1:
        yield f"all rows are of one dataset, {table['dataset'][0].as_py()}: what is joined are its own repetitions"


def _missing(table: pa.Table) -> Iterator[str]:
    placed = pc.and_(pc.is_valid(table["lat"]), pc.is_valid(table["lon"]))
    half = pc.xor(pc.is_valid(table["lat"]), pc.is_valid(table["lon"]))
    yield from _told(table, pc.invert(placed), "without coordinates: only names of places can be compared")
    yield from _told(table, half, "with one coordinate and not the other: taken as having no point")
    yield from _told(table, pc.is_null(table["date_start"]), "without a date")


def _told(table: pa.Table, mask: pa.ChunkedArray, what: str) -> Iterator[str]:
    if counted := _by_dataset(table, mask):
        yield f"{number(sum(counted.values()), 'row')} {what} ({_listed(counted)})"


def _by_dataset(table: pa.Table, mask: pa.ChunkedArray | pa.Array) -> dict[str, int]:
    names = table["dataset"].filter(mask)
    counts = pc.value_counts(names)
    return {c["values"]: c["counts"] for c in sorted(counts.to_pylist(), key=lambda c: c["values"])}


def _listed(counted: dict[str, int]) -> str:
    more = f" and {len(counted) - _LISTED} more" if len(counted) > _LISTED else ""
    return ", ".join(f"{name} {count:,}" for name, count in list(counted.items())[:_LISTED]) + more


def _unknown_codes(table: pa.Table, own: OwnTypes | None) -> Iterator[str]:
    other = pc.and_(pc.equal(table["event_class"], EventClass.OTHER.value), pc.is_valid(table["event_type"]))
    counts = pc.value_counts(table["event_type"].filter(other)).to_pylist()
    found = {c["values"]: c["counts"] for c in counts if not _is_known(c["values"], own)}
    if found:
        ordered = dict(sorted(found.items(), key=lambda item: (-item[1], item[0])))
        yield (
            f"{number(len(found), 'event type')} not known, which count as `other` ({_listed(ordered)}); "
            "name their classes with --types"
        )


def _is_known(text: str, own: OwnTypes | None) -> bool:
    vocabulary, _, code = text.partition(":")
    return is_known_code(vocabulary, code) or bool(own and event_class(vocabulary, code, own) is not EventClass.OTHER)


_SPOTS = """
SELECT lat, lon, date_start, date_end, count(*) AS number FROM t WHERE lat IS NOT NULL AND date_start IS NOT NULL
GROUP BY ALL HAVING number >= {least} ORDER BY number DESC, lat, lon, date_start LIMIT 5
"""
_EQUAL = """
SELECT dataset, sum(number)::BIGINT AS number, count(*) AS groups FROM (
  SELECT dataset, count(*) AS number FROM t
  GROUP BY dataset, date_start, date_end, lat, lon, place_name, event_type, actors_1, actors_2, target, killed_low, killed_high
  HAVING number >= {least})
GROUP BY dataset ORDER BY dataset
"""


def _repeated(table: pa.Table) -> Iterator[str]:
    spots = query(_SPOTS.format(least=EQUAL_ROWS), t=table.select(["lat", "lon", "date_start", "date_end"])).to_pylist()
    if not spots:
        return
    if spots[0]["number"] >= ONE_SPOT:
        one = spots[0]
        yield (
            f"{one['number']:,} rows share one point and day ({one['lat']:g}, {one['lon']:g}, {one['date_start']}): "
            "they can hardly be told apart"
        )
    for row in query(_EQUAL.format(least=EQUAL_ROWS), t=_compared(table)).to_pylist():
        kinds = "one kind" if row["groups"] == 1 else f"{row['groups']:,} kinds"
        yield f"{row['number']:,} rows of {row['dataset']} are equal but for their ids ({kinds}, {EQUAL_ROWS} or more of each)"


def _compared(table: pa.Table) -> pa.Table:
    """Return the columns of which rows may be equal, lists as texts."""
    names = ["dataset", "date_start", "date_end", "lat", "lon", "place_name", "event_type", "target", "killed_low", "killed_high"]  # fmt: skip
    return table.select(names).append_column("actors_1", pc.binary_join(table["actors_1"], ";")).append_column("actors_2", pc.binary_join(table["actors_2"], ";"))  # fmt: skip
