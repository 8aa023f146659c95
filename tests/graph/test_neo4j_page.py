"""What the page on Neo4j tells to type takes a store out of a database, and nothing else."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import passerelle
import pytest
import stepwise
from neo4j import GraphDatabase
from passerelle.graph.ddl import UNIQUE
from passerelle.graph.identity.judgements import Judgement
from passerelle.graph.store import Store
from passerelle.graph.support import TALLIED

PAGE = (Path(passerelle.__file__).parent / "docs/neo4j.md").read_text(encoding="utf-8")
FOREIGN = "CREATE (:Bird {id: 'place/BE'})-[:SINGS_IN]->(:Place {id: 'place/BE'})"
"""What somebody else has in the database, under ids and a label that are the store's too."""


@pytest.fixture
def shared(emptied):
    """A store with nodes of all its labels, in a database that holds more; it is whole again
    afterwards."""
    with emptied() as store:
        document, claims = stepwise.text(0)
        name = next(claim for claim in claims if claim.predicate == "name")
        often = [replace(name, start=n, end=n + 9) for n in range(100, 100 + TALLIED)]
        store.write([(document, claims + often), stepwise.text(1)])
        store.judge([Judgement("person/0", "person/1", "same")])
        store.query(FOREIGN, write=True)
        labels = "MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label"
        assert {*UNIQUE, "Bird"} <= {label for (label,) in store.query(labels).rows}
        yield store
    with emptied():
        pass


def left(store: Store) -> tuple[list, list]:
    """Return the labels of all nodes, and the types of all relationships."""
    return (
        store.query("MATCH (n) RETURN labels(n) AS labels ORDER BY labels").rows,
        store.query("MATCH ()-[r]->() RETURN type(r)").rows,
    )


def test_the_statement_of_the_page_leaves_what_is_not_the_store_s(shared):
    (statement,) = re.findall(r"^    (MATCH \(n\) WHERE .*\n    DETACH DELETE n)$", PAGE, re.M)
    shared.query(statement, write=True)
    assert left(shared) == ([(["Bird"],), (["Place"],)], [("SINGS_IN",)])


def test_the_statement_for_millions_does_so_label_by_label(shared, neo4j):
    if not shared.name.startswith("bolt:"):
        return  # the page is on Neo4j, whose Browser begins such a transaction
    (statement,) = re.findall(r"`:auto (MATCH \(n:Claim\) [^`]*)`", PAGE)
    with GraphDatabase.driver(neo4j) as driver, driver.session() as session:
        for label in UNIQUE:
            session.run(statement.replace("Claim", label)).consume()
    assert left(shared) == ([(["Bird"],), (["Place"],)], [("SINGS_IN",)])
