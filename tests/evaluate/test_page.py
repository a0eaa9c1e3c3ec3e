import json
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from sened.base.errors import InputError
from sened.evaluate import evaluate
from sened.evaluate.page import END, SHOWN, START, main, with_figures

ROOT = Path(__file__).parents[2]


@pytest.fixture
def results(gold: Callable[..., Path], make: SimpleNamespace, tmp_path: Path) -> Path:
    run = evaluate(gold(en=[make.item()]), drafter=make.Told({"en-002": make.item()["drafts"][:0]}))
    folder = tmp_path / "results"
    folder.mkdir()
    (folder / "dev.json").write_text(json.dumps(run.figures), encoding="utf-8")
    errors = [
        {"item": f"en-{n}", "group": "en", "field": "kind", "expected": "a|b\n<i>", "got": None} for n in range(30)
    ]
    errors.append({"item": "en-99", "group": "en", "field": "date", "expected": "x", "got": "y"})
    (folder / "dev-errors.jsonl").write_text("".join(json.dumps(e) + "\n" for e in errors), encoding="utf-8")
    return folder


def test_figures_stand_between_the_marks_and_writing_them_again_changes_nothing(results: Path) -> None:
    page = with_figures(f"before\n{START}\nSTALE\n{END}\nafter\n", results)
    assert page.startswith(f"before\n{START}\n")
    assert page.endswith(f"{END}\nafter\n")
    assert "STALE" not in page
    assert "| claims found: recall |  | 0.00<br>0.00–0.79<br>of 1 |" in page
    assert with_figures(page, results) == page


def test_errors_are_shown_one_of_each_field_first_and_as_plain_words(results: Path) -> None:
    page = with_figures(f"{START}{END}", results)
    rows = [line for line in page.splitlines() if line.startswith("| en-")]
    assert len(rows) == SHOWN
    assert rows[:2] == ["| en-99 | date | x | y |", "| en-0 | kind | a\\|b &lt;i> | – |"]


def test_a_page_without_room_is_refused(results: Path, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no room"):
        with_figures("nothing", results)
    page = tmp_path / "page.md"
    page.write_text("nothing", encoding="utf-8")
    assert main([str(results), str(page)]) == 2
    assert page.read_text(encoding="utf-8") == "nothing"


def test_the_projects_own_page_has_room(results: Path) -> None:
    assert with_figures((ROOT / "docs" / "evaluation.md").read_text(encoding="utf-8"), results)
