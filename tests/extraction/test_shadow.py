import unicodedata

from hypothesis import example, given
from hypothesis import strategies as st

from sened.extraction.shadow import Shadow


def test_marks_fall_and_the_way_back_holds_them() -> None:
    text = "in Tarsi\u0302k\u200b now"
    shadow = Shadow(text)
    assert shadow.plain == "in Tarsik now"
    start = shadow.plain.index("Tarsik")
    assert shadow.raw(start, start + 6) == "Tarsi\u0302k"


def test_bidi_marks_line_ends_and_byte_order_marks_are_counted_but_not_seen() -> None:
    text = "\ufeffA\r\n\u202aB\u202c"
    shadow = Shadow(text)
    assert shadow.plain == "A \nB"
    assert shadow.span(3, 4) == (5, 6)


def test_digits_quotes_and_dashes_are_united() -> None:
    assert Shadow("٢٠–٣٠ “x” it’s").plain == '20-30 "x" it\'s'


def test_a_mark_behind_the_last_letter_belongs_to_the_span() -> None:
    shadow = Shadow("S\u0327")
    assert shadow.span(0, 1) == (0, 2)


@given(st.text(max_size=60))
@example("İıß\ud800ﬁ")
def test_every_span_leads_back_into_the_text(text: str) -> None:
    shadow = Shadow(text)
    assert len(shadow.plain) == len(shadow.low)
    for i in range(len(shadow.plain)):
        start, end = shadow.span(i, i + 1)
        assert 0 <= start < end <= len(text)
        assert unicodedata.category(text[start]) not in ("Mn", "Cf")


@given(st.text(max_size=60), st.data())
def test_spans_keep_the_order_of_the_text(text: str, data: st.DataObject) -> None:
    shadow = Shadow(text)
    if len(shadow.plain) < 2:
        return
    cut = data.draw(st.integers(1, len(shadow.plain) - 1))
    left, right = shadow.span(0, cut), shadow.span(cut, len(shadow.plain))
    assert left[0] <= right[0]
    assert left[1] <= right[1]
