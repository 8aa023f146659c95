r"""Are ties inside groups or between them, and is that more than chance gives?

The E-I index (external against internal) of a set of ties is

.. math:: EI = \frac{E - I}{E + I}

from -1 (all ties inside a group) to +1 (all between groups). A network of small groups has a high
index by chance alone, so the index of the whole comes with what a random placing of the actors in
the groups would give: groups keep their sizes, ties stay where they are, labels are permuted.

Ties are counted, not weighted. Actors without a group (``country`` unknown) are left out with
their ties, and counted as ``unplaced``. Where there is no tie the index is None, never 0.

References
----------
D. Krackhardt, R. N. Stern (1988), "Informal networks and organizational crises: an experimental
simulation", Social Psychology Quarterly 51, 123-140.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import WrongUse

if TYPE_CHECKING:
    from collections.abc import Mapping

    import networkx as nx

__all__ = ["EIIndex", "ei_by_actor", "ei_by_group", "ei_index"]


@dataclass(frozen=True, slots=True)
class EIIndex:
    """The E-I index of a whole network, beside its null model.

    ======== ======================================================================================
    field    meaning
    ======== ======================================================================================
    external number of ties between two groups
    internal number of ties inside a group
    index    (external - internal) / (external + internal); None without ties
    expected mean of the index under permutation of the labels; None without ties
    sd       its exact standard deviation under permutation; None without ties
    z        (index - expected) / sd; None where sd is 0 (one group, or every placing is alike)
    unplaced number of actors without a group, which are left out with their ties
    ======== ======================================================================================
    """

    external: int
    internal: int
    index: float | None
    expected: float | None
    sd: float | None
    z: float | None
    unplaced: int


def _index(external: int, internal: int) -> float | None:
    ties = external + internal
    return (external - internal) / ties if ties else None


def _groups(network: nx.Graph, group: str) -> dict[str, object]:
    """Group of each actor that has one."""
    return {
        node: value
        for node, value in network.nodes(data=group)
        if value is not None and value != ""
    }


def _falling(n: int, length: int) -> int:
    """n (n-1) … of ``length`` factors: in how many ways that many of n can be drawn in order."""
    return math.perm(n, length) if n >= length else 0


def ei_index(network: nx.Graph, group: str = "country") -> EIIndex:
    r"""Return the E-I index of the whole network with its exact null mean and deviation.

    With N actors in groups of :math:`n_g`, m ties, degrees d:

    .. math::

        \mathrm{E}(EI) &= 1 - 2 \frac{\sum_g n_g (n_g - 1)}{N (N - 1)} \\
        \mathrm{Var}(I) &= m p_2 + S p_3 + (m (m - 1) - S) p_4 - (m p_2)^2,
        \quad S = \sum d (d - 1) \\
        \mathrm{sd}(EI) &= 2\,\mathrm{sd}(I) / m

    where :math:`p_2, p_3, p_4` are the probabilities that one tie, two ties that share an actor
    and two ties that share none are internal.

    Parameters
    ----------
    network
        Undirected, without loops. Isolates count in N.
    group
        Node attribute that holds the group.

    Examples
    --------
    >>> import networkx as nx
    >>> karate = ei_index(nx.karate_club_graph(), "club")
    >>> karate.external, karate.internal, round(karate.index, 6)
    (11, 67, -0.717949)
    >>> round(karate.expected, 6), round(karate.sd, 6), round(karate.z, 4)
    (0.030303, 0.095018, -7.8748)
    """
    groups = _groups(network, group)
    placed = network.subgraph(groups)
    unplaced = len(network) - len(groups)
    ties = placed.number_of_edges()
    if not ties:
        return EIIndex(0, 0, None, None, None, None, unplaced)
    internal = sum(groups[one] == groups[other] for one, other in placed.edges)
    expected, sd = _null(
        list(Counter(groups.values()).values()), ties, [d for _, d in placed.degree()]
    )
    index = (ties - 2 * internal) / ties
    return EIIndex(
        external=ties - internal,
        internal=internal,
        index=index,
        expected=expected,
        sd=sd,
        z=(index - expected) / sd if sd else None,
        unplaced=unplaced,
    )


def _null(sizes: list[int], ties: int, degrees: list[int]) -> tuple[float, float]:
    """Mean and standard deviation of the index under permutation of the labels.

    The variance is a difference of nearly equal numbers, so it is taken over exact fractions.
    """
    from fractions import Fraction

    actors = sum(sizes)
    pairs = sum(_falling(size, 2) for size in sizes)
    p2 = Fraction(pairs, _falling(actors, 2))
    adjacent = sum(d * (d - 1) for d in degrees)
    disjoint = ties * (ties - 1) - adjacent
    second = ties * p2
    if adjacent:
        triples = sum(_falling(size, 3) for size in sizes)
        second += adjacent * Fraction(triples, _falling(actors, 3))
    if disjoint:
        two_groups = pairs * pairs - sum(_falling(size, 2) ** 2 for size in sizes)
        fours = sum(_falling(size, 4) for size in sizes) + two_groups
        second += disjoint * Fraction(fours, _falling(actors, 4))
    variance = second - (ties * p2) ** 2
    return float(1 - 2 * p2), 2 * math.sqrt(variance) / ties


def ei_by_actor(network: nx.Graph, group: str = "country") -> dict[str, float | None]:
    """Return the E-I index of each actor's own ties, in the order of the nodes.

    None for an actor without a group and for one without a tie to an actor that has one.

    >>> import networkx as nx
    >>> actors = ei_by_actor(nx.karate_club_graph(), "club")
    >>> actors[0], round(actors[33], 6), actors[8]
    (-0.875, -0.647059, 0.2)
    """
    groups = _groups(network, group)
    result: dict[str, float | None] = {}
    for node in network:
        if node not in groups:
            result[node] = None
            continue
        inside = [groups[other] == groups[node] for other in network[node] if other in groups]
        result[node] = _index(len(inside) - sum(inside), sum(inside))
    return result


def ei_by_group(
    network: nx.Graph, group: str = "country", *, count: str = "ties"
) -> Mapping[str, float | None]:
    """Return the E-I index of each group, in the order of the groups' names.

    Two conventions exist, and give different numbers. ``count="ties"`` counts an internal tie
    once; ``count="ends"`` counts it at both its ends, which is the sum over the group's actors.
    Raises `WrongUse` for another word.

    >>> import networkx as nx
    >>> karate = nx.karate_club_graph()
    >>> {name: round(value, 6) for name, value in ei_by_group(karate, "club").items()}
    {'Mr. Hi': -0.521739, 'Officer': -0.488372}
    >>> ends = ei_by_group(karate, "club", count="ends")
    >>> {name: round(value, 6) for name, value in ends.items()}
    {'Mr. Hi': -0.728395, 'Officer': -0.706667}
    """
    if count not in ("ties", "ends"):
        raise WrongUse(f"E-I counts 'ties' or 'ends', not {count!r}")
    groups = _groups(network, group)
    external: Counter[str] = Counter()
    internal: Counter[str] = Counter()
    for one, other in network.subgraph(groups).edges:
        here, there = str(groups[one]), str(groups[other])
        if here == there:
            internal[here] += 1 if count == "ties" else 2
        else:
            external[here] += 1
            external[there] += 1
    names = sorted({str(name) for name in groups.values()})
    return {name: _index(external[name], internal[name]) for name in names}
