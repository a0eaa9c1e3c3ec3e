"""Measure what the linked incidents hold on a draft: lines, sources, denials, other attributions, other numbers."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sened.base.quantities import Count
from sened.entities.actors import ActorIndex
from sened.model.vocabulary import ClaimKind, EventClass, Modality, Stance
from sened.pipeline.check.case import CaseView, Row, count
from sened.pipeline.check.draft import MEASURES, Draft, unit_of
from sened.pipeline.check.link import Link, LinkRelation
from sened.pipeline.check.own import Speaker
from sened.pipeline.check.rules import CheckRules


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """What one linked incident holds: its claims, its lines besides the text, those of the text's own speaker."""

    link: Link
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    lines: tuple[str, ...]
    own_lines: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """One question on which the text and claims of the case, or claims among themselves, do not agree."""

    question: str
    text_says: str
    others: tuple[tuple[str, tuple[str, ...]], ...]

    def to_json(self) -> dict[str, Any]:
        """Return the contradiction with the claims behind each answer."""
        return {
            "question": self.question,
            "text_says": self.text_says,
            "others": [{"answer": answer, "claims": list(claims)} for answer, claims in self.others],
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """All that statuses and explanations are made of."""

    held: tuple[Held, ...] = ()
    lines: int = 0
    own_lines: int = 0
    sources: int = 0
    wider_lines: int = 0
    disputes: frozenset[str] = frozenset()
    contradictions: Mapping[str, tuple[Contradiction, ...]] = field(default_factory=dict)


def measure(
    draft: Draft, links: Iterable[Link], case: CaseView, *, speaker: Speaker, actors: ActorIndex, rules: CheckRules
) -> Measured:
    """Return what the case holds on `draft` through its links."""
    held = tuple(_held(one, case, speaker, actors, rules) for one in links)
    counted = [h for h in held if rules.counts(h.link)]
    bearing = [h for h in held if rules.may_dispute(h.link)]
    disputes: set[str] = set()
    contradictions = {}
    for one in bearing:
        rows = [case.claims[c] for c in one.claims]
        numbers = _numbers(draft, rows)
        fought = case.heads[one.link.incident_id]["event_class"] == EventClass.CLASH
        found = (*numbers, *([] if fought else _attributions(draft, rows, case, actors)), *_denials(draft, rows))
        contradictions[one.link.incident_id] = found
        disputes |= {"number"} if numbers else set()
        disputes |= {"attribution"} if any(c.question == ATTRIBUTION for c in found) else set()
        disputes |= {"denied"} if any(c.question == DENIAL for c in found) else set()
    lines = {label for h in counted for label in h.lines}
    wider = all(h.link.relation is LinkRelation.PART_OF for h in counted)
    return Measured(
        held=held,
        lines=min(len(lines), rules.wider_lines_at_most) if wider else len(lines),
        wider_lines=len(lines) if wider else 0,
        own_lines=len({label for h in counted for label in h.own_lines}),
        sources=len({s for h in counted for s in h.sources}),
        disputes=frozenset(disputes),
        contradictions=contradictions,
    )


ATTRIBUTION = "who did it"
DENIAL = "whether it is so"


def _held(link: Link, case: CaseView, speaker: Speaker, actors: ActorIndex, rules: CheckRules) -> Held:
    claims = link.only or tuple(case.members.get(link.incident_id, ()))
    own: set[str] = set()
    others: set[str] = set()
    for label, rows in sorted(_by_line(case.lines.get(link.incident_id, ())).items()):
        if not {r["claim_id"] for r in rows} & set(claims):
            continue
        root = next((r for r in rows if r["is_root"]), rows[0])
        voices = voices_of(case.claims.get(root["claim_id"]), case) or [label]
        mine = not rules.own_speaker_counts and any(speaker.is_named(v, actors) for v in voices)
        (own if mine else others).add(label)
    return Held(
        link=link,
        claims=claims,
        sources=tuple(sorted({case.claims[c]["source_id"] for c in claims})),
        lines=tuple(sorted(others)),
        own_lines=tuple(sorted(own - others)),
    )


def _by_line(rows: Iterable[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(str(row["line_label"] or row["line_id"]), []).append(row)
    return found


def voices_of(claim: Row | None, case: CaseView) -> list[str]:
    """Return who speaks in a claim: those quoted, or else the publisher."""
    if claim is None:
        return []
    return [str(s) for s in claim["speakers"] or ()] or [case.publisher(claim)]


def _numbers(draft: Draft, rows: Sequence[Row]) -> list[Contradiction]:
    out = []
    # A number without a place of its own may be part of any total: nothing is held against it.
    counts = draft.counts if draft.where or draft.kind in (ClaimKind.FIGURE, ClaimKind.OTHER) else {}
    for measure, mine in sorted(counts.items()):
        others: dict[str, list[str]] = {}
        for row in rows:
            theirs = _theirs(measure, row, draft)
            if theirs is not None and not mine.agrees(theirs):
                others.setdefault(str(theirs), []).append(row["claim_id"])
        if others:
            answers = tuple((value, tuple(sorted(ids))) for value, ids in sorted(others.items(), key=_by_number))
            out.append(Contradiction(question=f"number {measure}", text_says=str(mine), others=answers))
    return out


def _theirs(measure: str, row: Row, draft: Draft) -> Count | None:
    """Return a claim's number for the draft's measure; running totals are rivals only up to one and the same day."""
    if row["kind"] != "figure":
        return count(row, measure) if measure in MEASURES else None
    if row["question"] not in draft.questions or row["stance"] == Stance.DENIES:
        return None
    if row["question"] == "toll":
        same_day = draft.when is not None and draft.firm and row["date_end"] == draft.when.end
        return count(row, measure) if same_day and measure in MEASURES else None
    # Children among prisoners, families among the displaced: another unit is another question.
    same_unit = unit_of(row["figure_unit"]) == draft.units.get(measure, "persons")
    return count(row, "figure") if same_unit else None


def _by_number(item: tuple[str, list[str]]) -> tuple[int, str]:
    digits = "".join(c if c.isdigit() else " " for c in item[0]).split()
    return (int(digits[0]) if digits else 0, item[0])


def _attributions(draft: Draft, rows: Sequence[Row], case: CaseView, actors: ActorIndex) -> list[Contradiction]:
    """Return other actors to whom claims ascribe the same act, or between whom they leave it open.

    Rows that only name two sides ascribe nothing, and who is struck is no rival of who strikes. Who fought whom is no such
    question: both sides of a clash take part in it.
    """
    mine = {case.party(a) for a in draft.doers}
    if not mine or draft.kind is not ClaimKind.EVENT:
        return []
    others: dict[str, list[str]] = {}
    for row in rows:
        named = [a for a in row["actors"] or () if a != "UNKNOWN"]
        parties = {case.party(a) for a in named}
        if (
            row["kind"] != "event"
            or not named
            or row["modality"] == Modality.UNKNOWN
            or mine & _struck(row, case, actors)
        ):
            continue
        either = row["actor_mode"] == "any" and bool(parties - mine)
        if parties & mine and not either and row["modality"] != Modality.CONTESTED:
            continue
        who = (" or " if row["actor_mode"] == "any" else " and ").join(sorted(named))
        others.setdefault(who, []).append(row["claim_id"])
    if not others:
        return []
    answers = tuple((who, tuple(sorted(ids))) for who, ids in sorted(others.items()))
    return [Contradiction(question=ATTRIBUTION, text_says=" and ".join(sorted(draft.doers)), others=answers)]


def _struck(row: Row, case: CaseView, actors: ActorIndex) -> set[str]:
    """Return the parties that a claim names as the other side or as what was struck."""
    told = {case.party(m.actor_id) for m in actors.mentions(row["target"] or "")}
    return told | {case.party(a) for a in row["actors_2"] or ()}


def _denials(draft: Draft, rows: Sequence[Row]) -> list[Contradiction]:
    """Return the claims that deny what the draft asserts, or assert what it denies."""
    against = Stance.ASSERTS if draft.negates or draft.stance == Stance.DENIES else Stance.DENIES
    found = tuple(sorted(r["claim_id"] for r in rows if r["stance"] == against))
    if not found or draft.tried:
        # Who says that nobody escaped does not deny that it was tried.
        return []
    says, answer = ("denies", "asserts") if against is Stance.ASSERTS else ("asserts", "denies")
    return [Contradiction(question=DENIAL, text_says=says, others=((answer, found),))]
