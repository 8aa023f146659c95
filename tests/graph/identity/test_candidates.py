"""Which pairs are offered to a person, and which never."""

from __future__ import annotations

import pytest
from passerelle.graph.identity.candidates import candidates
from passerelle.graph.model import Entity, Relation


def person(id, name, country=None):
    return Entity(f"person/{id}", "Person", name, country=country)


def body(id, name, **properties):
    return Entity(f"organisation/{id}", "Organisation", name, properties=properties)


def event(id, name, date, kind="conference"):
    return Entity(f"event/{id}", "Event", name, properties={"kind": kind, "date": date})


def tied(entity, other):
    return Relation(f"relation/{entity.id}{other}", "HOLDS", entity.id, other)


def offered(*entities, ties=(), judged=()):
    return [(c.one, c.other) for c in candidates(entities, ties, judged)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("a", "Karel Decaluwé"), person("b", "Karl Decaluwe")),
        (person("a", "Carl Decaluwé"), person("b", "C. Decaluwé")),
        (person("a", "Jean Dupont"), person("b", "Jean Marie Dupont")),
        (body("a", "Forum transfrontalier du Bassin"), body("b", "Forum transfrontalier du Basin")),
        (body("a", "Association du Bassin", acronym="ATB"), body("b", "Bassin Association",
                                                                 acronym="ATB")),
        (event("a", "conférence sur la prévention", "2017-09-08"),
         event("b", "conférence sur la prévention", "2017-09")),
    ],
)  # fmt: skip
def test_what_looks_like_one_is_offered(one, other):
    assert offered(one, other) == [(one.id, other.id)]
    assert offered(one, other, judged={frozenset((one.id, other.id))}) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (person("a", "Carl Decaluwé"), person("b", "D. Decaluwé")),
        (person("a", "Carl Decaluwé"), person("b", "Decaluwé")),
        (person("a", "Jean Dupont", "FR"), person("b", "Jean Dupont", "BE")),
        (body("a", "Association Nord du Bassin"), body("b", "Association Sud du Bassin")),
        (body("a", "CCPD de Tournai"), body("b", "CCPD de Kehl")),
        (event("a", "Atelier 1 : prévention", "2017-09-08"),
         event("b", "Atelier 2 : prévention", "2017-09-08")),
        (event("a", "conférence", "2017-09-08"), event("b", "conférence", "2017-09-09")),
        (body("a", "autorités judiciaires belges", kind="judicial-authorities"),
         body("b", "autorités fédérales belges", kind="federal-authorities")),
        (body("a", "Amtsgericht Aachen", kind="local-court"),
         body("b", "Landgericht Aachen", kind="regional-court")),
        (body("a", "association", kind="association"), body("b", "association",
                                                            kind="association")),
        (person("a", "Carl Decaluwé"), body("b", "Carl Decaluwé")),
    ],
)  # fmt: skip
def test_what_can_not_be_one_is_not(one, other):
    assert offered(one, other) == []


def test_common_ties_speak_for_a_pair():
    short, full = person("a", "Decaluwé", "BE"), person("b", "Carl Decaluwé", "BE")
    ties = [tied(entity, office) for entity in (short, full) for office in ("x", "y")]
    [candidate] = candidates([short, full], ties)
    assert candidate.why == ("one surname", "one country", "2 common ties")
    assert candidate.score == pytest.approx(0.7)
    assert offered(person("a", "Decaluwé"), person("b", "Carl Decaluwé")) == []


def test_the_likelier_pair_comes_first():
    whole, typo, initial = (
        person("a", "Jean Dupont"), person("b", "Jean Dupond"), person("c", "J. Dupont"),
    )  # fmt: skip
    found = candidates([whole, typo, initial], [])
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    assert {(c.one[-1], c.other[-1]) for c in found} >= {("a", "b"), ("a", "c")}
