"""The statements that a case checks in public: `statements/statements.toml` and the texts beside it."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from sened.base.dates import Interval, parse_iso
from sened.base.errors import InputError, Problem

FOLDER, INDEX = "statements", "statements.toml"
_KEYS = {"file", "slug", "title", "speaker", "after", "published", "language", "note"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One text to check: where it came from and when it was published, as the case's editors say."""

    slug: str
    title: str
    speaker: str
    text: str
    published: Interval | None = None
    language: str | None = None
    note: str = ""


def load(case: Path) -> list[Statement]:
    """Return the statements of a case folder in the order of its list; an absent list means none."""
    index = case / FOLDER / INDEX
    if not index.exists():
        return []
    try:
        data = tomllib.loads(index.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError.at(Problem(file=str(index), message=str(error), next_step="mend the file")) from error
    rows = data.get("statement", [])
    return [_statement(row, number, index) for number, row in enumerate(rows, start=1)]


def _statement(row: dict[str, object], number: int, index: Path) -> Statement:
    for key in row:
        if key not in _KEYS:
            raise InputError.at(Problem(file=str(index), row=number, field=key, message="unknown key"))
    file = index.parent / str(row.get("file", ""))
    if not file.is_file():
        raise InputError.at(Problem(file=str(index), row=number, field="file", message=f"no such file: {file.name}"))
    try:
        published = parse_iso(str(row["published"])) if row.get("published") else None
    except ValueError as error:
        raise InputError.at(Problem(file=str(index), row=number, field="published", message=str(error))) from error
    return Statement(
        slug=str(row.get("slug") or file.stem),
        title=str(row.get("title") or file.stem),
        speaker=str(row.get("speaker") or ""),
        text=file.read_bytes().decode("utf-8"),
        published=published,
        language=str(row["language"]) if row.get("language") else None,
        note=str(row.get("note") or ""),
    )
