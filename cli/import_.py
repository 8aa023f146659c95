"""`passerelle import`."""

from __future__ import annotations

import click

from .options import rdf_format_option, store_option
from .output import print_written

__all__ = ["command"]


@click.group("import")
def command() -> None:
    """Take an exported graph into the store: its judgements, documents and their claims.

    Entities and relations follow from the claims; they are held against those in the file before
    anything is written, and where they differ nothing is.

    \b
    passerelle import jsonl graph.jsonl --store belgium.db
    """


@command.command("jsonl")
@click.argument("file", metavar="FILE")
@store_option
def jsonl(file: str, store: str) -> None:
    """Take in what `passerelle export jsonl` wrote; - is standard input.

    The whole file is checked before the first document is written. A document of the same id or
    path as one in the store takes its place. The store follows the judgements in the file beside
    its own; of two on one pair the later holds.

    \b
    passerelle import jsonl graph.jsonl --store belgium.db
    """
    from ..graph.formats.jsonl import read_jsonl
    from ..graph.sources import opened
    from ..graph.store import Store
    from ..graph.transfer import write_all

    with opened(file) as stream:
        for _ in read_jsonl(stream).texts:
            pass
        stream.seek(0)
        judgements, texts = read_jsonl(stream)
        with Store.open(store) as into:
            written = write_all(into, texts, judgements=judgements)
    print_written(written)


@command.command("rdf")
@click.argument("file", metavar="FILE")
@rdf_format_option()
@store_option
def rdf(file: str, form: str | None, store: str) -> None:
    """Take in what `passerelle export rdf` wrote, in any of its formats; - is standard input.

    \b
    passerelle import rdf graph.trig --store belgium.db
    """
    from ..graph.consistency import check_graph
    from ..graph.corpus import texts_of
    from ..graph.formats.rdf import read_rdf
    from ..graph.sources import opened
    from ..graph.store import Store
    from ..graph.transfer import write_all
    from ..ontology.rdf_formats import rdf_format_of

    known = rdf_format_of(file, form)
    with opened(file) as stream:
        graph = read_rdf(stream, known)
        check_graph(graph)
    with Store.open(store) as into:
        written = write_all(into, texts_of(graph), judgements=graph.judgements)
    print_written(written)
