"""Does a graph hold together: are its entities and relations what its claims add up to?

Whether each claim by itself may enter is the question of `passerelle.graph.conformity`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from ..errors import Nonconforming, shown
from .batch import NO_PATH
from .conformity import check_claims, check_document
from .corpus import texts_of
from .fold import fold
from .identity.judgements import check_judgements
from .model import Document, Entity, Graph, Relation

__all__ = ["check_graph", "check_sum", "one_path"]


def check_graph(graph: Graph) -> None:
    """Raise `Nonconforming` unless a store could hold ``graph`` exactly as it is: documents and
    claims that the ontology allows, the entities and relations that they add up to, and judgements
    that don't contradict one another."""
    check_judgements(graph.judgements)
    paths: dict[str, str] = {}
    for document, claims in texts_of(graph):
        check_document(document)
        check_claims(document.id, claims)
        one_path(document, paths)
    entities, relations = fold(graph.claims.values(), graph.documents)
    _check_things(graph.entities, entities)
    _check_things(graph.relations, relations)


def one_path(document: Document, paths: dict[str, str]) -> None:
    """Add the path of ``document`` to ``paths``, with its id.

    Raises `Nonconforming` where another document has it: a store keeps one document a path.
    """
    other = paths.setdefault(document.path, document.id)
    if other != document.id and document.path not in NO_PATH:
        raise Nonconforming(f"{other} and {document.id} have one path: {document.path}")


def _check_things(
    given: Mapping[str, Entity | Relation], counted: Mapping[str, Entity | Relation]
) -> None:
    for id_ in sorted(given.keys() | counted.keys()):
        one, other = given.get(id_), counted.get(id_)
        if other is None:
            raise Nonconforming(f"{id_}: no claim speaks of it")
        if one is None:
            raise Nonconforming(f"{id_} is missing: claims speak of it")
        check_sum(id_, _fields(one), _fields(other))


def _fields(thing: Entity | Relation) -> dict[str, Any]:
    return {field.name: getattr(thing, field.name) for field in fields(thing)}


def check_sum(id: str, said: Mapping[str, Any], counted: Mapping[str, Any]) -> None:
    """Hold what is said of an entity or relation against what its claims add up to.

    Raises `Nonconforming` that names the first field, in order, in which they differ.

    >>> check_sum("place/mons", {"name": "Mons", "claims": 3}, {"name": "Mons", "claims": 2})
    Traceback (most recent call last):
        ...
    passerelle.errors.Nonconforming: place/mons: claims is 3, but its claims add up to 2
    """
    for key in sorted(said.keys() | counted.keys()):
        if said.get(key) != counted.get(key):
            raise Nonconforming(
                f"{id}: {key} is {shown(said.get(key))}, but its claims add up to "
                f"{shown(counted.get(key))}"
            )
