"""Which sentences state a thing? What is said of an entity or a relation, with where it is said."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ..errors import WrongUse, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..graph.model import Claim, Document
    from ..graph.store import Store

__all__ = ["EvidenceRow", "Statement", "evidence_rows", "statements"]

SUGGESTED = 20_000
"""Most entities among which the one is sought that an unknown name may mean."""


class Statement(NamedTuple):
    """One thing that claims say: a relation, or a property of an entity; with all that say it.

    ``object``, ``object_name`` and ``relation`` are None for a property, whose values the claims
    give. ``evidence`` is in the order of document and text.
    """

    subject: str
    subject_name: str
    predicate: str
    object: str | None
    object_name: str | None
    relation: str | None
    evidence: list[tuple[Claim, Document]]


class EvidenceRow(NamedTuple):
    """A claim with its document; ``qualifiers`` are texts ``key=value``, the span is in code
    points."""

    predicate: str
    subject: str
    subject_name: str
    object: str | None
    object_name: str | None
    value: str | None
    qualifiers: tuple[str, ...]
    relation: str | None
    quote: str
    language: str
    document: str
    title: str
    path: str
    published: str | None
    loaded: str | None
    extractor: str
    start: int
    end: int
    rule: str
    confidence: float
    claim: str


def statements(store: Store, about: str) -> list[Statement]:
    """Return what ``store`` knows of an entity or relation: its id, or an entity's exact name.

    Relations come first, then properties. A name that several entities have stands for them all,
    an id that stands under another now for that one. Raises `WrongUse` for what is neither an id
    nor a name in the store.
    """
    ids = [about] if about.startswith("relation/") else store.entities_called(about) or [about]
    found = {claim.id: (claim, document) for id_ in ids for claim, document in store.evidence(id_)}
    if not found:
        raise WrongUse(f"nothing in the store is called {about!r}{_suggestion(store, about)}")
    grouped: dict[tuple[str, str, str], list[tuple[Claim, Document]]] = defaultdict(list)
    for claim, document in found.values():
        grouped[claim.relation or "", claim.predicate, str(claim.subject)].append((claim, document))
    ends = {id_ for claim, _ in found.values() for id_ in (claim.subject, claim.object) if id_}
    names = store.names(ends)
    made = []
    for evidence in grouped.values():
        claim = min((claim for claim, _ in evidence), key=lambda claim: claim.id)
        subject, object_ = str(claim.subject), claim.object
        made.append(
            Statement(
                subject,
                names.get(subject, subject),
                claim.predicate,
                object_,
                None if object_ is None else names.get(object_, object_),
                claim.relation,
                sorted(evidence, key=lambda pair: (pair[1].id, pair[0].start, pair[0].id)),
            )
        )
    return sorted(made, key=lambda one: (one.relation is None, *map(str, one[:6])))


def evidence_rows(said: Iterable[Statement]) -> list[EvidenceRow]:
    """Return a row for each claim of ``said``, in the same order."""
    return [
        EvidenceRow(
            predicate=claim.predicate,
            subject=one.subject,
            subject_name=one.subject_name,
            object=one.object,
            object_name=one.object_name,
            value=claim.value,
            qualifiers=tuple(f"{key}={text}" for key, text in claim.qualifiers),
            relation=one.relation,
            quote=claim.quote,
            language=claim.language,
            document=document.id,
            title=document.title,
            path=document.path,
            published=document.published,
            loaded=document.loaded,
            extractor=document.extractor,
            start=claim.start,
            end=claim.end,
            rule=claim.rule,
            confidence=claim.confidence,
            claim=claim.id,
        )
        for one in said
        for claim, document in one.evidence
    ]


def _suggestion(store: Store, word: str) -> str:
    answer = store.query(f"MATCH (n:Entity) RETURN n.id, n.names LIMIT {SUGGESTED}")
    known = {text for id_, names in answer.rows for text in (id_, *(names or ()))}
    return nearest(word, known, "name an id, or a name exactly as it is in the store")
