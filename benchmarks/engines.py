"""On which engine is measured? One of its own, a server with an empty database, or Neo4j."""

from __future__ import annotations

import logging
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import LiteralString, NamedTuple, cast

from bare import size
from neo4j import Driver, GraphDatabase, Session
from passerelle.graph.ddl import indexes
from passerelle.graph.embedded import Engine
from passerelle.graph.store import Store

__all__ = ["Host", "embedded", "neo4j", "server"]

TESTS = Path(__file__).parents[1] / "tests"


class Host(NamedTuple):
    """An engine: ``empty`` returns the name of an empty database, ``environment`` what leads a
    process to it, ``inside`` whether the engine's work is this process's."""

    url: str
    driver: Driver
    empty: Callable[[], str | None]
    open: Callable[[str | None], Store]
    environment: Callable[[str | None], dict[str, str]]
    inside: bool

    def session(self, database: str | None) -> Session:
        return self.driver.session(database=database)


@contextmanager
def embedded() -> Iterator[Host]:
    """Start an embedded engine over a new folder."""
    numbers = count()
    with tempfile.TemporaryDirectory() as folder, Engine(Path(folder) / "store") as engine:
        login = engine.writer.username, engine.writer.password
        with _driver(engine.url, *login) as driver:
            yield Host(
                engine.url,
                driver,
                empty=lambda: engine.database(f"database{next(numbers)}"),
                open=lambda database: Store.over(engine, database),
                environment=lambda database: {
                    "NEO4J_USERNAME": login[0],
                    "NEO4J_PASSWORD": login[1],
                    "NEO4J_DATABASE": database or "",
                },
                inside=True,
            )


@contextmanager
def server(url: str) -> Iterator[Host]:
    """Use the empty database of a server, and leave it empty.

    Exits if it holds anything that no benchmark marked as its own.
    """
    database = os.environ.get("NEO4J_DATABASE") or None
    password = os.environ.get("NEO4J_PASSWORD")
    username = os.environ.get("NEO4J_USERNAME") or "neo4j"
    with _driver(url, username, password) as driver:

        def empty() -> str | None:
            with driver.session(database=database) as session:
                _empty(session, "ArcadeDB" in driver.get_server_info().agent)
            return database

        with driver.session(database=database) as session:
            marked = session.run("MATCH (n:Benchmark) RETURN count(n) AS number").single()
            assert marked is not None
            if not marked["number"]:
                if size(session) != (0, 0):
                    sys.exit(f"{url} is not empty: name a server whose database is empty")
                session.run("CREATE (:Benchmark)").consume()
        yield Host(url, driver, empty, lambda _: Store.open(url), lambda _: {}, inside=False)
        empty()
        with driver.session(database=database) as session:
            session.run("MATCH (n:Benchmark) DELETE n").consume()


def _driver(url: str, username: str, password: str | None) -> Driver:
    logging.getLogger("neo4j").addHandler(logging.NullHandler())
    auth = None if password is None else (username, password)
    return GraphDatabase.driver(url, auth=auth, notifications_min_severity="OFF")


def _empty(session: Session, embedded: bool) -> None:
    """Take out nodes, relationships and what a store or the bare driver defines."""
    ties = "MATCH ()-[r]->() WITH r LIMIT 20000 DELETE r"
    nodes = "MATCH (n) WHERE NOT n:Benchmark WITH n LIMIT 20000 DELETE n"
    while session.run(ties).consume().counters.relationships_deleted:
        pass
    while session.run(nodes).consume().counters.nodes_deleted:
        pass
    if embedded:
        return  # a served engine keeps its definitions
    for index in indexes(relationships=True):
        kind = "CONSTRAINT" if index.unique else "INDEX"
        session.run(cast(LiteralString, f"DROP {kind} {index.name} IF EXISTS")).consume()
    for record in list(session.run("SHOW CONSTRAINTS YIELD name, labelsOrTypes")):
        if record["labelsOrTypes"] != ["Benchmark"]:
            text = f"DROP CONSTRAINT `{record['name']}` IF EXISTS"
            session.run(cast(LiteralString, text)).consume()


@contextmanager
def neo4j() -> Iterator[Host]:
    """Start the Neo4j that the tests run on."""
    sys.path.append(str(TESTS))
    from neo4j_server import Server, missing

    if reason := missing():
        sys.exit(reason)
    with tempfile.TemporaryDirectory() as folder:
        running = Server(Path(folder) / "neo4j")
        running.start()
        try:
            with server(running.url) as host:
                yield host
        finally:
            running.stop()
