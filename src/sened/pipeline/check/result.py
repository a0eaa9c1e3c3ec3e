"""The answer of a check: every claim of the text with what the case holds on it, and the document that is printed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from sened.model.vocabulary import Checkable, CheckStatus
from sened.pipeline.check import rules as check_rules
from sened.pipeline.check.dates import Published
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.measure import Measured
from sened.pipeline.check.own import SetAside
from sened.pipeline.check.rules import CheckRules
from sened.pipeline.check.supply import SupplyLink

DRAFTS = (
    "Claims found here are a machine's drafts: a person has not read them. "
    "Statuses say what this case holds, not what is so."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckedClaim:
    """One claim of the text with what the case holds on it."""

    draft: Draft
    quote: str
    status: CheckStatus
    label: str
    measured: Measured
    contained: int
    incidents: tuple[Mapping[str, Any], ...]
    explanation: str
    supply: tuple[SupplyLink, ...] = ()

    @property
    def lines(self) -> int:
        """Number of independent lines besides the text, incidents and supply map together."""
        return self.measured.lines + len({line for one in self.supply for line in one.lines})

    @property
    def sources(self) -> int:
        """Number of sources behind those lines."""
        return self.measured.sources + len({source for one in self.supply for source in one.sources})

    def to_json(self) -> dict[str, Any]:
        """Return the claim as `check --format json` prints it."""
        out: dict[str, Any] = {
            "id": self.draft.id,
            "kind": self.draft.kind.value,
            "start": self.draft.start,
            "end": self.draft.end,
            "quote": self.quote,
            "stance": self.draft.stance,
            "checkable": self.draft.checkable.value,
            "why": self.draft.why,
            "coded": dict(self.draft.coded),
            "status": self.status.value,
            "lines": self.lines,
            "sources": self.sources,
            "disputes": sorted(self.measured.disputes),
            "incidents": [dict(i) for i in self.incidents],
            "explanation": self.explanation,
        }
        out |= {"contains": self.contained} if self.contained else {}
        return out | ({"supply": [s.to_json() for s in self.supply]} if self.supply else {})


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckResult:
    """The whole answer. `claims` do not depend on the rows that were set aside; `set_aside` says which those were.

    `stands_as` gives, for an incident computed without those rows, the incident of the case as it stands that holds
    most of its claims: where a page on it can be found.
    """

    digest: str
    length: int
    language: str
    published: Published
    claims: tuple[CheckedClaim, ...]
    set_aside: tuple[SetAside, ...]
    notices: tuple[str, ...]
    coverage: str
    stands_as: Mapping[str, str] = field(default_factory=dict)
    rules: CheckRules = field(default_factory=check_rules.load)

    def counts(self) -> dict[str, int]:
        """Return how many claims have each status, every status named."""
        return {s.value: sum(1 for c in self.claims if c.status is s) for s in CheckStatus}

    def to_json(self) -> dict[str, Any]:
        """Return the document that `check --format json` prints."""
        when = self.published.when
        return {
            "statement": {
                "digest": self.digest,
                "length": self.length,
                "language": self.language,
                "published": {
                    "start": when.start.isoformat() if when else None,
                    "end": when.end.isoformat() if when else None,
                    "stated": self.published.stated,
                    "how": self.published.how,
                },
            },
            "claims": [c.to_json() for c in self.claims],
            "summary": {
                "claims": len(self.claims),
                **self.counts(),
                "checkable": {k.value: sum(1 for c in self.claims if c.draft.checkable is k) for k in Checkable},
                "kinds": _tally(c.draft.kind.value for c in self.claims),
                "case": self.coverage,
                "rules": self.rules.name,
            },
            "set_aside": [{"source": s.source_id, "publisher": s.publisher, "why": s.why} for s in self.set_aside],
            "notices": list(self.notices),
            "note": DRAFTS,
        }


def _tally(values: Iterable[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for value in values:
        found[value] = found.get(value, 0) + 1
    return dict(sorted(found.items()))
