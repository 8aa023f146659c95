"""`passerelle extract`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, TypeVar

import click
from click.core import ParameterSource

from .options import extractor_options, reading_options
from .output import print_outcomes, print_rich, printable, write_text

if TYPE_CHECKING:
    from ..loaders.documents import Reading
    from ..loaders.explanation import Explanation
    from ..loaders.load import Skipped

__all__ = ["command"]

Found = TypeVar("Found")


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
@click.option(
    "--explain",
    is_flag=True,
    help="Show the text with its mentions, what was read by which rule and why, and what stayed "
    "open: in the terminal, or with --out as one HTML file.",
)
@click.option(
    "--out", default="-", metavar="FILE", help="With --explain: write an HTML page to this file."
)
@click.pass_context
def command(
    ctx: click.Context,
    paths: tuple[str, ...],
    published: str | None,
    lang: str | None,
    columns: dict[str, str],
    extractors: tuple[str, ...],
    model_timeout: float,
    insecure_http: bool,
    jobs: int,
    form: str,
    text_only: bool,
    explain: bool,
    out: str,
) -> None:
    """Print what documents say, one JSON object a document, and store nothing.

    Offsets count code points in the document's text, 0-based, end-exclusive.

    \b
    passerelle extract mons.txt --date 2017-09-08 | jq '.entities[].name'
    passerelle extract --text page.html
    passerelle extract --explain mons.txt
    passerelle extract --explain articles/ --out why.html
    passerelle extract mons.txt --extractor gliner:models/gliner-multi
    """
    from ..loaders.documents import ReadingOptions
    from ..loaders.load import readings, records

    _refuse(ctx, text_only, explain, out)
    options = ReadingOptions(published, lang, columns)
    told = _Told()
    if text_only:
        for reading in told.those_read(readings(paths, options)):
            click.echo(reading.text)
    elif explain:
        _explain(told.those_read(readings(paths, options)), out)
    else:
        from contextlib import closing

        from ..loaders.extractors.exchange import Limits
        from ..loaders.extractors.naming import extractors as named
        from ..loaders.load import Summary

        beside = named(extractors, Limits(timeout=model_timeout), insecure=insecure_http)
        summary = Summary()
        indent = 1 if form == "json" else None
        with closing(records(paths, options, beside, jobs=jobs)) as found:
            for record in told.those_read(found):
                summary.count(record)
                click.echo(json.dumps(record.to_json(), ensure_ascii=False, indent=indent))
        print_outcomes(summary.outcomes.values(), summary.unanswered)
        told.skipped = told.skipped or bool(summary.unanswered)
    if told.skipped:
        ctx.exit(1)


def _refuse(ctx: click.Context, text_only: bool, explain: bool, out: str) -> None:
    """Raise `WrongUse` for options that say different things."""
    from ..errors import WrongUse

    asked_for_json = ctx.get_parameter_source("form") is not ParameterSource.DEFAULT
    if explain and (text_only or asked_for_json):
        other = "--text" if text_only else "--format"
        raise WrongUse(f"--explain and {other} ask for different things: give one of them")
    if out != "-" and not explain:
        raise WrongUse(
            "--out names the page that --explain writes: add --explain, or redirect what is "
            "printed (passerelle extract … > FILE)"
        )


class _Told:
    """Tells on standard error of what can't be read, and remembers that it had to."""

    def __init__(self) -> None:
        self.skipped = False

    def those_read(self, found: Iterable[Found | Skipped]) -> Iterable[Found]:
        """Yield what was read."""
        from ..loaders.load import Skipped

        for one in found:
            if isinstance(one, Skipped):
                click.echo(printable(f"skipped {one.path}: {one.reason}"), err=True)
                self.skipped = True
            else:
                yield one


def _explain(readings: Iterable[Reading], out: str) -> None:
    from ..loaders.explanation import explain

    explanations = map(explain, readings)
    if out == "-":
        for number, why in enumerate(explanations):
            _print(why, number)
        return
    from ..views.explanation_page import explanation_page

    if found := list(explanations):
        write_text(out, explanation_page(found))


def _print(why: Explanation, number: int) -> None:
    from ..views.explanation_text import explanation_text

    if number:
        click.echo()
    print_rich(lambda coloured: explanation_text(why, coloured=coloured))
