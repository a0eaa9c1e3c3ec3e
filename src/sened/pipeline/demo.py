"""The demo: the sample case through the whole pipeline, with a published seed, clock and key (it proves nothing)."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from sened.base.errors import ConflictError
from sened.pipeline import settings as settings_file
from sened.pipeline.build import BuildReport, Progress, build
from sened.pipeline.case import SITE, init_case, open_case
from sened.pipeline.intake import ImportReport, import_files
from sened.pipeline.publish import PublishReport, publish
from sened.pipeline.shipped import sample_folder

BY, WHY = "demo", "import of the sample case"


@dataclass(frozen=True, slots=True, kw_only=True)
class DemoReport:
    """What each step of the demo did, and where the site lies."""

    imported: ImportReport
    built: BuildReport
    published: PublishReport
    site: Path


def demo(out: Path, *, progress: Progress = lambda _: None) -> DemoReport:
    """Return the finished demo in folder `out`; run again on the same folder it only does what changed."""
    sample = sample_folder()
    text = (sample / settings_file.FILE_NAME).read_text(encoding="utf-8")
    if not (out / settings_file.FILE_NAME).exists():
        init_case(out, text)
    elif not settings_file.load(out).demo:
        raise ConflictError(f"{out} is a case of your own, not the demo", next_step="choose another folder with --out")
    _copy_statements(sample / "statements", out / "statements")
    with open_case(out) as case:
        progress("import")
        imported = import_files(case, [sample], "case-toml", by=BY, why=WHY)
        built = build(case, progress=progress)
        published = publish(case, out / SITE, progress=progress)
    return DemoReport(imported=imported, built=built, published=published, site=out / SITE)


def _copy_statements(given: Path, kept: Path) -> None:
    kept.mkdir(exist_ok=True)
    for file in sorted(given.glob("*.*")):
        shutil.copyfile(file, kept / file.name)
