"""Stores on both engines: a test gets one emptied, not a new engine."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from passerelle.graph.store import Store

# Tests are imported each by itself, so that what they share must be findable.
sys.path.append(str(Path(__file__).parent))


@pytest.fixture(scope="session")
def shared_store(emptied):
    """A store that all tests of the session use."""
    with emptied() as store:
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
