"""What still supports the things that a change touches?

Support is counted from the claims in the store. That would make loading slow where very many
claims support one thing (a country, the topic of a whole corpus): such a thing keeps its tally in
a node of its own, ``(:Tally {id, counts})``, to which the claims of new documents are added. A
tally is a mere cache: where claims are taken away it is counted anew.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
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
    stored = _claims_about(transaction, touched.entities - grown, touched.relations - grown, apart)
    published = {id_: document.published for id_, document in new.documents.items()}
    elsewhere = {claim.document for claim in stored} - published.keys()
    text = "UNWIND $rows AS id MATCH (d:Document {id: id}) RETURN d.id AS id, d.published AS date"
    for record in ask(transaction, text, sorted(elsewhere)):
        published[record["id"]] = record["date"]
    counted = tallies([*stored, *added], published, every - grown)
    for id_, tally in tallies(added, published, grown).items():
        total = Tally.of(json.loads(kept[id_]))
        total.add(tally)
        counted[id_] = total
    before = ids_of(stored) | ids_of(removed)
    known = (before.entities | before.relations | kept.keys()) & every
    lost = tallies(removed, published, known - counted.keys())
    return Support(counted, known, set(kept), lost)


def _claims_about(
    transaction: ManagedTransaction,
    entities: Collection[str],
    relations: Collection[str],
    without: Collection[str],
) -> list[Claim]:
    """Return the stored claims that support any of these, as far as folding looks at them."""
    found: dict[str, Claim] = {}
    ends = sorted(entities)
    for key, ids in (("subject", ends), ("object", ends), ("relation", sorted(relations))):
        text = (
            f"UNWIND $rows AS id MATCH (c:Claim {{{key}: id}}) "
            "RETURN c.id AS id, c.document AS document, c.language AS language, "
            "c.confidence AS confidence, c.subject AS subject, c.predicate AS predicate, "
            "c.object AS object, c.value AS value, c.qualifiers AS qualifiers, "
            "c.relation AS relation"
        )
        for record in ask(transaction, text, ids):
            if record["id"] not in without and record["id"] not in found:
                found[record["id"]] = claim_of(UNSEEN | record.data())
    return list(found.values())


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
