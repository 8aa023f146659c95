"""What is printed: tables for people, and files that are written whole or not at all."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click

from ..errors import PasserelleError, WrongUse
from ..views.terminal import printable

if TYPE_CHECKING:
    from rich.console import RenderableType

    from ..graph.batch import Written
    from ..loaders.linking.record import Outcome
    from ..loaders.load import Unanswered

__all__ = [
    "print_outcomes",
    "print_rich",
    "print_rows",
    "print_table",
    "print_written",
    "printable",
    "write_file",
    "write_text",
]

WIDEST = 60
"""Characters: a cell of a table is folded at this width."""


def print_rows(columns: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows as a table as wide as the terminal; numbers to the right."""
    from rich.table import Table
    from rich.text import Text

    rows = [[_cell(value) for value in row] for row in rows]
    table = Table(box=None, pad_edge=False, header_style="bold")
    for number, column in enumerate(columns):
        right = bool(rows) and all(_numeric(row[number]) for row in rows)
        table.add_column(column, justify="right" if right else "left", overflow="fold")
    for row in rows:
        table.add_row(*[Text(cell) for cell in row])
    print_rich(lambda _: table)


def print_rich(make: Callable[[bool], RenderableType]) -> None:
    """Print what ``make`` returns, told whether colours are shown, as wide as the terminal.

    A pipe shows none, nor does a terminal where ``NO_COLOR`` is set.
    """
    from rich.console import Console

    console = Console(width=None if sys.stdout.isatty() else 200, soft_wrap=False)
    coloured = console.color_system is not None and not console.no_color
    console.print(make(coloured))


def print_table(columns: Sequence[str], rows: Iterable[Sequence[object]], form: str) -> None:
    """Print rows as a ``table``, as ``csv`` or as ``json``."""
    if form == "table":
        print_rows(columns, rows)
        return
    from ..queries.tables import to_csv, to_json

    text = to_csv(columns, rows) if form == "csv" else to_json(columns, rows)
    click.echo(text, nl=False)


def print_written(written: Written, documents: str | None = None) -> None:
    """Print what was written: documents (as their number, or as told), entities, relations,
    unresolved mentions."""
    click.echo(f"documents  {documents or written.documents}")
    click.echo(f"entities   {written.entities_new} new, {written.entities_known} known")
    click.echo(f"relations  {written.relations_new} new, {written.relations_known} known")
    click.echo(f"unresolved {written.unresolved}")


def print_outcomes(outcomes: Iterable[Outcome], unanswered: Iterable[Unanswered]) -> None:
    """Tell on standard error what extractors beside the rules gave, a line each, and of which
    documents they gave nothing."""
    for one in unanswered:
        click.echo(printable(f"{one.extractor} gave nothing of {one.path}: {one.reason}"), err=True)
    for one in outcomes:
        line = f"{one.extractor}: kept {one.kept} of {one.kept + one.dropped.total()}"
        reasons = ", ".join(f"{number} {why}" for why, number in sorted(one.dropped.items()))
        click.echo(printable(f"{line} ({reasons})" if reasons else line), err=True)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:.3f}"
    if isinstance(value, list | tuple):
        return ", ".join(_cell(item) for item in value)
    if isinstance(value, dict):
        return ", ".join(f"{key} {_cell(item)}" for key, item in value.items())
    return str(value)


def _numeric(cell: str) -> bool:
    return not cell or cell.lstrip("-").replace(".", "", 1).isdigit()


def write_file(out: str, write: Callable[[BinaryIO], object]) -> None:
    """Let ``write`` fill the file ``out`` (``-``: standard output); nothing is left half-written.

    What is no plain file, such as a pipe, is written into as it stands. Raises `WrongUse` where
    the file can't be written.
    """
    if out == "-":
        write(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    target = Path(os.path.realpath(out))
    try:
        if target.exists() and not target.is_file() and not target.is_dir():
            with target.open("wb") as stream:
                write(stream)
            return
        if target.is_dir():
            raise WrongUse(f"{out} is a folder: name a file in it")
        target.parent.mkdir(parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
        draft = Path(name)
        try:
            with os.fdopen(handle, "wb") as stream:
                write(stream)
            draft.chmod(0o666 & ~_umask())
            draft.replace(target)
        finally:
            draft.unlink(missing_ok=True)
    except PasserelleError:
        raise
    except OSError as error:
        raise WrongUse(f"{out} can't be written: {error.strerror or error}") from error
    click.echo(f"wrote {out}", err=True)


def write_text(out: str, text: str) -> None:
    """Write ``text`` as UTF-8 into the file ``out``, as `write_file` does."""
    write_file(out, lambda stream: stream.write(text.encode("utf-8")))


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
