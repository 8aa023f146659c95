"""Organisations: well known, by kind and territory, by name; and what is none."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of, ties


def bodies(text, language):
    return entities(record_of(text, language), "Organisation")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Commission européenne a écrit."),
        ("nl", "De Europese Commissie schreef."),
        ("de", "Die Europäische Kommission schrieb."),
        ("en", "The European Commission wrote."),
    ],
)
def test_a_well_known_body_is_the_same_in_every_language(language, text):
    assert bodies(text, language) == bodies("The European Commission wrote.", "en") != set()


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("nl", "De provincieraad van West-Vlaanderen schreef.", "BE-VWV"),
        ("en", "The city council of Ghent wrote.", "geonames-2797656"),
    ],
)
def test_a_body_has_the_territory_that_its_name_says(language, text, place):
    record = record_of(text, language)
    [body] = entities(record, "Organisation")
    assert ties(record, "HAS_JURISDICTION") == {(body, f"place/{place}")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Les autorités fédérales de Belgique écrivent aux autorités judiciaires de Belgique.",
        ),
        (
            "nl",
            "De federale overheid van België en de gerechtelijke overheden van België schreven.",
        ),
        ("de", "Die Bundesbehörden Belgiens und die Justizbehörden Belgiens schrieben."),
        ("en", "The federal authorities of Belgium and the judicial authorities of Belgium wrote."),
    ],
)
def test_authorities_of_two_sorts_are_two(language, text):
    assert bodies(text, language) == {
        "organisation/federal-authorities.be",
        "organisation/judicial-authorities.be",
    }


@pytest.mark.parametrize(
    ("language", "capital", "small"),
    [
        ("fr", "La Province de Namur a écrit.", "La province de Namur a organisé la conférence."),
        ("nl", "De Provincie Antwerpen schreef.", "De provincie Antwerpen hield de conferentie."),
        ("en", "The Province of Hainaut wrote.", "The province of Hainaut held the conference."),
    ],
)
def test_a_capital_makes_no_other_body_of_what_acts_for_a_territory(language, capital, small):
    of_kind = bodies(capital, language)
    assert len(of_kind) == 1
    assert bodies(small, language) == of_kind


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le service est ouvert. La police arrive."),
        ("nl", "De dienst is open. De politie komt."),
        ("de", "Die Behörde ist offen. Das Amt schließt."),
        ("en", "The service is open. The committee left."),
    ],
)
def test_a_common_noun_alone_is_no_body(language, text):
    assert bodies(text, language) == set()


def test_an_acronym_in_brackets_names_the_body_afterwards():
    text = (
        "Le Centre de coopération policière de Tournai (CCPX) travaille. Le CCPX a trente agents."
    )
    record = record_of(text, "fr")
    [body] = entities(record, "Organisation")
    assert record.entities[body].properties["acronym"] == "CCPX"
    assert any(mention.text == "CCPX" for mention in record.entities[body].mentions)


def test_a_body_called_by_its_kind_is_the_one_of_its_text():
    text = "The EGTC Linieland was founded. The EGTC has two members."
    assert len(bodies(text, "en")) == 1
    alone = "The EGTC has two members."
    one, other = (record_of(alone, "en", document=f"document/{n}") for n in "12")
    assert not entities(one, "Organisation") & entities(other, "Organisation")
    assert entities(one, "Organisation")


def test_an_acronym_may_stand_before_where_a_body_lies():
    text = "Le Centre de coopération policière et douanière (CCPD) de Tournai a ouvert."
    assert bodies(text, "fr") == {"organisation/cooperation-centre.geonames-2785341"}


def test_a_word_of_an_office_is_no_body():
    text = "La secrétaire d'État chargée des Affaires européennes a parlé."
    assert not bodies(text, "fr")


def named(text, language):
    """Return how the text words the organisations that it names."""
    record = record_of(text, language)
    return {
        mention.text
        for id in entities(record, "Organisation")
        for mention in record.entities[id].mentions
    }


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        (
            "en",
            "The Kent and Suffolk Fire and Rescue Authority met the Kent Police.",
            {"Kent and Suffolk Fire and Rescue Authority", "Kent Police"},
        ),
        (
            "en",
            "The Border, Midland and Western Regional Assembly wrote.",
            {"Border, Midland and Western Regional Assembly"},
        ),
        (
            "en",
            "The Norwegian Directorate for Civil Protection and the Swedish Coast Agency met.",
            {"Norwegian Directorate for Civil Protection", "Swedish Coast Agency"},
        ),
        (
            "en",
            "The Garda National Drugs and Organised Crime Bureau wrote.",
            {"Garda National Drugs and Organised Crime Bureau"},
        ),
        ("nl", "Het Vlaams Energie- en Klimaatagentschap schreef.", {
            "Vlaams Energie- en Klimaatagentschap"}),
        ("de", "Die Industrie- und Handelskammer Südlicher Oberrhein schrieb.", {
            "Industrie- und Handelskammer Südlicher Oberrhein"}),
        ("fr", "La Chambre de commerce de Lille et Lille Métropole ont écrit.", {
            "Chambre de commerce de Lille", "Lille Métropole"}),
    ],
)  # fmt: skip
def test_a_name_reaches_as_far_as_its_capitals(language, text, names):
    assert named(text, language) == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'ambassade de France a signé une convention."),
        ("nl", "De Belgische ambassade ondertekende het verdrag."),
        ("de", "Das Generalkonsulat der Schweiz hat eingeladen."),
        ("en", "The French embassy signed the agreement."),
    ],
)
def test_who_is_sent_abroad_has_no_say_over_who_sends_it(language, text):
    record = record_of(text, language)
    assert entities(record, "Organisation") and not ties(record, "HAS_JURISDICTION")


def test_a_place_behind_a_portfolio_is_no_part_of_the_name():
    record = record_of("The Minister wrote to the Department of Foreign Affairs in Dublin.", "en")
    assert not ties(record, "HAS_JURISDICTION")
    assert "Department of Foreign Affairs" in named(
        "The Minister wrote to the Department of Foreign Affairs in Dublin.", "en"
    )


def test_the_head_of_an_office_opens_no_body():
    record = record_of("Mary Byrne, chief executive of the Rail Standards Agency, spoke.", "en")
    assert ties(record, "OFFICE_IN") and len(entities(record, "Organisation")) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "L'Institut national de la statistique et des études économiques publie.",
            "Institut national de la statistique et des études économiques",
        ),
        (
            "Selon le Comité opérationnel de lutte contre les fraudes, cela baisse.",
            "Comité opérationnel de lutte contre les fraudes",
        ),
        ("Le maire a informé le Comité régional de la question.", "Comité régional"),
        ("Le maire a saisi l'Observatoire de la décision.", "Observatoire"),
        ("L'État de droit est un principe.", None),
    ],
)
def test_a_french_name_goes_on_in_common_nouns(text, name):
    assert named(text, "fr") == ({name} if name else set())


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        (
            "de",
            "Das Ministerium für Inneres, Bauen und Sport des Saarlandes schrieb.",
            "Ministerium für Inneres, Bauen und Sport des Saarlandes",
        ),
        ("de", "Die Bundespolizei Trier half.", "Bundespolizei Trier"),
        ("nl", "De Koninklijke Marechaussee Limburg hielp.", "Koninklijke Marechaussee Limburg"),
        ("fr", "La Gendarmerie nationale est à Lille.", "Gendarmerie nationale"),
    ],
)
def test_a_known_name_goes_on_with_its_territory_or_that_of_a_unit(language, text, name):
    assert named(text, language) == {name}


def test_a_country_in_a_known_name_has_its_borders():
    record = record_of("Le SPF Intérieur de Belgique et le ministère de France ont écrit.", "fr")
    assert ties(record, "BORDERS") == {("place/BE", "place/FR")}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "L'Eurodistrict SaarMoselle (EVTZ), dont le siège est à Lille, a écrit.", True),
        ("nl", "De Benelux Unie, met zetel in Brussel, schreef.", True),
        ("de", "Die Oberrheinkonferenz mit Sitz in Kehl schrieb.", True),
        ("en", "The Policing Board, which has its seat in Belfast, wrote.", True),
        ("en", "The Policing Board met in Belfast.", False),
    ],
)
def test_a_body_is_where_the_text_says_that_it_has_its_seat(language, text, place):
    record = record_of(text, language)
    bodies = entities(record, "Organisation")
    assert any(one in bodies for one, _ in ties(record, "LOCATED_IN")) == place


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le personnel de l'hôpital Nord Franche-Comté invite.", "hôpital Nord Franche-Comté"),
        ("Le Conseil Valais-Vallée d'Aoste du Grand-Saint-Bernard invite.",
         "Conseil Valais-Vallée d'Aoste du Grand-Saint-Bernard"),
    ],
)  # fmt: skip
def test_no_name_ends_within_a_hyphened_word(text, name):
    assert name in called(text, "fr")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le projet Leg-UniGR est fini."),
        ("nl", "Het project Leg-UniGR is af."),
        ("de", "Das Projekt Leg-UniGR ist fertig."),
        ("en", "The Leg-UniGR project is over."),
    ],
)
def test_an_acronym_that_a_hyphen_joins_to_another_name_is_no_body(language, text):
    assert called(text, language) == []


def test_the_centre_of_a_town_is_no_body():
    assert called("Le tram relie la gare et le centre-ville de Lille.", "fr") == []
