"""One embedded engine for the whole session: a test gets its store emptied, not a new engine.

With PASSERELLE_TEST_NEO4J=bolt://… (and NEO4J_USERNAME, NEO4J_PASSWORD) the same tests run on that
server too, whose database they empty.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from passerelle.graph.embedded import Engine
from passerelle.graph.store import Store

# Tests are imported each by itself, so that what they share must be findable.
sys.path.append(str(Path(__file__).parent))

SERVER = os.environ.get("PASSERELLE_TEST_NEO4J")


@pytest.fixture(scope="session")
def engine(tmp_path_factory):
    """A running embedded engine."""
    with Engine(tmp_path_factory.mktemp("engine") / "store") as running:
        yield running


@pytest.fixture(scope="session", params=["embedded", "neo4j"] if SERVER else ["embedded"])
def shared_store(request):
    """A store that all tests of the session use."""
    if request.param == "neo4j":
        opened = Store.open(str(SERVER))
    else:
        opened = Store.over(request.getfixturevalue("engine"), "shared")
    with opened as store:
        yield store


@pytest.fixture
def empty(shared_store):
    """A function that empties the shared store, for tests that need it several times."""

    def emptied() -> Store:
        shared_store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
        return shared_store

    return emptied


@pytest.fixture
def store(empty):
    """An empty store."""
    return empty()
