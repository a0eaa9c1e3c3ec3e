"""Finds what the build of `web/` made: scripts, worker, basemap, font. Without it pages are the same, islands apart."""

from dataclasses import dataclass
from pathlib import Path

SCRIPTS = ("filter.js", "timeline.js", "map.js", "livemap.js", "maplibre-worker.js")
FONTS = ("arabic-400.woff2", "arabic-700.woff2")
LICENCES = ("licences.txt",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Islands:
    """The built files that a site carries, by name, and the folder of the basemaps; `scripts` tells if all are there."""

    files: dict[str, bytes]
    folder: Path | None
    scripts: bool
    font: bool
    notices: tuple[str, ...] = ()


def find(built: Path | None) -> Islands:
    """Return the built islands in `built`, none of them with a notice where the build is absent or incomplete."""
    if built is None or not built.is_dir():
        return _absent("the islands are not built: map, timeline and filters are left out, every page stays readable")
    missing = [name for name in SCRIPTS if not (built / name).is_file()]
    if missing:
        return _absent(f"the islands are not complete ({', '.join(missing)} missing): they are left out")
    names = [name for name in (*SCRIPTS, *FONTS, *LICENCES) if (built / name).is_file()]
    return Islands(
        files={f"static/{name}": (built / name).read_bytes() for name in names},
        folder=built,
        scripts=True,
        font=all((built / name).is_file() for name in FONTS),
    )


def _absent(notice: str) -> Islands:
    return Islands(files={}, folder=None, scripts=False, font=False, notices=(notice + "; build them with: make web",))
