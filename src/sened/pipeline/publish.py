"""Publish: withhold first, compute the public part again from public claims only, render from that and nothing else."""

import json
from dataclasses import dataclass, field
from pathlib import Path

import pyarrow as pa

import sened.site.render as site_render
from sened.base.errors import InputError
from sened.claims.state import State
from sened.claims.withholding import Public, withhold
from sened.pipeline import checking, statements
from sened.pipeline.build import BuildReport, Progress, build_tables, from_log, load, parameters_of
from sened.pipeline.bundle import BundleReport, write_bundle
from sened.pipeline.captured import segments
from sened.pipeline.case import Case, write_atomically
from sened.pipeline.check import html as check_html
from sened.pipeline.keys import has_key, signer
from sened.pipeline.signing import sign_checkpoint
from sened.pipeline.site_receipts import proofs
from sened.pipeline.withheld import FILE_NAME, KeptBack, keeps_back, names_in_statement, report
from sened.pipeline.working import working
from sened.site.links import incident_href
from sened.site.proofs import NONE
from sened.site.settings import CheckedStatement, RuleSet, SiteReport, SiteSettings
from sened.weights.grades import load as load_rules

PUBLIC = "public"


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishReport:
    """What was withheld, built and rendered, and where public and private incidents differ."""

    built: BuildReport
    site: SiteReport
    out: Path
    withheld: int
    incidents_that_differ: tuple[str, ...]
    statements: int
    checkpoint: str | None = None
    bundle: BundleReport | None = None
    kept_back: KeptBack = field(default_factory=KeptBack)

    def sentence(self) -> str:
        """Return one sentence for people."""
        text = (
            f"Published to {self.out}: {self.site.written} files written, {self.site.unchanged} unchanged, "
            f"{self.site.removed} removed; {self.statements} statements checked."
        )
        text += "".join(f"\n{line}" for line in self.kept_back.sentences())
        text += f"\n{self.bundle.sentence()}" if self.bundle else ""
        text += "" if self.checkpoint else "\nnote: not signed, and without receipts: make a key with sened key new"
        return text + "".join(f"\nnote: {notice}" for notice in self.site.notices)

    def to_json(self) -> dict[str, object]:
        """Return the report as one JSON document."""
        return {
            "site": str(self.out),
            "written": self.site.written,
            "unchanged": self.site.unchanged,
            "removed": self.site.removed,
            "digest": self.site.digest,
            "withheld": self.withheld,
            "incidents_that_differ": list(self.incidents_that_differ),
            "kept_back": self.kept_back.to_json(),
            "statements": self.statements,
            "notices": list(self.site.notices),
            "checkpoint": self.checkpoint,
            "bundle": self.bundle.to_json() if self.bundle else None,
        }


def publish(
    case: Case,
    out: Path,
    *,
    bundle: Path | None = None,
    unpacked: bool = False,
    progress: Progress = lambda _: None,
) -> PublishReport:
    """Return what was published to the folder `out`, and to `bundle` (a zip; with `unpacked` a folder) if one is named.

    A case with a key signs its log. `InputError` where the case names no contact for corrections, `UnavailableError`
    where a bundle is asked for and there is no key.
    """
    if not case.settings.contact_email and not case.settings.contact_how:
        raise InputError(
            "this case names no contact for corrections and replies",
            next_step=f"fill in [contact] in {case.path / 'sened.toml'}",
        )
    if bundle:
        signer(case)  # before anything is computed: without a key there is no bundle
    with working(case):
        return _published(case, out, bundle=bundle, unpacked=unpacked, progress=progress)


def _published(case: Case, out: Path, *, bundle: Path | None, unpacked: bool, progress: Progress) -> PublishReport:
    state = case.state()
    progress("withhold")
    kept = withhold(state)
    shown = kept.state
    work = case.work / PUBLIC
    given = from_log(case, shown, public=True, holding=kept.holding)
    built = build_tables(given, parameters_of(case.settings), work, progress=progress)
    tables = load(work)
    progress("check statements")
    listed = [(statement, names_in_statement(statement, kept)) for statement in statements.load(case.path)]
    # Copies of a statement are known by their captured wording too, which itself stays in the case.
    held = tables | {"segments": segments(case, shown)}
    checked = [_checked(case, statement, held) for statement, found in listed if not found]
    kept_back = report(
        state, kept, [line for _, found in listed for line in found], _private(case, kept, state), tables
    )
    write_atomically(case.work / FILE_NAME, kept_back.to_bytes(), mode=0o600)
    checkpoint = sign_checkpoint(case) if has_key(case) else None
    proven = proofs(case, state, shown, checkpoint) if checkpoint else NONE
    progress("render")
    rendered = site_render.render(_for_site(tables), checked, _site_settings(case), out, proofs=proven)
    bundled = None
    if bundle and checkpoint:
        progress("bundle")
        bundled = write_bundle(case, bundle, state=state, shown=shown, checkpoint=checkpoint, site=out, folder=unpacked)
    return PublishReport(
        built=built,
        site=rendered,
        out=out,
        withheld=len(state.claims) - len(shown.claims),
        incidents_that_differ=tuple(d.incident for d in kept_back.incidents),
        statements=len(checked),
        checkpoint=checkpoint,
        bundle=bundled,
        kept_back=kept_back,
    )


def _private(case: Case, kept: Public, state: State) -> dict[str, pa.Table] | None:
    """Return the private tables, built up to the log's end, or None where nothing is kept back and both are the same."""
    if not keeps_back(kept, state):
        return None
    build_tables(from_log(case, state), parameters_of(case.settings), case.work)
    return load(case.work, "incidents", "incident_heads", "axes", "claims", "sources")


def _for_site(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    return {name: table for name, table in tables.items() if name != "ledger_claims"}


def _checked(case: Case, statement: statements.Statement, tables: dict[str, pa.Table]) -> CheckedStatement:
    result = checking.check_tables(
        statement.text,
        tables,
        parameters_of(case.settings),
        published=statement.published,
        language=statement.language,
        speaker=statement.speaker,
        case=case.path,
    )
    slugs = dict(
        zip(
            tables["incident_heads"]["incident_id"].to_pylist(),
            tables["incident_heads"]["slug"].to_pylist(),
            strict=True,
        )
    )
    fragment = check_html.fragment(result, statement.text, link=lambda i: incident_href(slugs[i], depth=1))
    return CheckedStatement(
        slug=statement.slug,
        title=statement.title,
        speaker=statement.speaker,
        note=statement.note,
        html_fragment=fragment,
        json=json.dumps(result.to_json(), ensure_ascii=False, indent=1),
    )


def _site_settings(case: Case) -> SiteSettings:
    from importlib.metadata import version

    settings = case.settings
    rules = [load_rules(name) for name in settings.rule_sets]
    return SiteSettings(
        title=settings.site_title or settings.title,
        summary=settings.summary,
        contact_email=settings.contact_email,
        contact_how=settings.contact_how,
        languages=settings.languages,
        licence=settings.licence,
        rule_sets=tuple(RuleSet(name=r.name, source=r.source, parsed=r.parsed) for r in rules),
        demo=settings.demo,
        place_names=settings.place_names,
        version=version("sened"),
    )
