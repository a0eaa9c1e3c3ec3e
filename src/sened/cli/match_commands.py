"""The command that joins event datasets: match."""

import sys
from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sened.cli.failure import plain
from sened.cli.output import common, is_quiet, say_json, table

if TYPE_CHECKING:
    from sened.pipeline.matching import MatchReport

ENGINES: Mapping[str, str] = {"duckdb": "sened.pipeline.matching", "spark": "sened.pipeline.matching_spark"}
"""The module whose `match_to` an engine stands for; all give the same incidents."""

_SHOWN = 12


def _settings(_context: click.Context, _option: click.Parameter, given: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    if wrong := [text for text in given if "=" not in text]:
        raise click.BadParameter(f"{wrong[0]!r} is not NAME=VALUE")
    return tuple((name, value) for name, _, value in (text.partition("=") for text in given))


@click.command()
@click.argument("files", metavar="REPORTS...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--out", type=click.Path(path_type=Path), required=True, help="Folder for the tables and the report.")
@click.option("--adapter", default="", metavar="NAME", help="What the files are, where their columns do not tell it: ucdp-ged, acled, gtd, scad, airwars, reports-csv.")  # fmt: skip
@click.option("--engine", type=click.Choice(sorted(ENGINES)), default="duckdb", show_default=True, help="What reads the tables and shares out the work; the incidents are the same. Spark is an extra: docs/engines.md.")  # fmt: skip
@click.option("--master", default="", metavar="URL", help="With --engine spark: where it runs, as Spark writes it; else this machine.")  # fmt: skip
@click.option("--spark-conf", multiple=True, callback=_settings, metavar="NAME=VALUE", help="With --engine spark: a setting of Spark's; may be repeated.")  # fmt: skip
@click.option("--spark-out", default="", metavar="PLACE", help="With --engine spark: write incidents and pairs there too (hdfs:, s3a:, file:).")  # fmt: skip
@click.option("--labels", type=click.Path(path_type=Path), help="Judged pairs: columns left, right, same (1 or 0, yes or no).")  # fmt: skip
@click.option("--unique", default="", metavar="A,B", help="Datasets that have no duplicates of their own.")
@click.option("--types", type=click.Path(path_type=Path), help="A table of your own event types, or a taxonomy of meltt.")  # fmt: skip
@click.option("--terms", is_flag=True, help="Show what the publishers of the datasets ask of you.")
@click.option("--compat", type=click.Choice(["meltt"]), help="Match by the rule of published work instead.")
@click.option("--km", type=click.FloatRange(0, 20_000), default=20.0, show_default=True, help="With --compat meltt: the window in space.")  # fmt: skip
@click.option("--days", type=click.IntRange(0, 3660), default=2, show_default=True, help="With --compat meltt: the window in time.")  # fmt: skip
@click.option("--taxonomy", type=click.Path(path_type=Path), help="With --compat meltt: its taxonomy of event types.")
@click.option("--samples", type=click.IntRange(0, 10_000), default=0, show_default=True, help="How many further clusterings to draw, for estimates.")  # fmt: skip
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True, help="Of the samples.")
@click.option("--keep-going", is_flag=True, help="Leave rows with faults out, and list them in rejects.csv.")
@click.option("--force", is_flag=True, help="Replace a folder that `match` has not written.")
@common
def match(
    *, files: tuple[Path, ...], out: Path, engine: str, unique: str, terms: bool, compat: str | None, force: bool, form: str, **asked: Any
) -> None:  # fmt: skip
    """Find which reports of several datasets speak of the same incident, with probabilities, and say why.

    REPORTS are tables of your own (csv, tsv, xlsx, parquet or a zip of one; see docs/matching.md) or published
    datasets as downloaded, recognised by their columns. The folder of --out gets incidents.csv and .parquet,
    pairs.parquet, summary.json and report.html, a page to read offline. The order of files and rows changes nothing.

    \b
    Example:  sened match ged251.csv acled_2024.csv --out joined
              sened match reports.csv --unique ucdp,acled --labels judged.csv --out joined
              sened match reports.csv --compat meltt --km 20 --days 2 --out as_meltt
    """
    from sened.pipeline.matching_options import MatchOptions

    options = MatchOptions(
        unique=tuple(n.strip() for n in unique.split(",") if n.strip()), compat=compat or "", **asked
    )
    shown = _Progress()
    report = import_module(ENGINES[engine]).match_to(files, out, options, force=force, progress=shown.step)
    shown.done()
    if form == "json":
        say_json(report.to_json())
        return
    _say_asides(report, terms=terms)
    _say(report)


class _Progress:
    """Shows the step under way on stderr: on a terminal with its share, elsewhere one line for each step."""

    def __init__(self) -> None:
        self._quiet, self._live, self._last = is_quiet(), sys.stderr.isatty(), ""

    def step(self, name: str, share: float) -> None:
        """Show that `share` of the step `name` is done."""
        if self._quiet:
            return
        text = f"  {name} … {share:4.0%}" if self._live else f"  {name} …"
        if text == self._last:
            return
        new = self._last.split(" …", maxsplit=1)[0] != f"  {name}"
        self._last = text
        if self._live:
            sys.stderr.write(("\r\x1b[K" if not new or self._last else "") + text)
            sys.stderr.flush()
        elif new:
            click.echo(text, err=True)

    def done(self) -> None:
        """Clear the line."""
        if self._live and self._last:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()


def _say_asides(report: "MatchReport", *, terms: bool) -> None:
    for text in report.terms.values() if terms else ():
        click.echo(plain(f"terms: {text}"), err=True)
    if report.terms and not terms and not is_quiet():
        click.echo(f"  terms of {', '.join(report.terms)}: --terms shows them; so does the report", err=True)
    for text in report.notices:
        click.echo(plain(f"note: {text}"), err=True)


def _say(report: "MatchReport") -> None:
    summary, counts = report.matching.summary, report.counts
    several = counts.shared
    if not is_quiet():
        rows = [(name, f"{number:,}") for name, number in summary.datasets.items()]
        table("", ("dataset", "rows"), rows)
        click.echo("")
    click.echo(
        f"{_number(summary.rows, 'row')}, taken to speak of {_number(summary.incidents, 'incident')}; {several:,} of these "
        f"{'holds' if several == 1 else 'hold'} rows of two or more datasets."
    )
    for one in [c for c in counts.combinations if len(c.datasets) > 1][:_SHOWN]:
        click.echo(plain(f"  {' + '.join(one.datasets)}: {one.incidents:,}"))
    click.echo(f"{_number(counts.unsure, 'pair')} unsure and left to a person; {_ask(len(summary.ask))}")
    for caveat in summary.caveats[:_SHOWN]:
        click.echo(plain(f"Mind: {caveat.rstrip('.')}."))
    if len(summary.caveats) > _SHOWN:
        click.echo(f"… and {len(summary.caveats) - _SHOWN} more in summary.json.")
    if not summary.calibrated and not any("calibrat" in c for c in summary.caveats):
        click.echo("Mind: the probabilities are not calibrated; take them as an order, not at their word.")
    if report.left_out:
        click.echo(f"Left out: {_number(report.left_out, 'row')} with faults, listed in {report.out / 'rejects.csv'}")
    click.echo(f"Written to {report.out}: {', '.join(report.files)}. Read {report.out / 'report.html'} first.")


def _number(value: int, noun: str) -> str:
    return f"{value:,} {noun}{'' if value == 1 else 's'}"


def _ask(number: int) -> str:
    if not number:
        return "the report shows the hardest."
    return f"to_label.csv lists {number:,} whose labels would help most."


COMMANDS: tuple[click.Command, ...] = (match,)
