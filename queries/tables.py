"""Rows as CSV or JSON text: the same rows, the same bytes."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence

__all__ = ["SEPARATOR", "to_csv", "to_json"]

SEPARATOR = "|"
"""Stands between the values of a list in one CSV cell."""

QUOTE = '"'
"""Encloses a cell that holds special characters; doubled, stands for itself."""

_SPECIAL = re.compile('[",\r\n]')


def to_csv(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    r"""Return a table as CSV (RFC 4180, but with ``\n`` at the end of a line).

    An unknown value is an empty cell; truth is ``true`` or ``false``; the values of a list stand
    in one cell, with ``|`` between them; a map is JSON.

    >>> print(to_csv(["name", "offices"], [["Anna, A.", ["mayor", "senator"]], [None, []]]), end="")
    name,offices
    "Anna, A.",mayor|senator
    ,
    """
    lines = [columns, *rows]
    # Not csv.writer: with these line ends it leaves a lone carriage return bare.
    return "".join(f"{','.join(map(_quoted, line)) or QUOTE * 2}\n" for line in lines)


def _quoted(value: object) -> str:
    cell = _cell(value)
    return f'"{cell.replace(QUOTE, QUOTE * 2)}"' if _SPECIAL.search(cell) else cell


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list | tuple):
        return SEPARATOR.join(map(_cell, value))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False, sort_keys=True, default=str)
    return str(value)


def to_json(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """Return a table as a JSON array of one object a row, a row a line.

    >>> print(to_json(["name", "events"], [["Anna", 2]]), end="")
    [
    {"name": "Anna", "events": 2}
    ]
    """
    objects = [
        json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=str)
        for row in rows
    ]
    return "[\n" + ",\n".join(objects) + "\n]\n" if objects else "[]\n"
