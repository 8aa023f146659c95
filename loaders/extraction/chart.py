"""The chart: the phrases found so far, by where they begin and what they cover."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Iterable, Iterator
from operator import itemgetter
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
        self._order: dict[type[Phrase], list[int]] = {}
        self._cover: dict[type[Phrase], dict[int, Phrase]] = {}

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Enter ``phrases``; one that overlaps an earlier one of its type is left out."""
        for phrase in phrases:
            kind = type(phrase)
            cover = self._cover.setdefault(kind, {})
            if any(at in cover for at in range(phrase.first, phrase.last)):
                continue
            self._first.setdefault(kind, {})[phrase.first] = phrase
            insort(self._order.setdefault(kind, []), phrase.first)
            for at in range(phrase.first, phrase.last):
                cover[at] = phrase

    def remove(self, phrase: Phrase) -> None:
        """Take ``phrase`` out again: a better reading has won."""
        kind = type(phrase)
        if self._first.get(kind, {}).get(phrase.first) is phrase:
            del self._first[kind][phrase.first]
            self._order[kind].remove(phrase.first)
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
        order = self._order.get(kind, ())
        return [found[first] for first in order]  # pyright: ignore[reportReturnType]

    def within(self, first: int, last: int, *kinds: type[P]) -> Iterator[P]:
        """Return the phrases of ``kinds`` that lie in tokens ``first`` to ``last``, in order."""
        found: list[tuple[int, int, Phrase]] = []
        for rank, kind in enumerate(kinds):
            order = self._order.get(kind)
            if order:
                begin = bisect_left(order, first)
                phrases = self._first[kind]
                found += [
                    (at, rank, phrases[at])
                    for at in order[begin : bisect_left(order, last, begin)]
                    if phrases[at].last <= last
                ]
        if len(kinds) > 1:
            found.sort(key=itemgetter(0, 1))
        return iter([phrase for _, _, phrase in found])  # pyright: ignore[reportReturnType]
