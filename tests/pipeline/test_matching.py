"""`match`: files in any form, order and state of repair; tables, summary and report out, whole or not at all."""

import csv
import json
import shutil
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sened.base.errors import ConflictError, InputError, UnavailableError
from sened.pipeline import matching_write
from sened.pipeline.matching import MatchOptions, match, match_to
from sened.pipeline.matching_options import labels_of
from sened.pipeline.matching_read import read

PUBLISHED = Path(__file__).parents[1] / "sources" / "adapters" / "published"
HEADER = ("dataset", "record_id", "date_start", "date_end", "lat", "lon", "geo_precision", "event_type", "actor_1", "actor_2", "killed_low", "killed_high")  # fmt: skip
STRIKE = (
    "2021-03-05",
    "2021-03-05",
    "36.5",
    "40.1",
    "settlement",
    "acled:Air/drone strike",
    "Estmark",
    "River Front",
    "3",
    "3",
)
CLASH = (
    "2021-06-11",
    "2021-06-11",
    "35.2",
    "41.9",
    "settlement",
    "acled:Armed clash",
    "River Front",
    "Hill Guard",
    "",
    "",
)
ROWS = [
    ("A", "a1", *STRIKE), ("B", "b1", *STRIKE), ("C", "c1", *STRIKE), ("A", "a2", *CLASH), ("B", "b2", *CLASH),
    ("A", "a3", "2022-01-01", "2022-01-01", "33.0", "38.0", "district", "acled:Attack", "Hill Guard", "", "1", "2"),
]  # fmt: skip


TABLES = {"incidents.csv", "incidents.parquet", "pairs.parquet", "report.html", "summary.json"}


def table(path: Path, rows: Sequence[Sequence[str]], header: Sequence[str] = HEADER) -> Path:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, lineterminator="\n").writerows([header, *rows])
    return path


def changed(row: Sequence[str], **cells: str) -> list[str]:
    return [cells.get(name, cell) for name, cell in zip(HEADER, row, strict=True)]


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    return table(tmp_path / "reports.csv", ROWS)


def cells(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def by_record(found: pa.Table) -> dict[str, str]:
    return dict(zip(found["record_id"].to_pylist(), found["incident_id"].to_pylist(), strict=True))


def folder(path: Path) -> dict[str, bytes]:
    return {p.name: p.read_bytes() for p in sorted(path.iterdir())}


def test_rows_of_one_strike_come_together(reports: Path) -> None:
    found = match([reports])
    incident = by_record(found.incidents)
    assert len({incident[r] for r in ("a1", "b1", "c1")}) == 1
    assert incident["a1"] != incident["a2"] != incident["a3"]
    assert found.summary.datasets == {"A": 3, "B": 2, "C": 1}


def test_tables_summary_and_report_are_written(reports: Path, tmp_path: Path) -> None:
    report = match_to([reports], tmp_path / "out")
    written = folder(tmp_path / "out")
    assert tuple(written) == report.files
    assert set(written) - {"to_label.csv"} == TABLES
    lines = written["incidents.csv"].decode().splitlines()
    assert lines[0] == "record_id,incident_id,probability,part_of,runner_up,runner_up_probability,dataset"
    assert [line.split(",")[0] for line in lines[1:]] == ["a1", "a2", "a3", "b1", "b2", "c1"]
    assert pq.read_table(tmp_path / "out" / "pairs.parquet").column_names[:4] == ["left", "right", "relation", "probability"]  # fmt: skip
    summary = json.loads(written["summary.json"])
    assert (summary["form"], summary["rows"]) == ("sened-match/1", 6)
    assert sum(c["incidents"] for c in summary["combinations"]) == summary["incidents"]
    assert list(summary) == sorted(summary)


def test_no_order_of_rows_or_files_changes_a_byte(tmp_path: Path) -> None:
    one = table(tmp_path / "all.csv", ROWS)
    first = table(tmp_path / "x.csv", [ROWS[4], ROWS[0], ROWS[5]])
    second = table(tmp_path / "y.csv", [ROWS[3], ROWS[2], ROWS[1]])
    for name, files in (("o1", [one]), ("o2", [second, first]), ("o3", [first, second, first])):
        match_to(files, tmp_path / name)
    assert folder(tmp_path / "o1") == folder(tmp_path / "o2") == folder(tmp_path / "o3")


def test_parquet_tabs_and_csv_give_the_same(tmp_path: Path) -> None:
    plain = table(tmp_path / "r.csv", ROWS)
    (tmp_path / "r.tsv").write_text(plain.read_text().replace(",", "\t"))
    pq.write_table(pa.table({n: [r[k] for r in ROWS] for k, n in enumerate(HEADER)}), tmp_path / "r.parquet")
    assert match([plain]).incidents.equals(match([tmp_path / "r.tsv"]).incidents)
    assert match([plain]).incidents.equals(match([tmp_path / "r.parquet"]).incidents)


def test_published_datasets_are_known_by_their_columns() -> None:
    given = read([PUBLISHED / n for n in ("ged.csv", "acled_2024.csv", "gtd.csv", "scad.csv", "airwars.csv")], MatchOptions())  # fmt: skip
    assert sorted(set(given.reports["dataset"].to_pylist())) == ["acled", "airwars", "gtd", "scad", "ucdp-ged"]
    assert set(given.terms) == {"acled", "airwars", "gtd", "scad", "ucdp-ged"}
    assert "CC BY 4.0" in given.terms["ucdp-ged"]


def test_an_adapter_can_be_named_and_must_fit() -> None:
    assert read([PUBLISHED / "acled_2017.csv"], MatchOptions(adapter="acled")).reports.num_rows
    with pytest.raises(InputError, match="1 fault") as raised:
        read([PUBLISHED / "ged.csv"], MatchOptions(adapter="acled"))
    assert raised.value.next_step == "mend that file, or leave it out"


def test_a_table_that_names_no_dataset_is_one_under_the_name_of_its_file(tmp_path: Path) -> None:
    files = [table(tmp_path / f"{n}.csv", [ROWS[k][1:]], HEADER[1:]) for k, n in enumerate(["mine", "yours"])]
    assert match(files).summary.datasets == {"mine": 1, "yours": 1}


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("", "the file is empty"),
        ("record_id,lat\n", "no file has one below its header"),
        ("x,y\n1,2\n", "columns are those of no dataset"),
        ("claim_id,lat\n1,2\n", "sened build"),
        ("record_id,record_id\n1,2\n", "stands twice"),
    ],
)
def test_files_that_hold_nothing_to_match_are_refused_with_a_reason(tmp_path: Path, content: str, says: str) -> None:
    (tmp_path / "t.csv").write_text(content)
    with pytest.raises(InputError) as raised:
        match([tmp_path / "t.csv"])
    assert says in str(raised.value)


def test_missing_files_and_folders_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError) as raised:
        match([tmp_path / "absent.csv", tmp_path])
    assert {p.message for p in raised.value.problems} == {"there is no such file", "it is a folder"}


def test_faults_are_located_counted_all_and_the_first_are_listed(tmp_path: Path) -> None:
    bad = [changed(ROWS[0], record_id=f"r{k}", date_end="2021-03-01") for k in range(30)]
    with pytest.raises(InputError, match="30 faults") as raised:
        match([table(tmp_path / "bad.csv", [ROWS[5], *bad])])
    assert [p.row for p in raised.value.problems] == list(range(3, 23))
    assert str(raised.value.problems[0]).endswith("bad.csv, row 3, field date_end: lies before date_start")


def test_rows_with_faults_can_be_left_out_and_are_listed(tmp_path: Path) -> None:
    bad = table(tmp_path / "bad.csv", [*ROWS, changed(ROWS[0], record_id="=r9", lat="north", date_start="?")])
    report = match_to([bad], tmp_path / "out", MatchOptions(keep_going=True))
    assert report.left_out == 1
    rejects = cells(tmp_path / "out" / "rejects.csv")
    assert [(r["row"], r["field"]) for r in rejects] == [("8", "date_start"), ("8", "lat")]
    assert "=r9" not in (tmp_path / "out" / "incidents.csv").read_text()


def test_what_is_missing_or_unknown_is_kept_and_said(tmp_path: Path) -> None:
    rows = [
        *ROWS,
        changed(ROWS[0], record_id="n1", lat="", lon=""),
        changed(ROWS[0], record_id="n2", date_start="", date_end=""),
        changed(ROWS[0], record_id="n3", event_type="acled:Sorcery"),
        changed(ROWS[0], record_id="n4", lat="140.1", lon="36.5"),
        changed(ROWS[0], record_id="n5", lon=""),
    ]
    given = read([table(tmp_path / "t.csv", rows)], MatchOptions())
    assert given.reports.num_rows == 11
    said = " | ".join(given.caveats)
    for words in ("3 rows without coordinates", "1 row with one coordinate", "1 row without a date", "acled:Sorcery 1"):
        assert words in said
    assert "t.csv: row 11: latitude and longitude look swapped (the latitude is beyond 90); taken as no point" in given.notices  # fmt: skip


def test_points_far_from_all_others_that_fit_when_swapped_are_kept_and_said(tmp_path: Path) -> None:
    near = [changed(ROWS[0], dataset="AB"[k % 2], record_id=f"a{k}") for k in range(12)]
    turned = [changed(ROWS[0], dataset="Z", record_id=f"z{k}", lat="40.1", lon="36.5") for k in range(2)]
    given = read([table(tmp_path / "t.csv", [*near, *turned])], MatchOptions())
    assert any("2 points of Z far from all others" in c and "taken as they stand" in c for c in given.caveats)
    assert "points that look swapped: t.csv, row 14; t.csv, row 15" in given.notices
    assert given.reports["lat"].to_pylist().count(40.1) == 2


def test_an_id_twice_in_one_file_is_a_fault_that_names_both_rows(tmp_path: Path) -> None:
    for other, words in ((ROWS[0], "the same content"), (changed(ROWS[0], lat="36.9"), "other content")):
        with pytest.raises(InputError) as raised:
            match([table(tmp_path / "t.csv", [*ROWS, other])])
        [problem] = raised.value.problems
        assert (problem.row, problem.field) == (8, "record_id")
        assert f"'a1': row 2 has it too, with {words}" in problem.message
        kept = read([tmp_path / "t.csv"], MatchOptions(keep_going=True))
        assert (kept.reports.num_rows, kept.left_out, kept.rejects.num_rows) == (6, 1, 1)


def test_which_of_two_contents_is_kept_does_not_hang_on_order(tmp_path: Path) -> None:
    other = changed(ROWS[0], lat="36.9")
    one = table(tmp_path / "one.csv", [ROWS[0], other])
    two = table(tmp_path / "two.csv", [other, ROWS[0]])
    options = MatchOptions(keep_going=True)
    assert read([one], options).reports.equals(read([two], options).reports)


def test_a_row_in_two_files_is_taken_once(tmp_path: Path) -> None:
    files = [table(tmp_path / "one.csv", ROWS), table(tmp_path / "two.csv", ROWS[:2])]
    given = read(files, MatchOptions())
    assert given.reports.num_rows == 6
    assert any("2 times a row stands in a further file" in n for n in given.notices)


def test_ids_that_datasets_share_are_told_apart(tmp_path: Path) -> None:
    rows = [changed(ROWS[0], record_id="1"), changed(ROWS[1], record_id="1"), changed(ROWS[2], record_id="2")]
    given = read([table(tmp_path / "t.csv", rows)], MatchOptions())
    assert given.reports["record_id"].to_pylist() == ["2", "A/1", "B/1"]
    assert "2 rows have an id that another dataset has too; their record_id is written dataset/id" in given.caveats


def test_many_equal_rows_are_said(tmp_path: Path) -> None:
    given = read([table(tmp_path / "t.csv", [changed(ROWS[0], record_id=f"r{k}") for k in range(200)])], MatchOptions())
    assert any("200 rows of A are equal but for their ids" in c for c in given.caveats)
    assert any("one dataset, A" in c for c in given.caveats)


def test_a_crowd_at_one_point_and_day_is_said(tmp_path: Path) -> None:
    rows = [changed(ROWS[0], record_id=f"r{k}", killed_low=str(k), killed_high=str(k)) for k in range(1000)]
    given = read([table(tmp_path / "t.csv", rows)], MatchOptions())
    assert any("1,000 rows share one point and day (36.5, 40.1, 2021-03-05)" in c for c in given.caveats)


def test_types_of_ones_own_make_a_code_known(tmp_path: Path) -> None:
    (tmp_path / "types.csv").write_text("vocabulary,code,class,reason\nmine,X1,clash,fighting\n")
    file = table(tmp_path / "t.csv", [changed(ROWS[0], event_type="mine:X1")])
    given = read([file], MatchOptions(types=tmp_path / "types.csv"))
    assert given.reports["event_class"].to_pylist() == ["clash"]
    assert not any("not known" in c for c in given.caveats)


def test_unique_must_name_datasets_that_are_there(reports: Path) -> None:
    assert match([reports], MatchOptions(unique=("a",))).summary.rows == 6
    with pytest.raises(InputError, match="no dataset 'Z'") as raised:
        match([reports], MatchOptions(unique=("Z",)))
    assert raised.value.next_step == "use any of: A, B, C"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("a1,b9,1", "no record 'b9'"),
        ("a1,a1,1", "not paired with itself"),
        ("a1,b1,maybe", "neither yes nor no"),
        ("b1,a1,0", "judged the other way"),
    ],
)
def test_labels_that_cannot_be_used_are_located(reports: Path, tmp_path: Path, row: str, says: str) -> None:
    (tmp_path / "labels.csv").write_text(f"left,right,same\na1,b1,yes\nb2,a2,\n{row}\n")
    with pytest.raises(InputError) as raised:
        match([reports], MatchOptions(labels=tmp_path / "labels.csv"))
    [problem] = raised.value.problems
    assert problem.row == 4
    assert says in problem.message


def test_ids_may_be_written_as_our_csv_files_write_them(tmp_path: Path) -> None:
    file = table(tmp_path / "t.csv", [changed(ROWS[0], record_id="=1"), ROWS[1], ROWS[2]])
    (tmp_path / "labels.csv").write_text("left,right,same,note\n'=1,b1,1,x\nb1,c1,,\n")
    labels = labels_of(tmp_path / "labels.csv", read([file], MatchOptions()).reports["record_id"])
    assert labels is not None
    assert labels.to_pylist() == [{"left": "=1", "right": "b1", "same": True}]


def test_labels_without_their_columns_are_refused(reports: Path, tmp_path: Path) -> None:
    (tmp_path / "labels.csv").write_text("a,b\n1,2\n")
    with pytest.raises(InputError, match="columns not found: left, right, same"):
        match([reports], MatchOptions(labels=tmp_path / "labels.csv"))


def test_the_rule_of_meltt_writes_the_same_tables(reports: Path, tmp_path: Path) -> None:
    report = match_to([reports], tmp_path / "out", MatchOptions(compat="meltt"))
    assert report.matching.summary.joined >= 2
    assert set(folder(tmp_path / "out")) == TABLES


def test_a_folder_of_match_is_replaced_another_is_not(reports: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    match_to([reports], out)
    (out / "old.txt").write_text("stale")
    match_to([reports], out)
    assert "old.txt" not in folder(out)
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "notes.txt").write_text("keep")
    with pytest.raises(ConflictError, match="did not write"):
        match_to([reports], mine)
    assert folder(mine) == {"notes.txt": b"keep"}
    match_to([reports], mine, force=True)
    assert "notes.txt" not in folder(mine)


def test_not_even_force_replaces_where_one_works(reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:  # fmt: skip
    monkeypatch.chdir(tmp_path)
    with pytest.raises(ConflictError, match="holds your work"):
        match_to([reports], tmp_path, force=True)
    (tmp_path / "file").write_text("x")
    with pytest.raises(ConflictError, match="not a folder"):
        match_to([reports], tmp_path / "file", force=True)


@pytest.mark.parametrize("error", [OSError(28, "No space left on device"), KeyboardInterrupt()])
def test_what_cuts_the_writing_short_leaves_what_was_there(
    reports: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: BaseException
) -> None:
    out = tmp_path / "out"
    match_to([reports], out)
    before = folder(out)

    def fails(*_: Any) -> bytes:
        raise error

    monkeypatch.setattr(matching_write, "page", fails)
    with pytest.raises((UnavailableError, KeyboardInterrupt)):
        match_to([reports], out)
    assert folder(out) == before
    assert [p.name for p in tmp_path.iterdir() if p.name.startswith(".")] == []


def test_what_a_killed_run_left_is_cleared(reports: Path, tmp_path: Path) -> None:
    left = tmp_path / ".out.12345.tmp"
    shutil.copytree(reports.parent, left, ignore=lambda *_: [".out.12345.tmp"])
    match_to([reports], tmp_path / "out")
    assert not left.exists()


def test_cells_that_a_spreadsheet_would_run_are_made_safe(tmp_path: Path) -> None:
    rows = [changed(ROWS[0], record_id='=cmd|"x"'), changed(ROWS[1], record_id="@sum, 1"), ROWS[2]]
    match_to([table(tmp_path / "t.csv", rows)], tmp_path / "out")
    ids = [r["record_id"] for r in cells(tmp_path / "out" / "incidents.csv")]
    assert ids == ['\'=cmd|"x"', "'@sum, 1", "c1"]
    assert pq.read_table(tmp_path / "out" / "incidents.parquet")["record_id"].to_pylist()[0] == '=cmd|"x"'


def test_progress_tells_every_step(reports: Path, tmp_path: Path) -> None:
    steps: list[tuple[str, float]] = []
    match_to([reports], tmp_path / "out", progress=lambda name, share: steps.append((name, share)))
    names = list(dict.fromkeys(name for name, _ in steps))
    assert names[:2] == ["read files", "check rows"]
    assert names[-1] == "write files"
    assert all(0 <= share <= 1 for _, share in steps)
