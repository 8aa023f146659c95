"""Who holds which office, of what, since the words stand so or so: four languages."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties

NAMUR, WEST, AACHEN, LILLE, GHENT = (
    "BE-WNA", "BE-VWV", "geonames-3247449", "geonames-2998324", "geonames-2797656",
)  # fmt: skip


def holders(text, language, **properties):
    """Return (person, office) without their prefixes."""
    return {
        (person.removeprefix("person/"), office.removeprefix("office/"))
        for person, office in ties(record_of(text, language), "HOLDS", **properties)
    }


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


def test_a_later_mention_of_the_office_finds_its_jurisdiction():
    text = (
        "Jean Dupont, gouverneur de la province de Namur, a ouvert la conférence.\n"
        "Le gouverneur Jean Dupont a remercié ses invités."
    )
    assert holders(text, "fr") == {("jean-dupont", f"governor.{NAMUR}")}


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


def offices(text, language):
    """Return the offices that a text speaks of, without their prefix, and their names."""
    return {
        id.removeprefix("office/"): entity.name
        for id, entity in record_of(text, language).entities.items()
        if entity.type == "Office"
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Regierungschefs Belgiens und Luxemburgs trafen sich in Brüssel.",
         {"head-of-government.BE", "head-of-government.LU"}),
        ("de", "Die Ministerpräsidentin des Landes Rheinland-Pfalz reiste nach Frankreich.",
         {"minister-president.DE-RP"}),
        ("en", "The mayors from Wallonia and Flanders met in Lille.", set()),
        ("en", "The Prefect of the Grand Est region spoke.", {"prefect-of-region.FR-GES"}),
        ("nl", "Jan Peters, bestuurder van Zeeland Seaports, sprak.",
         {"board-member.of-jan-peters"}),
    ],
)  # fmt: skip
def test_an_office_is_over_a_territory_of_its_own_tier(language, text, expected):
    assert offices(text, language).keys() == expected


def test_an_office_of_a_list_is_called_by_its_own_place():
    text = "De gouverneurs van Luik en van Namen kwamen samen."
    assert offices(text, "nl") == {
        "governor.BE-WLG": "gouverneur – Luik",
        "governor.BE-WNA": "gouverneur – Namen",
    }


def test_each_office_of_a_plural_is_called_by_its_own_country():
    text = "Les ministres belge et français de l'Intérieur, Jean Dupont et Luc Petit, ont signé."
    assert offices(text, "fr") == {
        "minister.interior.BE": "ministre, Intérieur – Belgique",
        "minister.interior.FR": "ministre, Intérieur – France",
    }


def test_a_german_genitive_in_es_is_a_territory_too():
    assert offices("Der Ministerpräsident des Saarlandes sprach.", "de").keys() == {
        "minister-president.DE-SL"
    }


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


def test_ambassadors_of_two_states_in_a_third_hold_two_offices():
    text = (
        "L'ambassadeur de Belgique en Allemagne, Jean Dupont, et l'ambassadrice de France en "
        "Allemagne, Anna Petit, ont parlé."
    )
    assert holders(text, "fr") == {
        ("jean-dupont", "ambassador.BE.DE"), ("anna-petit", "ambassador.FR.DE"),
    }  # fmt: skip
    assert holders("The Belgian ambassador to Germany, John Dupont, spoke.", "en") == {
        ("john-dupont", "ambassador.BE.DE")
    }


def test_a_territory_may_stand_behind_the_holder():
    text = "Burgemeester Jan Lonink van Terneuzen sprak."
    assert holders(text, "nl") == {("jan-lonink", "mayor.geonames-2746420")}
    assert offices(text, "nl") == {"mayor.geonames-2746420": "burgemeester – Terneuzen"}


def test_who_stands_for_an_office_does_not_hold_it():
    assert not holders("Marie Durand, candidate au poste de maire de Roubaix, a parlé.", "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président de la région Grand Est a parlé."),
        ("nl", "De voorzitter van de regio Grand Est sprak."),
        ("de", "Der Präsident der Region Grand Est sprach."),
        ("en", "The president of the Grand Est region spoke."),
    ],
)
def test_a_president_is_of_what_the_territory_is(language, text):
    assert offices(text, language).keys() == {"regional-president.FR-GES"}


def test_the_president_of_a_body_stays_in_it():
    assert offices("Le président du Bundestag a parlé.", "fr").keys() == {"president.bundestag"}


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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De ministers in Maastricht, Anna Peeters en Jan Jansen, spraken."),
        ("en", "The ministers in Maastricht, Anna Smith and Peter Martin, spoke."),
        ("de", "Die Vorsitzenden der fünf Eurodistrikte an der Grenze zwischen Deutschland und "
         "Frankreich sprachen."),
    ],
)  # fmt: skip
def test_where_holders_are_is_not_what_they_are_over(language, text):
    assert not ties(record_of(text, language), "HAS_JURISDICTION")


def test_an_office_in_the_singular_is_over_the_first_of_two_territories():
    text = (
        "Anna Peeters, gevolmachtigde van de provincie Limburg bij de regering in Berlijn, sprak."
    )
    assert len(ties(record_of(text, "nl"), "HAS_JURISDICTION")) == 1


def test_a_deputy_behind_the_head_leaves_the_body_its_preposition():
    text = "Jean Petit, directeur départemental adjoint de la Sécurité publique du Nord, a parlé."
    [office] = entities(record_of(text, "fr"), "Office")
    assert record_of(text, "fr").entities[office].name.endswith("du Nord")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le ministre Jean Klein a rencontré son homologue belge à Metz, Luc Simon."),
        ("nl", "Minister Jan Smit ontmoette zijn Belgische collega in Metz, Luc Simon."),
        ("de", "Minister Karl Meier traf seinen belgischen Amtskollegen in Metz, Luc Simon."),
        ("en", "Minister Anna Reid met her Belgian counterpart in Metz, Luc Simon."),
    ],
)
def test_a_counterpart_is_not_of_the_town_of_the_meeting(language, text):
    assert ("luc-simon", "minister.BE") in holders(text, language)
    assert not any("geonames" in office for _, office in holders(text, language))


def test_a_counterpart_may_be_of_a_town():
    text = "Le maire de Lille, Jean Klein, a rencontré son homologue de Metz, Luc Simon."
    assert ("luc-simon", "mayor.geonames-2994160") in holders(text, "fr")


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
    assert holders(text, "en") == {("anna-reid", "president.of-anna-reid")}


@pytest.mark.parametrize(
    ("language", "text", "over"),
    [
        ("fr", "Présents\nM. Paul Martin, maire – Arles-sur-Tech", {"Arles-sur-Tech"}),
        ("nl", "Aanwezig\nJan Peeters, burgemeester – Venlo", {"Venlo"}),
        ("de", "Vorstand\nBürgermeister Karl Wolf, Kommune Tønder", {"Tønder"}),
        ("en", "Present\nAnna Smith, mayor – Lille", {"Lille"}),
        ("de", "Vorstand\nMinister Karl Wolf, Aachen", set()),
        ("fr", "Paul Martin, maire, Lille et la neige ont fait la une ce jour-là à Mons.", set()),
    ],
)
def test_a_line_of_a_list_ends_with_what_an_office_is_over(language, text, over):
    record = record_of(text, language)
    ties = [r for r in record.relations.values() if r.type == "HAS_JURISDICTION"]
    offices = {r.target for r in ties if r.source.startswith("office/")}
    assert {record.entities[id].name for id in offices} == over


@pytest.mark.parametrize(
    ("language", "text", "over"),
    [
        ("fr", "Présents\nM. Paul Martin, maire – Serralongue", {"Serralongue"}),
        ("fr", "Présents\nMme Anne Roy, conseillère municipale – Saint-Béat ; élue",
         {"Saint-Béat"}),
        ("nl", "Aanwezig\nJan Peeters, burgemeester – Regenhuize", {"Regenhuize"}),
        ("de", "Anwesend\nKarl Wolf, Bürgermeister – Regenhütte", {"Regenhütte"}),
        ("en", "Anna Smith, mayor of Alcoutim, spoke.", {"Alcoutim"}),
        ("fr", "Présents\nM. Paul Martin, président – Serralongue", set()),
        ("en", "Programme\nAnna Smith, director – Strategy", set()),
        ("de", "Karl Wolf, Bürgermeister – Regenschirme waren nötig.", set()),
    ],
)  # fmt: skip
def test_a_mayor_is_of_a_town_that_no_table_knows(language, text, over):
    record = record_of(text, language)
    offices = {s: t for s, t in ties(record, "HAS_JURISDICTION") if s.startswith("office/")}
    assert {record.entities[place].name for place in offices.values()} == over


def test_mayors_of_two_unknown_towns_are_two():
    text = "Présents\nM. Paul Martin, maire – Serralongue\nMme Anne Roy, maire – Montbolo"
    assert len(ties(record_of(text, "fr"), "HAS_JURISDICTION")) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Jan Peeters, ambassadeur van Frankrijk in het Koninkrijk der Nederlanden, sprak."),
        ("de", "Karl Wolf, Botschafter von Frankreich in den Niederlanden, sprach."),
        ("en", "Anna Smith, ambassador of France in the Netherlands, spoke."),
    ],
)
def test_an_ambassador_is_posted_behind_an_article_too(language, text):
    assert {place for _, place in ties(record_of(text, language), "HAS_JURISDICTION")} == {
        "place/NL"
    }


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("fr", "Présents\nMme Claire Roy, directrice – Office du tourisme de Mons", 1),
        ("de", "Vorstand\nVorsitzender Karl Wolf, Euregio Maas-Rhein (EMR) (bis 11 Uhr)", 1),
        ("de", "Vorstand\nBürgermeister Karl Wolf, Euregio Maas-Rhein", 0),
        ("fr", "Mme Claire Roy, directrice, l'Office du tourisme de Mons et la pluie.", 0),
    ],
)
def test_a_line_of_a_list_ends_with_the_body_of_an_office(language, text, bodies):
    assert len(ties(record_of(text, language), "OFFICE_IN")) == bodies


@pytest.mark.parametrize(
    ("language", "text", "employed"),
    [
        ("fr", "Anne Roy, chargée de mission à la région Grand Est, a parlé.", True),
        ("nl", "Jan Peeters, projectleider bij de provincie Limburg, sprak.", True),
        ("de", "Anna Weber, Referentin beim Kreis Kleve, sprach.", True),
        ("en", "Anna Smith, project officer at the city of Ghent, spoke.", True),
        ("fr", "Anne Roy, maire de la ville de Lille, a parlé.", False),
        ("nl", "Jan Peeters, gedeputeerde in de provincie Limburg, sprak.", False),
        ("de", "Anna Weber, Bürgermeisterin der Stadt Aachen, sprach.", False),
        ("en", "Anna Smith, mayor of the city of Ghent, spoke.", False),
    ],
)
def test_who_works_for_a_territory_is_over_none(language, text, employed):
    record = record_of(text, language)
    assert bool(ties(record, "OFFICE_IN")) == employed
    over = {s for s, _ in ties(record, "HAS_JURISDICTION") if s.startswith("office/")}
    assert bool(over) != employed


@pytest.mark.parametrize(
    "text",
    [
        "Marie Roy, vice-présidente du Département de la Moselle, a parlé.",
        "Marie Roy, chargée de mission à la Ville de Lille, a parlé.",
    ],
)
def test_the_territory_that_an_office_is_of_is_named_once(text):
    record = record_of(text, "fr")
    types = {entity.type for entity in record.entities.values() if entity.mentions}
    assert types == {"Person", "Office", "Organisation"}
