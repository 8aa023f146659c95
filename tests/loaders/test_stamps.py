"""Lines of data: labels, the line below a title, and lists of a date and a place."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def told(text, language):
    """Return (place, date) of each event of ``text`` that has a place or a date."""
    record = record_of(text, language)
    where = {event: record.entities[place].name for event, place in ties(record, "HELD_AT")}
    return [
        (where.get(id), entity.properties.get("date"))
        for id, entity in record.entities.items()
        if entity.type == "Event" and (id in where or "date" in entity.properties)
    ]


@pytest.mark.parametrize(
    ("language", "text", "place", "date"),
    [
        ("fr", "Réunion du comité\nDate : 12/10/2017\nLieu : La Filature, Mulhouse\nOn a débattu.",
         "La Filature", "2017-10-12"),
        ("nl", "VERSLAG bijeenkomst\nDatum: 12-10-2017\nLocatie: Centre Céramique te Maastricht\n"
         "De bijeenkomst duurde lang.", "Centre Céramique", "2017-10-12"),
        ("de", "Tagung zum Hochwasser\nTermin: 12.10.2017\nVeranstaltungsort: Lindenhalle, Lörrach",
         "Lindenhalle", "2017-10-12"),
        ("en", "Steering group meeting\nDate: 12 October 2017\nVenue: The Gateway, Newry",
         "The Gateway", "2017-10-12"),
        ("fr", "Conférence sur la santé\nJeudi 3 mai 2018 – Hôtel de ville de Mons\n\nIl a plu.",
         "Hôtel de ville de Mons", "2018-05-03"),
        ("nl", "Eerste grensconferentie\nVenlo, donderdag 9 mei 2019\n\nHet was druk.",
         "Venlo", "2019-05-09"),
        ("nl", "Eerste grensconferentie\n9 mei 2019, Venlo\n\nHet was druk.",
         "Venlo", "2019-05-09"),
        ("de", "Konferenz über Hochwasser\n30. Juni und 1. Juli 2015, Stadthalle, Kehl\n\nEs war "
         "voll.", "Stadthalle", "2015-06-30/2015-07-01"),
        ("en", "First thematic seminar\n12 March 2009 in Chaves (Portugal)\n\nIt was lively.",
         "Chaves", "2009-03-12"),
        ("fr", "Adoption : troisième réunion du comité, Kehl, 16 décembre 2015.",
         "Kehl", "2015-12-16"),
        ("nl", "Vergadering van 16 december 2015, stadhuis van Gent", "stadhuis van Gent",
         "2015-12-16"),
        ("de", "Beschluss: Sitzung vom 6. Juli 2023, Kehl (Baden-Württemberg).",
         "Kehl", "2023-07-06"),
        ("en", "Adopted at the meeting of 6 July 2023, Town Hall, Dundalk.", "Town Hall",
         "2023-07-06"),
    ],
)  # fmt: skip
def test_lines_of_data_say_when_and_where(language, text, place, date):
    assert (place, date) in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "Tagung zum Hochwasser\nLille, 3. März 2020\n\nSie fand in Trier statt.", "Trier"),
        ("fr", "Lille, le 3 mars 2020\n\nLa conférence des maires s'est tenue à Mons.", "Mons"),
        ("nl", "Lille, 3 maart 2020\n\nDe conferentie vond plaats in Gent.", "Gent"),
        ("de", "Lille, 3. März 2020\n\nDie Konferenz fand in Trier statt.", "Trier"),
        ("en", "Lille, 3 March 2020\n\nThe conference was held in Dublin.", "Dublin"),
        ("en", "The conference was held in Dublin.\nLille, 3 March 2020", "Dublin"),
        ("fr", "Lors de la réunion du 3 mai 2019 à Mons, Lille, ville hôte en 2004, a été citée.",
         "Mons"),
    ],
)  # fmt: skip
def test_where_a_letter_was_written_is_not_where_the_event_was(language, text, place):
    assert [where for where, _ in told(text, language)] == [place]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("nl", "De gouverneur ontving 200 gasten en nodigde hen uit naar Gent voor de conferentie.",
         "Gent"),
        ("en", "The president welcomed 200 people to Arras for the conference.", "Arras"),
        ("en", "At the conference the president sent greetings to Arras.", None),
        ("fr", "La conférence a parlé de l'aide à l'Ukraine.", None),
    ],
)  # fmt: skip
def test_who_comes_to_a_town_for_an_event_was_at_it_there(language, text, place):
    assert [where for where, _ in told(text, language)] in ([place], [] if place is None else None)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le service vous accueille à Kehl, sur rendez-vous."),
        ("nl", "U kunt op afspraak terecht in Gent."),
        ("de", "Beratung in Kehl nach Vereinbarung."),
        ("en", "Visits in Dundalk by appointment."),
    ],
)
def test_an_appointment_to_be_made_is_no_event(language, text):
    assert not ties(record_of(text, language), "HELD_AT")


@pytest.mark.parametrize(
    ("language", "text", "place", "date"),
    [
        ("fr", "Colloque sur la santé\nMardi 12 mars 2024, 9h00 – 17h00\nHôtel du département, 2 "
         "rue "
         "des Lilas, Metz\n\nLa journée fut longue.", "Hôtel du département", "2024-03-12"),
        ("fr", "Journée d'étude sur l'eau\nPalais provincial, Namur\n12 mars 2024\n\nIl a plu.",
         "Palais provincial", "2024-03-12"),
        ("nl", "Symposium over water\nDinsdag 12 maart 2024, 9.30 – 17.00 uur\nStadhuis, Grote "
         "Markt "
         "1, Roosendaal\n\nHet was druk.", "Stadhuis", "2024-03-12"),
        ("nl", "Studiedag over zorg\nDe Zwaan, Roosendaal, aanvang 13.30 uur\n\nHet was druk.",
         "De Zwaan", None),
        ("nl", "Venlo, 6 en 7 juli 2009\nProvinciehuis, Parklaan 10\n9.00 uur - 18.00 uur\n"
         "Conferentie over grenswater\nHet was druk.", "Provinciehuis", "2009-07-06/2009-07-07"),
        ("de", "Fachtagung zur Pflege\nDienstag, 12. März 2024, 10 bis 16 Uhr\nBürgerhaus, "
         "Hauptstraße 3, Kehl\n\nEs war voll.", "Bürgerhaus", "2024-03-12"),
        ("de", "Mitgliederversammlung\nam 12. März 2024\nin der Stadthalle Gronau\n\nEs war voll.",
         "Stadthalle Gronau", "2024-03-12"),
        ("en", "Annual conference of the network\nTuesday 12 March 2024, 9.30 – 16.00\nTown Hall, "
         "Main Street, Dundalk\n\nIt was lively.", "Town Hall", "2024-03-12"),
        ("en", "PLENARY MEETING\nDUBLIN CASTLE\n4 JULY 2016\n\nIt was lively.", "DUBLIN CASTLE",
         "2016-07-04"),
    ],
)  # fmt: skip
def test_lines_around_a_title_say_together_when_and_where(language, text, place, date):
    assert (place, date) in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Conférence des maires\nRégion Grand Est\n12 mars 2024\n\nElle s'est tenue à Metz "
         "le "
         "1er mars 2024.", "Metz"),
        ("nl", "Conferentie over grenswater\nGepubliceerd op 12 maart 2024\n\nZe vond op 1 maart "
         "2024 plaats in Venlo.", "Venlo"),
        ("de", "Konferenz der Bürgermeister\nPressestelle Stadt Kehl\n\nSie fand am 1. März 2024 "
         "in "
         "Lahr statt.", "Lahr"),
        ("en", "The Mayor of Newry\nTown Hall, Newry\n3 March 2024\n\nThe conference was held in "
         "Dundalk on 1 March 2024.", "Dundalk"),
    ],
)  # fmt: skip
def test_other_lines_around_a_title_say_nothing_of_the_event(language, text, place):
    assert [where for where, _ in told(text, language)] == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Colloque sur la santé\n12 mars 2024, 9h00\nPalais provincial, Namur\n\n"
         "Atelier sur l'eau\n3 mai 2024, 14h00\nHôtel de ville, Mons"),
        ("nl", "Symposium over zorg\n12 maart 2024, 9.00 uur\nStadhuis, Gent\n\n"
         "Conferentie over water\n3 mei 2024, 14.00 uur\nProvinciehuis, Hasselt"),
        ("de", "Fachtagung zur Pflege\n12. März 2024, 9.00 Uhr\nRathaus, Kehl\n\n"
         "Konferenz über Wasser\n3. Mai 2024, 14.00 Uhr\nStadthalle, Lahr"),
        ("en", "Seminar on care\n12 March 2024, 9.00\nTown Hall, Newry\n\n"
         "Conference on water\n3 May 2024, 14.00\nCastle Hotel, Dundalk"),
    ],
)  # fmt: skip
def test_each_title_has_the_lines_below_it(language, text):
    assert [date for _, date in told(text, language)] == ["2024-03-12", "2024-05-03"]


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Réunion du comité\nDate et lieu : 12 octobre 2017, hôtel de ville, Mons",
         "hôtel de ville"),
        ("nl", "Vergadering van de werkgroep\nPlaats en datum: stadhuis, Gent, 12 oktober 2017",
         "stadhuis"),
        ("de", "Treffen der Gruppe\nOrt und Datum: Rathaus, Kehl, 12. Oktober 2017", "Rathaus"),
        ("en", "Meeting of the group\nPlace and date: Town Hall, Newry, 12 October 2017",
         "Town Hall"),
        ("fr", "12 octobre 2017, hôtel de ville, Mons : conférence finale. Il a plu.",
         "hôtel de ville"),
        ("nl", "12 oktober 2017, stadhuis, Gent: slotconferentie. Het regende.", "stadhuis"),
        ("de", "12. Oktober 2017, Rathaus, Kehl: Abschlusskonferenz. Es regnete.", "Rathaus"),
        ("en", "12 October 2017, Town Hall, Newry: final conference. It rained.", "Town Hall"),
    ],
)  # fmt: skip
def test_two_labels_or_a_colon_say_both(language, text, place):
    assert (place, "2017-10-12") in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "[Image] Hôtel de ville d'Arlon, 13 novembre 2019, assemblée des pompiers.",
         "Hôtel de ville d'Arlon"),
        ("nl", "Stadhuis van Gent, 13 november 2019, vergadering van de burgemeesters.",
         "Stadhuis van Gent"),
        ("de", "Rathaus Kehl, 13. November 2019, Treffen der Landräte.", "Rathaus Kehl"),
        ("en", "Newry Town Hall, 13 November 2019, meeting of the mayors.", "Newry Town Hall"),
    ],
)  # fmt: skip
def test_a_caption_that_opens_with_a_place_and_a_day_says_whose_they_are(language, text, place):
    assert (place, "2019-11-13") in told(text, language)


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Conférence des maires\nPréfecture du Nord\nLille, le 12 mars 2024\n\nLa conférence "
         "s'est tenue le 11 mars 2024 à Mons.", "Mons"),
        ("fr", "Réunion des maires\nAnna Martin, Mons\nPaul Petit, Namur\n12 mars 2024\nLa réunion "
         "s'est tenue à Arlon.", "Arlon"),
        ("nl", "Conferentie over grenswater\nGent\n12 maart 2024\n\nDe conferentie vond op 11 "
         "maart "
         "2024 plaats in Brugge.", "Brugge"),
        ("de", "Treffen der Landräte\n12.03.2024, 10:17 Uhr\n\nDas Treffen fand am 11. März 2024 "
         "in "
         "Lahr statt.", "Lahr"),
        ("de", "Tagung der Feuerwehren\nMeier, Kehl\nSchmidt, Lahr\n12. März 2024\nDie Tagung fand "
         "in Trier statt.", "Trier"),
        ("en", "Conference on water\nNewry, 12 March 2024\nNewry, Mourne and Down District Council"
         "\n\nThe conference took place in Armagh on 11 March 2024.", "Armagh"),
        ("en", "Summit of the regions\nBelfast, Dublin, London\n12 March 2024\nThe summit was held "
         "in Cardiff.", "Cardiff"),
    ],
)  # fmt: skip
def test_letterheads_lists_and_hours_of_publication_say_nothing(language, text, place):
    assert {where for where, _ in told(text, language)} == {place}
