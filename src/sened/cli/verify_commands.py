"""The command of the reader who does not believe: verify."""

from pathlib import Path

import click

from sened.cli.output import common, say_json


@click.command()
@click.argument("bundle", metavar="BUNDLE", type=click.Path(path_type=Path))
@click.option("--key", metavar="VKEY", default="", help="The key that must have signed, or a file that holds it.")
@click.option("--since", metavar="CHECKPOINT", default="", help="A checkpoint kept from an earlier bundle.")
@common
def verify(*, bundle: Path, key: str, since: str, form: str) -> int:
    """Check a published BUNDLE, a zip or a folder, against a key that you have from elsewhere.

    Leaves with 0 where everything was checked against the key, 3 where something was changed (each file is named), 5
    where it cannot tell, 2 where the question is wrong. The bundle's own verify.py says the same, and needs no Sened.

    \b
    Example:  sened verify kordela.zip --key 'kordela.example/log+0f3c9d2a+AZ…'
              sened verify kordela.zip --key kordela.vkey --since checkpoint-of-march
    """
    from sened.pipeline.verifying import verify as run_verify
    from sened.pipeline.verifying import words

    found = run_verify(bundle, key=key, since=since)
    if form == "json":
        say_json(found)
    else:
        click.echo(words(found))
    return int(found["exit"])


COMMANDS = (verify,)
