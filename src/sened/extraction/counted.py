"""What a sentence counts: numbers with their nouns, single persons, parts of a whole, and parts of one sum."""

from sened.extraction.counted_phrase import Counted, is_subset
from sened.extraction.english import harm as h
from sened.extraction.english.events import PERSON_HEADS
from sened.extraction.english.tagging import NUMBER_WORDS
from sened.extraction.numbers import Number, numbers
from sened.extraction.single_persons import is_agent, single
from sened.extraction.tokens import Token

_FAR = 8


def counted(tokens: list[Token], dated: frozenset[int]) -> list[Counted]:
    """Return what is counted in a sentence, in order; tokens in `dated` belong to dates."""
    found = [_with_noun(tokens, n) for n in numbers(tokens, dated) if not (_age_of(tokens, n) or _aged(tokens, n))]
    taken = {i for c in found for i in range(c.first, c.last)}
    singles = (single(tokens, i) for i in range(len(tokens)) if i not in taken)
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
    return before.tag == "N" and (before.low in PERSON_HEADS or is_agent(before.low)) and tokens[first].low.isdigit()


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
        return Counted(number.count, number.rule, family, last, "people", is_subset(tokens, family))
    return Counted(number.count, number.rule, number.first, last, head, is_subset(tokens, number.first))


def _of_family(tokens: list[Token], first: int) -> int:
    """ "a family of five", "a crew of six": where the phrase begins whose members are counted, `first` elsewhere."""
    low = [t.low for t in tokens[max(0, first - 3) : first]]
    return (
        first - 3
        if len(low) == 3 and low[0] in ("a", "the", "one", "its", "his", "her", "their") and low[1:] in h.BODIES_OF
        else first
    )


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
