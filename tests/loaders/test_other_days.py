"""Days and people of something else than the event that a text tells of. Made-up names."""

from __future__ import annotations

import pytest
from text_records import holders, record_of, ties


def dated(text, language):
    """Return the dates of a text's events by where they were held."""
    record = record_of(text, language)
    where = dict(ties(record, "HELD_AT"))
    return {
        where.get(event.id): event.properties.get("date")
        for event in record.entities.values()
        if event.type == "Event"
    }


BELFAST, KEHL = "place/geonames-2655984", "place/geonames-2891951"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The conference was held in Belfast. The next meeting will take place in Dublin on 4 June "
         "2021.", BELFAST),
        ("The meeting took place in Kehl. The previous meeting was held in Trier on 4 June 2019.",
         KEHL),
        ("The conference was held in Belfast. The two ministers met in Dublin on 4 June 2021.",
         BELFAST),
    ],
)  # fmt: skip
def test_the_day_of_another_meeting_is_not_that_of_the_one_told_of(text, place):
    assert dated(text, "en")[place] is None


def test_the_day_told_in_another_sentence_is_that_of_the_event():
    text = "The conference was held in Belfast. It took place on 4 June 2021."
    assert dated(text, "en") == {BELFAST: "2021-06-04"}


@pytest.mark.parametrize(
    ("text", "future"),
    [
        ("Gouverneur Jan Smit zal de burgemeester van Gent dinsdag ontvangen.", False),
        ("Jan Smit zal de nieuwe burgemeester van Gent zijn.", True),
        ("Jan Smit zal volgend jaar burgemeester van Gent worden.", True),
    ],
)
def test_whom_somebody_will_receive_is_not_what_he_will_be(text, future):
    mayor = ("jan-smit", "mayor.geonames-2797656")
    assert (mayor in holders(text, "nl", status="future")) is future


def test_between_stands_before_two_people():
    text = "De vergadering tussen de burgemeester van Gent en gouverneur Luc Dewit was kort."
    assert {office for _, office in holders(text, "nl")} == {"governor.of-luc-dewit"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence a eu lieu à Metz sous le patronage de Paul Martin."),
        ("de", "Die Tagung in Kehl stand unter der Schirmherrschaft von Max Huber."),
    ],
)
def test_a_patron_was_not_there_by_that(language, text):
    assert not ties(record_of(text, language), "TOOK_PART_IN")


def test_by_whom_an_event_was_addressed_has_spoken_there():
    text = "The conference was addressed by Conor Burns, Mayor of Newry, and Shane Murphy."
    assert {who for who, _ in ties(record_of(text, "en"), "TOOK_PART_IN", role="spoke")} == {
        "person/conor-burns", "person/shane-murphy",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "No meeting took place in Kehl on 9 March."),
        ("de", "Am 9. März fand in Kehl keine Sitzung statt."),
        ("de", "Die Sitzung in Kehl fand am 9. März nicht statt."),
        ("nl", "Op 9 maart vond in Gent geen overleg plaats."),
        ("nl", "De vergadering vond op 9 maart niet plaats in Gent."),
        ("fr", "Aucune réunion n'a eu lieu le 9 mars à Metz."),
    ],
)
def test_what_was_not_held_is_no_event(language, text):
    assert dated(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("de", "Die Sitzung fand nicht nur in Kehl statt.", KEHL),
        ("de", "Die Sitzung fand am 9. März in Kehl statt, aber nicht in Trier.", KEHL),
        ("en", "No fewer than 200 people came to the meeting, which took place in Kehl.", KEHL),
        ("fr", "La réunion a eu lieu à Belfast sans le maire.", BELFAST),
    ],
)
def test_what_a_denial_says_of_something_else_denies_no_event(language, text, place):
    assert set(dated(text, language)) == {place}
