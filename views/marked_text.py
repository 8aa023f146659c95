"""A text whose marks may cross, in pieces that only nest: as a terminal or a page can show it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from typing import TypeAlias

__all__ = ["Closing", "Line", "Opening", "Piece", "Slice", "pieces"]


@dataclass(slots=True)
class Opening:
    """A mark begins, or goes on: which one, and how many levels of marks lie inside it."""

    mark: int
    levels: int = 0


@dataclass(frozen=True, slots=True)
class Closing:
    """The innermost open mark ends."""


@dataclass(frozen=True, slots=True)
class Slice:
    """Characters ``start`` to ``end`` of the text, without a line end in them."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text has ended; no mark is open."""


Piece: TypeAlias = Opening | Closing | Slice | Line


def pieces(text: str, marks: Sequence[tuple[int, int]], cuts: Sequence[int] = ()) -> list[Piece]:
    """Return ``text`` with its marks, given as (start, end), as pieces in order.

    Marks that cross a line end or another mark go on in a piece of their own behind it. Slices are
    also cut at the positions ``cuts``, sorted and distinct. Time grows with the length of the text
    and with the number of marks, times its logarithm.

    >>> for piece in pieces("abc", [(0, 2), (1, 3)]):
    ...     print(piece)
    Opening(mark=0, levels=1)
    Slice(start=0, end=1)
    Opening(mark=1, levels=0)
    Slice(start=1, end=2)
    Closing()
    Closing()
    Opening(mark=1, levels=0)
    Slice(start=2, end=3)
    Closing()
    Line()
    """
    return list(_pieces(text, marks, cuts))


def _pieces(text: str, marks: Sequence[tuple[int, int]], cuts: Sequence[int]) -> Iterator[Piece]:
    waiting = [(start, -end, mark) for mark, (start, end) in enumerate(marks) if start < end]
    heapify(waiting)
    begin = 0
    for line in text.split("\n"):
        stop = begin + len(line)
        found: list[Piece] = []
        inside: list[tuple[int, Opening]] = []
        at = begin
        while True:
            start = waiting[0][0] if waiting else stop
            if inside and inside[-1][0] <= start:
                end, opening = inside.pop()
                found.extend(_slices(at, end, cuts))
                found.append(Closing())
                at = end
                if inside:
                    outer = inside[-1][1]
                    outer.levels = max(outer.levels, opening.levels + 1)
                continue
            if start >= stop:
                break
            found.extend(_slices(at, start, cuts))
            start, end, mark = heappop(waiting)
            end, at = -end, start
            limit = inside[-1][0] if inside else stop
            if end > limit:
                rest = limit if inside else limit + 1  # behind the line end
                if end > rest:
                    heappush(waiting, (rest, -end, mark))
                end = limit
            if start < end:
                opening = Opening(mark)
                found.append(opening)
                inside.append((end, opening))
        found.extend(_slices(at, stop, cuts))
        yield from found
        yield Line()
        begin = stop + 1
        while waiting and waiting[0][0] < begin:  # it began with the line end
            _, end, mark = heappop(waiting)
            if -end > begin:
                heappush(waiting, (begin, end, mark))


def _slices(start: int, end: int, cuts: Sequence[int]) -> Iterator[Slice]:
    for cut in cuts[bisect_right(cuts, start) : bisect_left(cuts, end)]:
        yield Slice(start, cut)
        start = cut
    if start < end:
        yield Slice(start, end)
