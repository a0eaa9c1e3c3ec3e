"""Commands that make a case and carry it forward: demo, init, import, build, publish, doctor."""

from dataclasses import asdict
from pathlib import Path

import click

from sened.cli.failure import listed, plain
from sened.cli.output import CASE, common, counts, is_quiet, progress, say_json, table


@click.command()
@click.option("--out", type=click.Path(path_type=Path), default=Path("demo"), show_default=True, help="Case folder.")
@click.option("--no-serve", is_flag=True, help="Build and publish, then stop.")
@click.option("--port", type=click.IntRange(0, 65535), default=8770, show_default=True)
@common
def demo(*, out: Path, no_serve: bool, port: int, form: str) -> None:
    """Build the sample case through the whole pipeline and read it in the browser.

    The demo uses a published seed, clock and key: it proves nothing, and is the same bytes everywhere.

    \b
    Example:  sened demo --out demo
    """
    from sened.pipeline.demo import demo as run_demo

    report = run_demo(out, progress=progress())
    if form == "json":
        say_json(
            {
                "case": str(out),
                "site": str(report.site),
                "import": report.imported.to_json(),
                "build": _stages(report.built),
                "publish": report.published.to_json(),
            }
        )
    else:
        _print_stages(report.built, report.published.built)
        click.echo(report.published.sentence())
    if not no_serve:
        _serve(report.site, port)


def _serve(site: Path, port: int) -> None:
    from sened.pipeline.preview import address, server

    running = server(site, port)
    click.echo(f"Read it at {address(running)}   (Ctrl-C stops)")
    try:
        running.serve_forever(poll_interval=0.2)
    except KeyboardInterrupt:
        click.echo("\nStopped.")
    finally:
        running.server_close()


@click.command()
@click.argument("case_dir", metavar="DIR", type=click.Path(path_type=Path))
@click.option("--title", required=True, help="Title of the case, as pages will show it.")
@common
def init(*, case_dir: Path, title: str, form: str) -> None:
    """Make a new, empty case in folder DIR.

    \b
    Example:  sened init kordela --title "Kordela, spring 2023"
    """
    from sened.pipeline.case import init_case
    from sened.pipeline.settings import initial

    init_case(case_dir, initial(title))
    if form == "json":
        say_json({"case": str(case_dir), "title": title})
    elif not is_quiet():
        click.echo(f"Made {case_dir}. Next: sened import {case_dir} FILE... --adapter claims-csv")


@click.command("import")
@CASE
@click.argument("files", metavar="FILE...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "--adapter",
    required=True,
    help="claims-csv, supply-csv, reports-csv, case-toml, or a dataset as downloaded: ucdp-ged, acled, gtd, scad, airwars.",
)
@click.option("--by", default="editor", show_default=True, help="Who imports; the log keeps a pseudonymous key.")
@click.option("--why", default="import", show_default=True, help="Why, for the log.")
@click.option("--licence", default="", help="Terms of a dataset; without them its rows are never published.")
@click.option("--keep-going", is_flag=True, help="Take the good rows and list the bad ones.")
@common
def import_(
    *,
    case_dir: Path,
    files: tuple[Path, ...],
    adapter: str,
    by: str,
    why: str,
    licence: str,
    keep_going: bool,
    form: str,
) -> None:
    """Take files into the log of the case in DIR.

    The same id with other content becomes a correction; rows that vanished from a file are reported, never
    retracted. Nothing is written where a row has a fault, unless --keep-going. shipped:north-east-syria-2022 as a
    FILE stands for the lists of places, actors and organisations that Sened brings. Datasets are read from csv, xlsx,
    parquet, json or a zip of one of them; their publishers' terms are shown, and rows that may not be passed on are
    never published.

    \b
    Example:  sened import kordela sources.csv claims.csv --adapter claims-csv
              sened import kordela ged251-csv.zip --adapter ucdp-ged --licence "CC BY 4.0" --keep-going
              sened import kordela shipped:north-east-syria-2022 --adapter case-toml
    """
    from sened.pipeline.case import open_case
    from sened.pipeline.intake import import_files

    with open_case(case_dir) as case:
        progress()("import")
        report = import_files(case, files, adapter, by=by, why=why, keep_going=keep_going, licence=licence)
    if form == "json":
        say_json(report.to_json())
        return
    for notice in report.notices:
        click.echo(plain(f"note: {notice}"), err=True)
    for fault in listed(report.problems):
        click.echo(plain(f"left out: {fault}"), err=True)
    click.echo(
        f"New: {counts(report.new)}. Corrected: {len(report.corrected)}. Unchanged: {report.unchanged}. "
        f"Left out: {len({(p.file, p.row) for p in report.problems})}."
    )
    if report.vanished:
        shown = ", ".join(report.vanished[:10]) + (" …" if len(report.vanished) > 10 else "")
        click.echo(f"No longer in the files, kept in the case: {len(report.vanished)} ({shown}).")


@click.command()
@CASE
@click.option("--jobs", type=click.IntRange(1, 64), default=1, show_default=True, help="Stages at one time.")
@common
def build(*, case_dir: Path, jobs: int, form: str) -> None:
    """Compute every derived table of the case in DIR; only what changed is computed again.

    \b
    Example:  sened build kordela
    """
    from sened.pipeline.build import build as run_build
    from sened.pipeline.case import open_case

    with open_case(case_dir) as case:
        report = run_build(case, jobs=jobs, progress=progress())
    if form == "json":
        say_json({"case": str(case_dir), "stages": _stages(report)})
    else:
        _print_stages(report)


@click.command()
@CASE
@click.option("--out", type=click.Path(path_type=Path), help="Folder of the site (default: DIR/site).")
@click.option("--bundle", metavar="FILE", help="Also bundle what proves it: a zip, or a folder if it ends with `/`.")
@common
def publish(*, case_dir: Path, out: Path | None, bundle: str | None, form: str) -> None:
    """Withhold first, then render the public site of the case in DIR; sign the log where the case has a key.

    \b
    Example:  sened publish kordela --out public_html --bundle kordela.zip
    """
    from sened.pipeline.case import SITE, open_case
    from sened.pipeline.publish import publish as run_publish

    with open_case(case_dir) as case:
        report = run_publish(
            case,
            out or case_dir / SITE,
            bundle=Path(bundle) if bundle else None,
            unpacked=bool(bundle and bundle.endswith("/")),
            progress=progress(),
        )
    if form == "json":
        say_json(report.to_json())
    else:
        click.echo(report.sentence())


@click.command()
@common
def doctor(form: str) -> None:
    """Say what this installation has and what it lacks.

    \b
    Example:  sened doctor
    """
    from sened.pipeline.doctor import examine

    findings = examine()
    if form == "json":
        say_json([asdict(f) for f in findings])
        return
    table("", ("what", "found", "warning"), [(f.name, f.found, f.warning) for f in findings])


def _stages(report: object) -> list[dict[str, object]]:
    from sened.pipeline.build import BuildReport

    assert isinstance(report, BuildReport)
    return [
        {"stage": s.stage, "ran": s.ran, "rows": dict(s.rows), "seconds": round(s.seconds, 3)} for s in report.stages
    ]


def _print_stages(*reports: object) -> None:
    if is_quiet():
        return
    for title, report in zip(("case", "public part"), reports, strict=False):
        rows = [
            (
                s["stage"],
                "ran" if s["ran"] else "kept",
                ", ".join(f"{n} {t}" for t, n in _items(s["rows"])),
                s["seconds"],
            )
            for s in _stages(report)
        ]
        table(title, ("stage", "state", "rows", "seconds"), rows, err=True)


def _items(rows: object) -> list[tuple[str, int]]:
    return sorted(rows.items()) if isinstance(rows, dict) else []


COMMANDS = (demo, init, import_, build, publish, doctor)
