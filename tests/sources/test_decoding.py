"""Bytes to text by what the bytes and their server declare."""

import pytest

from sened.sources.readers.decoding import decoded
from sened.sources.readers.reading import Refused


@pytest.mark.parametrize(
    ("data", "charset", "text", "encoding"),
    [
        ("naïve سلام".encode(), "", "naïve سلام", "utf-8"),
        (b"\xef\xbb\xbfx", "", "\ufeffx", "utf-8"),
        ("سلام".encode("utf-16"), "", "\ufeffسلام", "utf-16-le"),
        ("سلام".encode("cp1256"), "windows-1256", "سلام", "cp1256"),
        ("ışık".encode("iso8859-9"), "ISO-8859-9", "ışık", "cp1254"),
        ('<meta charset="windows-1254">ığ'.encode("cp1254"), "", '<meta charset="windows-1254">ığ', "cp1254"),
        (b"\x93x\x94", "iso-8859-1", "“x”", "cp1252"),
    ],
)
def test_what_is_declared_decides(data: bytes, charset: str, text: str, encoding: str) -> None:
    got, name, notes = decoded(data, charset, markup=True)
    assert (got, name, notes) == (text, encoding, [])


def test_a_guess_is_said() -> None:
    text, encoding, notes = decoded(b"caf\xe9")
    assert (text, encoding) == ("café", "cp1252")
    assert "no encoding is declared" in notes[0]


def test_bytes_that_are_not_what_is_declared_are_marked() -> None:
    text, _, notes = decoded(b"a\xffb", "utf-8")
    assert text == "a\ufffdb"
    assert "byte 2" in notes[0]


@pytest.mark.parametrize(
    ("data", "charset"), [(b"x", "rot13"), (b"x", "zip"), (b"x", "no-such"), (b"\xff\xfea", ""), (b"\0\xff\1", "")]
)
def test_what_is_no_text_is_refused(data: bytes, charset: str) -> None:
    with pytest.raises(Refused):
        decoded(data, charset)
