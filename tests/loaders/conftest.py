"""Tests are imported each by itself, so that what they share must be findable."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

sys.path.append(str(Path(__file__).parent))

CHROMIUM = Path("/usr/bin/chromium")


@pytest.fixture(scope="session")
def printed(tmp_path_factory) -> Callable[[str], bytes]:
    """Print a page to PDF as a person would, with Chromium's own heads and feet."""
    if not CHROMIUM.exists():
        if os.environ.get("CI") == "true":
            pytest.fail(f"{CHROMIUM} is missing: apt-get install chromium")
        pytest.skip(f"{CHROMIUM} is missing: apt-get install chromium")
    folder = tmp_path_factory.mktemp("printed")
    command = (
        str(CHROMIUM), "--headless", "--no-sandbox", "--disable-gpu", "--no-first-run",
        "--disable-background-networking", f"--user-data-dir={folder}/profile",
        f"--print-to-pdf={folder}/page.pdf",
    )  # fmt: skip

    def printing(page: str, *, heads: bool = False) -> bytes:
        (folder / "page.html").write_text(page, encoding="utf-8")
        flags = () if heads else ("--no-pdf-header-footer",)
        subprocess.run(
            [*command, *flags, f"{folder}/page.html"],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip
        return (folder / "page.pdf").read_bytes()

    return printing
