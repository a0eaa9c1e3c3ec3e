"""English words that say what a number counts: killed, wounded, captured, detained, displaced, escaped and the rest."""

from sened.extraction.wordlist import words

VERB_MEASURES = {
    "kill": "killed", "die": "killed", "perish": "killed", "martyr": "killed", "massacre": "killed", "execute": "killed", "behead": "killed", "assassinate": "killed", "murder": "killed",
    "wound": "wounded", "injure": "wounded", "hurt": "wounded", "maim": "wounded",
    "capture": "captured", "arrest": "detained", "detain": "detained", "jail": "detained", "imprison": "held", "hold": "held", "house": "held", "intern": "held",
    "displace": "displaced", "flee": "displaced", "evacuate": "displaced",
    "escape": "escaped", "return": "returned", "affect": "affected", "abduct": "abducted", "kidnap": "abducted",
    "destroy": "damage", "damage": "damage", "burn": "damage", "neutralise": "neutralised", "neutralize": "neutralised",
    "lose": "killed", "host": "hosted", "shelter": "hosted", "accommodate": "hosted", "arrive": "hosted", "uproot": "displaced", "knock": "damage", "raze": "damage", "gut": "damage", "flatten": "damage", "level": "damage", "demolish": "damage", "release": "released", "free": "released", "surrender": "surrendered", "strand": "affected", "deprive": "held",
    "eliminate": "killed", "liquidate": "killed", "drown": "killed", "suffocate": "killed", "asphyxiate": "killed", "slay": "killed", "hang": "killed", "decapitate": "killed", "lynch": "killed", "slaughter": "killed", "electrocute": "killed", "hospitalise": "wounded", "hospitalize": "wounded", "mutilate": "wounded",
    "snatch": "abducted", "incarcerate": "held", "exchange": "exchanged", "swap": "exchanged", "oust": "displaced", "evict": "displaced", "expel": "displaced", "deport": "displaced", "wreck": "damage", "ruin": "damage", "obliterate": "damage", "torch": "damage", "incinerate": "damage", "shatter": "damage", "liberate": "released",
}  # fmt: skip
"""Base form of a verb -> measure."""

WORD_MEASURES = {
    "dead": "killed", "deaths": "killed", "death": "killed", "fatality": "killed", "fatalities": "killed", "martyrs": "killed", "lives": "killed", "bodies": "bodies",
    "injuries": "wounded", "wounded": "wounded", "injured": "wounded", "casualties": "casualties", "victims": "casualties",
    "detainees": "held", "prisoners": "held", "inmates": "held", "arrests": "detained", "captives": "held", "hostages": "abducted",
    "missing": "missing", "unaccounted": "missing", "homeless": "displaced", "escapees": "escaped", "refugees": "displaced", "idps": "displaced", "returnees": "returned",
}  # fmt: skip
"""A noun or adjective that names the measure by itself."""

ATTACK_HEADS = words("attack attacks strike strikes airstrike airstrikes raid raids shelling shellings bombardment bombardments bombing bombings incidents incident violations sorties explosions explosion blasts clashes assaults operations")  # fmt: skip
DAMAGE_HEADS = words("shelter caves cave house houses home homes building buildings school schools hospital hospitals vehicle vehicles village villages shop shops bakery bakeries well wells bridge bridges church churches mosque mosques tents shelters facilities stations structures properties clinics farms farm cars car truck trucks tank tanks ambulance ambulances warehouse ammunition depot depots convoy bunker bunkers tunnel tunnels warehouses silo silos plant plants station refinery refineries workshops tents launchers trenches apartments flats classrooms boats")  # fmt: skip
FAMILY_HEADS = words("family families household households")
NOT_PERSON = words("e-mail e-mails email emails letter letters request requests call calls pick-up pick-ups pickup pickups motorcycle motorcycles boat boats ship ships vessel vessels house houses losses loss damages rocket rockets shell shells missile missiles mortar mortars drone drones round rounds bomb bombs munition munitions kilogram truck trucks tank tanks engine engines sensor sensors camera cameras permit permits licence licences license licenses weapon weapons rifle rifles country countries state states company companies town towns city cities district districts governorate governorates province provinces camp camps target targets position positions aircraft jets warplanes helicopter helicopters point points protest protests organisation organisations organizations party parties side sides page pages source sources report reports case cases occasion occasions unit units part parts condition conditions demand demands question questions stage stages phase phases step steps way ways")  # fmt: skip
SUBSET = (("including",), ("all", "of", "them"), ("some", "of", "them"), ("many", "of", "them"), ("half", "of", "them"), ("both", "of", "them"), ("among", "them"), ("of", "whom"), ("of", "them"), ("of", "which"), ("among", "whom"), ("among", "the", "dead"), ("most", "of", "them"), ("one", "of", "them"))  # fmt: skip
RUNNING = r"\btoll\b|^as of\b|, as of\b|\btally\b|\bin total\b|\bcumulative\b|\bso far\b|\bto date\b|\btotal of\b|^total\b|\bsince the (?:start|beginning|outbreak)\b|^since (?:the |last )?[\w ]{3,20}, [^;]{0,40}\b(?:has|have) (?:been )?|\bin all\b|\baltogether\b|\bbr(?:ings?|ought|inging) the (?:\w+ )?(?:number|total)\b|\bnumber of [^.;]{0,60}(?:rose|risen|reached|has reached|stands|fell|fallen|increased|climbed|grew|grown|dropped)\b"
COUNTED = words("record document count register verify log report carry launch conduct monitor total observe list")
PERIODS = words("quarter month year half months years weeks")
"""Words of a span of time over which harm is counted."""

FINDS = words(
    "find recover receive count exhume retrieve pull dig unearth discover bring take identify bury lie uncover"
)
"""Verbs of which bodies are the object or the subject."""

DOING = words("carry launch conduct")
"""Of those, the verbs of who does what is counted."""

CAPTIVES = words("captives hostages bodies soldiers fighters")
SOLDIERLY = words("soldier soldiers troops fighter fighters gunmen militants rebels militiamen")
"""Those whose flight is no displacement."""

FLIGHT_HEADS = words("inmate inmates prisoner prisoners detainee detainees")
NEUTRALISED_NOTE = "the text says “neutralised”; it does not say killed"
TOGETHER_NOTE = "the text gives killed and wounded as one sum; it says neither by itself"

QUESTIONS = {
    "killed": "toll", "wounded": "toll", "neutralised": "toll", "captured": "toll", "casualties": "toll", "held": "detainees", "detained": "detainees",
    "escaped": "escaped", "displaced": "displaced", "returned": "returned", "affected": "affected", "missing": "missing",
    "damage": "damage", "attacks": "attacks",
}  # fmt: skip
"""Measure -> question of a `figure` claim."""

ONE_PERSON_LEADS = words("a an her his their its another one")
NOT_ONE_PERSON = words("people children women men others family families life death person's victim body")
JOINTS = frozenset(
    {(",",), ("and",), (",", "and"), ("as", "well", "as"), ("along", "with"), ("and", "also"), ("together", "with")}
)
"""What joins the parts of one sum."""

FOUND_SO = words("find report confirm declare pronounce list leave count")
"""Participles behind which stands what became of those counted: "were found dead"."""

BETWEEN_MEASURE_AND_NUMBER = words("all of the to by : at from for") | frozenset({'"'})
MEASURES_WITH_OF = {
    "lives": "killed", "life": "killed", "deaths": "killed", "death": "killed", "bodies": "bodies", "remains": "bodies", "corpses": "bodies", "martyrdom": "killed", "killing": "killed",
    "massacre": "killed", "execution": "killed", "murder": "killed", "assassination": "killed", "beheading": "killed", "slaughter": "killed", "lynching": "killed", "drowning": "killed", "liquidation": "killed",
    "neutralisation": "neutralised", "neutralization": "neutralised", "abduction": "abducted", "kidnapping": "abducted", "displacement": "displaced", "maiming": "wounded", "release": "released", "escape": "escaped", "arrests": "detained", "surrender": "surrendered", "disappearance": "missing",
    "wounding": "wounded", "injury": "wounded", "injuries": "wounded", "arrest": "detained", "detention": "detained", "capture": "captured",
}  # fmt: skip
"""Nouns that measure what follows them with "of": "the death of four"."""

DONE_BEFORE_TO = words("manage continue begin help")
"""Verbs whose infinitive is done and not only wanted."""

HELD_TRUE = words("believe think know fear understand presume")
"""Besides verbs of saying: "are believed to have"."""

HAVE = words("has have had having")
TOLL_LINKS = words("to at of : is was reached exceeds exceeded passed stands")
INSERT_LEADS = words("of from in at belonging with on")
TOGETHER_WORDS = {
    "captive": "captured",
    "prisoner": "captured",
    "hostage": "abducted",
    "captives": "captured",
    "hostages": "abducted",
    "prisoners": "captured",
}
"""Words behind what is counted, after a verb of taking: "took scores of people captive"."""

TAKEN_AS = words("captive hostage captives hostages prisoner")
"""Of those, the ones that no head of a phrase is: "held 40 people hostage", but "held 40 prisoners"."""

AFTER_HEAD = frozenset(TOGETHER_WORDS) | {"aged"}
"""Words that end the phrase of what is counted: "two children aged six"."""

POSSESSIVES = words("their his her its")
TAKES = words("take hold seize")
STATES_AT = {
    "losses": "killed",
    "casualties": "casualties",
    "dead": "killed",
    "bodies": "bodies",
    "deaths": "killed",
    "killed": "killed",
    "fatalities": "killed",
    "injured": "wounded",
    "wounded": "wounded",
    "injuries": "wounded",
    "missing": "missing",
    "displaced": "displaced",
    "detained": "detained",
    "arrested": "detained",
    "detainees": "held",
    "prisoners": "held",
}
"""Words that a number follows with "at" or "to": "put the dead at 23", "the number of wounded to 40"."""

PUTS = words("put bring place raise rise climb reach stand increase grow estimate be total")
MOVED = words(
    "family families household households people residents civilians refugees displaced idps persons villagers"
)
"""Those of whom "arrived" and "are hosted" say that they were displaced."""

STRIKES = words("attack strike target hit bomb shell bombard pound raid")
"""Verbs that "40 times" counts."""

BODIES_OF = (["family", "of"], ["group", "of"], ["crew", "of"], ["patrol", "of"], ["party", "of"], ["team", "of"])
"""What persons are counted in: "a family of five"."""

AGED = words("boy girl man woman child teenager youth pupil student baby son daughter")
"""Persons whose age follows with "of": "a boy of 14"."""

TIED_TO = words("loyal belonging affiliated allied aligned linked close faithful")
"""Words behind people, with "to" or "with", that tell whose they are."""

ORDINALS = words("second third fourth fifth sixth")
ANIMALS = words(
    "sheep goats goat cows cow cattle horses horse donkeys donkey chickens birds animals animal livestock camels dogs dog fish"
)
AGENTIVE = ("er", "or", "ist", "ian", "man", "woman", "eer", "ee", "ant", "yst")
"""Endings of words for what a person does: "a taxi driver", "a lawyer"."""

NOT_AGENTIVE = words(
    "border river tower water power computer trailer tractor bunker tanker transformer reactor container corridor motor door floor order quarter center centre generator number winter "
    "summer sensor radar character minister paper newspaper letter matter offer cover shelter charter chapter quarter corner fighter-bomber helicopter cooler helmet carrier destroyer mortar doctorate plant restaurant "
    "grant warrant factor sector mirror error terror vector monitor transmitter receiver launcher bulldozer cluster disaster dozer cable fee tree committee referee coffee decree degree levee station van human ceasefire layer "
    "centimeter meter kilometer layover former latter other another member together under over after never ever per either neither whether rather further later earlier"
)
RISES_TO = words("number total toll tally count")
"""Nouns behind a number to which something was brought: "bringing to five the number of dead"."""

INTRANSITIVE = words("die perish flee escape return surrender")
FIXED = {
    ("lost", "their", "lives"): "killed", ("their", "lives"): "killed", ("treated", "in"): "wounded", ("treated", "for"): "wounded", ("treated", "at"): "wounded", ("hospitalised",): "wounded", ("hospitalized",): "wounded", ("needing", "surgery"): "wounded", ("lost", "a", "leg"): "wounded", ("lost", "a", "foot"): "wounded", ("lost", "a", "hand"): "wounded", ("lost", "an", "arm"): "wounded", ("fell", ","): "killed", ("fell", "and"): "killed", ("fell", "to"): "killed", ("fell", "in"): "killed", ("fell", "during"): "killed", ("fell", "."): "killed", ("lost", "his", "life"): "killed", ("lost", "her", "life"): "killed", ("became", "martyrs"): "killed",
    ("taken", "prisoner"): "captured", ("taken", "captive"): "captured", ("taken", "hostage"): "abducted", ("held", "hostage"): "abducted", ("gave", "themselves", "up"): "surrendered", ("turned", "themselves", "in"): "surrendered", ("laid", "down", "their", "arms"): "surrendered", ("hit", "by", "shrapnel"): "wounded", ("hit", "by", "bullets"): "wounded", ("hit", "by", "a", "stray", "bullet"): "wounded", ("hit", "by", "stray", "bullets"): "wounded", ("struck", "by", "shrapnel"): "wounded", ("struck", "by", "a", "bullet"): "wounded", ("struck", "by", "a", "stray", "bullet"): "wounded", ("hit", "in", "the", "leg"): "wounded", ("shot", "in", "the", "leg"): "wounded", ("shot", "in", "the", "back"): "wounded", ("shot", "and", "wounded"): "wounded", ("shot", "and", "injured"): "wounded", ("taken", "to", "hospital"): "wounded", ("taken", "into", "custody"): "detained", ("beaten", "to", "death"): "killed",
    ("sustained", "injuries"): "wounded", ("sustained", "wounds"): "wounded", ("suffered", "injuries"): "wounded", ("suffered", "wounds"): "wounded", ("suffered", "burns"): "wounded", ("received", "injuries"): "wounded", ("with", "injuries"): "wounded", ("with", "burns"): "wounded",
    ("suffering", "from", "burns"): "wounded", ("lost", "a", "limb"): "wounded", ("lost", "his", "legs"): "wounded", ("lost", "her", "legs"): "wounded", ("lost", "both", "legs"): "wounded", ("being", "treated"): "wounded", ("treated", "with"): "wounded", ("hit", "by", "a", "bullet"): "wounded", ("hit", "by", "splinters"): "wounded", ("hit", "by", "fragments"): "wounded", ("rushed", "to", "hospital"): "wounded", ("admitted", "to", "hospital"): "wounded", ("brought", "to", "hospital"): "wounded",
    ("succumbed", "to"): "killed", ("succumbed",): "killed", ("lost", "their", "life"): "killed", ("bled", "to", "death"): "killed", ("burnt", "to", "death"): "killed", ("crushed", "to", "death"): "killed", ("hacked", "to", "death"): "killed", ("burned", "alive"): "killed", ("burnt", "alive"): "killed", ("cut", "down"): "killed", ("mown", "down"): "killed", ("mowed", "down"): "killed", ("found", "dead"): "killed", ("shot", "and", "killed"): "killed", ("put", "to", "death"): "killed", ("met", "their", "deaths"): "killed", ("met", "their", "death"): "killed", ("have", "since", "died"): "killed",
    ("rounded", "up"): "detained", ("placed", "under", "arrest"): "detained", ("into", "custody"): "detained", ("took", "away"): "abducted", ("taking", "away"): "abducted", ("marched", "off"): "abducted", ("carried", "off"): "abducted", ("dragged", "away"): "abducted", ("led", "away"): "detained", ("broke", "out", "of"): "escaped", ("broken", "out", "of"): "escaped", ("set", "free"): "released",
    ("taken", "from", "his", "home"): "abducted", ("taken", "from", "her", "home"): "abducted", ("taken", "from", "their", "homes"): "abducted", ("taken", "from", "their", "home"): "abducted", ("taken", "away"): "abducted", ("taken", "by", "gunmen"): "abducted", ("taken", "by", "armed"): "abducted", ("taken", "by", "masked"): "abducted", ("taken", "by", "unknown"): "abducted", ("lie", "in", "ruins"): "damage", ("lay", "in", "ruins"): "damage", ("left", "in", "ruins"): "damage", ("reduced", "to", "rubble"): "damage", ("reduced", "to", "ashes"): "damage", ("burned", "down"): "damage", ("burnt", "down"): "damage", ("sought", "refuge"): "displaced", ("sought", "shelter"): "displaced", ("taken", "refuge"): "displaced", ("took", "refuge"): "displaced", ("left", "their", "homes"): "displaced", ("abandoned", "their", "homes"): "displaced", ("fled", "their", "homes"): "displaced", ("crossed", "into"): "displaced", ("crossed", "the", "border"): "displaced", ("crossed", "the", "frontier"): "displaced", ("poured", "into"): "displaced", ("streamed", "into"): "displaced", ("been", "driven", "from"): "displaced",
    ("out", "of", "service"): "damage", ("out", "of", "order"): "damage", ("put", "out", "of", "action"): "casualties", ("stabbed", "to", "death"): "killed", ("burned", "to", "death"): "killed", ("shot", "dead"): "killed", ("gunned", "down"): "killed",
}  # fmt: skip
"""Fixed phrases behind what is counted -> measure."""

HOW_BADLY = {
    "fatally": "killed",
    "seriously": "wounded",
    "critically": "wounded",
    "lightly": "wounded",
    "badly": "wounded",
}
"""Words that alone say what came of those counted: "hit six of them, two fatally"."""

PAIRS_BEFORE = {
    ("shot", "dead"): "killed", ("gunned", "down"): "killed", ("to", "death"): "killed", ("mowed", "down"): "killed", ("mown", "down"): "killed", ("cut", "down"): "killed",
    ("shooting", "dead"): "killed", ("gunning", "down"): "killed", ("mowing", "down"): "killed", ("cutting", "down"): "killed", ("rounded", "up"): "detained", ("rounding", "up"): "detained",
    ("picked", "up"): "detained", ("carried", "off"): "abducted", ("dragged", "away"): "abducted", ("drove", "out"): "displaced", ("set", "free"): "released",
}  # fmt: skip
"""Two words before a number that measure it: "shot dead two", "rounded up 30"."""

FIXED_WITH = {
    "fall": (words("martyr martyrs sehid martyred battle"), "killed"), "become": (words("martyr martyrs"), "killed"),
    "deprive": (words("liberty freedom"), "held"), "force": (words("flee leave evacuate"), "displaced"), "compel": (words("flee leave evacuate"), "displaced"),
    "leave": (words("city town village area region country homes neighbourhood"), "displaced"),
    "live": (words("camp camps tents"), "displaced"), "drive": (words("homes home villages"), "displaced"),
}  # fmt: skip
"""Base form of a verb -> (words of which one must follow, measure)."""

ACTS_NOT_WEAPONS = r"air ?(?:strike|raid)s?|aerial bombardment|air force|shell(?:ing|ed)|opened fire"
"""Words that tell the form of an act, and name no weapon."""

THERE_BE = words(
    "be stand lie live operate serve remain stay need lack wait hold work fight camp shelter await face depend have"
)
"""Verbs by which so many of something are said to be there."""

NEVER_MANY = words(
    "year years day days week weeks month months hour hours percent dollars euros kilometres kilometers km miles time times minutes metres"
)
CROWDS = words(
    "mourner demonstrator protester protestor supporter marcher resident participant worshipper pilgrim activist follower relative"
)
"""People of whom crowds are made, beside those who are words for persons."""
