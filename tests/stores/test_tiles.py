from pathlib import Path

import pytest

from sened.base.errors import IntegrityError, UnavailableError
from sened.stores import tiles
from sened.stores.merkle import Tree, leaf_hash


def some(count: int) -> list[bytes]:
    return [f"entry {n}".encode() for n in range(count)]


def grown(entries: list[bytes]) -> Tree:
    return Tree(leaf_hash(e) for e in entries)


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        (tiles.tile_path(0, 0), "tile/0/000"),
        (tiles.tile_path(0, 1234067), "tile/0/x001/x234/067"),
        (tiles.tile_path(3, 5, 17), "tile/3/005.p/17"),
        (tiles.tile_path(0, 1000, 1), "tile/0/x001/000.p/1"),
        (tiles.bundle_path(0, 255), "tile/entries/000.p/255"),
        (tiles.bundle_path(999), "tile/entries/999"),
    ],
)
def test_paths_are_those_of_tlog_tiles(path: str, wanted: str) -> None:
    assert path == wanted


@pytest.mark.parametrize(
    ("size", "wanted"),
    [
        (0, []),
        (1, [(0, 0, 1)]),
        (256, [(0, 0, 256), (1, 0, 1)]),
        (257, [(0, 0, 256), (0, 1, 1), (1, 0, 1)]),
        (70_000, None),
    ],
)
def test_which_tiles_a_log_has(size: int, wanted: list[tuple[int, int, int]] | None) -> None:
    found = list(tiles.tiles_of(size))
    if wanted is not None:
        assert found == wanted
        return
    # The example of the specification: full tiles and one partial tile on each of three levels.
    assert [one for one in found if one[2] != 256] == [(0, 273, 112), (1, 1, 17), (2, 0, 1)]
    assert len([one for one in found if one[0] == 0]) == 274


def test_a_tile_holds_the_roots_of_complete_subtrees(tmp_path: Path) -> None:
    entries = some(600)
    tree = grown(entries)
    assert tiles.tile_bytes(tree, 0, 1)[:32] == leaf_hash(entries[256])
    assert tiles.tile_bytes(tree, 1, 0, 2) == grown(entries[:256]).root() + grown(entries[256:512]).root()
    assert tiles.hashes(tiles.tile_bytes(tree, 1, 0, 2)) == [tree.node(8, 0), tree.node(8, 1)]


def test_bundles_hold_entries_after_their_lengths() -> None:
    assert tiles.bundle_bytes([b"ab", b""]) == b"\x00\x02ab\x00\x00"
    assert tiles.parse_bundle(b"\x00\x02ab\x00\x00") == [b"ab", b""]
    for cut in (b"\x00", b"\x00\x02a", b"\x00\x02ab\x00"):
        with pytest.raises(IntegrityError, match="short"):
            tiles.parse_bundle(cut)
    with pytest.raises(ValueError, match="fit"):
        tiles.bundle_bytes([b"x" * 65_536])


@pytest.mark.parametrize("size", [0, 1, 255, 256, 257, 513])
def test_a_log_is_read_back_from_its_files(tmp_path: Path, size: int) -> None:
    entries = some(size)
    written = tiles.write(tmp_path, grown(entries), entries)
    assert sorted(written) == sorted(str(p.relative_to(tmp_path)) for p in tmp_path.rglob("*") if p.is_file())
    tree, found = tiles.read(tmp_path, size)
    assert found == entries
    assert tree.root() == grown(entries).root()


def test_every_file_that_was_changed_or_taken_away_is_named(tmp_path: Path) -> None:
    entries = some(300)
    for path in tiles.write(tmp_path, grown(entries), entries):
        file = tmp_path / path
        data = file.read_bytes()
        file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        # A changed entry gives another leaf: then the tile, which holds the right one, does not agree.
        with pytest.raises(IntegrityError, match="tile/"):
            tiles.read(tmp_path, 300)
        file.write_bytes(data[:-3])
        with pytest.raises(IntegrityError):
            tiles.read(tmp_path, 300)
        file.unlink()
        with pytest.raises(UnavailableError, match=path):
            tiles.read(tmp_path, 300)
        file.write_bytes(data)
    tiles.read(tmp_path, 300)
