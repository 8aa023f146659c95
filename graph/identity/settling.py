"""Identity in a store: what does a change of documents or of judgements move?

Each reading is a node, ``(:Reading {id, read, traits, block, also, thing, offices, documents,
first, last})-[:READ_IN]->(:Document)``: what a document said (``read``, ``traits``), and what came
of it (``thing``, ``offices``). A change looks up the readings of the blocks that it touches,
decides them anew, and takes along the documents whose readings come to something else.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from neo4j import ManagedTransaction

from ..batch import Batch
from ..records import claim_of, document_of, judgement_of, judgement_properties
from ..statements import ask, run
from .decision import Outcome, blocks, decide
from .judgements import Judged, Judgement
from .persons import Span
from .readings import Reading, readings
from .resolution import resolve

__all__ = ["Settlement", "judgements", "read_documents", "settle", "write_judgements"]


@dataclass(slots=True)
class _Known:
    """What is known of a reading: what it came to, and in how many documents it stands."""

    outcome: Outcome | None = None
    documents: int = 0
    first: str = ""
    last: str = ""
    stored: bool = False

    @property
    def span(self) -> Span:
        return self.first, self.last

    def add(self, published: str | None) -> None:
        """Count one more document."""
        date = published or ""
        self.first = date if not self.documents else min(self.first, date)
        self.last = max(self.last, date)
        self.documents += 1


@dataclass(slots=True)
class Settlement:
    """What a change means for the readings of a store."""

    changed: dict[Reading, _Known] = field(default_factory=dict)
    read_in: dict[str, list[str]] = field(default_factory=dict)
    """The keys of the readings of each document whose readings are others than before."""

    def write(self, transaction: ManagedTransaction) -> None:
        """Write readings and where they stand; the documents must be there."""
        run(
            transaction,
            "UNWIND $rows AS id MATCH (:Document {id: id})<-[r:READ_IN]-() DELETE r",
            sorted(self.read_in),
        )
        gone = sorted(r.key for r, known in self.changed.items() if not known.documents)
        run(transaction, "UNWIND $rows AS id MATCH (r:Reading {id: id}) DETACH DELETE r", gone)
        there = {r: known for r, known in self.changed.items() if known.documents}
        for stored, verb in ((True, "MATCH"), (False, "CREATE")):
            rows = [
                {"id": reading.key, "properties": _properties(reading, known)}
                for reading, known in there.items()
                if known.stored is stored
            ]
            key = " {id: row.id}" if stored else ""
            run(
                transaction,
                f"UNWIND $rows AS row {verb} (r:Reading{key}) SET r = row.properties",
                sorted(rows, key=lambda row: row["id"]),
            )
        run(
            transaction,
            "UNWIND $rows AS row MATCH (d:Document {id: row.id}) UNWIND row.readings AS key "
            "MATCH (r:Reading {id: key}) CREATE (r)-[:READ_IN]->(d)",
            [{"id": id, "readings": keys} for id, keys in sorted(self.read_in.items()) if keys],
        )


def settle(
    transaction: ManagedTransaction, old: Batch, new: Batch, judged: Judged, *, anew: bool = False
) -> Settlement:
    """Put the claims of ``new`` under the ids of the graph that they lead to.

    Documents whose claims come under other ids by that are added to both ``old`` and ``new``.
    ``anew`` decides all readings of these documents again, as other judgements ask.
    """
    before = {id: _readings(old, id) for id in old.documents}
    after = {id: _readings(new, id) for id in new.documents}
    touched = {r for those in (*before.values(), *after.values()) for r in those.values()}
    if not touched and not judged.alias:
        return Settlement()
    known = _by_key(transaction, touched)
    kept = {reading: replace(stored) for reading, stored in known.items()}
    leaving = {r for those in before.values() for r in those.values()}
    for reading, counted in _counted(transaction, leaving, old).items():
        if reading in known:
            known[reading].documents, known[reading].first, known[reading].last = counted
    for id, those in after.items():
        for reading in those.values():
            known.setdefault(reading, _Known()).add(new.documents[id].published)
    stirred = {r: k for r, k in known.items() if anew or _stirs(r, kept.get(r), k)}
    around = _around(transaction, stirred, judged)
    for reading in around.keys() - known.keys():
        known[reading], kept[reading] = around[reading], replace(around[reading])
    deciding = {r: known[r].span for r in stirred.keys() | around.keys() if known[r].documents}
    for reading, outcome in decide(deciding, judged).items():
        known[reading].outcome = outcome
    changed = {r: k for r, k in known.items() if k != kept.get(r)}
    moved = [
        r for r, k in changed.items() if k.documents and k.stored and k.outcome != kept[r].outcome
    ]
    _take_along(transaction, moved, old, new, after)
    elsewhere = {r for those in after.values() for r in those.values()} - known.keys()
    known |= _by_key(transaction, elsewhere)
    outcomes = {r: k.outcome for r, k in known.items() if k.outcome is not None}
    for id, those in after.items():
        claims = new.claims[id].values()
        found = resolve(claims, {i: outcomes[r] for i, r in those.items()}, judged.alias)
        new.claims[id] = {claim.id: claim for claim in found}
    read_in = {
        id: sorted({r.key for r in those.values()})
        for id, those in after.items()
        if set(those.values()) != set(before.get(id, {}).values())
    }
    return Settlement(changed, read_in)


def _stirs(reading: Reading, before: _Known | None, now: _Known) -> bool:
    """Tell whether what readings come to may be another when one of them is counted anew."""
    if before is None or not now.documents:
        return True
    return reading.dated and before.span != now.span


def _readings(batch: Batch, id: str) -> dict[str, Reading]:
    return readings(batch.claims[id].values())


COLUMNS = (
    "r.read AS read, r.traits AS traits, r.thing AS thing, r.offices AS offices, "
    "r.documents AS documents, r.first AS first, r.last AS last"
)


def _by_key(transaction: ManagedTransaction, of: Iterable[Reading]) -> dict[Reading, _Known]:
    """Return what the store knows of readings."""
    text = f"UNWIND $rows AS id MATCH (r:Reading {{id: id}}) RETURN {COLUMNS}"
    keys = sorted(reading.key for reading in of)
    return dict(_stored(record) for record in ask(transaction, text, keys))


def _around(
    transaction: ManagedTransaction, stirred: Mapping[Reading, _Known], judged: Judged
) -> dict[Reading, _Known]:
    """Return the stored readings of all blocks that ``stirred`` are in, directly or through the
    second block of an organisation or a judgement."""
    found: dict[Reading, _Known] = {}
    waiting: set[str] = set()

    def widen(reading: Reading, known: _Known) -> None:
        waiting.update(blocks(reading))
        ids = {reading.id} | ({known.outcome.id} if known.outcome else set())
        for id in ids & judged_ids:
            waiting.update(block for other in judged.kin(id) for block in blocks(Reading(other)))

    judged_ids = judged.alias.keys() | judged.alike.keys()
    for reading, known in stirred.items():
        widen(reading, known)
    seen: set[str] = set()
    while waiting - seen:
        wanted = sorted(waiting - seen)
        seen |= waiting
        for key in ("block", "also"):
            text = f"UNWIND $rows AS block MATCH (r:Reading {{{key}: block}}) RETURN {COLUMNS}"
            for record in ask(transaction, text, wanted):
                reading, known = _stored(record)
                found[reading] = known
                widen(reading, known)
    return found


def _stored(row: Mapping[str, Any]) -> tuple[Reading, _Known]:
    pairs = (text.partition("=") for text in row["traits"])
    reading = Reading(row["read"], frozenset((key, value) for key, _, value in pairs))
    posts = (text.partition("=") for text in row["offices"])
    outcome = Outcome(row["thing"], tuple((post, office) for post, _, office in posts))
    return reading, _Known(outcome, row["documents"], row["first"], row["last"], stored=True)


def _properties(reading: Reading, known: _Known) -> dict[str, Any]:
    first, *more = blocks(reading)
    assert known.outcome is not None
    properties = {
        "id": reading.key,
        "read": reading.id,
        "traits": [f"{key}={value}" for key, value in sorted(reading.traits)],
        "block": first,
        "thing": known.outcome.id,
        "offices": [f"{post}={office}" for post, office in known.outcome.offices],
        "documents": known.documents,
        "first": known.first,
        "last": known.last,
    }
    return properties | ({"also": more[0]} if more else {})


def _counted(
    transaction: ManagedTransaction, leaving: Iterable[Reading], old: Batch
) -> dict[Reading, tuple[int, str, str]]:
    """Return number and dates of the documents of readings without those of ``old``."""
    by_key = {reading.key: reading for reading in leaving}
    found = dict.fromkeys(by_key.values(), (0, "", ""))
    text = (
        "UNWIND $rows AS id MATCH (r:Reading {id: id})-[:READ_IN]->(d:Document) "
        "RETURN id, d.id AS document, d.published AS published"
    )
    others: defaultdict[Reading, _Known] = defaultdict(_Known)
    for record in ask(transaction, text, sorted(by_key)):
        if record["document"] not in old.documents:
            others[by_key[record["id"]]].add(record["published"])
    return found | {r: (k.documents, k.first, k.last) for r, k in others.items()}


def _take_along(
    transaction: ManagedTransaction,
    moved: Iterable[Reading],
    old: Batch,
    new: Batch,
    after: dict[str, dict[str, Reading]],
) -> None:
    """Add to the batches the further documents that ``moved`` readings stand in."""
    text = (
        "UNWIND $rows AS id MATCH (r:Reading {id: id})-[:READ_IN]->(d:Document) "
        "RETURN DISTINCT d.id AS id"
    )
    keys = sorted(reading.key for reading in moved)
    ids = {record["id"] for record in ask(transaction, text, keys)}
    further = read_documents(transaction, ids - old.documents.keys() - new.documents.keys())
    for id, document in further.documents.items():
        old.documents[id] = new.documents[id] = document
        old.claims[id], new.claims[id] = further.claims[id], dict(further.claims[id])
        after[id] = _readings(further, id)


def read_documents(transaction: ManagedTransaction, ids: Collection[str]) -> Batch:
    """Return documents with their claims."""
    found = Batch()
    text = "UNWIND $rows AS id MATCH (d:Document {id: id}) RETURN d"
    for record in ask(transaction, text, sorted(ids)):
        document = document_of(record["d"])
        found.documents[document.id] = document
        found.claims[document.id] = {}
    text = "UNWIND $rows AS id MATCH (:Document {id: id})<-[:FROM]-(c:Claim) RETURN c"
    for record in ask(transaction, text, sorted(found.documents)):
        claim = claim_of(record["c"])
        found.claims[claim.document][claim.id] = claim
    return found


def judgements(transaction: ManagedTransaction) -> list[Judgement]:
    """Return the judgements that the store's graph follows, sorted."""
    records = ask(transaction, "UNWIND $rows AS _ MATCH (j:Judgement) RETURN j", [0])
    return sorted(judgement_of(record["j"]) for record in records)


def write_judgements(transaction: ManagedTransaction, holding: Iterable[Judgement]) -> None:
    """Put ``holding`` in the place of the store's judgements."""
    run(transaction, "UNWIND $rows AS _ MATCH (j:Judgement) DELETE j", [0])
    rows = [judgement_properties(judgement) for judgement in holding]
    run(transaction, "UNWIND $rows AS row CREATE (j:Judgement) SET j = row", rows)
