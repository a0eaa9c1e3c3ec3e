"""A case's settings are read strictly: a misspelt key is an error that names it."""

from pathlib import Path

import pytest

from sened.base.errors import InputError
from sened.pipeline.settings import initial, load


def write(folder: Path, text: str) -> Path:
    (folder / "sened.toml").write_text(text, encoding="utf-8")
    return folder


def test_a_new_case_can_be_read_whatever_its_title(tmp_path: Path) -> None:
    title = 'The "quiet" front \\ 2023'
    assert load(write(tmp_path, initial(title))).title == title


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ('titel = "x"', "titel"),
        ('title = ""', "title"),
        ("title = 3", "title"),
        ('title = "x"\n[contact]\nmail = "a@b"', "contact.mail"),
        ('title = "x"\nparties = "A"', "parties"),
        ('title = "x"\n[period]\nstart = 2022-02-01\nend = 2022-01-01', "period"),
        ('title = "x"\n[publication]\nquote_limit = -1', "quote_limit"),
    ],
)
def test_a_wrong_key_is_named(tmp_path: Path, text: str, field: str) -> None:
    with pytest.raises(InputError, match=field):
        load(write(tmp_path, text))


def test_a_folder_without_settings_is_no_case(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is not a case"):
        load(tmp_path)


def test_broken_toml_names_its_file(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"sened\.toml: "):
        load(write(tmp_path, "title = "))
