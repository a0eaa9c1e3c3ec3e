"""English words that report events, with their class and ACLED code (codebook of 2023)."""

from typing import NamedTuple

from sened.extraction.english.verbs import forms_of
from sened.extraction.wordlist import words
from sened.model.vocabulary import EventClass as E

AIR = "Explosions/Remote violence / Air/drone strike"
SHELL = "Explosions/Remote violence / Shelling/artillery/missile attack"
IED = "Explosions/Remote violence / Remote explosive/landmine/IED"
SEXUAL = "Violence against civilians / Sexual violence"
CHANGE = "Strategic developments / Change to group/activity"
TRANSFER = "Strategic developments / Non-violent transfer of territory"
SUICIDE = "Explosions/Remote violence / Suicide bomb"
GRENADE = "Explosions/Remote violence / Grenade"
CHEMICAL = "Explosions/Remote violence / Chemical weapon"
CLASH = "Battles / Armed clash"
REGAIN = "Battles / Government regains territory"
OVERTAKE = "Battles / Non-state actor overtakes territory"
ATTACK = "Violence against civilians / Attack"
ABDUCT = "Violence against civilians / Abduction/forced disappearance"
ARRESTS = "Strategic developments / Arrests"
LOOT = "Strategic developments / Looting/property destruction"
AGREEMENT = "Strategic developments / Agreement"
DISRUPTED = "Strategic developments / Disrupted weapons use"
HEADQUARTERS = "Strategic developments / Headquarters or base established"
OTHER = "Strategic developments / Other"
PROTEST = "Protests / Peaceful protest"
INTERVENED = "Protests / Protest with intervention"
VIOLENT_CROWD = "Riots / Violent demonstration"
MOB = "Riots / Mob violence"


class Trigger(NamedTuple):
    """What a word reports. `rank`: 4 names the form of the act, 3 an act, 2 a generic attack, 1 only its harm or a state."""

    cls: E
    acled: str
    rank: int
    role: str = "act"
    """`act` (somebody does it to somebody), `harm` (somebody suffers it), `state` (how things stand)."""


_NOUNS: dict[Trigger, str] = {
    Trigger(E.AIR_STRIKE, AIR, 4): (
        "airstrike|air strike|air raid|air attack|airstrikes|drone strike|drone attack|drone bombardment|drone bombing|uav strike|"
        "uav attack|aerial bombardment|aerial attack|aerial strike|air bombardment|bombing raid|helicopter attack|air operation|aerial operation|air campaign|air bombing|"
        "jet strike|aerial raid|bomb run|strafing run|air sortie|kamikaze drone attack|unmanned aerial vehicle attack|aerial bombing|air assault|drone raid|double-tap strike|warplane strike"
    ),
    Trigger(E.SHELLING, SHELL, 4): (
        "shelling|artillery attack|artillery strike|artillery bombardment|artillery fire|artillery shelling|mortar attack|"
        "mortar fire|mortar shelling|rocket attack|rocket fire|rocket strike|rocket barrage|missile attack|missile strike|missile fire|bombardment|tank fire|"
        "rocket shelling|barrage|shellfire|shell fire|volley|salvo of rockets|howitzer fire|counter-battery fire|ground bombardment|cross-border fire|cannonade|artillery assault|rocket salvo"
    ),
    Trigger(E.SHELLING, CHEMICAL, 4): "chemical attack|gas attack|chlorine attack|chemical weapons attack",
    Trigger(E.EXPLOSION, IED, 4): (
        "explosion|blast|detonation|car bomb|car bombing|bomb attack|bomb blast|roadside bomb|ied attack|ied explosion|ied blast|"
        "mine explosion|landmine explosion|landmine blast|bomb explosion|improvised explosive device|vehicle bomb|truck bomb|motorcycle bomb|bombing|booby trap|landmine detonation|parcel bomb|letter bomb|magnetic bomb|sticky bomb|double bombing|twin bombing"
    ),
    Trigger(E.EXPLOSION, GRENADE, 4): "grenade attack|hand grenade",
    Trigger(E.SUICIDE_BOMB, SUICIDE, 4): "suicide bombing|suicide attack|suicide bomb|suicide bomber|suicide attacker|suicide truck|suicide car bomb|suicide vehicle|suicide blast|suicide operation",
    Trigger(E.CLASH, CLASH, 3): (
        "clash|fighting|battle|firefight|gunfight|gun battle|gunbattle|exchange of fire|infiltration attempt|infiltration operation|"
        "ambush|offensive|ground attack|ground assault|assault|skirmish|confrontation|street fighting|incursion|prison break|jailbreak|combat|fight|storming|"
        "sniping operation|sniper attack|sniping|ground operation|ground offensive|infiltration|invasion|counterattack|counter-attack|counteroffensive|hostilities|siege|shootout|shoot-out|gunbattle|exchange of gunfire|exchange of shots|cross-border raid on|counter-offensive|breakout|mass breakout|armed confrontation|naval battle|fierce fighting|encirclement"
    ),
    Trigger(E.CLASH, CLASH, 2): "military operation|revolt|uprising|mutiny|riot",
    Trigger(E.GROUND_RAID, CLASH, 3): (
        "raid|special operation|special forces operation|airdrop|air drop|landing operation|search operation|security operation|counter-terrorism operation|"
        "anti-terror operation|sweep|combing operation|sweep operation|security campaign|commando raid|night raid|hostage rescue|rescue operation|dawn raid|search-and-arrest operation|cordon and search operation|mopping-up operation|clearance operation|manhunt|crackdown"
    ),
    Trigger(E.ATTACK_ON_CIVILIANS, ATTACK, 3): "massacre|execution|assassination|beheading|murder|stabbing|arson attack|gun attack|knife attack|armed attack|drive-by shooting|shooting|targeted killing|lynching|torture|mass shooting|mass killing|summary execution|extrajudicial killing|hanging|bloodbath|poisoning|acid attack|machete attack|arson|ramming attack|car-ramming|hit-and-run attack|grenade and gun attack",
    Trigger(E.ABDUCTION, ABDUCT, 3): "abduction|kidnapping|kidnap|enforced disappearance|forced disappearance|hostage-taking|hostage taking|mass abduction|mass kidnapping",
    Trigger(E.ATTACK_ON_CIVILIANS, ATTACK, 2): "killing",
    Trigger(E.ATTACK_ON_CIVILIANS, SEXUAL, 3): "rape|sexual violence|gang rape",
    Trigger(E.VIOLENCE, "", 2): "attack|strike|violence|aggression|onslaught|gunfire|gunshot|arson|operation",
    Trigger(E.STATUS, ARRESTS, 2): "arrest campaign|wave of arrests|roundup|round-up|arrest operation|arrest|mass arrest|detention campaign",
    Trigger(E.STATUS, LOOT, 2): "looting|property destruction|demolition|pillage|plunder|pillaging|house demolition|ransacking|vandalism",
    Trigger(E.STATUS, AGREEMENT, 1, "state"): "ceasefire|truce|peace agreement|prisoner exchange|prisoner swap",
    Trigger(E.GATHERING, PROTEST, 3, "gathering"): (
        "protest|demonstration|rally|march|sit-in|sit in|vigil|protest march|candlelight vigil|picket|public meeting|mass rally|march of solidarity|human chain|funeral procession|funeral|memorial service|burial"
    ),
}  # fmt: skip

_VERBS: dict[Trigger, str] = {
    Trigger(E.AIR_STRIKE, AIR, 3): "bomb strafe firebomb",
    Trigger(E.SHELLING, SHELL, 4): "shell bombard",
    Trigger(E.SHELLING, SHELL, 3): "pound pummel",
    Trigger(E.EXPLOSION, IED, 3): "explode detonate",
    Trigger(E.CLASH, CLASH, 3): "clash fight ambush storm assault infiltrate repel battle invade skirmish besiege skirmish counterattack repulse encircle outflank overpower scuffle",
    Trigger(E.CLASH, CLASH, 2): "revolt riot mutiny",
    Trigger(E.GROUND_RAID, CLASH, 3): "raid",
    Trigger(E.ATTACK_ON_CIVILIANS, ATTACK, 3): "execute behead assassinate massacre murder torture slaughter lynch stab shoot slay decapitate hang crucify bludgeon maul",
    Trigger(E.ATTACK_ON_CIVILIANS, SEXUAL, 3): "rape",
    Trigger(E.ABDUCTION, ABDUCT, 3): "abduct kidnap",
    Trigger(E.ABDUCTION, ABDUCT, 2): "snatch hijack",
    Trigger(E.VIOLENCE, "", 2): "attack strike target hit rocket batter hammer torpedo sink scuttle ram spray riddle pepper assail",
    Trigger(E.VIOLENCE, LOOT, 2): "loot steal plunder demolish burn torch sabotage ransack pillage vandalise vandalize bulldoze incinerate rob ignite",
    Trigger(E.STATUS, ARRESTS, 2): "arrest detain jail imprison incarcerate intern",
    Trigger(E.STATUS, DISRUPTED, 2): "intercept down foil thwart",
    Trigger(E.STATUS, DISRUPTED, 3): "defuse dismantle demine deactivate",
    Trigger(E.STATUS, CHANGE, 2): "merge",
    Trigger(E.STATUS, OVERTAKE, 2): "seize capture overrun recapture retake liberate conquer regain",
    Trigger(E.STATUS, TRANSFER, 2): "withdraw retreat",
    Trigger(E.STATUS, OTHER, 2): "evacuate redeploy deploy occupy release vacate repatriate deport expel evict",
    Trigger(E.VIOLENCE, LOOT, 1, "harm"): "damage destroy knock raze gut flatten wreck ruin obliterate devastate char scorch cripple shatter collapse pulverise pulverize",
    Trigger(E.STATUS, OTHER, 1, "harm"): "displace escape flee uproot surrender capsize",
    Trigger(E.VIOLENCE, "", 1, "harm"): "kill neutralise neutralize eliminate liquidate wound injure die hurt perish maim harm drown suffocate bleed mutilate",
    Trigger(E.GATHERING, PROTEST, 3, "gathering"): "protest demonstrate rally gather assemble chant",
}  # fmt: skip

_PHRASES: dict[Trigger, str] = {
    Trigger(E.SUICIDE_BOMB, SUICIDE, 4): "blew himself up|blew herself up|blew themselves up|blow himself up|detonated his vest|detonated their vests|detonated an explosive vest|detonated explosive belts",
    Trigger(E.EXPLOSION, IED, 4): "drove over a mine|drove over a landmine|driven over a mine|ran over a mine|ran over a landmine|hit a mine|hit a landmine|struck a landmine|struck a mine|drove onto a mine|blew up|was blown up|went off|bomb exploded|mine exploded|stepped on a mine|stepped on a landmine|set off a bomb|bomb planted|planted bomb|roadside bombs|ied exploded",
    Trigger(E.ATTACK_ON_CIVILIANS, ATTACK, 3): "shot dead|opened fire on|gunned down|stabbed to death|beaten to death|tortured to death|shot and killed|drove into|ran over|burned alive|burned their bodies",
    Trigger(E.CLASH, CLASH, 3): (
        "pushed forward|pushes forward|push forward|pushing forward|pushed deeper|pushes deeper|opened fire|came under attack|came under fire|under attack|exchanged fire|returned fire|broke into|stormed into|attempted infiltration|tried to infiltrate|"
        "make progress|made progress|gain ground|gained ground|to advance|advanced on|advanced towards|launched an advance|took over"
    ),
    Trigger(E.VIOLENCE, "", 2): "carried out a strike|shots were fired|shots were heard|shots rang out|gunshots rang out|fired upon|fired on|fired at|opened fire from|took responsibility",
    Trigger(E.STATUS, OVERTAKE, 2): "is in the hands of|was in the hands of|are in the hands of|were in the hands of|is now in the hands of|was now in the hands of|took control|taken control|full control|gained control|regained control|regain control|regains control|takes control|take control|took control of|under its control|under their control|under control|under full control|has fallen to|fell to|brought under control",
    Trigger(E.STATUS, TRANSFER, 2): "handed over|hand over|hands over",
    Trigger(E.STATUS, DISRUPTED, 2): "shot down|shoot down|shooting down|brought down",
    Trigger(E.ABDUCTION, ABDUCT, 3): "taken from his home|taken from her home|taken from their home|taken from their homes|dragged from his home|dragged from her home|dragged from their homes|taken away by|taken by armed|taken by masked|taken by gunmen|taken by unknown|taken hostage|took hostage|held hostage|taken captive|took captive|hostages were taken",
    Trigger(E.STATUS, OTHER, 2): "gave themselves up|gave himself up|turned themselves in|laid down their arms|laid down their weapons|surrendered to",
    Trigger(E.STATUS, ARRESTS, 2): "taken into custody|took into custody|taken prisoner|took prisoner|rounded up",
    Trigger(E.STATUS, AGREEMENT, 1, "state"): "agreed to a ceasefire|signed an agreement|reached an agreement",
    Trigger(E.VIOLENCE, "", 1, "harm"): (
        "lost their lives|lost his life|lost her life|lost its life|fell martyr|fell as martyrs|fall martyr|fell sehid|fall sehid|became martyrs|were martyred|was martyred|"
        "claimed the lives|claimed the life|left dead|dead and wounded|casualties|fell in battle|succumbed to"
    ),
    Trigger(E.GATHERING, PROTEST, 3, "gathering"): "will be buried|to be buried|was laid to rest|were laid to rest|were buried in|was buried in|took to the streets|took the streets|marched through|marched in|marched on|marched to|staged a sit-in|turned out|blocked the entrance",
}  # fmt: skip


_CONJUGATED: dict[Trigger, str] = {
    Trigger(E.GATHERING, PROTEST, 3, "gathering"): "follow the coffins|follow the coffin|walk behind the coffins|walk behind the coffin|carry the coffins|attend the funeral|attend the funerals|line the streets|fill the streets|throng the streets|lay flowers|light candles|lay wreaths|lay a wreath|observe a minute|hold a minute|form a human chain|take to the streets|hold a protest|hold a vigil|hold a rally",
    Trigger(E.CLASH, CLASH, 3): (
        "exchange fire|trade fire|return fire|come under attack|come under fire|storm into|break into|burst into|break through|lay siege to|open fire|"
        "make progress|gain ground|push forward|push deeper|advance on|advance towards|advance into|push into|drive back|beat back|fight off|"
        "fight back|hold off|mount an assault|punch through|battle with|trade shots|exchange shots"
    ),
    Trigger(E.ATTACK_ON_CIVILIANS, ATTACK, 3): (
        "gun down|mow down|cut down|hack to death|burn alive|bludgeon to death|strangle to death|club to death|beat to death|open fire on|fire into|fire live|put to death|"
        "fire on a crowd|shoot at|fire on protesters"
    ),
    Trigger(E.VIOLENCE, "", 3): "rain down on|rain down|slam into|crash into|plough into|smash into|tear into|fire at|fire on|fire upon|shoot into|come down on|rip through|tear through|rain on",
    Trigger(E.EXPLOSION, IED, 4): "blow up|go off|set off a bomb|set off an explosive|step on a mine|step on a landmine|tread on a mine|tread on a landmine|drive over a mine|drive over a landmine|hit a landmine|run over a mine|trip a mine|trigger a mine",
    Trigger(E.VIOLENCE, LOOT, 2): "set fire to|make off with|get away with|set on fire|set ablaze|set alight|set aflame|burn down|burn to the ground|reduce to rubble|reduce to ashes|put to the torch|blow open|carry off cattle|lay waste to|raze to the ground",
    Trigger(E.ABDUCTION, ABDUCT, 3): "take hostage|hold hostage|take captive|hold captive|drag away|whisk away|bundle into|carry off|spirit away",
    Trigger(E.STATUS, ARRESTS, 2): "take into custody|round up|take prisoner|place under arrest|lead away in handcuffs",
    Trigger(E.STATUS, DISRUPTED, 2): "shoot down|bring down|shoot out of the sky",
    Trigger(E.STATUS, OVERTAKE, 2): (
        "take control|seize control|gain control|regain control|wrest control|establish control|lose control of|take over|fall to the|fall into the hands of|pass into the hands of|bring under control|"
        "win back|take back|claim control|plant their flag|raise their flag|run up their flag"
    ),
    Trigger(E.STATUS, OTHER, 2): (
        "come upon the bodies|come upon the body|come down near|come down in|make an emergency landing|pull out of|pull back|pull out|fall back|march into|roll into|thrust into|sweep into|"
        "lay down their arms|lay down their weapons|turn themselves in|give themselves up|hand over their weapons"
    ),
    Trigger(E.STATUS, OTHER, 1, "harm"): "break out of|break out from|drive from their homes|force from their homes",
    Trigger(E.VIOLENCE, "", 1, "harm"): "inflict losses|inflict heavy losses|inflict casualties|inflict heavy casualties|suffer losses|suffer heavy losses|suffer casualties|suffer heavy casualties|sustain losses|sustain heavy losses|take heavy losses|lose their lives|lose his life|lose her life|succumb to|claim the lives|claim the life|bleed to death|burn to death|crush to death|sustain injuries|suffer injuries|suffer wounds|sustain wounds",
}  # fmt: skip
"""Phrases of which the first word is conjugated."""


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def _noun_table() -> dict[str, list[tuple[tuple[str, ...], Trigger]]]:
    out: dict[str, list[tuple[tuple[str, ...], Trigger]]] = {}
    for trigger, text in _NOUNS.items():
        for phrase in text.split("|"):
            words = tuple(phrase.split())
            for form in (words, (*words[:-1], _plural(words[-1]))):
                out.setdefault(form[0], []).append((form, trigger))
    for entries in out.values():
        entries.sort(key=lambda e: (-len(e[0]), e[0]))
    return out


def _phrase_table() -> dict[str, list[tuple[tuple[str, ...], Trigger]]]:
    out: dict[str, list[tuple[tuple[str, ...], Trigger]]] = {}
    for trigger, text in _PHRASES.items():
        for phrase in text.split("|"):
            words = tuple(phrase.split())
            out.setdefault(words[0], []).append((words, trigger))
    for trigger, text in _CONJUGATED.items():
        for phrase in text.split("|"):
            verb, *rest = phrase.split()
            for form in forms_of(verb):
                if all((form, *rest) != known for known, _ in out.get(form, ())):
                    out.setdefault(form, []).append(((form, *rest), trigger))
    for entries in out.values():
        entries.sort(key=lambda e: (-len(e[0]), e[0]))
    return out


NOUNS = _noun_table()
"""First word -> [(words, trigger)], longest first, singular and plural."""

PHRASES = _phrase_table()
"""First word -> [(words, trigger)] of fixed phrases around a verb."""

VERBS: dict[str, Trigger] = {base: t for t, text in _VERBS.items() for base in text.split()}
"""Base form of a verb -> trigger."""


EVENT_VERBS = words(
    "hit kill wound injure damage destroy target leave cause force claim hear report record document witness see suffer come take rock strike shake lead result blame accuse attribute "
    "wake jolt shatter send reduce prompt spark trigger bury trap plunge disrupt halt interrupt cost drive knock catch break rip tear set ignite wreck paralyse engulf surprise cut turn empty tear put render plunge"
)
"""Verbs beside which a noun such as "attack" reports an act."""

SETS_UP = words("set establish erect build open construct install create")
BASES = words(
    "outpost outposts base bases post posts checkpoint checkpoints position positions barracks garrison headquarters airfield"
)
"""Verbs of setting up, and what people under arms set up."""

SIGNS = words("sign reach conclude strike seal initial broker agree")
DEALS = words("agreement deal accord pact truce ceasefire armistice memorandum settlement")
"""Verbs of coming to terms, and the terms."""

LANDS = words("land fall slam crash rain smash")
"""Verbs by which what was fired arrives: "a rocket landed in a school yard"."""

STATE_FORCES = words("army government troops regime police")
NO_STATE = words("liberation arakan rebel free independence resistance national-army")
"""Words in the names of armies that are no state's."""

HELD_GROUND = words(
    "town village city base heights hill hills hilltop ridge position positions outpost outposts airport airbase bridge crossing district quarter capital junction refinery garrison barracks border-crossing port island"
)
"""What is taken in war: "took the heights"."""

CROWD_HEADS = words("residents locals villagers demonstrators protesters crowd mob youths people relatives students")
"""Those whose storming of a place is mob violence and no battle."""

RIOTERS = words("protesters protestors demonstrators rioters crowd mob")
"""Those whose burning of things is a violent demonstration."""

ON_PEOPLE = words("shoot execute hang rob evacuate repatriate deport expel evict")
"""Of those, verbs that tell an act where people are named: "six farmers were shot"."""

AIRCRAFT = words("jet jets aircraft plane planes warplane warplanes helicopter helicopters drone drones bomber bombers")
CIVIL_PEOPLE = words(
    "men boys girls villagers villager farmers farmer herders herder migrants refugees protesters worshippers activist activists journalists teachers doctors pilgrims students"
)
"""Besides what is struck: people who bear no arms."""

NEEDS_ARMS = words(
    "merge dismantle surrender hit strike target burn seize capture release evacuate withdraw retreat deploy redeploy occupy regain fight battle liberate torch demolish rocket shoot assault storm execute fire invade gather assemble sink scuttle ram spray riddle pepper hammer batter encircle overpower hijack snatch vacate repatriate deport expel evict foil thwart hang rob ignite ransack bulldoze intern imprison maul outflank deactivate collapse demine"
)
"""Verbs that report violence only beside weapons, people under arms or what is usually struck."""

DRIVES = words("drive push force oust dislodge expel flush rout evict eject")
"""Verbs by which people under arms are made to leave a place."""

THROWS = words("throw hurl lob toss")
FIRES = words("launch fire drop lob throw hurl")
CROWD_CONTROL = words("tear teargas tear-gas")
STONES = words("stones stone bottles rocks")
FIRED = words(
    "drone drones missile missiles rocket rockets shell shells bomb bombs mortar mortars munitions munition grenade grenades rounds projectiles salvo salvos barrage mam-l mam-c mam-t tochka-u tochka kornet tow hellfire grad grads iskander kalibr atgm atgms scud"
)
"""Verbs of firing, and what is fired."""

ARMED_HEADS = words(
    "fighter jihadist gunman gunmen militant attacker assailant terrorist insurgent islamist rebel mercenary mercenaries soldier "
    "troop troops militia militiamen cell guerrilla commando officer policeman policemen police guard sniper force army brigade battalion regime "
    "coalition faction group state government military occupation navy squad unit settler gendarme gendarmerie patrol command "
    "border-guard peshmerga janjaweed paramilitary paramilitaries commander suspect bandit gang junta security-force raider member regiment division convoy "
    "authorities administration power people crowd men youth resident air-force "
    "herder herdsman herdsmen clan tribe tribesmen agency service intelligence fascism invader aggressor occupier attackers side"
)
"""Head nouns of those who may act; with a plural s as well."""

PERSON_HEADS = words(
    "head chief founder director deputy judge prosecutor councillor mukhtar sheikh cleric bishop rabbi headmaster principal pupil tailor carpenter vendor taxi-driver bodyguard bodyguards workers aid-workers "
    "person people civilian child children woman women man men boy girl baby infant teenager minor fighter member soldier "
    "officer policeman policemen guard worker journalist doctor nurse farmer resident villager militant terrorist gunman "
    "gunmen insurgent rebel jihadist attacker prisoner inmate detainee student teacher protester demonstrator "
    "passenger driver paramedic medic commander leader friend comrade personnel staff employee servicemen troops troop "
    "victim casualty casualties death body bodies life lives martyr fatality fatalities family families mother father brother "
    "sister son daughter elder refugee pilgrim patient hostage sniper mercenary mercenaries militiamen shepherd citizen other others "
    "migrant volunteer official tribesmen recruit conscript policewoman aid-worker responder elder couple serviceman peacekeeper contractor fisherman fishermen wife husband widow grandmother grandfather grandson granddaughter cousin uncle aunt nephew niece "
    "relative neighbour neighbor toddler newborn bystander passers-by passer-by couple twin twins sibling siblings survivor imam priest monk mayor official clerk mechanic "
    "reporter cameraman lawyer baker butcher shopkeeper trader miner herder smuggler driver captain colonel lieutenant general"
)
CIVIL_TARGETS = words(
    "village villages house houses home homes market hospital school camp civilian civilians people population town city neighbourhood "
    "neighborhood mosque church farm residential clinic bakery resident residents district shop protest children "
    "family families woman women man child student worker journalist ambulance infrastructure"
)
CIVIL_PLACES = words(
    "airport school schools ferry bus buses train trains restaurant hotel office offices company bank station university shopping street boat "
    "villages pilgrims funeral wedding power plant dam headquarters-of bridge well wells mill shops businesses monastery cafe café"
)
"""Besides CIVIL_TARGETS: places and things that nobody under arms holds."""

ARMED_TARGETS = words("prison checkpoint base position positions post outpost convoy headquarters barracks patrol jail soldiers fighters forces army military police bunker garrison frontline bunkers")  # fmt: skip
LOOSE_NOUNS = words(
    "attack attacks strike strikes violence aggression onslaught hostilities fighting bombardment raid raids"
)
