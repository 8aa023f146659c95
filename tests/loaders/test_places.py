"""Which territory a name means, and where buildings stand."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def places(text, language):
    return {id.removeprefix("place/") for id in entities(record_of(text, language), "Place")}


@pytest.mark.parametrize(
    ("language", "text", "meant", "not_meant"),
    [
        ("fr", "La province de Luxembourg borde la province de Namur.", "BE-WLX", "LU"),
        ("fr", "Le Luxembourg et l'Allemagne sont voisins.", "LU", "BE-WLX"),
        ("nl", "Het Belgische Limburg is een provincie.", "BE-VLI", "NL-LI"),
        ("nl", "Maastricht ligt in Limburg.", "NL-LI", "BE-VLI"),
        ("nl", "De provincies Limburg (Nederland) en Antwerpen werken samen.", "NL-LI", "BE-VLI"),
        ("en", "The mayor of Lille spoke.", "geonames-2998324", "geonames-2792360"),
    ],
)
def test_a_name_of_several_territories_is_told_by_its_company(language, text, meant, not_meant):
    found = places(text, language)
    assert meant in found
    assert not_meant not in found


def test_a_name_cut_short_before_a_hyphen_is_whole():
    assert {"BE-VWV", "BE-VOV"} <= places("Raadsleden uit West- en Oost-Vlaanderen spraken.", "nl")


def test_towns_lie_in_their_division_and_country():
    record = record_of("Une rencontre à Lens, en France.", "fr")
    assert ties(record, "LOCATED_IN") == {
        ("place/geonames-3003093", "place/FR-62"),
        ("place/FR-62", "place/FR"),
    }


def test_names_that_are_surnames_too_need_a_reason():
    assert places("M. Lens a salué Tours.", "fr") == set()


def test_two_names_of_one_town_are_one_place():
    found = places("Doornik (Tournai) en Rijsel (Lille) zijn buren.", "nl")
    assert {code for code in found if code.startswith("geonames")} == {
        "geonames-2785341",
        "geonames-2998324",
    }


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "La rencontre a eu lieu au Palais provincial de Namur.", "geonames-2790471"),
        ("nl", "De bijeenkomst vond plaats in het stadhuis van Gent.", "geonames-2797656"),
        ("de", "Die Konferenz fand im Rathaus von Aachen statt.", "geonames-3247449"),
    ],
)
def test_an_event_is_held_in_a_building_that_stands_in_its_town(language, text, town):
    record = record_of(text, language)
    [(_, venue)] = ties(record, "HELD_AT")
    assert record.entities[venue].properties["kind"] == "venue"
    assert (venue, f"place/{town}") in ties(record, "LOCATED_IN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Belgien, Frankreich, Portugal."),
        ("en", "Belgium, France, Portugal."),
        ("fr", "La Belgique, la France, le Portugal."),
        ("nl", "België, Frankrijk, Portugal."),
    ],
)
def test_neighbours_in_one_text_border_each_other(language, text):
    assert ties(record_of(text, language), "BORDERS") == {("place/BE", "place/FR")}


def test_a_dutch_clitic_opens_the_name_of_a_town():
    assert "geonames-2747351" in places("De burgemeester van 's-Hertogenbosch schreef.", "nl")


def test_the_first_noun_of_a_sentence_is_no_town_with_an_article():
    assert not places("La Chambre de commerce a écrit. La réunion a commencé.", "fr")
