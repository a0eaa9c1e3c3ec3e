"""The record of a source: who published what, when, in which language, and whom it cites."""

from dataclasses import dataclass

from sened.base.dates import Interval
from sened.model.vocabulary import PublisherKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One document as it entered the case.

    `cites` holds source ids or short names of unseen origins (`SOHR`, `AFP`). `published` is None where no date
    was found. `publish` tells whether captured bytes may leave the case (default: digest and address only).
    """

    id: str
    publisher: str
    publisher_kind: PublisherKind = PublisherKind.UNKNOWN
    publisher_note: str = ""
    country: str = ""
    language: str = ""
    title: str = ""
    url: str = ""
    published: Interval | None = None
    published_note: str = ""
    cites: tuple[str, ...] = ()
    cites_note: str = ""
    note: str = ""
    publish: bool = False

    def __post_init__(self) -> None:
        if not self.id or not self.publisher:
            raise ValueError("a source needs an id and a publisher")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dataset:
    """A file of rows that entered the case as one source: its rows lie in the blob of that digest, not in the log.

    `id` is the name under which later releases count as versions of it; `datasets` are the names that its rows bear.
    `rows_root` is the root (64 hexadecimal digits) of an RFC 6962 tree over the rows in canonical form, so that one row
    can be shown to belong to it without the others; `rows_salt`, which never leaves the case, keeps these from being
    guessed.
    """

    id: str
    file: str
    digest: str
    rows: int
    datasets: tuple[str, ...] = ()
    licence: str = ""
    rows_root: str = ""
    rows_salt: str = ""

    def __post_init__(self) -> None:
        if not self.id or len(self.digest) != 64 or self.rows < 0 or len(self.rows_root) not in {0, 64}:
            raise ValueError("a dataset needs a name, the digest of its file and a count of rows")
