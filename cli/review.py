"""`passerelle review`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import click

from .options import store_option, table_option, types_option
from .output import print_table, printable

if TYPE_CHECKING:
    from ..queries.review import Pair, Side

__all__ = ["command"]

COLUMNS = ("score", "why", "verdict", "one", "one_name", "one_country", "one_documents",
           "one_quote", "other", "other_name", "other_country", "other_documents",
           "other_quote")  # fmt: skip


@click.command("review")
@types_option("Only this type: Person, …")
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Most pairs.")
@click.option("--unsure", is_flag=True, help="Those judged unsure, too.")
@store_option
@table_option
def command(types: tuple[str, ...], limit: int, unsure: bool, store: str, form: str) -> None:
    """Show pairs of entities that may be one, the likeliest first, with their evidence.

    The rules of identity merge only what is certain; what they suspect is shown here side by
    side, with the sentences that speak of each. `passerelle decide` records what you find.

    \b
    passerelle review
    passerelle review --type Organisation --limit 50 --format csv > pairs.csv
    """
    from ..graph.store import Store
    from ..ontology.schema import schema
    from ..queries.review import review

    types = tuple(schema().entity_label(label) for label in types)
    with Store.open(store, create=False) as opened:
        pairs = review(opened, types=types, limit=limit, unsure=unsure)
    if form == "json":
        click.echo(json.dumps([_plain(pair) for pair in pairs], ensure_ascii=False, indent=1))
    elif form == "csv":
        print_table(COLUMNS, [_row(pair) for pair in pairs], form)
    elif not pairs:
        click.echo("nothing to review: no two entities look like one", err=True)
    for pair in pairs if form == "table" else ():
        _show(pair)


def _show(pair: Pair) -> None:
    verdict = f"  [{pair.verdict}]" if pair.verdict else ""
    click.echo(f"{pair.score:.2f}  {', '.join(pair.why)}{verdict}")
    for side in (pair.one, pair.other):
        entity = side.entity
        number = f"{entity.documents} document{'s' * (entity.documents != 1)}"
        facts = ", ".join(part for part in (entity.type, entity.country, number) if part)
        click.echo(f"  {printable(entity.name)}  ({facts})  {entity.id}")
        for quote, title, published in side.quotes:
            source = ", ".join(part for part in (title, published) if part)
            click.echo(f"      “{printable(' '.join(quote.split()))}” — {printable(source)}")
    click.echo()


def _row(pair: Pair) -> tuple[object, ...]:
    return (pair.score, ", ".join(pair.why), pair.verdict, *_cells(pair.one), *_cells(pair.other))


def _cells(side: Side) -> tuple[object, ...]:
    entity = side.entity
    quote = side.quotes[0][0] if side.quotes else None
    return entity.id, entity.name, entity.country, entity.documents, quote


def _plain(pair: Pair) -> dict[str, object]:
    def plain(side: Side) -> dict[str, object]:
        entity = side.entity
        return {
            "id": entity.id, "type": entity.type, "name": entity.name, "country": entity.country,
            "documents": entity.documents,
            "evidence": [
                {"quote": quote, "title": title, "published": published}
                for quote, title, published in side.quotes
            ],
        }  # fmt: skip

    return {
        "score": pair.score, "why": list(pair.why), "verdict": pair.verdict,
        "one": plain(pair.one), "other": plain(pair.other),
    }  # fmt: skip
