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
               "2020 de bevrijding.", set()),
        ("de", "Das Stadtfest war in Döbeln.\n\nEingestellt am 19.06.2019", set()),
    ],
)  # fmt: skip
def test_another_deed_does_not_date_the_event(language, text, expected):
    assert dates(text, language) <= expected


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
