"""A small graph that has one of most things, and how tests write and read it as RDF."""

from __future__ import annotations

import io
from typing import Any

from passerelle.graph.fold import fold
from passerelle.graph.formats.rdf import Records, read_rdf, write_rdf
from passerelle.graph.identity.judgements import Judgement
from passerelle.graph.model import Claim, Document, Graph
from passerelle.ontology.rdf_formats import rdf_format
from passerelle.ontology.schema import schema
from pyoxigraph import NamedNode, Quad, parse

PSL = "https://w3id.org/passerelle/ontology#"
IDS = "https://w3id.org/passerelle/id/"
SKOS = "http://www.w3.org/2004/02/skos/core#"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"


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
