"""Word lists as text: how the data of a language is written down."""


def words(text: str) -> frozenset[str]:
    """Return the words of `text`, which are parted by white space."""
    return frozenset(text.split())
