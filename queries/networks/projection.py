"""Who took part in what, and who therefore shares what with whom.

The two-mode network has actors on one side and gatherings on the other: events (TOOK_PART_IN),
agreements (SIGNED) and projects (PARTNER_IN). Its projection ties two actors that share at least
one gathering.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from ...graph.model import Entity, Graph
from ...graph.periods import period
from .actors import Standing, check_level

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["PARTICIPATION", "add_actor", "gathering_days", "project", "two_mode"]

PARTICIPATION = ("PARTNER_IN", "SIGNED", "TOOK_PART_IN")
"""The relation types that make an actor part of a gathering."""


def gathering_days(entity: Entity | None) -> tuple[str, str] | None:
    """Return the first and last day of a gathering, None where its date is not known.

    >>> gathering_days(Entity("event/x", "Event", "x", properties={"date": "2017-09"}))
    ('2017-09-01', '2017-09-30')
    """
    return period(entity.properties.get("date")) if entity else None


def add_actor(network: nx.Graph, graph: Graph, standing: Standing, actor: str) -> None:
    """Add node ``actor`` with name, type and country as ``graph`` and ``standing`` know them."""
    if actor in network:
        return
    entity = graph.entities.get(actor)
    if entity:
        attributes = {
            "name": entity.name,
            "type": entity.type,
            "country": standing.country(actor),
        }
    else:  # a country that actors belong to but no document speaks of
        code = actor.removeprefix("place/")
        attributes = {"name": code, "type": "Place", "country": code}
    network.add_node(actor, **attributes)


def two_mode(graph: Graph, actors: str = "persons") -> nx.Graph:
    """Return the two-mode network of participation at one level of actors.

    Parameters
    ----------
    graph
        The graph in memory.
    actors
        ``persons``, ``offices``, ``organisations``, ``territories`` or ``countries``; see
        `passerelle.queries.networks.actors` for whom a participant stands at each.

    Returns
    -------
    networkx.Graph
        Undirected, nodes and edges in the order of their ids. Actors: ``bipartite=0``, ``name``,
        ``type``, ``country`` (ISO 3166-1 code or None). Gatherings: ``bipartite=1``, ``name``,
        ``type``, ``kind``, ``days`` (first and last day, or None), ``countries`` (of all its
        participants, of any level). Edges: ``relations``, the sorted ids of the relations by
        which the actor takes part. A gathering without actors of the level is left out; several
        roles of one actor are one edge.

    Raises
    ------
    WrongUse
        ``actors`` is none of the levels.

    Examples
    --------
    >>> from passerelle.graph.model import Relation
    >>> people = [Entity("person/a", "Person", "A"), Entity("person/b", "Person", "B")]
    >>> entities = {e.id: e for e in [*people, Entity("event/x", "Event", "X")]}
    >>> ties = [Relation(f"relation/{p.id[-1]}", "TOOK_PART_IN", p.id, "event/x") for p in people]
    >>> graph = Graph({}, {}, entities, {tie.id: tie for tie in ties})
    >>> sorted(two_mode(graph).edges(data="relations"))
    [('person/a', 'event/x', ('relation/a',)), ('person/b', 'event/x', ('relation/b',))]
    """
    import networkx as nx

    check_level(actors)
    standing = Standing(graph)
    relations: dict[tuple[str, str], set[str]] = defaultdict(set)
    countries: dict[str, set[str]] = defaultdict(set)
    for _, tie in sorted(graph.relations.items()):
        if tie.type not in PARTICIPATION:
            continue
        days = gathering_days(graph.entities.get(tie.target))
        date = "/".join(days) if days else None
        for actor, through in standing.at(actors, tie.source, date):
            relations[tie.target, actor].update((tie.id, *through))
        for country, _through in standing.at("countries", tie.source, date):
            countries[tie.target].add(country.removeprefix("place/"))
    network = nx.Graph()
    for actor in sorted({actor for _, actor in relations}):
        add_actor(network, graph, standing, actor)
        network.nodes[actor]["bipartite"] = 0
    for gathering in sorted({gathering for gathering, _ in relations}):
        entity = graph.entities.get(gathering)
        network.add_node(
            gathering,
            bipartite=1,
            name=entity.name if entity else gathering,
            type=entity.type if entity else None,
            kind=entity.properties.get("kind") if entity else None,
            days=gathering_days(entity),
            countries=tuple(sorted(countries[gathering])),
        )
    for (gathering, actor), ids in sorted(relations.items()):
        network.add_edge(gathering, actor, relations=tuple(sorted(ids)))
    return network


def project(two_mode: nx.Graph) -> nx.Graph:
    r"""Return the one-mode projection of a two-mode network on its actors.

    Two actors are tied when they share a gathering. With the gatherings :math:`e` that :math:`i`
    and :math:`j` share, :math:`n_e` actors in each:

    .. math:: shared_{ij} = \sum_e 1 \qquad newman_{ij} = \sum_e \frac{1}{n_e - 1}

    ``newman`` (unit: gatherings) discounts large gatherings, so that an actor's strength is the
    number of its gatherings that have at least two actors; a gathering of one actor adds nothing.
    ``n_e`` counts the actors in ``two_mode``, at its level and after any selection.

    Parameters
    ----------
    two_mode
        Undirected; actors are the nodes with ``bipartite=0``, gatherings the others (the
        convention of networkx). ``relations`` on edges and ``days`` on gatherings are used where
        present.

    Returns
    -------
    networkx.Graph
        All actors with their attributes, isolates included. Edges: ``shared`` (count),
        ``newman``, ``events`` (sorted ids of the gatherings), ``relations`` (sorted ids of the
        relations that are the evidence), ``first`` and ``last`` (earliest and latest day of a
        shared gathering, or None).

    References
    ----------
    M. E. J. Newman (2001), "Scientific collaboration networks. II", Physical Review E 64, 016132.

    Examples
    --------
    >>> import networkx as nx
    >>> women = project(nx.davis_southern_women_graph())
    >>> tie = women.edges["Evelyn Jefferson", "Theresa Anderson"]
    >>> tie["shared"], round(tie["newman"], 6)
    (7, 1.48688)
    """
    import networkx as nx

    network = nx.Graph()
    gatherings = []
    for node, attributes in two_mode.nodes(data=True):
        if attributes.get("bipartite") == 0:
            kept = {key: value for key, value in attributes.items() if key != "bipartite"}
            network.add_node(node, **kept)
        else:
            gatherings.append(node)
    for gathering in sorted(gatherings):
        members = sorted(two_mode[gathering])
        first, last = two_mode.nodes[gathering].get("days") or (None, None)
        for one, other in combinations(members, 2):
            if not network.has_edge(one, other):
                network.add_edge(
                    one, other, shared=0, newman=0.0, events=[], relations=[], first=None, last=None
                )
            tie = network.edges[one, other]
            tie["shared"] += 1
            tie["newman"] += 1 / (len(members) - 1)
            tie["events"].append(gathering)
            tie["relations"] += two_mode.edges[gathering, one].get("relations", ())
            tie["relations"] += two_mode.edges[gathering, other].get("relations", ())
            tie["first"] = min(filter(None, (tie["first"], first)), default=None)
            tie["last"] = max(filter(None, (tie["last"], last)), default=None)
    for *_, tie in network.edges(data=True):
        tie["events"] = tuple(tie["events"])
        tie["relations"] = tuple(sorted(set(tie["relations"])))
    return network
