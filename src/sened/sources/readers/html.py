"""HTML: the readable text of a page, its title and language."""

from typing import BinaryIO

from sened.sources.readers.decoding import MAX_TEXT_BYTES, decoded
from sened.sources.readers.markup import read_markup
from sened.sources.readers.reading import Given, Reading, whole


def read_html(file: BinaryIO, given: Given) -> Reading:
    """Return the readable text of the page with the way back to its markup."""
    text, encoding, notes = decoded(whole(file, MAX_TEXT_BYTES), given.charset, markup=True)
    return read_markup(text, reader="html", encoding=encoding, notes=notes)
