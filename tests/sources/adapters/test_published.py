"""What holds for every published dataset: forms of file, order, terms, empty and broken files, the check of intake."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sened.claims.decode import decode_intake
from sened.model.crosswalk import is_known_code
from sened.model.terms import TERMS
from sened.pipeline.plugins import adapters
from sened.sources.tablefile import open_table

FILES = {
    "ucdp-ged": "ged.csv", "acled": "acled_2021.csv", "gtd": "gtd.csv", "scad": "scad.csv", "airwars": "airwars.csv",
}  # fmt: skip
BY_NAME = adapters()
each = pytest.mark.parametrize(("name", "file"), sorted(FILES.items()))


@each
def test_the_terms_are_shown_first(name: str, file: str, published: Path) -> None:
    first = BY_NAME[name].read([published / file]).notices[0]
    assert TERMS[name].publisher in first
    assert TERMS[name].address in first


@each
def test_every_row_stands_up_to_the_check_of_intake_with_known_codes(name: str, file: str, published: Path) -> None:
    intake = BY_NAME[name].read([published / file])
    decoded = decode_intake(intake)
    assert decoded.problems == []
    assert len(decoded.reports) == len(intake.reports) > 0
    assert not any("not known" in n for n in decoded.notices)
    for row in intake.reports:
        vocabulary, _, code = row.cells["event_type"].partition(":")
        assert is_known_code(vocabulary, code)


@each
def test_one_table_in_any_form_of_file_gives_the_same_cells(
    name: str, file: str, workbook: Callable[..., Path], parquet: Callable[..., Path], packed: Callable[..., Path]
) -> None:
    published = Path(__file__).parent / "published"
    with open_table(published / file) as table:
        head = table.header
        rows = [row.cells for row in table.rows()]
    book = workbook([head, *rows])
    forms = [
        book,
        parquet([dict(zip(head, row, strict=True)) for row in rows]),
        packed({file: published / file}),
        packed({"release.xlsx": book, "codebook.pdf": b"%PDF"}, name="book.zip"),
    ]
    wanted = [row.cells for row in BY_NAME[name].read([published / file]).reports]
    for path in forms:
        intake = BY_NAME[name].read([path])
        assert intake.problems == []
        assert [row.cells for row in intake.reports] == wanted


@each
@pytest.mark.parametrize("content", ["", "\n", "some,other,columns\n1,2,3\n"])
def test_an_empty_or_foreign_file_is_a_problem(name: str, file: str, content: str, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text(content)
    intake = BY_NAME[name].read([path])
    assert intake.reports == []
    assert intake.problems
    assert all(p.file == str(path) and p.next_step for p in intake.problems)


@each
def test_a_header_alone_is_said(name: str, file: str, published: Path, tmp_path: Path) -> None:
    path = tmp_path / "x.csv"
    path.write_text((published / file).read_text(encoding="latin-1").partition("\n")[0] + "\n")
    intake = BY_NAME[name].read([path])
    assert intake.reports == []
    assert intake.problems == []
    assert any("no event" in n for n in intake.notices)


@each
def test_the_order_of_files_and_rows_changes_nothing(name: str, file: str, published: Path, tmp_path: Path) -> None:
    text = (published / file).read_text(encoding="latin-1")
    for copy in ("a.csv", "b.csv"):
        (tmp_path / copy).write_text(text, encoding="latin-1")
    one = BY_NAME[name].read([tmp_path / "a.csv", tmp_path / "b.csv"])
    assert one == BY_NAME[name].read([tmp_path / "b.csv", tmp_path / "a.csv"])


def test_two_hundred_copies_of_a_row_are_one(published: Path, tmp_path: Path) -> None:
    head, first, *_ = (published / "acled_2024.csv").read_text().splitlines()
    path = tmp_path / "x.csv"
    path.write_text("\n".join([head, *[first] * 200]) + "\n")
    decoded = decode_intake(BY_NAME["acled"].read([path]))
    assert len(decoded.reports) == 1
    assert decoded.problems == []


def test_headings_in_capitals_or_with_blanks_are_the_same(published: Path, tmp_path: Path) -> None:
    head, *rest = (published / "acled_2024.csv").read_text().splitlines()
    path = tmp_path / "x.csv"
    path.write_text("\n".join([head.upper().replace("_", " "), *rest]) + "\n")
    wanted = BY_NAME["acled"].read([published / "acled_2024.csv"]).reports
    assert [r.cells for r in BY_NAME["acled"].read([path]).reports] == [r.cells for r in wanted]


def test_a_column_that_names_private_persons_is_dropped_and_said(published: Path, tmp_path: Path) -> None:
    head, first, *_ = (published / "acled_2024.csv").read_text().splitlines()
    path = tmp_path / "x.csv"
    path.write_text(f"{head},victim_name\n{first},A Person\n")
    intake = BY_NAME["acled"].read([path])
    assert "A Person" not in str(intake.reports)
    assert any("victim_name" in n and "dropped" in n for n in intake.notices)
