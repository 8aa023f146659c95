"""The store: one class over the neo4j driver, for a folder or for a server."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self

from ..errors import StoreUnavailable
from .model import Claim, Document, Entity, Graph, Relation

if TYPE_CHECKING:
    from neo4j import Driver, Session

    from .batch import Written
    from .embedded import Engine
    from .querying import Result

__all__ = ["Store"]

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Store:
    """A graph of documents, claims, and the entities and relations that they add up to.

    Open it with `Store.open`; it is a context manager that closes it. One thread at a time.
    """

    def __init__(
        self,
        driver: Driver,
        database: str | None = None,
        *,
        reader: Driver | None = None,
        name: str = "the store",
        close: Callable[[], None] | None = None,
    ) -> None:
        """Take over ``driver``; most callers want `Store.open`.

        ``reader`` is a driver of a user who can't write, needed where the server's plans don't
        tell reading from writing; ``close`` is called last of all. Raises `StoreUnavailable`.
        """
        from .ddl import prepare

        self.name = name
        self._driver = driver
        self._reader = reader
        self._database = database
        self._closing = ExitStack()
        if close is not None:
            self._closing.callback(close)
        self._closing.callback(driver.close)
        if reader is not None:
            self._closing.callback(reader.close)
        try:
            with self._reachable():
                prepare(driver, database, relationships=reader is None)
        except BaseException:
            self.close()
            raise

    @classmethod
    def open(cls, location: str | os.PathLike[str], *, create: bool = True) -> Self:
        """Open the store at ``location``, a folder or a URL of a server.

        A folder is made if it is missing, unless ``create`` is false. A URL (``bolt://``,
        ``neo4j://``, with ``+s`` for TLS) takes NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE
        from the environment. Raises `StoreInUse` for a folder that another process has open,
        `StoreUnavailable` for a server that can't be reached or refuses the password, and for a
        folder that is no store or can't be written.
        """
        text = os.fspath(location)
        scheme, separator, _ = text.partition("://")
        if not separator:
            from .embedded import Engine

            return cls.over(Engine(text, create=create), name=text)
        if scheme not in SCHEMES:
            raise StoreUnavailable(
                f"{text}: a store is a folder, or a URL with one of {', '.join(SCHEMES)}"
            )
        return cls._at(text)

    @classmethod
    def over(cls, engine: Engine, database: str | None = None, *, name: str | None = None) -> Self:
        """Open a store over a running embedded engine, which stops when the store closes.

        With the name of a ``database`` of its own, made if missing, it leaves the engine running.
        """
        from .embedded import DATABASE

        if database is not None:
            engine.database(database)
        try:
            return cls(
                _driver(engine.url, engine.writer.username, engine.writer.password),
                database or DATABASE,
                reader=_driver(engine.url, engine.reader.username, engine.reader.password),
                name=name or str(engine.folder),
                close=engine.stop if database is None else None,
            )
        except BaseException:
            if database is None:
                engine.stop()
            raise

    @classmethod
    def _at(cls, url: str) -> Self:
        username = os.environ.get("NEO4J_USERNAME")
        password = os.environ.get("NEO4J_PASSWORD")
        if password is not None and not username:
            username = "neo4j"
        database = os.environ.get("NEO4J_DATABASE") or None
        try:
            driver = _driver(url, username, password)
        except ValueError as error:
            raise StoreUnavailable(f"{url}: {error}") from error
        return cls(driver, database, name=url)

    def write(self, batch: Sequence[tuple[Document, Sequence[Claim]]]) -> Written:
        """Put documents and their claims in place of what the store has of them.

        An older document at the same path goes. One transaction: all of it or nothing. Some
        hundred documents a call are fastest. Raises `Nonconforming` for claims that the ontology
        doesn't allow, and then writes nothing.
        """
        from .batch import Batch
        from .writing import write

        prepared = Batch.of(batch)
        with self._session() as session:
            return session.execute_write(write, prepared)

    def forget(self, document_ids: Collection[str]) -> Written:
        """Take documents out, with everything that only they support; unknown ids are ignored.

        The result counts what was taken out, and the entities and relations that lost support.
        """
        from .writing import forget

        with self._session() as session:
            return session.execute_write(forget, document_ids)

    def query(
        self, cypher: str, parameters: Mapping[str, Any] | None = None, *, write: bool = False
    ) -> Result:
        """Run a Cypher query, and return its columns and rows as plain values.

        Raises `InvalidQuery` if it has a syntax error or fails, or if it writes without
        ``write``.
        """
        from .querying import query

        driver = self._driver if write or self._reader is None else self._reader
        with self._reachable():
            return query(
                driver,
                self._database,
                cypher,
                parameters,
                write=write,
                explains=self._reader is None,
            )

    def documents(self) -> Iterator[Document]:
        """Yield every document, sorted by id."""
        from .reading import documents

        with self._session() as session:
            yield from documents(session)

    def claims(self, of: Collection[str] | None = None) -> Iterator[Claim]:
        """Yield every claim, or those that support or come from one of the ids ``of``, sorted."""
        from .reading import claims, claims_of

        with self._session() as session:
            yield from claims(session) if of is None else claims_of(session, of)

    def entities(self) -> Iterator[Entity]:
        """Yield every entity, sorted by id."""
        from .reading import entities

        with self._session() as session:
            yield from entities(session)

    def relations(self) -> Iterator[Relation]:
        """Yield every relation, sorted by id."""
        from .reading import relations

        with self._session() as session:
            yield from relations(session)

    def graph(self) -> Graph:
        """Return everything at once, in memory."""
        return Graph(
            documents={document.id: document for document in self.documents()},
            claims={claim.id: claim for claim in self.claims()},
            entities={entity.id: entity for entity in self.entities()},
            relations={relation.id: relation for relation in self.relations()},
        )

    def evidence(self, id: str) -> list[tuple[Claim, Document]]:  # noqa: A002
        """Return the claims that support the entity or relation ``id``, with their documents."""
        from .reading import evidence

        with self._session() as session:
            return evidence(session, id)

    def known(self, document_ids: Collection[str]) -> set[str]:
        """Return those of ``document_ids`` that are in the store."""
        from .reading import known

        with self._session() as session:
            return known(session, document_ids)

    def counts(self) -> dict[str, Any]:
        """Return the numbers of "documents", "claims" and "unresolved" mentions, and of
        "entities" and "relations" by type."""
        from .reading import counts

        with self._session() as session:
            return counts(session)

    def close(self) -> None:
        """Close the store, and stop the embedded engine; a second call does nothing."""
        self._closing.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    @contextmanager
    def _session(self) -> Iterator[Session]:
        with self._reachable(), self._driver.session(database=self._database) as session:
            yield session

    @contextmanager
    def _reachable(self) -> Iterator[None]:
        """Turn failures to reach the server into one clear line."""
        from neo4j.exceptions import AuthError, ClientError, DriverError, ServiceUnavailable

        try:
            yield
        except AuthError as error:
            raise StoreUnavailable(
                f"{self.name} refuses the login: set NEO4J_USERNAME and NEO4J_PASSWORD"
            ) from error
        except ServiceUnavailable as error:
            raise StoreUnavailable(
                f"{self.name} can't be reached: start the server or check the address"
            ) from error
        except ClientError as error:
            if error.code == "Neo.ClientError.Database.DatabaseNotFound":
                raise StoreUnavailable(
                    f"{self.name} has no database {self._database}: check NEO4J_DATABASE"
                ) from error
            raise
        except DriverError as error:
            raise StoreUnavailable(f"{self.name}: {' '.join(str(error).split())}") from error


def _driver(url: str, username: str | None, password: str | None) -> Driver:
    import logging

    from neo4j import GraphDatabase, NotificationMinimumSeverity

    # Notices about labels that no document has needed yet would only alarm.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    return GraphDatabase.driver(
        url,
        auth=None if username is None or password is None else (username, password),
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        connection_timeout=10.0,
        max_transaction_retry_time=60.0,
    )
