"""A compared pair in plain words: what each field weighs, how sure the matcher is, what would change its mind."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sened.model.vocabulary import Relation

FIELDS: Mapping[str, str] = {
    "w_time": "dates", "w_place": "place", "w_type": "kind of event", "w_actors": "actors", "w_figures": "figures",
    "w_weapon": "weapon", "w_target": "target", "w_source": "pair of datasets",
    "w_rate": "rarity of a coincidence there, and rivals",
}  # fmt: skip

_UNSAID = frozenset({FIELDS["w_source"], FIELDS["w_rate"]})
"""What is weighed but said by neither report."""

_LITTLE, _SOME, _MUCH = 0.3, 1.5, 4.0
_SURE, _EVEN = 1e-9, 0.05


@dataclass(frozen=True, slots=True, kw_only=True)
class Weight:
    """What one field weighs: its name, its bits (log2 odds), and both in words."""

    name: str
    bits: float
    words: str
    odds: str

    @property
    def share(self) -> float:
        """Length of the bar, in percent of half its room; 12 bits and more fill it."""
        return min(100.0, abs(self.bits) / 12 * 100)


def weights(pair: Mapping[str, Any]) -> list[Weight]:
    """Return the weights of a row of the table `pairs`, greatest first; fields that weigh nothing are left out."""
    found = [
        (FIELDS.get(name, name.removeprefix("w_").replace("_", " ")), float(value))
        for name, value in pair.items()
        if name.startswith("w_") and value is not None and math.isfinite(value) and abs(value) >= 0.05
    ]
    ordered = sorted(found, key=lambda item: (-abs(item[1]), item[0]))
    return [Weight(name=name, bits=bits, words=speaks(bits), odds=odds(bits)) for name, bits in ordered]


def speaks(bits: float) -> str:
    """Return what a weight means: which way it speaks, and how strongly."""
    size = abs(bits)
    if size < _LITTLE:
        return "next to nothing"
    much = "a little " if size < _SOME else "" if size < _MUCH else "strongly "
    return f"{much}{'for one incident' if bits > 0 else 'against it'}"


def odds(bits: float) -> str:
    """Return how many times likelier what was seen is under one of the two answers: `6 times likelier if one incident`."""
    times = 2 ** min(abs(bits), 30)
    told = f"{times:,.0f}" if times >= 10 else f"{times:.1f}".removesuffix(".0")
    return f"{told} times likelier if {'one incident' if bits > 0 else 'two'}"


def chance(probability: float | None) -> str:
    """Return a probability in words, never 0 or 100 %."""
    if probability is None:
        return "no probability"
    if probability > 0.995:
        return "over 99 %"
    if probability < 0.005:
        return "under 1 %"
    return f"{probability * 100:.0f} %"


def log_odds(probability: float) -> float:
    """Return the log2 odds of a probability."""
    p = min(1 - _SURE, max(_SURE, probability))
    return math.log2(p / (1 - p))


def change(pair: Mapping[str, Any]) -> str:
    """Return what would change the decision on a pair."""
    total = log_odds(float(pair["probability"]))
    weighed = weights(pair)
    if not weighed:
        return "The rule by which it was decided gives no weights: only other values of its own options would."
    found = [w for w in weighed if w.name not in _UNSAID]
    if abs(total) < _EVEN:
        return "It stands at even odds: anything more that is learned of either report decides it."
    if pair["relation"] == Relation.SAME.value:
        return _parting(total, found)
    if pair["relation"] == Relation.PART_OF.value:
        return (
            "Taken as a part of the other; it would be one with it if dates, place and figures were those of the whole."
        )
    return _joining(total, found)


def _parting(total: float, found: Sequence[Weight]) -> str:
    if total < 0:
        return "By itself the pair lies below even odds: the two stand together because of the other reports of the incident."
    alone = [w.name for w in found if w.bits > total]
    told = f"Evidence that weighs {total:.1f} bits the other way would bring it to even odds"
    if alone:
        return f"{told}; so would taking away what is said of {_or(alone[:3])}."
    return f"{told}; no single field decides it."


def _joining(total: float, found: Sequence[Weight]) -> str:
    if total >= 0:
        return "By itself the pair lies above even odds: the two are kept apart by the other reports around them, or by what was declared."
    against = [w for w in found if w.bits < -_LITTLE]
    told = f"It lacks {-total:.1f} bits to even odds"
    enough = [w.name for w in against if -w.bits > -total]
    if enough:
        return f"{told}: were the two silent on {_or(enough[:3])}, it would be above."
    if against:
        return f"{told}; most speaks against it: {_or([w.name for w in against[:2]], 'and')}."
    return f"{told}: nothing speaks against it, too little speaks for it."


def _or(names: Sequence[str], last: str = "or") -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {last} {names[-1]}"
