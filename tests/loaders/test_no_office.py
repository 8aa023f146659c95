"""Words that look like an office and are none, or none that anybody holds."""

from __future__ import annotations

import pytest
from text_records import holders, record_of, ties

METZ = "geonames-2994160"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Luc Petit, coordinateur allemand du Centre commun, a parlé."),
        ("fr", "Anne Roy, directrice belge du centre, a parlé."),
        ("nl", "Jan Smit, de Duitse coördinator van het project, sprak."),
        ("de", "Karl Wolf, der deutsche Koordinator des Zentrums, sprach."),
        ("en", "Anna Reid, the German coordinator of the project, spoke."),
        ("en", "The German director, Anna Reid, spoke."),
    ],
)
def test_the_german_coordinator_is_no_office_of_germany(language, text):
    record = record_of(text, language)
    assert len(ties(record, "HOLDS")) == 1
    assert not ties(record, "HAS_JURISDICTION")


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "Le président français Luc Petit a parlé.", "president-of-the-republic.FR"),
        ("nl", "De Vlaamse minister Jan Smit sprak.", "minister.BE-VLG"),
        ("de", "Der polnische Konsul Karl Wolf sprach.", "consul.PL"),
        ("en", "The French police chief Anna Reid spoke.", "police-chief.FR"),
    ],
)
def test_the_french_president_is_of_france(language, text, office):
    assert {held for _, held in holders(text, language)} == {office}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "Luc Petit a été élu premier président de l'Eurodistrict PAMINA.",
         "president.eurodistrict-pamina"),
        ("nl", "Jan Smit was de eerste voorzitter van de Euregio Maas-Rijn.",
         "president.euregio-meuse-rhine"),
        ("en", "Anna Reid was elected first president of East Border Region.",
         "president.east-border-region"),
        ("fr", "Luc Petit, premier président de la cour d'appel de Metz, a parlé.",
         f"appeal-court-president.court-of-appeal.{METZ}"),
        ("fr", "Anne Roy, première présidente de la cour d'appel de Metz, a parlé.",
         f"appeal-court-president.court-of-appeal.{METZ}"),
    ],
)  # fmt: skip
def test_only_a_court_has_a_first_president(language, text, office):
    assert {held for _, held in holders(text, language)} == {office}


@pytest.mark.parametrize(
    ("text", "representatives"),
    [
        ("Anne Roy, représentant Luc Petit, ministre de la Santé, a ouvert la réunion.", set()),
        ("Anne Roy, représentant la ministre Lise Petit, a ouvert la réunion.", set()),
        ("Anne Roy, représentant M. Luc Petit, maire de Metz, a ouvert la réunion.", set()),
        ("Le représentant Luc Petit a ouvert la réunion.", {"luc-petit"}),
        ("Luc Petit, représentant de la Wallonie, a ouvert la réunion.", {"luc-petit"}),
    ],
)
def test_who_represents_another_makes_no_representative_of_him(text, representatives):
    held = holders(text, "fr")
    assert {who for who, what in held if what.startswith("representative")} == representatives


@pytest.mark.parametrize(
    ("text", "majors"),
    [
        ("Anna Reid said the fair was a major success.", set()),
        ("Anna Reid is a major supporter of the project.", set()),
        ("Anna Reid, general manager of ICBAN, spoke.", set()),
        ("Major Anna Reid spoke.", {"anna-reid"}),
        ("Tom Gill, a retired major, spoke.", {"tom-gill"}),
    ],
)
def test_a_major_success_is_no_officer(text, majors):
    held = holders(text, "en")
    assert {who for who, what in held if what.startswith(("major", "general"))} == majors


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'oratrice Anne Roy a ouvert la conférence à Metz."),
        ("nl", "Gastspreker was Frans Maas."),
        ("de", "Festredner war Frans Maas."),
        ("en", "Guest speaker Anna Reid opened the conference in Metz."),
        ("en", "The keynote speaker was Anna Reid."),
        ("en", "The debate featured as guest speakers Tom Gill and Anna Reid."),
    ],
)
def test_who_speaks_at_an_event_holds_no_office(language, text):
    assert not holders(text, language)


def test_the_speaker_of_a_parliament_holds_one():
    text = "The Speaker of the Northern Ireland Assembly, Anna Reid, opened the conference."
    assert holders(text, "en") == {("anna-reid", "speaker.northern-ireland-assembly")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "With Anna Reid were several mayors from the region."),
        ("de", "Mit Anna Roth waren zahlreiche Bürgermeister aus den Gemeinden angereist."),
        ("nl", "Met Anna Smit waren enkele burgemeesters meegekomen."),
        ("fr", "Avec Anne Roy étaient plusieurs maires de la région."),
    ],
)
def test_those_with_whom_somebody_was_are_not_what_he_is(language, text):
    assert not holders(text, language)


def test_who_is_named_before_the_verb_holds_the_office():
    assert len(holders("Anna Reid was mayor of Newry.", "en")) == 1
