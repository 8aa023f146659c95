"""How do documents, claims, entities and relations look as nodes and relationships?

Both ways: the properties that the store writes, and the model's values read back from them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, fields
from typing import Any, cast

from .identity.judgements import Judgement
from .model import Claim, Document, Entity, Relation, Value

__all__ = [
    "claim_of",
    "claim_properties",
    "document_of",
    "document_properties",
    "entity_of",
    "entity_properties",
    "judgement_of",
    "judgement_properties",
    "relation_of",
    "relation_properties",
]

NAMES = "names_"
UNDETERMINED = "und"  # ISO 639-2, for names without a language

Properties = dict[str, Any]


def document_properties(document: Document) -> Properties:
    """Return the properties of a document's node."""
    return {
        "id": document.id,
        "path": document.path,
        "title": document.title,
        "language": document.language,
        "published": document.published,
        "published_source": document.published_source,
        "sha256": document.sha256,
        "extractor": document.extractor,
        "loaded": document.loaded,
    }


def document_of(node: Mapping[str, Any]) -> Document:
    """Return the document whose node has these properties."""
    return Document(
        id=node["id"],
        path=node["path"],
        title=node["title"],
        language=node["language"],
        published=node.get("published"),
        published_source=node.get("published_source"),
        sha256=node["sha256"],
        extractor=node.get("extractor") or "",  # stores of older versions have none
        loaded=node.get("loaded"),
    )


def claim_properties(claim: Claim) -> Properties:
    """Return the properties of a claim's node: a property without a value is left out."""
    properties = {
        "id": claim.id,
        "document": claim.document,
        "start": claim.start,
        "end": claim.end,
        "quote": claim.quote,
        "language": claim.language,
        "rule": claim.rule,
        "confidence": claim.confidence,
        "predicate": claim.predicate,
    }
    if claim.subject is not None:
        properties["subject"] = claim.subject
    if claim.object is not None:
        properties["object"] = claim.object
    if claim.value is not None:
        properties["value"] = claim.value
    if claim.relation is not None:
        properties["relation"] = claim.relation
    if claim.subject_read is not None:
        properties["subject_read"] = claim.subject_read
    if claim.object_read is not None:
        properties["object_read"] = claim.object_read
    if claim.qualifiers:
        properties["qualifiers"] = [f"{key}={text}" for key, text in claim.qualifiers]
    return properties


def claim_of(node: Mapping[str, Any]) -> Claim:
    """Return the claim whose node has these properties."""
    return Claim(
        document=node["document"],
        start=node["start"],
        end=node["end"],
        quote=node["quote"],
        language=node["language"],
        rule=node["rule"],
        confidence=float(node["confidence"]),
        subject=node.get("subject"),
        predicate=node["predicate"],
        object=node.get("object"),
        value=node.get("value"),
        qualifiers=_qualifiers(node.get("qualifiers")),
        relation=node.get("relation"),
        subject_read=node.get("subject_read"),
        object_read=node.get("object_read"),
    )


def _qualifiers(texts: Sequence[str] | None) -> tuple[tuple[str, str], ...]:
    pairs = (text.partition("=") for text in texts or ())
    return tuple((key, value) for key, _, value in pairs)


def judgement_properties(judgement: Judgement) -> Properties:
    """Return the properties of a judgement's node."""
    return {"id": judgement.id, **asdict(judgement)}


def judgement_of(node: Mapping[str, Any]) -> Judgement:
    """Return the judgement whose node has these properties."""
    return Judgement(**{field.name: node[field.name] for field in fields(Judgement)})


def entity_properties(entity: Entity) -> Properties:
    """Return the properties of an entity's node; its type is the node's label.

    >>> node = Entity("place/mons", "Place", "Mons", {"fr": ("Mons",), "nl": ("Bergen",)})
    >>> entity_properties(node)["names"], entity_properties(node)["names_nl"]
    (['Bergen', 'Mons'], ['Bergen'])
    """
    properties: Properties = {key: _plain(value) for key, value in entity.properties.items()}
    for language, wordings in entity.names.items():
        properties[NAMES + (language or UNDETERMINED)] = list(wordings)
    properties |= {
        "id": entity.id,
        "name": entity.name,
        "names": sorted({wording for wordings in entity.names.values() for wording in wordings}),
        "claims": entity.claims,
        "documents": entity.documents,
    }
    return _with_dates(properties, entity.country, entity.first, entity.last)


def entity_of(type_: str, node: Mapping[str, Any]) -> Entity:
    """Return the entity of the label ``type_`` whose node has these properties."""
    names = {}
    properties = {}
    for key, value in sorted(node.items()):
        if key.startswith(NAMES):
            language = key.removeprefix(NAMES)
            names["" if language == UNDETERMINED else language] = tuple(value)
        elif key not in ENTITY_FIELDS:
            properties[key] = _value(value)
    return Entity(
        id=node["id"],
        type=type_,
        name=node["name"],
        names=dict(sorted(names.items())),
        country=node.get("country"),
        properties=properties,
        claims=node["claims"],
        documents=node["documents"],
        first=node.get("first"),
        last=node.get("last"),
    )


def relation_properties(relation: Relation) -> Properties:
    """Return the properties of a relation's relationship; its type is the relationship's."""
    properties: Properties = {key: _plain(value) for key, value in relation.properties.items()}
    properties |= {
        "id": relation.id,
        "confidence": relation.confidence,
        "claims": relation.claims,
        "documents": relation.documents,
    }
    return _with_dates(properties, None, relation.first, relation.last)


def relation_of(type_: str, source: str, target: str, tie: Mapping[str, Any]) -> Relation:
    """Return the relation of a type between two ids whose relationship has these properties."""
    return Relation(
        id=tie["id"],
        type=type_,
        source=source,
        target=target,
        properties={
            key: _value(value) for key, value in sorted(tie.items()) if key not in TIE_FIELDS
        },
        confidence=float(tie["confidence"]),
        claims=tie["claims"],
        documents=tie["documents"],
        first=tie.get("first"),
        last=tie.get("last"),
    )


ENTITY_FIELDS = frozenset(
    {"id", "name", "names", "country", "claims", "documents", "first", "last"}
)
TIE_FIELDS = frozenset({"id", "confidence", "claims", "documents", "first", "last"})


def _with_dates(
    properties: Properties, country: str | None, first: str | None, last: str | None
) -> Properties:
    for key, value in (("country", country), ("first", first), ("last", last)):
        if value is not None:
            properties[key] = value
    return properties


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value


def _value(value: object) -> Value:
    return cast(Value, tuple(value) if isinstance(value, list) else value)
