"""The packs of the languages that are read by word lists, loaded when a text in that language comes."""

from functools import cache
from importlib import import_module
from importlib.util import find_spec

from sened.extraction.lexical.pack import Pack

_MODULES = {"ar": "arabic", "tr": "turkish", "kmr": "kurmanji", "ckb": "sorani", "de": "german", "fr": "french"}


@cache
def pack_of(language: str) -> Pack | None:
    """Return the pack of a language, or None where there is none."""
    name = f"sened.extraction.languages.{_MODULES.get(language, '')}"
    if language not in _MODULES or find_spec(name) is None:
        return None
    pack = import_module(name).PACK
    assert isinstance(pack, Pack)
    return pack
