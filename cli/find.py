"""`passerelle find`."""

from __future__ import annotations

import click

from .options import store_option, table_option, types_option
from .output import print_table

__all__ = ["command"]


@click.command("find")
@click.argument("text")
@types_option("Only such entities: Person, Place, …")
@click.option("--country", metavar="CODE", help="Only entities of this country, as in BE.")
@click.option(
    "--limit", type=click.IntRange(min=1), default=10, show_default=True, help="Most entities."
)
@store_option
@table_option
def command(
    text: str, types: tuple[str, ...], country: str | None, limit: int, store: str, form: str
) -> None:
    """Find entities by name, the best first.

    Names in all languages count. Case, accents and the order of words don't matter; a word may be
    begun only, be an initial, or have one letter wrong.

    \b
    passerelle find Decaluwe
    passerelle find "west vlaandren" --type Place
    passerelle find police --country NL --limit 20 --format csv
    """
    from ..graph.store import Store

    with Store.open(store, create=False) as opened:
        found = opened.find(text, limit=limit, types=types, country=country)
    if not found:
        click.echo(f"passerelle: no name is like {text[:60]!r}", err=True)
        if form == "table":
            return
    print_table(
        ("name", "type", "country", "documents", "wording", "score", "id"),
        [
            (one.name, one.type, one.country, one.documents, one.wording, one.score, one.id)
            for one in found
        ],
        form,
    )
