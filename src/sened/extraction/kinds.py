"""From a sentence read to the claims it makes: which clause claims what, and which clauses only complete another."""

import re

from sened.extraction import clauses as cl
from sened.extraction import relations, supply, triggers
from sened.extraction.actors import is_armed
from sened.extraction.clauses import Clause
from sened.extraction.english import claims as c
from sened.extraction.english import events as e
from sened.extraction.english import grammar as g
from sened.extraction.english import harm as h
from sened.extraction.figures import Figure
from sened.extraction.finding import Finding
from sened.extraction.moods import Moods
from sened.extraction.reading import Reading
from sened.extraction.triggers import Match
from sened.model.vocabulary import ClaimKind as K

_EVENT_MEASURES = frozenset(
    {"killed", "wounded", "captured", "detained", "neutralised", "abducted", "released", "surrendered"}
)
_FIGURE_MEASURES = frozenset({"held", "displaced", "escaped", "returned", "affected", "missing", "damage", "attacks"})
_EVENT_VERBS = frozenset(
    "hit kill wound injure damage destroy target leave cause force claim hear report record document witness see suffer come take rock strike shake lead result blame accuse attribute".split()
)
_SKIPPED = frozenset({"salutation", "signature", "link"})
_TIMES = frozenset("when after as before since while until once where".split())


def findings(r: Reading, *, demanded: bool = False) -> list[Finding]:
    """Return the claims of a sentence in the order of their first words; none for what makes no claim.

    With `demanded` the sentence is an item of a list of demands, and one call whatever its form.
    """
    if demanded and len(r.tokens) > 2:
        return [Finding(K.CALL, "", 0, len(r.tokens), 0)]
    if _says_nothing(r):
        return []
    whole = Moods(r, 0, len(r.tokens))
    if whole.counterfactual:
        return [Finding(K.OTHER, "counterfactual", 0, len(r.tokens), 0)]
    found = _Finder(r).run()
    found += _references(r)
    return sorted(found, key=lambda f: (f.first, -f.last, f.kind, f.aspect))


def _says_nothing(r: Reading) -> bool:
    """Announcing headings, bare exclamations, greetings, names under a letter: no reader would call them claims."""
    words = [t for t in r.tokens if t.tag != "."]
    if r.segment.kind in _SKIPPED or len(words) < 3:
        return True
    if r.segment.kind != "heading":
        return False
    verb = any(t.tag in "VAM" for t in r.tokens) or r.tokens[0].tag == "B"
    told = bool(r.figures) or (
        bool(triggers.find(r.tokens, range(len(r.tokens))))
        and bool(r.places or r.dates)
        and any(t.tag in "EG" for t in r.tokens)
    )
    return not (verb or told or Moods(r, 0, len(r.tokens)).call)


class _Finder:
    def __init__(self, r: Reading) -> None:
        self.r = r
        self.by_clause: dict[int, Finding] = {}
        self.extra: list[Finding] = []
        self.called: set[int] = set()
        self.referred = [(f.first, f.last) for f in _references(r)]

    def run(self) -> list[Finding]:
        self.calls()
        for n, clause in enumerate(self.r.clauses):
            if n not in self.called:
                finding = self.primary(n, clause)
                if finding is not None:
                    self.by_clause[n] = finding
        self.merge_harm()
        self.absorb()
        for n, clause in enumerate(self.r.clauses):
            self.nested(n, clause)
        self.own_figures()
        self.extra += (
            [Finding(K.SUPPLY, "", a, b, -1, nested=True, relation="supplied_to") for a, b in supply.gapped(self.r)]
            if self._any(K.SUPPLY)
            else []
        )
        return [*self._distinct(), *self.extra]

    def _any(self, kind: K) -> bool:
        return any(f.kind is kind for f in self.by_clause.values())

    def _distinct(self) -> list[Finding]:
        out: list[Finding] = []
        for finding in self.by_clause.values():
            if all(f is not finding for f in out):
                out.append(finding)
        return out

    # -- calls ------------------------------------------------------------------------------------------------
    def calls(self) -> None:
        """Mark calling clauses and all that hangs on them; neighbouring ones make one call."""
        last: Finding | None = None
        for n, clause in enumerate(self.r.clauses):
            inherits = clause.parent in self.called and clause.kind in (cl.PURPOSE, cl.COORD, cl.SUB, cl.PARTICIPLE)
            moods = Moods(self.r, clause.at[0], clause.at[-1] + 1)
            calling = moods.call and clause.kind not in (cl.RELATIVE,) and not (clause.kind == cl.PURPOSE)
            if clause.kind == cl.RELATIVE and last is not None and clause.parent in self.called:
                last.cover(clause.at[0], clause.at[-1] + 1)
            if not (calling or inherits):
                last = last if clause.kind == cl.RELATIVE or n in self.called else None
                continue
            self.called.add(n)
            if last is None:
                last = Finding(K.CALL, "", clause.at[0], clause.at[-1] + 1, n)
            last.cover(clause.at[0], clause.at[-1] + 1)
            self.by_clause[n] = last
        self._reach()

    def _reach(self) -> None:
        """A call reported by "X urged" begins with who calls and holds what is called for."""
        for n, clause in enumerate(self.r.clauses):
            finding = self.by_clause.get(n)
            if (
                finding is not None
                and clause.kind == cl.ATTRIBUTION
                and n + 1 < len(self.r.clauses)
                and n + 1 not in self.by_clause
            ):
                finding.cover(finding.first, self.r.clauses[n + 1].at[-1] + 1)
                self.by_clause[n + 1] = finding
                self.called.add(n + 1)

    # -- one clause -------------------------------------------------------------------------------------------
    def primary(self, n: int, clause: Clause) -> Finding | None:
        r = self.r
        first, last = clause.at[0], clause.at[-1] + 1
        if supply.replies(r, clause) and clause.kind in (cl.MAIN, cl.ATTRIBUTION, cl.COORD):
            return Finding(K.REPLY, "", first, last, n)
        if clause.kind == cl.ATTRIBUTION:
            return None
        moods = Moods(r, first, last, clause)
        if clause.kind == cl.PURPOSE:
            return self._purposed(n, clause)
        return (
            self._supplied(n, clause)
            or self._mooded(n, clause, moods)
            or self._reported(n, clause, moods)
            or self._rest(n, clause, moods)
        )

    def _purposed(self, n: int, clause: Clause) -> Finding | None:
        """A purpose is a claim of its own; where it explains a noun ("the struggle to stop"), its clause holds it as well."""
        if clause.parent in self.called:
            return None
        first, last = clause.at[0], clause.at[-1] + 1
        outer = self.by_clause.get(clause.parent)
        if outer is not None and first > 0 and self.r.tokens[first - 1].low in _NOUN_AIMS:
            outer.cover(first, last)
        return Finding(K.OTHER, "purpose", first, last, n)

    def _supplied(self, n: int, clause: Clause) -> Finding | None:
        found = supply.found(self.r, clause)
        if found is None:
            if clause.kind == cl.MAIN and supply.list_reference(self.r):
                return Finding(K.SUPPLY, "reference", clause.at[0], clause.at[-1] + 1, n, relation="list")
            return None
        first = clause.at[0]
        if clause.kind == cl.RELATIVE:
            while first > 0 and self.r.tokens[first - 1].tag in "DJN#":
                first -= 1
        return Finding(found.kind, "", first, clause.at[-1] + 1, n, relation=found.relation, state=found.state)

    def _mooded(self, n: int, clause: Clause, moods: Moods) -> Finding | None:
        """Aims, motives, predictions and comparisons come before the events that they speak of."""
        first, last = clause.at[0], clause.at[-1] + 1
        if moods.motive or (clause.kind == cl.SUB and clause.opener == "because" and moods.afraid):
            return Finding(K.OTHER, "motive", first, last, n)
        if self._running(self.figures_in(clause), None):
            return None
        if moods.aim and clause.kind != cl.PARTICIPLE:
            acted = self._advance(clause)
            return Finding(K.EVENT if acted else K.OTHER, "aim", first, last, n, match=acted)
        matches = self.matches(clause)
        if moods.prediction and not any(m.trigger.role == "gathering" for m in matches):
            return Finding(K.OTHER, "prediction", first, last, n) if clause.kind in (cl.MAIN, cl.COORD) else None
        if moods.comparison and moods.copular and clause.kind in (cl.MAIN, cl.COORD):
            return Finding(K.OTHER, "comparison", first, last, n, match=triggers.primary(matches, self.r.tokens))
        return None

    def _advance(self, clause: Clause) -> Match | None:
        """An attempt that others could have seen ("trying to advance at the front"): an event, its success left open."""
        found = [
            m
            for m in triggers.find(self.r.tokens, clause.at)
            if not m.noun and self.r.tokens[m.first].base in _ATTEMPTS
        ]
        return (
            found[0]
            if found
            and (
                self.r.places
                or any(t.low.startswith("front") or t.low in ("prison", "jail", "camp") for t in self.r.tokens)
            )
            else None
        )

    def _reported(self, n: int, clause: Clause, moods: Moods) -> Finding | None:
        first, last = clause.at[0], clause.at[-1] + 1
        if clause.kind == cl.RELATIVE and (
            moods.main_verb in g.OCCUR | _HARMING or "took place" in moods.low or "taken place" in moods.low
        ):
            named = self._antecedent_act(n, clause)
            if named is not None:
                return named
        matches = self.matches(clause)
        match = triggers.primary(matches, self.r.tokens)
        figures = self.figures_in(clause)
        if match is not None and match.trigger.role == "gathering":
            return Finding(K.GATHERING, "", first, last, n, match=match) if self._gathers(match, moods) else None
        if self._running(figures, match):
            return Finding(K.FIGURE, "", first, last, n, figure=figures[0], figures=figures, running=True)
        counted = self._count_itself(clause, match, figures)
        if counted is not None:
            return Finding(K.FIGURE, "", first, last, n, match=match, figure=counted, figures=figures)
        if match is not None and match.trigger.rank >= 2 and self._tells(clause, match, moods):
            aspect = (
                "status"
                if moods.status and moods.present
                else "series"
                if moods.series
                else "comparison"
                if moods.comparison
                else ""
            )
            return Finding(K.EVENT, aspect, first, last, n, match=match, figures=figures)
        relation = relations.by_verb(self.r, clause) if not (match and match.trigger.rank >= 3) else None
        if relation is not None:
            return Finding(
                K.RELATION,
                "",
                first,
                last,
                n,
                relation=relation.relation,
                subject=relation.subject,
                object=relation.object,
            )
        if match is not None and match.trigger.rank == 1 and (figures or self._harmed(clause, match)):
            return Finding(K.EVENT, "", first, last, n, match=match, figures=figures)
        harm = [f for f in figures if f.measure in _EVENT_MEASURES]
        if harm:
            return Finding(K.EVENT, "", first, last, n, match=match, figures=figures)
        stock = [f for f in figures if f.measure in _FIGURE_MEASURES]
        if len(stock) == 1 and self._about(clause, stock[0]):
            return Finding(K.FIGURE, "", first, last, n, figure=stock[0])
        return None

    def _antecedent_act(self, n: int, clause: Clause) -> Finding | None:
        """ "the attacks ... that took place": the act is the noun that the relative clause explains."""
        first = clause.at[0]
        first -= first > 0 and self.r.tokens[first - 1].low == ","
        while (
            first > 0 and self.r.tokens[first - 1].tag in "DJNC#P" and self.r.tokens[first - 1].low not in (",", "but")
        ):
            first -= 1
        match = triggers.primary(
            [m for m in triggers.find(self.r.tokens, range(first, clause.at[0])) if m.noun], self.r.tokens
        )
        return (
            Finding(K.EVENT, "", first, clause.at[-1] + 1, n, match=match, figures=self.figures_in(clause), nested=True)
            if match is not None
            else None
        )

    def _gathers(self, match: Match, moods: Moods) -> bool:
        return (
            match.noun
            or self.r.tokens[match.first].base in ("protest", "demonstrate", "rally")
            or any(
                t.low in c.OCCASION
                or t.low
                in (
                    "people",
                    "residents",
                    "hundreds",
                    "thousands",
                    "dozens",
                    "activists",
                    "demonstrators",
                    "protesters",
                    "crowd",
                )
                for t in self.r.tokens
            )
            or not match.noun
            and match.last - match.first > 1
        )

    def _running(self, figures: list[Figure], match: Match | None) -> bool:
        strong = re.search(
            r"\btoll\b|\btally\b|\bin total\b|\bcumulative\b|\bso far\b|\bto date\b|\btotal of\b|\bsince the (?:start|beginning|outbreak)\b|\bin all\b|\baltogether\b|\bbr(?:ings?|ought|inging) the (?:\w+ )?(?:number|total)\b|\bnumber of [^.;]{0,40}(?:rose|risen|reached|has reached|stands)\b",
            self.r.low,
        )
        return bool(strong) and any(f.measure in ("killed", "wounded", "neutralised", "detained") for f in figures)

    def _count_itself(self, clause: Clause, match: Match | None, figures: list[Figure]) -> Figure | None:
        """Return the figure that a clause is about: how many attacks were counted, how many fled, what was destroyed."""
        base = self.r.tokens[match.first].base if match is not None and not match.noun else ""
        for figure in figures:
            if figure.measure == "attacks" and (
                self._counts(figure) or any(self.r.tokens[i].base in h.COUNTED for i in clause.at)
            ):
                return figure
            if figure.measure in ("displaced", "escaped") and (match is None or match.trigger.rank == 1):
                return figure
            if figure.measure == "damage" and base in ("damage", "destroy") and len(figures) == 1:
                return figure
        return None

    def _tells(self, clause: Clause, match: Match, moods: Moods) -> bool:
        """Tell whether the clause reports the act, and does not only mention it on the way to something else."""
        if moods.hypothetical:
            return False
        base = self.r.tokens[match.first].base
        if not match.noun:
            return base not in _NEEDS_ARMS or self._corroborated(clause)
        if (
            self.r.tokens[match.last - 1].low.startswith("operation")
            and match.last - match.first == 1
            and not self._armed(clause)
        ):
            return False
        if moods.existential:
            return True
        if not moods.finite:
            return not moods.uses and (moods.leading_verb in ("", base) or self._reports(moods.leading_verb))
        return moods.status if moods.copular else self._reports(moods.main_verb)

    def _reports(self, verb: str) -> bool:
        return verb in g.OCCUR or verb in g.CARRY_OUT or verb in _EVENT_VERBS or verb in e.VERBS

    def _corroborated(self, clause: Clause) -> bool:
        """Words such as "hit" report violence only beside weapons, people under arms, or what is usually struck."""
        r = self.r
        struck = any(r.tokens[i].low in e.CIVIL_TARGETS | e.ARMED_TARGETS | h.DAMAGE_HEADS for i in clause.at)
        return struck or self._armed(clause) or bool(r.weapons) or any(m.noun for m in self.matches(clause))

    def _armed(self, clause: Clause) -> bool:
        tokens = self.r.tokens
        start, end = tokens[clause.at[0]].start, tokens[clause.at[-1]].end
        return any(is_armed(tokens[i]) for i in clause.at) or any(start <= m.start < end for m in self.r.actors)

    def _harmed(self, clause: Clause, match: Match) -> bool:
        base = self.r.tokens[match.first].base
        if base in ("damage", "destroy"):
            return self._corroborated(clause)
        people = any(
            self.r.tokens[i].low in e.PERSON_HEADS or self.r.tokens[i].low.rstrip("s") in e.PERSON_HEADS
            for i in clause.at
        )
        if base in ("escape", "flee", "displace"):
            return people or self._armed(clause)
        return (people or self._armed(clause)) and clause.kind != cl.PURPOSE

    def _about(self, clause: Clause, figure: Figure) -> bool:
        """Tell whether a clause says nothing but its figure: the subject is counted, or the verb counts."""
        lead = all(self.r.tokens[i].tag in "CRPDN#J.SW" for i in clause.at if i < figure.first)
        verb = any(
            self.r.tokens[i].base in h.VERB_MEASURES or self.r.tokens[i].base in h.COUNTED
            for i in clause.at
            if i < figure.first
        )
        return lead or verb

    def _rest(self, n: int, clause: Clause, moods: Moods) -> Finding | None:
        first, last = clause.at[0], clause.at[-1] + 1
        words = sum(self.r.tokens[i].tag != "." for i in clause.at)
        if moods.status and moods.finite and clause.kind in (cl.MAIN, cl.COORD) and words > 3:
            return Finding(
                K.EVENT if self._place_or_armed(clause) else K.OTHER,
                "status",
                first,
                last,
                n,
                match=triggers.primary(self.matches(clause), self.r.tokens),
            )
        if moods.comparison and clause.kind in (cl.MAIN, cl.COORD) and words > 3:
            return Finding(K.OTHER, "comparison", first, last, n)
        if clause.kind == cl.RELATIVE:
            return None if clause.parent in self.called else self._said_of(n, clause, moods)
        if clause.kind not in (cl.MAIN, cl.COORD) or not moods.finite or words < 4:
            return None
        if moods.past and self._day_in(clause) and not moods.loaded and not moods.copular:
            return Finding(K.EVENT, "", first, last, n)
        if moods.main_verb in ("accuse", "blame"):
            return Finding(K.OTHER, "accusation", first, last, n)
        aspect = "judgement" if moods.loaded else "characterisation" if moods.present else "statement"
        return Finding(K.OTHER, aspect, first, last, n)

    def _place_or_armed(self, clause: Clause) -> bool:
        tokens = self.r.tokens
        start, end = tokens[clause.at[0]].start, tokens[clause.at[-1]].end
        return (
            self._armed(clause)
            or any(start <= p.head.start < end for p in self.r.places)
            or bool(triggers.find(tokens, clause.at))
        )

    def _said_of(self, n: int, clause: Clause, moods: Moods) -> Finding | None:
        """A relative clause that says something of somebody on its own: "units that tyrannise the people"."""
        tokens = self.r.tokens
        lexical = moods.main_verb not in ("be", "have", "do", "") and any(tokens[i].tag in "VE" for i in clause.at)
        about = self._armed(clause) or any(
            tokens[i].low in ("people", "civilians", "population", "residents") for i in clause.at
        )
        if not (lexical and about) or len(clause.at) < 4:
            return None
        return Finding(
            K.OTHER, "characterisation" if moods.present else "statement", clause.at[0], clause.at[-1] + 1, n
        )

    def matches(self, clause: Clause) -> list[Match]:
        return [
            m for m in triggers.find(self.r.tokens, clause.at) if not any(a <= m.first < b for a, b in self.referred)
        ]

    def figures_in(self, clause: Clause) -> list[Figure]:
        at = set(clause.at)
        return [f for f in self.r.figures if f.first in at]

    # -- between clauses --------------------------------------------------------------------------------------
    def merge_harm(self) -> None:
        """ "killing two", "and wounded three", "when shells hit the house": one event with the clause that names the act."""
        for n, clause in enumerate(self.r.clauses):
            finding = self.by_clause.get(n)
            if finding is None or finding.kind is not K.EVENT or finding.aspect == "aim":
                continue
            parent = self._event_before(n, clause)
            if parent is None or parent is finding:
                continue
            if self._joins(clause, parent, finding):
                self._join(n, parent, finding)

    def _event_before(self, n: int, clause: Clause) -> Finding | None:
        for k in (clause.parent, n - 1):
            found = self.by_clause.get(k) if k >= 0 else None
            if found is not None and found.kind is K.EVENT and found.aspect != "aim":
                return found
        return None

    def _joins(self, clause: Clause, parent: Finding, finding: Finding) -> bool:
        mine, theirs = _rank(finding), _rank(parent)
        if clause.kind == cl.PARTICIPLE:
            return True
        if clause.kind == cl.SUB:
            return clause.opener in _TIMES - {"while", "before", "since", "until"} and (mine <= 1 or theirs <= 1)
        if clause.kind == cl.COORD:
            return mine <= 1
        if clause.kind == cl.RELATIVE:
            return mine <= 1 or theirs <= 1
        coordinated = clause.opener in ("and", ",", "but", ";", ":") and mine <= 1 and not any(self._day_in(clause))
        return clause.kind == cl.MAIN and coordinated

    def _day_in(self, clause: Clause) -> list[bool]:
        start, end = self.r.tokens[clause.at[0]].start, self.r.tokens[clause.at[-1]].end
        return [True for m in self.r.dates if start <= m.start < end]

    def _join(self, n: int, parent: Finding, finding: Finding) -> None:
        parent.cover(finding.first, finding.last)
        parent.figures += [f for f in finding.figures if f not in parent.figures]
        if _rank(finding) > _rank(parent):
            parent.match = finding.match
        self.by_clause[n] = parent

    def absorb(self) -> None:
        """Clauses that claim nothing of their own complete the claim of the clause that they hang on."""
        for n, clause in enumerate(self.r.clauses):
            if n in self.by_clause or clause.kind == cl.ATTRIBUTION:
                continue
            k = clause.parent
            while k >= 0 and k not in self.by_clause:
                k = self.r.clauses[k].parent
            if k >= 0:
                self.by_clause[k].cover(clause.at[0], clause.at[-1] + 1)
                self.by_clause[k].figures += [f for f in self.figures_in(clause) if f.measure in _EVENT_MEASURES]

    # -- claims inside others ---------------------------------------------------------------------------------
    def nested(self, n: int, clause: Clause) -> None:
        """Find what a clause takes for granted while it says something else: relations and acts named by nouns."""
        finding = self.by_clause.get(n)
        first, last = clause.at[0], clause.at[-1] + 1
        if finding is None or finding.kind is not K.RELATION:
            for related in relations.by_noun(self.r, first, last):
                whole = related.first <= first and related.last >= last
                if not whole:
                    self.extra.append(
                        Finding(
                            K.RELATION,
                            "",
                            related.first,
                            related.last,
                            n,
                            nested=True,
                            relation=related.relation,
                            subject=related.subject,
                            object=related.object,
                        )
                    )
        if finding is not None and finding.kind is K.CALL and clause.kind != cl.ATTRIBUTION:
            self._within_call(n, clause)
        elif finding is not None and finding.kind in (K.OTHER, K.RELATION):
            self._named_act(n, clause)

    def _within_call(self, n: int, clause: Clause) -> None:
        for k, inner in enumerate(self.r.clauses):
            if inner.parent == n and inner.kind == cl.RELATIVE and k not in self.by_clause:
                supplied = self._supplied(k, inner)
                if supplied is not None:
                    self.extra.append(supplied)

    def _named_act(self, n: int, clause: Clause) -> None:
        """ "the latest attack by Islamists ... from the prison in X" inside a clause about something else."""
        r = self.r
        for match in self.matches(clause):
            if not match.noun or match.trigger.rank < 2 or match.trigger.role == "gathering":
                continue
            first = match.first
            while first > clause.at[0] and r.tokens[first - 1].tag in "DJNEC#" and r.tokens[first - 1].low != ",":
                first -= 1
            last = self._reach_of(match, clause)
            start, end = r.tokens[first].start, r.tokens[last - 1].end
            agent = any(r.tokens[i].low == "by" for i in range(match.last, min(last, match.last + 2)))
            known = any(start <= m.start < end for m in r.actors)
            placed = any(start <= p.head.start < end for p in r.places) or any(
                start <= m.start < end and not m.since and m.rule != "lasting" for m in r.dates
            )
            if placed and (agent or known):
                self.extra.append(Finding(K.EVENT, "", first, last, n, match=match, nested=True))
                return

    def _reach_of(self, match: Match, clause: Clause) -> int:
        """Return where the phrase of a named act ends: before the next finite verb or mark."""
        i = match.last
        while (
            i < len(self.r.tokens)
            and self.r.tokens[i].tag not in "VAMSW"
            and self.r.tokens[i].low not in (",", ";", ".", "!", ":", "?", "since")
        ):
            i += 1
        return i

    def own_figures(self) -> None:
        """Counts that are claims of their own: how many are held, fled, were displaced, how many attacks, what was damaged."""
        taken = [f.figure for f in self._distinct() if f.figure is not None]
        for figure in self.r.figures:
            if figure.measure not in _FIGURE_MEASURES or figure in taken or self._unborn(figure):
                continue
            if figure.measure == "attacks" and not self._counts(figure):
                continue
            first, last = figure.first, figure.last
            while first > 0 and self.r.tokens[first - 1].tag == "D":
                first -= 1
            if last < len(self.r.tokens) and self.r.tokens[last].low == "there":
                last += 1
            self.extra.append(Finding(K.FIGURE, "", first, last, -1, figure=figure, nested=True))

    def _unborn(self, figure: Figure) -> bool:
        return any(
            f.kind in (K.CALL,) and f.holds(figure.first) and figure.measure != "held" for f in self._distinct()
        ) or any(f.aspect in ("prediction",) and f.holds(figure.first) for f in self._distinct())

    def _counts(self, figure: Figure) -> bool:
        counted = any(t.base in h.COUNTED for t in self.r.tokens)
        return counted or (figure.count.low or 0) >= 5


_NOUN_AIMS = frozenset("struggle fight war battle campaign operation fighting pressure decision move efforts".split())
_HARMING = frozenset({"kill", "wound", "injure", "damage", "destroy"})
_ATTEMPTS = frozenset(
    "escape flee storm infiltrate break enter advance make gain seize capture take assault attack to".split()
)
_NEEDS_ARMS = frozenset(
    "hit strike target burn seize capture release evacuate withdraw retreat deploy redeploy occupy regain fight battle liberate torch demolish rocket shoot assault storm execute fire invade gather assemble".split()
)


def _rank(finding: Finding) -> int:
    return finding.match.trigger.rank if finding.match is not None else 0


_ANNIVERSARY = re.compile(r"\b(?:the )?(?:\w+ )?anniversary of\b")


def _references(r: Reading) -> list[Finding]:
    """Return the anniversaries that a sentence ties its date to, as claims of their own."""
    out = []
    for found in _ANNIVERSARY.finditer(r.shadow.low, r.segment.start, r.segment.end):
        first = r.index_at(found.start())
        last = r.index_at(found.end())
        while (
            last < len(r.tokens)
            and r.tokens[last].low not in (",", ";", ".", "!", "?", "(", ")")
            and r.tokens[last].tag not in "VAMSW"
        ):
            last += 1
        out.append(Finding(K.OTHER, "reference", first, last, -1, nested=True))
    return out
