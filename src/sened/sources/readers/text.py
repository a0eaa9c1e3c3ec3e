"""Plain text, JSON and XML: the rendition of the first two is the decoded text itself, code point for code point."""

import json
import re
from typing import BinaryIO

from sened.sources.readers.decoding import MAX_TEXT_BYTES, decoded
from sened.sources.readers.markup import read_markup
from sened.sources.readers.paragraphs import paragraphs
from sened.sources.readers.reading import Given, Reading, Refused, whole

MAX_DEPTH = 256
_BRACKET = re.compile(r'"(?:[^"\\]++|\\.)*+"|[\[\]{}]', re.DOTALL)
_ENTITY = re.compile(r"<!ENTITY|<!DOCTYPE[^>\[]*+\[", re.IGNORECASE)


def read_text(file: BinaryIO, given: Given) -> Reading:
    """Return the decoded text as it is, divided into paragraphs."""
    return as_text(whole(file, MAX_TEXT_BYTES), given)


def as_text(data: bytes, given: Given, reader: str = "text") -> Reading:
    """Return the reading of `data` as plain text."""
    text, encoding, notes = decoded(data, given.charset)
    return Reading(
        reader=reader,
        text=text,
        encoding=encoding,
        segments=list(paragraphs(text)),
        runs=[(0, len(text), 0, len(text))] if text else [],
        notes=notes,
    )


def read_json(file: BinaryIO, given: Given) -> Reading:
    """Return the text of a JSON document once it is known to be one, nested no deeper than 256."""
    found = as_text(whole(file, MAX_TEXT_BYTES), given, "json")
    assert found.text is not None
    refuse_deep(found.text)
    try:
        json.loads(found.text.lstrip("\ufeff"))
    except ValueError as error:
        found.notes = [*found.notes, f"the file is not sound JSON ({str(error)[:120]}); it was read as plain text"]
    return found


def refuse_deep(text: str) -> None:
    """Raise `Refused` where brackets outside of strings are nested deeper than 256."""
    depth = 0
    for found in _BRACKET.finditer(text):
        sign = found.group()
        depth += (sign in "[{") - (sign in "]}") if len(sign) == 1 else 0
        if depth > MAX_DEPTH:
            raise Refused("depth", f"the JSON is nested deeper than {MAX_DEPTH} levels")


def read_xml(file: BinaryIO, given: Given) -> Reading:
    """Return the text between the tags of an XML document; declared entities are refused, never expanded."""
    data = whole(file, MAX_TEXT_BYTES)
    text, encoding, notes = decoded(data, given.charset, markup=True)
    if _ENTITY.search(text):
        raise Refused("entities", "the XML declares entities of its own, which are never expanded")
    return read_markup(text, reader="xml", encoding=encoding, notes=notes)
