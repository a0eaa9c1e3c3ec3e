"""Who is named as the doer and who states a relation, in words: each with the way in which and by whom it is said."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from sened.model.vocabulary import EventClass, Modality, Stance
from sened.pipeline.check.case import Row
from sened.pipeline.check.phrases import ended, listed, shortened, spoken
from sened.pipeline.check.voices import Voices

_MOST_DOERS, _MOST_NAMED = 3, 2
_NO_DEED = {EventClass.CLASH, EventClass.STATUS}
"""Kinds of event that two sides make, or that are no deed at all."""

_QUOTED_WORDS = 24
_HOW: Mapping[str, str] = MappingProxyType(
    {
        Modality.NAMED: "named by", Modality.SELF_CLAIMED: "claiming it, according to", Modality.SUSPECTED: "suspected by",
        Modality.BELIEVED: "believed to be behind it by", Modality.ACCUSED: "accused by", Modality.IMPLIED: "implied by",
        Modality.CONTESTED: "named and disputed, according to", Modality.UNKNOWN: "mentioned by",
    }
)  # fmt: skip


def doers(rows: Sequence[Row], voices: Voices, event_class: str = "") -> str:
    """Say who is named as doing it, in which way, and by whom; rows of datasets that only name two sides say nothing."""
    named: dict[str, dict[str, list[Row]]] = {}
    for row in rows:
        who = [voices.label(a) for a in row["actors"] or () if a != "UNKNOWN"]
        if who and not (row["actors_2"] and row["modality"] == Modality.UNKNOWN):
            joint = " or " if row["actor_mode"] == "any" else " and "
            how = str(row["modality"] or Modality.NAMED)
            named.setdefault(joint.join(who), {}).setdefault(how, []).append(row)
    each = [f"{who} ({_ways(ways, voices)})" for who, ways in sorted(named.items(), key=_most_said)]
    lead = "Who acted" if event_class in _NO_DEED else "Who did it"
    return f"{lead}: {'; '.join(each[:_MOST_DOERS])}." if each else ""


def _most_said(item: tuple[str, dict[str, list[Row]]]) -> tuple[int, str]:
    return -sum(len(rows) for rows in item[1].values()), item[0]


def _ways(ways: Mapping[str, list[Row]], voices: Voices) -> str:
    order = [str(m) for m in _HOW]
    found = sorted(ways.items(), key=lambda w: order.index(w[0]) if w[0] in order else len(order))
    return "; ".join(
        f"{_HOW.get(how, 'named by')} {listed(voices.publishers(rows), _MOST_NAMED)}" for how, rows in found
    )


def relation(rows: Sequence[Row], voices: Voices) -> str:
    """Return what one of those who assert a relation says of it, in the words of the case's summary."""
    told = [r for r in rows if r["stance"] != Stance.DENIES and r["summary"]]
    first = min(told, key=lambda r: (not r["speakers"], r["claim_id"]), default=None)
    if first is None:
        return ""
    said = spoken(str(first["summary"]), voices.voice(first))
    several = len({r["source_id"] for r in told}) > 1
    lead = f"One of them, {voices.voice(first)}" if several else "The case sums it up"
    return f"{lead}: “{ended(shortened(said, _QUOTED_WORDS))}”"
