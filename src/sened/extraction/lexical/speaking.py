"""When those who speak are those who act: "that it struck the town", a denial of one's own part."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from sened.extraction.lexical.closing import speaks_of_itself
from sened.extraction.lexical.counted_doers import counted
from sened.extraction.lexical.groups import Group
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.voices import Voice
from sened.model.vocabulary import Modality

if TYPE_CHECKING:
    from sened.extraction.lexical.named import Party

_REACH = 4
_TAKEN = frozenset({"overtake", "regain"})
_NO_DEED = frozenset({"withdraw", "agreement", "release"})


def of_speaker(s: Sentence, g: Group, named: Sequence[Party], voices: Sequence[Voice]) -> Party | None:
    """Return the speaker as the doer where the words point back to the speaker, or None."""
    speaker = _speaker(g, named, voices) or _replier(s, g, named)
    if speaker is None:
        return None
    own_part = any(v.kind == "deny" and "own" in v.verb.attrs for v in voices)
    if own_part or _denies_deed(s, g, voices) or _denies_having(s, g, named, voices):
        return replace(
            speaker,
            ids=speaker.ids[-1:],
            names=speaker.names[-1:],
            modality=Modality.NAMED,
            rule="denies an act of its own",
        )
    own = (
        _points_back(s, g)
        or _on_object(s, g, speaker)
        or speaks_of_itself(s, g)
        or _announces(s, g, speaker)
        or ((_announces_deed(g, voices) or _without_subject(s, g)) and not _only_tells(s, speaker))
    )
    if own:
        how = Modality.NAMED if _denied(s, g, voices) else Modality.SELF_CLAIMED
        return replace(speaker, modality=how, rule="speaks of its own act")
    return None


def _announces(s: Sentence, g: Group, speaker: Party) -> bool:
    """ "HPG: eleven soldiers killed in actions", "the army announced that the town was taken": by those who say so."""
    if s.within(g.first, g.last, "action") and any(
        m.attr in ("killed", "wounded") and "pas" in m.attrs for m in g.harms
    ):
        return True
    armed = any(speaker.first <= m.first < speaker.last for m in s.of("armed"))
    return armed and g.event is not None and g.event.attr in _TAKEN and "passive" in g.event.attrs


def _without_subject(s: Sentence, g: Group) -> bool:
    """Kurmanji: "said that 16 members of X have killed": where what is counted opens the clause, its verb is the speaker's."""
    first = next((i for i in range(g.first, g.last) if not s.words[i].mark and s.at(i, "that") is None), g.first)
    acts = [m for m in g.cores if m.cls == "harm" and "act" in m.attrs]
    return bool(acts) and counted(s, first) and not s.within(g.first, acts[0].first, "by", "ours")


def _only_tells(s: Sentence, speaker: Party) -> bool:
    """Tell whether a speaker is a body that reports what others do: an agency, a monitor, the United Nations."""
    told = s.within(speaker.first, speaker.last, "say", "civil")
    return bool(told) and not s.within(speaker.first, speaker.last, "armed", "state")


def _speaker(g: Group, named: Sequence[Party], voices: Sequence[Voice]) -> Party | None:
    own = [v for v in voices if v.kind in ("say", "deny", "accord") and v.start <= g.first]
    found = [p for v in own for p in named if v.first <= p.first < v.last]
    found = [p for p in found if p.ids or p.names] or found
    return found[-1] if found else None


def _replier(s: Sentence, g: Group, named: Sequence[Party]) -> Party | None:
    """ "replied to the question that it had not struck": who replies is who speaks."""
    replies = [m for m in s.of("reply") if m.first < g.first]
    return next((p for p in named if replies and p.first < g.first and (p.ids or p.names)), None)


def _denied(s: Sentence, g: Group, voices: Sequence[Voice]) -> bool:
    return any(v.kind == "deny" for v in voices) or bool(s.within(g.first, g.last, "neg"))


def _denies_deed(s: Sentence, g: Group, voices: Sequence[Voice]) -> bool:
    """ "denied shelling the town": the noun of an act right behind the denial, where nobody else is its doer."""
    ends = {at for v in voices if v.kind == "deny" for at in (v.stop, v.verb.last)}
    return s.lexicon.pack.order in ("VSO", "SOV") and any(
        m.cls == "event" and "noun" in m.attrs and m.attr not in _NO_DEED and m.first in ends for m in g.cores
    )


def _denies_having(s: Sentence, g: Group, named: Sequence[Party], voices: Sequence[Voice]) -> bool:
    """Sorani: "denied, the hospital (that they) should have shelled": a verb after a denial with nobody else as its subject."""
    if s.lexicon.pack.code != "ckb" or not any(v.kind == "deny" for v in voices):
        return False
    acts = [m for m in g.cores if {"verb", "act"}.intersection(m.attrs)]
    speaking = [p for v in voices for p in named if v.first <= p.first < v.last]
    return bool(acts) and not any(p not in speaking and g.first <= p.first < g.last for p in named)


def _announces_deed(g: Group, voices: Sequence[Voice]) -> bool:
    """ "announced the capture of the town": the noun of an act right behind a word of announcing."""
    ends = {v.stop for v in voices if v.kind == "say" and "deed" in v.verb.attrs}
    return any(m.cls == "event" and "deed" in m.attrs and m.first in ends for m in g.cores)


def _on_object(s: Sentence, g: Group, speaker: Party) -> bool:
    """In Sorani the pronoun of those who act stands on the object: "said that twelve-they killed"."""
    if s.lexicon.pack.code != "ckb" or not s.within(speaker.first, speaker.last, "armed", "say", "actor", "state"):
        return False
    acts = [m for m in g.cores if m.cls in ("event", "harm") and {"verb", "act"}.intersection(m.attrs)]
    before = [i for a in acts for i in ((a.last - 3, a.last - 2) if a.gapped else (a.first - 1,)) if i >= g.first]
    one = any(s.words[i].low.endswith("ی") for i in before)
    return one or any(w.low.endswith("یان") for a in acts for w in s.words[g.first : a.first])


def _points_back(s: Sentence, g: Group) -> bool:
    """ "that it struck": a pronoun of the speaker right before a verb of an act."""
    pronouns = s.within(max(0, g.first - 2), g.last, "self")
    acts = [m for m in g.cores if m.cls in ("event", "harm") and {"verb", "act"}.intersection(m.attrs)]
    opening = (
        s.lexicon.pack.order == "SVO" or s.lexicon.pack.code == "kmr"
    )  # the pronoun opens what is said, its verb may close it
    return any(
        (p.first <= g.first + 1 and a.first >= p.last) if opening else 0 <= a.first - p.last <= _REACH
        for p in pronouns
        for a in acts
    )
