"""How the rows of a table and the entries of a feed are named after their file."""

from __future__ import annotations

from typing import Final

from .content import cleaned

__all__ = ["Names"]

LONGEST_LINK: Final = 500
"""Most characters of a link that serves as a name: the graph's paths have four times as many."""


class Names:
    """Names for the documents of one file: ``#`` and the link, where there is one that none before
    had; else the number.

    A link stays when rows are added above or entries move down: what is at it is then replaced by
    what it says now, and nothing else.

    >>> names = Names("row")
    >>> names.of("https://example.org/a", 2), names.of("https://example.org/a", 3), names.of("", 4)
    ('#https://example.org/a', '#row 3 https://example.org/a', '#row 4')
    """

    def __init__(self, what: str) -> None:
        """Name things that are called ``what``."""
        self.what = what
        self.given = 0
        self._seen: set[str] = set()

    def of(self, link: str, number: int | None = None) -> str:
        """Return the name of the next document; its number, if it is not the next one's."""
        self.given += 1
        link = cleaned("".join(link.split()))
        numbered = f"#{self.what} {number or self.given}"
        if not link or len(link) > LONGEST_LINK:
            return numbered
        if link in self._seen:
            return f"{numbered} {link}"
        self._seen.add(link)
        return f"#{link}"
