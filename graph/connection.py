"""How is a server reached: with which login, sessions and transactions, and what if it fails?"""

from __future__ import annotations

import logging
import os
import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from typing import (
    TYPE_CHECKING,
    Any,
    Concatenate,
    LiteralString,
    ParamSpec,
    Self,
    TypeVar,
    cast,
)
from urllib.parse import urlsplit

from ..errors import StoreUnavailable
from .interruption import interruptible

if TYPE_CHECKING:
    from neo4j import Driver, Record, Session

    from .embedded import Engine
    from .pipeline import Pipeline

__all__ = ["Connection"]

log = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")

EMBEDDED = "ArcadeDB"
"""What the embedded engine's name of itself contains, also where it serves another process."""

ATTEMPTS = 20
"""How often work of our own is tried where others write at the same time, or a line breaks."""

SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Connection:
    """The way to one database: of an embedded engine, or of a server.

    Work that is given to it runs in a session of its own, in a thread where no interrupt can break
    its messages. Whatever fails is a `StoreUnavailable` of one line. ``name`` is what the database
    is called there, ``neo4j`` tells whether the server is Neo4j.
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
        """Take over ``driver``, and make the constraints and indexes that are missing.

        ``reader`` is a driver of a user who can't write, for queries that should only read;
        ``close`` is called last of all. Raises `StoreUnavailable`.
        """
        from neo4j import GraphDatabase

        self.name = name
        self._driver = self._reader = driver
        self._database = database
        self._bookmarks = GraphDatabase.bookmark_manager()
        self._closing = ExitStack()
        if close is not None:
            self._closing.callback(close)
        self._closing.callback(_close, driver)
        if reader is not None:
            self._read_as(reader)
        try:
            with self._reachable():
                self.neo4j = interruptible(self._prepared, patient=True)
        except BaseException:
            self.close()
            raise

    @classmethod
    def of(cls, engine: Engine, database: str | None = None, *, name: str | None = None) -> Self:
        """Connect to a running embedded engine, which stops when the connection closes; with the
        name of a ``database`` of its own, made if missing, it goes on running. Raises
        `StoreUnavailable`."""
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
    def to(cls, url: str) -> Self:
        """Connect to a server by its URL, with NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE
        from the environment. Raises `StoreUnavailable`."""
        from neo4j.exceptions import ConfigurationError

        from .embedded import READER, WRITER, reader_of

        scheme, _, _ = url.partition("://")
        if scheme not in SCHEMES:
            raise StoreUnavailable(
                f"{url}: a store is a folder, or a URL with one of {', '.join(SCHEMES)}"
            )
        try:
            _ = urlsplit(url).port
        except ValueError as error:
            raise StoreUnavailable(f"{url}: {error}") from None
        username = os.environ.get("NEO4J_USERNAME")
        password = os.environ.get("NEO4J_PASSWORD")
        if password is not None and not username:
            username = "neo4j"
        database = os.environ.get("NEO4J_DATABASE") or None
        try:
            driver = _driver(url, username, password)
        except (ValueError, ConfigurationError) as error:
            raise StoreUnavailable(f"{url}: {error}") from error
        connection = cls(driver, database, name=url)
        if not connection.neo4j and username == WRITER and password is not None:
            connection._read_as(_driver(url, READER, reader_of(password)))
        return connection

    def fetch(self, text: str, **parameters: object) -> list[Record]:
        """Run a reading query of our own, and return its records."""
        statement = cast(LiteralString, text)

        def read(session: Session) -> list[Record]:
            given = cast(dict[str, Any], parameters)
            return session.execute_read(lambda tx: list(tx.run(statement, given)))

        return self._again(lambda: self._apart(read, self._driver))

    def read(self, work: Callable[[Session], T]) -> T:
        """Do work as the user who can't write, where there is one; an interrupt doesn't wait."""
        return self._apart(work, self._reader)

    def write(self, work: Callable[[Session], T]) -> T:
        """Do work that writes: an interrupt waits until it is rolled back or done."""
        return self._apart(work, self._driver, patient=True)

    def change(
        self, work: Callable[Concatenate[Pipeline, P], T], *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Do our own work that writes in one transaction; done twice it has to give the same.

        It is done again where another process came between, and where the connection broke before
        the server could say that all was written. On Neo4j that process waits. The embedded engine
        lets both go on and fails one of them, and not always with an error that the driver takes
        for one to try again after.
        """
        from .pipeline import pipelined

        def change(session: Session) -> T:
            return session.execute_write(pipelined, work, *args, **kwargs)

        return self._again(lambda: self.write(change))

    def close(self) -> None:
        """Close the drivers, and stop the embedded engine; a second call does nothing."""
        self._closing.close()

    def _read_as(self, reader: Driver) -> None:
        """Take over the driver of a user who can't write, for queries that should only read."""
        self._reader = reader
        self._closing.callback(_close, reader)

    def _prepared(self) -> bool:
        """Make constraints and indexes where they are missing; tell whether this is Neo4j."""
        from .ddl import prepare

        neo4j = EMBEDDED not in self._driver.get_server_info().agent
        with self._session(self._driver) as session:
            prepare(session, relationships=neo4j)
        return neo4j

    def _apart(self, work: Callable[[Session], T], driver: Driver, *, patient: bool = False) -> T:
        """Do work with a session of its own, where interrupts can't break its messages."""

        def with_session() -> T:
            with self._session(driver) as session:
                return work(session)

        with self._reachable():
            return interruptible(with_session, patient=patient)

    def _again(self, attempt: Callable[[], T]) -> T:
        """Return what ``attempt`` returns, which does the same done twice: after a failure that
        passes it is made again. The driver can't know that, and makes errors of such failures."""
        from .failures import is_conflict, is_lost

        for number in range(1, ATTEMPTS):
            try:
                return attempt()
            except StoreUnavailable as error:
                cause = error.__cause__
                if not is_lost(cause) and (self.neo4j or not is_conflict(cause)):
                    raise
                log.info("attempt %d: %s", number, error)
                time.sleep(random.uniform(0, min(2.0, 0.05 * 2**number)))
        return attempt()

    def _session(self, driver: Driver) -> Session:
        # Across a cluster, what one session wrote the next one reads.
        return driver.session(database=self._database, bookmark_manager=self._bookmarks)

    @contextmanager
    def _reachable(self) -> Iterator[None]:
        """Turn every failure of the server, and of the way to it, into one clear line."""
        from neo4j.exceptions import DriverError, Neo4jError

        try:
            yield
        except (Neo4jError, DriverError) as error:
            from .failures import unavailable

            raise unavailable(error, self.name, self._database) from error


def _close(driver: Driver) -> None:
    """Close a driver, whose work an interrupt may have cut off, so that it can't say goodbye."""
    try:
        driver.close()
    except Exception as error:
        log.info("closing the connection: %s", error)


def _driver(url: str, username: str | None, password: str | None) -> Driver:
    from neo4j import GraphDatabase, NotificationMinimumSeverity

    # Notices about labels that no document has needed yet would only alarm.
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    return GraphDatabase.driver(
        url,
        auth=None if username is None or password is None else (username, password),
        notifications_min_severity=NotificationMinimumSeverity.OFF,
        connection_timeout=10.0,
        connection_acquisition_timeout=15.0,
        max_transaction_retry_time=60.0,
    )
