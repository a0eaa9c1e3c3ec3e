from collections.abc import Callable

import pytest

from sened.base.dates import parse_iso
from sened.extraction.lexical.sentence import Sentence
from sened.extraction.when import resolve

Read = Callable[..., Sentence]
PUBLISHED = parse_iso("2022-01-26")


@pytest.mark.parametrize(
    ("text", "raw", "days"),
    [
        ("on 20. janvar 2022", "20. janvar 2022", "2022-01-20"),
        ("on 20 janvar", "20 janvar", "2022-01-20"),
        ("on 5 febrar", "5 febrar", "2021-02-05"),
        ("20-24 janvar", "20-24 janvar", "2022-01-20/2022-01-24"),
        ("20 til 24 janvar of 2021", "20 til 24 janvar of 2021", "2021-01-20/2021-01-24"),
        ("28 janvar til 2 febrar 2021", "28 janvar til 2 febrar 2021", "2021-01-28/2021-02-02"),
        ("janvar 2021", "janvar 2021", "2021-01"),
        ("in febrar", "febrar", "2021-02"),
        ("anno 2014", "2014", "2014"),
        ("2022-01-21", "2022-01-21", "2022-01-21"),
        ("21.01.2022", "21.01.2022", "2022-01-21"),
        ("yesterda", "yesterda", "2022-01-25"),
        ("fredag", "fredag", "2022-01-21"),
        ("fredag, 21 janvar", "fredag, 21 janvar", "2022-01-21"),
        ("befor tri dagz", "befor tri dagz", "2022-01-23"),
        ("sinz 20 janvar", "20 janvar", "2022-01-20/2022-01-26"),
        ("sinz tri dagz", "sinz tri dagz", "2022-01-23/2022-01-26"),
    ],
)
def test_a_date_is_read_by_the_shapes_of_the_language(read: Read, text: str, raw: str, days: str) -> None:
    s = read(text)
    (mention,) = s.dates
    when = resolve(mention, published=PUBLISHED, hint=None, context=None)
    assert s.shadow.raw(mention.start, mention.end) == raw
    assert when is not None
    assert when.interval == parse_iso(days)


@pytest.mark.parametrize("text", ["janvar folken", "31 febrar", "45 janvar", "febrary", "20 janvarium"])
def test_a_word_or_an_impossible_day_is_no_date(read: Read, text: str) -> None:
    assert read(text).dates == []
