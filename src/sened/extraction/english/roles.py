"""English words that tell who acts, who is acted on, and how surely the text says so."""

from sened.extraction.english.grammar import DEMONYMS
from sened.extraction.wordlist import words

SUSPECT = words("suspected alleged allegedly presumed presumably unidentified")
BELIEVE = words("believed thought likely probably apparently reportedly assumed")
ACCUSE = words("accuse blame")
SELF = words("we our")
OWN = words("its their our")
ON = words("on against at targeting upon")
AT = words("at on into towards toward against")
LOCATIVE = words("in near at around inside outside from into across throughout to toward towards within along over")
PARTICLES = words("out up down off against on into at")
DONE_WITH = words("clash fight battle skirmish")
"""Verbs whose "with" names the other side."""

DONE_TO = words("shell bomb kill shelling bombing killing bombardment abduction assassination storming kidnapping")
"""Nouns whose "of" names what was struck: "the shelling of the town"."""

NEVER_BY_OF = words(
    "shell bomb kill murder burn shoot execute execution assassination assassinate abduction abduct kidnapping kidnap massacre behead beheading arrest detention detain rape torture "
    "stab stabbing lynch lynching ambush storm bombard bombardment siege besiege capture target wound hang hanging demolition demolish loot looting poison poisoning disappearance mutilation "
    "slaughter drown intercept occupation invasion"
)
"""Nouns of acts whose "of" names who suffered it."""

CALENDAR = words("january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday")  # fmt: skip
TIMES = CALENDAR | words("last night morning evening afternoon noon dawn midnight today yesterday overnight week month year am pm a.m p.m late early this o'clock hours at")  # fmt: skip
"""Words of time that stand before a subject: "last night at 2 am soldiers crossed"."""

SUFFERS_NOT = words(
    "knock raze gut flatten wreck ruin obliterate devastate char scorch cripple shatter pulverise pulverize uproot harm mutilate neutralise neutralize eliminate liquidate destroy kill wound injure hurt maim damage displace claim leave inflict"
)
"""Verbs of harm that are done to somebody; of others ("died", "fled") the subject is the one who suffers."""

CLAIMED = ("claimed responsibility", "claimed the attack", "claims responsibility")
"""Turns of phrase by which an actor takes an act upon itself."""

OWN_SUBJECTS = words("it its our we they their")
PRONOUNS = words("it he she they")
UNIDENTIFIED = words("unidentified unknown unnamed masked unspecified some anonymous")
UNNAMED = words(
    "residents resident civilians civilian people persons person locals gunmen gunman men man youths youth boys crowd crowds villagers villager attackers attacker "
    "assailants assailant unknown unidentified group armed an a the individuals suspects suspect perpetrators perpetrator fighters militants population local others other others raiders bandits side relatives inmates prisoners detainees power "
    "herders herder herdsmen tribesmen clans clan tribes tribe snipers sniper shooters shooter horsemen riders rider robbers kidnappers abductors captors killers killer bombers bomber hitmen thugs mob mobs intruders arsonists looters villagers "
    "sides parties both belligerents students worshippers marksman marksmen operatives elements"
)
"""Words for people that say nothing of who they are."""

THINGS = words(
    "aircraft plane planes warplane warplanes jet jets helicopter helicopters drone drones uav uavs missile missiles rocket rockets shell shells bomb bombs mortar mortars "
    "artillery tank tanks howitzer howitzers car cars truck trucks vehicle vehicles motorcycle motorbike device devices mine mines grenade grenades strike strikes attack attacks raid raids "
    "shelling bombing explosion blast fire gunfire bullet bullets shrapnel convoy convoys ship boat position positions munition munitions projectile projectiles"
)
"""Words for what an act was done with, and not for who did it."""

NO_DOER = words(
    "withdraw retreat redeploy deploy evacuate release surrender merge flee escape leave return gather displace lose fall come suffer sustain succumb die perish drown foil thwart defuse prevent"
)
"""Verbs of acts that are done to nobody: their subject is no perpetrator."""

ARMED_NAMES = words(
    "taliban hamas hezbollah hizbollah houthi houthis janjaweed wagner al-shabaab shabaab m23 al-qaeda al-qaida qaeda isis isil daesh fatah mai-mai peshmerga azov"
)
"""Names of armed groups that are one word and no initials."""

INITIALS_OF_NONE = words(
    "gps ied ieds rpg rpgs uav uavs ucav ucavs vbied svbied tv hq ngo ngos idp idps covid sms usd gmt utc afp un eu us usa uk faq pdf url id dna ceo icc atgm mlrs"
)
"""Words in capitals that are no party to a war."""

CROWDS = words("protesters protestors demonstrators rioters settlers")
"""Crowds that are a side by their name."""

PLAIN = words(
    "angry young old local several many more other armed heavily unarmed masked large small two three four five dozens hundreds"
)
"""Words before "gunmen" that do not tell which."""

INHABITANTS = words(
    "residents resident inhabitants inhabitant villagers villager people locals youths men women civilians population"
)
"""Those whom a place behind "of" does not make a side."""

SIDES = words(
    "army government regime junta militia rebel insurgent jihadist separatist opposition military police navy air-force coalition faction movement brigade battalion guerrilla loyalist paramilitary state"
)
"""Words for a side whose weapons act: "government artillery", "the junta's jets"."""

NO_SIDE_ALONE = words("military state navy separatist opposition battalion brigade guerrilla")
"""Words that before an act tell its kind and not whose it was: "a military operation"."""

NOT_STRUCK = words("police military state opposition separatist")
"""Of the sides, words that before "officer" or "activist" name no party that was struck."""

STATES = frozenset(c.lower() for c in DEMONYMS.values() if c) | words(
    "thailand cambodia eritrea cameroon colombia venezuela ecuador haiti mexico mozambique angola tanzania zambia zimbabwe namibia benin togo ghana guinea senegal mauritania tunisia "
    "bangladesh nepal philippines indonesia vietnam laos taiwan japan finland sweden norway denmark estonia latvia lithuania moldova romania hungary bulgaria croatia bosnia montenegro albania macedonia slovakia "
    "kuwait bahrain oman gabon liberia djibouti malawi botswana"
) | frozenset({"south sudan", "north korea", "south korea", "sierra leone", "ivory coast", "equatorial guinea", "the philippines", "the united states", "the us", "the uk", "the united arab emirates"})  # fmt: skip
"""States, which may act under their own name though the index of actors does not hold them."""

BEARING_ARMS = words("herders herdsmen tribesmen clans tribes militiamen gunmen fighters militants")

HELD_BY_ARMS = words(
    "base bases position positions post posts outpost outposts checkpoint checkpoints barracks convoy convoys patrol patrols tank tanks vehicle vehicles "
    "headquarters trenches trench depot depots airbase warship warships drone drones jet jets helicopter helicopters fighters bunkers frontline lines servicemen serviceman personnel conscripts recruits pilots gunboat gunboats airfield airfields trenches"
)
"""What people under arms hold or drive: behind the adjective of a state it tells that a side was struck."""

DONE_ABOUT = words(
    "condemn deplore follow precede meet repel stop foil thwart halt mourn attend film witness verify investigate probe survive broker mediate monitor watch study examine praise welcome criticise criticize support back end interrupt"
)
"""What is done about an act by others than who did it."""

UNDERGOES = words("come fall suffer sustain")
"""Verbs of phrases whose subject has it done to itself: "came under fire"."""
