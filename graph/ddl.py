"""Which constraints and indexes does a store need, and how are they made?

Types of relations come from the ontology; nothing here takes text from documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import LiteralString, cast

from neo4j import Driver, Query

from ..ontology.schema import digest, schema

__all__ = ["prepare", "statements"]

UNIQUE = (
    "Entity", "Document", "Claim", "Reading", "Judgement", "Tally", "Spelling", "Store",
)  # fmt: skip
INDEXED = (
    ("Claim", "relation"),
    ("Document", "path"),
    ("Reading", "block"),
    ("Reading", "also"),
)


def statements(*, relationships: bool) -> Iterator[str]:
    """Yield the statements that make constraints and indexes where they are missing.

    ``relationships`` asks for indexes on relationships too, which the embedded engine would keep
    but never look at.
    """
    for label in UNIQUE:
        yield (
            f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS "
            f"FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        )
    for label, key in INDEXED:
        yield f"CREATE INDEX {label.lower()}_{key} IF NOT EXISTS FOR (n:{label}) ON (n.{key})"
    for tie in schema().ties if relationships else ():
        yield f"CREATE INDEX {tie.name.lower()}_id IF NOT EXISTS FOR ()-[r:{tie.name}]-() ON (r.id)"


def prepare(driver: Driver, database: str | None, *, relationships: bool) -> None:
    """Make the constraints and indexes where a store was not made with these same ones."""
    wanted = list(statements(relationships=relationships))
    version = digest(*wanted)
    with driver.session(database=database) as session:
        ready = session.run("MATCH (s:Store {id: 'store'}) RETURN s.schema AS schema").single()
        if ready is not None and ready["schema"] == version:
            return
        for statement in wanted:
            session.run(Query(cast(LiteralString, statement))).consume()
        session.run(
            "MERGE (s:Store {id: 'store'}) "
            "ON CREATE SET s.writes = 0, s.schema = $schema ON MATCH SET s.schema = $schema",
            schema=version,
        ).consume()
