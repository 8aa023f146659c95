"""The two engines that tests run on, and a rule: in CI nothing is skipped.

What a machine lacks is named in the skipped test; where CI is set, a skip is a failure.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest
from hypothesis import settings
from passerelle.graph.embedded import Engine
from passerelle.graph.store import Store

# Tests are imported each by itself, so that what they share must be findable.
sys.path.append(str(Path(__file__).parent))


# No stopwatch: on a busy machine any example may take long.
settings.register_profile("passerelle", deadline=None)
settings.load_profile("passerelle")


def pytest_configure(config):
    """Fetch Neo4j before several processes of the tests want it at once."""
    if config.getoption("numprocesses", None):  # not set in those processes
        from neo4j_server import jars, missing

        if not (os.environ.get("PASSERELLE_TEST_NEO4J") or missing()):
            jars()


def pytest_collection_modifyitems(items):
    """Begin with what takes longest, so that no process of several ends with it alone."""
    items.sort(key=lambda item: "test_kills" not in item.nodeid)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item, call):  # noqa: ARG001
    """Make a failure of each skip where CI is set."""
    report = yield
    if report.skipped and os.environ.get("CI") and not hasattr(report, "wasxfail"):
        report.outcome = "failed"
        report.longrepr = f"skipped in CI: {report.longrepr}"
    return report


@pytest.fixture(scope="session")
def engine(tmp_path_factory) -> Iterator[Engine]:
    """A running embedded engine; a test has a database of its own in it, or empties one."""
    with Engine(tmp_path_factory.mktemp("engine") / "store") as running:
        yield running


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory) -> Iterator[str]:
    """The URL of a real Neo4j, whose database tests empty: PASSERELLE_TEST_NEO4J, or our own."""
    if given := os.environ.get("PASSERELLE_TEST_NEO4J"):
        yield given
        return
    from neo4j_server import Server, missing

    if reason := missing():
        pytest.skip(reason)
    server = Server(tmp_path_factory.mktemp("neo4j"))
    server.start()
    yield server.url
    server.stop()


@pytest.fixture(scope="session", params=["embedded", "neo4j"])
def emptied(request) -> Callable[[], AbstractContextManager[Store]]:
    """A function that opens an emptied store, on either engine."""

    def opened() -> Store:
        if request.param == "neo4j":
            store = Store.open(request.getfixturevalue("neo4j"))
        else:
            store = Store.over(request.getfixturevalue("engine"), "emptied")
        store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
        return store

    return opened
