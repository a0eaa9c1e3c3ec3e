"""Groups of claims that answer one question, always returned whole, with the columns in which they differ."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sened.base.canonical import Json
from sened.base.countries import country_name
from sened.supply.asof import Row, interval, written
from sened.supply.edges import component_of
from sened.supply.names import key, split_names
from sened.supply.view import View
from sened.supply.voice import Voice

_COLUMNS = (
    ("relation", "relation"), ("weapon_system", "weapon"), ("component", "component"), ("manufacturer", "maker"),
    ("parent_at_date", "owner"), ("country", "jurisdiction"), ("status", "state"), ("number", "number"),
)  # fmt: skip
_RELEVANT = {
    "ownership": {"relation", "maker", "owner", "time from"},
    "maker": {"maker", "weapon"},
    "making": {"jurisdiction", "maker"},
    "permit": {"state", "time from", "time to", "jurisdiction"},
    "count": {"number"},
    "sanction": {"state", "time from"},
    "development": {"time from", "state"},
    "supply": {"relation", "state", "time from"},
    "mixed": {"relation", "maker", "state", "time from"},
    "use": {"component", "weapon", "maker", "state", "time from"},
}
_CORE = {
    "ownership": {"owner"}, "maker": {"maker"}, "making": {"jurisdiction"}, "count": {"number"}, "sanction": {"state"},
    "development": {"time from"}, "supply": {"state"}, "use": {"component", "state"}, "mixed": set[str](),
    "permit": set[str](),
}  # fmt: skip
"""The columns that are the answer itself. The states of one permit over time are its history, not rival answers, and
rows of several kinds (`mixed`) are shown as a group only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One claim's answer to its group's question: the values in which the claims differ, and those that are the answer."""

    voice: Voice
    values: tuple[tuple[str, str], ...]
    core: tuple[str, ...]

    def to_json(self) -> dict[str, Json]:
        """Return the answer with the claim that gives it."""
        return {**self.voice.to_json(), "answer": dict(self.values)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A whole group: the question, all answers in order of speaking, and the columns in which they differ.

    `alike` is true where the coded columns agree: the wording may still differ, which only a reader can tell.
    """

    group: str
    kind: str
    question: str
    answers: tuple[Answer, ...]
    differs: tuple[str, ...]

    @property
    def alike(self) -> bool:
        """Tell whether all claims give the same coded answer."""
        return not self.differs

    @property
    def claims(self) -> tuple[str, ...]:
        """The external ids of all claims of the group, in order of speaking."""
        return tuple(a.voice.claim_id for a in self.answers)

    def to_json(self) -> dict[str, Json]:
        """Return the group as `trace` prints it."""
        return {
            "group": self.group,
            "question": self.question,
            "kind": self.kind,
            "alike": self.alike,
            "differs": list(self.differs),
            "claims": list(self.claims),
            "answers": [a.to_json() for a in self.answers],
        }


def conflicts_of(view: View, claims: Iterable[str]) -> tuple[Conflict, ...]:
    """Return every conflict group that one of `claims` belongs to, each with all its claims known by the view's day."""
    touched = {view.rows[c]["conflict_group"] for c in claims if c in view.rows}
    return tuple(_conflict(view, group, rows) for group, rows in _groups(view).items() if group in touched)


def all_conflicts(view: View) -> tuple[Conflict, ...]:
    """Return every conflict group of the map as known by the view's day, in order of name."""
    return tuple(_conflict(view, group, rows) for group, rows in _groups(view).items())


def contrary(
    view: View, own: Collection[str], kinds: Collection[str] = tuple(_CORE)
) -> tuple[tuple[Conflict, Answer], ...]:
    """Return the claims that answer a question of `own` claims otherwise than these do.

    Where the own claims disagree among themselves, all answers of the group are returned. `kinds` limits the kinds of
    question.
    """
    found: list[tuple[Conflict, Answer]] = []
    for conflict in conflicts_of(view, sorted(own)):
        if conflict.kind not in kinds:
            continue
        held = {a.core for a in conflict.answers if a.voice.claim_id in own}
        others = [a for a in conflict.answers if a.core not in held]
        found += [(conflict, a) for a in (conflict.answers if len(held) > 1 else others)]
    return tuple(found)


def _groups(view: View) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = defaultdict(list)
    for row in view.rows.values():
        if row["conflict_group"]:
            found[row["conflict_group"]].append(row)
    return dict(sorted(found.items()))


def _conflict(view: View, group: str, rows: list[Row]) -> Conflict:
    kind = _kind(rows)
    values = {row["claim_id"]: _values(row, kind) for row in rows}
    names = list(dict.fromkeys(n for v in values.values() for n in v))
    differs = tuple(n for n in names if len({key(v.get(n, "")) for v in values.values()}) > 1)
    ordered = sorted(rows, key=lambda r: (str(r["source_start"] or "9999"), str(r["claim_id"])))
    answers = tuple(
        Answer(
            voice=view.voices[row["claim_id"]],
            values=tuple((n, values[row["claim_id"]].get(n, "not given")) for n in differs),
            core=tuple(key(values[row["claim_id"]].get(n, "")) for n in sorted(_CORE[kind])),
        )
        for row in ordered
    )
    return Conflict(group=group, kind=kind, question=_question(kind, rows), answers=answers, differs=differs)


def _values(row: Row, kind: str) -> dict[str, str]:
    found = {label: str(row[column]) for column, label in _COLUMNS if row[column] not in (None, "")}
    if "jurisdiction" in found:
        found["jurisdiction"] = country_name(found["jurisdiction"])
    for column, label in (("valid_from", "time from"), ("valid_to", "time to")):
        when = written(interval(row, column))
        if when:
            found[label] = when
    return {label: value for label, value in found.items() if label in _RELEVANT[kind]}


_KINDS = (
    ({"subsidiary_of", "merged_into", "stake_held_by", "formerly_subsidiary_of"}, "ownership"),
    ({"maker_of"}, "maker"),
    ({"listed_by"}, "sanction"),
    ({"export_permit", "no_permit_needed"}, "permit"),
    ({"development", "production", "mass"}, "development"),
    ({"supply", "supplied_to", "supplied_via"}, "supply"),
)


def _kind(rows: list[Row]) -> str:
    """Return the kind of question that the rows' relations answer; `mixed` where they answer several."""
    relations = {row["relation"] for row in rows}
    if all(row["number"] is not None for row in rows) and len({row["number_unit"] for row in rows}) == 1:
        return "count"
    if "made_in" in relations:
        return "making"
    kinds = list(dict.fromkeys(_kind_of(relation) for relation in sorted(relations)))
    if len(kinds) == 1:
        return kinds[0]
    return "supply" if set(kinds) == {"supply", "use"} else "mixed"


def _kind_of(relation: str) -> str:
    return next((kind for members, kind in _KINDS if relation in members), "use")


def _question(kind: str, rows: list[Row]) -> str:
    component = _list(component_of(r) for r in rows)
    weapon = _list(w for r in rows for w in split_names(r["weapon_system"]))
    maker = _list(m for r in rows for m in split_names(r["manufacturer"]))
    item = component or weapon or maker
    return {
        "ownership": f"Which body owns {maker}, and from when?",
        "making": f"In which jurisdiction, and by whom, is {item} made?",
        "maker": f"Which body makes {weapon or item}?",
        "permit": f"What is the state of the permit for {item}, and from when?",
        "count": f"How many {rows[0]['number_unit'] or 'items'} do the claims on {item} give?",
        "sanction": f"What does the measure on {maker} cover?",
        "development": f"When did the work on {item} begin?",
        "supply": f"Does {maker} supply {component or 'the item'} for {weapon or 'the named use'}, and until when?",
        "mixed": f"What do the claims say of {item}?",
        "use": f"Which part is used in {weapon}: {component}?" if component else f"What is said of {item}?",
    }[kind]


def _list(names: Iterable[str]) -> str:
    return " / ".join(dict.fromkeys(name for name in names if name))
