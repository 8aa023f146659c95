"""A long text in pieces that end where sentences do."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..extraction.analysis import Text

__all__ = ["Passage", "passages"]


class Passage(NamedTuple):
    """A piece of a text, from code point ``start``."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """The code point after its last."""
        return self.start + len(self.text)


def passages(text: Text, longest: int) -> Iterator[Passage]:
    """Yield pieces of at most ``longest`` tokens that cover all sentences; a longer sentence is a
    piece of its own.

    >>> text = Text("One two. Three four. Five.", "en")
    >>> [piece.text for piece in passages(text, 6)]
    ['One two. Three four.', 'Five.']
    """
    first = last = 0
    for sentence in text.sentences:
        if last > first and sentence.last - first > longest:
            yield _passage(text, first, last)
            first = sentence.first
        last = sentence.last
    if last > first:
        yield _passage(text, first, last)


def _passage(text: Text, first: int, last: int) -> Passage:
    return Passage(text.tokens[first].start, text.slice(first, last))
