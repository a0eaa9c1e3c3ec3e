"""Receipts: only what is public, and provable with openssl, awk, xxd and sha256sum alone."""

import hashlib
import json
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from sened.base.errors import InputError, UnavailableError, WithheldError
from sened.pipeline.case import open_case
from sened.pipeline.decide import decide
from sened.pipeline.keys import key_show
from sened.pipeline.receipt import receipt
from sened.pipeline.signing import sign_checkpoint
from sened.stores.merkle import leaf_hash, verify_inclusion
from sened.stores.notes import parse_checkpoint

SCRIPT = Path(__file__).parents[3] / "tools" / "check-receipt.sh"
TOOLS = ("bash", "openssl", "awk", "xxd", "sha256sum")
with_tools = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"one of {', '.join(TOOLS)} is not on this machine"
)


@pytest.fixture
def signed(folder: Path) -> Path:
    with open_case(folder) as case:
        sign_checkpoint(case)
    return folder


def vkey(folder: Path) -> str:
    with open_case(folder) as case:
        return key_show(case).vkey


def text_of(folder: Path, subject: str) -> str:
    with open_case(folder) as case:
        return receipt(case, subject).text()


def check(tmp_path: Path, text: bytes, key: str) -> subprocess.CompletedProcess[str]:
    file = tmp_path / "given.receipt"
    file.write_bytes(text)
    return subprocess.run([SCRIPT, file, key], capture_output=True, text=True, check=False, errors="replace")


def test_a_receipt_proves_its_claim(signed: Path) -> None:
    with open_case(signed) as case:
        made = receipt(case, "C1")
    [entry] = made.entries
    head = json.loads(entry.body)
    fields = {json.loads(f)[1]: json.loads(f)[2] for f in entry.fields}
    assert (fields["subject"], fields["summary"]) == ("C1", "Norva Wire: two killed in a vehicle.")
    for field in entry.fields:
        assert head["commitments"][json.loads(field)[1]] == hashlib.sha256(field).hexdigest()
    said = parse_checkpoint(made.checkpoint)
    assert verify_inclusion(leaf_hash(entry.body), entry.index, said.size, entry.proof, said.root)
    assert entry.hidden == len(head["commitments"]) - len(entry.fields) > 0
    assert "claims.csv" not in made.text()
    assert json.loads(json.dumps(made.to_json()))["subject"] == "C1"


def test_what_is_not_public_is_not_shown(signed: Path) -> None:
    with open_case(signed) as case:
        decide(case, "C2", "withhold", by="ada", why="asked for by a source who fears reprisal")
        sign_checkpoint(case)
        with pytest.raises(WithheldError):
            receipt(case, "C2")
        assert "reprisal" not in receipt(case, "C1").text()
        with pytest.raises(InputError, match="C99"):
            receipt(case, "C99")


def test_a_correction_by_decision_comes_along_and_the_value_before_it_does_not(signed: Path) -> None:
    with open_case(signed) as case:
        decide(case, "C2", "correct", by="ada", why="misread by a person", field="killed_low", value="1")
        with pytest.raises(UnavailableError, match="covers C2"):
            receipt(case, "C2")
        sign_checkpoint(case)
        first, second = receipt(case, "C2").entries
    assert not any(json.loads(f)[1] == "killed" for f in first.fields)
    shown = {json.loads(f)[1]: json.loads(f)[2] for f in second.fields}
    assert (shown["subject"], shown["verdict"], shown["value"]) == ("C2", "correct", "1")
    assert "why" not in shown


def test_a_row_of_a_dataset_is_shown_without_its_neighbours(signed: Path) -> None:
    text = text_of(signed, "E3")
    assert text_of(signed, "lakes:E3").replace("lakes:E3", "E3") == text
    assert '"record_id":"E3"' in text
    assert '"E2"' not in text
    assert "rows_salt" not in text.split("field ", 1)[1]


def test_rows_that_may_not_be_published_are_not_shown(folder: Path, tmp_path: Path) -> None:
    from sened.pipeline.intake import import_files

    bare = tmp_path / "bare.csv"
    bare.write_text("record_id,date_start,date_end,target\nX1,2023-03-05,2023-03-05,a bridge\n")
    named = tmp_path / "named.csv"
    named.write_text("record_id,date_start,date_end,target\nN1,2023-03-05,2023-03-05,house of Anders Holm\n")
    with open_case(folder) as case:
        import_files(case, [bare], "reports-csv", by="ada", why="rows")
        import_files(case, [named], "reports-csv", by="ada", why="rows", licence="CC BY 4.0")
        sign_checkpoint(case)
        with pytest.raises(WithheldError, match="licence"):
            receipt(case, "X1")
        with pytest.raises(WithheldError, match="held back"):
            receipt(case, "N1")


def test_the_same_file_again_is_no_correction(folder: Path, tmp_path: Path) -> None:
    from sened.pipeline.intake import import_files

    with open_case(folder) as case:
        before = case.ledger.size()
        report = import_files(case, [tmp_path / "lakes.csv"], "reports-csv", by="ada", why="", licence="CC BY 4.0")
        assert (report.entries, case.ledger.size()) == (0, before)


@with_tools
@pytest.mark.parametrize("subject", ["C1", "A2", "E1", "lakes:E4"])
def test_ordinary_tools_confirm_a_receipt(signed: Path, tmp_path: Path, subject: str) -> None:
    done = check(tmp_path, text_of(signed, subject).encode(), vkey(signed))
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("checked: example.org/kordela signed a log of")
    assert "no outside evidence of time" in done.stdout


@with_tools
def test_ordinary_tools_confirm_a_corrected_claim(signed: Path, tmp_path: Path) -> None:
    with open_case(signed) as case:
        decide(case, "C2", "correct", by="ada", why="misread", field="killed_low", value="1")
        sign_checkpoint(case)
    assert check(tmp_path, text_of(signed, "C2").encode(), vkey(signed)).returncode == 0


@with_tools
@pytest.mark.parametrize("subject", ["C1", "E3"])
def test_ordinary_tools_find_a_changed_byte_in_any_line(signed: Path, tmp_path: Path, subject: str) -> None:
    data, key = text_of(signed, subject).encode(), vkey(signed)
    chance, starts = random.Random(subject), [0, *(n + 1 for n, byte in enumerate(data[:-1]) if byte == 10)]
    for start in chance.sample(starts, 8):
        end = data.index(b"\n", start)
        at = chance.randrange(start, end + 1)
        changed = data[:at] + bytes([data[at] ^ (1 << chance.randrange(8))]) + data[at + 1 :]
        assert check(tmp_path, changed, key).returncode == 3, f"byte {at}: {data[start:end]!r}"


@with_tools
def test_ordinary_tools_find_another_key_a_cut_and_a_line_too_many(signed: Path, tmp_path: Path) -> None:
    data, key = text_of(signed, "C1").encode(), vkey(signed)
    other = key[:-5] + ("A" if key[-5] != "A" else "B") + key[-4:]
    lines = data.split(b"\n")
    assert check(tmp_path, data, other).returncode == 3
    for changed in (
        data[:-1],
        data + b"\n",
        b"\n".join([*lines[:6], *lines[7:]]),
        data + data,
        data[:200],
        b"\x00" + data,
    ):
        assert check(tmp_path, changed, key).returncode == 3
    assert subprocess.run([SCRIPT], capture_output=True, check=False).returncode == 2
