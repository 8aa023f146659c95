"""Who did what a participle behind a noun tells of. Made-up names, real places."""

from __future__ import annotations

import re

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


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "In the session chaired by A, experts discussed mobility.", {"A": {"chaired"}}),
        (
            "en",
            "In a session chaired by A, B, the mayor of Derry, discussed mobility.",
            {"A": {"chaired"}, "B": {"spoke"}},
        ),
        ("en", "During the meeting, chaired by A, the budget was adopted.", {"A": {"chaired"}}),
        (
            "en",
            "During the meeting, which was chaired by A, the budget was adopted.",
            {"A": {"chaired"}},
        ),
        (
            "en",
            "The pupils discussed it at a meeting in Kehl chaired by A.",
            {"A": {"chaired"}},
        ),
        (
            "en",
            "Some experts met for a conference opened by A, Mayor of Kehl, and closed by B.",
            {"A": {"opened"}, "B": {"closed"}},
        ),
        ("fr", "Lors d'une réunion présidée par A, la mobilité a été évoquée.", {"A": {"chaired"}}),
        (
            "fr",
            "Au cours d'une réunion qui était présidée par A, la mobilité a été évoquée.",
            {"A": {"chaired"}},
        ),
        (
            "nl",
            "Tijdens een vergadering voorgezeten door A kwam de mobiliteit aan bod.",
            {"A": {"chaired"}},
        ),
        (
            "nl",
            "Tijdens een vergadering die werd voorgezeten door A kwam de mobiliteit aan bod.",
            {"A": {"chaired"}},
        ),
        (
            "de",
            "In einer Sitzung, die von A geleitet wurde, ging es um Mobilität.",
            {"A": {"chaired"}},
        ),
        ("en", "A opened the bridge at a ceremony in Newry.", {"A": {"inaugurated"}}),
        ("en", "The bridge was opened at a ceremony by A.", {"A": {"inaugurated"}}),
    ],
)
def test_a_participle_behind_an_event_tells_who_led_it_wherever_it_stands(language, text, expected):
    names = {"A": "Anna Kolb", "B": "Paul Kerr"}
    for letter, name in names.items():
        text = re.sub(rf"\b{letter}\b", name, text)
    record = record_of(text, language)
    found = {}
    for relation in record.relations.values():
        if relation.type == "TOOK_PART_IN" and relation.source.startswith("person/"):
            name = record.entities[relation.source].name
            found.setdefault(name, set()).add(relation.properties["role"])
    assert found == {names[letter]: roles for letter, roles in expected.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Young people were discussed at a meeting in Riga on 3 May 2019.",
        "The mayors of Lille and Ghent were also discussed at a meeting in Riga on 3 May 2019.",
    ],
)
def test_who_was_discussed_did_not_speak(text):
    assert not ties(record_of(text, "en"), "TOOK_PART_IN")
