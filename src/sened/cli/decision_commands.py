"""Commands of the person who decides: decide, decisions."""

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from sened.cli.failure import plain
from sened.cli.output import CASE, common, is_quiet, say_json, table

if TYPE_CHECKING:
    from sened.model.decision import Decision


@click.command()
@CASE
@click.argument("subject")
@click.argument("verdict")
@click.option("--why", required=True, help="The reason, for the log.")
@click.option(
    "--field", default="", help="With `correct`, `withhold`, `accept`: the column meant, as in the table `claims`."
)
@click.option("--value", default="", help="With `correct`: what should stand there. With `coarsen`: kilometres.")
@click.option("--by", default="editor", show_default=True, help="Who decides; the log keeps a pseudonymous key.")
@common
def decide(*, case_dir: Path, subject: str, verdict: str, why: str, field: str, value: str, by: str, form: str) -> None:
    """Record a VERDICT on a SUBJECT: a claim (K001), a pair (K001+K002), a span or a pair of names.

    Verdicts: accept, correct, reject, retract, same, different, unsure, withhold, coarsen, undo. Each is a further entry
    of the log; `undo` takes back the last decision on the subject, or the one whose id is given. `withhold` keeps back a
    claim, a source, or with --field one field and what would give it away; `coarsen` puts a claim's place in the middle
    of a cell of a fixed grid; `accept` with --field lets a text pass that `publish` held back.

    \b
    Example:  sened decide kordela K001+K002 different --why "two villages of one name"
              sened decide kordela K001 correct --field killed_low --value 3 --why "misread"
              sened decide kordela K001 coarsen --value 25 --why "the house can be found"
              sened decide kordela K001 withhold --field target --why "harm to a witness"
    """
    from sened.pipeline.case import open_case
    from sened.pipeline.decide import decide as run_decide

    with open_case(case_dir) as case:
        decision = run_decide(case, subject, verdict, why=why, by=by, field=field, value=value)
    if form == "json":
        say_json(asdict(decision))
    elif not is_quiet():
        click.echo(
            f"Recorded {decision.verdict} on {decision.subject} as {decision.id[:16]}. Next: sened build {case_dir}"
        )
        if decision.subject.startswith("names:"):
            click.echo("note: it stands in the log; no table of this release reads decisions on names", err=True)


@click.command()
@CASE
@click.option("--subject", help="Only decisions on this subject.")
@common
def decisions(*, case_dir: Path, subject: str | None, form: str) -> None:
    """List the decisions of the case in DIR, in the order of the log.

    \b
    Example:  sened decisions kordela --subject K001
    """
    from sened.pipeline.case import open_case
    from sened.pipeline.decide import listed

    with open_case(case_dir) as case:
        found = listed(case, subject)
    if form == "json":
        say_json([asdict(d) for d in found])
    elif not found:
        click.echo("No decisions" + (f" on {subject}." if subject else " yet."))
    else:
        rows = [(d.log_index, d.id[:16], d.time, d.actor, d.subject, _verdict(d), plain(d.why)) for d in found]
        table("", ("entry", "id", "time", "by", "subject", "verdict", "why"), rows)


def _verdict(decision: "Decision") -> str:
    """Return the verdict with what it is about: `correct killed_low = 3`, `withhold target`, `undo de98182c5aa164b3`."""
    words = [str(decision.verdict), decision.field, decision.undoes[:16]]
    value = f"= {decision.value}" if decision.field and decision.value else decision.value
    return plain(" ".join(word for word in (*words, value) if word))


COMMANDS = (decide, decisions)
