"""Names of weapons, parts and organisations: keys under which spellings meet, and dated aliases of organisations.

Nothing here decides that two names mean one body because they look alike: only an alias of the case does. Names that
differ in legal form, or in spelling alone, are found as near and said to be near.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

import pyarrow as pa

from sened.base.dates import Interval
from sened.base.errors import Unresolved
from sened.base.names import fold, skeleton
from sened.supply.legal_forms import without_form

LONGEST_NAME = 400
"""Code points of a name that are compared; what lies beyond is no name, and cutting bounds the work."""

_BRACKETED = re.compile(r"\(([^()]*)\)")
_FAMILY_WORDS = {"family", "series", "type"}
_PLACEHOLDERS = re.compile(
    r"(several|various|unnamed|unknown|other|diverse|different|unidentified|n a|none)"
    r"( (makers?|manufacturers?|producers?|suppliers?|compan(y|ies)|firms?|parties))?"
    r"|(maker|manufacturer|producer|supplier|company)?( not)? ?(named|known|given|stated)"
)


@lru_cache(maxsize=65_536)
def key(name: str) -> str:
    """Return the key under which spellings of one name are equal; the name itself where folding leaves nothing."""
    cut = name[:LONGEST_NAME]
    return fold(cut) or cut.strip()


def split_names(cell: str | None) -> list[str]:
    """Return the names of one cell, which `;` divides, in their order and once each."""
    parts = (part.strip() for part in (cell or "").split(";"))
    return list({key(part): part for part in reversed([p for p in parts if p])}.values())[::-1]


def is_placeholder(name: str) -> bool:
    """Tell whether a maker's cell names nobody ("several makers", "unnamed maker")."""
    return bool(_PLACEHOLDERS.fullmatch(key(name)))


@lru_cache(maxsize=65_536)
def head(name: str) -> str:
    """Return the head of a component's name: folded, without what brackets add and without words like "family".

    Two components with one head are related (`WESCAM (CMX-15D) sensor`, `WESCAM sensor (model not named)`), not one.
    """
    bare = key(_BRACKETED.sub(" ", name[:LONGEST_NAME]))
    words = [word for word in bare.split() if word not in _FAMILY_WORDS]
    return " ".join(words) or bare or key(name)


def short_names(name: str) -> list[str]:
    """Return the shorter names that a name carries itself: what stands in brackets, and the rest without brackets."""
    inside = [part.strip() for part in _BRACKETED.findall(name[:LONGEST_NAME])]
    outside = " ".join(_BRACKETED.sub(" ", name[:LONGEST_NAME]).split())
    return [part for part in (*inside, outside) if part and part != name]


def near_key(name: str) -> str:
    """Return a coarser key across scripts and spellings, or an empty string where it would say too little.

    Digits are kept beside the consonants, since a type number is never a spelling (TB2, TB3).
    """
    cut = name[:LONGEST_NAME]
    bones = skeleton(cut)
    if len(re.sub(r"[\d ]", "", bones)) < 4:
        return ""
    return f"{bones}|{','.join(re.findall(r'[0-9]+', fold(cut)))}"


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationFound:
    """The organisation that bears a name: its id, label, and how the name reached it (`name`, or the alias's kind)."""

    org_id: str
    label: str
    how: str
    borne: Interval | None = None

    def bore_it(self, on: date) -> bool:
        """Tell whether the name is recorded as in use on that day; an undated name always is."""
        return self.borne is None or self.borne.start <= on <= self.borne.end


class OrganisationIndex:
    """Names of a case's organisations, from the `organisations` table, each with the time in which it was borne."""

    def __init__(self, table: pa.Table | None) -> None:
        self._by_key: dict[str, list[OrganisationFound]] = defaultdict(list)
        self._by_form: dict[str, list[OrganisationFound]] = defaultdict(list)
        self.rows: list[dict[str, object]] = [] if table is None else table.to_pylist()
        for row in sorted(self.rows, key=lambda r: (str(r["org_id"]), str(r["name"]))):
            found = _found(row)
            self._by_key[key(str(row["name"]))].append(found)
            self._by_key[key(found.label)].append(found)
            self._by_form[without_form(str(row["name"]))].append(found)

    def find(self, name: str, on: date | None = None) -> OrganisationFound | Unresolved:
        """Return the bearer of `name` (spelling, alias; on the day `on` where several bore it), else `Unresolved`."""
        return _choose(name, self._by_key.get(key(name), ()), on)

    def near(self, name: str, on: date | None = None) -> OrganisationFound | Unresolved:
        """Return the one organisation whose name differs from `name` in legal form alone, else `Unresolved`."""
        return _choose(name, self._by_form.get(without_form(name[:LONGEST_NAME]), ()), on)

    def label(self, name: str, on: date | None = None) -> str:
        """Return the label of the organisation that bears `name`, or `name` as it stands where none is known."""
        found = self.find(name, on)
        return found.label if isinstance(found, OrganisationFound) else name

    def names(self) -> Iterable[tuple[str, str]]:
        """Yield (name, label) for every name held."""
        for row in self.rows:
            yield str(row["name"]), str(row["label"])


def _found(row: dict[str, object]) -> OrganisationFound:
    start, end = row["valid_start"], row["valid_end"]
    borne = None
    if isinstance(start, date) or isinstance(end, date):
        borne = Interval(start if isinstance(start, date) else date.min, end if isinstance(end, date) else date.max)
    return OrganisationFound(
        org_id=str(row["org_id"]), label=str(row["label"]), how=str(row["name_kind"] or "name"), borne=borne
    )


def _choose(name: str, bearers: Iterable[OrganisationFound], on: date | None) -> OrganisationFound | Unresolved:
    found = list(bearers)
    if len({b.org_id for b in found}) > 1 and on is not None:
        found = [b for b in found if b.bore_it(on)] or found
    labels = {b.org_id: b.label for b in found}
    if len(labels) == 1:
        return found[0]
    if labels:
        return Unresolved(f"{name!r} is a name of several organisations: {', '.join(sorted(labels.values()))}")
    return Unresolved(f"no organisation of this case is called {name!r}")
