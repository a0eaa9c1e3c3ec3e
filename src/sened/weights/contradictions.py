"""Claims of one group that cannot both hold, put side by side under the question that they answer differently."""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Any

from sened.base.geo import Circle
from sened.model.vocabulary import CivilianFlag, ClaimKind, EventClass, Modality, Stance

Row = Mapping[str, Any]

QUESTIONS = {
    "occurrence": "Did it happen as said?",
    "actor": "Who acted?",
    "killed": "How many were killed?",
    "wounded": "How many were wounded?",
    "captured": "How many were captured?",
    "figure": "How many?",
    "civilians": "Were civilians harmed?",
    "place": "Where was it?",
    "time": "When was it?",
}


APART_M = 10_000.0
"""Metres between the rims of two places beyond which both cannot be meant; a radius is no sharp bound."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One answer: in words that follow from the coded values, by whom, in which claim."""

    claim_id: str
    speaker: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Contradiction:
    """Two claims that answer one question differently, so that both cannot hold."""

    about: str
    question: str
    left: Side
    right: Side


def between(claims: Iterable[Row], *, parties: Mapping[str, str] | None = None, publishers: Mapping[str, str] | None = None) -> list[Contradiction]:  # fmt: skip
    """Return every contradiction among claims of one group, by question and claim ids.

    Running counts contradict each other only up to one day and in one unit. `parties` gives the party of an actor code:
    two bodies of one party are no rival answers. `publishers` gives the publisher of a source, named where a claim
    quotes nobody.
    """
    rows = sorted(claims, key=lambda c: str(c["claim_id"]))
    judges: tuple[_Judge, ...] = (
        _occurrence,
        _actor,
        *(_Number(m) for m in ("killed", "wounded", "captured", "figure")),
        _civilians,
        _place,
        _time,
    )
    known = parties or {}
    named = publishers or {}
    found = []
    for judge in judges:
        for a, b in combinations(rows, 2):
            answers = judge(a, b, known)
            if answers is not None:
                about, left, right = answers
                found.append(Contradiction(about=about, question=QUESTIONS[about], left=_side(a, left, named), right=_side(b, right, named)))  # fmt: skip
    return found


_Answers = tuple[str, str, str] | None
_Judge = Callable[[Row, Row, Mapping[str, str]], _Answers]


def _side(claim: Row, answer: str, publishers: Mapping[str, str]) -> Side:
    quoted = "; ".join(claim["speakers"] or [])
    speaker = quoted or publishers.get(claim["source_id"]) or str(claim["source_id"])
    return Side(claim_id=claim["claim_id"], speaker=speaker, answer=answer)


def _occurrence(a: Row, b: Row, _: Mapping[str, str]) -> _Answers:
    """A denial stands against an assertion of the same kind of claim."""
    if a["kind"] != b["kind"] or {a["stance"], b["stance"]} != {Stance.ASSERTS.value, Stance.DENIES.value}:
        return None
    words = {Stance.ASSERTS.value: "asserts it", Stance.DENIES.value: "denies it"}
    return "occurrence", words[a["stance"]], words[b["stance"]]


def _actor(a: Row, b: Row, parties: Mapping[str, str]) -> _Answers:
    if not (_names_actor(a) and _names_actor(b)):
        return None
    left, right = (_sides(c["actors"], parties) for c in (a, b))
    others_a, others_b = (_sides([*(c["actors_2"] or []), *_coded(c["target"])], parties) for c in (a, b))
    if left & right or left & others_b or right & others_a:
        return None
    return "actor", _or(a), _or(b)


def _names_actor(claim: Row) -> bool:
    undirected = claim["modality"] == Modality.UNKNOWN.value and bool(claim["actors_2"])
    return (
        claim["kind"] == ClaimKind.EVENT.value
        and _asserts(claim)
        and bool(_sides(claim["actors"], {}))
        and not undirected
    )


def _sides(names: Sequence[str] | None, parties: Mapping[str, str]) -> set[str]:
    return {parties.get(n) or n for n in names or [] if n != "UNKNOWN"}


def _coded(target: str | None) -> list[str]:
    """Return the words of a target that are written as actor codes ("SDF fighters")."""
    return re.findall(r"[A-Z][A-Z0-9-]+", target or "")


def _or(claim: Row) -> str:
    return (" or " if claim["actor_mode"] == "any" else " and ").join(sorted(claim["actors"]))


class _Number:
    """Judges one measure: ranges that no number satisfies, of counts up to one day."""

    def __init__(self, measure: str) -> None:
        self.measure = measure

    def __call__(self, a: Row, b: Row, _: Mapping[str, str]) -> _Answers:
        if not (_asserts(a) and _asserts(b)) or a["kind"] != b["kind"]:
            return None
        if a["kind"] == ClaimKind.FIGURE.value and not _one_count(a, b):
            return None
        left, right = self._range(a), self._range(b)
        if left is None or right is None or max(left[0], right[0]) <= min(left[1], right[1]):
            return None
        return self.measure, _words(*left), _words(*right)

    def _range(self, claim: Row) -> tuple[float, float] | None:
        low, high = claim[f"{self.measure}_low"], claim[f"{self.measure}_high"]
        if low is None and high is None:
            return None
        return float(low or 0), float("inf") if high is None else float(high)


def _one_count(a: Row, b: Row) -> bool:
    same = ("date_end", "figure_unit", "target", "question")
    return a["date_end"] is not None and all((a[k] or None) == (b[k] or None) for k in same)


def _words(low: float, high: float) -> str:
    if high == float("inf"):
        return f"{low:.0f} or more"
    return f"{low:.0f}" if low == high else f"{low:.0f} to {high:.0f}"


def _civilians(a: Row, b: Row, _: Mapping[str, str]) -> _Answers:
    harmed = {CivilianFlag.YES.value, CivilianFlag.MIXED.value}
    answers = {a["civilian"], b["civilian"]}
    if CivilianFlag.DENIED.value not in answers or not answers & harmed:
        return None
    words = {CivilianFlag.DENIED.value: "denies it"}
    return "civilians", words.get(a["civilian"], "says so"), words.get(b["civilian"], "says so")


def _place(a: Row, b: Row, _: Mapping[str, str]) -> _Answers:
    if not _one_moment(a, b) or any(c["lat"] is None or c["lon"] is None for c in (a, b)):
        return None
    circles = [Circle(c["lat"], c["lon"], c["radius_m"] or 5_000.0) for c in (a, b)]
    if circles[0].gap_m(circles[1]) <= APART_M:
        return None
    left, right = (c["place_name"] or c["place_as_written"] or f"{c['lat']}, {c['lon']}" for c in (a, b))
    return "place", left, right


def _time(a: Row, b: Row, _: Mapping[str, str]) -> _Answers:
    if not _one_moment(a, b) or any(c["date_start"] is None or c["date_end"] is None for c in (a, b)):
        return None
    if a["date_start"] <= b["date_end"] and b["date_start"] <= a["date_end"]:
        return None
    return "time", _days(a), _days(b)


def _one_moment(a: Row, b: Row) -> bool:
    """Tell whether both speak of one event, whose place and day can be one only; a status may last and move."""
    states = {EventClass.STATUS.value}
    return all(c["kind"] == ClaimKind.EVENT.value and _asserts(c) and c["event_class"] not in states for c in (a, b))


def _days(claim: Row) -> str:
    start, end = claim["date_start"], claim["date_end"]
    return start.isoformat() if start == end else f"{start.isoformat()} to {end.isoformat()}"


def _asserts(claim: Row) -> bool:
    return bool(claim["stance"] == Stance.ASSERTS.value)
