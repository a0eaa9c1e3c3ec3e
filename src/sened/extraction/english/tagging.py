"""English words that help to tell nouns, verbs, participles and infinitives apart."""

from sened.extraction.wordlist import words

NUMBER_WORDS = words(
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen "
    "twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million dozen"
)
DESCRIBING_ENDINGS = ("-backed", "-led", "-linked", "-aligned", "-affiliated", "-run", "-held", "-controlled", "-made", "-based")  # fmt: skip
"""Endings of adjectives made of a name: "Turkish-backed"."""

CONTENT_NOUNS = words(
    "report claim reports claims allegation allegations fact statement news belief evidence sign signs assessment conclusion view opinion suspicion assumption finding impression warning admission announcement accusation rumour rumours rumor rumors account accounts assertion"
)
"""Nouns whose "that" begins what they contain: "the report that"."""

HOURS = words("midnight noon midday dawn dusk daybreak nightfall sunrise sunset")
AFTER_NOUN = words("of in on by against between and near around from")
"""Words after an ing-form that make it a noun: "shelling of"."""

NOUNS_AFTER_TO = words("attack attacks death fire control account")
BY_MEANS = words("phone telephone e-mail email text radio message satellite letter video")
"""What one says something by."""

TIED = words("affiliate ally align associate link tie")
"""Verbs of which the participle behind a noun, with "to" or "with", says whose it is."""

NOUNS_WITH_TO = words(
    "response reaction reply answer addition relation regard contrast damage return access reference link links thanks"
)
"""Nouns of which "to" leads to another noun."""

NOUNS_TOO = words("military civilian local national official regular")
"""Adjectives that can head a phrase: "the military said"."""

DO = words("do does did didn't don't doesn't")
HARM = words("kill wound injure arrest detain imprison displace destroy kidnap abduct hurt damage execute behead")
"""Verbs that without an object speak of what was done to their subject: "two killed in a strike"."""

HELD = words("believe think suspect allege know report say assume presume find see show understand discover")
ONWARD = words("forward back ahead deeper closer further")
COMPOUND_FIRST = words("bomb shell mine drone rocket fire attack strike raid power water border guard")
COMPOUND_SECOND = words(
    "maker makers disposal squad squads expert experts factory factories workshop shelter shelters plot threat team teams crater craters fragment fragments parts operator operators pilot clearance victim victims site station stations plant plants tank pump pumps post posts command"
)
"""Words of which the first is no verb before the second: "bomb disposal", "drone operators"."""

HEDGED_OBJECT = frozenset(
    {("at", "least"), ("at", "most"), ("up", "to"), ("more", "than"), ("well", "over"), ("close", "to"), ("as", "many")}
)
"""Two words that hedge a number: "killed at least 60" has an object."""

PARTICLES = words("out up down off over into back away")
TRANSITIVE = words(
    "blame attack kill wound injure capture detain arrest imprison hold displace destroy bomb shell target hit strike shoot abduct kidnap "
    "use support arm fund train make produce supply build publish report document record damage torture execute behead carry "
    "launch claim seize occupy free release involve affect force plant want suspect uproot rape blame attribute snatch torch behead ransack pillage loot raze recover find exhume retrieve count register confirm treat admit hospitalise rescue bury evacuate trap affiliate ally link associate align"
)
"""Verbs that want an object."""
