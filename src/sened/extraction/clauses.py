"""Clauses of a sentence: main, attribution, subordinate, relative, participial, purpose; found by marks, small words and verbs."""

from dataclasses import dataclass, field

from sened.extraction.english import grammar as g
from sened.extraction.tokens import Token
from sened.extraction.wordlist import words

MAIN, ATTRIBUTION, SUB, RELATIVE, PARTICIPLE, PURPOSE, COORD = (
    "main", "attribution", "sub", "relative", "participle", "purpose", "coord",
)  # fmt: skip
_FINITE = frozenset("VAM")
_QUANTITIES = words("dozens hundreds thousands several many most some all both scores few")
_NP = frozenset("DNJ#QOR")


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
        self.quoted = False

    def run(self) -> list[Clause]:
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
        if token.tag == ".":
            self.mark(i)
        elif token.tag == "S":
            self.subordinator(i)
        elif token.tag == "W":
            self.open(RELATIVE, i)
        elif token.tag == "T":
            self.infinitive(i)
        elif token.tag == "G":
            self.ing(i)
        elif token.tag == "C":
            self.conjunction(i)
        elif token.tag in _FINITE:
            self.finite(i)
        elif token.tag in "PDNQ" and self.phrase_purpose(i):
            self.open(PURPOSE, i)

    # -- what may open a clause -------------------------------------------------------------------------------
    def mark(self, i: int) -> None:
        low = self.tokens[i].low
        if low in (";", "—") or (low == "-" and 0 < i < len(self.tokens) - 1):
            self.now = self.root()
            if self.has_finite(self.now) and self.finite_ahead(i + 1):
                self.open(MAIN, i)
        elif low == "," and i + 1 < len(self.tokens):
            self.comma(i)
        elif low == ":" and self.has_finite(self.now) and self.finite_ahead(i + 1):
            self.open(MAIN, i)

    def comma(self, i: int) -> None:
        now = self.clauses[self.now]
        if self.trailing_attribution(i + 1):
            self.open(ATTRIBUTION, i)
        elif (self.has_finite(self.root()) and self.lead_then_clause(i + 1)) or (
            self.has_finite(self.root()) and self.starts_clause(i + 1)
        ):
            self.open(MAIN, i, parent=-1)
        elif (now.parent >= 0 and not self.has_finite(now.parent)) or (
            now.kind in (RELATIVE, SUB) and now.parent >= 0 and self.next_tag(i + 1) in _FINITE
        ):
            self.now = now.parent

    def subordinator(self, i: int) -> None:
        token = self.tokens[i]
        if (
            token.low == "that"
            and self.clauses[self.now].kind in (MAIN, COORD, PURPOSE, PARTICIPLE)
            and self.says(i - 1)
        ):
            self.clauses[self.now].kind = ATTRIBUTION
            self.open(MAIN, i)
        elif token.low == "so" or (token.low == "that" and i and self.tokens[i - 1].low == "so"):
            self.open(PURPOSE, i)
        elif token.low != "that":
            self.open(SUB, i)

    def infinitive(self, i: int) -> None:
        if i + 1 >= len(self.tokens) or not self.verb_after(i):
            return
        if self.clauses[self.now].kind == PURPOSE and self.tokens[i - 1].low in (
            "order",
            "as",
            "attempt",
            "bid",
            "effort",
        ):
            return
        if not self.licensed(i):
            self.open(PURPOSE, i)

    def ing(self, i: int) -> None:
        before = self.tokens[i - 1] if i else None
        if (before is not None and before.low == ",") or (before is None and self.has_comma_then_clause(i)):
            self.open(PARTICIPLE, i)

    def conjunction(self, i: int) -> None:
        if i + 1 >= len(self.tokens) or not self.has_finite(self.now):
            return
        following = self.tokens[i + 1]
        before = self.tokens[i - 1] if i else following
        step = 2 if following.tag == "R" and i + 2 < len(self.tokens) else 1
        verb = self.tokens[i + step]
        if verb.tag in "VA" and before.tag not in ("V", "E", "B", "G") and verb.low not in ("being",):
            self.open(COORD, i)
        elif following.tag == "G" and self.clauses[self.now].kind == PARTICIPLE:
            self.open(PARTICIPLE, i, parent=self.clauses[self.now].parent)
        elif self.starts_clause(i + 1):
            inner = self.clauses[self.now].kind in (RELATIVE, SUB)
            self.open(MAIN, i, parent=self.now if inner else -1)

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
        if token.tag == "V" and token.base in g.CONTENT_SAY and now.kind in (MAIN, COORD) and self.starts_clause(i + 1):
            now.kind = ATTRIBUTION
            self.open(MAIN, i)

    def phrase_purpose(self, i: int) -> bool:
        words = [t.low for t in self.tokens[i : i + 4]]
        if (
            self.clauses[self.now].kind == PURPOSE
            and self.clauses[self.now].at
            and i - self.clauses[self.now].at[0] < 5
        ):
            return False
        if words[:2] == ["in", "order"] and words[2:3] == ["to"]:
            return True
        if words[:1] == ["so"] and words[1:3] == ["as", "to"]:
            return True
        if words[:1] == ["in"] and len(words) == 4 and words[1] in ("an", "a", "their", "its", "the"):
            return words[2] in g.AIM_NOUNS and words[3] == "to"
        return words[:1] == ["with"] and len(words) == 4 and words[2] in g.AIM_NOUNS and words[3] == "of"

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

    def next_tag(self, i: int) -> str:
        return self.tokens[i].tag if i < len(self.tokens) else ""

    def verb_after(self, i: int) -> bool:
        j = i + 1
        while j < len(self.tokens) and self.tokens[j].tag == "R":
            j += 1
        return j < len(self.tokens) and self.tokens[j].tag == "B"

    def licensed(self, i: int) -> bool:
        """Tell whether an infinitive belongs to the word before it ("failed to", "urged residents to", "time to")."""
        j = i - 1
        while j >= 0 and self.tokens[j].tag in ("R", "C", ".") and self.tokens[j].low not in (";", ":"):
            j -= 1
        if j < 0:
            return False
        before = self.tokens[j]
        if before.tag in "VGBEA" and (before.base in g.TAKES_INFINITIVE or before.tag == "A"):
            return True
        if before.low in g.INFINITIVE_WORDS or (before.tag == "N" and before.low in g.AIM_NOUNS):
            return True
        if before.tag == "B" and self.tokens[i - 1].tag in ("C", "."):
            return True
        for k in range(j, max(-1, j - 14), -1):
            token = self.tokens[k]
            if token.tag in "VEGB" or token.low in ("call", "calls", "demand", "appeal"):
                return token.base in g.OBJECT_CONTROL and (token.base != "make" or k > j - 2)
            if token.tag in ("A", "M", "W", "S") or token.low in (";", ":"):
                break
        return bool(self.tokens[i - 1].tag == "C" and any(t.tag == "T" for t in self.tokens[max(0, i - 12) : i]))

    def says(self, i: int) -> bool:
        return (
            i >= 0
            and (
                self.tokens[i].base in g.SAY
                or (self.tokens[i].tag == "." and i > 0 and self.tokens[i - 1].base in g.SAY)
            )
        ) or self.said_recently(i)

    def said_recently(self, i: int) -> bool:
        """ "told reporters on Friday that": the verb of saying stands a few words back."""
        for token in reversed(self.tokens[max(0, i - 8) : i + 1]):
            if token.tag in "VGE":
                return token.base in g.SAY
            if token.tag in "AMSW":
                return False
        return False

    def starts_clause(self, i: int) -> bool:
        """Tell whether a subject and then a finite verb stand here, before the next mark."""
        subject = False
        for j in range(i, min(i + 14, len(self.tokens))):
            token = self.tokens[j]
            if token.tag == "V" or token.tag in "AM":
                return subject and (token.tag != "V" or token.base not in g.CONTENT_SAY or j == i)
            if token.tag in "SWTGE" or (token.tag == "." and token.low not in ('"', "(", ")")):
                return False
            if token.tag == "C" and not (subject and self.next_tag(j + 1) in ("N", "J", "D", "#")):
                return False
            subject = subject or token.tag in "NQ#" or token.low in _QUANTITIES
            if token.tag == "P" and not subject and j > i:
                return False
        return False

    def lead_then_clause(self, i: int) -> bool:
        """Tell whether a phrase such as "through the help of firms," and then a new clause stand here."""
        if self.next_tag(i) != "P":
            return False
        for j in range(i + 1, min(i + 12, len(self.tokens))):
            if self.tokens[j].low == ",":
                return self.starts_clause(j + 1)
            if self.tokens[j].tag in "VAMWS.":
                return False
        return False

    def finite_ahead(self, i: int) -> bool:
        return any(t.tag in _FINITE for t in self.tokens[i : i + 16])

    def has_comma_then_clause(self, i: int) -> bool:
        for j in range(i, len(self.tokens)):
            if self.tokens[j].low == ",":
                return self.starts_clause(j + 1)
            if self.tokens[j].tag in _FINITE:
                return False
        return False

    def trailing_attribution(self, i: int) -> bool:
        """Tell whether ", the ministry said" or ", according to X" stands at `i`."""
        words = [t.low for t in self.tokens[i : i + 3]]
        if words[:2] == ["according", "to"] or words[:1] in (["citing"], ["quoting"]):
            return True
        for j in range(i, min(i + 12, len(self.tokens))):
            token = self.tokens[j]
            if token.tag == "V":
                return token.base in g.SAY and (j > i or i > 0)
            if token.tag not in "DNJO#QPR" and token.low not in ('"',):
                return False
        return False
