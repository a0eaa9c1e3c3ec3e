"""Replies of the bodies that rows speak of, and the recorded searches for one that found none."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sened.supply.asof import Row
from sened.supply.edges import component_of, makers_of, parents_of, spoken_on
from sened.supply.names import OrganisationIndex, key, short_names

SELF, NOT_FOUND = "self", "not_found"
_PREFIX = re.compile(r"([^:;.]{2,80}): ?\S")
_VIA = re.compile(r",? (?:via|per) .*\Z")
_NOBODY = re.compile(r"(?:no|not|none|nothing|nobody|it|there|they|this|that)\b", re.IGNORECASE)
_REFERENCE = re.compile(r" \([^()]*\)\Z")
_VERBS = re.compile(
    r" (?:said|says|say|told|called|calls|declined|declines|denied|denies|did|does|has|have|had|confirmed|refused|gave|"
    r"wrote|replied|answered|quoted|stated|acknowledged|could|cannot|would|was|were|is|are)\b"
)


def of_rows(rows: Iterable[Row], index: OrganisationIndex, publishers: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    """Yield one reply, or recorded absence of one, per row that carries it.

    `organisation` is the body that the row's answer names; where it names none it is left null, never guessed.
    The time is that of the source: no row says on which day a body was asked or searched.
    """
    known = list(index.names())
    for row in rows:
        state, text = row["answer_kind"], row["answer"]
        if not (state or text):
            continue
        yield {
            "reply_id": f"r-{row['claim_id']}",
            "organisation": _body(row, index, known, publishers.get(row["source_id"]) or ""),
            "state": state or "given",
            "text": text or (row["summary"] if state != NOT_FOUND else None),
            "claim_id": row["claim_id"],
            "source_id": row["source_id"],
            "on_start": row["source_start"],
            "on_end": row["source_end"],
            "about": _about(row),
        }


def _about(row: Row) -> str | None:
    parts = [component_of(row), str(row["weapon_system"] or "")]
    return " · ".join(p for p in parts if p) or row["manufacturer"] or None


def _body(row: Row, index: OrganisationIndex, known: list[tuple[str, str]], publisher: str) -> str | None:
    if row["answer_kind"] == SELF:
        return _own_voice(row, index, publisher)
    if row["answer"]:
        return _named_in(str(row["answer"]), row, index, known) or None
    return _only(makers_of(row, index))


def _named_in(answer: str, row: Row, index: OrganisationIndex, known: list[tuple[str, str]]) -> str | None:
    prefix = _PREFIX.match(answer)
    if prefix:
        return index.label(_VIA.sub("", prefix[1]).strip(), spoken_on(row))
    starts = [(n, label) for n, label in known if f"{key(answer)} ".startswith(f"{key(n)} ")]
    if starts and not _VERBS.search(answer):
        return max(starts, key=lambda pair: (len(pair[0]), pair))[1]
    verb = _VERBS.search(answer)
    if verb is None or verb.start() > 80 or _NOBODY.match(answer):
        return None
    return index.label(answer[: verb.start()].strip(), spoken_on(row))


def _own_voice(row: Row, index: OrganisationIndex, publisher: str) -> str | None:
    """Return the body whose own word the row is: one of its companies where the speaker or publisher is it."""
    bodies = [*makers_of(row, index), *parents_of(row, index)]
    speakers = [_VIA.sub("", s) for s in row["speakers"] or []]
    for voice in (*speakers, publisher):
        for body in bodies:
            if voice and _speaks_for(voice, body):
                return body
    if speakers and str(row["evidence_kind"]).startswith("government"):
        return index.label(_REFERENCE.sub("", speakers[0]), spoken_on(row))
    return _only(makers_of(row, index)) or publisher or None


def _speaks_for(voice: str, body: str) -> bool:
    spoken = set(key(voice).split())
    names = [body, *short_names(body)]
    return any(set(key(n).split()) <= spoken or (spoken <= set(key(n).split())) for n in names)


def _only(names: list[str]) -> str | None:
    return names[0] if len(names) == 1 else None
