"""Which language a text is written in: by script, then by stop words; cheap and without a model."""

import re

from sened.extraction.shadow import Shadow
from sened.extraction.wordlist import words

LANGUAGES = ("en", "ar", "tr", "kmr", "ckb", "de", "fr")
"""Codes that `--lang` takes; `ku` is read as `kmr`."""

READ = frozenset({"en"})
"""Languages whose sentences are read in full; of others only names, digits and numeric dates are found."""

NAMES = {"en": "English", "ar": "Arabic", "tr": "Turkish", "kmr": "Kurmanji", "ckb": "Sorani", "de": "German", "fr": "French", "und": "an unknown language"}  # fmt: skip

# Counted on the shadow: letters without marks, dotless i as i.
_STOP: dict[str, frozenset[str]] = {
    "en": words("the of and to in was were is that on by for with have has from at which their its are not"),
    "tr": words("ve bir bu ile icin da de olarak olan oldugu gore daha sonra tarafindan ancak ise cok uzerine saldiri"),
    "kmr": words("li ji di de bi u ku ye ev her xwe wan hat kir dike re ser hatin kirin dagirker"),
    "de": words("der die das und in den von zu mit auf fur ist im des nicht ein eine wurde wurden bei nach durch"),
    "fr": words("le la les des et en du un une dans par pour est que qui sur au aux ont ete avec"),
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_SORANI = re.compile(r"[ێۆڕڵەڤ]")
_LATIN = re.compile(r"[A-Za-z]")


def code(language: str | None) -> str | None:
    """Return the code that a given language name stands for, or None where none is given."""
    if not language:
        return None
    short = language.strip().lower().replace("_", "-").split("-")[0]
    return {"ku": "kmr", "kurmanji": "kmr", "sorani": "ckb", "english": "en"}.get(short, short)


def detect(text: str) -> str:
    """Return the code of the language that most of `text` is in, `und` where nothing tells."""
    sample = text[:20_000]
    arabic = len(_ARABIC.findall(sample))
    if arabic > len(_LATIN.findall(sample)):
        return "ckb" if len(_SORANI.findall(sample)) * 25 > arabic else "ar"
    words = _WORD.findall(Shadow(sample).low)
    counts = {lang: sum(w in stop for w in words) for lang, stop in _STOP.items()}
    best = max(counts, key=lambda lang: (counts[lang], lang == "en"))
    return best if counts[best] else _by_letters(sample)


def _by_letters(sample: str) -> str:
    if not _LATIN.search(sample):
        return "und"
    return "en" if sample.isascii() else "und"
