"""What is called like a body and is none: areas, buildings, programmes, sets of bodies."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of


def worded(text, language, type):
    """Return the wordings of the entities of a type."""
    record = record_of(text, language)
    found = entities(record, type)
    return sorted(m.text for id in found for m in record.entities[id].mentions)


@pytest.mark.parametrize(
    ("language", "text", "area"),
    [
        ("fr", "Dans l'Euregio Lumen, les loyers montent.", "Euregio Lumen"),
        ("fr", "On travaille dans toute l'Eurorégion Lumen.", "Eurorégion Lumen"),
        ("nl", "In de hele Euregio Lumen stijgen de huren.", "Euregio Lumen"),
        ("de", "Im Eurodistrikt SaarMosel steigen die Mieten.", "Eurodistrikt SaarMosel"),
        ("en", "Rents rise throughout the Eurodistrict Lumen.", "Eurodistrict Lumen"),
    ],
)
def test_a_euroregion_in_which_something_is_means_an_area(language, text, area):
    assert area in worded(text, language, "Place")
    assert not called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "L'Euregio Lumen a invité les maires.", "Euregio Lumen"),
        ("nl", "De vergadering was bij de Euregio Lumen.", "Euregio Lumen"),
        ("de", "Der Eurodistrikt SaarMosel lud die Landräte ein.", "Eurodistrikt SaarMosel"),
        ("en", "The president of the Eurodistrict Lumen spoke.", "Eurodistrict Lumen"),
    ],
)
def test_elsewhere_it_is_the_body(language, text, body):
    assert called(text, language) == [body]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les loyers de la Grande Région montent."),
        ("nl", "De huren in de Grote Regio stijgen."),
        ("de", "Die Mieten der Großregion steigen."),
        ("en", "The rents of the Greater Region rise."),
    ],
)
def test_the_greater_region_is_a_place(language, text):
    assert worded(text, language, "Place")
    assert not called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "building"),
    [
        ("fr", "Les camions attendent au tunnel du Mont-Blanc.", "tunnel du Mont-Blanc"),
        ("fr", "Des caisses dorment dans le port de Gand.", "port de Gand"),
        ("nl", "De kisten staan in de haven van Gent.", "haven van Gent"),
        ("de", "Die Kisten lagern im Hafen von Kehl.", "Hafen von Kehl"),
        ("en", "The crates lie in the port of Ghent.", "port of Ghent"),
    ],
)
def test_a_building_is_a_place_though_nothing_was_held_there(language, text, building):
    assert building in worded(text, language, "Place")
    assert not called(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les élus habitent dans le centre de Gand."),
        ("nl", "De raadsleden wonen in het centrum van Gent."),
        ("de", "Die Räte wohnen im Zentrum von Gent."),
        ("en", "The councillors live in the centre of Ghent."),
    ],
)
def test_the_middle_of_a_town_is_no_building(language, text):
    assert len(worded(text, language, "Place")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le port de Gand a invité les maires à la conférence de Lille du 3 mai 2021."),
        ("nl", "De haven van Gent nodigde de burgemeesters uit voor de conferentie in Brugge."),
        ("de", "Der Hafen von Kehl lud die Landräte zur Konferenz in Lahr ein."),
    ],
)
def test_who_acts_is_a_body(language, text):
    assert len(called(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text", "group"),
    [
        ("fr", "Trois communes belges ont participé à la conférence de Lille.",
         "Trois communes belges"),
        ("nl", "Beide gemeenten namen deel aan de conferentie in Brugge.", "Beide gemeenten"),
        ("de", "Die zwei Staaten nahmen an der Konferenz in Aachen teil.", "zwei Staaten"),
        ("en", "Both governments took part in the conference in Mons on 3 May 2020.",
         "Both governments"),
    ],
)  # fmt: skip
def test_several_bodies_that_are_counted_are_a_group(language, text, group):
    assert group in worded(text, language, "Group")
    assert not called(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les autorités belges ont participé à la conférence de Lille."),
        ("de", "Die belgischen Behörden nahmen an der Konferenz in Aachen teil."),
    ],
)
def test_the_authorities_of_a_country_act_as_one(language, text):
    assert len(called(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le pont est payé par le programme Interreg Alcotra."),
        ("nl", "De brug past in het Interreg-programma Vlaanderen-Nederland."),
        ("de", "Die Brücke passt in das Kooperationsprogramm Bayern–Tschechien."),
        ("en", "The bridge fits into the Interreg Central Europe programme."),
    ],
)
def test_a_programme_is_no_organisation(language, text):
    assert not called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "ends"),
    [
        ("fr", "La ligne Nice-Vintimille est coupée.", ["Nice", "Vintimille"]),
        ("fr", "Le train Paris-Bruxelles-Anvers roule.", ["Anvers", "Bruxelles", "Paris"]),
        ("nl", "De spoorlijn Gent-Terneuzen is oud.", ["Gent", "Terneuzen"]),
        ("de", "Auf der Achse Paris-Berlin rollt es.", ["Berlin", "Paris"]),
        ("en", "The Dublin-Belfast corridor is old.", ["Belfast", "Dublin"]),
        ("fr", "Le canal Rhin-Rhône est fermé.", []),
        ("en", "The Dublin-Belfast Trading Quays are old.", []),
    ],
)
def test_a_hyphen_joins_the_ends_of_a_line(language, text, ends):
    assert worded(text, language, "Place") == ends
