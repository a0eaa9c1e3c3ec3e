"""A claim found in a sentence, before its fields are filled: kind, aspect, the tokens it covers."""

from dataclasses import dataclass, field

from sened.extraction.actors import Phrase
from sened.extraction.figures import Figure
from sened.extraction.triggers import Match
from sened.model.vocabulary import ClaimKind, Stance


@dataclass(slots=True)
class Finding:
    """One claim of a sentence: tokens `first` to `last` (exclusive); `clause` is the index of its clause.

    `stance` is set where the words themselves settle it; `denier` and `claimant` are those who deny an act or take it upon
    themselves.
    """

    kind: ClaimKind
    aspect: str
    first: int
    last: int
    clause: int
    match: Match | None = None
    figure: Figure | None = None
    figures: list[Figure] = field(default_factory=list)
    nested: bool = False
    relation: str = ""
    subject: Phrase | None = None
    object: Phrase | None = None
    running: bool = False
    state: str = ""
    stance: Stance | None = None
    denier: Phrase | None = None
    claimant: Phrase | None = None
    accused: bool = False
    suspect: tuple[Phrase, str] | None = None

    def cover(self, first: int, last: int) -> None:
        """Widen the claim to hold tokens `first` to `last` as well."""
        self.first, self.last = min(self.first, first), max(self.last, last)

    @property
    def rank(self) -> int:
        """How closely its word names the form of an act, 0 where it names none."""
        return self.match.trigger.rank if self.match is not None else 0

    def holds(self, i: int) -> bool:
        """Tell whether token `i` lies within the claim."""
        return self.first <= i < self.last
