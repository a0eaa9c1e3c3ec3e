"""WACZ 1.2: captures as one file that opens in a replay viewer. Stored, not compressed; the same captures, the same bytes."""

import hashlib
import io
import json
import zipfile
from collections.abc import Sequence
from urllib.parse import urlsplit

from sened.model.capture import Capture, CaptureRole
from sened.model.seams import BlobStore
from sened.sources.warc_writer import Written, write

WARC, INDEX, PAGES = "archive/data.warc", "indexes/index.cdxj", "pages/pages.jsonl"
_MOMENT = (1980, 1, 1, 0, 0, 0)
_SHOWN_TYPES = ("text/", "application/pdf", "application/xhtml", "image/", "application/json", "application/xml")


def wacz(captures: Sequence[Capture], blobs: BlobStore, *, title: str, software: str) -> bytes:
    """Return the WACZ of `captures`, in the order given: WARC, CDXJ index, pages, and a manifest with digests."""
    warc, written = write(captures, blobs, software=software)
    files = {WARC: warc, INDEX: _index(written), PAGES: _pages(written)}
    package = _package(files, written, title=title, software=software)
    digest = {"path": "datapackage.json", "hash": f"sha256:{hashlib.sha256(package).hexdigest()}"}
    files |= {"datapackage.json": package, "datapackage-digest.json": _json(digest)}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name, _MOMENT)
            entry.external_attr = 0o644 << 16
            entry.create_system = 3
            archive.writestr(entry, data)
    return out.getvalue()


def surt(url: str) -> str:
    """Return the sort-friendly form of an address: host parts from right to left, then port, path and query."""
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"}:
        return url.lower()
    host = (parts.hostname or "").removeprefix("www.")
    labels = host if ":" in host or host.replace(".", "").isdigit() else ",".join(reversed(host.split(".")))
    port = f":{parts.port}" if parts.port and parts.port not in {80, 443} else ""
    query = "?" + "&".join(sorted(parts.query.split("&"))) if parts.query else ""
    return f"{labels}{port}){parts.path or '/'}{query}".lower()


def _index(written: Sequence[Written]) -> bytes:
    lines = []
    for one in written:
        entry = {
            "url": one.url,
            "mime": one.media_type,
            "status": str(one.status),
            "digest": one.digest,
            "length": str(one.length),
            "offset": str(one.offset),
            "filename": WARC.rpartition("/")[2],
        }
        lines.append(
            f"{surt(one.url)} {_stamp(one.date)} {json.dumps(entry, ensure_ascii=True)}\n".encode("ascii", "replace")
        )
    return b"".join(sorted(lines))


def _pages(written: Sequence[Written]) -> bytes:
    lines: list[dict[str, object]] = [
        {"format": "json-pages-1.0", "id": "pages", "title": "Pages captured for the case"}
    ]
    for one in written:
        if one.capture.role is CaptureRole.DOCUMENT and one.media_type.startswith(_SHOWN_TYPES):
            title = one.capture.title or one.capture.name or one.url
            lines.append(
                {
                    "id": one.capture.digest[:12],
                    "url": one.url,
                    "ts": one.date,
                    "title": title,
                    "size": one.capture.length,
                }
            )
    return b"".join(_json(line) for line in lines)


def _package(files: dict[str, bytes], written: Sequence[Written], *, title: str, software: str) -> bytes:
    resources = [
        {
            "name": path.rpartition("/")[2],
            "path": path,
            "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
            "bytes": len(data),
        }
        for path, data in files.items()
    ]
    dates = [one.date for one in written]
    package: dict[str, object] = {
        # The draft of 1.2 says `wacz` here, 1.1 `data-package`; replay viewers open the latter only.
        "profile": "data-package",
        "wacz_version": "1.2.0",
        "title": title,
        "software": software,
        "created": max(dates, default="1970-01-01T00:00:00Z"),
        "resources": resources,
    }
    main = next((one for one in written if one.capture.role is CaptureRole.DOCUMENT), None)
    if main:
        package["home"] = {"url": main.url, "ts": main.date}
        package |= {"mainPageUrl": main.url, "mainPageDate": main.date}  # what viewers of 1.1 look for
    return _json(package)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode("utf-8") + b"\n"


def _stamp(date: str) -> str:
    return "".join(c for c in date if c.isdigit())[:14].ljust(14, "0")
