"""Which constraints and indexes does a store need, and how are they made?

Types of relations come from the ontology; nothing here takes text from documents.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import LiteralString, NamedTuple, cast

from neo4j import ManagedTransaction, Session
from neo4j.exceptions import Forbidden, Neo4jError

from ..ontology.ids import digest
from ..ontology.schema import schema

__all__ = ["UNIQUE", "Index", "indexes", "prepare"]

UNIQUE = (
    "Entity", "Document", "Claim", "Reading", "Judgement", "Tally", "Spelling", "Store",
)  # fmt: skip
"""Labels whose nodes have an ``id`` of their own: every node of a store has one of them."""

INDEXED = (
    ("Claim", "relation"),
    ("Claim", "subject_read"),
    ("Claim", "object_read"),
    ("Document", "path"),
    ("Reading", "block"),
    ("Reading", "also"),
)


class Index(NamedTuple):
    """A constraint (``unique``) or an index on the property ``key`` of the nodes labelled ``of``,
    or of the relationships of that type (``tie``)."""

    of: str
    key: str
    unique: bool = False
    tie: bool = False

    @property
    def name(self) -> str:
        """Its name in the database."""
        return f"{self.of.lower()}_{self.key}"

    def __str__(self) -> str:
        """Return the statement that makes it where it is missing.

        >>> print(Index("Claim", "relation"))
        CREATE INDEX claim_relation IF NOT EXISTS FOR (n:Claim) ON (n.relation)
        """
        if self.unique:
            return (
                f"CREATE CONSTRAINT {self.name} IF NOT EXISTS "
                f"FOR (n:{self.of}) REQUIRE n.{self.key} IS UNIQUE"
            )
        pattern, on = (f"()-[r:{self.of}]-()", "r") if self.tie else (f"(n:{self.of})", "n")
        return f"CREATE INDEX {self.name} IF NOT EXISTS FOR {pattern} ON ({on}.{self.key})"


def indexes(*, relationships: bool) -> Iterator[Index]:
    """Yield the constraints and indexes of a store.

    ``relationships`` asks for indexes on relationships too, which the embedded engine would keep
    but never look at.
    """
    for label in UNIQUE:
        yield Index(label, "id", unique=True)
    for label, key in INDEXED:
        yield Index(label, key)
    for tie in schema().ties if relationships else ():
        yield Index(tie.name, "id", tie=True)


def prepare(session: Session, *, relationships: bool) -> None:
    """Make the constraints and indexes where a store was not made with these same ones.

    A user who may only read uses a store as others made it. Raises `neo4j.exceptions.Forbidden`
    for such a user where nobody has made one.
    """
    wanted = [str(index) for index in indexes(relationships=relationships)]
    version = digest(*wanted)
    for attempt in range(1, ATTEMPTS + 1):
        made = session.execute_read(_version)
        if made == [version]:
            return
        try:
            from .identity.decision import version as rules  # not where nothing is to make

            for statement in wanted:
                session.execute_write(_do, statement)
            session.execute_write(_do, MADE, schema=version, identity=rules())
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
    "ON CREATE SET s.writes = 0, s.schema = $schema, s.identity = $identity "
    "ON MATCH SET s.schema = $schema"
)
"""A new store has nothing that other rules of identity decided."""


def _version(transaction: ManagedTransaction) -> list[str | None]:
    found = transaction.run("MATCH (s:Store {id: 'store'}) RETURN s.schema AS schema")
    return [record["schema"] for record in found]


def _do(transaction: ManagedTransaction, statement: str, **parameters: str) -> None:
    transaction.run(cast(LiteralString, statement), parameters).consume()
