"""`passerelle export`."""

from __future__ import annotations

import click

from ..ontology.rdf_formats import FORMATS
from .options import output_option, store_option
from .output import write_file

__all__ = ["command"]


@click.group("export")
def command() -> None:
    """Write the whole graph with its evidence.

    \b
    passerelle export rdf --format trig --out graph.trig
    """


@command.command("rdf")
@store_option
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="turtle",
    show_default=True,
    help="TriG, N-Quads and JSON-LD keep one named graph a document.",
)
@output_option
def rdf(store: str, form: str, out: str) -> None:
    """Write the graph as RDF: W3C and EU vocabularies, every tie with its claims and quotes.

    \b
    passerelle export rdf --format turtle > graph.ttl
    """
    from ..graph.formats.rdf import Records, write_rdf
    from ..graph.store import Store

    with Store.open(store, create=False) as opened:
        records = Records(
            opened.documents(), opened.claims(), opened.entities(), opened.relations()
        )
        write_file(out, lambda stream: write_rdf(records, stream, form))
