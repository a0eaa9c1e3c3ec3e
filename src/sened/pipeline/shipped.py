"""What the package brings along: the sample case, and its places, actors and organisations as lists of the region.

A text is always read with these lists. Into a case they come as everything does, by a recorded import; see
docs/decisions/0005-lists-enter-a-case-by-import.md.
"""

from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path

from sened.base.errors import InputError, UnavailableError
from sened.base.names import fold
from sened.claims.decode import Decoded
from sened.model.entity import Actor, Place
from sened.sources.adapters import case_toml

SAMPLE = "north-east-syria-2022"
PREFIX = "shipped:"
LISTS = ("places.toml", "actors.toml", "organisations.toml")
_FEW = 3


def sample_folder() -> Path:
    """Return the folder of the sample case, in an installed wheel or in a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "examples" / SAMPLE, package.parents[1] / "examples" / SAMPLE):
        if folder.is_dir():
            return folder
    raise UnavailableError(
        "the sample case is missing from this installation", next_step="install Sened again from its wheel"
    )


def expand(files: Sequence[Path], adapter: str) -> list[Path]:
    """Return `files` with `shipped:NAME` replaced by the lists of that name; `InputError` where there are none."""
    out: list[Path] = []
    for file in files:
        if not str(file).startswith(PREFIX):
            out.append(file)
        elif str(file) != PREFIX + SAMPLE:
            raise InputError(f"Sened brings no lists called {file}", next_step=f"use {PREFIX}{SAMPLE}")
        elif adapter != case_toml.ADAPTER.name:
            raise InputError(
                f"{file} are lists in the project's own form", next_step=f"add --adapter {case_toml.ADAPTER.name}"
            )
        else:
            out += [sample_folder() / name for name in LISTS]
    return out


@lru_cache(maxsize=1)
def curated() -> tuple[tuple[Place, ...], tuple[Actor, ...]]:
    """Return the curated places and actors of the sample case."""
    intake = case_toml.ADAPTER.read([sample_folder() / "places.toml"])
    return tuple(intake.places), curated_actors()


@lru_cache(maxsize=1)
def curated_actors() -> tuple[Actor, ...]:
    """Return the curated actors that every text is read with, besides those of its case."""
    return tuple(case_toml.ADAPTER.read([sample_folder() / "actors.toml"]).actors)


def advice(decoded: Decoded, case: Path) -> str:
    """Return how to take the shipped lists into a case without lists, where they know most of what `decoded` names.

    Empty where they know half of it or less.
    """
    said = {fold(name) for claim in decoded.claims for name in (claim.place_name, *claim.actors, *claim.actors_2)} - {
        ""
    }
    known = said & _known_names()
    if len(known) <= max(_FEW, len(said) // 2):
        return ""
    return (
        f"this case has no lists of places and actors, and {len(known)} of the {len(said)} that are named here stand in "
        f"those that Sened brings; to take them in: sened import {case} {PREFIX}{SAMPLE} --adapter case-toml"
    )


@lru_cache(maxsize=1)
def _known_names() -> frozenset[str]:
    places, actors = curated()
    names = [name for p in places for name in (p.name, *(n for _, n in p.names))]
    names += [name for a in actors for name in (a.id, a.name, *(n for _, n in a.aliases))]
    return frozenset(fold(name) for name in names)
