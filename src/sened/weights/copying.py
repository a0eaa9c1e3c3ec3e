"""Who copies whom, found from what they say: sources that share rare values oftener than independent ones can.

After Dong, Berti-Equille and Srivastava, Integrating Conflicting Data: The Role of Source Dependence (VLDB 2009), with four
departures: what two share counts only where others contradict it (agreement on common values proves nothing, however
often it happens); a copier is taken to copy whole items and only a share of them, which is integrated out; who copied
whom is read from the times; sources that copy one another have one vote on what is common, found in two rounds.
"""

from collections import defaultdict
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
import pyarrow as pa

from sened.weights.votes import Floats, Ints, Rarity, Votes

SCHEMA = pa.schema(
    [
        ("original", pa.string()), ("copier", pa.string()), ("probability", pa.float64()), ("direction", pa.float64()),
        ("items", pa.int64()), ("rare", pa.int64()), ("through", pa.string()), ("evidence", pa.string()),
    ]
)  # fmt: skip
"""One row: two sources, the likelier original first. `probability` that one of them copies the other or both a third,
`direction` that it was the copier (.5 where times do not tell), `items` both report, `rare` items in which they share a
rare value, `through` the source from which both have it, or empty, and the evidence in words."""

_RARE = 0.7
_FLOOR = 0.002
_ITEM = 1000.0
"""A shared value counts below `_RARE`, never as rarer than `_FLOOR`; one item, often one mistake, never above `_ITEM`."""
_CHANGED = 0.03
_SHARES = np.array([0.05, 0.1, 0.2, 0.4, 0.8])
"""Share of a copier's fields that it changes; shares of its items that it may have copied, equally likely beforehand."""
_PARTNERS = 0.35
_SURE = 0.5
_CROWD = 24
_CHUNK = 4_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scored:
    """Pairs of sources and what their common cells say, arrays of equal length."""

    a: Ints
    b: Ints
    odds: Floats
    items: Ints
    rare: Ints
    a_first: Ints
    b_first: Ints


def find(claims: pa.Table, *, at_least: float = 0.5) -> pa.Table:
    """Return the pairs of sources of which one copies the other, with probability `at_least` (schema `SCHEMA`).

    `claims` has columns source, item, field, value (texts) and time (date, time or days; null where not known). The
    order of rows does not matter. Rows without a value are left out.
    """
    claims = claims.drop_null() if claims["time"].null_count == 0 else claims.filter(claims["value"].is_valid())
    if claims.num_rows == 0:
        return SCHEMA.empty_table()
    votes = Votes(claims)
    group = np.arange(len(votes.sources))
    scored, rarity = _round(votes, group)
    found = _probability(scored, len(votes.sources)) >= _SURE
    if found.any():
        group = _circles(len(group), scored.a[found], scored.b[found])
        scored, rarity = _round(votes, group)
    return _table(votes, rarity, group, scored, at_least)


def _round(votes: Votes, group: Ints) -> tuple[_Scored, Rarity]:
    rarity = Rarity(votes, group)
    a, b = _candidates(votes, rarity)
    return _scores(votes, rarity, group, a, b), rarity


def _candidates(votes: Votes, rarity: Rarity) -> tuple[Ints, Ints]:
    """Return the pairs of sources that share rare values in at least two items."""
    n = len(votes.sources)
    rare = rarity.by_chance(np.arange(len(votes.cell_of)), 1) < _RARE
    count = np.bincount(votes.held, minlength=len(rare))
    use = np.flatnonzero((rare & (count >= 2) & (count <= _CROWD))[votes.held])
    use = use[np.lexsort((votes.source[use], votes.held[use]))]
    held, source = votes.held[use], votes.source[use]
    keys = []
    for step in range(1, _CROWD):
        same = held[step:] == held[:-step]
        if not same.any():
            break
        pair = source[:-step][same] * n + source[step:][same]
        keys.append(np.stack([pair, votes.item_of[votes.cell_of[held[step:][same]]]]))
    if not keys:
        return np.empty(0, np.int64), np.empty(0, np.int64)
    pair, item = np.concatenate(keys, axis=1)
    order = np.lexsort((item, pair))
    pair, item = pair[order], item[order]
    fresh = np.r_[True, (np.diff(pair) != 0) | (np.diff(item) != 0)]
    pairs, items = np.unique(pair[fresh], return_counts=True)
    pairs = pairs[items >= 2]
    return pairs // n, pairs % n


def _scores(votes: Votes, rarity: Rarity, group: Ints, a: Ints, b: Ints) -> _Scored:
    """Return the log odds of copying against independence that the common items of each pair give."""
    size = np.bincount(votes.source, minlength=len(votes.sources))
    small, large = np.where(size[a] <= size[b], a, b), np.where(size[a] <= size[b], b, a)
    bounds = np.searchsorted(np.cumsum(size[small]), np.arange(0, size[small].sum() + _CHUNK, _CHUNK))
    parts = [_score_chunk(votes, rarity, group, small[i:j], large[i:j]) for i, j in pairwise(bounds) if j > i]
    if len(bounds) and bounds[-1] < len(small):
        parts.append(_score_chunk(votes, rarity, group, small[bounds[-1] :], large[bounds[-1] :]))
    columns = [np.concatenate(c) for c in zip(*parts, strict=True)] if parts else [np.empty(0, np.int64)] * 7
    s, g, odds, items, rare, s_first, g_first = columns
    swap = s > g
    return _Scored(
        a=np.where(swap, g, s), b=np.where(swap, s, g), odds=odds.astype(float), items=items, rare=rare,
        a_first=np.where(swap, g_first, s_first), b_first=np.where(swap, s_first, g_first),
    )  # fmt: skip


def _score_chunk(votes: Votes, rarity: Rarity, group: Ints, small: Ints, large: Ints) -> tuple[Ints | Floats, ...]:
    size = np.bincount(votes.source, minlength=len(votes.sources))
    mine, pair = _expanded((np.cumsum(size) - size)[small], size[small])
    other = votes.find(large[pair], votes.cell[mine])
    mine, pair, other = mine[other >= 0], pair[other >= 0], other[other >= 0]
    ratio, rare = _cell_ratios(votes, rarity, group, mine, other)
    first, of_item = _runs(pair, votes.item_of[votes.cell[mine]])
    ratio_item = np.minimum(np.exp(np.bincount(of_item, np.log(ratio), len(first))), _ITEM)
    rare_item = np.bincount(of_item, rare, len(first)) > 0
    n, at = len(small), pair[first]
    odds = _mixed(ratio_item, at, n)
    with np.errstate(invalid="ignore"):
        gap = votes.time[other] - votes.time[mine]
    ahead = np.sign(np.bincount(of_item, np.where(rare, np.sign(np.nan_to_num(gap)), 0), len(first)))
    count = [np.bincount(at, w, n).astype(np.int64) for w in (np.ones(len(at)), rare_item, ahead > 0, ahead < 0)]
    return small, large, odds, *count


def _expanded(start: Ints, size: Ints) -> tuple[Ints, Ints]:
    """Return the numbers from each start on, as many as its size, and which start each belongs to."""
    of = np.repeat(np.arange(len(size)), size)
    return np.arange(len(of)) - np.repeat(np.cumsum(size) - size, size) + start[of], of


def _runs(pair: Ints, item: Ints) -> tuple[Ints, Ints]:
    """Return where each run of one pair and item begins, and to which run each row belongs; rows come in that order."""
    begins = np.ones(len(pair), bool)
    begins[1:] = (np.diff(pair) != 0) | (np.diff(item) != 0)
    return np.flatnonzero(begins), np.cumsum(begins) - 1


def _cell_ratios(
    votes: Votes, rarity: Rarity, group: Ints, mine: Ints, other: Ints
) -> tuple[Floats, np.ndarray[tuple[int, ...], np.dtype[np.bool_]]]:
    """Return for each common cell how much likelier its two values are if copied, and whether they are one rare value."""
    same = votes.held[mine] == votes.held[other]
    taken = np.where(group[votes.source[mine]] == group[votes.source[other]], 1, 2)
    chance = rarity.by_chance(votes.held[mine], taken)
    rare = same & (chance < _RARE)
    apart = 1 - (1 - rarity.error[votes.field_of[votes.cell[mine]]]) ** 2
    differ = _CHANGED / np.maximum(apart, _CHANGED)
    shared = np.where(rare, (1 - _CHANGED) / np.maximum(chance, _FLOOR), 1.0)
    return np.where(same, shared, differ), rare


def _mixed(ratio: Floats, at: Ints, n: int) -> Floats:
    """Return log odds by pair: the items' ratios, where a share of items is copied, averaged over the share."""
    logs = np.stack([np.bincount(at, np.log(1 - c + c * ratio), n) for c in _SHARES])
    top = logs.max(axis=0)
    odds: Floats = top + np.log(np.exp(logs - top).mean(axis=0))
    return odds


def _probability(scored: _Scored, sources: int) -> Floats:
    """Return the probability of copying: a source is expected to copy `_PARTNERS` of the others."""
    prior = min(_PARTNERS, _PARTNERS / max(sources - 1, 1) * 2)
    odds = scored.odds + np.log(prior / (1 - prior))
    probability: Floats = np.where(scored.rare >= 2, 1 / (1 + np.exp(-np.clip(odds, -30, 30))), 0.0)
    return probability


def _circles(n: int, a: Ints, b: Ints) -> Ints:
    """Return for each source the first source of those with which it hangs together."""
    group = np.arange(n)
    while True:
        low = np.minimum(group[a], group[b])
        before = group.copy()
        np.minimum.at(group, a, low)
        np.minimum.at(group, b, low)
        group = group[group]
        if (group == before).all():
            return group


# -- telling ---------------------------------------------------------------------------------------------------------
def _table(votes: Votes, rarity: Rarity, group: Ints, scored: _Scored, at_least: float) -> pa.Table:
    probability = _probability(scored, len(votes.sources))
    rows = []
    for k in np.flatnonzero(probability >= at_least):
        a, b = int(scored.a[k]), int(scored.b[k])
        lead = float(1 / (1 + 9.0 ** -np.clip(scored.a_first[k] - scored.b_first[k], -9, 9)))
        original, copier, sure = (a, b, lead) if lead >= 0.5 else (b, a, 1 - lead)
        shared = _shared(votes, rarity, group, original, copier)
        rows.append((original, copier, float(probability[k]), sure, int(scored.items[k]), int(scored.rare[k]), shared))
    through = _through(rows)
    told = [
        {
            "original": votes.sources[o], "copier": votes.sources[c], "probability": round(p, 6), "direction": round(d, 6),
            "items": items, "rare": rare, "through": votes.sources[t] if t >= 0 else "",
            "evidence": _words(votes, shared, items, rare),
        }
        for (o, c, p, d, items, rare, shared), t in zip(rows, through, strict=True)
    ]  # fmt: skip
    return pa.Table.from_pylist(told, schema=SCHEMA).sort_by([("original", "ascending"), ("copier", "ascending")])


_Found = tuple[int, int, float, float, int, int, list[int]]


def _shared(votes: Votes, rarity: Rarity, group: Ints, a: int, b: int) -> list[int]:
    """Return the rare values that both hold, the rarest first."""
    mine = np.flatnonzero(votes.source == a) if len(votes.key) < 10_000 else _claims_of(votes, a)
    other = votes.find(np.full(len(mine), b), votes.cell[mine])
    mine, other = mine[other >= 0], other[other >= 0]
    held = votes.held[mine][votes.held[mine] == votes.held[other]]
    chance = rarity.by_chance(held, 1 if group[a] == group[b] else 2)
    held, chance = held[chance < _RARE], chance[chance < _RARE]
    return [int(h) for h in held[np.lexsort((held, chance))]]


def _claims_of(votes: Votes, source: int) -> Ints:
    cells = len(votes.item_of)
    low, high = np.searchsorted(votes.key, [source * cells, (source + 1) * cells])
    return np.arange(low, high)


def _through(rows: list[_Found]) -> list[int]:
    """Return for each pair the third source that holds nearly all that the two share, and from which both copy, or -1."""
    of: dict[int, dict[int, set[int]]] = defaultdict(dict)
    ahead: dict[int, set[int]] = defaultdict(set)
    for o, c, _, sure, _, _, shared in rows:
        of[o][c] = of[c][o] = set(shared)
        ahead[c] |= {o}
        ahead[o] |= {c} if sure <= 0.5 else set()
    out = []
    for o, c, _, _, _, _, shared in rows:
        mine = set(shared)
        third = [t for t in sorted(ahead[c] & ahead[o]) if len(mine & of[o][t] & of[c][t]) >= 0.8 * len(mine)]
        out.append(third[0] if third else -1)
    return out


def _words(votes: Votes, shared: list[int], items: int, rare: int) -> str:
    told = []
    for held in shared[:3]:
        item, field, value = votes.words(held)
        against = int(np.count_nonzero(votes.cell == votes.cell_of[held])) - int(np.count_nonzero(votes.held == held))
        told.append(f"“{value}” as {field} of {item}, where {against} others say otherwise")
    return f"Of {items} incidents that both report they share a rare value in {rare}: {'; '.join(told)}."
