"""Offices of several, what ministers are in charge of, and where holders of an office only were."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def held(text, language):
    """Return (person, office) pairs, each by its last words."""
    return {
        (person.removeprefix("person/").split("-")[-1].split(".")[0], office.split("/")[-1])
        for person, office in ties(record_of(text, language), "HOLDS")
    }


def surnames(text, language):
    """Return the last words of the persons of a text."""
    record = record_of(text, language)
    return {record.entities[id].name.split()[-1] for id in entities(record, "Person")}


@pytest.mark.parametrize(
    ("language", "text", "persons"),
    [
        ("nl", "De ministers Zwart, Verlooy en Van Dijk openden de beurs in Venlo.",
         {"Zwart", "Verlooy", "Dijk"}),
        ("nl", "De ministers Zwart (Justitie) en Verlooy (Landbouw) tekenden het verdrag.",
         {"Zwart", "Verlooy"}),
        ("nl", "Burgemeesters Zwart en Verlooy kwamen naar de beurs in Venlo.",
         {"Zwart", "Verlooy"}),
        ("nl", "De Waalse ministers Ben Zwart, Sven Verlooy en Anna Dekker openden de beurs.",
         {"Zwart", "Verlooy", "Dekker"}),
        ("fr", "Les ministres Loisel et Grangier ont ouvert le salon à Metz.",
         {"Loisel", "Grangier"}),
        ("fr", "Les maires Loisel (Metz), Grangier et Van Damme ont signé la convention.",
         {"Loisel", "Grangier", "Damme"}),
        ("en", "Ministers Walker and Jones opened the fair in Derry.", {"Walker", "Jones"}),
    ],
)  # fmt: skip
def test_a_plural_office_makes_persons_of_the_surnames_in_its_list(language, text, persons):
    record = record_of(text, language)
    assert surnames(text, language) == persons
    assert len(ties(record, "HOLDS")) == len(persons)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De ministers Justitie en Landbouw openden de beurs in Venlo."),
        ("nl", "De burgemeesters Venlo en Roermond openden de beurs."),
        ("fr", "Les élus Verts et Centristes ont ouvert le salon à Metz."),
        ("fr", "Les présidents Région et Département ont ouvert le salon à Metz."),
        ("de", "Die Minister Recht und Ordnung eröffneten die Messe in Kehl."),
        ("en", "Ministers Discuss Trade and Travel in Derry"),
    ],
)
def test_other_capitals_behind_a_plural_office_are_nobody(language, text):
    assert surnames(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "charge"),
    [
        ("nl", "Minister Zwart van Landbouw opende de beurs in Venlo.", "agriculture"),
        ("nl", "Minister Anna Zwart (Landbouw) opende de beurs in Venlo.", "agriculture"),
        ("de", "Minister Weber für Landwirtschaft eröffnete die Messe.", "agriculture"),
    ],
)
def test_a_minister_is_in_charge_of_what_stands_behind_the_name(language, text, charge):
    record = record_of(text, language)
    told = {record.entities[id].properties.get("portfolio") for _, id in ties(record, "HOLDS")}
    assert told == {charge}


@pytest.mark.parametrize(
    ("language", "text", "holding"),
    [
        ("nl", "Jan Zwart (GroenLinks), burgemeester van Venlo, opende de beurs.",
         ("zwart", "mayor")),
        ("fr", "La préfète de la Meuse (55), Anna Loisel, a ouvert le salon.",
         ("loisel", "prefect")),
        ("fr", "Préfète de la Meuse depuis mars 2019, Anna Loisel a ouvert le salon.",
         ("loisel", "prefect")),
        ("fr", "Préfète de la Meuse depuis le 3 mars 2019, Anna Loisel a ouvert le salon.",
         ("loisel", "prefect")),
    ],
)  # fmt: skip
def test_a_bracket_or_a_term_parts_no_office_from_its_holder(language, text, holding):
    assert {(person, office.split(".")[0]) for person, office in held(text, language)} == {holding}


@pytest.mark.parametrize(
    ("language", "text", "holders"),
    [
        ("fr", "Le maire de Metz succède au préfet Paul Loisel.", {"prefect"}),
        ("nl", "Bij de burgemeester van Venlo was prefect Jan Zwart.", {"prefect"}),
        ("nl", "Tot voorzitter van de Euregio Maas-Rijn werd Jan Zwart benoemd.", {"president"}),
    ],
)
def test_who_is_beside_another_or_succeeds_him_is_not_he(language, text, holders):
    assert {office.split(".")[0] for _, office in held(text, language)} <= holders


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("fr", "Le préfet de la Meuse à Metz, Paul Loisel, a parlé.", "préfet de la Meuse"),
        ("fr", "Les ministres sarrois à Metz ont ouvert le salon.", "ministres sarrois"),
        ("nl", "De Vlaamse minister in Venlo, Jan Zwart, sprak.", "Vlaamse minister"),
        ("nl", "De gouverneur van Limburg in België, Jan Zwart, sprak.",
         "gouverneur van Limburg in België"),
        ("nl", "De Nederlandse consul in Luik, Jan Zwart, sprak.", "Nederlandse consul in Luik"),
        ("fr", "La ministre du Luxembourg à la Grande Région, Anna Loisel, a parlé.",
         "ministre du Luxembourg à la Grande Région"),
    ],
)  # fmt: skip
def test_where_a_holder_was_is_no_part_of_an_office_with_a_territory(language, text, wording):
    record = record_of(text, language)
    said = {m.text for id in entities(record, "Office") for m in record.entities[id].mentions}
    assert not said or wording in said
    assert not any(len(words) > len(wording) for words in said)


@pytest.mark.parametrize(
    ("language", "text", "post"),
    [
        ("fr", "L'ambassadrice d'Italie auprès du Royaume de Belgique, Anna Loisel, a parlé.",
         "place/BE"),
        ("fr", "La consule du Luxembourg dans la région Grand Est, Anna Loisel, a parlé.",
         "place/FR-GES"),
    ],
)  # fmt: skip
def test_a_diplomat_s_post_is_where_she_is_sent(language, text, post):
    assert {place for _, place in ties(record_of(text, language), "HAS_JURISDICTION")} == {post}


@pytest.mark.parametrize(
    ("language", "text", "persons"),
    [
        ("fr", "Sous la Présidence de Paul Loisel, maire de Metz, le salon a eu lieu.", {"Loisel"}),
        ("fr", "Paul Loisel (PS, Député Fédéral) a ouvert le salon à Metz.", {"Loisel"}),
        ("fr", "Il est préfet de la région Haute-Lorraine.", set()),
        ("nl", "De commandant van de Koninklijke Marechaussee Limburg-Zuid kwam.", set()),
    ],
)
def test_the_noun_before_a_name_or_a_part_of_a_land_is_nobody(language, text, persons):
    assert surnames(text, language) == persons


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Het OM van Limburg opende de beurs om de grens te sluiten.", 1),
        ("De stad Venlo opende de beurs om in Limburg kansen te bieden.", 0),
    ],
)
def test_an_acronym_is_one_in_capitals_only(text, count):
    record = record_of(text, "nl")
    said = [m.text for id in entities(record, "Organisation") for m in record.entities[id].mentions]
    assert sum("om" in words.casefold().split() for words in said) == count
