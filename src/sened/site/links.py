"""The address of every page, relative to the site's root; safe for any id and any file system."""

import re
from collections.abc import Iterable, Mapping

from sened.base.canonical import digest
from sened.base.names import latin

_SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,79}\Z")


def file_names(ids: Iterable[str]) -> dict[str, str]:
    """Return a file name (no suffix) for each id: the id itself where it is safe and alone, else with a short digest.

    Two ids that differ only in case would be one file on some systems, so both get a digest.
    """
    wanted = sorted(set(ids))
    folded: dict[str, int] = {}
    for one in wanted:
        folded[one.casefold()] = folded.get(one.casefold(), 0) + 1
    return {one: one if _is_free(one) and folded[one.casefold()] == 1 else _with_digest(one) for one in wanted}


def _is_free(name: str) -> bool:
    return bool(_SAFE.match(name)) and name.casefold() != "index"


def slug(text: str) -> str:
    """Return a readable, safe piece of an address, transliterated; empty where nothing remains."""
    return re.sub(r"[^a-z0-9]+", "-", latin(text)).strip("-")[:60].strip("-")


def _with_digest(name: str) -> str:
    stem = slug(name)
    return f"{stem}-{digest(name.encode('utf-8', 'surrogatepass'))[:8]}".lstrip("-")


def incident_href(slug_: str, *, depth: int = 0) -> str:
    """Return the address of an incident's page from a page `depth` folders below the site's root."""
    return "../" * depth + _page("incidents", slug_ if _is_free(slug_) else _with_digest(slug_))


def anchor(claim_id: str) -> str:
    """Return the fragment under which a claim stands on a page."""
    return claim_id if _SAFE.match(claim_id) else "c-" + _with_digest(claim_id)


class Links:
    """Addresses of one case's pages."""

    def __init__(
        self,
        *,
        incidents: Mapping[str, str],
        sources: Iterable[str],
        organisations: Mapping[str, str],
        statements: Iterable[str],
        incident_of: Mapping[str, str],
        source_of: Mapping[str, str],
        receipts: Iterable[str] = (),
    ) -> None:
        """Take incident ids with their slugs, organisation ids with their labels, and each claim's incident and source."""
        self._incidents = _named(incidents)
        self._sources = file_names(sources)
        self._organisations = _named({i: slug(label) or i for i, label in organisations.items()})
        self._statements = file_names(statements)
        self._incident_of, self._source_of = incident_of, source_of
        self._receipts = file_names(receipts)

    def incident(self, incident_id: str) -> str:
        """Return the page of an incident, empty where it has none."""
        return _page("incidents", self._incidents.get(incident_id))

    def source(self, source_id: str) -> str:
        """Return the page of a source, empty where it has none."""
        return _page("sources", self._sources.get(source_id))

    @property
    def has_receipts(self) -> bool:
        """Tell whether claims have receipts."""
        return bool(self._receipts)

    def receipt(self, claim_id: str) -> str:
        """Return the page of a claim's receipt, empty where it has none."""
        return _page("receipts", self._receipts.get(claim_id))

    def organisation(self, org_id: str) -> str:
        """Return the page of an organisation, empty where it has none."""
        return _page("organisations", self._organisations.get(org_id))

    def statement(self, name: str) -> str:
        """Return the page of a checked statement."""
        return _page("statements", self._statements.get(name))

    def claim(self, claim_id: str) -> str:
        """Return where a claim stands in full: on the page of its source, which every claim has."""
        page = self.source(self._source_of.get(claim_id, ""))
        return f"{page}#{anchor(claim_id)}" if page else ""

    def claim_in_incident(self, claim_id: str) -> str:
        """Return where a claim stands among the others on its incident, empty where it belongs to none."""
        page = self.incident(self._incident_of.get(claim_id, ""))
        return f"{page}#{anchor(claim_id)}" if page else ""


def _named(slugs: Mapping[str, str]) -> dict[str, str]:
    """Return a file name for each id from its slug; ids that share a slug get a digest of the id as well."""
    shared: dict[str, int] = {}
    for name in slugs.values():
        shared[name.casefold()] = shared.get(name.casefold(), 0) + 1
    names = {}
    for one, name in slugs.items():
        base = name if _is_free(name) else _with_digest(name)
        names[one] = base if shared[name.casefold()] == 1 else f"{base}-{digest(one.encode())[:8]}"
    return names


def _page(folder: str, name: str | None) -> str:
    return f"{folder}/{name}.html" if name else ""
