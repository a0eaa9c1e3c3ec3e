"""One page to render: its path, its template and what the template sees."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sened.site.basemap import Ground
from sened.site.links import Links
from sened.site.record import Record
from sened.site.settings import SiteSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A page at `path` (relative to the site's root); `scripts` names the islands that it carries."""

    path: str
    template: str
    title: str
    context: Mapping[str, object] = field(default_factory=dict)
    scripts: tuple[str, ...] = ()

    @property
    def root(self) -> str:
        """The way from the page back to the site's root."""
        return "../" * self.path.count("/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """What every page builder reads: the record, the addresses, the settings, and the ground that maps show."""

    record: Record
    links: Links
    settings: SiteSettings
    ground: Ground
