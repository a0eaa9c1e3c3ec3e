"""Commands about gazetteers: add one, find a place."""

from pathlib import Path

import click

from sened.base.errors import InputError
from sened.cli.output import common, say_json

FORMS = ("geonames", "wof-tsv", "ocha", "csv")
CASE = click.option(
    "--case",
    "case_dir",
    metavar="DIR",
    type=click.Path(path_type=Path),
    help="A case, whose own places and gazetteers are used.",
)


@click.group()
def gazetteer() -> None:
    """Add lists of places, or see what a name of a place is taken for.

    \b
    Example:  sened gazetteer add SY.txt --case kordela
              sened gazetteer find "Girê Spî"
    """


@gazetteer.command("add")
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@CASE
@click.option("--format", "forms", type=click.Choice([*FORMS, "text", "json"]), multiple=True, help="The form of FILE, where its first row does not tell it; and text or json for the answer.")  # fmt: skip
@click.option("-q", "--quiet", is_flag=True, expose_value=False)
def gazetteer_add(*, file: Path, case_dir: Path | None, forms: tuple[str, ...]) -> None:
    """Add the gazetteer in FILE: a GeoNames dump, Who's On First, OCHA P-codes, or a table with name, lat, lon.

    With --case it is copied into the case and pinned by its digest in sened.toml; without, it is kept for you alone and
    used whenever no case is given. FILE may be packed with gzip; OCHA tables may be workbooks (.xlsx).

    \b
    Example:  sened gazetteer add places_sy.tsv.gz --case kordela
              sened gazetteer add admin3.xlsx --format ocha
    """
    from sened.pipeline.gazetteers import add

    kinds = [f for f in forms if f in FORMS]
    if len(set(kinds)) > 1:
        raise InputError(f"a file has one form, not {' and '.join(kinds)}", next_step="give one of them")
    added = add(file, case=case_dir, form=kinds[0] if kinds else "")
    if "json" in forms:
        say_json(added.to_json())
        return
    state = "was added before" if added.already else "added"
    click.echo(f"{added.pin.name} {state}: {added.places} places, read as {added.pin.form}, pinned in {added.where}")
    click.echo(f"  sha256 {added.pin.sha256}")
    if added.passed_over:
        click.echo(f"  {added.passed_over} rows stand for roads, plants and the like; they were passed over")


@gazetteer.command("find")
@click.argument("name", metavar="NAME")
@CASE
@click.option("--limit", type=click.IntRange(1, 50), default=5, show_default=True, help="How many candidates to show.")
@common
def gazetteer_find(*, name: str, case_dir: Path | None, limit: int, form: str) -> None:
    """Show the places that NAME may mean, in any script and spelling, best first, and by which rule each was found.

    \b
    Example:  sened gazetteer find "Girê Spî"
              sened gazetteer find الحسكة --case kordela --format json
    """
    from sened.pipeline.gazetteers import find, to_json

    found = find(name, case=case_dir, limit=limit)
    if form == "json":
        say_json(to_json(name, found))
        return
    if not found:
        click.echo(f"No gazetteer in use holds a place called {name}.")
        return
    for number, one in enumerate(found, start=1):
        place = one.place
        lies = ", ".join(dict.fromkeys(p for p in (place.within, place.country) if p))
        click.echo(f"{number:3}. {place.name}: {place.kind}" + (f" in {lies}" if lies else ""))
        click.echo(f"     {place.where.lat:.4f}, {place.where.lon:.4f}, within {place.where.radius_m / 1000:g} km")
        click.echo(f"     found by the rule {one.rule}, score {one.score:.3f}; {place.id}")


COMMANDS = (gazetteer,)
