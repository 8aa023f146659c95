"""What is given to the store, and what came of it?"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Self

from .conformity import check_claims, check_document
from .identity.readings import Reading, readings
from .identity.resolution import unresolved
from .model import Claim, Document

__all__ = ["NO_PATH", "Batch", "Ids", "Written", "ids_of"]

NO_PATH = ("", "-")
"""Paths that name no place: texts from standard input don't replace one another."""


@dataclass(slots=True)
class Ids:
    """The entities and the relations that some claims are about, and documents."""

    entities: set[str] = field(default_factory=set)
    relations: set[str] = field(default_factory=set)
    documents: set[str] = field(default_factory=set)

    def __or__(self, other: Self) -> Ids:
        return Ids(
            self.entities | other.entities,
            self.relations | other.relations,
            self.documents | other.documents,
        )

    def __ior__(self, other: Self) -> Self:
        self.entities |= other.entities
        self.relations |= other.relations
        self.documents |= other.documents
        return self


@dataclass(slots=True)
class Written:
    """What a call wrote: documents and what they say, what of that it ``created``, and their
    unresolved mentions; and what it took out of the store, for nothing supports it any more.

    A load adds up its calls; what one call created and another one speaks of again is new.

    >>> total = Written(Ids({"person/a"}), created=Ids({"person/a"}))
    >>> total += Written(Ids({"person/a", "person/b"}, documents={"document/2"}))
    >>> total.documents, total.entities_new, total.entities_known
    (1, 1, 1)
    """

    said: Ids = field(default_factory=Ids)
    created: Ids = field(default_factory=Ids)
    unresolved: int = 0
    gone: Ids = field(default_factory=Ids)

    @property
    def documents(self) -> int:
        """Number of documents."""
        return len(self.said.documents)

    @property
    def documents_known(self) -> int:
        """Number of documents that the store had."""
        return self.documents - len(self.created.documents)

    @property
    def entities_new(self) -> int:
        """Number of entities that the store did not have."""
        return len(self.created.entities)

    @property
    def entities_known(self) -> int:
        """Number of entities spoken of that the store had."""
        return len(self.said.entities) - self.entities_new

    @property
    def relations_new(self) -> int:
        """Number of relations that the store did not have."""
        return len(self.created.relations)

    @property
    def relations_known(self) -> int:
        """Number of relations stated that the store had."""
        return len(self.said.relations) - self.relations_new

    def __iadd__(self, other: Self) -> Self:
        self.said |= other.said
        self.created |= other.created
        self.unresolved += other.unresolved
        self.gone |= other.gone
        return self


@dataclass(slots=True)
class Batch:
    """Documents by id, and the claims of each by id."""

    documents: dict[str, Document] = field(default_factory=dict)
    claims: dict[str, dict[str, Claim]] = field(default_factory=dict)
    _readings: dict[str, dict[str, Reading]] = field(
        default_factory=dict, compare=False, repr=False
    )

    @classmethod
    def of(cls, pairs: Sequence[tuple[Document, Sequence[Claim]]]) -> Batch:
        """Return the batch of ``pairs``; of two documents at one path the later one stays.

        All that needs no database is done here, so that it can be done ahead. Raises
        `Nonconforming` for what the ontology doesn't allow.
        """
        batch = cls()
        at: dict[str, str] = {}
        for document, claims in pairs:
            check_document(document)
            claims = [unresolved(claim) for claim in claims]
            check_claims(document.id, claims)
            earlier = at.get(document.path)
            there = batch.documents.get(earlier or "")
            if there is not None and earlier != document.id and there.path == document.path:
                del batch.documents[there.id], batch.claims[there.id]
            if document.path not in NO_PATH:
                at[document.path] = document.id
            batch.documents[document.id] = document
            by_id: dict[str, Claim] = {}
            for claim in sorted(claims, key=lambda claim: (claim.confidence, claim.quote)):
                by_id[claim.id] = claim  # said twice, the surer stays
            batch.claims[document.id] = by_id
        for id_ in batch.documents:
            for reading in batch.readings(id_).values():
                _ = reading.key  # a digest, which is kept
        return batch

    def stamped(self, instant: str, *, keep: bool) -> Batch:
        """Return the batch with documents that are loaded at ``instant``; ``keep`` leaves what
        they say."""
        documents = {
            id_: replace(document, loaded=(document.loaded if keep else None) or instant)
            for id_, document in self.documents.items()
        }
        return replace(self, documents=documents)

    def without(self, ids: Collection[str] = ()) -> Batch:
        """Return a batch of its own with the documents whose ids are not among ``ids``."""
        kept = [id_ for id_ in self.documents if id_ not in ids]
        return Batch(
            {id_: self.documents[id_] for id_ in kept},
            {id_: dict(self.claims[id_]) for id_ in kept},
            self._readings,
        )

    def readings(self, id_: str) -> dict[str, Reading]:
        """Return the readings of a document by id: they don't change with what its claims lead
        to."""
        if id_ not in self._readings:
            self._readings[id_] = readings(self.claims[id_].values())
        return self._readings[id_]

    def every_claim(self) -> Iterator[Claim]:
        """Yield the claims of all documents."""
        for claims in self.claims.values():
            yield from claims.values()


def ids_of(claims: Iterable[Claim]) -> Ids:
    """Return the entities and relations that ``claims`` support."""
    found = Ids()
    for claim in claims:
        if claim.subject is None:
            continue
        found.entities.add(claim.subject)
        if claim.object is not None and claim.relation is not None:
            found.entities.add(claim.object)
            found.relations.add(claim.relation)
    return found
