"""Files that are no text at all are told by one fault, with what they are and what to do."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest

from sened.sources.adapters import case_toml, claims_csv
from sened.sources.no_text import no_text

Write = Callable[..., Path]


def archive() -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        file.writestr("claims.csv", "a,b\n1,2\n")
    return out.getvalue()


KINDS = [
    (archive(), "zip archive or a spreadsheet"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "spreadsheet (.xls)"),
    (b"%PDF-1.7\n%\xe2\xe3\n", "PDF"),
    (b"\x1f\x8b\x08\0", "gzip"),
    ("claim_id,kind\n".encode("utf-16"), "UTF-16"),
    ("claim_id,kind\n".encode("utf-16-le"), "UTF-16"),
    ("claim_id,kind\n".encode("utf-16-be"), "UTF-16"),
    (bytes(range(256)) * 20, "not a text"),
]


@pytest.mark.parametrize(("data", "words"), KINDS)
def test_one_fault_says_what_the_file_is(tmp_path: Path, data: bytes, words: str) -> None:
    for name, adapter in (("claims.csv", claims_csv.ADAPTER), ("source.toml", case_toml.ADAPTER)):
        path = tmp_path / name
        path.write_bytes(data)
        [problem] = adapter.read([path]).problems
        assert words in problem.message
        assert problem.next_step


@pytest.mark.parametrize("text", ["", "a,b\n1,2\n", "\ufeffa,b\n", "ا,ب\n", "a,b\n1,x\0y\n", "PK,a\n"])
def test_texts_are_texts(text: str) -> None:
    assert no_text(text.encode()) is None
