"""Tables of documents (.csv, .xlsx) → a document a row.

Columns are told by their headings: those that the ontology's table `columns.tsv` lists, in four
languages, or those that the user names.
"""

from __future__ import annotations

import csv
import re
import warnings
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from io import TextIOWrapper
from types import MappingProxyType
from typing import BinaryIO, Final

from ...errors import Unreadable
from ...ontology.rows import table
from ...ontology.tokens import key
from .content import Content, Parts, encoding_of, headed
from .dates import stated_date
from .fragments import read_fragment
from .naming import Names
from .zipped import check_whole, open_zip

__all__ = ["COLUMNS", "NONE_NAMED", "read_csv", "read_xlsx"]

COLUMNS: Final = ("text", "title", "date", "link", "language")
"""What a column can hold: names in `columns.tsv` and on the command line."""

NONE_NAMED: Mapping[str, str] = MappingProxyType({})
DELIMITERS: Final = ",;\t|"

LONGEST_FIELD: Final = 10_000_000
"""Most characters of a field: a book has a million. An open quote would take the rest of a file."""

WIDEST: Final = 1_000
"""Most columns that are looked at."""

_HEAD: Final = 1 << 16
_SHOWN: Final = 300
_PIECE: Final = 1 << 16
_MARKED_UP = re.compile(r"</(?:p|div|li|h\d|span|a|b|i|em|strong)>|<br\s*/?>", re.IGNORECASE)


def read_csv(stream: BinaryIO, named: Mapping[str, str] = NONE_NAMED) -> Parts:
    """Yield the documents of a table whose first row has the headings; ``named`` are columns that
    the user names, by what they hold.

    Fields are parted by commas, semicolons, tabs or bars, whichever gives the most known headings.
    Raises `Unreadable` where no column of text can be told, for binary data, and for a field
    without an end, after the rows before.
    """
    head = stream.read(_HEAD)
    if b"\x00" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise Unreadable("not a text file (binary data)")
    stream.seek(0)
    encoding = encoding_of(head, iter(lambda: stream.read(_PIECE), b""))
    stream.seek(0)
    # cp1252 has five holes, which are no reason to lose a table
    lines = TextIOWrapper(stream, encoding=encoding, errors="replace", newline="")
    try:
        heading = lines.readline(_HEAD)
        delimiter = _delimiter(heading, named)
        places = _places(_cells(heading, delimiter), named)
        lines.seek(0)
        yield from _documents(_csv_rows(lines, delimiter), places, "row")
    except UnicodeError:
        raise Unreadable("not a text file (broken UTF-16)") from None
    finally:
        if not lines.closed:
            lines.detach()


def read_xlsx(stream: BinaryIO, named: Mapping[str, str] = NONE_NAMED) -> Parts:
    """Yield the documents of a workbook, sheet by sheet, as `read_csv` does. Sheets without a
    column of text are passed over where another has one.

    Raises `Unreadable` where none has, and where the file is encrypted, truncated or damaged.
    """
    from openpyxl import load_workbook

    with open_zip(stream) as opened:
        check_whole(opened)
    stream.seek(0)
    # what it can't write back is no matter to those who only read
    warnings.filterwarnings("ignore", module="openpyxl")
    sheets = 0
    without: Unreadable | None = None
    try:
        book = load_workbook(stream, read_only=True, data_only=True, keep_links=False)
        for sheet in book.worksheets:
            sheet.reset_dimensions()  # a file may state any
            rows = enumerate(sheet.iter_rows(max_col=WIDEST, values_only=True), 1)
            try:
                places = _places(next(rows, (1, ()))[1], named)
            except Unreadable as error:
                without = without or error
                continue
            sheets += 1
            yield from _documents(rows, places, f"{sheet.title} row")
    except Unreadable:
        raise
    except Exception:  # whatever a damaged part leads to: openpyxl checks nothing
        raise Unreadable("a damaged workbook; nothing after the damage is read") from None
    if not sheets:
        raise without or Unreadable("a workbook without sheets")


def _documents(
    rows: Iterable[tuple[int, Sequence[object]]], places: Mapping[str, int], what: str
) -> Parts:
    names = Names(what)
    for number, cells in rows:
        if not any(_said(cell) for cell in cells):
            continue
        found = {held: cells[at] for held, at in places.items() if at < len(cells)}
        name = names.of(_said(found.get("link")), number)
        text, title = _said(found.get("text")), _said(found.get("title"))
        if not text and not title:
            yield name, Unreadable("the row has no text")
            continue
        if _MARKED_UP.search(text):
            try:
                text = read_fragment(text)
            except Unreadable as error:
                yield name, error
                continue
        stated = found.get("date")
        published = (
            stated.isoformat()[:10] if isinstance(stated, date) else stated_date(_said(stated))
        )
        language = _said(found.get("language"))[:2].lower() or None
        yield name, headed(Content(text, title or None, published, language, "column"))


def _csv_rows(lines: TextIOWrapper, delimiter: str) -> Iterator[tuple[int, Sequence[object]]]:
    """Yield the rows below the heading, numbered as a spreadsheet does."""
    csv.field_size_limit(max(csv.field_size_limit(), LONGEST_FIELD))
    ended: list[bool] = []

    def pieces() -> Iterator[str]:
        # NUL ends a field for some programs, and a line for none
        yield from (line.replace("\0", "") for line in lines)
        ended.append(True)

    rows = csv.reader(pieces(), delimiter=delimiter)
    number = 0
    while True:
        number += 1
        try:
            cells = next(rows, None)
        except csv.Error as error:
            raise Unreadable(f"row {number}: {error}; nothing after that is read") from None
        if cells is None:
            return
        if ended:  # the reader asked for a line more to end the row
            raise Unreadable(f"row {number}: a quote without an end: the file is truncated")
        if number > 1:
            yield number, cells


def _delimiter(heading: str, named: Mapping[str, str]) -> str:
    """Return what parts the fields: what gives the most known headings, then the most fields."""

    def known(delimiter: str) -> tuple[int, int]:
        cells = _cells(heading, delimiter)
        return len(_told(cells, named)), len(cells)

    return max(DELIMITERS, key=known)


def _cells(line: str, delimiter: str) -> list[str]:
    try:
        return next(csv.reader([line], delimiter=delimiter), [])
    except csv.Error:
        return []


def _places(heading: Sequence[object], named: Mapping[str, str]) -> dict[str, int]:
    """Return where the columns are that ``heading`` names, by what they hold.

    Raises `Unreadable`, with the headings, where there is no text or a named column is missing.
    """
    cells = [_said(cell) for cell in heading][:WIDEST]
    places = _told(cells, named)
    there = ", ".join(cell for cell in cells if cell)[:_SHOWN] or "none"
    for held, column in named.items():
        if held not in places:
            raise Unreadable(f"no column {column!r}; its headings: {there}")
    if "text" not in places:
        raise Unreadable(
            f"no column of text can be told; its headings: {there}; say --column text=HEADING"
        )
    return places


def _told(cells: Sequence[str], named: Mapping[str, str]) -> dict[str, int]:
    keys = [key(cell) for cell in cells]
    places: dict[str, int] = {}
    for held in COLUMNS:
        sought = [key(named[held])] if held in named else _headings()[held]
        if at := [keys.index(heading) for heading in sought if heading in keys]:
            places[held] = at[0]
    return places


@cache
def _headings() -> dict[str, list[str]]:
    """Return the headings by what their columns hold, folded, the surest first."""
    found: dict[str, list[str]] = {held: [] for held in COLUMNS}
    for line in table("columns.tsv"):
        held, words = line.split("\t")
        found[held] += [key(word) for word in words.split("|")]
    return found


def _said(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    return "" if cell is None else str(cell).strip()
