"""What exactly is in a store? All nodes, relationships and the schema, in a form to compare."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from passerelle.graph.store import Store


def content(store: Store) -> dict[str, list[str]]:
    """Return every node but the store's own, and every relationship, with all their properties."""
    return {
        "nodes": _sorted(
            store.query(
                "MATCH (n) WHERE NOT n:Store RETURN labels(n) AS labels, properties(n) AS its"
            ).rows
        ),
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


def _sorted(rows: Iterable[tuple[Any, ...]]) -> list[str]:
    return sorted(
        json.dumps([sorted(v) if isinstance(v, list) else v for v in row], sort_keys=True)
        for row in rows
    )
