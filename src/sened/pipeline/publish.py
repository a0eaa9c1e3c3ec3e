"""Publish: withhold first, compute the public part again from public claims only, render from that and nothing else."""

import json
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa

import sened.site.render as site_render
from sened.base.errors import InputError
from sened.claims.withholding import public
from sened.pipeline import check_html, checking, statements
from sened.pipeline.build import BuildReport, Progress, build_tables, from_log, load, parameters_of
from sened.pipeline.bundle import BundleReport, write_bundle
from sened.pipeline.case import Case
from sened.pipeline.keys import has_key, signer
from sened.pipeline.signing import sign_checkpoint
from sened.site.links import incident_href
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

    def sentence(self) -> str:
        """Return one sentence for people."""
        text = (
            f"Published to {self.out}: {self.site.written} files written, {self.site.unchanged} unchanged, "
            f"{self.site.removed} removed; {self.statements} statements checked."
        )
        if self.withheld:
            text += f" Withheld claims: {self.withheld}; incidents that differ: {len(self.incidents_that_differ)}."
        text += f"\n{self.bundle.sentence()}" if self.bundle else ""
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
    state = case.state()
    shown = public(state)
    progress("withhold")
    work = case.work / PUBLIC
    given = from_log(case, shown, public=True)
    built = build_tables(given, parameters_of(case.settings), work, progress=progress)
    tables = load(work)
    progress("check statements")
    checked = [_checked(case, statement, tables) for statement in statements.load(case.path)]
    checkpoint = sign_checkpoint(case) if has_key(case) else None
    progress("render")
    report = site_render.render(_for_site(tables), checked, _site_settings(case), out)
    bundled = None
    if bundle and checkpoint:
        progress("bundle")
        bundled = write_bundle(case, bundle, state=state, shown=shown, checkpoint=checkpoint, site=out, folder=unpacked)
    return PublishReport(
        built=built,
        site=report,
        out=out,
        withheld=len(state.claims) - len(shown.claims),
        incidents_that_differ=_differences(case.work, tables),
        statements=len(checked),
        checkpoint=checkpoint,
        bundle=bundled,
    )


def _for_site(tables: dict[str, pa.Table]) -> dict[str, pa.Table]:
    return {name: table for name, table in tables.items() if name != "ledger_claims"}


def _checked(case: Case, statement: statements.Statement, tables: dict[str, pa.Table]) -> CheckedStatement:
    result = checking.check_tables(
        statement.text,
        tables,
        parameters_of(case.settings),
        published=statement.published,
        language=statement.language,
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


def _differences(work: Path, tables: dict[str, pa.Table]) -> tuple[str, ...]:
    """Return ids of private incidents that the public part lacks or holds with other claims."""
    try:
        private = _members(load(work, "incidents")["incidents"])
    except InputError:
        return ()  # only published, never built: there is nothing to hold it against
    shown = _members(tables["incidents"])
    return tuple(sorted(i for i, claims in private.items() if shown.get(i) != claims))


def _members(incidents: pa.Table) -> dict[str, set[str]]:
    out: dict[str, set[str]] = {}
    for row in incidents.select(["incident_id", "record_id"]).to_pylist():
        out.setdefault(row["incident_id"], set()).add(row["record_id"])
    return out
