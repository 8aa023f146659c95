"""What is given to the store, and what came of it?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, fields
from typing import Self

from .conformity import check_claims, check_document
from .model import Claim, Document

__all__ = ["NO_PATH", "Batch", "Ids", "Written", "ids_of"]

NO_PATH = ("", "-")
"""Paths that name no place: texts from standard input don't replace one another."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a call wrote: documents; the entities and relations that they speak of, those that
    the store did not know and those that it did; their unresolved mentions. Sums add up the
    calls of one load.

    >>> Written(documents=1, entities_new=2) + Written(documents=1, entities_known=2)
    ... # doctest: +ELLIPSIS
    Written(documents=2, entities_new=2, entities_known=2, ...)
    """

    documents: int = 0
    entities_new: int = 0
    entities_known: int = 0
    relations_new: int = 0
    relations_known: int = 0
    unresolved: int = 0

    def __add__(self, other: Self) -> Written:
        return Written(*(getattr(self, f.name) + getattr(other, f.name) for f in fields(self)))


@dataclass(slots=True)
class Batch:
    """Documents by id, and the claims of each by id."""

    documents: dict[str, Document] = field(default_factory=dict)
    claims: dict[str, dict[str, Claim]] = field(default_factory=dict)

    @classmethod
    def of(cls, pairs: Sequence[tuple[Document, Sequence[Claim]]]) -> Batch:
        """Return the batch of ``pairs``; of two documents at one path the later one stays.

        Raises `Nonconforming` for what the ontology doesn't allow.
        """
        batch = cls()
        at: dict[str, str] = {}
        for document, claims in pairs:
            check_document(document)
            check_claims(document.id, claims)
            earlier = at.get(document.path)
            if earlier is not None and earlier != document.id:
                batch.documents.pop(earlier, None)
                batch.claims.pop(earlier, None)
            if document.path not in NO_PATH:
                at[document.path] = document.id
            batch.documents[document.id] = document
            by_id: dict[str, Claim] = {}
            for claim in sorted(claims, key=lambda claim: (claim.confidence, claim.quote)):
                by_id[claim.id] = claim  # said twice, the surer stays
            batch.claims[document.id] = by_id
        return batch

    def every_claim(self) -> Iterator[Claim]:
        """Yield the claims of all documents."""
        for claims in self.claims.values():
            yield from claims.values()


@dataclass(slots=True)
class Ids:
    """The entities and the relations that some claims are about."""

    entities: set[str] = field(default_factory=set)
    relations: set[str] = field(default_factory=set)

    def __or__(self, other: Self) -> Ids:
        return Ids(self.entities | other.entities, self.relations | other.relations)


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
