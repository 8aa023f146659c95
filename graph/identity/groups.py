"""Disjoint sets of numbers: what is joined, directly or through others, is one set."""

from __future__ import annotations

__all__ = ["Groups"]


class Groups:
    """The numbers below ``size``, each a set of its own at first (Galler and Fischer 1964).

    >>> groups = Groups(4)
    >>> groups.join(3, 1)
    >>> groups.sets()
    [[0], [1, 3], [2]]
    """

    def __init__(self, size: int) -> None:
        self._above = list(range(size))

    def join(self, one: int, other: int) -> None:
        """Put the sets of two members together."""
        a, b = self.top(one), self.top(other)
        self._above[max(a, b)] = min(a, b)

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
