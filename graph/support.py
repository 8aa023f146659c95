"""What do the things add up to that a change touches?

What only gains documents grows (`passerelle.graph.growth`); for the rest, support is counted from
the claims in the store. That would make loading slow where very many claims support one thing (a
country, the topic of a whole corpus): such a thing, once counted, keeps its tally in a node of its
own, ``(:Tally {id, counts})``, to which the claims of new documents are added. A tally is a mere
cache: where claims are taken away it is counted anew.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from ..ontology.schema import schema
from .batch import Batch, Ids, ids_of
from .fold import Tally, entity, relation, tallies
from .growth import grown
from .model import Claim, Entity, Relation
from .pipeline import Pipeline
from .records import claim_of, entity_of, relation_of

__all__ = ["Support", "count", "keep_tallies", "tie_clause"]

TALLIED = 64
"""From this many claims or documents on, a thing keeps its tally."""

Row: TypeAlias = dict[str, object]


@dataclass(slots=True)
class Support:
    """What is touched: the ``entities`` and ``relations`` that have support, and the tallies of
    what has ``lost`` all of it; ``known`` are the entities of before, ``ties`` the ids of those
    relations of before that have support still.

    ``tallies`` are those that were counted, ``kept`` the ids of those in the store.
    """

    entities: dict[str, Entity]
    relations: dict[str, Relation]
    lost: dict[str, Tally]
    known: dict[str, Entity]
    ties: set[str]
    tallies: dict[str, Tally]
    kept: set[str]

    @property
    def created(self) -> Ids:
        """What was not there before."""
        return Ids(self.entities.keys() - self.known.keys(), self.relations.keys() - self.ties)

    @property
    def gone(self) -> Ids:
        """What has no support any more."""
        ties = {id_ for id_, tally in self.lost.items() if tally.ends is not None}
        return Ids(self.lost.keys() - ties, ties)

    def smaller_end(self, source: str, target: str) -> tuple[str, bool]:
        """Return the end of a relation that fewer documents speak of, and whether it is the
        source: relations are found from there, not among the thousands of a country's."""
        at_source = self._documents(source) <= self._documents(target)
        return (source if at_source else target), at_source

    def _documents(self, id_: str) -> int:
        thing = self.entities.get(id_) or self.known.get(id_)
        return thing.documents if thing else 0


def tie_clause(type_: str, at_source: bool) -> str:
    """Return the clause that finds the relationship ``r`` of a row from one of its ends.

    By its id alone the embedded engine would look at every relationship of the type.
    """
    if at_source:
        return f"MATCH (:Entity {{id: row.end}})-[r:{type_} {{id: row.id}}]->()"
    return f"MATCH (:Entity {{id: row.end}})<-[r:{type_} {{id: row.id}}]-()"


def count(
    pipeline: Pipeline,
    removed: Sequence[Claim],
    added: Sequence[Claim],
    again: Sequence[Claim],
    new: Batch,
) -> Support:
    """Find out what everything adds up to that claims which come or go speak of.

    The claims ``again`` are those whose entities and relations don't just gain documents.
    """
    recount = ids_of(again)
    touched = recount | ids_of(added)
    published = {id_: document.published for id_, document in new.documents.items()}
    gaining = (touched.entities - recount.entities) | (touched.relations - recount.relations)
    more = tallies(added, published, gaining)
    support = Support({}, {}, {}, _known(pipeline, touched.entities), set(), {}, set())
    ties = _ties(pipeline, more, support)
    support.ties.update(ties)
    before: dict[str, Entity | Relation] = {**support.known, **ties}
    large = [
        id_
        for id_ in touched.entities | touched.relations
        if id_ in recount.relations
        or ((thing := before.get(id_)) and max(thing.claims, thing.documents) >= TALLIED)
    ]
    text = "UNWIND $rows AS id MATCH (t:Tally {id: id}) RETURN collect([id, t.counts])"
    kept = dict[str, str](pipeline.ask(text, sorted(large)))
    support.kept.update(kept)
    for id_, tally in more.items():
        thing = before.get(id_)
        if thing is None:
            support.tallies[id_] = tally
        elif id_ in kept:
            support.tallies[id_] = Tally.of(json.loads(kept[id_]))
            support.tallies[id_].add(tally)
        elif (after := grown(thing, tally)) is None:
            (recount.entities if tally.ends is None else recount.relations).add(id_)
        elif isinstance(after, Entity):
            support.entities[id_] = after
        else:
            support.relations[id_] = after
    _recount(pipeline, recount, removed, added, new, support)
    for id_, tally in support.tallies.items():
        if tally.ends is None:
            support.entities[id_] = entity(id_, tally)
        else:
            support.relations[id_] = relation(id_, tally)
    return support


def _known(pipeline: Pipeline, ids: Collection[str]) -> dict[str, Entity]:
    """Return those of the entities ``ids`` that the store has."""
    declared = schema()
    text = "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN collect(properties(n))"
    return {
        node["id"]: entity_of(declared.type_of(node["id"]), node)
        for node in pipeline.ask(text, sorted(ids))
    }


def _ties(pipeline: Pipeline, more: Mapping[str, Tally], support: Support) -> dict[str, Relation]:
    """Return those of the relations with tallies in ``more`` that the store has."""
    rows: dict[tuple[str, bool], list[Row]] = defaultdict(list)
    for id_, tally in sorted(more.items()):
        if tally.ends is None or not support.known.keys() >= {*tally.ends[1:]}:
            continue  # without its ends it isn't there
        type_, source, target = tally.ends
        end, at_source = support.smaller_end(source, target)
        rows[type_, at_source].append({"id": id_, "end": end})
    there: dict[str, Relation] = {}
    for (type_, at_source), wanted in rows.items():
        those = f"UNWIND $rows AS row {tie_clause(type_, at_source)}"
        for tie in pipeline.ask(f"{those} RETURN collect(properties(r))", wanted):
            ends = more[tie["id"]].ends
            assert ends is not None
            there[tie["id"]] = relation_of(*ends, tie)
    return there


def _recount(
    pipeline: Pipeline,
    recount: Ids,
    removed: Sequence[Claim],
    added: Sequence[Claim],
    new: Batch,
    support: Support,
) -> None:
    """Count the support of what does not just grow from all claims about it."""
    every = recount.entities | recount.relations
    if not every:
        return
    apart = {claim.id for claim in (*removed, *added)}
    published = {id_: document.published for id_, document in new.documents.items()}
    mentions = _mentions(pipeline, sorted(recount.entities & support.known.keys()), published)
    many = {id_ for id_ in mentions if support.known[id_].claims > MANY}
    stored = [
        *_claims(pipeline, ABOUT, sorted(mentions.keys() - many), apart),
        *_claims(pipeline, ABOUT, sorted(many), apart, "[{}]"),
        *_claims(pipeline, STATING, sorted(recount.relations), apart),
    ]
    _add_dates(pipeline, {claim.document for claim in stored} - published.keys(), published)
    counted = tallies([*stored, *added], published, every)
    before = ids_of(stored) | ids_of(removed)
    support.ties |= before.relations & counted.keys()
    _mention(new.every_claim(), recount.entities, mentions)
    for id_, documents in mentions.items():
        if documents:
            counted.setdefault(id_, Tally()).date(published.get(id_) for id_ in documents)
    support.tallies |= counted
    lost = ((support.known.keys() | before.relations) & every) - counted.keys()
    support.lost |= tallies(removed, published, lost)


def _mentions(
    pipeline: Pipeline, entities: Sequence[str], published: dict[str, str | None]
) -> dict[str, set[str]]:
    """Return the documents that the store has of each of the ``entities`` that it has.

    Adds the documents' dates to ``published`` unless that has them already.
    """
    found: dict[str, set[str]] = {}
    text = (
        "UNWIND $rows AS id MATCH (n:Entity {id: id}) "
        "OPTIONAL MATCH (n)-[:MENTIONED_IN]->(d:Document) "
        "RETURN collect([id, d.id, d.published])"
    )
    for id_, document, date in pipeline.ask(text, entities):
        documents = found.setdefault(id_, set())
        if document is not None:
            documents.add(document)
            published.setdefault(document, date)
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
    pipeline: Pipeline, documents: Collection[str], published: dict[str, str | None]
) -> None:
    text = "UNWIND $rows AS id MATCH (d:Document {id: id}) RETURN collect([id, d.published])"
    published.update(pipeline.ask(text, sorted(documents)))


ABOUT = "MATCH (:Entity {id: id})<-[:SUPPORTS]-(c:Claim)"
STATING = "MATCH (c:Claim {relation: id})"


def _claims(
    pipeline: Pipeline,
    pattern: str,
    ids: Sequence[str],
    without: Collection[str],
    listed: str = "collect({})",
) -> Iterator[Claim]:
    """Yield the stored claims that ``pattern`` finds for ``ids``, as far as folding looks."""
    claim = listed.replace("{}", f"[c.id, {', '.join(f'c.{key}' for key in SEEN)}]")
    text = f"UNWIND $rows AS id {pattern} RETURN {claim}"
    for id_, *values in pipeline.ask(text, ids, most=COUNTED):
        if id_ not in without:
            yield claim_of(UNSEEN | dict(zip(SEEN, values, strict=True)))


MANY, COUNTED = 100_000, 500
"""Claims of an entity that are not collected in one list, which the engine's memory might not
hold; and entities or relations whose claims are read at once."""

SEEN = (
    "document", "language", "confidence", "subject", "predicate", "object", "value", "qualifiers",
    "relation",
)  # fmt: skip
UNSEEN = {"start": 0, "end": 0, "quote": "", "rule": ""}
"""Fields of a claim that folding looks at, and those that are not fetched for it."""


def keep_tallies(pipeline: Pipeline, support: Support) -> None:
    """Store the tallies of what many claims support, and drop those that got small."""
    rows = [
        {"id": id_, "counts": json.dumps(tally.record(), ensure_ascii=False)}
        for id_, tally in sorted(support.tallies.items())
        if tally.claims >= TALLIED or tally.documents >= TALLIED
    ]
    large = {row["id"] for row in rows}
    pipeline.run(
        "UNWIND $rows AS row MERGE (t:Tally {id: row.id}) SET t.counts = row.counts",
        rows,
    )
    small = sorted(support.kept - large)
    pipeline.run("UNWIND $rows AS id MATCH (t:Tally {id: id}) DELETE t", small)
