"""Commands that answer: draft, check, trace, table."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from sened.base.dates import Interval
from sened.base.errors import InputError
from sened.cli import assist
from sened.cli.output import CASE, F, IsoDate, OneDay, say_json

PUBLISHED = click.option(
    "--published", type=IsoDate(), help="When the text was published (YYYY, YYYY-MM or YYYY-MM-DD)."
)
LANGUAGE = click.option("--lang", "language", type=click.Choice(["en", "ar", "tr", "kmr", "ku", "ckb", "de", "fr"]))
FILE = click.argument("file", metavar="FILE", type=click.Path(path_type=Path))


def in_case(*, required: bool) -> Callable[[F], F]:
    """Return the option that names a case folder."""
    return click.option("--case", "case_dir", metavar="DIR", type=click.Path(path_type=Path), required=required)


@click.command()
@FILE
@PUBLISHED
@LANGUAGE
@in_case(required=False)
@assist.OPTIONS
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-q", "--quiet", is_flag=True, expose_value=False)
def draft(
    *,
    file: Path,
    published: Interval | None,
    language: str | None,
    case_dir: Path | None,
    form: str,
    **asked: Any,
) -> None:
    """Propose claims from a text; a person decides which become claims.

    Sened's rules read the text on this machine. With --assist a language model at the address that you name may add
    proposals; that sends the whole text there, and needs your consent for this very document (docs/assisted.md).

    \b
    Example:  sened draft statement.txt --published 2022-01-24
              sened draft statement.txt --case demo --assist http://127.0.0.1:8080/v1 --model NAME
    """
    from sened.extraction.draft import to_json
    from sened.pipeline.drafting import draft_file

    helped = assist.drafted(file, asked, published=published, language=language, case=case_dir)
    found = helped.drafted if helped else draft_file(file, published=published, language=language, case=case_dir)
    document: dict[str, Any] = dict(to_json(found))
    if helped:
        document["assist"] = helped.to_json()
    if form == "json":
        say_json(document)
        return
    for notice in found.notices:
        click.echo(f"note: {notice}", err=True)
    for number, one in enumerate(document["drafts"], start=1):
        click.echo(f'{number:3}. [{one["kind"]}] "{" ".join(one["quote"].split())}"')
        click.echo(f"     checkable: {one['checkable']}" + (f" ({one['why']})" if one.get("why") else ""))
        for name, value in one["fields"].items():
            click.echo(f"     {name}: {_short(value)}")
        for line in assist.marks(one) if helped else ():
            click.echo(f"     {line}")
    click.echo(f"\n{len(document['drafts'])} drafts. Drafts are proposals of a machine; none is a claim yet.")
    for line in assist.summary(helped) if helped else ():
        click.echo(line)


def _short(value: object) -> str:
    if isinstance(value, list):
        return "; ".join(_short(v) for v in value)
    if not isinstance(value, dict):
        return str(value)
    raw = f'"{value["raw"]}"' if value.get("raw") else ""
    if value.get("candidates"):
        best = value["candidates"][0]
        return f"{raw} -> {best['name']} ({best['lat']:.3f}, {best['lon']:.3f}, within {best['radius_km']:g} km)"
    coded = [
        str(value[k])
        for k in ("start", "end", "code", "class", "model", "name", "low", "high", "qualifier")
        if value.get(k) is not None
    ]
    return (raw + " -> " if raw and coded else raw) + " ".join(coded)


@click.command()
@FILE
@in_case(required=True)
@PUBLISHED
@LANGUAGE
@click.option("--speaker", metavar="NAME", default="", help="Who speaks, where the text does not say.")
@click.option("--exclude", metavar="SOURCE", multiple=True, help="A source that is this text or a copy of it.")
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("--out", type=click.Path(path_type=Path), help="Write the report to this file.")
@click.option("-q", "--quiet", is_flag=True, expose_value=False)
def check(
    *,
    file: Path,
    case_dir: Path,
    published: Interval | None,
    language: str | None,
    speaker: str,
    exclude: tuple[str, ...],
    form: str,
    out: Path | None,
) -> None:
    """Hold a statement against a case: each checkable claim, what others say of it, and why.

    \b
    Example:  sened check statement.txt --case demo
              sened check statement.txt --case demo --format html --out report.html
    """
    import json

    from sened.pipeline.checking import check_file
    from sened.pipeline.texts import read_text

    result = check_file(file, case_dir, published=published, language=language, exclude=exclude, speaker=speaker)
    if form == "json":
        text = json.dumps(result.to_json(), ensure_ascii=False, indent=1) + "\n"
    elif form == "html":
        from sened.pipeline.check import html as check_html

        text = check_html.page(result, read_text(file), title=file.name)
    else:
        from sened.pipeline.check import text as check_text

        text = check_text.render(result, colour=out is None and sys.stdout.isatty())
    if out is None:
        sys.stdout.write(text if text.endswith("\n") else text + "\n")
    else:
        out.write_text(text, encoding="utf-8", newline="")
        click.echo(f"Wrote {out}", err=True)


@click.command()
@click.argument("name")
@in_case(required=True)
@click.option("--on", type=OneDay(), help="State of things on this day.")
@click.option("--known-at", type=IsoDate(), help="Only what was known by then.")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("-q", "--quiet", is_flag=True, expose_value=False)
def trace(*, name: str, case_dir: Path, on: Interval | None, known_at: Interval | None, form: str) -> None:
    """Follow a weapon, component or company through the supply map, on any day.

    \b
    Example:  sened trace "Bayraktar TB2" --case demo --on 2020-10-06
    """
    from sened.pipeline.tracing import trace_case
    from sened.supply.render_text import render

    found = trace_case(case_dir, name, on=on, known_at=known_at)
    if form == "json":
        say_json(found.to_json())
    else:
        click.echo(render(found))


@click.command("table")
@CASE
@click.argument("name")
@click.option("--format", "form", type=click.Choice(["csv", "json", "parquet"]), default="csv", show_default=True)
@click.option("--where", default="", help="Only rows that meet this SQL condition on the table's columns.")
@click.option("--columns", default="", help="Only these columns, separated by commas.")
@click.option("--out", type=click.Path(path_type=Path), help="Write to this file.")
@click.option("-q", "--quiet", is_flag=True, expose_value=False)
def table_(*, case_dir: Path, name: str, form: str, where: str, columns: str, out: Path | None) -> None:
    """Print or export any table of a built case (docs/tables.md names them).

    \b
    Example:  sened table demo incidents --format csv
              sened table demo claims --where "killed_low >= 10" --columns claim_id,killed_low,summary
    """
    from sened.pipeline import settings as settings_file
    from sened.pipeline.table import export, read, select

    settings_file.load(case_dir)
    if out is not None and not out.parent.is_dir():
        raise InputError(f"{out.parent} is not a folder", next_step="make it first")
    wanted = [c.strip() for c in columns.split(",") if c.strip()]
    chosen = select(read(case_dir, name), where=where, columns=wanted)
    sys.stdout.write(export(chosen, form, out))


COMMANDS = (draft, check, trace, table_)
