"""Invented rows in the shape of published datasets."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

PUBLISHED = Path(__file__).parent / "published"


@pytest.fixture
def published() -> Path:
    """Return the folder of invented files in the shape of published ones."""
    return PUBLISHED


@pytest.fixture
def records() -> Callable[..., list[dict[str, str]]]:
    """Return a function that reads the rows of one of them, to be changed by a test."""

    def read(name: str, encoding: str = "utf-8", separator: str = ",") -> list[dict[str, str]]:
        with (PUBLISHED / name).open(newline="", encoding=encoding) as file:
            return list(csv.DictReader(file, delimiter=separator))

    return read


@pytest.fixture
def edited(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes rows as CSV."""

    def written(rows: Sequence[dict[str, str]], name: str = "table.csv") -> Path:
        with (tmp_path / name).open("w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)
        return tmp_path / name

    return written
