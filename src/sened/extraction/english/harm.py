"""English words that say what a number counts: killed, wounded, captured, detained, displaced, escaped and the rest."""

VERB_MEASURES = {
    "kill": "killed", "die": "killed", "perish": "killed", "martyr": "killed", "massacre": "killed", "execute": "killed", "behead": "killed", "assassinate": "killed", "murder": "killed",
    "wound": "wounded", "injure": "wounded", "hurt": "wounded", "maim": "wounded",
    "capture": "captured", "arrest": "detained", "detain": "detained", "jail": "detained", "imprison": "held", "hold": "held", "house": "held", "intern": "held",
    "displace": "displaced", "flee": "displaced", "uproot": "displaced", "evacuate": "displaced",
    "escape": "escaped", "return": "returned", "affect": "affected", "abduct": "abducted", "kidnap": "abducted",
    "destroy": "damage", "damage": "damage", "burn": "damage", "neutralise": "neutralised", "neutralize": "neutralised",
    "lose": "killed", "release": "released", "free": "released", "surrender": "surrendered", "strand": "affected", "deprive": "held",
}  # fmt: skip
"""Base form of a verb -> measure."""

WORD_MEASURES = {
    "dead": "killed", "deaths": "killed", "fatalities": "killed", "martyrs": "killed", "lives": "killed", "bodies": "bodies",
    "injuries": "wounded", "wounded": "wounded", "injured": "wounded", "casualties": "casualties", "victims": "casualties",
    "detainees": "held", "prisoners": "held", "inmates": "held", "arrests": "detained", "captives": "held", "hostages": "abducted",
    "missing": "missing", "unaccounted": "missing", "homeless": "displaced", "escapees": "escaped", "refugees": "displaced", "idps": "displaced", "returnees": "returned",
}  # fmt: skip
"""A noun or adjective that names the measure by itself."""

ATTACK_HEADS = frozenset("attack attacks strike strikes airstrike airstrikes raid raids shelling shellings bombardment bombardments bombing bombings incidents incident violations sorties explosions explosion blasts clashes assaults operations".split())  # fmt: skip
DAMAGE_HEADS = frozenset("shelter caves cave house houses home homes building buildings school schools hospital hospitals vehicle vehicles village villages shop shops bakery bakeries well wells bridge bridges church churches mosque mosques tents shelters facilities stations structures properties clinics farms farm cars car truck trucks tank tanks ambulance ambulances warehouse ammunition depot depots convoy".split())  # fmt: skip
FAMILY_HEADS = frozenset("family families household households".split())
NOT_PERSON = frozenset("rocket rockets shell shells missile missiles mortar mortars drone drones round rounds bomb bombs munition munitions kilogram truck trucks tank tanks engine engines sensor sensors camera cameras permit permits licence licences license licenses weapon weapons rifle rifles country countries state states company companies town towns city cities district districts governorate governorates province provinces camp camps target targets position positions aircraft jets warplanes helicopter helicopters point points protest protests organisation organisations organizations party parties side sides page pages source sources report reports case cases occasion occasions unit units part parts condition conditions demand demands question questions stage stages phase phases step steps way ways".split())  # fmt: skip
SUBSET = (("including",), ("among", "them"), ("of", "whom"), ("of", "them"), ("of", "which"), ("among", "whom"), ("among", "the", "dead"), ("most", "of", "them"), ("one", "of", "them"))  # fmt: skip
RUNNING = r"\b(?:toll|tally|total(?:led|ling)?|so far|to date|in total|overall|brings?|brought|bringing|rose|risen|rises|climbed|reached|stands at|since the (?:start|beginning|outbreak)|in all|altogether|cumulative|(?:during|over|in) (?:the )?(?:past|last|first|second|whole|entire|month|year|january|february|march|april|june|july|august|september|october|november|december)|documented|recorded|verified|registered|counted)\b"  # fmt: skip
COUNTED = frozenset(
    "record document count register verify log report carry launch conduct monitor total observe list".split()
)
FLIGHT_HEADS = frozenset("inmate inmates prisoner prisoners detainee detainees".split())
NEUTRALISED_NOTE = "the text says “neutralised”; it does not say killed"
TOGETHER_NOTE = "killed and wounded are given together: each is between one and the sum less one"
CASUALTIES_NOTE = "the text says casualties: killed and wounded together, each between none and the sum"

QUESTIONS = {
    "killed": "toll", "wounded": "toll", "neutralised": "toll", "captured": "toll", "casualties": "toll", "held": "detainees", "detained": "detainees",
    "escaped": "escaped", "displaced": "displaced", "returned": "returned", "affected": "affected", "missing": "missing",
    "damage": "damage", "attacks": "attacks",
}  # fmt: skip
"""Measure -> question of a `figure` claim."""
