"""What kind of file it is: by its first bytes, then by what its server declares, then by its name."""

import re
from dataclasses import dataclass
from pathlib import PurePosixPath

_IMAGES = {
    b"\x89PNG\r\n\x1a\n": "image/png",
    b"\xff\xd8\xff": "image/jpeg",
    b"GIF87a": "image/gif",
    b"GIF89a": "image/gif",
    b"II*\0": "image/tiff",
    b"MM\0*": "image/tiff",
}
_MAGIC = _IMAGES | {
    b"PK\x03\x04": "application/zip",
    b"PK\x05\x06": "application/zip",
    b"\x1f\x8b": "application/gzip",
    b"WARC/": "application/warc",
}
_BY_NAME = {
    "txt": "text/plain", "md": "text/plain", "htm": "text/html", "html": "text/html", "xhtml": "text/html",
    "csv": "text/csv", "json": "application/json", "geojson": "application/json", "xml": "application/xml",
    "jsonl": "text/plain", "pdf": "application/pdf", "bmp": "image/bmp",
}  # fmt: skip
_READERS = {
    "text/html": "html", "application/xhtml+xml": "html", "text/csv": "csv", "application/json": "json",
    "application/xml": "xml", "text/xml": "xml", "application/pdf": "pdf", "application/warc": "warc",
    "application/wacz": "wacz", "application/zip": "wacz", "application/gzip": "gzip",
}  # fmt: skip
_MARKUP = re.compile(rb"\s*(?:<!--.{0,2000}?-->\s*)*<(?:!doctype html|html|head|body)[\s>]", re.IGNORECASE | re.DOTALL)
_BOMS = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")


@dataclass(frozen=True, slots=True)
class Media:
    """A media type and the reader for it; no reader means that the bytes are kept and not read."""

    type: str
    reader: str | None


def recognise(start: bytes, *, name: str = "", declared: str = "") -> Media:
    """Return the kind of a file from its first 4 KiB, its name and the type that its server declares."""
    found = _by_bytes(start) or _known(declared) or _BY_NAME.get(_suffix(name)) or _guess(start)
    if found == "application/zip" and _suffix(name) == "wacz":
        found = "application/wacz"
    if found == "application/gzip" and name.lower().endswith(".warc.gz"):
        return Media("application/warc", "warc")
    return Media(found, _reader(found))


def _reader(media_type: str) -> str | None:
    if media_type in _READERS:
        return _READERS[media_type]
    if media_type in {*_IMAGES.values(), "image/webp", "image/bmp"}:
        return "image"
    return "text" if media_type.startswith("text/") else None


def _by_bytes(start: bytes) -> str:
    for magic, media_type in _MAGIC.items():
        if start.startswith(magic):
            return media_type
    if start[:4] == b"RIFF" and start[8:12] == b"WEBP":
        return "image/webp"
    if b"%PDF-" in start[:1024]:
        return "application/pdf"
    return "text/html" if _MARKUP.match(_BOMS.sub(b"", start)) else ""


def _known(declared: str) -> str:
    media_type = declared.partition(";")[0].strip().lower()
    if media_type in {"text/plain", "application/octet-stream", ""}:
        return ""  # servers say this of anything
    return media_type if _reader(media_type) or "/" in media_type else ""


def _suffix(name: str) -> str:
    return PurePosixPath(name.partition("?")[0]).suffix.lower().removeprefix(".")


def _guess(start: bytes) -> str:
    if start.lstrip()[:5] == b"<?xml":
        return "application/xml"
    if _BOMS.match(start) or b"\0" not in start:
        return "text/plain"
    return "application/octet-stream"
