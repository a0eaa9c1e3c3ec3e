"""Drafts from a text on its own, or with the places and actors of a case."""

from pathlib import Path

from sened.base.dates import Interval
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.extraction.draft import drafts
from sened.extraction.fields import Drafted
from sened.model.entity import Actor
from sened.pipeline.gazetteers import gazetteer_of
from sened.pipeline.shipped import curated_actors
from sened.pipeline.texts import read_text

ALIASES = {"ku": "kmr"}
LANGUAGES = ("en", "ar", "tr", "kmr", "ckb", "de", "fr")


def draft_file(
    path: Path, *, published: Interval | None = None, language: str | None = None, case: Path | None = None
) -> Drafted:
    """Return the drafts of the text in file `path`."""
    gazetteer, actors = known(case)
    return drafts(
        read_text(path),
        published=published,
        language=ALIASES.get(language, language) if language else None,
        gazetteer=gazetteer,
        actors=ActorIndex(actors),
    )


def known(case: Path | None) -> tuple[TableGazetteer, list[Actor]]:
    """Return the gazetteer and the actors a text is read with: those of the case first, then shipped ones, then the world's."""
    actors = curated_actors()
    if case is None:
        return gazetteer_of(None), list(actors)
    # What builds a case is slow to load, and a text without a case needs none of it.
    from sened.model.rows import actors_of, places_of
    from sened.pipeline.build import load

    tables = load(case / "work", "places", "actors")
    own = actors_of(tables["actors"])
    names = {a.id for a in own}
    return gazetteer_of(case, places_of(tables["places"])), [*own, *(a for a in actors if a.id not in names)]
