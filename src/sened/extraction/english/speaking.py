"""English words by which a text says who says it: heads of statements, cited accounts, verbs that give or judge."""

from sened.extraction.wordlist import words

DOCUMENTS = words(
    "statement statements communique communiqué bulletin release update report note notes announcement briefing brief dispatch "
    "declaration judgment judgement verdict ruling finding findings summary letter memo newsletter message answer reply response "
    "factsheet advisory notice readout comment"
)
"""What a speaker issues: "HPG press office, evening bulletin: ..."."""

OFFICES = words(
    "ministry command office centre center presidency council committee directorate headquarters spokesman spokeswoman "
    "spokesperson authority authorities agency association union observatory army military police government mission court "
    "board foundation commission coalition company minister president premier governor mayor officials official sources source "
    "witness witnesses residents experts monitor monitors un ocha unhcr unrwa unicef unifil sohr msf icrc hrw nato pentagon "
    "kremlin sdf hpg ypg ypj ybs pkk idf rsf saf centcom campaign collective federation party movement administration "
    "analysts investigators rescuers medics doctors militia group network service secretariat bureau chief commander general"
)
"""Who heads what it says with its name and a colon: "Press office: ..."."""

DESCRIBES_DOCUMENT = words("press evening morning daily weekly monthly annual brief short official joint written final interim situation media news public urgent latest new regulatory field first second third preliminary")  # fmt: skip
"""Words between a speaker's name and the word for what it issues."""

CITED = (
    r"according to(?: what)?", r"citing", r"quoting", r"quoted(?! by)", r"quotes",
    r"(?:as )?(?:reported|quoted|cited|relayed|carried|published|released|verified|documented|recorded|counted|registered|confirmed|tallied|issued) by(?! (?:name|hand|post|noon|evening|mid|\d))",
    r"(?:believed|thought|suspected|held|said) by(?= [^.;,]{1,40} to )", r"report(?:s|ed)? from",
    r"by (?:the |an? )?(?:\w+ )?(?:estimates?|counts?|reckoning|tally|figures|calculations?) of", r"in the (?:words|view|opinion|judgement|judgment|assessment) of",
    r"(?:the |an? )?(?:announcement|statement|admission|claim|assertion) (?:made |issued )?by",
)  # fmt: skip
"""Turns of phrase before the one whose words are handed on."""

ACCOUNTS = r"\b(?:by|on|in) ((?:[\w-]+(?:'s?)? ){1,5}?)(?:own )?(?:account|estimate|count|reckoning|tally|assessment|version|telling|figures|calculations?)\b(?! of\b)"
""" "By the army's own count", "in the ministry's version"."""

OTHERS_ACCOUNTS = r"\bby ((?:all|most|some|local|several|other|various|eyewitness|witness|many|two|three) (?:\w+ )?(?:accounts|reports|estimates))\b"
"""Accounts that stand for those who give them: "by local accounts"."""

ASSESSED = r"\bit is ((?:the |an? )?(?:[\w-]+ ){0,4}?[\w-]+)'s? (?:assessment|view|position|understanding|belief|contention|conclusion|case|finding)\b"
""" "It is the Coalition's assessment that"."""

GAVE = r"\b(?:figure|toll|number|count|account|version|picture|total)s? (?:that |which )?((?:the |an? )(?:[\w'-]+ ){0,4}?[\w-]+) (?:gave|gives|put out|announced|published|released|reported|offered)\b"
""" "That is the toll the minister gave"."""

SO_SAY = r"\A\W*(?:so|thus) (?:say|says|said|argue|argues|argued|claim|claims|claimed)\b"
""" "So say 38 organisations"."""

PERSONAL = words("regret condemn deplore welcome denounce decry lament hail praise criticise criticize")
"""Verbs whose subject says something of its own with no more than an object."""

GIVES = (
    r"\bputs?\b[^.;]{1,80}\b(?:at|down to)\b", r"\bsp(?:eaks?|oke) of\b", r"\bholds? [^.;]{1,60}? (?:responsible|accountable)\b", r"\bheld [^.;]{1,60}? (?:responsible|accountable)\b",
    r"\b(?:counts?|counted|verif(?:y|ies|ied)|documents?|documented|registers?|registered|recorded|records|tall(?:ies|ied)|listed|estimates?|estimated) (?:[\w-]+ ){0,3}?(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens|hundreds)\b",
    r"\b(?:raised|raises|revised|revises|lowered|lowers|updated|updates|brought|brings) (?:the |its |their )?(?:\w+ )?(?:toll|tally|count|figure|number|estimate)\b",
    r"\bcalls? (?:up)?on\b", r"\bcalled (?:up)?on\b", r"\bcall(?:s|ed) for\b", r"\bappeal(?:s|ed) to\b", r"\b(?:was|were|is|are) trading (?:accusations|blame)\b", r"\btrad(?:ed|e) (?:accusations|blame)\b",
    r"\bconfirm(?:s|ed)? (?:only |the |an? |it\b|that\b|this\b)", r"\bpoint(?:s|ed)? (?:out|to|the finger)\b", r"\b(?:doubts?|suspects?|believes?) that\b",
    r"\badmit(?:s|ted)?\b", r"\bconced(?:es?|ed)\b", r"\b(?:is|are|was|were) (?:\"|aware of|unable to (?:say|confirm|tell))", r"\bleaves? (?:little|no) doubt\b",
    r"\bsuspects? (?:\w+ ){0,3}(?:were|was|of|had)\b", r"\bhas (?:raised|lodged)\b", r"\bclaim(?:s|ed)?(?: late)?(?: on \w+)? to have\b", r"\bregrets? \b",
)  # fmt: skip
"""Turns of phrase by which the subject of a clause gives a count, a view or a charge of its own."""

SPEAK_FOR = words(
    "spokesman spokeswoman spokesperson spokesmen lawyer lawyers representative representatives official officials source sources member analyst"
)

CALLS = words("call urge appeal demand ask invite request remind press plead exhort insist condemn warn")
"""Verbs by which a subject calls for something."""

COURTS = words("court judge judges tribunal panel prosecutors prosecutor")
NO_SPEAKERS = words(
    "number figure figures toll total attack attacks strike strikes drone drones rocket rockets shelling explosion blast fire fighting clashes losses dead "
    "wounded victims casualties car vehicle bomb missile missiles shell shells account footage"
)
"""Heads of phrases that say nothing themselves."""

SPEAKERS = words(
    "doctors doctor nurse paramedic staff partners organisations organizations organisation organization ngo ngos judges judge tribunal panel firm maker manufacturer "
    "supplier family families relatives witnesses villagers inhabitants activists lawyers lawyer journalists reporters media newspaper agency observers campaigners workers "
    "groups delegation parliament senate resolution study papers documents records archive photographs investigation inspectors diplomats ambassador envoy junta rebels "
    "opposition regime prosecutor prosecutors unions spokesmen channel broadcaster alliance team crew owner operator director chairman executive "
    "institute university brigade division battalion fighters commander commanders soldier soldiers insurgents militants separatists side"
)
"""Words for persons by their office and for bodies, beside OFFICES and DOCUMENTS, that can be said to say something."""
