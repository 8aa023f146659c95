"""How titles are written: domains straight behind a head, two offices of one holder, initials."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def held(text, language):
    """Return (holder, wording of the office) of a text's holdings."""
    record = record_of(text, language)
    entities = record.entities
    return {
        (entities[person].mentions[0].text, entities[office].mentions[0].text)
        for person, office in ties(record, "HOLDS")
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Wethouder Cultuur Jan Peeters opende de beurs.",
         ("Jan Peeters", "Wethouder Cultuur")),
        ("nl", "Jan Peeters, wethouder Economie en Toerisme van Gent, sprak.",
         ("Jan Peeters", "wethouder Economie en Toerisme van Gent")),
        ("fr", "M. Paul Martin, directeur Sécurité, a parlé.",
         ("M. Paul Martin", "directeur Sécurité")),
        ("de", "Hans Müller, Referatsleiter Verkehr beim Kreis Kleve, sprach.",
         ("Hans Müller", "Referatsleiter Verkehr beim Kreis Kleve")),
        ("de", "Gestern sprach Abteilungsleiter Feuerwehr und Rettungsdienst Hans Müller.",
         ("Hans Müller", "Abteilungsleiter Feuerwehr und Rettungsdienst")),
        ("en", "Anna Smith, Director External Strategy at Lumen, spoke.",
         ("Anna Smith", "Director External Strategy")),
        ("en", "Bernie Moss, Chief Officer of the Lumen Agency, spoke.",
         ("Bernie Moss", "Chief Officer of the Lumen Agency")),
        ("en", "Jan Berg, State Counsellor and chair of the Lumen Agency, spoke.",
         ("Jan Berg", "State Counsellor")),
        ("fr", "Mme Anne DUVAL, responsable de la bibliothèque de Lille, a parlé.",
         ("Mme Anne DUVAL", "responsable de la bibliothèque de Lille")),
        ("fr", "M. Jean PETIT, technicien à la ville de Lille, a parlé.",
         ("M. Jean PETIT", "technicien à la ville de Lille")),
        ("en", "Mr Jan Berg, Ministry of the Interior, Chair of the Lumen Committee, spoke.",
         ("Mr Jan Berg", "Chair of the Lumen Committee")),
        ("de", "Der frühere EDR-Vorsitzende Hans Müller sprach.",
         ("Hans Müller", "frühere EDR-Vorsitzende")),
    ],
)  # fmt: skip
def test_a_title_is_read_to_its_end(language, text, expected):
    assert expected in held(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Dass der Leiter Maßnahmen ankündigte, überraschte Anna Weber."),
        ("nl", "Wethouder Jan Peeters opende de beurs."),
        ("en", "The mayor, Anna Smith, spoke about Culture and Tourism."),
    ],
)
def test_what_a_title_does_not_end_with_is_no_domain(language, text):
    offices = {office for _, office in held(text, language)}
    assert not any(word in office for office in offices for word in ("Maßnahmen", "Jan", "Culture"))


@pytest.mark.parametrize(
    ("text", "held_by"),
    [
        ("Anna Weber, Landrat und Vizepräsident Klaus Müller sprachen.", "Klaus Müller"),
        ("Oberbürgermeister und 2. stv. EDR-Vorsitzender Klaus Müller sprach.", "Klaus Müller"),
    ],
)
def test_two_offices_that_a_conjunction_joins_are_of_who_follows(text, held_by):
    found = held(text, "de")
    assert {person for person, _ in found} == {held_by}
    assert len(found) == 2


def test_a_prefect_of_a_region_and_of_one_of_its_departments_holds_two_offices():
    text = "Jean Petit, préfet de la région Grand Est et du Bas-Rhin, a parlé."
    offices = {office for _, office in ties(record_of(text, "fr"), "HOLDS")}
    assert offices == {"office/prefect-of-region.FR-GES", "office/prefect.FR-67"}
    other = "Jean Petit, maire de Lille et de Roubaix, a parlé."
    assert len(ties(record_of(other, "fr"), "HOLDS")) < 2


def test_a_bracket_behind_the_next_name_makes_no_plural():
    text = "Landrat Hans Müller (Kleve), Prof. Dr. Anna Weber (Hochschule Lumen) sprachen."
    assert {person for person, _ in held(text, "de")} == {"Hans Müller"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Moderator: Mr Jan Berg"),
        ("nl", "Moderator: Jan Peeters"),
        ("fr", "Modératrice : Anne Leroy"),
        ("de", "Moderatorin: Anna Weber"),
    ],
)
def test_who_does_something_at_one_event_holds_no_office(language, text):
    assert held(text, language) == set()


def test_capitals_behind_an_office_in_apposition_are_no_surname():
    text = "Dr Ray Moss, Consultant Paediatrician, Lumen Trust; Bernie Moss, CEO of Lumen."
    assert "Paediatrician" not in {person for person, _ in held(text, "en")}


@pytest.mark.parametrize("name", ["E. Trak", "T. Moss", "G. Trakl", "R. Kuum", "V. A. Krau"])
def test_initials_with_whose_person_it_is_are_a_name(name):
    text = (
        "For Estonia: E. Trak (Pärnu County Government), T. Moss (Ministry of Finance), "
        "G. Trakl and R. Kuum (Valga County Government), V. A. Krau (Valka Local Government)"
    )
    record = record_of(text, "en")
    persons = [e for e in record.entities.values() if e.type == "Person"]
    assert name in {mention.text for person in persons for mention in person.mentions}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("MM. Petit et Acebal ont parlé.", {"Petit", "Acebal"}),
        ("Mmes Petit, Acebal et Martin ont parlé.", {"Petit", "Acebal", "Martin"}),
        ("M. Petit et Acebal ont parlé.", {"M. Petit"}),
        ("On s'est vu en haut du col. Le 18 juin, M. Petit a parlé.", {"M. Petit"}),
    ],
)
def test_a_civility_in_the_plural_is_of_all_surnames_of_its_list(text, names):
    record = record_of(text, "fr")
    persons = [e for e in record.entities.values() if e.type == "Person"]
    assert {mention.text for person in persons for mention in person.mentions} == names


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fr", "Le ministre de l'Intérieur de l'époque, Jean Petit, a signé l'accord.", "past"),
        ("fr", "Le ministre de l'Intérieur, Jean Petit, a signé l'accord.", "current"),
    ],
)
def test_what_was_then_is_past(language, text, status):
    assert ties(record_of(text, language), "HOLDS", status=status)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "He thanked the outgoing Chair, Councillor Anna Smith.",
         {"outgoing Chair", "Councillor"}),
        ("de", "Es sprach der Präsident der EUREGIO, Landrat Hans Müller.",
         {"Präsident der EUREGIO", "Landrat"}),
        ("de", "Es sprachen der Präsident, der Landrat Hans Müller und Anna Weber.", {"Landrat"}),
    ],
)  # fmt: skip
def test_the_holder_of_an_office_may_bear_another_title(language, text, expected):
    assert {office for _, office in held(text, language)} == expected


def test_a_word_that_only_ends_like_an_office_is_none():
    assert held("Zij eerden de in maart overleden Jan Peeters.", "nl") == set()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Anna Peeters, Commissaris van de Koning (gouverneur) van Limburg, sprak.",
         ("Anna Peeters", "Commissaris van de Koning (gouverneur) van Limburg")),
        ("de", "Erster Vizepräsident des Gremiums wurde der Schweizer Peter Holm.",
         ("Peter Holm", "Erster Vizepräsident des Gremiums")),
        ("de", "Anna Schmidt stand den Leuten als Dolmetscherin zur Verfügung.",
         ("Anna Schmidt", "Dolmetscherin")),
    ],
)  # fmt: skip
def test_a_title_takes_what_belongs_to_it_and_no_more(language, text, expected):
    assert held(text, language) == {expected}


def test_a_general_assembly_is_no_general():
    text = "The AEBR General Assembly took place in Kehl."
    assert not any(entity.type == "Office" for entity in record_of(text, "en").entities.values())
