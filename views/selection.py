"""What a page draws of a graph: which entities, and one tie for each pair and type."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass

from ..graph.model import Entity, Graph, Relation

__all__ = ["Drawn", "Tie", "select"]


@dataclass(frozen=True, slots=True)
class Tie:
    """One drawn line: the relations of one type between two drawn entities, either way.

    ``source`` and ``target`` are positions in `Drawn.entities`; ``parallel`` counts the ties of
    other types between the same two that are drawn before this one.
    """

    source: int
    target: int
    type: str
    relations: tuple[Relation, ...]
    parallel: int = 0

    @property
    def claims(self) -> int:
        """How many claims support it."""
        return sum(relation.claims for relation in self.relations)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn, sorted by id, and how much a limit left out."""

    entities: tuple[Entity, ...]
    ties: tuple[Tie, ...]
    entities_left_out: int = 0
    ties_left_out: int = 0

    @property
    def position(self) -> dict[str, int]:
        """Where each drawn entity's id stands in `entities`."""
        return {entity.id: i for i, entity in enumerate(self.entities)}


def select(
    graph: Graph,
    types: Collection[str],
    *,
    containment: bool,
    node_limit: int,
    tie_limit: int,
) -> Drawn:
    """Return what a page draws of ``graph``.

    Only entities of ``types``. Places count only when something other than a place stands in a
    relation with them (an event held there, an office with jurisdiction over it), unless
    ``containment`` asks for the chain of territories above them. Above a limit, the entities and
    ties with most support stay: documents first, then claims.
    """
    kept = {id_: entity for id_, entity in graph.entities.items() if entity.type in types}
    if not containment:
        spoken_of = _places_in_use(graph)
        kept = {i: e for i, e in kept.items() if e.type != "Place" or i in spoken_of}
    relations = [r for r in graph.relations.values() if r.source in kept and r.target in kept]
    degree = Counter(end for relation in relations for end in {relation.source, relation.target})
    order = sorted(kept.values(), key=lambda e: (-e.documents, -e.claims, -degree[e.id], e.id))
    entities = tuple(sorted(order[:node_limit], key=lambda entity: entity.id))
    position = {entity.id: i for i, entity in enumerate(entities)}

    groups: dict[tuple[int, int, str], list[Relation]] = {}
    all_ties: set[tuple[str, str, str]] = set()
    for relation in sorted(relations, key=lambda r: r.id):
        low, high = sorted((relation.source, relation.target))
        all_ties.add((low, high, relation.type))
        if low in position and high in position:
            key = (position[low], position[high], relation.type)
            groups.setdefault(key, []).append(relation)
    chosen = sorted(groups, key=lambda key: (*_support(groups[key]), key))[:tie_limit]
    ties: list[Tie] = []
    drawn_of_pair: Counter[tuple[int, int]] = Counter()
    for low, high, type_ in sorted(chosen):
        members = tuple(groups[low, high, type_])
        # The tie runs the way of its first relation; the others say if they run against it.
        source, target = position[members[0].source], position[members[0].target]
        ties.append(Tie(source, target, type_, members, drawn_of_pair[low, high]))
        drawn_of_pair[low, high] += 1
    return Drawn(entities, tuple(ties), len(kept) - len(entities), len(all_ties) - len(ties))


def _places_in_use(graph: Graph) -> set[str]:
    def is_place(id_: str) -> bool:
        return id_ in graph.entities and graph.entities[id_].type == "Place"

    return {
        end
        for relation in graph.relations.values()
        for end, other in (
            (relation.source, relation.target),
            (relation.target, relation.source),
        )
        if is_place(end) and not is_place(other)
    }


def _support(relations: list[Relation]) -> tuple[int, int]:
    documents = max(relation.documents for relation in relations)
    return -documents, -sum(relation.claims for relation in relations)
