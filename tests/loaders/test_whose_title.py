"""Whose of two offices beside names, and of which body: four languages."""

from __future__ import annotations

import pytest
from text_records import entities, holders, record_of

METZ = "geonames-2994160"
EUREGIO = "euregio-meuse-rhine"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président et la vice-présidente de l'Euregio Meuse-Rhin, Luc Petit et Anne "
         "Roy, ont parlé."),
        ("nl", "De voorzitter en ondervoorzitter van de Euregio Maas-Rijn, Luc Petit en Anne Roy, "
         "spraken."),
        ("de", "Der Vorsitzende und die stellvertretende Vorsitzende der Euregio Maas-Rhein, Luc "
         "Petit und Anne Roy, sprachen."),
        ("en", "The Chair and Vice Chair of Euregio Meuse-Rhine, Luc Petit and Anne Roy, spoke."),
    ],
)  # fmt: skip
def test_two_offices_have_two_holders_in_order(language, text):
    assert holders(text, language) == {
        ("luc-petit", f"president.{EUREGIO}"), ("anne-roy", f"vice-president.{EUREGIO}"),
    }  # fmt: skip


def test_two_offices_with_an_article_each_have_two_holders():
    text = "Le maire de Metz et la préfète de la Moselle, Luc Petit et Anne Roy, ont parlé."
    assert holders(text, "fr") == {("luc-petit", f"mayor.{METZ}"), ("anne-roy", "prefect.FR-57")}


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("fr", "Le maire de Metz et président de l'Eurodistrict PAMINA, Luc Petit, et Anne Roy "
         "ont parlé.", "luc-petit"),
        ("en", "The Chair and Vice Chair of Eurodistrict PAMINA, Anne Roy, spoke.", "anne-roy"),
    ],
)  # fmt: skip
def test_two_offices_may_have_one_holder(language, text, person):
    assert {who for who, _ in holders(text, language)} == {person}
    assert len(holders(text, language)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La directrice de l'Euro-Institut, la commissaire Anne Roy, a présenté le bilan."),
        ("nl", "De directeur van het Euro-Institut, de commissaris Anne Roy, opende de beurs."),
        ("de", "Die Direktorin des Euro-Instituts, die Kommissarin Anne Roy, hat gesprochen."),
        ("en", "The director of the Euro-Institut, the commissioner Anne Roy, said so."),
    ],
)
def test_who_has_another_title_in_apposition_holds_both(language, text):
    offices = {office.partition(".")[0] for _, office in holders(text, language)}
    assert offices == {"director", "commissioner"}


@pytest.mark.parametrize(
    "text",
    [
        "Le maire de Metz, le commissaire Luc Petit et la préfète Anne Roy ont parlé.",
        "Le maire de Metz, le commissaire Luc Petit, la préfète Anne Roy, ont parlé.",
        "La préfète Anne Roy, le maire de Metz, le commissaire Luc Petit, ont parlé.",
    ],
)
def test_a_list_of_three_gives_nobody_the_office_of_another(text):
    assert not any("mayor" in office for _, office in holders(text, "fr"))


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "Deputy Chief Constable Anna Reid of the Police Service of Northern Ireland spoke.",
         "deputy-police-chief.psni"),
        ("en", "Commissioner Anna Reid of An Garda Síochána spoke.", "commissioner.garda"),
        ("en", "Councillor Anna Reid of Louth County Council spoke.",
         "councillor.district.ie-lh"),
        ("de", "Kommissarin Anna Reid von der Bundespolizei sprach.", "commissioner.bundespolizei"),
        ("nl", "Commissaris Anna Reid van de Federale Politie sprak.",
         "commissioner.belgian-federal-police"),
        ("en", "Senator Anna Reid of Sinn Féin spoke.", "senator.of-anna-reid"),
        ("en", "Mayor Anna Reid of East Border Region spoke.", "mayor.of-anna-reid"),
        ("nl", "Kamerlid Anna Reid van de VVD sprak.", "member-of-parliament.of-anna-reid"),
    ],
)  # fmt: skip
def test_the_body_behind_a_name_is_that_of_the_title_before_it(language, text, office):
    assert holders(text, language) == {("anna-reid", office)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le vice-premier ministre et ministre de la Justice, Luc Petit, a parlé."),
        ("nl", "De vicepremier en minister van Justitie, Luc Petit, sprak."),
    ],
)
def test_a_head_of_government_shares_no_domain_with_the_minister(language, text):
    offices = {office.rpartition(".")[0] for _, office in holders(text, language)}
    assert offices == {"deputy-prime-minister", "minister.justice"}


def test_an_adjective_may_stand_before_the_country_of_a_french_office():
    text = "La ministre fédérale belge de l'Intérieur, Anne Roy, a parlé."
    assert holders(text, "fr") == {("anne-roy", "minister.interior.BE")}


@pytest.mark.parametrize(
    "text",
    [
        "The Nordic Council of Ministers hosted a conference in Oslo.",
        "The Baltic Council of Ministers met in Riga.",
        "The Revenue Commissioners took part in the conference in Belfast.",
    ],
)
def test_a_council_of_ministers_is_a_body(text):
    record = record_of(text, "en")
    assert len(entities(record, "Organisation")) == 1
    assert not entities(record, "Office")


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "La maire de Metz Vents Krauze a ouvert la réunion.", f"mayor.{METZ}"),
        ("nl", "De burgemeester van Metz Vents Krauze opende de beurs.", f"mayor.{METZ}"),
        ("en", "The Mayor of Metz Vents Krauze attended the meeting.", f"mayor.{METZ}"),
        ("en", "Vents Krauze, Mayor of Metz, attended the meeting.", f"mayor.{METZ}"),
        ("en", "President of Latvia Vents Krauze met her.", "president-of-the-republic.LV"),
    ],
)
def test_a_name_that_nobody_knows_stands_behind_the_territory_of_its_office(language, text, office):
    assert holders(text, language) == {("vents-krauze", office)}


@pytest.mark.parametrize(
    "text",
    [
        "The chair of Zeeland Seaports attended the meeting.",
        "The director of Ghent Vooruit Muziekcentrum attended the meeting.",
        "The chair of Derry City Football Club attended the meeting.",
        "Hotel Valka, chair of Tourism Ireland, opened the meeting.",
    ],
)
def test_the_name_of_a_body_behind_a_territory_is_no_person(text):
    assert not entities(record_of(text, "en"), "Person")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Luc Petit et Anne Roy, alors respectivement maires de Metz et de Kehl, ont parlé."),
        ("fr", "Les maires respectifs de Metz et Kehl, Luc Petit et Anne Roy, ont parlé."),
        ("fr", "Ont parlé Luc Petit maire de Metz et Anne Roy maire de Kehl."),
        ("nl", "Luc Petit en Anne Roy, respectievelijk burgemeesters van Metz en Kehl, spraken."),
        ("nl", "Er spraken Luc Petit burgemeester van Metz en Anne Roy burgemeester van Kehl."),
        ("en", "Luc Petit and Anne Roy, respectively mayors of Metz and Kehl, spoke."),
        ("en", "Also there: Luc Petit Mayor of Metz and Anne Roy Mayor of Kehl."),
    ],
)
def test_two_mayors_are_of_their_towns_without_commas_and_with_respective(language, text):
    assert holders(text, language) == {
        ("luc-petit", f"mayor.{METZ}"), ("anne-roy", "mayor.geonames-2891951"),
    }  # fmt: skip


def test_ministers_are_respectively_of_two_countries():
    text = (
        "Luc Petit et Anne Roy, respectivement ministres de l'Intérieur belge et français, parlent."
    )
    assert holders(text, "fr") == {
        ("luc-petit", "minister.interior.BE"), ("anne-roy", "minister.interior.FR"),
    }  # fmt: skip


def test_who_is_only_sought_for_an_office_holds_none():
    assert not holders("La liste veut voir Anne Roy candidate maire de Metz.", "fr")


def test_what_members_of_a_parliament_are_called_is_no_post_of_a_deputy():
    text = (
        "At the table sat the Deputy Chief Minister, Deputy Anne Roy, the Minister for Health, "
        "Deputy Luc Petit, and Deputy Mary Hill, President of the Committee for Home Affairs."
    )
    assert {(person, office.split(".")[0]) for person, office in holders(text, "en")} == {
        ("anne-roy", "deputy"), ("luc-petit", "minister"), ("mary-hill", "president"),
    }  # fmt: skip


def test_a_deputy_who_is_somebody_s_holds_that_post():
    text = "The mayor of Metz, Luc Petit, came with his Deputy Anne Roy."
    assert ("anne-roy", "deputy") in {(p, o.split(".")[0]) for p, o in holders(text, "en")}


@pytest.mark.parametrize(
    ("text", "territory"),
    [
        ("Mit von der Partie war Tirols viel gelobter Landesrat Luc Petit.", "AT-7"),
        ("Mit von der Partie war Bayerns langjähriger Innenminister Luc Petit.", "DE-BY"),
        ("Hinter Tirols hohen Bergen sprach Landesrat Luc Petit.", None),
        ("Im Osten Tirols und im Süden sprach der beliebte Landesrat Luc Petit.", None),
    ],
)
def test_a_genitive_before_adjectives_tells_whose_office_it_is(text, territory):
    ((_, office),) = holders(text, "de")
    assert office.endswith(f".{territory}") is (territory is not None)
