"""Drafts of the rules first: a model may add a claim where they found none, or a field that they left open, marked as such."""

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from sened.extraction.assisted.ground import Grounded, judged
from sened.extraction.assisted.protocol import Dropped, shown
from sened.extraction.fields import ActorField, Draft, Words
from sened.model.vocabulary import ClaimKind as K

UNREAD = "unread"
"""Aspect of drafts that only list the names of a sentence in a language that the rules do not read."""
_SIDES = {"perpetrator": "target", "target": "perpetrator"}
_ADDABLE = ("date", "place", "perpetrator", "target", "event", "weapon")
_JUDGED = frozenset({K.EVENT, K.FIGURE, K.GATHERING})


class Merged(NamedTuple):
    """All drafts in order of their start; ids of those added and of those that gained a field; what was dropped."""

    drafts: tuple[Draft, ...]
    added: tuple[str, ...]
    extended: tuple[str, ...]
    dropped: tuple[Dropped, ...]


def merge(made: Sequence[Draft], found: Sequence[Grounded], source: str) -> Merged:
    """Return the drafts of the rules with what grounded proposals add to them.

    `source` names model and answer; it stands among the notes of every draft that holds anything of a proposal.
    """
    merging = _Merging(made, source)
    for one in found:
        merging.take(one)
    drafts = sorted([*merging.made, *merging.added], key=lambda d: (d.start, -d.end, d.kind.value, d.aspect))
    return Merged(
        tuple(drafts), tuple(sorted(d.id for d in merging.added)), tuple(merging.extended), tuple(merging.dropped)
    )


class _Merging:
    def __init__(self, made: Sequence[Draft], source: str) -> None:
        self.made, self.source = list(made), source
        self.added: list[Draft] = []
        self.extended: list[str] = []
        self.dropped: list[Dropped] = []

    def take(self, one: Grounded) -> None:
        """Take one grounded proposal in: as a claim of its own, as fields of a draft that is there, or not at all."""
        draft = self._unopposed(one)
        met = [d for d in self.made if d.aspect != UNREAD and _overlap(d.words, draft.words)]
        same = [d for d in met if d.kind is draft.kind]
        if any(d.kind is draft.kind and _overlap(d.words, draft.words) for d in self.added):
            self._drop(one, "", draft.words.raw, "another proposal of this kind stands there already")
        elif same:
            self._extend(one, max(same, key=lambda d: (_overlap(d.words, draft.words), -d.start)), draft)
        elif met:
            kinds = ", ".join(dict.fromkeys(d.kind.value for d in met))
            self._drop(one, "", draft.words.raw, f"the rules read these words as a claim of another kind ({kinds})")
        else:
            self.added.append(replace(draft, notes=(*draft.notes, f"proposed by {self.source}")))

    def _extend(self, one: Grounded, known: Draft, new: Draft) -> None:
        fresh = {name: v for name in _ADDABLE if (v := getattr(new, name)) is not None and getattr(known, name) is None}
        fresh = {n: v for n, v in fresh.items() if not known.aspect and self._is_free(n, v.words, known)}
        figures = [
            f
            for f in new.figures
            if not known.figure(f.measure) and not known.aspect and self._is_free("figures", f.words, known)
        ]
        names = [*fresh, *(f.measure for f in figures)]
        if not names:
            self._drop(
                one,
                "",
                new.words.raw,
                f"the rules found this claim ({known.id}), and nothing is missing that they read in it",
            )
            return
        if "place" in fresh:
            fresh["places"] = new.places
        note = f"{', '.join(n.replace('event', 'event_type') for n in names)} proposed by {self.source}"
        grown = replace(known, **fresh, figures=(*known.figures, *figures), notes=(*known.notes, note))
        self.made[self.made.index(known)] = judged(grown) if known.kind in _JUDGED else grown
        self.extended.append(known.id)

    def _is_free(self, name: str, words: Words, known: Draft) -> bool:
        """Tell whether no other draft of the rules holds these words, as this field or within its span alone."""
        others = [d for d in self.made if d is not known and d.aspect != UNREAD]
        inside = known.start <= words.start and words.end <= known.end
        return not any(_codes(d, name, words) or (not inside and _overlap(d.words, words)) for d in others)

    def _unopposed(self, one: Grounded) -> Draft:
        """Return the draft without a party whom the rules read on the other side in the same sentences."""
        draft = one.draft
        for name, other in _SIDES.items():
            party: ActorField | None = getattr(draft, name)
            opposite = [getattr(d, other) for d in self.made if d.start < one.sentences[1] and one.sentences[0] < d.end]
            if party and any(
                o is not None and set(o.actor_ids or (o.actor_id,)) & set(party.actor_ids) for o in opposite
            ):
                self._drop(one, name, party.words.raw, f"the rules read this actor as the {other} in the same sentence")
                draft = judged(_without(draft, name))
        return draft

    def _drop(self, one: Grounded, field: str, said: str, why: str) -> None:
        self.dropped.append(Dropped(number=one.number, field=field, said=shown(said), why=why))


def _without(draft: Draft, side: str) -> Draft:
    return replace(draft, perpetrator=None) if side == "perpetrator" else replace(draft, target=None)


def _overlap(a: Words, b: Words) -> int:
    return max(0, min(a.end, b.end) - max(a.start, b.start))


def _codes(draft: Draft, name: str, words: Words) -> bool:
    """Tell whether a draft holds these words as that field."""
    value = getattr(draft, name)
    held = value if isinstance(value, tuple) else (value,)
    return any(v is not None and _overlap(v.words, words) for v in held)
