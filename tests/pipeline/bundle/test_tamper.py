"""Whatever is changed in a bundle is found, and the file is named; by the bundle's own check and by Sened's."""

import base64
import hashlib
import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from sened.stores.merkle import root_of
from sened.stores.notes import Signer, checkpoint_body

Files = dict[str, bytes]
UNSIGNED = ("MANIFEST.sha256", "MANIFEST.note")


def flipped(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def flip_first(files: Files, name: str) -> Files:
    return {**files, name: flipped(files[name], 0)}


def flip_middle(files: Files, name: str) -> Files:
    return {**files, name: flipped(files[name], len(files[name]) // 2)}


def flip_last(files: Files, name: str) -> Files:
    return {**files, name: flipped(files[name], len(files[name]) - 1)}


def truncate(files: Files, name: str) -> Files:
    return {**files, name: files[name][:-1]}


def empty(files: Files, name: str) -> Files:
    return {**files, name: b""}


def append(files: Files, name: str) -> Files:
    return {**files, name: files[name] + b"\n"}


def double_content(files: Files, name: str) -> Files:
    return {**files, name: files[name] * 2}


def delete(files: Files, name: str) -> Files:
    return {n: d for n, d in files.items() if n != name}


def rename(files: Files, name: str) -> Files:
    return {(n + "x" if n == name else n): d for n, d in files.items()}


def other_case(files: Files, name: str) -> Files:
    return {(n.swapcase() if n == name else n): d for n, d in files.items()}


def copy_beside(files: Files, name: str) -> Files:
    return {**files, name + ".copy": files[name]}


CHANGES = (flip_first, flip_middle, flip_last, truncate, empty, append, double_content, delete, rename, other_case)


@pytest.mark.parametrize("change", CHANGES, ids=lambda c: c.__name__)
def test_every_file_of_a_zip(
    change: Callable[[Files, str], Files], published: Any, check: Any, tools: Any, tmp_path: Path
) -> None:
    for name in published.files:
        path = tools.zipped(tmp_path / "b.zip", change(published.files, name))
        code, faults = check(path, published.key)
        assert (code, name in faults) == (3, True), (change.__name__, name, faults)


def test_a_copy_beside_any_file(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    for name in published.files:
        code, faults = check(tools.zipped(tmp_path / "b.zip", copy_beside(published.files, name)), published.key)
        assert (code, f"{name}.copy" in faults) == (3, True)


@pytest.mark.parametrize("change", [flip_middle, truncate, append, delete, rename], ids=lambda c: c.__name__)
def test_every_file_where_the_list_was_made_to_fit(
    change: Callable[[Files, str], Files], published: Any, check: Any, tools: Any, tmp_path: Path
) -> None:
    for name in set(published.files) - {*UNSIGNED}:
        path = tools.zipped(tmp_path / "b.zip", tools.listed(change(published.files, name)))
        code, faults = check(path, published.key)
        assert code == 3, (change.__name__, name)
        assert "MANIFEST.sha256" in faults


def test_every_file_of_a_folder(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    folder = tools.unpacked(tmp_path / "b", published.files)
    for name, data in published.files.items():
        (folder / name).write_bytes(flipped(data, len(data) // 3))
        code, faults = check(folder, published.key)
        assert (code, name in faults) == (3, True)
        (folder / name).unlink()
        code, faults = check(folder, published.key)
        assert (code, name in faults) == (3, True)
        (folder / name).write_bytes(data)
    assert check(folder, published.key) == (0, {})


def swapped(data: bytes) -> bytes:
    first, second, *rest = data.split(b"\n")
    return b"\n".join([second, first, *rest])


@pytest.mark.parametrize("part", ["entries/000.jsonl", "disclosures/000.txt"])
def test_two_lines_swapped(part: str, published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    files = {**published.files, part: swapped(published.files[part])}
    code, faults = check(tools.zipped(tmp_path / "b.zip", files), published.key)
    assert (code, part in faults) == (3, True)
    # One who makes the list fit and signs it with a key of his own is still told by the log.
    files = tools.resigned(files, Signer(published.signer.name, b"x" * 32))
    code, faults = check(tools.zipped(tmp_path / "b.zip", files))
    assert code == 3
    assert set(faults) & {
        part,
        "checkpoint",
        "tile/0/000.p/" + str(len(published.files["entries/000.jsonl"].splitlines())),
    }


def test_the_insider_who_holds_the_key_cannot_change_the_log_behind_a_checkpoint(
    published: Any, check: Any, tools: Any, tmp_path: Path
) -> None:
    """Files that do not belong together are found although the list of them is signed with the right key."""
    for name in [n for n in published.files if n.startswith(("entries/", "tile/", "disclosures/"))]:
        for change in (flip_middle, flip_last, truncate, delete):
            if name.startswith("disclosures/") and change is delete:
                continue  # whether a field is disclosed is for the case to decide
            files = tools.resigned(change(published.files, name), published.signer)
            code, faults = check(tools.zipped(tmp_path / "b.zip", files), published.key)
            assert (code, name in faults) == (3, True), (name, change.__name__, faults)


def test_a_blob_under_a_name_that_is_not_its_digest(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    blob = next(name for name in published.files if name.startswith("blobs/"))
    files = tools.resigned({**published.files, blob: b"another page"}, published.signer)
    assert check(tools.zipped(tmp_path / "b.zip", files), published.key) == (3, {blob: "was changed"})


# Who signed, and what came before.


def test_signed_by_another_key(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    for name in (published.signer.name, "other.example/log"):
        files = tools.resigned(published.files, Signer(name, b"x" * 32))
        path = tools.zipped(tmp_path / "b.zip", files)
        code, faults = check(path, published.key)
        assert (code, {"checkpoint", "MANIFEST.note"} <= set(faults)) == (3, True)
        code, faults = check(path, "", published.since)
        assert (code, faults) == (3, {"checkpoint": "is signed by another key than the earlier checkpoint"})


def test_without_a_pinned_key_it_says_what_is_not_proved(published: Any, check: Any, script: Any, capsys: Any) -> None:
    assert check(published.path) == (5, {})
    assert script.main([str(published.path)]) == 5
    assert "whole and consistent; not proved: who signed, that nothing newer exists" in capsys.readouterr().out


def test_an_earlier_checkpoint_fits(published: Any, check: Any) -> None:
    assert check(published.path, published.key, published.since) == (0, {})
    assert check(published.path, "", published.since) == (5, {})


def test_rolled_back(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    later = tmp_path / "later"
    later.write_bytes(published.files["checkpoint"])
    path = tools.zipped(tmp_path / "b.zip", published.older)
    assert check(path, published.key) == (0, {})
    code, faults = check(path, published.key, later)
    assert code == 3
    assert "rolled back" in faults["checkpoint"]


def test_forked(published: Any, check: Any, tmp_path: Path) -> None:
    size = len(published.older["entries/000.jsonl"].splitlines())
    for claimed in (1, size - 1, size):
        other = tmp_path / "other"
        other.write_text(
            published.signer.sign(checkpoint_body(published.signer.name, claimed, hashlib.sha256(b"?").digest()))
        )
        code, faults = check(published.path, published.key, other)
        assert code == 3
        assert "forked" in faults["checkpoint"]


def test_a_checkpoint_of_another_log(published: Any, check: Any, tmp_path: Path) -> None:
    other = tmp_path / "other"
    other.write_text(published.signer.sign(checkpoint_body("elsewhere.example/log", 1, bytes(32))))
    code, faults = check(published.path, published.key, other)
    assert (code, "of the log" in faults["checkpoint"]) == (3, True)


def test_a_checkpoint_over_another_root(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    entries = published.files["entries/000.jsonl"].splitlines()
    for size, root in (
        (len(entries), bytes(32)),
        (len(entries) + 1, root_of(entries)),
        (10**15, root_of(entries)),
        (0, root_of([])),
    ):
        note = published.signer.sign(checkpoint_body(published.signer.name, size, root)).encode()
        files = tools.resigned({**published.files, "checkpoint": note}, published.signer)
        code, _ = check(tools.zipped(tmp_path / "b.zip", files), published.key)
        assert code == 3


# The container.


def test_a_name_twice_in_the_zip(published: Any, check: Any, tmp_path: Path) -> None:
    for name in ("README.txt", "entries/000.jsonl", "MANIFEST.sha256"):
        for second in (published.files[name], b"other"):
            path = tmp_path / "b.zip"
            path.write_bytes(published.path.read_bytes())
            with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as archive:
                archive.writestr(name, second)
            code, faults = check(path, published.key)
            assert (code, name in faults) == (3, True)


FOREIGN = ("../evil", "/etc/evil", "a/../../evil", "C:\\evil", "..\\evil", "extra.txt", "tile/0/zzz", "entries/001.jsonl", "e\u0301.txt", "a//b", "./README.txt", ".hidden", "blobs/", "empty/")  # fmt: skip


@pytest.mark.parametrize("name", FOREIGN)
def test_a_foreign_name(name: str, published: Any, check: Any, tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_bytes(published.path.read_bytes())
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(name, b"" if name.endswith("/") else b"x")
    if name == "blobs/":  # a folder that files lie in adds nothing
        assert check(path, published.key) == (0, {})
        return
    code, faults = check(path, published.key)
    assert (code, len(faults)) == (3, 1)
    assert next(iter(faults)).encode("ascii", "backslashreplace").decode() in {
        name,
        name.encode("ascii", "backslashreplace").decode(),
    }


def test_links_in_a_zip_and_in_a_folder(published: Any, check: Any, tools: Any, tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in published.files.items():
            info = zipfile.ZipInfo(name)
            if name == "README.txt":
                info.create_system, info.external_attr = 3, (stat.S_IFLNK | 0o777) << 16
            archive.writestr(info, data)
    code, faults = check(path, published.key)
    assert (code, "README.txt" in faults) == (3, True)
    folder = tools.unpacked(tmp_path / "b", published.files)
    (tmp_path / "elsewhere").write_bytes(published.files["README.txt"])
    (folder / "README.txt").unlink()
    (folder / "README.txt").symlink_to(tmp_path / "elsewhere")
    code, faults = check(folder, published.key)
    assert (code, "README.txt" in faults) == (3, True)


def test_bytes_before_after_and_between_the_files_of_a_zip(published: Any, check: Any, tmp_path: Path) -> None:
    whole = published.path.read_bytes()
    commented = io.BytesIO(whole)
    with zipfile.ZipFile(commented, "a") as archive:
        archive.comment = b"hidden words"
    for changed in (
        whole + b"trailing",
        b"leading" + whole,
        whole[:-1],
        whole[: len(whole) // 2],
        b"",
        commented.getvalue(),
        with_gap(whole),
    ):
        path = tmp_path / "b.zip"
        path.write_bytes(changed)
        code, faults = check(path, published.key)
        assert code == 3
        assert faults


def with_gap(whole: bytes) -> bytes:
    """The zip with bytes that no header speaks of before its directory."""
    size, start = struct.unpack("<LL", whole[-10:-2])
    moved = whole[:-10] + struct.pack("<LL", size, start + 9) + whole[-2:]
    return moved[:start] + b"gap bytes" + moved[start:]


def test_headers_of_the_zip_that_say_two_things(published: Any, check: Any, tmp_path: Path) -> None:
    whole = bytearray(published.path.read_bytes())
    start = whole.index(b"README.txt")
    for at in (
        start - 16,
        start - 12,
        start - 8,
        start - 22,
        start,
    ):  # checksum, sizes, method, name of the first header
        changed = bytearray(whole)
        changed[at] ^= 1
        path = tmp_path / "b.zip"
        path.write_bytes(changed)
        code, _ = check(path, published.key)
        assert code == 3, at - start


def test_any_byte_of_the_zip_that_is_content(published: Any, check: Any, tmp_path: Path) -> None:
    """A flip falls on a file's bytes (named), or on times and the like, which say nothing; never on another answer."""
    whole = published.path.read_bytes()
    with zipfile.ZipFile(published.path) as archive:
        spans = [(i.header_offset + 30 + len(i.filename), i.file_size, i.filename) for i in archive.infolist()]
    path = tmp_path / "b.zip"
    for at in range(0, len(whole), 1013):
        path.write_bytes(flipped(whole, at))
        code, faults = check(path, published.key)
        inside = [name for start, size, name in spans if start <= at < start + size]
        assert code in ((3,) if inside else (0, 3, 5))
        assert not inside or set(inside) & set(faults)


# Questions that are wrong.


def test_wrong_questions(published: Any, check: Any, tmp_path: Path) -> None:
    assert check(tmp_path / "absent.zip", published.key) == (2, {})
    key = published.key
    for wrong in ("x", key[:-3], key.replace("+", " "), key[:-2] + "AA", "a+b+c", base64.b64encode(b"k" * 33).decode()):
        assert check(published.path, wrong) == (2, {}), wrong
    note = published.files["checkpoint"]
    foreign = Signer("other.example/log", b"y" * 32).sign(checkpoint_body("other.example/log", 1, bytes(32))).encode()
    for wrong_note in (b"", b"words", note[:-9], flipped(note, 3), foreign, published.files["MANIFEST.note"]):
        (tmp_path / "since").write_bytes(wrong_note)
        assert check(published.path, key, tmp_path / "since") == (2, {}), wrong_note
    assert check(published.path, key, tmp_path / "absent") == (2, {})


def test_a_key_can_be_given_as_a_file(published: Any, check: Any, tmp_path: Path) -> None:
    (tmp_path / "k").write_text(published.key + "\n")
    assert check(published.path, str(tmp_path / "k")) == (0, {})
