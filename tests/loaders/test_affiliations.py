"""Organisations that only those tell who are of them, and organs in a compound with a name."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of, ties


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Paul Petit (directeur, Lumex Mosa) a parlé.", "Lumex Mosa"),
        ("nl", "Anna Peeters (directeur, De Mosa Lumen) sprak.", "De Mosa Lumen"),
        ("en", "Anna Martin (Director of Policy, The Lumen) spoke.", "The Lumen"),
        ("en", "Anna Martin (Research Fellow, Queen's University Belfast) spoke.",
         "Queen's University Belfast"),
    ],
)  # fmt: skip
def test_the_rest_of_a_bracket_behind_an_office_is_its_body(language, text, name):
    record = record_of(text, language)
    assert called(text, language) == [name]
    assert {target for _, target in ties(record, "OFFICE_IN")} == entities(record, "Organisation")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Paul Petit (directeur, Lille) a parlé."),
        ("nl", "Anna Peeters (directeur, Anna Maas) sprak."),
        ("de", "Anna Schmidt (Direktorin, Moderation) sprach."),
        ("en", "Anna Martin (Director, born in Ghent) spoke."),
        ("en", "Anna Martin (Director, Ghent) spoke."),
    ],
)
def test_a_place_a_person_or_a_remark_there_is_none(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Paul Petit, président de Lumex & Mosa, a parlé.", "Lumex & Mosa"),
        ("nl", "Anna Peeters, voorzitter van Lumen Mosa, sprak.", "Lumen Mosa"),
    ],
)
def test_two_words_in_capitals_over_which_somebody_presides_are_a_body(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Paul Petit, maire de Lumen Mosa, a parlé."),
        ("fr", "Le directeur de Paul Petit a parlé."),
        ("nl", "Anna Peeters, voorzitter van Lumenmosa, sprak."),
        ("en", "Anna Martin, Director of Public Policy, spoke."),
    ],
)
def test_a_town_a_person_or_a_domain_is_none(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Die Euregio Maas-Rhein lud ein. Sitzung des Euregio-Rates.", "Euregio-Rates"),
        ("de", "Die Euregio Maas-Rhein (EMR) lud ein. Der EMR-Vorstand tagte.", "EMR-Vorstand"),
        ("nl", "De Euregio Maas-Rijn (EMR) nodigde uit. De EMR-raad vergaderde.", "EMR-raad"),
    ],
)
def test_an_organ_is_joined_to_the_name_of_its_body(language, text, name):
    assert name in called(text, language)


def test_an_organ_is_one_in_each_case():
    text = (
        "Die Euregio Maas-Rhein lud ein. Der Euregio-Rat tagte. Sitzung des Euregio-Rates in Trier."
    )
    record = record_of(text, "de")
    [organ] = {id for id in entities(record, "Organisation") if "rat" in id}
    assert {"Euregio-Rat", "Euregio-Rates"} <= {
        mention.text for mention in record.entities[organ].mentions
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Euregio Maas-Rhein lud ein. Der Mosa-Rat tagte."),
        ("de", "Die Euregio Maas-Rhein lud ein. Die Euregio-Räte kamen."),
        ("nl", "De Euregio Maas-Rijn nodigde uit. De mosa-raad vergaderde."),
    ],
)
def test_other_compounds_and_several_of_them_are_none(language, text):
    [named] = called(text, language)
    assert named.startswith("Euregio Maas-")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "De Belgische Kustwacht nodigde uit.", "Belgische Kustwacht"),
        ("de", "Die dänische Küstenwache lud ein.", "dänische Küstenwache"),
        ("en", "The Danish Coastguard invited.", "Danish Coastguard"),
        ("fr", "La Garde côtière islandaise a invité.", "Garde côtière islandaise"),
        ("fr", "La Fondation européenne pour la mosaïque invite.",
         "Fondation européenne pour la mosaïque"),
        ("fr", "L'Association pour le progrès des régions invite.",
         "Association pour le progrès des régions"),
        ("fr", "Le Groupement transfrontalier européen invite.",
         "Groupement transfrontalier européen"),
    ],
)  # fmt: skip
def test_kinds_and_what_they_are_for(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président de Lumex Mosa Paul Petit a parlé."),
        ("fr", "Anna Martin, présidente de Lumex Mosa\nPaul Petit, maire de Lille"),
        ("nl", "De voorzitter van Lumex Mosa Jan Maas sprak."),
    ],
)
def test_no_name_of_a_body_takes_in_a_person(language, text):
    people = {e.name for e in record_of(text, language).entities.values() if e.type == "Person"}
    assert people & {"Paul Petit", "Jan Maas"}
