"""Tables in every form that publishers use; a file that holds none, or two, is refused with what to do."""

import json
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sened.sources.tablefile import open_table

Workbook = Callable[..., Path]
Packed = Callable[..., Path]
Parquet = Callable[..., Path]

HEAD = ("id", "place", "when")


def read(path: Path, *, plain: bool = False) -> tuple[list[tuple[int, tuple[str, ...]]], list[str], list[str]]:
    with open_table(path, plain=plain) as table:
        rows = [(row.number, row.cells) for row in table.rows()]
        return rows, [str(p) for p in table.problems], list(table.notices)


def test_csv_as_publishers_write_it(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes('id;place\n1;"Késh; north"\n2;Tall\n'.encode("cp1252"))
    rows, problems, notices = read(path)
    assert rows == [(2, ("1", "Késh; north")), (3, ("2", "Tall"))]
    assert problems == []
    assert any("windows-1252" in n for n in notices)
    assert any("semicolons" in n for n in notices)


def test_plain_takes_csv_by_the_book_only(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("id;place\n1;Kesh\n")
    rows, problems, _ = read(path, plain=True)
    assert rows == []
    assert "not separated by commas" in problems[0]


def test_one_broken_byte_does_not_make_utf_8_another_encoding(tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes("id,place\n1,Kêş\n2,Tall Şêx\n".encode() + b"3,K\xe9sh\n")
    rows, problems, notices = read(path)
    assert rows == [(2, ("1", "Kêş")), (3, ("2", "Tall Şêx"))]
    assert "row 4" in problems[0]
    assert notices == []


def test_utf_16_and_tabs(tmp_path: Path) -> None:
    path = tmp_path / "t.txt"
    path.write_text("id\tplace\n1\tKêş\n", encoding="utf-16")
    assert read(path)[0] == [(2, ("1", "Kêş"))]


def test_a_workbook(workbook: Workbook) -> None:
    rows = [
        HEAD,
        (1, "Kesh & Tall", ("date", 44256)),
        (2.5, "", ("date", 44256.5)),
        (),
        (202001010001.0, "x", ("d", 44257, 2)),
    ]
    found, problems, _ = read(workbook(rows))
    assert problems == []
    assert found == [
        (2, ("1", "Kesh & Tall", "2021-03-01")),
        (3, ("2.5", "", "2021-03-01 12:00:00")),
        (5, ("202001010001", "x", "2021-03-02")),
    ]


def test_large_numbers_and_small_ones_are_written_out(workbook: Workbook) -> None:
    found, _, _ = read(workbook([("a", "b", "c"), (2.01812310036e11, 1e-7, -99.0)]))
    assert found == [(2, ("201812310036", "0.0000001", "-99"))]


def test_an_empty_sheet_beside_the_table_does_no_harm_and_a_filled_one_is_refused(workbook: Workbook) -> None:
    assert read(workbook([], [HEAD, (1, "x", "y")]))[0] == [(2, ("1", "x", "y"))]
    rows, problems, _ = read(workbook([HEAD, (1, "x", "y")], [("notes",)]))
    assert rows == []
    assert "2 filled sheets (S1; S2)" in problems[0]


def test_a_workbook_with_a_document_type_is_refused(workbook: Workbook) -> None:
    bomb = '<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'
    rows, problems, _ = read(workbook([HEAD, (1, "x", "y")], head=bomb))
    assert rows == []
    assert "document type" in problems[0]


def test_a_workbook_that_points_to_a_text_it_does_not_hold(workbook: Workbook, tmp_path: Path) -> None:
    path = workbook([HEAD, (1, "x", "y")])
    broken = tmp_path / "broken.xlsx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(broken, "w") as new:
        for name in old.namelist():
            new.writestr(name, "<sst></sst>" if name.endswith("sharedStrings.xml") else old.read(name))
    rows, problems, _ = read(broken)
    assert rows == []
    assert "points to a text" in problems[0]


def test_parquet(parquet: Parquet) -> None:
    rows = [
        {"id": 1, "share": 0.5, "killed": 3.0, "open": True, "place": "Kesh"},
        {"id": 2, "share": None, "killed": float("nan"), "open": False, "place": None},
    ]
    assert read(parquet(rows))[0] == [(2, ("1", "0.5", "3", "1", "Kesh")), (3, ("2", "", "", "0", ""))]


def test_texts_and_dates_of_parquet(parquet: Parquet) -> None:
    day = datetime(2021, 3, 5)
    rows = [{"a": "Kesh", "b": day, "c": day.date(), "d": day.replace(hour=7), "e": [1], "f": b"x"}] * 3
    assert read(parquet(rows))[0][-1] == (4, ("Kesh", "2021-03-05", "2021-03-05", "2021-03-05 07:00:00", "", ""))


def test_a_parquet_file_cut_off(parquet: Parquet) -> None:
    path = parquet([{"id": 1}])
    path.write_bytes(path.read_bytes()[:-9])
    rows, problems, _ = read(path)
    assert rows == []
    assert "Parquet" in problems[0]


@pytest.mark.parametrize(
    "content",
    [
        [{"id": 1, "at": {"lat": 3.5}}, {"id": 2, "who": [{"name": "A; B"}, {"name": "C"}]}],
        {"data": [{"id": 1, "at": {"lat": 3.5}}, {"id": 2, "who": [{"name": "A; B"}, {"name": "C"}]}]},
        {
            "conflicts": [
                {"incidents": [{"id": 1, "at": {"lat": 3.5}}]},
                {"incidents": [{"id": 2, "who": [{"name": "A; B"}, {"name": "C"}]}]},
            ]
        },
    ],
)
def test_json_records_wherever_publishers_put_them(content: object, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps(content))
    with open_table(path) as table:
        assert table.header == ("id", "at.lat", "who")
        assert [row.cells for row in table.rows()] == [("1", "3.5", ""), ("2", "", "A, B; C")]


@pytest.mark.parametrize("text", ['{"a": 1}', "[1, 2", "[" * 100_000, '[{"a": NaN'])
def test_json_that_holds_no_records(text: str, tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(text)
    rows, problems, _ = read(path)
    assert rows == []
    assert "JSON" in problems[0]


def test_records_without_a_common_shape_are_no_table(tmp_path: Path) -> None:
    path = written(tmp_path / "t.json", json.dumps([{f"key {i}": 1} for i in range(3000)]))
    rows, problems, _ = read(path)
    assert rows == []
    assert "no table" in problems[0]


CSV = "id,place\n1,Kesh\n"


@pytest.mark.parametrize(
    "members",
    [
        {"release.csv": CSV},
        {"folder/release.csv": CSV, "codebook.pdf": b"%PDF-1.4"},
        {"release.csv": CSV, "README.txt": "read me", "__MACOSX/._release.csv": "x"},
    ],
)
def test_a_zip_of_one_table(members: Mapping[str, str], packed: Packed) -> None:
    rows, problems, notices = read(packed(members))
    assert rows == [(2, ("1", "Kesh"))]
    assert problems == []
    assert "release.csv" in notices[0]


def test_a_zip_of_a_workbook(packed: Packed, workbook: Workbook) -> None:
    assert read(packed({"ged.xlsx": workbook([HEAD, (1, "x", "y")])}))[0] == [(2, ("1", "x", "y"))]


def test_two_tables_in_a_zip_are_named(packed: Packed) -> None:
    rows, problems, _ = read(packed({"a.csv": CSV, "b.csv": CSV}))
    assert rows == []
    assert "2 tables (a.csv; b.csv)" in problems[0]
    assert "unpack it" in problems[0]


def test_no_table_in_a_zip_and_a_zip_within_a_zip(packed: Packed) -> None:
    assert "no table" in read(packed({"codebook.pdf": b"%PDF"}))[1][0]
    inner = packed({"a.csv": CSV}, name="inner.zip")
    assert "no table" in read(packed({"inner.zip": inner}))[1][0]
    assert "another archive" in read(packed({"inner.csv": inner}))[1][0]


def test_a_zip_bomb_is_refused_before_it_is_expanded(packed: Packed) -> None:
    rows, problems, _ = read(packed({"a.csv": b"0," * (64 << 20)}))
    assert rows == []
    assert "expand" in problems[0]


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf", b"\n\n"])
def test_an_empty_file(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_bytes(content)
    rows, problems, _ = read(path)
    assert rows == []
    assert "empty" in problems[0]


def test_a_row_wider_than_the_header_is_named(workbook: Workbook) -> None:
    rows, problems, _ = read(workbook([("a", "b"), (1, 2, 3), (4,)]))
    assert rows == [(3, ("4", ""))]
    assert "row 2" in problems[0]


def test_a_column_that_stands_twice(workbook: Workbook) -> None:
    rows, problems, _ = read(workbook([("a", "a"), (1, 2)]))
    assert rows == []
    assert "stands twice" in problems[0]


def test_an_archive_whose_directory_points_before_its_beginning(packed: Packed) -> None:
    path = packed({"a.csv": CSV})
    data = bytearray(path.read_bytes())
    end = data.rfind(b"PK\x05\x06")
    data[end + 16 : end + 20] = (int.from_bytes(data[end + 16 : end + 20], "little") + 64).to_bytes(4, "little")
    path.write_bytes(data)
    rows, problems, _ = read(path)
    assert rows == []
    assert problems


@pytest.fixture
def sound(workbook: Workbook, parquet: Parquet, packed: Packed, tmp_path: Path) -> Mapping[str, Path]:
    return {
        "xlsx": workbook([HEAD, (1, "Kesh", ("date", 44256))]),
        "parquet": parquet([{"id": 1, "place": "Kesh", "x": 0.5}]),
        "zip": packed({"a.csv": CSV}),
        "json": written(tmp_path / "a.json", '[{"id": 1, "at": [{"name": "x"}]}]'),
        "csv": written(tmp_path / "a.csv", 'id;place\n1;"Kesh ""north"""\n'),
    }


@pytest.mark.parametrize("form", ["xlsx", "parquet", "zip", "json", "csv"])
@given(data=st.data())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_damaged_file_is_read_or_refused_but_never_breaks_the_reader(
    form: str, data: st.DataObject, sound: Mapping[str, Path], tmp_path: Path
) -> None:
    broken = bytearray(sound[form].read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        broken[data.draw(st.integers(0, len(broken) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path / "broken"
    path.write_bytes(broken[: data.draw(st.integers(1, len(broken)))])
    read(path)


def written(path: Path, text: str) -> Path:
    path.write_text(text)
    return path
