import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from sened.evaluate import evaluate
from sened.evaluate.__main__ import main

Gold = Callable[..., Path]
CLAIM = "The Iron Hand claimed the strike."


def shown(document: dict[str, Any], key: str, group: str = "all", block: str = "shares") -> tuple[int, int]:
    (named,) = [g for g in document["groups"] if g["name"] == group]
    (figure,) = [f for f in named[block] if f["key"] == key]
    return figure["right"], figure["n"]


def test_a_drafter_that_says_the_gold_has_everything_right(gold: Gold, make: SimpleNamespace) -> None:
    item = make.item()
    (strike,) = item["drafts"]
    said = {**strike, "fields": strike["fields"] | {"place": make.found(make.TEXT, "Tarsik", (42.5, 30.2))}}
    run = evaluate(gold(en=[item]), drafter=make.Told({"en-002": [said]}))
    for key in ("spans", "language", "kind", "stance", "date_stated", "place_1", "place_3_all", "harm", "killed"):
        assert shown(run.figures, key) == (1, 1), key
    assert shown(run.figures, "f1", block="detection") == (1, 1)
    assert run.errors == []


def test_each_difference_is_counted_once_and_listed(gold: Gold, make: SimpleNamespace) -> None:
    claim = make.draft(make.TEXT, CLAIM, "relation")
    item = make.item(drafts=[*make.item()["drafts"], claim])
    said = make.draft(
        make.TEXT, make.TEXT.split(". ", maxsplit=1)[0], "figure",
        date=make.date(start="2022-05-02"),
        killed=make.count(make.TEXT, "two people", 2, None),
        wounded=make.count(make.TEXT, "two people", 2, 2),
        perpetrator=make.side(make.TEXT, "A drone"),
    )  # fmt: skip
    run = evaluate(gold(en=[item]), drafter=make.Told({"en-002": [said]}))
    assert shown(run.figures, "precision", block="detection") == (1, 1)
    assert shown(run.figures, "recall", block="detection") == (1, 2)
    assert shown(run.figures, "f1_kind", block="detection") == (0, 2)
    for key in ("kind", "date_stated", "place_1", "killed", "harm"):
        assert shown(run.figures, key) == (0, 1), key
    for key in ("perpetrator", "wounded"):
        assert shown(run.figures, key, block="false_fills") == (1, 1), key
    assert shown(run.figures, "target", block="false_fills") == (0, 1)
    assert run.figures["groups"][0]["confused"] == [{"gold": "event", "said": "figure", "n": 1}]
    listed = [e["field"] for e in run.errors]
    assert listed == ["claim", "kind", "date", "place", "killed", "perpetrator", "wounded"]
    assert {e["item"] for e in run.errors} == {"en-002"}
    killed = next(e for e in run.errors if e["field"] == "killed")
    assert (killed["expected"], killed["got"]) == ("exact, 2 to 2, “two people”", "exact, 2 to None, “two people”")


def test_values_of_claims_that_were_not_found_count_in_the_wider_share_alone(gold: Gold, make: SimpleNamespace) -> None:
    run = evaluate(gold(en=[make.item()]), drafter=make.Told({}))
    (killed,) = [f for f in run.figures["groups"][0]["shares"] if f["key"] == "killed"]
    assert (killed["n"], killed["n_all"], killed["value"], killed["value_all"]) == (0, 1, None, 0.0)


def test_a_place_that_the_gazetteer_lacks_counts_only_over_all(gold: Gold, make: SimpleNamespace) -> None:
    item = make.item()
    said = {**item["drafts"][0], "fields": {}}
    run = evaluate(gold(en=[item]), drafter=make.Told({"en-002": [said]}, held=False))
    assert shown(run.figures, "place_1_all") == (0, 1)
    assert shown(run.figures, "place_1") == (0, 0)


@pytest.mark.parametrize("field", ["quote", "killed"])
def test_words_that_do_not_stand_where_they_are_said_to_are_found(
    gold: Gold, make: SimpleNamespace, field: str
) -> None:
    said = make.draft(make.TEXT, CLAIM, killed=make.count(make.TEXT, "strike", 1, 1))
    (said if field == "quote" else said["fields"]["killed"])["quote" if field == "quote" else "raw"] = "elsewhere"
    run = evaluate(gold(en=[make.item(drafts=[])]), drafter=make.Told({"en-002": [said]}))
    assert shown(run.figures, "spans") == (0, 1)


def test_a_count_of_something_else_is_right_under_any_name(gold: Gold, make: SimpleNamespace) -> None:
    item = make.item(drafts=[make.draft(make.TEXT, CLAIM, "figure", count=make.count(make.TEXT, "two people", 2, 2))])
    said = make.draft(make.TEXT, CLAIM, "figure", attacks=make.count(make.TEXT, "two people", 2, 2))
    assert shown(evaluate(gold(en=[item]), drafter=make.Told({"en-002": [said]})).figures, "counts") == (1, 1)


def test_groups_are_the_files_and_only_detection_of_the_named_languages_has_a_bar(
    gold: Gold, make: SimpleNamespace
) -> None:
    folder = gold(en=[make.item(2)], supply=[make.item(4, id="supply-004")])
    groups = evaluate(folder, drafter=make.Told({})).figures["groups"]
    assert [(g["name"], g["items"]) for g in groups] == [("all", 2), ("en", 1), ("supply", 1)]
    assert [[f.get("bar") for f in g["detection"] if f["key"] == "f1"] for g in groups] == [[None], [0.85], [None]]


def test_the_command_writes_a_table_the_figures_and_every_difference(
    gold: Gold,
    make: SimpleNamespace,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sened.evaluate.run.Reader", lambda: make.Told({"en-002": [make.draft(make.TEXT, CLAIM)]}))
    folder = gold(en=[make.item()])
    errors, out = tmp_path / "errors.jsonl", tmp_path / "new" / "dev.json"
    assert main([str(folder), "--errors", str(errors), "--out", str(out)]) == 0
    text = capsys.readouterr().out
    assert "claims found: recall" in text
    assert "0/1" in text
    assert json.loads(out.read_text(encoding="utf-8"))["set"] == "dev"
    for line in errors.read_text(encoding="utf-8").splitlines():
        assert set(json.loads(line)) == {"item", "group", "field", "expected", "got"}
    assert main([str(folder), "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == json.loads(out.read_text(encoding="utf-8")), "the same each time"


def test_wrong_gold_ends_with_the_exit_code_of_wrong_input(gold: Gold, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(gold(en="{"))]) == 2
    assert "en.jsonl, row 1" in capsys.readouterr().err


def test_each_part_of_a_supply_is_a_value_of_its_own(gold: Gold, make: SimpleNamespace) -> None:
    text = "Halden supplies pumps for the Kestrel."
    parts = {"company": "Halden", "component": "pumps", "system": "Kestrel", "relation": "supply"}
    item = make.item(text=text, drafts=[make.draft(text, text, "supply", supply=parts | make.words(text, text))])
    other = parts | {"company": "Halden Ltd", "component": "valves", "relation": "supplied_to"}
    said = make.draft(text, text, "supply", supply=other | make.words(text, text))
    run = evaluate(gold(en=[item]), drafter=make.Told({"en-002": [said]}))
    rights = {part: shown(run.figures, f"supply_{part}") for part in (*parts, "customer")}
    assert rights == {"company": (1, 1), "component": (0, 1), "system": (1, 1), "relation": (1, 1), "customer": (0, 0)}


def test_weapon_form_of_act_and_speakers_are_values_of_their_own(gold: Gold, make: SimpleNamespace) -> None:
    text, words = make.TEXT, make.words
    fields = {
        "weapon": {"class": "drone", "model": "TB2", **words(text, "drone")},
        "event_type": {"acled": "Air/drone strike", **words(text, "hit")},
        "attributed_to": [words(text, "The Iron Hand")],
        "perpetrator": make.side(text, "The Iron Hand", "Iron Hand", modality="self-claimed"),
    }
    said = fields | {
        "weapon": {"class": "drone", "model": "", **words(text, "drone")},
        "event_type": {"acled": "Explosions/Remote violence / Air/drone strike", **words(text, "hit")},
        "perpetrator": make.side(text, "The Iron Hand", "Iron Hand", "IH", modality="named"),
    }
    run = evaluate(
        gold(en=[make.item(drafts=[make.draft(text, text, **fields)])]),
        drafter=make.Told({"en-002": [make.draft(text, text, **said)]}),
    )
    keys = ("weapon", "model", "event_type", "attributed_to", "perpetrator", "modality")
    assert [shown(run.figures, key)[0] for key in keys] == [1, 0, 1, 1, 1, 0]


def test_a_word_of_harm_without_a_form_of_act_fills_nothing(gold: Gold, make: SimpleNamespace) -> None:
    said = make.draft(make.TEXT, CLAIM, event_type={"acled": "", **make.words(make.TEXT, "strike")})
    item = make.item(drafts=[make.draft(make.TEXT, CLAIM)])
    run = evaluate(gold(en=[item]), drafter=make.Told({"en-002": [said]}))
    assert shown(run.figures, "event_type", block="false_fills") == (0, 1)
