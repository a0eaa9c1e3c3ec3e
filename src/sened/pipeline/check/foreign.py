"""Texts in languages whose sentences are not read: which language it seems to be, and what can still be done."""

import re
from collections import Counter
from typing import NamedTuple

from sened.extraction.language import NAMES, detect
from sened.extraction.shadow import Shadow
from sened.extraction.wordlist import words

READ = "English, Arabic, Turkish, Kurmanji, Sorani, German and French"


class Foreign(NamedTuple):
    """A language that is not read: its code and its English name."""

    code: str
    name: str


UNKNOWN = Foreign("und", "a language that could not be told")

_SCRIPTS: tuple[tuple[Foreign, re.Pattern[str]], ...] = tuple(
    (Foreign(code, name), re.compile(f"[{letters}]"))
    for code, name, letters in (
        ("ru", "Russian or another language in Cyrillic letters", "\u0400-\u052f"), ("he", "Hebrew", "\u0590-\u05ff"), ("el", "Greek", "\u0370-\u03ff"),
        ("hy", "Armenian", "\u0530-\u058f"), ("ka", "Georgian", "\u10a0-\u10ff"), ("zh", "Chinese or Japanese", "\u3040-\u30ff\u4e00-\u9fff"),
        ("ko", "Korean", "\uac00-\ud7af"), ("hi", "Hindi or another language in Devanagari", "\u0900-\u097f"), ("am", "Amharic or Tigrinya", "\u1200-\u137f"),
        ("syr", "Syriac", "\u0700-\u074f"),
    )
)  # fmt: skip
_ANY_LETTER = re.compile(r"[^\W\d_]")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_SORANI = re.compile(r"[ێۆڕڵە]")
_PERSIAN = re.compile(r"[پچژگ]|\u200c")
_PERSIAN_WORDS = frozenset(
    [
        "است",
        "که",
        "را",
        "این",
        "از",
        "می\u200cشود",
        "در",
        "به",
        "برای",
        "شد",
        "شدند",
        "کردند",
        "کرد",
        "بود",
        "بودند",
        "خود",
        "آن\u200cها",
        "نیز",
        "گفت",
    ]
)
_URDU = re.compile(r"[ٹڈڑےں]")

# Counted on the shadow: letters without marks. The lists of languages that are read stand against them.
_STOPS = {
    "es": words("el la de en y los las del que una por con para como su fue fueron segun al lo mas esta este entre sobre sus han"),
    "it": words("il la le in e a lo gli che della nel con per una sono stato nella dei delle del al da di si anche dopo hanno secondo"),
    "pt": words("a o e de os as do da dos das que em um uma nao para com foi foram pelo pela segundo ao mais sua na no"),
    "nl": words("het een van en op dat niet met voor zijn werd werden bij ook naar door aan uit als heeft"),
    "sv": words("och att det som ett av den inte har var till om efter vid dodades enligt"),
    "pl": words("w na z do nie sie ze jest przez oraz przy zostal zostalo po od jak byl byly"),
    "ro": words("si cu pe din care este au fost pentru de la in un o ale dupa"),
    "id": words("yang dan di dengan untuk dari ini itu pada adalah oleh dalam akan tidak"),
}  # fmt: skip
_READ_STOPS = {
    "en": words("the of and to in was were is that on by for with have has from at which their its are not"),
    "tr": words("ve bir bu ile icin da de olarak olan gore daha sonra tarafindan ancak ise cok uzerine"),
    "kmr": words("li ji di de bi u ku ye ev her xwe wan hat kir dike re ser hatin kirin"),
    "de": words("der die das und in den von zu mit auf fur ist im des nicht ein eine wurde wurden bei nach durch am dem"),
    "fr": words("le la les des et en du un une dans par pour est que qui sur au aux ont ete avec de a selon"),
}  # fmt: skip
_NAMES = {
    "es": "Spanish", "it": "Italian", "pt": "Portuguese", "nl": "Dutch", "sv": "Swedish or a neighbouring language", "pl": "Polish", "ro": "Romanian", "id": "Indonesian or Malay",
}  # fmt: skip
_SAMPLE, _FEWEST = 20_000, 3
_WORD = re.compile(r"[a-z]+")


def foreign(text: str) -> Foreign | None:
    """Return the language that a text seems to be in, where it is one whose sentences are not read; None otherwise."""
    sample = text[:_SAMPLE]
    letters = len(_ANY_LETTER.findall(sample))
    if not letters:
        return None
    for language, pattern in _SCRIPTS:
        if len(pattern.findall(sample)) * 2 > letters:
            return language
    if len(_ARABIC.findall(sample)) * 2 > letters:
        return _in_arabic_letters(sample)
    return _by_stop_words(sample)


def _in_arabic_letters(sample: str) -> Foreign | None:
    if _SORANI.search(sample):
        return None
    if len(_URDU.findall(sample)) >= _FEWEST:
        return Foreign("ur", "Urdu")
    said = sum(w.strip(".,،؛:") in _PERSIAN_WORDS for w in sample.split())
    return Foreign("fa", "Persian") if said >= _FEWEST - 1 and _PERSIAN.search(sample) else None


def _by_stop_words(sample: str) -> Foreign | None:
    said = _WORD.findall(Shadow(sample).low)
    own = {code: sum(w in stop for w in said) for code, stop in _STOPS.items()}
    best = max(own, key=lambda c: (own[c], c))
    read = max(sum(w in stop for w in said) for stop in _READ_STOPS.values())
    return Foreign(best, _NAMES[best]) if own[best] >= _FEWEST and own[best] > read else None


def language_of(code: str) -> str:
    """Return the English name of a language by its code, of those that are read and those that are only told apart."""
    named = {f.code: f.name for f, _ in _SCRIPTS} | _NAMES | {"fa": "Persian", "ur": "Urdu"}
    return named.get(code) or NAMES.get(code, code)


def notice(language: Foreign) -> str:
    """Say that sentences in a language are not read, what was compared all the same, and what the person can do."""
    told = f"This text seems to be in {language.name}" if language is not UNKNOWN else "The language of this text could not be told"  # fmt: skip
    return (
        f"{told}; Sened reads sentences in {READ}. Compared all the same, sentence by sentence: names of places and actors, numbers in "
        "digits and numeric dates; nothing is said of who did what. To have its claims checked, check a translation into one of these "
        "languages; if the language was taken wrongly, give it with --lang."
    )


def mixed(text: str, language: str) -> str:
    """Say which paragraphs of a text are in another language than the one it is read in; nothing where there are none."""
    found = Counter(
        other
        for paragraph in _PARAGRAPHS.split(text)
        if len(paragraph.split()) >= _SURE_WORDS and (other := _language(paragraph)) not in (language, "und")
    )
    if not found or language == "und":
        return ""
    names = " and ".join(language_of(code) for code, _ in sorted(found.items(), key=lambda f: (-f[1], f[0])))
    number = sum(found.values())
    noun, verb = ("paragraph", "seems") if number == 1 else ("paragraphs", "seem")
    return f"{number} {noun} of this text {verb} to be in {names}; it was read as {language_of(language)}. Check such parts apart."


def _language(paragraph: str) -> str:
    other = foreign(paragraph)
    return other.code if other else detect(paragraph)


_PARAGRAPHS = re.compile(r"\n[ \t\r]*\n")
_SURE_WORDS = 15
"""Words of a paragraph from which its language can be told."""
