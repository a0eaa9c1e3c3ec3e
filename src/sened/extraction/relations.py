"""Relations between actors: supports, backs, commands, belongs to the ranks of; who to whom, by voice."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from sened.extraction.actors import Phrase, in_tokens, is_armed, phrase_after
from sened.extraction.clauses import COORD, RELATIVE, Clause
from sened.extraction.english import claims as c
from sened.extraction.reading import Reading, compiled
from sened.extraction.subjects import is_passive, phrase_in, subject_of


class Related(NamedTuple):
    """A relation of `subject` to `object` (either may be unnamed) by the word `relation`; tokens `first` to `last`."""

    relation: str
    subject: Phrase | None
    object: Phrase | None
    first: int
    last: int


_PATTERNS = compiled(c.RELATION_PATTERNS)
_WORD_OF = {"ranks": "member-of", "part": "member-of", "place in": "member-of", "integrat": "member-of", "absorb": "member-of", "serv": "member-of", "for": "fights-for", "member": "member-of", "branch": "part-of", "wing": "part-of", "arm": "part-of", "loyal": "loyal-to", "affiliate": "affiliated-with", "link": "linked-to", "command": "commands", "control": "controls"}  # fmt: skip


def by_verb(r: Reading, clause: Clause) -> Related | None:
    """Return the relation that the verb of a clause states between actors, or None."""
    first, last = clause.at[0], clause.at[-1] + 1
    for i in clause.at:
        token = r.tokens[i]
        if token.base not in c.RELATION_VERBS or token.tag not in "VEGB" or _describes(r, clause, i):
            continue
        if token.base == "train" and i + 1 < last and r.tokens[i + 1].low in ("on", "at"):
            continue  # guns are trained on a town
        found = _sides(r, i, first, last)
        if found is not None and _weighs(r, token.base, found):
            return found
    return _by_pattern(r, clause)


def _describes(r: Reading, clause: Clause, i: int) -> bool:
    """ "fighters led by X entered the town": a participle beside the verb that the clause is about."""
    helped = any(r.tokens[k].tag in "AM" for k in range(max(0, i - 3), i))
    return r.tokens[i].tag == "E" and not helped and any(r.tokens[k].tag == "V" for k in clause.at if k > i)


def _sides(r: Reading, i: int, first: int, last: int) -> Related | None:
    tokens = r.tokens
    if tokens[i].tag == "G" and first == i:
        return None
    subject = subject_of(tokens, i, first, r.actors)
    if is_passive(tokens, i, i + 1):
        agent = _agent(r, i, last) or _through(r, first, i)
        return Related(tokens[i].base, agent, subject, first, last)
    start = i + 1
    if start + 1 < last and tokens[start].tag == "C" and tokens[start + 1].tag == tokens[i].tag:
        start += 2  # "finances and arms": both verbs have one object
    while start < last and (tokens[start].tag == "R" or tokens[start].low in ("with", "for", "up", "to")):
        start += 1
    return Related(tokens[i].base, subject, phrase_after(tokens, start, r.actors, stop=last), first, last)


def _agent(r: Reading, i: int, last: int) -> Phrase | None:
    for j in range(i + 1, last - 1):
        if r.tokens[j].low == "by":
            return phrase_after(r.tokens, j + 1, r.actors, stop=last)
    return None


def _through(r: Reading, first: int, verb: int) -> Phrase | None:
    """ "Through the occupation, ... are supported": the means named first stands for who gives the support."""
    if first < verb and r.tokens[first].low in ("through", "with", "under", "thanks"):
        phrase = phrase_after(r.tokens, first + 1, r.actors, stop=verb)
        return phrase if phrase is not None and phrase.mentions else None
    return None


def _weighs(r: Reading, verb: str, found: Related) -> bool:
    """A relation needs somebody who can stand in one: two sides of which one is a known actor, or both are armed."""
    sides = [s for s in (found.subject, found.object) if s is not None]
    known = sum(bool(s.mentions) for s in sides)
    armed = sum(s.generic or bool(s.mentions) for s in sides)
    people = any(
        r.tokens[k].low in ("people", "population", "civilians", "region", "operation", "operations", "advance")
        for s in (found.object,)
        if s
        for k in range(s.first, s.last)
    )
    if verb in (
        "lead",
        "control",
        "rule",
        "host",
        "protect",
        "join",
        "command",
        "enable",
        "facilitate",
        "merge",
        "strengthen",
    ):
        return known >= 1 and armed >= 2 and not (people and verb in ("protect",))
    if found.object is None and found.subject is None:
        return False
    return armed >= 2 or known >= 1


def _by_pattern(r: Reading, clause: Clause) -> Related | None:
    first, last = clause.at[0], clause.at[-1] + 1
    for found in _PATTERNS.finditer(r.shadow.low, r.tokens[first].start, r.tokens[last - 1].end):
        related = _of_pattern(r, found, first, last)
        if related is not None:
            return related
    return None


def _of_pattern(r: Reading, found: re.Match[str], first: int, last: int) -> Related | None:
    while first < last and r.tokens[first].tag in ".C":
        first += 1
    start, stop = r.index_at(found.start()), r.index_at(found.end())
    right = phrase_after(r.tokens, stop, r.actors, stop=last)
    left = phrase_in(r.tokens, first, start, r.actors) or subject_of(r.tokens, start, first, r.actors)
    left = left or _carried(r, first)
    named = bool(right and right.mentions)
    both = named and left is not None and (bool(left.mentions) or any(is_armed(t) for t in r.tokens[first:start]))
    verb_before = any(r.tokens[k].tag in "VA" for k in range(first, stop))
    if not (both and verb_before):
        return None
    word = next((v for k, v in _WORD_OF.items() if k in found.group()), "linked-to")
    if "under" in found.group():
        return Related(word, right, left, first, last)
    if " by" in found.group():
        return Related("support", right, left, first, last)
    return Related(word, left, right, first, last)


def _carried(r: Reading, first: int) -> Phrase | None:
    """ "... is paid by A and takes its orders from B": the subject of the clause before."""
    clause = next((x for x in r.clauses if x.at[0] <= first <= x.at[-1] and first in x.at), None)
    if clause is None or clause.kind not in (COORD, RELATIVE) or clause.parent < 0:
        return None
    outer = r.clauses[clause.parent].at
    verb = next((i for i in outer if r.tokens[i].tag in "VAM"), None)
    return subject_of(r.tokens, verb, outer[0], r.actors) if verb is not None else None


def by_noun(r: Reading, first: int, last: int) -> Iterator[Related]:
    """Yield the relations named by a noun among tokens `first` to `last`: "the alliance of A with B", "A's support for B"."""
    for i in range(first, last):
        token = r.tokens[i]
        if token.low not in c.RELATION_NOUNS or token.tag not in "NJ" or _inside_name(r, i):
            continue
        start = _start(r, i, first)
        end, sides = _frame(r, i, last)
        before = in_tokens(r.tokens, start, i, r.actors)
        named = [*before, *(m for s in sides for m in s.mentions)]
        around = {m.actor_id for m in in_tokens(r.tokens, first, last, r.actors)}
        if token.low in ("ranks", "proxy", "proxies") and len(sides) < 2:
            continue
        if not sides or len({m.actor_id for m in named}) + any(s.generic and not s.mentions for s in sides) < 1:
            continue
        if (
            len({m.actor_id for m in named}) >= 2
            or (named and len(around) >= 2)
            or (named and any(s.generic and not s.mentions for s in sides))
        ):
            yield _ordered(token.base, (before and Phrase(start, i, before, False)) or None, sides, start, end)


def _inside_name(r: Reading, i: int) -> bool:
    token = r.tokens[i]
    return any(m.start <= token.start and token.end <= m.end for m in r.actors)


def _ordered(word: str, before: Phrase | None, sides: list[Phrase], start: int, end: int) -> Related:
    if before is not None:
        return Related(word, before, sides[0], start, end)
    if len(sides) == 1 and len({m.actor_id for m in sides[0].mentions}) >= 2:
        one, *_, two = sides[0].mentions
        return Related(
            word,
            Phrase(sides[0].first, sides[0].last, (one,), False),
            Phrase(sides[0].first, sides[0].last, (two,), False),
            start,
            end,
        )
    if len(sides) == 1:
        return Related(word, None, sides[0], start, end)
    return Related(word, sides[0], sides[1], start, end)


def _start(r: Reading, i: int, first: int) -> int:
    j = i
    while j > first and r.tokens[j - 1].tag in "DJNO" and r.tokens[j - 1].low != ",":
        j -= 1
    return j


def _frame(r: Reading, i: int, last: int) -> tuple[int, list[Phrase]]:
    """Return the end of "alliance of A with B" and its sides in the order written; a "by" side is put first."""
    sides: list[Phrase] = []
    j = i + 1
    while (
        j < last and r.tokens[j].low in ("of", "between", "for", "with", "by", "to", "from", "among") and len(sides) < 2
    ):
        phrase = phrase_after(r.tokens, j + 1, r.actors, stop=last)
        if phrase is None:
            break
        sides.insert(0 if r.tokens[j].low in ("by", "from") else len(sides), phrase)
        j = phrase.last
    return j, [s for s in sides if s.mentions or s.generic]
