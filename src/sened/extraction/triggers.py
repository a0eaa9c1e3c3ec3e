"""Words of a clause that report an event, and the class that weapon, doer and target give to a generic one."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from sened.extraction.actors import is_armed
from sened.extraction.english import events as e
from sened.extraction.english.roles import ARMED_NAMES, THINGS
from sened.extraction.tokens import Token
from sened.extraction.wordlist import words
from sened.model.vocabulary import EventClass, WeaponClass


class Match(NamedTuple):
    """A trigger and the tokens (first to last, exclusive) that matched; `noun` where it names the act."""

    first: int
    last: int
    trigger: e.Trigger
    noun: bool


_NOT_AFTER = words("heart hunger general labour labor panic legal court label nation-wide asthma")
_DOUBLE_HYPHEN = {"air-strike": "airstrike", "air-strikes": "airstrikes", "drone-strike": "drone strike", "car-bomb": "car bomb", "counter-offensive": "counteroffensive", "street-fighting": "street fighting", "fire-fight": "firefight"}  # fmt: skip


def find(tokens: Sequence[Token], at: Iterable[int]) -> list[Match]:
    """Return the triggers among the tokens `at` of a clause, in order; a longer match hides those inside it."""
    out: list[Match] = []
    free = -1
    for i in at:
        if i < free:
            continue
        match = _phrase(tokens, i) or _noun(tokens, i) or _verb(tokens, i)
        if match is not None:
            out.append(match)
            free = match.last
    return out


def _phrase(tokens: Sequence[Token], i: int) -> Match | None:
    for phrase, trigger in e.PHRASES.get(tokens[i].low, ()):
        if _same(tokens, i, phrase):
            return Match(i, i + len(phrase), trigger, False)
    return None


def _noun(tokens: Sequence[Token], i: int) -> Match | None:
    low = _DOUBLE_HYPHEN.get(tokens[i].low, tokens[i].low)
    entries = e.NOUNS.get(low.split()[0], ())
    if _cause(tokens, i) or (i > 0 and "without" in (tokens[i - 1].low, tokens[i - 2].low if i > 1 else "")):
        return None  # "took the town without a fight"
    if tokens[i].tag in "VBA" or (low == "march" and tokens[i].cap) or (i and tokens[i - 1].low in _NOT_AFTER):
        return None
    for phrase, trigger in entries:
        if " ".join(phrase) == low and tokens[i].tag != "G":
            return Match(i, i + 1, trigger, True)
        if _same(tokens, i, phrase) and tokens[i + len(phrase) - 1].tag not in "VBEM":
            return None if tokens[i].tag in "GE" and len(phrase) == 1 else Match(i, i + len(phrase), trigger, True)
    return None


def _cause(tokens: Sequence[Token], i: int) -> bool:
    """ "suspended because of the Turkish strikes": what is only given as a reason."""
    while i > 0 and tokens[i - 1].tag in "DJNO#":
        i -= 1
    return i > 1 and (tokens[i - 2].low, tokens[i - 1].low) in (("because", "of"), ("due", "to"), ("owing", "to"))


def _verb(tokens: Sequence[Token], i: int) -> Match | None:
    token = tokens[i]
    trigger = (
        _agrees(tokens, i)
        or e.VERBS.get(token.base)
        or _fires(tokens, i)
        or _takes(tokens, i)
        or _lands(tokens, i)
        or _shoots(tokens, i)
        or _sets_up(tokens, i)
    )
    if trigger is None or token.tag not in "VEGB" or token.low == "march":
        return None
    return Match(i, i + 1, trigger, False)


def _fires(tokens: Sequence[Token], i: int) -> e.Trigger | None:
    """ "launched 38 drones at", "dropped two bombs on", "fired rockets": a verb of firing and what was fired."""
    if tokens[i].base not in e.FIRES or tokens[i].tag not in "VEG":
        return None
    if tokens[i].base == "fire" and tokens[i].tag == "V" and _fires_off(tokens, i + 1):
        return e.Trigger(EventClass.VIOLENCE, "", 2)
    for j in range(i + 1, min(i + 7, len(tokens))):
        fired = _fired(tokens[j].low, tokens[i].base)
        if fired is not None:
            return fired
        if tokens[j].tag not in "#DJNRQ" and tokens[j].low not in (
            "live",
            "about",
            "around",
            "over",
            "more",
            "than",
            "up",
            "to",
            "at",
            "least",
            "of",
        ):
            return None
    return None


def _agrees(tokens: Sequence[Token], i: int) -> e.Trigger | None:
    """ "signed a peace agreement", "the agreement reached in Doha": two sides came to terms."""
    if tokens[i].base not in e.SIGNS or tokens[i].tag not in "VE":
        return None
    behind = i > 0 and tokens[i - 1].low in e.DEALS
    ahead = next(
        (k for k in range(i + 1, min(i + 7, len(tokens))) if tokens[k].tag not in "DJNO"), min(i + 7, len(tokens))
    )
    found = behind or any(t.low in e.DEALS for t in tokens[i + 1 : ahead])
    found = found or (i > 0 and tokens[i - 1].tag == "A" and _of_terms(tokens[max(0, i - 6) : i]))
    return e.Trigger(EventClass.STATUS, e.AGREEMENT, 2) if found else None


def _of_terms(before: Sequence[Token]) -> bool:
    return any(t.low in e.DEALS and t.tag == "N" for t in before)


def _shoots(tokens: Sequence[Token], i: int) -> e.Trigger | None:
    """ "exchanged heavy fire", "came under intense fire": fire with words before it that say how heavy."""
    base, k = tokens[i].base, i + 1
    if base == "come" and k < len(tokens) and tokens[k].low == "under":
        k += 1
    elif base not in ("exchange", "trade", "return", "open"):
        return None
    while k < len(tokens) and (
        tokens[k].tag in "JR" or tokens[k].low in ("machine-gun", "artillery", "sporadic", "small-arms")
    ):
        k += 1
    hit = k < len(tokens) and k > i + 1 and tokens[k].low in ("fire", "gunfire", "shots")
    return e.Trigger(EventClass.CLASH, e.CLASH, 3) if hit else None


def _sets_up(tokens: Sequence[Token], i: int) -> e.Trigger | None:
    """ "set up a new outpost", "established two bases": what people under arms hold begins."""
    if tokens[i].base not in e.SETS_UP or (
        tokens[i].base == "set" and [t.low for t in tokens[i + 1 : i + 2]] != ["up"]
    ):
        return None
    ahead = tokens[i + 1 : i + 7]
    stop = next((k for k, t in enumerate(ahead) if t.tag in "PVASW." and t.low not in ("up",)), len(ahead))
    base = any(t.low in e.BASES for t in ahead[:stop])
    return e.Trigger(EventClass.STATUS, e.HEADQUARTERS, 2) if base else None


def _fires_off(tokens: Sequence[Token], j: int) -> bool:
    """ "howitzers fired 14 times", "tanks fired across the river": nothing is told but that there was fire."""
    if j >= len(tokens) or tokens[j].low in ("repeatedly", "back", "indiscriminately"):
        return True
    times = j + 1 < len(tokens) and tokens[j].tag == "#" and tokens[j + 1].low == "times"
    return times or tokens[j].low in ("at", "on", "into", "across", "over", "towards", "from", "upon")


def _fired(what: str, verb: str) -> e.Trigger | None:
    """Return what act it is to fire or throw something, None for what is no weapon."""
    if what in ("grenade", "grenades") and verb in e.THROWS:
        return e.Trigger(EventClass.EXPLOSION, e.GRENADE, 4)
    if what in e.FIRED:
        return e.Trigger(EventClass.VIOLENCE, "", 3)
    if what in e.CROWD_CONTROL:
        return e.Trigger(EventClass.STATUS, e.INTERVENED, 3)
    return e.Trigger(EventClass.STATUS, e.VIOLENT_CROWD, 3) if what in e.STONES else None


def _takes(tokens: Sequence[Token], i: int) -> e.Trigger | None:
    """ "took scores of people captive", "took Kunduz", "took the town of X": by what is taken."""
    if tokens[i].base in e.DRIVES and tokens[i].tag in "VEG":
        return _drives(tokens[i + 1 : i + 10])
    if tokens[i].base not in ("take", "hold") or tokens[i].tag not in "VEG":
        return None
    following = tokens[i + 1 : i + 9]
    if following and tokens[i].base == "take" and _takes_away(following):
        return e.Trigger(EventClass.ABDUCTION, e.ABDUCT, 2)
    if tokens[i].base == "hold" and not any(t.low in ("hostage", "captive", "hostages") for t in following):
        return None
    if any(t.low in ("captive", "hostage", "prisoner", "hostages") for t in following):
        return e.Trigger(EventClass.ABDUCTION, e.ABDUCT, 3)
    named = bool(following) and following[0].cap and following[0].tag == "N"
    town = len(following) > 1 and following[0].low == "the" and any(t.low in e.HELD_GROUND for t in following[1:4])
    return e.Trigger(EventClass.STATUS, e.OVERTAKE, 2) if named or town else None


def _takes_away(following: Sequence[Token]) -> bool:
    """ "took away 16 passengers", "took the men away": people, and not things."""
    away = next((k for k, t in enumerate(following) if t.low == "away"), None)
    stop = next((k for k, t in enumerate(following) if t.tag in "VASW" or t.low == ","), len(following))
    people = any(t.low in e.PERSON_HEADS or t.low.rstrip("s") in e.PERSON_HEADS for t in following[:stop])
    return away is not None and away < stop and people


def _drives(following: Sequence[Token]) -> e.Trigger | None:
    """ "has driven the militia from the town", "pushed IS out of the town": people under arms are driven from a place."""
    if [t.low for t in following[:2]] in (["them", "back"], ["them", "out"], ["them", "off"], ["them", "away"]):
        return e.Trigger(EventClass.CLASH, e.CLASH, 3)
    out = next((k for k, t in enumerate(following) if t.low in ("from", "out")), 0)
    driven = following[:out]
    party = any(is_armed(t) or (t.tag == "N" and (t.cap or t.low in ARMED_NAMES)) for t in driven)
    named = party and not any(t.tag in "VAPSW" for t in driven)
    return e.Trigger(EventClass.STATUS, e.OVERTAKE, 2) if named else None


def _lands(tokens: Sequence[Token], i: int) -> e.Trigger | None:
    """ "a 122 mm rocket landed in", "shells fell on": what was fired, and that it arrived."""
    if tokens[i].base not in e.LANDS or tokens[i].tag != "V":
        return None
    fired = any(t.low in e.FIRED and t.tag == "N" for t in tokens[max(0, i - 6) : i])
    return e.Trigger(EventClass.VIOLENCE, "", 3) if fired else None


def _same(tokens: Sequence[Token], i: int, words: tuple[str, ...]) -> bool:
    return len(tokens) >= i + len(words) and all(tokens[i + k].low == word for k, word in enumerate(words))


def primary(matches: Sequence[Match], tokens: Sequence[Token]) -> Match | None:
    """Return the trigger that the clause is about: a finite verb goes before a noun unless that names the form of the act."""
    return max(matches, key=lambda m: (_weight(m, tokens), not m.noun, -m.first), default=None)


def _weight(match: Match, tokens: Sequence[Token]) -> float:
    finite = not match.noun and any(t.tag in "VE" for t in tokens[match.first : match.last])
    if match.noun and _answered(tokens, match.first):
        return min(match.trigger.rank, 1)
    if match.noun and _means(tokens, match.first):
        return min(match.trigger.rank, 3)
    return match.trigger.rank + (1.5 if finite and match.trigger.rank >= 2 else 0.0)


def _means(tokens: Sequence[Token], i: int) -> bool:
    """ "with car bombs", "using a booby trap": the means of an act, not the act."""
    while i > 0 and tokens[i - 1].tag in "DJ#":
        i -= 1
    return i > 0 and tokens[i - 1].low in ("with", "using", "firing", "carrying")


def _answered(tokens: Sequence[Token], i: int) -> bool:
    """ "in response to rocket fire", "in retaliation for the ambush": the act before, which this one answers."""
    while i > 0 and tokens[i - 1].tag in "DJ#NO":
        i -= 1
    led = [t.low for t in tokens[max(0, i - 2) : i]]
    return len(led) > 1 and led[0] in _ANSWERS and led[1] in ("to", "for")


_ANSWERS = words("response reply retaliation revenge reaction reprisal retribution vengeance")

_BY_WEAPON: dict[WeaponClass, tuple[EventClass, str]] = {
    WeaponClass.DRONE: (EventClass.AIR_STRIKE, e.AIR), WeaponClass.AIRCRAFT: (EventClass.AIR_STRIKE, e.AIR),
    WeaponClass.ARTILLERY: (EventClass.SHELLING, e.SHELL), WeaponClass.ROCKET: (EventClass.SHELLING, e.SHELL),
    WeaponClass.MISSILE: (EventClass.SHELLING, e.SHELL), WeaponClass.MORTAR: (EventClass.SHELLING, e.SHELL),
    WeaponClass.CLUSTER: (EventClass.SHELLING, e.SHELL), WeaponClass.INCENDIARY: (EventClass.SHELLING, e.SHELL),
    WeaponClass.CHEMICAL: (EventClass.SHELLING, e.CHEMICAL), WeaponClass.IED: (EventClass.EXPLOSION, e.IED),
    WeaponClass.MINE: (EventClass.EXPLOSION, e.IED), WeaponClass.VEHICLE_BOMB: (EventClass.EXPLOSION, e.IED),
    WeaponClass.SUICIDE_BOMB: (EventClass.SUICIDE_BOMB, e.SUICIDE), WeaponClass.SMALL_ARMS: (EventClass.CLASH, e.CLASH),
}  # fmt: skip


def weapon_event(weapon: WeaponClass) -> tuple[EventClass, str] | None:
    """Return the class and ACLED code of an attack whose form only its weapon tells, or None."""
    return _BY_WEAPON.get(weapon)


_PEOPLE = words("fighter fighters gunman gunmen militant militants jihadist jihadists attacker attackers cell cells member members insurgent insurgents islamist islamists militiamen rebels terrorists assailants")  # fmt: skip


def classify(
    match: Match, weapons: Sequence[WeaponClass], doer: Iterable[str], target: Iterable[str]
) -> tuple[EventClass, str, tuple[EventClass, ...], str]:
    """Return (class, ACLED code, other readings, rule) of a trigger in the light of weapon, doer and target words."""
    trigger = match.trigger
    if trigger.cls is EventClass.CLASH and not match.noun and e.CROWD_HEADS & set(doer):
        return EventClass.VIOLENCE, e.MOB, (EventClass.CLASH,), "a crowd without arms"
    if trigger.cls is EventClass.CLASH and not match.noun and _only_civil(target):
        return EventClass.ATTACK_ON_CIVILIANS, e.ATTACK, (EventClass.CLASH,), "civilians were raided"
    if trigger.cls is EventClass.GROUND_RAID and set(doer) & e.AIRCRAFT:
        return EventClass.AIR_STRIKE, e.AIR, (EventClass.GROUND_RAID,), "raid of aircraft"
    if trigger.acled == e.OVERTAKE and e.STATE_FORCES & set(doer) and not e.NO_STATE & set(doer):
        return trigger.cls, e.REGAIN, (), "taken by forces of a state"
    settled = trigger.cls in (EventClass.ABDUCTION, EventClass.STATUS)
    if trigger.rank >= 4 or trigger.role in ("state", "gathering") or settled:
        return trigger.cls, trigger.acled, (), "trigger"
    return _in_light(trigger, weapons, doer, target)


def _only_civil(target: Iterable[str]) -> bool:
    """ "stormed the village": what was stormed is no place of people under arms."""
    struck = set(target)
    return bool(struck & (e.CIVIL_TARGETS | e.CIVIL_PLACES)) and not struck & e.ARMED_TARGETS


def _in_light(
    trigger: e.Trigger, weapons: Sequence[WeaponClass], doer: Iterable[str], target: Iterable[str]
) -> tuple[EventClass, str, tuple[EventClass, ...], str]:
    """Return the same for a trigger that does not settle the class by itself."""
    weapon = _telling(weapons)
    if weapon is not None and trigger.cls in (
        EventClass.VIOLENCE,
        EventClass.AIR_STRIKE,
        EventClass.SHELLING,
        EventClass.EXPLOSION,
    ):
        cls, acled = _BY_WEAPON[weapon]
        people = {word.rsplit("-", 1)[-1] for word in doer} & _PEOPLE
        if people and set(target) & e.ARMED_TARGETS and cls in (EventClass.EXPLOSION, EventClass.SHELLING):
            return EventClass.CLASH, e.CLASH, (cls,), "fighters against an armed target"
        return _against(cls, acled, target, f"weapon: {weapon.value}")
    if trigger.cls is EventClass.AIR_STRIKE:
        return trigger.cls, trigger.acled, (EventClass.SHELLING,), "trigger; no weapon named"
    if trigger.role == "harm" and not trigger.acled and _killed_by(set(doer), set(target)):
        return EventClass.ATTACK_ON_CIVILIANS, e.ATTACK, (EventClass.VIOLENCE,), "civilians killed by somebody"
    if trigger.cls is not EventClass.VIOLENCE or trigger.role == "harm":
        return trigger.cls, trigger.acled, (), "trigger"
    return _generic(trigger, set(doer), set(target))


def _killed_by(doer: set[str], target: set[str]) -> bool:
    """ "The brigade killed 40 villagers": people under arms, and not a weapon or an act, harmed people without arms."""
    armed = doer and not doer & THINGS
    return bool(armed) and bool(target & (e.CIVIL_TARGETS | e.CIVIL_PEOPLE)) and not target & e.ARMED_TARGETS


def _telling(weapons: Sequence[WeaponClass]) -> WeaponClass | None:
    known = [w for w in weapons if w in _BY_WEAPON]
    air = [w for w in known if w in (WeaponClass.DRONE, WeaponClass.AIRCRAFT)]
    return air[0] if air else (known[0] if known else None)


def _against(
    cls: EventClass, acled: str, target: Iterable[str], rule: str
) -> tuple[EventClass, str, tuple[EventClass, ...], str]:
    if cls is EventClass.CLASH and any(word in e.CIVIL_TARGETS for word in target):
        return EventClass.ATTACK_ON_CIVILIANS, e.ATTACK, (EventClass.CLASH,), rule
    return cls, acled, (), rule


def _generic(
    trigger: e.Trigger, doer: set[str], target: set[str]
) -> tuple[EventClass, str, tuple[EventClass, ...], str]:
    if trigger.acled == e.LOOT:
        riot = bool(doer & e.RIOTERS)
        return trigger.cls, e.VIOLENT_CROWD if riot else e.LOOT, (), "done by a crowd" if riot else "trigger"
    people = {word.rsplit("-", 1)[-1] for word in doer} & _PEOPLE
    if target & e.ARMED_TARGETS and (people or not target & e.CIVIL_TARGETS):
        return EventClass.CLASH, e.CLASH, (EventClass.VIOLENCE,), "generic attack on an armed target"
    if people and not target & e.CIVIL_TARGETS:
        return EventClass.CLASH, e.CLASH, (EventClass.VIOLENCE,), "generic attack by fighters"
    if people and target & e.CIVIL_TARGETS:
        return (
            EventClass.ATTACK_ON_CIVILIANS,
            e.ATTACK,
            (EventClass.VIOLENCE,),
            "generic attack by fighters on civilians",
        )
    if target & e.CIVIL_TARGETS or target & e.CIVIL_PLACES:
        return trigger.cls, e.ATTACK, (EventClass.ATTACK_ON_CIVILIANS,), "generic attack on civilians"
    return trigger.cls, trigger.acled, (), "generic attack"
