"""The cooperation network: who works with whom, at one level of actors.

It is never stored: it is computed from what actors share (events, agreements, projects; see
`projection`) and from the ties that a text states (COOPERATES_WITH).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ...errors import WrongUse, nearest
from ...graph.model import Graph, Relation
from ...graph.periods import overlaps, parse_period, period
from ...ontology.schema import schema
from ...ontology.territories import country_code
from .actors import Standing, check_level
from .projection import add_actor, project, two_mode

if TYPE_CHECKING:
    from collections.abc import Iterator

    import networkx as nx

__all__ = ["WEIGHTS", "NetworkOptions", "cooperation_network"]

WEIGHTS = ("newman", "count")
"""How shared gatherings add up to the weight of a tie."""


@dataclass(frozen=True, slots=True)
class NetworkOptions:
    """What the network is to show.

    =========== ===================================================================================
    field       meaning
    =========== ===================================================================================
    actors      level of the actors: persons, offices, organisations, territories or countries
    border      two countries (ISO 3166-1 codes): only gatherings in which both take part and
                stated ties between the two, and only their actors; None for no restriction
    topics      ids of topics, with or without ``topic/``: only gatherings about one of them (a
                stated tie has no topic and is left out); empty for no restriction
    since,      window of time (YYYY, YYYY-MM or YYYY-MM-DD, inclusive): only what touches it; what
    until       has no known date is left out of a window; None for an open side
    weights     ``newman``: 1/(n-1) a shared gathering of n actors; ``count``: 1 each
    =========== ===================================================================================

    Raises `WrongUse` for a value that is none of these.

    >>> NetworkOptions(actors="offices", border=("fr", "be")).border
    ('BE', 'FR')
    """

    actors: str = "persons"
    border: tuple[str, str] | None = None
    topics: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    weights: str = "newman"

    def __post_init__(self) -> None:
        check_level(self.actors)
        if self.weights not in WEIGHTS:
            raise WrongUse(f"no weights called {self.weights!r}; choose {' or '.join(WEIGHTS)}")
        if self.border is not None:
            codes = sorted({country_code(code) for code in self.border})
            if len(codes) != 2:
                raise WrongUse(f"a border lies between two countries, as in BE FR, not {codes}")
            object.__setattr__(self, "border", (codes[0], codes[1]))
        topics = {f"topic/{topic.removeprefix('topic/')}" for topic in self.topics}
        object.__setattr__(self, "topics", tuple(sorted(topics)))
        if self.since is not None:
            object.__setattr__(self, "since", parse_period(self.since)[0])
        if self.until is not None:
            object.__setattr__(self, "until", parse_period(self.until)[1])
        if self.since and self.until and self.until < self.since:
            raise WrongUse(f"the window ends ({self.until}) before it begins ({self.since})")


def cooperation_network(graph: Graph, options: NetworkOptions | None = None) -> nx.Graph:
    """Return the cooperation network of ``graph`` as ``options`` ask for it.

    Selection comes first and weighting after: the n of a gathering counts the actors that remain.
    A stated tie weighs 1, as a gathering of two would. At a higher level it ties every actor that
    one end stands for with every actor of the other. An actor that shares nothing stays as an
    isolate. Raises `WrongUse` for a topic that neither the vocabulary nor the graph has.

    Returns
    -------
    networkx.Graph
        Undirected, nodes and edges in the order of their ids, no loops.

        - graph: ``name``, ``actors``, ``weights``;
        - nodes: ``name``, ``type`` (node label), ``country`` (ISO 3166-1 code or None);
        - edges: ``weight`` (unit: gatherings), ``shared`` (number of gatherings in common),
          ``stated`` (number of stated ties), ``events`` (sorted ids of the gatherings),
          ``relations`` (sorted ids of the relations that are the evidence), ``first``, ``last``
          (earliest and latest day: of the gatherings, for a stated tie of the documents that
          state it; None if unknown).

    Examples
    --------
    >>> from passerelle.graph.model import Entity
    >>> entities = {f"person/{x}": Entity(f"person/{x}", "Person", x.upper()) for x in "ab"}
    >>> tie = Relation("relation/1", "COOPERATES_WITH", "person/a", "person/b", first="2017-09-08")
    >>> network = cooperation_network(Graph({}, {}, entities, {tie.id: tie}))
    >>> network.edges["person/a", "person/b"]["weight"], network.nodes["person/a"]["name"]
    (1.0, 'A')
    """
    import networkx as nx

    options = options or NetworkOptions()
    _check_topics(graph, options.topics)
    standing = Standing(graph)
    network = project(_selected(graph, options))
    for *_, tie in network.edges(data=True):
        tie["stated"] = 0
    for relation, one, other in _stated(graph, options, standing):
        for actor in (one, other):
            add_actor(network, graph, standing, actor)
        _state(network, relation, one, other)
    if options.border:
        foreign = [n for n, code in network.nodes(data="country") if code not in options.border]
        network.remove_nodes_from(foreign)

    ordered = nx.Graph(
        name=f"cooperation of {options.actors}", actors=options.actors, weights=options.weights
    )
    ordered.add_nodes_from(sorted(network.nodes(data=True), key=lambda node: node[0]))
    for one, other in sorted(tuple(sorted(edge)) for edge in network.edges):
        tie = network.edges[one, other]
        gatherings = tie.pop("newman") if options.weights == "newman" else tie["shared"]
        tie.pop("newman", None)
        ordered.add_edge(one, other, weight=float(gatherings + tie["stated"]), **tie)
    return ordered


def _check_topics(graph: Graph, wanted: tuple[str, ...]) -> None:
    known = {f"topic/{id_}" for id_ in schema().schemes["topic"]} | graph.entities.keys()
    way_out = "`passerelle query topics-by-border` shows those that there are"
    for topic in wanted:
        if topic not in known:
            raise WrongUse(f"no topic has the id {topic!r}{nearest(topic, known, way_out)}")


def _selected(graph: Graph, options: NetworkOptions) -> nx.Graph:
    """Return the two-mode network of what the options let through."""
    network = two_mode(graph, options.actors)
    topics: dict[str, set[str]] = defaultdict(set)
    for relation in graph.relations.values():
        if relation.type == "ABOUT":
            topics[relation.source].add(relation.target)
    dropped = []
    for node, attributes in network.nodes(data=True):
        if attributes["bipartite"] == 0:
            if options.border and attributes["country"] not in options.border:
                dropped.append(node)
        elif (
            not overlaps(attributes["days"], options.since, options.until)
            or (options.topics and topics[node].isdisjoint(options.topics))
            or (options.border and not set(options.border).issubset(attributes["countries"]))
        ):
            dropped.append(node)
    network.remove_nodes_from(dropped)
    absent = [n for n, side in network.nodes(data="bipartite") if side == 0 and not network[n]]
    network.remove_nodes_from(absent)
    return network


def _stated(
    graph: Graph, options: NetworkOptions, standing: Standing
) -> Iterator[tuple[Relation, str, str]]:
    """Yield the stated ties that the options let through, with two actors that each ties."""
    if options.topics:
        return
    for _, relation in sorted(graph.relations.items()):
        if relation.type != "COOPERATES_WITH":
            continue
        if not overlaps(_stated_days(relation), options.since, options.until):
            continue
        ends = {standing.country(relation.source), standing.country(relation.target)}
        if options.border and ends != set(options.border):
            continue
        pairs = {
            (min(one, other), max(one, other))
            for one, _ in standing.at(options.actors, relation.source)
            for other, _ in standing.at(options.actors, relation.target)
            if one != other
        }
        for one, other in sorted(pairs):
            yield relation, one, other


def _stated_days(relation: Relation) -> tuple[str, str] | None:
    """A stated tie has no date of its own: it is as old as the documents that state it."""
    return period(f"{relation.first}/{relation.last}")


def _state(network: nx.Graph, relation: Relation, one: str, other: str) -> None:
    """Add one stated tie between two actors that are in the network."""
    if not network.has_edge(one, other):
        network.add_edge(
            one, other, shared=0, newman=0.0, stated=0, events=(), relations=(), first=None,
            last=None,
        )  # fmt: skip
    tie = network.edges[one, other]
    first, last = _stated_days(relation) or (None, None)
    tie["stated"] += 1
    tie["relations"] = tuple(sorted({*tie["relations"], relation.id}))
    tie["first"] = min(filter(None, (tie["first"], first)), default=None)
    tie["last"] = max(filter(None, (tie["last"], last)), default=None)
