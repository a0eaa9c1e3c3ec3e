"""Build: every derived table of a case, incremental by manifest. Pure: never signs, reads no clock for its content."""

import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

from sened.base.canonical import digest_of
from sened.base.errors import InputError
from sened.claims.decisions import active
from sened.claims.held import Holding
from sened.claims.state import State
from sened.claims.tabulate import tables as ledger_tables
from sened.model import tables as schema
from sened.pipeline import datasets, manifest
from sened.pipeline.captured import captured_texts
from sened.pipeline.case import Case
from sened.pipeline.manifest import Manifest, Output
from sened.pipeline.settings import Settings
from sened.pipeline.stages import FROM_LEDGER, STAGES, Parameters, Stage
from sened.pipeline.working import working
from sened.stores.parquet import read_table, write_table

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class StageRun:
    """What became of one stage: whether it ran or was kept, rows by table, and seconds on this machine."""

    stage: str
    ran: bool
    rows: Mapping[str, int]
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class BuildReport:
    """All stages in order."""

    stages: tuple[StageRun, ...]

    @property
    def ran(self) -> tuple[str, ...]:
        """Names of the stages that had to run."""
        return tuple(s.stage for s in self.stages if s.ran)


def parameters_of(settings: Settings) -> Parameters:
    """Return the part of the settings that derived tables depend on."""
    return Parameters(rule_sets=settings.rule_sets, period=settings.period)


def build(case: Case, *, jobs: int = 1, progress: Progress = lambda _: None) -> BuildReport:
    """Return what was built of the whole (private) case into `work/`, with up to `jobs` stages at one time."""
    with working(case):
        given = from_log(case, case.state())
        return build_tables(given, parameters_of(case.settings), case.work, jobs=jobs, progress=progress)


def from_log(case: Case, state: State, *, public: bool = False, holding: Holding | None = None) -> dict[str, pa.Table]:
    """Return the tables that come straight from the log, rows of datasets and decisions in force among them.

    With `public`, `holding` holds back what may name a person in rows of datasets.
    """
    told = ledger_tables(state, texts=captured_texts(case, state), public=public)
    tables = datasets.add(told, state, case.blobs, public=public, holding=holding)
    tables["ledger_claims"] = tables.pop("claims")
    rows = [
        {"decision_id": d.id} | {k: getattr(d, k) for k in schema.DECISIONS.names if k != "decision_id"}
        for d in active(state.decisions)
    ]
    if public:
        rows = [row | {"why": ""} for row in rows]  # a reason may name what must not leave the case
    return tables | {"decisions": schema.from_rows("decisions", rows)}


def build_tables(
    given: Mapping[str, pa.Table],
    parameters: Parameters,
    work: Path,
    *,
    jobs: int = 1,
    progress: Progress = lambda _: None,
) -> BuildReport:
    """Return what was built of the tables `given` by the log into `work`; unchanged stages are kept."""
    runs = [_ledger_stage(given, work)]
    with ThreadPoolExecutor(max_workers=jobs) as pool:
        for wave in waves(STAGES):
            runs += pool.map(lambda stage: _run(stage, parameters, work, progress), wave)
    return BuildReport(stages=tuple(runs))


def waves(stages: Sequence[Stage]) -> list[list[Stage]]:
    """Return the stages in groups: each group reads only what earlier groups wrote."""
    known, left, out = set(FROM_LEDGER), list(stages), []
    while left:
        ready = [s for s in left if known.issuperset(s.inputs)]
        if not ready:
            raise ValueError("stages wait for one another: " + ", ".join(s.name for s in left))
        left = [s for s in left if s not in ready]
        known.update(output for s in ready for output in s.outputs)
        out.append(ready)
    return out


def load(work: Path, *names: str) -> dict[str, pa.Table]:
    """Return the named tables (all of them by default) of a built case; `InputError` where it is not built."""
    out = {}
    for name in names or (*schema.TABLES, "ledger_claims"):
        path = work / PLACE_OF[name] / f"{name}.parquet"
        if not path.exists():
            raise InputError(f"{work.parent} is not built", next_step=f"run: sened build {work.parent}")
        out[name] = read_table(path)
    return out


PLACE_OF: dict[str, str] = dict.fromkeys(FROM_LEDGER, "ledger") | {
    output: stage.name for stage in STAGES for output in stage.outputs
}
"""Stage folder in which each table lies."""


def _ledger_stage(tables: Mapping[str, pa.Table], work: Path) -> StageRun:
    """Write the tables that come straight from the log; cheap enough to compare by content each time."""
    began = time.perf_counter()
    wanted = Manifest(
        stage="ledger",
        code=manifest.code_digest("claims", "stores"),
        parameters="",
        inputs={"state": digest_of([[name, tables[name].num_rows] for name in FROM_LEDGER])},
        outputs={},
    )
    return _write(wanted, tables, work, began)


def _run(stage: Stage, parameters: Parameters, work: Path, progress: Progress) -> StageRun:
    began = time.perf_counter()
    inputs = {name: _digest_of_table(work, name) for name in stage.inputs}
    wanted = Manifest(
        stage=stage.name,
        code=manifest.code_digest(*stage.code),
        parameters=stage.parameters(parameters),
        inputs=inputs,
        outputs={},
    )
    kept = manifest.read(work / stage.name)
    if kept and kept.same_work(wanted) and _outputs_stand(work / stage.name, kept):
        rows = {name: output.rows for name, output in kept.outputs.items()}
        return StageRun(stage=stage.name, ran=False, rows=rows, seconds=time.perf_counter() - began)
    progress(stage.name)
    tables = stage.run(load(work, *stage.inputs), parameters)
    return _write(wanted, {name: tables[name] for name in stage.outputs}, work, began)


def _write(wanted: Manifest, tables: Mapping[str, pa.Table], work: Path, began: float) -> StageRun:
    folder = work / wanted.stage
    folder.mkdir(parents=True, exist_ok=True)
    before = manifest.read(folder)
    outputs = {
        name: Output(digest=write_table(folder / f"{name}.parquet", table), rows=table.num_rows)
        for name, table in sorted(tables.items())
    }
    changed = before is None or before.outputs != outputs or not before.same_work(wanted)
    manifest.write(
        folder,
        Manifest(
            stage=wanted.stage,
            code=wanted.code,
            parameters=wanted.parameters,
            inputs=wanted.inputs,
            outputs=outputs,
        ),
    )
    rows = {name: output.rows for name, output in outputs.items()}
    return StageRun(stage=wanted.stage, ran=changed, rows=rows, seconds=time.perf_counter() - began)


def _digest_of_table(work: Path, name: str) -> str:
    kept = manifest.read(work / PLACE_OF[name])
    if kept is None:
        raise InputError(f"stage {PLACE_OF[name]} of {work} has no manifest", next_step="run the build again")
    return kept.outputs[name].digest


def _outputs_stand(folder: Path, kept: Manifest) -> bool:
    return all((folder / f"{name}.parquet").exists() for name in kept.outputs)
