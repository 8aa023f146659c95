"""Which sentences state a thing? What is said of an entity or a relation, with where it is said."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

from ..errors import WrongUse, nearest
from ..ontology.schema import schema

if TYPE_CHECKING:
    from collections.abc import Iterable

    from ..graph.model import Claim, Document
    from ..graph.store import Store

__all__ = ["EvidenceRow", "Statement", "evidence_rows", "statements"]

BEGINNING = 2
"""Letters in which an unknown id and the one that it may mean are alike."""

SUGGESTED = 2_000
"""Most ids among which the one is sought that an unknown id may mean."""


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
    """Return what follows an unknown ``word``: the name most like it, or, of an id, the id."""
    way_out = "name an id, or a name exactly as it is in the store"
    prefix, slash, slug = word.partition("/")
    if prefix == "relation" and slash:
        return f"; {way_out}"
    labels = [
        node.label for node in schema().node_types.values() if node.entity and node.prefix == prefix
    ]
    if not slash or not labels:
        known = {one.wording for one in store.find(word, limit=1)}
        return f"; did you mean {known.pop()!r}?" if known else f"; {way_out}"
    # An id need not be made of names: some that begin alike.
    text = "MATCH (n:Entity) WHERE n.id STARTS WITH $start RETURN n.id ORDER BY n.id LIMIT $most"
    start = f"{prefix}/{slug[:BEGINNING]}"
    known = {id_ for (id_,) in store.query(text, {"start": start, "most": SUGGESTED}).rows}
    known |= {one.id for one in store.find(slug.replace("-", " "), limit=1, types=labels)}
    return nearest(word, known, way_out)
