"""The figures of stored runs as a page: `python -m sened.evaluate.page RESULTS PAGE` writes them between its two marks."""

import json
import sys
from collections import defaultdict
from collections.abc import Iterator
from itertools import zip_longest
from pathlib import Path
from typing import Any

from sened.base.errors import InputError, SenedError
from sened.evaluate.table import BLOCKS, bar, interval, share

START, END = "<!-- figures: written by make evaluate -->", "<!-- end of figures -->"
SHOWN = 12
"""Errors shown of each group."""
_SETS = {"dev": "The development half", "test": "The test half"}
_CODES = {
    "all": "all", "ar": "Arabic", "ckb": "Sorani", "de": "German", "en": "English", "fr": "French", "kmr": "Kurmanji",
    "supply": "Supply", "tr": "Turkish",
}  # fmt: skip


def with_figures(page: str, results: Path) -> str:
    """Return `page` with the figures of every run stored in `results` (`NAME.json`, `NAME-errors.jsonl`) between its marks."""
    if page.count(START) != 1 or page.count(END) != 1:
        raise InputError("the page has no room for the figures", next_step=f"write {START} and {END} where they belong")
    before, _, rest = page.partition(START)
    runs = [line for path in sorted(results.glob("*.json")) for line in _run(path)]
    return f"{before}{START}\n\n" + "\n".join(runs) + f"\n{END}{rest.partition(END)[2]}"


def _run(path: Path) -> Iterator[str]:
    document = json.loads(path.read_text(encoding="utf-8"))
    groups = document["groups"]
    yield f"## {_SETS.get(document['set'], document['set'])}"
    yield ""
    yield f"{groups[0]['items']} items, {groups[0]['gold']} claims marked in them, {groups[0]['said']} drafted. Each cell: the share, its interval of 95 %, and of how many."
    yield ""
    for block, heading in BLOCKS:
        yield f"### {heading}"
        yield ""
        yield from _table(groups, block)
        yield ""
    errors = path.with_name(f"{path.stem}-errors.jsonl")
    if errors.exists():
        yield from _errors([json.loads(line) for line in errors.read_text(encoding="utf-8").splitlines()])


def _table(groups: list[dict[str, Any]], block: str) -> Iterator[str]:
    names = [_CODES.get(g["name"], g["name"]) for g in groups]
    yield "| | asked | " + " | ".join(names) + " |"
    yield "|---|---|" + "---|" * len(names)
    for n, figure in enumerate(groups[0][block]):
        row = [g[block][n] for g in groups]
        if any(f["n"] for f in row):
            cells = [_cell(f, block) for f in row]
            yield f"| {figure['title']} | {bar(figure, block)} | " + " | ".join(cells) + " |"


def _cell(figure: dict[str, Any], block: str) -> str:
    if not figure["n"]:
        return "–"
    asked = f" ({bar(figure, block)})" if figure["key"] == "f1" and "bar" in figure else ""
    return f"{share(figure['value'])}{asked}<br>{interval(figure)}<br>of {figure['n']}"


def _errors(errors: list[dict[str, Any]]) -> Iterator[str]:
    yield "### Differences"
    yield ""
    yield f"{len(errors)} values differ from the gold. Of each group up to {SHOWN} are shown, of as many fields as there are."
    yield ""
    for group in sorted({e["group"] for e in errors}):
        yield f"**{_CODES.get(group, group)}**"
        yield ""
        yield "| item | field | expected | got |"
        yield "|---|---|---|---|"
        for e in _varied([e for e in errors if e["group"] == group])[:SHOWN]:
            yield f"| {e['item']} | {e['field']} | {_plain(e['expected'])} | {_plain(e['got'])} |"
        yield ""


def _varied(errors: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Return errors with one of each field first, then a second of each, and so on."""
    by_field: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for error in errors:
        by_field[error["field"]].append(error)
    rounds = zip_longest(*(by_field[f] for f in sorted(by_field)))
    return [e for one in rounds for e in one if e is not None]


def _plain(value: str | None) -> str:
    """Return words that a table of Markdown can hold."""
    if value is None:
        return "–"
    return " ".join(value.replace("|", "\\|").replace("<", "&lt;").split())


def main(arguments: list[str]) -> int:
    """Write the figures in the folder RESULTS into the file PAGE and return the exit code of the error tree."""
    if len(arguments) != 2:
        sys.stderr.write("usage: python -m sened.evaluate.page RESULTS PAGE\n")
        return InputError.exit_code
    results, page = map(Path, arguments)
    try:
        page.write_text(with_figures(page.read_text(encoding="utf-8"), results), encoding="utf-8")
    except SenedError as error:
        sys.stderr.write(f"{error}\n")
        return error.exit_code
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
