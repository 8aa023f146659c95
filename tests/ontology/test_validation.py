"""Does validation pass what the model allows, and name what it doesn't?"""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import rdflib
from passerelle.errors import Unreadable, WrongUse
from passerelle.graph.fold import fold
from passerelle.graph.formats.rdf import FORMATS, write_rdf
from passerelle.graph.identity.judgements import Judgement
from passerelle.graph.model import Claim, Document, Graph
from passerelle.ontology.schema import IDS, NAMESPACE, schema
from passerelle.ontology.shapes import derived_shapes, shapes
from passerelle.ontology.validation import Problem, Report, validate, validate_file

SH = rdflib.Namespace("http://www.w3.org/ns/shacl#")
OA = "http://www.w3.org/ns/oa#"
DOCUMENT = Document("document/d1", "a.txt", "Titre", "fr", "2017-09-08", "option", "0" * 64)


# person/tom is not in the graph: it was merged.
JUDGEMENT = Judgement("person/tom", "person/tommy", "same", "", "anna", "2026-10-05")


def claim(predicate: str, subject: str | None, value: str | None = None, **more: Any) -> Claim:
    said: dict[str, Any] = {
        "document": DOCUMENT.id,
        "start": 3,
        "end": 9,
        "quote": "Palais",
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


def graph(*more: Claim) -> Graph:
    found = [
        claim("name", "person/tommy", "Tommy Leclercq"),
        claim("name", "office/governor.BE-WHT", "gouverneur du Hainaut"),
        claim("name", "place/BE-WHT", "Hainaut"),
        claim("kind", "place/BE-WHT", "province"),
        claim("country", "place/BE-WHT", "BE"),
        claim("name", "event/mons", "conférence"),
        claim("date", "event/mons", "2017-09-08"),
        claim("participants", "event/mons", "60"),
        claim("HOLDS", "person/tommy", object="office/governor.BE-WHT",
              qualifiers=(("since", "2016"), ("status", "current"))),
        claim("TOOK_PART_IN", "person/tommy", object="event/mons",
              qualifiers=(("role", "opened"),)),
        claim("HELD_AT", "event/mons", object="place/BE-WHT"),
        replace(
            claim("COOPERATES_WITH", "person/tommy", object="person/tommy"),
            relation=None, object_read="person/tom",
        ),
        claim("unresolved", None, "le préfet"),
        *more,
    ]  # fmt: skip
    by_id = {one.id: one for one in sorted(found, key=lambda one: one.id)}
    documents = {DOCUMENT.id: DOCUMENT}
    return Graph(documents, by_id, *fold(by_id.values(), documents), (JUDGEMENT,))


def written(of: Graph, format_: str = "nquads") -> bytes:
    stream = io.BytesIO()
    write_rdf(of, stream, format_)
    return stream.getvalue()


def report(data: bytes, format_: str = "nquads") -> Report:
    return validate(io.BytesIO(data), format_)


def with_changes(*changes: tuple[str, str]) -> bytes:
    """Return the export with regular expressions replaced in its lines; each must match."""
    text = written(graph()).decode()
    for pattern, replacement in changes:
        text, count = re.subn(pattern, replacement, text, flags=re.MULTILINE)
        assert count, pattern
    return text.encode()


def id_of(type_: str) -> str:
    return next(tie.id for tie in graph().relations.values() if tie.type == type_)


# -- what conforms ---------------------------------------------------------------------------


@pytest.mark.parametrize("format_", FORMATS)
def test_what_is_exported_conforms(format_: str) -> None:
    assert report(written(graph(), format_), format_) == Report(True, ())


def test_what_went_through_other_stores_conforms() -> None:
    # pyoxigraph's store turns xsd:nonNegativeInteger into xsd:integer.
    data = written(graph()).replace(b"#nonNegativeInteger>", b"#integer>")
    assert report(data).conforms


def test_every_node_type_and_relation_type_has_a_shape() -> None:
    found = rdflib.Graph().parse(data=shapes(), format="turtle")
    targeted = {str(class_) for class_ in found.objects(None, SH.targetClass)}
    declared = [node.iri for node in schema().node_types.values()]
    declared += [tie.iri for tie in schema().relation_types.values() if tie.n_ary_class]
    assert len(declared) > 20
    assert not set(declared) - targeted


def test_every_property_shape_says_in_words_what_it_wants() -> None:
    found = rdflib.Graph().parse(data=shapes(), format="turtle")
    for shape in found.objects(None, SH.property):
        if (shape, SH.name, None) in found:
            assert (shape, SH.message, None) in found, found.value(shape, SH.name)
    assert len(set(found.objects(None, SH.message))) > 30


def test_every_written_shape_is_about_terms_that_the_ontology_declares() -> None:
    written_shapes = rdflib.Graph().parse(
        data=shapes().removesuffix(derived_shapes()), format="turtle"
    )
    known = {node.iri for node in schema().node_types.values()}
    known |= {property_.iri for property_ in schema().properties.values()}
    for tie in schema().relation_types.values():
        known |= {tie.iri, tie.shortcut}
    known |= {NAMESPACE + "Entity", NAMESPACE + "Tie"}
    used = {
        str(term)
        for predicate in (SH.path, SH.targetClass, SH.targetObjectsOf, SH.targetSubjectsOf)
        for term in written_shapes.objects(None, predicate)
        if str(term).startswith(NAMESPACE)
    }
    assert used
    assert not used - known


# -- what does not ---------------------------------------------------------------------------

BROKEN = [
    (
        "a relation that leads to the wrong type of node",
        [(rf"(<{NAMESPACE}office>) <{IDS}office/governor.BE-WHT>", rf"\1 <{IDS}place/BE-WHT>")],
        ("HOLDS", "target", "must lead to exactly one node, of type Office"),
    ),
    (
        "a relation without an end",
        [(rf"^.*<{NAMESPACE}office> <{IDS}office/.*\n", "")],
        ("HOLDS", "target", "must lead to exactly one node, of type Office"),
    ),
    (
        "an unknown role",
        [("passerelle/role/opened", "passerelle/role/juggled")],
        ("TOOK_PART_IN", "role", "must be a concept of the vocabulary role, one"),
    ),
    (
        "a participation without a role",
        [(rf"^.*<{NAMESPACE}role>.*\n", "")],
        ("TOOK_PART_IN", "role", "must be a concept of the vocabulary role, one"),
    ),
    (
        "a confidence of 3",
        [(rf"^(<{IDS}relation.*<{NAMESPACE}confidence>) \"0.9\"", r'\1 "3"')],
        ("HOLDS", "confidence", "needs a confidence between 0 and 1"),
    ),
    (
        "a relation without evidence",
        [(rf"^<{IDS}relation/.*wasDerivedFrom.*\n", "")],
        ("HOLDS", "evidence", "needs a claim that it is derived from"),
    ),
    (
        "a country in full",
        [(rf'<{NAMESPACE}country> "BE"', rf'<{NAMESPACE}country> "Belgium"')],
        ("place/BE-WHT", "country", "must be an ISO 3166-1 code of two capital letters"),
    ),
    (
        "no name",
        [(rf"^<{IDS}person/tommy> <{NAMESPACE}name>.*\n", "")],
        ("person/tommy", "name", "needs a name"),
    ),
    (
        "a date in words",
        [(rf'<{NAMESPACE}date> "2017-09-08"', rf'<{NAMESPACE}date> "8 Sept."')],
        ("event/mons", "date", "must be an ISO date, month or year, XXXX-09-19, or an interval"),
    ),
    (
        "text for a number",
        [('"60"\\^\\^', '"sixty"^^')],
        ("event/mons", "participants", "must be of type integer, one at most"),
    ),
    (
        "a word for a language",
        [(rf'^(<{IDS}document.*<{NAMESPACE}language>) "fr"', r'\1 "French"')],
        ("document/d1", "language", "needs a language as an ISO 639 code, such as fr"),
    ),
    (
        "a kind that is not in the vocabulary",
        [("place-kind/province> \\.", "place-kind/planet> .")],
        ("place/BE-WHT", "kind", "must be a concept of the vocabulary place-kind, one at most"),
    ),
    (
        "a claim without a quote",
        [(rf"^.*<{OA}exact>.*\n", "")],
        ("claim/", "quote", "needs exactly one quote"),
    ),
    (
        "a span that ends before it starts",
        [(rf'<{OA}end> "9"', rf'<{OA}end> "2"')],
        ("position/", "span", "must start before it ends"),
    ),
    (
        "a negative start",
        [(rf'<{OA}start> "3"\^\^<.*#nonNegativeInteger>',
          f'<{OA}start> "-3"^^<http://www.w3.org/2001/XMLSchema#integer>')],
        ("position/", "start", "must be a number of code points, 0 or more"),
    ),
    (
        "a claim of two documents",
        [(rf"^(<{IDS}claim/[^>]*> <{NAMESPACE}fromDocument>) (.*)$",
          rf"\1 \2\n\1 <{IDS}document/d2> .")],
        ("claim/", "document", "must come from exactly one document"),
    ),
    (
        "evidence in another document",
        [(rf"<{OA}hasSource> <{IDS}document/d1>", f"<{OA}hasSource> <{IDS}document/d2>")],
        ("claim/", "document of the evidence",
         "must have its evidence in the document that it comes from"),
    ),
    (
        "a claim that says nothing",
        [(rf"^.*<{NAMESPACE}(value|object)>.*\n", "")],
        ("claim/", "value or object", "needs either a value or an object"),
    ),
    (
        "a claim about a node that is not there",
        [(rf"<{NAMESPACE}subject> <{IDS}person/tommy>", f"<{NAMESPACE}subject> <{IDS}person/x>")],
        ("person/x", "name", "is spoken of, but is not there itself: it has no name"),
    ),
    (
        "a node under another IRI",
        [(rf"<{IDS}person/tommy>", "<https://example.org/tommy>")],
        ("https://example.org/tommy", "", f"must have an IRI that begins with {IDS}person/"),
    ),
    (
        "two preferred labels in a language",
        [(rf'^(<{IDS}person/tommy> <.*prefLabel>) "Tommy Leclercq"@fr .$',
          r'\1 "Tommy Leclercq"@fr .' "\n" r'\1 "T. Leclercq"@fr .')],
        ("person/tommy", "preferred label", "may have only one preferred label in a language"),
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "expected"), [case[1:] for case in BROKEN], ids=[case[0] for case in BROKEN]
)
def test_each_fault_is_named(
    changes: list[tuple[str, str]], expected: tuple[str, str, str]
) -> None:
    focus, path, message = expected
    found = report(with_changes(*changes))
    assert not found.conforms
    of_node = id_of(focus) if focus.isupper() else focus
    named = [
        problem
        for problem in found.problems
        if problem.focus.startswith(of_node)
        and problem.path == path
        and problem.message.startswith(message)
    ]
    assert named, [str(problem) for problem in found.problems]
    assert all(problem.severity == "violation" for problem in named)
    assert all("\n" not in str(problem) for problem in found.problems)


@pytest.mark.parametrize(
    ("line", "replacement", "words"),
    [
        (rf'<{NAMESPACE}verdict> "same"', f'<{NAMESPACE}verdict> "alike"', "must be same, differ"),
        (rf"^.*<{NAMESPACE}other> .*\n", "", "must be about one entity and another one"),
        (f"<{NAMESPACE}other> <{IDS}person/tommy>", f"<{NAMESPACE}other> <{IDS}person/tom>",
         "must be about one entity and another one"),
    ],
)  # fmt: skip
def test_a_judgement_that_is_none_is_named(line: str, replacement: str, words: str) -> None:
    (problem,) = report(with_changes((line, replacement))).problems
    assert problem.focus == JUDGEMENT.id
    assert problem.message.startswith(words)


def test_only_what_is_one_thing_may_state_no_tie() -> None:
    tie = claim("HOLDS", "person/tommy", object="office/governor.BE-WHT")
    found = report(written(graph(replace(tie, relation=None))))
    assert [str(problem) for problem in found.problems] == [
        f"{tie.id}: has another object than its subject, so it must name the tie it supports"
    ]


def test_the_ends_of_a_part_must_be_alike() -> None:
    whole = claim("PART_OF", "event/mons", object="organisation/x")
    name = claim("name", "organisation/x", "X")
    found = report(written(graph(whole, name)))
    tie = next(tie.id for tie in graph(whole, name).relations.values() if tie.type == "PART_OF")
    assert [str(p) for p in found.problems] == [f"{tie}: must have two ends of one type"]


def test_a_problem_gives_the_value_that_is_wrong() -> None:
    found = report(
        with_changes((rf'<{NAMESPACE}country> "BE"', rf'<{NAMESPACE}country> "Belgium"'))
    )
    assert [str(problem) for problem in found.problems] == [
        "place/BE-WHT: country: must be an ISO 3166-1 code of two capital letters (found: Belgium)"
    ]


def test_problems_come_in_one_order_and_once() -> None:
    data = with_changes((rf'(<{NAMESPACE}confidence>) "0.9"', r'\1 "3"'))
    first, second = report(data), report(data)
    assert first == second
    assert list(first.problems) == sorted(set(first.problems))
    assert len(first.problems) == len(graph().claims) + len(graph().relations)


# -- what can't be validated -----------------------------------------------------------------


def test_a_syntax_error_is_one_line_with_the_file_and_the_place(tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_bytes(written(graph(), "turtle") + b"\nperson:x psl:name \n")
    with pytest.raises(Unreadable) as caught:
        validate_file(file)
    assert str(caught.value).startswith(f"{file}: does not parse as turtle: ")
    assert "line" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_data_without_any_node_do_not_conform() -> None:
    for data in (b"", b"<http://a.org/x> <http://a.org/y> <http://a.org/z> ."):
        found = report(data)
        assert not found.conforms
        assert found.problems == (
            Problem("the data", "", f"hold no node of a graph: none is {IDS}…", "violation"),
        )


def test_an_empty_graph_conforms() -> None:
    assert report(written(Graph({}, {}, {}, {}))).conforms


@pytest.mark.parametrize(("suffix", "format_"), [("ttl", "turtle"), ("trig", "trig"),
    ("nq", "nquads"), ("jsonld", "jsonld"), ("rdf", "xml"), ("XML", "xml")])  # fmt: skip
def test_a_file_is_read_by_its_suffix(tmp_path: Path, suffix: str, format_: str) -> None:
    file = tmp_path / f"graph.{suffix}"
    file.write_bytes(written(graph(), format_))
    assert validate_file(file).conforms
    renamed = file.rename(tmp_path / "graph.dat")
    assert validate_file(renamed, format_).conforms
    with pytest.raises(WrongUse, match=r"graph\.dat"):
        validate_file(renamed)


def test_a_missing_file_is_one_line(tmp_path: Path) -> None:
    with pytest.raises(WrongUse, match=r"none\.ttl: there is no such file"):
        validate_file(tmp_path / "none.ttl")
    with pytest.raises(WrongUse, match="is a folder"):
        validate_file(tmp_path)


def test_validation_looks_at_every_document_of_a_dataset() -> None:
    other = replace(DOCUMENT, id="document/d2", language="French")
    both = graph(claim("name", "person/tommy", "M. Leclercq", document="document/d2"))
    both.documents = dict(both.documents) | {other.id: other}
    assert [problem.focus for problem in report(written(both, "trig"), "trig").problems] == [
        "document/d2"
    ]
