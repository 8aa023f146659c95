"""`passerelle extract`."""

from __future__ import annotations

import json

import click

from .options import reading_options
from .output import printable

__all__ = ["command"]


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@reading_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["jsonl", "json"]),
    default="jsonl",
    show_default=True,
    help="One object a line, or indented.",
)
@click.option("--text", "text_only", is_flag=True, help="Print the text that offsets refer to.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    published: str | None,
    lang: str | None,
    columns: dict[str, str],
    form: str,
    text_only: bool,
) -> None:
    """Print what documents say, one JSON object a document, and store nothing.

    Offsets count code points in the document's text, 0-based, end-exclusive.

    \b
    passerelle extract mons.txt --date 2017-09-08 | jq '.entities[].name'
    passerelle extract --text page.html
    """
    from ..loaders.documents import ReadingOptions, Skipped, find, read_documents

    options = ReadingOptions(published, lang, columns)
    skipped = False
    if text_only:
        for path in find(paths):
            for reading in read_documents(path, options):
                if isinstance(reading, Skipped):
                    click.echo(printable(f"skipped {reading.path}: {reading.reason}"), err=True)
                    skipped = True
                else:
                    click.echo(reading.text)
    else:
        from ..loaders.load import records

        for record in records(paths, options):
            if isinstance(record, Skipped):
                click.echo(printable(f"skipped {record.path}: {record.reason}"), err=True)
                skipped = True
                continue
            indent = 1 if form == "json" else None
            click.echo(json.dumps(record.to_json(), ensure_ascii=False, indent=indent))
    if skipped:
        ctx.exit(1)
