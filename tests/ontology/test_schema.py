"""The schema: what the ontology declares is whole, consistent, and means what the model says."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st
from passerelle.errors import Nonconforming
from passerelle.ontology import turtle
from passerelle.ontology.ids import digest
from passerelle.ontology.schema import IDS, LANGUAGES, NAMESPACE, schema

ACTORS = {"Person", "Office", "Organisation", "Group"}
ENDS = {
    "HOLDS": ({"Person"}, {"Office"}),
    "HAS_JURISDICTION": ({"Office", "Organisation"}, {"Place"}),
    "OFFICE_IN": ({"Office"}, {"Organisation"}),
    "TOOK_PART_IN": (ACTORS, {"Event"}),
    "SIGNED": (ACTORS, {"Agreement"}),
    "PARTNER_IN": ({"Organisation"}, {"Project"}),
    "HELD_AT": ({"Agreement", "Event"}, {"Place", "Organisation"}),
    "LOCATED_IN": ({"Place", "Organisation"}, {"Place"}),
    "PART_OF": ({"Event", "Organisation"}, {"Event", "Organisation"}),
    "ABOUT": ({"Event", "Agreement", "Project"}, {"Topic"}),
    "MEMBER_OF": ({"Person", "Organisation"}, {"Organisation"}),
    "COOPERATES_WITH": (ACTORS, ACTORS),
    "BORDERS": ({"Place"}, {"Place"}),
    "FROM": ({"Claim"}, {"Document"}),
}
ORG = "http://www.w3.org/ns/org#"
M8G = "http://data.europa.eu/m8g/"


def test_node_types() -> None:
    nodes = schema().node_types
    entities = {label for label, node in nodes.items() if node.entity}
    assert entities == ACTORS | {"Event", "Topic", "Place", "Agreement", "Project"}
    assert set(nodes) == entities | {"Document", "Claim", "Judgement"}
    assert all(node.prefix == label.lower() for label, node in nodes.items())
    assert all(node.exact for node in nodes.values())


def test_relation_types() -> None:
    relations = schema().relation_types
    entities = {label for label, node in schema().node_types.items() if node.entity}
    ends = ENDS | {"SUPPORTS": ({"Claim"}, entities), "MENTIONED_IN": (entities, {"Document"})}
    assert {
        name: (set(relation.sources), set(relation.targets)) for name, relation in relations.items()
    } == ends
    assert {name for name, relation in relations.items() if relation.symmetric} == {
        "COOPERATES_WITH",
        "BORDERS",
    }
    assert {name for name, relation in relations.items() if relation.n_ary_class is None} == {
        "SUPPORTS",
        "FROM",
        "MENTIONED_IN",
    }
    assert relations["HOLDS"].n_ary_class == ORG + "Membership"
    assert relations["TOOK_PART_IN"].n_ary_class == M8G + "Participation"
    assert relations["HELD_AT"].n_ary_class == NAMESPACE + "HeldAt"
    assert relations["HOLDS"].exact == (ORG + "holds",)
    assert {"status", "since", "until"} <= set(relations["HOLDS"].properties)
    assert {"id", "confidence", "claims", "documents", "first", "last"} <= set(
        relations["BORDERS"].properties
    )


def test_no_name_stands_for_two_things() -> None:
    known = schema()
    assert not set(known.node_types) & set(known.relation_types)
    iris = [
        *(node.iri for node in known.node_types.values()),
        *(relation.iri for relation in known.relation_types.values()),
        *(relation.shortcut for relation in known.relation_types.values()),
        *(declared.iri for declared in known.properties.values()),
    ]
    assert len(iris) == len(set(iris))
    assert not any(iri.startswith(IDS) for iri in iris)


def test_the_properties_are_closed() -> None:
    known = schema()
    names = set(known.node_types) | set(known.relation_types)
    for declared in known.properties.values():
        assert declared.datatype in {"string", "integer", "decimal", "boolean", "date", "dateTime"}
        assert declared.fold in {"most", "latest", "any", "all"}
        assert declared.domains
        assert set(declared.domains) <= names
        assert declared.many or declared.fold != "all"
        assert declared.values is None or declared.values in known.schemes
    assert {node.kinds for node in known.node_types.values()} - {None} <= set(known.schemes)
    assert [key for key, p in known.properties.items() if p.identifying] == ["role"]
    assert known.properties["status"].fold == "latest"


def test_everything_declared_has_a_label_in_each_language() -> None:
    missing = [
        iri
        for iri, resource in turtle.resources().items()
        if iri.startswith(NAMESPACE)
        and "http://www.w3.org/ns/shacl#NodeShape" not in resource.texts(turtle.RDF_TYPE)
        and set(resource.labels(turtle.RDFS + "label")) != set(LANGUAGES)
    ]
    known = schema()
    missing += [s for s, labels in known.scheme_labels.items() if set(labels) != set(LANGUAGES)]
    missing += [
        f"{scheme}/{concept.id}"
        for scheme, concepts in known.schemes.items()
        for concept in concepts.values()
        # A body has its names in the languages in which it has one, a kind in all.
        if set(concept.labels) != set(LANGUAGES)
        and (scheme != "organisation" or not concept.labels)
    ]
    assert missing == []


def test_a_concept_has_one_preferred_label_in_a_language() -> None:
    for iri, resource in turtle.resources().items():
        tags = [term.language for term in resource.get(turtle.SKOS + "prefLabel", ())]
        assert len(tags) == len(set(tags)), iri


def test_the_vocabularies_name_only_what_they_declare() -> None:
    """Every property of ours that a file uses has a declaration, and every broader concept."""
    everything = turtle.resources()
    used = {predicate for resource in everything.values() for predicate in resource}
    assert {iri for iri in used if iri.startswith(NAMESPACE)} <= set(everything)
    broader = {
        parent
        for resource in everything.values()
        for parent in resource.texts(turtle.SKOS + "broader")
    }
    assert broader <= set(everything)


def test_no_concept_is_broader_than_itself() -> None:
    known = schema()
    for scheme, concepts in known.schemes.items():
        for id_ in concepts:
            assert known.ancestry(scheme, id_)[-1].broader is None, f"{scheme}/{id_}"


def test_the_type_is_in_the_id() -> None:
    assert schema().type_of("place/BE-WHT") == "Place"
    assert schema().type_of("claim/0123") == "Claim"
    for wrong in ("relation/0123", "governor.BE-WHT", "place", "place/", "", "Place/BE"):
        with pytest.raises(Nonconforming, match="is not an id of a node"):
            schema().type_of(wrong)


def test_a_relation_is_its_type_its_ends_and_what_identifies_it() -> None:
    of = schema().relation_id
    opened = of("TOOK_PART_IN", "person/a", "event/b", {"role": "opened"})
    assert opened == "relation/" + digest("TOOK_PART_IN", "person/a", "event/b", "role=opened")
    assert opened != of("TOOK_PART_IN", "person/a", "event/b", (("role", "hosted"),))
    assert of("HOLDS", "person/a", "office/b", {"status": "past"}) == of(
        "HOLDS", "person/a", "office/b"
    )
    assert of("BORDERS", "place/FR", "place/BE") == of("BORDERS", "place/BE", "place/FR")
    assert of("LOCATED_IN", "place/FR", "place/BE") != of("LOCATED_IN", "place/BE", "place/FR")
    with pytest.raises(Nonconforming, match="no relation type 'KNOWS'"):
        of("KNOWS", "person/a", "person/b")


@given(st.integers() | st.floats(allow_nan=False) | st.booleans() | st.dates())
def test_a_value_survives_its_text(value: object) -> None:
    key = {bool: "described", int: "participants", float: "latitude"}.get(type(value), "published")
    stored = value if isinstance(value, (int, float)) else str(value)
    if isinstance(stored, float) and not math.isfinite(stored):
        return
    known = schema()
    again = known.cast(key, known.text(key, stored))
    assert again == stored
    assert type(again) is type(stored)


@pytest.mark.parametrize(
    ("key", "text"),
    [
        ("participants", "sixty"),
        ("participants", "8.5"),
        ("described", "yes"),
        ("published", "2017-02-30"),
        ("published", "2017"),
        ("latitude", ""),
        ("latitude", "nan"),
        ("participants", "1_000"),
        ("published", "20170908"),
        ("age", "60"),
    ],
)
def test_what_does_not_fit_is_refused(key: str, text: str) -> None:
    with pytest.raises(Nonconforming, match=key):
        schema().cast(key, text)


def test_labels() -> None:
    known = schema()
    assert known.label("HELD_AT", "fr") == "s'est tenu à"
    assert known.label("participants", "nl") == "aantal deelnemers"
    assert known.label("Person", "it") == "person"
    assert known.concept_label("place-kind", "province", "de") == "Provinz"
    assert known.concept_label("place-kind", "nowhere", "de") == "nowhere"
    with pytest.raises(Nonconforming):
        known.label("Persona", "en")


def test_a_kind_decides_further_classes() -> None:
    known = schema()
    assert M8G + "AdminUnit" in known.classes("Place", "state")
    assert M8G + "AdminUnit" not in known.classes("Place", "venue")
    assert known.classes("Place") == (NAMESPACE + "Place", "http://purl.org/dc/terms/Location")
    assert known.values("kind", "Place") == known.schemes["place-kind"]
    assert known.values("participants") is None


def test_every_wording_stays_out_of_the_model() -> None:
    """Concepts keep their words in the lexicon, what else is said of them as attributes."""
    venue = schema().schemes["place-kind"]["venue"]
    assert venue.attributes == {}
    assert schema().schemes["place-kind"]["canton"].flag("administrative")
