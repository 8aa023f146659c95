"""RDF back into the graph, exactly or not at all.

A node is known by its IRI, its fields by the closed table of ``rdf_mapping``.
Statements that only repeat others (classes, shortcuts, standard properties) are passed over, after
a look that they are ones that an export can contain; anything else is refused by name.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import Any, BinaryIO, Final, TypeVar, cast

from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from ...errors import Nonconforming
from ...ontology.rdf_parsing import parsed
from ...ontology.schema import IDS, schema
from ..identity.judgements import Judgement
from ..model import Claim, Document, Entity, Graph, Relation, Value
from .iris import VOCABULARY, id_of, iri_of, part_iri
from .literals import DATATYPES, value_of
from .rdf_mapping import PARTS, A, Row, node, standard, table
from .rdf_statements import DERIVED

__all__ = ["read_rdf"]

_T = TypeVar("_T")
_LABELS: Final = (standard("skos:prefLabel"), standard("skos:altLabel"))
_NODES_OF_PROVENANCE: Final = frozenset(("activity", "agent"))


def read_rdf(stream: BinaryIO, format: str) -> Graph:
    """Read the graph that `write_rdf` wrote to ``stream`` as ``format``.

    Raises `WrongUse` for an unknown format, `Unreadable` for a syntax error, and `Nonconforming`
    for blank nodes, for properties and nodes that the ontology does not declare, and for claims
    and judgements whose content does not match their id.
    """
    nodes: dict[str, _Node] = {}
    for quad in parsed(stream, format):
        _gather(quad, nodes)
    sorts: defaultdict[str, dict[str, _Node]] = defaultdict(dict)
    for iri in sorted(nodes):
        if nodes[iri].only_pointed_out():
            continue
        id_ = id_of(iri)
        sort = id_.partition("/")[0]
        if sort in ("document", "claim", "relation", "judgement", *PARTS):
            sorts[sort][id_] = nodes[iri]
        elif sort not in _NODES_OF_PROVENANCE:
            schema().type_of(id_)
            sorts["entity"][id_] = nodes[iri]
    return Graph(
        documents=_each(sorts["document"], _document),
        claims=_each(sorts["claim"], lambda id_, node_: _claim(id_, node_, nodes)),
        entities=_each(sorts["entity"], _entity),
        relations=_each(sorts["relation"], _relation),
        judgements=tuple(sorted(_each(sorts["judgement"], _judgement).values())),
    )


class _Node:
    """The statements about one subject, by predicate, taken out as they are understood."""

    def __init__(self) -> None:
        self.said: defaultdict[NamedNode, list[object]] = defaultdict(list)
        self.graphs: set[str] = set()

    def take(self, predicate: NamedNode) -> list[object]:
        """Return the objects of ``predicate``, each once."""
        return list(dict.fromkeys(self.said.pop(predicate, [])))

    def one(self, predicate: NamedNode) -> object:
        """Return the one object of ``predicate``; raises `Nonconforming` if there is not one."""
        objects = self.take(predicate)
        if len(objects) != 1:
            raise Nonconforming(f"{len(objects)} values of <{predicate.value}> instead of one")
        return objects[0]

    def other(self, predicate: NamedNode) -> str | None:
        """Return the id of the node that ``predicate`` leads to, None if it isn't there."""
        if predicate not in self.said:
            return None
        term = self.one(predicate)
        if not isinstance(term, NamedNode):
            raise Nonconforming(f"<{predicate.value}> must lead to a node, not to {term}")
        return id_of(term.value)

    def field(self, row: Row) -> Any:
        """Return the value of a property, None if it isn't there."""
        return row.value(self.take(row.iri)) if row.iri in self.said else None

    def required(self, row: Row) -> Any:
        """Return the value of a property; raises `Nonconforming` if it isn't there."""
        return row.value(self.take(row.iri))

    def only_pointed_out(self) -> bool:
        """Tell whether all that is said are repetitions: an end of a relation in part of a graph
        that does not hold the node itself."""
        return A not in self.said and self.said.keys() <= DERIVED | _shortcuts()

    def finish(self, passed_over: Iterable[NamedNode]) -> None:
        """Raise `Nonconforming` if a statement was neither understood nor a known repetition."""
        unknown = self.said.keys() - DERIVED - set(passed_over)
        if unknown:
            first = min(predicate.value for predicate in unknown)
            raise Nonconforming(
                f"nothing is known of its property <{first}>: declare it in the ontology"
            )


def _gather(quad: Quad, nodes: dict[str, _Node]) -> None:
    subject, graph = quad.subject, quad.graph_name
    for term in (subject, quad.object, graph):
        if isinstance(term, BlankNode):
            raise Nonconforming(f"{term} is a blank node: every node must have an IRI")
    if not isinstance(subject, NamedNode):
        raise Nonconforming(f"{subject} is not the IRI of a node")
    if not subject.value.startswith(IDS):
        if not subject.value.startswith(VOCABULARY):
            raise Nonconforming(f"<{subject.value}> is neither a node nor a concept of the graph")
        return
    found = nodes.setdefault(subject.value, _Node())
    found.said[quad.predicate].append(quad.object)
    if isinstance(graph, NamedNode):
        found.graphs.add(graph.value)


def _each(nodes: Mapping[str, _Node], read: Callable[[str, _Node], _T]) -> dict[str, _T]:
    found: dict[str, _T] = {}
    for id_, node_ in nodes.items():
        try:
            found[id_] = read(id_, node_)
        except Nonconforming as error:
            raise Nonconforming(f"{id_}: {error}") from None
    return found


def _document(id_: str, said: _Node) -> Document:
    rows = table().rows["Document"]
    document = Document(
        id=id_,
        path=said.required(rows["path"]),
        title=said.required(rows["title"]),
        language=said.required(rows["language"]),
        published=said.field(rows["published"]),
        published_source=said.field(rows["published_source"]),
        sha256=said.required(rows["sha256"]),
        extractor=said.field(rows["extractor"]) or "",
    )
    said.finish(_repeated(rows.values()))
    return document


def _entity(id_: str, said: _Node) -> Entity:
    type_ = schema().type_of(id_)
    rows = table().rows[type_]
    names: defaultdict[str, set[str]] = defaultdict(set)
    for predicate in _LABELS:
        for term in said.take(predicate):
            if not isinstance(term, Literal):
                raise Nonconforming(f"a name must be text, not {term}")
            if term.language is None:
                value_of(term, "string")
            names[term.language or ""].add(term.value)
    if node(schema().node_types[type_].iri) not in said.said[A]:
        raise Nonconforming(f"its class <{schema().node_types[type_].iri}> is missing")
    entity = Entity(
        id=id_,
        type=type_,
        name=said.required(rows["name"]),
        names={language: tuple(sorted(texts)) for language, texts in sorted(names.items())},
        country=said.field(rows["country"]),
        claims=said.required(rows["claims"]),
        documents=said.required(rows["documents"]),
        first=said.field(rows["first"]),
        last=said.field(rows["last"]),
        properties=_properties(said, rows, ("id", "names")),
    )
    said.finish({*_repeated(rows.values()), *_shortcuts()})
    return entity


def _relation(id_: str, said: _Node) -> Relation:
    classes = {term.value for term in said.said[A] if isinstance(term, NamedNode)}
    types = [tie for tie in schema().relation_types.values() if tie.iri in classes]
    if len(types) != 1 or not (types[0].source_property and types[0].target_property):
        raise Nonconforming("it must be of exactly one class of relations")
    type_ = types[0]
    rows = table().rows[type_.name]
    relation = Relation(
        id=id_,
        type=type_.name,
        source=_end(said, types[0].source_property),
        target=_end(said, types[0].target_property),
        confidence=said.required(rows["confidence"]),
        claims=said.required(rows["claims"]),
        documents=said.required(rows["documents"]),
        first=said.field(rows["first"]),
        last=said.field(rows["last"]),
        properties=_properties(said, rows, ("id",)),
    )
    said.finish(_repeated(rows.values()))
    return relation


def _claim(id_: str, said: _Node, nodes: Mapping[str, _Node]) -> Claim:
    rows = table().rows["Claim"]
    from_document = schema().relation_type("FROM")
    document = said.other(node(from_document.shortcut))
    if document is None:
        raise Nonconforming("it comes from no document")
    target, position, quotation = (_part(part, id_, nodes) for part in PARTS)
    predicate = said.one(rows["predicate"].iri)
    if not isinstance(predicate, NamedNode) or predicate not in table().predicate_of:
        raise Nonconforming(f"the ontology declares no predicate {predicate}")
    claim = Claim(
        document=document,
        start=_number(position, "oa:start"),
        end=_number(position, "oa:end"),
        quote=_text(quotation, "oa:exact"),
        language=said.required(rows["language"]),
        rule=said.required(rows["rule"]),
        confidence=said.required(rows["confidence"]),
        subject=said.other(rows["subject"].iri),
        predicate=table().predicate_of[predicate],
        object=said.other(rows["object"].iri),
        value=said.field(rows["value"]),
        qualifiers=_qualifiers(said.field(rows["qualifiers"]) or ()),
        relation=said.other(rows["relation"].iri),
        subject_read=said.field(rows["subject_read"]),
        object_read=said.field(rows["object_read"]),
    )
    if target.other(standard("oa:hasSource")) != document:
        raise Nonconforming("its annotation's target is not in the document that it comes from")
    if any(graph != iri_of(document) for graph in said.graphs):
        raise Nonconforming("it stands in the graph of another document than its own")
    target.take(standard("oa:hasSelector"))
    for part in (target, position, quotation):
        part.finish(())
    supports = node(schema().relation_type("SUPPORTS").shortcut)
    said.finish({supports, *map(node, from_document.exact), *_repeated(rows.values())})
    if claim.id != id_:
        raise Nonconforming(f"its content gives the id {claim.id}: it was changed")
    return claim


def _judgement(id_: str, said: _Node) -> Judgement:
    rows = table().rows["Judgement"]
    judgement = Judgement(
        one=_end(said, rows["one"].iri.value),
        other=_end(said, rows["other"].iri.value),
        verdict=said.required(rows["verdict"]),
        reason=said.field(rows["reason"]) or "",
        by=said.field(rows["by"]) or "",
        on=said.field(rows["on"]) or "",
    )
    said.finish(_repeated(rows.values()))
    if judgement.id != id_:
        raise Nonconforming(f"its content gives the id {judgement.id}: it was changed")
    return judgement


def _properties(said: _Node, rows: Mapping[str, Row], fields: tuple[str, ...]) -> dict[str, Value]:
    """Return the properties that are still untaken once the fields are."""
    return {
        key: said.field(row)
        for key, row in sorted(rows.items())
        if key not in fields and row.iri in said.said
    }


def _end(said: _Node, property_: str | None) -> str:
    other = said.other(node(property_)) if property_ else None
    if other is None:
        raise Nonconforming(f"its end <{property_}> is missing")
    return other


def _part(part: str, claim: str, nodes: Mapping[str, _Node]) -> _Node:
    found = nodes.get(part_iri(part, claim))
    if found is None:
        raise Nonconforming(f"its {part} is missing")
    return found


def _number(part: _Node, name: str) -> int:
    term = part.one(standard(name))
    # pyoxigraph's store turns one integer type into the other.
    integer = isinstance(term, Literal) and term.datatype == DATATYPES["integer"]
    return cast(int, _literal(term, "integer" if integer else "nonNegativeInteger"))


def _text(part: _Node, name: str) -> str:
    return cast(str, _literal(part.one(standard(name)), "string"))


def _literal(term: object, datatype: str) -> Value:
    if not isinstance(term, Literal):
        raise Nonconforming(f"{term} is not a literal")
    return value_of(term, datatype)


def _qualifiers(texts: Iterable[str]) -> tuple[tuple[str, str], ...]:
    pairs = [text.partition("=") for text in texts]
    return tuple(sorted((key, value) for key, _, value in pairs))


def _repeated(rows: Iterable[Row]) -> set[NamedNode]:
    return {also for row in rows for also in row.also}


@lru_cache(maxsize=1)
def _shortcuts() -> frozenset[NamedNode]:
    ties = schema().relation_types.values()
    return frozenset(node(iri) for tie in ties for iri in (tie.shortcut, *tie.exact))
