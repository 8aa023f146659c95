"""The actors and the ties of a network as tables: one row each, best connected first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .centrality import betweenness, degree, strength
from .ei_index import ei_by_actor

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["ActorRow", "TieRow", "actor_table", "tie_table"]


class ActorRow(NamedTuple):
    """An actor and its measures.

    =========== ===================================================================================
    column      meaning
    =========== ===================================================================================
    id          id of the entity
    name, type  name and node label
    country     ISO 3166-1 code, None if unknown
    degree      partners
    strength    sum of the weights of its ties
    betweenness share of shortest paths between others through it, 0 to 1, every tie one step
    ei          E-I index by country of its own ties, -1 to +1; None where undefined
    =========== ===================================================================================
    """

    id: str
    name: str
    type: str | None
    country: str | None
    degree: int
    strength: float
    betweenness: float
    ei: float | None


class TieRow(NamedTuple):
    """A tie and what it rests on; the columns are those of `cooperation_network`'s edges."""

    source: str
    target: str
    source_name: str
    target_name: str
    weight: float
    shared: int
    stated: int
    first: str | None
    last: str | None
    events: tuple[str, ...]
    relations: tuple[str, ...]


def actor_table(network: nx.Graph) -> list[ActorRow]:
    """Return a row for each actor of a cooperation network, by strength, degree, then id.

    >>> import networkx as nx
    >>> network = nx.Graph()
    >>> network.add_node("person/a", name="A", type="Person", country="BE")
    >>> network.add_node("person/b", name="B", type="Person", country="FR")
    >>> network.add_edge("person/a", "person/b", weight=1.0)
    >>> actor_table(network)[0]._asdict()
    {'id': 'person/a', 'name': 'A', 'type': 'Person', 'country': 'BE', 'degree': 1, \
'strength': 1.0, 'betweenness': 0.0, 'ei': 1.0}
    """
    degrees, strengths = degree(network), strength(network)
    between, ei = betweenness(network), ei_by_actor(network)
    rows = [
        ActorRow(
            node,
            attributes.get("name", node),
            attributes.get("type"),
            attributes.get("country"),
            degrees[node],
            strengths[node],
            between[node],
            ei[node],
        )
        for node, attributes in network.nodes(data=True)
    ]
    # Weights are sums of fractions: equal strengths may differ in the last digits.
    return sorted(rows, key=lambda row: (-round(row.strength, 9), -row.degree, row.id))


def tie_table(network: nx.Graph) -> list[TieRow]:
    """Return a row for each tie of a cooperation network, by weight, then ids."""
    rows = []
    for ends in network.edges:
        source, target = sorted(ends)
        tie = network.edges[source, target]
        names = network.nodes[source].get("name", source), network.nodes[target].get("name", target)
        rows.append(TieRow(source, target, *names, **{key: tie[key] for key in TieRow._fields[4:]}))
    return sorted(rows, key=lambda row: (-round(row.weight, 9), row.source, row.target))
