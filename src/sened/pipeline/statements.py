"""The statements that a case checks in public: `statements/statements.toml` and the texts beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from sened.base.dates import Interval, parse_iso
from sened.base.errors import InputError, Problem
from sened.pipeline.drafting import LANGUAGES
from sened.pipeline.texts import read_text
from sened.sources.toml_reader import TomlFile, read_toml

FOLDER, INDEX = "statements", "statements.toml"
_KEYS = {"file", "slug", "title", "speaker", "after", "published", "language", "note"}
_LISTS = {"after"}


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
    """Return the statements of a case folder in the order of its list; an absent list means none.

    Only texts right in that folder are read: nothing else of the case, or of the machine, can be published through it.
    `InputError` names the line and the key that is wrong.
    """
    index = case / FOLDER / INDEX
    if not index.exists():
        return []
    file = read_toml(index)
    problems = [*file.problems, *_wrong_tables(file)]
    if problems:
        raise InputError(f"{index} cannot be read", problems=problems)
    out: list[Statement] = []
    for line, row in file.tables("statement"):
        statement = _statement(row, line, index)
        if any(other.slug == statement.slug for other in out):
            raise _wrong(index, line, "slug", f"{statement.slug!r} stands twice", "give one of them another slug")
        out.append(statement)
    return out


def _wrong_tables(file: TomlFile) -> Iterator[Problem]:
    for name in sorted(set(file.values) - {"statement"}):
        yield Problem(file=str(file.path), field=name, message="unknown key", next_step="write [[statement]]")
    given = file.values.get("statement", [])
    if not isinstance(given, list) or not all(isinstance(row, Mapping) for row in given):
        yield Problem(
            file=str(file.path), field="statement", message="it is no list of tables", next_step="write [[statement]]"
        )


def _wrong(index: Path, line: int, field: str, message: str, next_step: str) -> InputError:
    return InputError.at(Problem(file=str(index), row=line, field=field, message=message, next_step=next_step))


def _statement(row: Mapping[str, object], line: int, index: Path) -> Statement:
    for key, value in row.items():
        if key not in _KEYS:
            raise _wrong(index, line, key, "unknown key", "use one of: " + ", ".join(sorted(_KEYS)))
        if key not in _LISTS | {"published"} and not isinstance(value, str):
            raise _wrong(index, line, key, "a text is wanted", "put it in quotation marks")
    file = _beside(str(row.get("file", "")), line, index)
    try:
        published = parse_iso(str(row["published"])) if row.get("published") else None
    except ValueError as error:
        raise _wrong(index, line, "published", str(error), "write YYYY-MM-DD") from error
    language = str(row.get("language") or "")
    if language and language not in LANGUAGES:
        raise _wrong(index, line, "language", f"{language!r} is not read", "use one of: " + ", ".join(LANGUAGES))
    return Statement(
        slug=str(row.get("slug") or file.stem),
        title=str(row.get("title") or file.stem),
        speaker=str(row.get("speaker") or ""),
        text=read_text(file),
        published=published,
        language=language or None,
        note=str(row.get("note") or ""),
    )


def _beside(name: str, line: int, index: Path) -> Path:
    """Return the text of that name right beside the list."""
    file = index.parent / name
    if not name or Path(name).name != name or file.is_symlink() or name == INDEX:
        raise _wrong(index, line, "file", f"{name!r} is not a text beside the list", f"put it into {index.parent}")
    if not file.is_file():
        raise _wrong(index, line, "file", f"there is no file {name!r}", f"put it into {index.parent}")
    return file
