"""The cache of what the ontology compiles to: current, whole, or not used at all."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from passerelle.ontology import cache

HEAVY = {"pyoxigraph", "rdflib", "babel", "networkx", "arcadedb_embedded", "trafilatura"}


@pytest.fixture
def ontology(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with two ontology files, and a cache beside it."""
    folder = tmp_path / "package" / "ontology"
    (folder / "tables").mkdir(parents=True)
    (folder / "a.ttl").write_text("one")
    (folder / "tables" / "b.tsv").write_text("two")
    monkeypatch.setattr(cache, "_ONTOLOGY", folder)
    monkeypatch.setattr(cache, "_directory", lambda: tmp_path / "cache")
    return folder


class Builder:
    """Builds an artefact and counts how often it had to."""

    def __init__(self) -> None:
        self.count = 0

    def __call__(self) -> dict[str, object]:
        self.count += 1
        return {"built": self.count, "words": ("Hauts-de-France", "Ländern")}


@pytest.mark.usefixtures("ontology")
def test_an_artefact_is_built_once(tmp_path: Path) -> None:
    build = Builder()
    first, second = cache.cached("schema", build), cache.cached("schema", build)
    assert first == second == {"built": 1, "words": ("Hauts-de-France", "Ländern")}
    assert build.count == 1
    assert [path.name for path in (tmp_path / "cache").iterdir()] == ["schema"]


def _longer(folder: Path) -> None:
    (folder / "a.ttl").write_text("longer")


def _later(folder: Path) -> None:
    stat = (folder / "a.ttl").stat()
    os.utime(folder / "a.ttl", ns=(stat.st_atime_ns, stat.st_mtime_ns + 1))


def _renamed(folder: Path) -> None:
    (folder / "a.ttl").rename(folder / "c.ttl")


def _added(folder: Path) -> None:
    (folder / "new.ttl").write_text("")


def _table(folder: Path) -> None:
    (folder / "tables" / "b.tsv").unlink()


def _release(folder: Path) -> None:
    (folder.parent.parent / "passerelle-9.9.9.dist-info").mkdir()


@pytest.mark.parametrize("change", [_longer, _later, _renamed, _added, _table, _release])
def test_any_change_rebuilds(ontology: Path, change: Callable[[Path], None]) -> None:
    build = Builder()
    cache.cached("schema", build)
    change(ontology)
    assert cache.cached("schema", build)["built"] == 2
    assert cache.cached("schema", build)["built"] == 2


@pytest.mark.parametrize(("kept", "tail"), [(-1, b""), (0, b""), (30, b""), (-3, b"xyz")])
@pytest.mark.usefixtures("ontology")
def test_a_damaged_file_is_not_read(kept: int, tail: bytes, tmp_path: Path) -> None:
    build = Builder()
    cache.cached("schema", build)
    path = tmp_path / "cache" / "schema"
    path.write_bytes(path.read_bytes()[:kept] + tail)
    assert cache.cached("schema", build)["built"] == 2


@pytest.mark.usefixtures("ontology")
def test_a_cache_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where the folder should be")
    build = Builder()
    assert cache.cached("schema", build)["built"] == 1
    assert cache.cached("schema", build)["built"] == 2


def test_a_warm_schema_loads_nothing_heavy(tmp_path: Path) -> None:
    code = "from passerelle.ontology.schema import schema; schema()"
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}

    def loaded() -> set[str]:
        run = subprocess.run(
            [sys.executable, "-X", "importtime", "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return {line.rpartition("|")[2].strip() for line in run.stderr.splitlines()}

    cold, warm = loaded(), loaded()
    assert "passerelle.ontology.schema" in warm
    if sys.platform != "darwin":  # whose cache folder no variable moves
        assert "pyoxigraph" in cold
    assert not {name.partition(".")[0] for name in warm} & HEAVY
    assert "importlib.metadata" not in warm
