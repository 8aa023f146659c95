"""What is printed: tables for people, and files that are written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

import click

from ..errors import WrongUse

__all__ = ["print_rows", "write_file"]

WIDEST = 60
"""Characters: a cell of a table is folded at this width."""


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows as a table as wide as the terminal; numbers to the right."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rows = [[_cell(value) for value in row] for row in rows]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for number, column in enumerate(columns):
        right = bool(rows) and all(_numeric(row[number]) for row in rows)
        table.add_column(column, justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*[Text(cell) for cell in row])
    width = None if sys.stdout.isatty() else 200
    Console(width=width, soft_wrap=False).print(table)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, list | tuple):
        return ", ".join(_cell(item) for item in value)
    return str(value)


def _numeric(cell: str) -> bool:
    return not cell or cell.lstrip("-").replace(".", "", 1).isdigit()


def write_file(out: str, write: Callable[[BinaryIO], None]) -> None:
    """Let ``write`` fill the file ``out`` (``-``: standard output); nothing is left half-written.

    Raises `WrongUse` where the file can't be written.
    """
    if out == "-":
        write(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    target = Path(out)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise WrongUse(f"--out {out}: can't be written ({error.strerror})") from error
    try:
        with os.fdopen(handle, "wb") as stream:
            write(stream)
        umask = os.umask(0)
        os.umask(umask)
        Path(name).chmod(0o666 & ~umask)
        Path(name).replace(target)
    except BaseException as error:
        Path(name).unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise WrongUse(f"--out {out}: can't be written ({error.strerror})") from error
        raise
    click.echo(f"wrote {target}", err=True)
