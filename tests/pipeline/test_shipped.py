"""The lists that Sened brings: taken into a case by import, never unasked; offered where they would help."""

from pathlib import Path

import pytest

from sened.base.errors import InputError
from sened.pipeline.build import build, load
from sened.pipeline.case import init_case, open_case
from sened.pipeline.intake import ImportReport, import_files
from sened.pipeline.settings import initial
from sened.pipeline.shipped import SAMPLE, expand, sample_folder

SHIPPED = Path(f"shipped:{SAMPLE}")
PLACES = ("Ain Issa", "Kobani", "Al-Hasakah", "Til Temir", "Derik", "Manbij", "Afrin", "Raqqa")


def written(folder: Path, places: tuple[str, ...]) -> list[Path]:
    (folder / "sources.csv").write_text(
        "id,publisher,publisher_kind,title,published,cites\nS1,Norva Wire,independent,,,\n"
    )
    head = "claim_id,source_id,kind,vocabulary,code,stance,date_start,date_end,date_precision,place_canonical,lat,lon,geo_precision,actor,modality,killed_low,killed_high,summary"
    rows = [
        f"K{n},S1,event,acled,Armed clash,asserts,2022-01-2{n},2022-01-2{n},day,{place},,,,,,,,A clash."
        for n, place in enumerate(places)
    ]
    (folder / "claims.csv").write_text("\n".join([head, *rows]) + "\n")
    return [folder / "sources.csv", folder / "claims.csv"]


def taken(case: Path, files: list[Path], adapter: str) -> ImportReport:
    with open_case(case) as opened:
        report = import_files(opened, files, adapter, by="ada", why="x")
        build(opened)
    return report


@pytest.fixture
def case(tmp_path: Path) -> Path:
    init_case(tmp_path / "case", initial("A case without lists"))
    return tmp_path / "case"


def located(case: Path) -> int:
    return sum(lat is not None for lat in load(case / "work", "claims")["claims"]["lat"].to_pylist())


def test_nothing_is_placed_unasked_and_the_import_says_how_to_ask(case: Path, tmp_path: Path) -> None:
    report = taken(case, written(tmp_path, PLACES), "claims-csv")
    assert located(case) == 0
    assert "8 of the 8 that are named here" in report.notices[-1]
    assert f"sened import {case} {SHIPPED} --adapter case-toml" in report.notices[-1]
    lists = taken(case, [SHIPPED], "case-toml")
    assert lists.new["place"] > 100
    assert lists.new["organisation"] > 10
    assert located(case) == len(PLACES)


@pytest.mark.parametrize("places", [("Vell", "Orm", "Tarn", "Sund", "Lund"), PLACES[:3]])
def test_nothing_is_offered_where_it_would_not_help(case: Path, tmp_path: Path, places: tuple[str, ...]) -> None:
    assert not any("shipped" in notice for notice in taken(case, written(tmp_path, places), "claims-csv").notices)


def test_a_case_with_lists_of_its_own_is_offered_nothing(case: Path, tmp_path: Path) -> None:
    (tmp_path / "places.toml").write_text('[[place]]\nid = "vell"\nname = "Vell"\nlat = 42\nlon = 12\n')
    taken(case, [tmp_path / "places.toml"], "case-toml")
    assert not any("shipped" in notice for notice in taken(case, written(tmp_path, PLACES), "claims-csv").notices)


def test_unknown_lists_and_other_forms_are_refused() -> None:
    with pytest.raises(InputError, match="no lists called shipped:atlantis") as refused:
        expand([Path("shipped:atlantis")], "case-toml")
    assert SAMPLE in refused.value.next_step
    with pytest.raises(InputError, match="own form"):
        expand([SHIPPED], "claims-csv")
    assert expand([Path("x.csv")], "claims-csv") == [Path("x.csv")]
    assert {path.parent for path in expand([SHIPPED], "case-toml")} == {sample_folder()}
