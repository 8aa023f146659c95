"""`passerelle evidence`."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING

import click

from .options import store_option, table_option
from .output import print_table, printable

if TYPE_CHECKING:
    from ..graph.model import Claim, Document
    from ..queries.evidence import Statement

__all__ = ["command"]

WIDTH = 100


@click.command("evidence")
@click.argument("id", metavar="ID")
@store_option
@table_option
def command(id: str, store: str, form: str) -> None:
    """Show every claim about a thing: the sentence, its document, and what read it.

    ID is the id of an entity or a relation, or an entity's name exactly as it is in the store.
    What is said comes first, then the sentences that say it, each with its document: where it was
    read, when it was published and loaded, by which rule of which extractor, how surely. An id that
    a rule or a judgement has put under another one leads to that one, and a line says so.

    \b
    passerelle evidence person/tommy-leclercq
    passerelle evidence "Tommy Leclercq" --format csv
    """
    from ..graph.store import Store
    from ..queries.evidence import EvidenceRow, evidence_rows, statements

    with Store.open(store, create=False) as opened:
        said = statements(opened, id)
        now = [] if opened.entities_called(id) else opened.identified(id)
    if now:
        click.echo(printable(f"{id} is now {', '.join(now)}"), err=True)
    if form != "table":
        print_table(EvidenceRow._fields, evidence_rows(said), form)
        return
    for number, one in enumerate(said):
        if number:
            click.echo()
        _show(one)


def _show(one: Statement) -> None:
    if one.relation is None:
        click.echo(printable(f"{one.subject_name}: {one.predicate}  ({one.subject})"))
    else:
        ends = f"{one.subject_name} → {one.object_name}"
        click.echo(printable(f"{one.predicate}: {ends}  ({one.relation})"))
    for claim, document in one.evidence:
        for line in _lines(claim, document):
            click.echo(line)


def _lines(claim: Claim, document: Document) -> list[str]:
    """Return what is shown of a claim: what it says, the sentence, where it stands."""
    said = [claim.value] if claim.value is not None else []
    said += [f"{key} {text}" for key, text in claim.qualifiers]
    quote = f"“{' '.join(claim.quote.split())}”"
    dated = f"published {document.published}" if document.published else "undated"
    loaded = f", loaded {document.loaded}" if document.loaded else ""
    return [
        *([f"  {printable(', '.join(said))}"] if said else []),
        *textwrap.wrap(printable(quote), WIDTH, initial_indent="    ", subsequent_indent="    "),
        f"      {printable(document.title)}",
        f"      {printable(document.path)}, {claim.language}, {dated}{loaded}",
        f"      characters {claim.start} to {claim.end}, confidence {claim.confidence:.2f}, rule "
        f"{printable(claim.rule)} of {printable(document.extractor or 'an unknown extractor')}",
    ]
