"""Pieces of text on a page → paragraphs in reading order.

Columns are read one after the other, rows of tables across. A line of two columns and a row of a
table look alike: the order in which the program wrote them tells, else whether both sides run on
from line to line as prose does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, groupby, pairwise
from statistics import median
from typing import Final

from .content import Block
from .hyphens import Known, together, whole

__all__ = ["Piece", "in_columns", "paragraphs", "rows"]

GUTTER: Final = 0.9
"""Least white between columns, in sizes of the text; between words it is a third."""

BANDS: Final = 1_000
"""Most bands of a page that are parted into columns; a page has a hundred."""

HEADING: Final = 120
"""Most characters of a heading: what is longer and has no end goes on in the next column."""

_BULLET = re.compile(r"(?:[•●▪■‣◦*–—-]|\uf0b7|\uf0a7|o(?= ))\s+")
_NUMBERED = re.compile(r"(?:\d{1,2}[.)]|[a-z]\))\s")
_FINAL: Final = ".!?…:;»”\"'’)"


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text on one baseline: its edges, baseline and size in points, what font it has, and
    its place in the order in which the file has them."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    place: int


Row = list[Piece]


def rows(pieces: Sequence[Piece]) -> list[Row]:
    """Return ``pieces`` as rows from top to bottom, each from left to right; pieces that touch are
    one."""
    found: list[Row] = []
    for piece in sorted(pieces, key=lambda piece: (-piece.base, piece.left)):
        if found and found[-1][0].base - piece.base < 0.35 * min(piece.size, found[-1][0].size):
            found[-1].append(piece)
        else:
            found.append([piece])
    return [_touching(sorted(row, key=lambda piece: (piece.left, piece.place))) for row in found]


def _touching(row: Row) -> Row:
    merged = row[:1]
    for piece in row[1:]:
        last = merged[-1]
        gap = piece.left - last.right
        if gap < GUTTER * min(piece.size, last.size):
            space = " " if gap > 0.15 * piece.size and not last.text.endswith(" ") else ""
            larger = max(last, piece, key=lambda each: len(each.text))
            merged[-1] = Piece(
                last.text + space + piece.text, last.left, max(last.right, piece.right),
                larger.base, larger.size, last.bold and piece.bold, min(last.place, piece.place),
            )  # fmt: skip
        else:
            merged.append(piece)
    return merged


def in_columns(page: list[Row]) -> Iterator[list[Row]]:
    """Yield the flows of a page in reading order, each a list of rows.

    The longest run of rows that one gutter parts is read column by column, what stands above it
    before, what stands below it after.
    """
    bands = _bands(page)
    found = _columns(bands)
    if found is None:
        if page:
            yield page
        return
    for part in (bands[: found.first], [found.left], [found.right], bands[found.last :]):
        yield from in_columns([row for band in part for row in band])


@dataclass(frozen=True, slots=True)
class _Columns:
    """Bands ``first`` to ``last`` (exclusive), parted into two stacks of rows."""

    first: int
    last: int
    left: list[Row]
    right: list[Row]
    shared: int


def _bands(page: list[Row]) -> list[list[Row]]:
    """Return the rows in groups that white parts from top to bottom: the lines of columns need not
    stand side by side."""
    bands: list[list[Row]] = []
    for row in page:
        if bands and bands[-1][-1][0].base - row[0].base < 0.75 * row[0].size:
            bands[-1].append(row)
        else:
            bands.append([row])
    return bands


def _columns(bands: list[list[Row]]) -> _Columns | None:
    tried: set[tuple[int, int, int]] = set()
    best: _Columns | None = None
    if len(bands) > BANDS:
        return None
    for at, band in enumerate(bands):
        inked = _inked(band)
        for (_, low), (high, _) in pairwise(inked):
            if _white(band, low, high) is None:
                continue
            first, last, middle = _run(bands, at, low, high)
            if (first, last, round(middle)) in tried:
                continue
            tried.add((first, last, round(middle)))
            found = _parted(bands, first, last, middle)
            if min(len(found.left), len(found.right)) > 1 and _side_by_side(
                found.left, found.right
            ):
                if best is None or found.shared > best.shared:
                    best = found
    return best


def _parted(bands: list[list[Row]], first: int, last: int, middle: float) -> _Columns:
    sides: tuple[list[Row], list[Row]] = ([], [])
    shared = 0
    for band in bands[first:last]:
        before = [len(side) for side in sides]
        for row in band:
            for side, right in zip(sides, (False, True), strict=True):
                if kept := [piece for piece in row if (piece.left >= middle) == right]:
                    side.append(kept)
        grown = [len(side) - old for side, old in zip(sides, before, strict=True)]
        shared += min(grown)
    return _Columns(first, last, *sides, shared)


def _run(bands: list[list[Row]], at: int, low: float, high: float) -> tuple[int, int, float]:
    """Return the first band and the band after the last that the white from ``low`` to ``high``
    parts with band ``at`` among them, and the middle of what is left of it there."""
    first, last = at, at + 1
    for step in (-1, 1):
        i = at + step
        while 0 <= i < len(bands):
            narrower = _white(bands[i], low, high)
            if narrower is None:
                break
            low, high = narrower
            first, last = min(first, i), max(last, i + 1)
            i += step
    return first, last, (low + high) / 2


def _inked(band: list[Row]) -> list[tuple[float, float]]:
    """Return where something stands in ``band``, from left to right."""
    found: list[tuple[float, float]] = []
    for left, right in sorted((piece.left, piece.right) for row in band for piece in row):
        if found and left <= found[-1][1]:
            found[-1] = found[-1][0], max(found[-1][1], right)
        else:
            found.append((left, right))
    return found


def _white(band: list[Row], low: float, high: float) -> tuple[float, float] | None:
    """Return the widest white of ``band`` between ``low`` and ``high``; None where it is too
    narrow."""
    edges = [low]
    for left, right in _inked(band):
        if right > low and left < high:
            edges += [max(low, left), min(high, right)]
    edges.append(high)
    widest = max(zip(edges[::2], edges[1::2], strict=True), key=lambda pair: pair[1] - pair[0])
    least = GUTTER * min(piece.size for row in band for piece in row)
    return widest if widest[1] - widest[0] >= least else None


def _side_by_side(left: list[Row], right: list[Row]) -> bool:
    """Whether two stacks of rows are columns of text rather than of a table."""
    if max(piece.place for r in left for piece in r) < min(p.place for r in right for p in r):
        return True
    return _is_prose(left) and _is_prose(right)


def _is_prose(column: list[Row]) -> bool:
    lines = [" ".join(piece.text for piece in row).strip() for row in column]
    begin = min(row[0].left for row in column)
    width = max(row[-1].right for row in column) - begin
    full = sum(row[-1].right - begin > 0.75 * width for row in column)
    running = sum(line[:1].islower() for line in lines[1:])
    return (
        sum(map(len, lines)) / len(lines) >= 12
        and full >= len(lines) / 2
        and running >= (len(lines) - 1) / 4
    )


# -- paragraphs -------------------------------------------------------------------------------


def paragraphs(flows: Sequence[list[Row]], known: Known) -> Iterator[Block]:
    """Yield the paragraphs of all ``flows``; one that a column or a page breaks is whole again."""
    open_: Block | None = None
    for flow in flows:
        begun = True
        for block in _flow(flow, known):
            goes_on = begun and open_ is not None and _runs_on(open_, block)
            if goes_on and open_ is not None:
                open_ = Block(together(open_.text, block.text, known), open_.kind)
            else:
                if open_ is not None:
                    yield open_
                open_ = block
            begun = False
    if open_ is not None:
        yield open_


def _runs_on(before: Block, after: Block) -> bool:
    """Whether a column or a page has broken one paragraph into two."""
    if "row" in (before.kind, after.kind) or after.kind == "item" or before.text[-1:] in _FINAL:
        return False
    return after.text[:1].islower() or before.text[-1:] in "-‐" or len(before.text) > HEADING


def _flow(flow: list[Row], known: Known) -> Iterator[Block]:
    leadings = [above[0].base - below[0].base for above, below in pairwise(flow)]
    usual = median(leadings) if leadings else 0.0
    begin = min(row[0].left for row in flow)
    end = max(row[-1].right for row in flow)
    starts = [
        at == 0 or _begins(flow[at - 1], row, leadings[at - 1], usual, begin, end)
        for at, row in enumerate(flow)
    ]
    numbers = accumulate(starts)
    for _, group in groupby(zip(numbers, flow, strict=True), key=lambda pair: pair[0]):
        lines = [row for _, row in group]
        if _is_table_row(lines[0]):
            yield Block("\t".join(" ".join(piece.text.split()) for piece in lines[0]), "row")
            continue
        text = whole((" ".join(piece.text for piece in line) for line in lines), known)
        bullet = _BULLET.match(text)
        yield Block(text[bullet.end() :], "item") if bullet else Block(text)


def _begins(before: Row, row: Row, leading: float, usual: float, begin: float, end: float) -> bool:
    """Whether ``row`` begins a paragraph after the row ``before``."""
    above, here = (max(each, key=lambda piece: len(piece.text)) for each in (before, row))
    text = before[-1].text.rstrip()
    if abs(above.size - here.size) > 0.12 * max(above.size, here.size):
        return True
    if all(piece.bold for piece in before) != all(piece.bold for piece in row):
        return True
    if leading > 1.35 * max(usual, here.size) or (usual and leading > 1.6 * here.size):
        return True
    if _is_table_row(before) or _is_table_row(row):
        return True
    start = row[0]
    if _BULLET.match(start.text) or _NUMBERED.match(start.text):
        return True
    closed = text[-1:] in _FINAL
    room = end - before[-1].right
    first = start.text.split(" ", 1)[0]
    wanted = (start.right - start.left) * (len(first) + 1) / max(len(start.text), 1)
    indented = start.left - begin > 0.8 * here.size and before[0].left - begin < 0.4 * here.size
    # a word that would have had room above was put below on purpose
    return (closed and (room > wanted + here.size or indented)) or (
        room > 0.3 * (end - begin) and room > wanted + here.size and not start.text[:1].islower()
    )


def _is_table_row(row: Row) -> bool:
    return len(row) > 1 and any(
        other.left - one.right > 1.8 * one.size for one, other in pairwise(row)
    )
