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


@pytest.mark.parametrize(
    ("language", "text", "host", "met"),
    [
        ("fr", "Réuni le 4 mai 2023 à Kehl, le Conseil rhénan a adopté son budget.",
         "upper-rhine-council", ()),
        ("fr", "Réuni à Kehl sous la présidence d'Anna Martin, maire de Metz, le comité de "
         "pilotage de l'Eurodistrict SaarMoselle a adopté un budget.",
         "eurodistrict-saarmoselle", ()),
        ("fr", "Le Conseil rhénan, réuni le 4 mai 2023 à Kehl, a élu un bureau.",
         "upper-rhine-council", ()),
        ("nl", "Bijeen in Gent op 4 mei 2023 keurde de raad van bestuur van North Sea Port het "
         "jaarverslag goed.", "north-sea-port", ()),
        ("nl", "De stuurgroep van de Euregio Maas-Rijn, bijeen op 4 mei 2023 in Eupen, koos een "
         "voorzitter.", "euregio-meuse-rhine", ()),
        ("nl", "Bijeen in Gent op 4 mei 2023 bespraken de burgemeesters Anna Peeters en Jan Smit "
         "het verkeer.", None, ("anna-peeters", "jan-smit")),
        ("en", "Gathered in Newry on 4 May 2023, the steering committee of the Eurometropolis "
         "adopted its budget.", "eurometropolis-lille-kortrijk-tournai", ()),
    ],
)  # fmt: skip
def test_a_participle_tells_that_the_subject_of_the_sentence_met(language, text, host, met):
    record = record_of(text, language)
    organised = {who for who, _ in ties(record, "TOOK_PART_IN", role="organised")}
    assert organised == ({f"organisation/{host}"} if host else set())
    assert {who for who, _ in ties(record, "TOOK_PART_IN", role="met")} == {
        f"person/{name}" for name in met
    }
    chaired = {who for who, _ in ties(record, "TOOK_PART_IN", role="chaired")}
    assert chaired == ({"person/anna-martin"} if "Martin" in text else set())
    assert len(ties(record, "HELD_AT")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les documents, réunis le 4 mai 2023 à Metz par le Conseil rhénan, sont en ligne."),
        ("fr", "Le préfet a remercié le Conseil rhénan, réuni le 4 mai 2023 à Metz."),
        ("fr", "Réunies en un volume, les études de l'Eurodistrict SaarMoselle paraîtront à Metz."),
        ("nl", "Bijeengebracht in Gent door burgemeester Anna Peeters zijn de stukken nu te zien."),
    ],
)  # fmt: skip
def test_what_was_gathered_by_others_or_is_told_beside_did_not_meet(language, text):
    assert not ties(record_of(text, language), "TOOK_PART_IN")
