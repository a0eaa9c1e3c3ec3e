"""The command that estimates what nobody recorded: estimate."""

from pathlib import Path
from textwrap import wrap
from typing import Any

import click

from sened.cli.failure import plain
from sened.cli.output import common, is_quiet, progress, say_json, table

_WIDTH = 100
_HEADLINES = {
    "publishable": "Publishable, as a range with its assumptions.",
    "lower-bound": "Only a lower bound.",
    "refused": "Refused: no number from this table should be published.",
}


@click.command()
@click.argument("file", metavar="TABLE", type=click.Path(path_type=Path))
@click.option("--families", default="", metavar="A,B", help="Only these: log-linear, log-linear-averaged, log-linear-stepwise, graph-averaged, latent-class, lower-bound, capture-models.")  # fmt: skip
@click.option("--samples", type=click.Path(path_type=Path), help="samples.parquet of `match --samples`: how sure the matching is goes into the intervals.")  # fmt: skip
@click.option("--seed", type=click.IntRange(0, 2**32 - 1), default=0, show_default=True, help="Of the chains.")
@common
def estimate(*, file: Path, families: str, samples: Path | None, seed: int, form: str) -> None:
    """Estimate how much nobody recorded, from how lists overlap; refuse where the lists do not allow it.

    TABLE has one column of 0 and 1 for each list and a last column with the count, or one row for each record without
    a count; or it is incidents.csv as `match` writes it, and the lists are the datasets. Three lists are needed.
    All families of models are shown side by side, with a verdict in words (see docs/estimate.md).

    \b
    Example:  sened estimate lists.csv
              sened estimate lists.csv --format json --seed 7
              sened estimate joined/incidents.csv --samples joined/samples.parquet
    """
    from sened.pipeline.estimating import EstimateOptions
    from sened.pipeline.estimating import estimate as run

    wanted = tuple(n.strip() for n in families.split(",") if n.strip())
    report = run(file, EstimateOptions(families=wanted, samples=samples, seed=seed), progress=progress())
    document = report.to_json()
    if form == "json":
        say_json(document)
        return
    _say(document)


def _say(document: dict[str, Any]) -> None:
    sizes = ", ".join(f"{name} {size:,}" for name, size in document["list_sizes"].items())
    _paragraph(f"{document['observed']:,} recorded on {len(document['lists'])} lists ({sizes}).")
    if document["linkage_samples"]:
        _paragraph(f"The intervals carry {document['linkage_samples']} sampled clusterings of the matching.")
    if document["families"]:
        click.echo("")
        rows = [_row(f) for f in document["families"]]
        table("", ("family", "total", "from", "to", "what it takes for granted"), rows)
    _say_capture(document)
    click.echo("")
    _paragraph(_HEADLINES[document["verdict"]] + _range(document))
    for reason in document["reasons"]:
        _paragraph(f"- {reason}", "  ")
    if is_quiet():
        return
    click.echo("\nWhat any such estimate rests on, and what breaks it:")
    for one in document["assumptions"]:
        _paragraph(f"- {one['assumed']} {one['otherwise']}", "  ")


def _row(family: dict[str, Any]) -> tuple[str, ...]:
    numbers = [("-" if family[k] is None else f"{family[k]:,.0f}") for k in ("estimate", "low", "high")]
    model = family["diagnostics"].get("model")
    why = family["diagnostics"].get("why") or family["assumes"] + (f"; {model}" if model else "")
    return (family["name"], *numbers, plain(why))


def _say_capture(document: dict[str, Any]) -> None:
    models = next((f["diagnostics"].get("models") for f in document["families"] if f["name"] == "capture-models"), None)
    if models and not is_quiet():
        shown = ", ".join(f"{m['model']} {m['estimate']:,.1f} (s.e. {m['standard_error']:,.1f})" for m in models)
        _paragraph(f"Capture models: {shown}.")


def _range(document: dict[str, Any]) -> str:
    low, high = document["range"]["low"], document["range"]["high"]
    if low is None:
        return ""
    return f" At least {low:,.0f} in all." if high is None else f" From {low:,.0f} to {high:,.0f} in all."


def _paragraph(text: str, indent: str = "") -> None:
    click.echo("\n".join(wrap(plain(text), _WIDTH, subsequent_indent=indent)))


COMMANDS: tuple[click.Command, ...] = (estimate,)
