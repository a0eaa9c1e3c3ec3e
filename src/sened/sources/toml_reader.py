"""TOML tables with the line on which each begins; decimals keep the digits that were written."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

from sened.base.errors import Problem
from sened.sources.no_text import no_text

_AT = re.compile(r" \(at line (\d+), column (\d+)\)\Z")
_HEADER = re.compile(r"\s*\[\[?\s*([A-Za-z0-9_.\- ]+?)\s*\]\]?\s*(?:#.*)?\Z")
_SNIFFED = 4096
_MULTILINE = re.compile(r'"""|\'\'\'')


@dataclass(frozen=True, slots=True, kw_only=True)
class TomlFile:
    """A parsed file: its values, and the lines on which the tables of each name begin, in order."""

    path: Path
    values: Mapping[str, object] = field(default_factory=dict)
    lines: Mapping[str, Sequence[int]] = field(default_factory=dict)
    problems: Sequence[Problem] = ()

    def tables(self, name: str) -> list[tuple[int, Mapping[str, object]]]:
        """Return line and content of every `[[name]]` or `[name]` table."""
        found = self.values.get(name, [])
        items = [found] if isinstance(found, Mapping) else list(found) if isinstance(found, list) else []
        starts = list(self.lines.get(name, ()))
        starts += [1] * (len(items) - len(starts))
        return [(line, item) for line, item in zip(starts, items, strict=False) if isinstance(item, Mapping)]


def read_toml(path: Path) -> TomlFile:
    """Return the file; what cannot be read is a problem located by line, never an exception."""
    try:
        data = path.read_bytes()
        if fault := no_text(data[:_SNIFFED]):
            return _broken(path, None, fault[0], "give a TOML file in UTF-8")
        text = data.decode("utf-8")
    except OSError as error:
        return _broken(path, None, f"cannot be read: {error.strerror}", "check the path")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        return _broken(path, line, "the line is not UTF-8", "save the file in UTF-8")
    try:
        values = tomllib.loads(text.removeprefix("\ufeff").replace("\r\n", "\n"), parse_float=str)
    except tomllib.TOMLDecodeError as error:
        found = _AT.search(str(error))
        line = int(found.group(1)) if found else text.count("\n") + 1
        message = " ".join(_AT.sub("", str(error)).split())
        return _broken(path, line, f"not TOML: {message}", "mend the line, or the one before it")
    except RecursionError:
        return _broken(path, None, "lists or tables are nested too deeply", "write it flat")
    return TomlFile(path=path, values=values, lines=_table_lines(text))


def cell_text(value: object, separator: str = "; ") -> str:
    """Return a TOML value as the text that a CSV cell would hold; `ValueError` for nested tables and the like.

    Lists are joined with `separator`, which none of their items may hold.
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, str):
        return value
    if isinstance(value, (int, Decimal)):
        return str(value)
    if isinstance(value, datetime):
        raise ValueError("a time of day is given where a date is wanted")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list):
        return _joined(value, separator)
    kind = "a time" if isinstance(value, time) else "a table"
    raise ValueError(f"{kind} stands where a text, number, date or list is wanted")


def _joined(items: Sequence[object], separator: str) -> str:
    texts = []
    for item in items:
        if isinstance(item, (list, Mapping)):
            raise ValueError("a list holds a list or a table")
        text = cell_text(item)
        if separator.strip() in text or not text.strip():
            raise ValueError(f"an item of the list is empty or holds {separator.strip()!r}: {text!r}")
        texts.append(text)
    return separator.join(texts)


def _table_lines(text: str) -> dict[str, list[int]]:
    out: dict[str, list[int]] = {}
    closing = ""
    for number, line in enumerate(text.split("\n"), 1):
        if closing:
            closing = "" if closing in line else closing
            continue
        found = _HEADER.match(line)
        if found:
            out.setdefault(found.group(1), []).append(number)
        else:
            closing = _opened(line)
    return out


def _opened(line: str) -> str:
    """Return the marks that would close a many-line text opened on this line, or nothing."""
    marks = _MULTILINE.findall(line)
    return marks[-1] if len(marks) % 2 else ""


def _broken(path: Path, line: int | None, message: str, next_step: str) -> TomlFile:
    return TomlFile(path=path, problems=(Problem(file=str(path), row=line, message=message, next_step=next_step),))
