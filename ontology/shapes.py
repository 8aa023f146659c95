"""The shapes that follow from the ontology: what `shapes.ttl` need not repeat.

A shape for every node type (form of its IRI, datatypes, one value or many, concepts of its
vocabularies) and for every relation type (its two ends and their classes, its properties). They
are written as Turtle, so that they can be saved and used with any SHACL engine.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.resources import files
from typing import Final

from .schema import IDS, NodeType, Property, RelationType, Schema, schema

__all__ = ["derived_shapes", "shapes"]

_PREFIXES: Final = """\
@prefix psl: <https://w3id.org/passerelle/ontology#> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
"""
_VOCABULARY: Final = IDS.removesuffix("id/")
# In RDF these stand as links to nodes, as labels, on the selectors, or in the IRI itself;
# shapes.ttl says what holds for them.
_EVIDENCE: Final = ("document", "subject", "predicate", "object", "relation", "one", "other")
_OTHERWISE: Final = frozenset(("id", "names", "mentions", "start", "end", "quote", *_EVIDENCE))


@lru_cache(maxsize=1)
def shapes() -> str:
    """Return all shapes as Turtle: the written ones and the derived ones."""
    written = files(f"{__package__}").joinpath("shapes.ttl").read_text("utf-8")
    return written + "\n" + derived_shapes()


def derived_shapes() -> str:
    """Return the shapes that follow from the ontology, and its classes of classes, as Turtle.

    >>> "psl:HoldsShape" in derived_shapes()
    True
    """
    declared = schema()
    parts = [_PREFIXES]
    parts += [_node_shape(node, declared) for node in declared.node_types.values()]
    parts += [_tie_shape(tie, declared) for tie in declared.ties]
    return "\n".join(parts)


def _node_shape(node: NodeType, declared: Schema) -> str:
    lines = [
        f"psl:{node.label}Shape a sh:NodeShape ; sh:targetClass <{node.iri}> ;",
        *_iri_form(node.prefix),
        *_properties(node.properties, node.kinds, declared),
    ]
    if node.entity:
        lines.insert(0, f"<{node.iri}> rdfs:subClassOf psl:Entity .")
    return _closed(lines)


def _tie_shape(tie: RelationType, declared: Schema) -> str:
    name = re.split(r"[#/]", tie.iri)[-1]
    lines = [
        f"<{tie.iri}> rdfs:subClassOf psl:Tie .",
        f"psl:{name}Shape a sh:NodeShape ; sh:targetClass <{tie.iri}> ;",
        *_iri_form("relation"),
        *_end("source", tie.source_property, tie.sources, declared),
        *_end("target", tie.target_property, tie.targets, declared),
        *_properties(tie.properties, None, declared),
    ]
    if tie.alike:
        pairs = " ".join(
            f"[ sh:property [ sh:path <{tie.source_property}> ; {_class(label, declared)} ] , "
            f"[ sh:path <{tie.target_property}> ; {_class(label, declared)} ] ]"
            for label in tie.sources
        )
        lines = [
            _closed(lines),
            f"psl:{name}EndsShape a sh:NodeShape ; sh:targetClass <{tie.iri}> ;",
            f'    sh:or ( {pairs} ) ; sh:message "must have two ends of one type" ;',
        ]
    return _closed(lines)


def _closed(lines: list[str]) -> str:
    return "\n".join(lines).removesuffix(" ;") + " .\n"


def _iri_form(prefix: str) -> Iterator[str]:
    yield f'    sh:nodeKind sh:IRI ; sh:pattern "^{_escaped(f"{IDS}{prefix}/")}." ;'
    yield f'    sh:message "must have an IRI that begins with {IDS}{prefix}/" ;'


def _escaped(text: str) -> str:
    """Return a regular expression for ``text``, as it stands in a Turtle string."""
    return re.escape(text).replace("\\", "\\\\")


def _end(name: str, path: str | None, labels: Iterable[str], declared: Schema) -> Iterator[str]:
    classes = [_class(label, declared) for label in labels]
    several = " ".join(f"[ {class_} ]" for class_ in classes)
    one_of = classes[0] if len(classes) == 1 else f"sh:or ( {several} )"
    yield (
        f'    sh:property [ sh:path <{path}> ; sh:name "{name}" ; sh:minCount 1 ; sh:maxCount 1 ; '
        f"sh:nodeKind sh:IRI ; {one_of} ; "
        f'sh:message "must lead to exactly one node, of type {" or ".join(labels)}" ] ;'
    )


def _class(label: str, declared: Schema) -> str:
    return f"sh:class <{declared.node_types[label].iri}>"


def _properties(keys: Iterable[str], kinds: str | None, declared: Schema) -> Iterator[str]:
    for key in keys:
        if key not in _OTHERWISE:
            yield _property(declared.properties[key], kinds, declared)


def _property(property_: Property, kinds: str | None, declared: Schema) -> str:
    scheme = kinds if property_.key == "kind" else property_.values
    required = "sh:minCount 1 ; " if property_.identifying else ""
    single = "" if property_.many else "sh:maxCount 1 ; "
    if scheme is None:
        value = f"sh:datatype xsd:{property_.datatype}"
        message = f"must be of type {property_.datatype}"
    else:
        iris = [f"<{_VOCABULARY}{scheme}/{id_}>" for id_ in declared.schemes.get(scheme, ())]
        value = f"sh:in ( {' '.join(iris)} )"
        if scheme not in declared.schemes:  # a vocabulary that is still to be written is open
            value = f'sh:nodeKind sh:IRI ; sh:pattern "^{_escaped(f"{_VOCABULARY}{scheme}/")}"'
        message = f"must be a concept of the vocabulary {scheme}"
    if single:
        message += ", one" if required else ", one at most"
    return (
        f'    sh:property [ sh:path <{property_.iri}> ; sh:name "{property_.key}" ; '
        f'{required}{single}{value} ; sh:message "{message}" ] ;'
    )
