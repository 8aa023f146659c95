"""The schema: what the ontology declares, as Python values.

This is the only place from which labels, relationship types, property types, the RDF mapping and
the vocabularies come. `schema()` reads them from a compiled cache (see
`passerelle.ontology.cache`), in milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from ..errors import Nonconforming, one_of
from .cache import cached
from .ids import digest
from .turtle import LANGUAGES, PSL

__all__ = [
    "IDS",
    "LANGUAGES",
    "NAMESPACE",
    "Concept",
    "NodeType",
    "Property",
    "RelationType",
    "Schema",
    "Value",
    "concepts_with",
    "schema",
    "word_forms",
]

NAMESPACE = PSL
"""Where the model's own terms live (prefix ``psl:``)."""

IDS = "https://w3id.org/passerelle/id/"
"""An entity's or relation's IRI is this and its id."""

# Narrower than int() and float(), which take 1_000, spaces and nan as well.
_INTEGER = re.compile(r"-?[0-9]+")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?(e[-+]?[0-9]+)?")

Value: TypeAlias = str | int | float | bool
"""A property's value, typed as the ontology declares the property."""
Labels: TypeAlias = dict[str, str]
Attribute: TypeAlias = str | bool | int


@dataclass(frozen=True, slots=True)
class NodeType:
    """A node label. ``exact`` are the classes of standard vocabularies that every such node has;
    ``entity`` is false for documents, claims and judgements; ``kinds`` names the scheme of its
    kinds."""

    label: str
    iri: str
    prefix: str
    labels: Labels
    comment: str
    exact: tuple[str, ...]
    entity: bool
    kinds: str | None
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelationType:
    """A relationship type.

    In RDF a tie is a node of the class ``iri`` and of ``n_ary_class`` (the standard vocabulary's
    class, or ``iri`` again), with ``source_property`` and ``target_property`` leading to its
    ends. These three are None for links of provenance, which are plain triples. ``shortcut`` is
    the direct property from source to target; ``exact`` are the standard properties that it
    specialises. ``alike`` says that both ends must have one label.
    """

    name: str
    iri: str
    sources: tuple[str, ...]
    targets: tuple[str, ...]
    symmetric: bool
    labels: Labels
    comment: str
    n_ary_class: str | None
    exact: tuple[str, ...]
    shortcut: str
    source_property: str | None
    target_property: str | None
    alike: bool
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Property:
    """A property of nodes or relationships.

    ``datatype`` is string, integer, decimal, boolean, date or dateTime; ``domains`` the node
    labels and relation types that carry it; ``values`` the scheme that its values come from;
    ``fold`` how several claims become one value (most, latest, any, all); ``computed`` says that
    no claim gives it (it counts or summarises claims); ``exact`` are the standard properties that
    it specialises.
    """

    key: str
    iri: str
    datatype: str
    many: bool
    identifying: bool
    domains: tuple[str, ...]
    values: str | None
    fold: str
    labels: Labels
    comment: str
    computed: bool
    exact: tuple[str, ...]


class Concept(NamedTuple):  # not a dataclass: there are thousands, made in each run
    """A concept of a vocabulary.

    ``matches`` and ``close`` are exact and close matches elsewhere (EuroVoc); ``attributes`` are
    its further properties by local name, text in one language under ``name@language``.
    """

    id: str
    scheme: str
    labels: Labels
    broader: str | None
    matches: tuple[str, ...]
    close: tuple[str, ...]
    attributes: dict[str, tuple[Attribute, ...]]

    def flag(self, name: str) -> bool:
        """Tell whether the boolean attribute ``name`` is set and true."""
        return True in self.attributes.get(name, ())

    def value(self, name: str) -> str | None:
        """Return the first value of the attribute ``name`` as text, None where it has none."""
        values = self.attributes.get(name)
        return str(values[0]) if values else None


@dataclass(frozen=True, slots=True)
class Schema:
    """Everything declared: node types by label, relation types by name, properties by key, and
    concepts by scheme and id, each in sorted order."""

    node_types: dict[str, NodeType]
    relation_types: dict[str, RelationType]
    properties: dict[str, Property]
    schemes: dict[str, dict[str, Concept]]
    scheme_labels: dict[str, Labels]
    flags: tuple[tuple[str, str, str], ...]
    _prefixes: dict[str, str] = field(repr=False)

    @property
    def ties(self) -> tuple[RelationType, ...]:
        """The relation types that claims state, as opposed to links of provenance.

        >>> [tie.name for tie in schema().ties if tie.symmetric]
        ['BORDERS', 'COOPERATES_WITH']
        """
        return tuple(tie for tie in self.relation_types.values() if tie.n_ary_class is not None)

    def type_of(self, id: str) -> str:
        """Return the node label of the entity, document or claim ``id``.

        Raises `Nonconforming` for an id whose prefix no node type declares.

        >>> schema().type_of("office/governor.BE-WHT")
        'Office'
        """
        prefix, slash, rest = id.partition("/")
        label = self._prefixes.get(prefix)
        if label is None or not slash or not rest:
            known = ", ".join(f"{name}/" for name in sorted(self._prefixes))
            raise Nonconforming(f"{id!r} is not an id of a node: ids begin with {known}")
        return label

    def entity_label(self, name: str) -> str:
        """Return ``name``, a type of entity; raises `WrongUse` where none is called so.

        >>> schema().entity_label("Person")
        'Person'
        """
        return one_of("type", name, [label for label, of in self.node_types.items() if of.entity])

    def relation_id(
        self,
        type: str,
        source: str,
        target: str,
        qualifiers: Mapping[str, Value] | Iterable[tuple[str, Value]] = (),
    ) -> str:
        """Return the id of a relation: type, ends and identifying qualifiers decide it.

        The ends of a symmetric relation may come in either order. Raises `Nonconforming` for an
        undeclared type.

        >>> opened = {"role": "opened", "status": "past"}
        >>> schema().relation_id("TOOK_PART_IN", "person/a", "event/b", opened)
        'relation/d5daab3fcec1134e5720'
        """
        relation = self.relation_type(type)
        if relation.symmetric and target < source:
            source, target = target, source
        given = dict(qualifiers)
        identity = [
            f"{key}={self.text(key, given[key])}"
            for key in (relation.properties if given else ())
            if self.properties[key].identifying and key in given
        ]
        return _relation_id(type, source, target, *identity)

    def relation_type(self, name: str) -> RelationType:
        """Return a relation type; raises `Nonconforming` for one that is not declared."""
        try:
            return self.relation_types[name]
        except KeyError:
            known = ", ".join(self.relation_types)
            raise Nonconforming(f"no relation type {name!r}: there are {known}") from None

    def property(self, key: str) -> Property:
        """Return a property; raises `Nonconforming` for one that is not declared."""
        try:
            return self.properties[key]
        except KeyError:
            raise Nonconforming(
                f"no property {key!r}: passerelle.ttl declares those that there are"
            ) from None

    def cast(self, key: str, text: str) -> Value:
        """Return the canonical ``text`` of property ``key`` as the value that the graph stores.

        Raises `Nonconforming` for an undeclared property or a text of the wrong form.

        >>> schema().cast("participants", "60"), schema().cast("participants_approximate", "true")
        (60, True)
        """
        datatype = self.property(key).datatype
        try:
            match datatype:
                case "integer" if _INTEGER.fullmatch(text):
                    return int(text)
                case "decimal" if _DECIMAL.fullmatch(text):
                    return float(text)
                case "boolean" if text in ("true", "false"):
                    return text == "true"
                case "date" if date.fromisoformat(text).isoformat() == text:
                    return text
                case "dateTime" if datetime.fromisoformat(text):
                    return text
                case "string":
                    return text
        except ValueError:
            pass
        raise Nonconforming(f"{key} must be of type {datatype}, not {text!r}")

    def text(self, key: str, value: Value) -> str:
        """Return ``value`` in the canonical text form that claims carry; `cast` undoes it.

        >>> schema().text("described", True), schema().text("latitude", 50.0)
        ('true', '50.0')
        """
        if key not in self.properties:
            self.property(key)  # which says what is wrong
        if isinstance(value, bool):
            return "true" if value else "false"
        return str(value)

    def label(self, name: str, language: str) -> str:
        """Return the label of a node label, relation type or property key, in English where the
        language has none; raises `Nonconforming` for an unknown name.

        >>> schema().label("HOLDS", "nl"), schema().label("Event", "de")
        ('bekleedt', 'Veranstaltung')
        """
        declared = (
            self.node_types.get(name) or self.relation_types.get(name) or self.properties.get(name)
        )
        if declared is None:
            raise Nonconforming(f"the ontology declares no {name!r}")
        return declared.labels.get(language) or declared.labels.get("en", name)

    def concept_label(self, scheme: str, id: str, language: str) -> str:
        """Return a concept's label, in English where the language has none, else its id."""
        concept = self.schemes.get(scheme, {}).get(id)
        if concept is None:
            return id
        return concept.labels.get(language) or concept.labels.get("en", id)

    def values(self, key: str, label: str | None = None) -> dict[str, Concept] | None:
        """Return the concepts that property ``key`` takes its values from, None if it is open.

        The scheme of ``kind`` depends on the node ``label``.
        """
        scheme = self.property(key).values
        if key == "kind" and label is not None:
            scheme = self.node_types[label].kinds
        return None if scheme is None else self.schemes.get(scheme, {})

    def ancestry(self, scheme: str, id: str) -> tuple[Concept, ...]:
        """Return a concept and its broader ones, nearest first; empty for an unknown concept."""
        concepts = self.schemes.get(scheme, {})
        found: dict[str, Concept] = {}
        at: str | None = id
        while at in concepts and at not in found:
            found[at] = concepts[at]
            at = concepts[at].broader
        return tuple(found.values())

    def narrower(self, scheme: str, id: str) -> list[str]:
        """Return the ids of a concept and of all narrower ones, sorted.

        >>> schema().narrower("event-kind", "visit")
        ['state-visit', 'visit', 'working-visit']
        """
        return [
            concept
            for concept in self.schemes[scheme]
            if any(broader.id == id for broader in self.ancestry(scheme, concept))
        ]

    def classes(self, label: str, kind: str | None = None) -> tuple[str, ...]:
        """Return every class of an entity in RDF: its own first, then the aligned ones, and those
        that its kind implies.

        >>> schema().classes("Place", "province")[-1]
        'http://data.europa.eu/m8g/AdminUnit'
        """
        node = self.node_types[label]
        line = self.ancestry(node.kinds, kind) if node.kinds and kind else ()
        implied = [
            implies
            for flag, domain, implies in self.flags
            if domain == label and any(concept.flag(flag) for concept in line)
        ]
        return (node.iri, *node.exact, *implied)


@lru_cache(maxsize=1 << 14)  # what lies in what comes again in text after text
def _relation_id(*parts: str) -> str:
    return f"relation/{digest(*parts)}"


@lru_cache(maxsize=1)
def schema() -> Schema:
    """Return the schema; raises `Nonconforming` if the ontology's files contradict themselves."""
    compiled = cached("schema", _compile)
    properties = {row[0]: Property(*row) for row in sorted(compiled["properties"])}

    def of(name: str) -> tuple[str, ...]:
        return tuple(key for key, declared in properties.items() if name in declared.domains)

    nodes = {row[0]: NodeType(*row, properties=of(row[0])) for row in sorted(compiled["nodes"])}
    relations = sorted(compiled["relations"])
    return Schema(
        node_types=nodes,
        relation_types={row[0]: RelationType(*row, properties=of(row[0])) for row in relations},
        properties=properties,
        schemes={
            name: {id_: Concept._make(row) for id_, row in concepts.items()}
            for name, (_, concepts) in compiled["schemes"].items()
        },
        scheme_labels={name: labels for name, (labels, _) in compiled["schemes"].items()},
        flags=tuple(compiled["flags"]),
        _prefixes={node.prefix: label for label, node in nodes.items()},
    )


def _compile() -> dict[str, object]:
    from .compilation import compile_schema

    return compile_schema()


@cache
def concepts_with(scheme: str, attribute: str) -> tuple[str, ...]:
    """Return the concepts of a scheme that have an attribute; a flag only where it is set.

    >>> concepts_with("role", "ofWhole")
    ('closed', 'opened')
    """
    concepts = schema().schemes[scheme].items()
    return tuple(id for id, c in concepts if c.attributes.get(attribute, (False,))[0] is not False)


@cache
def word_forms(id: str, attribute: str, language: str) -> tuple[str, ...]:
    """Return the forms that an attribute of a word class has in a language: endings, articles.

    >>> word_forms("adjective", "genitivePluralEnding", "de")
    ('er',)
    """
    attributes = schema().schemes["word"][id].attributes
    return tuple(map(str, attributes.get(f"{attribute}@{language}", ())))
