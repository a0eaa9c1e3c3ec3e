import json
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from sened.weights import retelling

ROWS: dict[str, dict[str, Any]] = {
    row["id"]: row
    for row in map(
        json.loads, (Path(__file__).parent / "corpus" / "retold.jsonl").read_text(encoding="utf-8").splitlines()
    )
}


def root(key: str) -> str:
    of = ROWS[key]["of"]
    return root(of) if of else key


@pytest.mark.parametrize("how", ["copy", "translation"])
def test_texts_retold_are_found_and_independent_ones_left_alone(how: str) -> None:
    found = {(r.left, r.right) for r in retelling.find({k: (r["language"], r["text"]) for k, r in ROWS.items()})}
    pairs = [
        p for p in combinations(sorted(ROWS), 2) if (how == "copy") == (len({ROWS[k]["language"] for k in p}) == 1)
    ]
    true = {p for p in pairs if root(p[0]) == root(p[1])}
    hits = found & set(pairs)
    assert len(hits & true) / len(hits) >= 0.95
    assert len(hits & true) / len(true) >= 0.85


def test_the_evidence_says_what_two_texts_share() -> None:
    texts = {k: (ROWS[k]["language"], ROWS[k]["text"]) for k in ("e4-1", "e4-4")}
    (pair,) = retelling.find(texts)
    assert pair.how == "translation"
    assert pair.evidence == ("8 figures stand in both (12, 15, 16, 18, 19, 38, 46, 127), 6 in one order, and 4 names")


def test_common_phrases_make_no_copy() -> None:
    a = "Rescue workers said on Monday that the number of the dead in the village could still rise."
    b = "Rescue workers said on Monday that roads to three towns had been cleared and schools would open."
    assert retelling.find({"a": ("en", a), "b": ("en", b)}) == []


def test_figures_in_eastern_digits_are_read() -> None:
    assert retelling.anchors("قتل ٣٨ وجرح ١٢٠") == ["38", "120"]


def test_empty_texts_are_like_nothing() -> None:
    assert retelling.find({"a": ("en", ""), "b": ("en", "")}) == []
