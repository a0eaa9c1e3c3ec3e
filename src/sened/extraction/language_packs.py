"""The packs of the languages that are read by word lists, loaded when a text in that language comes."""

from functools import cache
from importlib import import_module

from sened.extraction.lexical.pack import Pack

_MODULES = {"ar": "arabic", "tr": "turkish", "kmr": "kurmanji", "ckb": "sorani", "de": "german", "fr": "french"}


@cache
def pack_of(language: str) -> Pack | None:
    """Return the pack of a language, or None where there is none."""
    if language not in _MODULES:
        return None
    pack = import_module(f"sened.extraction.languages.{_MODULES[language]}").PACK
    assert isinstance(pack, Pack)
    return pack
