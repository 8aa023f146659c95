"""Which words are entities found by? The index of names, kept as entities come, change and go.

The nodes ``(:Spelling {id, entries})`` are no part of the graph: nothing leads to them. One whose
``id`` is a word (folded, see `passerelle.graph.spelling`) lists the entities that it names, each
with the letters of the shortest of its names that has the word: ``"12 person/carl-decaluwe"``. One
whose ``id`` has a ``*`` is a shelf: it lists the words that begin or end so. A list instead of
relationships keeps words that name thousands cheap to read, to extend and to leave. Places are
also found by the names that the gazetteer has for them in other languages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

from neo4j import Record

from ..ontology.schema import schema
from .model import Entity
from .pipeline import Pipeline, as_lists
from .spelling import VERSION, shelves, spelt

if TYPE_CHECKING:
    from .reading import Fetch

__all__ = [
    "HELD",
    "Lookup",
    "Words",
    "index_names",
    "indexed",
    "keep_words",
    "lookup_in",
    "lookup_made_of",
    "names_of",
    "stored_words",
    "words_of",
]

Words: TypeAlias = dict[str, dict[str, int]]
"""For each entity its words, as `spelt` gives them."""

Lookup: TypeAlias = Callable[[Collection[str]], dict[str, list[str]]]
"""Returns the entries of those of the given words and shelves that there are."""

Entries: TypeAlias = Mapping[str, Collection[str]]


def names_of(id_: str, name: str, names: Iterable[str]) -> list[str]:
    """Return all names of an entity, sorted: of a place with those of the gazetteer, of an office
    with those of its kind and territory.

    >>> names_of("place/geonames-2790869", "Mons", ["Mons"])
    ['Bergen', 'Mons']
    >>> names_of("office/mayor.geonames-2998324", "maire", [])
    ['Bürgermeister Lille', 'burgemeester Rijsel', 'maire', 'maire Lille', 'mayor Lille']
    """
    every = {name, *names}
    type_, code = schema().type_of(id_), id_.partition("/")[2]
    if type_ == "Place":
        every.update(*_called(code).values())
    elif type_ == "Office":
        kind, _, over = code.partition(".")
        concept, called = schema().schemes["office-kind"].get(kind), _called(over)
        if concept is not None:
            every.update(
                f"{label} {territory}"
                for language, label in concept.labels.items()
                for territory in called.get(language) or called.get("", ())
            )
    return sorted(every)


def _called(code: str) -> Mapping[str, Collection[str]]:
    """Return the names of a territory by language."""
    from ..ontology.territories import territories

    territory = territories().get(code)
    return {} if territory is None else territory.names


def words_of(entities: Iterable[Entity]) -> Words:
    """Return the words by which entities are found."""
    return {
        entity.id: spelt(
            names_of(entity.id, entity.name, (n for names in entity.names.values() for n in names))
        )
        for entity in entities
    }


HELD = "MATCH (s:Store {id: 'store'}) RETURN s.spelling AS version"


def indexed(versions: Iterable[Record]) -> bool:
    """Tell from the answer to `HELD` whether all names are indexed by the rules of today."""
    return [record["version"] for record in versions] == [VERSION]


def lookup_in(fetch: Fetch) -> Lookup:
    """Return how to look up in the index of a store that holds one by the rules of today."""
    text = "UNWIND $ids AS id MATCH (s:Spelling {id: id}) RETURN s.id AS id, s.entries AS entries"

    def look_up(ids: Collection[str]) -> dict[str, list[str]]:
        found = fetch(text, ids=sorted(ids)) if ids else ()
        return {record["id"]: record["entries"] for record in found}

    return look_up


def lookup_made_of(words: Words) -> Lookup:
    """Return how to look up in an index that is made of ``words``, and kept nowhere.

    >>> lookup_made_of({"place/mons": {"mons": 4}})(["mons", "mo*", "lille"])
    {'mons': ['4 place/mons'], 'mo*': ['mons']}
    """
    entries: dict[str, list[str]] = defaultdict(list)
    for id_, its in words.items():
        for word, letters in its.items():
            entries[word].append(f"{letters} {id_}")
    for shelf, its in _on_shelves(list(entries)).items():
        entries[shelf] = sorted(its)
    return lambda ids: {id_: entries[id_] for id_ in ids if id_ in entries}


def index_names(pipeline: Pipeline) -> None:
    """Index all names where they are indexed by other rules than today's, or not at all."""
    if indexed(pipeline.fetch(HELD)):
        return
    pipeline.fetch("MATCH (s:Spelling) DELETE s")
    ids = [record["id"] for record in pipeline.fetch("MATCH (n:Entity) RETURN n.id AS id")]
    keep_words(pipeline, {}, stored_words(pipeline, ids))
    pipeline.fetch("MATCH (s:Store {id: 'store'}) SET s.spelling = $version", version=VERSION)


def stored_words(pipeline: Pipeline, ids: Collection[str]) -> Words:
    """Return the words of those of the entities ``ids`` that the store has."""
    text = "UNWIND $rows AS id MATCH (n:Entity {id: id}) RETURN collect([id, n.name, n.names])"
    return {
        id_: spelt(names_of(id_, name, names))
        for id_, name, names in pipeline.ask(text, sorted(ids))
    }


def keep_words(pipeline: Pipeline, before: Words, after: Words) -> None:
    """Bring the index from the words that entities had to those that they have."""
    gone: dict[str, set[str]] = defaultdict(set)
    come: dict[str, set[str]] = defaultdict(set)
    for id_ in before.keys() | after.keys():
        old, new = before.get(id_, {}).items(), after.get(id_, {}).items()
        for word, letters in old - new:
            gone[word].add(f"{letters} {id_}")
        for word, letters in new - old:
            come[word].add(f"{letters} {id_}")
    born, died = _change(pipeline, gone, come)
    _change(pipeline, _on_shelves(died), _on_shelves(born))


def _on_shelves(words: Iterable[str]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for word in words:
        for shelf in shelves(word):
            found[shelf].add(word)
    return found


def _change(pipeline: Pipeline, gone: Entries, come: Entries) -> tuple[set[str], set[str]]:
    """Change the entries of nodes; return the ids of those that it made and took away."""
    left: dict[str, list[str]] = {}
    text = "UNWIND $rows AS id MATCH (s:Spelling {id: id}) RETURN collect([id, s.entries])"
    for id_, entries in pipeline.ask(text, sorted(gone)):
        left[id_] = sorted({*entries}.difference(gone[id_]).union(come.get(id_, ())))
    died = {id_ for id_, entries in left.items() if not entries}
    pipeline.run("UNWIND $rows AS id MATCH (s:Spelling {id: id}) DELETE s", sorted(died))
    text = "UNWIND $rows AS row MATCH (s:Spelling {id: row.id}) SET s.entries = row.entries"
    pipeline.run(text, [_row(id_, left[id_]) for id_ in sorted(left.keys() - died)])
    more = sorted(come.keys() - left.keys())
    text = "UNWIND $rows AS id MATCH (s:Spelling {id: id}) RETURN collect(id)"
    known = set(pipeline.ask(text, more))
    text = (
        "UNWIND $rows AS row MATCH (s:Spelling {id: row.id}) "
        "SET s.entries = s.entries + row.entries"
    )
    pipeline.run(text, [_row(id_, come[id_]) for id_ in more if id_ in known])
    properties, rows = as_lists([_row(id_, come[id_]) for id_ in more if id_ not in known])
    pipeline.run(f"UNWIND $rows AS row CREATE (:Spelling {properties})", rows)
    return {*more} - known, died


def _row(id_: str, entries: Iterable[str]) -> dict[str, object]:
    return {"id": id_, "entries": sorted(entries)}
