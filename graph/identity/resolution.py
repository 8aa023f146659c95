"""The claims of a document, under the ids that were decided.

What belongs to a thing and has its id after ``.of-`` (the group of an event, the workshop of a
conference, the office of a person whose jurisdiction nobody states) follows that thing. An office
whose holder is known to hold one office of that kind is that one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from ...ontology.schema import schema
from ..model import Claim, Document
from .decision import Outcome, decide
from .judgements import Judged
from .readings import OF, Reading, as_read, readings, tail

__all__ = ["resolve", "resolve_all", "under", "unresolved"]


def unresolved(claim: Claim) -> Claim:
    """Return a claim as its document alone was read."""
    if claim.subject_read is None and claim.object_read is None:
        return claim
    return under(claim, *as_read(claim))


def resolve(
    claims: Iterable[Claim], outcomes: Mapping[str, Outcome], alias: Mapping[str, str]
) -> list[Claim]:
    """Return the ``claims`` of one document under the ids of the graph.

    ``outcomes`` are those of the document's readings by id as read; ``alias`` leads from an id to
    the one that judgements put in its place.
    """
    claims = [unresolved(claim) for claim in claims]
    ids = {id for claim in claims for id in (claim.subject, claim.object) if id is not None}
    if not (outcomes or alias):
        return claims
    names = _Names(ids, outcomes, alias)
    changed = {id: final for id in ids if (final := names.of(id)) != id}
    if not changed:
        return claims
    return [
        under(
            claim,
            claim.subject and changed.get(claim.subject, claim.subject),
            claim.object and changed.get(claim.object, claim.object),
        )
        for claim in claims
    ]


def resolve_all(
    texts: Iterable[tuple[Document, Sequence[Claim]]], judged: Judged
) -> list[tuple[Document, list[Claim]]]:
    """Return documents with their claims under the ids that all of them together lead to."""
    texts = list(texts)
    of = {document.id: readings(claims) for document, claims in texts}
    dates = defaultdict[Reading, set[str]](set)
    for document, _ in texts:
        for reading in of[document.id].values():
            dates[reading].add(document.published or "")
    outcomes = decide({reading: (min(of), max(of)) for reading, of in dates.items()}, judged)
    return [
        (
            document,
            resolve(claims, {i: outcomes[r] for i, r in of[document.id].items()}, judged.alias),
        )
        for document, claims in texts
    ]


class _Names:
    """Which id each id of a document has in the graph."""

    def __init__(
        self, ids: set[str], outcomes: Mapping[str, Outcome], alias: Mapping[str, str]
    ) -> None:
        self._outcomes, self._alias = outcomes, alias
        self._owners = {tail(id): id for id in sorted(ids)}

    def of(self, id: str) -> str:
        """Return the id in the graph of an id as read."""
        outcome = self._outcomes.get(id)
        if outcome is not None:
            return outcome.id
        head, mark, of = id.partition(OF)
        owner = self._owners.get(of) if mark else None
        if owner is not None and owner != id:
            post = tail(head)
            theirs = self._outcomes.get(owner)
            office = dict(theirs.offices).get(post) if theirs else None
            id = f"office/{office}" if office else f"{head}{OF}{tail(self.of(owner))}"
        return self._alias.get(id, id)


def under(claim: Claim, subject: str | None, object_: str | None) -> Claim:
    """Return a claim with other ids, and with what was read where that differs.

    What turns out to be one thing is not tied to itself: such a claim supports no relation.
    """
    read = as_read(claim)
    relation = claim.relation
    if subject is not None and object_ is not None:
        relation = None
        if subject != object_ or read[0] == read[1]:
            relation = schema().relation_id(claim.predicate, subject, object_, claim.qualifiers)
    return replace(
        claim,
        subject=subject,
        object=object_,
        relation=relation,
        subject_read=read[0] if read[0] != subject else None,
        object_read=read[1] if read[1] != object_ else None,
    )
