"""Manifests: what a stage read, with which code and parameters, and what it wrote. Same manifest, skip."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path

from sened.base.canonical import digest, digest_of
from sened.pipeline.case import write_atomically

FILE_NAME = "manifest.json"
PACKAGE = Path(__file__).parents[1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Output:
    """One table that a stage wrote: the SHA-256 of its file and its rows."""

    digest: str
    rows: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """One run of one stage: digests of its code, parameters and inputs, and its outputs."""

    stage: str
    code: str
    parameters: str
    inputs: Mapping[str, str]
    outputs: Mapping[str, Output]

    def same_work(self, other: "Manifest") -> bool:
        """Tell whether `other` would do exactly this work again."""
        return (self.stage, self.code, self.parameters, dict(self.inputs)) == (
            other.stage,
            other.code,
            other.parameters,
            dict(other.inputs),
        )


def read(folder: Path) -> Manifest | None:
    """Return the manifest in `folder`, or None where there is none that can be read."""
    try:
        data = json.loads((folder / FILE_NAME).read_text(encoding="utf-8"))
        outputs = {name: Output(**output) for name, output in data.pop("outputs").items()}
        return Manifest(**data, outputs=outputs)
    except (OSError, ValueError, TypeError, KeyError):
        return None  # a manifest that cannot be read only costs the work of its stage


def write(folder: Path, manifest: Manifest) -> None:
    """Put `manifest` into `folder`, whole or not at all."""
    text = json.dumps(asdict(manifest), indent=1, sort_keys=True, ensure_ascii=False)
    write_atomically(folder / FILE_NAME, text.encode("utf-8") + b"\n")


@lru_cache(maxsize=64)
def code_digest(*parts: str) -> str:
    """Return one digest over the source and data files of the named parts of the package."""
    files: dict[str, str] = {}
    for part in ("base", "model", *parts):
        for path in sorted((PACKAGE / part).rglob("*")) if (PACKAGE / part).is_dir() else [PACKAGE / part]:
            if path.suffix in {".py", ".toml", ".html", ".css", ".js", ".json"}:
                files[path.relative_to(PACKAGE).as_posix()] = digest(path.read_bytes())
    return digest_of(files)
