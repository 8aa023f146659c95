"""What is in the store? Documents, claims, entities and relations, streamed in order of id."""

from __future__ import annotations

import marshal
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing
from itertools import islice
from typing import Any, NamedTuple, Protocol, TypeVar

from neo4j import Record

from ..ontology.schema import schema
from .corpus import in_order
from .identity.judgements import Judgement
from .interruption import overlapped
from .model import Claim, Document, Entity, Relation
from .pipeline import chunks, collected
from .records import claim_of, document_of, entity_of, judgement_of, relation_of
from .spelling import spelt
from .words import HELD, Words, indexed, lookup_in, words_of

__all__ = [
    "CLAIMS",
    "TEXTS",
    "Quote",
    "claims",
    "counts",
    "documents",
    "documents_called",
    "entities",
    "entities_called",
    "evidence",
    "identified",
    "judgements",
    "names",
    "quotes",
    "ranges",
    "relations",
    "texts",
    "words",
]

T = TypeVar("T")

PAGE = 5_000
"""Records of one query, about."""

IDS = 50_000
"""Ids of one query. The engine sorts all that is left for every page, so that pages of whole
records would take quadratic time."""

ENDS = 500
"""Entities whose relations are read at once."""

AHEAD = 2
"""Queries under way at a time: the engine works on one while the answer of another is unpacked."""

TEXTS = 200
"""Documents that are read with their claims at once."""

CLAIMS = (
    "UNWIND $rows AS id MATCH (:Document {id: id})<-[:FROM]-(c:Claim) RETURN collect(properties(c))"
)
"""Finds the claims of documents."""


class Quote(NamedTuple):
    """A sentence, with the id of a claim that it states, and the id, title and publication date of
    its document."""

    quote: str
    claim: str
    document: str
    title: str
    published: str | None


class Fetch(Protocol):
    """Runs a reading query with its parameters, and returns its records."""

    def __call__(self, text: str, **parameters: object) -> list[Record]: ...


def ranges(number: int, prefix: str) -> Iterator[tuple[str, str]]:
    """Yield ranges of ids, each its first id and the one behind its last, in order. Every text is
    in one of them, and in each there are some `PAGE` of ``number`` ids of ``prefix`` and a digest.

    >>> list(ranges(3, "claim/"))
    [('', '\\uffff')]
    >>> some = list(ranges(20_000, "claim/"))
    >>> len(some), some[0], some[-1]
    (16, ('', 'claim/1'), ('claim/f', '\\uffff'))
    """
    digits = 0
    while number > PAGE * 16**digits:
        digits += 1
    cuts = [f"{prefix}{cut:0{digits}x}" for cut in range(1, 16**digits)]
    return zip(["", *cuts], [*cuts, "\uffff"], strict=True)


def _by_digest(fetch: Fetch, label: str) -> Iterator[Mapping[str, Any]]:
    """Yield the properties of every node of a label, sorted by id: a prefix and a digest. An index
    finds a range of them at once, where the engine would sort all that is left for every page."""
    number = fetch(f"MATCH (n:{label}) RETURN count(n) AS number")[0]["number"]
    text = (
        f"MATCH (n:{label}) WHERE n.id >= $first AND n.id < $behind RETURN collect(properties(n))"
    )

    def page(ids: tuple[str, str]) -> list[Record]:
        first, behind = ids
        return fetch(text, first=first, behind=behind)

    for rows in overlapped(page, ranges(number, f"{label.lower()}/"), ahead=AHEAD, patient=False):
        yield from sorted(collected(rows), key=_id)


def _id(properties: Mapping[str, Any]) -> str:
    return properties["id"]


def _entity_ids(fetch: Fetch) -> Iterator[str]:
    """Yield the ids of all entities, sorted."""
    after = ""
    while True:
        text = (
            "MATCH (n:Entity) WHERE n.id > $after WITH n.id AS id ORDER BY id LIMIT $limit "
            "RETURN collect(id)"
        )
        ids = collected(fetch(text, after=after, limit=IDS))
        yield from ids
        if len(ids) < IDS:
            return
        after = ids[-1]


def documents(fetch: Fetch) -> Iterator[Document]:
    """Yield every document, sorted by id."""
    return map(document_of, _by_digest(fetch, "Document"))


def claims(fetch: Fetch) -> Iterator[Claim]:
    """Yield every claim, sorted by id."""
    return map(claim_of, _by_digest(fetch, "Claim"))


def texts(fetch: Fetch) -> Iterator[tuple[Document, list[Claim]]]:
    """Yield every document with its claims in the order of the text, sorted by id."""

    def with_claims(page: list[Document]) -> tuple[list[Document], list[Record]]:
        return page, fetch(CLAIMS, rows=[document.id for document in page])

    for page, rows in overlapped(
        with_claims, _pages(documents(fetch), TEXTS), ahead=AHEAD, patient=False
    ):
        found: dict[str, list[Claim]] = {document.id: [] for document in page}
        for properties in collected(rows):
            claim = claim_of(properties)
            found[claim.document].append(claim)
        for document in page:
            yield document, sorted(found[document.id], key=in_order)


def _pages(found: Iterable[T], size: int) -> Iterator[list[T]]:
    rest = iter(found)
    while page := list(islice(rest, size)):
        yield page


def entities(fetch: Fetch) -> Iterator[Entity]:
    """Yield every entity, sorted by id."""
    declared = schema()
    text = "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN collect(properties(n))"
    pages = _pages(_entity_ids(fetch), PAGE)
    for rows in overlapped(lambda ids: fetch(text, rows=ids), pages, ahead=AHEAD, patient=False):
        for properties in sorted(collected(rows), key=_id):
            yield entity_of(declared.type_of(properties["id"]), properties)


def relations(fetch: Fetch) -> Iterator[Relation]:
    """Yield every relation, sorted by id.

    No engine can read on in their order without a look at all of them, so they are read as their
    entities come, and sorted in a file that the database module of Python makes where memory would
    not do.
    """
    with closing(sqlite3.connect("", check_same_thread=False)) as sorting:
        sorting.execute("CREATE TABLE relation (id TEXT, record BLOB)")
        pages = _pages(_entity_ids(fetch), ENDS)
        for rows in overlapped(
            lambda ids: fetch(TIES, rows=ids), pages, ahead=AHEAD, patient=False
        ):
            found = ((tie[-1]["id"], marshal.dumps(tie)) for tie in collected(rows))
            sorting.executemany("INSERT INTO relation VALUES (?, ?)", found)
        for (record,) in sorting.execute("SELECT record FROM relation ORDER BY id"):
            yield relation_of(*marshal.loads(record))


TIES = (
    "UNWIND $rows AS id MATCH (:Entity {id: id})-[r]->(b:Entity) "
    "RETURN collect([type(r), id, b.id, properties(r)])"
)


def quotes(fetch: Fetch, id_: str, limit: int) -> list[Quote]:
    """Return the longest sentences that are evidence of the entity ``id_`` (see `evidence`), the
    longest first, one a document and ``limit`` at most."""
    best: dict[str, Quote] = {}
    found = [Quote(**record) for text in QUOTES for record in fetch(text, id=id_, limit=limit)]
    for quote in sorted(found, key=lambda one: (-len(one.quote), one.claim)):
        best.setdefault(quote.document, quote)
    return list(best.values())[:limit]


def words(fetch: Fetch) -> Words:
    """Return the words by which every entity is found."""
    return words_of(entities(fetch))


def evidence(fetch: Fetch, id_: str) -> list[tuple[Claim, Document]]:
    """Return the claims about the entity or relation ``id_``, or that tie the entity to another
    one, each with its document, sorted by document, place in the text and id."""
    found: dict[str, tuple[Claim, Document]] = {}
    for text in EVIDENCE:
        for record in fetch(text, id=id_):
            claim = claim_of(record["c"])
            found[claim.id] = claim, document_of(record["d"])
    return sorted(
        found.values(),
        key=lambda pair: (pair[1].id, *in_order(pair[0])),
    )


def identified(fetch: Fetch, ids: Collection[str]) -> set[str]:
    """Return the ids of the graph under which claims stand whose documents read one of ``ids``."""
    return {
        record["id"]
        for text in AS_READ
        for rows in chunks(sorted(ids))
        for record in fetch(text, rows=rows)
    }


AS_READ = (
    "UNWIND $rows AS id MATCH (c:Claim {subject_read: id}) RETURN DISTINCT c.subject AS id",
    "UNWIND $rows AS id MATCH (c:Claim {object_read: id}) RETURN DISTINCT c.object AS id",
)

EVIDENCE = (
    "MATCH (:Entity {id: $id})<-[:SUPPORTS]-(c:Claim)-[:FROM]->(d:Document) RETURN c, d",
    # The embedded engine finds nothing for {relation: r.id} of the same pattern.
    "MATCH (:Entity {id: $id})-[r]-(:Entity) WITH r.id AS tie "
    "MATCH (c:Claim {relation: tie}) MATCH (c)-[:FROM]->(d:Document) "
    "RETURN c, d",
    "MATCH (c:Claim {relation: $id})-[:FROM]->(d:Document) RETURN c, d",
)
"""Claims about an entity, those of its ties, and those of a relation."""

QUOTES = tuple(
    f"{found.removesuffix('RETURN c, d')}"
    "WITH d, c ORDER BY size(coalesce(c.quote, '')) DESC, c.id "
    "WITH d, head(collect(c)) AS c ORDER BY size(coalesce(c.quote, '')) DESC, c.id LIMIT $limit "
    "RETURN coalesce(c.quote, '') AS quote, c.id AS claim, d.id AS document, "
    "coalesce(d.title, '') AS title, d.published AS published"
    for found in EVIDENCE[:2]
)
"""The longest sentences about an entity, and about its ties, one a document."""


def judgements(fetch: Fetch) -> list[Judgement]:
    """Return the judgements that the graph follows, sorted by their ids."""
    return sorted(judgement_of(record["j"]) for record in fetch("MATCH (j:Judgement) RETURN j"))


def documents_called(fetch: Fetch, word: str) -> list[Document]:
    """Return the documents of this id, else at this path, else of this title, sorted by id."""
    for key in ("id", "path", "title"):
        text = f"MATCH (d:Document {{{key}: $word}}) RETURN d ORDER BY d.id"
        if found := [document_of(record["d"]) for record in fetch(text, word=word)]:
            return found
    return []


def entities_called(fetch: Fetch, word: str) -> dict[str, str]:
    """Return names by id of the entity of this id, else of those that have exactly this name."""
    if known := names(fetch, [word]):
        return known
    its = "WHERE n.name = $word OR $word IN n.names RETURN n.id AS id, n.name AS name ORDER BY n.id"
    near = _with_its_words(fetch, word)
    if near is None:
        found = fetch(f"MATCH (n:Entity) {its}", word=word)
    else:
        text = f"UNWIND $rows AS id MATCH (n:Entity {{id: id}}) {its}"
        pages = (fetch(text, word=word, rows=rows) for rows in chunks(sorted(near)))
        found = [record for page in pages for record in page]
    return {record["id"]: record["name"] for record in found}


def _with_its_words(fetch: Fetch, name: str) -> set[str] | None:
    """Return the ids of the entities among whose words are all of ``name``; None where they are
    not indexed by the rules of today, or where it has none."""
    words = spelt([name])
    if not words or not indexed(fetch(HELD)):
        return None
    entries = lookup_in(fetch)(words)
    return set.intersection(
        *({entry.partition(" ")[2] for entry in entries.get(word, ())} for word in words)
    )


def names(fetch: Fetch, ids: Collection[str]) -> dict[str, str]:
    """Return names by id of those of the entity ``ids`` that the store has, sorted by id."""
    text = "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN id, n.name AS name"
    return {
        record["id"]: record["name"]
        for rows in chunks(sorted(set(ids)))
        for record in fetch(text, rows=rows)
    }


def counts(fetch: Fetch) -> dict[str, Any]:
    """Return how many documents, claims and unresolved mentions there are, and how many entities
    and relations of each type that occurs."""

    def number(text: str) -> int:
        return int(fetch(text)[0]["number"])

    by_label = {
        label: number(f"MATCH (n:{label}) RETURN count(n) AS number")
        for label, declared in schema().node_types.items()
        if declared.entity
    }
    by_type = {
        tie.name: number(f"MATCH (:Entity)-[r:{tie.name}]->(:Entity) RETURN count(r) AS number")
        for tie in schema().ties
    }
    return {
        "documents": number("MATCH (d:Document) RETURN count(d) AS number"),
        "claims": number("MATCH (c:Claim) RETURN count(c) AS number"),
        "unresolved": number("MATCH (c:Unresolved) RETURN count(c) AS number"),
        "entities": {label: count for label, count in by_label.items() if count},
        "relations": {type_: count for type_, count in by_type.items() if count},
    }
