"""Who holds which office, since the words stand so or so: four languages."""

from __future__ import annotations

import pytest
from text_records import entities, holders, record_of, ties

NAMUR, WEST, AACHEN, LILLE, GHENT = (
    "BE-WNA", "BE-VWV", "geonames-3247449", "geonames-2998324", "geonames-2797656",
)  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "holding"),
    [
        ("fr", "Jean Dupont, gouverneur de la province de Namur, a pris la parole.",
         ("jean-dupont", f"governor.{NAMUR}")),
        ("fr", "Le gouverneur de la province de Namur, Jean Dupont, a pris la parole.",
         ("jean-dupont", f"governor.{NAMUR}")),
        ("nl", "Anna Peeters, gouverneur van West-Vlaanderen, nam het woord.",
         ("anna-peeters", f"governor.{WEST}")),
        ("nl", "De gouverneur van West-Vlaanderen, Anna Peeters, nam het woord.",
         ("anna-peeters", f"governor.{WEST}")),
        ("de", "Anna Schmidt, Oberbürgermeisterin von Aachen, sprach am Abend.",
         ("anna-schmidt", f"lord-mayor.{AACHEN}")),
        ("de", "Die Oberbürgermeisterin von Aachen, Anna Schmidt, sprach am Abend.",
         ("anna-schmidt", f"lord-mayor.{AACHEN}")),
        ("en", "Anna Smith, Mayor of Lille, spoke first.", ("anna-smith", f"mayor.{LILLE}")),
        ("en", "The Mayor of Lille, Anna Smith, spoke first.", ("anna-smith", f"mayor.{LILLE}")),
        ("en", "Mayor of Lille Anna Smith spoke first.", ("anna-smith", f"mayor.{LILLE}")),
    ],
)  # fmt: skip
def test_an_apposition_gives_its_office_before_or_after_the_name(language, text, holding):
    assert holders(text, language, status="current") == {holding}


def test_a_chain_of_offices_has_one_holder():
    text = "Jean Dupont, préfet de la région Hauts-de-France et préfet du Nord, a parlé."
    assert holders(text, "fr") == {
        ("jean-dupont", "prefect-of-region.FR-HDF"),
        ("jean-dupont", "prefect.FR-59"),
    }


@pytest.mark.parametrize(
    ("language", "text", "pairs"),
    [
        ("fr", "Les bourgmestres de Mons et de Tournai, Jean Dupont et Paul Martin, ont parlé.",
         {("jean-dupont", "mayor.geonames-2790869"), ("paul-martin", "mayor.geonames-2785341")}),
        ("nl", "De gouverneurs van West- en Oost-Vlaanderen, Anna Peeters en Jan Jansen, spraken.",
         {("anna-peeters", f"governor.{WEST}"), ("jan-jansen", "governor.BE-VOV")}),
        ("en", "The mayors of Aachen and Ghent, Anna Smith and Peter Martin, spoke.",
         {("anna-smith", f"mayor.{AACHEN}"), ("peter-martin", f"mayor.{GHENT}")}),
    ],
)  # fmt: skip
def test_an_office_in_the_plural_is_shared_out_in_order(language, text, pairs):
    assert holders(text, language) == pairs


@pytest.mark.parametrize(
    ("language", "text", "country", "counterpart"),
    [
        ("fr", "Le ministre français Jean Dupont a reçu son homologue belge, Paul Martin.",
         "FR", "BE"),
        ("nl", "De Belgische minister van Justitie, Anna Peeters, ontving haar Nederlandse "
         "ambtgenoot Jan Jansen.", "BE", "NL"),
        ("de", "Der deutsche Innenminister Hans Schmidt traf seinen französischen Amtskollegen "
         "Jean Dupont.", "DE", "FR"),
        ("en", "The French Interior Minister, Jean Dupont, met his Belgian counterpart, "
         "Anna Peeters.", "FR", "BE"),
    ],
)  # fmt: skip
def test_a_counterpart_has_the_same_office_of_another_country(language, text, country, counterpart):
    offices = sorted(office for _, office in holders(text, language))
    kinds = {office.rpartition(".")[0] for office in offices}
    assert len(kinds) == 1
    assert {office.rpartition(".")[2] for office in offices} == {country, counterpart}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "Jean Dupont, ancien gouverneur de la province de Namur, a parlé.", NAMUR),
        ("nl", "Anna Peeters, voormalig burgemeester van Gent, sprak.", GHENT),
        ("de", "Der frühere Bürgermeister von Aachen, Hans Schmidt, sprach.", AACHEN),
        ("en", "Anna Smith, former Mayor of Lille, spoke.", LILLE),
    ],
)
def test_a_former_office_is_past(language, text, office):
    [(_, held)] = holders(text, language, status="past")
    assert held.endswith("." + office)
    assert holders(text, language, status="current") == set()


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("fr", "Anna Martin, vice-gouverneure de la province de Namur, a parlé.",
         f"vice-governor.{NAMUR}"),
        ("de", "Hans Schmidt, stellvertretender Bürgermeister von Aachen, sprach.",
         f"deputy-mayor.{AACHEN}"),
        ("en", "Anna Smith, Deputy Mayor of Lille, spoke.", f"deputy-mayor.{LILLE}"),
    ],
)  # fmt: skip
def test_a_deputy_holds_another_office(language, text, office):
    assert {held for _, held in holders(text, language)} == {office}


def test_an_acting_mayor_is_the_mayor_now():
    text = "Anna Peeters, waarnemend burgemeester van Gent, sprak."
    assert holders(text, "nl", status="current") == {("anna-peeters", f"mayor.{GHENT}")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le gouverneur de la province de Namur a écrit. Jean Dupont a lu la lettre."),
        ("en", "The Mayor of Lille wrote. Anna Smith read the letter."),
        ("nl", "De burgemeester van Gent schreef. Anna Peeters las de brief."),
    ],
)
def test_a_name_in_another_sentence_holds_nothing(language, text):
    assert holders(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("en", "Anna Smith, Deputy Mayor of Lille, spoke. Later Deputy Mayor Anna Smith left.",
         f"deputy-mayor.{LILLE}"),
        ("de", "Anna Schmidt, stellvertretende Bürgermeisterin von Aachen, sprach. Später ging die "
         "stellvertretende Bürgermeisterin Anna Schmidt.", f"deputy-mayor.{AACHEN}"),
    ],
)  # fmt: skip
def test_a_deputy_named_again_has_one_office(language, text, office):
    assert {id for _, id in holders(text, language)} == {office}


@pytest.mark.parametrize(
    ("language", "text", "properties"),
    [
        ("fr", "Jean Dupont, maire de Lille entre 2003 et 2007, a parlé.",
         {"status": "past", "since": "2003", "until": "2007"}),
        ("fr", "Jean Dupont, maire de Lille (2003-2007), a parlé.",
         {"status": "past", "since": "2003", "until": "2007"}),
        ("nl", "Jan Peters, burgemeester van Rijsel van 2003 tot 2007, sprak.",
         {"status": "past", "since": "2003", "until": "2007"}),
        ("de", "Hans Meier, Bürgermeister von Lille bis 2012, sprach.",
         {"status": "past", "until": "2012"}),
        ("en", "John Smith, Mayor of Lille since October 2013, spoke.",
         {"status": "current", "since": "2013-10"}),
        ("en", "John Smith, who will become Mayor of Lille, spoke.", {"status": "future"}),
    ],
)  # fmt: skip
def test_the_time_of_an_office_is_told_with_it(language, text, properties):
    (holding,) = (r for r in record_of(text, language).relations.values() if r.type == "HOLDS")
    assert holding.target == f"office/mayor.{LILLE}"
    assert holding.properties == properties


def test_who_stands_for_an_office_does_not_hold_it():
    assert not holders("Marie Durand, candidate au poste de maire de Roubaix, a parlé.", "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "{}, ambassadrice pour la paix, la coopération et les frontières, a parlé."),
        ("nl", "{}, ambassadeur voor mensenrechten, democratie en internationale vrede, sprak."),
        ("de", "{}, Botschafter für Menschenrechte, Demokratie und Frieden, sprach."),
        ("en", "{}, director for migration, asylum and border management, spoke."),
    ],
)  # fmt: skip
def test_commas_in_what_an_office_is_for_end_no_phrase(language, text):
    record = record_of(text.format("Marie Peeters"), language)
    [(holder, office)] = ties(record, "HOLDS")
    assert {holder} == entities(record, "Person") == {"person/marie-peeters"}
    assert record.entities[office].name in text


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The Minister of State for Business, Employment and Retail, Anna Smith, spoke."),
        ("en", "The Minister for Justice and Law Reform, Anna Smith, spoke."),
        ("fr", "Anna Smith, ministre de la Famille, de l'Intégration et à la Grande Région, "
         "a parlé."),
    ],
)  # fmt: skip
def test_an_office_has_all_that_it_is_in_charge_of(language, text):
    record = record_of(text, language)
    [(_, office)] = ties(record, "HOLDS")
    named = record.entities[office].name
    assert any(last in named for last in ("Retail", "Law Reform", "Intégration"))


def test_a_list_of_people_is_not_what_an_office_is_for():
    text = "Marie Petit, directrice pour l'Europe, les élus et les citoyens ont participé."
    record = record_of(text, "fr")
    [office] = entities(record, "Office")
    assert record.entities[office].name == "directrice pour l'Europe"


def test_the_quarter_of_a_zone_ends_no_chain():
    text = (
        "Marie Petit, préfète de la région Grand Est, préfète de la zone de défense et de "
        "sécurité Est, préfète du Bas-Rhin, a parlé."
    )
    assert len(ties(record_of(text, "fr"), "HOLDS")) == 3


def test_two_offices_share_what_stands_behind_both():
    record = record_of("Jan Peeters, voorzitter en secretaris van de EUREGIO, sprak.", "nl")
    assert len(ties(record, "OFFICE_IN")) == 2
    record = record_of("Anna Petit, maire et présidente de l'Euregio Meuse-Rhin, a parlé.", "fr")
    assert len(ties(record, "OFFICE_IN")) == 1


def test_two_ministries_of_one_holder_are_two_offices():
    text = "John Byrne, Minister for Foreign Affairs and Minister for Defence, spoke."
    assert len(ties(record_of(text, "en"), "HOLDS")) == 2


def test_a_unit_tells_the_office_apart_that_its_head_is_of():
    text = "Jean Petit, commandant du groupement de gendarmerie départementale du Nord, a parlé."
    assert ties(record_of(text, "fr"), "OFFICE_IN")


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("fr", "Anna Petit a repris la présidence du Sommet de la Grande Région.", "current"),
        ("fr", "Anna Petit prendra la présidence de la Grande Région.", "future"),
        ("nl", "Anna Peeters nam het voorzitterschap van de Euregio Rijn-Waal over.", "current"),
        ("nl", "In mei nam Anna Peeters het voorzitterschap van de EUREGIO over.", "current"),
        ("de", "Anna Schmidt hat den Vorsitz der Oberrheinkonferenz übernommen.", "current"),
        ("de", "Im Mai übernimmt Anna Schmidt die Präsidentschaft der Großregion.", "current"),
        (
            "de",
            "Seit Mai hat Anna Schmidt turnusgemäß die Präsidentschaft der Großregion inne.",
            "current",
        ),
        ("en", "Anna Byrne took over the chair of the Policing Board.", "current"),
        ("en", "Anna Byrne will take over the presidency of the EUREGIO.", "future"),
    ],
)
def test_who_takes_over_a_post_holds_the_office(language, text, status):
    record = record_of(text, language)
    [tie] = [each for each in record.relations.values() if each.type == "HOLDS"]
    assert tie.properties["status"] == status and tie.evidence[0].rule == "taken-over"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Après Anna Petit, le Luxembourg prend la présidence de la Grande Région."),
        ("fr", "Anna Petit a pris la présidence de la conférence de Lille."),
        ("nl", "Luxemburg nam het voorzitterschap van de EUREGIO over van Anna Peeters."),
        ("de", "Anna Schmidt wird den Vorsitz der Oberrheinkonferenz nicht übernehmen."),
        ("de", "Der Vorsitz der Großregion begrüßte Anna Schmidt."),
        ("en", "The presidency of the EUREGIO wrote to Anna Byrne."),
    ],
)
def test_a_post_without_a_holder_stays_empty(language, text):
    assert not ties(record_of(text, language), "HOLDS")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Petit (PS, maire de Lille) a parlé."),
        ("nl", "Anna Petit (Open VLD, burgemeester van Lille) sprak."),
        ("de", "Anna Petit (CDU, Bürgermeisterin von Lille) sprach."),
        ("en", "Anna Petit (SDLP, Mayor of Lille) spoke."),
    ],
)
def test_a_bracket_may_tell_party_and_office(language, text):
    assert holders(text, language) == {("anna-petit", f"mayor.{LILLE}")}


def test_a_deputy_behind_the_head_leaves_the_body_its_preposition():
    text = "Jean Petit, directeur départemental adjoint de la Sécurité publique du Nord, a parlé."
    [office] = entities(record_of(text, "fr"), "Office")
    assert record_of(text, "fr").entities[office].name.endswith("du Nord")


@pytest.mark.parametrize(
    "text",
    [
        "Jean Klein a tenu une assemblée générale à Lille.",
        "Après la mobilisation générale, Jean Klein a parlé.",
    ],
)
def test_a_french_adjective_in_ale_is_no_general(text):
    assert holders(text, "fr") == set()


def test_a_woman_may_be_general():
    [(_, office)] = holders("La générale Anne Klein a parlé.", "fr")
    assert office.startswith("general.")


def test_a_domain_with_a_territory_behind_it_is_a_name():
    text = "Anna Reid, chair of Tourism Ireland, spoke."
    assert holders(text, "en") == {("anna-reid", "president.tourism-ireland")}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("de", "Der sächsische Wirtschafts- und Verkehrsminister Jan Weber nahm daran teil.",
         "sächsische Wirtschafts- und Verkehrsminister"),
        ("de", "Innen-, Verkehrs- und Bauminister Jan Weber nahm daran teil.",
         "Innen-, Verkehrs- und Bauminister"),
    ],
)  # fmt: skip
def test_compounds_with_one_last_part_are_one_office(language, text, office):
    record = record_of(text, language)
    assert [e.name for e in record.entities.values() if e.type == "Office"] == [office]


def test_the_land_before_two_compounds_is_that_of_both():
    text = "Der sächsische Wirtschafts- und Verkehrsminister Jan Weber nahm daran teil."
    record = record_of(text, "de")
    ((office, land),) = ties(record, "HAS_JURISDICTION")
    assert record.entities[land].name == "Sachsen"
    assert ("person/jan-weber", office) in ties(record, "HOLDS")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "PSNI commander Jan Weber opened the conference in Newry."),
        ("en", "Garda commissioner Jan Weber opened the conference in Newry."),
    ],
)
def test_the_body_of_an_office_may_be_the_first_word_of_a_text(language, text):
    record = record_of(text, language)
    assert len(ties(record, "OFFICE_IN")) == 1
    assert {actor for actor, _ in ties(record, "TOOK_PART_IN")} == {"person/jan-weber"}


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Bundesinnenminister", "minister.interior"),
        ("Landesverkehrsminister", "minister.transport"),
        ("Soziallandesrat", "regional-minister.social-affairs"),
        ("Bundesminister", "minister"),
    ],
)
def test_whose_minister_somebody_is_comes_before_of_what(title, office):
    [(_, held)] = holders(f"{title} Stefan Becker sprach.", "de")
    assert held == f"{office}.of-stefan-becker"
