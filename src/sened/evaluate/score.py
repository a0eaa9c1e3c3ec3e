"""From judged items to figures: by group (a language, the supply sentences) and over all, each with its interval."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from sened.evaluate.intervals import Counts, Interval95, bootstrap_f1, f1, wilson
from sened.evaluate.judge import Answer, Judged
from sened.evaluate.measures import DETECTION, F1_BARS, FILLS, SHARES, Measure

ALL = "all"


def groups_of(judged: Sequence[Judged]) -> list[tuple[str, list[Judged]]]:
    """Return ("all", everything), then each group with its items in order of name."""
    names = sorted({j.item.group for j in judged})
    return [(ALL, list(judged)), *((n, [j for j in judged if j.item.group == n]) for n in names)]


def figures(name: str, judged: Sequence[Judged]) -> dict[str, Any]:
    """Return the figures of one group: items, drafts, detection, shares, false fills, and kinds that were confused."""
    return {
        "name": name,
        "items": len(judged),
        "gold": sum(j.counts.gold for j in judged),
        "said": sum(j.counts.said for j in judged),
        "detection": list(_detection(name, judged)),
        "shares": [_share(m, [a for j in judged for a in j.answers if a.measure == m.key]) for m in SHARES],
        "false_fills": [_fill(m, [a for j in judged for a in j.fills if a.measure == m.key]) for m in FILLS],
        "confused": _confused(judged),
    }


def _detection(name: str, judged: Sequence[Judged]) -> Iterator[dict[str, Any]]:
    counts = [j.counts for j in judged]
    paired, said, gold = (sum(getattr(c, part) for c in counts) for part in ("paired", "said", "gold"))
    precision, recall, *rest = DETECTION
    yield _figure(precision, paired / said if said else None, wilson(paired, said), paired, said)
    yield _figure(recall, paired / gold if gold else None, wilson(paired, gold), paired, gold)
    for measure, part in zip(rest, ("counts", "without_other", "with_kind"), strict=True):
        which: list[Counts] = [getattr(j, part) for j in judged]
        figure = _figure(measure, _f1(which), bootstrap_f1(which), sum(c.paired for c in which), sum(c.gold for c in which))  # fmt: skip
        yield figure | ({"bar": F1_BARS[name]} if part == "counts" and name in F1_BARS else {})


def _f1(counts: Sequence[Counts]) -> float | None:
    return f1(counts) if any(c.gold + c.said for c in counts) else None


def _figure(m: Measure, value: float | None, interval: Interval95, right: int, n: int) -> dict[str, Any]:
    out = {"key": m.key, "title": m.title, "value": _round(value), "low": _round(interval.low), "high": _round(interval.high), "right": right, "n": n}  # fmt: skip
    return out | ({"bar": m.bar} if m.bar else {})


def _share(m: Measure, answers: Sequence[Answer]) -> dict[str, Any]:
    """Return the share of right answers where a draft was found, and over all, where one not found counts as wrong."""
    asked = [a for a in answers if a.found]
    right = sum(a.right for a in asked)
    out = _figure(m, right / len(asked) if asked else None, wilson(right, len(asked)), right, len(asked))
    return out | {"n_all": len(answers), "value_all": _round(right / len(answers)) if answers else None}


def _fill(m: Measure, answers: Sequence[Answer]) -> dict[str, Any]:
    filled = sum(not a.right for a in answers)
    return _figure(m, filled / len(answers) if answers else None, wilson(filled, len(answers)), filled, len(answers))


def _confused(judged: Iterable[Judged]) -> list[dict[str, Any]]:
    found = Counter(pair for j in judged for pair in j.kinds if pair[0] != pair[1])
    ordered = sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))
    return [{"gold": gold, "said": said, "n": n} for (gold, said), n in ordered]


def _round(value: float | None) -> float | None:
    return None if value is None else round(value, 4)


def errors(judged: Iterable[Judged]) -> Iterator[dict[str, Any]]:
    """Yield every difference: item, group, field, expected, got; a draft on one side alone has field `claim`."""
    for j in judged:
        head = {"item": j.item.id, "group": j.item.group}
        for draft in j.missed:
            yield head | {"field": "claim", "expected": f"{draft['kind']}: {draft['quote']}", "got": None}
        for draft in j.beyond:
            yield head | {"field": "claim", "expected": None, "got": f"{draft['kind']}: {draft['quote']}"}
        seen: set[tuple[str, str]] = set()
        for answer in (*j.answers, *j.fills):
            mark = answer.field or answer.measure, str(answer.expected)
            if not answer.right and answer.found and mark not in seen:
                seen.add(mark)
                yield head | {"field": mark[0], "expected": short(answer.expected), "got": short(answer.got)}


def short(value: Any) -> str | None:
    """Return a value in a few words: what it is coded as, and the words it was read from."""
    if isinstance(value, list):
        return "; ".join(filter(None, (short(v) for v in value))) or None
    if not isinstance(value, dict):
        return None if value is None else str(value)
    coded = [str(value[k]) for k in ("name", "modality", "acled", "class", "model", "relation", "company", "component", "system", "qualifier") if value.get(k)]  # fmt: skip
    if "stated" in value:
        coded = [f"{value['start']} to {value['end']}", "stated" if value["stated"] else "inferred"]
    if "low" in value:
        coded += [f"{value['low']} to {value['high']}"]
    where = [value] if "lat" in value else value.get("candidates", [])
    coded += [f"{c['name']} {c['lat']:.2f} {c['lon']:.2f}" for c in where]
    return ", ".join(dict.fromkeys([*coded, f"“{value['raw']}”"]))
