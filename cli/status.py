"""`passerelle status`."""

from __future__ import annotations

import json

import click

from .options import store_option, table_option
from .output import print_rows

__all__ = ["command"]


@click.command("status")
@store_option
@table_option
def command(store: str, form: str) -> None:
    """Count the documents, claims, entities and relations in the store.

    \b
    passerelle status --store belgium.db
    """
    from ..graph.store import Store

    with Store.open(store, create=False) as opened:
        counts = opened.counts()
    if form == "json":
        click.echo(json.dumps(counts, ensure_ascii=False, indent=1))
        return
    rows = [(key, "", counts[key]) for key in ("documents", "claims", "unresolved")]
    for key in ("entities", "relations"):
        rows.extend((key, kind, number) for kind, number in sorted(counts[key].items()))
    if form == "csv":
        from ..queries.tables import to_csv

        click.echo(to_csv(("what", "type", "count"), rows), nl=False)
        return
    print_rows(("what", "type", "count"), rows)
