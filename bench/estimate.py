"""Estimates of the unreported: seconds for each family, and how often intervals hold the truth on simulated lists.

    python -m bench.estimate [--tables 200] [--people 1000]

Three settings fit the assumptions of the families that are held against them (independent lists; two lists that depend
on each other; two classes of people), one fits nobody's: a third of the people can never be on a list. R is not run here: its
measured times on Kosovo are some 8 s for LCMCR and 1 s for dga.
"""

import argparse
import sys
from collections.abc import Callable, Mapping

import numpy as np
from numpy.typing import NDArray

from bench.timing import Figure, seconds
from sened.weights.unreported import estimate, family, latent
from sened.weights.unreported.table import Overlaps, from_memberships

Bools = NDArray[np.bool_]

# Killings in Kosovo, March to June 1999, by four lists: Ball et al. (2002).
KOSOVO = Overlaps(
    lists=("EXH", "ABA", "OSCE", "HRW"),
    counts=np.array([0, 1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27]),
)
_CHANCES = (0.35, 0.3, 0.4, 0.25)
_SHORT = latent.Effort(chains=8, burn=400, steps=600)


def _independent(rng: np.random.Generator, people: int) -> Bools:
    return rng.random((people, 4)) < _CHANCES


def _dependent(rng: np.random.Generator, people: int) -> Bools:
    on = _independent(rng, people)
    on[:, 1] = rng.random(people) < np.where(on[:, 0], 0.55, 0.2)
    return on


def _classes(rng: np.random.Generator, people: int) -> Bools:
    easy = rng.random(people) < 0.4
    return rng.random((people, 4)) < np.where(easy[:, None], 0.6, 0.2)


def _unreachable(rng: np.random.Generator, people: int) -> Bools:
    return _independent(rng, people) & (rng.random(people) < 2 / 3)[:, None]


SETTINGS: Mapping[str, tuple[Callable[[np.random.Generator, int], Bools], tuple[str, ...]]] = {
    "independent lists": (_independent, (family.LOG_LINEAR, family.AVERAGED, family.GRAPHS, family.LATENT)),
    "two lists dependent": (_dependent, (family.LOG_LINEAR, family.AVERAGED, family.GRAPHS)),
    "two classes of people": (_classes, (family.LATENT,)),
    "a third unreachable": (_unreachable, (family.LOG_LINEAR, family.AVERAGED, family.GRAPHS, family.LATENT)),
}


def figures() -> list[Figure]:
    """Return the seconds of each family on Kosovo."""
    return [
        Figure(
            name=f"estimate Kosovo: {name}", value=seconds(lambda n=name: estimate.compute(n, KOSOVO), runs=1), unit="s"
        )  # type: ignore[misc]
        for name in estimate.FAMILIES
    ]


def coverage(setting: str, tables: int, people: int) -> dict[str, float]:
    """Return for each family the share of simulated tables whose interval holds the number of people."""
    draw, names = SETTINGS[setting]
    hits = dict.fromkeys(names, 0)
    for at in range(tables):
        on = draw(np.random.default_rng([at, people]), people)
        cells = (on << np.arange(4)).sum(axis=1)
        table = from_memberships("abcd", cells[cells > 0])
        for name in names:
            found = estimate.FAMILIES[name](table, at, _SHORT)
            hits[name] += found.low is not None and found.high is not None and found.low <= people <= found.high
    return {name: count / tables for name, count in hits.items()}


def main() -> None:
    """Print coverage for each setting and family, then the times."""
    parser = argparse.ArgumentParser(prog="python -m bench.estimate", description=__doc__)
    parser.add_argument("--tables", type=int, default=200)
    parser.add_argument("--people", type=int, default=1000)
    given = parser.parse_args()
    for setting in SETTINGS:
        for name, share in coverage(setting, given.tables, given.people).items():
            sys.stdout.write(f"{setting:24} {name:22} {share:6.1%} of {given.tables} intervals hold the truth\n")
            sys.stdout.flush()
    for figure in figures():
        sys.stdout.write(f"{figure.name:44} {figure.value:8.3f} {figure.unit}\n")


if __name__ == "__main__":
    main()
