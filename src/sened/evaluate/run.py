"""Run the drafter over gold and score what it says."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from sened.evaluate.gold import Item, read_gold
from sened.evaluate.judge import Judged, Known, judge
from sened.evaluate.reader import Reader
from sened.evaluate.score import errors, figures, groups_of


class Drafter(Known, Protocol):
    """Makes drafts, and tells what it reads them with."""

    def draft(self, item: Item) -> Mapping[str, Any]:
        """Return the document of `sened draft --format json` for the text of `item`."""
        ...

    def detected(self, item: Item) -> str:
        """Return the language that the text would be read in, were it not told."""
        ...


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The figures of a run, as JSON has them, and every difference from the gold."""

    figures: dict[str, Any]
    errors: list[dict[str, Any]]


def evaluate(folder: Path, *, language: str | None = None, drafter: Drafter | None = None) -> Evaluation:
    """Return how Sened's drafter, with what the package brings and no case, does on the gold in `folder`.

    `language` takes the items in that language alone. Each text is read in the language that its item states and as
    published on its date; whether the language would have been detected is a measure of its own. The same gold and the
    same code give the same figures. `InputError` where the gold is not as it must be.
    """
    items = read_gold(folder, language=language)
    judged = list(_judged(items, drafter or Reader()))
    document = {"set": folder.name, "language": language, "groups": [figures(n, of) for n, of in groups_of(judged)]}
    return Evaluation(document, list(errors(judged)))


def _judged(items: list[Item], drafter: Drafter) -> Iterator[Judged]:
    for item in items:
        yield judge(item, drafter.draft(item), drafter.detected(item), drafter)
