"""What was years before, called off or put off, and who was missed: none of it is the event's."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def parts(record):
    """Return the names of those who took part, each with the role."""
    return {
        (record.entities[r.source].name, r.properties["role"])
        for r in record.relations.values()
        if r.type == "TOOK_PART_IN"
    }


def when_and_where(text, language):
    """Return the dates and the places of a text's events."""
    record = record_of(text, language)
    events = entities(record, "Event")
    dates = {record.entities[id].properties.get("date") for id in events}
    places = {record.entities[place].name for id, place in ties(record, "HELD_AT") if id in events}
    return dates - {None}, places


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Vingt-cinq ans après que Jean Dupont et Paul Martin se sont rencontrés à Lille, "
               "Luc Durand a inauguré le centre à Kehl."),
        ("nl", "Vijftig jaar nadat Jan Peeters en Luc Maes elkaar in Gent ontmoetten, opende "
               "Luc Durand de brug in Kehl."),
        ("de", "Zwanzig Jahre nachdem sich Hans Weber und Eva Roth in Lille trafen, eröffnete "
               "Luc Durand die Brücke in Kehl."),
        ("en", "Ten years after Paul Smith and Eva Roe met in Lille, Luc Durand opened the bridge "
               "in Kehl."),
        ("en", "Luc Durand opened the bridge in Kehl, ten years after Paul Smith and Eva Roe met "
               "in Lille."),
    ],
)  # fmt: skip
def test_those_of_years_before_were_not_there(language, text):
    record = record_of(text, language)
    assert {name for name, _ in parts(record)} == {"Luc Durand"}
    assert "Lille" not in {record.entities[place].name for _, place in ties(record, "HELD_AT")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En l'absence du bourgmestre, Jean Dupont, la réunion a été ouverte par "
               "Paul Martin."),
        ("nl", "In afwezigheid van de burgemeester, Jan Peeters, opende Paul Martin de "
               "vergadering."),
        ("de", "In Abwesenheit des Bürgermeisters, Hans Weber, eröffnete Paul Martin die Sitzung."),
        ("en", "In the absence of the mayor, Eva Roe, the meeting was opened by Paul Martin."),
    ],
)  # fmt: skip
def test_who_was_missed_was_not_there(language, text):
    assert parts(record_of(text, language)) == {("Paul Martin", "opened")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence prévue le 5 mai 2021 à Lille a été annulée."),
        ("nl", "De conferentie van 5 mei 2021 in Gent werd afgelast."),
        ("de", "Die für den 5. Mai 2021 in Kehl geplante Konferenz wurde abgesagt."),
        ("en", "The conference planned for 5 May 2021 in Newry has been cancelled."),
    ],
)
def test_what_was_called_off_was_nowhere(language, text):
    assert ties(record_of(text, language), "HELD_AT") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion du 5 mai 2021 est reportée au 7 juin 2021."),
        ("nl", "De vergadering van 5 mei 2021 is uitgesteld tot 7 juni 2021."),
        ("de", "Die Sitzung vom 5. Mai 2021 wurde auf den 7. Juni 2021 verschoben."),
        ("en", "The meeting of 5 May 2021 was postponed until 7 June 2021."),
    ],
)
def test_what_was_put_off_is_on_its_new_day(language, text):
    assert when_and_where(text, language)[0] == {"2021-06-07"}
