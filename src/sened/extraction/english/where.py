"""English words around place names: what they say of the place, and words that are names of places and ordinary words too."""

from sened.extraction.wordlist import words

LEADS: tuple[tuple[str, str], ...] = (
    ("way-to", r"\b(?:on (?:its|their|his|her|the|our) way(?: back)?|en route|on the (?:main )?(?:road|highway|route)(?: from \w+)?|heading|headed|travell?ing|driving|moving) (?:to|towards?)\b"),
    ("between", r"\bbetween\b"),
    ("offset", r"\b(?P<km>\d{1,3}(?:\.\d+)?) ?(?:km|kms|kilomet(?:re|er)s?|miles?)(?: to the)?(?: (?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)\w*)? (?:of|from)\b"),
    ("near", r"\b(?:near(?:by)?|close to|outside|around|not far from|(?:in the )?vicinity of|on the outskirts of|(?:the )?surroundings of|adjacent to|opposite|(?:just )?(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)? (?:of|outskirts of))\b"),
    ("countryside", r"\b(?:countryside|rural (?:areas?|parts?)|suburbs|rural|areas?|fronts?|front ?lines?|axis|axes|region|district|villages|sub-?district|surrounding) (?:of|at|in|near)\b"),
    ("from", r"\bfrom(?: the (?:direction|side) of)?\b"),
    ("to", r"\b(?:to|towards?|into)\b"),
    ("in", r"\b(?:in|at|inside|within|on|across|throughout|over|through)\b"),
    ("of", r"\b(?:of|against|on)\b"),
)  # fmt: skip
BETWEEN_LEAD_AND_NAME = r"(?:\s(?:the|a|an|its|central|northern|southern|eastern|western|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western|nearby|occupied|rural|downtown|greater|city|cities|towns?|villages?|camps?|districts?|provinces?|governorates?|neighbou?rhoods?|suburbs?|prisons?|road|highway|valley|mountains?|front|frontlines?|border|of|and)\b)*\s*[\"'(]?\Z"
AFTER_COUNTRYSIDE = r"'?s?\s(?:(?:northern|southern|eastern|western) )?(?:countryside|suburbs|rural|outskirts|front ?lines?|front|districts?|region|area|axis|governorate|province)\b"
CHAIN = r"\A(?:'s)?\s?(?:\((?=\w))?(?:,|\s?in|\s?of|\s?at|,? (?:in|on|of|at|inside)|\s?(?:village|town|city|district|area|camp|prison|neighbou?rhood|countryside|sub-?district|beach|square|street|avenue|market|quarter|suburb|bridge|island|university|hospital|stadium|roundabout|junction|checkpoint|school|mosque|church|barracks|base|airport)(?:,| in| of|, in)?)?(?:\s(?:the|a|city|town|province|governorate|district|region|area|countryside|northern|southern|eastern|western|northeast|northeastern|northwest|northwestern|north|south|east|west|central|rural|of|in|city of))*\s\Z"
LIST = r"\A\s?(?:,|,? and|,? as well as|&|/)(?: (?:in|at|on|near|the|villages? of|towns? of|city of|cities of))*\s?\Z"

ROAD_BEFORE = r"\b(?:road|highway|motorway|route|axis|corridor)(?: (?:from|linking|connecting|between|that (?:links|connects)))? (?:the (?:cities|towns) of )?\Z"
ROAD_BEHIND = r"\A (?:(?:international|main|old|desert) )?(?:road|highway|motorway|axis|route|corridor)\b"

DEFINITE = r"\b(?:there\b(?! (?:is|are|was|were|has|have|will|would|can|could|must|had|exist))|the (?:prison|camp|village|town|city|area|neighbou?rhood|district|scene|site|region|hospital|jail|compound|building|attack|strike|raid|explosion|blast|incident|clashes|shelling|bombardment|fighting|operation|front|frontline|checkpoint|base)\b(?! of (?:al-|el-)?[a-z]))"

ORDINARY = words(
    "the of as is in on at to an and or by us it he we they this that these those new old east west north south northern southern eastern western "
    "may march april june august monday tuesday wednesday thursday friday saturday sunday january february july september october november december "
    "state states government army military police forces force defense defence ministry minister president council union nation nations united "
    "islamic democratic republic front party movement group court office agency service command general central national international local "
    "people women men children freedom peace unity independence liberty victory hope call mark action actions address attack attacks war battle "
    "support report reports statement source sources news media press observatory human rights watch amnesty school hospital prison camp city town "
    "village district province region mosque church market bridge river valley mountain mountains road street square center centre base airport border "
    "syrian turkish iraqi iranian russian american kurdish arab arabic turkmen yazidi christian muslim sunni shia assyrian armenian "
    "drone drones bomb mine mines rocket missile tank shell gas water power energy oil company companies industry union bank fund red white black blue green "
    "coalition resolve operation shield spring branch olive claw lock sword eagle tiger lion hammer hero heroes martyr martyrs general major captain colonel "
    "stop end join act unmask block take free hold now then here there where when while after before since until during without with from into "
    "many most more some several few all both each every other another such same first second third last next one two three four five six seven eight nine ten "
    "hamas fatah taliban nato nice reading batman van mobile split bath man mus of kars can ban bay sun sat dam home house land lake sea sea"
)
"""Folded names that are never taken for a place on their own, unless a word such as "in" or "near" stands before."""
GENERIC = words("tell tel tal tall til ain ein ras deir dayr bab khan kafr kafar jabal wadi umm abu al el")
"""First words of many names (hill, spring, head): no place by themselves before another capital."""

NEVER = words("the of as is in on at to an and or by us it he we this that may march state army government people forces police ministry council now then here there east west north south united general central coalition")  # fmt: skip

ELSEWHERE = r"[\"' ]*(?:meanwhile|elsewhere|separately|in (?:a|an|another|other) (?:separate |unrelated |different )?(?:incidents?|attacks?|developments?|news|part|area|case)|in other)\b"
"""Words at the head of a sentence that turns to something else."""

BUILDINGS = words(
    "prison jail camp hospital school compound checkpoint base airport dam bridge mosque church market bakery station"
)
"""What "the" refers to only where one was told of before."""

EYEWITNESSES = words(
    "resident residents witness witnesses eyewitness eyewitnesses doctor doctors medic medics paramedic paramedics rescuer rescuers hospital villagers locals nurse nurses farmer farmers shopkeeper teacher mayor imam"
)
"""Speakers who speak of the place where they are."""

AFTER_OWNER = r"'s? (?:[\w-]+ ){0,2}(?:districts?|quarters?|areas?|camps?|roads?|university|hills|coast|plants?|refiner(?:y|ies)|fields?|dam|silos|warehouses?|mills?|villages|farms|squares?|bakery|bakeries|downtown|border|residents?|inhabitants?|population|people|citizens|civilians|villagers|vendors|traders|shops?|streets?|hospitals?|schools?|markets?|airport|port|harbou?r|outskirts|suburbs|cent(?:re|er)|bridges?|station|prison|mosques?|church|bazaar|neighbou?rhoods?)\b"
"""Behind the name of a place: people or things that are there ("Ganja's residents")."""

OF_POWER = r"'s?(?:\W|\Z)(?! ?(?:war|capital|north|south|east|west|coast|border|largest|second|biggest)\b)"
"""Behind the name of a country or capital that stands for those who rule it ("Iraq's sovereignty", "Baghdad's adviser")."""

OF_STATE = r"'s? (?:[\w-]+ ){0,2}(?:sovereignty|integrity|government|army|military|forces|president|minister|ministry|parliament|leaders?|officials?|authorities)\b"
"""Behind the name of a country: what a state has ("Iraq's sovereignty"), whatever stands before it."""

TOWARDS = r"\A (?:direction|axis|sector|front)\b"
"""Behind the name of a place: it only tells the way ("in the Kharkiv direction")."""

HAS_PLACE = words(
    "come suffer witness see face experience undergo endure lie fall remain stand have lose wake host shelter change go stay hold burn mourn return"
)
"""Verbs that a place can be the subject of, and still be where something is."""

LEAVING = words(
    "withdraw retreat flee leave pull evacuate displace expel drive oust dislodge escape abduct kidnap take remove "
    "withdrawal retreat evacuation displacement expulsion abduction flight"
)
"""What is done at the place from which it is done."""
