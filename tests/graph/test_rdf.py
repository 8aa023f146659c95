"""Is nothing lost, added or left to chance between the graph and RDF?"""

from __future__ import annotations

import io
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

import pytest
import rdflib
from graph_strategies import (
    filled,
    graphs,
)
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from passerelle.errors import Nonconforming
from passerelle.graph.formats.iris import id_of, iri_of
from passerelle.graph.formats.literals import literal, value_of
from passerelle.graph.formats.rdf import FORMATS, Records, write_rdf
from passerelle.graph.model import Graph
from passerelle.graph.store import Store as GraphStore
from passerelle.ontology.rdf_formats import rdf_format
from pyoxigraph import NamedNode, Quad, Store, parse, serialize
from small_graph import DOCUMENT, IDS, JUDGEMENT, PROV, PSL, quads, read, saying, small, written

DATASETS = ("trig", "nquads", "jsonld")


hostile = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@hostile
@given(graph=graphs)
def test_a_graph_comes_back_as_it_was(graph: Graph) -> None:
    for format_ in (*DATASETS, "turtle"):
        assert read(written(graph, format_), format_) == graph


@hostile
@given(graph=graphs)
def test_xml_brings_the_graph_back_or_refuses_the_character(graph: Graph) -> None:
    try:
        data = written(graph, "xml")
    except Nonconforming as refusal:
        assert "U+" in str(refusal)
        assume(False)
        return
    assert read(data, "xml") == graph
    ElementTree.fromstring(data)


def test_the_software_of_a_document_is_what_read_it_and_no_instant_is_told() -> None:
    read_by = replace(DOCUMENT, extractor="other reader 2.1", loaded="2026-10-05T12:00:00Z")
    graph = replace(small(), documents={DOCUMENT.id: read_by})
    found = quads(written(graph, "nquads"), "nquads")
    agent = iri_of("agent/other reader 2.1")
    (activity,) = saying(DOCUMENT.id, PROV + "wasGeneratedBy", found)
    assert saying(activity.removeprefix(IDS), PROV + "wasAssociatedWith", found) == {agent}
    said = saying(agent.removeprefix(IDS), "http://schema.org/softwareVersion", found)
    assert said == {"2.1"}
    assert not any("2026" in str(quad) for quad in found)
    assert read(written(graph, "nquads"), "nquads").documents[DOCUMENT.id].loaded is None


@pytest.mark.parametrize("format_", FORMATS)
def test_the_folded_graph_comes_back_from_every_format(format_: str) -> None:
    graph = small()
    assert read(written(graph, format_), format_) == graph


def test_other_libraries_read_the_same_triples() -> None:
    ours = {str(quad.triple) for quad in quads(written(small(), "turtle"), "turtle")}
    for format_, name in (("turtle", "turtle"), ("xml", "xml")):
        theirs = rdflib.Graph().parse(data=written(small(), format_), format=name)
        again = theirs.serialize(format="nt", encoding="utf-8")
        assert {str(quad.triple) for quad in parse(again, format=rdf_format("nquads"))} == ours


def test_what_went_through_a_store_is_still_the_same() -> None:
    store = Store()
    store.extend(quads(written(small(), "nquads"), "nquads"))
    kept = sorted(store, key=str)
    assert read(serialize(kept, format=rdf_format("trig")), "trig") == small()


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_decimal_has_one_form_that_libraries_keep(number: float) -> None:
    term = literal(number, "decimal")
    assert value_of(term, "decimal") == number
    kept = rdflib.Literal(term.value, datatype=rdflib.XSD.decimal)
    if abs(number) < 10**15 and (number == 0 or abs(number) > 1e-5):
        assert str(kept) == term.value


@given(st.decimals(-(10**6), 10**6, places=4).map(float) | st.integers(-100, 100).map(float))
def test_a_store_leaves_a_decimal_as_it_is(number: float) -> None:
    said = Quad(NamedNode("https://example.org/"), NamedNode(PSL + "x"), literal(number, "decimal"))
    store = Store()
    store.add(said)
    assert list(store) == [said]


@given(filled)
def test_ids_and_iris_are_one_to_one(rest: str) -> None:
    iri = iri_of(f"place/{rest}")
    assert iri.isascii()
    assert id_of(iri) == f"place/{rest}"
    assert str(NamedNode(iri).value) == iri


@pytest.mark.parametrize("format_", FORMATS)
def test_the_same_graph_gives_the_same_bytes(format_: str) -> None:
    graph = small()
    turned = Graph(
        *(
            dict(sorted(part.items(), reverse=True))
            for part in (graph.documents, graph.claims, graph.entities, graph.relations)
        ),
        graph.judgements,
    )
    for entity in turned.entities.values():
        entity.properties = dict(reversed(entity.properties.items()))
        entity.names = dict(reversed(entity.names.items()))
    first = written(graph, format_)
    if format_ != "nquads":  # which keeps the order of the records
        assert written(turned, format_) == first
    assert written(read(first, format_), format_) == first


def test_nquads_take_records_one_at_a_time() -> None:
    graph = small()
    stream = io.BytesIO()
    sizes: list[int] = []

    def watched(records: Iterable[Any]) -> Iterator[Any]:
        for record in records:
            sizes.append(stream.tell())
            yield record

    write_rdf(Records(*map(watched, Records.of(graph))), stream, "nquads")
    assert stream.getvalue() == written(graph, "nquads")
    # Before each record is asked for, all that come before it are written.
    assert len(sizes) == len(set(sizes)) == sum(map(len, Records.of(graph)))


def test_a_store_streams_the_bytes_that_the_graph_gives(store: GraphStore) -> None:
    graph = small()
    store.judge([JUDGEMENT])
    store.write([(DOCUMENT, list(graph.claims.values()))])
    records = Records(
        store.documents(),
        store.claims(),
        store.entities(),
        store.relations(),
        store.judgements(),
    )
    assert written(records, "nquads") == written(graph, "nquads")


@pytest.mark.parametrize("format_", FORMATS)
def test_every_format_says_the_same(format_: str) -> None:
    flat = {quad.triple for quad in quads(written(small(), format_), format_)}
    assert flat == {quad.triple for quad in quads(written(small(), "nquads"), "nquads")}
