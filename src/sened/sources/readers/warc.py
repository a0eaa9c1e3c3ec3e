"""WARC archives and gzip files: every record checked, the pages taken out."""

from typing import BinaryIO

from sened.sources.readers.decoding import MAX_TEXT_BYTES
from sened.sources.readers.gzips import expanded
from sened.sources.readers.pages import Collected
from sened.sources.readers.reading import Given, Reading
from sened.sources.readers.records import records
from sened.sources.readers.text import as_text

WARC_START = b"WARC/"


def read_warc(file: BinaryIO, given: Given) -> Reading:
    """Return the pages of a WARC file; `Refused` where any record of it is not sound."""
    found = Collected(only=given.only)
    found.take(records(file), "")
    return archive_reading("warc", found)


def archive_reading(reader: str, found: Collected) -> Reading:
    """Return the reading of an archive from what was collected in it."""
    parts = found.finished()
    if not parts:
        found.notes.append("no page was found in the archive")
    facts = {"records": dict(sorted(found.kinds.items())), "pages": len(parts)}
    return Reading(reader=reader, facts=facts, notes=found.notes, parts=parts)


def read_gzip(file: BinaryIO, given: Given) -> Reading:
    """Return the reading of what a gzip file holds: a WARC archive, else text; no further compression is undone."""
    data = expanded(file, MAX_TEXT_BYTES)
    if data.startswith(WARC_START):
        file.seek(0)
        return read_warc(file, given)
    return as_text(data, given, "gzip")
