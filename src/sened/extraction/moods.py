"""How a stretch of a sentence speaks: calls, aims, predictions, comparisons, statuses, judgements."""

import re
from functools import cached_property

from sened.extraction.clauses import Clause
from sened.extraction.english import claims as c
from sened.extraction.english import grammar as g
from sened.extraction.reading import Reading, compiled

_CALL, _COUNTER, _PREDICTION = compiled(c.CALL_PATTERNS), compiled(c.COUNTERFACTUAL), compiled(c.PREDICTION)
_EXPECTED, _PLANNED = compiled(c.EXPECTED), re.compile(c.PLANNED)
_PERFECT = re.compile(r"\b(?:is|are) \w+ to have (?:been )?\w+")
_AIM, _SUPERLATIVE, _STATUS, _SERIES = compiled(c.AIM), compiled(c.SUPERLATIVE), compiled(c.STATUS), compiled(c.SERIES)


_MADE_SO = re.compile(
    r"\b(?:put|knock|took|take|forc|render|le[fa])\w* [^.;]*\b(?:out of (?:service|action)|stranded|cut off|closed|suspended|surrounded)\b"
)
""" "strikes put 18 stations out of service": an act, and not how things stand."""


class Moods:
    """Answers about tokens `first` to `last` of a sentence; with a clause, what lies inside it as another clause is left out."""

    def __init__(self, r: Reading, first: int, last: int, clause: Clause | None = None) -> None:
        self.r = r
        self.at = list(clause.at) if clause is not None else list(range(first, last))
        self.tokens = [r.tokens[i] for i in self.at]
        self.low = " ".join(t.low for t in self.tokens) if clause is not None else r.text(first, last)

    @cached_property
    def call(self) -> bool:
        """A call, a demand, a duty: what somebody ought to do."""
        return self._imperative() or bool(_CALL.search(self.low))

    def _imperative(self) -> bool:
        words = [t for t in self.tokens if t.tag != "."]
        if len(words) < 3 or self.tokens[0].tag == "S":
            return False
        head = words[1] if words[0].low in ("do", "don't", "never", "please", "not") else words[0]
        if words[0].low in ("no", "stop", "hands") and self.r.low.rstrip().endswith("!"):
            return True
        return head.tag == "B" and (head.low in c.CALL_HEADS or self.r.low.rstrip().endswith("!"))

    @cached_property
    def counterfactual(self) -> bool:
        """What would be or would have been."""
        return bool(_COUNTER.search(self.low)) and any(
            t.tag == "M" and t.low in ("would", "could", "might", "wouldn't", "couldn't") for t in self.tokens
        )

    @cached_property
    def prediction(self) -> bool:
        """What is to come, or is threatened."""
        return bool(_PREDICTION.search(self.low)) and not self.past

    @cached_property
    def aim(self) -> bool:
        """What somebody tries or means to reach."""
        pairs = zip(self.tokens, self.tokens[1:], strict=False)
        verb = any(a.tag in "VB" and a.base in g.AIM_VERBS and b.tag == "T" for a, b in pairs)
        return verb or bool(_AIM.search(self.low))

    @cached_property
    def expected(self) -> bool:
        """What is feared or believed to have happened: "are feared dead"."""
        return bool(_EXPECTED.search(self.low))

    @cached_property
    def planned(self) -> bool:
        """What is settled to be: "are to be merged"."""
        return " to " in self.low and bool(_PLANNED.search(self.low))

    @cached_property
    def motive(self) -> bool:
        """Why somebody is said to act."""
        return self.afraid and self.tokens[0].low == "because"

    @cached_property
    def afraid(self) -> bool:
        """Fear or wish given as a reason."""
        return any(
            t.low in ("afraid", "fear", "fears", "feared", "wants", "wanted", "wishes", "hopes", "desire", "revenge")
            for t in self.tokens
        )

    @cached_property
    def comparison(self) -> bool:
        """A superlative or a comparison with another time."""
        return bool(
            _SUPERLATIVE.search(
                self.low.replace("in the strongest terms", "").replace("at least", "").replace("at most", "")
            )
        )

    @cached_property
    def status(self) -> bool:
        """How things stand at the time of speaking."""
        return bool(_STATUS.search(self.low)) and not (_MADE_SO.search(self.low) and self.past)

    @cached_property
    def series(self) -> bool:
        """Many acts over a time, not one."""
        return bool(_SERIES.search(self.low))

    @cached_property
    def finite(self) -> bool:
        """A finite verb is there."""
        return any(t.tag in "VAM" for t in self.tokens)

    @cached_property
    def present(self) -> bool:
        """The first finite verb is in the present tense (or the present perfect progressive)."""
        first = next((t for t in self.tokens if t.tag in "VAM"), None)
        if first is None:
            return False
        if first.low in ("has", "have"):
            return self._goes_on()
        if _PERFECT.search(self.low):
            return False  # "are reported to have escaped"
        if first.tag == "A":
            return first.low in ("is", "are", "do", "does", "isn't", "aren't")
        return (
            first.tag == "V"
            and (first.low == first.base or first.low.endswith("s"))
            and first.low not in ("hit", "cut", "put", "set")
        )

    def _goes_on(self) -> bool:
        """ "has been shelling" goes on, "has the right" holds; "has shelled" is past."""
        verbs = [t for t in self.tokens if t.tag in "AEG"]
        return len(verbs) < 2 or any(t.tag == "G" for t in verbs[:3])

    @cached_property
    def past(self) -> bool:
        """The first finite verb is in the past tense and no modal stands beside it."""
        first = next((t for t in self.tokens if t.tag in "VAM"), None)
        threat = first is not None and first.base in ("threaten", "vow", "pledge", "warn", "promise", "plan")
        return first is not None and first.tag != "M" and not self.present and not threat

    @cached_property
    def main_verb(self) -> str:
        """The base form of the lexical verb, `be` for a copula, empty where there is none."""
        seen = ""
        for token in self.tokens:
            if token.tag == "V":
                return token.base
            if token.tag == "A":
                seen = token.base if token.base in ("be", "have", "do") else seen
            elif (seen and token.tag in "EGB") or token.tag == "B":
                return token.base
        return seen

    @cached_property
    def finite_verb(self) -> str:
        """The base form of the first finite lexical verb, or of the participle behind the first auxiliary."""
        helped = False
        for token in self.tokens:
            if token.tag == "V" or (helped and token.tag in "EGB"):
                return token.base
            helped = helped or token.tag in "AM"
        return ""

    @cached_property
    def leading_verb(self) -> str:
        """The base form of the first verb of any form, for clauses without a finite one."""
        return next((t.base for t in self.tokens if t.tag in "GEB"), "")

    @cached_property
    def copular(self) -> bool:
        """Says what something is: "be" and no other verb behind it."""
        return self.main_verb == "be"

    @cached_property
    def existential(self) -> bool:
        """ "There were clashes"."""
        pairs = zip(self.tokens, self.tokens[1:], strict=False)
        return any(a.low == "there" and b.tag in "AM" for a, b in pairs)

    @cached_property
    def hypothetical(self) -> bool:
        """Only thought of: would, could, might, may."""
        return any(t.tag == "M" and t.low in ("would", "could", "might", "may", "should", "can") for t in self.tokens)

    @cached_property
    def loaded(self) -> bool:
        """Words of judgement stand in it."""
        return any(t.low in c.LOADED for t in self.tokens)

    @cached_property
    def uses(self) -> bool:
        """A participle of means: "using drones"."""
        return any(t.low in ("using", "employing", "deploying", "firing") for t in self.tokens[:2])

    @cached_property
    def negated(self) -> bool:
        """The verb is negated."""
        verbs = [k for k, t in enumerate(self.tokens) if t.tag in "AM"]
        return any(
            self.tokens[k + 1 : k + 3] and any(t.low in ("not", "n't", "never") for t in self.tokens[k + 1 : k + 3])
            for k in verbs
        ) or any(t.low.endswith("n't") for t in self.tokens)

    @cached_property
    def of_nothing(self) -> bool:
        """Says that nobody or nothing was: "no injuries were reported", "there were no casualties"."""
        if re.match(r"[\"', ]*not (?:a single|all|one|every)\b", self.low):
            return True
        words = [t for t in self.tokens if t.tag not in ".CSWR"][:3]
        if words and words[0].low in c.NO_SUBJECT:
            return len(words) < 2 or words[1].low not in ("fewer", "less", "more", "doubt", "matter")
        return len(words) > 2 and words[0].low == "there" and words[1].tag == "A" and words[2].low == "no"
