"""Which language a text is written in: by script, then by small words, letters and endings; cheap and without a model."""

import re

from sened.extraction.shadow import Shadow
from sened.extraction.wordlist import words

LANGUAGES = ("en", "ar", "tr", "kmr", "ckb", "de", "fr")
"""Codes that `--lang` takes; `ku` is read as `kmr`."""

READ = frozenset({"en"})
"""Languages read by rules of their own; those of `language_packs` are read by word lists, of others names and digits are found."""

NAMES = {"en": "English", "ar": "Arabic", "tr": "Turkish", "kmr": "Kurmanji", "ckb": "Sorani", "de": "German", "fr": "French", "und": "an unknown language"}  # fmt: skip

# Counted on the shadow: letters without marks, dotless i as i.
_STOP: dict[str, frozenset[str]] = {
    "en": words("the of and to in was were is that on by for with have has from at which their its are not a an as be been said after two near who they will this but"),
    "tr": words("ve bir bu ile icin da de olarak olan oldugu gore daha sonra tarafindan ancak ise cok uzerine saldiri kisi dun iki uc en az sayisi once hava kadar yeni ya iddia etti ediyor edildi oldu bildirdi acikladi aciklandi soyledi dedi gun yil hic kimse turk eden edilen ele gecirdi olmadi degil"),
    "kmr": words("li ji di de bi u ku ye ev her xwe wan hat kir dike re ser hatin kirin dagirker ne jiyana gund kes birindar bun ve yen en gori bo sehid dewleta tirk roja xwe kesan sivil bike dive got ragihand sal"),
    "de": words("der die das und in den von zu mit auf fur ist im des nicht ein eine wurde wurden bei nach durch am dem vom zum sich einem einer aus hat haben sind als auch um"),
    "fr": words("le la les des et en du un une dans par pour est que qui sur au aux ont ete avec a ce se son sa il elle ne pas plus l d"),
}  # fmt: skip
_WORD = re.compile(r"(?<![a-z'])[a-z]+")
# Letters and endings that hardly any of the others has, looked for in each word as written, in small letters.
_SIGNS: dict[str, re.Pattern[str]] = {
    "tr": re.compile(
        r"[ğı]|'(?:[dt][ae]n?|n?[ıiuü]n|y[aeıiuü]|l[ıiuü]|[dt][ae]ki)\Z|(?:[ıiuü]yor|[ıiuü]ld[ıiuü]|[ıiuü]nd[ıiuü]|[dt][ıiuü]ğ\w*|mektedir|\w{3}(?:l[ae]r(?:[ıi]n?|d[ae]|[ae])?|s[ıi]nd[ae]))\Z"
    ),
    "kmr": re.compile(r"[êî]|^û\Z|ûn\Z|'an\Z"),
    "de": re.compile(r"[äß]|ungen?\Z|isch(?:e[nmrs]?)?\Z|lich(?:e[nmrs]?)?\Z"),
    "fr": re.compile(r"[éèàœ]|ç[ao]|^(?:[ldnsjc]|qu)'|aient\Z|euse\Z"),
}  # fmt: skip
_AS_WRITTEN = re.compile(r"[^\W\d_]{1,30}(?:'[^\W\d_]{1,12})?")
_ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
_SORANI = re.compile(r"[ێۆڕڵەڤ]")
_LATIN = re.compile(r"[A-Za-z]")
_APOSTROPHES = re.compile("[’‘ʼ`´]")


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
    found = _WORD.findall(Shadow(sample).low)
    low = _APOSTROPHES.sub("'", sample.lower().replace("\u0307", ""))
    counts = {lang: 2 * sum(w in stop for w in found) for lang, stop in _STOP.items()}
    written = _AS_WRITTEN.findall(low)
    for lang, sign in _SIGNS.items():
        counts[lang] += 2 * sum(sign.search(w) is not None for w in written)
    best = max(counts, key=lambda lang: (counts[lang], lang == "en"))
    return best if counts[best] else _by_letters(sample)


def _by_letters(sample: str) -> str:
    if not _LATIN.search(sample):
        return "und"
    return "en" if sample.isascii() else "und"
