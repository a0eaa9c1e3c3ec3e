"""Commands of the log: key, fsck, receipt."""

from pathlib import Path

import click

from sened.base.errors import InputError
from sened.cli.output import CASE, common, say_json


@click.group()
def key() -> None:
    """Make or show the key with which a case signs.

    \b
    Example:  sened key new kordela example.org/kordela
              sened key show kordela
    """


@key.command("new")
@CASE
@click.argument("name", metavar="NAME")
@click.option("--replace", is_flag=True, help="Retire the key before it: what it signed still counts.")
@common
def key_new(*, case_dir: Path, name: str, replace: bool, form: str) -> None:
    """Make the key of the case in DIR, under NAME (such as example.org/log).

    The private half stays in DIR/keys; whoever has it can sign for the case. The line that is printed is the public
    half: publish it apart from the site, so that readers can pin it.

    \b
    Example:  sened key new kordela example.org/kordela
    """
    from sened.pipeline.case import open_case
    from sened.pipeline.keys import key_new as make

    with open_case(case_dir) as case:
        _say_key(make(case, name, replace=replace), form)


@key.command("show")
@CASE
@common
def key_show(*, case_dir: Path, form: str) -> None:
    """Print the public key of the case in DIR, as others pin it.

    \b
    Example:  sened key show kordela
    """
    from sened.pipeline.case import open_case
    from sened.pipeline.keys import key_show as show

    with open_case(case_dir) as case:
        _say_key(show(case), form)


def _say_key(report: object, form: str) -> None:
    from sened.pipeline.keys import KeyReport

    assert isinstance(report, KeyReport)
    if form == "json":
        say_json(report.to_json())
        return
    click.echo(report.vkey)
    click.echo(f"note: {report.note}", err=True)


@click.command()
@CASE
@click.option("--key", "vkey", metavar="VKEY", default="", help="Checkpoints must be signed by this key.")
@common
def fsck(*, case_dir: Path, vkey: str, form: str) -> int:
    """Look over the whole case in DIR: entries, fields, tree, checkpoints, blobs. Nothing is changed.

    Exit codes: 0 whole, 3 damaged (what and where is named), 5 cannot tell, 2 wrong usage.

    \b
    Example:  sened fsck kordela
    """
    from sened.pipeline.fsck import fsck as look_over

    report = look_over(case_dir, vkey=vkey)
    if form == "json":
        say_json(report.to_json())
    else:
        click.echo(report.sentence())
    return report.exit_code


@click.command()
@CASE
@click.argument("claim", metavar="CLAIM")
@click.option("--out", type=click.Path(path_type=Path), help="Write to this file (such as K001.receipt).")
@common
def receipt(*, case_dir: Path, claim: str, out: Path | None, form: str) -> None:
    """Print the proof that the signed log of the case in DIR holds CLAIM, a source, or a row of a dataset.

    Only what is public is shown. The text needs no Sened to be checked: openssl, sha256sum and awk suffice.

    \b
    Example:  sened receipt kordela K001 --out K001.receipt
    """
    import json

    from sened.pipeline.case import open_case
    from sened.pipeline.receipt import receipt as make

    if out is not None and not out.parent.is_dir():
        raise InputError(f"{out.parent} is not a folder", next_step="make it first")
    with open_case(case_dir) as case:
        made = make(case, claim)
    text = made.text() if form == "text" else json.dumps(made.to_json(), ensure_ascii=False, indent=1) + "\n"
    if out is None:
        click.echo(text, nl=False)
    else:
        out.write_text(text, encoding="utf-8", newline="")
        click.echo(f"Wrote {out}", err=True)


COMMANDS = (key, fsck, receipt)
