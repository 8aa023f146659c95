"""A browser and the sample graphs, for the tests of the pages."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

import pytest

sys.path.append(str(Path(__file__).parent))

from opened import Opened

CHROMIUM = Path("/usr/bin/chromium")
FLAGS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
)  # fmt: skip


@pytest.fixture(scope="session")
def browser() -> Iterator:
    sync_api = pytest.importorskip(
        "playwright.sync_api", reason="needs playwright: pip install -e '.[dev]'"
    )
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{CHROMIUM} is missing: apt-get install chromium")
        pytest.skip(f"{CHROMIUM} is missing: apt-get install chromium")
    with sync_api.sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield running
        running.close()


@pytest.fixture(scope="session")
def sample() -> ModuleType:
    """The module network_sample.py: `mons()`, `synthetic(nodes, ties)`, `make(…)`."""
    path = Path(__file__).parents[1] / "views/network_sample.py"
    spec = importlib.util.spec_from_file_location("network_sample", path)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["network_sample"] = module  # dataclasses look their module up there
    spec.loader.exec_module(module)
    return module


@pytest.fixture
def visit(browser, files) -> Iterator[Callable[..., Opened]]:
    """Open ``files(name)``, which each module of tests makes in its own way, in a new window."""
    contexts = []

    def go(name: str, fragment: str = "", width: int = 1280, height: int = 800, **more) -> Opened:
        context = browser.new_context(viewport={"width": width, "height": height}, **more)
        contexts.append(context)
        opened = Opened(context.new_page())
        page = opened.page
        page.on("console", lambda message: opened.said.append(message.text))
        page.on("pageerror", lambda error: opened.said.append(str(error)))
        page.on("request", lambda request: opened.asked.append(request.url))
        page.goto(files(name).as_uri() + fragment)
        page.wait_for_function("document.getElementById('status').textContent !== ''")
        opened.asked.remove(page.url.partition("#")[0])
        return opened

    yield go
    for context in contexts:
        context.close()
