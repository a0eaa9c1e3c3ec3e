"""How the command line speaks: one JSON document on stdout, or text for people; progress on stderr."""

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

import click
from rich.console import Console
from rich.table import Table

from sened.base.dates import Interval, parse_iso

F = TypeVar("F", bound=Callable[..., object])
QUIET = "sened.quiet"

CASE = click.argument("case_dir", metavar="DIR", type=click.Path(path_type=Path))


def common(function: F) -> F:
    """Return `function` with the options that every command has."""
    function = click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)(
        function
    )
    return click.option(
        "-q",
        "--quiet",
        is_flag=True,
        expose_value=False,
        callback=_remember_quiet,
        help="No progress and no closing table.",
    )(function)


def _remember_quiet(context: click.Context, _: click.Parameter, value: bool) -> None:
    context.meta[QUIET] = value


def is_quiet() -> bool:
    """Tell whether the person asked for no progress."""
    return bool(click.get_current_context().meta.get(QUIET))


class IsoDate(click.ParamType[Interval]):
    """A date given as YYYY, YYYY-MM, YYYY-MM-DD or two of them joined by `/`."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Interval:
        """Return the interval; a wrong form is a usage error that says which forms there are."""
        if isinstance(value, Interval):
            return value
        try:
            return parse_iso(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class OneDay(IsoDate):
    """A single day given as YYYY-MM-DD."""

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Interval:
        """Return the interval of that one day."""
        found = super().convert(value, param, ctx)
        if found.days != 1:
            self.fail(f"{value!r} is not one day; write YYYY-MM-DD", param, ctx)
        return found


def say_json(document: object) -> None:
    """Print one JSON document on stdout."""
    sys.stdout.write(json.dumps(document, ensure_ascii=False, indent=1, default=_plain) + "\n")


def _plain(value: object) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no JSON form for {type(value).__name__}")


def progress() -> Callable[[str], None]:
    """Return a function that names the step under way on stderr, or says nothing."""
    if is_quiet():
        return lambda _: None
    return lambda step: click.echo(f"  {step} …", err=True)


def table(title: str, header: Sequence[str], rows: Sequence[Sequence[object]], *, err: bool = False) -> None:
    """Print a table for people on stdout, or on stderr."""
    console = Console(stderr=err, highlight=False, markup=False, emoji=False)
    made = Table(title=title or None, title_justify="left", show_edge=False, pad_edge=False)
    for name in header:
        numeric = rows and all(isinstance(row[header.index(name)], int | float) for row in rows)
        made.add_column(name, justify="right" if numeric else "left", overflow="fold")
    for row in rows:
        made.add_row(*(f"{v:.2f}" if isinstance(v, float) else str(v) for v in row))
    console.print(made)


def counts(values: Mapping[str, int]) -> str:
    """Return `3 claims, 1 source` for a mapping of counts by the word for one."""
    return ", ".join(f"{n} {name}{'' if n == 1 else 's'}" for name, n in values.items() if n) or "nothing"
