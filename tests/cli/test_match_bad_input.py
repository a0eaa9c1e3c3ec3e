"""`sened match` on files that hold what they should not: what it says, and with which code it leaves."""

from pathlib import Path

import pytest

from sened.cli.main import outcome

HEAD = "dataset,record_id,date_start,date_end,lat,lon,event_type,actor_1,killed_low"


def row(*, record: str = "1", day: str = "2031-05-05", last: str = "", lat: str = "1", killed: str = "1") -> str:
    return f"a,{record},{day},{last},{lat},1,acled:Armed clash,North,{killed}"


def given(tmp_path: Path, *lines: str) -> list[str]:
    path = tmp_path / "reports.csv"
    path.write_text("\n".join(lines) + "\n" if lines else "", encoding="utf-8")
    return ["match", str(path), "--out", str(tmp_path / "out"), "-q"]


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([], "the file is empty"),
        ([HEAD], "there is no row to match"),
        ([HEAD, row(last="2031-05-01")], "row 2, field date_end: lies before date_start"),
        ([HEAD, row(day="2031-13-01")], "row 2, field date_start"),
        ([HEAD, row(day="0000-01-01")], "year 0 does not exist"),
        ([HEAD, row(lat="NaN")], "NaN lies outside -90 to 90"),
        ([HEAD, row(killed="inf")], "inf lies outside 0"),
        ([HEAD, row(killed="-4")], "-4 lies outside 0"),
        ([HEAD, row(killed="9" * 40)], "row 2, field killed_low"),
        ([HEAD, row(), row()], "duplicate id '1'"),
    ],
)
def test_what_cannot_be_read_is_refused_by_row_and_field(
    lines: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(given(tmp_path, *lines)) == 2
    assert says in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ([HEAD, *(row(record=str(k)) for k in range(200))], "200 rows of a are equal but for their ids"),
        ([HEAD, row(record="1", day="0001-01-01"), row(record="2", day="9999-12-31")], "taken to speak of 2 incidents"),
        ([HEAD, row(record="1", day=""), row(record="2", day="")], "2 rows without a date"),
        ([HEAD, row(record="1", last="2039-01-01"), row(record="2")], "2 rows"),
        ([HEAD, *(row(record=r) for r in ("\u202ex", "a\u0301", "\u00e1", "😀", "i" * 100_000))], "5 rows"),
        ([HEAD, row(lat="-90"), row(record="2", lat="90")], "taken to speak of 2 incidents"),
    ],
)
def test_what_is_odd_is_matched_and_told(
    lines: list[str], says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert outcome(given(tmp_path, *lines)) == 0
    told = capsys.readouterr()
    assert says in told.out + told.err
    assert (tmp_path / "out" / "incidents.parquet").exists()
