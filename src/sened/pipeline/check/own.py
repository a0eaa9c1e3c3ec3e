"""Which sources of the case are the checked text itself, its copies or its translations: these never count for it."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from sened.base.dates import Interval
from sened.base.names import fold
from sened.entities.actors import ActorIndex
from sened.entities.gazetteer import TableGazetteer
from sened.model.entity import Actor
from sened.model.vocabulary import ClaimKind
from sened.pipeline.check.case import CaseView, Row, text_words
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.fingerprint import fingerprint, is_one, may_be_one, numbers_of
from sened.pipeline.check.score import event_score, probability, relation_score
from sened.pipeline.check.selves import SELF_ELSEWHERE

SHARE = 0.5
"""Share of a source's claims that must lie in the text before the source is taken for the text."""

NEAR_DAYS = 14
_ALIKE = 0.8
_SHINGLE = 8
_DOMAIN_CLAIMS = 3
_SIGNATURE_WORDS = 8

_SELF = (
    re.compile(r"\b[Ww]e,?\s+(?:as\s+)?(?:the\s+)?(?P<name>[#@]?\w[\w.&'’-]*(?:\s+[\w.&'’-]+){0,5}?),?\s+(?:call|condemn|declare|demand|appeal|announce|state|urge|inform|confirm|reject|want|stand|are|have)\b"),
    re.compile(r"\b[Ww]e\s+as\s+(?:the\s+)?(?P<name>[#@]?\w[\w.&'’-]*(?:\s+[A-Z#][\w.&'’-]*){0,5})"),
    *SELF_ELSEWHERE,
    re.compile(r"(?m)^[^\w\n]{0,16}(?:[\w-]{1,40}[^\S\n]{1,4}){0,2}?(?:statement|communiqu[eé]|press release|declaration|bulletin|announcement)\s+(?:by|of|from)\s+(?:the\s+)?(?P<name>[A-Z#][^\n:,.]{2,60})", re.IGNORECASE),
)  # fmt: skip
_URL = re.compile(r"https?://(?:www\.)?([\w.-]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A source that does not count for the checked text, and why."""

    source_id: str
    publisher: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who the text says it is from: names as written, and the party that they speak for ("" for none)."""

    names: tuple[str, ...]
    domains: tuple[str, ...]
    party: str

    def is_named(self, name: str, actors: ActorIndex) -> bool:
        """Tell whether `name` is one of the text's own names, or speaks for the same party as an organ of it."""
        if any(_alike(name, own) or _one_actor(name, own, actors) for own in self.names):
            return True
        return bool(self.party) and actors.party_of(name) == self.party


def speaker_of(text: str, actors: ActorIndex, *, stated: str = "") -> Speaker:
    """Return the speaker: `stated` by the person, or as the text has it ("We as X", "Statement by X", a signature)."""
    names = [stated] if stated else []
    names += [found["name"].strip() for pattern in _SELF for found in pattern.finditer(text)]
    lines = [line.strip(" \t-–—*_|>") for line in text.splitlines() if line.strip()]
    if len(lines) > 1 and _is_signature(lines[-1]):
        names.append(lines[-1])
    domains = tuple(sorted({_registrable(d) for d in _URL.findall(text)}))
    kept = tuple(dict.fromkeys(n for n in names if len(_squash(n)) > 2))
    party = next((p for p in (actors.party_of(n) for n in kept) if p), "")
    return Speaker(names=kept, domains=domains, party=party)


def set_aside(
    text: str,
    drafts: Sequence[Draft],
    case: CaseView,
    *,
    speaker: Speaker,
    actors: ActorIndex,
    gazetteer: TableGazetteer,
    published: Interval | None,
    explicit: Collection[str] = (),
) -> list[SetAside]:
    """Return the sources of the case that are this text, its copies and translations, ordered by id.

    A source is the text itself where (a) its captured wording is nearly the same, or (b) its publisher is the speaker
    that the text names, its date fits, and at least half of its claims lie in the text; (c) the person named it.
    Copies and translations are sources that cite nothing but such a source.
    """
    found: dict[str, str] = {i: "set aside by the person who ran the check" for i in explicit if i in case.sources}
    mine = _Text(text=text, drafts=drafts, speaker=speaker, published=published, actors=actors, gazetteer=gazetteer)
    for source_id, why in _captured(mine, case):
        found.setdefault(source_id, why)
    claims = _claims_by_source(case)
    for source_id, source in sorted(case.sources.items()):
        reason = _own(mine, source, claims.get(source_id, []), case)
        if reason:
            found.setdefault(source_id, reason)
    _follow(found, case)
    return [
        SetAside(source_id=i, publisher=str(case.sources[i]["publisher"]), why=why) for i, why in sorted(found.items())
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Text:
    text: str
    drafts: Sequence[Draft]
    speaker: Speaker
    published: Interval | None
    actors: ActorIndex
    gazetteer: TableGazetteer

    def fingerprint(self, text: str | None = None) -> list[str]:
        """Return the fingerprint of a text, of this one where none is given."""
        return fingerprint(self.text if text is None else text, self.gazetteer, self.actors)


def _own(mine: _Text, source: Row, claims: list[Row], case: CaseView) -> str:
    """Return why the source is the text itself, or "" where it is not."""
    publisher = str(source["publisher"])
    named = next((n for n in mine.speaker.names if _alike(publisher, n) or _one_actor(publisher, n, mine.actors)), "")
    # A link alone says little; the text's only link, to the source's own site, says who keeps both.
    domain = _registrable_of(source["url"]) if len(mine.speaker.domains) == 1 else ""
    if not named and not (domain and domain in mine.speaker.domains):
        return ""
    if not claims or not _fits(source, mine.published):
        return ""
    inside = sum(1 for claim in claims if lies_in(claim, mine.drafts, mine.text, case))
    if inside < SHARE * len(claims) or (not named and inside < _DOMAIN_CLAIMS):
        return ""
    by = f"the text names its own speaker as {named!r}" if named else f"the text links to {domain} and to no other site"
    return f"taken to be this text: {by}, and {inside} of the source's {len(claims)} claims lie in it"


def lies_in(claim: Row, drafts: Sequence[Draft], text: str, case: CaseView) -> bool:
    """Tell whether one of the drafts says what the claim says."""
    return any(_says(draft, claim, text, case) for draft in drafts)


def _says(draft: Draft, claim: Row, text: str, case: CaseView) -> bool:
    kind = ClaimKind(claim["kind"])
    if kind is ClaimKind.FIGURE:
        return claim["question"] in draft.questions and _same_number(draft, claim)
    if kind is ClaimKind.RELATION:
        return draft.kind is kind and relation_score(draft, claim, case) > 0
    if kind in (ClaimKind.CALL, ClaimKind.GATHERING):
        return draft.kind in (ClaimKind.CALL, ClaimKind.GATHERING)
    if kind is ClaimKind.EVENT and draft.kind is ClaimKind.EVENT:
        words = text_words(text[draft.start : draft.end])
        return probability(event_score(draft, claim, case, words)) >= 0.5
    return False


def _same_number(draft: Draft, claim: Row) -> bool:
    low, high = claim["figure_low"], claim["figure_high"]
    return any((c.low, c.high) == (low, high) or (c.low is not None and c.low == low) for c in draft.counts.values())


def _fits(source: Row, published: Interval | None) -> bool:
    start, end = source["published_start"], source["published_end"]
    if published is None or start is None:
        return True
    return published.widen(NEAR_DAYS).overlaps(Interval(start, end or start))


def _captured(mine: _Text, case: CaseView) -> Iterable[tuple[str, str]]:
    """Yield captured sources that hold the text: in nearly its wording, or in another language in its order.

    The wording is nearly the same where runs of eight words are shared, 4 of 5; the order is that of `fingerprint`.
    """
    segments = case.tables.get("segments")
    if segments is None or segments.num_rows == 0:
        return
    runs, numbers, marks = _shingles(mine.text), numbers_of(mine.text), mine.fingerprint()
    texts: dict[str, list[str]] = {}
    for row in segments.sort_by([("source_id", "ascending"), ("start", "ascending")]).to_pylist():
        texts.setdefault(row["source_id"], []).append(row["text"] or "")
    for source_id, parts in sorted(texts.items()):
        whole = "\n".join(parts)
        theirs = _shingles(whole)
        smaller = min(len(runs), len(theirs))
        if source_id not in case.sources:
            continue
        if smaller and len(runs & theirs) >= _ALIKE * smaller:
            yield source_id, "its captured wording is nearly the same as the text's"
        elif may_be_one(numbers, numbers_of(whole)) and is_one(marks, mine.fingerprint(whole)):
            yield (
                source_id,
                "its captured text names the same numbers, places and actors in the same order: a copy or translation",
            )


def _shingles(text: str) -> set[tuple[str, ...]]:
    words = fold(text).split()
    return {tuple(words[i : i + _SHINGLE]) for i in range(max(1, len(words) - _SHINGLE + 1))} if words else set()


def _follow(found: dict[str, str], case: CaseView) -> None:
    """Add what cites nothing but sources found so far, until nothing new is found."""
    changed = bool(found)
    while changed:
        changed = False
        for source_id, source in sorted(case.sources.items()):
            cites = set(source["cites"] or ())
            if source_id not in found and cites and cites <= set(found):
                found[source_id] = f"cites nothing but {', '.join(sorted(cites))}" + _noted(source)
                changed = True


def _noted(source: Row) -> str:
    note = str(source["note"] or "")
    return f" ({note})" if note else ""


def _claims_by_source(case: CaseView) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for _, row in sorted(case.claims.items()):
        found.setdefault(row["source_id"], []).append(row)
    return found


def _is_signature(line: str) -> bool:
    return 0 < len(line.split()) <= _SIGNATURE_WORDS and line[-1] not in ".!?:;)؟۔،" and not _URL.search(line)


def _one_actor(a: str, b: str, actors: ActorIndex) -> bool:
    """Tell whether two names, of whatever language, are those of one actor of the case."""
    one, other = actors.find(a), actors.find(b)
    return isinstance(one, Actor) and isinstance(other, Actor) and one.id == other.id


def _alike(a: str, b: str) -> bool:
    shorter, longer = sorted((_squash(a), _squash(b)), key=len)
    if shorter == longer:
        return bool(shorter)
    # "X" and "X Coordination" are one speaker; three letters inside a long name are chance.
    return len(shorter) > 3 and (longer.startswith(shorter) or longer.endswith(shorter))


def _squash(name: str) -> str:
    return fold(name).replace(" ", "")


def _registrable(domain: str) -> str:
    return ".".join(domain.casefold().strip(".").split(".")[-2:])


def _registrable_of(url: str | None) -> str:
    found = _URL.match(url or "")
    return _registrable(found.group(1)) if found else ""
