"""Supply, ownership, permits and replies in a pack's language: who supplies, owns or permits what."""

from sened.extraction.fields import SupplyField
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.spans import words


def find(s: Sentence, g: Group) -> SupplyField | None:
    """Return the parts of a claim about supply in the words of the text; None where no such word stands in it."""
    core = g.of("supply", "own", "control", "reply")
    if core is None:
        return None
    state = core.attr if core.cls == "control" else ""
    return SupplyField(
        relation=core.attr or core.cls, words=words(s.shadow, *s.span(core.first, core.last)), state=state
    )
