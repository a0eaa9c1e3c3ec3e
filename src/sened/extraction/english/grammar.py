"""The closed classes of English words, and words that steer how a clause is read."""

from sened.extraction.wordlist import words

DETERMINERS = words(
    "the a an this these those its their his her our your my no any some all both each every another several many few "
    "more most much other such either neither what half dozens hundreds thousands scores"
)
PRONOUNS = words("he she it they we i you them us him who everyone everybody somebody someone nobody nothing there others none themselves itself ourselves one")  # fmt: skip
NOMINATIVE = words("he she it they we i you who this there")
PREPOSITIONS = words(
    "of in on at by for with from into onto against near around between among amid inside outside within without under "
    "over above below across along through throughout toward towards during about behind beyond beside besides off "
    "despite per via upon like including except excluding following regarding concerning opposite alongside targeting "
    "against's towards's amongst up down out versus beneath underneath atop aboard amidst notwithstanding"
)
AUX = words("is are was were be been being am has have had do does did having isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't 're 've")  # fmt: skip
BE = words("is are was were be been being am isn't aren't wasn't weren't get gets got gotten 're")
HAVE = words("has have had having hasn't haven't hadn't 've")
MODALS = words(
    "will would shall should can could may might must cannot can't couldn't won't wouldn't shouldn't mustn't ought 'll"
)
CONJUNCTIONS = words("and or but nor yet & plus")
SUBORDINATORS = words("while whilst because although though if unless whereas when whenever once whether lest")
TIME_SUBORDINATORS = words("after before since until till as")
RELATIVES = words("who whom whose which where whereby wherein")
ADVERBS = words(
    "likely early late not also still just now then again too very so only even already never ever often always soon there here further "
    "once later earlier recently currently meanwhile however therefore thus moreover instead together forward back away "
    "almost nearly approximately yesterday today tonight tomorrow right longer n't yet else least well ahead abroad "
    "everywhere nowhere anywhere overnight simultaneously"
)
ADJECTIVES = words(
    "heavy latest last recent new armed civilian military local several former other massive large small major serious "
    "direct responsible able ready unlikely necessary due loyal aware afraid clear important urgent internal "
    "external northern southern eastern western north south east west north-eastern northeastern northwestern "
    "south-eastern main official national international regional next first second third fourth fifth same own whole "
    "entire dead alive free safe severe fierce violent joint special self-defense popular public political economic "
    "unknown unidentified suspected alleged critical current previous alive missing homeless open"
)


SAY = words("affirm concede contend caution testify assure say state announce report tell claim confirm add note allege insist explain declare stress maintain write document record warn acknowledge estimate argue believe recall reveal disclose mention indicate observe assess quote deny reject dispute denounce condemn welcome emphasize emphasise reiterate assert concede affirm caution contend admit answer")  # fmt: skip
"""Verbs that hand over what somebody says."""

CONTENT_SAY = SAY - words(
    "condemn welcome denounce reject dispute quote note observe record document maintain declare state"
)
"""Of those, the ones after which a whole clause follows as what was said, even without "that"."""

SAY_THAT = words("hold rule find establish conclude determine learn show suggest prove decide discover judge")
"""Verbs that hand over what was said or found where "that" follows at once."""

SHOWING = words("doubt evidence proof indication indications")
"""Nouns whose "that" hands over what is shown."""

POST = words("post tweet")
"""Verbs that hand over what was said in public where "on" or nothing follows: "..., the ministry posted on X"."""

SAY_LAST = words("find conclude learn establish reckon determine calculate")
"""Verbs that hand over what was said only where nothing follows them: "..., the mission found"."""

COUNTS_IT = SAY | words("speak put give count list admit")
"""Verbs by which another speaker gives a count of its own."""

DENY = words("deny reject dispute refute")

TAKES_INFINITIVE = words(
    "try attempt seek aim intend want plan hope wish strive continue begin start keep have need be fail refuse manage "
    "threaten vow pledge agree decide prepare appear seem tend cease ought use happen come go help claim promise offer "
    "decline expect schedule force allow enable order ask urge call invite encourage require compel get oblige supposed suppose"
)
"""Verbs whose infinitive is no purpose of its own: "failed to reach", "were forced to flee"."""

OBJECT_CONTROL = words("call urge force ask order allow enable help lead cause press invite encourage require compel want expect appeal instruct permit oblige tell warn make authorize authorise")  # fmt: skip
"""Verbs of the form "urge X to do Y": the infinitive belongs to them."""

ASKED_FOR = words(
    "application applications permission permit permits licence licences license licenses request requests"
)
CARE = words("care sensitivity precautions precaution measures")
INFINITIVE_WORDS = words("position able unable ready likely unlikely set due time duty necessary important right responsibility obligation willing about determined need demand possible impossible essential urgent")  # fmt: skip
AIM_VERBS = words("try attempt seek aim intend want plan hope wish strive endeavor endeavour mean prepare desire")
AIM_NOUNS = words("attempt bid effort aim goal objective intention purpose plan hope order view")

ONE_AIM = words("an a their its the")
QUANTITIES = words("dozens hundreds thousands several many most some all both scores few")
"""Words of quantity that can be a subject alone."""

OCCUR = words(
    "spread flare occur happen erupt break begin start continue last follow resume intensify escalate subside end stop cease go rage ensue"
)
"""Verbs that only say that the thing named by their subject took place."""

CARRY_OUT = words(
    "carry launch conduct mount stage commit perform execute wage perpetrate begin start continue intensify step resume claim escalate repeat open"
)
"""Verbs by which a subject does the thing named by their object."""

UNDERGO = words("come suffer witness see face experience undergo endure")
"""Verbs by which a subject has the thing named by their object done to it."""

SALUTATIONS = words("dear hello greetings hi sincerely regards yours respectfully signed faithfully")
ABBREVIATIONS = words(
    "st mr mrs ms dr gen lt col capt sgt maj brig adm cpl pvt prof rev hon sr jr gov sen rep pres no nos vs etc approx "
    "jan feb mar apr jun jul aug sep sept oct nov dec inc ltd corp co llc dept est fig al cf ca art para vol ed eds pp "
    "mt ft km kg min sec tel ave blvd rd e.g i.e u.s u.k u.n e.u d.c a.m p.m ph.d lt.gen maj.gen brig.gen a.s u.a.e k.r.g"
)
STARTERS = words("the in on at he she it they we this that these those a an no but and as after before while when according since there our its two three four five several some many most however meanwhile also")  # fmt: skip
"""Words that tell that "U.S. The" ends one sentence and begins another."""

LY_NOUNS = words("family assembly italy july monopoly anomaly homily panoply belly bully jelly butterfly sicily")
LY_ADJECTIVES = words(
    "elderly deadly friendly costly lovely unruly orderly daily weekly monthly yearly cowardly scholarly fatherly unfriendly hourly quarterly"
)
"""Words in -ly that are no adverbs."""

DEMONYMS = {
    "turkish": "Turkey", "syrian": "Syria", "iraqi": "Iraq", "iranian": "Iran", "russian": "Russia", "israeli": "Israel",
    "american": "United States", "us": "United States", "u.s": "United States", "u.s.": "United States",
    "french": "France", "british": "United Kingdom", "german": "Germany", "lebanese": "Lebanon", "jordanian": "Jordan",
    "saudi": "Saudi Arabia", "emirati": "United Arab Emirates", "egyptian": "Egypt", "libyan": "Libya",
    "ukrainian": "Ukraine", "armenian": "Armenia", "azerbaijani": "Azerbaijan", "sudanese": "Sudan", "yemeni": "Yemen",
    "ethiopian": "Ethiopia", "eritrean": "Eritrea", "kurdish": "", "palestinian": "", "chinese": "China",
    "pakistani": "Pakistan", "afghan": "Afghanistan", "indian": "India", "greek": "Greece", "cypriot": "Cyprus",
    "malian": "Mali", "nigerien": "Niger", "nigerian": "Nigeria", "burkinabe": "Burkina Faso", "chadian": "Chad", "somali": "Somalia", "rwandan": "Rwanda", "congolese": "DR Congo", "burmese": "Myanmar", "georgian": "Georgia", "belarusian": "Belarus", "polish": "Poland", "qatari": "Qatar", "kenyan": "Kenya", "ugandan": "Uganda", "burundian": "Burundi", "moroccan": "Morocco", "algerian": "Algeria", "serbian": "Serbia", "kosovar": "Kosovo", "tajik": "Tajikistan", "kyrgyz": "Kyrgyzstan", "uzbek": "Uzbekistan",
    "canadian": "Canada", "austrian": "Austria", "italian": "Italy", "spanish": "Spain", "dutch": "Netherlands",
}  # fmt: skip
"""Adjectives of states and the state whose name the index of actors is asked for."""
