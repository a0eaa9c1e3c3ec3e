"""From a claim of a sentence to a draft with its fields."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sened.base.dates import Interval
from sened.extraction.checkable import judge
from sened.extraction.dates import Mention
from sened.extraction.english import events as e
from sened.extraction.fields import DateField, Draft, EventField, PlaceField, SupplyField, WeaponField, Words
from sened.extraction.lexical import reach, trade
from sened.extraction.lexical.claims import Claimed
from sened.extraction.lexical.edges import quoted
from sened.extraction.lexical.lexicon import Match
from sened.extraction.lexical.named import Party
from sened.extraction.lexical.parties import doer
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.lexical.struck import target, unspoken
from sened.extraction.lexical.voices import Voice
from sened.extraction.memory import Frame, Memory
from sened.extraction.places import PlaceFinder, PlaceGroup
from sened.extraction.spans import words
from sened.extraction.triggers import weapon_event
from sened.extraction.when import resolve
from sened.extraction.when_where import lead_score, place_fields, site_of, with_others
from sened.model.vocabulary import ClaimKind as K
from sened.model.vocabulary import EventClass as E
from sened.model.vocabulary import Modality, Stance, WeaponClass

EVENTS: dict[str, tuple[E, str]] = {
    "airstrike": (E.AIR_STRIKE, e.AIR), "shelling": (E.SHELLING, e.SHELL), "chemical": (E.SHELLING, e.CHEMICAL), "ied": (E.EXPLOSION, e.IED),
    "grenade": (E.EXPLOSION, e.GRENADE), "suicide": (E.SUICIDE_BOMB, e.SUICIDE), "clash": (E.CLASH, e.CLASH), "raid": (E.GROUND_RAID, e.CLASH),
    "attack": (E.ATTACK_ON_CIVILIANS, e.ATTACK), "abduct": (E.ABDUCTION, e.ABDUCT), "arrest": (E.STATUS, e.ARRESTS), "loot": (E.STATUS, e.LOOT),
    "agreement": (E.STATUS, e.AGREEMENT), "disrupt": (E.STATUS, e.DISRUPTED), "overtake": (E.STATUS, e.OVERTAKE), "regain": (E.STATUS, e.REGAIN),
    "withdraw": (E.STATUS, e.OTHER), "deploy": (E.STATUS, e.OTHER), "release": (E.STATUS, e.OTHER), "headquarters": (E.STATUS, e.OTHER), "violence": (E.VIOLENCE, ""),
}  # fmt: skip
_UNPLACED = frozenset({K.SUPPLY, K.OWNERSHIP, K.CONTROL, K.REPLY, K.RELATION})
_OWN_ALONE = frozenset({K.OTHER, K.CALL})
"""Claims that are at a place only where their own words say so."""
_UNDATED = frozenset({"counterfactual", "prediction", "aim", "judgement"})
_STRIKES = frozenset({"airstrike", "shelling", "violence", "ied", "raid", "chemical", "grenade", "suicide", "attack"})
_FAR = frozenset(
    {WeaponClass.DRONE, WeaponClass.AIRCRAFT, WeaponClass.MISSILE, WeaponClass.ROCKET, WeaponClass.ARTILLERY}
)
_WIDE_M = 200_000.0
_CARRIED = 0.6


@dataclass(frozen=True, slots=True)
class Scene:
    """A sentence with its claims, speakers and parties, and what is known around it."""

    s: Sentence
    claims: Sequence[Claimed]
    voices: Sequence[Voice]
    named: Sequence[Party]
    finder: PlaceFinder
    frame: Frame
    memory: Memory


def draft_of(scene: Scene, c: Claimed) -> Draft:
    """Return the draft of one claim; its id is its span and kind."""
    s = scene.s
    span = quoted(s, c, scene.voices)
    named = scene.named
    voices = reach.of_claim(s, c.group, scene.voices, [o.group for o in scene.claims if o is not c])
    acting = doer(s, c.group, named, voices) if c.kind in (K.EVENT, K.FIGURE) else None
    if c.kind is K.FIGURE and acting is not None and acting.modality is not Modality.SELF_CLAIMED:
        acting = acting if c.counts[0].measure == "attacks" else None  # a count of other things is of what several did
    struck = target(s, c.group, c.counts, acting, unspoken(named, voices)) if c.kind is K.EVENT else None
    weapon = _weapon(s, c) if c.kind in (K.EVENT, K.FIGURE) else None
    places, (date, notes) = _places(scene, c), _date(scene, c)
    supplied = trade.find(s, c.group, voices) if c.kind in (K.SUPPLY, K.OWNERSHIP, K.CONTROL, K.REPLY) else None
    sides = _sides(s, c, named) if c.kind is K.RELATION else (None, None)
    judged = judge(
        kind=c.kind, aspect=c.aspect, placed=bool(places), dated=date is not None, named=any(p.ids for p in named),
        detailed=_detailed(supplied, named),
    )  # fmt: skip
    figures = tuple(t.field(s) for t in c.counts)
    relation = c.group.of("relate")
    return Draft(
        id=f"{span.start}-{span.end}-{c.kind.value}", kind=c.kind, words=span, checkable=judged.checkable, why=judged.why, stance=c.stance,
        aspect=c.aspect, date=date, place=places[0] if places else None, places=places, perpetrator=acting.field(s) if acting else None,
        target=struck, event=_event(s, c, weapon, span), weapon=weapon, figures=figures,
        question=figures[0].question if figures and c.kind is K.FIGURE else None, running=c.running,
        subject=sides[0].field(s) if sides[0] else None, object=sides[1].field(s) if sides[1] else None,
        relation=relation.attr if relation and c.kind is K.RELATION else "", supply=supplied,
        attributed_to=reach.named(s, voices) or _replier(s, c), notes=(*notes, *(f.note for f in figures if f.note)),
    )  # fmt: skip


def _detailed(supplied: SupplyField | None, named: Sequence[Party]) -> bool:
    return bool(named) if supplied is None else bool(supplied.company or supplied.component or supplied.system)


def _replier(s: Sentence, c: Claimed) -> tuple[Words, ...]:
    """Who replies speaks, though no verb of saying stands there."""
    span = trade.replier(s, c.group) if c.kind is K.REPLY else None
    return (words(s.shadow, *s.span(*span)),) if span else ()


# -- what -------------------------------------------------------------------------------------------------------------------
def _event(s: Sentence, c: Claimed, weapon: WeaponField | None, whole: Words) -> EventField | None:
    if c.kind not in (K.EVENT, K.GATHERING):
        return None
    if c.kind is K.GATHERING:
        parted = [m for m in c.group.cores if m.attr == "disperse"]
        m = parted[0] if parted else c.group.of("gather")
        at = words(s.shadow, *s.span(m.first, m.last)) if m else whole
        return EventField(cls=E.GATHERING, acled=e.INTERVENED if parted else e.PROTEST, words=at, rule="word")
    m = c.group.event
    if m is None:
        harm = min(c.group.harms, key=lambda h: "noun" in h.attrs, default=None)
        at = words(s.shadow, *s.span(harm.first, harm.last)) if harm else whole
        return _on_civilians(_harm_only(harm, weapon, at), c, weapon)
    cls, acled = EVENTS[m.attr]
    acled = (
        e.INTERVENED if m.attr in ("attack", "violence") and s.within(c.group.first, c.group.last, "crowd") else acled
    )
    at = words(s.shadow, *s.span(m.first, m.last))
    burnt = m.attr == "loot" and weapon is not None and weapon.cls in _FAR  # set on fire with missiles
    told = cls in (E.VIOLENCE, E.EXPLOSION, E.SHELLING) or burnt
    by_weapon = weapon_event(weapon.cls) if weapon is not None and told else None
    if by_weapon is not None and (cls is E.VIOLENCE or burnt or by_weapon[0] is E.AIR_STRIKE):
        return EventField(
            cls=by_weapon[0],
            acled=by_weapon[1],
            words=at,
            rule=f"word and weapon: {weapon.cls.value}" if weapon else "word",
        )
    return _on_civilians(EventField(cls=cls, acled=acled, words=at, rule="word"), c, weapon)


def _on_civilians(told: EventField, c: Claimed, weapon: WeaponField | None) -> EventField:
    """Shots, and an attack whose form is not told, are an attack on civilians where those hurt are no fighters."""
    hurt = [t for t in c.counts if t.measure in ("killed", "wounded", "casualties") and t.count.low]
    if not hurt or any(t.head is None or t.head.attr != "civil" for t in hurt) or c.stance is not Stance.ASSERTS:
        return told
    shot = weapon is not None and weapon.cls is WeaponClass.SMALL_ARMS and told.rule == "harm and weapon"
    plain = weapon is None and told.cls is E.VIOLENCE and not told.acled and told.rule == "word"
    return replace(told, acled=e.ATTACK) if shot or plain else told


def _harm_only(harm: Match | None, weapon: WeaponField | None, at: Words) -> EventField:
    """Harm without a word for the act: the weapon tells its form, if one is named."""
    special = {
        "abducted": (E.ABDUCTION, e.ABDUCT),
        "detained": (E.STATUS, e.ARRESTS),
        "captured": (E.STATUS, e.ARRESTS),
        "damage": (E.VIOLENCE, e.LOOT),
    }
    by_weapon = weapon_event(weapon.cls) if weapon is not None else None
    cls, acled = by_weapon or special.get(harm.attr if harm else "", (E.VIOLENCE, ""))
    return EventField(
        cls=cls,
        acled=acled,
        words=at,
        rule="harm only; the act is not named" if by_weapon is None else "harm and weapon",
    )


def _weapon(s: Sentence, c: Claimed) -> WeaponField | None:
    found = s.within(c.group.first, c.group.last, "weapon")
    if not found:
        return None
    best = min(found, key=lambda m: (m.attr == "other", len(m.attrs) < 2, m.first))
    model = s.shadow.raw(*s.span(best.first, best.last)) if len(best.attrs) > 1 else ""
    return WeaponField(cls=WeaponClass(best.attr), model=model, words=words(s.shadow, *s.span(best.first, best.last)))


def _sides(s: Sentence, c: Claimed, named: Sequence[Party]) -> tuple[Party | None, Party | None]:
    """Return who stands in a relation to whom: by order, and by the mark of the doer where the sentence is passive."""
    inside = [p for p in named if c.group.first <= p.first < c.group.last]
    marked = s.within(c.group.first, c.group.last, "by")
    told = c.group.of("relate")
    if len(inside) > 1 and told is not None and "turned" in told.attrs:  # "X receives support from Y"
        return inside[1], inside[0]
    if len(inside) > 1 and marked and "passive" in (c.group.of("relate") or marked[0]).attrs:
        behind = (
            [p for p in inside if p.first >= marked[0].last]
            if marked[0].attr == "pre"
            else [p for p in inside if p.last <= marked[0].first][-1:]
        )
        if behind:
            rest = [p for p in inside if p is not behind[0]]
            return behind[0], rest[0]
    return (inside[0] if inside else None), (inside[1] if len(inside) > 1 else None)


# -- when -------------------------------------------------------------------------------------------------------------------
def _date(scene: Scene, c: Claimed) -> tuple[DateField | None, tuple[str, ...]]:
    if c.aspect in _UNDATED or c.kind is K.REPLY:
        return None, ()
    mention = _mention(scene, c)
    if mention is None:
        return _carried_date(scene, c), ()
    s, frame = scene.s, scene.frame
    context = _day_before(scene, mention) or (scene.memory.date.interval if scene.memory.date else None)
    future = bool(s.within(c.group.first, c.group.last, "future")) or c.kind is K.CALL
    when = resolve(
        mention, published=frame.published, hint=frame.hint, context=context, future=future, source=frame.source
    )
    if when is None:
        return None, (
            f"the text says “{s.shadow.raw(mention.start, mention.end)}”, to be counted from a date that is not known",
        )
    at = words(s.shadow, mention.start, mention.end)
    return DateField(interval=when.interval, stated=when.stated, words=at, rule=when.rule, end_open=when.end_open), ()


def _day_before(scene: Scene, mention: Mention) -> Interval | None:
    """Return the days of a date named before in the sentence, from which "the night before" counts."""
    if mention.spec[0] != "context":
        return None
    earlier = [m for m in scene.s.dates if m.end <= mention.start and m.spec[0] not in ("context", "lasting")]
    frame = scene.frame
    when = [
        resolve(m, published=frame.published, hint=frame.hint, context=None, source=frame.source) for m in earlier[-1:]
    ]
    return when[0].interval if when and when[0] is not None else None


def _mention(scene: Scene, c: Claimed) -> Mention | None:
    s, g = scene.s, c.group
    start, end = s.span(g.first, g.last)
    own = [m for m in s.dates if start <= m.start < end]
    core = c.group.event or (c.group.cores[0] if c.group.cores else None)
    anchor = s.words[core.first].start if core else start
    if own:
        remembered = bool(s.within(g.first, g.last, "anniversary"))
        return min(
            own,
            key=lambda m: (
                m.rule == "lasting", m.since, remembered and m.spec[0] != "interval", abs(m.start - anchor), m.start
            ),
        )  # fmt: skip
    held = [o.group for o in scene.claims if o is not c]
    free = [m for m in s.dates if not any(o.first <= s.index_at(m.start) < o.last for o in held)]
    if not free and held and held[0].first < g.first:
        free = [m for m in s.dates if m.start < start and m.rule != "lasting" and not m.since]
    return free[-1] if free else None


def _carried_date(scene: Scene, c: Claimed) -> DateField | None:
    """The date of the sentence before, within a paragraph, marked as inferred."""
    memory = scene.memory
    carries = c.kind is K.EVENT or (c.kind is K.FIGURE and not c.running)
    if not carries or memory.date is None or memory.date.end_open or memory.date_paragraph != scene.s.segment.paragraph:
        return None
    return replace(memory.date, stated=False, rule="carried from the sentence before")


# -- where ------------------------------------------------------------------------------------------------------------------
def _places(scene: Scene, c: Claimed) -> tuple[PlaceField, ...]:
    s, g = scene.s, c.group
    if c.kind is K.SUPPLY:
        return site_of(s.shadow, [p for p in s.places if g.first <= s.index_at(p.head.start) < g.last], scene.finder)
    if c.kind in _UNPLACED:
        return ()
    own = [p for p in s.places if g.first <= s.index_at(p.head.start) < g.last and not _of_speaker(scene, p)]
    own = [p for p in own if not _of_body(s, p) and not _stands_aside(scene, c, p)]
    chosen = own or (_elsewhere(scene, c) if c.kind not in _OWN_ALONE else [])
    if not chosen:
        return _carried_place(scene, c)
    core = c.group.event or (c.group.cores[0] if c.group.cores else None)
    anchor = s.words[core.last - 1].end if core else s.words[g.first].start
    chosen = [p for p in chosen if not _protested(s, c, p)] or chosen
    best = min(chosen, key=lambda p: (_wide(scene, p) - _lead(s, c, p), abs(p.head.start - anchor), p.head.start))
    found = place_fields(s.shadow, best, scene.finder, "" if own else "; stands elsewhere in the sentence")
    return with_others(s.shadow, found, [p for p in chosen if p != best], scene.finder)


def _of_body(s: Sentence, p: PlaceGroup) -> bool:
    """Tell whether a place only belongs to the name of a body or an office: "the military council of Manbij"."""
    before = s.shadow.low[max(0, p.head.start - _BEFORE) : p.head.start]
    return p.head.lead in ("from", "of", "in", "") and _BODY.search(before) is not None


def _stands_aside(scene: Scene, c: Claimed, p: PlaceGroup) -> bool:
    """Tell whether a country or several names alone, or where something came from, are no place of what tells no act."""
    alone = not p.head.lead and (bool(p.others) or _wide(scene, p) > 0)
    return c.kind in _OWN_ALONE and p.within is None and (alone or (p.head.lead == "from" and c.kind is K.OTHER))


def _protested(s: Sentence, c: Claimed, p: PlaceGroup) -> bool:
    """Tell whether a place is that of what a gathering is against, and not that of the gathering."""
    return (
        c.kind is K.GATHERING
        and _AGAINST.search(s.shadow.low, max(0, p.head.start - 2 * _BEFORE), p.head.start) is not None
    )


_AGAINST = re.compile(r"\b(?:gegen|contre|ضد|احتجاجا على|li diji|dij[ie]|دژی|دژي)\s[^,;.]{0,50}\Z")
_IN = 4
_BEFORE = 40
_BODY = re.compile(
    r"(?:rats?|regierung|verwaltung|gouverneurs?|ministeriums?|behorden?|burgermeisters?|sprechers?|"
    r"conseil(?: militaire| civil| local)?|gouvernement|gouverneur|prefet|maire|ministere|administration|autorites|"
    r"مجلس(?: \w+){0,2}|حكومة|محافظ|وزارة|سلطات|meclisa(?: \w+){0,2}|hikumeta|walîye|ئەنجوومەنی(?: \w+){0,2}|حکوومەتی|حكوومەتي)"
    r" (?:von |de la |de |d'|du |des |der |in )?\Z"
)


def _lead(s: Sentence, c: Claimed, p: PlaceGroup) -> int:
    """Return how much a place is where it happened: what falls on a town is told by its dative, flight by where from."""
    event, lead = c.group.event, p.head.lead
    struck = lead == "to" and s.lexicon.pack.code == "tr" and event is not None and event.attr in _STRIKES
    harms = {m.attr for m in c.group.harms}
    fled = lead == "from" and "displaced" in harms and "held" not in harms
    return _IN if struck or fled else lead_score(p.head)


def _of_speaker(scene: Scene, p: PlaceGroup) -> bool:
    """Tell whether a place belongs to the name of who says so: "a spokesman in Port Sudan"."""
    at = scene.s.index_at(p.head.start)
    return any(v.first <= at < v.last and v.kind in ("say", "accord") for v in scene.voices)


def _elsewhere(scene: Scene, c: Claimed) -> list[PlaceGroup]:
    s = scene.s
    others = [o.group for o in scene.claims if o is not c]
    free = [p for p in s.places if not any(o.first <= s.index_at(p.head.start) < o.last for o in others)]
    free = [p for p in free if not _of_speaker(scene, p)]
    if not free and others and others[0].first < c.group.first:
        free = [p for p in s.places if s.index_at(p.head.start) < c.group.first and not _of_speaker(scene, p)]
        free = [p for p in free if p.head.lead] or free
    return free if len(free) == 1 else []


def _wide(scene: Scene, p: PlaceGroup) -> int:
    found = scene.finder.of(scene.s.shadow, p.head)
    return 3 if found and found[0].where.radius_m >= _WIDE_M else 0


def _carried_place(scene: Scene, c: Claimed) -> tuple[PlaceField, ...]:
    """The place of the sentence before, within a paragraph, marked as inferred."""
    memory, s = scene.memory, scene.s
    if (
        c.kind not in (K.EVENT, K.FIGURE, K.GATHERING)
        or memory.place is None
        or memory.place_paragraph != s.segment.paragraph
    ):
        return ()
    weaker = tuple(replace(x, score=round(x.score * _CARRIED, 3)) for x in memory.place.candidates)
    rule = f"carried from “{memory.place.words.raw}” in the sentence before"
    return (replace(memory.place, candidates=weaker, rule=rule, inferred=True),)
