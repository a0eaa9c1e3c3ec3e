"""What the package brings along: the sample case, and its places and actors as the curated lists of the region."""

from functools import lru_cache
from pathlib import Path

from sened.base.errors import UnavailableError
from sened.model.entity import Actor, Place
from sened.sources.adapters import case_toml

SAMPLE = "north-east-syria-2022"


def sample_folder() -> Path:
    """Return the folder of the sample case, in an installed wheel or in a checkout."""
    package = Path(__file__).parents[1]
    for folder in (package / "examples" / SAMPLE, package.parents[1] / "examples" / SAMPLE):
        if folder.is_dir():
            return folder
    raise UnavailableError(
        "the sample case is missing from this installation", next_step="install Sened again from its wheel"
    )


@lru_cache(maxsize=1)
def curated() -> tuple[tuple[Place, ...], tuple[Actor, ...]]:
    """Return the curated places and actors that every text is read with, besides those of its case."""
    folder = sample_folder()
    intake = case_toml.ADAPTER.read([folder / "places.toml", folder / "actors.toml"])
    return tuple(intake.places), tuple(intake.actors)
