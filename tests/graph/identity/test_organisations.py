"""Which readings are one organisation, and which names never are one thing."""

from __future__ import annotations

import pytest
from passerelle.graph.identity.decision import decide
from passerelle.graph.identity.difference import never_one
from passerelle.graph.identity.judgements import Judged
from passerelle.graph.identity.readings import Reading

ATB = ("acronym", "atb")


def organisation(id, *traits):
    return Reading(f"organisation/{id}", frozenset(traits))


def ids(*readings):
    outcomes = decide(dict.fromkeys(readings, ("", "")), Judged())
    return [outcomes[r].id.partition("/")[2] for r in readings]


def test_an_acronym_alone_is_the_one_body_that_was_introduced_with_it():
    whole, bare = organisation("association-du-bassin", ATB), organisation("atb", ATB)
    assert ids(whole, bare) == ["association-du-bassin", "association-du-bassin"]
    other = organisation("agence-du-transport-belge", ATB)
    assert ids(whole, bare, other)[1] == "atb"
    belgian = organisation("atb", ATB, ("country", "BE"))
    assert ids(organisation("association-du-bassin", ATB, ("country", "FR")), belgian)[1] == "atb"


def test_a_name_in_another_language_has_the_acronym_the_kind_and_the_territory():
    common = [("acronym", "grb"), ("kind", "association"), ("place", "BE-WHT")]
    french = organisation("groupement-du-bassin", *common)
    dutch = organisation("groep-van-het-bekken", *common)
    assert len(set(ids(french, dutch))) == 1
    assert len(set(ids(french, organisation("groep-van-het-bekken", *common[:2])))) == 2
    north = organisation("groupement-nord", *common)
    south = organisation("groupement-sud", *common)
    assert len(set(ids(north, south))) == 2


@pytest.mark.parametrize(
    ("one", "other", "never"),
    [
        ("gouverneur de Flandre occidentale", "gouverneur de Flandre orientale", True),
        ("Atelier 1 : prévention", "Atelier 2 : prévention", True),
        ("préfet du Nord", "préfet du Pas-de-Calais", True),
        ("West-Vlaanderen", "Oost-Vlaanderen", True),
        ("Police fédérale", "Federale politie", False),
        ("West-Vlaanderen", "Flandre occidentale", False),
        ("Lille", "Rijsel", False),
        ("Liège", "Lüttich", False),
        ("Association Nord", "Association Sud", True),
        ("Interreg V", "Interreg VI", True),
        ("premier atelier", "deuxième atelier", True),
        ("Workshop 3", "workshop drie", False),
        ("CCPD de Tournai", "CCPD de Kehl", True),
        ("police de Mons", "police du Hainaut", False),
    ],
)
def test_another_number_point_of_the_compass_or_territory_is_never_the_same(one, other, never):
    assert bool(never_one(one, other)) is never
    assert bool(never_one(other, one)) is never
