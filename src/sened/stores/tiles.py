"""The log as static files: tiles of 256 hashes and bundles of 256 entries. Method: C2SP tlog-tiles.

`tile/<level>/<number>` holds the complete nodes of tree level 8 x level; `tile/entries/<number>` holds entries, each after
its length in two bytes. What is not full yet carries its width in its name (`.p/<width>`). Numbers are written in
groups of three digits, all but the last with an `x` before them.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from sened.base.errors import IntegrityError, UnavailableError
from sened.stores.merkle import HASH_BYTES, Tree, leaf_hash
from sened.stores.sealing import MAX_ENTRY_BYTES

WIDTH = 256
_HEIGHT = 8


def tile_path(level: int, number: int, width: int = WIDTH) -> str:
    """Return the path of a tile of hashes, below the folder of the log."""
    return f"tile/{level}/{_number(number, width)}"


def bundle_path(number: int, width: int = WIDTH) -> str:
    """Return the path of a bundle of entries, below the folder of the log."""
    return f"tile/entries/{_number(number, width)}"


def tiles_of(size: int) -> Iterator[tuple[int, int, int]]:
    """Yield (level, number, width) of every tile of a log of `size` entries."""
    level, nodes = 0, size
    while nodes:
        for number in range(-(-nodes // WIDTH)):
            yield level, number, min(WIDTH, nodes - WIDTH * number)
        level += 1
        nodes >>= _HEIGHT


def bundles_of(size: int) -> Iterator[tuple[int, int]]:
    """Yield (number, width) of every bundle of a log of `size` entries."""
    for number in range(-(-size // WIDTH)):
        yield number, min(WIDTH, size - WIDTH * number)


def tile_bytes(tree: Tree, level: int, number: int, width: int = WIDTH) -> bytes:
    """Return the bytes of a tile: `width` hashes of 32 bytes."""
    return b"".join(tree.node(_HEIGHT * level, WIDTH * number + k) for k in range(width))


def bundle_bytes(entries: Sequence[bytes]) -> bytes:
    """Return the bytes of a bundle of entries; `ValueError` where one is too long."""
    for entry in entries:
        if len(entry) > MAX_ENTRY_BYTES:
            raise ValueError(f"an entry of {len(entry)} bytes does not fit into a bundle")
    return b"".join(len(entry).to_bytes(2, "big") + entry for entry in entries)


def parse_bundle(data: bytes) -> list[bytes]:
    """Return the entries of a bundle; `IntegrityError` where it is cut short."""
    out, at = [], 0
    while at < len(data):
        end = at + 2 + int.from_bytes(data[at : at + 2], "big")
        if end > len(data) or at + 2 > len(data):
            raise IntegrityError("a bundle of entries is cut short")
        out.append(data[at + 2 : end])
        at = end
    return out


def files(tree: Tree, entries: Sequence[bytes], size: int | None = None) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file of the log of the first `size` entries, hashes first."""
    size = tree.size if size is None else size
    for level, number, width in tiles_of(size):
        yield tile_path(level, number, width), tile_bytes(tree, level, number, width)
    for number, width in bundles_of(size):
        yield bundle_path(number, width), bundle_bytes(entries[WIDTH * number : WIDTH * number + width])


def write(folder: Path, tree: Tree, entries: Sequence[bytes], size: int | None = None) -> list[str]:
    """Return the paths, below `folder`, of the files that now hold the log of the first `size` entries."""
    out = []
    for path, data in files(tree, entries, size):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(data)
        out.append(path)
    return out


def read(folder: Path, size: int) -> tuple[Tree, list[bytes]]:
    """Return tree and entries of a log of `size` entries from its files.

    `IntegrityError` names the file that does not agree with the others, `UnavailableError` one that is not there. The
    root is for the caller to hold against a checkpoint.
    """
    entries: list[bytes] = []
    for number, width in bundles_of(size):
        path = bundle_path(number, width)
        entries += _expected(path, parse_bundle(_bytes(folder, path)), width)
    tree = Tree(leaf_hash(entry) for entry in entries)
    for level, number, width in tiles_of(size):
        path = tile_path(level, number, width)
        if _bytes(folder, path) != tile_bytes(tree, level, number, width):
            raise IntegrityError(f"{path} does not agree with the entries", file=path)
    return tree, entries


def hashes(data: bytes) -> list[bytes]:
    """Return the hashes in the bytes of a tile."""
    if len(data) % HASH_BYTES or not 0 < len(data) <= WIDTH * HASH_BYTES:
        raise IntegrityError("a tile does not hold whole hashes")
    return [data[at : at + HASH_BYTES] for at in range(0, len(data), HASH_BYTES)]


def _number(number: int, width: int) -> str:
    groups = [f"{number % 1000:03d}"]
    while number := number // 1000:
        groups.insert(0, f"x{number % 1000:03d}")
    return "/".join(groups) + ("" if width == WIDTH else f".p/{width}")


def _bytes(folder: Path, path: str) -> bytes:
    try:
        return (folder / path).read_bytes()
    except FileNotFoundError:
        raise UnavailableError(f"{path} is missing", next_step="fetch the whole log again", file=path) from None


def _expected(path: str, entries: list[bytes], width: int) -> list[bytes]:
    if len(entries) != width:
        raise IntegrityError(f"{path} holds {len(entries)} entries, not {width}", file=path)
    return entries
