"""Checks a bundle of a Sened case, a zip or a folder, with nothing but Python's standard library (3.9 or later).

    python verify.py [BUNDLE] [--key VKEY] [--since CHECKPOINT] [--json]

This very file lies in every bundle; BUNDLE is its own folder by default. Who fears a forgery takes it, and the key, from
somewhere else. Exit codes: 0 everything was checked against the pinned key; 5 whole and consistent, but no key was
pinned, or it cannot be read; 3 tampered, each file named; 2 wrong usage. Checked: no double, foreign, linked or hidden
file; MANIFEST.sha256; signatures of MANIFEST.note and checkpoint (C2SP notes); the tree over entries/ and tile/; each
field in disclosures/ against the commitment in its entry; with --since, that the log begins with the earlier one.
"""

from __future__ import annotations

import argparse
import base64
import hashlib
import json
import lzma
import re
import stat
import struct
import sys
import zipfile
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath
from typing import Any, BinaryIO

CHECKED, USAGE, TAMPERED, CANNOT_TELL = 0, 2, 3, 5
UNPROVED = "whole and consistent; not proved: who signed, that nothing newer exists"
NEVER_PROVED = ["that nothing newer exists", "that what the claims say is true"]
NEVER_PROVED += ["when: signed by this case's own key; no outside evidence of time"]
MANIFEST, NOTE, CHECKPOINT, PURPOSE = "MANIFEST.sha256", "MANIFEST.note", "checkpoint", "sened-bundle/v1"
CHUNK, WHOLE, MEMBERS, DEEP = 1 << 18, 1 << 25, 200_000, 12  # bytes, bytes read whole, files, folders in folders
WIDTH, LONGEST_ENTRY = 256, 65_535  # hashes of a full tile and entries of a file; bytes of an entry
ROOM, RATIO = 1 << 26, 100  # how far a zip may expand: 64 MiB, or a hundred times its own size
SAFE = re.compile(r"(?:(?!\.\.?(?:/|\Z))[A-Za-z0-9_.@=-]+/)*(?!\.\.?\Z)[A-Za-z0-9_.@=-]+")
DAMAGED = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, MemoryError, EOFError, ValueError, IndexError, struct.error)
Pieces = Iterator[Any]


class Refused(Exception):
    """The check ends here; its arguments are the exit code, the file and the reason."""


class Bundle:
    """What lies at a path: sizes by name, streams by name, names of folders, and the faults of the container."""

    def __init__(self, path: Path) -> None:
        self.sizes: dict[str, int] = {}
        self.streams: dict[str, Callable[[], Pieces]] = {}
        self.folders: set[str] = set()
        self.faults: dict[str, str] = {}
        self._walk(path, "", 0) if path.is_dir() else self._unzip(path)
        tops = {name.partition("/")[0] + "/" for name in [*self.sizes, *self.folders]}
        if MANIFEST not in self.sizes and len(tops) == 1 and min(tops) + MANIFEST in self.sizes:
            cut = len(min(tops))  # some tools put one folder around everything
            self.sizes = {name[cut:]: size for name, size in self.sizes.items()}
            self.streams = {name[cut:]: stream for name, stream in self.streams.items()}
            self.folders = {name[cut:] for name in self.folders} - {""}

    def _take(self, name: str, size: int, stream: Callable[[], Pieces]) -> None:
        if len(self.sizes) >= MEMBERS:
            raise Refused(TAMPERED, name, f"the bundle holds more than {MEMBERS} files")
        if name in self.sizes or not SAFE.fullmatch(name):
            self.faults[name] = "stands there twice" if name in self.sizes else "is no name that a bundle can hold"
        else:
            self.sizes[name], self.streams[name] = size, stream

    def _walk(self, path: Path, prefix: str, depth: int) -> None:
        for item in sorted(path.iterdir()):
            name = prefix + item.name
            if item.is_symlink() or depth > DEEP or not (item.is_dir() or item.is_file()):
                self.faults[name] = "is a link or a special file, or lies too deep"
            elif item.is_file():
                size = item.stat().st_size
                self._take(name, size, lambda item=item, size=size: pieces(item, 0, size))  # type: ignore[misc]
            else:
                self.folders.add(name + "/")
                self._walk(item, name + "/", depth + 1)

    def _unzip(self, path: Path) -> None:
        # Nothing may lie before, between or after the files of a zip, and both headers of each must agree.
        length, following, loose = path.stat().st_size, 0, 0
        try:
            with path.open("rb") as file:
                end, archive = directory(file, length), zipfile.ZipFile(path)
                for info in sorted(archive.infolist(), key=lambda i: i.header_offset):
                    if not 0 <= info.header_offset - following <= loose:
                        self.faults[info.filename] = "does not follow the file before it in the zip"
                    start = self._header(info, file)
                    following, loose = start + info.compress_size, 24 if info.flag_bits & 8 else 0  # a descriptor
                    self._member(path, archive, info, start)
        except (*DAMAGED, NotImplementedError, OverflowError) as error:
            raise Refused(TAMPERED, path.name, f"the zip is damaged: {error}") from None
        if not 0 <= end - following <= loose or sum(self.sizes.values()) > max(ROOM, RATIO * length):
            raise Refused(TAMPERED, path.name, "the zip hides something, or expands beyond all measure")

    def _header(self, info: zipfile.ZipInfo, file: BinaryIO) -> int:
        file.seek(info.header_offset)
        flags, method, crc, packed, size, length, extra = struct.unpack("<6x2H4x3L2H", file.read(30))
        name = file.read(length).decode("utf-8" if flags & 0x800 else "cp437")
        sizes = flags & 8 or (crc == info.CRC and {packed, size} <= {info.compress_size, info.file_size, 0xFFFFFFFF})
        if (name, info.filename, method) != (info.orig_filename, info.orig_filename, info.compress_type) or not sizes:
            self.faults[info.filename] = "its two headers in the zip differ"
        return int(info.header_offset + 30 + length + extra)

    def _member(self, path: Path, archive: zipfile.ZipFile, info: zipfile.ZipInfo, start: int) -> None:
        name, size = info.filename, info.compress_size
        if stat.S_IFMT(info.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
            self.faults[name] = "is a link or a special file"
        elif SAFE.fullmatch(name[:-1]) and name[-1] == "/" and not info.file_size:
            self.folders.add(name)
        elif info.flag_bits & 0x41 or info.compress_type not in (0, 8, 12, 14):
            raise Refused(CANNOT_TELL, name, "is encrypted or oddly compressed in the zip; unpack it, check the folder")
        elif info.compress_type == 0:
            self._take(name, info.file_size, lambda: pieces(path, start, size))
        else:
            self._take(name, info.file_size, lambda: unpacked(archive, info))


def directory(file: BinaryIO, length: int) -> int:
    """Return where the directory of a zip begins; its end record must be the very end of the file."""
    file.seek(max(0, length - 98))
    tail, end = file.read(98), length - 22
    if tail[-22:-18] != b"PK\5\6" or tail[-2:] != b"\0\0":
        raise ValueError("it is cut short, or something stands after its end")
    size, start = struct.unpack("<LL", tail[-10:-2])
    if tail[-42:-38] == b"PK\6\7" and tail[:4] == b"PK\6\6":  # the form for more than 4 GiB
        (size, start), end = struct.unpack("<QQ", tail[40:56]), end - 76
    if start + size != end or size > WHOLE:
        raise ValueError("its directory does not stand where its end record says")
    return int(start)


def pieces(path: Path, start: int, size: int) -> Pieces:
    """Yield `size` bytes of a file from `start`; each piece stands until the next."""
    view = memoryview(bytearray(min(size, CHUNK)))
    with path.open("rb", buffering=0) as file:
        file.seek(start)
        while size > 0 and (count := file.readinto(view[: min(size, CHUNK)])):
            size -= count
            yield view[:count]


def unpacked(archive: Any, info: zipfile.ZipInfo) -> Pieces:
    """Yield the bytes of a packed member; small pieces where `zipfile` unpacks all that a piece holds (bzip2, lzma)."""
    size = CHUNK if info.compress_type == 8 else 64
    with archive.open(info) as file:
        file.MIN_READ_SIZE = min(size, file.MIN_READ_SIZE)
        while piece := file.read1(size):
            yield piece


# Signatures: Ed25519 (RFC 8032) and signed notes.

P, ORDER = 2**255 - 19, 2**252 + 27742317777372353535851937790883648493
Point = tuple[int, int, int, int]
D, ROOT = -121665 * pow(121666, -1, P) % P, pow(2, (P - 1) // 4, P)


def added(p: Point, q: Point) -> Point:
    """Return the sum of two points in extended coordinates."""
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    return (b - a) * (d - c) % P, (d + c) * (b + a) % P, (d - c) * (d + c) % P, (b - a) * (b + a) % P


def times(count: int, p: Point) -> Point:
    """Return `count` times a point."""
    out: Point = (0, 1, 1, 0)
    while count:
        out = added(out, p) if count & 1 else out
        p, count = added(p, p), count >> 1
    return out


def point(data: bytes) -> Point:
    """Return the point of 32 bytes; ValueError where they are none."""
    sign, y = divmod(int.from_bytes(data, "little"), 1 << 255)
    square = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(square, (P + 3) // 8, P)
    x = x if x * x % P == square else x * ROOT % P
    if len(data) != 32 or y >= P or x * x % P != square or (x == 0 and sign):
        raise ValueError("is no point of the curve")
    x = x if x & 1 == sign else P - x
    return x, y, 1, x * y % P


def holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether an Ed25519 signature holds."""
    (x, y, _, xy), scalar = point(public), int.from_bytes(signature[32:], "little")
    digest = int.from_bytes(hashlib.sha512(signature[:32] + public + message).digest(), "little") % ORDER
    base = point((4 * pow(5, -1, P) % P).to_bytes(32, "little"))
    x, y, z, _ = added(times(scalar, base), times(digest, (P - x, y, 1, P - xy)))
    x, y = x * pow(z, -1, P) % P, y * pow(z, -1, P) % P
    return scalar < ORDER and len(signature) == 64 and (y | (x & 1) << 255).to_bytes(32, "little") == signature[:32]


def decoded(text: str) -> bytes:
    """Return the bytes of base64 in its one form; ValueError for any other."""
    raw = base64.b64decode(text, validate=True)
    if base64.b64encode(raw).decode() != text:
        raise ValueError("is no base64")
    return raw


class Key:
    """A public key as C2SP writes it: NAME+HASH+BASE64."""

    def __init__(self, text: str) -> None:
        self.text = text.strip()
        self.name, mark, data = self.text.split("+", 2)
        raw = decoded(data)
        self.mark = hashlib.sha256(self.name.encode() + b"\n" + raw).digest()[:4]
        if len(raw) != 33 or raw[0] != 1 or mark != self.mark.hex():
            raise ValueError("is no key of Ed25519")
        self.public = raw[1:]


def unsealed(note: bytes, keys: list[Key]) -> tuple[list[str], Key | None]:
    """Return the lines of a signed note and the key that signed it, None where none of `keys` did; else ValueError."""
    body, gap, signatures = note.rpartition(b"\n\n")
    lines, found = signatures.decode().split("\n"), None
    good = bool(gap) and not lines.pop() and bool(lines) and len(note) <= 1 << 16
    for dash, name, data in [line.split(" ") for line in lines]:
        raw = decoded(data)
        good = good and dash == "\u2014" and len(raw) > 4
        for key in keys if found is None else ():
            if (key.name, key.mark) == (name, raw[:4]):
                found, good = key, good and holds(key.public, body + b"\n", raw[4:])
    if not good:
        raise ValueError("is no signed note, or does not agree with its signature")
    return body.decode().split("\n"), found


def checkpoint_of(lines: list[str]) -> tuple[str, int, bytes]:
    """Return origin, size and root of the text of a checkpoint; ValueError where it is none."""
    origin, size, root = lines[:3]
    if not origin or not re.fullmatch("0|[1-9][0-9]{0,15}", size) or len(decoded(root)) != 32:
        raise ValueError("is no checkpoint")
    return origin, int(size), decoded(root)


def root_of(hashes: list[bytes]) -> bytes:
    """Return the root over leaf hashes (RFC 6962): level by level, two by two, an odd last one as it is."""
    while len(hashes) > 1:
        two = range(0, len(hashes) - 1, 2)
        above = [hashlib.sha256(b"\1" + hashes[i] + hashes[i + 1]).digest() for i in two]
        hashes = above + hashes[len(two) * 2 :]
    return hashes[0] if hashes else hashlib.sha256(b"").digest()


def numbered(number: int, width: int = WIDTH) -> str:
    """Return how tlog-tiles writes the number of a tile: 005, x001/234, with .p/WIDTH where it is not full."""
    written = f"{number % 1000:03}"
    while number := number // 1000:
        written = f"x{number % 1000:03}/{written}"
    return written + (f".p/{width}" if width < WIDTH else "")


def tiles(hashes: list[bytes]) -> dict[str, bytes]:
    """Return the bytes of every tile of the tree over leaf hashes by path."""
    found, level = {}, 0
    while hashes:
        rows = [hashes[start : start + WIDTH] for start in range(0, len(hashes), WIDTH)]
        for number, row in enumerate(rows):
            found[f"tile/{level}/{numbered(number, len(row))}"] = b"".join(row)
        hashes, level = [root_of(row) for row in rows if len(row) == WIDTH], level + 1
    return found


class Check:
    """One run over a bundle; `faults` says of each file what is wrong."""

    def __init__(self, pinned: list[Key], since: bytes) -> None:
        self.pinned, self.since = pinned, since
        self.faults: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        self.leaves: list[bytes] = []
        self.fields = self.disclosed = self.size = self.code = 0
        self.origin, self.root = "", b""
        self.signer: Key | None = None

    def run(self, bundle: Bundle) -> None:
        """Do all checks in order; the first fault of a file is the one that is told."""
        self.bundle, self.faults = bundle, bundle.faults
        self._manifest()
        with ThreadPoolExecutor(2) as pool:  # hashing leaves the interpreter free for the rest
            found = pool.map(self._digest, self.digests)
            self._signatures()
            self._log()
            for name, digest in zip(list(self.digests), found):  # noqa: B905 - equally many, and for old Pythons
                if digest != self.digests[name] or (name.startswith("blobs/") and name[6:].replace("/", "") != digest):
                    self._fault(name, "was changed")

    def _fault(self, name: str, why: str) -> None:
        self.faults.setdefault(name, why)

    def _names(self, folder: str) -> list[str]:
        return [name for name in self.digests if name.startswith(folder)]

    def _stream(self, name: str) -> Pieces:
        try:
            yield from self.bundle.streams[name]() if name in self.bundle.sizes else ()
        except DAMAGED:
            self._fault(name, "is damaged in the zip")
        if name not in self.bundle.sizes:
            self._fault(name, "is missing")

    def _digest(self, name: str) -> str:
        running = hashlib.sha256()
        for piece in self._stream(name):
            running.update(piece)
        return running.hexdigest()

    def _read(self, name: str) -> bytes:
        if self.bundle.sizes.get(name, 0) > WHOLE:
            self._fault(name, "is longer than any such file")
            return b""
        return b"".join(map(bytes, self._stream(name)))

    def _manifest(self) -> None:
        last = ""
        for line in self._read(MANIFEST).decode("utf-8", "replace").split("\n")[:-1]:
            digest, name = line[:64], line[66:]
            if not re.fullmatch("[0-9a-f]{64}  ", line[:66]) or not SAFE.fullmatch(name) or name <= last:
                self._fault(MANIFEST, "is no list of digests in the order of names")
                break
            self.digests[name], last = digest, name
        parents = {f"{parent}/" for name in self.digests for parent in PurePosixPath(name).parents}
        for name in [*self.bundle.sizes, *self.bundle.folders] if self.digests else ():
            if name not in self.digests and name not in parents and name not in (MANIFEST, NOTE):
                self._fault(name, "does not belong to the bundle")

    def _signatures(self) -> None:
        own = [key for key in map(self._own_key, self._names("keys/")) if key]
        lines = self._signed(CHECKPOINT, self.pinned or own)
        try:
            self.origin, self.size, self.root = checkpoint_of(lines)
        except ValueError:
            self._fault(CHECKPOINT, "is no checkpoint")
        listed = hashlib.sha256(self._read(MANIFEST)).hexdigest()
        if self._signed(NOTE, self.pinned or own) != [PURPOSE, self.origin, listed]:
            self._fault(MANIFEST, f"is not the list that {NOTE} signs")

    def _own_key(self, name: str) -> Key | None:
        try:
            return Key(self._read(name).decode())
        except ValueError:
            self._fault(name, "is no key")
            return None

    def _signed(self, name: str, keys: list[Key]) -> list[str]:
        try:
            lines, signer = unsealed(self._read(name), keys)
        except ValueError:
            self._fault(name, "is no signed note, or does not agree with its signature")
            return []
        if signer is None:
            self._fault(name, f"is not signed by the {'pinned' if self.pinned else 'enclosed'} key")
        self.signer = signer or self.signer
        return lines

    def _log(self) -> None:
        wanted: dict[str, str] = {}
        for start in range(0, self.size, WIDTH):
            number = numbered(start // WIDTH)
            lines = self._read(f"entries/{number}.jsonl").split(b"\n")
            if lines.pop() or len(lines) != min(WIDTH, self.size - start):
                self._fault(f"entries/{number}.jsonl", "does not hold the entries that are signed")
                break
            wanted[f"entries/{number}.jsonl"] = wanted[f"disclosures/{number}.txt"] = ""
            packed = b"".join(struct.pack(">H", len(line) & 0xFFFF) + line for line in lines)
            wanted[f"tile/entries/{numbered(start // WIDTH, len(lines))}"] = hashlib.sha256(packed).hexdigest()
            self.leaves += [hashlib.sha256(b"\0" + line).digest() for line in lines]
            self._disclosures(start, lines, number)
        wanted.update((name, hashlib.sha256(data).hexdigest()) for name, data in tiles(self.leaves).items())
        for name in [*wanted, *self._names("tile/"), *self._names("entries/"), *self._names("disclosures/")]:
            if wanted.get(name, "none") not in ("", self.digests.get(name)):
                self._fault(name, "is missing, or does not follow from the entries that are signed")
        if self.root and root_of(self.leaves) != self.root:
            self._fault(CHECKPOINT, "signs another root than that of the entries")
            for name in [name for name in self._names("tile/0/") if name in self.faults]:
                self._fault(f"entries/{name[7:].partition('.p/')[0]}.jsonl", f"does not follow from {name}")
        if self.since:
            self._earlier()

    def _disclosures(self, start: int, lines: list[bytes], number: str) -> None:
        try:
            commitments = [
                dict(json.loads(line if len(line) <= LONGEST_ENTRY else b"")["commitments"]) for line in lines
            ]
        except (ValueError, KeyError, TypeError, RecursionError):
            return self._fault(f"entries/{number}.jsonl", "holds what is no entry")
        self.fields += sum(map(len, commitments))
        name, last = f"disclosures/{number}.txt", (start, "")
        for line in self._read(name).splitlines(True) if name in self.digests else ():
            at, _, opening = (line[:-1] if line[-1:] == b"\n" else b"").partition(b" ")
            try:
                here = int(at), str(json.loads(opening)[1])
                good = here > last and commitments[here[0] - start][here[1]] == hashlib.sha256(opening).hexdigest()
            except (ValueError, KeyError, IndexError, TypeError, RecursionError):
                good = False
            if not good or at != b"%d" % here[0]:
                return self._fault(name, f"does not open what is committed to: {line[:80].decode(errors='replace')}")
            last, self.disclosed = here, self.disclosed + 1
        return None

    def _earlier(self) -> None:
        lines, signer = unsealed(self.since, [self.signer] if self.signer else [])
        origin, size, root = checkpoint_of(lines)
        if signer is None:
            self._fault(CHECKPOINT, "is signed by another key than the earlier checkpoint")
        elif origin != self.origin:
            self._fault(CHECKPOINT, f"is of the log {self.origin}, the earlier checkpoint of {origin}")
        elif size > self.size:
            self._fault(CHECKPOINT, f"is rolled back: {self.size} entries, the earlier checkpoint has {size}")
        elif root_of(self.leaves[:size]) != root:
            self._fault(CHECKPOINT, f"is forked: its first {size} entries are not those signed earlier")

    def document(self) -> dict[str, Any]:
        """Return the result as one JSON document."""
        code = self.code or TAMPERED if self.faults else CHECKED if self.pinned else CANNOT_TELL
        proved = ["every file is as listed, every entry, tile and disclosed field as signed"]
        proved += ["the pinned key signed it"] if self.pinned else []
        proved += ["the log begins with what the earlier checkpoint signed"] if self.since else []
        return {
            "result": {CHECKED: "checked", TAMPERED: "tampered"}.get(code, "cannot tell" if self.faults else UNPROVED),
            "exit": code,
            "origin": self.origin,
            "entries": self.size,
            "key": self.signer.text if self.signer else "",
            "files": len(self.digests) + 2,
            "blobs": len(self._names("blobs/")),
            "disclosed": self.disclosed,
            "withheld_or_erased": self.fields - self.disclosed,
            "proved": [] if self.faults else proved,
            "not_proved": ([] if self.pinned else ["who signed"]) + NEVER_PROVED,
            "faults": [{"file": printable(name), "what": printable(why)} for name, why in sorted(self.faults.items())],
        }


def printable(text: str) -> str:
    """Return text that can do nothing to a terminal."""
    return "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text)


def examine(path: Path, key: str = "", since: str = "") -> dict[str, Any]:
    """Return the result over the bundle at `path`; `Refused` where the question itself is wrong."""
    try:
        text = Path(key).read_text("utf-8") if key and len(key) < 250 and Path(key).is_file() else key
        pinned, earlier = [Key(text)] if key else [], Path(since).read_bytes() if since else b""
        if since and checkpoint_of(unsealed(earlier, [])[0]) and pinned and not unsealed(earlier, pinned)[1]:
            raise ValueError("it is not signed by the pinned key")
    except (OSError, ValueError) as error:
        raise Refused(USAGE, f"{key} {since}".strip(), f"is no key, or no earlier checkpoint: {error}") from None
    if not path.exists():
        raise Refused(USAGE, str(path), "there is no such file or folder")
    check = Check(pinned, earlier)
    try:
        check.run(Bundle(path))
    except (Refused, OSError) as error:
        told = error.args if isinstance(error, Refused) else (CANNOT_TELL, str(error.filename), str(error.strerror))
        check.code = TAMPERED if check.faults else told[0]
        check.faults.setdefault(told[1], told[2])
    return check.document()


def in_words(found: dict[str, Any]) -> str:
    """Return the result in words: what was wrong, what is held, what is proved and not proved, the verdict last."""
    lines = [f"{fault['file']}: {fault['what']}" for fault in found["faults"]]
    for name in [name for name in found if name not in ("result", "exit", "faults")]:
        for value in found[name] if isinstance(found[name], list) else [found[name]]:
            lines.append(f"{name.replace('_', ' ')}: {value}")
    return "\n".join([*lines, f"result: {found['result']} (exit {found['exit']})"]) + "\n"


def main(arguments: list[str]) -> int:
    """Check the bundle that the arguments name; print the result and return the exit code."""
    parser = argparse.ArgumentParser(prog="verify.py", description="Check a bundle of a Sened case.")
    parser.add_argument("bundle", nargs="?", type=Path, default=Path(__file__).resolve().parent, help="zip or folder")
    parser.add_argument("--key", default="", help="the key that must have signed, or a file that holds it")
    parser.add_argument("--since", default="", help="a checkpoint kept from earlier")
    parser.add_argument("--json", action="store_true", help="print one JSON document")
    given = parser.parse_args(arguments)
    try:
        found = examine(given.bundle, given.key, given.since)
    except Refused as error:
        sys.stderr.write(f"verify.py: {printable(': '.join(error.args[1:]))}\n")
        return int(error.args[0])
    sys.stdout.write(json.dumps(found, indent=1) + "\n" if given.json else in_words(found))
    return int(found["exit"])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
