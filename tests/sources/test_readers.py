"""Text, tables, pictures and PDF as the readers see them, and their copies without metadata."""

import io
import zlib

import pypdf
import pytest
from PIL import Image

from sened.sources.media import recognise
from sened.sources.readers.csvs import read_csv
from sened.sources.readers.image import read_image
from sened.sources.readers.paragraphs import paragraphs
from sened.sources.readers.pdf import read_pdf
from sened.sources.readers.reading import Given
from sened.sources.readers.text import read_json, read_text

CANARY = "CANARY-4711"


def photo(form: str = "JPEG", *, turned: bool = False) -> bytes:
    picture = Image.new("RGB", (40, 30), (200, 30, 30))
    picture.putpixel((0, 0), (0, 0, 255))
    exif = Image.Exif()
    exif[0x010F] = CANARY
    if turned:
        exif[0x0112] = 6
    exif.get_ifd(0x8825).update({1: "N", 2: (36.5, 0, 0), 3: "E", 4: (40.1, 0, 0)})
    out = io.BytesIO()
    options = {"comment": CANARY.encode()} if form == "JPEG" else {}
    picture.save(out, form, exif=exif, **options)
    return out.getvalue() + CANARY.encode()


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP", "TIFF"])
def test_a_picture_gives_a_copy_without_its_metadata(form: str) -> None:
    found = read_image(io.BytesIO(photo(form)), Given())
    [copy] = found.parts
    assert found.text is None
    assert (found.facts["width"], found.facts["exif"], found.facts["gps"]) == (40, True, form != "TIFF")
    assert CANARY.encode() not in copy.data
    with Image.open(io.BytesIO(copy.data)) as shown:
        assert not shown.getexif()
        assert shown.size == (40, 30)


def test_the_copy_stands_upright() -> None:
    [copy] = read_image(io.BytesIO(photo(turned=True)), Given()).parts
    with Image.open(io.BytesIO(copy.data)) as shown:
        assert shown.size == (30, 40)


def written_pdf(text: str = "Three were killed at Tel Amur.") -> bytes:
    content = zlib.compress(f"BT /F1 12 Tf 20 100 Td ({text}) Tj ET".encode())
    font = b"<< /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >>"
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R /Metadata 5 0 R >>",
        b"<< /Type /Pages /Kids [4 0 R] /Count 1 >>",
        b"<< /Length %d /Filter /FlateDecode >>\nstream\n" % len(content) + content + b"\nendstream",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Contents 3 0 R /Resources " + font + b" >>",
        b"<< /Type /Metadata /Subtype /XML /Length 30 >>\nstream\n<x:xmpmeta>CANARY-4711</x>....\nendstream",
        b"<< /Author (CANARY-4711) /Title (Report) >>",
    ]
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 7\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % p for p in places)
    out += b"trailer\n<< /Size 7 /Root 1 0 R /Info 6 0 R >>\nstartxref\n%d\n%%%%EOF\n" % start
    # An earlier version that a later one replaced still lies in the file.
    replaced = out.replace(b"startxref", b"% CANARY-4711 of an earlier version\nstartxref")
    return bytes(replaced)


def test_a_pdf_gives_its_text_by_page_and_a_copy_without_its_metadata() -> None:
    found = read_pdf(io.BytesIO(written_pdf()), Given())
    assert found.text is not None
    assert "Three were killed at Tel Amur." in found.text
    assert (found.title, found.unit, found.runs[0][2:]) == ("Report", "page", (1, 1))
    [copy] = found.parts
    assert CANARY.encode() not in copy.data
    shown = pypdf.PdfReader(io.BytesIO(copy.data))
    assert not shown.metadata
    assert shown.xmp_metadata is None
    assert "Three were killed" in shown.pages[0].extract_text()
    again = read_pdf(io.BytesIO(written_pdf()), Given()).parts[0]
    assert again.data == copy.data


def test_a_picture_inside_a_pdf_loses_its_metadata_too() -> None:
    with Image.open(io.BytesIO(photo())) as picture:
        out = io.BytesIO()
        picture.save(out, "PDF", author=CANARY, exif=picture.getexif())
    [copy] = read_pdf(io.BytesIO(out.getvalue()), Given()).parts
    assert CANARY.encode() not in copy.data
    assert CANARY.encode("utf-16-be") not in copy.data


def test_a_table_has_a_segment_for_each_record_and_names_its_formulas() -> None:
    text = 'a,b\r\n"x\ny",=1+1\r\n-5,+z\r\n'
    found = read_csv(io.BytesIO(text.encode()), Given())
    assert found.text == text
    assert [text[a:b] for a, b in found.segments] == ["a,b", '"x\ny",=1+1', "-5,+z"]
    assert found.facts["formula_cells"] == 2


def test_plain_text_stays_as_it_is() -> None:
    text = "\ufeffone\r\ntwo\r\n\r\n  three\x00  \n\n\n" + "w" * 9_000
    found = read_text(io.BytesIO(text.encode()), Given())
    assert found.text == text
    pieces = [text[a:b] for a, b in found.segments]
    assert pieces[:2] == ["\ufeffone\r\ntwo", "three\x00"]
    assert [len(p) for p in pieces[2:]] == [4_000, 4_000, 1_000]
    assert list(paragraphs("")) == []


def test_unsound_json_is_text_with_a_note() -> None:
    assert not read_json(io.BytesIO(b'{"a": 1}'), Given()).notes
    assert "not sound JSON" in read_json(io.BytesIO(b"{'a': 1}"), Given()).notes[0]


@pytest.mark.parametrize(
    ("start", "name", "declared", "media_type", "reader"),
    [
        (b"%PDF-1.4", "x.html", "text/html", "application/pdf", "pdf"),
        (b"\xff\xd8\xff\xe0", "", "", "image/jpeg", "image"),
        (b"<!DOCTYPE html>", "", "text/plain", "text/html", "html"),
        (b"<p>x", "", "text/html; charset=utf-8", "text/html", "html"),
        (b"<p>x", "page.htm", "", "text/html", "html"),
        (b"a,b\n", "t.csv", "", "text/csv", "csv"),
        (b"hello", "", "", "text/plain", "text"),
        (b"WARC/1.0\r\n", "", "", "application/warc", "warc"),
        (b"\x1f\x8b\x08", "x.warc.gz", "", "application/warc", "warc"),
        (b"\x1f\x8b\x08", "x.gz", "", "application/gzip", "gzip"),
        (b"PK\x03\x04", "x.wacz", "", "application/wacz", "wacz"),
        (b"\0\1\2\3", "x.bin", "", "application/octet-stream", None),
        (b"\0\1\2\3", "", "video/mp4", "video/mp4", None),
    ],
)
def test_kinds_of_files_are_known_by_bytes_first(
    start: bytes, name: str, declared: str, media_type: str, reader: str | None
) -> None:
    found = recognise(start, name=name, declared=declared)
    assert (found.type, found.reader) == (media_type, reader)
