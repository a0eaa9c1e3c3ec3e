"""The key of a case, with which `publish` signs: made once, kept in the case, shown so that others can pin it."""

import secrets
from dataclasses import dataclass
from hashlib import sha256

from sened.base.errors import ConflictError, UnavailableError
from sened.pipeline.case import Case, write_atomically
from sened.pipeline.clock import DEMO_SEED
from sened.stores.folders import locked, make_folder
from sened.stores.notes import Signer, signer_of

KEYS, SECRET, PUBLIC = "keys", "signing.key", "verifier.txt"
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


def key_new(case: Case, name: str) -> KeyReport:
    """Return the key that was made for the case under `name` (such as `example.org/log`).

    `ConflictError` where the case has one, or is the demo; `InputError` where the name cannot name a key.
    """
    if case.settings.demo:
        raise ConflictError("the demo signs with its published key", next_step="make a case of your own")
    signer = Signer(name, secrets.token_bytes(32))
    folder = case.path / KEYS
    with locked(case.path):
        if (folder / SECRET).exists():
            raise ConflictError(
                f"{case.path} has a key already, and what it signed is pinned to it",
                next_step=f"show it with: sened key show {case.path}",
            )
        make_folder(folder)
        folder.chmod(0o700)
        write_atomically(folder / PUBLIC, f"{signer.verifier.text}\n".encode())
        write_atomically(folder / SECRET, f"{signer.secret_text}\n".encode(), mode=0o600)
    return _report(signer, case)


def key_show(case: Case) -> KeyReport:
    """Return the case's key; `UnavailableError` where it has none."""
    return _report(signer(case), case)


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


def has_key(case: Case) -> bool:
    """Tell whether the case can sign."""
    return case.settings.demo or (case.path / KEYS / SECRET).exists()


def open_to_others(case: Case) -> bool:
    """Tell whether other users of this machine can read the private key."""
    path = case.path / KEYS / SECRET
    return path.exists() and path.stat().st_mode & 0o077 != 0


def _report(signer: Signer, case: Case) -> KeyReport:
    return KeyReport(name=signer.name, vkey=signer.verifier.text, demo=case.settings.demo)
