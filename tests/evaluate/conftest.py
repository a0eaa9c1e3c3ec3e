"""A tiny gold and a drafter that says what a test tells it to."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sened.evaluate.gold import Item

Json = dict[str, Any]
TEXT = "A drone hit Tarsik on 3 May 2022, killing two people. The Iron Hand claimed the strike."


def words(text: str, raw: str) -> Json:
    start = text.index(raw)
    return {"raw": raw, "raw_start": start, "raw_end": start + len(raw)}


def draft(text: str, quote: str, kind: str = "event", **fields: Any) -> Json:
    start = text.index(quote)
    return {
        "kind": kind, "start": start, "end": start + len(quote), "quote": quote, "stance": "asserts",
        "checkable": "yes", "fields": fields,
    }  # fmt: skip


def item(number: int = 2, text: str = TEXT, drafts: list[Json] | None = None, **other: Any) -> Json:
    """Return one line of gold: a strike with a date, a place and two killed."""
    strike = draft(
        text, text.split(". ", maxsplit=1)[0], date=date(text), place=place(text), killed=count(text, "two people", 2, 2),
    ) if drafts is None else None  # fmt: skip
    return {
        "id": f"en-{number:03d}", "language": "en", "published": "2022-05-04", "text": text,
        "drafts": [strike] if drafts is None else drafts,
    } | other  # fmt: skip


def date(text: str = TEXT, raw: str = "3 May 2022", start: str = "2022-05-03", **other: Any) -> Json:
    return {"start": start, "end": start, "stated": True, **words(text, raw)} | other


def place(text: str = TEXT, raw: str = "Tarsik", **other: Any) -> Json:
    return {"name": "Tarsik", "lat": 42.5, "lon": 30.2, "radius_km": 5, **words(text, raw)} | other


def count(text: str, raw: str, low: int | None, high: int | None) -> Json:
    return {"low": low, "high": high, "qualifier": "exact", **words(text, raw)}


def found(text: str, raw: str, *points: tuple[float, float]) -> Json:
    """Return a place as a draft has it, with one candidate for each point."""
    return {"candidates": [{"name": "x", "lat": lat, "lon": lon} for lat, lon in points], **words(text, raw)}


def side(text: str, raw: str, name: str = "", actor: str = "", modality: str = "named") -> Json:
    known = {"id": actor, "name": name} if actor else {"name": name} if name else {}
    return {"modality": modality, **words(text, raw), **known}


class Told:
    """A drafter that gives the drafts it was told for each item, and knows one actor by two names."""

    def __init__(self, said: Mapping[str, list[Json]], held: bool = True) -> None:
        self._said, self._held = said, held

    def draft(self, item: Item) -> Mapping[str, Any]:
        return {"drafts": self._said.get(item.id, [])}

    def detected(self, item: Item) -> str:
        return item.language

    def holds(self, place: Mapping[str, Any]) -> bool:
        return self._held and "raw" in place

    def actor_id(self, name: str) -> str:
        return {"Iron Hand": "IH", "The Iron Hand": "IH", "the Hand": "IH", "Belmark": "BELMARK"}.get(name, "")


@pytest.fixture
def gold(tmp_path: Path) -> Callable[..., Path]:
    """Write lines of gold as files of a folder and return the folder."""

    def write(**files: list[Json] | str) -> Path:
        folder = tmp_path / "dev"
        folder.mkdir(exist_ok=True)
        for name, lines in files.items():
            text = lines if isinstance(lines, str) else "".join(json.dumps(i, ensure_ascii=False) + "\n" for i in lines)
            (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
        return folder

    return write


@pytest.fixture
def make() -> SimpleNamespace:
    """Makers of gold and of drafts: `item`, `draft`, `date`, `place`, `count`, `found`, `side`, `words`, `Told`, `TEXT`."""
    makers = (item, draft, date, place, count, found, side, words)
    return SimpleNamespace(Told=Told, TEXT=TEXT, **{m.__name__: m for m in makers})
