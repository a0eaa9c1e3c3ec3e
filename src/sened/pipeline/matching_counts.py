"""Counts over a matching that people ask for first: how many incidents several datasets report, and which together."""

from dataclasses import dataclass

import pyarrow as pa
import pyarrow.compute as pc

from sened.model.vocabulary import Relation
from sened.stores.engine import query

_WORD = 60
"""Datasets that one whole number stands for, a bit for each: grouping by bits is several times as fast as by lists."""


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
    relations = {c["values"]: c["counts"] for c in pc.value_counts(pairs["relation"]).to_pylist()}
    return Counts(
        combinations=_combinations(incidents),
        relations=dict(sorted(relations.items())),
    )


def _combinations(incidents: pa.Table) -> tuple[Combination, ...]:
    """Return the combinations of datasets, most incidents first."""
    coded = incidents["dataset"].combine_chunks().dictionary_encode()
    names = coded.dictionary.to_pylist()
    words = range(-(-len(names) // _WORD))
    masks = ", ".join(f"bit_or(CASE WHEN c // {_WORD} = {k} THEN 1::BIGINT << (c % {_WORD}) ELSE 0 END) AS m{k}" for k in words)  # fmt: skip
    groups = ", ".join(f"m{k}" for k in words)
    sql = (
        f"SELECT {groups}, count(*) AS incidents, sum(records)::BIGINT AS records FROM "
        f"(SELECT i, count(*) AS records, {masks} FROM t GROUP BY i) GROUP BY {groups}"
    )
    rows = query(sql, t=pa.table({"i": incidents["incident_id"], "c": coded.indices})).to_pylist() if names else []
    found = [
        Combination(
            datasets=tuple(sorted(n for j, n in enumerate(names) if r[f"m{j // _WORD}"] >> j % _WORD & 1)),
            incidents=r["incidents"],
            records=r["records"],
        )
        for r in rows
    ]
    return tuple(sorted(found, key=lambda c: (-c.incidents, c.datasets)))


def with_datasets(incidents: pa.Table, reports: pa.Table) -> pa.Table:
    """Return the incidents table with the dataset of every record as last column."""
    ids, of = incidents["record_id"], reports["dataset"]
    if not ids.equals(reports["record_id"]):
        of = of.take(pc.index_in(ids.combine_chunks(), reports["record_id"].combine_chunks()))
    return incidents.append_column("dataset", of)
