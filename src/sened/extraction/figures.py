"""Figures of a sentence: each count with what it measures; killed, wounded, captured and the rest are never mixed."""

import re
from dataclasses import dataclass, replace

from sened.base.quantities import Count, Qualifier
from sened.extraction.english import harm as h
from sened.extraction.english.events import PERSON_HEADS
from sened.extraction.numbers import Number, numbers
from sened.extraction.tokens import NUMBER_WORDS, Token


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A count of `measure` (killed, wounded, captured, detained, held, displaced, escaped, ...) in `unit`; tokens `first` to `last`."""

    measure: str
    count: Count
    unit: str
    head: str
    first: int
    last: int
    rule: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class _Counted:
    """A number with its noun phrase: tokens `first` to `last`, the head noun, before a measure is known."""

    count: Count
    rule: str
    first: int
    last: int
    head: str
    subset: bool = False


def figures(tokens: list[Token], dated: frozenset[int] = frozenset()) -> list[Figure]:
    """Return the figures of a sentence in order; sums of coordinated parts stand as one figure with their rule."""
    counted = _counted(tokens, dated)
    out: list[Figure] = []
    groups = _groups(tokens, counted)
    for position, group in enumerate(groups):
        out += _measured(tokens, group, groups[position + 1 :])
    return out + _none(tokens)


# -- what is counted ------------------------------------------------------------------------------------------------
def _counted(tokens: list[Token], dated: frozenset[int]) -> list[_Counted]:
    found = [_with_noun(tokens, n) for n in numbers(tokens, dated)]
    taken = {i for c in found for i in range(c.first, c.last)}
    for i, token in enumerate(tokens):
        if i not in taken and token.low in ("a", "an", "her", "his", "their", "another", "one"):
            single = _single(tokens, i)
        elif i not in taken and token.low in PERSON_HEADS:
            single = _named_person(tokens, i)
        else:
            continue
        if single is not None:
            found.append(single)
    return sorted(found, key=lambda c: c.first)


def _with_noun(tokens: list[Token], number: Number) -> _Counted:
    head, last = _head(tokens, number.last)
    return _Counted(number.count, number.rule, number.first, last, head, _is_subset(tokens, number.first))


def _single(tokens: list[Token], i: int) -> _Counted | None:
    """ "a civilian", "her child": one person without a number."""
    j = i + 1
    while (
        j < len(tokens)
        and (
            tokens[j].tag in "JE"
            or (tokens[j].tag == "N" and j + 1 < len(tokens) and tokens[j + 1].low in PERSON_HEADS)
        )
        and j < i + 5
    ):
        j += 1
    if (
        j < len(tokens)
        and tokens[j].low in PERSON_HEADS
        and tokens[j].tag in "NQV"
        and not tokens[j].low.endswith("ies")
    ):
        if tokens[j].low in (
            "people",
            "children",
            "women",
            "men",
            "others",
            "family",
            "families",
            "life",
            "death",
            "person's",
            "victim",
            "body",
        ) or tokens[j].low.endswith("s"):
            return None
        return _Counted(Count(1, 1), "one person", i, j + 1, tokens[j].low, _is_subset(tokens, i))
    return None


def _named_person(tokens: list[Token], i: int) -> _Counted | None:
    """ "citizen A. M. was killed": one person, named."""
    lead = i == 0 or tokens[i - 1].tag in ".CSPJ"
    if not lead or tokens[i].low.endswith("s") or i + 1 >= len(tokens) or not tokens[i + 1].cap:
        return None
    j = i + 1
    while j < len(tokens) and j < i + 8 and (tokens[j].cap or tokens[j].low in (".", '"')):
        j += 1
    return (
        _Counted(Count(1, 1), "one person, named", i, j, tokens[i].low)
        if j < len(tokens) and tokens[j].low == "was"
        else None
    )


def _head(tokens: list[Token], i: int) -> tuple[str, int]:
    """Return the head noun that a number counts ("members" in "two members of the force") and the end of its phrase."""
    j, head = i, ""
    if j < len(tokens) and tokens[j].low == "of" and j + 1 < len(tokens):
        j += 1
    while j < len(tokens) and j < i + 8:
        token = tokens[j]
        if token.tag == "N" or (token.tag in "Q" and token.low in ("others", "people")) or token.low in PERSON_HEADS:
            head = token.low
            if _closes(tokens, j):
                return head, j + 1
        elif not (
            token.tag in "JDO#"
            or (
                token.tag in "ER"
                and j + 1 < len(tokens)
                and tokens[j + 1].tag in "NJ"
                and token.base not in h.VERB_MEASURES
            )
        ):
            break
        if token.low in ("dead", "missing", "homeless") or (
            token.low in ("other", "more") and not _noun_ahead(tokens, j + 1)
        ):
            break
        j += 1
    return head, max(j, i)


def _noun_ahead(tokens: list[Token], j: int) -> bool:
    return j < len(tokens) and tokens[j].tag in "NJ" and tokens[j].base not in h.VERB_MEASURES


def _closes(tokens: list[Token], j: int) -> bool:
    return j + 1 >= len(tokens) or tokens[j + 1].tag not in "NO"


def _is_subset(tokens: list[Token], first: int) -> bool:
    """ "including two children", "two of them women": a part of what was counted before."""
    behind = [t.low for t in tokens[first + 1 : first + 4]]
    if any(behind[k : k + 2] in (["of", "them"], ["of", "whom"]) for k in (0, 1)):
        return True
    words = tuple(t.low for t in tokens[max(0, first - 3) : first])
    if any(words[-len(s) :] == s for s in h.SUBSET):
        return True
    for j in range(first - 1, max(-1, first - 9), -1):
        if tokens[j].low in ("including", "whom", "among"):
            return True
        if tokens[j].tag in "VAEGM" or tokens[j].low in (";", "(", ")"):
            return False
    return False


# -- coordinated parts ------------------------------------------------------------------------------------------------
def _groups(tokens: list[Token], counted: list[_Counted]) -> list[list[_Counted]]:
    """Return runs of counted phrases that are joined by commas and "and" alone: the parts of one sum."""
    out: list[list[_Counted]] = []
    for item in counted:
        if out and not item.subset and not out[-1][-1].subset and _joined(tokens, out[-1][-1].last, item.first):
            out[-1].append(item)
        else:
            out.append([item])
    return out


def _joined(tokens: list[Token], left: int, right: int) -> bool:
    between = tokens[left:right]
    while between and between[0].low == "of":
        skip = next((k for k, t in enumerate(between) if t.tag in ".C" or t.tag in "VAEG"), len(between))
        between = between[skip:]
    words = [t.low for t in between]
    return words in (
        [","],
        ["and"],
        [",", "and"],
        ["as", "well", "as"],
        ["along", "with"],
        ["and", "also"],
        ["together", "with"],
    )


# -- what is measured -------------------------------------------------------------------------------------------------
def _measured(tokens: list[Token], group: list[_Counted], later: list[list[_Counted]]) -> list[Figure]:
    if _is_age(tokens, group[0]):
        return []
    if group[0].subset:
        return _of_them(tokens, group[0])
    behind, end = _behind(tokens, group[-1].last, later)
    own = [_own(tokens, c) for c in group]
    ahead = _ahead(tokens, group[0].first)
    if len(group) > 1 and behind and ahead and behind != ahead and _follows_directly(tokens, group[-1].last):
        # "killed four and three wounded": the last part has a measure of its own.
        return [*_figure(tokens, group[:-1], ahead, group[-2].last), *_figure(tokens, group[-1:], behind, end)]
    if len(group) > 1 and not (behind or ahead) and any(own):
        return [f for c, m in zip(group, own, strict=True) if m for f in _figure(tokens, [c], m, c.last)]
    measure = ahead or behind or own[-1] or own[0]
    return _figure(tokens, group, measure, end if measure == behind else group[-1].last) if measure else []


def _of_them(tokens: list[Token], item: _Counted) -> list[Figure]:
    """ "dozens of them escaped": a part counts by itself where the text says by its own verb what became of it."""
    words = [t.low for t in tokens[item.first : item.last + 3]]
    at = next((k for k in range(len(words) - 1) if words[k : k + 2] in (["of", "them"], ["of", "whom"])), None)
    if at is None:
        return []
    measure, end = _behind(tokens, item.first + at + 2, [])
    return _figure(tokens, [item], measure, end) if measure in ("escaped", "displaced", "returned") else []


def _is_age(tokens: list[Token], item: _Counted) -> bool:
    """ "the mayor, 54, was hurt": a bare number between commas counts nothing."""
    return (
        not item.head and item.last < len(tokens) and tokens[item.last].low == "," and tokens[item.first - 1].low == ","
    )


def _own(tokens: list[Token], item: _Counted) -> str:
    words = [t.low for t in tokens[item.first : item.last + 1]]
    for word in words:
        if word in h.WORD_MEASURES:
            return h.WORD_MEASURES[word]
    if item.head in h.ATTACK_HEADS and (item.count.low or 0) != 1:
        return "attacks"
    for token in tokens[item.first : item.last]:
        if token.tag in "JE" and token.base in h.VERB_MEASURES:
            return h.VERB_MEASURES[token.base]
    return ""


def _ahead(tokens: list[Token], first: int) -> str:
    """Return the measure that stands before the number: "killing two", "the lives of five", "a toll of nine"."""
    j = first - 1
    while (
        j >= 0
        and (tokens[j].tag == "R" or tokens[j].low in ("of", "the", "to", "by", ":", "at", "from", "for"))
        and j > first - 5
    ):
        j -= 1
    if j < 0:
        return ""
    token = tokens[j]
    gap = {t.low for t in tokens[j + 1 : first]}
    if token.low in ("lives", "life", "deaths", "death", "martyrdom", "killing") and "of" in gap:
        return "killed"
    if token.low in ("wounding", "injury", "injuries") and (gap & {"of", "to"}):
        return "wounded"
    if token.low in ("arrest", "capture", "detention") and "of" in gap:
        return "captured" if token.low == "capture" else "detained"
    if _toll(tokens, first):
        return "killed"
    if gap & {"of", "to", "at", "from", "for", ":"} or token.base not in h.VERB_MEASURES:
        return ""
    return _verb_measure(tokens, j, first)


def _verb_measure(tokens: list[Token], j: int, first: int) -> str:
    token = tokens[j]
    if token.tag not in "VGEB" or (token.tag == "E" and _passive(tokens, j)):
        return ""
    if (
        token.tag == "B"
        and j > 1
        and tokens[j - 1].tag == "T"
        and tokens[j - 2].base not in ("manage", "continue", "begin", "help")
    ):
        return ""  # "to free the prisoners": wanted, not done
    measure = h.VERB_MEASURES[token.base]
    if (
        tokens[j - 1].low == "and"
        and j > 1
        and tokens[j - 2].base in h.VERB_MEASURES
        and {measure, h.VERB_MEASURES[tokens[j - 2].base]} == {"killed", "wounded"}
    ):
        return "together"
    return measure


def _passive(tokens: list[Token], j: int) -> bool:
    back = j - 1
    while back >= 0 and tokens[back].tag == "R":
        back -= 1
    return back >= 0 and tokens[back].tag == "A" and tokens[back].low not in ("has", "have", "had", "having")


def _toll(tokens: list[Token], first: int) -> bool:
    """ "The death toll rose to 181", "bringing the toll to at least 40"."""
    words = [t.low for t in tokens[max(0, first - 16) : first]]
    if "toll" not in words and "fatalities" not in words:
        return False
    return (
        bool(words)
        and words[-1] in ("to", "at", "of", ":", "is", "was", "reached", "exceeds", "exceeded", "passed", "stands")
        and "wounded" not in words[words.index("toll") if "toll" in words else 0 :]
    )


def _behind(tokens: list[Token], last: int, later: list[list[_Counted]]) -> tuple[str, int]:
    """Return the measure that follows the phrase: "two people were killed", "three wounded", "nine dead"."""
    j = _past_inserts(tokens, last, later)
    verb_group = False
    while j < len(tokens) and tokens[j].tag in "ARMT" and j < last + 24:
        verb_group = verb_group or tokens[j].tag == "A"
        j += 1
    if j >= len(tokens):
        return "", last
    if tokens[j].low == "remain" and j + 1 < len(tokens):
        j, verb_group = j + 1, True
    if tokens[j].low == "without" and not any(
        t.base in ("leave", "be", "remain") for t in tokens[max(0, last - 9) : j]
    ):
        return "", last
    return _measure_at(tokens, j, verb_group)


def _past_inserts(tokens: list[Token], last: int, later: list[list[_Counted]]) -> int:
    """Step over "of the force", "from the village", ", including two children," and a relative clause in between."""
    j = last
    while j < len(tokens) and j < last + 22:
        token = tokens[j]
        if token.tag == "P" and token.low in ("of", "from", "in", "at", "belonging", "with", "on"):
            j = _past_np(tokens, j + 1)
        elif _and_noun(tokens, j):
            j = _past_np(tokens, j + 1)
        elif token.low in (",", "(") and _subset_at(tokens, j + 1):
            j += 2
            while j < len(tokens) and tokens[j].low not in (",", ")") and tokens[j].tag not in "AV":
                j += 1
            j += j < len(tokens) and tokens[j].low in (",", ")")
        elif token.low == "including" or (token.low == "," and j + 1 < len(tokens) and tokens[j + 1].tag == "A"):
            j += 1
            while j < len(tokens) and tokens[j].tag in "#DNJC" and tokens[j].low != ",":
                j += 1
        else:
            break
    return j


def _subset_at(tokens: list[Token], j: int) -> bool:
    words = tuple(t.low for t in tokens[j : j + 3])
    return any(words[: len(s)] == s for s in h.SUBSET)


def _past_np(tokens: list[Token], j: int) -> int:
    while j < len(tokens) and (tokens[j].tag in "DNJO#" or _and_noun(tokens, j)) and tokens[j].low not in ("dead",):
        j += 1
    return j


def _and_noun(tokens: list[Token], j: int) -> bool:
    """ "members of A and B", "members and detainees": one count over two nouns."""
    return (
        tokens[j].low == "and"
        and j + 1 < len(tokens)
        and tokens[j + 1].tag in "DNJ"
        and tokens[j + 1].base not in h.VERB_MEASURES
        and tokens[j + 1].low not in NUMBER_WORDS
    )


def _measure_at(tokens: list[Token], j: int, verb_group: bool) -> tuple[str, int]:
    token = tokens[j]
    words = [t.low for t in tokens[j : j + 3]]
    if words in (["lost", "their", "lives"], ["lost", "his", "life"], ["lost", "her", "life"]):
        return "killed", j + 3
    if token.base == "fall" and any(w in ("martyr", "martyrs", "sehid", "martyred", "battle") for w in words):
        return "killed", min(j + 2, len(tokens))
    if token.low == "became" and words[1:2] in (["martyrs"], ["martyr"]):
        return "killed", j + 2
    if words[:2] == ["taken", "prisoner"] or words[:3] == ["taken", "into", "custody"]:
        return ("captured" if words[1] == "prisoner" else "detained"), j + 2
    if words in (["beaten", "to", "death"], ["stabbed", "to", "death"], ["burned", "to", "death"]) or words[:2] in (
        ["shot", "dead"],
        ["gunned", "down"],
    ):
        return "killed", j + len(words)
    if token.base == "deprive" and any(t.low in ("liberty", "freedom") for t in tokens[j : j + 5]):
        return "held", j + 1
    if token.low in ("without",):
        return "affected", j + 1
    if token.low in ("sheltering", "stranded", "trapped") and verb_group:
        return "displaced" if token.low == "sheltering" else "affected", j + 1
    if token.low in ("forced", "compelled") and any(
        w in ("flee", "leave", "evacuate") for w in (t.low for t in tokens[j : j + 4])
    ):
        return "displaced", j + 1
    if token.low in h.WORD_MEASURES and token.tag in "JNREV" and not verb_group:
        return h.WORD_MEASURES[token.low], j + 1
    if token.low in ("dead", "missing", "homeless"):
        return h.WORD_MEASURES[token.low], j + 1
    if token.base in h.VERB_MEASURES and token.tag in "VEJB":
        return _verb_behind(tokens, j, verb_group)
    return "", j


def _verb_behind(tokens: list[Token], j: int, verb_group: bool) -> tuple[str, int]:
    measure = h.VERB_MEASURES[tokens[j].base]
    intransitive = tokens[j].base in ("die", "perish", "flee", "escape", "return", "surrender")
    after = tokens[j + 1] if j + 1 < len(tokens) else None
    # "two gunmen killed a guard": they did it, it was not done to them.
    if (
        not verb_group
        and not intransitive
        and after is not None
        and after.tag in "D#QNJ"
        and after.low not in ("in", "there")
    ):
        return "", j
    if tokens[j].base == "flee" and any(t.low in ("prison", "jail", "detention") for t in tokens[j : j + 6]):
        return "escaped", j + 1
    pair = [t.base for t in tokens[j + 1 : j + 3]]
    if measure == "killed" and pair[:1] in (["and"], ["or"]) and pair[1:] and h.VERB_MEASURES.get(pair[1]) == "wounded":
        return "together", j + 3
    return measure, j + 1


def _follows_directly(tokens: list[Token], last: int) -> bool:
    return last < len(tokens) and tokens[last].tag in "VEJ"


def _figure(tokens: list[Token], group: list[_Counted], measure: str, end: int) -> list[Figure]:
    if not measure:
        return []
    head = group[-1].head
    if not _fits(measure, head, group):
        return []
    count, rule = _sum(group)
    unit = "families" if head in h.FAMILY_HEADS else _unit(measure, head)
    base = Figure(
        measure=measure,
        count=count,
        unit=unit,
        head=head,
        first=group[0].first,
        last=max(end, group[-1].last),
        rule=rule,
    )
    if measure in ("together", "casualties"):
        return _split(base)
    if measure == "displaced" and head in h.FLIGHT_HEADS:
        return [replace(base, measure="escaped")]
    if measure == "neutralised":
        return [replace(base, note=h.NEUTRALISED_NOTE)]
    return [base]


def _fits(measure: str, head: str, group: list[_Counted]) -> bool:
    if measure == "bodies":
        return False
    if measure == "damage":
        return head in h.DAMAGE_HEADS
    if measure == "attacks":
        return (group[0].count.low or 2) > 1
    if measure == "held" and not (head in PERSON_HEADS or head in h.WORD_MEASURES or head.rstrip("s") in PERSON_HEADS):
        return False
    return head not in h.NOT_PERSON and head not in h.DAMAGE_HEADS and head not in h.ATTACK_HEADS


def _unit(measure: str, head: str) -> str:
    if measure == "attacks":
        return "attacks"
    if measure == "damage":
        return "homes" if head in ("house", "houses", "home", "homes") else head
    return "children" if head in ("child", "children", "boys", "girls") and measure == "held" else "persons"


def _sum(group: list[_Counted]) -> tuple[Count, str]:
    if len(group) == 1:
        return group[0].count, group[0].rule
    low = sum(c.count.low or 0 for c in group)
    high = None if any(c.count.high is None for c in group) else sum(c.count.high or 0 for c in group)
    exact = all(c.count.qualifier is Qualifier.EXACT for c in group)
    qualifier = (
        Qualifier.EXACT
        if exact
        else (Qualifier.AT_LEAST if high is None else Qualifier.BETWEEN if low != high else Qualifier.ABOUT)
    )
    return Count(low, high, qualifier), "sum of parts: " + " + ".join(str(c.count) for c in group)


def _split(figure: Figure) -> list[Figure]:
    total = figure.count.high if figure.count.high is not None else None
    floor = 0 if figure.measure == "casualties" else 1
    high = None if total is None else max(floor, total - floor)
    note = h.CASUALTIES_NOTE if floor == 0 else h.TOGETHER_NOTE
    count = Count(floor, high, Qualifier.BETWEEN if high is not None else Qualifier.AT_LEAST)
    return [
        replace(figure, measure=m, count=count, note=note, rule="killed and wounded together")
        for m in ("killed", "wounded")
    ]


_NONE = re.compile(
    r"(?:no|without(?: any)?) (?:civilian |human |reported )?(casualties|injuries|deaths|victims|one was (?:killed|hurt|injured|harmed))"
)


def _none(tokens: list[Token]) -> list[Figure]:
    """ "no casualties", "no one was hurt": the text itself says none."""
    out = []
    for i, token in enumerate(tokens):
        if token.low not in ("no", "without"):
            continue
        found = _NONE.match(" ".join(t.low for t in tokens[i : i + 5]))
        if found:
            what = found.group(1)
            measures = (
                ("killed",)
                if what in ("deaths", "one was killed")
                else ("wounded",)
                if "injur" in what or "hurt" in what
                else ("killed", "wounded")
            )
            last = i + len(found.group().split())
            out += [
                Figure(measure=m, count=Count(0, 0), unit="persons", head=what, first=i, last=last, rule="none")
                for m in measures
            ]
    return out


def is_running(text: str) -> bool:
    """Tell whether a sentence gives a running total rather than what one act did."""
    return bool(re.search(h.RUNNING, text))
