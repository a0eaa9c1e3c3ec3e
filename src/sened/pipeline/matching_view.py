"""What the report on a matching shows: chosen pairs with their reports, counts, learned tables, as plain values."""

from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from sened.incidents.matching.result import Matching, Summary
from sened.model.vocabulary import Relation
from sened.pipeline import matching_svg as svg
from sened.pipeline.matching_counts import Counts
from sened.pipeline.matching_words import chance, change, weights
from sened.site import text
from sened.site.words import EVENT_CLASS
from sened.stores.engine import query

PAIRS_SHOWN, LEARNED_SHOWN, COMBINATIONS_SHOWN, LINKS_SHOWN, RUNNERS_SHOWN = 10, 30, 24, 1_500, 12

_SIZES = 8
_BINS = tuple((k / 10, (k + 1) / 10) for k in range(10))


def context(reports: pa.Table, matching: Matching, counts: Counts, terms: Mapping[str, str]) -> dict[str, Any]:
    """Return every value that the template prints; drawings are SVG of this program's own making."""
    summary = matching.summary
    hardest = _hardest(matching)
    rows = _rows(reports, [r for pair in hardest for r in (pair["left"], pair["right"])])
    return {
        "summary": summary,
        "counts": counts,
        "datasets": list(summary.datasets.items()),
        "combinations": _combinations(counts, summary),
        "combinations_left": max(0, len(counts.combinations) - COMBINATIONS_SHOWN),
        "sizes": _barred(_sizes(summary)),
        "spread": _barred(_spread(matching.pairs)),
        "calibration": list(summary.calibration),
        "calibration_error": _error(summary),
        "aliases": list(summary.aliases[:LEARNED_SHOWN]),
        "types": list(summary.types[:LEARNED_SHOWN]),
        "hardest": [_pair(p, rows) for p in hardest],
        "asked": len(summary.ask),
        "runners": _runners(matching.incidents),
        "terms": dict(terms),
        **_drawings(reports, matching),
    }


def _drawings(reports: pa.Table, matching: Matching) -> dict[str, Any]:
    summary = matching.summary
    links, number = _links(reports, matching.pairs)
    return {
        "calibration_svg": svg.calibration(summary.calibration, label="What the matcher said against what was to be expected; the table below has the numbers") if summary.calibration else "",
        "map_svg": svg.world(links, label="Map of joined pairs of reports") if links else "",
        "links_shown": len(links),
        "links": number,
    }  # fmt: skip


def _combinations(counts: Counts, summary: Summary) -> list[dict[str, Any]]:
    most = max((c.incidents for c in counts.combinations), default=1)
    return [
        {
            "datasets": c.datasets,
            "incidents": c.incidents,
            "records": c.records,
            "share": 100 * c.incidents / max(1, summary.incidents),
            "bar": 100 * c.incidents / most,
        }
        for c in counts.combinations[:COMBINATIONS_SHOWN]
    ]


def _sizes(summary: Summary) -> dict[str, int]:
    """Return the number of incidents by size, large ones together."""
    out = {str(n): summary.sizes.get(n, 0) for n in range(1, _SIZES + 1)}
    beyond = sum(count for size, count in summary.sizes.items() if size > _SIZES)
    while len(out) > 3 and not beyond and not list(out.values())[-1]:
        out.popitem()
    return out | ({f"{_SIZES + 1} +": beyond} if beyond else {})


def _barred(values: Mapping[str, int]) -> list[tuple[str, int, float]]:
    """Return names, numbers, and lengths of bars in percent, on a scale of roots: small numbers stay seen."""
    most = max(values.values(), default=0) or 1
    return [(name, number, 100 * (number / most) ** 0.5) for name, number in values.items()]


def _spread(pairs: pa.Table) -> dict[str, int]:
    """Return the number of listed pairs by tenth of probability."""
    tenth = pc.min_element_wise(pc.floor(pc.multiply(pairs["probability"], 10.0)), 9.0).cast(pa.int64())
    found = {c["values"]: c["counts"] for c in pc.value_counts(tenth).to_pylist()}
    return {f"{100 * a:.0f}–{100 * b:.0f} %": found.get(k, 0) for k, (a, b) in enumerate(_BINS)}


def _error(summary: Summary) -> float | None:
    """Return the mean distance between said and expected, each bin by its pairs."""
    total = sum(b.count for b in summary.calibration)
    return sum(b.count * abs(b.said - b.expected) for b in summary.calibration) / total if total else None


_NEAREST = """SELECT * FROM t ORDER BY relation <> 'unsure', abs(probability - 0.5), "left", "right" LIMIT {limit}"""


def _hardest(matching: Matching) -> list[dict[str, Any]]:
    """Return the pairs nearest to even odds, as the summary names them or else by probability."""
    if matching.summary.hardest:
        return _shown(matching, matching.summary.hardest[:PAIRS_SHOWN])
    found: list[dict[str, Any]] = query(_NEAREST.format(limit=PAIRS_SHOWN), t=matching.pairs).to_pylist()
    return found


def _shown(matching: Matching, wanted: Iterable[tuple[str, str]]) -> list[dict[str, Any]]:
    """Return the rows of the pairs table for the `wanted` pairs, in their order; those not listed there are passed over."""
    pairs = [(min(p), max(p)) for p in wanted]
    if not pairs:
        return []
    lefts = pa.array(sorted({a for a, _ in pairs}), pa.string())
    near = matching.pairs.filter(pc.is_in(matching.pairs["left"], lefts)).to_pylist()
    by_ids = {(p["left"], p["right"]): p for p in near}
    return [by_ids[p] for p in pairs if p in by_ids]


def _rows(reports: pa.Table, records: Iterable[str]) -> dict[str, dict[str, Any]]:
    wanted = pa.array(sorted(set(records)), pa.string())
    return {r["record_id"]: r for r in reports.filter(pc.is_in(reports["record_id"], wanted)).to_pylist()}


_RELATIONS = {
    Relation.SAME.value: "put together", Relation.DIFFERENT.value: "kept apart", Relation.UNSURE.value: "left to a person",
    Relation.PART_OF.value: "one taken as part of the other",
}  # fmt: skip


def _pair(pair: Mapping[str, Any], rows: Mapping[str, Mapping[str, Any]]) -> dict[str, Any]:
    left, right = rows.get(pair["left"], {}), rows.get(pair["right"], {})
    return {
        "left": pair["left"],
        "right": pair["right"],
        "chance": chance(pair["probability"]),
        "relation": _RELATIONS.get(pair["relation"], pair["relation"]),
        "fields": [(name, of(left), of(right)) for name, of in _FIELDS if of(left) or of(right)],
        "weights": weights(pair),
        "why": pair.get("why") or "",
        "change": change(pair),
    }


def _when(row: Mapping[str, Any]) -> str:
    start, end = row.get("date_start"), row.get("date_end")
    return text.when(start, end) if start else ""


def _where(row: Mapping[str, Any]) -> str:
    if row.get("lat") is None or row.get("lon") is None:
        return row.get("place_name") or ""
    point = f"{row['lat']:.3f}, {row['lon']:.3f}"
    within = f" within {row['radius_m'] / 1000:g} km" if row.get("radius_m") is not None else ""
    named = f"{row['place_name']} " if row.get("place_name") else ""
    return f"{named}({point}{within})"


def _kind(row: Mapping[str, Any]) -> str:
    told = EVENT_CLASS.get(row.get("event_class") or "", row.get("event_class") or "")
    return f"{told} ({row['event_type']})" if row.get("event_type") else told


_FIELDS: tuple[tuple[str, Any], ...] = (
    ("dataset", lambda r: r.get("dataset") or ""),
    ("when", _when),
    ("where", _where),
    ("kind of event", _kind),
    ("first side", lambda r: "; ".join(r.get("actors_1") or ())),
    ("second side", lambda r: "; ".join(r.get("actors_2") or ())),
    ("target", lambda r: r.get("target") or ""),
    ("weapon", lambda r: r.get("weapon_class") or ""),
    ("killed", lambda r: text.count(r.get("killed_low"), r.get("killed_high"))),
    ("wounded", lambda r: text.count(r.get("wounded_low"), r.get("wounded_high"))),
)


_CLOSE = """
SELECT record_id, dataset, incident_id, probability, runner_up, runner_up_probability FROM t
WHERE runner_up IS NOT NULL AND runner_up_probability IS NOT NULL
ORDER BY abs(probability - runner_up_probability), record_id LIMIT {limit}
"""


def _runners(incidents: pa.Table) -> list[dict[str, Any]]:
    """Return the records whose second-best incident comes nearest to the one that they stand in."""
    found: list[dict[str, Any]] = query(_CLOSE.format(limit=RUNNERS_SHOWN), t=incidents).to_pylist()
    return [r | {"chance": chance(r["probability"]), "other": chance(r["runner_up_probability"])} for r in found]


def _links(reports: pa.Table, pairs: pa.Table) -> tuple[list[svg.Link], int]:
    """Return joined pairs, at most `LINKS_SHOWN` at even steps, those that both have a point; and how many were joined."""
    joined = pairs.select(["left", "right"]).filter(pc.equal(pairs["relation"], Relation.SAME.value))
    number = joined.num_rows
    chosen = joined.take(pa.array(range(0, number, max(1, -(-number // LINKS_SHOWN))), pa.int64())).to_pylist()
    rows = _rows(reports, [p[side] for p in chosen for side in ("left", "right")])
    ends = [(rows[p["left"]], rows[p["right"]]) for p in chosen]
    return [_link(a, b) for a, b in ends if _has_point(a) and _has_point(b)], number


def _has_point(row: Mapping[str, Any]) -> bool:
    return row["lat"] is not None and row["lon"] is not None


def _link(one: Mapping[str, float | None], other: Mapping[str, float | None]) -> svg.Link:
    return svg.Link(
        lat_1=one["lat"] or 0.0, lon_1=one["lon"] or 0.0, radius_1=one["radius_m"] or 0.0,
        lat_2=other["lat"] or 0.0, lon_2=other["lon"] or 0.0, radius_2=other["radius_m"] or 0.0,
    )  # fmt: skip


def to_label(reports: pa.Table, matching: Matching) -> pa.Table:
    """Return the pairs whose labels would help most, best first, with what both reports say; `same` is left to fill in."""
    pairs = [(min(p), max(p)) for p in matching.summary.ask]
    rows = _rows(reports, [r for p in pairs for r in p])
    listed = {(p["left"], p["right"]): p["probability"] for p in _shown(matching, pairs)}
    columns: dict[str, list[str | None]] = {
        "left": [a for a, _ in pairs], "right": [b for _, b in pairs], "same": [""] * len(pairs),
        "chance": [chance(listed[p]) if p in listed else "" for p in pairs],
    }  # fmt: skip
    for name, of in _FIELDS:
        for k, side in enumerate(("left", "right")):
            columns[f"{name.replace(' ', '_')}_{side}"] = [of(rows.get(p[k], {})) for p in pairs]
    return pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()})
