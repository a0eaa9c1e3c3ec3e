"""Gazetteers are added whole or not at all, pinned by digest, and used from then on."""

import gzip
import hashlib
import io
import os
import zipfile
from pathlib import Path

import pytest

from sened.base.errors import InputError, IntegrityError, SenedError, UnavailableError
from sened.base.geo import distance_m
from sened.pipeline import gazetteer_cache
from sened.pipeline import settings as settings_file
from sened.pipeline.case import init_case
from sened.pipeline.gazetteer_files import look_at
from sened.pipeline.gazetteers import add, find, gazetteer_of
from sened.pipeline.settings import initial

PLAIN = "name,lat,lon,names,kind\nTarsikopol,36.5,40.25,ku=Tarsîkopol|ar=تارسيكوبول,settlement\nGreat Valley of Orv,36.6,40.3,,district\n"
WOF = (
    "wof_id\tcc\ttype\tname\tlat\tlon\tpop\tgeonames_id\twikidata\tsrc\tnames(lang=name|...)\n"
    "7\tSY\tlocality\tTarsikopol\t36.5\t40.25\t\t\t\tx\tara=تارسيكوبول|kur=Tarsîkopol\n"
)
GEONAMES = "7\tTarsikopol\tTarsikopol\tTarsîkopol,تارسيكوبول\t36.5\t40.25\tP\tPPL\tSY\t\t01\t\t\t\t900\t\t\t\t\n"
OCHA = "admin4Name_en,admin4Name_ar,admin4Pcode,Latitude_y,Longitude_x\nTarsikopol,تارسيكوبول,C4000,36.5,40.25\n"


@pytest.fixture(autouse=True)
def own_data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    return tmp_path / "data"


@pytest.fixture
def case(tmp_path: Path) -> Path:
    init_case(tmp_path / "case", initial("A case"))
    return tmp_path / "case"


def written(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8"))
    return path


def left_behind(folder: Path) -> list[str]:
    return sorted(p.name for p in folder.rglob("*") if p.name.endswith(".tmp"))


GIVEN = [("p.csv", PLAIN, "csv"), ("w.tsv", WOF, "wof-tsv"), ("SY.txt", GEONAMES, "geonames"), ("a.csv", OCHA, "ocha")]


@pytest.mark.parametrize("given", GIVEN, ids=lambda g: g[2])
@pytest.mark.parametrize("packed", [False, True])
def test_each_form_is_told_added_and_pinned(
    tmp_path: Path, case: Path, given: tuple[str, str, str], packed: bool
) -> None:
    name, text, form = given
    data = gzip.compress(text.encode()) if packed else text.encode()
    added = add(written(tmp_path, name, data), case=case)
    assert (added.pin.form, added.already) == (form, False)
    [pin] = settings_file.load(case).gazetteers
    assert pin.sha256 == hashlib.sha256(data).hexdigest()
    assert (case / "gazetteers" / pin.sha256).read_bytes() == data
    for spelling in ("TARSIKOPOL", "Tarsikopol’da", "تارسيكوبول"):
        best = find(spelling, case=case)[0]
        assert (round(best.place.where.lat, 1), best.place.name) == (36.5, "Tarsikopol")


def test_the_same_file_is_added_once_and_the_settings_keep_what_a_person_wrote(tmp_path: Path, case: Path) -> None:
    before = (case / "sened.toml").read_text()
    path = written(tmp_path, "p.csv", PLAIN)
    assert not add(path, case=case).already
    assert add(path, case=case).already
    after = (case / "sened.toml").read_text()
    assert after.startswith(before.rstrip("\n"))
    assert after.count("[[gazetteer]]") == 1


def test_without_a_case_it_is_kept_for_the_person_and_no_case_sees_it(
    tmp_path: Path, case: Path, own_data: Path
) -> None:
    added = add(written(tmp_path, "p.csv", PLAIN))
    assert added.where == own_data / "sened" / "gazetteers" / "gazetteers.toml"
    assert find("Tarsikopol")[0].place.name == "Tarsikopol"
    assert find("Tarsikopol", case=case) == []


def test_a_case_that_pins_a_gazetteer_needs_no_more_than_its_own_folder(tmp_path: Path, case: Path) -> None:
    path = written(tmp_path, "p.csv", PLAIN)
    add(path, case=case)
    path.unlink()
    moved = case.rename(tmp_path / "moved")
    assert find("Tarsikopol", case=moved)


def test_a_pinned_file_that_was_changed_is_refused(tmp_path: Path, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = add(written(tmp_path, "p.csv", PLAIN), case=case).pin.sha256
    (case / "gazetteers" / digest).write_text(PLAIN.replace("36.5", "35.5"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another"))  # as on another machine
    with pytest.raises(IntegrityError, match=r"not the gazetteer p\.csv that was pinned"):
        find("Tarsikopol", case=case)


def test_a_pinned_file_that_is_missing_is_told(tmp_path: Path, case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    digest = add(written(tmp_path, "p.csv", PLAIN), case=case).pin.sha256
    (case / "gazetteers" / digest).unlink()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "another"))
    with pytest.raises(UnavailableError, match=r"p\.csv is pinned"):
        find("Tarsikopol", case=case)


def sheet(rows: list[list[str]]) -> bytes:
    """A workbook with one sheet of inline texts."""
    cells = "".join(
        "<row>" + "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row) + "</row>" for row in rows
    )
    namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{namespace}"><sheetData>{cells}</sheetData></worksheet>')  # fmt: skip
    return out.getvalue()


def test_a_workbook_of_ocha_is_read(tmp_path: Path, case: Path) -> None:
    rows = [line.split(",") for line in OCHA.splitlines()]
    added = add(written(tmp_path, "adm4.xlsx", sheet(rows)), case=case)
    assert (added.pin.form, added.places) == ("ocha", 1)


def bomb() -> bytes:
    return gzip.compress(b"name,lat,lon\n" + b"\n" * (64 << 20), 9)


REFUSED = [
    ("empty", b"", "is empty"),
    ("nothing but a header", b"name,lat,lon\n", "holds no place"),
    ("no known form", b"a,b\n1,2\n", "no gazetteer that Sened knows"),
    ("a broken row", PLAIN.replace("36.5", "136.5").encode(), "row 2, field lat"),
    ("no UTF-8", PLAIN.encode("utf-16"), "UTF-16"),
    ("bytes", b"wof_id\x00\x01", "NUL"),
    ("a page", b"%PDF-1.7\n", "PDF"),
    ("one id twice", b"id,name,lat,lon\na,A,1,1\na,B,2,2\n", "stands in row 2 already"),
    ("half of a gzip", gzip.compress(WOF.encode())[:-9], "gzip packing is broken"),
    ("a bomb", None, "unpacks to more"),
    ("an empty gzip", gzip.compress(b""), "nothing comes out"),
    ("a zip without sheets", None, "without sheets"),
    ("a row of WOF that is cut", (WOF + "8\tSY\n").encode(), "row 3"),
]


@pytest.mark.parametrize(("what", "data", "says"), REFUSED, ids=[r[0] for r in REFUSED])
def test_what_is_no_gazetteer_is_refused_and_leaves_nothing(
    tmp_path: Path, case: Path, what: str, data: bytes | None, says: str
) -> None:
    if data is None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a.txt", "x")
        data = bomb() if what == "a bomb" else out.getvalue()
    before = (case / "sened.toml").read_bytes()
    with pytest.raises(InputError) as refused:
        add(written(tmp_path, "given", data), case=case)
    assert says in str(refused.value)
    assert (case / "sened.toml").read_bytes() == before
    assert not (case / "gazetteers").exists()
    assert left_behind(tmp_path) == []


def test_a_missing_file_and_a_wrong_form_are_usage_errors(tmp_path: Path, case: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        add(tmp_path / "absent.csv", case=case)
    with pytest.raises(InputError, match="the header is not"):
        add(written(tmp_path, "p.csv", PLAIN), case=case, form="wof-tsv")
    with pytest.raises(InputError, match="is not a case"):
        add(written(tmp_path, "p.csv", PLAIN), case=tmp_path / "nowhere")


@pytest.mark.parametrize("at", ["_pin", "_copy"])
def test_an_interruption_leaves_nothing_half_written(
    tmp_path: Path, case: Path, monkeypatch: pytest.MonkeyPatch, at: str
) -> None:
    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    path = written(tmp_path, "p.csv", PLAIN)
    with monkeypatch.context() as patched:
        patched.setattr(f"sened.pipeline.gazetteers.{at}", interrupted)
        with pytest.raises(KeyboardInterrupt):
            add(path, case=case)
    assert settings_file.load(case).gazetteers == ()
    assert left_behind(tmp_path) == []
    assert add(path, case=case).places == 2


def test_a_cache_that_cannot_be_written_or_read_costs_time_alone(
    tmp_path: Path, case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(written(tmp_path, "p.csv", PLAIN), case=case)
    folder = gazetteer_cache.cache_folder()
    assert folder is not None
    index = next(p for p in folder.iterdir() if p.name.startswith("csv-"))
    for data in (b"", b"SENEDGZ2", os.urandom(64)):
        index.write_bytes(data)
        assert find("Tarsikopol", case=case)
    monkeypatch.setattr(gazetteer_cache, "cache_folder", lambda: None)
    assert find("Tarsikopol", case=case)


@pytest.mark.parametrize(
    "block",
    [
        "gazetteer = 1\n",
        '[[gazetteer]]\nname = "x"\nsha256 = "12"\nform = "csv"\n',
        f'[[gazetteer]]\nname = "x"\nsha256 = "{"0" * 64}"\nform = "shapefile"\n',
        f'[[gazetteer]]\nname = "x"\nsha256 = "{"0" * 64}"\nform = "csv"\nurl = "y"\n',
    ],
)
def test_a_wrong_pin_is_named(case: Path, block: str) -> None:
    text = (case / "sened.toml").read_text()
    (case / "sened.toml").write_text(block + text if block.startswith("gaz") else text + block)
    with pytest.raises(SenedError, match="gazetteer"):
        settings_file.load(case)


def test_the_places_of_a_case_stand_before_those_of_the_world() -> None:
    from sened.base.geo import Circle
    from sened.model.entity import Place

    own = Place(id="own", name="Paris", where=Circle(36.0, 40.0, 1_000))
    found = gazetteer_of(None, [own]).find("Paris")
    assert [f.place.id for f in found][:1] == ["own"]
    assert found[1].place.country == "FR"


@pytest.mark.shared
def test_the_shared_table_is_added_whole(shared_data: Path) -> None:
    added = add(shared_data / "gazetteer" / "places_sy_iq_tr.tsv.gz")
    assert (added.places, added.passed_over) == (85_941, 0)
    assert find("Tall Tawil")


def test_a_file_is_looked_at_without_being_read_whole(tmp_path: Path) -> None:
    given = look_at(written(tmp_path, "p.csv", PLAIN))
    assert (given.tabs, given.packed, given.workbook) == (False, False, False)


@pytest.mark.parametrize(
    ("name", "point"),
    [
        ("El Fascher", (13.6, 25.4)), ("Terhune", (32.4, 13.6)), ("جنێنە", (13.4, 22.4)), ("Zaporîjya", (47.8, 35.1)),
        ("بارسالوغو", (13.4, -1.1)), ("Roten Meer", (19.5, 39.0)), ("خليج عدن", (12.5, 47.5)), ("Sumy region", (51.0, 34.2)),
        ("Gürcistan", (42.1, 43.5)), ("Birmanie", (19.1, 96.2)),
    ],
)  # fmt: skip
def test_places_of_other_wars_are_known_in_the_languages_that_are_read(name: str, point: tuple[float, float]) -> None:
    where = find(name)[0].place.where
    assert distance_m(where.lat, where.lon, *point) < 60_000
