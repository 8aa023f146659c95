"""Whatever a text holds, it stays a value: labels, types and keys are the ontology's alone."""

from __future__ import annotations

import pytest
from contents import content
from passerelle.errors import Nonconforming, WrongUse
from passerelle.graph.model import Claim, Document
from passerelle.ontology.schema import schema
from passerelle.queries.catalogue import questions
from passerelle.queries.runner import ask

HOSTILE = [
    "x`}) DETACH DELETE n //",
    "'}) MATCH (n) DETACH DELETE n //",
    '"}) SET n:Spy REMOVE n.id /*',
    "\\u0060 SET n:`Spy` \\' {spy: $rows}",
]


def written(hostile: str) -> tuple[Document, list[Claim]]:
    """Return a document that says ``hostile`` wherever the schema lets a text speak freely."""
    document = Document(
        "document/1", f"/{hostile}.txt", hostile, "fr", "2017-09-08", hostile, hostile
    )
    said = {
        "document": document.id, "start": 0, "end": 4, "quote": hostile, "language": "fr",
        "rule": hostile, "confidence": 0.9,
    }  # fmt: skip
    person, office = f"person/{hostile}", f"office/{hostile}"
    since = (("since", hostile),)
    relation = schema().relation_id("HOLDS", person, office, since)
    return document, [
        Claim(subject=person, predicate="name", value=hostile, **said),
        Claim(subject=office, predicate="kind", value=hostile, **said),
        Claim(subject=office, predicate="portfolio", value=hostile, **said),
        Claim(
            subject=person, predicate="HOLDS", object=office, qualifiers=since, relation=relation,
            **said,
        ),
        Claim(subject=None, predicate="unresolved", value=hostile, **said),
    ]  # fmt: skip


@pytest.mark.parametrize("hostile", HOSTILE)
def test_it_is_stored_as_it_is_and_names_nothing(store, hostile):
    document, claims = written(hostile)
    for _ in range(2):
        store.write([(document, claims)])
    graph = store.graph()
    assert graph.documents == {document.id: document}
    assert graph.claims == {claim.id: claim for claim in claims}
    assert graph.entities[f"person/{hostile}"].name == hostile
    labels = store.query("MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label").rows
    types = store.query("MATCH ()-[r]->() RETURN DISTINCT type(r)").rows
    keys = store.query("MATCH (n) UNWIND keys(n) AS key RETURN DISTINCT key").rows
    keys += store.query("MATCH ()-[r]->() UNWIND keys(r) AS key RETURN DISTINCT key").rows
    names = {name for (name,) in [*labels, *types, *keys]}
    assert all(name.replace("_", "").isalnum() for name in names), names
    assert {name for (name,) in types} == {"FROM", "HOLDS", "MENTIONED_IN", "READ_IN", "SUPPORTS"}
    store.forget([document.id])
    assert content(store) == {"nodes": [], "ties": []}


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("field", ["language", "predicate", "subject", "key", "type"])
def test_where_it_would_become_a_name_it_is_refused(store, hostile, field):
    document, claims = written(hostile)
    store.write([(document, claims)])
    before = content(store)
    said = {
        "document": document.id, "start": 9, "end": 12, "quote": "Mons", "language": "fr",
        "rule": "r", "confidence": 0.9, "subject": "person/a",
    }  # fmt: skip
    wrong = {
        "language": {"language": hostile, "predicate": "name", "value": "A"},
        "predicate": {"predicate": hostile, "value": "A"},
        "subject": {"subject": hostile, "predicate": "name", "value": "A"},
        "key": {
            "predicate": "HOLDS", "object": "office/a", "qualifiers": ((hostile, "x"),),
            "relation": "r",
        },
        "type": {"predicate": hostile, "object": "office/a", "relation": "r"},
    }[field]  # fmt: skip
    with pytest.raises(Nonconforming):
        store.write([(document, [Claim(**(said | wrong))])])
    assert content(store) == before


@pytest.mark.parametrize("hostile", HOSTILE)
def test_in_a_question_it_is_a_value_or_refused(store, hostile):
    store.write([written(hostile)])
    before = content(store)
    for asked in questions().values():
        for parameter in asked.parameters:
            given = {other.name: "x" for other in asked.parameters if other.required}
            try:
                ask(store, asked.name, **given | {parameter.name: hostile})
            except WrongUse as error:
                assert parameter.type != "text", error
    assert content(store) == before
    answer = store.query("RETURN $given AS given", {"given": hostile})
    assert answer.rows == [(hostile,)]
