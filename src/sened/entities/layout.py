"""What those who write a compiled index and those who read it agree on."""

from sened.base.names import letters

MAGIC = b"SENEDGZ2"
PART = "\x1f"
"""Parts the texts of a record."""

_ARTICLES = frozenset({"al", "el", "ar", "as", "ash", "ad", "at", "an", "az"})
_KEPT_BEHIND_ARTICLE = frozenset({"bab", "ain"})
_FEWEST = 3


def keys_of(name: str) -> tuple[str, ...]:
    """Return the keys under which a name is found: folded, and without a Latin article ("Hol" for Al-Hol)."""
    key = letters(name)
    if not key:
        return ()
    first, _, rest = key.partition(" ")
    if first in _ARTICLES and len(rest) >= _FEWEST and rest.split(" ", 1)[0] not in _KEPT_BEHIND_ARTICLE:
        return (key, rest)
    return (key,)
