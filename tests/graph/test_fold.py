"""Folding is free of order, adds up, and picks values as the ontology says."""

from __future__ import annotations

import itertools
import random
from dataclasses import replace

import pytest
from claim_strategies import corpora
from hypothesis import given
from hypothesis import strategies as st
from passerelle.errors import Nonconforming
from passerelle.graph.fold import Tally, Votes, entity, fold, relation, tallies
from passerelle.graph.growth import grown
from passerelle.graph.model import Claim, Document
from passerelle.ontology.schema import schema


def folded(corpus):
    return fold(
        [claim for _, claims in corpus for claim in claims],
        {document.id: document for document, _ in corpus},
    )


@given(corpora(), st.randoms(use_true_random=False))
def test_any_order_of_claims_folds_to_the_same(corpus, rnd: random.Random):
    shuffled = [claim for _, claims in corpus for claim in claims]
    rnd.shuffle(shuffled)
    documents = {document.id: document for document, _ in reversed(corpus)}
    entities, relations = fold(shuffled, documents)
    assert (entities, relations) == folded(corpus)
    assert list(entities) == sorted(entities)
    assert list(relations) == sorted(relations)


@given(corpora(), st.randoms(use_true_random=False))
def test_tallies_of_parts_add_up_to_the_tally_of_all(corpus, rnd: random.Random):
    published = {document.id: document.published for document, _ in corpus}
    parts = [tallies(claims, published) for _, claims in corpus]
    rnd.shuffle(parts)
    total: dict[str, Tally] = {}
    for part in parts:
        for id_, tally in part.items():
            # As the store does it: kept as text, read, added to.
            total[id_] = Tally.of(total.pop(id_, Tally()).record())
            total[id_].add(tally)
    made = {
        id_: entity(id_, tally) if tally.ends is None else relation(id_, tally)
        for id_, tally in total.items()
    }
    entities, relations = folded(corpus)
    assert made == entities | relations


@given(corpora(), corpora(), st.data())
def test_what_grows_is_what_all_its_claims_add_up_to(corpus, further, data):
    corpus += [(replace(document, id=f"{document.id}b"), claims) for document, claims in further]
    some = data.draw(st.integers(0, len(corpus)))
    published = {document.id: document.published for document, _ in corpus}
    said = [
        [replace(claim, document=document.id) for claim in claims] for document, claims in corpus
    ]
    before, more, both = (
        tallies(itertools.chain(*texts), published) for texts in (said[:some], said[some:], said)
    )
    for id_ in before.keys() & more.keys():
        make = entity if more[id_].ends is None else relation
        assert grown(make(id_, before[id_]), more[id_]) in (None, make(id_, both[id_]))


@pytest.mark.parametrize(
    ("id_", "ends", "key", "texts"),
    [
        ("organisation/a", None, "kind", ("police", "police", "police")),
        ("event/a", None, "date", ("2017", "2017", "2017")),
        ("office/a", None, "portfolio", ("work", "health", ("health", "work"))),
        ("relation/a", ("HOLDS", "person/a", "office/b"), "status", ("past", "past", "past")),
        ("relation/a", ("PARTNER_IN", "organisation/a", "project/b"), "lead", ("false", "true", 1)),
    ],
)
def test_a_value_that_grows(id_, ends, key, texts):
    first, further, after = texts
    one, other = (
        Tally(ends, 1, 1, 0.9, "2017", "2017", {(key, ""): {text: Votes(1, 1, 0.9, "2017")}})
        for text in (first, further)
    )
    make = entity if ends is None else relation
    thing = grown(make(id_, one), other)
    assert thing is not None
    assert thing.properties[key] == after
    assert (thing.claims, thing.documents) == (2, 2)


def test_what_is_said_again_grows():
    said = Tally(claims=1, documents=1, first="2017", last="2017")
    said.values["name", "fr"] = {"Mons": Votes(1, 1, 0.9, "2017")}
    said.values["country", ""] = {"BE": Votes(1, 1, 0.9, "2017")}
    twice = Tally.of(said.record())
    twice.add(said)
    mons = entity("place/mons", said)
    assert grown(mons, said) == entity("place/mons", twice)
    said.values["country", ""] = {"FR": Votes(1, 1, 0.9, "2017")}
    assert grown(mons, said) is None


@given(corpora())
def test_what_is_there_is_what_a_claim_speaks_of(corpus):
    entities, relations = folded(corpus)
    claims = [claim for _, claims in corpus for claim in claims if claim.subject]
    assert entities.keys() == {c.subject for c in claims} | {c.object for c in claims if c.object}
    assert relations.keys() == {claim.relation for claim in claims if claim.relation}
    assert sum(tie.claims for tie in relations.values()) == sum(
        c.object is not None for c in claims
    )
    for tie in relations.values():
        assert tie.source in entities
        assert tie.target in entities
        if schema().relation_types[tie.type].symmetric:
            assert tie.source <= tie.target


def said(document: str, subject: str, predicate: str, value: str, **more) -> Claim:
    fields = {"start": 0, "end": 1, "quote": "q", "language": "fr", "rule": "r", "confidence": 0.9}
    return Claim(
        **(fields | more), document=document, subject=subject, predicate=predicate, value=value
    )


def published(id_: str, date: str | None) -> Document:
    return Document(id_, id_, "", "fr", date, None, "")


def test_the_value_of_most_documents_wins_not_that_of_the_most_claims():
    claims = [
        said("document/1", "event/e", "participants", "60", start=1),
        said("document/2", "event/e", "participants", "60"),
        *(said("document/3", "event/e", "participants", "70", start=n) for n in range(5)),
    ]
    entities, _ = fold(claims, {})
    assert entities["event/e"].properties == {"participants": 60}
    assert (entities["event/e"].claims, entities["event/e"].documents) == (7, 3)


def test_of_equals_the_surer_then_the_more_frequent_then_the_smaller_wins():
    def name(*claims):
        return fold(claims, {})[0]["person/p"].name

    low, high = {"confidence": 0.5}, {"confidence": 0.9}
    assert (
        name(
            said("document/1", "person/p", "name", "A", start=1, **low),
            said("document/1", "person/p", "name", "A", start=2, **low),
            said("document/1", "person/p", "name", "Zoé", **high),
        )
        == "Zoé"
    )
    assert (
        name(
            said("document/1", "person/p", "name", "A"),
            said("document/1", "person/p", "name", "Zoé", start=1),
            said("document/1", "person/p", "name", "Zoé", start=2),
        )
        == "Zoé"
    )
    assert (
        name(
            said("document/1", "person/p", "name", "B"), said("document/1", "person/p", "name", "A")
        )
        == "A"
    )


def holds(document: str, status: str | None = None) -> Claim:
    ends = ("HOLDS", "person/p", "office/governor.BE-WHT")
    qualifiers = () if status is None else (("status", status),)
    return said(
        document, ends[1], ends[0], None, object=ends[2], qualifiers=qualifiers,
        relation=schema().relation_id(*ends),
    )  # fmt: skip


def test_a_status_is_that_of_the_latest_document():
    documents = {
        "document/1": published("document/1", "2015-01-01"),
        "document/2": published("document/2", "2016-01-01"),
        "document/3": published("document/3", "2020-01-01"),
        "document/4": published("document/4", None),
    }
    claims = [
        holds("document/1", "current"),
        holds("document/2", "current"),
        holds("document/3", "past"),
        holds("document/4", "future"),
    ]
    _, relations = fold(claims, documents)
    (tie,) = relations.values()
    assert tie.properties == {"status": "past"}
    assert (tie.first, tie.last, tie.documents) == ("2015-01-01", "2020-01-01", 4)


def test_any_true_is_true_and_all_values_are_kept():
    tie = ("PARTNER_IN", "organisation/o", "project/p")
    claims = [
        said(
            f"document/{number}", tie[1], tie[0], None, object=tie[2],
            qualifiers=(("lead", lead),), relation=schema().relation_id(*tie),
        )
        for number, lead in enumerate(["false", "false", "true"])
    ]  # fmt: skip
    _, relations = fold(claims, {})
    assert [relation.properties for relation in relations.values()] == [{"lead": True}]
    office = [
        said("document/1", "office/o", "portfolio", "justice"),
        said("document/2", "office/o", "portfolio", "interior"),
    ]
    assert fold(office, {})[0]["office/o"].properties == {"portfolio": ("interior", "justice")}


def test_names_are_kept_by_language_and_a_nameless_thing_goes_by_its_id():
    claims = [
        said("document/1", "place/BE-WHT", "name", "Hainaut"),
        said("document/2", "place/BE-WHT", "name", "Henegouwen", language="nl"),
        said("document/2", "place/BE-WHT", "country", "BE", language="nl"),
        holds("document/1"),
    ]
    entities, _ = fold(claims, {})
    hainaut = entities["place/BE-WHT"]
    assert hainaut.names == {"fr": ("Hainaut",), "nl": ("Henegouwen",)}
    assert (hainaut.country, hainaut.properties) == ("BE", {})
    assert entities["person/p"].name == "p"
    assert entities["person/p"].claims == 0
    assert entities["person/p"].documents == 1


def test_a_value_of_the_wrong_form_is_refused():
    with pytest.raises(Nonconforming, match="participants must be of type integer"):
        fold([said("document/1", "event/e", "participants", "many")], {})
