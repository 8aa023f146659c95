"""Organs that met, when or where: the verb tells of their meeting. Made-up people, real places."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


@pytest.mark.parametrize(
    ("language", "text", "host"),
    [
        ("nl", "Het bestuur van North Sea Port kwam vrijdag in Terneuzen bijeen.",
         "north-sea-port"),
        ("de", "Der Vorstand der Euregio Egrensis trat am Freitag in Selb zusammen.",
         "euregio-egrensis"),
        ("en", "The board of the Euregio Meuse-Rhine met on Friday in Eupen.",
         "euregio-meuse-rhine"),
        ("fr", "Le bureau du Conseil rhénan s'est réuni mardi à Kehl.", "upper-rhine-council"),
        ("en", "The cross-border working group met in Kehl on 3 May 2021.", None),
        ("nl", "De stuurgroep komt op 17 juni 2021 opnieuw bijeen in Kleve.", None),
        ("fr", "Le comité de pilotage s'est réuni mardi à Kehl.", None),
        ("de", "Der Verwaltungsrat traf sich am Freitag in Selb.", None),
    ],
)  # fmt: skip
def test_an_organ_that_met_held_a_meeting_for_its_body(language, text, host):
    record = record_of(text, language)
    (event,) = (e for e in record.entities.values() if e.type == "Event")
    assert event.properties["kind"] == "meeting"
    assert event.properties["date"]
    organised = {who for who, _ in ties(record, "TOOK_PART_IN", role="organised")}
    assert organised == ({f"organisation/{host}"} if host else set())


def test_who_chaired_an_organ_that_met_chaired_its_meeting():
    text = (
        "La commission mixte s'est réunie mardi à Lille sous la présidence de Paul Martin, maire "
        "de Lille."
    )
    chaired = ties(record_of(text, "fr"), "TOOK_PART_IN", role="chaired")
    assert {who for who, _ in chaired} == {"person/paul-martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The board met every Friday in Eupen."),
        ("en", "The board met its targets on Friday."),
        ("en", "The board of the Euregio Meuse-Rhine met with approval."),
        ("en", "The proposal met resistance in Kehl on Friday."),
        ("fr", "Le comité de pilotage s'est réuni."),
        ("nl", "De stuurgroep komt twee keer per jaar bijeen in Kleve."),
        ("de", "Der Vorstand traf am Freitag in Selb eine Entscheidung."),
    ],
)  # fmt: skip
def test_what_met_at_no_time_or_by_habit_or_no_people_held_nothing(language, text):
    assert not entities(record_of(text, language), "Event")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Landrat Tim Henkel ist Mitglied der Versammlung der Euregio Maas-Rhein."),
        ("de", "Die Mitglieder der Versammlung der Euregio Maas-Rhein reisten nach Eupen."),
        ("nl", "Burgemeester Ann Maes is lid van de algemene vergadering van de Eurometropool "
         "Lille-Kortrijk-Tournai."),
        ("fr", "Paul Martin est membre de l'assemblée générale de l'Eurométropole "
         "Lille-Kortrijk-Tournai."),
        ("en", "Tom Byrne is a member of the general assembly of the Euregio Meuse-Rhine."),
    ],
)  # fmt: skip
def test_the_assembly_of_which_somebody_is_a_member_is_no_meeting(language, text):
    assert not entities(record_of(text, language), "Event")


def test_the_assembly_to_which_members_came_is_one():
    text = "Die Mitglieder kamen am Freitag zur Versammlung der Euregio Maas-Rhein."
    assert len(entities(record_of(text, "de"), "Event")) == 1


def test_an_article_that_opens_a_sentence_makes_nobody_another_ones():
    text = (
        "Der Kehler Landrat Max Huber und Straßburgs Bürgermeister Jan Lang haben sich am Montag "
        "bei einer Übung in Kehl informiert."
    )
    attended = {who for who, _ in ties(record_of(text, "de"), "TOOK_PART_IN", role="attended")}
    assert attended == {"person/max-huber", "person/jan-lang"}
