"""Zip, gzip, WARC and WACZ as the readers see them: sound ones are read, lying ones never."""

import gzip
import hashlib
import io
import json
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.sources.readers.gzips import expanded, members
from sened.sources.readers.http import parse_response, uncoded
from sened.sources.readers.reading import Given, Reading, Refused
from sened.sources.readers.records import records
from sened.sources.readers.wacz import read_wacz
from sened.sources.readers.warc import read_warc
from sened.sources.readers.zips import SafeZip

HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"


def record(
    block: bytes, *, kind: str = "response", url: str = "http://example.org/a", number: int = 1, **further: str
) -> bytes:
    content = {"response": "application/http; msgtype=response", "request": "application/http; msgtype=request"}
    fields = {
        "WARC-Type": kind, "WARC-Record-ID": f"<urn:uuid:{number}>", "WARC-Date": "2023-03-05T10:00:00Z",
        "WARC-Target-URI": url, "WARC-Block-Digest": "sha256:" + hashlib.sha256(block).hexdigest(),
        "Content-Type": content.get(kind, "text/plain"), "Content-Length": str(len(block)),
    } | {k.replace("_", "-"): v for k, v in further.items()}  # fmt: skip
    return (
        ("WARC/1.0\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items()) + "\r\n").encode() + block + b"\r\n\r\n"
    )


def page(text: str = "<p>Three were killed.</p>", **options: str) -> bytes:
    return record(HTTP + b"\r\n" + text.encode(), **options)  # type: ignore[arg-type]


def wacz(warc: bytes, pages: list[dict[str, str]], **changes: bytes) -> bytes:
    lines = [{"format": "json-pages-1.0", "id": "pages"}, *pages]
    files = {
        "archive/data.warc.gz": warc,
        "indexes/index.cdxj": b"",
        "pages/pages.jsonl": "\n".join(map(json.dumps, lines)).encode(),
    }
    listed = [
        {"name": p, "path": p, "hash": f"sha256:{hashlib.sha256(d).hexdigest()}", "bytes": len(d)}
        for p, d in files.items()
    ]
    files["datapackage.json"] = json.dumps({"profile": "data-package", "resources": listed}).encode()
    files["datapackage-digest.json"] = json.dumps(
        {"path": "datapackage.json", "hash": "sha256:" + hashlib.sha256(files["datapackage.json"]).hexdigest()}
    ).encode()
    files |= {name.replace("__", "/").replace("_dot_", "."): data for name, data in changes.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def read(data: bytes, **given: object) -> Reading:
    reader = read_wacz if data.startswith(b"PK") else read_warc
    return reader(io.BytesIO(data), Given(**given))  # type: ignore[arg-type]


def test_a_page_comes_out_with_its_exchange() -> None:
    request = record(
        b"GET /a HTTP/1.1\r\nUser-Agent: crawler\r\n\r\n", kind="request", number=2, WARC_Concurrent_To="<urn:uuid:1>"
    )
    for data in (page() + request, gzip.compress(request) + gzip.compress(page())):
        [part] = read(data).parts
        assert part.data == b"<p>Three were killed.</p>"
        assert part.facts["url"] == "http://example.org/a"
        assert part.facts["request_headers"] == (("User-Agent", "crawler"),)
        assert part.facts["response_headers"] == (("Content-Type", "text/html; charset=utf-8"),)


def test_a_record_without_a_digest_is_told() -> None:
    assert read(page()).notes == []
    assert "without a digest" in read(page(WARC_Block_Digest="xxh3:00")).notes[0]


def test_only_documents_are_pages_unless_they_are_named() -> None:
    style = record(b"HTTP/1.1 200 OK\r\nContent-Type: text/css\r\n\r\np{}", url="http://example.org/a.css", number=3)
    gone = record(b"HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\nno", url="http://example.org/b", number=4)
    assert [p.facts["url"] for p in read(page() + style + gone).parts] == ["http://example.org/a"]
    named = read(page() + style, only=("http://example.org/a.css",)).parts
    assert [p.data for p in named] == [b"p{}"]


def test_chunks_and_compression_are_undone() -> None:
    body = gzip.compress(b"<p>packed</p>")
    chunked = (
        b"".join(b"%x\r\n%b\r\n" % (len(body[i : i + 7]), body[i : i + 7]) for i in range(0, len(body), 7))
        + b"0\r\n\r\n"
    )
    head = HTTP + b"Transfer-Encoding: chunked\r\nContent-Encoding: gzip\r\n\r\n"
    digest = "sha1:" + __import__("base64").b32encode(hashlib.sha1(chunked).digest()).decode()
    [part] = read(record(head + chunked, WARC_Payload_Digest=digest)).parts
    assert part.data == b"<p>packed</p>"
    with pytest.raises(Refused):
        parse_response(head + chunked[:-20])
    with pytest.raises(Refused):
        uncoded(b"x", "br")


def test_a_wacz_gives_the_pages_that_it_lists() -> None:
    warc = gzip.compress(page()) + gzip.compress(page("<p>other</p>", url="http://example.org/other"))
    found = read(wacz(warc, [{"url": "http://example.org/other", "ts": "2023-03-05T10:00:00Z", "title": "Other"}]))
    [part] = found.parts
    assert (part.data, part.facts["title"]) == (b"<p>other</p>", "Other")
    assert part.facts["archive"] == "archive/data.warc.gz"


@pytest.mark.parametrize(
    "changes",
    [
        {"archive__data_dot_warc.gz": gzip.compress(page("<p>Four were killed.</p>"))},
        {"pages__pages_dot_jsonl": b'{"url": "http://example.org/else"}'},
        {"datapackage_dot_json": b'{"resources": []}'},
        {"datapackage-digest_dot_json": b'{"path": "datapackage.json", "hash": "sha256:00"}'},
        {"datapackage_dot_json": b"[" * 100_000},
    ],
)
def test_a_wacz_that_is_not_what_its_manifest_says_is_refused(changes: dict[str, bytes]) -> None:
    with pytest.raises(Refused):
        read(wacz(gzip.compress(page()), [{"url": "http://example.org/a"}], **changes))


def test_a_file_outside_of_the_manifest_is_told() -> None:
    found = read(wacz(gzip.compress(page()), [{"url": "http://example.org/a"}], extra__x=b"x"))
    assert "not in the manifest" in found.notes[0]


SOUND = page() + record(b"x", kind="resource", url="urn:x", number=5)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(SOUND) - 1))
def test_a_warc_cut_off_anywhere_is_refused(at: int) -> None:
    ends = {0, len(page())}
    try:
        found = len(list(records(io.BytesIO(SOUND[:at]))))
    except Refused:
        assert at not in ends - {0}
    else:
        assert at in ends - {0}
        assert found == 1


@settings(max_examples=60, deadline=None)
@given(st.integers(len(SOUND) - 5 - 1, len(SOUND) - 5), st.integers(0, 255))
def test_a_changed_block_is_found(at: int, byte: int) -> None:
    changed = SOUND[:at] + bytes([byte]) + SOUND[at + 1 :]
    if changed != SOUND:
        with pytest.raises(Refused):
            list(records(io.BytesIO(changed)))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.binary(max_size=300), min_size=1, max_size=4), st.data())
def test_gzip_members_come_back_and_no_damage_passes(parts: list[bytes], data: st.DataObject) -> None:
    packed = b"".join(gzip.compress(part, mtime=0) for part in parts)
    got = list(members(io.BytesIO(packed), 1000))
    assert [m.data for m in got] == parts
    assert [m.offset for m in got] == [sum(m.length for m in got[:i]) for i in range(len(got))]
    cut = data.draw(st.integers(1, len(packed) - 1))
    if cut not in {m.offset for m in got}:
        with pytest.raises(Refused):
            expanded(io.BytesIO(packed[:cut]), 10_000)


@settings(max_examples=50, deadline=None)
@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}(/[a-z]{1,8})?", fullmatch=True), st.binary(max_size=200), max_size=5))
def test_an_honest_zip_is_read(files: dict[str, bytes]) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, b"." + content)
    found = SafeZip(out)
    assert {name: found.read(name, 1000) for name in found.names()} == {
        name: b"." + content for name, content in files.items()
    }
