"""The page of the model is what the records and the ontology say."""

from __future__ import annotations

from dataclasses import fields, replace
from pathlib import Path

import passerelle
import pytest
from passerelle.graph import reference
from passerelle.graph.identity.judgements import Judgement
from passerelle.graph.model import Claim, Document
from passerelle.ontology.schema import schema

PAGE = Path(passerelle.__file__).parent / "docs/model.md"


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == reference.reference(), (
        "docs/model.md is stale: make docs"
    )


def test_the_page_tells_of_all_that_is_declared():
    text = PAGE.read_text(encoding="utf-8")
    declared = schema()
    of_entities = {n.label for n in declared.node_types.values() if n.entity}
    names = [f.name for record in (Document, Claim, Judgement) for f in fields(record)]
    for name in [*names, *of_entities, *declared.relation_types]:
        assert f"| `{name}` |" in text, name


def test_a_property_added_to_the_ontology_would_be_told(monkeypatch):
    declared = schema()
    more = {**declared.properties, "new": replace(declared.properties["lead"], key="new")}
    monkeypatch.setattr(reference, "schema", lambda: replace(declared, properties=more))
    assert "| `new` | boolean |" in reference.reference()


@pytest.mark.parametrize(
    "claim",
    [
        Claim("document/d", 0, 4, "Mons", "fr", "example", 1.0, "place/mons", "name", value="Mons"),
        Claim("document/d", 0, 4, "Mons", "fr", "example", 1.0, None, "unresolved", value="Mons"),
    ],
    ids=["resolved", "unresolved"],
)
def test_what_the_page_says_of_a_claim_s_node_holds(claim):
    from passerelle.graph.records import claim_properties

    empty = {f.name for f in fields(Claim) if getattr(claim, f.name) in (None, ())}
    written = claim_properties(claim)
    assert written.keys() == {"id", *(f.name for f in fields(Claim))} - empty
    tie = replace(claim, qualifiers=(("role", "opened"),))
    assert claim_properties(tie)["qualifiers"] == ["role=opened"]
