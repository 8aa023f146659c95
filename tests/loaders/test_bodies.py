"""Organisations: well known, by kind and territory, by name; and what is none."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def bodies(text, language):
    return entities(record_of(text, language), "Organisation")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Commission européenne a écrit."),
        ("nl", "De Europese Commissie schreef."),
        ("de", "Die Europäische Kommission schrieb."),
        ("en", "The European Commission wrote."),
    ],
)
def test_a_well_known_body_is_the_same_in_every_language(language, text):
    assert bodies(text, language) == bodies("The European Commission wrote.", "en") != set()


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("nl", "De provincieraad van West-Vlaanderen schreef.", "BE-VWV"),
        ("en", "The city council of Ghent wrote.", "geonames-2797656"),
    ],
)
def test_a_body_has_the_territory_that_its_name_says(language, text, place):
    record = record_of(text, language)
    [body] = entities(record, "Organisation")
    assert ties(record, "HAS_JURISDICTION") == {(body, f"place/{place}")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le service est ouvert. La police arrive."),
        ("nl", "De dienst is open. De politie komt."),
        ("de", "Die Behörde ist offen. Das Amt schließt."),
        ("en", "The service is open. The committee left."),
    ],
)
def test_a_common_noun_alone_is_no_body(language, text):
    assert bodies(text, language) == set()


def test_an_acronym_in_brackets_names_the_body_afterwards():
    text = (
        "Le Centre de coopération policière de Tournai (CCPX) travaille. Le CCPX a trente agents."
    )
    record = record_of(text, "fr")
    [body] = entities(record, "Organisation")
    assert record.entities[body].properties["acronym"] == "CCPX"
    assert any(mention.text == "CCPX" for mention in record.entities[body].mentions)


def test_a_body_called_by_its_kind_is_the_one_of_its_text():
    text = "The EGTC Linieland was founded. The EGTC has two members."
    assert len(bodies(text, "en")) == 1
    alone = "The EGTC has two members."
    one, other = (record_of(alone, "en", document=f"document/{n}") for n in "12")
    assert not entities(one, "Organisation") & entities(other, "Organisation")
    assert entities(one, "Organisation")


def test_an_acronym_may_stand_before_where_a_body_lies():
    text = "Le Centre de coopération policière et douanière (CCPD) de Tournai a ouvert."
    assert bodies(text, "fr") == {"organisation/cooperation-centre.geonames-2785341"}


def test_a_word_of_an_office_is_no_body():
    text = "La secrétaire d'État chargée des Affaires européennes a parlé."
    assert not bodies(text, "fr")
