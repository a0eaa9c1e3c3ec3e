"""Which words of trade speak of trade: most are words of daily life too ("delivers", "belongs", "stops", "supports").

They count only beside goods, companies or permits, as a pack names them (classes `goods`, `firm`, `licence`), and words of
relations only between two who can stand in one. A pack that names no goods answers for its words itself.
"""

import re
from collections.abc import Sequence

from sened.extraction.english.supply import LEGAL_FORMS, MODEL
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.sentence import Word

_NAMED = re.compile(rf"\b[A-Z][\w&-]*(?: (?:[A-Z][\w&.-]*|&))* {LEGAL_FORMS}(?!\w)")
_MODEL = re.compile(MODEL)
_FOUND = re.compile(r"gefunden|fand|entdeckt|sichergestellt|geborgen|retrouve|trouve|decouvert|bulun|ele gec")
_NEAR = 14
_BESIDE = 2
_STOPS = frozenset({"stopped", "suspended", "paused", "resumed"})
_SIDES = ("actor", "state", "armed")


class Gate:
    """What a sentence holds that trade can be about."""

    def __init__(self, words: Sequence[Word], matches: Sequence[Match], plain: str, named: int) -> None:
        text = plain[words[0].start : words[-1].end] if words else ""
        kinds = {m.attr for m in matches if m.cls == "goods"}
        model = bool(_MODEL.search(text)) or any(m.cls == "weapon" and len(m.attrs) > 1 for m in matches)
        self.hidden = any(m.cls == "nottrade" for m in matches)
        self.company = any(m.cls in ("firm", "maker") for m in matches) or bool(_NAMED.search(text))
        self.part, self.system = "component" in kinds, "system" in kinds or model
        self.goods = bool(kinds) or model
        self.wreck = any(m.cls == "wreck" for m in matches)
        self.surely = any(m.cls == "licence" and m.attr == "sure" for m in matches)
        self.licences = [m.first for m in matches if m.cls == "licence"]
        self.delivering = [m.first for m in matches if m.cls == "supply"]
        self.sides = named + sum(m.cls in ("actor", "state", "land") for m in matches)
        self.armed = sum(m.cls == "armed" for m in matches)
        self.words = words

    def lets(self, m: Match) -> bool:
        """Tell whether a match of a word of trade or relation speaks of it here."""
        if m.cls == "supply":
            return self._supply(m)
        if m.cls == "own":
            return self.company or "sure" in m.attrs
        if m.cls == "control":
            near = any(abs(at - m.first) <= _NEAR for at in self.licences) or self._stops_delivering(m)
            return near and not self.hidden and (self.goods or self.company or self.sides > 0 or self.surely)
        if m.cls == "relate":
            return self.sides > 1 or (self.sides == 1 and self.armed > 0)
        return True

    def _stops_delivering(self, m: Match) -> bool:
        """ "has ceased to deliver": what stops right before a verb of delivery is the delivery."""
        return m.attr in _STOPS and any(0 < at - m.last <= _BESIDE for at in self.delivering)

    def _supply(self, m: Match) -> bool:
        if m.attr == "none" or self.hidden:
            return False
        if m.attr == "used_in":
            found = _FOUND.search(self.words[m.first].low) is not None
            return self.part and (self.system or self.wreck or (self.company and not found))
        if m.attr == "maker_of":
            return self.goods and (self.company or self.part or self.system)
        return self.goods and (self.company or self.part or self.sides > 0)


_TRADE = frozenset({"supply", "own", "control", "relate"})


def gated(words: Sequence[Word], matches: Sequence[Match], plain: str, named: int) -> list[Match]:
    """Return the matches less those whose words speak of something else; `named` is how many known actors stand there."""
    if not any(m.cls in _TRADE for m in matches):
        return list(matches)
    gate = Gate(words, matches, plain, named)
    return [m for m in matches if m.cls not in _TRADE or gate.lets(m)]
