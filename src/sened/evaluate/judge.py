"""One item judged: each value of the gold held against what the machine read."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from sened.evaluate.align import align
from sened.evaluate.compare import (
    same_code,
    same_count,
    same_days,
    same_form,
    same_model,
    same_relation,
    same_side,
    same_speakers,
    same_state,
    same_words,
    within,
)
from sened.evaluate.gold import Item
from sened.evaluate.gold_fields import COUNTS, PEOPLE, SIDES, SUPPLY_PARTS
from sened.evaluate.intervals import Counts
from sened.evaluate.measures import FILLS

Draft = Mapping[str, Any]


class Known(Protocol):
    """What the drafter was given to read with."""

    def holds(self, place: Mapping[str, Any]) -> bool:
        """Tell whether the gazetteer has the place of the gold."""
        ...

    def actor_id(self, name: str) -> str:
        """Return the id of the actor of that name, empty where there is none."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One question asked of one draft; not `found`: the machine made no draft that could have held the answer."""

    measure: str
    right: bool
    found: bool = True
    field: str = ""
    expected: object = None
    got: object = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """Answers and false fills of one item.

    Its drafts are counted as paired by their span, as paired with equal kinds, and without those of kind `other`.
    """

    item: Item
    answers: tuple[Answer, ...]
    fills: tuple[Answer, ...]
    counts: Counts
    with_kind: Counts
    without_other: Counts
    missed: tuple[Draft, ...]
    beyond: tuple[Draft, ...]
    kinds: tuple[tuple[str, str], ...]


def judge(item: Item, document: Mapping[str, Any], detected: str, known: Known) -> Judged:
    """Return how the drafts in `document` (as `sened draft --format json`) stand against the gold of `item`."""
    gold, said = item.drafts, list(document["drafts"])
    pairs = align(gold, said)
    answers = [*_spans(item.text, said), Answer(measure="language", right=detected == item.language, expected=item.language, got=detected)]  # fmt: skip
    fills: list[Answer] = []
    paired = dict(pairs)
    for n, draft in enumerate(gold):
        other = said[paired[n]] if n in paired else None
        answers += _of_draft(draft, other, known)
        fills += _fills(draft, other) if other is not None else ()
    taken = set(paired.values())
    return Judged(
        item=item,
        answers=tuple(answers),
        fills=tuple(fills),
        counts=Counts(len(pairs), len(said), len(gold)),
        with_kind=Counts(sum(gold[g]["kind"] == said[s]["kind"] for g, s in pairs), len(said), len(gold)),
        without_other=_without_other(gold, said),
        missed=tuple(g for n, g in enumerate(gold) if n not in paired),
        beyond=tuple(s for n, s in enumerate(said) if n not in taken),
        kinds=tuple((gold[g]["kind"], said[s]["kind"]) for g, s in pairs),
    )


def _without_other(gold: Sequence[Draft], said: Sequence[Draft]) -> Counts:
    g, s = ([d for d in drafts if d["kind"] != "other"] for drafts in (gold, said))
    return Counts(len(align(g, s)), len(s), len(g))


def _spans(text: str, said: Sequence[Draft]) -> Iterator[Answer]:
    """Ask of every draft whether all its words stand where it says."""
    for draft in said:
        wrong = [w for w in _words(draft) if text[w[1] : w[2]] != w[0]]
        yield Answer(measure="spans", right=not wrong, field="words", expected="words of the text", got=wrong[:3] or "")


def _words(value: object) -> Iterator[tuple[str, int, int]]:
    """Yield (raw, start, end) of a draft and of everything in it."""
    if isinstance(value, list):
        for one in value:
            yield from _words(one)
    elif isinstance(value, Mapping):
        if "quote" in value:
            yield value["quote"], value["start"], value["end"]
        if "raw" in value:
            yield value["raw"], value["raw_start"], value["raw_end"]
        for one in value.values():
            yield from _words(one)


def _of_draft(gold: Draft, said: Draft | None, known: Known) -> Iterator[Answer]:
    yield from (_plain(key, gold, said) for key in ("kind", "checkable", "stance"))
    if said is not None:
        same = (gold["start"], gold["end"]) == (said["start"], said["end"])
        yield Answer(measure="whole_span", right=same, field="span", expected=gold["quote"], got=said["quote"])
    fields, others = gold["fields"], said["fields"] if said is not None else {}
    found = said is not None
    yield from _date(fields.get("date"), others.get("date"), found)
    yield from _place(fields.get("place"), others.get("place"), found, known)
    yield from _numbers(fields, others, found)
    yield from _sides(fields, others, found, known)
    yield from _acts(fields, others, found)
    yield from _supply(fields.get("supply"), others.get("supply") or {}, found)


def _plain(key: str, gold: Draft, said: Draft | None) -> Answer:
    got = said[key] if said is not None else None
    return Answer(measure=key, right=gold[key] == got, found=said is not None, field=key, expected=gold[key], got=got)


def _date(gold: Draft | None, said: Draft | None, found: bool) -> Iterator[Answer]:
    if gold is None:
        return
    right = said is not None and same_days(gold, said)
    for measure in ("date", "date_stated") if gold["stated"] else ("date",):
        yield Answer(measure=measure, right=right, found=found, field="date", expected=gold, got=said)
    if said is not None:
        told = gold["stated"] == said["stated"]
        yield Answer(measure="date_told", right=told, field="date.stated", expected=gold, got=said)


def _place(gold: Draft | None, said: Draft | None, found: bool, known: Known) -> Iterator[Answer]:
    if gold is None:
        return
    held = known.holds(gold)
    for first in (1, 3):
        right = within(gold, said, first)
        for measure in (f"place_{first}_all", f"place_{first}") if held else (f"place_{first}_all",):
            yield Answer(measure=measure, right=right, found=found, field="place", expected=gold, got=said)


def _numbers(gold: Draft, said: Draft, found: bool) -> Iterator[Answer]:
    for name in COUNTS:
        if name not in gold:
            continue
        heard = _counts(said) if name == "count" else [said[name]] if name in said else []
        right = any(same_count(gold[name], s) for s in heard)
        measures = (name,) if name in PEOPLE else ("counts",)
        for measure in (*measures, "harm") if name in ("killed", "wounded") else measures:
            yield Answer(
                measure=measure, right=right, found=found, field=name, expected=gold[name], got=heard[:1] or None
            )


def _counts(said: Draft) -> list[Draft]:
    """Return every count of a draft, whatever it measures."""
    return [
        *(said[n] for n in said if isinstance(said[n], Mapping) and "low" in said[n]),
        *said.get("more_figures", []),
    ]


def _sides(gold: Draft, said: Draft, found: bool, known: Known) -> Iterator[Answer]:
    for name in SIDES:
        if name not in gold:
            continue
        g, s = gold[name], said.get(name)
        right = s is not None and same_side(g, s, known.actor_id)
        yield Answer(measure=name, right=right, found=found, field=name, expected=g, got=s)
        if name == "perpetrator" and s is not None and right and "modality" in g:
            same = g["modality"] == s["modality"]
            yield Answer(measure="modality", right=same, field="perpetrator.modality", expected=g, got=s)


def _acts(gold: Draft, said: Draft, found: bool) -> Iterator[Answer]:
    for name, key, same in (("event_type", "acled", same_form), ("weapon", "class", same_code)):
        if name in gold:
            s = said.get(name)
            right = s is not None and same(gold[name][key], s[key])
            yield Answer(measure=name, right=right, found=found, field=f"{name}.{key}", expected=gold[name], got=s)
    if gold.get("weapon", {}).get("model"):
        s = said.get("weapon")
        right = s is not None and same_model(gold["weapon"], s)
        yield Answer(measure="model", right=right, found=found, field="weapon.model", expected=gold["weapon"], got=s)
    if "attributed_to" in gold:
        g, heard = gold["attributed_to"], said.get("attributed_to", [])
        right = same_speakers(g, heard)
        yield Answer(measure="attributed_to", right=right, found=found, field="attributed_to", expected=g, got=heard)


def _supply(gold: Draft | None, said: Draft, found: bool) -> Iterator[Answer]:
    for part in SUPPLY_PARTS:
        if gold is not None and gold.get(part):
            same = {"relation": same_relation, "state": same_state}.get(part, same_words)
            right = same(gold[part], said.get(part))
            yield Answer(measure=f"supply_{part}", right=right, found=found, field=f"supply.{part}", expected=gold[part], got=said.get(part))  # fmt: skip


def _fills(gold: Draft, said: Draft) -> Iterator[Answer]:
    """Ask of each field that the gold leaves out whether the machine left it out too."""
    for fill in FILLS:
        if fill.key not in gold["fields"]:
            got = said["fields"].get(fill.key)
            if fill.key == "event_type" and got and not got["acled"]:
                got = None  # a word of harm alone ("were killed") tells no form of act
            yield Answer(measure=fill.key, right=not got, field=fill.key, expected=None, got=got)
