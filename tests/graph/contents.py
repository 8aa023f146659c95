"""What exactly is in a store? All nodes, relationships and the schema, in a form to compare; and
whether every claim and entity leads to its evidence.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from passerelle.graph.model import Graph
from passerelle.graph.store import Store
from passerelle.ontology.schema import schema


def content(store: Store) -> dict[str, list[str]]:
    """Return every node but the store's own, and every relationship, with all their properties.

    Left out are the instants of loading, and the order in which the index of names was filled.
    """
    nodes = store.query(
        "MATCH (n) WHERE NOT n:Store RETURN labels(n) AS labels, properties(n) AS its"
    ).rows
    return {
        "nodes": _sorted((labels, _timeless(its)) for labels, its in nodes),
        "ties": _sorted(
            store.query(
                "MATCH (a)-[r]->(b) RETURN a.id AS source, type(r) AS type, b.id AS target, "
                "properties(r) AS its"
            ).rows
        ),
    }


def everything(store: Store) -> dict[str, list[str]]:
    """Return `content`, what the store notes of itself, and its labels, indexes and constraints."""
    return content(store) | {
        "own": _sorted(store.query("MATCH (s:Store) RETURN properties(s) AS its").rows),
        "labels": _sorted(store.query("CALL db.labels() YIELD label RETURN label").rows),
        "indexes": _sorted(store.query("SHOW INDEXES YIELD name RETURN name").rows),
        "constraints": _sorted(store.query("SHOW CONSTRAINTS YIELD name RETURN name").rows),
    }


def links(store: Store) -> tuple[list, list, list, list]:
    """Return what claims are from and about, what documents mention, and the entities' labels."""
    found = (
        store.query("MATCH (c:Claim)-[:FROM]->(d:Document) RETURN c.id, d.id").rows,
        store.query("MATCH (c:Claim)-[:SUPPORTS]->(n:Entity) RETURN c.id, n.id").rows,
        store.query(
            "MATCH (n:Entity)-[m:MENTIONED_IN]->(d:Document) RETURN n.id, d.id, m.mentions"
        ).rows,
        store.query("MATCH (n:Entity) RETURN n.id, labels(n)").rows,
    )
    return tuple(map(sorted, found))


def assert_linked(graph: Graph, linked: tuple[list, list, list, list]) -> None:
    """Claims lead to their documents and entities, entities to the documents that name them."""
    from_, supports, mentioned_in, labels = linked
    claims = graph.claims.values()
    assert from_ == sorted((claim.id, claim.document) for claim in claims)
    about = [claim for claim in claims if claim.subject and not claim.object]
    assert supports == sorted((claim.id, claim.subject) for claim in about)
    mentions = {}
    for claim in claims:
        for entity in filter(None, (claim.subject, claim.object if claim.subject else None)):
            mentions.setdefault((entity, claim.document), 0)
        if claim.predicate == "name":
            mentions[claim.subject, claim.document] += 1
    assert mentioned_in == sorted((*pair, number) for pair, number in mentions.items())
    assert [id_ for id_, _ in labels] == sorted(graph.entities)
    assert all(sorted(found) == sorted({"Entity", schema().type_of(i)}) for i, found in labels)


def _timeless(its: dict[str, Any]) -> dict[str, Any]:
    its = {key: value for key, value in its.items() if key != "loaded"}
    return its | ({"entries": sorted(its["entries"])} if "entries" in its else {})


def _sorted(rows: Iterable[tuple[Any, ...]]) -> list[str]:
    return sorted(
        json.dumps([sorted(v) if isinstance(v, list) else v for v in row], sort_keys=True)
        for row in rows
    )
