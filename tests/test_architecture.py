"""The house: rooms in one order, a package list that tells the truth, a cheap front door."""

from __future__ import annotations

import ast
import doctest
import importlib
import importlib.resources
import pkgutil
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import passerelle
import pytest
from passerelle.cli import COMMANDS

ROOT = Path(passerelle.__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PACKAGES = PROJECT["tool"]["setuptools"]["packages"]

BELOW = {
    "cli": {"views", "queries", "loaders", "graph", "ontology"},
    "views": {"queries", "loaders", "graph", "ontology"},
    "queries": {"graph", "ontology"},
    "loaders": {"graph", "ontology"},
    "graph": {"ontology"},
    "ontology": set(),
    "examples": set(),
    "errors": set(),
    "__main__": {"cli"},
    "": {"views", "queries", "loaders", "graph"},
}
"""What each room may import, beside itself and errors: queries and loaders are strangers."""

HEAVY = {
    "arcadedb_embedded", "jpype", "lxml", "neo4j", "networkx", "numpy", "openpyxl", "py3langid",
    "pyoxigraph", "pypdfium2", "pyshacl", "pyvis", "rdflib", "rich", "scipy", "trafilatura",
}  # fmt: skip
"""What a help text can do without."""


def modules() -> list[str]:
    """Return the names of all modules of the package, sorted."""
    found = {
        f"{package}.{module.name}"
        for package in PACKAGES
        for module in pkgutil.iter_modules([str(ROOT.joinpath(*package.split(".")[1:]))])
        if not module.ispkg
    }
    return sorted(found | set(PACKAGES))


def source(module: str) -> Path:
    path = ROOT.joinpath(*module.split(".")[1:])
    return path / "__init__.py" if module in PACKAGES else path.with_suffix(".py")


def room(module: str) -> str:
    """Return the first part of a module's name under the package."""
    return [*module.split("."), ""][1]


def imported(module: str, text: str) -> Iterator[str]:
    """Yield the modules of ours that ``text``, the source of ``module``, imports anywhere."""
    package = module if module in PACKAGES else module.rpartition(".")[0]
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            parts = package.split(".")
            base = ".".join(parts[: len(parts) - node.level + 1]) if node.level else ""
            whole = ".".join(part for part in (base, node.module) if part)
            # `from .. import graph` names a module too
            names = [f"{whole}.{alias.name}" for alias in node.names]
        else:
            continue
        yield from (name for name in names if name.split(".")[0] == "passerelle")


def strays(module: str, text: str) -> list[str]:
    """Return the imports that point up or sideways."""
    home = room(module)
    allowed = BELOW[home] | {home, "errors"}
    return [name for name in imported(module, text) if room(name) not in allowed]


@pytest.mark.parametrize("module", modules())
def test_imports_point_down_only(module):
    assert strays(module, source(module).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("module", "text"),
    [
        ("passerelle.graph.store", "from ..loaders.load import load"),
        ("passerelle.graph.store", "def f():\n    from ..queries import runner"),
        ("passerelle.graph.formats.rdf", "from ... import views"),
        ("passerelle.loaders.load", "import passerelle.queries.runner"),
        ("passerelle.queries.networks", "from ...loaders import load"),
        ("passerelle.errors", "from .ontology.schema import schema"),
    ],
)
def test_an_import_that_points_up_would_be_found(module, text):
    assert strays(module, text)


def test_the_modules_of_the_ground_import_one_another_in_one_direction():
    names = [name for name in modules() if name.startswith("passerelle.ontology.")]
    below = {}
    for name in names:
        wanted = {*imported(name, source(name).read_text(encoding="utf-8"))}
        below[name] = {other for other in names if any(w.startswith(f"{other}.") for w in wanted)}
    assert len(list(TopologicalSorter(below).static_order())) == len(names)


def test_the_packages_of_pyproject_are_the_folders():
    folders = {
        ".".join(("passerelle", *file.parent.relative_to(ROOT).parts))
        for file in ROOT.rglob("__init__.py")
        if not any(part.startswith(".") or part == "build" for part in file.relative_to(ROOT).parts)
    }
    assert sorted(PACKAGES) == PACKAGES
    assert set(PACKAGES) == folders


def test_every_file_that_code_reads_is_in_the_wheel_s_list():
    data = PROJECT["tool"]["setuptools"]["package-data"]
    listed = {
        file
        for package, patterns in data.items()
        for pattern in patterns
        for file in ROOT.joinpath(*package.split(".")[1:]).glob(pattern)
    }
    wanted = {
        file
        for ending in ("cypher", "rq", "ttl", "jinja", "css", "js", "toml", "gz", "xz")
        for package in PACKAGES[1:]
        for file in ROOT.joinpath(*package.split(".")[1:]).rglob(f"*.{ending}")
    }
    assert wanted - listed == set()


@pytest.mark.parametrize("module", modules())
def test_every_module_says_what_it_is_for(module):
    tree = ast.parse(source(module).read_text(encoding="utf-8"))
    assert ast.get_docstring(tree), f"{module} has no docstring"


@pytest.mark.parametrize("package", PACKAGES[1:])
def test_a_room_s_docstring_names_every_module_once(package):
    docstring = ast.get_docstring(ast.parse(source(package).read_text(encoding="utf-8"))) or ""
    rules = re.split(r"^=+ =+$", docstring, flags=re.MULTILINE)
    named = re.findall(r"^\w+", rules[2], flags=re.MULTILINE) if len(rules) > 2 else []
    within = re.compile(rf"{package}\.(\w+)")
    there = {found[1] for name in modules() if (found := within.fullmatch(name))}
    if package == "passerelle.cli":
        there = {name for name in there if name.rstrip("_") not in COMMANDS}
    assert sorted(named) == sorted(there)


@pytest.mark.parametrize("module", [name for name in modules() if not name.endswith("__main__")])
def test_the_examples_in_docstrings_run(module):
    result = doctest.testmod(importlib.import_module(module))
    assert result.failed == 0


def test_most_modules_show_an_example():
    finder = doctest.DocTestFinder(exclude_empty=True)
    shown = sum(
        len(test.examples)
        for name in modules()
        if not name.endswith("__main__")
        for test in finder.find(importlib.import_module(name))
    )
    assert shown > 50


def loaded_by(code: str) -> set[str]:
    """Return the top packages that a fresh interpreter has loaded after ``code``."""
    script = f"import sys\n{code}\nprint(*sorted({{name.split('.')[0] for name in sys.modules}}))"
    run = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=120
    )
    return set(run.stdout.splitlines()[-1].split())


@pytest.mark.parametrize(
    "code",
    [
        "import passerelle.cli",
        "from click.testing import CliRunner\n"
        "from passerelle.cli import passerelle\n"
        "assert CliRunner().invoke(passerelle, ['--help']).exit_code == 0",
        "from click.testing import CliRunner\n"
        "from passerelle.cli import COMMANDS, passerelle\n"
        "for name in COMMANDS:\n"
        "    assert CliRunner().invoke(passerelle, [name, '--help']).exit_code == 0",
    ],
    ids=["import", "--help", "help of each command"],
)
def test_help_needs_nothing_heavy(code):
    assert loaded_by(code) & HEAVY == set()


def test_top_help_imports_no_command_and_no_room():
    code = (
        "from click.testing import CliRunner\n"
        "from passerelle.cli import passerelle\n"
        "CliRunner().invoke(passerelle, ['--help'])\n"
        "print(*sorted(n for n in sys.modules if n.startswith('passerelle.')))\nsys.exit()"
    )
    run = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, timeout=120
    )
    assert run.stdout.split() == ["passerelle.cli", "passerelle.errors"]
