"""Is nothing lost, added or left to chance between the graph and RDF?"""

from __future__ import annotations

import contextlib
import csv
import io
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from passerelle.errors import Nonconforming, Unreadable, WrongUse
from passerelle.graph.fold import fold
from passerelle.graph.formats.authorities import country_authority
from passerelle.graph.formats.iris import id_of, iri_of
from passerelle.graph.formats.literals import literal, value_of
from passerelle.graph.formats.rdf import FORMATS, Records, read_rdf, write_rdf
from passerelle.graph.identity.judgements import VERDICTS, Judgement
from passerelle.graph.model import Claim, Document, Entity, Graph, Relation
from passerelle.graph.store import Store as GraphStore
from passerelle.ontology.rdf_formats import rdf_format
from passerelle.ontology.schema import schema
from pyoxigraph import BlankNode, Literal, NamedNode, Quad, Store, parse, serialize

DATASETS = ("trig", "nquads", "jsonld")
PSL = "https://w3id.org/passerelle/ontology#"
IDS = "https://w3id.org/passerelle/id/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
FIELDS = {"id", "name", "names", "country", "claims", "documents", "first", "last", "confidence"}

hostile = settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

# -- strategies ------------------------------------------------------------------------------

characters = st.characters(exclude_categories=["Cs"])
pitfalls = st.sampled_from(
    ["\"", "\'\'\'", "\"\"\"", "\\", "\n", "\r\n", "\t", "\x00", "\x0c", "\x7f", "\x85", "\u2028",
     "\ufeff", "<b>&amp;]]>", "@prefix x: <y> .", "#", "%2E", "..", "/../", "=", "\U0001f309",
     "e\u0301", "{}", "_:b0", "^^<x>", "@fr", " ", ""]
)  # fmt: skip
text = st.lists(pitfalls | st.text(characters, max_size=8), max_size=4).map("".join)
filled = text.filter(bool)
languages = st.sampled_from(["fr", "nl", "de", "en", "lb", "zh-hant"])
dates = st.dates().map(lambda day: day.isoformat())
instants = st.datetimes().map(lambda at: f"{at.isoformat(timespec='seconds')}Z")
counts = st.integers(0, 10**6)
shares = st.floats(0, 1)


def ids(prefix: str) -> st.SearchStrategy[str]:
    return filled.map(lambda rest: f"{prefix}/{rest}")


def values(key: str, label: str) -> st.SearchStrategy[Any]:
    property_ = schema().properties[key]
    concepts = schema().values(key, label)
    if concepts is not None:
        one = (st.sampled_from(sorted(concepts)) | filled) if concepts else filled
    else:
        one = {
            "string": text,
            "integer": st.integers(),
            "decimal": st.floats(allow_nan=False, allow_infinity=False),
            "boolean": st.booleans(),
            "date": dates,
        }[property_.datatype]
    if property_.many:
        return st.lists(one, min_size=1, max_size=3, unique=True).map(sorted).map(tuple)
    return one


def properties(owner: str) -> st.SearchStrategy[dict[str, Any]]:
    declared = schema().node_types.get(owner) or schema().relation_types[owner]
    keys = sorted(set(declared.properties) - FIELDS)
    return st.fixed_dictionaries({}, optional={key: values(key, owner) for key in keys})


documents = st.builds(
    Document,
    id=ids("document"),
    path=text,
    title=text,
    language=languages,
    published=st.none() | dates,
    published_source=st.none() | text,
    sha256=text,
    extractor=text,
)


@st.composite
def entities(draw: st.DrawFn) -> Entity:
    label = draw(st.sampled_from([n.label for n in schema().node_types.values() if n.entity]))
    wordings = st.lists(text, min_size=1, max_size=3, unique=True).map(sorted).map(tuple)
    return Entity(
        id=draw(ids(schema().node_types[label].prefix)),
        type=label,
        name=draw(text),
        names=draw(st.dictionaries(languages | st.just(""), wordings, max_size=3)),
        country=draw(st.none() | st.sampled_from(["BE", "FR", "NL"])),
        properties=draw(properties(label)),
        claims=draw(counts),
        documents=draw(counts),
        first=draw(st.none() | dates),
        last=draw(st.none() | dates),
    )


ties = st.sampled_from([t.name for t in schema().relation_types.values() if t.n_ary_class])
any_id = ids("person") | ids("place")


@st.composite
def relations(draw: st.DrawFn) -> Relation:
    type_ = draw(ties)
    return Relation(
        id=draw(ids("relation")),
        type=type_,
        source=draw(any_id),
        target=draw(any_id),
        properties=draw(properties(type_)),
        confidence=draw(shares),
        claims=draw(counts),
        documents=draw(counts),
        first=draw(st.none() | dates),
        last=draw(st.none() | dates),
    )


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    start = draw(counts)
    said = {
        "document": draw(ids("document")),
        "start": start,
        "end": start + draw(counts),
        "quote": draw(text),
        "language": draw(languages),
        "rule": draw(text),
        "confidence": draw(shares),
    }
    match draw(st.sampled_from(["property", "relation", "unresolved"])):
        case "property":
            key = draw(st.sampled_from(sorted(schema().properties)))
            return Claim(
                subject=draw(any_id),
                predicate=key,
                value=draw(text),
                subject_read=draw(st.none() | any_id),
                **said,
            )
        case "unresolved":
            return Claim(subject=None, predicate="unresolved", value=draw(text), **said)
    type_ = draw(ties)
    keys = sorted(set(schema().relation_types[type_].properties) - FIELDS)
    pairs = st.tuples(st.sampled_from(keys), text) if keys else st.nothing()
    return Claim(
        subject=draw(any_id),
        predicate=type_,
        object=draw(any_id),
        qualifiers=tuple(sorted(draw(st.sets(pairs, max_size=2)))) if keys else (),
        relation=draw(st.none() | ids("relation")),
        subject_read=draw(st.none() | any_id),
        object_read=draw(st.none() | any_id),
        **said,
    )


def keyed(records: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.lists(records, max_size=3, unique_by=lambda record: record.id).map(
        lambda found: {record.id: record for record in sorted(found, key=lambda r: r.id)}
    )


judgements = st.builds(
    Judgement, any_id, any_id, st.sampled_from(VERDICTS), text, text, text | dates | instants
)

graphs = st.builds(
    Graph,
    documents=keyed(documents),
    claims=keyed(claims()),
    entities=keyed(entities()),
    relations=keyed(relations()),
    judgements=st.lists(judgements, max_size=3, unique_by=lambda j: j.id).map(sorted).map(tuple),
)

# -- a small graph ---------------------------------------------------------------------------

DOCUMENT = Document(
    "document/d1", "mons.txt", "Une conférence", "fr", "2017-09-08", "option", "0" * 64
)


JUDGEMENT = Judgement(
    "person/tom", "person/tommy", "unsure", "one given name", "anna", "2025-10-05T12:00:00+02:00"
)


def claim(predicate: str, subject: str | None, value: str | None = None, **more: Any) -> Claim:
    said: dict[str, Any] = {
        "document": DOCUMENT.id,
        "start": 3,
        "end": 9,
        "quote": 'au "Palais"\r\n',
        "language": "fr",
        "rule": "example",
        "confidence": 0.9,
        "subject": subject,
        "predicate": predicate,
        "value": value,
    }
    if "object" in more:
        more["relation"] = schema().relation_id(
            predicate, str(subject), more["object"], more.get("qualifiers", ())
        )
    return Claim(**said | more)


def small() -> Graph:
    found = [
        claim("name", "person/tommy", "Tommy Leclercq"),
        claim("name", "office/governor.BE-WHT", "gouverneur du Hainaut"),
        claim("name", "office/governor.BE-WHT", "governor of Hainaut", language="en", start=4),
        claim("name", "place/BE-WHT", "Hainaut"),
        claim("kind", "place/BE-WHT", "province"),
        claim("code_nuts", "place/BE-WHT", "BE32"),
        claim("name", "place/BE", "Belgique"),
        claim("code_iso", "place/BE", "BE"),
        claim("name", "event/mons", "conférence"),
        claim("date", "event/mons", "2017-09-08"),
        claim("participants", "event/mons", "60"),
        claim("participants_approximate", "event/mons", "true"),
        claim("HOLDS", "person/tommy", object="office/governor.BE-WHT",
              qualifiers=(("status", "current"),)),
        claim("TOOK_PART_IN", "person/tommy", object="event/mons",
              qualifiers=(("role", "opened"),)),
        claim("TOOK_PART_IN", "person/tommy", object="event/mons",
              qualifiers=(("role", "chaired"),)),
        claim("HELD_AT", "event/mons", object="place/BE-WHT"),
        claim("BORDERS", "place/BE-WHT", object="place/FR-59"),
        claim("unresolved", None, "le préfet"),
    ]  # fmt: skip
    by_id = {one.id: one for one in sorted(found, key=lambda one: one.id)}
    of_documents = {DOCUMENT.id: DOCUMENT}
    return Graph(of_documents, by_id, *fold(by_id.values(), of_documents), (JUDGEMENT,))


def written(graph: Graph | Records, format_: str) -> bytes:
    stream = io.BytesIO()
    write_rdf(graph, stream, format_)
    return stream.getvalue()


def read(data: bytes, format_: str) -> Graph:
    return read_rdf(io.BytesIO(data), format_)


def quads(data: bytes, format_: str) -> set[Quad]:
    return set(parse(data, format=rdf_format(format_)))


def saying(subject: str, predicate: str, found: set[Quad]) -> set[str]:
    return {
        quad.object.value
        for quad in found
        if quad.subject == NamedNode(IDS + subject) and quad.predicate == NamedNode(predicate)
    }


# -- nothing is lost -------------------------------------------------------------------------


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


# -- the same bytes --------------------------------------------------------------------------


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


# -- what it says ----------------------------------------------------------------------------


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


# -- what is refused -------------------------------------------------------------------------


def changed(graph: Graph, id_: str, **fields: Any) -> Graph:
    graph.entities = dict(graph.entities) | {id_: replace(graph.entities[id_], **fields)}
    return graph


@pytest.mark.parametrize(
    ("fields", "complaint"),
    [
        ({"properties": {"shoe_size": 44}}, "shoe_size"),
        ({"properties": {"participants": 3}}, "participants"),
        ({"properties": {"name": "X"}}, "name is a field"),
        ({"type": "Place"}, "Place"),
        ({"first": "yesterday"}, "yesterday"),
        ({"names": {"FR": ("X",)}}, "FR"),
        ({"name": "\ud800"}, "surrogate"),
    ],
)
def test_an_entity_that_the_ontology_cannot_express_is_refused(
    fields: dict[str, Any], complaint: str
) -> None:
    with pytest.raises(Nonconforming, match=f"^person/tommy: .*{complaint}"):
        written(changed(small(), "person/tommy", **fields), "nquads")


def test_a_claim_with_an_undeclared_predicate_or_qualifier_is_refused() -> None:
    for odd in (
        claim("shoe_size", "person/tommy", "44"),
        claim("HOLDS", "person/tommy", object="office/a", qualifiers=(("colour", "red"),)),
        claim(
            "HOLDS", "person/tommy", object="office/a", qualifiers=(("until", "b"), ("since", "a"))
        ),
    ):
        graph = small()
        graph.claims = {odd.id: odd}
        with pytest.raises(Nonconforming, match=f"^{odd.id}: "):
            written(graph, "trig")


def test_an_unknown_format_is_wrong_use() -> None:
    for function in (lambda: written(small(), "csv"), lambda: read(b"", "csv")):
        with pytest.raises(WrongUse, match="turtle, trig, nquads, jsonld, xml"):
            function()


def test_broken_syntax_is_one_clear_line() -> None:
    with pytest.raises(Unreadable, match="does not parse as turtle") as caught:
        read(b"<a> <b> .", "turtle")
    assert "\n" not in str(caught.value)


def edited(remove: str = "", add: str = "") -> bytes:
    lines = written(small(), "nquads").decode().splitlines(keepends=True)
    kept = [line for line in lines if not (remove and remove in line)]
    assert not remove or len(kept) < len(lines)
    return "".join([*kept, add]).encode()


@pytest.mark.parametrize(
    ("data", "complaint"),
    [
        ({"add": f"_:x <{SKOS}note> <{IDS}person/tommy> ."}, "blank node"),
        ({"add": f"<{IDS}person/tommy> <{SKOS}note> _:x ."}, "blank node"),
        ({"add": f'<{IDS}person/tommy> <{PSL}shoeSize> "44" .'}, "person/tommy: .*shoeSize"),
        ({"add": f'<{IDS}person/tommy> <{PSL}participants> "4" .'}, "person/tommy: .*participants"),
        ({"add": f'<http://x.org/y> <{PSL}name> "Y" .'}, "neither a node nor a concept"),
        ({"add": f'<{IDS}boat/y> <{PSL}name> "Y" .'}, "boat/y"),
        ({"add": f'<{IDS}person/tommy> <{PSL}name> "Y" .'}, "person/tommy: name has 2 values"),
        ({"remove": f'<{PSL}name> "'}, "name has 0 values"),
        ({"remove": f"<{OA}exact>"}, "claim/.*exact"),
        ({"remove": f"<{PSL}fromDocument>"}, "comes from no document"),
        ({"remove": f"<{PSL}office>"}, "end .*office> is missing"),
        ({"remove": f"<{PSL}Holds>"}, "exactly one class of relations"),
        ({"remove": f"<{PSL}value>"}, "it was changed"),
        ({"remove": f"<{PSL}one>"}, "judgement/.*end .*one> is missing"),
        ({"remove": f"<{PSL}verdict>"}, "judgement/.*verdict has 0 values"),
        ({"remove": f"<{PSL}confidence>"}, "confidence has 0 values"),
    ],
)
def test_a_file_that_is_no_export_is_refused_by_name(data: dict[str, str], complaint: str) -> None:
    with pytest.raises(Nonconforming, match=complaint) as caught:
        read(edited(**data), "nquads")
    assert "\n" not in str(caught.value)


def test_a_claim_in_the_graph_of_another_document_is_refused() -> None:
    data = written(small(), "nquads").decode()
    line = next(line for line in data.splitlines() if f"<{PSL}rule>" in line)
    moved = line.replace(f"<{IDS}document/d1> .", f"<{IDS}document/d2> .")
    with pytest.raises(Nonconforming, match="graph of another document"):
        read(data.replace(line, moved).encode(), "nquads")


def test_rewritten_literals_are_read_with_their_values() -> None:
    data = written(small(), "nquads").replace(b'"0.9"^^', b'"0.90"^^')
    assert b'"0.90"^^' in data
    assert read(data, "nquads") == small()
