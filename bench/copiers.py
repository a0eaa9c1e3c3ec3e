"""Simulated sources with known copiers, and how well they are found: `python -m bench copying`."""

from dataclasses import dataclass, replace

import numpy as np
import pyarrow as pa

FIELDS = ("killed", "wounded", "day", "place", "place as written", "actor as written", "weapon as written")
WORDED = 4
"""From here on fields are wordings: none is true, some are commoner than others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """One made-up world: sizes, how sources err, and how copiers copy."""

    sources: int = 60
    items: int = 500
    reports: int = 80
    error: tuple[float, float] = (0.05, 0.25)
    errors: int = 8
    copiers: int = 10
    copied: int = 8
    changed: float = 0.03
    topics: int = 1
    popular: float = 0.7
    one_original: bool = False
    timed: bool = True
    own_errors: bool = False


SETTINGS = {
    "default": World(),
    "five items each": World(copied=5),
    "few errors": World(error=(0.02, 0.08)),
    "many errors": World(error=(0.2, 0.4)),
    "few kinds of error": World(errors=3),
    "ten topics": World(topics=10),
    "one much-copied source": World(one_original=True),
    "copies three in four items": World(copied=60),
    "nobody copies": World(copiers=0),
    "very popular items": World(popular=1.2),
    "small: 6 sources": World(sources=6, copiers=1, items=60, reports=40),
    "600 sources": World(sources=600, copiers=100, items=5000),
    "no times": World(timed=False),
    "each item errs in its own way": World(own_errors=True),
}


def simulate(world: World, seed: int) -> tuple[pa.Table, set[tuple[str, str]]]:
    """Return claims (source, item, field, value, time) and the true pairs (original, copier)."""
    rng = np.random.default_rng(seed)
    weight = (np.arange(1, world.items + 1)) ** -world.popular
    topic = rng.integers(0, world.topics, world.items)
    said: dict[int, dict[int, tuple[list[int], float]]] = {}
    honest = world.sources - world.copiers
    for s in range(world.sources):
        near = weight * np.where(topic == s % world.topics, 1.0, 0.05)
        mine = rng.choice(world.items, min(world.reports, world.items), replace=False, p=near / near.sum())
        error = rng.uniform(*world.error)
        said[s] = {int(i): (_report(rng, world, error), float(i + rng.exponential(2.0))) for i in mine}
    true = set()
    for c in range(honest, world.sources):
        original = 0 if world.one_original else int(rng.integers(0, honest))
        true.add((f"s{original:05d}", f"s{c:05d}"))
        taken = rng.choice(sorted(said[original]), min(world.copied, len(said[original])), replace=False)
        for i in taken:
            values, when = said[original][int(i)]
            fresh = _report(rng, world, 0.1)
            kept = [f if rng.random() < world.changed else v for v, f in zip(values, fresh, strict=True)]
            said[c][int(i)] = (kept, when + float(rng.exponential(1.0)) + 0.1)
    rows = [
        (
            f"s{s:05d}",
            f"i{i:06d}",
            FIELDS[k],
            f"{i}:{v}" if world.own_errors and k < WORDED else str(v),
            when if world.timed else None,
        )
        for s, by in said.items()
        for i, (values, when) in by.items()
        for k, v in enumerate(values)
    ]
    columns = list(zip(*rows, strict=True))
    types = [pa.string()] * 4 + [pa.float64()]
    names = ["source", "item", "field", "value", "time"]
    return pa.table({n: pa.array(c, t) for n, c, t in zip(names, columns, types, strict=True)}), true


def _report(rng: np.random.Generator, world: World, error: float) -> list[int]:
    """Return what an independent source says of an item: 0 is true, errors are the likelier the smaller their number."""
    odds = 1.0 / np.arange(1, world.errors + 1)
    wrong = rng.choice(np.arange(1, world.errors + 1), len(FIELDS), p=odds / odds.sum())
    values = np.where(rng.random(len(FIELDS)) < error, wrong, 0)
    values[WORDED:] = rng.choice(5, len(FIELDS) - WORDED, p=[0.5, 0.25, 0.12, 0.08, 0.05])
    return [int(v) for v in values]


def circles(true: set[tuple[str, str]]) -> set[tuple[str, str]]:
    """Return all pairs within one circle of copying: copiers of one source depend on one another as well."""
    of: dict[str, set[str]] = {}
    for a, b in true:
        of.setdefault(a, {a}).add(b)
    return {(x, y) for members in of.values() for x in members for y in members if x < y}


def smaller(name: str, copiers: int) -> World:
    """Return a setting with another number of copiers."""
    return replace(SETTINGS[name], copiers=copiers)
