"""Files that mean harm, made when a test asks for them; none is kept. `torture/` makes the same, larger."""

import gzip
import hashlib
import io
import json
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

MIB = 1 << 20


def zip_of(entries: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as archive:
        for name, data in entries.items():
            archive.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


def flat_bomb(size: int = 64 * MIB) -> bytes:
    return zip_of({"datapackage.json": b"{}", "archive/a.warc": bytes(size)})


def nested_bomb(depth: int = 4, size: int = 4 * MIB) -> bytes:
    data = zip_of({"zeros": bytes(size)})
    for level in range(depth):
        data = zip_of({f"{level}-{n}.zip": data for n in range(4)}, zipfile.ZIP_STORED)
    inside = {"datapackage.json": manifest({"archive/data.warc": data}), "archive/data.warc": data}
    return zip_of(inside, zipfile.ZIP_STORED)


def overlapping_bomb(copies: int = 500, size: int = 200_000) -> bytes:
    """One packed kernel that every entry of the directory claims for itself."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    kernel = packer.compress(bytes(size)) + packer.flush()
    crc = zlib.crc32(bytes(size))
    name = b"n" * 10
    local = struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 8, 0, 0x21, crc, len(kernel), size, len(name), 0) + name
    body = local + kernel
    central = b""
    for number in range(copies):
        other = b"%010d" % number if number else name
        central += (
            struct.pack(
                "<4s6H3L5H2L",
                b"PK\x01\x02",
                20,
                20,
                0,
                8,
                0,
                0x21,
                crc,
                len(kernel),
                size,
                len(other),
                0,
                0,
                0,
                0,
                0,
                0,
            )
            + other
        )
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, copies, copies, len(central), len(body), 0)
    return body + central + end


def named(name: str) -> bytes:
    return zip_of({"datapackage.json": b"{}", name: b"x"}, zipfile.ZIP_STORED)


def many_entries(count: int = 100_000) -> bytes:
    """A directory of many empty entries, written by hand: the library takes seconds for it."""
    local = b"".join(
        struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, 0, 0, 0, 0x21, 0, 0, 0, 8, 0) + b"%08d" % n for n in range(count)
    )
    central = b"".join(
        struct.pack("<4s6H3L5H2L", b"PK\x01\x02", 20, 20, 0, 0, 0, 0x21, 0, 0, 0, 8, 0, 0, 0, 0, 0, 38 * n)
        + b"%08d" % n
        for n in range(count)
    )
    large = struct.pack("<4sQ2H2L4Q", b"PK\x06\x06", 44, 45, 45, 0, 0, count, count, len(central), len(local))
    where = struct.pack("<4sLQL", b"PK\x06\x07", 0, len(local) + len(central), 1)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 0xFFFF, 0xFFFF, 0xFFFFFFFF, 0xFFFFFFFF, 0)
    return local + central + large + where + end


def manifest(files: dict[str, bytes]) -> bytes:
    resources = [
        {"path": p, "name": p, "bytes": len(d), "hash": "sha256:" + hashlib.sha256(d).hexdigest()}
        for p, d in files.items()
    ]
    return json.dumps({"profile": "wacz", "resources": resources}).encode()


def giant_gzip_header(size: int = 8 * MIB) -> bytes:
    head = b"\x1f\x8b\x08" + bytes([8]) + b"\0" * 4 + b"\0\x03" + b"n" * size + b"\0"
    return head + gzip.compress(b"text")[10:]


def gzip_bomb(size: int = 64 * MIB) -> bytes:
    return gzip.compress(bytes(size))


def record(
    kind: str = "response",
    body: bytes = b"<html><p>Three were killed.</p></html>",
    *,
    url: str = "http://example.org/",
    length: int | None = None,
    digest: str = "",
    http: bool = True,
    drop: str = "",
) -> bytes:
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body if http else body
    fields = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-0000-0000-{zlib.crc32(url.encode()):012d}>",
        "WARC-Date": "2023-03-05T10:00:00Z",
        "WARC-Target-URI": url,
        "WARC-Block-Digest": digest or "sha256:" + hashlib.sha256(block).hexdigest(),
        "Content-Type": "application/http; msgtype=response" if http else "text/plain",
        "Content-Length": str(len(block) if length is None else length),
    }
    fields.pop(drop, None)
    head = "WARC/1.1\r\n" + "".join(f"{k}: {v}\r\n" for k, v in fields.items()) + "\r\n"
    return head.encode() + block + b"\r\n\r\n"


def deep_html(depth: int = 200_000) -> bytes:
    return b"<!doctype html><html><body>" + b"<div>" * depth + b"x"


def deep_json(depth: int = 1_000_000) -> bytes:
    return b"[" * depth + b"]" * depth


def billion_laughs() -> bytes:
    lines = ['<?xml version="1.0"?>', "<!DOCTYPE lolz [", '<!ENTITY l0 "lol">']
    lines += [f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10)]
    return "\n".join([*lines, "]>", "<lolz>&l9;</lolz>"]).encode()


def huge_png(width: int = 50_000, height: int = 50_000) -> bytes:
    """A picture of 2.5 gigapixels in a few kilobytes."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    pixels = zlib.compress(bytes(100_000), 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", pixels) + chunk(b"IEND", b"")


def pdf_of(stream: bytes, filters: str, pages: int = 1) -> bytes:
    kids = " ".join(f"{n + 4} 0 R" for n in range(pages))
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} >>".encode(),
        f"<< /Length {len(stream)} /Filter {filters} >>\nstream\n".encode() + stream + b"\nendstream",
    ]
    parts += [b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R /Resources << >> >>"] * pages
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, part in enumerate(parts, 1):
        places.append(len(out))
        out += b"%d 0 obj\n" % number + part + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(parts) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(parts) + 1, start)
    return bytes(out)


def pdf_bomb(size: int = 100 * MIB) -> bytes:
    return pdf_of(zlib.compress(zlib.compress(bytes(size), 9), 9), "[/FlateDecode /FlateDecode]")


def pdf_operator_flood(size: int = 48 * MIB) -> bytes:
    return pdf_of(zlib.compress(b"q " * (size // 2), 9), "/FlateDecode")


def pdf_cycle() -> bytes:
    return pdf_of(b"", "/FlateDecode").replace(b"/Kids [4 0 R]", b"/Kids [2 0 R]")


Maker = Callable[[], bytes]

# Name of the file, how it is made, and the reasons with which a reader may refuse it.
HOSTILE: dict[str, tuple[str, Maker, set[str]]] = {
    "zip bomb, flat": ("a.wacz", flat_bomb, {"expansion"}),
    "zip bomb, nested": ("a.wacz", nested_bomb, {"depth"}),
    "zip bomb, overlapping": ("a.wacz", overlapping_bomb, {"overlap", "expansion"}),
    "zip, name leads out": ("a.wacz", lambda: named("archive/../../../etc/passwd"), {"names"}),
    "zip, absolute name": ("a.wacz", lambda: named("/etc/passwd"), {"names"}),
    "zip, drive and backslash": ("a.wacz", lambda: named("C:\\windows\\x"), {"names"}),
    "zip, NUL in name": ("a.wacz", lambda: named("archive/aXb").replace(b"aXb", b"a\0b"), {"names"}),
    "zip, 100k entries": ("a.zip", many_entries, {"entries"}),
    "zip, cut off": ("a.wacz", lambda: named("a")[:-30], {"format"}),
    "zip, not a WACZ": ("a.zip", lambda: zip_of({"a.txt": b"x"}), {"format"}),
    "gzip, giant header": ("a.gz", giant_gzip_header, {"expansion"}),
    "gzip bomb": ("a.gz", gzip_bomb, {"expansion"}),
    "gzip, cut off": ("a.gz", lambda: gzip.compress(b"text" * 1000)[:-12], {"truncated"}),
    "gzip, wrong checksum": ("a.gz", lambda: gzip.compress(b"text")[:-8] + bytes(8), {"digest"}),
    "warc, cut off in a block": ("a.warc", lambda: (record() * 2)[:-60], {"truncated"}),
    "warc, cut off in a head": ("a.warc", lambda: record() + record()[:50], {"truncated"}),
    "warc, cut off after a block": ("a.warc", lambda: record()[:-4], {"truncated"}),
    "warc, compressed and cut off": (
        "a.warc.gz",
        lambda: gzip.compress(record()) + gzip.compress(record())[:-20],
        {"truncated"},
    ),
    "warc, says too short": ("a.warc", lambda: record(length=20) + record(), {"length"}),
    "warc, says too long": ("a.warc", lambda: record(length=100_000), {"truncated"}),
    "warc, swallows the next record": ("a.warc", lambda: record(length=120) + record(), {"length", "digest"}),
    "warc, negative length": ("a.warc", lambda: record(length=-5), {"length"}),
    "warc, astronomic length": ("a.warc", lambda: record(length=10**14), {"size"}),
    "warc, wrong digest": ("a.warc", lambda: record(digest="sha256:" + "0" * 64), {"digest"}),
    "warc, no date": ("a.warc", lambda: record(drop="WARC-Date"), {"format"}),
    "warc, endless head": ("a.warc", lambda: b"WARC/1.1\r\nX: " + b"a" * 200_000, {"length"}),
    "html, deep": ("a.html", deep_html, {"depth"}),
    "json, deep": ("a.json", deep_json, {"depth"}),
    "xml, billion laughs": ("a.xml", billion_laughs, {"entities"}),
    "png, 2.5 gigapixels": ("a.png", huge_png, {"pixels"}),
    "png, cut off": ("a.png", lambda: huge_png(100, 100)[:60], {"format"}),
    "pdf, stream bomb": ("a.pdf", pdf_bomb, {"expansion"}),
    "pdf, flood of operators": ("a.pdf", pdf_operator_flood, {"expansion"}),
    "pdf, pages in a circle": ("a.pdf", pdf_cycle, {"format", "depth"}),
    "pdf, cut off": ("a.pdf", lambda: pdf_of(zlib.compress(b"x"), "/FlateDecode")[:200], {"format"}),
    "csv, stray quotation mark": ("a.csv", lambda: b'a,b\n"x"y,z\n', {"format"}),
    "csv, giant cell": ("a.csv", lambda: b"a\n" + b"x" * (2 * MIB) + b"\n", {"format"}),
    "text, broken UTF-16": ("a.txt", lambda: b"\xff\xfea\x00b", {"encoding"}),
}


def write(folder: Path, case: str) -> tuple[Path, set[str]]:
    """Return the file of a hostile case and the reasons that fit."""
    name, make, reasons = HOSTILE[case]
    path = folder / name
    path.write_bytes(make())
    return path, reasons
