"""The chart: the phrases found so far, by where they begin and what they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TypeVar

from .analysis import Text
from .phrases import Phrase

__all__ = ["Chart"]

P = TypeVar("P", bound=Phrase)


class Chart:
    """Phrases of a `Text`, asked by type and token position.

    Phrases of different types may nest (a place inside an office); two of one type never overlap.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self._first: dict[type[Phrase], dict[int, Phrase]] = {}
        self._cover: dict[type[Phrase], dict[int, Phrase]] = {}

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Enter ``phrases``; one that overlaps an earlier one of its type is left out."""
        for phrase in phrases:
            kind = type(phrase)
            cover = self._cover.setdefault(kind, {})
            if any(at in cover for at in range(phrase.first, phrase.last)):
                continue
            self._first.setdefault(kind, {})[phrase.first] = phrase
            for at in range(phrase.first, phrase.last):
                cover[at] = phrase

    def remove(self, phrase: Phrase) -> None:
        """Take ``phrase`` out again: a better reading has won."""
        kind = type(phrase)
        if self._first.get(kind, {}).get(phrase.first) is phrase:
            del self._first[kind][phrase.first]
            for at in range(phrase.first, phrase.last):
                self._cover[kind].pop(at, None)

    def at(self, first: int, kind: type[P]) -> P | None:
        """Return the phrase of ``kind`` that begins at token ``first``."""
        return self._first.get(kind, {}).get(first)  # pyright: ignore[reportReturnType]

    def over(self, at: int, kind: type[P]) -> P | None:
        """Return the phrase of ``kind`` that covers token ``at``."""
        return self._cover.get(kind, {}).get(at)  # pyright: ignore[reportReturnType]

    def covered(self, at: int, *kinds: type[Phrase]) -> bool:
        """Say whether a phrase of one of ``kinds`` covers token ``at``."""
        return any(at in self._cover.get(kind, ()) for kind in kinds)

    def all(self, kind: type[P]) -> list[P]:
        """Return the phrases of ``kind`` in the order of the text."""
        found = self._first.get(kind, {})
        return [found[first] for first in sorted(found)]  # pyright: ignore[reportReturnType]

    def within(self, first: int, last: int, *kinds: type[P]) -> Iterator[P]:
        """Yield the phrases of ``kinds`` that lie in tokens ``first`` to ``last``, in order."""
        for at in range(first, last):
            for kind in kinds:
                phrase = self._first.get(kind, {}).get(at)
                if phrase is not None and phrase.last <= last:
                    yield phrase  # pyright: ignore[reportReturnType]
