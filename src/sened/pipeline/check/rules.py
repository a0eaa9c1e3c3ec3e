"""The rule set of statuses, read from `check-1.toml`: conditions are data, this module only applies them in order."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib import resources
from typing import Any

from sened.model.vocabulary import Checkable, CheckStatus
from sened.pipeline.check.link import Link

FILE_NAME = "check-1.toml"
DISPUTES = ("denied", "attribution", "number", "answer")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What a status is given by: whether the claim can be checked and compared, lines besides the text, disputes."""

    checkable: Checkable
    comparable: bool
    lines: int
    disputes: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Conditions of which all that are given must hold."""

    checkable: tuple[Checkable, ...] = ()
    comparable: bool | None = None
    lines_at_least: int | None = None
    lines_at_most: int | None = None
    disputes: tuple[str, ...] = ()

    def hold(self, facts: Facts) -> bool:
        """Tell whether the conditions fit what was measured."""
        return (
            (not self.checkable or facts.checkable in self.checkable)
            and (self.comparable is None or facts.comparable is self.comparable)
            and (self.lines_at_least is None or facts.lines >= self.lines_at_least)
            and (self.lines_at_most is None or facts.lines <= self.lines_at_most)
            and (not self.disputes or bool(facts.disputes.intersection(self.disputes)))
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusRule:
    """One status, its label and sentence, and the groups of conditions of which one is enough."""

    name: CheckStatus
    label: str
    says: str
    any: tuple[Conditions, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRules:
    """A rule set as read: what counts, and the statuses in order. `source` is the file's own text."""

    name: str
    source: str
    relations: frozenset[str]
    disputes_in: frozenset[str]
    probability: float
    own_speaker_counts: bool
    wider_lines_at_most: int
    statuses: tuple[StatusRule, ...]

    def counts(self, link: Link) -> bool:
        """Tell whether a link counts towards lines."""
        return link.relation.value in self.relations and link.probability >= self.probability

    def may_dispute(self, link: Link) -> bool:
        """Tell whether denials and numbers of a linked incident bear on the claim."""
        return link.relation.value in self.disputes_in and link.probability >= self.probability

    def status(self, facts: Facts) -> StatusRule:
        """Return the first rule that holds; the file's last rules cover every number of lines."""
        for rule in self.statuses:
            if any(conditions.hold(facts) for conditions in rule.any):
                return rule
        raise ValueError(f"rule set {self.name} has no status for {facts}")

    def rule(self, status: CheckStatus) -> StatusRule:
        """Return the rule of a status."""
        return next(r for r in self.statuses if r.name is status)


@lru_cache(maxsize=1)
def load() -> CheckRules:
    """Return the shipped rule set."""
    return parse(resources.files("sened.pipeline.check").joinpath(FILE_NAME).read_text(encoding="utf-8"))


def parse(source: str) -> CheckRules:
    """Return the rule set in TOML text `source`; `ValueError` where it names what does not exist."""
    data: Mapping[str, Any] = tomllib.loads(source)
    counting = data["counting"]
    return CheckRules(
        name=data["name"],
        source=source,
        relations=frozenset(counting["relations"]),
        disputes_in=frozenset(counting["disputes_in"]),
        probability=float(counting["probability"]),
        own_speaker_counts=bool(counting["own_speaker_counts"]),
        wider_lines_at_most=int(counting["wider_lines_at_most"]),
        statuses=tuple(_status(row) for row in data["status"]),
    )


def _status(row: Mapping[str, Any]) -> StatusRule:
    groups = row.get("any") or [{k: v for k, v in row.items() if k not in ("name", "label", "says")}]
    return StatusRule(
        name=CheckStatus(row["name"]),
        label=row["label"],
        says=row["says"],
        any=tuple(_conditions(group, row["name"]) for group in groups),
    )


def _conditions(row: Mapping[str, Any], status: str) -> Conditions:
    known = {f.name for f in fields(Conditions)}
    wrong = (set(row) - known) | (set(row.get("disputes", ())) - set(DISPUTES))
    if wrong:
        raise ValueError(f"status {status!r}: unknown {', '.join(sorted(wrong))}")
    return Conditions(
        checkable=tuple(Checkable(c) for c in row.get("checkable", ())),
        comparable=row.get("comparable"),
        lines_at_least=row.get("lines_at_least"),
        lines_at_most=row.get("lines_at_most"),
        disputes=tuple(row.get("disputes", ())),
    )
