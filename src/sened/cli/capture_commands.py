"""The command of the person who preserves: capture, and the way out as a web archive."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from sened.cli.failure import document, in_words, plain
from sened.cli.output import CASE, IsoDate, common, progress, say_json
from sened.model.vocabulary import PublisherKind

if TYPE_CHECKING:
    from sened.pipeline.capturing import CaptureReport, Order


@click.command()
@CASE
@click.argument("given", metavar="[URL|FILE|WACZ]...", nargs=-1)
@click.option("--source", default="", help="The source of the case that this is a capture of.")
@click.option("--publisher", default="", help="Who publishes it, for a new source.")
@click.option("--publisher-kind", type=click.Choice([k.value for k in PublisherKind]), default="unknown")
@click.option("--title", default="", help="Title of a new source (default: as the page gives it).")
@click.option("--published", type=IsoDate(), help="When a new source was published.")
@click.option("--quote", default="", help="Wording that it should hold; the answer says how well it does.")
@click.option("--page", is_flag=True, help="Also a picture and the rendered source of the page (needs Chromium).")
@click.option("--only", multiple=True, metavar="URL", help="Take this page out of an archive; may be given again.")
@click.option("--allow-port", multiple=True, type=click.IntRange(1, 65535), help="A port other than 80 and 443.")
@click.option("--allow-loopback", is_flag=True, help="Addresses of this machine, to archive a local mirror.")
@click.option(
    "--patience", type=click.FloatRange(1, 600), default=8.0, show_default=True, help="Seconds for each file."
)
@click.option("--export", metavar="SOURCE", help="Write the captures of a source to the one FILE.wacz named.")
@click.option("--by", default="editor", show_default=True, help="Who captures; the log keeps a pseudonymous key.")
@click.option("--why", default="", help="Why, for the log.")
@common
def capture(*, case_dir: Path, given: tuple[str, ...], export: str | None, by: str, form: str, **said: Any) -> int:
    """Preserve addresses, files and web archives in the case in DIR, and say what was read of them.

    Bytes are kept first, by digest, then read in a sealed-off process. A capture of an address or of bytes that a
    source of the case already has belongs to that source. A file that cannot be read is kept all the same, with the
    reason, and the command leaves with 2.

    \b
    Example:  sened capture kordela https://example.org/report --quote "three people were killed"
              sened capture kordela page.html --source A1
              sened capture kordela --export A1 A1.wacz
    """
    from sened.pipeline.capturing import capture as run_capture
    from sened.pipeline.case import open_case

    if export is not None:
        _export(case_dir, export, given, by=by, form=form)
        return 0
    if not given:
        raise click.UsageError("Name at least one address, file or archive.")
    order = _order(by, said)
    with open_case(case_dir) as case:
        report = run_capture(case, given, order, progress=progress())
    problem = report.problem()
    if form == "json":
        # One document for a script: what was kept and what was refused stand in it side by side.
        say_json(report.to_json() | (document(problem) if problem else {}))
        if problem:
            click.echo(in_words(problem), err=True)
        return problem.exit_code if problem else 0
    _say(report)
    if problem:
        raise problem
    return 0


def _order(by: str, said: dict[str, Any]) -> "Order":
    from sened.pipeline.capturing import Order
    from sened.sources.guard import Allowed

    allowed = Allowed(ports=frozenset(said.pop("allow_port")), loopback=said.pop("allow_loopback"))
    kind = PublisherKind(said.pop("publisher_kind"))
    return Order(by=by, allowed=allowed, publisher_kind=kind, seconds=said.pop("patience"), **said)


def _say(report: "CaptureReport") -> None:
    for kept in report.kept:
        one = kept.preserved
        if one.refused:
            continue
        about = "an archive" if one.is_container else f"{kept.source_id}{' (new)' if kept.new_source else ''}"
        _tell(f"{about}: {one.media.type}, {one.received.length} bytes, sha256:{one.received.digest}")
        if one.rendition and one.rendition.text is not None:
            _tell(f"  text in {len(one.rendition.segments)} segments" + _titled(one.rendition.title))
        for derived in one.derived:
            if derived.role != "text":
                _tell(f"  copy without metadata: sha256:{derived.digest}")
        for claim, found in kept.adequacy:
            what = f"the wording of {claim}" if claim else "the quoted text"
            where = f" at {found.start}-{found.end}, segment {found.segment}" if found.start is not None else ""
            _tell(f"  {what}: score {found.score:g} ({found.rule}){where}")
        for note in one.notes:
            _tell(f"  note: {note}")


def _tell(line: str) -> None:
    """Print a line in which a captured page may have had its say."""
    click.echo(plain(line))


def _titled(title: str) -> str:
    return f", titled “{title}”" if title else ""


def _export(case_dir: Path, source: str, given: tuple[str, ...], *, by: str, form: str) -> None:
    from sened.pipeline.case import open_case
    from sened.pipeline.exporting import export_source

    if len(given) != 1:
        raise click.UsageError("Name the one file to write, as in: --export A1 A1.wacz")
    with open_case(case_dir) as case:
        done = export_source(case, source, Path(given[0]), by=by)
    if form == "json":
        say_json(done.to_json())
    else:
        _tell(f"Wrote {done.captures} captures of {source} to {done.file}: sha256:{done.digest}")


COMMANDS = (capture,)
