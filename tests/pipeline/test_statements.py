"""The statements that a case checks in public: read strictly, and from their own folder only."""

from pathlib import Path

import pytest

from sened.base.errors import InputError
from sened.pipeline.shipped import sample_folder
from sened.pipeline.statements import load

TEXT = "River Front says that two people were hurt at Tel Amur."


@pytest.fixture
def case(tmp_path: Path) -> Path:
    folder = tmp_path / "case" / "statements"
    folder.mkdir(parents=True)
    (folder / "call.txt").write_text(TEXT)
    (folder / "bytes.txt").write_bytes(b"a\xff\xfe")
    (folder / "link.txt").symlink_to(tmp_path / "case" / "people.json")
    (tmp_path / "case" / "people.json").write_text('{"grace hopper": "p-1"}')
    return tmp_path / "case"


def listed(case: Path, text: str) -> None:
    (case / "statements" / "statements.toml").write_text(text)


def test_no_list_means_no_statements(tmp_path: Path) -> None:
    assert load(tmp_path) == []


def test_what_is_not_said_is_taken_from_the_name_of_the_file(case: Path) -> None:
    listed(case, '[[statement]]\nfile = "call.txt"\npublished = 2023-03-06\n')
    [statement] = load(case)
    assert (statement.slug, statement.title, statement.text) == ("call", "call", TEXT)
    assert str(statement.published) == "2023-03-06"


def test_the_sample_case_can_be_read() -> None:
    assert len({s.slug for s in load(sample_folder())}) == 3


@pytest.mark.parametrize(
    "name", ["../people.json", "/etc/hostname", "link.txt", "statements.toml", "", ".", "..", "x/../call.txt"]
)
def test_nothing_but_texts_of_that_folder_can_be_published(case: Path, name: str) -> None:
    listed(case, f'[[statement]]\nfile = "{name}"\n')
    with pytest.raises(InputError, match=r"not a text beside the list|no file") as refused:
        load(case)
    assert refused.value.problems[0].field == "file"


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("statement = 3\n", "statement"),
        ('statement = ["x"]\n', "statement"),
        ('[statement]\nfile = "call.txt"\n', "statement"),
        ('[[stmt]]\nfile = "call.txt"\n', "stmt"),
        ('[[statement]]\nfile = "absent.txt"\n', "file"),
        ("[[statement]]\nfile = 3\n", "file"),
        ('[[statement]]\nfile = "call.txt"\ncolour = "red"\n', "colour"),
        ('[[statement]]\nfile = "call.txt"\npublished = "soon"\n', "published"),
        ('[[statement]]\nfile = "call.txt"\nlanguage = "xx"\n', "language"),
        ('[[statement]]\nfile = "call.txt"\n\n[[statement]]\nfile = "call.txt"\n', "slug"),
        ("statement = [\n", None),
        ("a = " + "[" * 4000, None),
    ],
)
def test_a_broken_list_names_the_key(case: Path, text: str, field: str | None) -> None:
    listed(case, text)
    with pytest.raises(InputError) as refused:
        load(case)
    assert refused.value.problems[0].field == field


def test_a_statement_that_is_no_text_is_wrong_input(case: Path) -> None:
    listed(case, '[[statement]]\nfile = "bytes.txt"\n')
    with pytest.raises(InputError, match="not UTF-8"):
        load(case)
