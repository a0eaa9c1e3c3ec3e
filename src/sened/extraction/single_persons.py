"""One person without a number: "a civilian", "the driver was killed", "a third was hurt", "a couple", a person by name."""

from sened.base.quantities import Count
from sened.extraction.counted_phrase import Counted, is_subset
from sened.extraction.english import harm as h
from sened.extraction.english.events import PERSON_HEADS
from sened.extraction.english.grammar import HAVE, SAY
from sened.extraction.tokens import Token

_FAR = 8


def single(tokens: list[Token], i: int) -> Counted | None:
    """Return the one person, or the two, that a phrase at token `i` names without a number, None where it names none."""
    if tokens[i].low in h.ONE_PERSON_LEADS:
        return _couple(tokens, i) or _one_person(tokens, i) or _one_more(tokens, i)
    if tokens[i].low == "both":
        return _both(tokens, i)
    if tokens[i].low == "the":
        return _the_person(tokens, i)
    if tokens[i].low not in PERSON_HEADS:
        return None
    return _named_person(tokens, i) or _bare_person(tokens, i)


def _bare_person(tokens: list[Token], i: int) -> Counted | None:
    """ "Drone strike wounds driver": a headline leaves the article out."""
    led = (
        i > 0 and tokens[i - 1].tag == "V" and tokens[i - 1].low.endswith("s") and tokens[i - 1].base in h.VERB_MEASURES
    )
    one = not tokens[i].low.endswith("s") and tokens[i].low not in h.NOT_ONE_PERSON
    ends = i + 1 >= len(tokens) or tokens[i + 1].tag in ".CPS"
    return Counted(Count(1, 1), "one person", i, i + 1, tokens[i].low) if led and one and ends else None


def _one_person(tokens: list[Token], i: int) -> Counted | None:
    """ "a civilian", "her child": one person without a number."""
    j = i + 1
    while j < min(len(tokens), i + 5) and (
        tokens[j].tag in "JE" or tokens[j].low.endswith("-old") or (tokens[j].tag == "N" and _person_at(tokens, j + 1))
    ):
        j += 1
    if not _person_at(tokens, j):
        j = _agent_at(tokens, i)
    if j < 0 or tokens[j].tag not in "NQV":
        return None
    if j + 1 < len(tokens) and tokens[j + 1].tag in "VE" and tokens[j + 1].base in SAY:
        return None  # ", a resident said"
    plural = tokens[j].low.endswith("s") or tokens[j].low in h.NOT_ONE_PERSON
    return None if plural else Counted(Count(1, 1), "one person", i, j + 1, tokens[j].low, is_subset(tokens, i))


def _agent_at(tokens: list[Token], i: int) -> int:
    """Return the index of the last noun behind an article where it ends like a word for a person, else -1."""
    j = i + 1
    while j < min(len(tokens), i + 5) and tokens[j].tag in "JEN":
        j += 1
    return j - 1 if j > i + 1 and tokens[j - 1].tag == "N" and is_agent(tokens[j - 1].low) else -1


def _couple(tokens: list[Token], i: int) -> Counted | None:
    """ "a couple and their three children": two people."""
    j = i + 1
    while j < min(len(tokens), i + 4) and tokens[j].tag in "JER":
        j += 1
    following = tokens[j + 1].low if j + 1 < len(tokens) else ""
    two = j < len(tokens) and tokens[j].low == "couple" and following != "of"
    return Counted(Count(2, 2), "a couple", i, j + 1, "couple", is_subset(tokens, i)) if two else None


def _both(tokens: list[Token], i: int) -> Counted | None:
    """ "both paramedics": two people."""
    j = i + 1
    while j < min(len(tokens), i + 4) and tokens[j].tag in "DJEN" and tokens[j].low.rstrip("s") not in PERSON_HEADS:
        j += 1
    people = j < len(tokens) and (tokens[j].low.rstrip("s") in PERSON_HEADS or tokens[j].low in PERSON_HEADS)
    return Counted(Count(2, 2), "both", i, j + 1, tokens[j].low) if people else None


def _one_more(tokens: list[Token], i: int) -> Counted | None:
    """ "and a third was injured", "another was hurt": one more of those counted."""
    j = i + (tokens[i].low in ("a", "the") and i + 1 < len(tokens) and tokens[i + 1].low in h.ORDINALS)
    alone = j > i or tokens[i].low == "another"
    ends = j + 1 >= len(tokens) or tokens[j + 1].tag in ".CPSR"
    done = i > 0 and tokens[i - 1].tag in "VG" and tokens[i - 1].base in h.VERB_MEASURES
    if alone and ends and done:
        return Counted(Count(1, 1), "one more", i, j + 1, "one")  # "injuring a fourth"
    if not alone or j + 2 >= len(tokens) or tokens[j + 1].low not in ("was", "is", "has"):
        return None
    harmed = any(t.base in h.VERB_MEASURES for t in tokens[j + 2 : j + 5])
    return Counted(Count(1, 1), "one more", i, j + 1, "one") if harmed else None


def _the_person(tokens: list[Token], i: int) -> Counted | None:
    """ "the driver was killed": one person, where the verb says that it was one."""
    found = _one_person(tokens, i)
    if found is None or found.last + 1 >= len(tokens):
        return None
    before = tokens[i - 1] if i else None
    done = before is not None and before.tag in "VG" and before.base in h.VERB_MEASURES
    done = done or (i > 1 and (tokens[i - 2].low, tokens[i - 1].low) in h.PAIRS_BEFORE)  # "shot dead the mukhtar"
    done = done or (before is not None and before.tag == "E" and i > 1 and tokens[i - 2].low in HAVE)
    return found if done or _was_harmed(tokens, found.last) or _with_others(tokens, found.last) else None


def _was_harmed(tokens: list[Token], last: int) -> bool:
    """ "(the driver) was killed", "(the imam) of X, abducted in May, has been found dead", "died"."""
    if tokens[last].low == "died":
        return True
    verb = _past_apposition(tokens, _past_of(tokens, last))
    if verb >= len(tokens) or tokens[verb].low not in ("was", "has"):
        return False
    following = tokens[verb + 1 : verb + 4]
    stop = next((k for k, t in enumerate(following) if t.tag not in "REAJ"), len(following))
    return any(t.base in h.VERB_MEASURES or t.low in ("taken", "shot", "dead") for t in following[:stop])


def _past_of(tokens: list[Token], j: int) -> int:
    """ "the imam of Al-Rawda mosque was taken": the index of the verb behind what hangs on a person, `j` where none is."""
    k = j
    while k < min(len(tokens) - 1, j + _FAR + 2) and (tokens[k].low in ("of", "in", "at") or tokens[k].tag in "DNJO"):
        k += 1
    return k if tokens[j].low in ("of", "in", "at") and (tokens[k].tag == "A" or tokens[k].low == ",") else j


def _with_others(tokens: list[Token], last: int) -> bool:
    """ "the driver and a nurse were killed": joined with another of whom the verb says the same."""
    if last < len(tokens) and tokens[last].low == "of":  # "the mayor of Tarsik and two of his staff"
        last = next((k for k in range(last, min(last + _FAR, len(tokens))) if tokens[k].low == "and"), last)
    if last >= len(tokens) or tokens[last].low != "and":
        return False
    verb = next(
        (
            k
            for k in range(last + 1, min(last + _FAR, len(tokens)))
            if tokens[k].tag not in "DNJ#O" and tokens[k].low != "of"
        ),
        last,
    )
    harmed = tokens[verb].low == "were" and verb + 1 < len(tokens) and tokens[verb + 1].base in h.VERB_MEASURES
    return harmed or tokens[verb].base in ("die", "perish", "sustain", "suffer")


def is_agent(low: str) -> bool:
    """Tell whether a word looks like one for what somebody does: "shepherd" is listed, "lawyer" ends like one."""
    return len(low) > 4 and low.endswith(h.AGENTIVE) and low not in h.NOT_AGENTIVE


def _person_at(tokens: list[Token], j: int) -> bool:
    return j < len(tokens) and tokens[j].low in PERSON_HEADS


def _named_person(tokens: list[Token], i: int) -> Counted | None:
    """ "citizen A. M. was killed": one person, named."""
    lead = i == 0 or tokens[i - 1].tag in ".CSPJ"
    if not lead or tokens[i].low.endswith("s") or i + 1 >= len(tokens) or not tokens[i + 1].cap:
        return None
    j = i + 1
    while j < min(len(tokens), i + _FAR) and (
        tokens[j].cap or tokens[j].low in (".", '"') or tokens[j].low.startswith(("al-", "el-", "ibn", "abu", "bin"))
    ):
        j += 1
    j = _past_apposition(tokens, j)
    if j < len(tokens) and tokens[j].low == "and" and _with_others(tokens, j):
        return Counted(Count(1, 1), "one person, named", i, j, tokens[i].low)
    told = j < len(tokens) and (tokens[j].low in ("was", "has") or tokens[j].base in ("die", "succumb"))
    return Counted(Count(1, 1), "one person, named", i, j, tokens[i].low) if told else None


def _past_apposition(tokens: list[Token], j: int) -> int:
    """ "Colonel X, head of police in Y, was killed": the index behind the second comma, `j` where there is none."""
    if j >= len(tokens) or tokens[j].low != ",":
        return j
    close = next((k for k in range(j + 1, min(j + 14, len(tokens))) if tokens[k].low == ","), j)
    verbless = not any(t.tag in "VAMSW" for t in tokens[j + 1 : close])
    return close + 1 if close > j and verbless else j
