"""`passerelle extract`."""

from __future__ import annotations

import json

import click

from .options import extractor_options, reading_options
from .output import print_outcomes, printable

__all__ = ["command"]


@click.command("extract")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@reading_options
@extractor_options
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
    extractors: tuple[str, ...],
    model_timeout: float,
    insecure_http: bool,
    jobs: int,
    form: str,
    text_only: bool,
) -> None:
    """Print what documents say, one JSON object a document, and store nothing.

    Offsets count code points in the document's text, 0-based, end-exclusive.

    \b
    passerelle extract mons.txt --date 2017-09-08 | jq '.entities[].name'
    passerelle extract --text page.html
    passerelle extract mons.txt --extractor gliner:models/gliner-multi
    """
    from ..loaders.documents import ReadingOptions, find, read_document

    options = ReadingOptions(published, lang)
    skipped = False
    if text_only:
        from ..errors import Unreadable

        for path in find(paths):
            try:
                click.echo(read_document(path, options).text)
            except Unreadable as error:
                click.echo(printable(f"skipped {path}: {error}"), err=True)
                skipped = True
    else:
        from contextlib import closing

        from ..loaders.extractors.exchange import Limits
        from ..loaders.extractors.naming import extractors as named
        from ..loaders.load import Skipped, Summary, records

        beside = named(extractors, Limits(timeout=model_timeout), insecure=insecure_http)
        summary = Summary()
        with closing(records(paths, options, beside, jobs=jobs)) as found:
            for record in found:
                if isinstance(record, Skipped):
                    click.echo(printable(f"skipped {record.path}: {record.reason}"), err=True)
                    skipped = True
                    continue
                summary.count(record)
                indent = 1 if form == "json" else None
                click.echo(json.dumps(record.to_json(), ensure_ascii=False, indent=indent))
        print_outcomes(summary.outcomes.values(), summary.unanswered)
        skipped = skipped or bool(summary.unanswered)
    if skipped:
        ctx.exit(1)
