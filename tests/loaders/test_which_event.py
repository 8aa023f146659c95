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
            "Die Konferenz fand am Montag in Kehl statt. Die erste Sitzung begann mit einem Vortrag "
            "von Professor Hans Muster.",
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
