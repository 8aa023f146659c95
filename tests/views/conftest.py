"""The sample graphs, for the tests of this room."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    """The module network_sample.py: `mons()`, `synthetic(nodes, ties)`, `make(…)`."""
    path = Path(__file__).parent / "network_sample.py"
    spec = importlib.util.spec_from_file_location("network_sample", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["network_sample"] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module
