"""English words that tell who acts, who is acted on, and how surely the text says so."""

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

NEVER_BY_OF = words("shell bomb kill murder burn")
CALENDAR = words("january february march april may june july august september october november december jan feb apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday sunday")  # fmt: skip
TIMES = CALENDAR | words("last night morning evening afternoon noon dawn midnight today yesterday overnight week month year am pm a.m p.m late early this o'clock hours at")  # fmt: skip
"""Words of time that stand before a subject: "last night at 2 am soldiers crossed"."""

SUFFERS_NOT = words("destroy kill wound injure hurt maim damage displace claim leave")
"""Verbs of harm that are done to somebody; of others ("died", "fled") the subject is the one who suffers."""

CLAIMED = ("claimed responsibility", "claimed the attack", "claims responsibility")
"""Turns of phrase by which an actor takes an act upon itself."""
