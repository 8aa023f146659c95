"""May these claims enter the store? Every type, property and value as the ontology declares it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from ..errors import Nonconforming
from ..ontology.schema import schema
from .identity.resolution import under, unresolved
from .instants import check_instant
from .model import UNRESOLVED, Claim, Document

__all__ = ["LONGEST", "check_claims", "check_document"]

LONGEST = 2_000
"""Most characters of an id or path: Neo4j indexes no text of more than some 8,000 bytes."""

FARTHEST = 2**31 - 1
"""The last code point that a text may have."""

LANGUAGE = re.compile(r"([a-z]{2,3})?\Z")


def check_document(document: Document) -> None:
    """Raise `Nonconforming` unless ``document`` has an id of a document, a bearable path, and its
    date of publication and the instant of its loading, if any, in the forms that the graph keeps.
    """
    _check_length("the path", document.path)
    if document.published is not None:
        schema().cast("published", document.published)
    if document.loaded is not None:
        check_instant(document.loaded)
    if schema().type_of(document.id) != "Document":
        raise Nonconforming(f"{document.id!r} is not the id of a document")


def check_claims(document: str, claims: Iterable[Claim]) -> None:
    """Raise `Nonconforming` for the first of ``claims`` that the ontology doesn't allow.

    They must be claims of ``document``, about entities, with declared properties and relation
    types between the right kinds of entity, and with values of the right form. All that is looked
    at in a claim as it was read; where the graph knows other ids for that, they must be of the
    same types, and give the relation that the claim names.
    """
    for resolved in claims:
        claim = unresolved(resolved)
        if claim is not resolved:
            _check_resolved(resolved, claim)
        if claim.document != document:
            raise Nonconforming(f"a claim of {claim.document} was given as one of {document}")
        if not LANGUAGE.match(claim.language):
            raise Nonconforming(f"{claim.language!r} is not an ISO 639 code of a language")
        if not 0 <= claim.start <= claim.end <= FARTHEST or not 0 <= claim.confidence <= 1:
            raise Nonconforming(
                f"a claim of {document} has the span {claim.start} to {claim.end} and the "
                f"confidence {claim.confidence}: no place in a text, or not from 0 to 1"
            )
        if claim.subject is None:
            if claim.predicate != UNRESOLVED or claim.value is None:
                raise Nonconforming(
                    f"a claim of {document} has no subject: only unresolved mentions have none"
                )
            continue
        _check_length("the id", claim.subject)
        if claim.object is None:
            _check_property(claim, claim.subject)
        else:
            _check_length("the id", claim.object)
            _check_relation(claim, claim.subject, claim.object)


def _check_resolved(resolved: Claim, read: Claim) -> None:
    """Check what the graph makes of a claim whose document reads other ids."""
    ids = resolved.subject, resolved.object
    for id_, as_read in zip(ids, (read.subject, read.object), strict=True):
        if id_ == as_read:
            continue
        if id_ is None or as_read is None or _type(id_) != _type(as_read):
            raise Nonconforming(f"{resolved.id}: {as_read} can't have turned out to be {id_}")
        _check_length("the id", id_)
    again = under(read, *ids)
    if again != resolved:
        raise Nonconforming(
            f"{resolved.id}: it names the relation {resolved.relation} and the ids "
            f"{resolved.subject_read} and {resolved.object_read} as those read; its ends give "
            f"{again.relation}, {again.subject_read} and {again.object_read}"
        )


def _type(id_: str) -> str:
    return schema().type_of(id_)


def _check_length(what: str, text: str) -> None:
    if len(text) > LONGEST:
        raise Nonconforming(f"{what} {text[:40]}… has more than {LONGEST} characters")


def _check_property(claim: Claim, subject: str) -> None:
    declared = schema()
    fault = _property_fault(declared.type_of(subject), claim.predicate)
    if fault:
        raise Nonconforming(f"{subject}: {fault}")
    if claim.value is None:
        raise Nonconforming(f"{subject}: a claim of {claim.predicate} has no value")
    if claim.relation is not None or claim.qualifiers:
        raise Nonconforming(f"{subject}: only a claim of a relation has qualifiers and a relation")
    declared.cast(claim.predicate, claim.value)


def _check_relation(claim: Claim, subject: str, object_: str) -> None:
    declared = schema()
    qualifiers = dict(claim.qualifiers)
    if claim.qualifiers != tuple(sorted(qualifiers.items())):
        raise Nonconforming(f"{claim.relation}: qualifiers must be sorted and each given once")
    fault = _relation_fault(
        declared.type_of(subject), claim.predicate, declared.type_of(object_), tuple(qualifiers)
    )
    if fault:
        raise Nonconforming(f"{subject} {claim.predicate} {object_}: {fault}")
    for key, text in qualifiers.items():
        declared.cast(key, text)
    if claim.relation != _relation_id(claim, subject, object_, qualifiers):
        raise Nonconforming(
            f"{subject} {claim.predicate} {object_}: {claim.relation} is not the id of this "
            "relation; schema().relation_id gives it"
        )


def _relation_id(claim: Claim, subject: str, object_: str, qualifiers: Mapping[str, str]) -> str:
    return schema().relation_id(claim.predicate, subject, object_, qualifiers)


@lru_cache(maxsize=4096)
def _property_fault(label: str, key: str) -> str | None:
    declared = schema()
    node = declared.node_types[label]
    if not node.entity:
        return f"claims are about entities, and this is a {label}"
    property_ = declared.properties.get(key)
    if property_ is None or property_.computed or key not in node.properties:
        return f"the ontology declares no property {key!r} of {label} that a claim may give"
    return None


@lru_cache(maxsize=4096)
def _relation_fault(
    source: str, type_: str, target: str, qualifiers: tuple[str, ...]
) -> str | None:
    declared = schema()
    relation = declared.relation_types.get(type_)
    if relation is None or relation not in declared.ties:
        return f"the ontology declares no relation type {type_!r} that a claim may state"
    forward = source in relation.sources and target in relation.targets
    backward = relation.symmetric and target in relation.sources and source in relation.targets
    if not (forward or backward) or (relation.alike and source != target):
        return f"{type_} does not lead from {source} to {target}"
    for key in qualifiers:
        property_ = declared.properties.get(key)
        if property_ is None or property_.computed or key not in relation.properties:
            return f"the ontology declares no property {key!r} of {type_}"
    return None
