"""Sened's drafter as a user has it without a case: the shipped lists and the world's places, loaded once."""

from collections.abc import Mapping
from typing import Any

from sened.base.dates import parse_iso
from sened.entities.actors import ActorIndex
from sened.evaluate.compare import near
from sened.evaluate.gold import Item
from sened.extraction import language
from sened.extraction.draft import drafts, to_json
from sened.model.entity import Actor
from sened.pipeline.drafting import known

_MANY = 50


class Reader:
    """Drafts items, and answers what its gazetteer and its list of actors hold."""

    def __init__(self) -> None:
        self._gazetteer, actors = known(None)
        self._actors = ActorIndex(actors)

    def draft(self, item: Item) -> Mapping[str, Any]:
        """Return the drafts of an item, read in its own language."""
        published = parse_iso(item.published) if item.published else None
        return to_json(
            drafts(
                item.text,
                published=published,
                language=item.language,
                gazetteer=self._gazetteer,
                actors=self._actors,
            )
        )

    def detected(self, item: Item) -> str:
        """Return the language that the text alone suggests."""
        return language.detect(item.text)

    def holds(self, place: Mapping[str, Any]) -> bool:
        """Tell whether the gazetteer finds, by the place's name or the words used of it, somewhere near it."""
        found = [f for name in (place["name"], place["raw"]) for f in self._gazetteer.find(name, limit=_MANY)]
        return any(near(place, {"lat": f.place.where.lat, "lon": f.place.where.lon}) for f in found)

    def actor_id(self, name: str) -> str:
        """Return the id of the actor that bears `name`, empty where none or several do."""
        found = self._actors.find(name)
        return found.id if isinstance(found, Actor) else ""
