"""The readable text of a page, and the way from every word back to the markup."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sened.sources.readers.markup import read_markup
from sened.sources.readers.reading import Reading, Refused
from sened.sources.renditions import rendition_of


def read(markup: str, reader: str = "html") -> Reading:
    return read_markup(markup, reader=reader, encoding="utf-8", notes=[])


def texts(markup: str) -> list[str]:
    found = read(markup)
    assert found.text is not None
    return [found.text[a:b] for a, b in found.segments]


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("<p>one <b>two</b>\n three</p><p>four", ["one two three", "four"]),
        ("a&nbsp;b &amp; &lt;c&gt; &eacute;", ["a\u00a0b & <c> é"]),
        ("<div>x<br>y</div>", ["x\ny"]),
        ("<ul><li>one<li>two</ul>", ["one", "two"]),
        ("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", ["a\tb", "c"]),
        ("<script>var a='<p>no</p>';</script>yes<style>p{}</style>", ["yes"]),
        ("<!-- no --><!doctype html><?php no ?>yes", ["yes"]),
        ("1 < 2 and 3 > 2", ["1 < 2 and 3 > 2"]),
        ("<pre>  a\n   b</pre>", ["a\n   b"]),
        ("<p title='a > b' data-x=\"</p>\">in</p>", ["in"]),
        ("<p>open <a href='x", ["open"]),
        ("<textarea>a<b>c</textarea>", ["a<b>c"]),
        ("<p>السلام <span dir=rtl>عليكم</span></p>", ["السلام عليكم"]),
    ],
)
def test_what_a_reader_sees(markup: str, expected: list[str]) -> None:
    assert texts(markup) == expected


def test_title_and_language() -> None:
    found = read('<html lang="ckb"><head><title>A &amp;\n B</title></head><body>x</body>')
    assert (found.title, found.language) == ("A & B", "ckb")


def test_every_word_leads_back_to_its_place_in_the_markup() -> None:
    markup = "<p>Three&nbsp;people <b>were</b>   killed &mdash; at Tel&#32;Amur</p>"
    rendition = rendition_of(read(markup), "0" * 64, "test")
    assert rendition.text is not None
    for word, source in (
        ("people", "people"),
        ("were", "were"),
        ("—", "&mdash;"),
        ("killed — at", "killed &mdash; at"),
    ):
        start = rendition.text.index(word)
        span = rendition.origin(start, start + len(word))
        assert span is not None
        assert markup[slice(*span)] == source


def test_nesting_has_an_end() -> None:
    with pytest.raises(Refused) as refused:
        read("<div>" * 5_000)
    assert refused.value.reason == "depth"
    assert texts("<p>x" * 5_000 + "<li>y" * 5_000)[:2] == ["x", "x"], "elements that close themselves do not nest"


def test_xml_is_read_between_its_tags() -> None:
    found = read("<r><a>one</a><b/><script>kept</script><![CDATA[<two>]]></r>", "xml")
    assert found.text == "one\nkept\n<two>\n"


@given(st.lists(st.text(st.characters(exclude_categories=["Cs", "Zs", "Cc", "Zl", "Zp"], exclude_characters="&<"), min_size=1), min_size=1, max_size=8))  # fmt: skip
def test_runs_that_are_as_long_as_their_origin_say_the_same(words: list[str]) -> None:
    markup = "<p>" + " <i>".join(words) + "</p>"
    found = read(markup)
    assert found.text is not None
    for at, size, source, length in found.runs:
        if size == length and found.text[at : at + size] != " ":
            assert found.text[at : at + size] == markup[source : source + length]


@given(st.text(max_size=200))
def test_no_text_makes_it_fail(markup: str) -> None:
    found = read(markup)
    assert found.text is not None
    assert all(0 <= a < b <= len(found.text) for a, b in found.segments)


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=80))
def test_escaped_text_comes_back_but_for_blanks(text: str) -> None:
    found = read(f"<p>{html.escape(text)}</p>")
    assert (found.text or "").split() == text.split()
