"""Check a text against a case: every claim in it, who else reports it, what is disputed, what cannot be checked."""

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pyarrow as pa

from sened.base.canonical import digest
from sened.base.dates import Interval
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.model.entity import Actor, Place
from sened.model.vocabulary import Checkable, CheckStatus
from sened.pipeline.check import dates as check_dates
from sened.pipeline.check import rules as check_rules
from sened.pipeline.check.case import CaseView
from sened.pipeline.check.dates import Published
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.find import links_of
from sened.pipeline.check.link import LinkRelation, Links
from sened.pipeline.check.measure import Held, Measured, measure
from sened.pipeline.check.own import Speaker, set_aside, speaker_of
from sened.pipeline.check.read import Reader
from sened.pipeline.check.result import CheckedClaim, CheckResult
from sened.pipeline.check.rules import CheckRules, Facts
from sened.pipeline.check.supply import SupplyLink, SupplyMap
from sened.pipeline.check.undated import from_events
from sened.pipeline.check.words import Explainer

__all__ = ["CheckResult", "Rebuild", "check"]

Rebuild = Callable[[Collection[str]], Mapping[str, pa.Table]]


def check(
    text: str,
    tables: Mapping[str, pa.Table],
    *,
    published: Interval | None = None,
    language: str | None = None,
    exclude: Collection[str] = (),
    speaker: str = "",
    places: Sequence[Place] = (),
    gazetteer: TableGazetteer | None = None,
    actors: Sequence[Actor],
    rebuild: Rebuild,
) -> CheckResult:
    """Return what the case in `tables` holds on every claim of `text`.

    Sources that are the text itself, its copies and translations (found, or named in `exclude`) are set aside:
    `rebuild` is given their ids and returns the tables of a case that never had them. Places are known by `gazetteer`,
    or else by `places` alone. `speaker` names who speaks, where the text itself does not say. Offsets are code points
    of `text` as given. A text without claims gives a result without claims.
    """
    reader = Reader(text, language, gazetteer or TableGazetteer(places), ActorIndex(actors))
    parties = {a.id: a.party for a in actors if a.party}
    case = CaseView(tables, parties)
    when, drafts = _dated(reader, published, case)
    voice = speaker_of(text, reader.actors, stated=speaker)
    aside = set_aside(
        text, drafts, case,
        speaker=voice, actors=reader.actors, gazetteer=reader.gazetteer, published=when.when, explicit=exclude,
    )  # fmt: skip
    whole = case
    if aside:
        case = CaseView(rebuild(tuple(s.source_id for s in aside)), parties)
        when, drafts = _dated(reader, published, case)
    supply = SupplyMap(case) if "supply_claims" in case.tables else None
    explainer = Explainer(case, reader.actors, supply, drafts)
    answer = _Answer(text, case, voice, reader.actors, explainer, supply)
    claims = tuple(answer.claim(d, found) for d, found in zip(drafts, links_of(drafts, text, case), strict=True))
    return CheckResult(
        digest=digest(text.encode("utf-8", "surrogatepass")),
        length=len(text),
        language=reader.language,
        published=when,
        claims=claims,
        set_aside=tuple(aside),
        notices=tuple(_notices(reader, claims, when)),
        coverage=explainer.coverage(),
        stands_as=_stands_as(claims, case, whole),
    )


@dataclass(frozen=True, slots=True)
class _Answer:
    text: str
    case: CaseView
    speaker: Speaker
    actors: ActorIndex
    explainer: Explainer
    supply: SupplyMap | None = None
    rules: CheckRules = field(default_factory=check_rules.load)

    def claim(self, draft: Draft, found: Links) -> CheckedClaim:
        measured = measure(draft, found.links, self.case, speaker=self.speaker, actors=self.actors, rules=self.rules)
        supply = self._supply(draft, measured)
        rule = self.rules.status(_facts(draft, measured, supply))
        quote = self.text[draft.start : draft.end]
        return CheckedClaim(
            draft=draft,
            quote=quote,
            status=rule.name,
            label=rule.label,
            measured=measured,
            contained=found.contained,
            incidents=tuple(self._incident(h, measured) for h in measured.held),
            supply=supply,
            explanation=self.explainer.explain(draft, measured, rule.name, quote=quote, found=found, supply=supply),
        )

    def _supply(self, draft: Draft, measured: Measured) -> tuple[SupplyLink, ...]:
        """Return the entries of the supply map, unless the draft was found to speak of an event."""
        if self.supply is None or measured.lines or measured.own_lines:
            return ()
        return tuple(self.supply.links(draft, self.text))

    def _incident(self, held: Held, measured: Measured) -> dict[str, Any]:
        incident_id = held.link.incident_id
        head = self.case.heads[incident_id]
        axes = {k: _plain(v) for k, v in self.case.axes.get(incident_id, {}).items() if k != "group_id"}
        return {
            "id": incident_id,
            "relation": held.link.relation.value,
            "probability": held.link.probability,
            "title": head["title"],
            "date": {"start": _plain(head["date_start"]), "end": _plain(head["date_end"])},
            "lines": len(held.lines),
            "own_lines": len(held.own_lines),
            "sources": len(held.sources),
            "claims": list(held.claims),
            "axes": axes,
            "grades": self._grades(incident_id),
            "contradictions": [c.to_json() for c in measured.contradictions.get(incident_id, ())],
        }

    def _grades(self, incident_id: str) -> dict[str, str]:
        """Return the overall grade under each rule set, or the grade of each axis joined where there is no overall."""
        found: dict[str, dict[str, str]] = {}
        for row in self.case.grades.get(incident_id, ()):
            found.setdefault(row["rule_set"], {})[row["axis"] or ""] = row["grade"]
        overall = ("", "overall", "incident")
        return {
            name: next((axes[a] for a in overall if a in axes), "; ".join(f"{a}: {g}" for a, g in sorted(axes.items())))
            for name, axes in sorted(found.items())
        }


def _facts(draft: Draft, measured: Measured, supply: Sequence[SupplyLink]) -> Facts:
    found = bool(supply) or any(h.link.relation is not LinkRelation.RELATED for h in measured.held)
    return Facts(
        checkable=draft.checkable,
        comparable=draft.comparable or found,
        lines=measured.lines + len({line for one in supply for line in one.lines}),
        disputes=measured.disputes | ({"answer"} if any(one.contrary for one in supply) else set()),
    )


def _dated(reader: Reader, given: Interval | None, case: CaseView) -> tuple[Published, list[Draft]]:
    """Return when the text was published and its drafts, read with that date."""
    when = _published(reader, given, case)
    drafts = reader.drafts(when.when)
    told = from_events(drafts, reader.text, case) if when.when is None else None
    return (told, reader.drafts(told.when)) if told else (when, drafts)


def _published(reader: Reader, given: Interval | None, case: CaseView) -> Published:
    if given is not None:
        return Published(when=given, stated=True, how="stated by the person who ran the check")
    return check_dates.infer(reader.text, case, reader.language)


def _stands_as(claims: Sequence[CheckedClaim], case: CaseView, whole: CaseView) -> dict[str, str]:
    """Return the incident of the whole case for each linked incident of the case without the text's own rows."""
    home = {c: i for i, members in whole.members.items() for c in members}
    out = {}
    for incident_id in sorted({str(row["id"]) for claim in claims for row in claim.incidents}):
        homes = Counter(home[c] for c in case.members[incident_id] if c in home)
        if homes:
            out[incident_id] = min(homes, key=lambda i: (-homes[i], i))
    return out


def _notices(reader: Reader, claims: Sequence[CheckedClaim], when: Published) -> list[str]:
    out = list(reader.notices)
    if not claims:
        out.append("No claim was found in this text.")
    if claims and when.when is None:
        out.append("The text's date is not known and could not be inferred; days that it only implies are left open. Give it with --published.")  # fmt: skip
    checkable = [c for c in claims if c.draft.checkable is not Checkable.NO]
    if checkable and all(c.status is CheckStatus.NOT_FOUND for c in checkable):
        out.append("None of the checkable claims is in this case. That is no finding about them: the text may speak of something else than the case covers.")  # fmt: skip
    return out


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value
