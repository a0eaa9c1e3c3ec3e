"""Salts of field commitments: without one, a short value could be found again by trying all that are likely."""

import hashlib
import hmac
import os
from collections.abc import Callable, Sequence

from sened.base.canonical import canonical_bytes

SALT_BYTES = 32
Salt = Callable[[str, str], bytes]
"""From the context of an entry (its kind, subject and version) and a field's name to the salt of that field."""


def random_salt(context: str, field: str) -> bytes:  # noqa: ARG001 - the seam's signature; chance needs neither
    """Return a fresh salt from the machine's source of chance."""
    return os.urandom(SALT_BYTES)


def seeded_salt(seed: bytes) -> Salt:
    """Return salts that depend on `seed`, context and field alone, never on where an entry stands in the log.

    For demonstrations with a published seed, which hide and prove nothing.
    """

    def salt(context: str, field: str) -> bytes:
        return hmac.digest(seed, canonical_bytes([context, field]), hashlib.sha256)

    return salt


def for_fields(salt: Salt, context: Callable[[], str]) -> Callable[[Sequence[str]], bytes]:
    """Return the salts of many fields as one run of bytes; chance is asked once for all of them, without a context."""
    if salt is random_salt:
        return lambda fields: os.urandom(SALT_BYTES * len(fields))
    return lambda fields: b"".join(_checked(salt(context(), field)) for field in fields)


def _checked(salt: bytes) -> bytes:
    if len(salt) != SALT_BYTES:
        raise ValueError(f"a salt has {SALT_BYTES} bytes, not {len(salt)}")
    return salt
