"""What every `BlobStore` owes, run on each implementation (and on the plainest one that could be)."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sened.base.errors import UnavailableError
from sened.model.seams import BlobStore
from sened.stores.blobs import FolderBlobs


class MemoryBlobs:
    """The plainest store: a dict."""

    def __init__(self) -> None:
        self._held: dict[str, bytes] = {}

    def put(self, data: bytes) -> str:
        name = hashlib.sha256(data).hexdigest()
        self._held[name] = data
        return name

    def get(self, digest: str) -> bytes:
        if digest not in self._held:
            raise UnavailableError("no such blob")
        return self._held[digest]

    def has(self, digest: str) -> bool:
        return digest in self._held


MAKERS: dict[str, Callable[[Path], BlobStore]] = {
    "folder": lambda folder: FolderBlobs(folder / "blobs"),
    "memory": lambda _: MemoryBlobs(),
}


@pytest.fixture(params=sorted(MAKERS))
def store(request: pytest.FixtureRequest, tmp_path: Path) -> BlobStore:
    return MAKERS[request.param](tmp_path)


def test_what_is_put_is_got(store: BlobStore) -> None:
    name = store.put(b"a statement")
    assert store.get(name) == b"a statement"


def test_the_name_is_the_sha_256(store: BlobStore) -> None:
    assert store.put(b"abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_a_second_put_changes_nothing(store: BlobStore) -> None:
    assert store.put(b"twice") == store.put(b"twice")
    assert store.get(hashlib.sha256(b"twice").hexdigest()) == b"twice"


def test_has_tells_what_is_there(store: BlobStore) -> None:
    name = store.put(b"here")
    assert store.has(name)
    assert not store.has("0" * 64)


def test_what_is_absent_is_unavailable(store: BlobStore) -> None:
    with pytest.raises(UnavailableError):
        store.get("0" * 64)


def test_a_name_that_is_no_digest_is_not_there(store: BlobStore) -> None:
    assert not store.has("../../etc/passwd")
    assert not store.has("")


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=300))
def test_any_bytes_come_back_as_they_were(store: BlobStore, data: bytes) -> None:
    assert store.get(store.put(data)) == data
