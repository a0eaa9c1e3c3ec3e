"""Drafts from a text on its own, or with the places and actors of a case."""

from pathlib import Path

from sened.base.dates import Interval
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.entities.world import world_places
from sened.extraction.draft import drafts
from sened.extraction.fields import Drafted
from sened.model.entity import Actor, Place
from sened.model.rows import actors_of, places_of
from sened.pipeline.build import load
from sened.pipeline.checking import read_text
from sened.pipeline.shipped import curated

ALIASES = {"ku": "kmr"}
LANGUAGES = ("en", "ar", "tr", "kmr", "ckb", "de", "fr")


def draft_file(
    path: Path, *, published: Interval | None = None, language: str | None = None, case: Path | None = None
) -> Drafted:
    """Return the drafts of the text in file `path`."""
    places, actors = known(case)
    return drafts(
        read_text(path),
        published=published,
        language=ALIASES.get(language, language) if language else None,
        gazetteer=TableGazetteer(places),
        actors=ActorIndex(actors),
    )


def known(case: Path | None) -> tuple[list[Place], list[Actor]]:
    """Return the places and actors a text is read with: those of the case first, then shipped ones, then the world's."""
    places, actors = curated()
    if case is not None:
        tables = load(case / "work", "places", "actors")
        own_places, own_actors = places_of(tables["places"]), actors_of(tables["actors"])
        places = (*own_places, *(p for p in places if p.id not in {q.id for q in own_places}))
        actors = (*own_actors, *(a for a in actors if a.id not in {b.id for b in own_actors}))
    return [*places, *world_places()], list(actors)
