"""Small files of an invented country, in each of the published forms."""

import zipfile
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from xml.sax.saxutils import escape

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from sened.sources.forms import CLAIMS, SOURCES, SUPPLY, Form

Write = Callable[..., Path]

_CONTENT = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'
_STYLES = (
    '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="d\\ mmm\\ yyyy"/></numFmts>'
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="2"/></cellXfs></styleSheet>'
)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Return a function that writes rows (given by column) as a CSV of a form."""

    def written(form: Form, *rows: Mapping[str, str], name: str = "", without: str = "", extra: str = "") -> Path:
        columns = [c for c in form.known if c not in form.optional and c != without]
        columns += sorted({c for row in rows for c in row} - set(columns) - {without})
        if extra:
            columns.append(extra)
        path = tmp_path / (name or form.name)
        lines = [",".join(columns)] + [",".join(row.get(c, "") for c in columns) for row in rows]
        path.write_text("\n".join(lines) + "\n", encoding="utf-8")
        return path

    return written


@pytest.fixture
def forms() -> tuple[Form, Form, Form]:
    return SOURCES, CLAIMS, SUPPLY


def letters(column: int) -> str:
    """Return the letters of a column (0 is A)."""
    return chr(65 + column) if column < 26 else chr(64 + column // 26) + chr(65 + column % 26)


def sheet(rows: Sequence[Sequence[object]], texts: list[str]) -> str:
    """Return a sheet: numbers as numbers, ("date", serial) in a style of dates, texts shared or inline by turns."""
    out = ["<worksheet><sheetData>"]
    for r, row in enumerate(rows, start=1):
        out.append(f'<row r="{r}">')
        for c, value in enumerate(row):
            at = f'r="{letters(c)}{r}"'
            if isinstance(value, tuple):
                out.append(f'<c {at} s="{value[2] if len(value) > 2 else 1}"><v>{value[1]}</v></c>')
            elif isinstance(value, int | float):
                out.append(f"<c {at}><v>{value!r}</v></c>")
            elif value and (r + c) % 2:
                texts.append(str(value))
                out.append(f'<c {at} t="s"><v>{len(texts) - 1}</v></c>')
            elif value:
                out.append(f'<c {at} t="inlineStr"><is><t>{escape(str(value))}</t></is></c>')
        out.append("</row>")
    return "".join([*out, "</sheetData></worksheet>"])


@pytest.fixture
def workbook(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a workbook of the sheets given."""

    def written(*sheets: Sequence[Sequence[object]], name: str = "table.xlsx", head: str = "") -> Path:
        texts: list[str] = []
        parts = {f"xl/worksheets/sheet{i}.xml": head + sheet(rows, texts) for i, rows in enumerate(sheets, start=1)}
        names = "".join(f'<sheet name="S{i}" sheetId="{i}" r:id="rId{i}"/>' for i in range(1, len(sheets) + 1))
        links = "".join(
            f'<Relationship Id="rId{i}" Target="worksheets/sheet{i}.xml"/>' for i in range(1, len(sheets) + 1)
        )
        shared = "".join(f"<si><t>{escape(t)}</t></si>" for t in texts)
        path = tmp_path / name
        with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", _CONTENT)
            archive.writestr("xl/workbook.xml", f'<workbook xmlns:r="r"><sheets>{names}</sheets></workbook>')
            archive.writestr("xl/_rels/workbook.xml.rels", f"<Relationships>{links}</Relationships>")
            archive.writestr("xl/styles.xml", _STYLES)
            archive.writestr("xl/sharedStrings.xml", f"<sst>{shared}</sst>")
            for part, text in parts.items():
                archive.writestr(part, text)
        return path

    return written


@pytest.fixture
def parquet(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes rows as Parquet."""

    def written(rows: Sequence[Mapping[str, object]], name: str = "table.parquet") -> Path:
        pq.write_table(pa.Table.from_pylist(list(rows)), tmp_path / name)
        return tmp_path / name

    return written


@pytest.fixture
def packed(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that writes a zip archive of the files and texts given by name."""

    def written(members: Mapping[str, Path | str | bytes], name: str = "table.zip") -> Path:
        with zipfile.ZipFile(tmp_path / name, "w", zipfile.ZIP_DEFLATED) as archive:
            for member, given in members.items():
                archive.writestr(member, given.read_bytes() if isinstance(given, Path) else given)
        return tmp_path / name

    return written
