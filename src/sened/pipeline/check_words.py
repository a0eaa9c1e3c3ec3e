"""Explain in one attributed paragraph what the case holds on a claim: who reports, who differs, on what ground.

Every sentence names whose word it is; the wording is the same whoever the parties are.
"""

from collections.abc import Iterable, Sequence

from sened.base.dates import Interval
from sened.entities.actors import ActorIndex
from sened.model.vocabulary import SUPPLY_KINDS, Checkable, CheckStatus, ClaimKind, Modality, Stance
from sened.pipeline.check_case import CaseView, Row, count, when
from sened.pipeline.check_draft import MEASURES, Draft
from sened.pipeline.check_link import LinkRelation
from sened.pipeline.check_measure import ATTRIBUTION, DENIAL, Contradiction, Held, Measured, voices_of
from sened.pipeline.check_supply import SupplyLink, supply_coverage

MOST_NAMES = 6
_MOST_SUPPLY = 4
_TELLING = ("actor_as_written", "target", "summary", "note")
_MONTHS = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
]  # fmt: skip


class Explainer:
    """Writes explanations from one case, actors by the labels that the case gives them."""

    def __init__(self, case: CaseView, actors: ActorIndex) -> None:
        self.case, self.actors = case, actors
        self._told: dict[str, frozenset[str]] = {}

    def explain(
        self,
        draft: Draft,
        measured: Measured,
        status: CheckStatus,
        *,
        contained: int = 0,
        supply: Sequence[SupplyLink] = (),
    ) -> str:
        """Return the paragraph of one claim."""
        pointer = supply_coverage(self.case) if draft.kind in SUPPLY_KINDS - {ClaimKind.REPLY} and not supply else ""
        if status is CheckStatus.NOT_CHECKABLE:
            return _join([self._not_checkable(draft), pointer, self._related(measured.held)])
        partly = f"Checkable only in part ({draft.why})." if draft.checkable is Checkable.PARTLY and draft.why else ""  # fmt: skip
        if status is CheckStatus.NOT_FOUND:
            return _join([partly, self._not_found(draft, measured), pointer, self._related(measured.held)])
        held = [h for h in measured.held if h.link.relation is not LinkRelation.RELATED]
        contains = [h for h in held if h.link.relation is LinkRelation.CONTAINS]
        direct = [h for h in held if h.link.relation is not LinkRelation.CONTAINS]
        if supply:
            return _join([partly, self._supply(supply)])
        parts = [partly]
        parts += [self._direct(draft, one, measured.contradictions.get(one.link.incident_id, ())) for one in direct[:3]]
        parts.append(self._contains(contains, contained) if contains else "")
        parts.append(self._sum(measured))
        parts.append(self._grounds(held))
        parts.append(self._missing(draft, direct))
        parts.append(self._related([h for h in measured.held if h.link.relation is LinkRelation.RELATED]))
        return _join(parts)

    def coverage(self) -> str:
        """Return what the case covers, in words."""
        span, places = self.case.span(), self.case.common_places()
        if span is None:
            return "The case holds no dated claims."
        about = f", most often of {_listed(places)}" if places else ""
        return f"Nine in ten dated claims of the case speak of {days(span)}{about}."

    def _not_checkable(self, draft: Draft) -> str:
        compared = "" if draft.checkable is Checkable.NO else "; it names nothing that claims could be compared by"
        return f"Not held against the record: {draft.why}{compared}." if draft.why else "Not held against the record."

    def _not_found(self, draft: Draft, measured: Measured) -> str:
        if measured.own_lines:
            return "Besides the text's own speaker, no claim of this case speaks of it."
        span = self.case.span()
        beyond = ""
        if draft.unplaced:
            beyond = " The place that it names is not among the places of this case."
        elif draft.firm and draft.when and span and not span.overlaps(draft.when):
            beyond = f" It lies outside the days of which the case mostly speaks ({days(span)})."
        return f"No claim of this case speaks of it; that is no finding about it.{beyond}"

    def _direct(self, draft: Draft, held: Held, contradictions: Sequence[Contradiction]) -> str:
        head = self.case.heads[held.link.incident_id]
        rows = [self.case.claims[c] for c in held.claims]
        wider = " (a wider matter, of which this would be part)" if held.link.relation is LinkRelation.PART_OF else ""
        verb = "said by" if draft.kind is ClaimKind.RELATION else "reported by"
        out = [f"{self._incident(head)}{wider}: {self._voices(rows, verb)}."]
        out.append(self._numbers(draft, rows))
        out += [self._contradiction(one) for one in contradictions if one.question in (ATTRIBUTION, DENIAL)]
        if draft.kind is ClaimKind.EVENT:
            out.append(self._doers(draft, rows))
        if draft.kind is ClaimKind.RELATION:
            out.append(self._answers(draft, rows))
        return _join(out)

    def _supply(self, supply: Sequence[SupplyLink]) -> str:
        each = [f"{one.what}: reported by {_listed(one.voices, 4)}" for one in supply[:_MOST_SUPPLY]]
        more = f"; and {len(supply) - _MOST_SUPPLY} more" if len(supply) > _MOST_SUPPLY else ""
        return f"The case's supply map holds claims that name the same: {'; '.join(each)}{more}."

    def _answers(self, draft: Draft, rows: Sequence[Row]) -> str:
        """Say whether those of whom a relation is said have a word of their own in the case."""
        names = [self._label(a) for a in dict.fromkeys((*draft.doers, *draft.targets))]
        return "" if any(r["stance"] == Stance.DENIES for r in rows) else f"The case holds no denial or reply to it by {_alternatives(names)}."  # fmt: skip

    def _incident(self, head: Row) -> str:
        title = str(head["title"] or head["incident_id"])
        return title[:1].upper() + title[1:]

    def _voices(self, rows: Sequence[Row], verb: str) -> str:
        """Name who speaks: publisher, whom it quotes, and whether it asserts or denies."""
        said: dict[str, list[str]] = {verb: [], "denied by": [], "mentioned, without a position, by": []}
        verbs = dict(zip(Stance, said, strict=True))
        for row in sorted(rows, key=lambda r: r["claim_id"]):
            names = said[verbs[Stance(row["stance"] or "asserts")]]
            voice = self._voice(row)
            if voice not in names:
                names.append(voice)
        return "; ".join(f"{how} {_listed(sorted(names))}" for how, names in said.items() if names)

    def _voice(self, row: Row) -> str:
        publisher = self.case.publisher(row)
        quoted = [s for s in row["speakers"] or () if s != publisher]
        return f"{publisher} (quoting {_listed(quoted)})" if quoted else publisher

    def _numbers(self, draft: Draft, rows: Sequence[Row]) -> str:
        sentences = []
        for measure in (*MEASURES, "figure"):
            values: dict[str, list[str]] = {}
            for row in rows:
                number = count(row, measure)
                if number is not None and row["stance"] != Stance.DENIES:
                    unit = f" {row['figure_unit']}" if measure == "figure" and row["figure_unit"] else ""
                    values.setdefault(f"{number}{unit}", []).append(self._voice(row))
            if values:
                each = [f"{value} ({_listed(sorted(set(names)), 3)})" for value, names in sorted(values.items(), key=_numeric)]  # fmt: skip
                subject = "The number" if measure == "figure" else f"The number {measure}"
                sentences.append(f"{subject} is put at {_alternatives(each)}.")
        said = [f"{c} {m}" for m, c in sorted(draft.counts.items())]
        if sentences and said:
            sentences.append(f"The text says: {', '.join(said)}.")
        return _join(sentences)

    def _doers(self, draft: Draft, rows: Sequence[Row]) -> str:
        named: dict[str, list[str]] = {}
        for row in rows:
            who = [self._label(a) for a in row["actors"] or () if a != "UNKNOWN"]
            if not who:
                continue
            if row["actors_2"] and row["modality"] == Modality.UNKNOWN:
                key = f"{_both(who)} and {_both([self._label(a) for a in row['actors_2']])} are coded as the two sides"
            else:
                several = len(who) > 1 and row["actor_mode"] != "any"
                key = (
                    f"{(' or ' if row['actor_mode'] == 'any' else ' and ').join(who)} {_how(row['modality'], several)}"
                )
            named.setdefault(key, []).append(self._voice(row))
        if not named:
            return ""
        sentences = [f"{key} by {_listed(sorted(set(names)), 4)}" for key, names in sorted(named.items())]
        text = f"; the text names {_both([self._label(a) for a in draft.doers])}" if draft.doers else ""
        return f"Who did it: {'; '.join(sentences)}{text}."

    def _contradiction(self, one: Contradiction) -> str:
        if one.question == DENIAL:
            claims = [self.case.claims[c] for _, ids in one.others for c in ids]
            said = [f"{self._voice(c)}: {_ended(str(c['summary'] or ''))}" for c in claims]
            return f"Denied: {' '.join(said)}"
        answers = [f"{self._named(who)} ({_listed(self._voices_of(ids), 4)})" for who, ids in one.others]
        return f"Ascribed otherwise: {_alternatives(answers)}."

    def _named(self, codes: str) -> str:
        return " ".join(w if w in ("and", "or") else self._label(w) for w in codes.split(" "))

    def _voices_of(self, ids: Iterable[str]) -> list[str]:
        return sorted({self._voice(self.case.claims[c]) for c in ids})

    def _contains(self, held: Sequence[Held], contained: int) -> str:
        listed = _listed([self._incident(self.case.heads[h.link.incident_id]) for h in held], 4)
        if not contained:
            return f"Parts of it, as the case holds them: {listed}. Who reports each is said there."
        more = f" (the {len(held)} most probable are listed)" if contained > len(held) else ""
        noun = "incident" if contained == 1 else "incidents"
        return f"The case holds {contained} {noun} that such a claim would cover{more}: {listed}. Who reports each is said there; the general claim itself is the text's own."  # fmt: skip

    def _sum(self, measured: Measured) -> str:
        own = ""
        if measured.own_lines:
            noun = "line leads" if measured.own_lines == 1 else "lines lead"
            own = f"; {measured.own_lines} further {noun} back to the text's own speaker and {'is' if measured.own_lines == 1 else 'are'} not counted"  # fmt: skip
        lines = "1 independent line" if measured.lines == 1 else f"{measured.lines} independent lines"
        sources = "1 source" if measured.sources == 1 else f"{measured.sources} sources"
        return f"In all, {sources} and {lines} besides the text{own}."

    def _grounds(self, held: Sequence[Held]) -> str:
        grounds = {self.case.claims[c]["ground"] for h in held for c in h.claims}
        words = {
            "captured": "captured (the wording is kept)",
            "dataset-row": "rows of published datasets",
            "cited": "cited (address and date only; the wording was not kept)",
        }
        return f"Ground of these claims: {_listed([words[g] for g in words if g in grounds])}." if grounds else ""

    def _missing(self, draft: Draft, direct: Sequence[Held]) -> str:
        """Say which of the text's particulars no linked claim has."""
        rows = [self.case.claims[c] for h in direct for c in h.claims]
        if not rows:
            return ""
        missing = [f"a number {m}" for m in draft.counts if m in MEASURES and draft.kind is ClaimKind.EVENT and all(count(r, m) is None for r in rows)]  # fmt: skip
        parties = {self.case.party(a) for r in rows for a in (*(r["actors"] or ()), *(r["actors_2"] or ()))}
        parties |= {party for r in rows for party in self._told_of(r)}
        missing += [self._label(a) for a in (*draft.doers, *draft.targets) if self.case.party(a) not in parties]
        return f"Not in the linked claims: {_listed(list(dict.fromkeys(missing)))}." if missing else ""

    def _told_of(self, row: Row) -> frozenset[str]:
        """Return the parties that a claim names in words only."""
        if row["claim_id"] not in self._told:
            found = self.actors.mentions(" ; ".join(row[k] or "" for k in _TELLING))
            self._told[row["claim_id"]] = frozenset(self.case.party(m.actor_id) for m in found)
        return self._told[row["claim_id"]]

    def _related(self, held: Sequence[Held]) -> str:
        related = [h for h in held if h.link.relation is LinkRelation.RELATED]
        if not related:
            return ""
        titles = [self._incident(self.case.heads[h.link.incident_id]) for h in related]
        return f"It touches what the case holds under: {_listed(titles, 3)}."

    def _label(self, actor: str) -> str:
        known = self.actors.actor(actor)
        return known.name if known else actor


def days(span: Interval) -> str:
    """Return an interval of days in words."""
    if span.start == span.end:
        return _day(span.start.day, span.start.month, span.start.year)
    first = _day(span.start.day, span.start.month, span.start.year)
    return f"{first} to {_day(span.end.day, span.end.month, span.end.year)}"


def of_incident(head: Row) -> str:
    """Return the days of an incident in words."""
    span = when(head)
    return days(span) if span else "no stated date"


def _day(day: int, month: int, year: int) -> str:
    return f"{day} {_MONTHS[month - 1]} {year}"


def _how(modality: str | None, several: bool) -> str:
    one, many = {
        Modality.SELF_CLAIMED: ("claims it, as told", "claim it, as told"),
        Modality.SUSPECTED: ("is suspected", "are suspected"),
        Modality.BELIEVED: ("is believed to have done it", "are believed to have done it"),
        Modality.ACCUSED: ("is accused", "are accused"),
        Modality.IMPLIED: ("is implied", "are implied"),
        Modality.CONTESTED: ("is named among contested attributions", "are named among contested attributions"),
    }.get(Modality(modality or "unknown"), ("is named", "are named"))
    return many if several else one


def _both(names: Sequence[str]) -> str:
    return " and ".join(names)


def _listed(names: Sequence[str], limit: int = MOST_NAMES) -> str:
    """Return names joined by commas and "and", the rest of a long list as a number."""
    shown = list(names[:limit])
    rest = len(names) - len(shown)
    if rest:
        return f"{', '.join(shown)} and {rest} more"
    return shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} and {shown[-1]}" if shown else ""


def _alternatives(values: Sequence[str]) -> str:
    return values[0] if len(values) == 1 else f"{', '.join(values[:-1])} or {values[-1]}"


def _numeric(item: tuple[str, list[str]]) -> tuple[int, str]:
    digits = "".join(c if c.isdigit() else " " for c in item[0]).split()
    return (int(digits[0]) if digits else 0, item[0])


def _ended(text: str) -> str:
    text = text.strip()
    return text if text.endswith((".", "!", "?")) else text + "."


def _join(parts: Iterable[str]) -> str:
    return " ".join(p for p in parts if p)


__all__ = ["Explainer", "days", "of_incident", "voices_of"]
