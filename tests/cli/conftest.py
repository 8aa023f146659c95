"""The command line as its users meet it: what it prints where, and how it ends."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest
from passerelle.cli import passerelle

EXAMPLES = Path(__file__).parents[2] / "examples"


@dataclass(frozen=True)
class Ended:
    """A command that has ended."""

    code: int
    out: str
    err: str

    def in_one_line(self, *words: str) -> None:
        """Assert that nothing but one line with these words was told on standard error."""
        (line,) = filter(str.strip, self.err.splitlines())
        assert all(word in line for word in words), line


@pytest.fixture
def run(capfd):
    """Run a command in this process (the embedded engine starts only once that way)."""

    def command(*arguments: str) -> Ended:
        capfd.readouterr()
        with pytest.raises(SystemExit) as end:
            passerelle.main(list(arguments), prog_name="passerelle")
        out, err = capfd.readouterr()
        assert "Traceback" not in out + err
        return Ended(int(end.value.code or 0), out, err)

    return command


@pytest.fixture
def process():
    """Start a command as a process of its own; it is ended with the test."""
    started: list[subprocess.Popen[str]] = []

    def command(*arguments: str, **options) -> subprocess.Popen[str]:
        one = subprocess.Popen(
            [sys.executable, "-m", "passerelle", *arguments],
            **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "text": True, **options},
        )
        started.append(one)
        return one

    yield command
    for one in started:
        if one.poll() is None:
            one.kill()
        one.communicate()


@pytest.fixture(scope="session")
def documents() -> list[str]:
    """The four accounts of one conference."""
    return sorted(str(path) for path in EXAMPLES.glob("mons-2017.*.md"))


@pytest.fixture(scope="session")
def loaded(tmp_path_factory, documents) -> str:
    """A store with the four accounts, to be read only."""
    from passerelle.graph.store import Store
    from passerelle.loaders.load import load

    folder = tmp_path_factory.mktemp("loaded") / "store.db"
    with Store.open(folder) as store:
        load(store, documents)
    return str(folder)


@pytest.fixture
def store(run, tmp_path, documents) -> str:
    """A store of the test's own, with one account."""
    folder = str(tmp_path / "passerelle.db")
    assert run("load", documents[0], "--store", folder).code == 0
    return folder
