"""English words that tell what sort of claim a clause makes: a call, an aim, a judgement, a relation, a gathering."""

from sened.extraction.wordlist import words

CALL_PATTERNS = (
    r"\b(?:we|i)\b[^.;:]{0,60}?\b(?:call|appeal|urge|demand|invite|ask|insist|request|plead)\b",
    r"\bcalls? (?:up)?on\b", r"\bcall(?:s|ed|ing)? (?:up)?on [^.;]{1,80}? to\b", r"\bcalled (?:up)?on\b", r"\bcall(?:s|ed|ing)? for\b",
    r"\bappeal(?:s|ed|ing)? (?:to|for)\b", r"\burg(?:e|es|ed|ing)\b", r"\bdemand(?:s|ed|ing)?\b(?! for| (?:a |the )?(?:ransom|money|payment|bribe)| (?:[\w,.$€£]+ ){0,4}(?:dollars|euros|pounds|lira|liras|francs|rubles|ransom|money|payments?)\b)",
    r"\b(?:must|ought to|need to|needs to|should|shall)(?: not)? (?!have been\b|be (?:noted|recalled|remembered)\b)[a-z]",
    r"\bwe (?:have|need) to\b", r"\bha(?:s|ve) to (?:be|stop|end|act|hold|repel|take|leave|withdraw)\b",
    r"\bit is (?:high )?time\b", r"\bit is (?:\w+ ){0,2}(?:necessary|essential|imperative|vital|crucial|urgent)\b",
    r"\b(?:our|everyone's|their) (?:duty|responsibility|obligation)\b", r"\blet us\b", r"\blet's\b", r"\bno more\b [a-z]+\b",
    r"\bwarn(?:s|ed)? [^.;]{1,40} to (?:stay|leave|avoid|remain)\b", r"\b(?:residents|people|citizens|civilians) are (?:asked|advised|urged|requested)\b",
    r"\basks? [^.;]{1,50}? (?:to|for)\b", r"\basked (?:all|residents|the public|states|governments|donors|parties|authorities)\b",
    r"\bwe expect\b", r"\bplease\b", r"\brecommend(?:s|ed)? (?:that|to)\b",
)  # fmt: skip
CALL_HEADS = words("stop end join unmask mark take address act boycott block stand support donate demand free hands hold break close raise rise share sign come defend resist refuse oppose fight protect isolate expose say spread remember let organise organize mobilise mobilize occupy disarm lift release help provide ensure investigate publish suspend impose stay avoid call write contact grant allow open withdraw halt cease respect condemn establish guarantee send save do shut ban cancel freeze fund restore")  # fmt: skip
"""Verbs that begin a call when they stand first in a sentence."""

COUNTERFACTUAL = (
    r"\bwithout [^.;]{3,140}?\b(?:would|could|might)(?: not| never|n't)?\b",
    r"\b(?:would|could|might)(?: not| never|n't)?(?: \w+)? have (?:been |\w+)[^.;]*",
    r"\bwould not (?:be|have been) possible\b", r"\b(?:would|could) (?:not |never )?\w+ (?:[^.;]{0,80})(?:without|if not for|but for|were it not)\b",
    r"\bif [^.;]{0,80}\bhad(?: not|n't)?\b", r"\bhad [^.;]{3,60}? not \w+ed\b", r"\bwere it not for\b", r"\bif it (?:were|was) not for\b", r"\botherwise [^.;]{0,40}would\b",
)  # fmt: skip
PREDICTION = (
    r"\bwill (?!be held\b|take place\b)(?:not |never |soon |also |further |continue to )?[a-z]+\b", r"\b(?:is|are) going to\b", r"\bthreaten(?:s|ed|ing)? (?:to|with)\b",
    r"\bvow(?:s|ed)? to\b", r"\bpledg(?:e|es|ed) to\b", r"\bwarn(?:s|ed)? (?:that|of)\b", r"\bis likely to\b", r"\bare likely to\b", r"\bwould (?:lead|cause|trigger|result|mean)\b", r"\brisks? [a-z]+ing\b",
    r"\bpromis(?:e|es|ed) to\b", r"\bplans? to\b", r"\bexpected to\b", r"\bwon't\b", r"\bshall\b", r"\bcould soon\b", r"\bif\b[^.;]{0,60}\bwould\b",
)  # fmt: skip
AIM = (
    r"\b(?:is|are|was|were|have been|has been)?\s?(?:trying|tries|tried|try|attempting|attempts|attempted|seeking|seeks|sought|aiming|aims|aimed|intending|intends|intended|striving|hoping|hopes|wants?|wanted|wishing|planning) (?:to|at)\b",
    r"\b(?:the |its |their |whose |his |her )?(?:aim|goal|objective|purpose|intention)s? (?:of [^.;]{1,60} )?(?:is|are|was|were)\b", r"\bin (?:an attempt|an effort|a bid|order) to\b",
    r"\b(?:out of|because (?:it|they|he|she) (?:is|are|was|were|fears?)) (?:afraid|fear)\b", r"\bwith the (?:aim|goal|intention|intent|purpose|objective) of\b",
    r"\bdesigned to\b", r"\bintended to\b", r"\bbecause (?:it|they|he|she|the \w+) (?:is|are|was|were) afraid\b", r"\baimed at\b", r"\bmeant to\b",
)  # fmt: skip
SUPERLATIVE = (
    r"\b(?:the|its|their|his|her|our)\s(?:\w+\s){0,2}?(?:largest|biggest|strongest|deadliest|worst|heaviest|highest|lowest|most \w+|fiercest|longest|bloodiest|most|greatest|gravest|smallest|deepest|sharpest|best)\b",
    r"\b(?:largest|biggest|deadliest|worst|heaviest|bloodiest)\b", r"\b(?:more|less|fewer|higher|lower|larger|worse) than (?:in|the (?:previous|same|year)|any|last|those|during|double|ever)\b",
    r"\bthe first (?:time|\w+ (?:attack|strike|incident) )[^.;]{0,40}\bsince\b", r"\bcompared (?:with|to)\b", r"\b(?:twice|three times|double|triple) (?:as|the)\b", r"\bunprecedented\b",
    r"\b(?:increase|rise|decrease|drop|decline|fall) (?:of|by|in|from)\b", r"\b(?:rose|increased|doubled|tripled|fell|dropped|decreased|declined) (?:by|from|to|sharply|since|over)\b",
    r"\bone of the (?:main|most|largest|worst|deadliest|biggest)\b",
)  # fmt: skip
PLANNED = r"\b(?:is|are) to (?!blame\b|date\b|the\b|an?\b|its\b|their\b|say\b|stop\b|be (?:found|seen|noted|blamed|done|welcomed|had)\b)[a-z]+\b|\b(?:was|were) to (?:be|take|come|begin|start|stay|remain|hand|leave|receive|return|join|merge|withdraw|hold|stand)\b(?! (?:found|seen|noted|blame|done))|\b(?:is|are|was|were) (?:supposed to|scheduled to|due to (?:be|begin|start|take|leave|arrive|open|meet|set|receive|end)\b)"
"""What is settled to be: "are to be merged into the army"."""

EXPECTED = (
    r"\b(?:is|are|was|were|be|been) (?:\w+ly )?(?:feared|believed|thought|presumed|assumed|expected|considered) (?:to (?:be|have been|have) )?(?:\w+ly )?(?:dead|killed|lost|missing|trapped|buried|wounded|injured|held|detained|alive)\b",
)  # fmt: skip
STATUS = (
    r"\b(?:still|currently|ongoing|continu(?:e|es|ing)|remain(?:s|ed)?(?! of)|not over|is over|are over|under (?:full |complete )?control|in control|no longer|so far|persist\w*|ha(?:s|ve) (?:ended|resumed|stopped|returned)|is calm|are calm|back to normal|on-?going|stable|tense|out of service|(?:was|were|is|are|been|remains?) cut off|under siege|besieged|surrounded|stranded|closed|suspended)\b",
)  # fmt: skip
SERIES = (
    r"\bfor (?:weeks|days|months|years|the past|the last|several|more than|over|two|three|four|five|six|a)\b", r"\b(?:intensif|escalat|increas|repeated|continu|daily|almost daily|near-daily|regular|systematic|ongoing|sustained|frequent)\w*\b",
    r"\b(?:series|wave|campaign|string|spate) of\b", r"\bevery (?:day|night|week)\b", r"\bover the (?:past|last)\b", r"\bin recent (?:days|weeks|months|years)\b", r"\btime and again\b",
)  # fmt: skip

LOADED = words(
    "fascist fascism genocide genocidal barbaric barbarous brutal heinous cowardly criminal crime crimes shameful unjust illegal unlawful "
    "treacherous terror terrorism terroristic tyranny tyrannize tyrannise tyrannical dirty evil inhuman inhumane savage savagery cruel despicable "
    "legitimate illegitimate rightful heroic glorious brave courageous hypocrisy hypocritical threat threatening danger dangerous catastrophic "
    "catastrophe disaster tragic tragedy disgrace scandal scandalous blatant flagrant deliberate indiscriminate disproportionate collaborate collaboration complicit "
    "complicity responsible guilty war-crime violation violations proof proves continuation serious grave profiteers patriarchal imperialist "
    "imperialism colonial occupation's outrage outrageous unacceptable intolerable failure worrying alarming success successful victory defeat nothing everything "
    "important essential historic decisive proud solidarity strategy duty rage fair unfair revenge afraid fear"
)
"""Words that judge; in a clause that reports nothing else they make it a judgement."""

RELATION_VERBS = words(
    "support back fund finance arm train equip command direct shelter sponsor recruit join ally cooperate collaborate coordinate aid assist "
    "oversee strengthen control lead harbour harbor host protect facilitate enable tyrannize tyrannise affiliate link rule shield instrumentalize merge"
)
RELATION_NOUNS = words("alliance collaboration cooperation coordination support backing sponsorship complicity ties links funding financing ranks proxy proxies affiliation assistance relationship partnership")  # fmt: skip
RELATION_PATTERNS = (
    r"\bin the ranks of\b", r"\b(?:members?|part|branch|wing|arm|affiliates?|prox(?:y|ies)) of\b", r"\bloyal to\b", r"\b(?:find|finds|found) (?:a |their )?place in\b(?! the ranks)", r"\bintegrat\w+ into\b", r"\babsorbed (?:into|by)\b", r"\bserv(?:e|es|ed|ing) in\b(?! the ranks)", r"\b(?:fight|fights|fought|fighting) for\b", r"\baffiliated (?:with|to)\b", r"\blinked to\b", r"\bunder the (?:command|control|leadership) of\b",
    r"\bbelong(?:s|ed)? to\b", r"\b(?:backbone|core|component|pillar|mainstay|faction|constituent|successor|forerunner) of\b", r"\b(?:takes?|took|receiv\w+|gets?|got|draws?|drew) (?:its|their|all their|most of its) (?:\w+ )?(?:orders|pay|salaries|instructions|weapons|money|funding|funds|arms|command)(?: and (?:its|their) \w+)? (?:directly )?from\b", r"\banswers? (?:directly )?to\b", r"\b(?:are|is|was|were) (?:paid|funded|financed|equipped|armed|commanded|directed|sponsored) by\b",
    r"\bjoined (?:the )?ranks\b", r"\bbuilt up by\b", r"\bbacked by\b", r"\btrained by\b", r"\bon the side of\b", r"\bties (?:to|with)\b",
)  # fmt: skip

OCCASION = words(
    "protest demonstration rally vigil sit-in march gathering conference meeting picket protests demonstrations rallies vigils marches gatherings"
)
CROWD = words("people residents hundreds thousands dozens activists demonstrators protesters crowd")
POPULATION = words("people civilians population residents")
NOUNS_WITH_AIM = words("struggle fight war battle campaign operation fighting pressure decision move efforts")
"""Nouns that an aim explains: "the struggle to stop"."""

ATTEMPTS = words("escape flee storm infiltrate break enter advance make gain seize capture take assault attack to")
"""Verbs of attempts that others could have seen."""

HARMING = words("kill wound injure damage destroy die perish lose hurt harm maim claim leave succumb")

SPEAKING_OF_ITSELF = words(
    "speak confirm admit acknowledge accuse blame deny reject dispute refute dismiss claim urge appeal demand"
)
"""Verbs whose subject speaks, though what it says is no clause of its own."""

OWN_ERROR = r"\b(?:earlier|previous|first) (?:version|report|statement)\b"
"""A speaker whose words are taken back: "an earlier version of this report said"."""

DENIED_THINGS = words(
    "involvement responsibility role part attack attacks strike strikes accusation accusations allegation allegations claim claims report reports charge charges that this it"
)
"""What is denied by one word: an act told before, or a part in it."""

TOLD_BY_OTHERS = words(
    "accusation accusations allegation allegations claim claims report reports charge charges that this it"
)
"""Of those, the words that point to what was told before."""

CALLED_FALSE = r"\b(?:call(?:s|ed)?|describ(?:es|ed)|dismiss(?:es|ed)) (?:the |these |those |such |all )?(?:[a-z]+ ){0,2}?(?:reports?|claims?|accusations?|allegations?|statements?|charges?|it|them|this|that)\b[^.;]{0,25}?\b(?:baseless|false|untrue|unfounded|fabricated|lies|a lie|propaganda|groundless|nonsense|invented|fake|incorrect|wrong)\b"
"""Turns of phrase that call a report false."""

CLAIMING = r"\bclaim(?:s|ed)\b[^.;,]{0,30}? to have\b|\b(?:claim(?:s|ed|ing)?|took|takes|taken|accept(?:s|ed)?|assum(?:es|ed)) responsibility\b|\bclaim(?:s|ed) (?:the|this|that|both|an?) (?:\w+ )?(?:attacks?|strikes?|bombings?|killings?|ambush|raid|explosion|blast|assassination)\b"
"""Turns of phrase by which somebody takes an act upon itself."""

NOBODY_CLAIMS = r"\b(?:no(?:body| one| (?:\w+ )?(?:group|organi[sz]ation|party|side|faction|militant|militia|movement)s?|ne)\b[^.;]{0,40}\b(?:claim|responsib|behind|taken credit|took credit|owned up|own up)|(?:not|n't|never|yet to) (?:yet |immediately )?(?:claim|been claimed)|(?:there (?:was|were|has been) )?no (?:immediate )?claim of responsib)"
"""That nobody took an act upon itself."""

UNKNOWN = r"^(?:the )?(?:number|fate|whereabouts|identity|cause|origin|extent) of [^;]*\b(?:is|are|was|were|remains?) (?:still |not )?(?:yet )?(?:known|clear|unknown|unclear)\b|^whether\b[^;]*\b(?:is|are|was|remains?) (?:not (?:yet )?(?:known|clear|certain)|unclear|unknown|doubtful|uncertain|open)\b|\b(?:it|this) (?:is|was|remains?|remained|has been) (?:still |so far |initially |immediately )?(?:unclear|unknown|uncertain|not (?:yet |immediately |fully )?(?:clear|known|certain))\b|\bno (?:immediate )?(?:word|information|details|indication|confirmation)\b|\b(?:could|can)not (?:say|tell|confirm) (?:whether|if|who)\b|\b(?:did|does|do) not know (?:whether|if|who)\b"
"""Turns of phrase that leave open whether something was so."""

NO_SUBJECT = words("no nobody none neither nothing no-one")
"""Words that make a subject of none."""

MOVES = words("leave reach enter arrive cross return withdraw retreat surround block cut close seize retake land fall build bury treat evacuate deploy crowd collapse rescue move advance flee march besiege encircle break smuggle transport transfer ignite ransack occupy hoist abandon reopen pull drive remove dig destroy storm search disperse pelt hurl knock burn torch confiscate expel deport")  # fmt: skip
"""Verbs of acts that others could have seen, though they name no form of violence."""

PLACES = words(
    "city town village airport border square street bridge base camp prison hospital building front bank neighbourhood"
)
THOUGHTS = words(
    "know believe think want expect understand see hear mean seem appear agree care like need verify confirm distinguish"
)
"""Verbs of no act: that they are denied tells of none."""

CARE = r"\b(?:care|sensitivity|precautions?|measures) (?:was|were|is|are|has been|have been) taken\b|\b(?:takes?|took|taken) (?:every|all|great|the utmost|utmost) (?:care|precautions?)\b"
"""Turns of phrase by which who struck says that it took care."""

VIEWS = words(
    "hold house contain host keep own possess consist account thank praise describe hail welcome criticise criticize condemn compare regard consider view treat judge accuse blame warn urge call promise threaten vow pledge agree refuse decide fail remain stay stand hope fear doubt interpret dub label brand depict portray celebrate insist argue discuss debate concern matter depend differ belong resemble deserve require enjoy represent mean imply involve relate"
)
"""Verbs of views and states, which tell no act that others could have seen."""

TAKEN_NOUNS = words("part place note account care pride issue notice shape effect office power")
"""What is taken in turns of phrase that tell no act of taking."""

SPEECH = words("say tell announce report call note add state declare speak comment ask answer")

SUSPECTED = r"\b(?:is|are|was|were|has been|have been) (?:also |widely |strongly |officially )?(?:suspected|blamed|accused|(?:believed|thought|assumed|presumed|said) to (?:be|have been) (?:behind|responsible))\b"
"""Turns of phrase by which an act told before is laid to somebody."""

CONTESTED = r"[,;—-]\s+((?:an?|the) (?:\w+ )?(?:charge|claim|accusation|allegation|account|version|assertion|report)s? (?:that |which )?((?:[\w'-]+ ){1,6}?)(?:has |have |had )?(?:\w+ly |since |long )?(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|dispute[sd]?|refute[sd]?)(?: as (?:\w+ ?){1,4})?)(?=[.,;]|\Z)"
"""Words behind an act by which somebody contests it: ", a charge both groups reject"."""

CHARGES = words("charge charges claim claims accusation accusations allegation allegations account version assertion")

NOTHING_TO_DO = r"\b(?:had|has|have|having) (?:absolutely )?(?:nothing (?:whatsoever )?to do with|no (?:hand|part|role|involvement|connection|link)s? (?:in|with|to))\b|\b(?:was|were|is|are) (?:not|in no way) (?:involved in|responsible for|behind|linked to|party to)\b"
"""Turns of phrase by which somebody denies a part in an act."""

CALLED_OFF = r"\b(?:called off|cancell?ed|postponed|banned|prohibited|did not take place|was not held|were not held)\b"

WITHDRAWN = r"\b(?:reports?|claims?|rumou?rs?|allegations?|news|accounts?) that\b[^.;]*\b(?:is|was|were|are) (?:wrong|false|untrue|incorrect|baseless|unfounded|not true|fabricated)\b"
"""A report that is called wrong in the sentence that repeats it."""

MEASURED_FROM = r"\b(?:years?|months?|weeks?|decades?|days?) (?:after|before|since)\b[^,;]*\Z"
"""Words before a date that something is measured from: "seven years after the liberation on 26 January 2015"."""

UNCONFIRMED = r"\b(?:reports?|claims?|rumou?rs?|allegations?) that\b[^.;]*\b(?:could not|cannot|can not) be (?:independently )?(?:verified|confirmed|corroborated)\b"
"""A report that is repeated as one that nobody could confirm."""

DOCUMENTS = words("statement communique communiqué bulletin report note release message announcement letter")
BODIES = words(
    "ministry command office centre center council association presidency committee observatory army forces press agency government administration "
    "union party movement court network group federation spokesman spokesperson note headquarters bureau directorate service department institute"
)
"""Words for who issues statements."""

PUT_AT = r"\bput(?:s|ting)? [^.;]{1,80}? at (?:about |around |at least |more than |over |under |up to |some )?(?:[\"'] ?)?(?:under |over )?\d"
"""Turns of phrase that give a number: "put its losses at 673"."""
