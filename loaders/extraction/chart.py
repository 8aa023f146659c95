"""The chart: the phrases found so far, by where they begin and what they cover."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator
from operator import attrgetter
from typing import TypeVar

from .analysis import Text
from .phrases import Phrase
from .remembered import Answers

__all__ = ["Chart"]

P = TypeVar("P", bound=Phrase)
_FIRST = attrgetter("first")


class Chart:
    """Phrases of a `Text`, asked by type and token position.

    Phrases of different types may nest (a place inside an office); two of one type never overlap.
    """

    def __init__(self, text: Text) -> None:
        self.text = text
        self._first: defaultdict[type[Phrase], dict[int, Phrase]] = defaultdict(dict)
        self._order: defaultdict[type[Phrase], list[int]] = defaultdict(list)
        self._cover: defaultdict[type[Phrase], dict[int, Phrase]] = defaultdict(dict)
        self._kinds: defaultdict[int, set[type[Phrase]]] = defaultdict(set)
        self.answers: Answers = defaultdict(dict)
        """What was asked since the last phrase came or went (see `remembered`)."""

    def add(self, phrases: Iterable[Phrase]) -> None:
        """Enter ``phrases``; one that overlaps an earlier one of its type is left out."""
        for phrase in phrases:
            kind = type(phrase)
            cover = self._cover[kind]
            tokens = range(phrase.first, phrase.last)
            if not cover.keys().isdisjoint(tokens):
                continue
            self._first[kind][phrase.first] = phrase
            insort(self._order[kind], phrase.first)
            for at in tokens:
                cover[at] = phrase
                self._kinds[at].add(kind)
            self.answers.clear()

    def remove(self, phrase: Phrase) -> None:
        """Take ``phrase`` out again: a better reading has won."""
        kind = type(phrase)
        if self._first[kind].get(phrase.first) is phrase:
            del self._first[kind][phrase.first]
            self._order[kind].remove(phrase.first)
            for at in range(phrase.first, phrase.last):
                self._cover[kind].pop(at, None)
                self._kinds[at].discard(kind)
            self.answers.clear()

    def put(self, phrase: Phrase) -> None:
        """Enter ``phrase`` in the place of all of its type that it overlaps: a better reading."""
        cover = self._cover[type(phrase)]
        for at in range(phrase.first, phrase.last):
            if (other := cover.get(at)) is not None:
                self.remove(other)
        self.add([phrase])

    def at(self, first: int, kind: type[P]) -> P | None:
        """Return the phrase of ``kind`` that begins at token ``first``."""
        return self._first[kind].get(first)  # pyright: ignore[reportReturnType]

    def over(self, at: int, kind: type[P]) -> P | None:
        """Return the phrase of ``kind`` that covers token ``at``."""
        return self._cover[kind].get(at)  # pyright: ignore[reportReturnType]

    def covered(self, at: int, *kinds: type[Phrase]) -> bool:
        """Say whether a phrase of one of ``kinds`` covers token ``at``."""
        return at in self._kinds and not self._kinds[at].isdisjoint(kinds)

    def all(self, kind: type[P]) -> list[P]:
        """Return the phrases of ``kind`` in the order of the text."""
        found = self._first[kind]
        return [found[first] for first in self._order[kind]]  # pyright: ignore[reportReturnType]

    def within(self, first: int, last: int, *kinds: type[P]) -> Iterator[P]:
        """Return the phrases of ``kinds`` that lie in tokens ``first`` to ``last``, in order."""
        found: list[Phrase] = []
        for kind in kinds:
            order = self._order[kind]
            begin = bisect_left(order, first)
            if begin < len(order) and order[begin] < last:
                phrases = self._first[kind]
                for at in order[begin : bisect_left(order, last, begin)]:
                    phrase = phrases[at]
                    if phrase.last <= last:
                        found.append(phrase)
        if len(kinds) > 1:
            found.sort(key=_FIRST)  # stable: of two that begin together the kind named first
        return iter(found)  # pyright: ignore[reportReturnType]

    def begun(self, first: int, last: int, *kinds: type[Phrase]) -> list[int]:
        """Return the tokens of ``first`` to ``last`` at which phrases of ``kinds`` begin."""
        found: set[int] = set()
        for kind in kinds:
            order = self._order[kind]
            if order:
                begin = bisect_left(order, first)
                found.update(order[begin : bisect_left(order, last, begin)])
        return sorted(found)
