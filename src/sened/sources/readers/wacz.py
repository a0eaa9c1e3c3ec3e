"""WACZ archives (1.1 and 1.2): names, digests and lengths of every file checked, then the records of its WARC files."""

import hashlib
import json
import re
from collections.abc import Mapping
from typing import Any, BinaryIO

from sened.sources.readers.pages import Collected, wanted_from
from sened.sources.readers.reading import Given, Reading, Refused, clean
from sened.sources.readers.records import records
from sened.sources.readers.text import refuse_deep
from sened.sources.readers.warc import archive_reading
from sened.sources.readers.zips import SafeZip

PACKAGE, PACKAGE_DIGEST, PAGES = "datapackage.json", "datapackage-digest.json", "pages/pages.jsonl"
MAX_JSON = 16 << 20
MAX_LINES = 100_000
_HASH = re.compile(r"sha-?256:([0-9a-f]{64})\Z", re.IGNORECASE)
_WARC = re.compile(r"archive/[^/]+\.warc(\.gz)?\Z")


def read_wacz(file: BinaryIO, given: Given) -> Reading:
    """Return the pages that a WACZ archive lists; `Refused` where a file of it is not what its manifest says."""
    archive = SafeZip(file)
    if PACKAGE not in archive.entries:
        raise Refused("format", f"the zip archive is no WACZ: it has no {PACKAGE}")
    notes = _check_manifest(archive)
    if PAGES not in archive.entries:
        notes.append(f"the WACZ lacks {PAGES}, which it must have: documents were taken out by their type")
    found = Collected(wanted=wanted_from(_lines(archive)), only=given.only, notes=notes)
    warcs = [name for name in archive.names() if _WARC.match(name)]
    if not warcs:
        raise Refused("format", "the WACZ holds no WARC file")
    for name in warcs:
        found.take(records(archive.open(name)), name)
    return archive_reading("wacz", found)


def _check_manifest(archive: SafeZip) -> list[str]:
    data = archive.read(PACKAGE, MAX_JSON)
    if PACKAGE_DIGEST in archive.entries:
        _check_package(data, _json(archive.read(PACKAGE_DIGEST, MAX_JSON), PACKAGE_DIGEST))
    package = _json(data, PACKAGE)
    resources = package.get("resources")
    if not isinstance(resources, list) or len(resources) > len(archive.entries):
        raise Refused("format", f"{PACKAGE} does not list the files of the archive")
    listed = {PACKAGE, PACKAGE_DIGEST}
    for resource in resources:
        listed.add(_check_resource(archive, resource))
    extra = [name for name in archive.names() if name not in listed]
    return [f"{len(extra)} files are not in the manifest, the first: {clean(extra[0], 100)}"] if extra else []


def _check_package(data: bytes, said: Mapping[str, Any]) -> None:
    found = _HASH.match(str(said.get("hash", "")))
    if not found or found.group(1).lower() != hashlib.sha256(data).hexdigest():
        raise Refused("digest", f"{PACKAGE} does not agree with {PACKAGE_DIGEST}")


def _check_resource(archive: SafeZip, resource: object) -> str:
    if not isinstance(resource, Mapping) or not isinstance(resource.get("path"), str):
        raise Refused("format", f"{PACKAGE} lists a file without a path")
    path = resource["path"]
    if path not in archive.entries:
        raise Refused("digest", f"{path[:80]!r} is in the manifest and not in the archive")
    running, size = hashlib.sha256(), 0
    for chunk in archive.chunks(path):
        running.update(chunk)
        size += len(chunk)
    if resource.get("bytes") is not None and resource["bytes"] != size:
        raise Refused("length", f"{path[:80]!r} has {size} bytes; the manifest says otherwise")
    if found := _HASH.match(str(resource.get("hash", ""))):
        if found.group(1).lower() != running.hexdigest():
            raise Refused("digest", f"{path[:80]!r} does not agree with the digest in the manifest")
    elif not str(resource.get("hash", "")):
        raise Refused("digest", f"{path[:80]!r} has no digest in the manifest")
    return str(path)


def _lines(archive: SafeZip) -> list[Mapping[str, Any]]:
    if PAGES not in archive.entries:
        return []
    lines = archive.read(PAGES, MAX_JSON).split(b"\n")
    if len(lines) > MAX_LINES:
        raise Refused("entries", f"{PAGES} has more than {MAX_LINES} lines")
    return [_json(line, PAGES) for line in lines if line.strip()]


def _json(data: bytes, name: str) -> Mapping[str, Any]:
    try:
        text = data.decode("utf-8")
        refuse_deep(text)
        value = json.loads(text)
    except ValueError:
        raise Refused("format", f"{name} is not sound JSON") from None
    if not isinstance(value, Mapping):
        raise Refused("format", f"{name} does not hold an object")
    return value
