"""The check of a statement against a case on disk: opens the tables, and derives them anew without the text's own rows."""

from collections.abc import Collection, Mapping
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from sened.base.dates import Interval
from sened.entities.gazetteer import TableGazetteer
from sened.model.rows import actors_of, places_of
from sened.pipeline import settings as settings_file
from sened.pipeline.build import load, parameters_of
from sened.pipeline.check.result import CheckResult
from sened.pipeline.check.statement import check
from sened.pipeline.gazetteers import gazetteer_of
from sened.pipeline.shipped import curated
from sened.pipeline.stages import FROM_LEDGER, Parameters, derive
from sened.pipeline.texts import read_text

NEEDED = (
    "claims", "incidents", "incident_heads", "lines", "axes", "grades", "supply_edges", "controls", "replies",
)  # fmt: skip
"""Derived tables that a check reads."""


def check_file(
    path: Path,
    case: Path,
    *,
    published: Interval | None = None,
    language: str | None = None,
    exclude: Collection[str] = (),
    speaker: str = "",
) -> CheckResult:
    """Return the statement in file `path` held against the built case in folder `case`.

    `speaker` names who speaks, where the text itself does not say: lines that lead back to that body do not count.
    """
    text = read_text(path)
    parameters = parameters_of(settings_file.load(case))
    return check_tables(
        text,
        load(case / "work", *NEEDED, *FROM_LEDGER),
        parameters,
        published=published,
        language=language,
        exclude=exclude,
        speaker=speaker,
        case=case,
    )


def check_tables(
    text: str,
    tables: Mapping[str, pa.Table],
    parameters: Parameters,
    *,
    published: Interval | None = None,
    language: str | None = None,
    exclude: Collection[str] = (),
    speaker: str = "",
    case: Path | None = None,
) -> CheckResult:
    """Return the check of `text` against case tables that are loaded already.

    With `case` the gazetteers that it pins are used too, and the world's places; without, the case's and the shipped ones.
    """
    shipped_places, shipped_actors = curated()
    places, actors = places_of(tables["places"]), actors_of(tables["actors"])
    own_places, own_actors = {p.id for p in places}, {a.id for a in actors}
    known = [*places, *(p for p in shipped_places if p.id not in own_places)]
    return check(
        text,
        tables,
        published=published,
        language=language,
        exclude=exclude,
        speaker=speaker,
        gazetteer=TableGazetteer(known) if case is None else gazetteer_of(case, known),
        actors=[*actors, *(a for a in shipped_actors if a.id not in own_actors)],
        rebuild=lambda sources: without(tables, sources, parameters),
    )


def without(tables: Mapping[str, pa.Table], sources: Collection[str], parameters: Parameters) -> dict[str, pa.Table]:
    """Return what a check reads of a case, derived as if the named sources and their claims had never been imported."""
    given = {name: tables[name] for name in FROM_LEDGER}
    left_out = pa.array(sorted(sources), pa.string())
    for name in ("sources", "ledger_claims", "supply_claims"):
        table = given[name]
        given[name] = table.filter(pc.invert(pc.is_in(table["source_id"], left_out)))
    return derive(given, parameters, wanted=NEEDED)
