"""The part that an ambiguous word plays, settled by the words around it: ordered rules, the first that holds wins.

Words before the one in question are settled already; words after it still bear their first guess, which is one of the
tags of `tokens` or `verb` (some form of a known verb), `ing?`, `that`, `as`, `may`, `time`.
"""

from collections.abc import Callable

from sened.extraction.english import grammar as g
from sened.extraction.english import tagging as t
from sened.extraction.english.events import NOUNS
from sened.extraction.english.verbs import NOUN_LIKE, VERBS
from sened.extraction.spot import NO_FORM, Spot
from sened.extraction.tagging_past import PAST, finite_later

_EVENT_NOUNS = frozenset(form[-1] for entries in NOUNS.values() for form, _ in entries)
_WINDOW = 14


_Rule = tuple[Callable[[Spot], bool], str]


def _always(_: Spot) -> bool:
    return True


def settle(spot: Spot) -> str:
    """Return the tag of an ambiguous word."""
    guess = spot.tags[spot.i]
    if guess != "verb":
        return _settle_small(spot, guess)
    form = spot.form
    if spot.names_place or _name_goes_on(spot) or (spot.word == "regards" and spot.word_at(-1) == "as"):
        return "N"
    if spot.base in t.COMPOUND_FIRST and spot.word_at(1) in t.COMPOUND_SECOND:
        return "N"
    if form.can == "g":
        return _first(_ING, spot)
    if form.base in NOUN_LIKE and not spot.can("d") and (spot.can("b") or spot.can("s")):
        return _first(_NOUN_OR_VERB, spot)
    return _first(PAST if spot.can("d") or spot.can("n") else _PRESENT, spot)


def _name_goes_on(s: Spot) -> bool:
    """ "Human Rights Watch": a word in a capital behind another, in a line that is not all in capitals."""
    led = s.i > 1 and s.caps[s.i] and s.caps[s.i - 1] and s.caps[s.i - 2]
    return led and s.base in NOUN_LIKE and s.before == "N" and 2 * sum(s.caps) < len(s.caps)


def _closing_say(s: Spot) -> bool:
    """ "..., the monitor charges.": the last word of a sentence says who says it."""
    commas = [k for k in range(max(0, s.i - 9), s.i) if s.words[k] == ","]
    told = bool(commas) and s.before == "N" and s.word_at(1) in (".", ";", "") and s.base in g.SAY | g.SAY_LAST
    return told and any(x in "VAM" for x in s.tags[: commas[-1]]) and s.can("s")


def _first(rules: tuple[_Rule, ...], spot: Spot) -> str:
    return next(tag for holds, tag in rules if holds(spot))


def _settle_small(s: Spot, guess: str) -> str:
    if guess == "that":
        return _first(_THAT, s)
    if guess == "as" and (s.word_at(2) == "as" or s.word_at(-2) == "as"):
        return "R" if s.word_at(2) == "as" else "P"
    if guess == "as" and (
        s.word_at(1) == "regards"
        or s.word_at(-1) == "known"
        or (s.word_at(1) == "a" and s.word_at(2) in ("result", "consequence"))
    ):
        return "P"
    if guess in ("as", "time"):
        return "R" if _meanwhile(s) else "S" if _clause_follows(s) and not _until_hour(s) else "P"
    if guess == "may":
        return "N" if s.caps[s.i] and (s.i > 0 or s.after == "#") else "M"
    return "N"


def _meanwhile(s: Spot) -> bool:
    """ "three have since died": since then."""
    return s.word == "since" and s.word_at(-1) in g.HAVE


def _until_hour(s: Spot) -> bool:
    """ "a barrage that lasted until midnight claimed 22 lives": an hour is no subject."""
    return s.word in ("until", "till", "since") and s.word_at(1) in t.HOURS


# -- that ---------------------------------------------------------------------------------------------------------------
def _said_before(s: Spot) -> bool:
    recent = next((k for k in range(s.i - 1, max(-1, s.i - 11), -1) if s.tags[k] in "VEGAMSW"), None)
    return s.i > 0 and (s.bases[s.i - 1] in g.SAY or (recent is not None and s.bases[recent] in g.SAY))


_THAT: tuple[_Rule, ...] = (
    (_said_before, "S"),
    (
        lambda s: (
            s.word_at(-1) == ","
            and s.after in ("D", "Q", "J", "#")
            and bool({s.bases[k] for k in range(s.i) if s.tags[k] == "V"} & g.SAY)
        ),
        "S",
    ),
    (lambda s: s.before == "N" and s.bases[s.i - 1] not in t.CONTENT_NOUNS, "W"),
    (lambda s: s.after in ("A", "M", "verb", "R") and s.before in ("N", "Q", "J", "#"), "W"),
    (lambda s: s.before in ("V", "E", "G", "B", "A") or (s.before == "N" and s.after in ("D", "Q")), "S"),
    (_always, "D"),
)


# -- as, after, before, since -----------------------------------------------------------------------------------------
def _clause_follows(s: Spot) -> bool:
    """Tell whether a subject and a finite verb come before the next mark."""
    subject = False
    for j in range(s.i + 1, min(s.i + 1 + _WINDOW, len(s.tags))):
        tag, word = s.tags[j], s.words[j]
        if tag in (".", "S", "W") and word not in ('"', "("):
            return False
        if tag in ("A", "M"):
            return subject
        if tag == "verb" and ((j == s.i + 1 and VERBS[word].can == "g") or (subject and _looks_finite(s, j))):
            return True
        subject = subject or tag in ("N", "Q", "#", "ing?") or (tag == "verb" and VERBS[word].base in NOUN_LIKE)
    return False


def _looks_finite(s: Spot, j: int) -> bool:
    before = s.tags[j - 1]
    after = s.tags[j + 1] if j + 1 < len(s.tags) else ""
    can = VERBS[s.words[j]].can
    if "d" not in can:
        return before == "Q" or (before in ("N", "verb") and after in ("D", "#", "Q", "T"))
    reduced = "n" in can and j + 1 < len(s.words) and s.words[j + 1] in ("by", "there")
    return not reduced and before not in ("D", "J", "P", "#", "O")


# -- ing ------------------------------------------------------------------------------------------------------------------
def _nominal(s: Spot) -> bool:
    return s.word in _EVENT_NOUNS or s.word in NOUN_LIKE


def _ing_phrase(s: Spot) -> bool:
    """ "shelling of", "fighting in", "fighting broke": a noun by what follows it."""
    return _nominal(s) and (s.word_at(1) in t.AFTER_NOUN or s.after in ("A", "M", ".", "verb", ""))


_ING: tuple[_Rule, ...] = (
    (lambda s: s.before == "A" and not (_nominal(s) and s.after in ("A", "M")), "G"),
    (lambda s: s.before == "A", "N"),
    (lambda s: s.before in ("D", "J", "O", "#") and (_nominal(s) or s.word_at(1) == "of"), "N"),
    (lambda s: s.before == "N" and _nominal(s), "N"),
    (lambda s: s.before == "N" and s.word_at(1) == "of", "G"),
    (lambda s: _ing_phrase(s) and (s.before != "." or s.i == 0 or s.after in ("A", "M")), "N"),
    (_ing_phrase, "G"),
    (lambda s: s.i == 0 and _nominal(s) and s.after not in ("D", "Q", "#", "J"), "N"),
    (lambda s: s.before == "D" and s.after in ("N", "verb"), "J"),
    (lambda s: s.before == "D", "N"),
    (_always, "G"),
)


# -- attack, strike, support ------------------------------------------------------------------------------------------------
def _infinitive(s: Spot) -> bool:
    """After "to": "to attack the village", but "led to attacks", "sentenced to death"."""
    open_after = s.after not in ("P", "C", ".", "A", "M", "")
    told = s.word_at(-3) == "from" and s.word_at(-2) == s.word  # "from house to house"
    if told or (s.word_at(-2) in t.NOUNS_WITH_TO and s.tag_at(-2) == "N"):
        return False  # "in response to rocket fire"
    return s.can("b") and (open_after or s.word not in t.NOUNS_AFTER_TO)


def _helped(s: Spot) -> bool:
    helper = s.word_at(-2) if s.before == "R" and s.i > 1 else s.word_at(-1)
    return helper in t.DO


def _asked(s: Spot) -> bool:
    """ "Did the army shell the village?": the verb of a question, behind its subject."""
    if s.before not in ("N", "Q") or not s.can("b"):
        return False
    lead = next((k for k in range(s.i - 1, -1, -1) if s.words[k] in t.DO), None)
    if lead is None or (lead > 0 and s.tags[lead - 1] not in (".", "C")):
        return False
    return not any(x in "VBM" for x in s.tags[lead + 1 : s.i])


def _we_verb(s: Spot) -> bool:
    return s.before in ("N", ".") and s.words[0] in ("we", "they") and "V" not in s.tags[: s.i] and s.can("b")


def _command(s: Spot) -> bool:
    """At the head of a sentence: "Support the people", but "Attack kills two"."""
    object_follows = s.after in ("D", "Q", "T")
    return s.can("b") and (object_follows or (s.after in ("N", "J", "verb") and not finite_later(s, 1)))


def _same_as_partner(s: Spot) -> bool:
    """ "mark and block", "shelled and attacks": like the verb that it is joined to."""
    return s.before == "C" and s.tag_at(-2) in ("B", "V") and s.after in ("D", "Q", "J", "N", "#", "P", "R")


def _agrees(s: Spot) -> bool:
    noun = s.back  # adverbs stand between: "the militias likely aim"
    lead = noun - 1 - (noun > 0 and s.tags[noun - 1] == "D")
    if lead > 0 and s.tags[lead] == "P":
        noun = lead - 1  # "schools in the north shelter": the subject stands before the place
    plural = (
        noun >= 0
        and s.tags[noun] == "N"
        and s.words[noun].endswith("s")
        and s.words[noun - 1 : noun + 1] != ["united", "states"]
    )
    return (s.can("s") and not plural) or (s.can("b") and plural)


def _counts_on(s: Spot) -> bool:
    """ "holds about 3,500": a verb before a hedged number."""
    hedge = s.after == "P" and s.tag_at(2) == "#" and s.word_at(1) in ("about", "around", "over", "up")
    return s.before == "N" and s.can("s") and hedge


def _pair(s: Spot) -> bool:
    """ "finances and arms": the first of two verbs of one subject."""
    second = VERBS.get(s.word_at(2), NO_FORM)
    return (
        s.before == "N"
        and s.can("s")
        and not s.can("b")
        and s.after == "C"
        and "s" in second.can
        and s.tag_at(3) not in ("P", "A", ".", "")
    )


def _headline(s: Spot) -> bool:
    """ "Drone targets vehicle": a subject and no other finite verb."""
    bare = "V" not in s.tags[: s.i] and "A" not in s.tags and s.can("s")
    led = s.before == "N" and _agrees(s) and s.after in ("N", "J", "verb") and (s.caps[s.i - 1] or bare)
    return led and not finite_later(s, s.i + 1)


def _headline_goes_on(s: Spot) -> bool:
    """ "strike kills two, wounds driver": the second verb of a headline."""
    led = s.word_at(-1) == "," and s.can("s") and s.base in t.HARM and s.after in ("N", "#", "D")
    verbs = [k for k in range(s.i) if s.tags[k] == "V"]
    return led and bool(verbs) and s.words[verbs[-1]].endswith("s") and not finite_later(s, s.i + 1)


_NOUN_OR_VERB: tuple[_Rule, ...] = (
    (lambda s: s.word_at(-1) == "united", "N"),
    (lambda s: s.before == "T" and _infinitive(s), "B"),
    (lambda s: s.before == "T", "N"),
    (lambda s: s.before == "M" or (s.before == "R" and s.tag_at(-2) == "M"), "B"),
    (_helped, "V"),
    (_asked, "B"),
    (_we_verb, "V"),
    (lambda s: s.before == "Q" and s.word_at(-1) in g.NOMINATIVE, "V"),
    (lambda s: s.before == "W" and s.after not in ("A", "M"), "V"),
    (lambda s: s.i == 0 and _command(s), "B"),
    (lambda s: s.i == 0, "N"),
    (lambda s: _same_as_partner(s) and s.tag_at(-2) == "B" and s.can("b"), "B"),
    (lambda s: _same_as_partner(s) and s.tag_at(-2) == "V" and not s.can("b"), "V"),
    (_same_as_partner, "N"),
    (_counts_on, "V"),
    (_pair, "V"),
    (lambda s: s.word_at(-1) == "," and s.tag_at(-2) == "B" and s.can("b"), "B"),
    (_headline_goes_on, "V"),
    (lambda s: s.before in ("D", "J", "#", "P", "O", "A", "V", "E", "G", "B", ".", "C"), "N"),
    (lambda s: s.before in ("N", "R") and s.after in ("D", "#", "Q", "T", "J") and _agrees(s), "V"),
    (lambda s: s.before == "N" and s.caps[s.i - 1] and s.base == "lie" and s.can("s") and s.after == "P", "V"),
    (lambda s: s.before == "N" and s.word_at(1) in t.ONWARD and _agrees(s), "V"),
    (lambda s: s.before == "N" and s.base == "lie" and s.word_at(1) in ("in", "under") and _agrees(s), "V"),
    (_headline, "V"),
    (_closing_say, "V"),
    (_always, "N"),
)


# -- arrest, appears ----------------------------------------------------------------------------------------------------------
def _imperative(s: Spot) -> bool:
    led = s.before in ("C", ".") and "B" in s.tags[: s.i] and "V" not in s.tags[: s.i]
    return s.i == 0 or led or (s.before == "." and s.word_at(-1) in ('"', "(", ":"))


_PRESENT: tuple[_Rule, ...] = (
    (
        lambda s: s.before == "T" and s.word in t.NOUNS_AFTER_TO and s.after in ("P", ".", ""),
        "N",
    ),  # "held to account for"
    (lambda s: s.led_by("TM") or (s.word_at(-1) == "neither" and s.tag_at(-2) == "M"), "B"),
    (lambda s: s.before == "N" and s.after in ("A", "M"), "N"),  # "the prison break was"
    (lambda s: s.can("b") and (_imperative(s) or (s.before == "C" and s.tag_at(-2) == "B")), "B"),
    (lambda s: s.before in ("D", "J", "P"), "N"),
    (lambda s: not s.can("b") and s.before == "#", "N"),
    (
        lambda s: s.can("b") and s.before == "C" and "B" in s.tags[: s.i] and "V" not in s.tags[max(0, s.i - 3) : s.i],
        "B",
    ),
    (_always, "V"),
)
