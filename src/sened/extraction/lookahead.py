"""What stands ahead of or before a word: whether a clause begins there, who is said to say it, what an infinitive hangs on."""

from collections.abc import Sequence

from sened.extraction.english import grammar as g
from sened.extraction.english.roles import CALENDAR
from sened.extraction.english.tagging import HEDGED_OBJECT, HELD
from sened.extraction.tokens import Token
from sened.extraction.wordlist import words

FINITE = frozenset("VAM")
_REACH = 14
_SAID_REACH = 10
_INSERTED = 26
_SUBSETS = frozenset({"including", "among", "most", "mostly", "some", "many"})


def tag_at(tokens: Sequence[Token], i: int) -> str:
    """Return the tag of token `i`, empty behind the end."""
    return tokens[i].tag if i < len(tokens) else ""


def starts_clause(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a subject and then a finite verb stand at `i`, before the next mark."""
    subject = False
    for j in range(i, min(i + _REACH, len(tokens))):
        token = tokens[j]
        if subject and token.low == "," and (past_including(tokens, j) > j or _past_insertion(tokens, j)):
            return True
        if token.tag in FINITE:
            return subject and (token.tag != "V" or token.base not in g.CONTENT_SAY or j == i or _answers(tokens, j))
        if _ends_subject(tokens, j, subject) or (token.tag == "P" and not subject and j > i):
            return False
        subject = subject or token.tag in "NQ#" or token.low in g.QUANTITIES
    return False


def past_hedge(tokens: Sequence[Token], i: int) -> int:
    """Return the index behind "at least", "more than", "up to" at `i`: they belong to the number that follows."""
    pair = tuple(t.low for t in tokens[i : i + 2])
    return i + 2 if pair in HEDGED_OBJECT and tag_at(tokens, i + 2) == "#" else i


def said_when(tokens: Sequence[Token], i: int) -> int | None:
    """Return the verb of saying before the date that ends at token `i`, where a clause begins right behind it.

    "said on Sunday it had", "announced late on Friday evening its troops were": None where no such date ends at `i`.
    """
    if tokens[i].low not in _DAYS or i + 1 >= len(tokens) or tokens[i + 1].tag not in "QD#":
        return None
    k = i
    while k > 0 and (tokens[k].low in _DAYS or tokens[k].low in _DAY_LEADS):
        k -= 1
    verb = tokens[k]
    said = verb.tag == "V" and verb.base in g.CONTENT_SAY
    return k if said and starts_clause(tokens, past_hedge(tokens, i + 1)) else None


_DAYS = CALENDAR | words("morning evening afternoon night noon midnight today yesterday overnight")
_DAY_LEADS = words("on late early at in the this earlier later last")


def _answers(tokens: Sequence[Token], j: int) -> bool:
    """ "the brigade answered to the capital": no verb of saying."""
    return tokens[j].base == "answer" and j + 1 < len(tokens) and tokens[j + 1].low == "to"


def _past_insertion(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether ", believed to belong to X," at `i` is closed before a finite verb: no verb stands in it."""
    if tag_at(tokens, i + 1) not in ("E", "R"):
        return False
    close = next((k for k in range(i + 2, min(i + _INSERTED, len(tokens))) if tokens[k].low == ","), 0)
    inside = tokens[i + 1 : close]
    return (
        close > 0 and tag_at(tokens, close + 1) in FINITE and not any(t.tag in "VAMSW" or t.low == ";" for t in inside)
    )


def past_including(tokens: Sequence[Token], i: int) -> int:
    """Return the index of the finite verb behind ", including guards and cooks," at `i`, `i` itself where there is none."""
    if i + 1 >= len(tokens) or tokens[i + 1].low not in _SUBSETS:
        return i
    for j in range(i + 2, min(i + _INSERTED, len(tokens))):
        if tokens[j].tag in FINITE:
            return j if tokens[j - 1].low == "," else i
        if tokens[j].tag not in "DNJ#CPO" and tokens[j].low != ",":
            return i
    return i


def _ends_subject(tokens: Sequence[Token], j: int, subject: bool) -> bool:
    token = tokens[j]
    if token.tag == "C":
        return not (subject and tag_at(tokens, j + 1) in ("N", "J", "D", "#"))
    if token.tag in "GE" and subject and tokens[j - 1].tag == "N":
        return False  # "troops combing the area came upon"
    return token.tag in "SWTGE" or (token.tag == "." and token.low not in ('"', "(", ")"))


def lead_then_clause(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a phrase such as "through the help of firms," and then a new clause stand at `i`."""
    if tag_at(tokens, i) != "P":
        return False
    for j in range(i + 1, min(i + _REACH - 2, len(tokens))):
        if tokens[j].low == ",":
            return starts_clause(tokens, j + 1)
        if tokens[j].tag in "VAMWS.":
            return False
    return False


def closed_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a comma ends what stands at `i` before any finite verb does."""
    end = next((t for t in tokens[i:] if t.low == "," or t.tag in FINITE), None)
    return end is not None and end.low == ","


def comma_then_clause(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether what stands at `i` leads over a comma to a clause, with no finite verb of its own."""
    for j in range(i, len(tokens)):
        if tokens[j].low == ",":
            return starts_clause(tokens, j + 1)
        if tokens[j].tag in FINITE:
            return False
    return False


def trailing_attribution(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether "the ministry said" or "according to X" stands at `i`, behind a comma."""
    low = [t.low for t in tokens[i : i + 2]]
    cited = low == ["according", "to"] or low[:1] in (["citing"], ["quoting"])
    if cited or low[:1] in (["with"], ["without"]):  # ", with no casualties recorded"
        return cited
    for j in range(i, min(i + _REACH - 2, len(tokens))):
        token = tokens[j]
        if token.tag == "A" and j > i and j + 1 < len(tokens) and tokens[j + 1].low in ("told", "informed"):
            return True  # ", the commission was told by survivors"
        if token.tag == "V":
            return _hands_over(tokens, j)
        if token.low == "," and j > i and tag_at(tokens, j + 1) in ("E", "G"):
            return _closes_inserted(tokens, j + 1)
        named = token.tag == "C" and tokens[j - 1].cap and j + 1 < len(tokens) and tokens[j + 1].cap
        if token.tag not in "DNJO#QPR" and token.low != '"' and not named:
            return False
    return False


def _hands_over(tokens: Sequence[Token], j: int) -> bool:
    """ "the ministry said", "regrets to report", and "the mission found" where nothing follows it."""
    verb = tokens[j]
    led = tag_at(tokens, j + 1) == "T" and j + 2 < len(tokens) and tokens[j + 2].base in g.SAY
    last = verb.base in g.SAY_LAST and tag_at(tokens, j + 1) in (".", "")
    posted = verb.base in g.POST and (j + 1 >= len(tokens) or tokens[j + 1].low in ("on", ".", "in", "to"))
    return not _to_have(tokens, j) and (led or posted or verb.base in g.SAY or last)


def _to_have(tokens: Sequence[Token], verb: int) -> bool:
    """ "the force claimed on Tuesday to have taken the town": what it did follows, as its own act."""
    following = range(verb + 2, min(verb + 7, len(tokens)))
    return any(tokens[k].low == "have" and tokens[k - 1].tag == "T" for k in following)


def inserted_attribution(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether "the spokesman declared in an address," stands at `i`, and the verb of what is said behind it."""
    said = next((k for k in range(i, min(i + _REACH, len(tokens))) if tokens[k].tag == "V"), None)
    if said is None or tokens[said].base not in g.SAY | g.SAY_LAST:
        return False
    close = next((k for k in range(said + 1, min(said + _REACH, len(tokens))) if tokens[k].low == ","), None)
    if close is None or any(t.tag in FINITE or t.tag == "S" for t in tokens[said + 1 : close]):
        return False
    ahead = close + 1 + (tag_at(tokens, close + 1) == "R")
    return ahead < len(tokens) and (tag_at(tokens, ahead) in FINITE or starts_clause(tokens, close + 1))


def _closes_inserted(tokens: Sequence[Token], i: int) -> bool:
    """ "SOHR, quoted by AFP, said": a verb of saying stands behind the second comma."""
    close = next((k for k in range(i, min(i + _REACH, len(tokens))) if tokens[k].low == ","), None)
    if close is None or close + 1 >= len(tokens) or any(tokens[k].tag in FINITE for k in range(i, close)):
        return False
    return tokens[close + 1].tag == "V" and tokens[close + 1].base in g.SAY


def said_before(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether a verb of saying stands at `i` or a few words before: "told reporters on Friday that"."""
    if i < 0:
        return False
    if tokens[i].base in g.SAY_THAT and tokens[i].tag in "VE":
        return True
    quoted = tokens[i].tag == "." and i > 0 and tokens[i - 1].base in g.SAY
    if quoted or tokens[i].base in g.SAY:
        return True
    if tokens[i].low == ",":  # "reported, citing two officials, that"
        verb = next((t for t in reversed(tokens[max(0, i - _SAID_REACH) : i]) if t.tag in "VAMW"), None)
        return verb is not None and verb.tag == "V" and verb.base in g.SAY
    recent = next((t for t in reversed(tokens[max(0, i - _SAID_REACH) : i + 1]) if t.tag in "VGEAMSW"), None)
    return recent is not None and recent.tag in "VGE" and recent.base in g.SAY


def verb_follows(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether an infinitive follows the "to" at `i`."""
    j = i + 1
    while tag_at(tokens, j) == "R":
        j += 1
    return tag_at(tokens, j) == "B"


def belongs_before(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether the infinitive at `i` belongs to words before it: "failed to", "urged residents to", "time to"."""
    if tokens[i + 1 : i + 2] and tokens[i + 1].low == "have":
        return True  # "claimed on Tuesday to have entered": what was done is no purpose
    j = i - 1
    while j >= 0 and tokens[j].tag in "RC." and tokens[j].low not in (";", ":"):
        j -= 1
    if j < 0:
        return False
    before, joined = tokens[j], tokens[i - 1].tag in "C."
    takes = (
        before.tag == "A"
        or (before.tag == "E" and before.base in HELD)
        or (before.tag in "VGBE" and before.base in g.TAKES_INFINITIVE)
    )
    care = before.base == "take" and any(t.low in g.CARE for t in tokens[max(0, j - 5) : j])
    noun = care or before.low in g.INFINITIVE_WORDS or (before.tag == "N" and before.low in g.AIM_NOUNS)
    return takes or noun or (joined and before.tag == "B") or _controlled(tokens, i, j)


def _controlled(tokens: Sequence[Token], i: int, j: int) -> bool:
    """ "urge X to do Y": the infinitive belongs to a verb before its subject; or to an infinitive that it is joined to."""
    for k in range(j, max(-1, j - _REACH), -1):
        token = tokens[k]
        if token.low in g.ASKED_FOR:
            return True  # "an application by X to sell Y"
        if token.tag in "VEGB" or token.low in ("call", "calls", "demand", "appeal"):
            return token.base in g.OBJECT_CONTROL and (token.base != "make" or k > j - 2)
        if token.tag in "AMWS" or token.low in (";", ":"):
            break
    return tokens[i - 1].tag == "C" and any(t.tag == "T" for t in tokens[max(0, i - 12) : i])


def purpose_phrase(tokens: Sequence[Token], i: int) -> bool:
    """Tell whether "in order to", "so as to", "in an attempt to" or "with the aim of" begins at `i`."""
    low = [t.low for t in tokens[i : i + 4]] + [""] * 4
    if tuple(low[:3]) in (("in", "order", "to"), ("so", "as", "to")):
        return True
    if low[2] not in g.AIM_NOUNS:
        return False
    return (low[0] == "in" and low[1] in g.ONE_AIM and low[3] == "to") or (low[0] == "with" and low[3] == "of")
