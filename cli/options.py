"""Options that several commands share, each one decorator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..ontology.schema import LANGUAGES

__all__ = [
    "JUDGEMENTS",
    "folder_option",
    "judgements_option",
    "output_option",
    "reading_options",
    "store_option",
    "table_option",
]

Command = TypeVar("Command", bound=Callable[..., Any])


def store_option(command: Command) -> Command:
    """``--store``: a folder or a URL."""
    return _store(
        "FOLDER|URL",
        "A folder (embedded engine), or bolt://, neo4j:// or neo4j+s:// (credentials from "
        "NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE).",
    )(command)


def folder_option(command: Command) -> Command:
    """``--store``: a folder, where no server will do."""
    return _store("FOLDER", "The folder of an embedded store.")(command)


def _store(metavar: str, meaning: str) -> Callable[[Command], Command]:
    return click.option(
        "--store",
        envvar="PASSERELLE_STORE",
        default="./passerelle.db",
        show_default=True,
        metavar=metavar,
        help=f"{meaning}  [env: PASSERELLE_STORE]",
    )


JUDGEMENTS = "judgements.csv"
"""The file of judgements where none is named, in the working folder."""


def judgements_option(command: Command) -> Command:
    """``--judgements``: the file of what people decided."""
    return click.option(
        "--judgements",
        envvar="PASSERELLE_JUDGEMENTS",
        metavar="FILE",
        help=f"The file of judgements; ./{JUDGEMENTS} by default.  [env: PASSERELLE_JUDGEMENTS]",
    )(command)


def reading_options(command: Command) -> Command:
    """``--date`` and ``--lang``: what the user knows of the documents."""
    command = click.option(
        "--date",
        "published",
        metavar="YYYY-MM-DD",
        help="Publication date of the documents; 'this Friday' is resolved from it.",
    )(command)
    return click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the documents.")(
        command
    )


def table_option(command: Command) -> Command:
    """``--format``: table, csv or json."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(["table", "csv", "json"]),
        default="table",
        show_default=True,
        help="Form of the answer.",
    )(command)


def output_option(command: Command) -> Command:
    """``--out``: a file, or ``-`` for standard output."""
    return click.option(
        "--out", default="-", metavar="FILE", help="File to write; - is standard output."
    )(command)
