"""Which of the events of a text a later sentence means."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def came(text, language):
    """Return (name of an actor, kind of event) of who took part in what."""
    record = record_of(text, language)
    return {
        (record.entities[actor].name, record.entities[event].properties["kind"])
        for actor, event in ties(record, "TOOK_PART_IN")
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Une réunion s'est tenue à Lille lundi. Un exercice a eu lieu à Mons mardi. "
            "Le maire de Lille a participé à cette réunion.",
        ),
        (
            "nl",
            "In Gent vond maandag een vergadering plaats. In Venlo vond dinsdag een oefening "
            "plaats. De burgemeester van Venlo nam aan deze vergadering deel.",
        ),
        (
            "de",
            "In Kehl fand am Montag ein Feuerwehrtreffen statt. In Colmar fand am Dienstag eine "
            "Übung statt. Der Bürgermeister von Kehl nahm an diesem Treffen teil.",
        ),
        (
            "en",
            "A meeting took place in Newry on Monday. An exercise was held in Dundalk on Tuesday. "
            "The mayor of Newry attended this meeting.",
        ),
    ],
)
def test_this_meeting_is_the_last_meeting_not_the_last_event(language, text):
    assert {kind for _, kind in came(text, language)} == {"meeting"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La conférence s'est tenue à Lille lundi. La session du matin s'est conclue par un "
            "exposé du professeur Jean Dupont.",
        ),
        (
            "nl",
            "De conferentie vond maandag in Gent plaats. De eerste sessie begon met een lezing van "
            "professor Jan Peeters.",
        ),
        (
            "de",
            "Die Konferenz fand am Montag in Kehl statt. Die erste Sitzung begann mit einem "
            "Vortrag von Professor Hans Muster.",
        ),
        (
            "en",
            "The conference was held in Newry on Monday. The morning session continued with a "
            "lecture by Professor Paul Smith.",
        ),
    ],
)
def test_a_speech_is_given_at_the_session_that_its_sentence_names(language, text):
    assert {kind for _, kind in came(text, language)} == {"session"}


def test_of_two_english_nouns_the_last_names_the_event():
    text = (
        "The summit was held in Newry on Monday. The conference dinner was hosted by the mayor of "
        "Dundalk."
    )
    assert came(text, "en") == {("mayor of Dundalk", "reception")}


@pytest.mark.parametrize(
    ("language", "title", "day", "item", "speaker"),
    [
        (
            "fr",
            "Conférence 2022",
            "Jour 1 – jeudi 5 mai 2022",
            "Réception : lancement du journal",
            "Discours",
        ),
        (
            "nl",
            "Conferentie 2022",
            "Dag 1 – donderdag 5 mei 2022",
            "Receptie: voorstelling van de krant",
            "Toespraak",
        ),
        (
            "de",
            "Konferenz 2022",
            "Tag 1 – Donnerstag, 5. Mai 2022",
            "Empfang: Vorstellung der Zeitung",
            "Vortrag",
        ),
        (
            "en",
            "Conference 2022",
            "Day 1 – Thursday 5 May 2022",
            "Reception: launch of the journal",
            "Keynote",
        ),
    ],
)
def test_what_opens_a_line_below_a_day_is_part_of_the_event_and_of_that_day(
    language, title, day, item, speaker
):
    record = record_of(f"{title}\n\n{day}\n- {speaker}: Anna Martin\n- {item}\n\n", language)
    (part, whole), *others = ties(record, "PART_OF")
    assert not others
    assert record.entities[part].properties["date"] == "2022-05-05"
    assert record.entities[part].properties["kind"] == "reception"
    assert came_to(record, "Anna Martin") == {whole}


def came_to(record, name):
    """Return the events in which somebody of a ``name`` took part."""
    return {
        event for actor, event in ties(record, "TOOK_PART_IN")
        if record.entities[actor].name == name
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Soixante ans après la conférence de Lille, Anna Martin a tenu un discours."),
        ("nl", "25 jaar na de conferentie in Gent hield Anna Martin een toespraak."),
        ("de", "Anna Martin hielt 25 Jahre nach der Konferenz von Kehl einen Vortrag."),
        ("en", "Ten years after the conference in Newry, Anna Martin gave a speech."),
    ],
)
def test_what_lies_years_back_is_no_event_of_the_text(language, text):
    assert not {kind for _, kind in came(text, language)} & {"conference"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence a eu lieu lundi à Lille. Le réseau a été lancé par la Ville de "
               "Tournai."),
        ("nl", "De conferentie vond maandag in Gent plaats. Het netwerk werd georganiseerd door de "
               "stad Brugge."),
        ("de", "Die Konferenz fand am Montag in Kehl statt. Die Oder-Partnerschaft war 2006 von "
               "der Stadt Görlitz ins Leben gerufen worden."),
        ("en", "The conference was held in Newry on Monday. The network was organised by Kent "
               "County Council."),
    ],
)  # fmt: skip
def test_what_was_organised_but_is_no_event_is_not_the_text_s_event(language, text):
    assert not came(text, language)
