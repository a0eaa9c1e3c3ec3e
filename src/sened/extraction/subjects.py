"""The subject of a verb, and whether the verb is passive."""

from collections.abc import Sequence

from sened.extraction.actors import ActorMention, Phrase, phrase_after
from sened.extraction.english import grammar as g
from sened.extraction.english.roles import LOCATIVE, TIMES
from sened.extraction.tokens import Token


def is_passive(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Tell whether the verb at `first` (its words end before `last`) says what was done to its subject."""
    verb = tokens[first]
    if verb.low in g.BE and first + 1 < last and tokens[first + 1].tag == "E":
        return True  # "was blown up"
    if verb.tag not in "EJ":
        return verb.tag == "V" and last < len(tokens) and tokens[last].low == "by"
    back = first - 1
    while back >= 0 and (tokens[back].tag in "RC" or (tokens[back].tag in "EV" and tokens[back + 1].tag == "C")):
        back -= 1
    if back < 0 or tokens[back].tag not in "AM" or tokens[back].low in g.BE:
        return True
    return verb.low != verb.base and tokens[back].low not in g.HAVE


def subject_of(tokens: Sequence[Token], verb: int, start: int, named: Sequence[ActorMention]) -> Phrase | None:
    """Return the noun phrase before the verb group at `verb`: the nearest one behind the last comma, or the one before."""
    end = _group_start(tokens, verb, start)
    while end > start and tokens[end - 1].tag == "." and tokens[end - 1].low != '"':
        end -= 1
    first = end
    while first > start and not _stops(tokens, first - 1, end):
        first -= 1
    if first < end and _is_insertion(tokens, first, end, start):
        return subject_of(tokens, first - 1 if tokens[first - 1].low == "," else first - 2, start, named)
    marked = end < len(tokens) and tokens[end].low == "," and first > start
    if marked and tokens[first - 1].tag == "V" and tokens[end + 1 : end + 2] == [tokens[verb]]:
        return subject_of(tokens, first - 1, start, named)  # "strike kills two, wounds driver": of both verbs
    first = _past_lead(tokens, first, end)
    return phrase_in(tokens, first, end, named) if first < end else None


def _group_start(tokens: Sequence[Token], verb: int, start: int) -> int:
    """Return where the verb group begins: "has been trying to" belongs to "advance"."""
    j = verb
    while j > start and (tokens[j - 1].tag in "AMRE" or _chained(tokens, j - 1) or _joined_verb(tokens, j - 1)):
        j -= 1
    return j


def _chained(tokens: Sequence[Token], i: int) -> bool:
    """Verbs that lead to another verb belong to its group: "is trying to", "continued to"."""
    following = tokens[i + 1].tag if i + 1 < len(tokens) else ""
    leads = tokens[i].tag in "VGB" and tokens[i].base in g.TAKES_INFINITIVE and following in ("T", "R")
    perfect = following == "A" and tokens[i + 1].low == "have"  # "are reported to have taken"
    return leads or (tokens[i].tag == "T" and (following in ("B", "R") or perfect))


def _joined_verb(tokens: Sequence[Token], i: int) -> bool:
    return tokens[i].tag == "C" and i > 0 and tokens[i - 1].tag in "EV"


def _stops(tokens: Sequence[Token], i: int, end: int) -> bool:
    """Tell whether a subject that ends at `end` cannot reach back over token `i`."""
    token = tokens[i]
    if token.tag == ".":
        return token.low not in ('"', "(", ")") and not _enumerates(tokens, i, end)
    if (
        token.tag == "T"
        and i > 0
        and tokens[i - 1].low
        in ("belonging", "affiliated", "linked", "loyal", "belong", "believed", "thought", "suspected")
    ):
        return False
    if token.tag in "VQ" and _contact(tokens, i):
        return False
    return token.tag in "SWTVAMB" and not (token.tag == "B" and token.low in ("belong", "be", "come"))


def _contact(tokens: Sequence[Token], i: int) -> bool:
    """ "Turkey and the factions it backs": a relative clause that no word opens."""
    q = i - 1 if tokens[i].tag == "V" else i
    return q > 0 and tokens[q].tag == "Q" and tokens[q - 1].tag == "N" and tokens[q + 1].tag == "V"


def _enumerates(tokens: Sequence[Token], comma: int, end: int) -> bool:
    """ "Shelters, caves and depots were hit": commas inside a list of subjects."""
    short = comma > 0 and tokens[comma].low == "," and tokens[comma - 1].tag == "N" and tokens[comma + 1].tag in "NJ"
    short = short and not _closes_phrase(tokens, comma)
    return short and any(t.tag == "C" for t in tokens[comma:end]) and not any(t.tag == "P" for t in tokens[comma:end])


def _closes_phrase(tokens: Sequence[Token], comma: int) -> bool:
    """ "In the town, caves and depots", "in Tarsik and Kelmi, caves": the comma ends a phrase before the list."""
    k = comma - 1
    while k >= 0 and tokens[k].tag in "NJD#C":
        k -= 1
    led = k >= 0 and tokens[k].tag == "P" and tokens[k].low != "of"
    in_list = k >= 0 and tokens[k].low == ","
    return led or (in_list and any(t.tag == "C" for t in tokens[k:comma]))


def _is_insertion(tokens: Sequence[Token], first: int, end: int, start: int) -> bool:
    """ "The militia, backed by the army, took": the words between the commas are no subject."""
    if first > start + 1 and tokens[first - 1].low == "," and tokens[first].tag in "EG":
        return True
    if _is_apposition(tokens, first, end, start):
        return True
    if first <= start + 1 or tokens[first - 1].tag not in "VEG" or tokens[first - 2].low != ",":
        return False
    return tokens[first].tag in "PT" or not any(t.tag == "N" for t in tokens[first:end])


def _is_apposition(tokens: Sequence[Token], first: int, end: int, start: int) -> bool:
    """ "Helvion, a maker of pumps, said": a name stands before the words between the commas."""
    closed = end < len(tokens) and tokens[end].low == "," and first > start + 1 and tokens[first - 1].low == ","
    return closed and tokens[first].low in ("a", "an", "the") and tokens[first - 2].cap and tokens[first - 2].tag == "N"


def _past_lead(tokens: Sequence[Token], first: int, end: int) -> int:
    """Step over "On 20 January", "In the town" and the like that stand before a subject without a comma."""
    while first < end - 1 and _is_time(tokens, first):
        first += 1
    while first < end and tokens[first].tag in "RC":
        first += 1
    if first >= end or tokens[first].tag != "P":
        return first
    after = _past_place(tokens, first, end)
    if after > first:
        return after
    after = first + 1
    while after < end and (tokens[after].tag in "NJ#" or (tokens[after].tag == "P" and tokens[after].low in LOCATIVE)):
        after += 1
    return after if after < end and tokens[after].tag in "DQ" else first


def _past_place(tokens: Sequence[Token], first: int, end: int) -> int:
    """ "in the Kharkiv direction our troops", "by the next morning the army": the index of the second determiner, else `first`."""
    after = first + 1
    if after >= end or tokens[after].tag != "D":
        return first
    after += 1
    while after < end and tokens[after].tag in "NJ#O":
        after += 1
    timed = next((k + 1 for k in range(first + 2, after) if tokens[k].low in TIMES), end)
    if timed < end:
        return timed  # "by the following morning fighters of X were patrolling"
    return after if first + 2 < after < end and tokens[after].tag == "D" else first


def _is_time(tokens: Sequence[Token], i: int) -> bool:
    low, following = tokens[i].low.rstrip("."), tokens[i + 1].low.rstrip(".")
    return (
        low in TIMES
        or (tokens[i].tag in "P#R" and following in TIMES)
        or (tokens[i].tag == "#" and i > 0 and tokens[i - 1].low in TIMES)
    )


def phrase_in(tokens: Sequence[Token], first: int, last: int, named: Sequence[ActorMention]) -> Phrase | None:
    """Return the phrase of a stretch of tokens; actors that only say where ("in Turkey") are left out."""
    whole = phrase_after(tokens, first, named, stop=last)
    if whole is None:
        return None
    kept = tuple(m for m in whole.mentions if not _locative(tokens, m))
    return Phrase(whole.first, whole.last, kept, whole.generic)


def _locative(tokens: Sequence[Token], mention: ActorMention) -> bool:
    at = next((i for i, t in enumerate(tokens) if t.start >= mention.start), 0)
    while at > 0 and tokens[at - 1].tag == "D":
        at -= 1
    bound = at > 1 and tokens[at - 1].low == "to" and tokens[at - 2].low in _BOUND_TO
    return at > 0 and tokens[at - 1].low in LOCATIVE and not bound


_BOUND_TO = frozenset({"belong", "belonging", "affiliated", "linked", "loyal", "close", "tied", "allied"})
