"""Invented actors of the simulated war, with aliases and in other scripts, and as many more as are asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """One actor: its name and then its aliases, in Latin letters and where written down in other scripts."""

    latin: tuple[str, ...]
    others: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def in_script(self, script: str) -> tuple[str, ...]:
        """Return the name and aliases in a script: as written down, else letter for letter."""
        if script == "latin":
            return self.latin
        return self.others.get(script) or tuple(spelt(text, script) for text in self.latin)


def _names(*latin: str, arabic: Sequence[str], sorani: Sequence[str], cyrillic: Sequence[str]) -> Names:
    return Names(latin=latin, others={"arabic": tuple(arabic), "sorani": tuple(sorani), "cyrillic": tuple(cyrillic)})


ACTORS = (
    _names("Lakeland Army", "Government of Lakeland", "LA", "Armed Forces of Lakeland",
           arabic=("جيش بلاد البحيرات", "حكومة بلاد البحيرات"), sorani=("سوپای وڵاتی دەریاچەکان", "حکومەتی وڵاتی دەریاچەکان"),
           cyrillic=("Армия Озёрного края", "Правительство Озёрного края")),
    _names("Dawn Movement", "DM", "Movement of the Dawn", "Harakat al-Fajr",
           arabic=("حركة الفجر", "الفجر"), sorani=("بزووتنەوەی بەرەبەیان", "بەرەبەیان"), cyrillic=("Движение Рассвет", "Рассвет")),
    _names("Valley Protection Units", "VPU", "Units of the Valley", "Valley Protectors",
           arabic=("وحدات حماية الوادي", "حماة الوادي"), sorani=("یەکینەکانی پاراستنی دۆڵ", "پارێزەرانی دۆڵ"),
           cyrillic=("Отряды защиты долины", "Защитники долины")),
    _names("Salt Plain Council", "SPC", "Council of the Salt Plain", "Military Council of the Salt Plain",
           arabic=("مجلس سهل الملح", "المجلس العسكري لسهل الملح"), sorani=("ئەنجومەنی دەشتی خوێ", "ئەنجومەنی سەربازیی دەشتی خوێ"),
           cyrillic=("Совет Соляной равнины", "Военный совет Соляной равнины")),
    _names("Hillmark Army", "Government of Hillmark", "HMA", "Hillmark Military",
           arabic=("جيش أرض التلال", "حكومة أرض التلال"), sorani=("سوپای وڵاتی گردەکان", "حکومەتی وڵاتی گردەکان"),
           cyrillic=("Армия Холмогорья", "Правительство Холмогорья")),
    _names("Banner Battalions", "BB", "Battalions of the Banner", "Kata'ib al-Raya",
           arabic=("كتائب الراية", "الراية"), sorani=("کەتیبەکانی ئاڵا", "ئاڵا"), cyrillic=("Батальоны Знамени", "Знамя")),
    _names("Harbour Legion", "HL", "Legion of the Harbour", "Harbour Legionaries",
           arabic=("فيلق المرفأ", "المرفأ"), sorani=("لەژیۆنی بەندەر", "بەندەر"), cyrillic=("Портовый легион", "Легион")),
    _names("Steppe Riders", "SR", "Riders of the Steppe", "Fursan al-Badiya",
           arabic=("فرسان البادية", "الفرسان"), sorani=("سوارانی دەشت", "سواران"), cyrillic=("Всадники степи", "Всадники")),
    _names("Frontier Police", "FP", "Police of the Frontier", "Frontier Guard",
           arabic=("شرطة الحدود", "حرس الحدود"), sorani=("پۆلیسی سنوور", "پاسەوانی سنوور"), cyrillic=("Пограничная полиция", "Пограничники")),
)  # fmt: skip
"""Nine actors of even frequency."""

UNKNOWN = _names("Unknown", "Unidentified armed group", "Unknown gunmen", "Unidentified",
                 arabic=("مجهول", "مسلحون مجهولون"), sorani=("نەناسراو", "چەکدارانی نەناسراو"),
                 cyrillic=("Неизвестные", "Неизвестные боевики"))  # fmt: skip
CIVILIANS = _names("Civilians", "civilians", "Civilian population", "Unarmed civilians",
                   arabic=("مدنيون", "السكان المدنيون"), sorani=("هاووڵاتیانی مەدەنی", "مەدەنی"),
                   cyrillic=("Мирные жители", "Гражданское население"))  # fmt: skip

_ONSETS, _VOWELS, _ENDS = (
    ["b", "d", "f", "g", "h", "k", "l", "m", "n", "r", "s", "t", "z", "sh", "kh", "dr", "br"],
    ["a", "e", "i", "o", "u"],
    ["n", "r", "m", "l", "d", "s", "k", ""],
)
_KINDS = ("Brigade", "Militia", "Front", "Guard", "Column", "Army", "Battalion", "Committee", "Company", "Shield")


def invented(count: int, rng: np.random.Generator) -> list[Names]:
    """Return `count` further actors: a made-up proper name with a kind of body, in three ways of writing it."""
    out: list[Names] = []
    seen: set[str] = set()
    while len(out) < count:
        name = "".join(
            _ONSETS[int(rng.integers(len(_ONSETS)))] + _VOWELS[int(rng.integers(5))]
            for _ in range(int(rng.integers(2, 4)))
        )
        name = (name + _ENDS[int(rng.integers(len(_ENDS)))]).capitalize()
        if name not in seen:
            seen.add(name)
            kind = _KINDS[int(rng.integers(len(_KINDS)))]
            out.append(
                Names(latin=(f"{name} {kind}", f"{kind} of {name}", f"{name[:2].upper()}{kind[0]}-{name[-2:]}", name))
            )
    return out


_LETTERS: dict[str, dict[str, str]] = {
    script: dict(zip("abcdefghijklmnopqrstuvwyz", letters, strict=True)) | {"x": letters[10] + letters[18]}
    for script, letters in (
        ("arabic", "ابكديفغهيجكلمنوبقرستوفويز"),
        ("sorani", "ابکدێفگهیجکلمنۆپقرستوڤویز"),
        ("cyrillic", "абкдефгхижклмнопкрстувуйз"),
    )
}


def spelt(text: str, script: str) -> str:
    """Return a text letter for letter in another script."""
    return "".join(_LETTERS[script].get(c, c) for c in text.casefold())
