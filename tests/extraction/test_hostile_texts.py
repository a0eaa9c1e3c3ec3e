"""Texts that break programs: a clean result or a typed error, all spans true, and work that grows with the length.

Work is counted in calls, not in time. What a regular expression does inside one call is not seen by that; the long texts
here would stall for minutes if one of them were quadratic.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sened.base.errors import InputError
from sened.extraction.draft import to_json
from sened.extraction.fields import Drafted, Words
from sened.pipeline.texts import read_text

Read = Callable[..., Drafted]
LANGUAGES = ("en", "ar", "tr", "kmr", "ckb", "de", "fr")
LONG = 100_000
SAID = {
    "en": "Two people were killed and three wounded in shelling of Tarsik on Friday",
    "ar": "قتل ثلاثة مدنيين وأصيب خمسة في قصف على تارسيك يوم الجمعة",
    "tr": "Cuma günü Tarsîk'e düzenlenen saldırıda üç sivil öldü, beş kişi yaralandı",
    "kmr": "Roja Înê di êrîşa li ser Tarsîkê de sê sivîl hatin kuştin û pênc kes birîndar bûn",
    "ckb": "ڕۆژی هەینی لە هێرشێک بۆ سەر تارسيك سێ مەدەنی کوژران و پێنج کەس بریندار بوون",
    "de": "Am Freitag wurden bei einem Angriff auf Tarsik drei Zivilisten getötet und fünf verletzt",
    "fr": "Vendredi, trois civils ont été tués et cinq blessés dans un bombardement sur Tarsik",
}

# Each makes a text of about so many characters.
SHAPES: dict[str, Callable[[int], str]] = {
    "one word": lambda n: "a" * n,
    "one Arabic word": lambda n: "ا" * n,
    "digits": lambda n: "7" * n,
    "commas": lambda n: "," * n,
    "words and commas": lambda n: "killed, " * (n // 8),
    "deep brackets": lambda n: "(" * (n // 2) + "two killed" + ")" * (n // 2),
    "open quotation marks": lambda n: '" “ „ « ' * (n // 8),
    "marks that turn the direction": lambda n: "\u202ekilled \u2066two\u2069 in\u200f " * (n // 20),
    "marks on one letter": lambda n: "e" + "\u0301" * n,
    "nothing to be seen": lambda n: "\u200b\ufeff" * (n // 2),
    "NUL": lambda n: "\0killed 2 " * (n // 10),
    "lone surrogates": lambda n: "\ud800 killed \udfff " * (n // 11),
    "empty lines": lambda n: "\n" * n,
    "blanks": lambda n: " " * n,
    "full stops": lambda n: "." * n,
    "initials": lambda n: "a.b." * (n // 4),
    "dates": lambda n: "20 January 2022 " * (n // 16),
    "numbers": lambda n: "1,000," * (n // 6),
    "ranges": lambda n: "10-20-" * (n // 6),
    "number words": lambda n: "one hundred and " * (n // 16),
    "one after another": lambda n: "a woman and " * (n // 12),
    "said that said that": lambda n: "he said that " * (n // 13),
    "nested places": lambda n: "countryside of the village of " * (n // 30),
    "list of places": lambda n: "Tarsik, Ain Derva, " * (n // 19),
    "relative clauses": lambda n: "who was killed, which was hit, " * (n // 31),
    "capitals": lambda n: "Abc Def " * (n // 8),
    "hyphens": lambda n: "north-east-" * (n // 11),
    "an address": lambda n: "http://" + "a.b/" * (n // 4),
    "scripts mixed": lambda n: "قتل killed öldürüldü hat kuştin کوژرا getötet tué " * (n // 50),
    "prefixes": lambda n: "وبال" * (n // 4),
    "endings": lambda n: "ev" + "lerinde" * (n // 7),
    "an emoji of many parts": lambda n: "🏳️‍🌈" * (n // 6),
}
PLAIN = ("one word", "list of places", "initials", "scripts mixed", "prefixes")
"""Shapes that are tried in every language; the others in English."""
TRIED = [("en", shape) for shape in SHAPES] + [(code, shape) for code in LANGUAGES[1:] for shape in PLAIN]


def words_of(value: object) -> Iterator[Words]:
    """Yield the words of a draft and of everything in it."""
    if isinstance(value, Words):
        yield value
    elif isinstance(value, tuple):
        for one in value:
            yield from words_of(one)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_of(getattr(value, field.name))


def assert_true(text: str, drafted: Drafted) -> None:
    """Every span is of the text; ids are unique; what is printed can be written."""
    for said in words_of(drafted.drafts):
        assert said.raw == text[said.start : said.end]
        assert said.raw
    assert len({d.id for d in drafted.drafts}) == len(drafted.drafts)
    assert [d.start for d in drafted.drafts] == sorted(d.start for d in drafted.drafts)
    to_json(drafted)


def calls(work: Callable[[], object]) -> int:
    """Return how many functions are called, ours and built-in ones."""
    counted = 0

    def count(_frame: object, event: str, _arg: object) -> None:
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize(("code", "shape"), TRIED)
def test_a_long_hostile_text_ends_in_true_spans(read: Read, code: str, shape: str) -> None:
    text = SHAPES[shape](LONG if shape in ("one word", "one Arabic word", "digits") else LONG // 10)
    assert_true(text, read(text, language=code))


@pytest.mark.parametrize(("code", "shape"), TRIED)
def test_twice_the_text_is_no_more_than_twice_the_work(read: Read, code: str, shape: str) -> None:
    # Sentences are cut at a few thousand characters, so both texts are longer than several of them.
    once, twice = SHAPES[shape](6_000), SHAPES[shape](12_000)
    read(twice, language=code)
    assert calls(lambda: read(twice, language=code)) <= 2.2 * calls(lambda: read(once, language=code)) + 1_000


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_sentence_without_end_is_twice_the_work_at_twice_the_length(read: Read, code: str) -> None:
    once, twice = (", ".join([SAID[code]] * (n // len(SAID[code]))) for n in (6_000, 12_000))
    read(twice, language=code)
    assert calls(lambda: read(twice, language=code)) <= 2.2 * calls(lambda: read(once, language=code))


@pytest.mark.parametrize("code", LANGUAGES)
def test_ordinary_text_is_read_with_work_in_proportion(read: Read, code: str) -> None:
    once, twice = ("\n\n".join([SAID[code] + "."] * n) for n in (40, 80))
    read(twice, language=code)
    assert calls(lambda: read(twice, language=code)) <= 2.1 * calls(lambda: read(once, language=code))


@pytest.mark.parametrize("code", [*LANGUAGES, None])
@pytest.mark.parametrize("text", ["", " ", "\n\r\n", "\ufeff", "\0", "\u202e", ".", "،", "\ud800", "²", "\U000e0001"])
def test_next_to_nothing_claims_nothing(read: Read, text: str, code: str | None) -> None:
    drafted = read(text, language=code)
    assert drafted.drafts == ()
    assert drafted.length == len(text)


PIECES = [
    *SAID.values(), *[w for said in SAID.values() for w in said.split()], " ", " ", " ", ". ", ", ", "\n\n", "\r\n", "- ", "(",
    ")", '"', "”", "«", ":", ";", "?", "…", "2022-01-20", "20.01.2022", "٢٠ كانون الثاني", "5", "٥", "1,200", "10-12", "\u202e",
    "\u200f", "\u200d", "\u0640", "\u0301", "\0", "\ud83d", "İ", "ı", "ﷺ", "ﬁ", "said", "killed", "not", "denied", "yesterday", "dün", "دون",
    "the Iron Hand", "Belmark", "near", "5 km north of", "claimed", "supplied engines for", "TB2", "http://a.b",
]  # fmt: skip


@settings(max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pieces=st.lists(st.sampled_from(PIECES), max_size=40), code=st.sampled_from([*LANGUAGES, None]))
def test_any_mixture_of_pieces_is_read_with_true_spans_and_always_alike(
    read: Read, pieces: list[str], code: str | None
) -> None:
    text = "".join(p if len(p) < 2 else p + " " for p in pieces)
    drafted = read(text, language=code)
    assert_true(text, drafted)
    assert read(text, language=code) == drafted


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(st.characters(codec=None), max_size=200), code=st.sampled_from(LANGUAGES))
def test_any_characters_are_read_with_true_spans(read: Read, text: str, code: str) -> None:
    assert_true(text, read(text, language=code))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(code=st.sampled_from(LANGUAGES), data=st.data())
def test_a_mark_that_nobody_sees_moves_spans_and_changes_no_claim(read: Read, code: str, data: st.DataObject) -> None:
    said = SAID[code] + "."
    at = data.draw(st.integers(0, len(said)))
    mark = data.draw(st.sampled_from(["\u200e", "\u200f", "\u2067", "\u2069", "\ufeff"]))
    text = said[:at] + mark + said[at:]
    plain, marked = read(said, language=code), read(text, language=code)
    assert_true(text, marked)
    assert [d.kind for d in marked.drafts] == [d.kind for d in plain.drafts]
    assert [[(f.measure, f.count) for f in d.figures] for d in marked.drafts] == [
        [(f.measure, f.count) for f in d.figures] for d in plain.drafts
    ]


@pytest.mark.parametrize(
    "data", [b"\xff\xfe\x00\x01", b"PK\x03\x04\x00\x00", bytes(range(256)), b"\x89PNG\r\n\x1a\n", b"a\x00b"]
)
def test_a_binary_file_is_refused(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(data)
    with pytest.raises(InputError):
        read_text(tmp_path / "a.txt")
