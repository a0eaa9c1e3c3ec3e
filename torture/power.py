"""Power lost at any point: from a trace, every state that a disk may be left in, and what is found there afterwards.

What was synced stands. Of what was not, anything may be there: nothing, all, some writes in any order, a write torn at
a sector; and names (made, linked, renamed, removed) count as written only when their folder was synced.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from torture.survival import complaints
from torture.trace import Op, told

SECTOR = 512
WAYS = ("nothing", "everything", "torn", "some", "names only", "bytes only")


@dataclass(slots=True)
class _File:
    """A file's synced bytes, and the deeds since."""

    synced: bytearray = field(default_factory=bytearray)
    since: list[Op] = field(default_factory=list)


@dataclass(slots=True)
class Disk:
    """A disk on which deeds are done: names as a process sees them, names as they are synced, and files."""

    top: str
    seen: dict[str, _File | None] = field(default_factory=dict)  # None: a folder
    synced: dict[str, _File | None] = field(default_factory=dict)
    since: list[tuple[Op, _File | None]] = field(default_factory=list)

    def do(self, op: Op) -> None:
        """Do one deed."""
        match op.kind:
            case "create":
                if op.path not in self.seen:
                    self._name(op, _File())
            case "mkdir" | "unlink" | "rmdir":
                self._name(op, None)
            case "link" | "rename":
                self._name(op, self.seen[op.path])
            case "write" | "truncate":
                found = self._file(op.path)
                if found is not None:
                    found.since.append(op)
            case "sync":
                self._sync(op.path)

    def left(self, way: str, chance: random.Random) -> dict[str, bytes | None]:
        """Return the names and bytes that may be left when power is lost now; None is a folder."""
        names = dict(self.synced)
        for op, found in self._chosen(self.since, way, chance, way in {"everything", "names only"}):
            _rename(names, op, found)
        out: dict[str, bytes | None] = {}
        for path in sorted(names):
            if str(PurePosixPath(path).parent) in {self.top, *out}:
                found = names[path]
                out[path] = None if found is None else self._bytes(found, way, chance)
        return out

    def _file(self, path: str) -> _File | None:
        return self.seen.get(path.removesuffix("(deleted)").rstrip())

    def _name(self, op: Op, found: _File | None) -> None:
        _rename(self.seen, op, found)
        self.since.append((op, found))

    def _sync(self, path: str) -> None:
        found = self._file(path)
        if found is not None:
            found.synced = _done(found.synced, found.since)
            found.since.clear()
            return
        here = [(op, f) for op, f in self.since if PurePosixPath(op.other or op.path).parent == PurePosixPath(path)]
        for op, f in here:
            _rename(self.synced, op, f)
        self.since = [one for one in self.since if one not in here]

    def _bytes(self, found: _File, way: str, chance: random.Random) -> bytes:
        chosen = list(self._chosen(found.since, way, chance, way in {"everything", "bytes only"}))
        if way == "some":
            chance.shuffle(chosen)
        if way in {"torn", "some"} and chosen:
            at = chance.randrange(len(chosen)) if way == "some" else -1
            cut = chance.randrange(0, len(chosen[at].data) + 1, SECTOR)
            chosen[at] = Op(chosen[at].kind, chosen[at].path, offset=chosen[at].offset, data=chosen[at].data[:cut])
        return bytes(_done(found.synced, chosen))

    def _chosen(self, given: Sequence, way: str, chance: random.Random, whole: bool) -> list:  # type: ignore[type-arg]
        if whole:
            return list(given)
        if way == "torn":
            return list(given[: chance.randrange(len(given) + 1)])
        return [one for one in given if chance.random() < 0.5] if way == "some" else []


def replay(ops: Sequence[Op], top: Path, place: Path, *, points: int, seed: int = 1) -> list[str]:
    """Return what did not hold in any of `points` states of the disk, each laid out in a folder below `place`.

    States are spread over the whole trace; `top` is the folder that was there before and in which the case was made.
    """
    chance = random.Random(seed)
    moments = sorted(chance.choices(range(1, len(ops) + 1), k=points))
    disk, done, said, out = Disk(str(top)), 0, [], []
    for number, moment in enumerate(moments):
        for op in ops[done:moment]:
            disk.do(op)
            if op.kind == "told":
                said.append(told(op))
        done = moment
        way = WAYS[number % len(WAYS)]
        folder = place / str(number)
        _lay_out(disk.left(way, chance), str(top), folder)
        cases = [p for p in folder.iterdir() if p.is_dir()]
        case = cases[0] if cases else folder / "case"
        out += [f"point {moment} of {len(ops)}, {way}: {what}" for what in complaints(case, said)]
    return out


def _lay_out(left: dict[str, bytes | None], top: str, folder: Path) -> None:
    folder.mkdir()
    for path, data in left.items():
        place = folder / path[len(top) + 1 :]
        if data is None:
            place.mkdir()
        else:
            place.write_bytes(data)


def _done(before: bytearray, ops: Sequence[Op]) -> bytearray:
    data = bytearray(before)
    for op in ops:
        if op.kind == "truncate":
            del data[op.offset :]
            data.extend(bytes(op.offset - len(data)))
        elif op.data:
            data.extend(bytes(max(0, op.offset - len(data))))
            data[op.offset : op.offset + len(op.data)] = op.data
    return data


def _rename(names: "dict[str, _File | None]", op: Op, found: _File | None) -> None:
    """Do a deed on names; what lacks its beginning (a name that was not written) does nothing."""
    if op.kind in {"create", "mkdir"}:
        names[op.path] = found
    elif op.kind in {"unlink", "rmdir"}:
        names.pop(op.path, None)
    elif op.kind == "link":
        names.setdefault(op.other, found)
    elif op.kind == "rename":
        names.pop(op.path, None)
        names[op.other] = found
