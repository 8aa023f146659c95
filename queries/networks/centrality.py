"""How much each actor cooperates, and how much runs through it: degree, strength, betweenness.

Each function takes an undirected network without loops and returns a value for every node, in the
order of the nodes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...errors import WrongUse

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["betweenness", "degree", "strength"]


def degree(network: nx.Graph) -> dict[str, int]:
    """Return the number of partners of each actor (unit: actors; not normalised).

    >>> import networkx as nx
    >>> degree(nx.star_graph(3))
    {0: 3, 1: 1, 2: 1, 3: 1}
    """
    return {node: int(ties) for node, ties in network.degree()}


def strength(network: nx.Graph, weight: str = "weight") -> dict[str, float]:
    r"""Return the sum of the weights of each actor's ties (unit of the weights; not normalised).

    .. math:: s_i = \sum_j w_{ij}

    Under Newman weights this is the number of gatherings of the actor that have at least two
    actors, and its stated ties.

    Raises `WrongUse` if a tie has no such weight.

    References
    ----------
    A. Barrat, M. Barthélemy, R. Pastor-Satorras, A. Vespignani (2004), "The architecture of
    complex weighted networks", PNAS 101, 3747-3752.

    >>> import networkx as nx
    >>> from passerelle.queries.networks import project
    >>> women = project(nx.davis_southern_women_graph())
    >>> round(strength(women, "newman")["Evelyn Jefferson"], 9)
    8.0
    """
    sums = dict.fromkeys(network, 0.0)
    for one, other, value in network.edges(data=weight):
        if value is None:
            raise WrongUse(f"the tie {one} - {other} has no {weight!r}")
        sums[one] += value
        sums[other] += value
    return sums


def betweenness(network: nx.Graph, weight: str | None = None) -> dict[str, float]:
    r"""Return the share of shortest paths between two others that run through each actor.

    .. math::

        b_v = \frac{2}{(N-1)(N-2)} \sum_{s<t,\ s,t \ne v} \frac{\sigma_{st}(v)}{\sigma_{st}}

    with :math:`\sigma_{st}` the number of shortest paths between s and t, :math:`\sigma_{st}(v)`
    of those through v. Between 0 and 1: normalised by the number of pairs of other actors, all
    components counted; 0 where N < 3. Ends of a path do not count. Exact, without sampling.

    By default every tie is one step. A ``weight`` names an attribute that says how close two
    actors are: a tie is then 1/weight long, so that strong ties make short paths. A path of many
    strong ties may then beat one weak tie; say so where you show it. Ties of weight 0 or less
    raise `WrongUse`.

    References
    ----------
    L. C. Freeman (1977), "A set of measures of centrality based on betweenness", Sociometry 40.
    U. Brandes (2001), "A faster algorithm for betweenness centrality", J. Math. Sociology 25.
    M. E. J. Newman (2001), "Scientific collaboration networks. II", Physical Review E 64, 016132
    (1/weight as length).

    >>> import networkx as nx
    >>> betweenness(nx.path_graph(3))
    {0: 0.0, 1: 1.0, 2: 0.0}
    """
    import networkx as nx

    if weight is None:
        return nx.betweenness_centrality(network, normalized=True)
    lengths = nx.Graph()
    lengths.add_nodes_from(network)
    for one, other, closeness in network.edges(data=weight):
        if closeness is None or not closeness > 0:
            raise WrongUse(f"the tie {one} - {other} has {weight!r} {closeness}: it must be over 0")
        lengths.add_edge(one, other, length=1 / closeness)
    return nx.betweenness_centrality(lengths, normalized=True, weight="length")
