"""How do documents and their claims enter the store, and leave it?

One call is one transaction: it compares the claims of the given documents with those in the
store, finds what the entities and relations that the difference touches add up to now
(`passerelle.graph.support`) and writes what came out. What does not differ is not written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import TypeAlias

from .batch import NO_PATH, Batch, Ids, Written, ids_of
from .fold import NAME
from .identity.decision import version
from .identity.judgements import Judged, Judgement
from .identity.resolution import unresolved
from .model import Claim, Entity, Relation
from .pipeline import Pipeline, as_lists
from .reading import Fetch, identified, judgements
from .records import (
    claim_properties,
    document_properties,
    entity_properties,
    judgement_properties,
    relation_properties,
)
from .settling import Settlement, read_documents, settle
from .support import Support, count, keep_tallies, tie_clause
from .words import index_names, keep_words, words_of

__all__ = ["decide_anew", "decided", "forget", "judge", "write"]

READINGS, DOCUMENTS = 20_000, 500
"""Readings that go, and documents that are decided anew, in one transaction."""

Row: TypeAlias = dict[str, object]


def write(pipeline: Pipeline, batch: Batch) -> Written:
    """Put the documents of ``batch`` in place of what the store has of them.

    An older document of the same path goes. What lost all support goes.
    """
    _lock(pipeline)
    stored = _stored(pipeline, batch)
    same = {id_ for id_ in stored.documents if _says_the_same(stored, batch, id_)}
    new = batch.without(same)
    support = _settle(pipeline, stored.without(same), new, Judged.of(judgements(pipeline.fetch)))
    claims = stored.claims | new.claims  # what is the same may have been taken along
    said = ids_of(claim for id_ in batch.documents for claim in claims[id_].values())
    said.documents.update(batch.documents)
    created = support.created
    return Written(
        said,
        Ids(
            created.entities & said.entities,
            created.relations & said.relations,
            said.documents - stored.documents.keys(),
        ),
        unresolved=sum(claim.subject is None for claim in batch.every_claim()),
        gone=support.gone,
    )


def _says_the_same(stored: Batch, given: Batch, id_: str) -> bool:
    """Tell whether a document is given just as it is stored."""
    if given.documents.get(id_) != stored.documents[id_]:
        return False
    claims, before = given.claims[id_], stored.claims[id_]
    return claims.keys() == before.keys() and all(
        unresolved(claim) == claims[key] for key, claim in before.items()
    )


def forget(pipeline: Pipeline, document_ids: Collection[str]) -> Written:
    """Take documents out of the store, with all that only they support."""
    _lock(pipeline)
    its = read_documents(pipeline, document_ids)
    judged = Judged.of(judgements(pipeline.fetch))
    support = _settle(pipeline, its.without(), Batch(), judged)
    return Written(
        ids_of(its.every_claim()) | Ids(documents=set(its.documents)),
        unresolved=sum(claim.subject is None for claim in its.every_claim()),
        gone=support.gone,
    )


def judge(pipeline: Pipeline, holding: Sequence[Judgement]) -> set[Judgement]:
    """Let the graph follow the judgements ``holding`` and no others; return those that changed."""
    _lock(pipeline)
    before = judgements(pipeline.fetch)
    changed = set(before) ^ set(holding)
    if not changed:
        return changed
    pipeline.fetch("MATCH (j:Judgement) DELETE j")
    rows = [judgement_properties(judgement) for judgement in holding]
    pipeline.run("UNWIND $rows AS row CREATE (j:Judgement) SET j = row", rows)
    was, now = Judged.of(before), Judged.of(holding)
    if was == now:
        return changed  # other reasons, or nothing sure
    ids = {id_ for judgement in changed for id_ in judgement.pair}
    ids |= {id_ for judged in (was, now) for start in ids for id_ in judged.kin(start)}
    # What a rule or another judgement has put elsewhere stands under an id of neither.
    ids |= identified(pipeline.fetch, ids)
    text = (
        "UNWIND $rows AS id MATCH (:Entity {id: id})-[:MENTIONED_IN]->(d:Document) "
        "RETURN collect(DISTINCT d.id)"
    )
    documents = set(pipeline.ask(text, sorted(ids)))
    old = read_documents(pipeline, documents)
    _settle(pipeline, old, old.without(), now, anew=True)
    return changed


def _settle(
    pipeline: Pipeline, old: Batch, new: Batch, judged: Judged, *, anew: bool = False
) -> Support:
    """Replace ``old`` by ``new`` under the ids that its claims lead to in the graph; ``anew``
    decides all of these, not only those that the change concerns."""
    settlement = settle(pipeline, old, new, judged, anew=anew)
    return _replace(pipeline, old, new, settlement)


def _lock(pipeline: Pipeline) -> None:
    """Make writers wait for one another: they count the support of the same things.

    A store whose names were indexed otherwise than today, or not at all, is indexed anew.
    """
    pipeline.fetch("MERGE (s:Store {id: 'store'}) SET s.writes = s.writes + 1")
    index_names(pipeline)


DECIDING = (
    "MATCH (s:Store {id: 'store'}) "
    "RETURN s.identity AS identity, s.deciding AS deciding, s.decided AS decided"
)


def decided(fetch: Fetch) -> bool:
    """Tell whether the rules of today decided who is one with whom in the whole store."""
    return [record["identity"] for record in fetch(DECIDING)] == [version()]


def decide_anew(pipeline: Pipeline) -> None:
    """Come a step on in deciding a store anew by the rules of today: the readings of before go,
    then the documents come, some at a time, then the store is `decided`."""
    _lock(pipeline)
    fetch = pipeline.fetch
    state = fetch(DECIDING)[0]
    if state["identity"] == version():
        return
    done = "MATCH (s:Store {id: 'store'}) SET s.deciding = $deciding, s.decided = $decided"
    if state["deciding"] != version():
        gone = "MATCH (r:Reading) WITH r LIMIT $limit DETACH DELETE r"
        text = "MATCH (r:Reading) RETURN r.id LIMIT 1"
        if fetch(text):
            fetch(gone, limit=READINGS)
        else:
            fetch(done, deciding=version(), decided="")
        return
    text = "MATCH (d:Document) WHERE d.id > $after RETURN d.id AS id ORDER BY id LIMIT $limit"
    ids = [record["id"] for record in fetch(text, after=state["decided"], limit=DOCUMENTS)]
    if ids:
        old = read_documents(pipeline, ids)
        judged = Judged.of(judgements(fetch))
        _settle(pipeline, old, old.without(), judged, anew=True)
        fetch(done, deciding=version(), decided=ids[-1])
    else:
        text = (
            "MATCH (s:Store {id: 'store'}) SET s.identity = $version REMOVE s.deciding, s.decided"
        )
        fetch(text, version=version())


def _stored(pipeline: Pipeline, batch: Batch) -> Batch:
    """Return what the store has of the documents of ``batch`` and of others at their paths."""
    paths = {document.path for document in batch.documents.values()}.difference(NO_PATH)
    text = "UNWIND $rows AS path MATCH (d:Document {path: path}) RETURN collect(d.id)"
    displaced = set(pipeline.ask(text, sorted(paths)))
    return read_documents(pipeline, displaced | batch.documents.keys())


def _replace(pipeline: Pipeline, old: Batch, new: Batch, settlement: Settlement) -> Support:
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
    _remove_claims(pipeline, removed, old, new, differing)
    _write_documents(pipeline, old, new, differing)
    settlement.write(pipeline)
    claims = _by_pattern(added)
    for pattern in (STATING, UNRESOLVED):  # these need no entities: the engine writes meanwhile
        _write_claims(pipeline, claims, pattern)
    support = count(pipeline, removed, added, again, new)
    _write_things(pipeline, support)
    _write_claims(pipeline, claims, ABOUT)
    _write_mentions(pipeline, new, differing)
    keep_tallies(pipeline, support)
    _keep_names(pipeline, support)
    return support


def _date(batch: Batch, id_: str) -> str | None:
    return batch.documents[id_].published


def _remove_claims(
    pipeline: Pipeline,
    removed: Sequence[Claim],
    old: Batch,
    new: Batch,
    differing: Collection[str],
) -> None:
    """Delete claims that are not made any more, and documents that are gone."""
    ids = sorted({claim.id for claim in removed})
    pipeline.run("UNWIND $rows AS id MATCH (c:Claim {id: id}) DETACH DELETE c", ids)
    stale = sorted(old.documents.keys() - new.documents.keys())
    pipeline.run("UNWIND $rows AS id MATCH (d:Document {id: id}) DETACH DELETE d", stale)
    changed = sorted(old.documents.keys() & new.documents.keys() & set(differing))
    text = "UNWIND $rows AS id MATCH (d:Document {id: id})<-[m:MENTIONED_IN]-() DELETE m"
    pipeline.run(text, changed)


def _write_documents(
    pipeline: Pipeline, old: Batch, new: Batch, differing: Collection[str]
) -> None:
    """Write documents that are new or changed; the others keep the instant of their loading."""
    fresh, changed = [], []
    for id_, document in sorted(new.documents.items()):
        if id_ not in old.documents:
            fresh.append(document_properties(document))
        elif old.documents[id_] != document or id_ in differing:
            changed.append(document_properties(document))
    properties, rows = as_lists(fresh)
    pipeline.run(f"UNWIND $rows AS row CREATE (:Document {properties})", rows)
    text = "UNWIND $rows AS row MATCH (d:Document {id: row.id}) SET d = row"
    pipeline.run(text, changed)


def _write_things(pipeline: Pipeline, support: Support) -> None:
    """Write the entities, then the relations that are new or changed; delete what has no support
    left."""
    _delete_lost(pipeline, support)
    changed: list[Row] = []
    fresh: dict[str, list[Row]] = defaultdict(list)
    for id_, thing in sorted(support.entities.items()):
        (changed if id_ in support.known else fresh[thing.type]).append(entity_properties(thing))
    pipeline.run("UNWIND $rows AS row MATCH (n:Entity {id: row.id}) SET n = row", changed)
    for type_, those in fresh.items():
        properties, rows = as_lists(those)
        pipeline.run(f"UNWIND $rows AS row CREATE (:Entity:{type_} {properties})", rows)
    _write_relations(pipeline, support)


def _keep_names(pipeline: Pipeline, support: Support) -> None:
    """Bring the index of names up to date."""
    before = [support.known[id_] for id_ in support.known.keys() & support.lost.keys()]
    after: list[Entity] = []
    for id_, thing in support.entities.items():
        known = support.known.get(id_)
        if known is None or (known.name, known.names) != (thing.name, thing.names):
            after.append(thing)
            before += [] if known is None else [known]
    keep_words(pipeline, words_of(before), words_of(after))


def _write_relations(pipeline: Pipeline, support: Support) -> None:
    """Write relations; new ones of a type are gathered under the end that more of them share,
    which is then looked up once."""
    changed: dict[str, list[Row]] = defaultdict(list)
    fresh: dict[str, list[Relation]] = defaultdict(list)
    for id_, tie in sorted(support.relations.items()):
        if id_ in support.ties:
            end, at_source = support.smaller_end(tie.source, tie.target)
            text = f"UNWIND $rows AS row {tie_clause(tie.type, at_source)} SET r = row.properties"
            changed[text].append({"id": id_, "end": end, "properties": relation_properties(tie)})
        else:
            fresh[tie.type].append(tie)
    for text, rows in changed.items():
        pipeline.run(text, rows)
    for type_, ties in fresh.items():
        hubs, others = "source", "target"
        if len({tie.target for tie in ties}) < len({tie.source for tie in ties}):
            hubs, others = others, hubs
        properties, rows = as_lists([relation_properties(tie) for tie in ties], ends=1)
        gathered: dict[str, list[list[object]]] = defaultdict(list)
        for tie, row in zip(ties, rows, strict=True):
            gathered[getattr(tie, hubs)].append([getattr(tie, others), *row])
        text = (
            f"UNWIND $rows AS hub MATCH ({hubs}:Entity {{id: hub[0]}}) UNWIND hub[1] AS row "
            f"MATCH ({others}:Entity {{id: row[0]}}) "
            f"CREATE (source)-[:{type_} {properties}]->(target)"
        )
        pipeline.run(text, list(gathered.items()))


def _delete_lost(pipeline: Pipeline, support: Support) -> None:
    relations: dict[str, list[Row]] = defaultdict(list)
    for id_, tally in sorted(support.lost.items()):
        if tally.ends is not None:
            type_, source, target = tally.ends
            end, at_source = support.smaller_end(source, target)
            text = f"UNWIND $rows AS row {tie_clause(type_, at_source)} DELETE r"
            relations[text].append({"id": id_, "end": end})
    for text, rows in relations.items():
        pipeline.run(text, rows)
    entities = sorted(id_ for id_, tally in support.lost.items() if tally.ends is None)
    pipeline.run("UNWIND $rows AS id MATCH (n:Entity {id: id}) DETACH DELETE n", entities)


def _write_claims(pipeline: Pipeline, added: Mapping[str, Sequence[Claim]], pattern: str) -> None:
    """Write the claims of a pattern with their links: to each document, and to each entity that it
    speaks of, which are then looked up once."""
    claims = added[pattern]
    properties, rows = as_lists([claim_properties(claim) for claim in claims])
    gathered: dict[str, dict[str | None, list[object]]] = {}
    for claim, row in zip(claims, rows, strict=True):
        of_document = gathered.setdefault(claim.document, {})
        of_document.setdefault(claim.subject, []).append(row)
    text = (
        "UNWIND $rows AS document MATCH (d:Document {id: document[0]}) "
        f"UNWIND document[1] AS claims {pattern.replace('{}', properties)}"
    )
    pipeline.run(text, [(id_, list(its.items())) for id_, its in gathered.items()])


def _write_mentions(pipeline: Pipeline, new: Batch, differing: Collection[str]) -> None:
    """Write where each document mentions which entities."""
    pipeline.run(
        "UNWIND $rows AS document MATCH (d:Document {id: document[0]}) "
        "UNWIND document[1] AS row MATCH (n:Entity {id: row[0]}) "
        "CREATE (n)-[:MENTIONED_IN {mentions: row[1]}]->(d)",
        [
            (document, _mentions(new.claims[document]))
            for document in sorted(differing & new.documents.keys())
        ],
    )


ABOUT = (
    "MATCH (n:Entity {id: claims[0]}) UNWIND claims[1] AS row "
    "CREATE (n)<-[:SUPPORTS]-(:Claim {})-[:FROM]->(d)"
)
STATING = "UNWIND claims[1] AS row CREATE (:Claim {})-[:FROM]->(d)"
UNRESOLVED = "UNWIND claims[1] AS row CREATE (:Claim:Unresolved {})-[:FROM]->(d)"
"""How claims are written, with their properties in place of {}."""


def _by_pattern(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """Return claims by how they are written, sorted by document and id."""
    found: dict[str, list[Claim]] = {pattern: [] for pattern in (ABOUT, STATING, UNRESOLVED)}
    for claim in sorted(claims, key=lambda claim: (claim.document, claim.id)):
        if claim.subject is None:
            pattern = UNRESOLVED
        else:
            pattern = ABOUT if claim.object is None else STATING
        found[pattern].append(claim)
    return found


def _mentions(claims: Mapping[str, Claim]) -> list[tuple[str, int]]:
    """Return how often a document names each of the entities that it speaks of."""
    named: Counter[str] = Counter()
    for claim in claims.values():
        if claim.subject is not None:
            named[claim.subject] += claim.object is None and claim.predicate == NAME
            if claim.object is not None:
                named[claim.object] += 0
    return sorted(named.items())
