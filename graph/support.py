"""What still supports the things that a change touches?

Support is counted from the claims in the store. That would make loading slow where very many
claims support one thing (a country, the topic of a whole corpus): such a thing keeps its tally in
a node of its own, ``(:Tally {id, counts})``, to which the claims of new documents are added. A
tally is a mere cache: where claims are taken away it is counted anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from neo4j import ManagedTransaction

from .batch import Batch, ids_of
from .fold import Tally, tallies
from .model import Claim
from .records import claim_of
from .statements import ask, run

__all__ = ["Support", "count", "keep_tallies"]

TALLIED = 64
"""From this many claims on, a thing keeps its tally."""


@dataclass(slots=True)
class Support:
    """The tallies of what is touched: ``known`` was in the store, ``kept`` had a tally there."""

    counted: dict[str, Tally]
    known: set[str]
    kept: set[str]
    lost: dict[str, Tally]

    def smaller_end(self, tie: Tally) -> tuple[str, bool]:
        """Return the end of a relation that fewer documents speak of, and whether it is the
        source: relations are found from there, not among the thousands of a country's."""
        assert tie.ends is not None
        _, source, target = tie.ends
        at_source = self._documents(source) <= self._documents(target)
        return (source if at_source else target), at_source

    def _documents(self, id_: str) -> int:
        tally = self.counted.get(id_) or self.lost.get(id_)
        return tally.documents if tally else 0


def count(
    transaction: ManagedTransaction,
    removed: Sequence[Claim],
    added: Sequence[Claim],
    again: Sequence[Claim],
    new: Batch,
) -> Support:
    """Count the support of everything that claims which come or go speak of."""
    recount = ids_of(again)
    touched = recount | ids_of(added)
    every = touched.entities | touched.relations
    text = "UNWIND $rows AS id MATCH (t:Tally {id: id}) RETURN t.id AS id, t.counts AS counts"
    kept = {record["id"]: record["counts"] for record in ask(transaction, text, sorted(every))}
    grown = kept.keys() - recount.entities - recount.relations
    apart = {claim.id for claim in (*removed, *added)}
    published = {id_: document.published for id_, document in new.documents.items()}
    mentions = _mentions(transaction, sorted(touched.entities - grown), published)
    stored = [
        *_claims(transaction, ABOUT, sorted(mentions), apart),
        *_claims(transaction, STATING, sorted(touched.relations - grown), apart),
    ]
    _add_dates(transaction, {claim.document for claim in stored} - published.keys(), published)
    counted = tallies([*stored, *added], published, every - grown)
    before = ids_of(stored) | ids_of(removed)
    known = (mentions.keys() | before.entities | before.relations | kept.keys()) & every
    _mention(new.every_claim(), touched.entities - grown, mentions)
    for id_, documents in mentions.items():
        if documents:
            counted.setdefault(id_, Tally()).date(published.get(id_) for id_ in documents)
    for id_, tally in tallies(added, published, grown).items():
        total = Tally.of(json.loads(kept[id_]))
        total.add(tally)
        counted[id_] = total
    lost = tallies(removed, published, known - counted.keys())
    return Support(counted, known, set(kept), lost)


def _mentions(
    transaction: ManagedTransaction, entities: Sequence[str], published: dict[str, str | None]
) -> dict[str, set[str]]:
    """Return the documents that the store has of each of the ``entities`` that it has.

    Adds the documents' dates to ``published`` unless that has them already.
    """
    found: dict[str, set[str]] = {}
    text = (
        "UNWIND $rows AS id MATCH (n:Entity {id: id}) "
        "OPTIONAL MATCH (n)-[:MENTIONED_IN]->(d:Document) "
        "RETURN id, d.id AS document, d.published AS date"
    )
    for record in ask(transaction, text, entities):
        documents = found.setdefault(record["id"], set())
        if record["document"] is not None:
            documents.add(record["document"])
            published.setdefault(record["document"], record["date"])
    return found


def _mention(
    claims: Iterable[Claim], entities: Collection[str], documents: dict[str, set[str]]
) -> None:
    """Add the documents whose ``claims`` speak of ``entities`` to their ``documents``."""
    for claim in claims:
        for id_ in (claim.subject, claim.object):
            if id_ is not None and id_ in entities:
                documents.setdefault(id_, set()).add(claim.document)


def _add_dates(
    transaction: ManagedTransaction, documents: Collection[str], published: dict[str, str | None]
) -> None:
    text = "UNWIND $rows AS id MATCH (d:Document {id: id}) RETURN d.id AS id, d.published AS date"
    for record in ask(transaction, text, sorted(documents)):
        published[record["id"]] = record["date"]


ABOUT = "MATCH (:Entity {id: id})<-[:SUPPORTS]-(c:Claim)"
STATING = "MATCH (c:Claim {relation: id})"


def _claims(
    transaction: ManagedTransaction, pattern: str, ids: Sequence[str], without: Collection[str]
) -> Iterator[Claim]:
    """Yield the stored claims that ``pattern`` finds for ``ids``, as far as folding looks."""
    text = (
        f"UNWIND $rows AS id {pattern} "
        "RETURN c.id AS id, c.document AS document, c.language AS language, "
        "c.confidence AS confidence, c.subject AS subject, c.predicate AS predicate, "
        "c.object AS object, c.value AS value, c.qualifiers AS qualifiers, "
        "c.relation AS relation"
    )
    for record in ask(transaction, text, ids):
        if record["id"] not in without:
            yield claim_of(UNSEEN | record.data())


UNSEEN = {"start": 0, "end": 0, "quote": "", "rule": ""}
"""Fields of a claim that folding does not look at, and that are not fetched for it."""


def keep_tallies(transaction: ManagedTransaction, support: Support) -> None:
    """Store the tallies of what many claims support, and drop those that got small."""
    rows = [
        {"id": id_, "counts": json.dumps(tally.record(), ensure_ascii=False)}
        for id_, tally in sorted(support.counted.items())
        if tally.claims >= TALLIED or tally.documents >= TALLIED
    ]
    large = {row["id"] for row in rows}
    run(
        transaction,
        "UNWIND $rows AS row MERGE (t:Tally {id: row.id}) SET t.counts = row.counts",
        rows,
    )
    small = sorted(support.kept - large)
    run(transaction, "UNWIND $rows AS id MATCH (t:Tally {id: id}) DELETE t", small)
