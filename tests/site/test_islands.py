from pathlib import Path

from sened.site import islands


def test_without_a_build_there_are_no_islands_and_the_report_says_so(tmp_path: Path) -> None:
    for folder in (None, tmp_path / "none"):
        found = islands.find(folder)
        assert not found.scripts
        assert found.files == {}
        assert "make web" in found.notices[0]


def test_half_a_build_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "filter.js").write_text("")
    assert "map.js" in islands.find(tmp_path).notices[0]


def test_a_whole_build_is_carried_along(tmp_path: Path) -> None:
    for name in islands.SCRIPTS:
        (tmp_path / name).write_text(name)
    found = islands.find(tmp_path)
    assert found.scripts
    assert not found.notices
    assert found.files["static/map.js"] == b"map.js"
