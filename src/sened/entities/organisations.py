"""Organisations by name and date: dated aliases first, then legal forms folded; several bearers are not a guess."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from sened.base.errors import Unresolved
from sened.base.names import fold, latin
from sened.model.entity import Alias, Organisation

_FORMS = (
    "anonim sirketi", "limited sirketi", "ltd sti", "ltd shti", "limited shirketi", "anonim shirketi", "sanayi ve ticaret", "sanayii ve ticaret", "san ve tic", "ve ticaret",
    "a s", "a sh", "s a", "s p a", "s r l", "s l", "n v", "b v", "k k", "p l c", "l l c", "gmbh co kg", "gmbh", "mbh", "ag", "kg",
    "se", "sa", "sas", "sarl", "spa", "srl", "nv", "bv", "plc", "llc", "llp", "lp", "ltd", "limited", "inc", "incorporated",
    "corp", "corporation", "co", "company", "as", "asa", "ab", "oy", "oyj", "aps", "kft", "zrt", "sp z o o", "d o o", "ooo",
    "oao", "zao", "pao", "ao", "fze", "fzco", "wll", "pvt", "pte", "pty", "bhd", "sdn", "jsc", "cjsc", "ojsc", "pjsc",
)  # fmt: skip
"""Legal forms as they end a name after folding; a name is never reduced to nothing."""


class OrganisationIndex:
    """Names of a case's organisations with the time in which each was borne."""

    def __init__(self, organisations: Sequence[Organisation]) -> None:
        self._orgs = {o.id: o for o in sorted(organisations, key=lambda o: o.id)}
        self._exact: dict[str, list[tuple[str, Alias]]] = defaultdict(list)
        self._formless: dict[str, list[tuple[str, Alias]]] = defaultdict(list)
        for org in self._orgs.values():
            for alias in (Alias(name=org.name, kind="name"), *org.aliases):
                self._exact[fold(alias.name)].append((org.id, alias))
                self._formless[without_form(alias.name)].append((org.id, alias))

    def organisation(self, org_id: str) -> Organisation | None:
        """Return the organisation of that id, or None."""
        return self._orgs.get(org_id)

    def find(self, name: str, on: date | None = None) -> Organisation | Unresolved:
        """Return the organisation that bears `name`, at the day `on` where given; else `Unresolved` with the reason.

        A name whose dated use does not hold `on` still resolves where only one organisation ever bore it, since
        sources go on using old names.
        """
        if name in self._orgs:
            return self._orgs[name]
        for index, key in ((self._exact, fold(name)), (self._formless, without_form(name))):
            bearers = index.get(key, []) if key else []
            if bearers:
                return self._choose(name, bearers, on)
        return Unresolved(f"no organisation of this case is called {name!r}")

    def _choose(self, name: str, bearers: list[tuple[str, Alias]], on: date | None) -> Organisation | Unresolved:
        ids = sorted({org_id for org_id, _ in bearers})
        if len(ids) > 1 and on is not None:
            ids = sorted({org_id for org_id, alias in bearers if _borne(alias, on)}) or ids
        if len(ids) == 1:
            return self._orgs[ids[0]]
        labels = ", ".join(self._orgs[i].name for i in ids)
        return Unresolved(f"{name!r} is a name of several organisations: {labels}; a date may tell them apart")


def without_form(name: str) -> str:
    """Return the folded name without the legal forms at its end."""
    key = latin(name)
    changed = True
    while changed:
        changed = False
        for form in _FORMS:
            if key.endswith(" " + form):
                key, changed = key[: -len(form) - 1], True
    return key.removesuffix(" and").strip()


def _borne(alias: Alias, on: date) -> bool:
    return alias.valid is None or alias.valid.start <= on <= alias.valid.end
