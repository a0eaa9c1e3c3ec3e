"""What a bundle holds, and what it does not."""

import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from sened.base.errors import ConflictError, InputError, UnavailableError
from sened.pipeline.case import open_case
from sened.pipeline.decide import decide
from sened.pipeline.publish import publish


def disclosed(files: dict[str, bytes]) -> list[tuple[int, str, Any]]:
    lines = [
        line for name, data in sorted(files.items()) if name.startswith("disclosures/") for line in data.splitlines()
    ]
    found = []
    for line in lines:
        index, _, opening = line.partition(b" ")
        _, field, value = json.loads(opening)
        found.append((int(index), field, value))
    return found


def test_the_layout_is_the_one_that_others_rely_on(published: Any) -> None:
    tops = {name.split("/")[0] for name in published.files}
    assert tops == {
        "README.txt", "MANIFEST.sha256", "MANIFEST.note", "checkpoint", "tile", "entries", "disclosures", "blobs",
        "keys", "verify.py", "site",
    }  # fmt: skip
    assert len(published.files["verify.py"].splitlines()) < 500


def test_public_fields_are_opened_and_withheld_ones_are_not(published: Any) -> None:
    fields = disclosed(published.files)
    subjects = {value for _, field, value in fields if field == "subject"}
    assert {"C1", "C2", "S1", "S2", "C1+C2"} <= subjects
    assert "C3" not in subjects
    assert {"killed", "summary"} <= {field for _, field, _ in fields}


def test_nothing_that_must_stay_is_in_it_in_any_file(published: Any) -> None:
    everything = b"".join(published.files.values())
    for inward in (
        b"42.91737",
        b"What must not leave",
        b"harm to a witness",
        b"one strike",
        b"leaflet",
        b"claims-csv",
        b"lovelace",
    ):
        assert inward not in everything


def test_only_captures_of_sources_that_may_be_passed_on_are_in_it(published: Any) -> None:
    blobs = [data for name, data in published.files.items() if name.startswith("blobs/")]
    assert blobs == [b"<p>Two people were killed near Tel Amur.</p>"]
    assert published.report.blobs == 1


def test_a_source_of_which_anything_is_held_back_keeps_its_bytes(published: Any, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(published.case, tmp_path / "case")
    with open_case(tmp_path / "case") as case:
        decide(case, "C1", "withhold", why="danger", by="ada")
        report = publish(case, tmp_path / "site", bundle=tmp_path / "b.zip")
    assert report.bundle
    assert report.bundle.blobs == 0


def test_the_same_log_and_key_give_the_same_bytes(published: Any, tmp_path: Path, tools: Any) -> None:
    with open_case(published.case) as case:
        publish(case, tmp_path / "site", bundle=tmp_path / "again.zip")
        publish(case, tmp_path / "site", bundle=tmp_path / "folder", unpacked=True)
    assert (tmp_path / "again.zip").read_bytes() == published.path.read_bytes()
    folder = {
        p.relative_to(tmp_path / "folder").as_posix(): p.read_bytes()
        for p in (tmp_path / "folder").rglob("*")
        if p.is_file()
    }
    assert folder == published.files


def test_times_owners_and_permissions_are_the_same_for_all(published: Any) -> None:
    with zipfile.ZipFile(published.path) as archive:
        infos = archive.infolist()
    assert {(i.date_time, i.external_attr >> 16, i.create_system, i.compress_type) for i in infos} == {
        ((1980, 1, 1, 0, 0, 0), 0o100644, 3, zipfile.ZIP_STORED)
    }


def test_without_a_key_there_is_no_bundle(published: Any, tmp_path: Path) -> None:
    import shutil

    shutil.copytree(published.case, tmp_path / "case", ignore=shutil.ignore_patterns("keys"))
    with open_case(tmp_path / "case") as case, pytest.raises(UnavailableError, match="no key"):
        publish(case, tmp_path / "site", bundle=tmp_path / "b.zip")
    assert not (tmp_path / "site").exists()


def test_a_folder_of_other_things_is_not_overwritten(published: Any, tmp_path: Path) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letters.txt").write_text("dear")
    with open_case(published.case) as case:
        with pytest.raises(ConflictError, match="other things"):
            publish(case, tmp_path / "site", bundle=tmp_path / "mine", unpacked=True)
        with pytest.raises(InputError, match="is a folder"):
            publish(case, tmp_path / "site", bundle=tmp_path / "mine")
    assert (tmp_path / "mine" / "letters.txt").read_text() == "dear"
