"""Errors as people and scripts read them: short, complete where asked, and harmless on a terminal."""

import errno
import json
import os
from pathlib import Path

import pytest

from sened.base.errors import InputError, Problem
from sened.cli.failure import SHOWN, document, in_words, listed, of_the_machine, plain
from sened.cli.main import outcome


def faults(number: int) -> list[Problem]:
    return [Problem(file="claims.csv", row=n, field="lat", message="is wrong", next_step="mend") for n in range(number)]


def test_a_long_list_is_cut_and_says_how_much_was_cut() -> None:
    lines = listed(faults(20_000))
    assert len(lines) == SHOWN + 1
    assert lines[-1].startswith("… and 19980 more")
    assert listed(faults(SHOWN))[-1].startswith("claims.csv, row 19")


def test_the_document_has_every_fault() -> None:
    told = document(InputError("faults", problems=faults(300), next_step="mend them"))
    error = told["error"]
    assert isinstance(error, dict)
    assert (error["kind"], error["exit_code"], error["retryable"]) == ("InputError", 2, False)
    assert len(error["problems"]) == 300
    assert error["problems"][7] == {
        "file": "claims.csv", "row": 7, "field": "lat", "message": "is wrong", "next_step": "mend",
    }  # fmt: skip


@pytest.mark.parametrize("hostile", ["\x1b[31mred", "a\rb", "\x9b2J", "abc\u202edcba", "nul\0"])
def test_nothing_given_can_steer_the_terminal(hostile: str) -> None:
    said = in_words(InputError(f"column {hostile!s} is unknown"))
    assert hostile not in said
    assert said.isprintable()


def test_ordinary_writing_stays_as_it_is() -> None:
    assert plain("عين عيسى, Şırnak\n  größer") == "عين عيسى, Şırnak\n  größer"


@pytest.mark.parametrize(
    ("number", "code", "step"),
    [
        (errno.ENOSPC, 5, "make room"),
        (errno.EROFS, 5, "name another folder"),
        (errno.EACCES, 5, "right to read and write"),
        (errno.ENOENT, 2, "check the path"),
        (errno.EISDIR, 2, "not a folder"),
        (errno.ENAMETOOLONG, 2, "shorter"),
        (errno.EIO, 5, "run it again"),
    ],
)
def test_errors_of_the_machine_name_the_file_and_what_to_do(number: int, code: int, step: str) -> None:
    told = of_the_machine(OSError(number, os.strerror(number), "case/x.csv"))
    assert told.exit_code == code
    assert str(told).startswith("case/x.csv: ")
    assert step in told.next_step


@pytest.mark.parametrize("form", [["--format", "json"], ["--format=json"]])
def test_a_script_that_asks_for_json_gets_one_document_on_failure_too(
    tmp_path: Path, form: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(["build", str(tmp_path), *form]) == 2
    told = capsys.readouterr()
    assert json.loads(told.out)["error"]["exit_code"] == 2
    assert "is not a case" in told.err
    assert outcome(["build", str(tmp_path)]) == 2
    assert capsys.readouterr().out == ""


def test_wrong_usage_is_a_document_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["trace", "--format", "json"]) == 2
    assert json.loads(capsys.readouterr().out)["error"]["kind"] == "InputError"
