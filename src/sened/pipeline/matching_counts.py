"""Counts over a matching that people ask for first: how many incidents several datasets report, and which together."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from sened.model.vocabulary import Relation
from sened.stores.engine import query

_COMBINATIONS = """
SELECT datasets, count(*) AS incidents, sum(records)::BIGINT AS records FROM (
  SELECT incident_id, list(DISTINCT dataset ORDER BY dataset) AS datasets, count(*) AS records
  FROM t GROUP BY incident_id)
GROUP BY datasets ORDER BY incidents DESC, datasets
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination:
    """The incidents that exactly these datasets report, and their records."""

    datasets: tuple[str, ...]
    incidents: int
    records: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """Incidents by the datasets that report them, and pairs by relation."""

    combinations: tuple[Combination, ...]
    relations: dict[str, int]

    @property
    def shared(self) -> int:
        """Incidents that two or more datasets report."""
        return sum(c.incidents for c in self.combinations if len(c.datasets) > 1)

    @property
    def unsure(self) -> int:
        """Pairs left to a person."""
        return self.relations.get(Relation.UNSURE.value, 0)


def count(incidents: pa.Table, pairs: pa.Table) -> Counts:
    """Return the counts of the tables that a matching writes; `incidents` has a column `dataset`."""
    rows = query(_COMBINATIONS, t=incidents.select(["incident_id", "dataset"])).to_pylist()
    relations = {c["values"]: c["counts"] for c in pc.value_counts(pairs["relation"]).to_pylist()}
    return Counts(
        combinations=tuple(
            Combination(datasets=tuple(r["datasets"]), incidents=r["incidents"], records=r["records"]) for r in rows
        ),
        relations=dict(sorted(relations.items())),
    )


def with_datasets(incidents: pa.Table, reports: pa.Table) -> pa.Table:
    """Return the incidents table with the dataset of every record as last column."""
    ids, of = incidents["record_id"], reports["dataset"]
    if not ids.equals(reports["record_id"]):
        of = of.take(pc.index_in(ids.combine_chunks(), reports["record_id"].combine_chunks()))
    return incidents.append_column("dataset", of)
