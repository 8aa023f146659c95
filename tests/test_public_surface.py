"""The front door: these names and no others, each loaded when asked for."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import passerelle
import pytest

ROOT = Path(passerelle.__file__).parent
GUIDE = ROOT / "docs/python.md"

SURFACE = {
    "NetworkOptions", "PageOptions", "PasserelleError", "ReadingOptions", "Store", "__version__",
    "ask", "cooperation_network", "extract", "load", "network_page", "read_document",
    "read_documents", "read_rdf", "write_rdf",
}  # fmt: skip
"""What others may rely on: a name that goes from here breaks their code."""


def run(code: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    kept = {key: value for key, value in os.environ.items() if not key.startswith("PASSERELLE")}
    return subprocess.run(
        [sys.executable, "-c", code],
        cwd=cwd, env=kept, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip


def test_the_surface_is_pinned():
    assert set(passerelle.__all__) == SURFACE
    assert set(dir(passerelle)) >= SURFACE


@pytest.mark.parametrize("name", sorted(SURFACE - {"__version__"}))
def test_a_name_is_what_its_module_makes(name):
    value = getattr(passerelle, name)
    assert value.__name__ == name
    assert value.__module__.startswith("passerelle.")
    assert value.__doc__


def test_the_version_is_that_of_the_project():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert passerelle.__version__ == project["project"]["version"]


def test_an_unknown_name_is_an_attribute_error():
    with pytest.raises(AttributeError, match="Shop"):
        passerelle.Shop  # noqa: B018


def test_importing_loads_nothing_of_ours_until_a_name_is_asked_for(tmp_path):
    code = (
        "import sys, passerelle\n"
        "def ours(): return sorted(n for n in sys.modules if n.startswith('passerelle.'))\n"
        "print(ours())\n"
        "passerelle.PasserelleError\n"
        "print(ours())\n"
    )
    done = run(code, tmp_path)
    assert done.stdout.splitlines() == ["[]", "['passerelle.errors']"], done.stderr


def test_the_guide_runs_as_it_stands(tmp_path):
    (code,) = re.findall(r"```python\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    shutil.copy(ROOT / "examples/mons-2017.fr.md", tmp_path / "mons.txt")
    done = run(code, tmp_path)
    assert done.returncode == 0, done.stderr
    assert "person/tommy-leclercq" in done.stdout
    assert "<!doctype html>" in (tmp_path / "mons.html").read_text(encoding="utf-8").lower()
    assert b"person:tommy-leclercq" in (tmp_path / "mons.trig").read_bytes()


def test_the_guide_tells_of_every_name():
    told = set(re.findall(r"`(\w+)`", GUIDE.read_text(encoding="utf-8")))
    assert told >= SURFACE
