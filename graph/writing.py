"""How do documents and their claims enter the store, and leave it?

One call is one transaction: it compares the claims of the given documents with those in the
store, finds the entities and relations that the difference touches, counts their support again
(`passerelle.graph.fold`) and writes what came out. What does not differ is not written.

The support of an entity or relation is counted from its claims in the store. That would make
loading slow where very many claims support one thing (a country, the topic of a whole corpus):
such a thing keeps its tally in a node of its own, ``(:Tally {id, counts})``, to which new
documents are added. A tally is a mere cache: it goes when claims are taken away, and is counted
anew.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from typing import Self, TypeAlias

from neo4j import ManagedTransaction

from .conformity import check_claims, check_document
from .fold import NAME, Tally, entity, relation, tallies
from .model import Claim, Document
from .records import (
    claim_of,
    claim_properties,
    document_of,
    document_properties,
    entity_properties,
    relation_properties,
)
from .statements import ask, run

__all__ = ["Batch", "Written", "forget", "write"]

Row: TypeAlias = dict[str, object]

TALLIED = 64
"""From this many claims on, a thing keeps its tally."""

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


def write(transaction: ManagedTransaction, batch: Batch) -> Written:
    """Put the documents of ``batch`` in place of what the store has of them.

    An older document of the same path goes. What lost all support goes.
    """
    _lock(transaction)
    old = _stored(transaction, batch)
    created = _replace(transaction, old, batch)
    said = _ids(batch.every_claim())
    new_entities = len(created & said.entities)
    new_relations = len(created & said.relations)
    return Written(
        documents=len(batch.documents),
        entities_new=new_entities,
        entities_known=len(said.entities) - new_entities,
        relations_new=new_relations,
        relations_known=len(said.relations) - new_relations,
        unresolved=sum(claim.subject is None for claim in batch.every_claim()),
    )


def forget(transaction: ManagedTransaction, document_ids: Collection[str]) -> Written:
    """Take documents out of the store, with all that only they support."""
    _lock(transaction)
    old = Batch()
    _read_documents(transaction, old, "id", sorted(set(document_ids)))
    _read_claims(transaction, old)
    _replace(transaction, old, Batch())
    said = _ids(old.every_claim())
    return Written(
        documents=len(old.documents),
        entities_known=len(said.entities),
        relations_known=len(said.relations),
        unresolved=sum(claim.subject is None for claim in old.every_claim()),
    )


def _lock(transaction: ManagedTransaction) -> None:
    """Make writers wait for one another: they count the support of the same things."""
    transaction.run("MERGE (s:Store {id: 'store'}) SET s.writes = s.writes + 1").consume()


def _stored(transaction: ManagedTransaction, batch: Batch) -> Batch:
    """Return what the store has of the documents of ``batch`` and of others at their paths."""
    old = Batch()
    _read_documents(transaction, old, "id", sorted(batch.documents))
    paths = {document.path for document in batch.documents.values()}.difference(NO_PATH)
    _read_documents(transaction, old, "path", sorted(paths))
    _read_claims(transaction, old)
    return old


def _read_documents(
    transaction: ManagedTransaction, into: Batch, key: str, values: Sequence[str]
) -> None:
    text = f"UNWIND $rows AS value MATCH (d:Document {{{key}: value}}) RETURN d"
    for record in ask(transaction, text, values):
        document = document_of(record["d"])
        into.documents[document.id] = document
        into.claims.setdefault(document.id, {})


def _read_claims(transaction: ManagedTransaction, into: Batch) -> None:
    text = "UNWIND $rows AS id MATCH (c:Claim {document: id}) RETURN c"
    for record in ask(transaction, text, sorted(into.documents)):
        claim = claim_of(record["c"])
        into.claims[claim.document][claim.id] = claim


@dataclass(slots=True)
class _Ids:
    entities: set[str] = field(default_factory=set)
    relations: set[str] = field(default_factory=set)

    def __or__(self, other: Self) -> _Ids:
        return _Ids(self.entities | other.entities, self.relations | other.relations)


def _ids(claims: Iterable[Claim]) -> _Ids:
    """Return the entities and relations that ``claims`` support."""
    found = _Ids()
    for claim in claims:
        if claim.subject is None:
            continue
        found.entities.add(claim.subject)
        if claim.object is not None and claim.relation is not None:
            found.entities.add(claim.object)
            found.relations.add(claim.relation)
    return found


def _replace(transaction: ManagedTransaction, old: Batch, new: Batch) -> set[str]:
    """Replace ``old`` by ``new``; return the ids of the entities and relations that it made."""
    removed: list[Claim] = []
    added: list[Claim] = []
    again: list[Claim] = []  # whose entities and relations can't just be added to
    differing: set[str] = set()
    for id_ in old.documents.keys() | new.documents.keys():
        before, after = old.claims.get(id_, {}), new.claims.get(id_, {})
        gone = [claim for key, claim in before.items() if after.get(key) != claim]
        come = [claim for key, claim in after.items() if before.get(key) != claim]
        removed += gone
        added += come
        if id_ not in old.documents:
            differing.add(id_)
            continue
        again += gone
        again += come
        if gone or come:
            differing.add(id_)
        if id_ not in new.documents or _date(old, id_) != _date(new, id_):
            again += before.values()
    _remove_claims(transaction, removed, old, new, differing)
    support = _support(transaction, removed, added, again, new)
    _write_documents(transaction, old, new)
    _write_things(transaction, support)
    _write_claims(transaction, added, new, differing)
    return support.counted.keys() - support.known


def _date(batch: Batch, id_: str) -> str | None:
    return batch.documents[id_].published


@dataclass(slots=True)
class _Support:
    """The tallies of what is touched: ``known`` was in the store, ``kept`` had a tally there."""

    counted: dict[str, Tally]
    known: set[str]
    kept: set[str]
    lost: dict[str, Tally]


def _support(
    transaction: ManagedTransaction,
    removed: Sequence[Claim],
    added: Sequence[Claim],
    again: Sequence[Claim],
    new: Batch,
) -> _Support:
    """Count the support of everything that claims which come or go speak of."""
    recount = _ids(again)
    touched = recount | _ids(added)
    every = touched.entities | touched.relations
    text = "UNWIND $rows AS id MATCH (t:Tally {id: id}) RETURN t.id AS id, t.counts AS counts"
    kept = {record["id"]: record["counts"] for record in ask(transaction, text, sorted(every))}
    grown = kept.keys() - recount.entities - recount.relations
    gone = {claim.id for claim in removed}
    stored = _claims_about(
        transaction, touched.entities - grown, touched.relations - grown, gone | _all_ids(added)
    )
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
    before = _ids(stored) | _ids(removed)
    known = (before.entities | before.relations | kept.keys()) & every
    lost = tallies(removed, published, known - counted.keys())
    return _Support(counted, known, set(kept), lost)


def _all_ids(claims: Iterable[Claim]) -> set[str]:
    return {claim.id for claim in claims}


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


def _remove_claims(
    transaction: ManagedTransaction,
    removed: Sequence[Claim],
    old: Batch,
    new: Batch,
    differing: Collection[str],
) -> None:
    """Delete claims that are not made any more, and documents that are gone."""
    ids = sorted(_all_ids(removed))
    run(transaction, "UNWIND $rows AS id MATCH (c:Claim {id: id}) DETACH DELETE c", ids)
    stale = sorted(old.documents.keys() - new.documents.keys())
    run(transaction, "UNWIND $rows AS id MATCH (d:Document {id: id}) DETACH DELETE d", stale)
    changed = sorted(old.documents.keys() & new.documents.keys() & set(differing))
    text = "UNWIND $rows AS id MATCH (d:Document {id: id})<-[m:MENTIONED_IN]-() DELETE m"
    run(transaction, text, changed)


def _write_documents(transaction: ManagedTransaction, old: Batch, new: Batch) -> None:
    fresh, changed = [], []
    for id_, document in sorted(new.documents.items()):
        row = {"id": id_, "properties": document_properties(document)}
        if id_ not in old.documents:
            fresh.append(row)
        elif old.documents[id_] != document:
            changed.append(row)
    run(transaction, "UNWIND $rows AS row CREATE (d:Document) SET d = row.properties", fresh)
    text = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d = row.properties"
    run(transaction, text, changed)


def _write_things(transaction: ManagedTransaction, support: _Support) -> None:
    """Write entities, then relations, as their tallies say; delete what has no support left."""
    nodes: dict[str | None, list[Row]] = defaultdict(list)
    ties: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for id_, tally in sorted(support.counted.items()):
        known = id_ in support.known
        if tally.ends is None:
            node = entity(id_, tally)
            row: Row = {"id": id_, "properties": entity_properties(node)}
            nodes[None if known else node.type].append(row)
        else:
            tie = relation(id_, tally)
            row = {
                "id": id_,
                "source": tie.source,
                "target": tie.target,
                "properties": relation_properties(tie),
            }
            ties[tie.type, known].append(row)
    gone: dict[str | None, list[str]] = defaultdict(list)
    for id_, tally in sorted(support.lost.items()):
        gone[tally.ends and tally.ends[0]].append(id_)
    for type_, ids in sorted((type_, ids) for type_, ids in gone.items() if type_ is not None):
        run(transaction, f"UNWIND $rows AS id MATCH ()-[r:{type_} {{id: id}}]->() DELETE r", ids)
    run(transaction, "UNWIND $rows AS id MATCH (n:Entity {id: id}) DETACH DELETE n", gone[None])
    for label, rows in nodes.items():
        if label is None:
            text = "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n = row.properties"
        else:
            text = f"UNWIND $rows AS row CREATE (n:Entity:{label}) SET n = row.properties"
        run(transaction, text, rows)
    for (type_, known), rows in ties.items():
        if known:
            text = (
                f"UNWIND $rows AS row MATCH ()-[r:{type_} {{id: row.id}}]->() "
                "SET r = row.properties"
            )
        else:
            text = (
                "UNWIND $rows AS row MATCH (a:Entity {id: row.source}) "
                f"MATCH (b:Entity {{id: row.target}}) CREATE (a)-[r:{type_}]->(b) "
                "SET r = row.properties"
            )
        run(transaction, text, rows)
    _write_tallies(transaction, support)


def _write_tallies(transaction: ManagedTransaction, support: _Support) -> None:
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


def _write_claims(
    transaction: ManagedTransaction,
    added: Sequence[Claim],
    new: Batch,
    differing: Collection[str],
) -> None:
    """Write claims with their links, and where each document mentions which entities."""
    about: list[Row] = []
    other: list[Row] = []
    for claim in sorted(added, key=lambda claim: claim.id):
        row: Row = {
            "document": claim.document,
            "properties": claim_properties(claim),
        }
        if claim.subject is None or claim.object is not None:
            other.append(row)
        else:
            about.append({**row, "subject": claim.subject})
    run(
        transaction,
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
        "MATCH (n:Entity {id: row.subject}) "
        "CREATE (n)<-[:SUPPORTS]-(c:Claim)-[:FROM]->(d) SET c = row.properties",
        about,
    )
    run(
        transaction,
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
        "CREATE (c:Claim)-[:FROM]->(d) SET c = row.properties",
        other,
    )
    run(
        transaction,
        "UNWIND $rows AS row MATCH (d:Document {id: row.document}) "
        "MATCH (n:Entity {id: row.entity}) "
        "CREATE (n)-[:MENTIONED_IN {mentions: row.mentions}]->(d)",
        [
            {"document": document, "entity": entity_, "mentions": mentions}
            for document in sorted(differing & new.documents.keys())
            for entity_, mentions in _mentions(new.claims[document])
        ],
    )


def _mentions(claims: Mapping[str, Claim]) -> list[tuple[str, int]]:
    """Return how often a document names each of the entities that it speaks of."""
    found: Counter[str] = Counter()
    for claim in claims.values():
        if claim.subject is not None:
            found[claim.subject] += claim.object is None and claim.predicate == NAME
            if claim.object is not None:
                found[claim.object] += 0
    return sorted(found.items())
