"""Where and when reports say that something took place, and which event they mean.

The names are made up, the territories real.
"""

from __future__ import annotations

import pytest
from text_records import record_of


def held(language, text, published="2024-05-15"):
    """Return the name of the place of each event, by the event's name."""
    record = record_of(text, language, published)
    return {
        record.entities[r.source].name: record.entities[r.target].name
        for r in record.relations.values() if r.type == "HELD_AT"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "La réunion s'est tenue le 3 mai 2019 dans les locaux de la préfecture du Nord.",
         "préfecture du Nord"),
        ("fr", "Un exercice s'est déroulé mardi sur le site de la gare de Hendaye.",
         "gare de Hendaye"),
        ("de", "Die Partner luden am 3. März zu einer Tagung nach Kehl ein.", "Kehl"),
        ("en", "He called on the European Commission to act at the summit in Ghent.", "Gent"),
        ("en", "The talks at the headquarters of the Benelux Union took place on Monday.",
         "Benelux Union"),
    ],
)  # fmt: skip
def test_where_it_was(language, text, place):
    assert list(held(language, text).values()) == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion a porté sur l'aide à la Belgique."),
        ("en", "The conference called on the European Union."),
    ],
)
def test_to_whom_or_on_what_is_no_place(language, text):
    assert held(language, text) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Middelburg, 3 maart 2024 – De werkgroep overlegde met de gouverneur van Limburg."),
        ("en", "BRUGES, 12 May 2022 – The mayors gathered for a meeting on migration."),
    ],
)
def test_a_dateline_says_where_as_long_as_nothing_else_does(language, text):
    assert list(held(language, text).values()) in (["Middelburg"], ["Brugge"])


def test_a_meeting_that_opens_a_sentence_is_no_island():
    assert held("fr", "La réunion a eu lieu à Namur le 3 mai 2019.") == {"réunion": "Namur"}


def test_what_is_dated_and_placed_is_an_event_by_whatever_word():
    text = "De opening van het kantoor is op maandag 4 september in Dinxperlo."
    assert held("nl", text) == {"opening": "Dinxperlo"}


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "La semaine dernière, une conférence s'est tenue à Mons.", "2024-05-06/2024-05-12"),
        ("fr", "Le sommet aura lieu le mois prochain à Namur.", "2024-06"),
        ("fr", "La prochaine réunion se tiendra le 12 octobre à Metz.", "2024-10-12"),
        ("fr", "Le 3 mai, le comité a siégé. La veille, une réunion s'est tenue à Arlon.",
         "2024-05-02"),
        ("nl", "Afgelopen november vond in Gent een oefening plaats.", "2023-11"),
        ("nl", "De conferentie vindt plaats op 12 oktober in Hasselt.", "2024-10-12"),
        ("nl", "De conferentie vond plaats op 12 oktober in Hasselt.", "2023-10-12"),
        ("de", "Im kommenden Monat folgt eine Tagung in Kehl.", "2024-06"),
        ("de", "Am Montag tagte der Rat. Am Tag darauf fand eine Konferenz in Aachen statt.",
         "2024-05-14"),
        ("en", "Last October a summit was held in Dublin.", "2023-10"),
        ("en", "The conference will be held in Newry on 12 October.", "2024-10-12"),
    ],
)  # fmt: skip
def test_when_it_was(language, text, day):
    record = record_of(text, language, "2024-05-15")
    days = {e.properties.get("date") for e in record.entities.values() if e.type == "Event"}
    assert day in days


def test_a_week_that_has_a_name_is_no_date():
    record = record_of("Cette semaine de la sécurité a lieu à Namur le 3 mai 2019.", "fr")
    (event,) = (e for e in record.entities.values() if e.type == "Event")
    assert event.properties["date"] == "2019-05-03"
