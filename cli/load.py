"""`passerelle load`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from .options import extractor_options, judgements_option, reading_options, store_option
from .output import print_outcomes, print_written, printable

if TYPE_CHECKING:
    from ..graph.identity.judgements import Judgement
    from ..loaders.load import Summary

__all__ = ["command"]


@click.command("load")
@click.argument("paths", nargs=-1, required=True, metavar="PATH…")
@store_option
@reading_options
@extractor_options
@judgements_option
@click.option("--dry-run", is_flag=True, help="Read and extract, and write nothing.")
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    store: str,
    published: str | None,
    lang: str | None,
    columns: dict[str, str],
    extractors: tuple[str, ...],
    model_timeout: float,
    insecure_http: bool,
    jobs: int,
    judgements: str | None,
    dry_run: bool,
) -> None:
    """Read documents and add what they say to the store.

    What `passerelle decide` recorded in the file of judgements holds for the whole store.

    PATH is a file, a folder, a glob, or - for standard input. A file is one document (.txt .md
    .html .pdf .docx .odt), or holds some: a message (.eml) with its attachments, a feed (.rss .atom
    .xml) its entries, a table (.csv .tsv .xlsx) one a row, an archive (.zip) files of all these.
    Loading the same documents again changes nothing. What can't be read is skipped, named, and
    turns the exit code to 1; so does a document of which a model gives nothing: what the rules
    read of it is loaded.

    \b
    passerelle load articles/ --store belgium.db
    passerelle load mons.txt --date 2017-09-08 --lang fr
    passerelle load press.csv --column text=Corps --column date=Parution
    passerelle load articles/ --jobs 4 --extractor openai:http://127.0.0.1:8080/v1#qwen3
    """
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from ..graph.judging import judgements_of
    from ..loaders.documents import ReadingOptions, find
    from ..loaders.extractors.exchange import Limits
    from ..loaders.extractors.naming import extractors as named
    from ..loaders.load import load, rehearse

    options = ReadingOptions(published, lang, columns)
    beside = named(extractors, Limits(timeout=model_timeout), insecure=insecure_http)
    changed: list[Judgement] = []
    files = list(find(paths))
    with Progress(
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        console=Console(stderr=True),
        transient=True,
        disable=not sys.stderr.isatty(),
    ) as bar:
        task = bar.add_task("loading", total=len(files))

        def each() -> Iterator[str]:
            for file in files:
                yield file
                bar.advance(task)  # all that is in it is read

        def tell(path: str) -> None:
            bar.update(task, description=path[-40:])

        holding = None if dry_run else judgements_of(judgements)
        # Where no file is there at all, no store should come to be.
        if dry_run or not any(map(_there, files)):
            summary = rehearse(each(), options, extractors=beside, jobs=jobs, progress=tell)
        else:
            from ..graph.store import Store

            with Store.open(store) as opened:
                if holding is not None:
                    changed += opened.judge(holding)
                summary = load(opened, each(), options, extractors=beside, jobs=jobs, progress=tell)
    for skipped in summary.skipped:
        click.echo(printable(f"skipped {skipped.path}: {skipped.reason}"), err=True)
    _report(summary, dry_run)
    print_outcomes(summary.outcomes.values(), summary.unanswered)
    if changed:
        new = sum(judgement in (holding or ()) for judgement in changed)
        click.echo(f"judgements {new} new, {len(changed) - new} withdrawn or replaced")
    if summary.skipped or summary.unanswered:
        ctx.exit(1)


def _there(file: str) -> bool:
    return file == "-" or (os.path.exists(file) and not os.path.isdir(file))  # noqa: PTH110, PTH112


def _report(summary: Summary, dry_run: bool) -> None:
    written = summary.written
    known = f" ({written.documents_known} known before)" if written.documents_known else ""
    if dry_run:
        click.echo(f"documents  {summary.documents}")
        click.echo(f"entities   {written.entities_new}")
        click.echo(f"relations  {written.relations_new}")
        click.echo(f"unresolved {written.unresolved}")
    else:
        print_written(written, f"{summary.documents}{known}")
    click.echo(f"skipped    {len(summary.skipped)}")
    if summary.repeated:
        click.echo(f"repeated   {summary.repeated} (with the text of another file)")
    if dry_run:
        click.echo("dry run: nothing was written")
