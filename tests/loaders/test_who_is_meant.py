"""Who is meant where a rule might reach too far: subjects behind a participle, towns behind titles,
means and wishes. Made-up names, real places."""

from __future__ import annotations

import pytest
from text_records import holders, record_of, ties


def parts(text, language):
    """Return the roles of a text's persons and bodies, without what sort of thing they are."""
    found = {}
    for relation in record_of(text, language).relations.values():
        if relation.type in ("TOOK_PART_IN", "SIGNED"):
            role = relation.properties.get("role", "signed")
            found.setdefault(relation.source.partition("/")[2], set()).add(role)
    return found


@pytest.mark.parametrize(
    ("language", "text", "led", "present"),
    [
        ("fr", "Lors de la réunion présidée par Jean Petit, Marc Leroy a annoncé un nouveau fonds.",
         {"jean-petit"}, {"marc-leroy"}),
        ("en", "During the conference opened by Simon Moss, Anna Foster announced a new fund.",
         {"simon-moss"}, {"anna-foster"}),
        ("en", "At the meeting chaired by Simon Moss, Anna Foster and Helen Berg spoke on Tuesday.",
         {"simon-moss"}, {"anna-foster", "helen-berg"}),
    ],
)  # fmt: skip
def test_the_subject_did_not_lead_what_somebody_else_led(language, text, led, present):
    roles = parts(text, language)
    leading = {who for who, its in roles.items() if its & {"chaired", "opened"}}
    assert leading == led
    assert present <= roles.keys() - leading


@pytest.mark.parametrize(
    ("language", "text", "done"),
    [
        ("en", "Simon Moss did not travel to Derry on Tuesday to open the conference.", False),
        ("de", "Anna Weber wollte am Dienstag nach Metz reisen, um die Tagung zu eröffnen.", False),
        ("fr", "Jean Petit devait se rendre à Kehl mardi pour présider la réunion.", False),
        ("fr", "Jean Petit s'est rendu à Kehl mardi pour présider la réunion.", True),
    ],
)
def test_who_did_not_go_led_nothing(language, text, done):
    roles = set().union(*parts(text, language).values())
    assert bool(roles & {"opened", "chaired"}) is done


@pytest.mark.parametrize(
    ("language", "text", "held"),
    [
        ("de", "Anna Weber, Landrätin Lörrach, eröffnete die Tagung.",
         {("anna-weber", "landrat.geonames-2875881")}),
        ("de", "Landrat Lörrach Marion Weber eröffnete die Tagung.",
         {("marion-weber", "landrat.geonames-2875881")}),
        ("de", "Die Bürgermeister Kehl und Lahr, Toni Weber und Markus Berg, kamen.",
         {("toni-weber", "mayor.geonames-2891951"), ("markus-berg", "mayor.geonames-2881885")}),
        ("fr", "Jean Petit, préfet Metz, et Marc Leroy, maire Nancy, ont ouvert la conférence.",
         {("jean-petit", "prefect.geonames-2994160"), ("marc-leroy", "mayor.geonames-2990999")}),
    ],
)  # fmt: skip
def test_a_town_beside_a_title_that_names_somebody_is_a_town(language, text, held):
    assert holders(text, language) == held


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Minister Hagen eröffnete am Dienstag die Tagung."),
        ("en", "Minister Lincoln opened the conference on Tuesday."),
    ],
)
def test_a_surname_that_is_a_town_and_a_given_name_is_somebody(language, text):
    (who,) = parts(text, language)
    assert who.startswith(("hagen", "lincoln"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An agreement was signed on Tuesday with support from Donegal County Council."),
        ("fr", "Une convention a été signée mardi avec le financement de l'Union européenne."),
        ("en", "Simon Moss proposed a meeting between Anna Foster and Helen Berg on Tuesday."),
    ],
)
def test_means_and_proposals_make_nobody_take_part(language, text):
    assert parts(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("de", "Die Euregio wählte Anna Weber zur Vorsitzenden des Ausschusses.", ".of-"),
        ("en", "The Euregio elected Anna Weber chair of its finance committee.", ".of-"),
        ("de", "Die Euregio Maas-Rhein wählte Anna Weber zur Präsidentin.", "euregio-meuse-rhine"),
    ],
)
def test_a_body_chooses_the_head_of_one_of_its_own_too(language, text, office):
    assert all(office in held for _, held in holders(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De partij wil Jan Maes burgemeester van Gent maken."),
        ("fr", "Jean Petit souhaite voir Marc Leroy maire de Lille."),
    ],
)
def test_what_somebody_is_wished_to_be_he_is_not(language, text):
    assert holders(text, language) == set()


def test_nobody_less_than_somebody_came():
    text = "Niemand minder dan minister Jan Maes opende dinsdag het congres in Gent."
    assert parts(text, "nl") == {"jan-maes": {"opened"}}


def test_a_day_told_by_a_participle_is_no_announcement():
    text = (
        "Organisiert von der Stadt Kehl, fand am Dienstag eine Tagung statt. "
        "Landrat Frank Weber betonte die Zusammenarbeit."
    )
    assert "frank-weber" in parts(text, "de")


def test_a_project_with_a_name_is_a_topic():
    text = "Une conférence sur le projet Terra Mosana a eu lieu à Liège."
    assert ties(record_of(text, "fr"), "ABOUT")


def test_counterparts_of_two_countries_are_both_there():
    text = "Le ministre Jean Petit a rencontré ses homologues belge et allemand à Paris."
    assert {"minister.BE", "minister.DE", "jean-petit"} <= parts(text, "fr").keys()
