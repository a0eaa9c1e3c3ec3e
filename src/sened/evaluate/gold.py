"""Gold: sentences with the drafts that a person marked in them, read strictly from JSON Lines."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sened.base.errors import InputError, Problem
from sened.evaluate.gold_fields import Faults, faults_of_draft, is_date
from sened.extraction.language import NAMES

KEYS = ("id", "language", "published", "text", "drafts")


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One to three sentences and the drafts that a reader marked in them.

    `group` is the stem of the file ("ar", "supply"); `drafts` have the form of `sened draft --format json`.
    """

    id: str
    language: str
    group: str
    published: str | None
    text: str
    drafts: tuple[dict[str, Any], ...]


def read_gold(folder: Path, *, language: str | None = None) -> list[Item]:
    """Return the items of every `*.jsonl` in `folder`, in order of file and line; with `language`, only those in it.

    `InputError` lists every fault with its file, line and field, and never quotes the text: a test half stays unread.
    """
    files = sorted(folder.glob("*.jsonl")) if folder.is_dir() else []
    if not files:
        raise InputError(f"{folder} holds no gold: no file *.jsonl", next_step="name a folder such as evaluation/dev")
    problems: list[Problem] = []
    items = [item for path in files for item in _of_file(path, problems)]
    problems += _repeated(items)
    if problems:
        raise InputError(f"the gold in {folder} has {len(problems)} faults", problems=problems)
    return [i for i in items if language in (None, i.language)]


def _of_file(path: Path, problems: list[Problem]) -> Iterator[Item]:
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except UnicodeDecodeError as error:
        problems.append(Problem(file=path.name, message=f"is not UTF-8 at byte {error.start}"))
        return
    for number, line in enumerate(lines, start=1):
        if line.strip():
            faults = list(_faults(line, path.stem))
            problems += [Problem(file=path.name, row=number, field=f or None, message=m) for f, m in faults]
            if not faults:
                yield _item(json.loads(line), path.stem)


def _item(data: dict[str, Any], group: str) -> Item:
    return Item(
        id=data["id"],
        language=data["language"],
        group=group,
        published=data["published"],
        text=data["text"],
        drafts=tuple(data["drafts"]),
    )


def _faults(line: str, group: str) -> Faults:
    """Yield (field, message) for whatever is wrong in one line."""
    try:
        data = json.loads(line, object_pairs_hook=_once, parse_constant=_refused)
    except ValueError as error:
        yield "", f"is not JSON: {getattr(error, 'msg', error)}"
        return
    if not isinstance(data, dict) or set(data) != set(KEYS):
        yield "", f"must be an object with the keys {', '.join(KEYS)} and no other"
        return
    yield from _faults_of_item(data, group)


def _faults_of_item(data: dict[str, Any], group: str) -> Faults:
    for key in ("id", "text"):
        if not isinstance(data[key], str) or not data[key].strip():
            yield key, "must be a text"
    if data["language"] not in NAMES:
        yield "language", f"must be one of {', '.join(sorted(NAMES))}"
    elif group in NAMES and data["language"] != group:
        yield "language", f"is not that of the file, {group}"
    if data["published"] is not None and not is_date(data["published"]):
        yield "published", "must be null or a day as YYYY-MM-DD"
    if not isinstance(data["drafts"], list):
        yield "drafts", "must be a list"
    elif isinstance(data["text"], str):
        for n, draft in enumerate(data["drafts"]):
            for field, message in faults_of_draft(draft, data["text"]):
                yield f"drafts[{n}]" + (f".{field}" if field else ""), message


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    out = dict(pairs)
    if len(out) != len(pairs):
        raise ValueError("a key stands twice in one object")
    return out


def _refused(name: str) -> None:
    raise ValueError(f"{name} is not a number of JSON")


def _repeated(items: Sequence[Item]) -> Iterator[Problem]:
    """Yield a problem for each id that stands twice."""
    seen: dict[str, str] = {}
    for item in items:
        if item.id in seen:
            yield Problem(file=f"{item.group}.jsonl", field="id", message=f"{item.id} stands also in {seen[item.id]}")
        seen[item.id] = f"{item.group}.jsonl"
