"""What a terminal may be told: nothing that steers it, colours only where it shows them."""

from __future__ import annotations

import re

__all__ = ["line", "printable"]


def printable(text: str) -> str:
    """Return ``text`` on one line that steers no terminal: control characters as escapes.

    >>> printable("a\\tb")
    'a\\\\tb'
    """
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode("ascii") for c in text
    )


def line(text: str) -> str:
    """Return `printable` text with every white space as a plain space, even one that doesn't break.

    >>> line("prêt\\xa0:\\toui")
    'prêt : oui'
    """
    return printable(re.sub(r"\s", " ", text))
