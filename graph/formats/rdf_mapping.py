"""The closed table between the model's keys and RDF: what both directions go by.

It is made from the ontology, never written out: a row for each property that a node type or
relation type declares, with its IRI, datatype, vocabulary and the standard properties that it
specialises. A key or IRI that has no row is refused, so nothing is lost in silence. Two parts of
the table are the model's own shape, not the ontology's: names are SKOS labels, and a claim's span
and quote stand on the selectors of its annotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, TypeAlias, cast

from pyoxigraph import Literal, NamedNode

from ...errors import Nonconforming
from ...ontology.schema import Property, Schema, schema
from ..model import UNRESOLVED, Value
from .iris import NAMESPACES, concept_iri, concept_of
from .literals import literal, value_of

__all__ = ["LANGUAGES", "PARTS", "A", "Row", "Table", "Term", "node", "standard", "table"]

Term: TypeAlias = NamedNode | Literal

node = lru_cache(maxsize=65536)(NamedNode)
"""The node of an IRI."""


def standard(name: str) -> NamedNode:
    """Return a term of a standard vocabulary by its prefixed name.

    >>> standard("prov:wasDerivedFrom").value
    'http://www.w3.org/ns/prov#wasDerivedFrom'
    """
    prefix, _, local = name.partition(":")
    return node(NAMESPACES[prefix] + local)


A: Final = standard("rdf:type")

LANGUAGES: Final = {
    code: node(f"http://publications.europa.eu/resource/authority/language/{authority}")
    for code, authority in {"de": "DEU", "en": "ENG", "fr": "FRA", "nl": "NLD"}.items()
}
"""The Publications Office's IRIs of the languages that documents are in."""

PARTS: Final = {
    "target": standard("oa:SpecificResource"),
    "position": standard("oa:TextPositionSelector"),
    "quotation": standard("oa:TextQuoteSelector"),
}
"""The parts of a claim's evidence that are nodes of their own, and their classes."""


@dataclass(frozen=True, slots=True)
class Row:
    """How one property of one node type or relation type is said in RDF.

    ``also`` are the standard properties that repeat the value; ``scheme`` is the vocabulary whose
    concepts are the values, None where they are literals.
    """

    key: str
    iri: NamedNode
    datatype: str
    scheme: str | None
    many: bool
    also: tuple[NamedNode, ...]

    def terms(self, value: Value | Sequence[Value]) -> list[Term]:
        """Return the terms for ``value`` (of a list, one term a value).

        Raises `Nonconforming` when the value is not of the property's type.
        """
        if not isinstance(value, list | tuple):
            return [self._term(cast(Value, value))]
        if not self.many:
            raise Nonconforming(f"{self.key} has one value, not {len(value)}")
        return [self._term(one) for one in value]

    def value(self, terms: Iterable[object]) -> Value | tuple[Value, ...]:
        """Return what ``terms`` say; the inverse of `terms`, a tuple where many are possible.

        Raises `Nonconforming` for terms of the wrong kind and for several where one is possible.
        """
        values = [self._value(term) for term in terms]
        if self.many:
            return tuple(sorted(values, key=str))
        if len(values) != 1:
            raise Nonconforming(f"{self.key} has {len(values)} values instead of one")
        return values[0]

    def concepts(self, value: Value | Sequence[Value]) -> set[tuple[str, str]]:
        """Return the concepts, as (scheme, id), that ``value`` names."""
        if self.scheme is None:
            return set()
        return {
            (self.scheme, str(v)) for v in (value if isinstance(value, list | tuple) else [value])
        }

    def _term(self, value: Value) -> Term:
        if self.scheme is None:
            return literal(value, self.datatype)
        if not isinstance(value, str) or not value:
            raise Nonconforming(f"{self.key} must name a concept of {self.scheme}, not {value!r}")
        return node(concept_iri(self.scheme, value))

    def _value(self, term: object) -> Value:
        if self.scheme is None and isinstance(term, Literal):
            return value_of(term, self.datatype)
        if self.scheme is not None and isinstance(term, NamedNode):
            return concept_of(self.scheme, term.value)
        kind = "a literal" if self.scheme is None else f"a concept of {self.scheme}"
        raise Nonconforming(f"{self.key} must be {kind}, not {term}")


@dataclass(frozen=True, slots=True)
class Table:
    """Every row by node label or relation type and key, and the predicates that claims may have.

    ``predicates`` leads from a property's key or a relation type to the IRI that a claim names it
    by, ``predicate_of`` back.
    """

    rows: dict[str, dict[str, Row]]
    predicates: dict[str, NamedNode]
    predicate_of: dict[NamedNode, str]

    def row(self, owner: str, key: str) -> Row:
        """Return the row of property ``key`` of a node label or relation type.

        Raises `Nonconforming` for a key that the ontology does not declare for it.
        """
        try:
            return self.rows[owner][key]
        except KeyError:
            raise Nonconforming(
                f"{owner} has no property {key!r}: declare it in the ontology to export it"
            ) from None


@lru_cache(maxsize=1)
def table() -> Table:
    """Return the table of the ontology that is loaded.

    >>> table().row("TOOK_PART_IN", "role").terms("opened")
    [<NamedNode value=https://w3id.org/passerelle/role/opened>]
    """
    declared = schema()
    owners = {
        name: (owner.properties, getattr(owner, "kinds", None))
        for name, owner in (declared.node_types | declared.relation_types).items()
    }
    rows = {
        name: {key: _row(declared.properties[key], kinds) for key in keys}
        for name, (keys, kinds) in owners.items()
    }
    predicates = _predicates(declared)
    backwards = {iri: name for name, iri in predicates.items()}
    if len(backwards) != len(predicates):
        raise Nonconforming("the ontology gives two properties or relation types one IRI")
    return Table(rows, predicates, backwards)


def _row(property_: Property, kinds: str | None) -> Row:
    return Row(
        property_.key,
        node(property_.iri),
        property_.datatype,
        kinds if property_.key == "kind" else property_.values,
        property_.many,
        tuple(node(iri) for iri in property_.exact),
    )


def _predicates(declared: Schema) -> dict[str, NamedNode]:
    named = {key: node(property_.iri) for key, property_ in declared.properties.items()}
    named |= {name: node(tie.shortcut) for name, tie in declared.relation_types.items()}
    return named | {UNRESOLVED: standard(f"psl:{UNRESOLVED}")}
