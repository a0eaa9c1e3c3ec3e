"""Where the claims of one incident differ: each question with its answers side by side, and who gives them when.

The answers are the coded values of the claims as they stand; nothing here decides between them.
"""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from sened.site import text, words
from sened.site.page import Site
from sened.site.record import Row

Answer = Callable[[Row], str]


def questions(site: Site, claims: list[Row], axes: Row | None) -> list[dict[str, Any]]:
    """Return each question on which the claims do not agree, with its answers."""
    asserting = [c for c in claims if c["stance"] != "denies"]
    found = []
    if len({c["stance"] for c in claims} & {"asserts", "denies"}) == 2:
        found.append(_question(site, "Did it happen as stated?", claims, _stance))
    if axes and axes["attribution_dispute"]:
        found.append(_question(site, "Who acted?", asserting, partial(_actor, site=site)))
    for measure, question in (("killed", "How many were killed?"), ("wounded", "How many were wounded?")):
        for group in _comparable(asserting, measure):
            found.append(_question(site, question + _as_of(group, claims), group, partial(_count, measure=measure)))
    for unit, rows in _by_figure(asserting).items():
        for group in _comparable(rows, "figure"):
            asked = words.QUESTION.get(unit[0] or "", "How many?") + (f" ({unit[1]})" if unit[1] else "")
            found.append(_question(site, asked + _as_of(group, claims), group, partial(_count, measure="figure")))
    if {"yes", "mixed"} & {c["civilian"] for c in claims} and {"no", "denied"} & {c["civilian"] for c in claims}:
        found.append(
            _question(site, "Were civilians harmed?", [c for c in claims if c["civilian"] != "unknown"], _civilian)
        )
    return found


def _question(site: Site, asked: str, claims: Iterable[Row], answer: Answer) -> dict[str, Any]:
    answers: dict[str, list[dict[str, Any]]] = {}
    for claim in claims:
        said = answer(claim)
        if said:
            answers.setdefault(said, []).append(_speaker(site, claim))
    ordered = sorted(answers.items(), key=lambda item: (-len(item[1]), item[0]))
    return {"asked": asked, "answers": [{"answer": a, "claims": who} for a, who in ordered]}


def _speaker(site: Site, claim: Row) -> dict[str, Any]:
    source = site.record.sources.get(claim["source_id"])
    publisher = site.record.publisher(claim["source_id"])
    return {
        "id": claim["claim_id"],
        "who": text.attribution(publisher, claim["speakers"] or [], claim["via"] or [], "asserts", "").removesuffix(" says").removesuffix(" say").rstrip(","),
        "spoken": text.when(source["published_start"], source["published_end"]) if source else "date not known",
    }  # fmt: skip


def _comparable(claims: list[Row], measure: str) -> list[list[Row]]:
    """Return groups of claims that count to the same day and that no single number would satisfy.

    Counts to different days are a series, not rival claims, where any of them is a figure.
    """
    given = [c for c in claims if c[f"{measure}_low"] is not None or c[f"{measure}_high"] is not None]
    groups: dict[object, list[Row]] = {}
    for claim in given:
        groups.setdefault(claim["date_end"] if claim["kind"] == "figure" else None, []).append(claim)
    return [g for _, g in sorted(groups.items(), key=lambda item: str(item[0])) if _disagree(g, measure)]


def _disagree(claims: list[Row], measure: str) -> bool:
    lows = [c[f"{measure}_low"] or 0 for c in claims]
    highs = [c[f"{measure}_high"] for c in claims if c[f"{measure}_high"] is not None]
    return bool(highs) and max(lows) > min(highs)


def _by_figure(claims: list[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for claim in claims:
        if claim["kind"] == "figure":
            found.setdefault((claim["question"] or "", claim["figure_unit"] or ""), []).append(claim)
    return found


def _as_of(group: list[Row], claims: list[Row]) -> str:
    """Return the day to which a group counts, where the incident holds counts to several days."""
    ends = {c["date_end"] for c in claims if c["kind"] == "figure"}
    end = group[0]["date_end"]
    return f" Counted up to {text.when(end, end)}" if group[0]["kind"] == "figure" and len(ends) > 1 and end else ""


def _stance(claim: Row) -> str:
    return {"asserts": "says that it did", "denies": "denies it"}.get(claim["stance"] or "", "")


def _actor(claim: Row, *, site: Site) -> str:
    labels = [site.record.actor(a) for a in claim["actors"] or []]
    said = text.actors(sorted(labels), claim["actor_mode"])
    if not said:
        return ""
    return f"{said}, {words.word(words.MODALITY, claim['modality'])}" if claim["modality"] != "unknown" else said


def _count(claim: Row, *, measure: str) -> str:
    return text.count(claim[f"{measure}_low"], claim[f"{measure}_high"])


def _civilian(claim: Row) -> str:
    return words.word(words.CIVILIAN, claim["civilian"])
