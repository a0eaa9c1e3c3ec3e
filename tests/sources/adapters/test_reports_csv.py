from pathlib import Path

from sened.sources.adapters.reports_csv import ADAPTER


def test_missing_columns_and_empty_cells_are_allowed(tmp_path: Path) -> None:
    path = tmp_path / "ged.csv"
    path.write_text("record_id,date_start,lat,lon\nR1,2022-01-01,36.5,40.1\nR2,,,\n")
    intake = ADAPTER.read([path])
    assert [r.cells["record_id"] for r in intake.reports] == ["R1", "R2"]
    assert list(intake.problems) == []
    assert intake.dataset == "ged"


def test_several_files_are_one_intake_in_any_order(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.csv").write_text(f"dataset,record_id,lat\n{name},R1,36.5\n")
    one, two = (
        ADAPTER.read([tmp_path / "a.csv", tmp_path / "b.csv"]),
        ADAPTER.read([tmp_path / "b.csv", tmp_path / "a.csv"]),
    )
    assert one == two
    assert one.dataset == "a+b"


def test_two_files_of_one_name_cannot_both_be_the_dataset_of_that_name(tmp_path: Path) -> None:
    paths = []
    for folder in ("one", "two"):
        (tmp_path / folder).mkdir()
        paths.append(tmp_path / folder / "releases.csv")
        paths[-1].write_text("record_id,lat,lon\nR1,1,2\n")
    [problem] = ADAPTER.read(paths).problems
    assert problem.file == str(paths[1])
    assert "rename" in problem.next_step
