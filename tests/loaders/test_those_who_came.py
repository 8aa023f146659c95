"""Whom a report lists as those who came, by name or as a group. Made-up names, real places."""

from __future__ import annotations

import pytest
from test_who_took_part import MEETING, PEOPLE, roles
from text_records import entities, record_of, ties


def after(language, sentence):
    """Return the roles that a sentence gives behind a report's first."""
    return roles(language, f"{MEETING[language]} {sentence}")


def groups(language, sentence):
    """Return the groups of which a sentence behind a report's first tells."""
    record = record_of(f"{MEETING[language]} {sentence}", language, "2019-05-04")
    return {group.name for group in record.entities.values() if group.type == "Group"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Dans l'assistance, on reconnaissait Anne Durand, maire de Lille, et Jan Peeters, "
         "directeur du port de Gand."),
        ("nl", "In de zaal zaten onder anderen Lies Claes, burgemeester van Hulst, en Jan Peeters, "
         "directeur van de haven van Gent."),
        ("de", "Im Publikum saßen Eva Kolb, Bürgermeisterin von Zittau, und Jens Vogt, Landrat des "
         "Landkreises Görlitz."),
        ("en", "Other onlookers, to name but some, were the mayor of Newry, Jane Poole; as well as "
         "Paul Smith from the European Commission."),
        ("en", "Among the hosts were the mayor of Newry, Jane Poole, and Paul Smith."),
        ("fr", "On notait la présence de Anne Durand, maire de Lille, et de Jan Peeters."),
    ],
)  # fmt: skip
def test_an_audience_is_listed_by_name(language, sentence):
    assert set(after(language, sentence)) == set(PEOPLE[language])


@pytest.mark.parametrize(
    ("language", "sentence", "who"),
    [
        ("fr", "Y ont pris part des maires de la région Grand Est.",
         "maires de la région Grand Est"),
        ("nl", "De vergadering werd bijgewoond door de burgemeesters van de gemeenten.",
         "burgemeesters van de gemeenten"),
        ("de", "Angereist waren zahlreiche Vertreter von Gemeinden beiderseits der Grenze.",
         "Vertreter von Gemeinden beiderseits der Grenze"),
        ("de", "Angereist waren Vertreter, die von Bürgermeisterin Eva Kolb begrüßt wurden.",
         "Vertreter"),
        ("en", "Mayors from Northern Ireland attended.", "Mayors from Northern Ireland"),
    ],
)  # fmt: skip
def test_those_who_came_are_a_group_where_nobody_of_them_is_named(language, sentence, who):
    assert groups(language, sentence) == {who}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Les maires de Lille et de Tournai, Anne Durand et Jan Peeters, y ont pris part."),
        ("nl", "Zo'n vijftig mensen waren aanwezig."),
        ("de", "Gut 50 Personen nahmen teil."),
        ("en", "Mayors Jane Poole and Paul Smith attended."),
        ("en", "More than 400 people attended."),
    ],
)
def test_people_and_those_who_are_named_are_no_group(language, sentence):
    assert groups(language, sentence) == set()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Anne Durand et des agents de la police des deux pays y ont pris part."),
        ("fr", "À Mons, des policiers des deux pays y ont pris part, ainsi qu'Anne Durand."),
        ("fr", "Anne Durand, des experts et Jan Peeters ont débattu à Mons lors d'un forum."),
        ("fr", "Y ont assisté Anne Durand, des pompiers belges et Jan Peeters."),
        ("nl", "Minister Lies Claes en politieagenten uit beide landen namen eraan deel."),
        ("nl", "Minister Lies Claes en burgemeesters uit de regio woonden de vergadering bij."),
        ("de", "Mit dabei waren Eva Kolb und Vertreter der Polizei."),
        ("en", "Also in attendance were Jane Poole and representatives of the police."),
    ],
)
def test_a_group_joined_to_a_person_is_one(language, sentence):
    assert len(groups(language, sentence)) == 1
    assert PEOPLE[language][0] in after(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Les maires de Lille et Mons, Anne Durand et Jan Peeters, y ont pris part."),
        ("nl", "Lies Claes en de burgemeesters van Gent en Sluis, An Maes en Jan Smet, kwamen."),
        ("de", "Dabei war Eva Kolb als Bürgermeisterin und Vertreterin der Euregio."),
        ("de", "Dabei war Jens Vogt, Bürgermeister und Vertreter der Euregio."),
        ("en", "Jane Poole and Paul Smith, representatives of the police, attended."),
    ],
)
def test_those_whose_names_stand_beside_them_are_none(language, sentence):
    assert groups(language, sentence) == set()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "« La rivière est haute », a déclaré le porte-parole Luc Martin."),
        ("nl", "„De rivier staat hoog”, zei woordvoerder Luc Maas."),
        ("de", "„Der Fluss steigt“, sagte der Sprecher Karl Braun."),
        ("de", "Stellvertretend für Präsident Karl Braun kam Landrat Jens Vogt."),
        ("en", "His predecessor Luke Mole had said that the river was high."),
    ],
)
def test_who_speaks_for_others_or_spoke_before_was_not_there(language, sentence):
    names = {"Luc Martin", "Luc Maas", "Karl Braun", "Luke Mole"}
    present = f"{PEOPLE[language][0]} {ATTENDED[language]}"
    assert names.isdisjoint(after(language, f"{present} {sentence}"))


ATTENDED = {
    "fr": "a participé à la réunion.",
    "nl": "nam deel aan de vergadering.",
    "de": "nahm an dem Treffen teil.",
    "en": "attended the meeting.",
}


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ["9 h 30  Ouverture : Anna Claes", "10 h 00  Introduction : Jan Peeters"]),
        ("nl", ["9.30 Opening: Anna Claes", "10.00 Inleiding: Jan Peeters"]),
        ("de", ["9.30 Uhr Eröffnung: Anna Claes", "10.00 Uhr Zur Einführung: Jan Peeters"]),
        ("en", ["9.30 Opening: Anna Claes", "10.00 Introduction: Jan Peeters"]),
    ],
)
def test_an_introduction_opens_no_event(language, lines):
    text = "\n".join((MEETING[language], *lines))
    assert roles(language, text) == {"Anna Claes": {"opened"}, "Jan Peeters": {"spoke"}}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le colloque s'est tenu à Lille. Parmi les intervenants figuraient Jean Dupont et "
               "Anna Martin."),
        ("nl", "Het colloquium vond plaats in Gent. Als sprekers traden op: Jean Dupont en Anna "
               "Martin."),
        ("de", "Die Tagung war in Trier. Als Redner traten Jean Dupont und Anna Martin auf."),
        ("de", "Die Tagung fand in Trier statt. Zu den Rednern gehörten Jean Dupont und Anna "
               "Martin."),
        ("en", "The conference was held in Newry. Speakers included Jean Dupont and Anna Martin."),
    ],
)  # fmt: skip
def test_who_is_counted_among_the_speakers_spoke(language, text):
    spoke = {who for who, _ in ties(record_of(text, language), "TOOK_PART_IN", role="spoke")}
    assert spoke == {"person/jean-dupont", "person/anna-martin"}


def test_next_to_the_town_hall_is_no_next_ceremony():
    text = "At Jean Dupont's side for the ceremony next to the town hall stood Anna Martin."
    came = {who for who, _ in ties(record_of(text, "en"), "TOOK_PART_IN")}
    assert came == {"person/jean-dupont", "person/anna-martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Northern Ireland Executive was led by the First Minister, Anna Smith MLA, and "
               "the deputy First Minister, Karl Moss MP MLA, who chaired the meeting."),
        ("en", "A Kent delegation, headed by Anna Smith and Karl Moss, came too."),
        ("nl", "De Belgische delegatie stond onder leiding van Anna Smith en Karl Moss."),
        ("de", "Die Konferenz wurde von Anna Smith und Karl Moss aufmerksam beobachtet."),
    ],
)  # fmt: skip
def test_who_led_a_government_or_delegation_was_there(language, text):
    opening = {
        "en": "The conference took place in Newry.",
        "nl": "De conferentie vond in Gent plaats.",
        "de": "Die Konferenz fand in Kehl statt.",
    }
    record = record_of(f"{opening[language]} {text}", language)
    there = {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN")}
    chaired = {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN", role="chaired")}
    assert {"Anna Smith", "Karl Moss"} <= there
    assert chaired <= {"Karl Moss"}
    assert not {"MP", "MLA"} & there


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die EUREGIO hat an der Entstehung des Memorandums mitgewirkt."),
        ("de", "Die Stadt Kehl hat am Projekt teilgenommen."),
        ("en", "Kent County Council took part in the project."),
    ],
)
def test_who_has_a_part_in_a_thing_was_at_no_event(language, text):
    opening = {
        "en": "The conference took place in Newry.",
        "de": "Die Konferenz fand in Kehl statt.",
    }
    assert ties(record_of(f"{opening[language]} {text}", language), "TOOK_PART_IN") == set()


@pytest.mark.parametrize("name", ["Karl von der Heide", "Anna von Heide"])
def test_of_in_a_german_name_leads_to_nobody(name):
    record = record_of(f"Die Konferenz in Kehl wurde am 3. Mai 2019 von {name} eröffnet.", "de")
    opened = {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN", role="opened")}
    assert opened == {name}


def test_of_in_a_german_office_leads_to_nobody():
    text = (
        "Die Konferenz in Kehl wurde von der Euroregion Neisse und dem Oberbürgermeister von "
        "Görlitz eröffnet."
    )
    opened = {who for who, _ in ties(record_of(text, "de"), "TOOK_PART_IN", role="opened")}
    assert opened == {"organisation/euroregion-neisse", "office/lord-mayor.geonames-2918987"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les représentants de la gendarmerie de l'Ariège ont rencontré mardi à Pamiers leurs"
         " homologues de la Guardia civil."),
        ("de", "Die Beamten trafen am Dienstag in Kehl ihre Amtskollegen aus Straßburg."),
    ],
)  # fmt: skip
def test_counterparts_of_whom_no_office_is_told_stay_open(language, text):
    assert not entities(record_of(text, language), "Office")
