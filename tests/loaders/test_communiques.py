"""How press offices put it: captions, colleagues, long titles, lists with marks inside them.

The names are made up, the territories and bodies real.
"""

from __future__ import annotations

import pytest
from passerelle.loaders.extraction.phrases import Agreement, Event, Office
from passerelle.loaders.extraction.read import read
from test_constructs import said, who


def wordings(language, text, kind):
    found = read(text, language, None).chart
    return [found.text.spaced(phrase.first, phrase.last) for phrase in found.all(kind)]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("nl", "Foto (v.l.n.r.): Els Peeters (gouverneur van Limburg) en Jan Smit (minister van "
         "Justitie).", {"Els Peeters", "Jan Smit"}),
        ("fr", "Photo, de gauche à droite : Anne Petit, maire de Lille, et Luc Roux, bourgmestre "
         "de Tournai.", {"Anne Petit", "Luc Roux"}),
        ("de", "Foto von links: Landrat Jan Huber (Kreis Kleve), Bürgermeisterin Eva Adam.",
         {"Jan Huber", "Eva Adam"}),
        ("en", "Photo, from left: Ann Brown, mayor of Newry.", {"Ann Brown"}),
        ("de", "Bildnachweis: Minister Jan Huber (v.l.n.r.) – Impressum", set()),
        ("nl", "Foto: burgemeester Jan Smit", set()),
    ],
)  # fmt: skip
def test_a_line_that_says_who_is_in_the_picture_is_no_credit(language, text, names):
    assert who(language, text, "HOLDS") == names


@pytest.mark.parametrize(
    ("language", "text", "pair"),
    [
        ("de", "Es kamen Innenminister Jan Huber und sein österreichischer Kollege Innenminister "
         "Max Gruber.", ("Max Gruber", "Österreich")),
        ("nl", "Minister Jan Smit sprak met zijn Belgische ambtgenoot minister Els Peeters.",
         ("Els Peeters", "België")),
    ],
)  # fmt: skip
def test_a_colleague_with_the_same_office_is_of_the_country_told(language, text, pair):
    name, country = pair
    held = {office for person, office in said(language, text, "HOLDS") if person == name}
    assert (*held, country) in said(language, text, "HAS_JURISDICTION")
    assert len(said(language, text, "HOLDS")) == 2


@pytest.mark.parametrize(
    ("language", "text", "holders"),
    [
        ("fr", "Après un entretien avec Anne Petit, le ministre a rappelé leurs liens.", set()),
        ("de", "Nach Gesprächen mit Eva Adam, der Minister hat das betont, war Schluss.", set()),
        ("fr", "Anne Petit, la maire de Lille, a rappelé leurs liens.", {"Anne Petit"}),
    ],
)
def test_who_does_the_next_thing_is_no_apposition(language, text, holders):
    assert who(language, text, "HOLDS") == holders


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "Le ministre de l'Intérieur et à la Grande Région, Luc Roux, a parlé.",
         "ministre de l'Intérieur et à la Grande Région"),
        ("nl", "De gouverneur nam als coördinator voor de grens deel aan de vergadering.",
         "coördinator voor de grens"),
        ("de", "Es unterzeichneten die Behördenchefs im Rahmen einer Feierstunde.",
         "Behördenchefs"),
        ("nl", "Er waren leiders van Nederlandse en Duitse politiediensten.",
         "leiders van Nederlandse en Duitse politiediensten"),
        ("en", "Ann Brown, Diplomatic Counsellor of the President, spoke.",
         "Diplomatic Counsellor of the President"),
        ("en", "Ann Brown, Senior Environmental Manager of the Council, spoke.",
         "Senior Environmental Manager of the Council"),
        ("en", "- Ann Brown, ERDF Regional Manager", "ERDF Regional Manager"),
        ("nl", "De minister van Federale en Europese Zaken Jan Smit sprak.",
         "minister van Federale en Europese Zaken"),
        ("en", "Ann Brown, Minister for European and Global Affairs, spoke.",
         "Minister for European and Global Affairs"),
        ("fr", "Anne Petit, ministre de l'Emploi et du Dialogue social, a parlé.",
         "ministre de l'Emploi et du Dialogue social"),
        ("en", "The Minister for Justice and Ann Brown spoke.", "Minister for Justice"),
        ("de", "Jan Huber, Minister für Bundes-, Europa- und Verbraucherangelegenheiten, sprach.",
         "Minister für Bundes-, Europa- und Verbraucherangelegenheiten"),
        ("nl", "Jan Smit, hoofd van de Milieu- en Verkeersdienst, sprak.",
         "hoofd van de Milieu- en Verkeersdienst"),
    ],
)  # fmt: skip
def test_an_office_ends_where_its_title_ends(language, text, office):
    assert office in wordings(language, text, Office)


def test_the_two_ministers_are_not_the_one_named_last():
    text = (
        "Innenminister Jan Huber, sein Kollege Innenminister Max Gruber und Bayerns Innenminister "
        "Tim Bauer kamen. Die beiden Innenminister unterzeichneten einen Vertrag."
    )
    assert who("de", text, "SIGNED") == set()


@pytest.mark.parametrize(
    ("language", "text", "agreement"),
    [
        ("de", "Sie unterzeichneten ein Abkommen über die Zusammenarbeit der Polizei-, Grenz- und "
         "Zollbehörden in Kleve.",
         "Abkommen über die Zusammenarbeit der Polizei-, Grenz- und Zollbehörden"),
        ("en", "The European Convention on Extradition was signed in Paris.",
         "European Convention on Extradition"),
    ],
)  # fmt: skip
def test_an_agreement_has_its_whole_name(language, text, agreement):
    assert any(found.endswith(agreement) for found in wordings(language, text, Agreement))


def test_what_an_agreement_is_about_does_not_sign_it():
    text = (
        "Minister Jan Huber unterzeichnete in Maastricht eine Absichtserklärung zur Einrichtung "
        "eines Informations- und Kompetenzzentrums (EURIEC)."
    )
    assert who("de", text, "SIGNED") == {"Jan Huber"}


def test_with_whom_somebody_did_the_next_thing_is_another_matter():
    text = (
        "Nachdem Minister Jan Huber den Vertrag unterzeichnet hatte, wurde mit Polizeirat Max "
        "Gruber der Koordinator eingeführt."
    )
    assert who("de", text, "SIGNED") == {"Jan Huber"}


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Ann Brown, mayor of Dresden; Jim Smith from the Ministry of the Interior and Eva Adam, "
         "President of AEBR opened the conference.", {"Ann Brown", "Jim Smith", "Eva Adam"}),
        ("Ann Brown opened the conference; Jim Smith closed it.", {"Ann Brown"}),
    ],
)  # fmt: skip
def test_semicolons_part_the_members_of_a_list_or_two_sentences(text, actors):
    assert who("en", text, "TOOK_PART_IN", role="opened") == actors


def test_regions_of_a_list_act_though_brackets_name_their_countries():
    text = "The regions of Carinthia (AT), Istria (HR) and Veneto organised the conference."
    found = who("en", text, "TOOK_PART_IN", role="organised")
    assert found == {"Carinthia", "Istria", "Veneto"}


def test_an_event_that_is_organised_is_one_however_it_is_called():
    text = "The event is organised by the European Commission."
    assert who("en", text, "TOOK_PART_IN", role="organised") == {"European Commission"}


def test_where_a_forum_was_does_not_belong_to_its_name():
    text = "Ze kwamen bijeen op het Forum van de Euregio Rijn-Waal in het Duitse Kleef."
    assert wordings("nl", text, Event)[-1].endswith("Euregio Rijn-Waal")


def test_an_audience_is_no_hearing():
    text = "At the conference the mayor welcomed the audience."
    assert wordings("en", text, Event) == ["conference"]


def test_who_held_a_speech_at_a_reception_did_not_hold_the_reception():
    text = "Jan Huber nahm am Empfang in Kleve teil und hielt eine Rede."
    assert who("de", text, "TOOK_PART_IN", role="organised") == set()
    assert who("de", text, "TOOK_PART_IN") == {"Jan Huber"}


def test_the_school_where_a_council_met_did_not_meet():
    text = "In Kleve tagte am 2. Mai 2024 der Rat der Euregio Rhein-Waal im Berufskolleg Mitte."
    assert who("de", text, "TOOK_PART_IN") == {"Rat der Euregio Rhein-Waal"}


def test_a_member_of_parliament_may_be_first_minister():
    text = "The delegation was led by Ann Brown, MP, First Minister."
    assert len(said("en", text, "HOLDS")) == 2


def test_dashes_before_the_offices_of_a_list_do_not_end_it():
    text = (
        "La convention a été signée par Mme Anne Petit – Présidente de Saint-Louis Agglomération, "
        "M. Luc Roux – Maire de Huningue et M. Jean Blanc – Maire de Landser, en présence "
        "également de Mme Eve Noir – Maire de Kembs."
    )
    assert who("fr", text, "SIGNED") == {"Anne Petit", "Luc Roux", "Jean Blanc"}


def test_those_gathered_somewhere_met_there():
    text = (
        "Réunis le 1er décembre 2016 à Lahr, le préfet du Nord et le gouverneur du Hainaut ont "
        "parlé des crues."
    )
    assert "Lahr" in {place for _, place in said("fr", text, "HELD_AT")}
    assert len(who("fr", text, "TOOK_PART_IN")) == 2


def test_who_announces_an_event_was_not_there_by_that():
    text = "Le maire de Lille, Luc Roux, a annoncé la conférence de Mons du 2 mai 2024."
    assert who("fr", text, "TOOK_PART_IN") == set()


def test_a_numbered_office_is_that_of_the_name_before_it():
    text = "Il y avait Anne Petit, 4e vice-présidente du Nord, Eve Noir, cheffe de cabinet."
    held = said("fr", text, "HOLDS")
    assert {person for person, office in held if "vice" in office} == {"Anne Petit"}
    assert who("en", "Ann Brown had her first official meeting.", "HOLDS") == set()


def test_the_city_where_somebody_signed_did_not_sign():
    text = (
        "Ministers Ann Brown and Jim Smith, meeting in the border city of Tournai, signed a treaty."
    )
    assert who("en", text, "SIGNED") == {"Ann Brown", "Jim Smith"}


@pytest.mark.parametrize(
    ("text", "signed"),
    [
        ("The agreement was signed at Tournai City Hall in an event hosted by Ann Brown.", set()),
        ("The agreement was signed and presented by Ann Brown.", {"Ann Brown"}),
    ],
)
def test_an_agent_belongs_to_the_verb_before_it(text, signed):
    assert who("en", text, "SIGNED") == signed


def test_who_presides_over_the_work_did_not_preside_over_earlier_meetings():
    text = "Sous la présidence de M. Luc Roux, les travaux seront la suite des trois réunions."
    assert who("fr", text, "TOOK_PART_IN") == set()


def test_who_is_among_those_present_did_not_organise():
    text = (
        "De minister Jan Smit organiseerde deze bijeenkomst in Gent, met onder de aanwezigen de "
        "burgemeester van Aalst."
    )
    assert who("nl", text, "TOOK_PART_IN", role="organised") == {"Jan Smit"}


def test_who_wants_to_organise_something_has_not_yet():
    text = "Els Peeters kondigde aan een rondetafelgesprek in Gent te willen organiseren."
    assert who("nl", text, "TOOK_PART_IN", role="organised") == set()


@pytest.mark.parametrize(
    ("language", "text", "type", "names"),
    [
        ("fr", "La convention lie le ministre de l'Intérieur et la Région Grand Est, Anne Petit en "
         "est ravie.", "HOLDS", set()),
        ("nl", "Afwezig met kennisgeving: Els Peeters, gouverneur van Limburg; Jan Smit opende de "
         "conferentie in Gent.", "TOOK_PART_IN", {"Jan Smit"}),
        ("nl", "Het verdrag werd ondertekend door Els Peeters – minister Jan Smit was ziek.",
         "SIGNED", {"Els Peeters"}),
        ("en", "Ann Brown organised transport to the event.", "TOOK_PART_IN", set()),
        ("de", "Das Landratsamt Kleve organisiert den Austausch von Daten.", "TOOK_PART_IN", set()),
        ("en", "After talks with Ann Brown, the mayor of Newry signed the agreement.", "SIGNED",
         {"mayor of Newry"}),
    ],
)  # fmt: skip
def test_what_stands_near_does_not_belong(language, text, type, names):
    assert who(language, text, type) == names


def test_guests_without_a_name_leave_their_offices_to_nobody():
    text = "Étaient invités Anne Petit, maire de Lille, gouverneur, députés et sénateurs."
    assert said("fr", text, "HOLDS") == {("Anne Petit", "maire de Lille")}
