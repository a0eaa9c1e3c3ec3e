"""Words that state a body's legal form, by script; they are set aside before names are compared, never deleted."""

from functools import lru_cache

from sened.base.names import fold

_ENDING = (
    # English, Dutch, French, Italian, Spanish, Portuguese
    "Inc", "Incorporated", "Corp", "Corporation", "Co", "Company", "Ltd", "Limited", "LLC", "L.L.C.", "LLP", "LP", "PLC",
    "P.L.C.", "Pty", "Pte", "Pvt", "N.V.", "NV", "B.V.", "BV", "S.A.", "SA", "S.A.S.", "SAS", "SARL", "S.A.R.L.", "SpA",
    "S.p.A.", "Srl", "S.r.l.", "S.L.", "Ltda", "W.L.L.", "FZE", "FZCO", "FZ-LLC", "Sdn Bhd", "SE",
    # German, Nordic, central European
    "AG", "GmbH", "mbH", "KG", "KGaA", "OHG", "AB", "ASA", "Oy", "Oyj", "ApS", "A/S", "Kft", "Zrt", "Nyrt", "Sp. z o.o.",
    "d.o.o.", "s.r.o.", "a.s.", "JSC", "CJSC", "OJSC", "PJSC", "K.K.",
    # Turkish: the runs are set aside word by word
    "Anonim Şirketi", "A.Ş.", "AŞ", "Limited Şirketi", "Ltd. Şti.", "Sanayi", "Sanayii", "San.", "Ticaret", "Tic.", "ve",
    # Russian, Ukrainian, Armenian, Hebrew, Arabic, Persian
    "ООО", "ОАО", "ЗАО", "ПАО", "АО", "ТОВ", "ПрАТ", "ПАТ", "ՍՊԸ", "ՓԲԸ", "ԲԲԸ", 'בע"מ', "ذ م م", "ش م م", "المحدودة",
    "سهامی خاص", "سهامی عام",
)  # fmt: skip
_LEADING = (
    "ООО", "ОАО", "ЗАО", "ПАО", "АО", "ТОВ", "ПрАТ", "ПАТ", "Общество с ограниченной ответственностью",
    "Акционерное общество", "Публичное акционерное общество", "شركة", "شرکت", "חברת", "PT", "The",
)  # fmt: skip
_ATTACHED = ("股份有限公司", "有限责任公司", "有限責任公司", "有限公司", "集团", "集團", "株式会社")


def _words(forms: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    found = {tuple(fold(form).split()) for form in forms}
    return tuple(sorted(found, key=lambda words: (-len(words), words)))


ENDING = _words(_ENDING)
LEADING = _words(_LEADING)


@lru_cache(maxsize=65_536)
def without_form(name: str) -> str:
    """Return the folded name less the legal forms around it; a name is never reduced to nothing."""
    text = fold(name)
    for attached in _ATTACHED:
        if text.endswith(attached) and len(text) > len(attached):
            text = text[: -len(attached)].strip()
    words = text.split()
    # A name begins with two forms at most; the bound keeps hostile input from costing anything.
    for _ in range(2):
        words = _cut(words, LEADING, at_end=False)
    for _ in range(8):
        words = _cut(words, ENDING, at_end=True)
    return " ".join(words)


def _cut(words: list[str], forms: tuple[tuple[str, ...], ...], *, at_end: bool) -> list[str]:
    for form in forms:
        part = words[-len(form) :] if at_end else words[: len(form)]
        if len(words) > len(form) and tuple(part) == form:
            return words[: -len(form)] if at_end else words[len(form) :]
    return words
