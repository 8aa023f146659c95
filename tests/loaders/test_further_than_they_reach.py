"""Names of bodies, lists and days that look longer, or like more, than they are."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of, ties


def test_two_bodies_called_after_somebody_are_two():
    text = "Trinity College Dublin and Boston College signed an agreement in Cork on 3 May 2019."
    record = record_of(text, "en")
    assert len({actor for actor, _ in ties(record, "SIGNED")}) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président de l'université Pierre Durand a ouvert la conférence de Lille."),
        ("nl", "De rector van de universiteit Pierre Durand opende de conferentie in Gent."),
        ("de", "Der Leiter des Instituts Pierre Durand eröffnete die Tagung in Kehl."),
    ],
)
def test_behind_an_office_in_a_body_stands_its_holder(language, text):
    record = record_of(text, language)
    opened = {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN", role="opened")}
    assert opened == {"Pierre Durand"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La zone est mesurée par GPS. Le GPS a été présenté à la conférence de Lille."),
        ("nl", "De burgemeester gaf scholen Chromebooks en Smartboards."),
        ("en", "The mayor gave schools Chromebooks and Smartboards."),
        ("en", "Visit Belgium with us."),
        ("fr", "La conférence Destination France s'est tenue à Lille."),
    ],
)
def test_things_and_slogans_are_no_bodies(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("fr", "La conférence de Lille a duré deux jours 3 et 4 mai 2019.",
         "2019-05-03/2019-05-04"),
        ("de", "Tag 1 – 3. Mai 2019\n- Konferenz über Wasser\n\n", "2019-05-03"),
    ],
)  # fmt: skip
def test_days_that_are_counted_are_no_dates_and_dates_behind_them_are(language, text, date):
    record = record_of(text, language)
    assert {record.entities[id].properties.get("date") for id in entities(record, "Event")} == {
        date
    }


def test_an_agreement_of_an_earlier_year_is_not_the_headline_s():
    text = (
        "Ministers sign treaty in Aachen\n\nFrance and Germany signed a trade agreement in 2004. "
        "On Monday Anna Martin and Jean Dupont signed a new treaty on cooperation."
    )
    record = record_of(text, "en")
    dated = {record.entities[id].properties.get("date") for id in entities(record, "Agreement")}
    signed = dict(ties(record, "SIGNED"))
    assert "2004" in dated
    assert signed["person/anna-martin"] != signed["organisation/state.fr"]


def test_the_bodies_of_a_list_all_open():
    text = "The conference in Newry was opened by John Kelly, Europol, Interpol and Frontex."
    assert len(ties(record_of(text, "en"), "TOOK_PART_IN", role="opened")) == 4


def test_what_was_seen_beside_an_event_did_not_attend_it():
    text = "Anna Martin attended the conference in Newry as well as the Dundalk Museum."
    assert {who for who, _ in ties(record_of(text, "en"), "TOOK_PART_IN")} == {"person/anna-martin"}
