"""Words in a past form: what they are by the words around them; ordered rules, the first that holds wins."""

from collections.abc import Callable

from sened.extraction.english import grammar as g
from sened.extraction.english import tagging as t
from sened.extraction.english.verbs import VERBS
from sened.extraction.spot import Spot

_SUBJECT = 2
_MARKS = frozenset({",", ";", ":"})
_Rule = tuple[Callable[[Spot], bool], str]


def finite_later(s: Spot, start: int) -> bool:
    """Tell whether a finite verb stands at or behind word `start`, before the next mark or clause."""
    for j in range(start, len(s.tags)):
        if s.tags[j] in ("A", "M"):
            return True
        if s.tags[j] == "verb" and "d" in VERBS[s.words[j]].can and s.tags[j - 1] not in ("D", "J", "P"):
            return True
        if s.tags[j] in (".", "S", "W"):
            return False
    return False


def _finite_elsewhere(s: Spot) -> bool:
    """Tell whether the same stretch of the sentence has a finite verb already, or gets one."""
    edges = [k for k in range(len(s.tags)) if s.tags[k] in ("S", "W") or s.words[k] in _MARKS]
    start = max((k + 1 for k in edges if k < s.i), default=0)
    stop = min((k for k in edges if k > s.i), default=len(s.tags))
    helped = [k for k in (*range(start, s.i), *range(s.i + 1, stop)) if s.tags[k] in ("A", "M")]
    held = any(k == 0 or s.tags[k - 1] != "T" for k in helped)  # "believed to be" is no finite verb
    return held or "V" in s.tags[start : s.i]


def _counts_object(s: Spot) -> bool:
    """ "killed at least 60", "wounded about 20": a hedged number is an object."""
    pair = (s.word_at(1), s.word_at(2)) in t.HEDGED_OBJECT
    return s.after == "P" and (pair or (s.tag_at(2) == "#" and s.word_at(1) in ("about", "around", "over")))


def _reduced(s: Spot) -> bool:
    """ "two men wanted over an attack were arrested": the auxiliary of the sentence stands behind its phrase."""
    if s.after != "P" or not s.can("n") or s.before not in ("N", "#") or _counts_object(s):
        return False
    for k in range(s.i + 2, len(s.tags)):
        if s.tags[k] in ("A", "M"):
            return s.tags[k - 1] not in ("C", "P", "D", "Q")
        if s.tags[k] in (".", "S", "W", "C", "that", "time", "as", "T"):
            return False
    return False


def _held_to(s: Spot) -> bool:
    """ "gunmen believed to belong to X abducted": what is held of the subject, and its verb behind."""
    inserted = s.word_at(-1) == "," and s.after == "T" and s.base in t.HELD
    return inserted or (s.before == "N" and s.after == "T" and s.base in t.HELD and finite_later(s, s.i + 3))


def _objectless(s: Spot) -> bool:
    """A verb that wants an object and has none: it was done to its subject, or stands with another verb."""
    if _counts_object(s):
        return False
    bare = (s.after in ("P", ".", "", "C", "R", "S") and s.word_at(1) not in t.PARTICLES) or s.word_at(1) == "there"
    bare = bare or (s.base == "carry" and s.word_at(1) == "out" and s.tag_at(2) == "P")  # "carried out on the night of"
    return bare and s.base in t.TRANSITIVE and s.can("d")


def _after_name(s: Spot) -> bool:
    """ "Amnesty International said": an adjective in capitals ends a name."""
    return (
        s.before == "J" and s.i > 0 and s.caps[s.i - 1] and s.can("d") and s.after in ("R", "D", "that", "Q", "#", "P")
    )


def _after_head(s: Spot) -> bool:
    """ "The Israeli military said it", "the military carried out a raid": an adjective that heads its phrase."""
    led = s.before == "J" and s.word_at(-1) in t.NOUNS_TOO and s.tag_at(-2) in ("D", "J", "N")
    said = s.base in g.SAY and (s.after not in ("N", "J") or (s.word == "told" and s.caps[s.i + 1]))
    return led and s.can("d") and (said or s.after in ("D", "Q", "#", "that") or s.word_at(1) == "out")


def _counted_done(s: Spot) -> bool:
    """ "the 6,652 buried there": what was done to those counted."""
    return s.before == "#" and s.tag_at(-2) == "D" and s.can("n") and (s.after == "P" or s.word_at(1) == "there")


def _absolute(s: Spot) -> bool:
    """ "..., with no casualties recorded": a participle behind "with"."""
    if s.before != "N" or not s.can("n") or s.after not in (".", "P", "C", ""):
        return False
    mark = next((k for k in range(s.i - 1, -1, -1) if s.words[k] in _MARKS), -1)
    return s.words[mark + 1] in ("with", "without") and not any(x in "VAMSW" for x in s.tags[mark + 1 : s.i])


def _inserted(s: Spot) -> bool:
    """ "soldiers, cornered beneath the bridge, were": a participle between commas, the auxiliary behind the second."""
    if s.word_at(-1) != "," or s.after != "P" or not s.can("n") or s.i < _SUBJECT:
        return False
    close = next((k for k in range(s.i + 1, len(s.tags)) if s.words[k] == ","), 0)
    return 0 < close < len(s.tags) - 1 and s.tags[close + 1] in ("A", "M")


def _in_lead(s: Spot) -> bool:
    """ "In a video released on Sunday, the group said": a participle in a phrase that leads, the verb comes behind the comma."""
    if s.before != "N" or not s.can("n") or s.after not in ("P", "R") or s.base not in t.TRANSITIVE:
        return False
    mark = next((k for k in range(s.i - 1, -1, -1) if s.words[k] in _MARKS), -1)
    close = next((k for k in range(s.i + 1, len(s.tags)) if s.words[k] == ","), 0)
    return s.tags[mark + 1] == "P" and close > 0 and finite_later(s, close + 1) and "V" not in s.tags[mark + 1 : s.i]


def _after_quantity(s: Spot) -> bool:
    """ "thousands crowded the airport": a quantity alone is a subject, and no article."""
    return s.word_at(-1) in g.QUANTITIES and s.can("d") and s.after in ("D", "P", "Q", "T")


PAST: tuple[_Rule, ...] = (
    (lambda s: _after_quantity(s) and s.base in t.HARM and s.after == "P", "E"),
    (_after_quantity, "V"),
    (
        lambda s: s.before == "J" and s.word_at(-2) == "of" and s.can("d") and s.after in ("T", "A"),
        "V",
    ),  # "of dead rose to"
    (_after_name, "V"),
    (_after_head, "V"),
    (lambda s: s.base in g.SAY and s.word_at(1) == "by" and s.word_at(2) in t.BY_MEANS and s.before == "N", "V"),
    (lambda s: s.before == "N" and s.base in t.TIED and s.word_at(1) in ("with", "to"), "E"),
    (_counted_done, "E"),
    (_absolute, "E"),
    (_in_lead, "E"),
    (_inserted, "E"),
    (lambda s: s.led_by("A"), "E"),
    (lambda s: s.led_by("MT") and s.can("b"), "B"),
    (lambda s: s.led_by("C") and s.back > 0 and s.tags[s.back - 1] == "E", "E"),
    (lambda s: s.led_by("C") and s.back > 0 and s.tags[s.back - 1] == "V", "V"),
    (lambda s: s.before == "C" and s.tag_at(-2) == "J" and s.after in ("N", "J", "verb"), "J"),
    (lambda s: s.before in ("D", "J", "O") and s.after in ("N", "J", "verb", "ing?"), "J"),
    (lambda s: s.before in ("D", "J", "O"), "N"),
    (lambda s: s.before == "P" and s.after in ("N", "J"), "J"),
    (lambda s: s.before == "#" and s.after == "N" and s.i > 1, "J"),
    (lambda s: s.i == 0 and s.after in ("N", "J"), "J"),
    (lambda s: s.i == 0, "E"),
    (lambda s: s.before in ("B", "G") and s.after in ("N", "J", "verb") and s.can("n"), "J"),
    (lambda s: (s.word == "left" and s.after == ".") or (s.word == "led" and s.word_at(-1) == "-"), "N"),
    (
        lambda s: (
            s.before in ("#", "Q")
            and s.word_at(-1) not in g.NOMINATIVE
            and s.base in t.HARM
            and s.after not in ("D", "#", "N", "J")
        ),
        "E",
    ),
    (_reduced, "E"),
    (_held_to, "E"),
    (lambda s: _objectless(s) and (s.base in t.HARM or s.word_at(1) in ("by", "out") or _finite_elsewhere(s)), "E"),
    (lambda s: not s.can("d") or (s.can("n") and s.word_at(1) == "by"), "E"),
    (lambda _: True, "V"),
)
"""Rules for a word that can be a past form, with the tag that each gives."""
