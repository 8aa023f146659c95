"""Options that several commands share, each one decorator."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

from ..ontology.rdf_formats import FORMATS
from ..ontology.schema import LANGUAGES

__all__ = [
    "actors_option",
    "extractor_options",
    "folder_option",
    "judgements_option",
    "output_option",
    "rdf_format_option",
    "reading_options",
    "store_option",
    "table_option",
    "types_option",
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


def judgements_option(command: Command) -> Command:
    """``--judgements``: the file of what people decided."""
    from ..graph.judging import FILE

    return click.option(
        "--judgements",
        envvar="PASSERELLE_JUDGEMENTS",
        metavar="FILE",
        help=f"The file of judgements; ./{FILE} by default.  [env: PASSERELLE_JUDGEMENTS]",
    )(command)


def reading_options(command: Command) -> Command:
    """``--date``, ``--lang`` and ``--column``: what the user knows of the documents."""
    command = click.option(
        "--date",
        "published",
        metavar="YYYY-MM-DD",
        help="Publication date of the documents; 'this Friday' is resolved from it.",
    )(command)
    command = click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="WHAT=HEADING",
        callback=_columns,
        help="Column of a table of documents, where its heading does not tell: text, title, date, "
        "link or language.",
    )(command)
    return click.option("--lang", type=click.Choice(LANGUAGES), help="Language of the documents.")(
        command
    )


def _columns(
    _ctx: click.Context, _option: click.Parameter, given: tuple[str, ...]
) -> dict[str, str]:
    return {what: heading for what, _, heading in (each.partition("=") for each in given)}


def extractor_options(command: Command) -> Command:
    """``--extractor`` with its settings, and ``--jobs``: who reads, in how many processes."""
    for option in reversed(
        [
            click.option(
                "--extractor",
                "extractors",
                multiple=True,
                metavar="NAME",
                help="Read with a model beside the rules; may be repeated. gliner:FOLDER, or "
                "openai:URL#MODEL (key from PASSERELLE_API_KEY).  [default: rules]",
            ),
            click.option(
                "--model-timeout",
                type=click.FloatRange(0.2, 3600),
                default=120.0,
                show_default=True,
                metavar="SECONDS",
                help="Longest wait for one answer of a model.",
            ),
            click.option(
                "--insecure-http",
                is_flag=True,
                help="Let texts and key go over plain http to another machine.",
            ),
            click.option(
                "--jobs",
                type=click.IntRange(1, 256),
                default=1,
                show_default=True,
                metavar="N",
                help="Processes that read; the result is the same.",
            ),
        ]
    ):
        command = option(command)
    return command


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


def rdf_format_option(
    meaning: str = "Format of FILE, where its ending does not tell.", default: str | None = None
) -> Callable[[Command], Command]:
    """``--format``: a format of RDF."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(FORMATS),
        default=default,
        show_default=default is not None,
        help=meaning,
    )


def actors_option(meaning: str) -> Callable[[Command], Command]:
    """``--actors``: whose network is made."""
    from ..queries.networks.actors import LEVELS

    return click.option(
        "--actors",
        type=click.Choice(LEVELS),
        default="persons",
        show_default=True,
        help=meaning,
    )


def types_option(meaning: str) -> Callable[[Command], Command]:
    """``--type``: a type of entity, or several."""
    return click.option("--type", "types", multiple=True, metavar="TYPE", help=meaning)


def output_option(command: Command) -> Command:
    """``--out``: a file, or ``-`` for standard output."""
    return click.option(
        "--out", default="-", metavar="FILE", help="File to write; - is standard output."
    )(command)
