"""The state of one permit, measure or company step on a day, as its claims leave it.

Rule: of the claims whose time holds the day, those of the latest start speak; a later step stands before an earlier one
whose time still runs (a permit granted to 2021 and suspended in 2020 is suspended). A recommendation or a plan is shown
and is never the state. Where an imprecise start or end leaves two states open on that day, both are given.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from sened.supply.asof import Row, Span, Standing, Time, interval, span_of, written

_ALLOWS = frozenset({"granted", "resumed", "not_controlled", "in_service"})
_PREPARES = frozenset({"recommended", "planned"})
_WEAK = frozenset({"alleged", "reported", "acknowledged", "denied", "found", "milestone", "at_risk"})
_HOLDS = {"paused": "suspended"}


def direction(state: str) -> str:
    """Return the group in which a coded state counts as one answer: `allows`, `prepares`, or the step itself."""
    if state in _ALLOWS:
        return "allows"
    return "prepares" if state in _PREPARES else _HOLDS.get(state, state)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the claims of one control leave standing on a day.

    `state` is the coded word (several words of one step joined by " / "), empty where no claim holds the day; `claims`
    say it, `since` are the starts (claim, state, start) that they and others of the same step give (more than one:
    disputed), `possibly` the other states that imprecise dates leave open, `earlier` claims that a later step overtook
    although their time still runs, `last_known` the day from which nobody in this map speaks any more,
    `first_said_for` the first later start, `before` the claims (claim, state, end) whose time ended last, where the day
    has no state.
    """

    state: str
    claims: tuple[str, ...]
    since: tuple[tuple[str, str, str], ...] = ()
    possibly: tuple[tuple[str, str], ...] = ()
    earlier: tuple[tuple[str, str], ...] = ()
    last_known: date | None = None
    first_said_for: str | None = None
    before: tuple[tuple[str, str, str], ...] = ()

    @property
    def start_disputed(self) -> bool:
        """Tell whether the claims give more than one start."""
        return len({start for _, _, start in self.since}) > 1


def decide(standing: Sequence[Standing], on: date | None) -> Decision:
    """Return the state on the day `on`, or the latest recorded one where `on` is None."""
    claims = sorted(standing, key=lambda s: (_start(s.row), s.claim_id))
    firm = [s for s in claims if s.holds and direction(_state(s)) != "prepares"]
    strong = [s for s in firm if direction(_state(s)) not in _WEAK] or firm
    begun = [s for s in strong if _begun(s, on)]
    if not begun:
        return _nothing(claims, strong)
    latest = begun[-1]
    way = direction(_state(latest))
    said = [s for s in begun if direction(_state(s)) == way and not _overtaken(s, claims, latest)]
    still_open = [s for s in strong if s not in begun and s not in said]
    return Decision(
        state=" / ".join(dict.fromkeys(_state(s) for s in said)),
        claims=tuple(sorted(s.claim_id for s in said)),
        since=_starts(claims, way, latest, on),
        possibly=_pairs(s for s in [*still_open, *_maybe_ended(begun, latest)]),
        earlier=_pairs(s for s in begun if direction(_state(s)) != way),
        last_known=_last_known(said) if on is not None else None,
    )


def _nothing(claims: list[Standing], still_open: list[Standing]) -> Decision:
    later = [s for s in claims if s.time is Time.NOT_YET]
    first = min((_start(s.row) for s in later), default=None)
    named = [written(interval(s.row, "from")) for s in later if _start(s.row) == first]
    return Decision(
        state="",
        claims=(),
        possibly=_pairs(still_open),
        first_said_for=named[0] if named else None,
        before=_ended_last(claims),
    )


def _ended_last(claims: list[Standing]) -> tuple[tuple[str, str, str], ...]:
    ended = [(s, span_of(s.row).ends) for s in claims if s.time is Time.ENDED and direction(_state(s)) != "prepares"]
    ends = [(s, when) for s, when in ended if when is not None]
    last = max((when.end for _, when in ends), default=None)
    return tuple((s.claim_id, _state(s), written(when) or "") for s, when in ends if when.end == last)


def _state(standing: Standing) -> str:
    return str(standing.row["state"] or "")


def _start(row: Row) -> date:
    span = span_of(row)
    if span.starts is not None:
        return span.starts.start
    # Without a start of its own a claim speaks from the day on which its source spoke.
    return span.said.start if span.said is not None else date.min


def _begun(standing: Standing, on: date | None) -> bool:
    """Tell whether the claim's step had surely begun by the day and not possibly ended."""
    if on is None:
        return True
    span = span_of(standing.row)
    if standing.time is Time.POSSIBLY:
        return span.starts is None and _start(standing.row) <= on
    return standing.holds


def _maybe_ended(begun: list[Standing], latest: Standing) -> list[Standing]:
    return [s for s in begun if s is not latest and s.time is Time.POSSIBLY]


def _overtaken(standing: Standing, claims: list[Standing], latest: Standing) -> bool:
    """Tell whether a step of another direction began between this claim's start and the latest one's."""
    way = direction(_state(latest))
    turns = (_start(s.row) for s in claims if direction(_state(s)) not in (way, "prepares", *_WEAK))
    return any(_start(standing.row) < turn <= _start(latest.row) for turn in turns)


def _starts(claims: list[Standing], way: str, latest: Standing, on: date | None) -> tuple[tuple[str, str, str], ...]:
    """Return (claim, state, start) for every claim that dates the present step, preparations for it included."""
    ways = {way, "prepares"} if way == "allows" else {way}
    begins = [s for s in claims if direction(_state(s)) in ways and span_of(s.row).starts is not None]
    return tuple(
        (s.claim_id, _state(s), written(interval(s.row, "from")) or "")
        for s in begins
        if not _overtaken(s, claims, latest) and (on is None or _start(s.row) <= on)
    )


def _pairs(standing: Iterable[Standing]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted({(s.claim_id, _state(s)) for s in standing}))


def _last_known(said: list[Standing]) -> date | None:
    if any(s.time in (Time.DURING, Time.POSSIBLY) for s in said):
        return None
    return max((day for s in said if (day := _span(s).last_known) is not None), default=None)


def _span(standing: Standing) -> Span:
    return span_of(standing.row)
