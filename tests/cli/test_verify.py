"""`publish --bundle` and `verify` as a person types them: exit codes, one JSON document, files named."""

import json
from pathlib import Path

import pytest

from sened.cli.main import outcome


@pytest.fixture
def case(tmp_path: Path, kordela_files: tuple[Path, Path]) -> str:
    case = str(tmp_path / "case")
    assert outcome(["init", case, "--title", "Kordela", "-q"]) == 0
    settings = tmp_path / "case" / "sened.toml"
    settings.write_text(settings.read_text().replace('email = ""', 'email = "corrections@kordela.example"'))
    assert outcome(["import", case, *map(str, kordela_files), "--adapter", "claims-csv", "-q"]) == 0
    return case


def test_a_bundle_is_published_and_verified(case: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bundle, folder = str(tmp_path / "b.zip"), str(tmp_path / "unpacked") + "/"
    assert outcome(["publish", case, "--bundle", bundle, "-q"]) == 5
    assert "sened key new" in capsys.readouterr().err
    assert outcome(["key", "new", case, "kordela.example/log", "-q"]) == 0
    capsys.readouterr()
    assert outcome(["publish", case, "--bundle", bundle, "-q", "--format", "json"]) == 0
    key = json.loads(capsys.readouterr().out)["bundle"]["key"]
    assert outcome(["publish", case, "--bundle", folder, "-q"]) == 0
    assert f"sened verify {folder.rstrip('/')} --key '{key}'" in capsys.readouterr().out

    for given in (bundle, folder):
        assert outcome(["verify", given, "--key", key]) == 0
        assert capsys.readouterr().out.endswith("result: checked (exit 0)\n")
        assert outcome(["verify", given]) == 5
        assert "not proved: who signed, that nothing newer exists" in capsys.readouterr().out

    (Path(folder) / "README.txt").write_text("Trust me.")
    assert outcome(["verify", folder, "--key", key, "--format", "json"]) == 3
    found = json.loads(capsys.readouterr().out)
    assert found["faults"] == [{"file": "README.txt", "what": "was changed"}]
    assert found["proved"] == []


@pytest.mark.parametrize("more", [[], ["--key", "no key"], ["--since", "absent"]])
def test_a_wrong_question_is_wrong_usage(more: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert outcome(["verify", str(tmp_path / "absent.zip"), *more]) == 2
    told = capsys.readouterr()
    assert (told.out, "Traceback" in told.err) == ("", False)
