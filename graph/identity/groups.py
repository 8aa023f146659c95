"""Disjoint sets of readings: what is joined, directly or through others, is one set."""

from __future__ import annotations

from collections.abc import Collection, Sequence

__all__ = ["Groups"]


class Groups:
    """Sets of positions in ``ids``, each a set of its own at first (Galler and Fischer 1964).

    Two sets are never joined where a pair of their ids is in ``apart``.

    >>> groups = Groups(["a", "b", "c", "d"], [frozenset("ad")])
    >>> groups.join(3, 1)
    >>> groups.join(0, 1)
    >>> groups.sets()
    [[0], [1, 3], [2]]
    """

    def __init__(self, ids: Sequence[str], apart: Collection[frozenset[str]] = ()) -> None:
        self._above = list(range(len(ids)))
        self._apart: dict[str, set[str]] = {}
        for pair in apart:
            for id in pair:
                self._apart.setdefault(id, set()).update(pair - {id})
        self._ids = {at: {id} for at, id in enumerate(ids)} if apart else {}

    def join(self, one: int, other: int) -> None:
        """Put the sets of two positions together, unless they are apart."""
        first, last = sorted((self.top(one), self.top(other)))
        if first == last:
            return
        if self._ids:
            mine, its = self._ids[first], self._ids[last]
            if any(not self._apart.get(id, set()).isdisjoint(its) for id in mine):
                return
            mine |= self._ids.pop(last)
        self._above[last] = first

    def sets(self) -> list[list[int]]:
        """Return the sets, each sorted, in the order of their smallest members."""
        found: dict[int, list[int]] = {}
        for at in range(len(self._above)):
            found.setdefault(self.top(at), []).append(at)
        return list(found.values())

    def top(self, at: int) -> int:
        """Return the smallest member of the set of ``at``."""
        while self._above[at] != at:
            self._above[at] = self._above[self._above[at]]
            at = self._above[at]
        return at
