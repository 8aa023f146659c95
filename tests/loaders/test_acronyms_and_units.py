"""Acronyms that no words spell out, units by their letters, representations; what is no body."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of, ties


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La directrice de l'LUMX, Anna Martin, a parlé. L'LUMX a dix membres."),
        ("fr", "Le président du LUMX, Paul Petit, a parlé. Le LUMX a dix membres."),
        ("nl", "De voorzitter van het LUMX, Anna Peeters, sprak. Het LUMX heeft tien leden."),
        ("de", "Die Geschäftsführerin der LUMX, Anna Schmidt, sprach. Die LUMX lud ein."),
        ("de", "Der Vorsitzende vom LUMX, Jan Huber, sprach. Das LUMX lud ein."),
        ("en", "The director of LUMX, Anna Martin, spoke. LUMX has ten members."),
    ],
)
def test_an_acronym_is_a_body_where_an_office_is_in_it(language, text):
    record = record_of(text, language)
    [body] = entities(record, "Organisation")
    assert [mention.text for mention in record.entities[body].mentions] == ["LUMX", "LUMX"]
    assert {target for _, target in ties(record, "OFFICE_IN")} == {body}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le président a présenté le LUMX hier."),
        ("fr", "La coordinatrice du projet LUMX est là."),
        ("fr", "Le directeur de MARTIN est là."),
        ("nl", "De minister van LUMX sprak."),
        ("nl", "Het LUMX begint in mei."),
        ("de", "Die Ministerin stellte das LUMX vor."),
        ("en", "The minister of LUMX spoke."),
        ("en", "DIRECTOR OF THE LUMX BRIDGE"),
    ],
)
def test_letters_in_capitals_are_no_body_elsewhere(language, text):
    assert "LUMX" not in called(text, language) and "MARTIN" not in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Anna Martin, de l'unité E2, a parlé.", "unité E2"),
        ("nl", "Anna Peeters van de eenheid E2 sprak.", "eenheid E2"),
        ("fr", "Le réseau LUM@GIR a aidé.", "LUM@GIR"),
        ("nl", "Zij is lid van de Bestuurscommissie.", "Bestuurscommissie"),
        ("nl", "Gisteren vergaderde de Verdragscommissie.", "Verdragscommissie"),
        ("en", "Yesterday the Greater Malmö Committee met.", "Greater Malmö Committee"),
    ],
)
def test_what_is_of_a_name_beside_its_head(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "Gisteren vergaderde de verdragscommissie.", "verdragscommissie"),
        ("nl", "Gisteren vergaderde de Commissie.", "Commissie"),
        ("nl", "Zij bezochten het Waterproductiecentrum De Lumen.", "Waterproductiecentrum"),
        ("de", "Gestern tagte der Begleitkreis.", "Begleitkreis"),
        ("en", "On Friday Ghent City Council met.", "Friday Ghent City Council"),
        ("fr", "L'intercommunale LUMX a écrit.", "intercommunale LUMX"),
    ],
)
def test_what_is_of_no_name_beside_a_head(language, text, name):
    assert name not in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "La Représentation permanente de la France auprès de l'Union européenne invite.",
         "Représentation permanente de la France auprès de l'Union européenne"),
        ("nl", "De Permanente Vertegenwoordiging van België bij de Europese Unie nodigt uit.",
         "Permanente Vertegenwoordiging van België bij de Europese Unie"),
        ("de", "Die Ständige Vertretung Österreichs bei der Europäischen Union lädt ein.",
         "Ständige Vertretung Österreichs bei der Europäischen Union"),
        ("en", "The Permanent Representation of Belgium to the EU invited.",
         "Permanent Representation of Belgium to the EU"),
        ("en", "The Embassy of Belgium wrote to the EU.", "Embassy of Belgium"),
    ],
)  # fmt: skip
def test_a_representation_is_named_by_whom_it_is_accredited_to(language, text, name):
    assert name in called(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "The Acute Health Services Project began in May.",
        "The Lumen Police Treaty was signed.",
        "The Border Health Services Agreement was signed.",
    ],
)
def test_a_noun_that_is_no_body_ends_no_english_name(text):
    assert called(text, "en") == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Anna Martin (LUMX Lille) a parlé.", "LUMX Lille"),
        ("nl", "Anna Peeters (LUMX Gent) sprak.", "LUMX Gent"),
        ("de", "Anna Schmidt (LUMX Trier) sprach.", "LUMX Trier"),
        ("en", "Anna Martin (LUMX Ghent) spoke.", "LUMX Ghent"),
        ("nl", "Gisteren schreef het Waterschap Lumen en Vecht.", "Waterschap Lumen en Vecht"),
    ],
)
def test_an_acronym_or_a_water_board_is_named_by_its_lands(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le LUMX Lille est en retard.", "LUMX Lille"),
        ("nl", "De LUMX Gent heeft vertraging.", "LUMX Gent"),
        ("de", "Der LUMX Trier hat Verspätung.", "LUMX Trier"),
        ("en", "The train (LUMX Ghent) is late.", "LUMX Ghent"),
        ("nl", "Het Waterschap Lumen en Gemeente Gent schreven.", "Waterschap Lumen en Gemeente"),
        ("nl", "De Gemeente Gent en Brugge schreven.", "Gemeente Gent en Brugge"),
        ("nl", "Het Waterschap Lumen en Anna Peeters schreven.", "Waterschap Lumen en Anna"),
    ],
)
def test_letters_before_a_place_or_what_and_joins_may_be_something_else(language, text, name):
    assert name not in called(text, language)
