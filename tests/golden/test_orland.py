"""From the sources of an invented country to the bytes of its site.

`orland.json` holds the digest of every page and text download. After a wanted change, look at what changed and write it
anew with: SENED_GOLDEN=write pytest tests/golden. Parquet files are left out: their bytes carry the writer's version.
"""

import json
import os
from functools import partial
from pathlib import Path

import pytest

from sened.base.canonical import digest
from sened.pipeline import publish as publishing
from sened.pipeline.build import build
from sened.pipeline.case import init_case, open_case
from sened.pipeline.intake import import_files
from sened.site.settings import SiteSettings

HERE = Path(__file__).parent
GIVEN, GOLDEN = HERE / "orland", HERE / "orland.json"


def publish(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the site of Orland, without islands: those come from another build."""
    monkeypatch.setattr("importlib.metadata.version", lambda _: "golden")
    monkeypatch.setattr(publishing, "SiteSettings", partial(SiteSettings, built=None))
    init_case(folder, (GIVEN / "sened.toml").read_text(encoding="utf-8"))
    (folder / "statements").mkdir()
    for file in (GIVEN / "statements").iterdir():
        (folder / "statements" / file.name).write_bytes(file.read_bytes())
    with open_case(folder) as case:
        import_files(case, [GIVEN], "case-toml", by="golden", why="the golden test")
        build(case)
        publishing.publish(case, folder / "site")
    return folder / "site"


def digests(site: Path) -> dict[str, str]:
    files = (p for p in sorted(site.rglob("*")) if p.suffix in {".html", ".csv", ".geojson", ".json"})
    return {p.relative_to(site).as_posix(): digest(p.read_bytes()) for p in files if p.name != "manifest.json"}


def test_the_site_of_orland_is_what_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = digests(publish(tmp_path / "case", monkeypatch))
    if os.environ.get("SENED_GOLDEN") == "write":
        GOLDEN.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    golden = json.loads(GOLDEN.read_text(encoding="utf-8"))
    assert sorted(found) == sorted(golden)
    assert [path for path in golden if found[path] != golden[path]] == []


def test_what_the_sources_say_reaches_the_page_with_its_speaker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = publish(tmp_path / "case", monkeypatch)
    pages = {p.name: p.read_text(encoding="utf-8") for p in (site / "incidents").glob("*.html")}
    (tarn,) = [text for name, text in pages.items() if "K001" in text and name != "index.html" and 'id="K001"' in text]
    assert "Said by Orland Army, through Vale News Agency, in Harbour Post" in tarn
    assert "Denied by Valley Council" in tarn
    assert "Who acted?" in tarn
    assert 'id="K005"' in tarn
    supply = (site / "supply" / "index.html").read_text(encoding="utf-8")
    assert "<strong>suspended</strong> (3 permits)" in supply
    assert "Weir Holding" in supply
    assert "Dam Group" in supply
    assert "Register &lt;Gazette&gt; &amp; Sons" in (site / "sources" / "S007.html").read_text(encoding="utf-8")
