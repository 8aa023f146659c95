"""Days of another deed than the event's, and what a sentence tells of a habit or of a whole."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def dates(text, language, type="Event"):
    """Return the dates of a text's events or agreements."""
    record = record_of(text, language)
    return {record.entities[id].properties.get("date") for id in entities(record, type)} - {None}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Sitzung fand in Trier statt, da Hans Weber zum 1. April 2020 nach Brüssel "
               "wechselt.", set()),
        ("de", "Die Sitzung vom 1. bis zum 3. April 2020 fand in Trier statt.",
         {"2020-04-01/2020-04-03"}),
        ("en", "At the inauguration ceremony Paul Smith recalled that in January 2020 the Prime "
               "Ministers had met.", set()),
        ("en", "The meeting took place in Newry, in a hub opened in September 2020.", set()),
        ("en", "The meeting opened in September 2020 took place in Newry.", {"2020-09"}),
        ("nl", "Het symposium vond plaats in Gent. Elk jaar herdenken de burgemeesters op 4 mei "
               "de bevrijding.", set()),
        ("de", "Das Stadtfest war in Döbeln.\n\nEingestellt am 19.06.2019", set()),
    ],
)  # fmt: skip
def test_another_deed_does_not_date_the_event(language, text, expected):
    assert dates(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'accord sur l'eau et l'énergie a été signé à Mons le 3 mai 2019."),
        ("nl", "Het akkoord over water en energie werd op 3 mei 2019 in Gent ondertekend."),
        ("de", "Das Abkommen über Polizei und Justiz wurde am 3. Mai 2019 in Kehl unterzeichnet."),
        ("en", "The agreement on water and energy was signed in Mons on 3 May 2019."),
    ],
)  # fmt: skip
def test_and_between_things_begins_no_other_clause(language, text):
    assert dates(text, language, "Agreement") == {"2019-05-03"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence sur les fleuves et la mer a eu lieu à Mons le 3 mai 2019."),
        ("fr", "La réunion a eu lieu à Mons. Le 3 mai 2019, Anna Martin a accueilli chaque "
               "participant."),
        ("nl", "De vergadering vond plaats in Gent. Op 3 mei 2019 kreeg elke burgemeester het "
               "woord."),
        ("nl", "De conferentie over water en energie vond plaats op 3 mei 2019 in Gent."),
        ("de", "Der Bürgermeister von Kehl lud zum 3. Mai 2019 zu einer Konferenz nach Kehl ein."),
        ("de", "Die Konferenz findet ab dem 3. Mai 2019 in Kehl statt."),
        ("en", "The meeting took place in Mons. On 3 May 2019 each mayor spoke."),
        ("en", "Both sides met on 3 May 2019 in Mons for a conference."),
        ("en", "The treaty was negotiated in Lille and the signing took place on 3 May 2019."),
    ],
)  # fmt: skip
def test_the_day_of_the_event_is_its_own(language, text):
    assert dates(text, language) == {"2019-05-03"}


def test_what_began_later_does_not_date_the_agreement():
    text = "Hungary and Slovakia signed a memorandum and construction began in October 2017."
    assert "2017-10" not in dates(text, "en", "Agreement")


@pytest.mark.parametrize(
    ("language", "text", "part", "whole"),
    [
        ("fr", "Lors de la table ronde du colloque, Anna Martin a parlé.", "table ronde",
         "colloque"),
        ("nl", "Tijdens het panelgesprek van de conferentie sprak Anna Martin.", "panelgesprek",
         "conferentie"),
        ("de", "Während der Podiumsdiskussion der Konferenz sprach Anna Schmidt.",
         "Podiumsdiskussion", "Konferenz"),
        ("en", "During the workshop of the seminar Anna Martin spoke.", "workshop", "seminar"),
        ("en", "A workshop was held during the seminar.", "workshop", "seminar"),
    ],
)  # fmt: skip
def test_a_part_is_of_the_whole_that_of_leads_to(language, text, part, whole):
    record = record_of(text, language)
    names = {
        (record.entities[inner].name, record.entities[outer].name)
        for inner, outer in ties(record, "PART_OF")
    }
    assert names == {(part, whole)}


def test_a_sea_is_where_nothing_was_signed():
    text = "Paul Smith signed an agreement to reduce pollution in the North Sea."
    assert ties(record_of(text, "en"), "HELD_AT") == set()


def test_an_exercise_takes_place_at_sea():
    record = record_of("The exercise took place in the North Sea.", "en")
    assert {place for _, place in ties(record, "HELD_AT")} == {"place/north-sea"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les polices se sont rencontrées à Lille. Les ministres ont débattu de la guerre en "
               "Syrie."),
        ("nl", "De leden bespraken het voorstel over de brug in Antwerpen."),
        ("de", "Die Minister erörterten die Lage in Syrien."),
        ("en", "The ministers discussed by telephone the floods in Mons."),
    ],
)  # fmt: skip
def test_what_is_discussed_is_not_where(language, text):
    record = record_of(text, language)
    names = {record.entities[place].name for _, place in ties(record, "HELD_AT")}
    assert not names & {"Syrie", "Antwerpen", "Syrien", "Mons"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In Den Haag sprak Mark Jansen."),
        ("nl", "DEN HAAG – Minister-president Mark Jansen heeft gesproken."),
        ("fr", "La Rochelle – Le maire Mark Jansen a parlé."),
    ],
)
def test_a_town_of_several_words_is_nobody(language, text):
    record = record_of(text, language)
    assert {record.entities[id].name for id in entities(record, "Person")} == {"Mark Jansen"}
