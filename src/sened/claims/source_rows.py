"""One row of a sources table as a source."""

import re
from urllib.parse import urlsplit

from sened.claims.cells import Cells
from sened.model.source import Source
from sened.model.vocabulary import PublisherKind

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*\Z")
_SCHEMES = frozenset({"http", "https", "ftp", "gemini"})


def read_source(cells: Cells) -> Source | None:
    """Return the source of a sound row, else None with its problems noted."""
    identity, publisher = cells.identity("id"), cells.needed("publisher")
    kind = cells.word("publisher_kind", PublisherKind, PublisherKind.UNKNOWN)
    language = cells.code("language")
    if language and not _LANGUAGE.match(language):
        cells.problem("language", f"{language[:40]!r} is not a language code", "write a code such as en, ar, ku or tr")
    publish = cells.one_of("publish", ("yes", "no"))
    url, published = _address(cells), cells.dates("published")
    if not cells.sound:
        return None
    return Source(
        id=identity,
        publisher=publisher,
        publisher_kind=kind,
        publisher_note=cells.text("publisher_note"),
        country=cells.code("country"),
        language=language,
        title=cells.text("title"),
        url=url,
        published=published,
        published_note=cells.text("published_note"),
        cites=cells.listing("cites", "|"),
        cites_note=cells.text("cites_note"),
        note=cells.text("note"),
        publish=publish == "yes",
    )


def _address(cells: Cells) -> str:
    url = cells.row.cells.get("url", "").strip()
    if url and not _is_web_address(url):
        cells.problem("url", f"{url[:60]!r} is not a web address", "write it with https:// or leave the cell empty")
    return url


def _is_web_address(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme.lower() in _SCHEMES and bool(parts.netloc) and not re.search(r"[\s<>\"]", url)
