"""What does the graph say as RDF?"""

from __future__ import annotations

import contextlib
import csv
import io
import re
from dataclasses import replace
from pathlib import Path

import pytest
from passerelle.graph.formats.authorities import country_authority
from pyoxigraph import BlankNode, Literal, NamedNode
from small_graph import (
    DOCUMENT,
    IDS,
    JUDGEMENT,
    OA,
    PROV,
    PSL,
    SKOS,
    claim,
    quads,
    read,
    saying,
    small,
    written,
)


def test_claims_stand_in_the_graph_of_their_document_and_nothing_else_does() -> None:
    found = quads(written(small(), "trig"), "trig")
    named = {quad for quad in found if isinstance(quad.graph_name, NamedNode)}
    assert {quad.graph_name for quad in named} == {NamedNode(IDS + DOCUMENT.id)}
    sorts = {quad.subject.value.removeprefix(IDS).partition("/")[0] for quad in named}
    assert sorts == {"claim", "target", "position", "quotation"}
    apart = {quad.subject for quad in found - named}
    assert not apart & {quad.subject for quad in named}


def test_turtle_declares_the_prefixes_it_uses_and_no_others() -> None:
    head, _, body = written(small(), "turtle").decode().partition("\n\n")
    declared = {line.split()[1] for line in head.splitlines()}
    used = set(re.findall(r"(?<![^\s^])[a-z][a-z0-9-]*:", body))
    assert {"person:", "role-concept:", "org:"} <= declared
    assert declared - {"rdf:"} == used  # rdf:type is written as "a"


def test_the_guide_shows_what_happens(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    guide = (Path(__file__).parents[2] / "docs" / "rdf.md").read_text("utf-8")
    program = guide.partition("```python\n")[2].partition("```")[0]
    output = guide.partition("```text\n")[2].partition("```")[0]
    (tmp_path / "graph.trig").write_bytes(written(small(), "trig"))
    monkeypatch.chdir(tmp_path)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, "docs/rdf.md", "exec"), {})
    assert printed.getvalue() == output


def test_no_node_is_blank() -> None:
    found = quads(written(small(), "trig"), "trig")
    assert not any(
        isinstance(term, BlankNode) for quad in found for term in (quad.subject, quad.object)
    )


def test_a_relation_is_a_node_with_its_evidence_and_a_shortcut() -> None:
    graph = small()
    found = quads(written(graph, "trig"), "trig")
    tie = next(r for r in graph.relations.values() if r.type == "HOLDS")
    assert saying(tie.id, "http://www.w3.org/ns/org#member", found) == {IDS + "person/tommy"}
    assert saying(tie.id, PSL + "status", found) == {"https://w3id.org/passerelle/status/current"}
    assert saying(tie.id, PROV + "wasDerivedFrom", found) == {
        IDS + claim.id for claim in graph.claims.values() if claim.relation == tie.id
    }
    for shortcut in (PSL + "holds", "http://www.w3.org/ns/org#holds"):
        assert saying("person/tommy", shortcut, found) == {IDS + "office/governor.BE-WHT"}


def test_a_judgement_is_a_node_that_standard_vocabularies_understand() -> None:
    found = quads(written(small(), "trig"), "trig")
    at, dct = JUDGEMENT.id, "http://purl.org/dc/terms/"
    assert saying(at, PSL + "one", found) == {IDS + "person/tom"}
    assert saying(at, PSL + "other", found) == {IDS + "person/tommy"}
    assert saying(at, PSL + "on", found) == {JUDGEMENT.on}
    assert saying(at, dct + "created", found) == {"2025-10-05T10:00:00+00:00"}
    assert saying(at, dct + "creator", found) == {IDS + "agent/anna"}
    assert saying("agent/anna", "http://www.w3.org/2000/01/rdf-schema#label", found) == {"anna"}
    assert saying(at, dct + "description", found) == {"one given name"}


def test_a_claim_whose_ends_are_one_thing_supports_nothing() -> None:
    one = replace(
        claim("COOPERATES_WITH", "person/tommy", object="person/tommy"),
        relation=None,
        object_read="person/tom",
    )
    graph = small()
    graph.claims = {one.id: one}
    found = quads(written(graph, "trig"), "trig")
    for predicate in (OA + "hasBody", PSL + "supports", PROV + "wasDerivedFrom"):
        assert not saying(one.id, predicate, found)
    assert saying("person/tommy", PROV + "wasDerivedFrom", found) == set()
    assert saying("person/tommy", PSL + "mentionedIn", found) == {IDS + DOCUMENT.id}
    assert read(written(graph, "trig"), "trig") == graph


def test_a_symmetric_shortcut_goes_both_ways() -> None:
    found = quads(written(small(), "trig"), "trig")
    touches = "http://www.opengis.net/ont/geosparql#sfTouches"
    assert saying("place/BE-WHT", touches, found) == {IDS + "place/FR-59"}
    assert saying("place/FR-59", touches, found) == {IDS + "place/BE-WHT"}


def test_names_are_labels_with_one_preferred_for_each_language() -> None:
    graph = small()
    place = graph.entities["place/BE-WHT"]
    place.names["fr"] = ("Hainaut", "province de Hainaut")
    place.names["nl"] = ("Henegouwen", "provincie Henegouwen")
    found = quads(written(graph, "trig"), "trig")
    at = NamedNode(IDS + place.id)
    preferred = [
        q.object for q in found if q.subject == at and q.predicate.value == SKOS + "prefLabel"
    ]
    assert set(preferred) == {
        Literal("Hainaut", language="fr"),
        Literal("Henegouwen", language="nl"),
    }


def test_places_are_matched_with_the_registers_of_the_union() -> None:
    found = quads(written(small(), "trig"), "trig")
    assert saying("place/BE-WHT", SKOS + "exactMatch", found) == {
        "http://data.europa.eu/nuts/code/BE32"
    }
    assert saying("place/BE", SKOS + "exactMatch", found) == {
        "http://publications.europa.eu/resource/authority/country/BEL"
    }


def test_the_countries_of_europe_have_the_codes_of_the_publications_office() -> None:
    table = Path(__file__).parents[3] / "shared" / "sources" / "countries.tsv"
    if not table.is_file():
        pytest.skip("../shared/sources/countries.tsv is not here to compare with")
    lines = [line for line in table.read_text("utf-8").splitlines() if not line.startswith("#")]
    rows = list(csv.DictReader(lines, delimiter="\t"))
    assert len(rows) > 40
    wrong = {
        row["iso2"]
        for row in rows
        if not (country_authority(row["iso2"]) or "").endswith("/" + row["eu_authority"])
    }
    assert not wrong


def test_the_vocabulary_in_use_has_its_labels_and_no_more() -> None:
    found = quads(written(small(), "trig"), "trig")
    concepts = {
        quad.subject.value
        for quad in found
        if quad.object == NamedNode(SKOS + "Concept") and not quad.subject.value.startswith(IDS)
    }
    assert "https://w3id.org/passerelle/place-kind/province" in concepts
    assert "https://w3id.org/passerelle/status/current" in concepts
    assert "https://w3id.org/passerelle/place-kind/canton" not in concepts


def test_a_claim_selects_its_span_in_code_points() -> None:
    graph = small()
    found = quads(written(graph, "trig"), "trig")
    some = next(iter(graph.claims.values()))
    rest = some.id.removeprefix("claim/")
    assert saying(f"target/{rest}", OA + "hasSource", found) == {IDS + DOCUMENT.id}
    assert saying(f"position/{rest}", OA + "start", found) == {str(some.start)}
    assert saying(f"position/{rest}", OA + "end", found) == {str(some.end)}
    assert saying(f"quotation/{rest}", OA + "exact", found) == {some.quote}
