"""Who is named in a text: mentions from the index of actors, adjectives of states, and words for armed people nobody names."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sened.extraction.english.events import ARMED_HEADS
from sened.extraction.english.grammar import DEMONYMS
from sened.extraction.english.roles import ARMED_NAMES, INITIALS_OF_NONE
from sened.extraction.protocols import ActorMentions
from sened.extraction.shadow import Shadow
from sened.extraction.taken import Taken
from sened.extraction.tokens import Token


class ActorMention(NamedTuple):
    """A name of an actor (shadow offsets); `rule` is `name` or `adjective` ("Turkish")."""

    start: int
    end: int
    actor_id: str
    name: str
    rule: str


class Phrase(NamedTuple):
    """A noun phrase (token indices) with the actors named in it; `generic` where only a word for armed people stands."""

    first: int
    last: int
    mentions: tuple[ActorMention, ...]
    generic: bool


_DESCRIBED = ("-backed", "-supported", "-aligned", "-allied", "-affiliated", "-linked", "-made", "-occupied", "-controlled", "-held", "-run", "-funded", "-sponsored", "-armed", "-trained")  # fmt: skip
_COUNTRY_IDS: list[tuple[ActorMentions, dict[str, tuple[str, str] | None]]] = []
_KEEP = 4
_SHORT = 5
_COALITION = frozenset({"coalition", "the coalition"})
_OTHER_COALITION = re.compile(
    r"\b(?:saudi|arab|emirati|russian|french|african|ruling|rebel|opposition|governing)(?:-led)? coalition\b"
)


def _in_capitals(shadow: Shadow, first: int, last: int, name: str) -> bool:
    """Tell whether a short name in capitals is written so in the text: "MIT" is not the German "mit"."""
    short = len(name) <= _SHORT and name.isupper() and last - first <= len(name)
    return not short or shadow.plain[first:last].isupper()


def mentions(shadow: Shadow, index: ActorMentions) -> list[ActorMention]:
    """Return every actor named in the text, in order, the longest of overlapping names (shadow offsets)."""
    found = []
    for start, end, actor_id, name in index.mentions(shadow.text):
        first, last = shadow.within(start, end)
        if first < last and _is_name(shadow, first, last) and _in_capitals(shadow, first, last, name):
            found.append(ActorMention(first, last, actor_id, name, "name"))
    found.sort(key=lambda m: (m.start - m.end, m.start, m.actor_id))
    kept: list[ActorMention] = []
    taken = Taken()
    for mention in found:
        if taken.is_free(mention.start, mention.end):
            taken.take(mention.start, mention.end)
            kept.append(mention)
    return sorted(kept)


def _is_name(shadow: Shadow, first: int, last: int) -> bool:
    """Tell a name from a word that only looks like it: "is", "us", "it" in small letters, "TURKEY-backed"."""
    plain = shadow.plain[first:last]
    if len(plain) <= 4 and plain.isascii() and plain.islower():
        return False
    if shadow.low[first:last] in _COALITION and _OTHER_COALITION.search(shadow.low):
        return False
    led_by_another = shadow.low[max(0, first - 5) : first].endswith(("-led ", "-led"))  # "the Saudi-led coalition"
    return not led_by_another and not shadow.low.startswith(_DESCRIBED, last)


def adjectives(tokens: Sequence[Token], named: Sequence[ActorMention], index: ActorMentions) -> list[ActorMention]:
    """Return the states named by their adjectives ("Turkish") where the index knows the state."""
    out = []
    for token in tokens:
        country = DEMONYMS.get(token.low, "") if token.cap else ""
        if not country or any(m.start < token.end and token.start < m.end for m in named):
            continue
        known = _country(index, country) or ("", country)
        out.append(ActorMention(token.start, token.end, known[0], known[1], "adjective"))
    return out


def capitals(shadow: Shadow, tokens: Sequence[Token], taken: Sequence[tuple[int, int]]) -> list[ActorMention]:
    """Return armed groups that only their initials name ("JNIM") and no index knows; `taken` are other names and dates."""
    out = []
    for token in tokens:
        named = token.cap or token.low in ARMED_NAMES
        if token.tag != "N" or not named or any(a < token.end and token.start < b for a, b in taken):
            continue
        plain = shadow.plain[token.start : token.end]
        initials = 3 <= len(plain) <= _INITIALS and plain.isalpha() and plain.isupper()
        if (initials and token.low not in INITIALS_OF_NONE) or token.low in ARMED_NAMES:
            out.append(ActorMention(token.start, token.end, "", plain, "capitals"))
    shouting = len(out) > _SHOUTED
    return [] if shouting else out


_INITIALS = 5
_SHOUTED = 4


def _country(index: ActorMentions, country: str) -> tuple[str, str] | None:
    table = next((t for known, t in _COUNTRY_IDS if known is index), None)
    if table is None:
        table = {}
        _COUNTRY_IDS.append((index, table))
        del _COUNTRY_IDS[:-_KEEP]
    if country not in table:
        hits = [(i, n) for start, end, i, n in index.mentions(country) if (start, end) == (0, len(country))]
        table[country] = min(hits) if hits else None
    return table[country]


def in_tokens(
    tokens: Sequence[Token], first: int, last: int, named: Sequence[ActorMention]
) -> tuple[ActorMention, ...]:
    """Return the actors named within tokens `first` to `last` (exclusive)."""
    if first >= last:
        return ()
    start, end = tokens[first].start, tokens[last - 1].end
    return tuple(m for m in named if m.start < end and start < m.end)


def phrase_after(
    tokens: Sequence[Token], i: int, named: Sequence[ActorMention], *, stop: int | None = None
) -> Phrase | None:
    """Return the noun phrase that starts at token `i`, with what hangs on it by "of", "belonging to" and "and"."""
    end = _phrase_end(tokens, i, len(tokens) if stop is None else stop, named)
    return _phrase(tokens, i, end, named) if end > i else None


def _phrase_end(tokens: Sequence[Token], i: int, stop: int, named: Sequence[ActorMention]) -> int:
    j, seen = i, False
    while j < stop:
        step = _step(tokens, j, stop, i) if not (seen and _within_name(tokens[j], named)) else 1
        if step == 0 or (step == 1 and not seen and tokens[j].low in _ONLY_BEHIND):
            break
        seen = seen or tokens[j].tag in "NQ#"
        j += step
    while j > i and tokens[j - 1].low in _NOT_LAST:
        j -= 1
    return j


_ONLY_BEHIND = frozenset({"of", "from", ",", "and", "&", "/", "belonging", "affiliated", "linked", "loyal"})
_NOT_LAST = frozenset({"of", "and", '"', "the", "from", ","})


def _within_name(token: Token, named: Sequence[ActorMention]) -> bool:
    """ "for" in the name of an observatory is no end of its phrase."""
    return any(m.start < token.start and token.end <= m.end for m in named)


def _step(tokens: Sequence[Token], j: int, stop: int, first: int) -> int:
    """Return how many tokens a noun phrase that began at `first` takes at `j`: 0 where it ends."""
    token, following = tokens[j], tokens[j + 1].tag if j + 1 < stop else ""
    if token.low in ("belonging", "affiliated", "linked", "loyal"):
        return 2
    joined = tokens[j + 1].low if j + 1 < stop else ""
    if (token.low in _UNDER and joined == "by") or (token.low in _HELD and joined == "to"):
        return 2
    held = token.low == "be" and j > first and tokens[j - 1].low == "to"  # "believed to be from the front"
    if token.low in ("of", "from") or held:
        return int((held and joined in ("from", "of")) or following in ("D", "N", "J", "#", "O"))
    if token.low in ("and", "&", "/"):
        return int(_coordinates(tokens, j, stop))
    if token.low == ",":
        return int(_lists(tokens, j, stop))
    return int(token.low == '"' and following != "") or _plain_step(tokens, j, following, first)


_UNDER = frozenset({"led", "backed", "supported", "commanded", "trained"})
_HELD = frozenset({"believed", "thought", "suspected", "belong", "said"})


def _plain_step(tokens: Sequence[Token], j: int, following: str, first: int) -> int:
    tag = tokens[j].tag
    if tag == "#" and j > first and tokens[j - 1].tag == "N" and not tokens[j - 1].cap and tokens[j - 1].low != "than":
        return 0  # "gunmen 30 km north of the town"
    if tag == "D" and j > first and tokens[j - 1].tag == "N":
        return 0  # "units the people": another phrase begins
    behind_noun = any(t.tag in "NQ#" for t in tokens[first:j])
    return int(tag in "NQ#DJO" or (tag in "ER" and following in ("N", "J") and not behind_noun))


def _lists(tokens: Sequence[Token], j: int, stop: int) -> bool:
    """ "shelters, caves and depots": a comma inside a list that ends in "and"."""
    beside = j + 1 < stop and tokens[j - 1].tag == "N" and tokens[j + 1].tag == "N"
    rest = tokens[j:stop]
    return beside and any(t.low == "and" for t in rest) and not any(t.tag in "PVAM." and t.low != "," for t in rest)


def _coordinates(tokens: Sequence[Token], j: int, stop: int) -> bool:
    """Tell whether "and" joins another noun phrase and not another clause."""
    for k in range(j + 1, min(j + 8, stop)):
        if tokens[k].tag in "VAM":
            return False
        if tokens[k].tag not in "DJN#OQE":
            return k > j + 1
    return j + 1 < stop


def _phrase(tokens: Sequence[Token], first: int, last: int, named: Sequence[ActorMention]) -> Phrase:
    found = in_tokens(tokens, first, last, named)
    return Phrase(first, last, found, any(is_armed(tokens[k]) for k in range(first, last)))


def is_armed(token: Token) -> bool:
    """Tell whether a word names people under arms or in power, without naming which."""
    low = token.low
    if token.tag not in "NQJ":
        return False
    last = low.rsplit("-", 1)[-1]
    return (
        low in ARMED_HEADS
        or last in ARMED_HEADS
        or (last.endswith("s") and (last[:-1] in ARMED_HEADS or last[:-2] in ARMED_HEADS))
    )


def described(token: Token) -> bool:
    """Tell whether a word only describes by another's name: "Turkish-backed"."""
    return token.low.endswith(_DESCRIBED)
