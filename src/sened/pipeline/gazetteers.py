"""The gazetteers of a case, or of a person who works without one: added by copy, pinned by digest, opened from the cache.

The file lies whole under its SHA-256 in the folder `gazetteers/` of the case (without a case: of
`$XDG_DATA_HOME/sened`), and a `[[gazetteer]]` of `sened.toml` (without a case: of `gazetteers.toml` in that folder) names
it. Every text is read with the places of the case, then the well-known ones of the region that come with Sened, then the added ones, the region's villages, and the world's.
"""

import hashlib
import json
import os
import shutil
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from sened.base.canonical import Json
from sened.base.errors import InputError, IntegrityError, UnavailableError
from sened.entities.forms import BY_NAME, guessed
from sened.entities.gazetteer import TableGazetteer
from sened.entities.index import PlaceIndex
from sened.model.entity import Place
from sened.model.seams import Found
from sened.pipeline import gazetteer_cache as cache
from sened.pipeline import settings as settings_file
from sened.pipeline.gazetteer_files import GivenFile, first_row, look_at
from sened.pipeline.settings import Pin
from sened.stores.folders import locked, make_folder, sync_folder, write_durably

FOLDER, USER_FILE = "gazetteers", "gazetteers.toml"
_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What was added: its pin, how many places and rows without a place it has, and whether it was there already."""

    pin: Pin
    where: Path
    places: int
    passed_over: int
    already: bool

    def to_json(self) -> dict[str, Json]:
        """Return the one document that `gazetteer add --format json` prints."""
        return {
            "name": self.pin.name,
            "sha256": self.pin.sha256,
            "form": self.pin.form,
            "pinned_in": str(self.where),
            "places": self.places,
            "rows_passed_over": self.passed_over,
            "already": self.already,
        }


def add(path: Path, *, case: Path | None = None, form: str = "") -> Added:
    """Return what was added to the case, or to the person's own gazetteers; nothing is left half-written.

    `form` is one of `geonames, wof-tsv, ocha, csv`, or "" to have it told from the first row. `InputError` where the file
    is no gazetteer, with the file, row and field of every fault.
    """
    home = _home(case)
    given = look_at(path)
    name = form or _guess(given)
    sha256 = _digest(path)
    faults: list[int] = []

    def make() -> bytes:
        data, found = cache.read(path, BY_NAME[name], given)
        faults.append(found.passed_over)
        return data

    index = cache.opened(_cached(sha256, name), make)
    label = "".join(c if c.isprintable() else "?" for c in path.name.encode("utf-8", "replace").decode())
    pin = Pin(name=label, sha256=sha256, form=name)
    make_folder(home.folder)
    with locked(home.folder):
        already = any(p.sha256 == sha256 and p.form == name for p in home.pins())
        _copy(path, home.folder / sha256, sha256)
        if not already:
            _pin(home.file, pin)
    return Added(pin=pin, where=home.file, places=len(index), passed_over=sum(faults), already=already)


def gazetteer_of(case: Path | None, places: Iterable[Place] = ()) -> TableGazetteer:
    """Return the gazetteer that a text is read with: `places` (those of the case), Sened's own, added ones, the world's."""
    more = (*_added(_home(case)), cache.shipped("villages"), cache.world())
    return TableGazetteer(places, home=(cache.shipped(),), known=(cache.shipped("world"),), more=more)


def find(name: str, *, case: Path | None = None, limit: int = 5) -> list[Found]:
    """Return the places that `name` may mean, best first; with `case` its own places and gazetteers stand before others."""
    return gazetteer_of(case, own_places(case) if case else ()).find(name, limit=limit)


def to_json(name: str, found: Sequence[Found]) -> dict[str, object]:
    """Return the one document that `gazetteer find --format json` prints."""
    return {
        "name": name,
        "candidates": [
            {
                "name": f.place.name,
                "id": f.place.id,
                "kind": f.place.kind,
                "country": f.place.country,
                "within": f.place.within,
                "lat": f.place.where.lat,
                "lon": f.place.where.lon,
                "radius_km": f.place.where.radius_m / 1000,
                "population": f.place.population,
                "names": [{"language": language, "name": other} for language, other in f.place.names],
                "score": f.score,
                "rule": f.rule,
            }
            for f in found
        ],
    }


def own_places(case: Path) -> list[Place]:
    """Return the places of a built case, none where it was not built yet."""
    # What builds a case is slow to load, and a text without a case needs none of it.
    from sened.model.rows import places_of
    from sened.pipeline.build import load

    try:
        return places_of(load(case / "work", "places")["places"])
    except InputError:
        return []


@dataclass(frozen=True, slots=True)
class _Home:
    folder: Path
    file: Path
    case: Path | None

    def pins(self) -> Sequence[Pin]:
        """Return what is pinned here, in order."""
        if self.case is not None:
            return settings_file.load(self.case).gazetteers
        return _user_pins(self.file)


def _home(case: Path | None) -> _Home:
    if case is not None:
        settings_file.load(case)
        return _Home(case / FOLDER, case / settings_file.FILE_NAME, case)
    base = os.environ.get("XDG_DATA_HOME", "")
    try:
        data = Path(base) if Path(base).is_absolute() else Path.home() / ".local" / "share"
    except RuntimeError as error:
        raise UnavailableError("there is no home folder to keep gazetteers in", next_step="give --case DIR") from error
    return _Home(data / "sened" / FOLDER, data / "sened" / FOLDER / USER_FILE, None)


def _user_pins(file: Path) -> tuple[Pin, ...]:
    try:
        data: Mapping[str, object] = tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return ()
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise InputError(f"{file}: {error}", next_step="mend the file, or delete it and add the gazetteers again") from error  # fmt: skip
    return settings_file.pins(data, str(file))


def _guess(given: GivenFile) -> str:
    form = guessed(first_row(given.rows([])))
    if form is None:
        raise InputError(
            f"{given.path}: its first row is that of no gazetteer that Sened knows",
            next_step="name its form with --format " + "|".join(BY_NAME),
        )
    return form.name


def _added(home: _Home) -> list[PlaceIndex]:
    return [_open(home.folder / pin.sha256, pin) for pin in home.pins()]


def _open(path: Path, pin: Pin) -> PlaceIndex:
    def make() -> bytes:
        _refuse_unless(path, pin)
        return cache.read(path, BY_NAME[pin.form])[0]

    return cache.opened(_cached(pin.sha256, pin.form), make)


def refuse_unless_pinned(case: Path, pin: Pin) -> None:
    """Return where the file of a gazetteer of `case` is the one that was pinned.

    `IntegrityError` where it is another, `UnavailableError` where it is missing.
    """
    _refuse_unless(case / FOLDER / pin.sha256, pin)


def _refuse_unless(path: Path, pin: Pin) -> None:
    try:
        found = _digest(path)
    except FileNotFoundError as error:
        raise UnavailableError(
            f"the gazetteer {pin.name} is pinned, and its file {path} is missing",
            next_step="add it again, or take its [[gazetteer]] out",
        ) from error
    if found != pin.sha256:
        raise IntegrityError(
            f"{path} is not the gazetteer {pin.name} that was pinned", next_step="delete it and add it again"
        )


def _cached(sha256: str, form: str) -> str:
    return f"{form}-{sha256[:40]}"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _copy(source: Path, target: Path, sha256: str) -> None:
    """Put a copy at `target` whole or not at all; `InputError` where the file changed while it was read."""
    if target.is_file() and _digest(target) == sha256:
        return
    temporary = target.with_name(f".{target.name[:16]}.{os.urandom(4).hex()}.tmp")
    try:
        with source.open("rb") as given, temporary.open("xb") as out:
            shutil.copyfileobj(given, out, _CHUNK)
            out.flush()
            os.fsync(out.fileno())
        if _digest(temporary) != sha256:
            raise InputError(f"{source} changed while it was read", next_step="run it again")
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _pin(file: Path, pin: Pin) -> None:
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    block = "".join(f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in pin.to_toml().items())
    joined = (text.rstrip("\n") + "\n\n" if text.strip() else "") + f"[[gazetteer]]\n{block}"
    tomllib.loads(joined)
    write_durably(file, joined.encode("utf-8"))
