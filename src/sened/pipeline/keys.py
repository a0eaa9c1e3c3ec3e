"""The key of a case, with which `publish` signs: made once, kept in the case, shown so that others can pin it."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

from sened.base.errors import ConflictError, UnavailableError
from sened.pipeline.case import Case, write_atomically
from sened.pipeline.clock import DEMO_SEED
from sened.stores.folders import locked, make_folder
from sened.stores.notes import Signer, Verifier, signer_of, verifier_of

KEYS, SECRET, PUBLIC, RETIRED = "keys", "signing.key", "verifier.txt", "retired.txt"
DEMO_NAME = "demo.sened/proves-nothing"
NO_OUTSIDE_TIME = "signed by this case's own key; no outside evidence of time"


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyReport:
    """A case's key: its name, the text to pin (`vkey`), and what it does not prove."""

    name: str
    vkey: str
    demo: bool

    def to_json(self) -> dict[str, object]:
        """Return the report as one JSON document."""
        return {"name": self.name, "vkey": self.vkey, "demo": self.demo, "note": self.note}

    @property
    def note(self) -> str:
        """What a reader of the key should know."""
        if self.demo:
            return "The private half of this key is published with Sened: what it signs proves nothing."
        return "Publish this line where your readers will find it apart from the site, so that they can pin it."


def key_new(case: Case, name: str, *, replace: bool = False) -> KeyReport:
    """Return the key that was made for the case under `name` (such as `example.org/log`).

    With `replace` the key before it is retired: its private half is deleted, what it signed still counts as signed, and
    nothing more is signed with it. `ConflictError` where the case has a key and it is not to be replaced, or is the demo;
    `InputError` where the name cannot name a key.
    """
    if case.settings.demo:
        raise ConflictError("the demo signs with its published key", next_step="make a case of your own")
    made = Signer(name, secrets.token_bytes(32))
    folder = case.path / KEYS
    with locked(case.path):
        if before := _own(case):
            if not replace:
                raise ConflictError(
                    f"{case.path} has a key already, and its readers pin it",
                    next_step=f"show it with: sened key show {case.path} (or replace it: --replace)",
                )
            retired = [*_retired(case), before]
            write_atomically(folder / RETIRED, "".join(f"{vkey}\n" for vkey in retired).encode())
        make_folder(folder)
        folder.chmod(0o700)
        write_atomically(folder / PUBLIC, f"{made.verifier.text}\n".encode())
        write_atomically(folder / SECRET, f"{made.secret_text}\n".encode(), mode=0o600)
    return _report(made.verifier, case)


def key_show(case: Case) -> KeyReport:
    """Return the case's key, though its private half may lie elsewhere; `UnavailableError` where it has none."""
    own = _own(case)
    return _report(verifier_of(own) if own else signer(case).verifier, case)


def signer(case: Case) -> Signer:
    """Return what signs for the case; `UnavailableError` where there is no key, `InputError` where its file is none."""
    if case.settings.demo:
        return Signer(DEMO_NAME, sha256(DEMO_SEED).digest())
    path = case.path / KEYS / SECRET
    try:
        return signer_of(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UnavailableError(
            f"{case.path} has no key to sign with", next_step=f"make one with: sened key new {case.path} NAME"
        ) from None


def trusted(case: Case) -> list[str]:
    """Return the public keys that may have signed for the case: its own first, then those that it retired."""
    own = _own(case)
    return ([own] if own else []) + _retired(case)


def has_key(case: Case) -> bool:
    """Tell whether the case can sign."""
    return case.settings.demo or (case.path / KEYS / SECRET).exists()


def open_to_others(case: Case) -> bool:
    """Tell whether other users of this machine can read the private key."""
    path = case.path / KEYS / SECRET
    return path.exists() and path.stat().st_mode & 0o077 != 0


def _own(case: Case) -> str:
    """Return the case's public key: that of the private half where it lies here, else as it was noted, else nothing."""
    if has_key(case):
        return signer(case).verifier.text
    path = case.path / KEYS / PUBLIC
    return verifier_of(path.read_text(encoding="utf-8")).text if path.exists() else ""


def _retired(case: Case) -> list[str]:
    path = case.path / KEYS / RETIRED
    return path.read_text(encoding="utf-8").split() if path.exists() else []


def _report(key: Verifier, case: Case) -> KeyReport:
    return KeyReport(name=key.name, vkey=key.text, demo=case.settings.demo)
