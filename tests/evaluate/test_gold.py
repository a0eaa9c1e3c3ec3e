from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sened.base.errors import InputError
from sened.evaluate.gold import read_gold

Gold = Callable[..., Path]


def faults(folder: Path) -> set[tuple[str, int | None, str | None]]:
    with pytest.raises(InputError) as refused:
        read_gold(folder)
    return {(p.file, p.row, p.field) for p in refused.value.problems}


def test_items_come_in_order_of_file_and_line_with_the_file_as_their_group(gold: Gold, make: SimpleNamespace) -> None:
    german = make.item(4, id="de-004", language="de")
    folder = gold(en=[make.item(2), make.item(6)], supply=[german | {"id": "supply-002"}], de=[german])
    assert [(i.id, i.group) for i in read_gold(folder)] == [
        ("de-004", "de"), ("en-002", "en"), ("en-006", "en"), ("supply-002", "supply"),
    ]  # fmt: skip
    assert [i.id for i in read_gold(folder, language="de")] == ["de-004", "supply-002"]


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("date", {"start": "2022-05-04", "end": "2022-05-03"}),
        ("date", {"start": "3 May 2022"}),
        ("date", {"stated": "yes"}),
        ("place", {"lat": 91}),
        ("place", {"radius_km": 0}),
        ("place", {"country": "Orvan"}),
        ("killed", {"low": 3, "high": 2}),
        ("killed", {"low": None, "high": None}),
        ("killed", {"qualifier": "many"}),
        ("killed", {"raw_start": 0}),
        ("killed", {"low": True}),
    ],
)
def test_a_wrong_value_is_refused_with_its_line_and_field(
    gold: Gold, make: SimpleNamespace, field: str, value: dict[str, Any]
) -> None:
    wrong = make.item(4)
    wrong["drafts"][0]["fields"][field] |= value
    ((file, row, named),) = faults(gold(en=[make.item(2), wrong]))
    assert (file, row) == ("en.jsonl", 2)
    assert named is not None
    assert named.startswith(f"drafts[0].fields.{field}.")


@pytest.mark.parametrize("key", ["kind", "stance", "checkable"])
def test_words_outside_the_closed_lists_are_refused(gold: Gold, make: SimpleNamespace, key: str) -> None:
    wrong = make.item()
    wrong["drafts"][0][key] = "perhaps"
    assert faults(gold(en=[wrong])) == {("en.jsonl", 1, f"drafts[0].{key}")}


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"language": "de"}, "language"), ({"language": "xx"}, "language"), ({"published": "May 2022"}, "published"),
        ({"published": "2022-02-30"}, "published"), ({"text": " "}, "text"), ({"id": 2}, "id"), ({"drafts": None}, "drafts"),
        ({"beside": 1}, None),
    ],
)  # fmt: skip
def test_what_is_wrong_about_an_item_is_refused(
    gold: Gold, make: SimpleNamespace, change: dict[str, Any], field: str | None
) -> None:
    assert (("en.jsonl", 1, field)) in faults(gold(en=[make.item(drafts=[]) | change]))


@pytest.mark.parametrize("line", ["{", "[]", '{"id":"a","id":"b"}', '{"id": NaN}', "null"])
def test_a_line_that_is_no_object_of_plain_json_is_refused(gold: Gold, line: str) -> None:
    assert faults(gold(en=line)) == {("en.jsonl", 1, None)}


def test_an_unknown_field_and_a_second_id_are_refused(gold: Gold, make: SimpleNamespace) -> None:
    wrong = make.item(4)
    wrong["drafts"][0]["fields"]["weather"] = {"raw": "A", "raw_start": 0, "raw_end": 1}
    assert faults(gold(en=[wrong])) == {("en.jsonl", 1, "drafts[0].fields.weather")}
    assert faults(gold(en=[make.item(2), make.item(2)])) == {("en.jsonl", None, "id")}


def test_a_message_never_quotes_the_text(gold: Gold, make: SimpleNamespace) -> None:
    wrong = make.item()
    wrong["drafts"][0]["end"] += 1
    with pytest.raises(InputError) as refused:
        read_gold(gold(en=[wrong]))
    assert "Tarsik" not in str(refused.value)


def test_bytes_that_are_no_utf_8_and_an_empty_folder_are_refused(gold: Gold, tmp_path: Path) -> None:
    folder = gold(en=[])
    (folder / "en.jsonl").write_bytes(b"{\xff}")
    assert faults(folder) == {("en.jsonl", None, None)}
    with pytest.raises(InputError, match="no gold"):
        read_gold(tmp_path / "none")
