"""A writer to be ill treated: it makes a case, keeps blobs, appends, signs, and acknowledges each deed in one line.

    python -m torture.deeds FOLDER NAME DEEDS

It acknowledges with `writev`, which nothing else here calls, so that faults can be injected into every other write.
"""

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from sened.base.canonical import Json
from sened.base.errors import ConflictError, SenedError
from sened.model.seams import NewEntry
from sened.pipeline.case import Case, init_case, open_case
from sened.pipeline.keys import key_new
from sened.pipeline.settings import initial
from sened.pipeline.signing import sign_checkpoint

TIME = "2023-05-01T12:00:00Z"
GROUP = 3


def main(folder: Path, name: str, deeds: int) -> None:
    """Make the case where there is none, then do `deeds` deeds (0: without end)."""
    if not (folder / "sened.toml").exists():
        attempt(lambda: _begin(folder))
    number = 0
    while deeds == 0 or number < deeds:
        attempt(lambda n=number: _round(folder, name, n))  # type: ignore[misc]
        number += 1


def attempt(deed: Callable[[], None]) -> None:
    """Do a deed; an error of the house or of the disk is told, and the work goes on."""
    try:
        deed()
    except ConflictError as error:
        say(did="conflict", why=error.message)
    except (SenedError, OSError) as error:
        say(did="refused", why=f"{type(error).__name__}: {error}")


def say(**told: object) -> None:
    """Acknowledge in one line."""
    os.writev(1, [json.dumps(told).encode() + b"\n"])


def _begin(folder: Path) -> None:
    init_case(folder, initial("Kordela"))
    say(did="init")
    with open_case(folder) as case:
        say(did="key", vkey=key_new(case, "example.org/kordela").vkey)


def _round(folder: Path, name: str, number: int) -> None:
    with open_case(folder) as case:
        actor = case.actor_key(f"{name} {number % 2}")
        say(did="actor", name=f"{name} {number % 2}", key=actor)
        for step in range(GROUP):
            _keep_and_append(case, name, actor, GROUP * number + step)
        if (case.path / "keys" / "signing.key").exists():
            say(did="sign", note=sign_checkpoint(case))
        if number % 3 == 2:
            case.ledger.erase(0, ["why"])


def _keep_and_append(case: Case, name: str, actor: str, number: int) -> None:
    digest = case.blobs.put(f"{name} {number} ".encode() * (1 + 911 * (number % 5)))
    say(did="blob", digest=digest)
    files: list[Json] = [[f"{name}-{number}.txt", digest]]
    fields: dict[str, Json] = {"adapter": "torture", "files": files, "why": "a reason " * (number % 7), "counts": {}}
    new = [NewEntry(kind="import", subject=f"import:{name}-{number}", fields=fields, actor=actor, time=TIME)]
    new += [
        NewEntry(kind="source", subject=f"{name}-{number}-{k}", fields={"publisher": "Shore Monitor"}, actor=actor, time=TIME)
        for k in range(number % 4)
    ]  # fmt: skip
    written = case.ledger.append(new)
    say(did="append", entries=[[e.index, e.id] for e in written])


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]))
