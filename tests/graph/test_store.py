"""The contract of the store, on the embedded engine (and on Neo4j where there is one)."""

from __future__ import annotations

import dataclasses
import random
from threading import Event

import pytest
from claim_strategies import corpora, documents
from contents import assert_linked, links
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from passerelle.errors import InvalidQuery, Nonconforming, StoreUnavailable
from passerelle.graph import support, transfer
from passerelle.graph.fold import fold
from passerelle.graph.instants import now
from passerelle.graph.interruption import overlapped
from passerelle.graph.model import Claim, Document
from passerelle.graph.store import Store
from passerelle.graph.support import TALLIED
from passerelle.graph.transfer import write_all
from passerelle.ontology.ids import digest
from passerelle.ontology.schema import schema

few = settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])


def batches(corpus, rnd: random.Random):
    """Cut a shuffled corpus into batches."""
    rest = list(corpus)
    rnd.shuffle(rest)
    while rest:
        size = rnd.randint(1, len(rest))
        yield rest[:size]
        rest = rest[size:]


def assert_holds(store: Store, corpus) -> None:
    """The store has exactly these documents and claims, and what they add up to."""
    graph = store.graph()
    assert graph.documents == {document.id: document for document, _ in corpus}
    assert graph.claims == {claim.id: claim for _, claims in corpus for claim in claims}
    entities, relations = fold(graph.claims.values(), graph.documents)
    assert graph.entities == entities
    assert graph.relations == relations
    for part in (graph.documents, graph.claims, graph.entities, graph.relations):
        assert list(part) == sorted(part)
    assert_linked(graph, links(store))


@given(corpora(), st.randoms(use_true_random=False))
@few
def test_any_order_any_batching_and_again_give_the_same_graph(empty, corpus, rnd):
    store = empty()
    for batch in batches(corpus, rnd):
        store.write(batch)
    for batch in batches(corpus, rnd):
        again = store.write(batch)
        assert (again.entities_new, again.relations_new) == (0, 0)
    assert_holds(store, corpus)


@given(st.data())
@few
def test_loading_again_replaces_and_new_text_at_a_path_displaces_the_old(empty, data):
    store = empty()
    before = data.draw(corpora())
    store.write(before)
    kept = {document.path: (document, claims) for document, claims in before}
    for number in range(2):
        # The same text read otherwise, and another text at the same path.
        version = data.draw(st.sampled_from([0, 1]))
        document, claims = data.draw(documents(number, version))
        store.write([(document, claims)])
        kept[document.path] = (document, claims)
    assert_holds(store, list(kept.values()))


@given(corpora(), st.data())
@few
def test_forgetting_takes_away_what_only_the_document_supported(empty, corpus, data):
    store = empty()
    gone = data.draw(st.sets(st.sampled_from([document.id for document, _ in corpus])))
    store.write(corpus)
    forgotten = store.forget([*gone, "document/unknown"])
    assert forgotten.documents == len(gone)
    assert_holds(store, [pair for pair in corpus if pair[0].id not in gone])
    store.write(corpus)
    assert_holds(store, corpus)


def text(number: int, day: int = 8) -> Document:
    id_ = f"document/{digest(number)}"
    return Document(id_, f"/{number}.txt", "T", "fr", f"2017-09-{day:02}", "option", "sha")


def claim(document: Document, **fields) -> Claim:
    given_ = {
        "start": 0, "end": 4, "quote": "Mons", "language": "fr", "rule": "r", "confidence": 0.9,
    }  # fmt: skip
    return Claim(**(given_ | fields), document=document.id)


def named(document: Document, entity: str, name: str, **fields) -> Claim:
    return claim(document, subject=entity, predicate="name", value=name, **fields)


def tied(document: Document, type_: str, source: str, target: str) -> Claim:
    relation = schema().relation_id(type_, source, target)
    return claim(document, subject=source, predicate=type_, object=target, relation=relation)


@pytest.mark.parametrize("many", [support.MANY, TALLIED], ids=["listed", "too many to list"])
def test_what_thousands_of_claims_support_is_counted_right(store, monkeypatch, many):
    # More than a tally is kept for, over several calls, then a document less and one changed.
    monkeypatch.setattr(support, "MANY", many)
    corpus = []
    for number in range(3 * TALLIED):
        document = text(number, 1 + number % 28)
        claims = [
            named(document, "place/BE", "Belgique" if number % 3 else "België"),
            named(document, f"place/BE-{number:03}", "x"),
            tied(document, "LOCATED_IN", f"place/BE-{number:03}", "place/BE"),
            tied(document, "LOCATED_IN", "place/BE-000", "place/BE"),
        ]
        corpus.append((document, claims))
    for start in range(0, len(corpus), 50):
        store.write(corpus[start : start + 50])
    assert store.query("MATCH (t:Tally) RETURN t.id").rows == [("place/BE",)]
    assert_holds(store, corpus)
    store.forget([corpus[0][0].id])
    changed, claims = corpus[1]
    corpus[1] = (dataclasses.replace(changed, published="1999-01-01"), claims)
    store.write([corpus[1]])
    assert_holds(store, corpus[1:])
    store.forget([document.id for document, _ in corpus[5:]])
    assert_holds(store, corpus[1:5])
    assert store.query("MATCH (t:Tally) RETURN count(t)").rows == [(0,)]


def test_written_tells_new_from_known(store):
    one, two = text(1), text(2)
    written = store.write(
        [
            (one, [tied(one, "HOLDS", "person/a", "office/b"), named(one, "person/a", "A")]),
            (two, [claim(two, subject=None, predicate="unresolved", value="quelqu'un")]),
        ]
    )
    assert (written.documents, written.unresolved) == (2, 1)
    assert (written.entities_new, written.entities_known) == (2, 0)
    assert (written.relations_new, written.relations_known) == (1, 0)
    again = store.write([(two, [tied(two, "HOLDS", "person/a", "office/c")])])
    assert (again.documents, again.unresolved) == (1, 0)
    assert (again.entities_new, again.entities_known) == (1, 1)
    assert (again.relations_new, again.relations_known) == (1, 0)
    again += written
    assert (again.entities_new, again.entities_known) == (3, 0)
    assert (again.documents, again.documents_known) == (2, 0)
    assert store.counts() == {
        "documents": 2,
        "claims": 3,
        "unresolved": 0,
        "entities": {"Office": 2, "Person": 1},
        "relations": {"HOLDS": 2},
    }


def test_the_next_item_is_made_while_work_goes_on():
    made = Event()

    def items():
        yield "first"
        made.set()
        yield "second"

    def work(item):
        return item, made.wait(60)

    assert list(overlapped(work, items())) == [("first", True), ("second", True)]


def torn(good: int, error: Exception | None):
    """Yield texts, then one that does not conform, or raise ``error``."""
    for number in range(good):
        yield text(number), [named(text(number), f"person/p{number}", "A")]
    if error is not None:
        raise error
    bad = text(good)
    yield bad, [claim(bad, subject="person/a", predicate="none", value="A")]
    yield text(99), []


@pytest.mark.parametrize("error", [OSError("torn"), None], ids=["text", "batch"])
def test_where_writing_stops_the_batches_before_are_kept(store, monkeypatch, error):
    monkeypatch.setattr(transfer, "BATCH", 1)
    with pytest.raises(OSError if error else Nonconforming):
        write_all(store, torn(3, error))
    assert sorted(document.id for document in store.documents()) == sorted(
        text(number).id for number in range(3)
    )


def test_evidence_and_claims_of_an_id(store):
    one, two = text(1), text(2)
    holds = tied(one, "HOLDS", "person/a", "office/b")
    names = [named(one, "person/a", "A", start=3), named(two, "person/a", "AA")]
    store.write([(one, [holds, names[0]]), (two, [names[1], named(two, "person/z", "Z")])])
    assert {c.id for c, _ in store.evidence("person/a")} == {c.id for c in (holds, *names)}
    assert store.evidence("office/b") == [(holds, one)]
    assert store.evidence(str(holds.relation)) == [(holds, one)]
    assert store.evidence("person/nobody") == []


@pytest.mark.parametrize(
    "name",
    [
        'L\'"État" `MATCH (n) DETACH DELETE n`',
        "}) DETACH DELETE n //",
        "👩‍👩‍👧‍👦 \u202e𝔘𝔫𝔦 \u0000?\t\n",
        "\\u0027 \\ $name {id: 1}",
        "é" * 10_000,
    ],
)
def test_hostile_names_go_through_as_they_are(store, name):
    document = dataclasses.replace(text(1), title=name, path=name[:1000])
    store.write([(document, [named(document, "person/a", name, quote=name)])])
    assert_holds(store, [(document, list(store.claims()))])
    (person,) = store.entities()
    assert person.name == name
    assert list(store.documents()) == [document]


def test_standard_input_does_not_displace_standard_input(store):
    one, two = (dataclasses.replace(text(number), path="-") for number in (1, 2))
    store.write([(one, []), (two, [])])
    assert store.counts()["documents"] == 2


@pytest.mark.parametrize(
    ("wrong", "line"),
    [
        ({"subject": "person/a", "predicate": "date", "value": "2017"}, "no property 'date' of P"),
        ({"subject": "person/a", "predicate": "claims", "value": "9"}, "no property 'claims'"),
        ({"subject": "ship/a", "predicate": "name", "value": "A"}, "is not an id of a node"),
        ({"subject": None, "predicate": "name", "value": "A"}, "has no subject"),
        (
            {"subject": "event/e", "predicate": "HOLDS", "object": "office/o", "relation": "r"},
            "HOLDS does not lead from Event to Office",
        ),
        (
            {"subject": "person/p", "predicate": "HOLDS", "object": "office/o", "relation": "r"},
            "is not the id of this relation",
        ),
        ({"subject": "person/p", "predicate": "KNOWS", "object": "person/q"}, "no relation type"),
        (
            {"subject": "event/e", "predicate": "participants", "value": "many"},
            "participants must be of type integer",
        ),
        (
            {"subject": "person/p", "predicate": "name", "value": "A", "start": -1},
            "no place in a text",
        ),
        (
            {"subject": "person/" + 2000 * "a", "predicate": "name", "value": "A"},
            "has more than 2000 characters",
        ),
        (
            {"subject": "person/p", "predicate": "name", "value": "A", "language": "français"},
            "is not an ISO 639 code",
        ),
    ],
)
def test_claims_that_break_the_schema_are_refused_and_nothing_is_written(store, wrong, line):
    good, bad = text(1), text(2)
    with pytest.raises(Nonconforming, match=line):
        store.write([(good, [named(good, "person/a", "A")]), (bad, [claim(bad, **wrong)])])
    assert store.counts()["documents"] == 0


def loaded(store: Store) -> list[str | None]:
    return [document.loaded for document in store.documents()]


def test_a_document_is_stamped_when_anything_of_it_changes_and_only_then(store):
    one, old = text(1), "2001-02-03T04:05:06Z"
    before = now()
    store.write([(dataclasses.replace(one, loaded=old), [named(one, "person/a", "A")])])
    (first,) = loaded(store)
    assert first is not None
    assert before <= first <= now()
    stamped = dataclasses.replace(one, loaded=old)
    for changed, claims in [
        (one, [named(one, "person/a", "B")]),
        (dataclasses.replace(one, title="U"), [named(one, "person/a", "B")]),
        (dataclasses.replace(one, title="U", extractor="x 2"), [named(one, "person/a", "B")]),
        (dataclasses.replace(one, title="U", extractor="x 2"), []),
    ]:
        again = dataclasses.replace(changed, loaded=old)
        store.write([(again, claims)], keep_loaded=True)
        assert loaded(store) == [old]
        store.write([(dataclasses.replace(again, loaded=None), claims)])
        assert loaded(store) == [old]
        store.write([(stamped, [])])  # another version in between
        assert loaded(store) != [old]
    with pytest.raises(Nonconforming, match="loaded must be an instant"):
        store.write([(dataclasses.replace(one, loaded="yesterday"), [])], keep_loaded=True)


def test_a_date_in_another_form_is_refused(store):
    undated = dataclasses.replace(text(1), published="20170908")
    with pytest.raises(Nonconforming, match="published must be of type date"):
        store.write([(undated, [])])


@pytest.mark.parametrize(
    "cypher",
    ["RETURN 'CREATE (n) SET n.x = 1' AS text", "MATCH (n) // DELETE n\nRETURN count(n) AS text"],
)
def test_a_query_that_only_speaks_of_writing_runs(store, cypher):
    assert store.query(cypher).columns == ("text",)


@pytest.mark.parametrize("cypher", ["MATCH (n RETURN n", "RETURN nothing", "", "RETURN $gone"])
@pytest.mark.parametrize("write", [False, True])
def test_a_query_that_does_not_parse_is_one_line(store, cypher, write):
    with pytest.raises(InvalidQuery) as caught:
        store.query(cypher, write=write)
    assert len(str(caught.value).splitlines()) == 1
    assert "server log" not in str(caught.value)


def test_answers_are_plain_values(store):
    document = text(1)
    store.write([(document, [tied(document, "HOLDS", "person/a", "office/b")])])
    answer = store.query(
        "MATCH p = (a:Person)-[r:HOLDS]->(b) "
        "RETURN a, r, p, date('2017-09-08') AS day, datetime('2017-09-08T10:00:00Z') AS time, "
        "$given AS given, [1, null] AS list, {x: 1.5} AS map",
        {"given": "é"},
    )
    person, tie, path, *values = answer.rows[0]
    assert (person["id"], person["labels"]) == ("person/a", ["Entity", "Person"])
    assert (tie["type"], tie["confidence"]) == ("HOLDS", 0.9)
    assert [step["id"] for step in path] == ["person/a", tie["id"], "office/b"]
    day, time, *others = values
    assert day == "2017-09-08"
    assert time.startswith("2017-09-08T10:00:00")
    assert others == ["é", [1, None], {"x": 1.5}]
    assert answer.counters == {}
    made = store.query("CREATE (n:Scratch {x: 1})", write=True)
    assert made.counters["nodes_created"] == 1


def test_a_server_that_is_not_there(monkeypatch):
    monkeypatch.setenv("NEO4J_USERNAME", "neo4j")
    monkeypatch.setenv("NEO4J_PASSWORD", "x")
    with pytest.raises(StoreUnavailable, match="can't be reached") as caught:
        Store.open("bolt://127.0.0.1:1")
    assert len(str(caught.value).splitlines()) == 1
    with pytest.raises(StoreUnavailable, match="a store is a folder, or a URL"):
        Store.open("https://127.0.0.1:1")


def test_a_wrong_password(engine, monkeypatch):
    monkeypatch.setenv("NEO4J_USERNAME", "root")
    monkeypatch.setenv("NEO4J_PASSWORD", "wrong-password")
    with pytest.raises(StoreUnavailable, match="refuses the login: set NEO4J_USERNAME"):
        Store.open(engine.url)
