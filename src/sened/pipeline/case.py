"""A case is a folder: `sened.toml`, `blobs/`, `ledger.sqlite`, `people.json`, `work/` and `site/`."""

import json
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from sened.base.canonical import digest
from sened.base.errors import ConflictError, InputError
from sened.claims.state import State, fold
from sened.pipeline import settings as settings_file
from sened.pipeline.clock import DEMO_SEED, Clock, demo_clock, machine_clock
from sened.pipeline.settings import Settings
from sened.stores.blobs import FolderBlobs
from sened.stores.folders import locked, make_folder, write_durably
from sened.stores.ledger import SqliteLedger, random_salt, seeded_salt

LEDGER, BLOBS, WORK, SITE, PEOPLE = "ledger.sqlite", "blobs", "work", "site", "people.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """An open case: its folder, its settings, and its two stores."""

    path: Path
    settings: Settings
    ledger: SqliteLedger
    blobs: FolderBlobs
    clock: Clock

    @property
    def work(self) -> Path:
        """Folder of derived tables; it can always be rebuilt."""
        return self.path / WORK

    def state(self) -> State:
        """Return what the log says now."""
        return fold(self.ledger.entries())

    def actor_key(self, name: str) -> str:
        """Return the pseudonymous key of a person who decides; the mapping stays in the private `people.json`."""
        with locked(self.path):
            return self._actor_key(name)

    def _actor_key(self, name: str) -> str:
        people: dict[str, str] = {}
        file = self.path / PEOPLE
        if file.exists():
            people = json.loads(file.read_text(encoding="utf-8"))
        if name not in people:
            people[name] = "p-" + (
                digest(DEMO_SEED + name.encode())[:12] if self.settings.demo else secrets.token_hex(6)
            )
            write_atomically(
                file, json.dumps(people, ensure_ascii=False, indent=1, sort_keys=True).encode(), mode=0o600
            )
        return people[name]


@contextmanager
def open_case(path: Path) -> Iterator[Case]:
    """Yield the open case in folder `path`; `InputError` where there is none."""
    settings = settings_file.load(path)
    salt: Callable[..., bytes] = seeded_salt(DEMO_SEED) if settings.demo else random_salt
    ledger = SqliteLedger(path / LEDGER, salt=salt)
    try:
        yield Case(
            path=path,
            settings=settings,
            ledger=ledger,
            blobs=FolderBlobs(path / BLOBS),
            clock=demo_clock if settings.demo else machine_clock,
        )
    finally:
        ledger.close()


def init_case(path: Path, text: str) -> None:
    """Make a new case in folder `path` with `text` as its `sened.toml`.

    `ConflictError` where a case lies there already, `InputError` where the folder holds other things.
    """
    if (path / settings_file.FILE_NAME).exists():
        raise ConflictError(f"{path} is a case already", next_step="choose another folder, or work on this one")
    if path.exists() and (not path.is_dir() or any(path.iterdir())):
        raise InputError(f"{path} exists and is not an empty folder", next_step="choose another folder")
    make_folder(path)
    write_atomically(path / settings_file.FILE_NAME, text.encode("utf-8"))
    with open_case(path):
        pass


def write_atomically(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Put `data` at `path` whole or not at all: a temporary neighbour, fsync, rename, fsync of the folder."""
    write_durably(path, data, mode=mode)
