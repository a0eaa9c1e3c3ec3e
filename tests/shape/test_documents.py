"""The documents keep up with the code: tables, vocabulary, dependencies, commands."""

import re
import tomllib
from enum import EnumType
from pathlib import Path

import pytest

from sened.model import vocabulary
from sened.model.tables import TABLES

ROOT = Path(__file__).parents[2]


def page(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("table", sorted(TABLES))
def test_every_table_and_column_is_described(table: str) -> None:
    section = re.search(rf"^## {table}\n(.*?)(?=^## |\Z)", page("docs/tables.md"), re.S | re.M)
    assert section, f"docs/tables.md has no section on {table}"
    assert "One row:" in section.group(1), "a table's grain is one sentence"
    assert re.findall(r"^\| `(\w+)` \|", section.group(1), re.M) == TABLES[table].names


@pytest.mark.parametrize(
    "name", sorted(n for n, v in vars(vocabulary).items() if isinstance(v, EnumType) and n != "StrEnum")
)
def test_every_word_is_explained(name: str) -> None:
    text = page("docs/vocabulary.md")
    missing = [str(member) for member in getattr(vocabulary, name) if f"`{member}`" not in text]
    assert not missing, f"docs/vocabulary.md does not explain {missing} of {name}"


def test_every_dependency_is_argued() -> None:
    project = tomllib.loads(page("pyproject.toml"))["project"]
    names = [re.split(r"[<>=]", dependency)[0] for dependency in project["dependencies"]]
    text = page("docs/dependencies.md")
    assert [n for n in names if f"| {n} |" not in text] == []


def test_no_document_names_a_path_of_a_machine() -> None:
    for path in [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        assert not re.search(r"(?<![\w.])/(work|root|tmp|home)/", path.read_text(encoding="utf-8")), path.name


def test_links_between_documents_lead_somewhere() -> None:
    for path in [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:|mailto:|#)([^)#]+)", path.read_text(encoding="utf-8")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"
