"""Documents into a real store: again and in any order the same graph, and every quote exact."""

from __future__ import annotations

from pathlib import Path

import passerelle.examples
import pytest
from passerelle.graph.store import Store
from passerelle.loaders.documents import ReadingOptions, read_document
from passerelle.loaders.load import Skipped, extract, load, records

FOLDER = Path(passerelle.examples.__file__).parent
PATHS = [str(path) for path in sorted(FOLDER.glob("*.md"))]


def graph(store):
    return (
        sorted(entity.id for entity in store.entities()),
        sorted((r.id, r.type, r.source, r.target) for r in store.relations()),
        sorted(document.id for document in store.documents()),
    )


@pytest.fixture(scope="module")
def loaded(engine):
    """A store with the examples, and what loading them said."""
    with Store.over(engine, "loaded") as store:
        summary = load(store, PATHS)
        yield store, summary


def test_loading_says_what_it_did(loaded):
    store, summary = loaded
    entities, relations, documents = graph(store)
    assert summary.documents == len(PATHS) == len(documents)
    assert summary.known == 0
    assert summary.written.entities_new == len(entities)
    assert summary.written.relations_new == len(relations)
    assert summary.skipped == []


def test_loading_again_changes_nothing(loaded):
    store, first = loaded
    before, claims = graph(store), sorted(claim.id for claim in store.claims())
    again = load(store, PATHS)
    assert graph(store) == before
    assert sorted(claim.id for claim in store.claims()) == claims
    assert (again.documents, again.known) == (first.documents, first.documents)
    assert (again.written.entities_new, again.written.relations_new) == (0, 0)


def test_any_order_gives_the_same_graph(engine, loaded):
    store, _ = loaded
    with Store.over(engine, "reversed") as other:
        load(other, PATHS[::-1])
        assert graph(other) == graph(store)


def test_a_missing_file_is_reported_and_the_others_are_loaded(engine):
    told = []
    with Store.over(engine, "missing") as store:
        summary = load(store, [PATHS[0], "nowhere.txt", PATHS[1]], progress=told.append)
        assert len(list(store.documents())) == summary.documents == 2
    assert summary.skipped == [Skipped("nowhere.txt", "no such file")]
    assert told == [PATHS[0], "nowhere.txt", PATHS[1]]


@pytest.mark.parametrize("path", PATHS, ids=lambda path: Path(path).name)
def test_every_quote_is_an_exact_slice_and_its_claim_well_formed(path):
    reading = read_document(path, ReadingOptions())
    record = extract(reading)
    claims = list(record.claims())
    assert claims
    for claim in claims:
        assert claim.document == reading.document.id
        assert claim.language == reading.document.language
        assert reading.text[claim.start : claim.end] == claim.quote
        assert (claim.object is None) == (claim.relation is None)
        if claim.relation:
            assert claim.relation in record.relations
            assert claim.object in record.entities
            assert claim.subject in record.entities
    assert len({claim.id for claim in claims}) == len(claims)


def test_records_come_in_the_order_of_the_paths():
    found = [r for r in records(PATHS[:4], ReadingOptions()) if not isinstance(r, Skipped)]
    assert [record.document.path for record in found] == PATHS[:4]
