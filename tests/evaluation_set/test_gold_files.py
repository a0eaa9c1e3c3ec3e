"""Every line of both halves and of `fresh` is as the conventions say. Nothing here prints a sentence: they stay unread."""

import json
import re
import unicodedata
from collections import Counter
from pathlib import Path

import pytest

from sened.evaluate.gold import Item, read_gold

FOLDER = Path(__file__).parents[2] / "evaluation"
HALVES = ("dev", "test")
LOTS = (*HALVES, "fresh")
FIRST_FRESH = 501
"""The running number with which each file of `fresh` begins."""
FEWEST = {"ar": 60, "tr": 40, "kmr": 40, "ckb": 20, "de": 20, "fr": 20, "supply": 80}
"""Items over both halves that the set needs, by file."""
FEWEST_IN_ALL = 400
PREFIX = {"supply": "sup"}

pytestmark = pytest.mark.skipif(
    not all(any((FOLDER / lot).glob("*.jsonl")) for lot in LOTS), reason="there is no evaluation set yet"
)


class Unread(dict[str, list[Item]]):
    """The items of each lot; a failing test that shows what it was given shows no sentence."""

    def __repr__(self) -> str:
        return "Unread(...)"


@pytest.fixture(scope="module")
def items() -> Unread:
    return Unread({lot: read_gold(FOLDER / lot) for lot in LOTS})


def number(item: Item) -> int:
    return int(item.id.rsplit("-", 1)[1])


def test_an_id_is_the_file_and_a_running_number(items: Unread) -> None:
    wrong = [
        i.id for lot in LOTS for i in items[lot] if not re.fullmatch(rf"{PREFIX.get(i.group, i.group)}-\d{{3}}", i.id)
    ]
    assert wrong == []


def test_even_numbers_are_in_dev_and_odd_ones_in_test(items: Unread) -> None:
    assert [i.id for i in items["dev"] if number(i) % 2] == []
    assert [i.id for i in items["test"] if not number(i) % 2] == []


def test_every_number_of_fresh_is_used_from_the_first_on(items: Unread) -> None:
    numbers: dict[str, list[int]] = {}
    for item in items["fresh"]:
        numbers.setdefault(item.group, []).append(number(item))
    assert {g: n for g, n in numbers.items() if n != list(range(FIRST_FRESH, FIRST_FRESH + len(n)))} == {}


def test_ids_are_unique_over_all_lots(items: Unread) -> None:
    times = Counter(i.id for lot in LOTS for i in items[lot])
    assert [i for i, n in times.items() if n > 1] == []


def test_no_text_stands_twice(items: Unread) -> None:
    ids: dict[str, list[str]] = {}
    for item in (i for lot in LOTS for i in items[lot]):
        ids.setdefault(re.sub(r"[\W\d_]+", " ", item.text.casefold()), []).append(item.id)
    assert [same for same in ids.values() if len(same) > 1] == []


def test_both_halves_are_large_enough(items: Unread) -> None:
    counts = Counter(i.group for half in HALVES for i in items[half])
    assert {g: (counts[g], n) for g, n in FEWEST.items() if counts[g] < n} == {}
    assert sum(counts.values()) >= FEWEST_IN_ALL
    for group in counts:
        dev, test = (sum(i.group == group for i in items[half]) for half in HALVES)
        assert test >= 0.4 * FEWEST.get(group, 0), f"{group}: {test} in test"
        assert dev >= test - 2, f"{group}: {dev} in dev, {test} in test"


def test_every_item_claims_something_and_no_two_claims_of_one_kind_share_a_span(items: Unread) -> None:
    spans = {i.id: Counter((d["kind"], d["start"], d["end"]) for d in i.drafts) for lot in LOTS for i in items[lot]}
    assert [i for i, counted in spans.items() if any(n > 1 for n in counted.values())] == []
    assert sum(not counted for counted in spans.values()) <= 0.1 * len(spans)


def test_texts_are_composed_and_words_have_no_blank_at_their_edges(items: Unread) -> None:
    loose = [i.id for lot in LOTS for i in items[lot] if unicodedata.normalize("NFC", i.text) != i.text]
    assert loose == []
    edged = [i.id for lot in LOTS for i in items[lot] if any(d["quote"] != d["quote"].strip() for d in i.drafts)]
    assert edged == []


@pytest.mark.parametrize("lot", LOTS)
def test_lines_are_written_in_one_form(lot: str) -> None:
    wrong = []
    for path in sorted((FOLDER / lot).glob("*.jsonl")):
        text = path.read_text(encoding="utf-8")
        lines = text.removesuffix("\n").split("\n")
        forms = [json.dumps(json.loads(line), ensure_ascii=False, sort_keys=True) for line in lines]
        tight = [json.dumps(json.loads(line), ensure_ascii=False, sort_keys=True, separators=(",", ":")) for line in lines]  # fmt: skip
        wrong += [f"{path.name}, row {n}" for n, line in enumerate(lines) if line not in (forms[n], tight[n])]
    assert wrong == []
