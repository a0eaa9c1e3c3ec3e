"""Grades: what a named rule set makes of the axes of an incident, why, and what would change it."""

import string
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib import resources
from typing import Any

import pyarrow as pa

from sened.base.errors import InputError
from sened.model import tables
from sened.weights.conditions import Conditions, parse

NAMES = tuple(f.name for f in tables.AXES if pa.types.is_integer(f.type) or pa.types.is_boolean(f.type))
"""Names that conditions can use: the counts among the axes."""

_PHRASES = frozenset({"lines", "named", "attributions", "killed", "sources"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """One grade of one axis: the first whose conditions hold is given. `why` and `change` are sentences to fill."""

    name: str
    conditions: Conditions
    why: str
    change: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleSet:
    """A rule set as read: `source` is the file's own text, printed on the site, `parsed` the same as data."""

    name: str
    source: str
    parsed: Mapping[str, Any]
    applies: Conditions
    kinds: frozenset[str]
    axes: Mapping[str, tuple[Grade, ...]]


def load(name: str) -> RuleSet:
    """Return the shipped rule set of that name; `InputError` where there is none."""
    path = resources.files("sened.weights").joinpath("rules", f"{name}.toml")
    if not name.replace("-", "").isalnum() or not path.is_file():
        raise InputError(f"no rule set called {name!r}", next_step=f"use one of: {', '.join(available())}")
    return read(path.read_text(encoding="utf-8"))


def available() -> list[str]:
    """Return the names of the shipped rule sets."""
    folder = resources.files("sened.weights").joinpath("rules")
    return sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml"))


def read(source: str) -> RuleSet:
    """Return the rule set in TOML text `source`; `InputError` where it names what does not exist."""
    try:
        parsed = tomllib.loads(source)
        axes = {axis: tuple(_grade(g) for g in grades) for axis, grades in parsed["axis"].items()}
        return RuleSet(
            name=parsed["name"],
            source=source,
            parsed=parsed,
            applies=_conditions(parsed.get("applies", {})),
            kinds=frozenset(parsed["kinds"]),
            axes=axes,
        )
    except (ValueError, KeyError) as error:
        raise InputError(
            f"rule set cannot be read: {error}", next_step="see the head of weights/conditions.py"
        ) from error


def grade(axes: pa.Table, rules: Iterable[RuleSet] | RuleSet) -> pa.Table:
    """Return the `grades` table: for each incident and rule set that applies to it, one row per axis of the rule set."""
    sets = [rules] if isinstance(rules, RuleSet) else list(rules)
    rows = [row for axis_row in axes.to_pylist() for rule_set in sets for row in _graded(axis_row, rule_set)]
    return tables.from_rows("grades", rows)


def _graded(row: Mapping[str, Any], rules: RuleSet) -> Iterable[dict[str, object]]:
    counts = {name: int(row[name] or 0) for name in NAMES}
    if row["group_kind"] not in rules.kinds or not rules.applies.hold(counts):
        return
    words = _words(row)
    for axis, grades in rules.axes.items():
        given = next((g for g in grades if g.conditions.hold(counts)), None)
        if given is not None:
            yield {
                "group_id": row["group_id"],
                "rule_set": rules.name,
                "axis": axis,
                "grade": given.name,
                "why": given.why.format_map(words),
                "change": given.change.format_map(words),
            }


def _words(row: Mapping[str, Any]) -> dict[str, str]:
    """Return the phrases that sentences of rule files can use, with the counts themselves."""
    low, high = int(row["lines_low"] or 0), int(row["lines_high"] or 0)
    between = f"{high}" if low == high else f"{low} to {high}"
    return {name: str(int(row[name] or 0)) for name in NAMES} | {
        "lines": f"{between} independent line{'' if high == 1 else 's'}",
        "named": _listed(row["lines_named"] or []) or "nobody",
        "attributions": "; ".join(row["attributions"] or []) or "nobody",
        "killed": _range(row["killed_low"], row["killed_high"]),
        "sources": f"{row['sources']} source{'' if row['sources'] == 1 else 's'}",
    }


def _listed(names: list[str]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}" if names else ""


def _range(low: int | None, high: int | None) -> str:
    if low is None:
        return "no number"
    return f"{low} or more" if high is None else (f"{low}" if low == high else f"{low} to {high}")


def _grade(data: Mapping[str, Any]) -> Grade:
    for sentence in (data["why"], data["change"]):
        unknown = {n for _, n, _, _ in string.Formatter().parse(sentence) if n} - set(NAMES) - _PHRASES
        if unknown:
            raise ValueError(f"unknown word {', '.join(sorted(unknown))} in a sentence of grade {data['grade']!r}")
    return Grade(name=data["grade"], conditions=_conditions(data), why=data["why"], change=data["change"])


def _conditions(data: Mapping[str, Any]) -> Conditions:
    return Conditions(
        every=tuple(parse(t, NAMES) for t in data.get("all", ())),
        some=tuple(parse(t, NAMES) for t in data.get("any", ())),
    )
