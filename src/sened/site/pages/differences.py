"""Where the claims of one incident differ: each question with its answers side by side, and who gives them when.

The answers are the coded values of the claims as they stand; nothing here decides between them.
"""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from typing import Any

from sened.site import text, words
from sened.site.page import Site
from sened.site.record import Row

Answer = Callable[[Row], str]


def questions(site: Site, claims: list[Row], axes: Row | None) -> list[dict[str, Any]]:
    """Return each question on which the claims do not agree, with its answers: one set, or one for each day counted to.

    Numbers are compared as a claim's own words leave them: claims whose ranges share a number raise no question.
    """
    asserting = [c for c in claims if c["stance"] != "denies"]
    found = []
    if len({c["stance"] for c in claims} & {"asserts", "denies"}) == 2:
        found.append(_question(site, "Did it happen as stated?", claims, _stance))
    if axes and axes["attribution_dispute"]:
        found.append(_question(site, "Who acted?", asserting, partial(_actor, site=site)))
    for measure, question in (("killed", "How many were killed?"), ("wounded", "How many were wounded?")):
        found += _counts(site, question, asserting, measure)
    for (asked, unit), rows in _by_figure(asserting).items():
        question = words.QUESTION.get(asked, "How many?") + (f" ({unit})" if unit else "")
        found += _counts(site, question, rows, "figure")
    if {"yes", "mixed"} & {c["civilian"] for c in claims} and {"no", "denied"} & {c["civilian"] for c in claims}:
        stated = [c for c in claims if c["civilian"] != "unknown"]
        found.append(_question(site, "Were civilians harmed?", stated, _civilian))
    return found


def _counts(site: Site, asked: str, claims: list[Row], measure: str) -> list[dict[str, Any]]:
    """Return the question of one count where claims do not agree; counts up to a day are held against that day only."""
    answer = partial(_count, measure=measure)
    given = [c for c in claims if c[f"{measure}_low"] is not None or c[f"{measure}_high"] is not None]
    events = [c for c in given if c["kind"] != "figure"]
    found = [_question(site, asked, events, answer)] if _disagree(events, measure) else []
    days: dict[date | None, list[Row]] = {}
    for claim in given:
        if claim["kind"] == "figure":
            days.setdefault(claim["date_end"], []).append(claim)
    rows = [
        {"day": text.when(end, end), "answers": _question(site, asked, members, answer)["answers"]}
        for end, members in sorted(days.items(), key=lambda item: str(item[0]))
        if _disagree(members, measure)
    ]
    return [*found, {"asked": asked, "answers": [], "days": rows}] if rows else found


def _question(site: Site, asked: str, claims: Iterable[Row], answer: Answer) -> dict[str, Any]:
    answers: dict[str, list[dict[str, Any]]] = {}
    for claim in claims:
        said = answer(claim)
        if said:
            answers.setdefault(said, []).append(_speaker(site, claim))
    ordered = sorted(answers.items(), key=lambda item: (-len(item[1]), item[0]))
    return {"asked": asked, "answers": [{"answer": a, "claims": who} for a, who in ordered], "days": []}


def _speaker(site: Site, claim: Row) -> dict[str, Any]:
    source = site.record.sources.get(claim["source_id"])
    publisher = site.record.publisher(claim["source_id"])
    return {
        "id": claim["claim_id"],
        "who": text.speaker(publisher, claim["speakers"] or [], claim["via"] or []),
        "spoken": text.when(source["published_start"], source["published_end"]) if source else "date not known",
    }  # fmt: skip


def _disagree(claims: list[Row], measure: str) -> bool:
    if not claims:
        return False
    lows = [c[f"{measure}_low"] or 0 for c in claims]
    highs = [c[f"{measure}_high"] for c in claims if c[f"{measure}_high"] is not None]
    return bool(highs) and max(lows) > min(highs)


def _by_figure(claims: list[Row]) -> dict[tuple[str, str], list[Row]]:
    found: dict[tuple[str, str], list[Row]] = {}
    for claim in claims:
        if claim["kind"] == "figure":
            found.setdefault((claim["question"] or "", claim["figure_unit"] or ""), []).append(claim)
    return found


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
