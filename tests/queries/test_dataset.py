"""FROM says which graphs are asked; the word elsewhere says nothing."""

from __future__ import annotations

import pytest
from passerelle.queries.sparql import Rdf
from pyoxigraph import Literal, NamedNode, Quad, Store


@pytest.fixture(scope="module")
def rdf():
    held = Store()
    for name in ("urn:a", "urn:b"):
        node = NamedNode(name)
        held.add(Quad(node, NamedNode("urn:p"), Literal(name), node))
    return Rdf(held)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s FROM <urn:a> { ?s ?p ?o }",
        "select ?s from<urn:a>where{ ?s ?p ?o }",
        "PREFIX from: <urn:> SELECT ?s FROM from:a WHERE { ?s ?p ?o }",
        "PREFIX : <urn:> SELECT ?s # <urn:b>\nFROM # '\n:a { ?s ?p ?o }",
        "SELECT ?s FROM NAMED <urn:a> { GRAPH ?g { ?s ?p ?o FILTER(?o != 'FROM') } }",
    ],
)
def test_from_chooses_the_graphs(rdf, query):
    assert rdf.query(query).rows == [("urn:a",)]


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?s { ?s ?p ?o }",
        "# FROM <urn:a> {\nSELECT ?s { ?s ?p ?o } # FROM <urn:a> WHERE",
        "SELECT ?s { ?s ?p ?o FILTER(?o != 'FROM <urn:a> {') }",
        'SELECT ?s { ?s ?p ?o FILTER(?o != "\\" FROM <urn:a> {") }',
        'SELECT ?s { ?s ?p ?o FILTER(?o != """ " FROM <urn:a> { """) }',
        "SELECT ?s { ?s ?p ?o FILTER(?o < 3 || ?o != 'FROM <urn:a> WHERE') }",
        "PREFIX from: <urn:> SELECT ?s { ?s from:p ?o MINUS { ?s ?from <urn:from> } }",
    ],
)
def test_the_word_elsewhere_leaves_all_graphs_together(rdf, query):
    assert sorted(rdf.query(query).rows) == [("urn:a",), ("urn:b",)]
