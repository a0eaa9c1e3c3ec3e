"""What a sentence counts: numbers with their nouns, single persons, parts of a whole, and parts of one sum."""

from dataclasses import dataclass

from sened.base.quantities import Count
from sened.extraction.english import harm as h
from sened.extraction.english.events import PERSON_HEADS
from sened.extraction.english.grammar import HAVE, SAY
from sened.extraction.english.tagging import NUMBER_WORDS
from sened.extraction.numbers import Number, numbers
from sened.extraction.tokens import Token

_FAR = 8


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with its noun phrase: tokens `first` to `last`, the head noun, before a measure is known."""

    count: Count
    rule: str
    first: int
    last: int
    head: str
    subset: bool = False


def counted(tokens: list[Token], dated: frozenset[int]) -> list[Counted]:
    """Return what is counted in a sentence, in order; tokens in `dated` belong to dates."""
    found = [_with_noun(tokens, n) for n in numbers(tokens, dated) if not (_age_of(tokens, n) or _aged(tokens, n))]
    taken = {i for c in found for i in range(c.first, c.last)}
    singles = (_single(tokens, i) for i in range(len(tokens)) if i not in taken)
    return sorted([*found, *(s for s in singles if s is not None)], key=lambda c: c.first)


def _age_of(tokens: list[Token], n: Number) -> bool:
    """ "a baby and her grandmother, 64.": a bare number between marks behind a person."""
    first, last = n.first, n.last
    lead = [t.low for t in tokens[max(0, first - 3) : first]]
    bare = last >= len(tokens) or tokens[last].tag not in "NJ"
    if lead[-1:] == ["aged"] or (bare and lead[:1] == ["aged"] and lead[2:] in (["and"], ["to"], ["or"])):
        return True  # "two children aged six and nine"
    if first > 1 and tokens[first - 1].low == "of" and tokens[first - 2].low in h.AGED:
        return True  # "a boy of 14"
    closed = last >= len(tokens) or tokens[last].low in (",", ".", ";", ")")
    if not closed or first < 2 or tokens[first - 1].low not in (",", "(") or last - first != 1:
        return False
    before = tokens[first - 2]
    return before.tag == "N" and (before.low in PERSON_HEADS or _is_agent(before.low)) and tokens[first].low.isdigit()


def _aged(tokens: list[Token], n: Number) -> bool:
    """ "two men, one 70 years of age": what follows says how old one of them was."""
    following = tokens[n.last : n.last + 2]
    return len(following) > 1 and following[0].tag == "#" and following[1].low in ("years", "year", "months")


def groups(tokens: list[Token], items: list[Counted]) -> list[list[Counted]]:
    """Return runs of counted phrases that are joined by commas and "and" alone: the parts of one sum."""
    out: list[list[Counted]] = []
    for item in items:
        whole = bool(out) and _is_whole(tokens, out[-1][0].first)
        if (
            out
            and not whole
            and not item.subset
            and not out[-1][-1].subset
            and _joined(tokens, out[-1][-1].last, item.first)
        ):
            out[-1].append(item)
        else:
            out.append([item])
    return out


def _is_whole(tokens: list[Token], first: int) -> bool:
    """ "Of the 3,500 prisoners, 400 are missing": the whole of which the next count is a part."""
    low = [t.low for t in tokens[:first]]
    return low[-2:] in (["of", "the"], ["of", "these"], ["of", "those"]) and low[:-2][-1:] in (
        [],
        [","],
        ["and"],
        ["("],
    )


def _with_noun(tokens: list[Token], number: Number) -> Counted:
    head, last = _head(tokens, number.last)
    family = _of_family(tokens, number.first)
    if family < number.first and not head:
        return Counted(number.count, number.rule, family, last, "people", _is_subset(tokens, family))
    return Counted(number.count, number.rule, number.first, last, head, _is_subset(tokens, number.first))


def _of_family(tokens: list[Token], first: int) -> int:
    """ "a family of five", "a crew of six": where the phrase begins whose members are counted, `first` elsewhere."""
    low = [t.low for t in tokens[max(0, first - 3) : first]]
    return (
        first - 3
        if len(low) == 3 and low[0] in ("a", "the", "one", "its", "his", "her", "their") and low[1:] in h.BODIES_OF
        else first
    )


# -- one person ---------------------------------------------------------------------------------------------------------
def _single(tokens: list[Token], i: int) -> Counted | None:
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
    return None if plural else Counted(Count(1, 1), "one person", i, j + 1, tokens[j].low, _is_subset(tokens, i))


def _agent_at(tokens: list[Token], i: int) -> int:
    """Return the index of the last noun behind an article where it ends like a word for a person, else -1."""
    j = i + 1
    while j < min(len(tokens), i + 5) and tokens[j].tag in "JEN":
        j += 1
    return j - 1 if j > i + 1 and tokens[j - 1].tag == "N" and _is_agent(tokens[j - 1].low) else -1


def _couple(tokens: list[Token], i: int) -> Counted | None:
    """ "a couple and their three children": two people."""
    j = i + 1
    while j < min(len(tokens), i + 4) and tokens[j].tag in "JER":
        j += 1
    following = tokens[j + 1].low if j + 1 < len(tokens) else ""
    two = j < len(tokens) and tokens[j].low == "couple" and following != "of"
    return Counted(Count(2, 2), "a couple", i, j + 1, "couple", _is_subset(tokens, i)) if two else None


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


def _is_agent(low: str) -> bool:
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


# -- the noun -------------------------------------------------------------------------------------------------------------
def _head(tokens: list[Token], i: int) -> tuple[str, int]:
    """Return the head noun that a number counts ("members" in "two members of the force") and the end of its phrase."""
    j, head = i, ""
    if i + 1 < len(tokens) and tokens[i].low == "of":
        j += 1
    while j < min(len(tokens), i + _FAR):
        token = tokens[j]
        if head and token.low in h.TOGETHER_WORDS:
            return head, j
        if token.tag == "N" or token.low in PERSON_HEADS:
            head = token.low
            ends = j + 1 >= len(tokens) or tokens[j + 1].tag not in "NO" or tokens[j + 1].low in h.AFTER_HEAD
            if ends:
                return head, j + 1
        elif token.tag not in "JDO#" and not _describes(tokens, j):
            break
        if token.low in ("other", "more") and not _noun_at(tokens, j + 1):
            return head, j + 1  # "six more are being treated"
        if token.low in ("dead", "missing", "homeless"):
            break
        j += 1
    return head, max(j, i)


def _describes(tokens: list[Token], j: int) -> bool:
    """ "heavily armed men": a participle or adverb before the noun, not "killed soldiers"."""
    led = j + 1 < len(tokens) and tokens[j + 1].tag in "NJ"
    return led and tokens[j].tag in "ER" and tokens[j].base not in h.VERB_MEASURES


def _noun_at(tokens: list[Token], j: int) -> bool:
    return j < len(tokens) and tokens[j].tag in "NJ" and tokens[j].base not in h.VERB_MEASURES


# -- parts --------------------------------------------------------------------------------------------------------------
def of_them(tokens: list[Token], item: Counted) -> int | None:
    """Return the index behind "of them" or "of whom" in "dozens of them", None where neither stands there."""
    low = [t.low for t in tokens[item.first : item.last + 3]]
    at = next((k for k in range(len(low) - 1) if low[k] == "of" and low[k + 1] in ("them", "whom")), None)
    return None if at is None else item.first + at + 2


def subset_at(tokens: list[Token], j: int) -> bool:
    """Tell whether "including", "among them", "of whom" stand at `j`."""
    low = tuple(t.low for t in tokens[j : j + 3])
    return any(low[: len(s)] == s for s in h.SUBSET)


def _is_subset(tokens: list[Token], first: int) -> bool:
    """ "including two children", "two of them women": a part of what was counted before."""
    behind = [t.low for t in tokens[first + 1 : first + 4]]
    if any(behind[k : k + 2] in (["of", "them"], ["of", "whom"]) for k in (0, 1)):
        return True
    before = tuple(t.low for t in tokens[max(0, first - 3) : first])
    return any(before[-len(s) :] == s for s in h.SUBSET) or _listed_in_subset(tokens, first)


def _listed_in_subset(tokens: list[Token], first: int) -> bool:
    for j in range(first - 1, max(-1, first - 9), -1):
        if tokens[j].low in ("including", "whom", "among"):
            return True
        if tokens[j].tag in "VAEGM" or tokens[j].low in (";", "(", ")"):
            return False
    return False


def _joined(tokens: list[Token], left: int, right: int) -> bool:
    between = tokens[_past_age(tokens, left) : right]
    if between and between[-1].low in h.POSSESSIVES:
        between = between[:-1]  # "a couple and their three children"
    while between and between[0].low == "of":
        skip = next((k for k, t in enumerate(between) if t.tag in ".CVAEG"), len(between))
        between = between[skip:]
    return tuple(t.low for t in between) in h.JOINTS


def past_commas_age(tokens: list[Token], j: int) -> int:
    """Return the index behind ", 61," at `j`, `j` itself where no bare age stands there."""
    low = [t.low for t in tokens[j : j + 3]]
    if low[:2] == [",", "aged"]:
        return next((k + 1 for k in range(j + 2, min(len(tokens), j + 9)) if tokens[k].low == ","), j)
    bare = low[:1] == [","] and low[2:] == [","] and tokens[j + 1].tag == "#" and low[1].isdigit()
    return j + 3 if bare else j


def _past_age(tokens: list[Token], j: int) -> int:
    """ "a boy aged 10 and two women", "a shepherd, 61, and his son": the age stands between two that are counted."""
    k = past_commas_age(tokens, j)
    if k > j:
        return k
    if j + 1 < len(tokens) and tokens[j].low == "aged" and tokens[j + 1].tag == "#":
        return j + 2
    return j


def and_noun(tokens: list[Token], j: int) -> bool:
    """Tell whether "and" at `j` goes on with one count over two nouns: "members and detainees", not "and three"."""
    if tokens[j].low != "and" or j + 1 >= len(tokens):
        return False
    following = tokens[j + 1]
    return following.tag in "DNJ" and following.base not in h.VERB_MEASURES and following.low not in NUMBER_WORDS
