"""The options of `sened draft` that ask a language model for proposals, the question before, and what is told after."""

import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sened.base.dates import Interval
from sened.base.errors import InputError
from sened.cli.failure import plain
from sened.cli.output import F

if TYPE_CHECKING:
    from sened.pipeline.assisting import Assistance, Assisted

_PATH = click.Path(path_type=Path)
_ALL = (
    click.option("--assist", "url", metavar="URL", default="", help="Ask a model at this OpenAI-compatible address."),
    click.option("--model", metavar="NAME", default="", help="The model to ask."),
    click.option("--consent", metavar="SHA256", default="", help="Digest of this document: it may be sent there."),
    click.option("--assist-key-env", "key_env", metavar="VAR", default="", help="Environment variable with the key."),
    click.option("--assist-log", "log", metavar="DIR", type=_PATH, help="Keep the run here, not in the case."),
    click.option("--assist-replay", "replay", metavar="FILE", type=_PATH, help="Tell a recorded run again, offline."),
    click.option("--assist-required", "required", is_flag=True, help="Fail where the endpoint fails."),
)
_SHOWN = 20


def OPTIONS(function: F) -> F:  # noqa: N802 - stands among the other options of a command
    """Return `function` with the options of assistance."""
    for option in reversed(_ALL):
        function = option(function)
    return function


def drafted(
    file: Path, asked: Mapping[str, Any], *, published: Interval | None, language: str | None, case: Path | None
) -> "Assisted | None":
    """Return the drafts made with a model's help, or None where none was asked for."""
    if not (asked["url"] or asked["replay"]):
        given = [name for name, value in asked.items() if value]
        if given:
            raise InputError(
                "nothing says whom to ask", next_step="add: --assist URL, or leave the other options of it out"
            )
        return None
    from sened.pipeline.assisting import Assistance, assisted_draft

    order = Assistance(**asked)
    if order.url and not order.consent and sys.stdin.isatty() and sys.stderr.isatty():
        order = Assistance(**{**asked, "consent": _question(file, order)})
    return assisted_draft(file, order, published=published, language=language, case=case)


def _question(file: Path, order: "Assistance") -> str:
    """Return the digest of the document where the person at the terminal agrees to send it, else nothing."""
    from sened.base.canonical import digest
    from sened.pipeline.assisting_call import address
    from sened.pipeline.texts import read_text

    text = read_text(file)
    to = address(order.url).shown
    click.echo(plain(f"{file}: {len(text)} characters would be sent, whole, to {to} (model {order.model})."), err=True)
    click.echo(
        "Whoever keeps that address can read it and keep it. This counts for this document and this run.", err=True
    )
    return digest(text.encode()) if click.confirm("Send it?", default=False, err=True) else ""


def marks(draft: Mapping[str, Any]) -> Iterator[str]:
    """Yield the lines that say what of a draft a model proposed."""
    notes = [n for n in draft.get("notes", ()) if "proposed by the model" in n]
    yield from (plain(f"assisted: {n}") for n in notes)


def summary(found: "Assisted") -> Iterator[str]:
    """Yield what came of the proposals, and the reasons of those that were dropped."""
    r = found.record
    if found.failure:
        yield f"The record of the request to {r.address}: {found.record_digest[:16]}."
        return
    yield plain(
        f"{r.model} at {r.address} made {found.proposed} proposals: {len(found.added)} claims added, "
        f"{len(found.extended)} drafts given fields, {len(found.dropped)} proposals or fields dropped. Record {found.record_digest[:16]}."
    )
    for one in found.dropped[:_SHOWN]:
        what = f"{one.number}" + (f", {one.field}" if one.field else "")
        yield plain(f'  dropped {what}: "{one.said}": {one.why}')
    if len(found.dropped) > _SHOWN:
        yield f"  … and {len(found.dropped) - _SHOWN} more; --format json lists them all"
