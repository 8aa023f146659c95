"""RDF statements as bytes: one order, one prefix table, so the same graph gives the same bytes.

N-Quads are written record by record, in memory that does not grow with the graph; the other
formats group statements by subject and graph, and so hold all of them at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from io import BytesIO
from itertools import groupby
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, Triple, serialize

from ...errors import Nonconforming
from ...ontology.rdf_formats import rdf_format
from ...ontology.schema import IDS, schema
from ..identity.judgements import Judgement
from ..model import Claim, Document, Entity, Graph, Relation
from .iris import NAMESPACES, VOCABULARY
from .rdf_mapping import PARTS, A
from .rdf_statements import Statements

if TYPE_CHECKING:
    from ..store import Store

__all__ = ["Records", "prefixes", "statements", "write_rdf", "write_triples"]

# What XML 1.0 cannot contain, not even escaped (https://www.w3.org/TR/xml/#charsets).
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


class Records(NamedTuple):
    """The records of a graph as iterables, each sorted, such as a store yields them."""

    documents: Iterable[Document]
    claims: Iterable[Claim]
    entities: Iterable[Entity]
    relations: Iterable[Relation]
    judgements: Iterable[Judgement] = ()

    @classmethod
    def of(cls, graph: Graph) -> Records:
        """Return the records of a graph in memory."""
        return cls(
            graph.documents.values(),
            graph.claims.values(),
            graph.entities.values(),
            graph.relations.values(),
            graph.judgements,
        )

    @classmethod
    def of_store(cls, store: Store) -> Records:
        """Return the records of a store, which stream as they are taken."""
        return cls(
            store.documents(),
            store.claims(),
            store.entities(),
            store.relations(),
            store.judgements(),
        )


def write_rdf(graph: Graph | Records, stream: BinaryIO, format: str) -> None:
    """Write the whole graph with its evidence to ``stream`` as ``format`` (see `rdf_formats`).

    The same graph gives the same bytes. As N-Quads, records stream through in constant memory
    (a statement that several records make, such as a shortcut, may then stand there twice).
    Raises `WrongUse` for an unknown format and `Nonconforming` for what the ontology does not
    declare or the format can't carry; what was written until then is not a whole document.

    >>> import io
    >>> out = io.BytesIO()
    >>> write_rdf(Graph({}, {}, {}, {}), out, "nquads")
    >>> b"SoftwareAgent" in out.getvalue()
    True
    """
    written_as = rdf_format(format)
    records = graph if isinstance(graph, Records) else Records.of(graph)
    if format == "nquads":
        for block in statements(records):
            serialize(sorted(set(block), key=str), stream, format=written_as)
        return
    quads = {quad for block in statements(records) for quad in block}
    match format:
        case "turtle":
            _write_grouped({Quad(*quad.triple) for quad in quads}, stream, RdfFormat.TURTLE)
        case "trig":
            _write_grouped(quads, stream, RdfFormat.TRIG)
        case "jsonld":
            serialize(sorted(quads, key=_order), stream, format=RdfFormat.JSON_LD)
        case "xml":
            stream.write(_xml({Quad(*quad.triple) for quad in quads}))


def statements(records: Records) -> Iterator[list[Quad]]:
    """Yield the statements of each record, and then of the vocabulary in use.

    Raises `Nonconforming` for what the ontology does not declare.
    """
    said = Statements()
    yield from map(said.document, records.documents)
    yield from map(said.entity, records.entities)
    yield from map(said.relation, records.relations)
    yield from map(said.claim, records.claims)
    yield from map(said.judgement, records.judgements)
    yield from said.vocabulary()


def write_triples(triples: Iterable[Triple], stream: BinaryIO) -> None:
    """Write ``triples`` to ``stream`` as Turtle, in the order and with the prefixes of a graph."""
    _write_grouped({Quad(*triple) for triple in triples}, stream, RdfFormat.TURTLE)


@cache
def prefixes() -> dict[str, str]:
    """Return prefixes for vocabularies, schemes and each sort of node: ids stay readable.

    >>> prefixes()["role-concept"]
    'https://w3id.org/passerelle/role/'
    """
    sorts = {node_type.prefix for node_type in schema().node_types.values()}
    sorts |= {"activity", "agent", "relation", *PARTS}
    ours = {f"{scheme}-concept": f"{VOCABULARY}{scheme}/" for scheme in schema().schemes}
    ours |= {sort: f"{IDS}{sort}/" for sort in sorts}
    return ours | NAMESPACES


def _namespace(term: object) -> str:
    iri = term.value if isinstance(term, NamedNode) else ""
    return iri[: max(iri.rfind("/"), iri.rfind("#")) + 1]


def _write_grouped(quads: Iterable[Quad], stream: BinaryIO, format_: RdfFormat) -> None:
    """Write Turtle or TriG: a block for each subject, and for each named graph."""
    ordered = sorted(quads, key=_order)
    used = {_namespace(term) for quad in ordered for term in (*quad.triple, quad.graph_name)}
    needed = {name: iri for name, iri in prefixes().items() if iri in used or name == "xsd"}
    header = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in sorted(needed.items()))
    stream.write(header.encode())
    repeated = len(_serialized([], format_, needed))
    for _, block in groupby(ordered, key=_block):
        body = _serialized(block, format_, needed)
        # Each block comes with the prefixes, in the same bytes.
        repeated = repeated or body.index(b"\n", body.rindex(b"\n@prefix ") + 1) + 1
        stream.write(b"\n" + body[repeated:])


def _serialized(
    statements: Iterable[Quad] | Iterable[Triple], format_: RdfFormat, prefixes: dict[str, str]
) -> bytes:
    stream = BytesIO()
    serialize(statements, stream, format=format_, prefixes=prefixes)
    return stream.getvalue()


def _block(quad: Quad) -> str:
    graph = quad.graph_name
    return str(quad.subject) if isinstance(graph, DefaultGraph) else f"graph {graph.value}"


def _xml(quads: Iterable[Quad]) -> bytes:
    ordered = sorted(quads, key=_order)
    for quad in ordered:
        term = quad.object
        if isinstance(term, Literal) and (bad := _NOT_XML.search(term.value)):
            raise Nonconforming(
                f"{quad.subject}: RDF/XML can't carry the character U+{ord(bad[0]):04X}; "
                "export as another format"
            )
    triples = [quad.triple for quad in ordered]
    text = _serialized(triples, RdfFormat.RDF_XML, NAMESPACES)
    # A bare carriage return is read back as a line feed by every XML reader.
    return text.replace(b"\r", b"&#13;") + b"\n"


def _order(quad: Quad) -> tuple[str, int, str, int, str, str]:
    """Sort by graph, then nodes before vocabulary, a claim's parts behind it, types first."""
    graph = "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value
    subject = quad.subject.value if isinstance(quad.subject, NamedNode) else ""
    place, key = 0, subject
    if subject.startswith(IDS):
        sort, _, rest = subject[len(IDS) :].partition("/")
        if sort in PARTS:
            key = f"{IDS}claim/{rest}/{list(PARTS).index(sort)}"
    elif subject.startswith(VOCABULARY):
        place = 1
    predicate = quad.predicate
    return (graph, place, key, 0 if predicate == A else 1, predicate.value, str(quad.object))
