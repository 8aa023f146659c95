"""`passerelle diff`."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from .options import actors_option, store_option, table_option
from .output import print_rows, print_table, printable

if TYPE_CHECKING:
    from ..queries.comparison import Change

__all__ = ["command"]

TITLES = {
    "document": "Documents",
    "judgement": "Judgements",
    "actor": "Persons, offices, organisations, groups",
    "entity": "Events, places and other things",
    "tie": "Ties",
    "office": "Offices that changed hands",
    "property": "Properties",
    "measure": "Measures of the network of {actors}",
}


@click.command("diff")
@click.argument("sides", nargs=-1, metavar="[A B]")
@click.option(
    "--since", metavar="INSTANT", help="Compare the store (or A) with itself at this instant."
)
@actors_option("Whose network is measured.")
@click.option(
    "--no-measures", is_flag=True, help="Leave out the network, which takes long if large."
)
@store_option
@table_option
@click.pass_context
def command(
    ctx: click.Context,
    sides: tuple[str, ...],
    since: str | None,
    actors: str,
    no_measures: bool,
    store: str,
    form: str,
) -> None:
    """Show what changed from A to B: actors, ties, holders of offices, properties, measures.

    A and B are stores (folders or URLs), canonical exports (.jsonl), RDF files, or moments of a
    store, STORE@INSTANT: what the documents loaded up to then add up to, by the judgements made up
    to then. An instant is 2026-10-05T12:00:00Z, or a date, which is its beginning in UTC. A moment
    is made of what the store still holds: a document that was replaced or forgotten since is not in
    it, nor a judgement that was withdrawn. Of entities that are one on the other side it says so
    (merged, split).

    The exit code is 0 where both hold the same graph, and 1 where they differ.

    \b
    passerelle diff yesterday.jsonl belgium.db
    passerelle diff belgium.db@2026-10-01 belgium.db@2026-11-01 --format csv
    passerelle diff --since 2026-10-01 --store belgium.db
    """
    from ..errors import WrongUse
    from ..graph.instants import parse_instant
    from ..graph.sources import graph_from, moment
    from ..graph.store import Store
    from ..queries.comparison import Change, compare

    if since is not None:
        if len(sides) > 1:
            raise WrongUse("--since compares one store with itself: name one store at most")
        instant, place = parse_instant(since), sides[0] if sides else store
        with Store.open(place, create=False) as opened:
            before, after = moment(opened, instant), opened.graph()
        sides = (f"{place}@{instant}", place)
    elif len(sides) != 2:
        raise WrongUse("name two graphs to compare, A and B, or a store with --since")
    else:
        before, after = graph_from(sides[0]), graph_from(sides[1])
    changes = compare(before, after, None if no_measures else actors)
    if form != "table":
        print_table(Change._fields, changes, form)
    elif changes:
        _show(changes, actors)
    else:
        click.echo(printable(f"no difference: {sides[0]} and {sides[1]} hold the same graph"))
    if changes:
        ctx.exit(1)


def _show(changes: list[Change], actors: str) -> None:
    from ..queries.comparison import Change

    for what, title in TITLES.items():
        rows = [one for one in changes if one.what == what]
        if rows:
            counts = ", ".join(
                f"{sum(one.change == change for one in rows)} {change}"
                for change in ("new", "lost", "merged", "split", "changed")
                if any(one.change == change for one in rows)
            )
            click.echo(f"{title.format(actors=actors)}: {counts}")
            further = [c for c in (5, 6, 7) if any(one[c] is not None for one in rows)]
            columns = [2, 1, 4, *further]
            names = [Change._fields[column] for column in columns]
            print_rows(names, [[one[column] for column in columns] for one in rows])
            click.echo()
