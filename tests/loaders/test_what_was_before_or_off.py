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
        ("fr", "Anna Martin, dix ans après qu'elle a été élue, a ouvert la conférence à Kehl le 3 "
               "mai 2019."),
        ("nl", "Op 3 mei 2019, tien jaar nadat de brug werd geopend, opende Anna Martin de "
               "conferentie in Kehl."),
        ("de", "Am 3. Mai 2019, zehn Jahre nachdem die Brücke eröffnet wurde, eröffnete Anna "
               "Martin die Konferenz in Kehl."),
        ("en", "Anna Martin, ten years after she was elected, opened the conference in Kehl on 3 "
               "May 2019."),
        ("en", "A year after the treaty, Anna Martin was in Kehl, where she opened the conference "
               "on 3 May 2019."),
        ("en", "The train was cancelled, but Anna Martin opened the conference in Kehl on 3 May "
               "2019."),
    ],
)  # fmt: skip
def test_what_an_aside_tells_leaves_the_rest_as_it_is(language, text):
    assert ("Anna Martin", "opened") in parts(record_of(text, language))
    assert when_and_where(text, language)[0] == {"2019-05-03"}


@pytest.mark.parametrize(
    ("language", "text", "opened"),
    [
        ("fr", "Chaque année, le maire Jean Dupont inaugure la foire à Kehl.", set()),
        ("nl", "Elk jaar opent burgemeester Jean Dupont de beurs in Gent.", set()),
        ("de", "Jedes Jahr eröffnet Bürgermeister Jean Dupont die Messe in Kehl.", set()),
        ("en", "Every spring the mayor, Jean Dupont, opens the fair in Newry.", set()),
        ("nl", "Zoals elk jaar opende burgemeester Jean Dupont de beurs in Gent.",
         {("Jean Dupont", "opened")}),
        ("en", "The mayor, Jean Dupont, opened the yearly fair in Newry.",
         {("Jean Dupont", "opened")}),
        ("en", "A year ago the mayor, Jean Dupont, opened the fair in Newry.",
         {("Jean Dupont", "opened")}),
        ("en", "It costs a million euros a year, and the mayor, Jean Dupont, opened the fair in "
               "Newry.",
         {("Jean Dupont", "opened")}),
    ],
)  # fmt: skip
def test_what_is_done_each_year_is_no_deed_at_one_event(language, text, opened):
    assert parts(record_of(text, language)) == opened


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Conseil a annulé la dette; la conférence a eu lieu à Kehl le 3 mai 2021."),
        ("fr", "La conférence, reportée à cause de la pandémie, a eu lieu à Kehl le 3 mai 2021."),
        ("nl", "De conferentie vond plaats in Kehl op 3 mei 2021; de lezing werd geschrapt."),
        ("de", "Die Konferenz fand am 3. Mai 2021 in Kehl statt, der Empfang entfällt."),
        ("de", "Nachdem die Konferenz 2020 ausgefallen war, fand sie am 3. Mai 2021 in Kehl "
               "statt."),
        ("en", "The conference, which had been cancelled in 2020, was held in Kehl on 3 May 2021."),
        ("en", "The conference was not cancelled: it was held in Kehl on 3 May 2021."),
    ],
)  # fmt: skip
def test_what_else_was_called_off_leaves_the_event_as_it_was(language, text):
    assert when_and_where(text, language) == ({"2021-05-03"}, {"Kehl"})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En l'absence du maire de Lille, Paul Martin a ouvert la réunion."),
        ("nl", "In afwezigheid van de burgemeester van Gent opende Paul Martin de vergadering."),
        ("de", "In Abwesenheit des Bürgermeisters von Kehl eröffnete Paul Martin die Sitzung."),
        ("en", "In the absence of the mayor of Newry, Paul Martin, deputy mayor, opened the "
               "meeting."),
    ],
)  # fmt: skip
def test_who_came_in_place_of_an_office_was_there_and_does_not_hold_it(language, text):
    record = record_of(text, language)
    assert parts(record) == {("Paul Martin", "opened")}
    assert not any(office.startswith("office/mayor.") for _, office in ties(record, "HOLDS"))


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
    assert when_and_where(text, language)[0] == set()


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
