"""In a store, identity is what it is over all documents: whatever came, in whatever order."""

from __future__ import annotations

import random

import pytest
from claim_strategies import judgements
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from identity_strategies import corpora, texts
from passerelle.errors import Nonconforming
from passerelle.graph.fold import fold
from passerelle.graph.identity.judgements import Judged, Judgement
from passerelle.graph.identity.readings import readings
from passerelle.graph.identity.resolution import resolve_all, unresolved
from passerelle.graph.store import Store

few = settings(max_examples=6, suppress_health_check=[HealthCheck.function_scoped_fixture])


def settled(corpus, judgements=()):
    """Return the claims of a corpus under their ids in the graph, decided all at once."""
    resolved = resolve_all(corpus, Judged.of(judgements))
    return {claim.id: claim for _, claims in resolved for claim in claims}


def assert_settled(store: Store, corpus, judgements=()):
    graph = store.graph()
    claims = settled(corpus, judgements)
    assert graph.claims == claims
    entities, relations = fold(claims.values(), {document.id: document for document, _ in corpus})
    assert graph.entities == entities
    assert graph.relations == relations
    said = {claim.id: claim for _, claims in corpus for claim in claims}
    assert {key: unresolved(claim) for key, claim in graph.claims.items()} == said
    rows = store.query("MATCH (r:Reading)-[:READ_IN]->(d:Document) RETURN r.id, d.id").rows
    assert sorted(rows) == sorted(
        (reading.key, document.id)
        for document, claims in corpus
        for reading in readings(claims).values()
    )
    dates = {document.id: document.published or "" for document, _ in corpus}
    spans = store.query("MATCH (r:Reading) RETURN r.id, r.traits, r.first, r.last").rows
    assert {key for key, *_ in spans} == {key for key, _ in rows}
    for key, traits, first, last in spans:
        its = [dates[id] for other, id in rows if other == key]
        holding = any(trait.startswith("holds=") for trait in traits)
        assert (first, last) == ((min(its), max(its)) if holding else (None, None))


@given(corpora(), st.randoms(use_true_random=False))
@few
def test_no_order_no_batching_matters(emptied, corpus, rnd: random.Random):
    with emptied() as store:
        shuffled = list(corpus)
        rnd.shuffle(shuffled)
        while shuffled:
            size = rnd.randint(1, len(shuffled))
            store.write(shuffled[:size])
            shuffled = shuffled[size:]
        assert_settled(store, corpus)
        again = store.write(corpus)
        assert not (again.created.entities or again.created.relations)
        assert_settled(store, corpus)


@given(corpora(), st.data())
@few
def test_what_is_forgotten_or_replaced_decides_nothing_any_more(emptied, corpus, data):
    with emptied() as store:
        store.write(corpus)
        gone = data.draw(st.sets(st.sampled_from([document.id for document, _ in corpus])))
        store.forget(gone)
        kept = {d.path: (d, claims) for d, claims in corpus if d.id not in gone}
        assert_settled(store, list(kept.values()))
        document, claims = data.draw(texts(0, version=data.draw(st.sampled_from([0, 1]))))
        store.write([(document, claims)])
        kept[document.path] = (document, claims)
        assert_settled(store, list(kept.values()))


@given(corpora(), st.data())
@few
def test_a_judgement_withdrawn_leaves_no_trace(emptied, corpus, data):
    with emptied() as store:
        early = data.draw(st.integers(0, len(corpus)))
        if early:
            store.write(corpus[:early])
        judged = data.draw(judgements(corpus))
        assert store.judge(judged) == set(judged)
        assert store.judge(judged) == set()
        if corpus[early:]:
            store.write(corpus[early:])
        assert_settled(store, corpus, judged)
        assert store.judgements() == judged
        store.judge([])
        assert_settled(store, corpus)


@given(corpora(), st.data())
@few
def test_a_store_of_other_rules_is_decided_anew(emptied, corpus, data):
    with emptied() as store:
        early = data.draw(st.integers(1, len(corpus)))
        store.write(corpus[:early])
        if data.draw(st.booleans()):
            store.query("MATCH (r:Reading) DETACH DELETE r", write=True)
            store.query("MATCH (s:Store) REMOVE s.identity", write=True)
        else:
            store.query("MATCH (r:Reading) SET r.thing = r.read, r.block = 'none'", write=True)
            store.query("MATCH (s:Store) SET s.identity = 0", write=True)
        store.write(corpus[early:] or corpus[:1])
        assert_settled(store, corpus)


@given(corpora())
@few
def test_judgements_that_contradict_one_another_change_nothing(emptied, corpus):
    contradiction = [
        Judgement("person/a", "person/b", "same"),
        Judgement("person/b", "person/c", "same"),
        Judgement("person/a", "person/c", "different"),
    ]
    with emptied() as store:
        store.write(corpus)
        with pytest.raises(Nonconforming, match="contradict"):
            store.judge(contradiction)
        assert_settled(store, corpus)
        assert store.judgements() == []
