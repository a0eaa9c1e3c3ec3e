"""Names of places that say who acts or speaks, and not where: "Kyiv accused", "officials in Duhok"."""

import re

from sened.extraction.clauses import ATTRIBUTION
from sened.extraction.english import grammar as g
from sened.extraction.english.where import EYEWITNESSES, HAS_PLACE, OF_POWER, OF_STATE
from sened.extraction.finding import Finding
from sened.extraction.places import PlaceGroup
from sened.extraction.reading import Reading
from sened.model.vocabulary import ClaimKind as K

_OF_POWER, _STATE = re.compile(OF_POWER), re.compile(OF_STATE)


def acts(r: Reading, group: PlaceGroup, f: Finding) -> bool:
    """Tell whether a place stands for its government: the subject of a verb of doing, or whom a call is made to."""
    i = r.index_at(group.head.start)
    if (
        f.kind is K.CALL
        and i > 1
        and r.tokens[i - 1].low in ("on", "upon", "to")
        and r.tokens[i - 2].base in ("call", "appeal")
    ):
        return True
    if _STATE.match(r.shadow.low, group.head.end):
        return True
    if group.head.lead or group.within is not None:
        return False
    if _OF_POWER.match(r.shadow.low, group.head.end):
        return True
    i, end = r.index_at(group.head.start), r.index_at(group.head.end - 1) + 1
    if f.kind is K.CALL and i > 0 and r.tokens[i - 1].tag in "VC":
        return True
    heads = i == 0 or r.tokens[i - 1].tag in ".CSD"
    return heads and _does(r, end)


def _does(r: Reading, i: int) -> bool:
    """Tell whether an active verb of doing follows at token `i`; a place may lie, fall, be hit or see fighting."""
    while i < len(r.tokens) and r.tokens[i].tag == "R":
        i += 1
    if i >= len(r.tokens) or r.tokens[i].tag not in "VA":
        return False
    if r.tokens[i].low in g.BE:
        return any(t.base in _CHARGED and t.tag == "E" for t in r.tokens[i + 1 : i + 3])
    verb = next((t for t in r.tokens[i : i + 4] if t.tag in "VEB"), None)
    passive = any(t.low in ("been", "be") for t in r.tokens[i : i + 3])
    return verb is not None and not passive and verb.base not in HAS_PLACE


_CHARGED = frozenset({"accuse", "blame", "suspect"})
""" "Rwanda is accused of arming the group": whoever is charged is no place."""


def of_speaker(r: Reading, group: PlaceGroup) -> bool:
    """Tell whether a place only says where a speaker is; who lives there or treats the wounded speaks of that place."""
    i = r.index_at(group.head.start)
    clause = next((c for c in r.clauses if c.kind == ATTRIBUTION and i in c.at), None)
    if clause is None:
        return False
    return not any(r.tokens[k].low in EYEWITNESSES for k in clause.at if k < i)
