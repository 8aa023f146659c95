"""Killed at any point, a load leaves whole documents only; done again it ends as undisturbed."""

from __future__ import annotations

import os
import pickle
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import stepwise
from contents import content, links
from neo4j_server import Server, missing
from passerelle.graph.model import Graph
from passerelle.graph.store import Store

SEED = 20170908
STEPS = stepwise.steps()
QUICK = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
"""Options of a Java runtime that will not live long."""

LIMIT = 120.0
"""Seconds after which a load that does not come on is a failure."""


class Trial:
    """A load into one store, killed again and again, and what the store may hold after it."""

    def __init__(self, location: str, folder: Path) -> None:
        self.location = location
        self.random = random.Random(SEED)
        self.kills = 0
        self.possible: list[stepwise.Texts] = [{}]
        self.told: list[str] = []
        self._state, self._output = folder / "state", folder / "output"
        self._errors = folder / "errors"
        self.opening = self.step = 0.0
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self._state.unlink(missing_ok=True)
        with self._output.open("wb") as output:
            self._process = subprocess.Popen(
                [sys.executable, stepwise.__file__, self.location, self._state],
                stdout=output,
                stderr=self._errors.open("wb"),
                env=os.environ | {"JAVA_TOOL_OPTIONS": QUICK},
            )

    def running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def lines(self) -> list[str]:
        return self._output.read_text("utf-8").splitlines()

    def wait(self, lines: int) -> None:
        """Return when so many lines have come, or when the load has ended."""
        since = time.monotonic()
        while self.running() and len(self.lines()) < lines:
            assert time.monotonic() - since < LIMIT, self.story()
            time.sleep(0.002)

    def pause(self, first: bool) -> None:
        """Let the load come to a random point: while it opens, anywhere, or after some step."""
        if first or self.random.random() < 0.3:
            until = self.opening if first else self.opening + len(STEPS) * self.step
            delay, lines = self.random.uniform(0, until), 0
        else:
            delay = self.random.uniform(0, 1.5 * self.step)
            lines = self.random.randint(1, len(STEPS) + 1)
        self.told.append(f"after line {lines} and {delay:.3f} s")
        self.wait(lines)
        time.sleep(delay)

    def kill(self) -> None:
        assert self._process is not None
        if self.running():
            self.kills += 1
        else:  # the machine has become faster: a kill after the end is none
            self.opening, self.step = 0.8 * self.opening, 0.8 * self.step
        self._process.kill()
        self.ended()

    def finish(self) -> None:
        """Let the load come to its end, without fault."""
        self.wait(len(STEPS) + 1)
        assert self._process is not None
        assert self._process.wait(LIMIT) == 0, self.story()
        self.ended()
        assert len(self.lines()) == len(STEPS) + 1

    def ended(self) -> None:
        """Look at what the load found, and keep in mind what it may have left."""
        assert self._process is not None
        self._process.wait()
        if self._state.exists():
            self.possible = self.acknowledged()
        else:
            assert not self.lines(), self.story()

    def acknowledged(self) -> list[stepwise.Texts]:
        """Return what the store may hold: what the load has told of, and perhaps one step more."""
        start = self.found(*pickle.loads(self._state.read_bytes()))
        done = max(0, len(self.lines()) - 1)
        return [stepwise.after(start, STEPS[:number]) for number in (done, done + 1)]

    def found(self, graph: Graph, linked: tuple[list, list, list, list]) -> stepwise.Texts:
        """Return which of the possible states the store is in, all of it whole."""
        try:
            stepwise.assert_whole(graph, linked)
            return next(texts for texts in self.possible if stepwise.holds(graph, texts))
        except (AssertionError, StopIteration) as error:
            raise AssertionError(self.story()) from error

    def story(self) -> str:
        said = self.lines() + self._errors.read_text("utf-8").splitlines()[-20:]
        return "\n".join([f"seed {SEED}; paused {'; '.join(self.told)}; the load said:", *said])

    def measure(self) -> dict[str, list[str]]:
        """Load undisturbed; return what is in the store then."""
        since = time.monotonic()
        self.start()
        self.wait(1)
        self.opening = time.monotonic() - since
        self.finish()
        self.step = (time.monotonic() - since - self.opening) / len(STEPS)
        return self.look()

    @contextmanager
    def held(self) -> Iterator[None]:
        """Stop the load for a while; whoever looks meanwhile expects what it has told of."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)
        before = self.possible
        if self._state.exists():
            self.possible = self.acknowledged()
        yield
        self.possible = before
        self._process.send_signal(signal.SIGCONT)

    def look(self) -> dict[str, list[str]]:
        """Return what is in the store, which is in a possible state."""
        with Store.open(self.location) as store:
            self.possible = [self.found(store.graph(), links(store))]
            return content(store)

    def kill_loads(self, number: int) -> None:
        """Kill so many loads, one after the other, then let one finish."""
        until = self.kills + number
        first = True
        while self.kills < until:
            self.start()
            self.pause(first)
            self.kill()
            first = False
        self.start()
        self.finish()


def test_a_killed_load_into_the_embedded_engine(tmp_path):
    (tmp_path / "undisturbed").mkdir()
    trial = Trial(str(tmp_path / "store"), tmp_path / "undisturbed")
    undisturbed = trial.measure()
    for number in range(3):
        folder = tmp_path / str(number)
        folder.mkdir()
        fresh = Trial(str(folder / "store"), folder)
        fresh.random = random.Random(f"{SEED} {number}")
        fresh.opening, fresh.step = trial.opening, trial.step
        fresh.kill_loads(10)
        assert fresh.look() == undisturbed, fresh.story()


@pytest.fixture(scope="module")
def mortal(tmp_path_factory) -> Iterator[Server]:
    """A Neo4j of the test's own, which it may kill."""
    if reason := missing():
        pytest.skip(reason)
    server = Server(tmp_path_factory.mktemp("mortal"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("JAVA_TOOL_OPTIONS", QUICK)
        server.start()
        yield server
        server.kill()


def bare(url: str) -> None:
    """Take everything out of a database, the store's constraints and indexes too."""
    with Store.open(url) as store:
        store.query("MATCH (n) DETACH DELETE n", write=True)
        for (name,) in store.query("SHOW CONSTRAINTS YIELD name RETURN name").rows:
            store.query(f"DROP CONSTRAINT {name}", write=True)
        shown = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name"
        for (name,) in store.query(shown).rows:
            store.query(f"DROP INDEX {name}", write=True)


def test_a_killed_load_into_neo4j_and_a_killed_neo4j(mortal, tmp_path):
    trial = Trial(mortal.url, tmp_path)
    bare(mortal.url)
    undisturbed = trial.measure()
    for _ in range(2):
        bare(mortal.url)
        trial.possible = [{}]
        trial.kill_loads(10)
        assert trial.look() == undisturbed, trial.story()
    for number in range(10):
        trial.start()
        trial.pause(first=number == 0)
        if number % 5 == 4:
            kill_under(mortal, trial)
        else:
            mortal.kill()
            trial.kill()
            mortal.start()
            trial.look()
    trial.start()
    trial.finish()
    assert trial.look() == undisturbed, trial.story()
    assert trial.kills >= 25


def kill_under(server: Server, trial: Trial) -> None:
    """Kill the server under a load, which goes on when the server is back."""
    trial.wait(1)  # before it is open there is nothing to go on with
    server.kill()
    with trial.held():
        server.start()
        trial.look()
    trial.finish()
