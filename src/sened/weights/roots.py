"""From a claim to the roots of its transmission: who first said it, as far as the record tells.

The record tells by four fields: the speakers that a claim quotes, the agency in between (`via`), the sources that its
source `cites`, and the editors' notes on whether the source is a copy.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sened.base.names import fold
from sened.weights.bodies import Bodies, Body

Row = Mapping[str, Any]

EVEN = 0.5
"""Probability of a root where the record says that it may be another and nothing more: an assumption, not a measure."""

_TRANSLATION = re.compile(r"\b(machine[- ]translat|translation)", re.IGNORECASE)
_COPY = re.compile(
    r"\breprint\b|\bverbatim\b|\b(original-language|online|text|same) copy\b|\bcop(?:y|ied) of\b|\breworded\b"
    r"|\bcarries\b.*\b(text|release)\b",
    re.IGNORECASE,
)
_READ_ELSEWHERE = re.compile(r"\bread (from|in|at) a (reprint|text copy|copy|mirror)\b", re.IGNORECASE)
_CARRIES = re.compile(r"\bcarries (?:a |an |the )?(.+?) (?:text|release)\b|\breworded (.+?) text\b", re.IGNORECASE)
_UNNAMED_MEDIA = re.compile(r"\b(reports?|outlets?|agenc(?:y|ies)|press|media|news|links?|records?)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """One root of a claim: the body, the rule that led to it, why in one sentence, and whether that is certain.

    `probability` is that of the root being right, `perhaps` the keys of bodies whose word it may be instead.
    """

    body: Body
    rule: str
    why: str
    certain: bool
    probability: float = 1.0
    perhaps: tuple[str, ...] = ()
    evidence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """That a source is declared a copy: of which source or body, in which way, and in whose words."""

    of: str
    rule: str
    words: str


def declared_copy(source: Row) -> Copy | None:
    """Return what the source is a copy of by its own editors' notes, or None; a copy read elsewhere is no copy."""
    cites = list(source["cites"] or [])
    for field in ("note", "publisher_note", "title", "cites_note"):
        words = _READ_ELSEWHERE.sub("", source[field] or "")
        translation = bool(_TRANSLATION.search(words))
        if not (translation or _COPY.search(words)):
            continue
        named = _CARRIES.search(words)
        name = next((g for g in named.groups() if g), "") if named else ""
        origin = next((c for c in cites if name and fold(c) == fold(name)), name or (cites[0] if cites else ""))
        return (
            Copy(of=origin, rule="translation" if translation else "reprint", words=words.strip()) if origin else None
        )
    return None


class Roots:
    """Finds the roots of claims against one set of sources."""

    def __init__(self, sources: Mapping[str, Row], bodies: Bodies) -> None:
        self._sources = sources
        self._bodies = bodies

    def of(self, claim: Row, *, beside: Mapping[str, Sequence[Row]] | None = None) -> list[Root]:
        """Return the roots of a claim, at least one, in order of label: one for each speaker that is somebody.

        `beside` are the claims of the same group by source: a copy has the roots that its original has there.
        """
        found = {r.body.key: r for r in self._roots(claim, beside or {}, ())}
        return sorted(found.values(), key=lambda r: (r.body.label, r.body.key))

    def _roots(self, claim: Row, beside: Mapping[str, Sequence[Row]], seen: tuple[str, ...]) -> list[Root]:
        source = self._sources.get(claim["source_id"])
        if source is None:
            unseen = self._bodies.of(claim["source_id"])
            return [
                Root(
                    body=unseen,
                    rule="own",
                    why=f"Of {claim['source_id']} nothing is known but its id.",
                    certain=False,
                    probability=EVEN,
                )
            ]
        named = [s for s in claim["speakers"] or [] if not self._bodies.is_unnamed(s)]
        if named:
            return [self._quoted(s, source) for s in named]
        copied = declared_copy(source)
        original = self._sources.get(copied.of) if copied else None
        if copied and original and (copied.of in beside or not claim["via"]):
            return self._as_original(copied, source, beside, seen)
        return [self._unquoted(claim, source)]

    def _as_original(
        self, copied: Copy, source: Row, beside: Mapping[str, Sequence[Row]], seen: tuple[str, ...]
    ) -> list[Root]:
        """Return the roots of what the source copies; sources that copy each other are one, named by the first of them."""
        original, chain = self._sources[copied.of], (*seen, source["source_id"])
        why = f"{source['source_id']} is recorded as a copy of {copied.of} by {original['publisher']} ({copied.words})."
        if copied.of in chain:
            first = self._sources[min(chain[chain.index(copied.of) :])]
            return [Root(body=self.publisher(first), rule=copied.rule, why=why, certain=True)]
        alone: Row = {"source_id": copied.of, "speakers": [], "via": []}
        deeper = [r for c in beside.get(copied.of) or [alone] for r in self._roots(c, beside, chain)]
        return [
            Root(
                body=r.body,
                rule=copied.rule,
                why=f"{why} {r.why}",
                certain=r.certain,
                probability=r.probability,
                perhaps=r.perhaps,
            )
            for r in deeper
        ]

    def publisher(self, source: Row) -> Body:
        """Return the body that publishes a source."""
        return self._bodies.of(source["publisher"])

    def _quoted(self, speaker: str, source: Row) -> Root:
        body, publisher = self._bodies.of(speaker), self.publisher(source)
        if body.key == publisher.key:
            why = f"{source['publisher']} publishes its own word."
            if fold(speaker) != fold(source["publisher"]):
                why = (
                    f"{source['publisher']} publishes the word of {speaker}, which the actors table counts as one body."
                )
            return Root(body=body, rule="own", why=why, certain=True)
        return Root(body=body, rule="speaker", why=f"{source['publisher']} quotes {speaker}.", certain=True)

    def _unquoted(self, claim: Row, source: Row) -> Root:
        """Return the root of a claim that quotes nobody in particular."""
        unnamed = list(claim["speakers"] or [])
        agencies = list(claim["via"] or [])
        for speaker in unnamed:
            gatherer = self._bodies.named_in(speaker, [*agencies, source["publisher"], *(source["cites"] or [])])
            if gatherer:
                return Root(body=gatherer, rule="speaker", why=f"{source['publisher']} quotes {speaker}: whoever they are, {gatherer.label} gathered it.", certain=True)  # fmt: skip
        if agencies:
            return self._through(agencies[0], unnamed, source)
        copied = declared_copy(source)
        if copied:
            return self._copied(copied, source)
        return self._own(unnamed, source)

    def _through(self, agency: str, unnamed: Sequence[str], source: Row) -> Root:
        if self._cites_itself(source):
            why = f"{source['publisher']} carries the text of {agency}, which cites {source['publisher']}: its own word returns."
            return Root(body=self.publisher(source), rule="cites", why=why, certain=True)
        quoting = f", which quotes {' and '.join(unnamed)} without a name" if unnamed else ""
        why = f"{source['publisher']} carries the text of {agency}{quoting}."
        return Root(body=self._bodies.of(agency), rule="reprint", why=why, certain=True)

    def _copied(self, copied: Copy, source: Row) -> Root:
        if self._cites_itself(source):
            why = f"{source['publisher']} carries the text of {copied.of}, which cites {source['publisher']}: its own word returns."
            return Root(body=self.publisher(source), rule="cites", why=why, certain=True)
        why = f"{source['publisher']} is recorded as a copy of {self._name_of(copied.of).label} ({copied.words})."
        return Root(body=self._name_of(copied.of), rule=copied.rule, why=why, certain=True)

    def _cites_itself(self, source: Row) -> bool:
        own = self.publisher(source).key
        return any(c not in self._sources and self._bodies.of(c).key == own for c in source["cites"] or [])

    def _own(self, unnamed: Sequence[str], source: Row) -> Root:
        publisher = self.publisher(source)
        others = [c for c in source["cites"] or [] if self._name_of(c).key != publisher.key]
        if unnamed:
            why = f"{source['publisher']} quotes {' and '.join(unnamed)}: nobody whom another publisher could share."
            return Root(body=publisher, rule="own", why=why, certain=True)
        if others:
            names = ", ".join(self._name_of(c).label for c in others)
            why = f"{source['publisher']} cites {names} and does not say whose word this is."
            keys = tuple(self._name_of(c).key for c in others)
            return Root(body=publisher, rule="cites", why=why, certain=False, probability=EVEN, perhaps=keys)
        if _UNNAMED_MEDIA.search(source["cites_note"] or ""):
            why = f"{source['publisher']} draws on others whom it does not name ({source['cites_note']})."
            return Root(body=publisher, rule="cites", why=why, certain=False, probability=EVEN)
        return Root(body=publisher, rule="own", why=f"{source['publisher']} reports it as its own word.", certain=True)

    def _name_of(self, cited: str) -> Body:
        source = self._sources.get(cited)
        return self.publisher(source) if source else self._bodies.of(cited)
