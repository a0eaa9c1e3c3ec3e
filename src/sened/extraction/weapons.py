"""Weapons named in a text, by class; models such as TB2 or F-16 are kept as written."""

import re
from typing import NamedTuple

from sened.extraction.shadow import Shadow
from sened.model.vocabulary import WeaponClass as W


class WeaponMention(NamedTuple):
    """A weapon (shadow offsets of the text it was found in)."""

    start: int
    end: int
    cls: W
    model: str


# Earlier rows win where two begin at one place; each is a pattern over lower-case text without marks.
_PATTERNS: tuple[tuple[W, str], ...] = (
    (W.SUICIDE_BOMB, r"(?:explosive|suicide) (?:belt|vest)s?|suicide (?:bomb\w*|attack\w*|vest\w*|belt\w*|operation)|explosive (?:vest|belt)s?|blew (?:him|her|them)sel(?:f|ves) up|suicide bombers?"),
    (W.VEHICLE_BOMB, r"(?:suicide )?(?:car|truck|vehicle|motorcycle|motorbike)[- ]bomb\w*|vbieds?|svbieds?|booby-trapped (?:car|vehicle|motorcycle|truck)s?|car laden with explosives|suicide (?:car|vehicle)s?(?: bombs?)?|explosives?-laden (?:car|vehicle|truck)s?|suicide vehicle bombs?"),
    (W.CLUSTER, r"cluster (?:munition|bomb|rocket|shell|warhead)\w*|submunitions?|bomblets?"),
    (W.INCENDIARY, r"white phosphor\w*|phosphorus (?:bomb|shell|munition)\w*|incendiary \w+|napalm|thermite"),
    (W.CHEMICAL, r"chemical (?:weapon|attack|agent|shell)\w*|chlorine|sarin|mustard gas|toxic gas|poison(?:ous)? gas"),
    (W.DRONE, r"(?:combat |armed |suicide |killer |attack |reconnaissance |kamikaze )?drones?|unmanned (?:combat )?aerial (?:vehicles?|systems?)|unmanned aircraft|u[ac]avs?|uavs?|sihas?|quadcopters?|loitering munitions?|bayraktar(?: tb-?\d\w?)?|tb-?[23]\w?|anka(?:-s)?|akinci|mq-9\w?|shahed-?\d*|mohajer-?\d*|wing loong(?: ii)?"),
    (W.AIRCRAFT, r"war ?planes?|(?:fighter |military |combat |war )jets?|fighter[- ]bombers?|(?:military |fighter )?aircraft|jets|f-?16s?|f-?35s?|f-?4s?|su-?\d\d\w?|mig-?\d\d\w?|helicopters?|gunships?|apaches?|air ?(?:strike|raid)s?|barrel bombs?|air force|aerial bombardment"),
    (W.MISSILE, r"(?:ballistic |cruise |guided |anti-tank |surface-to-surface |thermal |ground-to-ground |air-to-ground )?missiles?|anti-tank (?:fire|rockets?|weapons?)|tochka(?:-u)?|scuds?|atgms?|kornet\w?|hellfire|iskander\w*|kalibr\w*|mam-[lct]"),
    (W.ROCKET, r"(?:grad |artillery |katyusha )?rockets?|mlrs|multiple (?:rocket )?launch(?:er)?s?|bm-21|grads|rpgs?|rocket-propelled grenades?"),
    (W.MORTAR, r"mortars?(?: (?:shells?|rounds?|fire))?"),
    (W.IED, r"improvised explosive devices?|ieds?|roadside bombs?|planted bombs?|home-?made bombs?|booby[- ]traps?|explosive devices?"),
    (W.MINE, r"land ?mines?|anti-personnel mines?|anti-tank mines?|mines(?= (?:left|planted|laid))|mine (?:explosion|blast)|(?<=stepped on a )mine|(?<=over a )mine|(?<=hit a )mine|(?<=onto a )mine|(?<=by a )mine"),
    (W.ARTILLERY, r"artillery(?: (?:shells?|fire|rounds?))?|howitzers?|cannons?|(?:tank |heavy )shells?|(?:mortar |artillery )?shells|shelling|shelled|(?<=\ba )shell(?! compan)|(?<=another )shell|tanks?|tank (?:fire|rounds?)|heavy weapons?|heavy weaponry"),
    (W.SMALL_ARMS, r"small arms|gunfire|machine[- ]guns?|rifles?|pistols?|snipers?|sniper (?:fire|rifles?)|shot dead|gunned down|light weapons?|medium weapons?|kalashnikovs?|ak-47s?|assault rifles?|automatic weapons?|dushka|opened fire|shot and (?:killed|wounded)|live (?:ammunition|fire|rounds)|bullets?"),
    (W.OTHER, r"hand grenades?|grenades?|explosives|barrel explosives|tear ?gas|knives|knife|molotov cocktails?|sound bombs?|bombs?"),
)  # fmt: skip
_ALL = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<w{i}>{pattern})" for i, (_, pattern) in enumerate(_PATTERNS)) + r")(?![\w])"
)
_MODEL = re.compile(
    r"(?:bayraktar )?tb-?[23]\w?|bayraktar|anka(?:-s)?\b|akinci|mq-9\w?|shahed-?\d*|mohajer-?\d*|f-?16|f-?35|su-?\d\d\w?|mig-?\d\d\w?|mam-[lct]|kornet\w?|hellfire|bm-21|grad\b|katyusha|iskander\w*|tochka(?:-u)?|kalibr\w*|leopard ?2\w*|wing loong(?: ii)?|ak-47|apache"
)


def find(shadow: Shadow, start: int, end: int) -> list[WeaponMention]:
    """Return the weapons named in a stretch of text, in order (shadow offsets)."""
    out = []
    for found in _ALL.finditer(shadow.low, start, end):
        cls = _PATTERNS[int((found.lastgroup or "w0")[1:])][0]
        model = _MODEL.search(shadow.low, found.start(), min(end, found.end() + 16))
        name = shadow.plain[model.start() : model.end()] if model and model.start() <= found.end() + 1 else ""
        out.append(WeaponMention(found.start(), found.end(), cls, name))
    return out


_ORDER = (W.CHEMICAL, W.CLUSTER, W.INCENDIARY, W.VEHICLE_BOMB, W.SUICIDE_BOMB, W.DRONE, W.IED, W.MINE, W.MISSILE, W.ROCKET, W.MORTAR, W.ARTILLERY, W.AIRCRAFT, W.SMALL_ARMS, W.OTHER)  # fmt: skip


def classify(text: str) -> W | None:
    """Return the class of the most telling weapon that `text` names ("jets and drones": drone), or None."""
    shadow = Shadow(text)
    found = {m.cls for m in find(shadow, 0, len(shadow.low))}
    return next((cls for cls in _ORDER if cls in found), None)
