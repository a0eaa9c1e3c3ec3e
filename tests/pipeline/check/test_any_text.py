"""Whatever a text holds, in whatever language it is said to be, it is answered: spans hold, answers are short and attributed."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sened.pipeline.check import html as check_html
from sened.pipeline.check import text as check_text
from sened.pipeline.check.phrases import LONGEST
from sened.pipeline.check.statement import check

_WORDS = (
    "Norland Hill Guard Black Banner Tell Marwan Qasrabad Bridge prison am 10. März 2023 griff an getötet drei Zivilisten seit Wochen "
    "le 12 mars 2023 une frappe a tué dizaines de détenus se sont évadés la plus grande attaque depuis 10 Mart'ta saldırı üç kişi öldü en büyük "
    "di 10ê Adarê de êrîş hat kirin sê kes hatin kuştin في 10 آذار 2023 قصف قتل ثلاثة مدنيين أكبر هجوم منذ لە ١٠ی ئازار هێرش کوژران گەورەترین "
    "unterstützt يدعم soutient destekliyor nous wir نحن 500 ١٢ ; : ، . ؟ ! ( ) “ ” \u202e \u200f \u0301 https://kordela.example/x"
)  # fmt: skip
WORDS = _WORDS.split()
LANGUAGES = [None, "en", "ar", "tr", "kmr", "ckb", "de", "fr"]


@settings(max_examples=60)
@given(
    text=st.lists(st.sampled_from([*WORDS, "\n\n", "\n"]), max_size=60).map(" ".join),
    language=st.sampled_from(LANGUAGES),
)
def test_any_mixture_is_answered(kordela_session: Any, text: str, language: str | None) -> None:
    k = kordela_session
    result = check(text, k.tables(), language=language, places=k.places, actors=k.actors, rebuild=k.tables)
    for claim in result.claims:
        assert claim.quote == text[claim.draft.start : claim.draft.end]
        assert 0 < len(claim.explanation.split()) <= LONGEST
    assert check_html.page(result, text, title="t")
    assert check_text.render(result)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "text", ["", "\u202e\u202d", "ـ" * 2000, "ا" * 3000, "x" * 3000, "12 " * 800, "، " * 800, "و" * 400 + " قتل"]
)
def test_hostile_texts_are_answered_in_each_language(kordela_session: Any, text: str, language: str | None) -> None:
    k = kordela_session
    result = check(text, k.tables(), language=language, places=k.places, actors=k.actors, rebuild=k.tables)
    assert all(c.quote == text[c.draft.start : c.draft.end] for c in result.claims)
