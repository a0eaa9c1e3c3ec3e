"""A case with a key: claims of the invented country, and a dataset of four rows."""

from pathlib import Path

import pytest

from sened.pipeline.case import init_case, open_case
from sened.pipeline.intake import import_files
from sened.pipeline.keys import key_new
from sened.pipeline.settings import initial

ROWS = """record_id,dataset,date_start,date_end,lat,lon,event_type,actor_1,killed_low,killed_high
E1,lakes,2023-03-05,2023-03-05,41.5,20.5,acled:Explosions/Remote violence / Air/drone strike,ESTMARK,2,2
E2,lakes,2023-03-06,2023-03-06,41.6,20.5,acled:Battles / Armed clash,ESTMARK,,
E3,lakes,2023-03-07,2023-03-07,41.7,20.5,acled:Battles / Armed clash,ESTMARK,1,3
E4,lakes,2023-03-08,2023-03-08,41.8,20.5,acled:Battles / Armed clash,RIVER-FRONT,0,0
"""


@pytest.fixture
def folder(tmp_path: Path, kordela_files: tuple[Path, Path]) -> Path:
    folder = tmp_path / "case"
    lakes = tmp_path / "lakes.csv"
    lakes.write_text(ROWS)
    init_case(folder, initial("Kordela"))
    with open_case(folder) as case:
        import_files(case, kordela_files, "claims-csv", by="ada", why="first import")
        import_files(case, [lakes], "reports-csv", by="ada", why="rows", licence="CC BY 4.0")
        key_new(case, "example.org/kordela")
    return folder
