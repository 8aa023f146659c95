"""Reading queries change nothing: a battery of statements that write, on each kind of store."""

from __future__ import annotations

import pytest
from contents import content, everything
from passerelle.errors import InvalidQuery, StoreUnavailable
from passerelle.graph.embedded import READER
from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store
from passerelle.ontology.schema import schema

REFUSED = "this query writes: pass --write"

WRITING = [
    "CREATE (n:Entity {id: 'x'})",
    "CREATE (n:Spy {id: 'x'})",
    "MERGE (n:Entity {id: 'person/new'}) RETURN n",
    "MERGE (n:Entity {id: 'person/a'}) ON MATCH SET n.name = 'x' RETURN n",
    "MATCH (n:Entity) SET n.name = 'x'",
    "MATCH (n:Entity) SET n += {name: 'x'} RETURN n",
    "MATCH (n:Entity) SET n:Spy",
    "MATCH (n:Entity) REMOVE n.name",
    "MATCH ()-[r:HOLDS]->() DELETE r",
    "MATCH (n) DETACH DELETE n",
    "mAtCh (n) /* only looking */ dEtAcH\ndElEtE n",
    "MATCH (n:Entity) FOREACH (x IN [1] | SET n.name = 'x')",
    "FOREACH (x IN [1, 2] | CREATE (:Entity {id: toString(x)}))",
    "MATCH (n:Entity) CALL { WITH n SET n.name = 'x' } RETURN n",
    "PROFILE CREATE (n:Entity {id: 'x'})",
    "INSERT (n:Entity {id: 'x'})",
]
"""What changes a store, as a test beside shows of each."""

QUIET = [
    "MERGE (n:Entity {id: 'person/a'}) RETURN n",
    "EXPLAIN CREATE (n:Entity {id: 'x'})",
    "DROP INDEX nothing IF EXISTS",
    "CREATE INDEX claim_relation IF NOT EXISTS FOR (n:Claim) ON (n.relation)",
    "TERMINATE TRANSACTION 'neo4j-transaction-1'",
]
"""What would write, and happens to find nothing to do."""

APART = [
    "MATCH (n:Entity) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS",
    "MATCH (n:Entity) CALL { WITH n DETACH DELETE n } IN TRANSACTIONS OF 1 ROWS",
    "UNWIND [1, 2] AS x CALL { WITH x CREATE (:Entity {id: toString(x)}) } "
    "IN 2 CONCURRENT TRANSACTIONS OF 1 ROW",
    "CREATE INDEX spy FOR (n:Entity) ON (n.name)",
    "PROFILE CREATE INDEX spy FOR (n:Entity) ON (n.name)",
    "EXPLAIN CREATE INDEX spy FOR (n:Entity) ON (n.name)",
    "/* CREATE */ // DROP\n CREATE CONSTRAINT spy FOR (n:Entity) REQUIRE n.name IS UNIQUE",
    "DROP INDEX claim_relation",
    "DROP CONSTRAINT entity_id",
    "CREATE USER spy SET PASSWORD 'password1'",
    "ALTER CURRENT USER SET PASSWORD FROM 'x' TO 'password1'",
    "CREATE DATABASE spy",
]
"""What no transaction holds, or only one of its own."""

REFUSED_SOMEHOW = [
    "RETURN 1; MATCH (n) DETACH DELETE n",
    "; MATCH (n) DETACH DELETE n",
    "RETURN 1; CREATE INDEX spy FOR (n:Entity) ON (n.name)",
    "PROFILE PROFILE CREATE (n:Entity {id: 'x'})",
    "CYPHER 5 CREATE (n:Entity {id: 'x'})",
    "CYPHER 5 PROFILE CREATE INDEX spy FOR (n:Entity) ON (n.name)",
    "LOAD CSV FROM 'file:///none.csv' AS line CREATE (:Entity {id: line[0]})",
    "USE other MATCH (n) DETACH DELETE n",
    "USE system CREATE USER spy SET PASSWORD 'password1'",
    "MATCH (n:Entity) NODETACH DELETE n",
    "CALL db.createLabel('Spy')",
    "CALL db.createProperty('spy')",
    "CALL db.index.vector.createNodeIndex('spy', 'Entity', 'v', 3, 'cosine')",
    "MATCH (n:Entity) CALL db.create.setNodeVectorProperty(n, 'v', [1.0, 2.0])",
    "CALL dbms.setConfigValue('db.format', 'x')",
    "CALL dbms.killConnections([])",
    "CALL apoc.merge.node(['Entity'], {id: 'x'}) YIELD node RETURN node",
    "CALL apoc.create.node(['Entity'], {id: 'x'}) YIELD node RETURN node",
    "CALL apoc.cypher.doIt('CREATE (:Entity)', {}) YIELD value RETURN value",
    "RENAME USER neo4j TO spy",
    "DELETE FROM Entity",
]
"""What one engine refuses because it writes, and the other doesn't understand."""


def fill(store: Store) -> None:
    """Put one document in place of all."""
    store.query("MATCH (n) WHERE NOT n:Store DETACH DELETE n", write=True)
    document = Document("document/1", "/1.txt", "T", "fr", None, None, "sha")
    tie = schema().relation_id("HOLDS", "person/a", "office/b")
    said = {
        "document": document.id, "start": 0, "end": 4, "quote": "Mons", "language": "fr",
        "rule": "r", "confidence": 0.9, "subject": "person/a",
    }  # fmt: skip
    claims = [
        Claim(predicate="name", value="A", **said),
        Claim(predicate="HOLDS", object="office/b", relation=tie, **said),
    ]
    store.write([(document, claims)])


@pytest.fixture(scope="module", params=["embedded", "served", "neo4j"])
def filled(request):
    """A store with one document: the embedded engine's own, one served by it, and Neo4j's."""
    if request.param == "neo4j":
        store = Store.open(request.getfixturevalue("neo4j"))
    else:
        engine = request.getfixturevalue("engine")
        store = Store.over(engine, "read-only")
        if request.param == "served":
            store.close()
            with pytest.MonkeyPatch.context() as patch:
                patch.setenv("NEO4J_USERNAME", engine.writer.username)
                patch.setenv("NEO4J_PASSWORD", engine.writer.password)
                patch.setenv("NEO4J_DATABASE", "read-only")
                store = Store.open(engine.url)
    with store:
        fill(store)
        yield store


@pytest.mark.parametrize("cypher", [*WRITING, *QUIET, *APART])
def test_what_writes_is_refused_and_changes_nothing(filled, cypher):
    before = everything(filled)
    with pytest.raises(InvalidQuery) as caught:
        filled.query(cypher)
    assert str(caught.value) == REFUSED
    assert everything(filled) == before


@pytest.mark.parametrize("cypher", REFUSED_SOMEHOW)
def test_what_not_every_engine_understands_changes_nothing_either(filled, cypher):
    before = everything(filled)
    with pytest.raises(InvalidQuery) as caught:
        filled.query(cypher)
    assert len(str(caught.value).splitlines()) == 1
    assert everything(filled) == before


@pytest.mark.parametrize("cypher", WRITING)
def test_it_would_have_changed_something(filled, cypher):
    before = content(filled)
    filled.query(cypher, write=True)
    assert content(filled) != before
    fill(filled)
    assert content(filled) == before


def served(engine, monkeypatch, access, database: str) -> Store:
    monkeypatch.setenv("NEO4J_USERNAME", access.username)
    monkeypatch.setenv("NEO4J_PASSWORD", access.password)
    monkeypatch.setenv("NEO4J_DATABASE", database)
    return Store.open(engine.url)


def test_a_login_that_may_only_read_reads(engine, monkeypatch):
    with Store.over(engine, "lent") as store:
        fill(store)
        before = everything(store)
    with served(engine, monkeypatch, engine.reader, "lent") as store:
        assert everything(store) == before
        assert store.counts()["claims"] == 2
        for write in (
            lambda: store.write([]),
            lambda: store.forget(["document/1"]),
            lambda: store.query("MATCH (n) DETACH DELETE n", write=True),
        ):
            with pytest.raises(StoreUnavailable, match="lets this login only read: set NEO4J"):
                write()
        assert everything(store) == before


def test_who_may_only_read_can_t_make_a_store_but_use_one_of_another_version(engine, monkeypatch):
    engine.database("bare")
    with pytest.raises(StoreUnavailable, match="lets this login only read"):
        served(engine, monkeypatch, engine.reader, "bare")
    with served(engine, monkeypatch, engine.writer, "bare") as store:
        fill(store)
        store.query("MATCH (s:Store) SET s.schema = 'of another version'", write=True)
    with served(engine, monkeypatch, engine.reader, "bare") as store:
        assert store.counts()["documents"] == 1
    assert engine.reader.username == READER
