"""Explain in one attributed paragraph what the case holds on a claim: who reports, who differs, on what ground.

Every sentence names whose word it is; the wording is the same whoever the parties are.
"""

from collections.abc import Sequence

from sened.entities.actors import ActorIndex
from sened.model.vocabulary import SUPPLY_KINDS, Checkable, CheckStatus, ClaimKind, Stance
from sened.pipeline.check.case import CaseView, Row
from sened.pipeline.check.compared import is_utmost
from sened.pipeline.check.draft import HALF_READ, MEASURES, UNREAD, Draft
from sened.pipeline.check.link import NOTHING, LinkRelation, Links
from sened.pipeline.check.measure import ATTRIBUTION, DENIAL, Contradiction, Held, Measured
from sened.pipeline.check.numbers import numbers_in_words, range_in_words
from sened.pipeline.check.phrases import (
    Part,
    alternatives,
    days,
    ended,
    listed,
    paragraph,
    plural,
    shortened,
    spoken,
    title_of,
    titles,
)  # fmt: skip
from sened.pipeline.check.standing import counted, halves, ranked
from sened.pipeline.check.sums import across, of_parts, own_parts, parts_in_words
from sened.pipeline.check.supply import SupplyLink, SupplyMap
from sened.pipeline.check.supply_words import supply_parts
from sened.pipeline.check.voices import Voices
from sened.pipeline.check.who import doers, relation

_MOST_DIRECT, _MOST_TITLES = 2, 3
_LIKE_WORDS = 22


class Explainer:
    """Writes explanations from one case, actors by the labels that the case gives them."""

    def __init__(
        self, case: CaseView, actors: ActorIndex, supply: SupplyMap | None = None, drafts: Sequence[Draft] = ()
    ) -> None:
        """Take the case and its supply map, and all drafts of the text, whose numbers may be parts of one sum."""
        self.case, self.supply, self.drafts = case, supply, drafts
        self.voices = Voices(case, actors)

    def explain(
        self,
        draft: Draft,
        measured: Measured,
        status: CheckStatus,
        *,
        quote: str = "",
        found: Links = NOTHING,
        supply: Sequence[SupplyLink] = (),
    ) -> str:
        """Return the paragraph of one claim, at most ninety words; `quote` are its words in the text."""
        if supply and status is not CheckStatus.NOT_CHECKABLE:
            return paragraph([self._partly(draft), *supply_parts(supply)])
        stands = Part(self._stands(draft, measured, quote), 2)
        if status in (CheckStatus.NOT_CHECKABLE, CheckStatus.NOT_FOUND):
            nothing = self._nothing(draft, measured, status, bare=not stands.text)
            related = self._related(measured.held, unread=draft.aspect == UNREAD)
            return paragraph([*nothing, stands, *related])
        held = [h for h in measured.held if h.link.relation is not LinkRelation.RELATED]
        direct = [h for h in held if h.link.relation is not LinkRelation.CONTAINS]
        contains = [h for h in held if h.link.relation is LinkRelation.CONTAINS]
        parts = [self._partly(draft)]
        for rank, one in enumerate(direct[:_MOST_DIRECT]):
            parts += self._direct(draft, one, measured.contradictions.get(one.link.incident_id, ()), rank)
        parts.append(Part(own_parts(draft, quote), 1))
        parts.append(Part(self._contains(contains, found.contained), 3 if direct else 1))
        parts.append(Part(halves(draft, found.covered, self.case) if found.contained else counted(found.covered), 3))
        parts.append(Part(self._sum(measured), 0))
        parts.append(Part(self._grounds(held), 0))
        parts.append(Part(self._missing(draft, direct), 4))
        return paragraph([*parts, stands, *self._related(measured.held)])

    def _stands(self, draft: Draft, measured: Measured, quote: str) -> str:
        """Say where the incident that the text calls the largest stands in this case's record."""
        if not is_utmost(quote, draft.language):
            return ""
        events = (h for h in measured.held if not h.link.only and h.link.relation in (LinkRelation.RELATED, LinkRelation.SAME))  # fmt: skip
        subject = next((h for h in events if self.case.heads[h.link.incident_id]["group_kind"] == "event"), None)
        return ranked(draft, subject.link.incident_id, self.case, self.voices) if subject else ""

    def coverage(self) -> str:
        """Return what the case covers, in words."""
        span, places = self.case.span(), self.case.common_places()
        if span is None:
            return "The case holds no dated claims."
        about = f", most often of {listed(places, 5)}" if places else ""
        return f"Nine in ten dated claims of the case speak of {days(span)}{about}."

    def _partly(self, draft: Draft) -> Part:
        partly = draft.checkable is Checkable.PARTLY and draft.why
        return Part(f"Checkable only in part: {ended(draft.why)}" if partly else "", 4)

    def _nothing(self, draft: Draft, measured: Measured, status: CheckStatus, *, bare: bool) -> list[Part]:
        """Say why nothing was held against the record, or that the case holds nothing; `bare`: nothing else is said."""
        if draft.aspect == UNREAD:
            near = "" if measured.held else " Nothing near them is in this case."
            text = f"This sentence was not read. Its names, digits and numeric dates were looked up.{near}"
        elif status is CheckStatus.NOT_CHECKABLE:
            said = draft.checkable is Checkable.NO or draft.aspect == HALF_READ or not bare or "names no" in draft.why
            compared = "" if said else "; it names nothing that claims could be compared by"
            text = f"Not held against the record, as {draft.why}{compared}." if draft.why else "Not held against the record."  # fmt: skip
        elif measured.own_lines:
            text = "Besides the text's own speaker, no claim of this case speaks of it."
        else:
            text = f"No claim of this case speaks of it; that is no finding about it.{self._beyond(draft)}"
        asks = draft.kind in SUPPLY_KINDS - {ClaimKind.REPLY} and self.supply is not None
        return [self._partly(draft) if status is CheckStatus.NOT_FOUND else Part("", 9), Part(text, 0), Part(self.supply.coverage() if asks and self.supply else "", 2)]  # fmt: skip

    def _beyond(self, draft: Draft) -> str:
        span = self.case.span()
        if draft.unplaced:
            return " The place that it names is not among the places of this case."
        if draft.firm and draft.when and span and not span.overlaps(draft.when):
            return f" It lies outside the days of which the case mostly speaks ({days(span)})."
        return ""

    def _direct(self, draft: Draft, held: Held, contradictions: Sequence[Contradiction], rank: int) -> list[Part]:
        head = self.case.heads[held.link.incident_id]
        rows = [self.case.claims[c] for c in held.claims]
        wider = " (a wider matter, of which this would be part)" if held.link.relation is LinkRelation.PART_OF else ""
        verb = "said by" if draft.kind is ClaimKind.RELATION else "reported by"
        parts = [Part(f"{self._title(head)}{wider}: {self._who_says(rows, verb)}.", rank)]
        numbers = numbers_in_words(draft, rows, self.voices)
        parts += [Part(text, 2 + rank + nth) for nth, text in enumerate(numbers)]
        parts.append(Part(across(draft, self.drafts, rows, self.voices), 1 + rank))
        parts.append(Part(parts_in_words(draft, rows, self.voices), 2 + rank))
        parts.append(Part(of_parts(held.link.incident_id, self.case) if draft.counts else "", 2))
        parts += [Part(self._contradiction(c, draft), 1) for c in contradictions if c.question in (ATTRIBUTION, DENIAL)]
        acted = draft.kind is ClaimKind.EVENT and head["group_kind"] == "event"
        if acted and not any(c.question == ATTRIBUTION for c in contradictions):
            parts.append(Part(doers(rows, self.voices, str(head["event_class"] or "")), 2 + rank))
        if head["group_kind"] == "relation":
            parts.append(Part(relation(rows, self.voices), 3))
        if draft.kind is ClaimKind.RELATION:
            parts.append(Part(self._answers(draft, rows), 2))
        return parts

    def _answers(self, draft: Draft, rows: Sequence[Row]) -> str:
        """Say whether those of whom a relation is said have a word of their own in the case."""
        names = [self.voices.label(a) for a in dict.fromkeys((*draft.doers, *draft.targets))]
        denied = any(r["stance"] == Stance.DENIES for r in rows)
        return "" if denied else f"The case holds no denial or reply to it by {alternatives(names)}."

    def _who_says(self, rows: Sequence[Row], verb: str) -> str:
        """Name who speaks: publisher, whom it quotes, and whether it asserts or denies."""
        said: dict[str, list[Row]] = {verb: [], "denied by": [], "mentioned, without a position, by": []}
        for row, words in zip(rows, (list(said)[list(Stance).index(Stance(r["stance"] or "asserts"))] for r in rows), strict=True):  # fmt: skip
            said[words].append(row)
        return "; ".join(f"{words} {listed(self.voices.of(found), 3)}" for words, found in said.items() if found)

    def _contradiction(self, one: Contradiction, draft: Draft) -> str:
        rows = [(answer, [self.case.claims[c] for c in ids]) for answer, ids in one.others]
        if one.question == DENIAL:
            answer, found = rows[0]
            first = found[0]
            verb = "denies it" if answer == "denies" else "asserts it"
            more = f"; so {'does' if len(found) == 2 else 'do'} {listed(self.voices.of(found[1:]), 2)}" if len(found) > 1 else ""  # fmt: skip
            said = shortened(spoken(str(first["summary"] or ""), self.voices.voice(first)), _LIKE_WORDS)
            return f"{self.voices.voice(first)} {verb} (“{said}”){more}."
        each = [f"to {self._named(who)} by {listed(self.voices.publishers(found), 2)}" for who, found in rows]
        names = " and ".join(self.voices.label(a) for a in draft.doers)
        return f"Ascribed otherwise: {'; '.join(each[:3])}; the text names {names}."

    def _named(self, codes: str) -> str:
        return " ".join(w if w in ("and", "or") else self.voices.label(w) for w in codes.split(" "))

    def _contains(self, held: Sequence[Held], contained: int) -> str:
        if not held:
            return ""
        names = [self._title(self.case.heads[h.link.incident_id]) for h in held]
        shown = titles(names, _MOST_TITLES, of=contained)
        if not contained:
            return f"Parts of it, as the case holds them: {shown}."
        noun = "incident" if contained == 1 else "incidents"
        return f"The case holds {contained} {noun} that such a claim would cover: {shown}. The general claim itself is the text's own."  # fmt: skip

    def _sum(self, measured: Measured) -> str:
        own = ""
        if measured.own_lines:
            noun, verb = ("line leads", "is") if measured.own_lines == 1 else ("lines lead", "are")
            own = f"; {measured.own_lines} further {noun} back to the text's own speaker and {verb} not counted"
        lines, sources = plural(measured.lines, "independent line"), plural(measured.sources, "source")
        if measured.wider_lines > measured.lines:
            return f"{plural(measured.wider_lines, 'line')} from {sources} speak of the wider matter and together count as one{own}."  # fmt: skip
        return f"{lines} from {sources} besides the text{own}."

    def _grounds(self, held: Sequence[Held]) -> str:
        grounds = {self.case.claims[c]["ground"] for h in held for c in h.claims}
        words = {"captured": "captured", "dataset-row": "rows of datasets", "cited": "cited (the wording was not kept)"}
        found = [words[g] for g in words if g in grounds]
        return f"Ground: {listed(found)}." if found else ""

    def _missing(self, draft: Draft, direct: Sequence[Held]) -> str:
        """Say which of the text's particulars no linked claim has."""
        rows = [self.case.claims[c] for h in direct for c in h.claims]
        if not rows:
            return ""
        counted = draft.counts if draft.kind is ClaimKind.EVENT else {}
        missing = [f"a number {m}" for m in counted if m in MEASURES and all(r[f"{m}_low"] is None and r[f"{m}_high"] is None for r in rows)]  # fmt: skip
        parties = self.voices.parties(rows)
        missing += [self.voices.label(a) for a in (*draft.doers, *draft.targets) if self.case.party(a) not in parties]
        return f"Not in these claims: {listed(list(dict.fromkeys(missing)))}." if missing else ""

    def _related(self, held: Sequence[Held], *, unread: bool = False) -> list[Part]:
        """Point to what stands near: claims that say the like by their words, incidents by their titles."""
        related = [h for h in held if h.link.relation is LinkRelation.RELATED]
        like = [self.case.claims[h.claims[0]] for h in related if h.link.only][:_MOST_DIRECT]
        said = [
            f"{'With the same number' if unread else 'In like words'}, {self.voices.voice(r)}: “{self._said(r)}”"
            for r in like
            if r["summary"]
        ]
        near = [self._near(h) for h in related if not h.link.only]
        parts = [Part(ended(text), 3) for text in said]
        return [*parts, Part(f"Near it in the case: {titles(near, _MOST_TITLES)}." if near else "", 3)]

    def _said(self, row: Row) -> str:
        return shortened(spoken(str(row["summary"]), self.voices.voice(row)), _LIKE_WORDS)

    def _near(self, held: Held) -> str:
        head = self.case.heads[held.link.incident_id]
        if head["group_kind"] != "relation":
            return self._title(head) + self._range(held)
        rows = [self.case.claims[c] for c in held.claims]
        who = dict.fromkeys(self.voices.label(a) for r in rows for a in r["actors"] or ())
        return f"the like said of {listed(list(who))} by {listed(self.voices.of(rows), 1)}"

    def _title(self, head: Row) -> str:
        """Return the title of an incident; of a relation, who is said to be related, which its heading does not tell."""
        if head["group_kind"] != "relation":
            return title_of(head)
        rows = [self.case.claims[c] for c in self.case.members[head["incident_id"]]]
        ends = [dict.fromkeys(self.voices.label(a) for r in rows for a in r[k] or ()) for k in ("actors", "actors_2")]
        names = [listed(list(e), 3) for e in ends if e]
        lead = "A relation of" if len(names) > 1 else "A statement on"
        return f"{lead} {' towards '.join(names)}" if names else title_of(head)

    def _range(self, held: Held) -> str:
        """Return the range of a figure to which a pointer leads, and who denies it."""
        rows = [self.case.claims[c] for c in held.claims]
        if self.case.heads[held.link.incident_id]["group_kind"] != "figure":
            return ""
        span = range_in_words(rows, self.voices)
        denied = [r for r in rows if r["stance"] == Stance.DENIES]
        return (f" ({span})" if span else "") + (f", denied by {listed(self.voices.of(denied), 2)}" if denied else "")
