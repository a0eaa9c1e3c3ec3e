"""Proposals about a text of the invented country, grounded by the rules and merged with drafts."""

import json
from collections.abc import Callable, Sequence
from typing import NamedTuple

import pytest

from sened.base.dates import parse_iso
from sened.base.errors import Unresolved
from sened.extraction.assisted.ground import Grounded, ground
from sened.extraction.assisted.merge import Merged, merge
from sened.extraction.assisted.protocol import Dropped, proposals
from sened.extraction.assisted.reread import Rules
from sened.extraction.draft import drafts
from sened.extraction.fields import Draft
from sened.extraction.protocols import ActorMentions
from sened.model.seams import Gazetteer


class Outcome(NamedTuple):
    """What is left of proposals once the rules have read their words, and what was dropped."""

    found: list[Grounded]
    dropped: list[Dropped]

    @property
    def draft(self) -> Draft:
        """The only draft."""
        [one] = self.found
        return one.draft

    def why(self, field: str = "") -> str:
        """The only reason for which that field, or a whole proposal, was dropped."""
        [reason] = [d.why for d in self.dropped if d.field == field]
        return reason


@pytest.fixture
def grounded(gazetteer: Gazetteer, actors: ActorMentions) -> Callable[..., Outcome]:
    """Return what the rules make of proposals about a text, published on 26 January 2022 unless said otherwise."""

    def run(text: str, *claims: object, published: str | None = "2022-01-26", language: str = "en") -> Outcome:
        read = proposals(json.dumps({"claims": claims}))
        assert not isinstance(read, Unresolved)
        when = parse_iso(published) if published else None
        rules = Rules(text, language=language, published=when, gazetteer=gazetteer, actors=actors)
        found, lost = ground(text, read[0], rules)
        return Outcome(found, [*read[1], *lost])

    return run


@pytest.fixture
def merged(grounded: Callable[..., Outcome], gazetteer: Gazetteer, actors: ActorMentions) -> Callable[..., Merged]:
    """Return the drafts of a text with what proposals add; `made` stands in for the drafts of the rules where given."""

    def run(text: str, *claims: object, made: Sequence[Draft] | None = None, language: str = "en") -> Merged:
        when = parse_iso("2022-01-26")
        own = drafts(text, published=when, language=language, gazetteer=gazetteer, actors=actors).drafts
        return merge(
            own if made is None else made,
            grounded(text, *claims, language=language).found,
            "the model M, answer sha256:00",
        )

    return run
