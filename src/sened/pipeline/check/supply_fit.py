"""How well a claim of the supply map fits what a draft says: plain points for each name, state, number and date shared."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from sened.base.dates import Interval
from sened.base.names import fold
from sened.model.vocabulary import ClaimKind, Stance
from sened.pipeline.check.case import Row
from sened.pipeline.check.draft import Draft
from sened.pipeline.check.stems import stems
from sened.pipeline.check.supply_names import NOUNS, Names, Said, agree, jurisdictions_in, states_in, telling
from sened.pipeline.check.tongue import ENGLISH
from sened.supply.asof import interval
from sened.supply.edges import component_of
from sened.supply.names import head

LEAST = 3.0
_SHARED = 2
_MARGIN, _BELOW = 0.8, 2.0
_SLACK_DAYS, _FAR_DAYS = 31, 92


class Topic(StrEnum):
    """What a draft says of supply."""

    USE = "use"
    CONTROL = "control"
    OWNERSHIP = "ownership"
    REPLY = "reply"


_OWNERSHIP = re.compile(r"\bsubsidiar\w+|\bown(?:s|ed|er|ers|ership)\b|\bbelong\w*|\bparent\b|\bstakes?\b|\bshare(?:s|holder|holders)?\b|\bacquir\w+|\bmerge[drs]?\b|\bmerger\b|\btook over\b|\bbought\b")  # fmt: skip
_CONTROL = re.compile(r"\bpermits?\b|\blicen[cs]\w*|\bembargo\w*|\bsanction\w*|\bexports?\b|\bdeliver(?:y|ies)\b|\bsupply to\b|\bsupplies to\b|\bsales\b|\bdenial\b|\borders\b|\bcontrolled\b")  # fmt: skip
_REPLY = re.compile(r"\bden(?:y|ies|ied)\b|\bnever\b|\breject\w*|\bdeclin\w+|\brepl(?:y|ies|ied)\b|\brespon[ds]\w*|\bconfirm\w*|\backnowledg\w*|\badmit\w*|\bstatement\b|\bits own\b|\bsa(?:ys?|id)\b|\bcall(?:s|ed)\b")  # fmt: skip
_USE = re.compile(r"\buse[drs]?\b|\busing\b|\bfitted\b|\bcarr(?:y|ies|ied)\b|\bfound\b|\bsuppl(?:y|ied|ies)\b|\brel(?:y|ies|ied)\b|\bma[dk]e[s]?\b|\bmanufactur\w+|\bproduc\w+|\bequip\w*|\bfl(?:y|ies|ew)\b|\bcame from\b|\bcomes from\b|\bbuilt\b|\bdevelop\w*|\bengine is\b|\bintegrat\w+|\bsold\b|\bsell\w*|\bprovid\w+")  # fmt: skip
_TOPIC_OF = {
    "status_change": Topic.CONTROL, "licence": Topic.CONTROL, "sanction": Topic.CONTROL, "ownership": Topic.OWNERSHIP, "statement": Topic.REPLY,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A draft as the supply map is asked: its own words, those just before it, and what they name."""

    own: Said
    before: Said
    numbers: frozenset[int]
    when: Interval | None
    topics: frozenset[Topic]
    states: frozenset[str]
    deciding: frozenset[str]
    places_before: frozenset[str]
    names_nobody: bool
    own_product: bool
    of_trade: bool
    stems: frozenset[str]

    @property
    def speaks_of_making(self) -> bool:
        """Tell whether the draft says where something is made."""
        return bool(_CUES["made_in"][0].search(self.own.folded))


def asked(draft: Draft, quote: str, before: str, rows: Iterable[Row], names: Names) -> Asked:
    """Return what a draft asks of the supply map; `before` is the text that leads to it."""
    folded = _folded(f"{quote} {draft.gloss}")
    own, controls = Said(folded), [r for r in rows if topic_of(r) is Topic.CONTROL]
    found = states_in(folded) if draft.language == ENGLISH else set(draft.states)
    topics = _topics_in(folded, found) if draft.language == ENGLISH else _topics_of(draft)
    return Asked(
        own=own,
        before=Said(_folded(before)),
        numbers=frozenset(draft.numbers),
        # "Suspended in May, resumed in June": several states have several days, and a draft has one.
        when=draft.when if draft.dated and len(found) < _SEVERAL else None,
        topics=frozenset(topics),
        states=frozenset(found),
        deciding=frozenset(jurisdictions_in(folded) & {r["country"] for r in controls if r["country"] != "TR"}),
        places_before=frozenset(jurisdictions_in(_folded(before[-_JUST_BEFORE:]))),
        names_nobody=not any(names.body(r["manufacturer"], own) for r in controls),
        own_product=bool(_OWN_PRODUCT.search(folded)),
        of_trade=bool(_CONTROL.search(folded)) or draft.kind is ClaimKind.CONTROL or bool(draft.states),
        stems=stems(draft.gloss or quote),
    )


def _topics_in(folded: str, states: set[str]) -> set[Topic]:
    """Return what English words speak of."""
    topics = {t for t, p in ((Topic.OWNERSHIP, _OWNERSHIP), (Topic.CONTROL, _CONTROL), (Topic.REPLY, _REPLY)) if p.search(folded)}  # fmt: skip
    topics |= {Topic.CONTROL} if states and topics != {Topic.OWNERSHIP} else set()
    return topics | ({Topic.USE} if _USE.search(folded) or not topics - {Topic.REPLY} else set())


def _topics_of(draft: Draft) -> set[Topic]:
    """Return what a draft in another language speaks of: its kind tells it."""
    told = {_TOPIC_OF_KIND[draft.kind]} if draft.kind in _TOPIC_OF_KIND else {Topic.USE}
    # "X stopped to deliver its engines" is of supply, and of its end.
    return told | ({Topic.CONTROL} if draft.states and draft.kind is ClaimKind.SUPPLY else set())


_TOPIC_OF_KIND = {
    ClaimKind.SUPPLY: Topic.USE, ClaimKind.OWNERSHIP: Topic.OWNERSHIP, ClaimKind.CONTROL: Topic.CONTROL, ClaimKind.REPLY: Topic.REPLY,
}  # fmt: skip


_OWN_PRODUCT = re.compile(
    r"\b(?:our|its|their|these|this) (?:\w+ )?(?:components?|parts?|products?|goods|items?|devices?)\b"
)


_SEVERAL = 2
_JUST_BEFORE = 200
_POSSESSIVE = re.compile(r"['’]s\b")


@lru_cache(maxsize=4096)
def _folded(text: str) -> str:
    return fold(_POSSESSIVE.sub(" ", text))


def topic_of(row: Row) -> Topic:
    """Return what a claim of the supply map is about."""
    return _TOPIC_OF.get(row["claim_type"], Topic.USE)


def fits(rows: Mapping[str, Row], asked_: Asked, names: Names) -> list[str]:
    """Return the claims that fit: by topic and part the best, and those that fit nearly as well."""
    out: set[str] = set()
    for topic in sorted(asked_.topics):
        by_part: dict[tuple[str, ...], dict[str, float]] = {}
        for i, row in rows.items():
            if topic in _topics(row):
                by_part.setdefault(_part_of(row, asked_), {})[i] = fit(row, asked_, names)
        tops = {part: max(scored.values()) for part, scored in by_part.items()}
        least = max(LEAST, max(tops.values(), default=0.0) - _BELOW)
        for part, scored in by_part.items():
            if tops[part] >= least:
                out |= {i for i, s in scored.items() if s >= max(LEAST, tops[part] - _MARGIN)}
    return sorted(out)


def _part_of(row: Row, asked_: Asked) -> tuple[str, ...]:
    """Return what a claim is about; where the text names several states of a permit, each of them apart."""
    state = str(row["status"]) if len(asked_.states) > 1 and topic_of(row) is Topic.CONTROL else ""
    return row["manufacturer"] or "", head(component_of(row)), state


def _topics(row: Row) -> set[Topic]:
    """Return the topics under which a claim is looked for; a denial is also a reply."""
    return {topic_of(row)} | ({Topic.REPLY} if row["stance"] == Stance.DENIES else set())


def fit(row: Row, ask: Asked, names: Names) -> float:
    """Return the points of one claim; 0 where the draft's own words name nothing of it."""
    topic = topic_of(row)
    maker, maker_before = names.body(row["manufacturer"], ask.own), names.body(row["manufacturer"], ask.before)
    part, named_part = _part(row, ask.own)
    part_before, _ = _part(row, ask.before)
    owner = names.body(row["parent_at_date"], ask.own)
    here = _here(row, ask)
    decided = topic is Topic.CONTROL and agree(set(ask.states), row["status"])
    # "The engine", "our component": named before, spoken of now.
    meant = maker_before and (bool(part) or ask.own_product or (decided and ask.names_nobody))
    if not (
        maker
        or named_part
        or meant
        or (decided and (here or part) and ask.of_trade)
        or (topic is Topic.OWNERSHIP and owner)
    ):
        return 0.0
    if topic is Topic.CONTROL and not (maker or named_part or ask.names_nobody or ask.deciding):
        # The words name somebody else whose deliveries or permits these are.
        return 0.0
    shared = len(stems(str(row["summary"] or "")) & ask.stems)
    if topic is Topic.REPLY and shared < _SHARED:
        # A company may have said many things: this one only where the words are alike.
        return 0.0
    points = min(1.0, 0.25 * shared) if topic is Topic.REPLY else 0.0
    points += 2.0 if maker else 1.3 if maker_before else 0.0
    points += max(part, part_before / 2) + (1.0 if ask.own_product and maker_before else 0.0)
    points += 1.0 if names.system(row["weapon_system"], ask.own) else 0.5 if names.system(row["weapon_system"], ask.before) else 0.0  # fmt: skip
    points += _owner(owner, topic)
    points += _state(row, ask, here=here) if topic is Topic.CONTROL else 0.5 if here else 0.0
    points += 1.5 if row["number"] is not None and row["number"] in ask.numbers else 0.0
    return points + _relation(row, ask) + _date(row, ask, topic)


def _here(row: Row, ask: Asked) -> bool:
    """Tell whether the words name the row's jurisdiction, or those just before do and they themselves name no other."""
    return row["country"] in (ask.deciding or ask.places_before)


def _relation(row: Row, ask: Asked) -> float:
    """Return what the verb says: a claim on the making of a part is not one on its use, nor a denial a report."""
    if row["stance"] == Stance.DENIES:
        return 0.5 if ask.own.denies else -1.5
    cue = _CUES.get(row["relation"])
    if cue is None:
        return 0.0
    pattern, without = cue
    return 0.5 if pattern.search(ask.own.folded) else without


_CUES: dict[str, tuple[re.Pattern[str], float]] = {
    "development": (re.compile(r"\bdevelop\w*|\bcontract\b|\bbegan\b|\bbegun\b"), -1.5),
    "production": (re.compile(r"\bproduction\b|\bproduc\w+|\bmanufactur\w+"), -1.0),
    "mass": (re.compile(r"\bkg\b|\bkilo\w*|\bweigh\w*"), -1.5),
    "made_in": (re.compile(r"\b(?:made|manufactured|produced|built) in\b"), -1.5),
    "planned_for": (re.compile(r"\bplan\w*|\bmeant\b|\bwill\b|\bintend\w*|\bfuture\b"), -1.5),
    "maker_of": (re.compile(r"\bma[dk]es?\b|\bmanufactur\w+|\bdevelop\w*|\bbuil[dt]s?\b"), 0.0),
    "carries": (re.compile(r"\bcarr(?:y|ies|ied)\b|\barmed with\b|\bfires?\b"), -0.5),
    "supplied_via": (re.compile(r"\bvia\b|\bthrough\b|\bsellers?\b|\bdealers?\b|\bdistributors?\b"), -1.0),
}  # fmt: skip


def _part(row: Row, said: Said) -> tuple[float, bool]:
    """Return the points for the row's part, and whether the words name this very part."""
    cell = component_of(row)
    named = bool((telling(cell) - telling(row["manufacturer"] or "")) & said.words) or said.has(_folded(cell))
    kind = bool({NOUNS[w] for w in _folded(cell).split() if w in NOUNS} & said.nouns)
    return (2.0 if named else 0.0) + (0.7 if kind else 0.0), named


def _owner(owner: bool, topic: Topic) -> float:
    if topic is Topic.OWNERSHIP:
        return 2.0 if owner else -1.0
    return 0.5 if owner else 0.0


def _state(row: Row, ask: Asked, *, here: bool) -> float:
    points = 0.0
    if not ask.states:
        points -= 1.5
    else:
        points += 2.0 if row["status"] in ask.states else 1.2 if agree(set(ask.states), row["status"]) else -1.5
    return points + (
        (1.0 if ask.deciding else 0.5)
        if here
        else -1.5
        if row["country"] and (ask.deciding or ask.places_before)
        else 0.0
    )


def _date(row: Row, ask: Asked, topic: Topic) -> float:
    valid = interval(row, "valid_from")
    if ask.when is None or valid is None:
        return 0.0
    gap = ask.when.gap(valid)
    if gap <= _SLACK_DAYS:
        return 0.7
    return -2.5 if gap > _FAR_DAYS and topic is Topic.CONTROL else 0.0
