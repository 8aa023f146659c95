"""The model: documents make claims, claims make entities and relations.

A claim is the unit. It says one thing (a subject has a value, or stands in a relation to an
object), in one document, at one span of characters. Entities and relations are views of the
claims about them: `passerelle.graph.fold` makes them, and nothing else does.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from ..ontology.ids import digest
from ..ontology.schema import Value

if TYPE_CHECKING:
    from .identity.judgements import Judgement

__all__ = ["Claim", "Document", "Entity", "Graph", "Relation", "Value"]

UNRESOLVED = "unresolved"
"""Predicate of a claim without a subject: a mention that could not be resolved."""


@dataclass(frozen=True, slots=True)
class Document:
    """One text as it was read.

    ================ ======================================================================
    field            meaning
    ================ ======================================================================
    id               document/ and a digest of the text: the same text is the same document
    path             where it was read: a file's path, or - for standard input; of a document
                     in a file, with its name there: files.zip/a.pdf, list.csv#row 3
    title            its title, or its first line
    language         ISO 639-1 code of the text
    published        ISO date of publication, None where it is not known
    published_source where that date comes from: option, front matter, page metadata, feed,
                     message header, column; or file metadata, which is when the file was
                     saved: such a date is kept, and resolves no date of the text
    sha256           SHA-256 of the text, as hexadecimal digits
    extractor        name and version of what read it and made its claims
    loaded           instant (ISO 8601, UTC, to the second) at which its claims entered the
                     store as they are; None outside a store. It is no part of equality.
    ================ ======================================================================
    """

    id: str
    path: str
    title: str
    language: str
    published: str | None
    published_source: str | None
    sha256: str
    extractor: str = ""
    loaded: str | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Claim:
    """One thing that one document says at one span.

    ============ ==========================================================================
    field        meaning
    ============ ==========================================================================
    document     id of the document
    start, end   span in the document's text, in code points, 0-based, end-exclusive
    quote        the sentence or phrase that states it: an exact slice of the text
    language     ISO 639-1 code of the text
    rule         name of the rule that found it
    confidence   0 to 1
    subject      id of the entity it is about; None for an unresolved mention
    predicate    a property ("name", "date") or a relation type ("HOLDS")
    object       id of the other entity, for a relation; None for a property
    value        the property's value in its canonical text form; None for a relation
    qualifiers   what is said of the relation itself, as sorted (key, text) pairs
    relation     id of the relation that it supports; None for a property, and where both
                 ends turned out to be one thing
    subject_read the subject as the document alone was read, where a rule of identity or a
                 judgement (`passerelle.graph.identity`) puts another in its place
    object_read  the object likewise
    ============ ==========================================================================

    What was read gives the claim its id.
    """

    document: str
    start: int
    end: int
    quote: str
    language: str
    rule: str
    confidence: float
    subject: str | None
    predicate: str
    object: str | None = None
    value: str | None = None
    qualifiers: tuple[tuple[str, str], ...] = ()
    relation: str | None = None
    subject_read: str | None = None
    object_read: str | None = None

    @cached_property
    def id(self) -> str:
        """``claim/`` and a digest of everything that the document says, and where."""
        return "claim/" + digest(
            self.document, self.start, self.end, self.rule, self.subject_read or self.subject,
            self.predicate, self.object_read or self.object, self.value, self.qualifiers,
        )  # fmt: skip


@dataclass(slots=True)
class Entity:
    """A node: what the claims about one id add up to.

    ``type`` is the node label, ``names`` the wordings met or known by language code (``""`` where
    a name has no language), ``country`` an ISO 3166-1 code, ``properties`` those that the ontology
    declares for the type; ``claims`` and ``documents`` count the support, ``first`` and ``last``
    are the earliest and latest publication dates of the documents that speak of it.
    """

    id: str
    type: str
    name: str
    names: dict[str, tuple[str, ...]] = field(default_factory=dict)
    country: str | None = None
    properties: dict[str, Value] = field(default_factory=dict)
    claims: int = 0
    documents: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(slots=True)
class Relation:
    """A tie: what the claims that support one relation id add up to.

    ``confidence`` is that of the best claim; ``claims``, ``documents``, ``first`` and ``last`` as
    for an entity.
    """

    id: str
    type: str
    source: str
    target: str
    properties: dict[str, Value] = field(default_factory=dict)
    confidence: float = 1.0
    claims: int = 0
    documents: int = 0
    first: str | None = None
    last: str | None = None


@dataclass(slots=True)
class Graph:
    """Documents, claims and what they add up to, in memory, each keyed by id and sorted by it;
    and the judgements that it follows, sorted by their ids."""

    documents: Mapping[str, Document]
    claims: Mapping[str, Claim]
    entities: Mapping[str, Entity]
    relations: Mapping[str, Relation]
    judgements: tuple[Judgement, ...] = ()
