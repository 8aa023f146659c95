"""`passerelle validate`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .options import rdf_format_option, store_option

if TYPE_CHECKING:
    from ..ontology.validation import Report

__all__ = ["command"]


@click.command("validate")
@click.argument("file", required=False, metavar="[FILE]")
@rdf_format_option()
@store_option
@click.pass_context
def command(ctx: click.Context, file: str | None, form: str | None, store: str) -> None:
    """Check the store, or an RDF file, against the shapes of the ontology.

    Each problem is one line: node, property, what must hold. Where there is one, the exit code
    is 1.

    \b
    passerelle validate
    passerelle validate graph.ttl
    """
    if file is None:
        if form is not None:
            from ..errors import WrongUse

            raise WrongUse("--format goes with a FILE; the store needs none")
        report = _of_store(store)
    else:
        from ..ontology.validation import validate_file

        report = validate_file(file, form)
    for problem in report.problems:
        click.echo(f"{problem.severity}: {problem}")
    number = len(report.problems)
    found = f"{number} problem{'' if number == 1 else 's'}" if number else "no problem found"
    click.echo(f"{file or store} {'conforms' if report.conforms else 'does not conform'}: {found}")
    if not report.conforms:
        ctx.exit(1)


def _of_store(store: str) -> Report:
    from io import BytesIO

    from ..graph.formats.rdf import write_rdf
    from ..graph.store import Store
    from ..ontology.validation import validate

    with Store.open(store, create=False) as opened:
        graph = opened.graph()
    exported = BytesIO()
    write_rdf(graph, exported, "nquads")
    exported.seek(0)
    return validate(exported, "nquads")
