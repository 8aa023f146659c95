"""Which constraints and indexes does a store need, and how are they made?

Types of relations come from the ontology; nothing here takes text from documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import LiteralString, cast

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import Forbidden, Neo4jError

from ..ontology.ids import digest
from ..ontology.schema import schema

__all__ = ["prepare", "statements"]

UNIQUE = (
    "Entity", "Document", "Claim", "Reading", "Judgement", "Tally", "Spelling", "Store",
)  # fmt: skip
INDEXED = (
    ("Claim", "relation"),
    ("Claim", "subject_read"),
    ("Claim", "object_read"),
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


def prepare(session: Session, *, relationships: bool) -> None:
    """Make the constraints and indexes where a store was not made with these same ones.

    A user who may only read uses a store as others made it. Raises `neo4j.exceptions.Forbidden`
    for such a user where nobody has made one.
    """
    wanted = list(statements(relationships=relationships))
    version = digest(*wanted)
    for attempt in range(1, ATTEMPTS + 1):
        made = session.execute_read(_version)
        if made == [version]:
            return
        try:
            for statement in wanted:
                session.execute_write(_do, statement)
            session.execute_write(_do, MADE, schema=version)
            return
        except Forbidden:
            if made:
                return
            raise
        except Neo4jError:
            # Another process that makes the same at this moment may have been faster.
            if attempt == ATTEMPTS:
                raise


ATTEMPTS = 5

MADE = (
    "MERGE (s:Store {id: 'store'}) "
    "ON CREATE SET s.writes = 0, s.schema = $schema ON MATCH SET s.schema = $schema"
)


def _version(transaction: ManagedTransaction) -> list[str | None]:
    found = transaction.run("MATCH (s:Store {id: 'store'}) RETURN s.schema AS schema")
    return [record["schema"] for record in found]


def _do(transaction: ManagedTransaction, statement: str, **parameters: str) -> None:
    transaction.run(cast(LiteralString, statement), parameters).consume()
