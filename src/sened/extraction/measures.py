"""What a counted phrase measures, by the words before it ("killing two") or behind it ("two were killed")."""

from sened.extraction.counted import and_noun, past_commas_age
from sened.extraction.counted_phrase import Counted, subset_at
from sened.extraction.english import harm as h
from sened.extraction.english.counts import AGES
from sened.extraction.english.grammar import BE, SAY
from sened.extraction.tokens import Token

_REACH = 24


def own(tokens: list[Token], item: Counted) -> str:
    """Return the measure that the phrase itself names ("nine deaths", "40 attacks"), empty where it names none."""
    for token in tokens[item.first : item.last + 1]:
        if token.low in h.WORD_MEASURES and not _of_the(tokens, item.first, token):
            return h.WORD_MEASURES[token.low]
    if item.head in h.ATTACK_HEADS and item.count.low != 1:
        return "attacks"
    inside = (t for t in tokens[item.first : item.last] if t.tag in "JE" and t.base in h.VERB_MEASURES)
    return next((h.VERB_MEASURES[t.base] for t in inside), "")


def _of_the(tokens: list[Token], first: int, token: Token) -> bool:
    """ "some of the missing": a part of those who are, not how many are."""
    before = [t.low for t in tokens[first:] if t.start < token.start]
    return len(before) > 1 and before[-2] == "of" and before[-1] in ("the", "these", "those")


# -- before -------------------------------------------------------------------------------------------------------------
def ahead(tokens: list[Token], first: int) -> str:
    """Return the measure that stands before the number: "killing two", "the lives of five", "a toll of nine"."""
    j = first - 1
    while j >= max(0, first - 4) and (tokens[j].tag == "R" or tokens[j].low in h.BETWEEN_MEASURE_AND_NUMBER):
        j -= 1
    if j < 0:
        return ""
    gap = {t.low for t in tokens[j + 1 : first]}
    pair = h.PAIRS_BEFORE.get((tokens[j - 1].low, tokens[j].low)) if j else None
    if pair is not None:
        return pair
    stated = _stated_at(tokens, j, first, gap) or _driven(tokens, j, first)
    if stated:
        return stated
    lost = tokens[j].low == "loss" and "of" in gap and tokens[first].tag == "#"  # "the loss of three fighters"
    named = h.MEASURES_WITH_OF.get(tokens[j].low, "killed" if lost else "") if gap & {"of", "to"} else ""
    if named or _toll(tokens, first):
        return named or "killed"
    if gap & {"of", "to", "at", "from", "for", ":"} or '"' in gap or tokens[j].base not in h.VERB_MEASURES:
        return ""
    return _deprived(tokens, j, first) if tokens[j].base == "deprive" else _verb_ahead(tokens, j)


def _deprived(tokens: list[Token], j: int, first: int) -> str:
    """ "depriving a million people of drinking water": those who lack it; of their freedom: those held."""
    behind_it = [t.low for t in tokens[first : first + 16]]
    of = behind_it.index("of", 1) if "of" in behind_it[1:] else 0
    freedom = any(w in ("liberty", "freedom") for w in behind_it[of : of + 4])
    return "held" if freedom or not of or tokens[j].tag not in "VGE" else "affected"


def _driven(tokens: list[Token], j: int, first: int) -> str:
    """ "drove some 200 families from their homes": those who had to leave."""
    drives = tokens[j].base in _DRIVES and tokens[j].tag in "VG" and not _passive(tokens, j)
    return "displaced" if drives and any(t.low in _HOMES for t in tokens[first : first + 9]) else ""


_DRIVES = frozenset({"drive", "force", "chase", "push", "bomb"})
_HOMES = frozenset({"homes", "home", "houses", "villages", "flee", "camps"})


def _stated_at(tokens: list[Token], j: int, first: int, gap: set[str]) -> str:
    """ "putting the dead at 23", "the number of wounded rose to 40", "up from 154": the state whose number is given."""
    low = [t.low for t in tokens[max(0, first - 18) : first]]
    if low[-2:] in (["up", "from"], ["down", "from"]) or (low[-1] in ("to", "at") and _rises(tokens, first)):
        counted = next((k for k in range(len(low) - 1) if low[k] in ("number", "total", "toll")), None)
        if counted is not None:
            return next(
                (h.STATES_AT[x] for x in low[counted:] if x in h.STATES_AT), "killed" if low[counted] == "toll" else ""
            )
    if not gap & {"at", "to"} or tokens[j].low not in h.STATES_AT:
        return ""
    put = any(t.base in h.PUTS and t.tag in "VEGB" for t in tokens[max(0, j - 8) : first])
    return h.STATES_AT[tokens[j].low] if put else ""


def _rises(tokens: list[Token], first: int) -> bool:
    return any(t.base in h.PUTS and t.tag in "VEGB" for t in tokens[max(0, first - 16) : first])


def _verb_ahead(tokens: list[Token], j: int) -> str:
    token = tokens[j]
    wanted = token.tag == "B" and j > 1 and tokens[j - 1].tag == "T" and tokens[j - 2].base not in h.DONE_BEFORE_TO
    if token.tag not in "VGEB" or _passive(tokens, j) or wanted:
        return ""  # "to free the prisoners": wanted, not done
    measure = h.VERB_MEASURES[token.base]
    partner = h.VERB_MEASURES.get(tokens[j - 2].base) if j > 1 and tokens[j - 1].low in ("and", "or") else None
    return "together" if {measure, partner} == {"killed", "wounded"} else measure


def _passive(tokens: list[Token], j: int) -> bool:
    back = j - 1
    while back >= 0 and tokens[back].tag == "R":
        back -= 1
    return tokens[j].tag == "E" and back >= 0 and tokens[back].tag == "A" and tokens[back].low not in h.HAVE


def _toll(tokens: list[Token], first: int) -> bool:
    """ "The death toll rose to 181", "bringing the toll to at least 40"."""
    low = [t.low for t in tokens[max(0, first - 16) : first]]
    at = next((k for k, word in enumerate(low) if word in ("toll", "fatalities")), None)
    return at is not None and low[-1] in h.TOLL_LINKS and "wounded" not in low[at:]


def _reported(tokens: list[Token], j: int) -> bool:
    """ "were said to have escaped": what is said of them follows."""
    if tokens[j].base in h.FOUND_SO and tokens[j].tag == "E" and {t.low for t in tokens[max(0, j - 2) : j]} & BE:
        return True  # "was found shot dead", "are confirmed killed"
    return (
        tokens[j].base in SAY | h.HELD_TRUE
        and j + 1 < len(tokens)
        and tokens[j + 1].tag == "T"
        and tokens[j - 1].tag == "A"
    )


# -- behind ---------------------------------------------------------------------------------------------------------------
def behind(tokens: list[Token], last: int, *, part: bool = False) -> tuple[str, int]:
    """Return the measure that follows the phrase ("two people were killed", "nine dead") and where it ends.

    With `part` a participle behind it is of the whole: "three of the eight people wounded in the raid have since died".
    """
    if part and last < len(tokens) and tokens[last].tag == "E":
        verb = next((k for k in range(last, min(len(tokens), last + _PART)) if tokens[k].tag in "AVSW;"), None)
        said = _said_of_them(tokens, verb, verb) if verb is not None and tokens[verb].tag == "A" else None
        return said or ("", last)
    j = _past_participle(tokens, _past_inserts(tokens, last))
    return _said_of_them(tokens, j, last) or _relative_says(tokens, last) or ("", j)


def brought_to(tokens: list[Token], first: int, last: int) -> tuple[str, int]:
    """Return the measure of "bringing to five the number killed" and where it ends, empty where it is not so said."""
    low = [t.low for t in tokens[last : last + 2]]
    put = first > 1 and tokens[first - 1].low in ("to", "at") and tokens[first - 2].base in h.PUTS
    if not put or low[:1] != ["the"] or low[1] not in h.RISES_TO:
        return "", last
    k = next((k for k in range(last + 2, min(len(tokens), last + 8)) if tokens[k].low in h.STATES_AT), None)
    if k is None:
        return ("killed", last + 2) if low[1] == "toll" else ("", last)
    return h.STATES_AT[tokens[k].low], k + 1


def _relative_says(tokens: list[Token], last: int) -> tuple[str, int] | None:
    """ "boys who have been missing", "a boy in the village, who later died": the relative clause says what became of them."""
    j = last
    while j < min(len(tokens), last + _LINKED) and (tokens[j].tag in "PDNJ" or tokens[j].low == ","):
        j += 1
    at = last if last < len(tokens) and tokens[last].tag == "W" else j
    if at + 1 >= len(tokens) or tokens[at].low not in ("who", "that", "which"):
        return None
    suffered = at == last and any(t.tag == "A" and t.low in BE for t in tokens[at + 1 : at + 4])
    died = any(t.base in ("die", "perish", "succumb") and t.tag == "V" for t in tokens[at + 1 : at + 4])
    return _said_of_them(tokens, at + 1, at + 1) if suffered or died else None


def _said_of_them(tokens: list[Token], j: int, last: int) -> tuple[str, int] | None:
    helped = False
    if j < len(tokens) and tokens[j].low in h.HOW_BADLY and (j + 1 == len(tokens) or tokens[j + 1].tag in ".C"):
        return h.HOW_BADLY[tokens[j].low], j + 1
    while j < min(len(tokens), last + _REACH) and (
        tokens[j].tag in "ARMT" or tokens[j].low == '"' or _reported(tokens, j)
    ):
        helped = helped or tokens[j].tag == "A"
        j += 1
    j = _past_chain(tokens, j) if helped else j
    if j >= len(tokens):
        return None
    if tokens[j].low == "remain" and j + 1 < len(tokens):
        j, helped = j + 1, True
    found = _fixed(tokens, j, last) or _word_behind(tokens, j, helped)
    if found is None and tokens[j].base in h.VERB_MEASURES and tokens[j].tag in "VEJB":
        found = _verb_behind(tokens, j, helped)
    return found


def _past_chain(tokens: list[Token], j: int) -> int:
    """ "were shot or hacked to death", "was hit in the chest and died": the last of several verbs of one subject."""
    while j < len(tokens) and tokens[j].tag == "E" and tokens[j].base not in h.VERB_MEASURES:
        ahead_of = range(j + 1, min(j + _LINKED, len(tokens)))
        k = next((k for k in ahead_of if tokens[k].tag not in "RCPDNJ" and tokens[k].low != ","), j)
        joined = any(t.tag == "C" or t.low == "," for t in tokens[j + 1 : k])
        died = tokens[k].tag == "V" and tokens[k].base in h.VERB_MEASURES and tokens[k - 1].tag in "CR"
        if not joined or not (tokens[k].tag == "E" or died):
            return j
        j = k
    return j


def _past_inserts(tokens: list[Token], last: int) -> int:
    """Step over "of the force", "from the village", "and detainees", ", including two children,"."""
    j = last
    while j < min(len(tokens), last + _REACH - 2):
        token = tokens[j]
        if (token.tag == "P" and token.low in h.INSERT_LEADS) or and_noun(tokens, j):
            j = _past_phrase(tokens, j + 1)
        elif token.low in h.TIED_TO and tokens[j + 1 : j + 2] and tokens[j + 1].low in ("to", "with"):
            j = _past_phrase(tokens, j + 2)
        elif token.tag == "W":
            past = _past_relative(tokens, j)
            if past == j:
                break
            j = past
        elif _past_aside(tokens, j) > j:
            j = _past_aside(tokens, j)
        elif token.low in (",", "(") and subset_at(tokens, j + 1):
            j = _past_subset(tokens, j + 2)
        elif token.low == "including" or (token.low == "," and j + 1 < len(tokens) and tokens[j + 1].tag == "A"):
            j += 1
            while j < len(tokens) and tokens[j].tag in "#DNJC" and tokens[j].low != ",":
                j += 1
        else:
            break
    return j


def _past_aside(tokens: list[Token], j: int) -> int:
    """Return the index behind an age, a short bracket or words between commas at `j`, `j` itself where none stands there."""
    if _past_any_age(tokens, j) > j:
        return _past_any_age(tokens, j)
    if [t.low for t in tokens[j + 2 : j + 4]] in (["of", "whom"], ["of", "them"]) and tokens[j].low == ",":
        return next((k + 1 for k in range(j + 4, min(j + 16, len(tokens))) if tokens[k].low == ","), j)
    if tokens[j].low not in ("(", ",") or subset_at(tokens, j + 1):
        return j
    end = _closing(tokens, j) if tokens[j].low == "(" else _closing_comma(tokens, j)
    return end + 1 if end > j else j


def _past_relative(tokens: list[Token], j: int) -> int:
    """ "men who were preparing an attack were killed": the index of the second "were", `j` where there is none."""
    verb = next((k for k in range(j, min(len(tokens), j + _REACH)) if tokens[k].tag in "VA"), None)
    if verb is None:
        return j
    rest = range(verb + 1, min(len(tokens), verb + _REACH))
    return next((k for k in rest if tokens[k].low in ("was", "were") or tokens[k].tag == "S"), j)


def _past_participle(tokens: list[Token], j: int) -> int:
    """ "men wanted over an attack were arrested": the index of "were", `j` where no such verb follows at once."""
    if j >= len(tokens) or tokens[j].tag != "E" or tokens[j].base in h.VERB_MEASURES:
        return j
    for k in range(j + 1, min(len(tokens), j + _REACH)):
        if tokens[k].tag == "A":
            return k
        if tokens[k].tag not in "PDNJ#O":
            return j
    return j


def _past_phrase(tokens: list[Token], j: int) -> int:
    while j < len(tokens) and (tokens[j].tag in "DNJO#" or and_noun(tokens, j)) and tokens[j].low != "dead":
        j += 1
    return j


def _past_subset(tokens: list[Token], j: int) -> int:
    while j < len(tokens) and tokens[j].low not in (",", ")") and tokens[j].tag not in "AV":
        j += 1
    j += j < len(tokens) and tokens[j].low in (",", ")")
    end = next((k for k in range(j, min(len(tokens), j + _LISTED)) if not _in_list(tokens[k])), j)
    listed = end > j and end < len(tokens) and tokens[end].tag in "AVM" and tokens[end - 1].low == ","
    return end if listed else j  # "including guards, cooks and drivers, were": the list goes on


def _closing_comma(tokens: list[Token], j: int) -> int:
    """ "four workers, not five as first stated, lost their lives": the comma that closes what the one at `j` opens, before a
    verb of harm; what stands between has no verb but one of saying. `j` itself where there is none."""
    if tokens[j].low != ",":
        return j
    for k in range(j + 1, min(len(tokens) - 1, j + _INSERTED)):
        if tokens[k].low == ",":
            return k if tokens[k + 1].tag in "VA" else j
        if (
            tokens[k].low in (";", ":", ")")
            or tokens[k].tag in "SWM"
            or (tokens[k].tag == "V" and tokens[k].base not in SAY)
        ):
            return j
    return j


_INSERTED = 14
_LINKED = 9
_PART = 28


def _closing(tokens: list[Token], j: int) -> int:
    """Return the index of the bracket that closes the short one at `j`: "45,000 people (7,500 families) were"."""
    return next((k for k in range(j + 1, min(len(tokens), j + _BRACKET)) if tokens[k].low == ")"), j)


_BRACKET = 9
_LISTED = 20


def _in_list(token: Token) -> bool:
    return token.tag in "DNJC#OE" or token.low in (",", "of")


def _past_any_age(tokens: list[Token], j: int) -> int:
    return max(past_age(tokens, j), past_commas_age(tokens, j))


def past_age(tokens: list[Token], j: int) -> int:
    """Return the index behind "as young as 12" or "aged 12 to 17" at `j`, `j` itself where no age stands there."""
    low = [t.low for t in tokens[j : j + 3]]
    if low[:1] == ["as"] and low[1:2] and low[1] in AGES and low[2:] == ["as"]:
        return min(j + 4, len(tokens))
    k = j + (low[:1] == ["aged"])
    while (
        k > j and k < len(tokens) and (tokens[k].tag == "#" or tokens[k].low in ("between", "and", "to", "-", "under"))
    ):
        k += 1
    return k if k > j + 1 else j


_FIXED_BY_FIRST: dict[str, list[tuple[tuple[str, ...], str]]] = {}
for _words, _measure in h.FIXED.items():
    _FIXED_BY_FIRST.setdefault(_words[0], []).append((_words, _measure))


def _fixed(tokens: list[Token], j: int, last: int) -> tuple[str, int] | None:
    """Fixed turns of phrase: "lost their lives", "were taken prisoner", "fell as martyrs", "were forced to flee"."""
    low = [t.low for t in tokens[j : j + 5]]
    for phrase, measure in _FIXED_BY_FIRST.get(low[0], ()):
        if tuple(low[: len(phrase)]) == phrase:
            return measure, j + len(phrase)
    for base, (needed, measure) in h.FIXED_WITH.items():
        if tokens[j].base == base and needed & set(low):
            return measure, min(j + 2, len(tokens))
    if low[0] == "without" and any(t.base in ("leave", "be", "remain") for t in tokens[max(0, last - 9) : j]):
        return "affected", j + 1
    return None


def _word_behind(tokens: list[Token], j: int, helped: bool) -> tuple[str, int] | None:
    token = tokens[j]
    if token.low in h.TOGETHER_WORDS and any(t.base in h.TAKES and t.tag in "VEGB" for t in tokens[max(0, j - 9) : j]):
        return h.TOGETHER_WORDS[token.low], j + 1
    if j > 1 and tokens[j - 2].low == "of" and tokens[j - 1].low in ("the", "these", "those"):
        return None  # "some of the missing": a part of those who are
    if token.low in ("sheltering", "stranded", "trapped") and helped:
        return ("displaced" if token.low == "sheltering" else "affected"), j + 1
    if token.low in ("death", "fatality"):
        return None  # "sentenced three men to death"
    alone = token.low in h.WORD_MEASURES and token.tag in "JNREV" and not helped
    if alone or token.low in ("dead", "missing", "homeless", "unaccounted"):
        return h.WORD_MEASURES[token.low], j + 1
    return None


def _verb_behind(tokens: list[Token], j: int, helped: bool) -> tuple[str, int] | None:
    token = tokens[j]
    following = tokens[j + 1] if j + 1 < len(tokens) else None
    has_object = following is not None and following.tag in "D#QNJ" and following.low not in ("in", "there")
    if has_object and not helped and token.base not in h.INTRANSITIVE:
        return None  # "two gunmen killed a guard": they did it, it was not done to them
    if token.base == "lose" and token.tag == "E":
        return None  # "three drones were lost"
    if token.base == "flee" and any(t.low in ("prison", "jail", "detention") for t in tokens[j : j + 6]):
        return "escaped", j + 1
    measure = h.VERB_MEASURES[token.base]
    pair = [t.base for t in tokens[j + 1 : j + 3]]
    both = len(pair) > 1 and pair[0] in ("and", "or") and h.VERB_MEASURES.get(pair[1]) == "wounded"
    return ("together", j + 3) if both and measure == "killed" else (measure, j + 1)
