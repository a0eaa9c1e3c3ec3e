"""Who is said to have done it, as a field: only who is named, the speaker's own side where "its forces" or "it" did it."""

from collections.abc import Sequence
from itertools import pairwise

from sened.extraction.actors import ActorMention, Phrase, is_armed
from sened.extraction.attribution import Speaker
from sened.extraction.english import roles as w
from sened.extraction.fields import ActorField
from sened.extraction.reading import Reading
from sened.extraction.roles import Who
from sened.extraction.tokens import Token
from sened.extraction.who import field_of
from sened.model.vocabulary import Modality, Stance


def perpetrator(r: Reading, who: Who | None, speakers: Sequence[Speaker], stance: Stance) -> ActorField | None:
    """Return who acts; None where the words name nobody: "unidentified gunmen", "fighter aircraft", "residents"."""
    if who is None:
        return None
    if _is_own(r, who.phrase):
        return _speakers_own(r, who, speakers, stance)
    named = tuple(m for m in who.phrase.mentions if not _describes(r, m)) or _meant(r, who.phrase)
    if not named and (_unidentified(r, who.phrase) or (not _has_name(r, who.phrase) and _is_nobody(r, who.phrase))):
        return None
    who = who._replace(phrase=who.phrase._replace(mentions=named))
    if (
        who.modality is Modality.NAMED
        and named
        and any(turn in r.low for turn in w.CLAIMED)
        and stance is Stance.ASSERTS
    ):
        who = who._replace(modality=Modality.SELF_CLAIMED)
    return field_of(r, who)


def _meant(r: Reading, phrase: Phrase) -> tuple[ActorMention, ...]:
    """ "other members of the group": the one party that the sentence names before it."""
    low = [t.low for t in r.tokens[phrase.first : phrase.last]]
    if not any(a == "the" and b in _GROUPS for a, b in pairwise(low)):
        return ()
    before = [m for m in r.actors if m.end <= r.tokens[phrase.first].start and not _describes(r, m)]
    return tuple(before[:1]) if len({m.actor_id or m.name for m in before}) == 1 else ()


_GROUPS = frozenset({"group", "movement", "organisation", "organization", "militia", "faction", "brigade"})


def _unidentified(r: Reading, phrase: Phrase) -> bool:
    """ "unidentified gunmen 30 km north of Bria": of whom the words say that nobody knows who they are."""
    return any(t.low in w.UNIDENTIFIED for t in r.tokens[phrase.first : phrase.last] if t.tag in "NJQVED")


def _is_own(r: Reading, phrase: Phrase) -> bool:
    """ "its troops", "one of its members", "it": somebody who is named elsewhere."""
    inside = r.tokens[phrase.first : phrase.last]
    return not phrase.mentions and any(t.low in w.OWN or t.low in w.PRONOUNS for t in inside[:3])


def _speakers_own(r: Reading, who: Who, speakers: Sequence[Speaker], stance: Stance) -> ActorField | None:
    """ "The ministry said its aircraft struck": the doer is the speaker, by the speaker's own word."""
    own = r.tokens[who.phrase.first].low in w.SELF
    named = (_named(r, speakers[0]) or _told_of(r, speakers[0])) if speakers else ()
    if not named and not own and not (speakers and _is_party(r, speakers[0])):
        return None
    modality = Modality.NAMED if stance is Stance.DENIES else Modality.SELF_CLAIMED
    return field_of(r, Who(who.phrase._replace(mentions=named), modality, "the speaker's own side"))


def _told_of(r: Reading, speaker: Speaker) -> tuple[ActorMention, ...]:
    """ "...; the group said it had nothing to do with it": the party that the sentence named last before it."""
    low = [t.low for t in r.tokens[speaker.first : speaker.last]]
    if len(low) != len(("the", "group")) or low[0] != "the" or low[1] not in _GROUPS:
        return ()
    before = [m for m in r.actors if m.end <= r.tokens[speaker.first].start and m.rule != "adjective"]
    return tuple(before[-1:])


def _named(r: Reading, speaker: Speaker) -> tuple[ActorMention, ...]:
    start, end = r.tokens[speaker.first].start, r.tokens[speaker.last - 1].end
    return tuple(m for m in r.actors if start <= m.start < end)


def _is_party(r: Reading, speaker: Speaker) -> bool:
    """Tell whether a speaker is named in capitals or bears arms or power; residents and doctors do not act."""
    inside = r.tokens[speaker.first : speaker.last]
    named = any(t.cap and t.tag in "NJ" and (t.start > r.segment.start or _is_name(r, t)) for t in inside)
    return named or any(is_armed(t) for t in inside)


def _is_name(r: Reading, token: Token) -> bool:
    """Tell whether the first word of a sentence is a name: in capitals, or a place ("Moscow")."""
    initials = r.shadow.plain[token.start : token.end].isupper()
    return initials or any(g.head.start <= token.start < g.head.end for g in r.places)


def target(r: Reading, struck: Sequence[Who | None], speakers: Sequence[Speaker]) -> ActorField | None:
    """Return the party that was struck, the first of `struck` that names one: its people, its positions.

    None for places, civilians and unnamed soldiers.
    """
    found = (_party(r, who, speakers) for who in struck if who is not None)
    return next((field for field in found if field is not None), None)


def _party(r: Reading, who: Who, speakers: Sequence[Speaker]) -> ActorField | None:
    who = _own_side(r, who, speakers)
    struck = tuple(m for m in who.phrase.mentions if _is_struck(r, m))
    inside = r.tokens[who.phrase.first : who.phrase.last]
    sided = any(t.low in w.SIDES - w.NOT_STRUCK and t.tag in "NJ" for t in inside) or _named_fighters(r, who.phrase)
    if not struck and not sided:
        return None
    return field_of(r, who._replace(phrase=who.phrase._replace(mentions=struck)))


def _named_fighters(r: Reading, phrase: Phrase) -> bool:
    """ "two fighters of the Yazidi units": people under arms of whom a name, not that of a place, says whose they are."""
    inside = r.tokens[phrase.first : phrase.last]
    last = next((k for k, t in enumerate(inside) if t.low in w.HELD_BY_ARMS), 0)
    if not any(is_armed(t) for t in inside):
        inside = inside[:last]  # "Katiba 17 positions"
    names = [t for t in inside if t.cap and t.tag in "NJ" and t.start > r.segment.start and t.low not in w.CALENDAR]
    return any(not any(g.head.start <= t.start < g.end for g in r.places) for t in names)


def _is_struck(r: Reading, m: ActorMention) -> bool:
    """ "Turkish troops", "PKK positions": not "Afghan civilians", whom an adjective only says where they are from."""
    if _describes(r, m):
        return False
    return m.rule != "adjective" or _armed_behind(r, m.end)


def _armed_behind(r: Reading, end: int) -> bool:
    """Tell whether people under arms or what they hold stand within the next words behind a shadow offset."""
    i = r.index_at(end)
    return any(is_armed(t) or t.low in w.HELD_BY_ARMS for t in r.tokens[i : i + 2])


def _own_side(r: Reading, who: Who, speakers: Sequence[Speaker]) -> Who:
    """ "one of its vehicles" is the speaker's."""
    inside = r.tokens[who.phrase.first : who.phrase.last]
    if who.phrase.mentions or not speakers or not any(t.low in w.OWN for t in inside):
        return who
    return who._replace(phrase=who.phrase._replace(mentions=_named(r, speakers[0])))


def _describes(r: Reading, m: ActorMention) -> bool:
    """ "residents", "unknown gunmen": words that the index knows, but that name no party."""
    inside = {t.low for t in r.tokens if m.start <= t.start and t.end <= m.end}
    return bool(inside) and inside <= w.UNNAMED


def _has_name(r: Reading, phrase: Phrase) -> bool:
    """ "gunmen believed to belong to Boko Haram": a name in capitals stands in it."""
    inside = r.tokens[phrase.first : phrase.last]
    head = next((t.low for k, t in enumerate(inside) if t.tag == "N" and not _goes_on(inside, k)), "")
    if head in w.INHABITANTS:  # "residents of Zawiya": a place says where they live, and not who they are
        inside = inside[: next((k for k, t in enumerate(inside) if t.low in ("of", "from", "in")), len(inside))]
    return any(t.cap and t.tag in "NJ" and t.start > r.segment.start and t.low not in w.CALENDAR for t in inside)


def _is_nobody(r: Reading, phrase: Phrase) -> bool:
    """Tell whether a phrase without a name is only some people, or the weapon that they used."""
    inside = [t for t in r.tokens[phrase.first : phrase.last] if t.tag in "NJQVE"]
    head = next((k for k, t in enumerate(inside) if t.tag == "N" and not _goes_on(inside, k)), -1)
    lead = next((t for t in inside if t.tag == "N"), None)
    lives = lead is not None and lead.low in w.INHABITANTS and not any(is_armed(t) for t in inside if t is not lead)
    if not inside or lives:
        return True
    if inside[head].low in w.THINGS and _bears(r, phrase, inside[:head]):
        return False
    told = any(t.tag in "NJ" and t.low not in w.PLAIN | w.UNNAMED for t in inside[:head]) if head > 0 else False
    if told and inside[head].low in w.BEARING_ARMS:
        return False  # "tribal gunmen"
    return inside[head].low in w.UNNAMED or inside[head].low in w.THINGS


def _bears(r: Reading, phrase: Phrase, before: Sequence[Token]) -> bool:
    """ "the junta's jets", "government artillery", "warplanes of the army": whose weapons they are is said."""
    behind = r.tokens[phrase.first : phrase.last]
    of = next((k for k, t in enumerate(behind) if t.low == "of"), len(behind))
    return any(t.low in w.SIDES or t.low.rstrip("s") in w.SIDES for t in [*before, *behind[of:]])


def _goes_on(inside: Sequence[Token], k: int) -> bool:
    return k + 1 < len(inside) and inside[k + 1].tag == "N"
