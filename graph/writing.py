"""How do documents and their claims enter the store, and leave it?

One call is one transaction: it compares the claims of the given documents with those in the
store, finds the entities and relations that the difference touches, counts their support again
(`passerelle.graph.fold`) and writes what came out. What does not differ is not written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

from neo4j import ManagedTransaction

from .batch import NO_PATH, Batch, Ids, Written, ids_of
from .fold import NAME, entity, relation
from .identity.judgements import Judged, Judgement
from .identity.settling import judgements, read_documents, settle, write_judgements
from .model import Claim, Entity
from .records import (
    claim_properties,
    document_properties,
    entity_properties,
    relation_properties,
)
from .statements import ask, run
from .support import Support, count, keep_tallies
from .words import index_names, keep_words, stored_words, words_of

__all__ = ["forget", "judge", "write"]

Row: TypeAlias = dict[str, object]


def write(transaction: ManagedTransaction, batch: Batch) -> Written:
    """Put the documents of ``batch`` in place of what the store has of them.

    An older document of the same path goes. What lost all support goes.
    """
    _lock(transaction)
    old = _stored(transaction, batch)
    new = Batch(dict(batch.documents), dict(batch.claims))  # the driver may try again
    support = _settle(transaction, old, new, Judged.of(judgements(transaction)))
    created = support.counted.keys() - support.known
    said = ids_of(claim for id_ in batch.documents for claim in new.claims[id_].values())
    return Written(
        documents=len(batch.documents),
        said=said,
        created=Ids(created & said.entities, created & said.relations),
        unresolved=sum(claim.subject is None for claim in batch.every_claim()),
        gone=_gone(support),
    )


def forget(transaction: ManagedTransaction, document_ids: Collection[str]) -> Written:
    """Take documents out of the store, with all that only they support."""
    _lock(transaction)
    old = read_documents(transaction, document_ids)
    its = Batch(dict(old.documents), dict(old.claims))
    support = _settle(transaction, old, Batch(), Judged.of(judgements(transaction)))
    return Written(
        documents=len(its.documents),
        said=ids_of(its.every_claim()),
        unresolved=sum(claim.subject is None for claim in its.every_claim()),
        gone=_gone(support),
    )


def judge(transaction: ManagedTransaction, holding: Sequence[Judgement]) -> set[Judgement]:
    """Let the graph follow the judgements ``holding`` and no others; return those that changed."""
    _lock(transaction)
    before = judgements(transaction)
    changed = set(before) ^ set(holding)
    if not changed:
        return changed
    was, now = Judged.of(before), Judged.of(holding)
    write_judgements(transaction, holding)
    ids = {id_ for judgement in changed for id_ in judgement.pair}
    ids |= {id_ for judged in (was, now) for start in ids for id_ in judged.kin(start)}
    text = (
        "UNWIND $rows AS id MATCH (:Entity {id: id})-[:MENTIONED_IN]->(d:Document) "
        "RETURN DISTINCT d.id AS id"
    )
    documents = {record["id"] for record in ask(transaction, text, sorted(ids))}
    old = read_documents(transaction, documents)
    _settle(transaction, old, Batch(dict(old.documents), dict(old.claims)), now)
    return changed


def _settle(transaction: ManagedTransaction, old: Batch, new: Batch, judged: Judged) -> Support:
    """Replace ``old`` by ``new`` under the ids that its claims lead to in the graph."""
    settlement = settle(transaction, old, new, judged)
    support = _replace(transaction, old, new)
    settlement.write(transaction)
    return support


def _gone(support: Support) -> Ids:
    ties = {id_ for id_, tally in support.lost.items() if tally.ends is not None}
    return Ids(support.lost.keys() - ties, ties)


def _lock(transaction: ManagedTransaction) -> None:
    """Make writers wait for one another: they count the support of the same things.

    A store whose names were indexed otherwise, or not at all, is indexed anew.
    """
    transaction.run("MERGE (s:Store {id: 'store'}) SET s.writes = s.writes + 1").consume()
    index_names(transaction)


def _stored(transaction: ManagedTransaction, batch: Batch) -> Batch:
    """Return what the store has of the documents of ``batch`` and of others at their paths."""
    paths = {document.path for document in batch.documents.values()}.difference(NO_PATH)
    text = "UNWIND $rows AS path MATCH (d:Document {path: path}) RETURN d.id AS id"
    displaced = {record["id"] for record in ask(transaction, text, sorted(paths))}
    return read_documents(transaction, displaced | batch.documents.keys())


def _replace(transaction: ManagedTransaction, old: Batch, new: Batch) -> Support:
    """Replace ``old`` by ``new``; return what supports the entities and relations concerned."""
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
    support = count(transaction, removed, added, again, new)
    _write_documents(transaction, old, new, differing)
    _write_things(transaction, support)
    _write_claims(transaction, added, new, differing)
    return support


def _date(batch: Batch, id_: str) -> str | None:
    return batch.documents[id_].published


def _remove_claims(
    transaction: ManagedTransaction,
    removed: Sequence[Claim],
    old: Batch,
    new: Batch,
    differing: Collection[str],
) -> None:
    """Delete claims that are not made any more, and documents that are gone."""
    ids = sorted({claim.id for claim in removed})
    run(transaction, "UNWIND $rows AS id MATCH (c:Claim {id: id}) DETACH DELETE c", ids)
    stale = sorted(old.documents.keys() - new.documents.keys())
    run(transaction, "UNWIND $rows AS id MATCH (d:Document {id: id}) DETACH DELETE d", stale)
    changed = sorted(old.documents.keys() & new.documents.keys() & set(differing))
    text = "UNWIND $rows AS id MATCH (d:Document {id: id})<-[m:MENTIONED_IN]-() DELETE m"
    run(transaction, text, changed)


def _write_documents(
    transaction: ManagedTransaction, old: Batch, new: Batch, differing: Collection[str]
) -> None:
    """Write documents that are new or changed; the others keep the instant of their loading."""
    fresh, changed = [], []
    for id_, document in sorted(new.documents.items()):
        row = {"id": id_, "properties": document_properties(document)}
        if id_ not in old.documents:
            fresh.append(row)
        elif old.documents[id_] != document or id_ in differing:
            changed.append(row)
    run(transaction, "UNWIND $rows AS row CREATE (d:Document) SET d = row.properties", fresh)
    text = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d = row.properties"
    run(transaction, text, changed)


def _write_things(transaction: ManagedTransaction, support: Support) -> None:
    """Write entities, then relations, as their tallies say; delete what has no support left."""
    ids = [id_ for id_, tally in (support.counted | support.lost).items() if tally.ends is None]
    found_by = stored_words(transaction, support.known.intersection(ids))
    _delete_lost(transaction, support)
    nodes: list[Entity] = []
    entities: dict[str | None, list[Row]] = defaultdict(list)
    relations: dict[str, list[Row]] = defaultdict(list)
    for id_, tally in sorted(support.counted.items()):
        known = id_ in support.known
        if tally.ends is None:
            node = entity(id_, tally)
            nodes.append(node)
            row: Row = {"id": id_, "properties": entity_properties(node)}
            entities[None if known else node.type].append(row)
        else:
            tie = relation(id_, tally)
            row = {"id": id_, "properties": relation_properties(tie)}
            if known:
                row["end"], at_source = support.smaller_end(tally)
                text = f"UNWIND $rows AS row {_found(tie.type, at_source)} SET r = row.properties"
            else:
                row |= {"source": tie.source, "target": tie.target}
                text = (
                    "UNWIND $rows AS row MATCH (a:Entity {id: row.source}) "
                    f"MATCH (b:Entity {{id: row.target}}) CREATE (a)-[r:{tie.type}]->(b) "
                    "SET r = row.properties"
                )
            relations[text].append(row)
    for label, rows in entities.items():
        if label is None:
            text = "UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n = row.properties"
        else:
            text = f"UNWIND $rows AS row CREATE (n:Entity:{label}) SET n = row.properties"
        run(transaction, text, rows)
    for text, rows in relations.items():
        run(transaction, text, rows)
    keep_tallies(transaction, support)
    keep_words(transaction, found_by, words_of(nodes))


def _delete_lost(transaction: ManagedTransaction, support: Support) -> None:
    relations: dict[str, list[Row]] = defaultdict(list)
    for id_, tally in sorted(support.lost.items()):
        if tally.ends is not None:
            end, at_source = support.smaller_end(tally)
            text = f"UNWIND $rows AS row {_found(tally.ends[0], at_source)} DELETE r"
            relations[text].append({"id": id_, "end": end})
    for text, rows in relations.items():
        run(transaction, text, rows)
    entities = sorted(id_ for id_, tally in support.lost.items() if tally.ends is None)
    run(transaction, "UNWIND $rows AS id MATCH (n:Entity {id: id}) DETACH DELETE n", entities)


def _found(type_: str, at_source: bool) -> str:
    """Return the clause that finds the relationship ``r`` of a row from one of its ends.

    By its id alone the embedded engine would look at every relationship of the type.
    """
    if at_source:
        return f"MATCH (:Entity {{id: row.end}})-[r:{type_} {{id: row.id}}]->()"
    return f"MATCH (:Entity {{id: row.end}})<-[r:{type_} {{id: row.id}}]-()"


def _write_claims(
    transaction: ManagedTransaction,
    added: Sequence[Claim],
    new: Batch,
    differing: set[str],
) -> None:
    """Write claims with their links, and where each document mentions which entities."""
    rows: dict[str, dict[str, list[Row]]] = {pattern: defaultdict(list) for pattern in CLAIMS}
    for claim in sorted(added, key=lambda claim: claim.id):
        row = {"subject": claim.subject, "properties": claim_properties(claim)}
        rows[_pattern(claim)][claim.document].append(row)
    for pattern, by_document in rows.items():
        text = (
            "UNWIND $rows AS document MATCH (d:Document {id: document.id}) "
            f"UNWIND document.claims AS row {pattern} SET c = row.properties"
        )
        documents = [{"id": id_, "claims": its} for id_, its in sorted(by_document.items())]
        run(transaction, text, documents)
    run(
        transaction,
        "UNWIND $rows AS document MATCH (d:Document {id: document.id}) "
        "UNWIND document.mentions AS row MATCH (n:Entity {id: row.id}) "
        "CREATE (n)-[:MENTIONED_IN {mentions: row.mentions}]->(d)",
        [
            {"id": document, "mentions": _mentions(new.claims[document])}
            for document in sorted(differing & new.documents.keys())
        ],
    )


ABOUT = "MATCH (n:Entity {id: row.subject}) CREATE (n)<-[:SUPPORTS]-(c:Claim)-[:FROM]->(d)"
STATING = "CREATE (c:Claim)-[:FROM]->(d)"
UNRESOLVED = "CREATE (c:Claim:Unresolved)-[:FROM]->(d)"
CLAIMS = (ABOUT, STATING, UNRESOLVED)


def _pattern(claim: Claim) -> str:
    if claim.subject is None:
        return UNRESOLVED
    return ABOUT if claim.object is None else STATING


def _mentions(claims: Mapping[str, Claim]) -> list[Row]:
    """Return how often a document names each of the entities that it speaks of."""
    found: Counter[str] = Counter()
    for claim in claims.values():
        if claim.subject is not None:
            found[claim.subject] += claim.object is None and claim.predicate == NAME
            if claim.object is not None:
                found[claim.object] += 0
    return [{"id": id_, "mentions": number} for id_, number in sorted(found.items())]
