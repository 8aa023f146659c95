"""A page that a test has opened in a browser."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.sync_api import Page


@dataclass
class Opened:
    """A page with what it said and asked for."""

    page: Page
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def silent(self) -> None:
        """Fail if the page said or asked for anything (its own blob: and data: are no request)."""
        assert self.said == []
        assert [url for url in self.asked if not url.startswith(("blob:", "data:"))] == []
