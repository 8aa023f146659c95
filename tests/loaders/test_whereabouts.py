"""Which event a place or a date is told of, and which places are no event's."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def held(text, language):
    """Return (kind of event, place) of what ``text`` says of where events were."""
    record = record_of(text, language)
    return {
        (record.entities[event].properties["kind"], record.entities[place].name)
        for event, place in ties(record, "HELD_AT")
    }


def dates(text, language):
    """Return the days of the events of ``text``."""
    record = record_of(text, language)
    days = {e.properties.get("date") for e in record.entities.values() if e.type == "Event"}
    return days - {None}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "L'association, basée à Namur, a organisé la conférence à Arlon.", "Arlon"),
        ("fr", "Fondée à Namur en 1998, l'association a organisé la conférence à Arlon.", "Arlon"),
        ("nl", "De vereniging, gevestigd in Hasselt, organiseerde de conferentie in Gent.", "Gent"),
        ("nl", "Opgericht in Hasselt, organiseerde de vereniging de conferentie in Gent.", "Gent"),
        ("de", "Der Verein mit Sitz in Trier organisierte eine Konferenz in Kehl.", "Kehl"),
        ("de", "Der in Trier gegründete Verein organisierte eine Konferenz in Kehl.", "Kehl"),
        ("en", "The secretariat, based in Armagh, hosted a conference in Cavan.", "Cavan"),
        ("en", "The club, founded in 1999 in Armagh, hosted a conference in Cavan.", "Cavan"),
    ],
)
def test_where_a_body_is_or_was_founded_is_not_where_its_event_was(language, text, where):
    assert held(text, language) == {("conference", where)}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "Le comité a été créé lors de la conférence à Arlon.", "Arlon"),
        ("nl", "De vereniging werd op de conferentie in Gent opgericht.", "Gent"),
        ("de", "Auf der Konferenz in Kehl wurde der Verein gegründet.", "Kehl"),
        ("de", "Der Verein wurde am 5. Mai 2022 bei einer Konferenz in Kehl gegründet.", "Kehl"),
        ("en", "The committee was set up at the conference in Cavan.", "Cavan"),
    ],
)
def test_what_was_founded_at_an_event_leaves_its_place(language, text, where):
    assert held(text, language) == {("conference", where)}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "À Arlon, la conférence a eu lieu le 5 mai 2022.", "Arlon"),
        ("nl", "In Gent vond op 5 mei 2022 de conferentie plaats.", "Gent"),
        ("de", "In Kehl fand am 5. Mai 2022 die Konferenz statt.", "Kehl"),
        ("en", "In Cavan, the conference took place on 5 May 2022.", "Cavan"),
    ],
)
def test_a_place_before_every_event_is_that_of_the_event_behind(language, text, where):
    assert held(text, language) == {("conference", where)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Après la conférence, les participants ont visité le musée à Arlon."),
        ("nl", "Na de conferentie bezochten de deelnemers het museum in Gent."),
        ("de", "Nach der Konferenz besuchten die Teilnehmer das Stahlwerk in Kehl."),
        ("en", "After the conference, participants visited the museum in Cavan."),
    ],
)
def test_what_was_visited_after_an_event_is_not_where_it_was(language, text):
    assert held(text, language) == set()
    assert ties(record_of(text, language), "TOOK_PART_IN", role="visited") == set()


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "Après la conférence, organisée à Namur le 5 mai 2022, les élus ont visité le musée "
         "à Arlon.", "Namur"),
        ("nl", "Na de conferentie in Hasselt op 5 mei 2022 bezochten de deelnemers het museum in "
         "Gent.", "Hasselt"),
        ("de", "Nach der Konferenz in Trier am 5. Mai 2022 besuchten die Teilnehmer das Stahlwerk "
         "in Kehl.", "Trier"),
        ("en", "After the conference in Armagh on 5 May 2022, the mayors visited the museum in "
         "Cavan.", "Armagh"),
    ],
)  # fmt: skip
def test_an_event_that_was_over_keeps_the_place_and_day_in_its_own_phrase(language, text, where):
    assert held(text, language) == {("conference", where)}
    assert dates(text, language) == {"2022-05-05"}
