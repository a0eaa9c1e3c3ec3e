"""What matching a report table gives: pairs, incidents, sampled clusterings, and a summary for people."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import pyarrow as pa


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """Compared pairs of like probability: how many, what the matcher said, and what it should have said.

    `expected` is the share of true pairs by the contrast of near and far pairs, or by the labels where there are any.
    """

    count: int
    said: float
    expected: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned:
    """A correspondence found in the data: two spellings of an actor or two event types, its weight (bits) and support."""

    left: str
    right: str
    weight: float
    support: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """What a reader of the report needs besides the tables; everything in it follows from input, options and seed.

    `burst_factor` is the rate of other incidents in the days around one, over that of days further off: 1 where what
    happens does not call forth more of it. `calibrated` is false where probabilities are not to be taken at their word,
    and `caveats` say why. `ask` names pairs (left, right) whose labels would help most, best first; `hardest` the pairs
    nearest to even odds.
    """

    rows: int
    datasets: Mapping[str, int]
    compared: int
    joined: int
    incidents: int
    sizes: Mapping[int, int]
    match_rate: float
    burst_factor: float | None
    labels: int
    calibrated: bool
    caveats: Sequence[str] = ()
    calibration: Sequence[Bin] = ()
    aliases: Sequence[Learned] = ()
    types: Sequence[Learned] = ()
    ask: Sequence[tuple[str, str]] = ()
    hardest: Sequence[tuple[str, str]] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Matching:
    """`pairs` (schema `pairs`), `incidents` (schema `incidents` and then `runner_up`, `runner_up_probability`).

    `samples` has one row per sample and record (`sample`, `record_id`, `incident`), empty where none was asked for.
    """

    pairs: pa.Table
    incidents: pa.Table
    summary: Summary
    samples: pa.Table = field(default_factory=lambda: pa.table({"sample": pa.array([], pa.int32()), "record_id": pa.array([], pa.string()), "incident": pa.array([], pa.int32())}))  # fmt: skip
