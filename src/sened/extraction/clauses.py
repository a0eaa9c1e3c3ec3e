"""Clauses of a sentence: main, attribution, subordinate, relative, participial, purpose; found by marks, small words and verbs."""

from dataclasses import dataclass, field

from sened.extraction import lookahead as look
from sened.extraction.english import grammar as g
from sened.extraction.english.claims import BODIES, DOCUMENTS
from sened.extraction.english.speaking import OFFICES
from sened.extraction.english.tagging import DO
from sened.extraction.tokens import Token

MAIN, ATTRIBUTION, SUB, RELATIVE, PARTICIPLE, PURPOSE, COORD = (
    "main", "attribution", "sub", "relative", "participle", "purpose", "coord",
)  # fmt: skip
_FINITE = frozenset("VAM")
_HEAD = 14
_SHORT_HEAD = 6
CONTRAST = frozenset({"while", "whilst", "whereas"})


@dataclass(slots=True)
class Clause:
    """Indices of the tokens of one clause (an inner clause may lie between them) and the clause that it hangs on."""

    kind: str
    parent: int = -1
    at: list[int] = field(default_factory=list)
    opener: str = ""


def split(tokens: list[Token]) -> list[Clause]:
    """Return the clauses of a sentence, an outer clause before those that hang on it; every token is in one."""
    return _Splitter(tokens).run()


class _Splitter:
    def __init__(self, tokens: list[Token]) -> None:
        self.tokens = tokens
        self.clauses = [Clause(MAIN)]
        self.now = 0
        self.steps = {
            ".": self.mark, "S": self.subordinator, "W": self.relative, "T": self.infinitive, "G": self.ing,
            "C": self.conjunction,
        }  # fmt: skip

    def run(self) -> list[Clause]:
        if [t.low for t in self.tokens[:2]] == ["according", "to"]:
            self.clauses[0].kind = ATTRIBUTION
        i = 0
        while i < len(self.tokens):
            self.step(i)
            self.clauses[self.now].at.append(i)
            self.said(i)
            i += 1
        return self.filled()

    def filled(self) -> list[Clause]:
        """Return the clauses that hold words, each hanging on the nearest clause that does."""
        kept = [n for n, c in enumerate(self.clauses) if c.at]
        number = {old: new for new, old in enumerate(kept)}
        for n in kept:
            outer = self.clauses[n].parent
            while outer >= 0 and outer not in number:
                outer = self.clauses[outer].parent
            self.clauses[n].parent = number.get(outer, -1)
        return [self.clauses[n] for n in kept]

    def step(self, i: int) -> None:
        """Decide whether token `i` opens a new clause or leads back to an outer one."""
        token = self.tokens[i]
        by_tag = self.steps.get(token.tag)
        if by_tag is not None:
            by_tag(i)
        elif i == 0 and token.low == "having" and look.closed_phrase(self.tokens, 1):
            self.open(PARTICIPLE, i)  # "Having overrun the garrison, the force ..."
        elif token.tag in _FINITE and not (i and self.tokens[i - 1].tag == "T"):
            self.finite(i)
        elif token.tag == "Q" and self.contact(i):
            self.open(RELATIVE, i)
        elif token.tag in "PDNQ" and self.phrase_purpose(i):
            self.open(PURPOSE, i)

    # -- what may open a clause -------------------------------------------------------------------------------
    def mark(self, i: int) -> None:
        low = self.tokens[i].low
        if low == ":" and 0 < i < len(self.tokens) - 1 and self.tokens[i - 1].tag == self.tokens[i + 1].tag == "#":
            return  # "at 14:30"
        if (
            low in ("—", "-")
            and 0 < i <= _SHORT_HEAD
            and self.tokens[i - 1].low in OFFICES | DOCUMENTS
            and self.heads(i)
        ):
            self.clauses[0].kind = ATTRIBUTION  # "SDF media centre - eleven civilians were killed"
            self.now = 0
            self.open(MAIN, i, parent=0)
            return
        if low in (";", "—") or (low == "-" and 0 < i < len(self.tokens) - 1):
            self.now = self.root()
            told = self.has_finite(self.now) or self.clauses[self.now].kind == ATTRIBUTION
            if told and any(t.tag in look.FINITE for t in self.tokens[i + 1 : i + 17]):
                self.open(MAIN, i)
        elif low == "," and i + 1 < len(self.tokens):
            self.comma(i)
        elif low == ":" and self.heads(i):
            self.clauses[0].kind = ATTRIBUTION  # "Ministry of Defence, evening bulletin: our troops have ..."
            self.now = 0
            self.open(MAIN, i, parent=-1)
        elif (
            low == ":" and self.has_finite(self.now) and any(t.tag in look.FINITE for t in self.tokens[i + 1 : i + 17])
        ):
            self.open(MAIN, i)

    def heads(self, i: int) -> bool:
        """Tell whether what stands before a colon only says whose words follow: no verb, and then a clause."""
        if i > _HEAD or any(t.tag in _FINITE and not t.cap for t in self.tokens[:i]):
            return False
        if not any(t.low in BODIES | DOCUMENTS | OFFICES for t in self.tokens[:i]):
            return False
        told = look.FINITE | {"E"} if i <= _SHORT_HEAD // 3 else look.FINITE
        return any(t.tag in told for t in self.tokens[i + 1 : i + 25])

    def comma(self, i: int) -> None:
        now = self.clauses[self.now]
        ahead = i + 1 + (look.tag_at(self.tokens, i + 1) == "R")  # ", today announced"
        outer = self.clauses[now.parent] if now.parent >= 0 else now
        if now.kind == ATTRIBUTION and now.opener == "," and outer.kind == RELATIVE and not self.has_finite(now.parent):
            self.now = now.parent  # "in which, the authorities say, three were killed"
            return
        bare = not self.has_finite(self.root()) or (now.kind == MAIN and not self.has_finite(self.now))
        verb_next = look.tag_at(self.tokens, ahead) == "V" and bare
        if now.kind == ATTRIBUTION and now.at[:1] == [0] and look.starts_clause(self.tokens, i + 1):
            self.open(MAIN, i)  # "According to a monitor, shells hit the town"
            return
        if verb_next and now.kind == RELATIVE and now.parent >= 0 and not self.has_finite(now.parent):
            self.now = now.parent  # "a commander, who asked not to be named, told"
            return
        if verb_next and now.kind in (MAIN, PARTICIPLE):
            self.now = self.now if now.kind == MAIN else self.root()
            return  # "Helvion, a firm of the north, said", "Helvion, citing a report, said": the verb of the main clause
        if look.trailing_attribution(self.tokens, i + 1):
            self.attributed(i)
        elif (self.has_finite(self.root()) and look.lead_then_clause(self.tokens, i + 1)) or (
            self.has_finite(self.root()) and look.starts_clause(self.tokens, i + 1)
        ):
            self.open(MAIN, i, parent=-1)
        elif (now.parent >= 0 and self.clauses[now.parent].kind != ATTRIBUTION and not self.has_finite(now.parent)) or (
            now.kind in (RELATIVE, SUB) and now.parent >= 0 and look.tag_at(self.tokens, i + 1) in _FINITE
        ):
            self.now = now.parent

    def attributed(self, i: int) -> None:
        """ "..., the ministry said"; before there is anything to be said ("In a letter, the ministry said") it is the clause itself."""
        told = self.has_finite(self.root()) or look.inserted_attribution(self.tokens, i + 1)
        if self.tokens[i + 1].tag != "G" and told:
            self.open(ATTRIBUTION, i)

    def subordinator(self, i: int) -> None:
        token = self.tokens[i]
        if token.low == "that" and (i + 1 >= len(self.tokens) or self.tokens[i + 1].low in (".", ",", ";", "!")):
            return  # "the army rejects that"
        if token.low == "that" and i > 1 and [t.low for t in self.tokens[i - 2 : i]] == ["as", "saying"]:
            self.clauses[self.root()].kind = ATTRIBUTION  # "quoted an official as saying that"
            self.now = self.root()
            self.open(MAIN, i)
            return
        if token.low == "that" and i and self.tokens[i - 1].low == "," and look.said_before(self.tokens, i - 1):
            self.now = self.root()  # "reported, citing two officials, that"
        if (
            token.low == "that"
            and self.clauses[self.now].kind in (MAIN, COORD, PURPOSE, PARTICIPLE)
            and look.said_before(self.tokens, i - 1)
        ):
            self.clauses[self.now].kind = ATTRIBUTION
            self.open(MAIN, i)
        elif token.low in CONTRAST and self.beside(i):
            self.open(MAIN, i, parent=-1)
        elif token.low == "so" or (token.low == "that" and i and self.tokens[i - 1].low == "so"):
            self.open(PURPOSE, i)
        elif token.low != "that":
            self.open(SUB, i)

    def beside(self, i: int) -> bool:
        """ "..., while the council insisted": a clause beside the main one, and not under it."""
        after_comma = i > 0 and self.tokens[i - 1].low == ","
        ahead = any(t.tag in look.FINITE for t in self.tokens[i + 1 : i + 17])
        return after_comma and ahead and self.has_finite(self.root())

    def relative(self, i: int) -> None:
        """ "camps in which": the preposition belongs to the relative clause."""
        now = self.clauses[self.now]
        shown = self.tokens[i].low == "that" and i > 1 and self.tokens[i - 1].low in g.SHOWING
        if shown and now.kind in (MAIN, COORD) and look.starts_clause(self.tokens, i + 1):
            now.kind = ATTRIBUTION  # "papers leave little doubt that the containers had been sent"
            self.open(MAIN, i)
            return
        at = now.at
        led = i > 0 and self.tokens[i - 1].tag == "P" and at[-1:] == [i - 1] and len(at) > 1
        if led:
            at.pop()
        self.open(RELATIVE, i)
        if led:
            self.clauses[self.now].at.append(i - 1)

    def contact(self, i: int) -> bool:
        """ "the factions it backs have been shelling": a relative clause that no word opens, before the verb of its outer one."""
        if not i or self.tokens[i - 1].tag != "N" or self.tokens[i].low not in ("it", "they", "he", "she", "we"):
            return False
        finite = look.tag_at(self.tokens, i + 1) in _FINITE and not self.has_finite(self.now)
        rest = self.tokens[i + 2 : i + 12]
        stop = next((k for k, t in enumerate(rest) if t.tag in ".SW"), len(rest))
        return finite and self.tokens[i + 1].tag == "V" and any(t.tag in "AM" for t in rest[:stop])

    def infinitive(self, i: int) -> None:
        if i + 1 >= len(self.tokens) or not look.verb_follows(self.tokens, i):
            return
        if self.clauses[self.now].kind == PURPOSE and self.tokens[i - 1].low in (
            "order",
            "as",
            "attempt",
            "bid",
            "effort",
        ):
            return
        if not look.belongs_before(self.tokens, i):
            self.open(PURPOSE, i)

    def ing(self, i: int) -> None:
        before = self.tokens[i - 1] if i else None
        if (before is not None and before.low == ",") or (before is None and look.comma_then_clause(self.tokens, i)):
            self.open(PARTICIPLE, i)

    def conjunction(self, i: int) -> None:
        aimed = self.clauses[self.now].kind == PURPOSE
        if i + 1 >= len(self.tokens) or not (aimed or self.has_finite(self.now)):
            return
        following = self.tokens[i + 1]
        before = self.tokens[i - 1] if i else following
        if following.low in DO and self.tokens[0].low in DO:
            self.open(MAIN, i, parent=-1)  # "Did A ..., or did B ...?"
            return
        step = 2 if following.tag == "R" and i + 2 < len(self.tokens) else 1
        verb = self.tokens[i + step]
        if self.clauses[self.now].kind == PURPOSE and verb.tag == "V" and verb.low != verb.base:
            self.open(COORD, i, parent=self.clauses[self.now].parent)  # "fired to break up a rally and took 34 people"
        elif verb.tag in "VA" and before.tag not in ("V", "E", "B", "G") and verb.low not in ("being",):
            self.open(COORD, i)
        elif following.tag == "G" and self.clauses[self.now].kind == PARTICIPLE:
            self.open(PARTICIPLE, i, parent=self.clauses[self.now].parent)
        elif self._another_speaks(i):
            self.open(MAIN, i, parent=-1)
        elif look.starts_clause(self.tokens, i + 1):
            inner = self.clauses[self.now].kind in (RELATIVE, SUB)
            self.open(MAIN, i, parent=self.now if inner else -1)

    def _another_speaks(self, i: int) -> bool:
        """ "gunmen attacked a post, and the group later said that": who speaks is named, and no pronoun."""
        named = self.clauses[self.now].kind == MAIN and self.tokens[i + 1].tag != "Q"
        return named and look.trailing_attribution(self.tokens, i + 1)

    def finite(self, i: int) -> None:
        now = self.clauses[self.now]
        back = self.previous_verb(i)
        if (
            now.kind in (RELATIVE, PURPOSE, SUB)
            and back is not None
            and now.parent >= 0
            and not self.has_finite(now.parent)
        ):
            self.now = now.parent

    def said(self, i: int) -> None:
        """After a verb of saying, what was said may follow at once as a clause of its own."""
        token, now = self.tokens[i], self.clauses[self.now]
        adding = token.tag == "G" and now.kind == PARTICIPLE and now.at == [i]  # "..., saying it had inflicted losses"
        if (
            (adding or (token.tag == "V" and now.kind in (MAIN, COORD)))
            and token.base in g.CONTENT_SAY
            and look.starts_clause(self.tokens, look.past_hedge(self.tokens, i + 1))
        ):
            now.kind = ATTRIBUTION
            self.open(MAIN, i)
        elif now.kind in (MAIN, COORD) and look.said_when(self.tokens, i) is not None:
            now.kind = ATTRIBUTION  # "The ministry said on Sunday it had retaken the town"
            self.open(MAIN, i)

    def phrase_purpose(self, i: int) -> bool:
        now = self.clauses[self.now]
        just_opened = now.kind == PURPOSE and bool(now.at) and i - now.at[0] < 5
        return not just_opened and look.purpose_phrase(self.tokens, i)

    # -- helpers ------------------------------------------------------------------------------------------------
    def open(self, kind: str, i: int, *, parent: int | None = None) -> None:
        self.clauses.append(Clause(kind, self.now if parent is None else parent, opener=self.tokens[i].low))
        self.now = len(self.clauses) - 1

    def root(self) -> int:
        at = self.now
        while self.clauses[at].parent >= 0:
            at = self.clauses[at].parent
        return at

    def has_finite(self, number: int) -> bool:
        return any(
            self.tokens[i].tag in _FINITE or (self.tokens[i].tag == "E" and not k)
            for k, i in enumerate(self.clauses[number].at)
        ) or any(self.tokens[i].tag == "B" for i in self.clauses[number].at[:1])

    def previous_verb(self, i: int) -> int | None:
        """Return the finite verb that the clause at hand already has, unless `i` belongs to the same verb group."""
        tokens, at = self.tokens, self.clauses[self.now].at
        for j in reversed(at):
            if tokens[j].tag in _FINITE or (tokens[j].tag == "B" and self.clauses[self.now].kind == PURPOSE):
                between = tokens[j + 1 : i]
                return None if all(t.tag in "RAM" for t in between) and tokens[j].tag in "AM" else j
        return None
