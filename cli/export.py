"""`passerelle export`."""

from __future__ import annotations

import click

from .options import output_option, rdf_format_option, store_option
from .output import write_file

__all__ = ["command"]


@click.group("export")
def command() -> None:
    """Write the whole graph with its evidence.

    \b
    passerelle export rdf --format trig --out graph.trig
    passerelle export jsonl --out graph.jsonl
    """


@command.command("rdf")
@store_option
@rdf_format_option("TriG, N-Quads and JSON-LD keep one named graph a document.", "turtle")
@output_option
def rdf(store: str, form: str, out: str) -> None:
    """Write the graph as RDF: W3C and EU vocabularies, every tie with its claims and quotes.

    \b
    passerelle export rdf --format turtle > graph.ttl
    """
    from ..graph.formats.rdf import Records, write_rdf
    from ..graph.store import Store

    with Store.open(store, create=False) as opened:
        records = Records.of_store(opened)
        write_file(out, lambda stream: write_rdf(records, stream, form))


@command.command("jsonl")
@store_option
@output_option
def jsonl(store: str, out: str) -> None:
    """Write the graph in its canonical form: one record a line, for comparing and keeping.

    The judgements that the graph follows, documents, each with its claims behind it, then the
    entities and relations that these add up to; all sorted, and without the instants of loading.
    The same content gives the same bytes, in whatever order it was loaded; under version control a
    changed claim is a changed line. `passerelle import jsonl` takes it back in.

    \b
    passerelle export jsonl --out graph.jsonl
    passerelle export jsonl | grep '^{"claim"' | wc -l
    """
    from ..graph.formats.jsonl import write_jsonl
    from ..graph.store import Store

    with Store.open(store, create=False) as opened:
        write_file(
            out,
            lambda stream: write_jsonl(
                opened.texts(),
                opened.entities(),
                opened.relations(),
                stream,
                opened.judgements(),
            ),
        )
