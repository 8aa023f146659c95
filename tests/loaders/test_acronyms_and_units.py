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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin (LUMX) et Paul Petit (MOSX) ont parlé."),
        ("nl", "Anna Peeters (LUMX) en Jan Maas (MOSX) spraken."),
        ("de", "Anna Schmidt (LUMX) und Mag. (FH) Jan Huber (MOSX) sprachen."),
        ("en", "Anna Martin (LUMX) and Paul Moss (MOSX) spoke."),
    ],
)
def test_letters_in_a_bracket_behind_a_person_are_of_a_body(language, text):
    assert called(text, language) == ["LUMX", "MOSX"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'exercice (LUMX) a été évalué."),
        ("nl", "De oefening (LUMX) werd geëvalueerd."),
        ("de", "Die Übung (LUMX) wurde ausgewertet."),
        ("en", "The exercise (LUMX) was evaluated."),
    ],
)
def test_letters_in_a_bracket_behind_a_thing_are_of_none(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin (directrice LUMX) a parlé. Le LUMX invite."),
        ("nl", "Anna Peeters (directeur LUMX) sprak. Het LUMX nodigt uit."),
        ("de", "Anna Schmidt (Geschäftsführerin LUMX) sprach. Das LUMX lädt ein."),
        ("en", "Anna Martin (director LUMX) spoke. LUMX invites."),
    ],
)
def test_letters_behind_the_office_of_a_bracket_are_of_the_body_that_it_is_in(language, text):
    record = record_of(text, language)
    assert {target for _, target in ties(record, "OFFICE_IN")} == {"organisation/lumx"}
    assert called(text, language) == ["LUMX", "LUMX"]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Elle a écrit à LUMX (le Bureau européen de la mosaïque) hier.",
         "Bureau européen de la mosaïque"),
        ("nl", "Zij schreef aan LUMX (het Europees Bureau voor mozaïekzaken) over de brug.",
         "Europees Bureau voor mozaïekzaken"),
        ("de", "Sie schrieb an LUMX (Büro für mosaische Fragen).", "Büro für mosaische Fragen"),
        ("en", "She wrote to LUMX (the European Office for mosaic matters).",
         "European Office for mosaic matters"),
    ],
)  # fmt: skip
def test_a_body_that_fills_the_bracket_behind_letters_is_what_they_mean(language, text, name):
    record = record_of(text, language)
    [body] = entities(record, "Organisation")
    assert {mention.text for mention in record.entities[body].mentions} == {"LUMX", name}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le LUM invite. L'Association Lumière de Mons (LUM) a dix membres."),
        ("nl", "Het LUM nodigt uit. De Vereniging Licht uit Mons (LUM) heeft tien leden."),
        ("de", "Der LVM lädt ein. Die Lichtvereinigung Mons (LVM) hat zehn Mitglieder."),
        ("en", "LUM invites. The League for the Union of Mons (LUM) has ten members."),
    ],
)
def test_an_acronym_means_the_body_that_is_spelt_out_further_on(language, text):
    record = record_of(text, language)
    [body] = entities(record, "Organisation")
    assert {"LUM", "LVM"} & {mention.text for mention in record.entities[body].mentions}
    assert body not in ("organisation/lum", "organisation/lvm")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'Agence du parc de Mons (APM) existe. L'APM et la ville de Lille ont signé"
         " l'accord."),
        ("nl", "Het Agentschap Park Gent (APG) bestaat. Het APG en de stad Lille ondertekenden de"
         " overeenkomst."),
        ("de", "Die Agentur Park Trier (APT) besteht. Die APT und die Stadt Metz unterzeichneten"
         " das Abkommen."),
        ("en", "The Agency for the Park of Kent (APK) exists. The APK and the city of Lille signed"
         " the agreement."),
    ],
)  # fmt: skip
def test_a_body_acts_under_its_acronym(language, text):
    record = record_of(text, language)
    [agency] = {id for id in entities(record, "Organisation") if "agenc" in id or "agen" in id}
    assert agency in {source for source, _ in ties(record, "SIGNED")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'Association Lumière de Mons (LUM) a dix membres. Le maire écrit au LUM"),
        ("nl", "De Vereniging Licht uit Mons (LUM) heeft tien leden. Zij schreef aan LUM"),
        ("en", "The League for the Union of Mons (LUM) has ten members. She wrote to LUM"),
    ],
)
def test_a_text_may_end_with_an_acronym(language, text):
    assert called(text, language).count("LUM") == 2
