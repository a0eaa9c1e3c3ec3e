"""The stages between the ledger and the site: what each reads, what it writes, and which code it depends on.

A stage is a pure function from tables to tables. `build` runs the list with manifests on disk; `derive` runs it in
memory, which is how a statement is checked against a case without its own rows.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from sened.base.dates import Interval
from sened.entities import places
from sened.entities.gazetteer import TableGazetteer
from sened.extraction import weapons
from sened.incidents import match, reports
from sened.model import tables as schema
from sened.model.decision import Decision
from sened.model.rows import decisions_of, places_of
from sened.supply import graph, mapdata, repeats
from sened.supply.graph import SupplyTables
from sened.weights import axes, effective, figures, grades, lines

Tables = Mapping[str, pa.Table]


@dataclass(frozen=True, slots=True, kw_only=True)
class Parameters:
    """What a case's settings change in derived tables."""

    rule_sets: tuple[str, ...]
    period: Interval | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """One step: `run` sees only the tables in `inputs` and returns exactly those in `outputs`."""

    name: str
    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    code: tuple[str, ...]
    run: Callable[[Tables, Parameters], dict[str, pa.Table]]
    parameters: Callable[[Parameters], str] = lambda _: ""


def _entities(tables: Tables, _: Parameters) -> dict[str, pa.Table]:
    gazetteer = TableGazetteer(places_of(tables["places"]))
    claims = places.resolve(tables["ledger_claims"], gazetteer)
    classes = [_weapon_class(text) for text in claims["weapon_as_written"].to_pylist()]
    column = claims.schema.get_field_index("weapon_class")
    claims = claims.set_column(column, "weapon_class", pa.array(classes, pa.string()))
    return {"claims": schema.ordered("claims", claims)}


def _weapon_class(text: str | None) -> str | None:
    found = weapons.classify(text) if text else None
    return None if found is None else found.value


def _reports(tables: Tables, _: Parameters) -> dict[str, pa.Table]:
    rows = reports.from_claims(tables["claims"])
    return {"reports": schema.ordered("reports", rows)}


def _incidents(tables: Tables, _: Parameters) -> dict[str, pa.Table]:
    decisions: list[Decision] = decisions_of(tables["decisions"])
    matched = match.match(tables["reports"], decisions=decisions)
    return {"pairs": matched.pairs, "incidents": matched.incidents}


def _heads(tables: Tables, _: Parameters) -> dict[str, pa.Table]:
    places = tables["places"]
    labels = dict(zip(places["place_id"].to_pylist(), places["label"].to_pylist(), strict=True))
    heads = match.heads(tables["incidents"], tables["reports"], tables["claims"], pairs=tables["pairs"], labels=labels)
    return {"incident_heads": heads}


def _supply(tables: Tables, _: Parameters) -> dict[str, pa.Table]:
    built = graph.build(tables["supply_claims"], tables["sources"], tables["organisations"])
    return {"supply_edges": built.edges, "controls": built.controls, "replies": built.replies}


_CLAIMED = (
    "claim_id", "source_id", "speakers", "via", "note", "killed_low", "killed_high", "wounded_low", "wounded_high",
    "captured_low", "captured_high", "figure_low", "figure_high", "date_start", "date_end", "place_as_written", "lat",
    "actor_as_written", "actors", "weapon_as_written",
)  # fmt: skip
"""What the lines are read from: who said it through whom, and what, in which sources may share rare values."""


def _lines(tables: Tables, _: Parameters) -> dict[str, pa.Table]:
    incidents = tables["incidents"]
    groups = pa.table(
        {
            "group_kind": pa.array(["incident"] * incidents.num_rows, pa.string()),
            "group_id": incidents["incident_id"],
            "claim_id": incidents["record_id"],
        }
    )
    supply = SupplyTables(edges=tables["supply_edges"], controls=tables["controls"], replies=tables["replies"])
    edges = graph.groups(supply).cast(groups.schema)
    supply_rows = tables["supply_claims"].select(["claim_id", "source_id", "speakers", "via", "note"])
    event_rows = tables["claims"].select([c for c in tables["claims"].column_names if c in _CLAIMED])
    missing = pc.invert(pc.is_in(event_rows["claim_id"], supply_rows["claim_id"].combine_chunks()))
    rows = pa.concat_tables([event_rows.filter(missing), supply_rows], promote_options="default")
    together = pa.concat_tables([groups, edges])
    folded = lines.fold(together, rows, tables["sources"], tables["actors"], tables["segments"])
    joined = repeats.joined(folded, repeats.repeats(tables["supply_claims"]))
    return {"lines": effective.counted(joined)}


def _map(tables: Tables, _: Parameters) -> dict[str, pa.Table]:
    supply = SupplyTables.of(tables)
    return {"supply_map": mapdata.map_rows(supply, tables["lines"]), "supply_bodies": mapdata.bodies(supply)}


def _weights(tables: Tables, parameters: Parameters) -> dict[str, pa.Table]:
    measured = axes.measure(
        tables["incident_heads"], tables["incidents"], tables["claims"], tables["lines"], tables["actors"]
    )
    graded = grades.grade(measured, [grades.load(name) for name in parameters.rule_sets])
    series = figures.series(tables["claims"], tables["incidents"], tables["lines"])
    return {"axes": measured, "grades": graded, "figures": series}


FROM_LEDGER = (
    "sources", "segments", "ledger_claims", "supply_claims", "places", "actors", "organisations", "decisions",
)  # fmt: skip
"""Tables that come straight from the log."""

STAGES: tuple[Stage, ...] = (
    Stage(
        name="entities",
        inputs=("ledger_claims", "places"),
        outputs=("claims",),
        code=("entities", "extraction/weapons.py", "pipeline/stages.py"),
        run=_entities,
    ),
    Stage(
        name="reports",
        inputs=("claims",),
        outputs=("reports",),
        code=("incidents", "pipeline/stages.py"),
        run=_reports,
    ),
    Stage(
        name="incidents",
        inputs=("reports", "decisions"),
        outputs=("pairs", "incidents"),
        code=("incidents", "pipeline/stages.py"),
        run=_incidents,
    ),
    Stage(
        name="heads",
        inputs=("incidents", "reports", "claims", "pairs", "places"),
        outputs=("incident_heads",),
        code=("incidents", "pipeline/stages.py"),
        run=_heads,
    ),
    Stage(
        name="supply",
        inputs=("supply_claims", "sources", "organisations"),
        outputs=("supply_edges", "controls", "replies"),
        code=("supply", "pipeline/stages.py"),
        run=_supply,
    ),
    Stage(
        name="lines",
        inputs=(
            "incidents",
            "supply_edges",
            "controls",
            "replies",
            "supply_claims",
            "claims",
            "sources",
            "actors",
            "segments",
        ),
        outputs=("lines",),
        code=("weights", "supply", "pipeline/stages.py"),
        run=_lines,
    ),
    Stage(
        name="map",
        inputs=("supply_edges", "controls", "replies", "supply_claims", "sources", "organisations", "lines"),
        outputs=("supply_map", "supply_bodies"),
        code=("supply", "pipeline/stages.py"),
        run=_map,
    ),
    Stage(
        name="weights",
        inputs=("incident_heads", "incidents", "claims", "lines", "actors"),
        outputs=("axes", "grades", "figures"),
        code=("weights", "pipeline/stages.py"),
        run=_weights,
        parameters=lambda p: ",".join(p.rule_sets),
    ),
)


def derive(given: Tables, parameters: Parameters, *, wanted: Collection[str] = ()) -> dict[str, pa.Table]:
    """Return the case tables computed in memory from the tables that come from the log.

    With `wanted`, only the stages that these tables need are run, and `given` may lack what no such stage reads.
    """
    tables = dict(given)
    for stage in _needed(wanted) if wanted else STAGES:
        tables.update(stage.run({name: tables[name] for name in stage.inputs}, parameters))
    return tables


def _needed(wanted: Collection[str]) -> list[Stage]:
    """Return the stages whose outputs are wanted, or read by such a stage, in order."""
    names, needed = set(wanted), list[Stage]()
    for stage in reversed(STAGES):
        if names & set(stage.outputs):
            names |= set(stage.inputs)
            needed.append(stage)
    return needed[::-1]
