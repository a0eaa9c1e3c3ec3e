"""What the site needs to know besides the tables: titles, contact, rule sets, checked statements."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

BUILT = Path(__file__).parent / "static" / "built"
"""Where the build of `web/` leaves the islands, the basemap and the font."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """One named rules file: its TOML text, printed as it stands, and the same parsed."""

    name: str
    source: str
    parsed: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSettings:
    """What a case's editors fixed for its pages.

    `place_names` is the convention for place names in headings, as one sentence or phrase; `built` the folder of the
    built islands (without it the same pages are rendered without islands).
    """

    title: str
    summary: str = ""
    contact_email: str = ""
    contact_how: str = ""
    languages: tuple[str, ...] = ("en",)
    licence: str = ""
    rule_sets: tuple[RuleSet, ...] = ()
    demo: bool = False
    place_names: str = ""
    version: str = ""
    built: Path | None = BUILT


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedStatement:
    """A statement that the pipeline checked: who made it, its marked text as safe HTML, and the check's JSON text.

    `html_fragment` is printed as it is: it holds no script, no style and no inline handler. `speaker` and `note`
    are plain text.
    """

    slug: str
    title: str
    speaker: str
    note: str
    html_fragment: str
    json: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteReport:
    """What a rendering did: numbers of files, the digest over all paths and bytes, and notices for the person."""

    written: int
    unchanged: int
    removed: int
    digest: str
    notices: tuple[str, ...] = ()
