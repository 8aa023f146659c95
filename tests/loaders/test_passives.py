"""Who did what a participle behind a noun tells of. Made-up names, real places."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "ICBAN hosted a seminar in Enniskillen, attended by Anna Martin and Tom Byrne.",
            {"organisation/irish-central-border-area-network": "hosted", "person/anna-martin":
             "attended", "person/tom-byrne": "attended"},
        ),
        (
            "The seminar in Newry, attended by Anna Martin, was opened by Tom Byrne.",
            {"person/anna-martin": "attended", "person/tom-byrne": "opened"},
        ),
        (
            "Anna Martin, accompanied by Tom Byrne, attended the seminar.",
            {"person/anna-martin": "attended", "person/tom-byrne": "attended"},
        ),
    ],
)  # fmt: skip
def test_attended_by_tells_of_the_event_before_it_not_of_its_host(text, expected):
    assert {
        relation.source: relation.properties["role"]
        for relation in record_of(text, "en").relations.values()
        if relation.type == "TOOK_PART_IN"
    } == expected


@pytest.mark.parametrize(
    ("language", "text", "there"),
    [
        ("fr", "La préfecture du Nord a accueilli la conférence le 3 mai 2019.", True),
        ("en", "The Euregio Meuse-Rhine hosted the conference on 3 May 2019.", False),
        ("de", "Gastgeber des Treffens war der Landkreis Görlitz.", False),
    ],
)
def test_who_hosts_an_event_has_rooms_unless_it_is_land(language, text, there):
    record = record_of(text, language)
    assert bool(ties(record, "TOOK_PART_IN", role="hosted"))
    assert bool(ties(record, "HELD_AT")) is there
