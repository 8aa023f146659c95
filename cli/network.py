"""`passerelle network`."""

from __future__ import annotations

import click

from ..queries.networks.cooperation import WEIGHTS
from .options import actors_option, store_option, table_option
from .output import print_rows, write_file

__all__ = ["command"]


@click.command("network")
@store_option
@actors_option("Who the nodes are.")
@click.option("--border", nargs=2, metavar="CC CC", help="Only what joins two countries: BE FR.")
@click.option("--topic", "topics", multiple=True, help="Only gatherings about this topic's id.")
@click.option("--since", metavar="DATE", help="Only from this date, month or year on.")
@click.option("--until", metavar="DATE", help="Only up to this date, month or year.")
@click.option("--weights", type=click.Choice(WEIGHTS), default="newman", show_default=True)
@click.option("--graphml", metavar="FILE", help="Also write the network as GraphML.")
@click.option("--gexf", metavar="FILE", help="Also write the network as GEXF.")
@table_option
def command(
    store: str,
    actors: str,
    border: tuple[str, str] | None,
    topics: tuple[str, ...],
    since: str | None,
    until: str | None,
    weights: str,
    graphml: str | None,
    gexf: str | None,
    form: str,
) -> None:
    """Measure the cooperation network: degree, strength, betweenness, E-I index of each actor.

    Two actors are tied who took part in the same event, agreement or project (Newman weights:
    1/(n-1) a gathering of n), or whose cooperation a text states. The E-I index by country is
    given with the mean and the deviation that chance alone would give.

    \b
    passerelle network --actors countries
    passerelle network --actors offices --border BE FR --gexf offices.gexf
    """
    from ..errors import WrongUse
    from ..graph.store import Store
    from ..queries.networks.cooperation import NetworkOptions, cooperation_network
    from ..queries.networks.ei_index import ei_index
    from ..queries.networks.summary import ActorRow, actor_table

    if graphml and graphml == gexf:
        raise WrongUse(f"--graphml and --gexf both name {gexf}: give each a file of its own")
    options = NetworkOptions(actors, border, topics, since, until, weights)
    with Store.open(store, create=False) as opened:
        network = cooperation_network(opened.graph(), options)
    rows = actor_table(network)
    if form == "csv":
        from ..queries.tables import to_csv

        click.echo(to_csv(ActorRow._fields, rows), nl=False)
    elif form == "json":
        from ..queries.tables import to_json

        click.echo(to_json(ActorRow._fields, rows), nl=False)
    else:
        print_rows(ActorRow._fields[1:], [row[1:] for row in rows])
        index = ei_index(network)
        click.echo(f"\n{network.number_of_nodes()} actors, {network.number_of_edges()} ties")
        click.echo(_whole(index))
    if graphml:
        from ..queries.networks.formats import to_graphml

        write_file(graphml, lambda stream: stream.write(to_graphml(network)))
    if gexf:
        from ..queries.networks.formats import to_gexf

        write_file(gexf, lambda stream: stream.write(to_gexf(network)))


def _whole(ei) -> str:
    if ei.index is None:
        return "E-I index by country: undefined (no ties between actors of known countries)"
    text = f"E-I index by country: {ei.index:+.3f}"
    if ei.expected is not None:
        deviation = f", sd {ei.sd:.3f}" if ei.sd is not None else ""
        text += f" (by chance {ei.expected:+.3f}{deviation})"
    return text
