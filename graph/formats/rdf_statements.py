"""What the graph says, as RDF statements.

Each function of `Statements` gives the quads of one document, entity, relation, claim or
judgement, so that records can stream through one at a time. What only one document says (its
claims) stands in a named graph with that document's IRI; the rest, what the claims add up to, in
the default graph.

============== ====================================================================================
record         statements
============== ====================================================================================
document       ``foaf:Document``, its fields, and the activity that made the claims of its graph
entity         its classes, names, properties, and the same thing in other authorities' registers
relation       an n-ary node with its ends and properties, and the direct triple between its ends
claim          ``oa:Annotation`` whose target selects the span and quote in the document; in the
               default graph, what is derived from it
judgement      what somebody decided of two ids, and who that is
============== ====================================================================================
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import fields
from typing import Final

from pyoxigraph import DefaultGraph, NamedNode, Quad

from ...errors import Nonconforming
from ...ontology.schema import Schema, schema
from ..identity.judgements import Judgement
from ..model import Claim, Document, Entity, Relation, Value
from .authorities import country_authority, nuts_authority
from .iris import concept_iri, iri_of, part_iri
from .literals import literal, tagged
from .rdf_mapping import LANGUAGES, PARTS, A, Table, Term, node, standard, table
from .rdf_quads import CLOSE_MATCH, EXACT_MATCH, LABEL, PREFERRED, Said, agent
from .rdf_vocabulary import vocabulary

__all__ = ["DERIVED", "Statements"]

_OF_DOCUMENT: Final = tuple(
    field.name for field in fields(Document) if field.name not in ("id", "loaded")
)
"""Fields of a document that its statements tell: all but the instant at which it was loaded."""
_SUMMARY: Final = ("claims", "documents", "first", "last")
_OTHER: Final = standard("skos:altLabel")
_DERIVED_FROM, _GENERATED_BY = standard("prov:wasDerivedFrom"), standard("prov:wasGeneratedBy")
_TARGET, _SOURCE, _SELECTOR, _BODY = map(
    standard, ("oa:hasTarget", "oa:hasSource", "oa:hasSelector", "oa:hasBody")
)
DERIVED: Final = frozenset(
    [A, LABEL, EXACT_MATCH, CLOSE_MATCH, _DERIVED_FROM, _GENERATED_BY, _TARGET, _BODY]
)
"""Predicates that repeat or classify what other statements say; a reader may pass over them."""


class Statements:
    """The statements of a graph's records, and then of the vocabulary that they used.

    Every function raises `Nonconforming`, naming the record, for what the ontology can't express.
    """

    def __init__(self) -> None:
        self._schema: Schema = schema()
        self._table: Table = table()
        self._used: set[tuple[str, str]] = set()
        self._extractors: set[str] = set()

    def document(self, document: Document) -> list[Quad]:
        """Return the statements about a document and about how its claims were made."""
        at, activity = node(iri_of(document.id)), node(part_iri("activity", document.id))
        said = Said(at)
        with _about(document.id):
            said.add(A, *self._classes("Document"), standard("prov:Entity"))
            for key in _OF_DOCUMENT:
                value = getattr(document, key)
                row = self._table.row("Document", key)
                if value is None or (key == "extractor" and not value):
                    continue
                said.add(row.iri, *row.terms(value))
                for also in row.also:
                    said.add(also, *_standard_terms(document, key, row.terms(value)))
            said.add(_GENERATED_BY, activity)
            said.add(A, standard("prov:Activity"), of=activity)
            said.add(standard("prov:used"), at, of=activity)
            if document.extractor:
                self._extractors.add(document.extractor)
                said.add(standard("prov:wasAssociatedWith"), agent(document.extractor), of=activity)
        return said.quads

    def entity(self, entity: Entity) -> list[Quad]:
        """Return the statements about an entity."""
        said = Said(node(iri_of(entity.id)))
        with _about(entity.id):
            if self._schema.type_of(entity.id) != entity.type:
                raise Nonconforming(f"its id is not one of type {entity.type!r}")
            kind = entity.properties.get("kind")
            classes = self._schema.classes(entity.type, kind if isinstance(kind, str) else None)
            said.add(A, *map(node, classes))
            self._value(said, entity.type, "name", entity.name)
            self._names(said, entity)
            if entity.country is not None:
                self._value(said, entity.type, "country", entity.country)
            self._properties(said, entity.type, entity.properties, ("name", "names", "country"))
            self._summary(said, entity.type, entity)
            self._matches(said, entity)
        return said.quads

    def relation(self, relation: Relation) -> list[Quad]:
        """Return the statements about a relation: its n-ary node and the shortcut."""
        said = Said(node(iri_of(relation.id)))
        with _about(relation.id):
            if not relation.id.startswith("relation/"):
                raise Nonconforming("the id of a relation begins with relation/")
            type_ = self._schema.relation_type(relation.type)
            if not (type_.n_ary_class and type_.source_property and type_.target_property):
                raise Nonconforming(f"{relation.type} is made from claims, not told as a relation")
            source, target = node(iri_of(relation.source)), node(iri_of(relation.target))
            said.add(A, *map(node, sorted({type_.iri, type_.n_ary_class})))
            said.add(node(type_.source_property), source)
            said.add(node(type_.target_property), target)
            self._value(said, relation.type, "confidence", relation.confidence)
            self._properties(said, relation.type, relation.properties, ("confidence",))
            self._summary(said, relation.type, relation)
            for shortcut in (type_.shortcut, *type_.exact):
                said.add(node(shortcut), target, of=source)
                if type_.symmetric:
                    said.add(node(shortcut), source, of=target)
        return said.quads

    def claim(self, claim: Claim) -> list[Quad]:
        """Return the statements that make up a claim, and what is derived from it."""
        at, document = node(iri_of(claim.id)), node(iri_of(claim.document))
        target, position, quotation = (node(part_iri(part, claim.id)) for part in PARTS)
        said = Said(at, document)
        with _about(claim.id):
            said.add(A, *self._classes("Claim"))
            for key in ("language", "rule", "confidence", "value", "subject_read", "object_read"):
                if (value := getattr(claim, key)) is not None:
                    row = self._table.row("Claim", key)
                    said.add(row.iri, *row.terms(value))
            for key in ("subject", "object", "relation"):
                if (other := getattr(claim, key)) is not None:
                    said.add(self._table.row("Claim", key).iri, node(iri_of(other)))
            if (predicate := self._table.predicates.get(claim.predicate)) is None:
                raise Nonconforming(f"the ontology declares no predicate {claim.predicate!r}")
            said.add(self._table.row("Claim", "predicate").iri, predicate)
            said.add(self._table.row("Claim", "qualifiers").iri, *self._qualifiers(claim))
            from_document = self._schema.relation_type("FROM")
            said.add(node(from_document.shortcut), document)
            said.add(_TARGET, target)
            for part, class_ in zip((target, position, quotation), PARTS.values(), strict=True):
                said.add(A, class_, of=part)
            said.add(_SOURCE, document, of=target)
            said.add(_SELECTOR, position, quotation, of=target)
            said.add(standard("oa:start"), literal(claim.start, "nonNegativeInteger"), of=position)
            said.add(standard("oa:end"), literal(claim.end, "nonNegativeInteger"), of=position)
            said.add(standard("oa:exact"), literal(claim.quote, "string"), of=quotation)
            for also in from_document.exact:
                said.add(node(also), document)
            self._derived(said, claim, at, document)
        return said.quads

    def judgement(self, judgement: Judgement) -> list[Quad]:
        """Return the statements about a judgement; a field that is empty is left out."""
        said = Said(node(iri_of(judgement.id)))
        with _about(judgement.id):
            said.add(A, *self._classes("Judgement"))
            for key in ("one", "other"):
                other = node(iri_of(getattr(judgement, key)))
                said.add(self._table.row("Judgement", key).iri, other)
            for key in ("verdict", "reason", "by", "on"):
                value: str = getattr(judgement, key)
                row = self._table.row("Judgement", key)
                if not value and key != "verdict":
                    continue
                said.add(row.iri, *row.terms(value))
                for also in row.also:
                    said.add(also, _standard_term(judgement, key))
            if judgement.by:
                said.add(A, standard("prov:Agent"), of=agent(judgement.by))
                said.add(LABEL, literal(judgement.by, "string"), of=agent(judgement.by))
        return said.quads

    def vocabulary(self) -> Iterator[list[Quad]]:
        """Yield the statements about the software and about each concept used so far."""
        return vocabulary(self._extractors, self._used)

    def _classes(self, label: str) -> list[NamedNode]:
        return [node(iri) for iri in self._schema.classes(label)]

    def _value(self, said: Said, owner: str, key: str, value: Value | Sequence[Value]) -> None:
        row = self._table.row(owner, key)
        terms = row.terms(value)
        for predicate in (row.iri, *row.also):
            said.add(predicate, *terms)
        self._used |= row.concepts(value)

    def _properties(
        self, said: Said, owner: str, properties: dict[str, Value], fields: tuple[str, ...]
    ) -> None:
        for key, value in properties.items():
            if key in fields or key in _SUMMARY or key == "id":
                raise Nonconforming(f"{key} is a field of its own, not one of the properties")
            self._value(said, owner, key, value)

    def _summary(self, said: Said, owner: str, record: Entity | Relation) -> None:
        for key in _SUMMARY:
            if (value := getattr(record, key)) is not None:
                self._value(said, owner, key, value)

    def _names(self, said: Said, entity: Entity) -> None:
        for language, names in entity.names.items():
            # SKOS allows one preferred label a language: the display name, if it is one of them.
            best = entity.name if entity.name in names else min(names, default=None)
            for name in names:
                said.add(PREFERRED if name == best else _OTHER, tagged(name, language))
            if best is not None:
                said.add(LABEL, tagged(best, language))
        if not any(entity.names.values()):
            said.add(LABEL, literal(entity.name, "string"))

    def _matches(self, said: Said, entity: Entity) -> None:
        for key, authority in (("code_iso", country_authority), ("code_nuts", nuts_authority)):
            code = entity.properties.get(key)
            if isinstance(code, str) and (match := authority(code)) is not None:
                said.add(EXACT_MATCH, node(match))
        kinds = self._schema.node_types[entity.type].kinds
        concept_id = entity.id.partition("/")[2]
        concept = self._schema.schemes.get(kinds or "", {}).get(concept_id)
        if entity.type == "Topic" and concept is not None:
            said.add(EXACT_MATCH, node(concept_iri(concept.scheme, concept.id)))
            said.add(EXACT_MATCH, *map(node, concept.matches))
            said.add(CLOSE_MATCH, *map(node, concept.close))
            self._used.add((concept.scheme, concept.id))

    def _qualifiers(self, claim: Claim) -> list[Term]:
        if list(claim.qualifiers) != sorted(set(claim.qualifiers)):
            raise Nonconforming("its qualifiers must be sorted, each once")
        row = self._table.row("Claim", "qualifiers")
        for key, value in claim.qualifiers:
            owner = self._table.row(claim.predicate, key)
            if owner.scheme is not None:
                self._used.add((owner.scheme, value))
        return row.terms([f"{key}={value}" for key, value in claim.qualifiers])

    def _derived(self, said: Said, claim: Claim, at: NamedNode, document: NamedNode) -> None:
        """Add, to the default graph, the provenance of what the claim is evidence for."""
        everywhere = DefaultGraph()
        if claim.subject is None:
            return
        body = claim.relation or (claim.subject if claim.object is None else None)
        if body is not None:  # what turned out to be one thing is not tied to itself
            said.add(_BODY, node(iri_of(body)))
            said.add(_DERIVED_FROM, at, of=node(iri_of(body)), graph=everywhere)
        mentioned = self._schema.relation_type("MENTIONED_IN")
        for entity in (claim.subject, claim.object):
            if entity is not None:
                for predicate in (mentioned.shortcut, *mentioned.exact):
                    said.add(node(predicate), document, of=node(iri_of(entity)), graph=everywhere)
        if claim.object is None:
            supports = self._schema.relation_type("SUPPORTS").shortcut
            said.add(node(supports), node(iri_of(claim.subject)))


@contextmanager
def _about(id_: str) -> Iterator[None]:
    """Name the record that an error is about."""
    try:
        yield
    except Nonconforming as error:
        raise Nonconforming(f"{id_}: {error}") from None


def _standard_term(judgement: Judgement, key: str) -> Term:
    """Return a field of a judgement as the standard vocabularies want it."""
    value: str = getattr(judgement, key)
    if key == "by":
        return agent(value)
    if key == "on":
        with suppress(Nonconforming):
            return literal(value, "date")
        if judgement.instant:
            return literal(judgement.instant.replace("Z", "+00:00"), "dateTime")
    return literal(value, "string")


def _standard_terms(document: Document, key: str, terms: list[Term]) -> list[Term]:
    """Return a field of a document as the standard vocabularies want it."""
    if key == "language":
        return [LANGUAGES[document.language]] if document.language in LANGUAGES else terms
    if key == "title" and document.language in LANGUAGES:
        return [tagged(document.title, document.language)]
    return terms
