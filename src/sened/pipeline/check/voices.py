"""Who speaks in a claim, in words: the publisher, whom it quotes, and the labels of actors."""

from collections.abc import Sequence

from sened.entities.actors import ActorIndex
from sened.pipeline.check.case import CaseView, Row
from sened.pipeline.check.phrases import listed

_TELLING = ("actor_as_written", "target", "summary", "note")
_QUOTED = 2


class Voices:
    """The voices of one case; publishers under their one spelling, actors by the case's labels."""

    def __init__(self, case: CaseView, actors: ActorIndex) -> None:
        self.case, self.actors = case, actors
        self._told: dict[str, frozenset[str]] = {}

    def voice(self, row: Row) -> str:
        """Return who speaks in one claim: "Daily Pier (quoting the mayor)"."""
        publisher = self.case.publisher(row)
        quoted = [s for s in row["speakers"] or () if s != publisher]
        return f"{publisher} (quoting {listed(quoted, _QUOTED)})" if quoted else publisher

    def of(self, rows: Sequence[Row]) -> list[str]:
        """Return the voices of several claims, each publisher once, in order of the alphabet."""
        by_publisher: dict[str, str] = {}
        for row in sorted(rows, key=lambda r: r["claim_id"]):
            by_publisher.setdefault(self.case.publisher(row), self.voice(row))
        return [voice for _, voice in sorted(by_publisher.items())]

    def publishers(self, rows: Sequence[Row]) -> list[str]:
        """Return the publishers of several claims, where whom they quote was said before."""
        return sorted({self.case.publisher(r) for r in rows})

    def label(self, actor: str) -> str:
        """Return an actor's label without what it adds in brackets, its id where the case has none."""
        known = self.actors.actor(actor)
        return known.name.split(" (")[0] if known else actor

    def parties(self, rows: Sequence[Row]) -> set[str]:
        """Return the parties that claims name, in their columns or in words."""
        coded = {self.case.party(a) for r in rows for a in (*(r["actors"] or ()), *(r["actors_2"] or ()))}
        return coded | {party for r in rows for party in self._in_words(r)}

    def _in_words(self, row: Row) -> frozenset[str]:
        if row["claim_id"] not in self._told:
            found = self.actors.mentions(" ; ".join(row[k] or "" for k in _TELLING))
            self._told[row["claim_id"]] = frozenset(self.case.party(m.actor_id) for m in found)
        return self._told[row["claim_id"]]
