"""The wheel, built from a clone of any name and installed where nothing else of ours is."""

from __future__ import annotations

import os
import shutil
import site
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import passerelle
import pytest

ROOT = Path(passerelle.__file__).parent
LEFT_OUT = shutil.ignore_patterns(
    ".*", "__pycache__", "*.egg-info", "*.db", "build", "dist", "demo", "log"
)


def run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """Run a command without this environment's ways to find modules; fail with what it said."""
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "PASSERELLE", "NEO4J", "VIRTUAL_ENV"))
    }
    done = subprocess.run(
        [str(part) for part in command],
        cwd=cwd,
        env=environment,
        capture_output=True,
        text=True,
        timeout=600,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done


@pytest.fixture(scope="module")
def wheel(tmp_path_factory) -> Path:
    """The wheel of a copy of the sources."""
    clone = tmp_path_factory.mktemp("clones") / "Some other name"
    shutil.copytree(ROOT, clone, ignore=LEFT_OUT)
    out = tmp_path_factory.mktemp("wheel")
    run(
        sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--no-build-isolation",
        "--disable-pip-version-check", "--wheel-dir", out, clone, cwd=clone,
    )  # fmt: skip
    (built,) = out.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def environment(wheel, tmp_path_factory) -> Path:
    """The programs of a new environment with the wheel in it.

    Its dependencies are those of this environment, by a path file: nothing is downloaded. What
    this environment itself finds by a path file, an editable install of ours, is not found there.
    """
    folder = tmp_path_factory.mktemp("environment") / "venv"
    cwd = folder.parent
    run(sys.executable, "-m", "venv", "--without-pip", folder, cwd=cwd)
    programs = folder / ("Scripts" if os.name == "nt" else "bin")
    python = programs / "python"
    run(
        sys.executable, "-m", "pip", "--python", python, "install", "--quiet", "--no-deps",
        "--no-index", "--disable-pip-version-check", wheel, cwd=cwd,
    )  # fmt: skip
    packages = run(
        python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=cwd
    ).stdout.strip()
    ours = [*site.getsitepackages(), sysconfig.get_path("purelib"), sysconfig.get_path("platlib")]
    Path(packages, "dependencies.pth").write_text("\n".join(dict.fromkeys(ours)), "utf-8")
    return programs


def test_the_wheel_holds_the_package_and_nothing_else(wheel):
    names = zipfile.ZipFile(wheel).namelist()
    assert {name.split("/")[0].split("-")[0] for name in names} == {"passerelle"}
    assert not [n for n in names if "/tests/" in n or "/benchmarks/" in n or ".db/" in n]
    assert any(name.endswith("licenses/LICENSE") for name in names)
    assert "passerelle/py.typed" in names


def test_the_installed_command_runs_from_an_empty_folder(environment, tmp_path):
    where = run(
        environment / "python", "-c", "import passerelle; print(passerelle.__file__)", cwd=tmp_path
    ).stdout
    assert Path(where.strip()).is_relative_to(environment.parent)
    version = run(environment / "passerelle", "--version", cwd=tmp_path).stdout
    assert version.startswith("passerelle, version ")
    assert list(tmp_path.iterdir()) == []


def test_the_demo_runs_from_an_empty_folder(environment, tmp_path):
    done = run(environment / "passerelle", "demo", cwd=tmp_path)
    assert [entry.name for entry in tmp_path.iterdir()] == ["passerelle-demo"]
    made = tmp_path / "passerelle-demo"
    for name in ("graph.ttl", "network.csv", "network.html"):
        assert f"passerelle-demo/{name}" in done.stdout.replace("\\", "/")
        assert (made / name).stat().st_size > 500
