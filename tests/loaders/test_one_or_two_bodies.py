"""Which wordings of one territory are one organisation, and which are two."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def bodies(text, language):
    return entities(record_of(text, language), "Organisation")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "das Kulturamt Aachen", "das Rechtsamt Aachen"),
        ("de", "das Innenministerium Brandenburg", "das Kulturministerium Brandenburg"),
        ("de", "das Ministerium der Justiz Brandenburg", "das Ministerium Brandenburg"),
        ("de", "die Wasserschutzpolizei Hessen", "die Polizei Hessen"),
        ("de", "das Bau- und Ordnungsamt Trier", "das Ordnungsamt Trier"),
        ("de", "das Innen- und Justizministerium Hessen", "das Justizministerium Hessen"),
        ("nl", "de milieu- en verkeersdienst van Gent", "de verkeersdienst van Gent"),
        ("nl", "de verkeerspolitie van Antwerpen", "de politie van Antwerpen"),
        ("fr", "la police fluviale de Liège", "la police de Liège"),
    ],
)
def test_what_narrows_a_head_makes_another_body(language, one, other):
    mine, its = (bodies(f"{named[0].upper()}{named[1:]}.", language) for named in (one, other))
    assert len(mine) == len(its) == 1
    assert mine != its


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Das Innenministerium Brandenburg.", "Das Ministerium des Innern von Brandenburg."),
        ("de", "Das Justizministerium Hessen.", "Das Ministerium der Justiz Hessen."),
        ("de", "Das Kulturamt Aachen.", "Der Leiter des Kulturamts Aachen sprach."),
    ],
)
def test_a_compound_names_the_body_that_its_parts_name(language, one, other):
    assert bodies(one, language) == bodies(other, language) != set()


def test_a_ministry_of_two_is_not_the_other_one():
    text = "Das Ministerium der Justiz Hessen schrieb. Dem Ministerium des Innern Hessen antwortete"
    assert len(bodies(f"{text} es.", "de")) == 2


def only(named, language):
    [body] = bodies(f"{named[0].upper()}{named[1:]}.", language)
    return body


@pytest.mark.parametrize(
    ("language", "named"),
    [
        (
            "de",
            (
                "das Gericht in Aachen",
                "das Amtsgericht Aachen",
                "das Landgericht Aachen",
                "das Verwaltungsgericht Aachen",
                "das Arbeitsgericht Aachen",
            ),
        ),
        (
            "fr",
            ("le tribunal de Liège", "le tribunal du travail de Liège", "la cour d'appel de Liège"),
        ),
        (
            "nl",
            (
                "de rechtbank van Gent",
                "de arbeidsrechtbank van Gent",
                "het hof van beroep van Gent",
                "de politierechtbank van Gent",
            ),
        ),
        (
            "en",
            ("the court of Aachen", "the labour court of Aachen", "the regional court of Aachen"),
        ),
        ("de", ("die Handelskammer Bozen", "die Handwerkskammer Bozen", "die Arbeitskammer Bozen")),
        ("fr", ("la chambre de commerce de Liège", "la chambre des métiers de Liège")),
        ("nl", ("de kamer van koophandel van Gent", "de landbouwkamer van Gent")),
        ("en", ("the chamber of commerce of Ghent", "the chamber of crafts of Ghent")),
        ("de", ("das Ordnungsamt Aachen", "das Bauamt Aachen", "das Sozialamt Aachen")),
        ("de", ("das Standesamt Aachen", "das Straßenverkehrsamt Aachen", "das Bürgeramt Aachen")),
        ("fr", ("le cadastre de Namur", "les archives de Namur", "l'office statistique de Namur")),
        ("nl", ("het kadaster van Gent", "het archief van Gent", "het statistiekbureau van Gent")),
        ("de", ("das Katasteramt Trier", "das Archiv in Trier", "das Statistikamt Trier")),
        ("en", ("the land registry of Ghent", "the statistics office of Ghent")),
        (
            "fr",
            (
                "le barreau de Mons",
                "l'ordre des médecins de Mons",
                "la chambre des notaires de Mons",
            ),
        ),
        ("fr", ("le diocèse de Namur", "la paroisse de Namur", "le doyenné paroissial de Namur")),
        ("de", ("das Bistum Trier", "das Dekanat Trier", "die Pfarrei Trier", "die Abtei Trier")),
        ("nl", ("het museum van Gent", "het theater van Gent", "de bibliotheek van Gent")),
        ("de", ("die Universität Trier", "die Fachhochschule Trier", "die Volkshochschule Trier")),
        ("fr", ("l'agence de l'eau de Normandie", "l'office national des forêts de Normandie")),
        (
            "de",
            ("die Krankenkasse Trier", "die Pensionskasse Trier", "die Rentenversicherung Trier"),
        ),
        ("de", ("die Arbeitsagentur Trier", "das Jobcenter Trier")),
        ("de", ("das Zollamt Aachen", "das Hauptzollamt Aachen", "das Zollfahndungsamt Aachen")),
        (
            "de",
            ("die Polizeidirektion Trier", "das Polizeipräsidium Trier", "die Polizeiwache Trier"),
        ),
        ("fr", ("la DREAL Normandie", "la DREETS Normandie", "la DRAC Normandie")),
        ("fr", ("le collège communal de Mons", "le conseil communal de Mons")),
        ("nl", ("de gemeenteraad van Gent", "het schepencollege van Gent")),
        ("nl", ("de Provinciale Staten van Limburg", "de Gedeputeerde Staten van Limburg")),
        ("en", ("the savings bank of Ghent", "the development bank of Ghent")),
        ("de", ("die Sparkasse Trier", "die Volksbank Trier")),
    ],
)
def test_bodies_side_by_side_in_one_territory_are_as_many(language, named):
    assert len({only(one, language) for one in named}) == len(named)


@pytest.mark.parametrize(
    "named",
    [
        {
            "fr": "le tribunal administratif de Trèves",
            "nl": "de bestuursrechtbank van Trier",
            "de": "das Verwaltungsgericht Trier",
            "en": "the administrative court of Trier",
        },
        {
            "fr": "le tribunal du travail de Gand",
            "nl": "de arbeidsrechtbank van Gent",
            "de": "das Arbeitsgericht Gent",
            "en": "the labour court of Ghent",
        },
        {
            "fr": "la bibliothèque de Gand",
            "nl": "de bibliotheek van Gent",
            "de": "die Bibliothek Gent",
            "en": "the library of Ghent",
        },
        {
            "fr": "le cadastre de Gand",
            "nl": "het kadaster van Gent",
            "de": "das Katasteramt Gent",
            "en": "the land registry of Ghent",
        },
        {
            "fr": "les États provinciaux du Limbourg",
            "nl": "de Provinciale Staten van Limburg",
        },
    ],
)
def test_one_body_is_one_in_every_language(named):
    assert len({only(one, language) for language, one in named.items()}) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Amtsgericht Aachen tagte. Der Präsident des Gerichts, Max Muster, sprach."),
        (
            "fr",
            "Le tribunal administratif de Lille siège. Anne Martin, présidente du tribunal, parla.",
        ),
        ("nl", "Het hof van beroep van Gent zetelt. Jan Janssens, voorzitter van het hof, sprak."),
        ("en", "The labour court of Ghent sat. Anna Martin, president of the court, spoke."),
    ],
)
def test_a_text_calls_a_narrower_body_by_the_broader_word(language, text):
    assert len(bodies(text, language)) == 1


def test_the_police_is_not_the_federal_police_alone():
    text = "Die Bundespolizei Trier half. Max Muster, Leiter der Polizei, sprach."
    record = record_of(text, "de")
    assert not ties(record, "OFFICE_IN")


def told(said, language):
    """Return the organisations of a sentence on a meeting of those who are ``said``."""
    ends = {
        "fr": "ont participé à la réunion du 3 mars 2023 à Mons.",
        "nl": "namen deel aan de vergadering van 3 maart 2023 in Bergen.",
        "de": "nahmen am Treffen vom 3. März 2023 in Eupen teil.",
        "en": "took part in the meeting of 3 March 2023 in Mons.",
    }
    return bodies(f"{said} {ends[language]}", language)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Les autorités judiciaires belges et les autorités belges"),
        ("fr", "Les autorités judiciaires belges et les autorités de Belgique"),
        ("nl", "De Belgische gerechtelijke overheden en de Belgische autoriteiten"),
        ("de", "Die belgischen Justizbehörden und die belgischen Behörden"),
        ("en", "The Belgian judicial authorities and the Belgian authorities"),
    ],
)
def test_authorities_of_a_sort_are_an_organisation_of_its_kind(language, said):
    assert told(said, language) == {
        "organisation/judicial-authorities.be",
        "organisation/authorities.be",
    }


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Les autorités fédérales belges"),
        ("fr", "Autorités fédérales belges"),
        ("fr", "Les autorités fédérales de Belgique"),
        ("nl", "De Belgische federale autoriteiten"),
        ("nl", "De federale overheden van België"),
        ("de", "Die belgischen Bundesbehörden"),
        ("en", "The Belgian federal authorities"),
        ("en", "The federal authorities of Belgium"),
    ],
)
def test_authorities_of_a_sort_are_one_however_the_text_words_them(language, said):
    assert told(said, language) == {"organisation/federal-authorities.be"}


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Les autorités sanitaires belges et les autorités belges"),
        ("de", "Die belgischen Gesundheitsbehörden und die belgischen Behörden"),
        ("en", "The Belgian health authorities and the Belgian authorities"),
        ("fr", "Les autorités judiciaires et militaires belges, les autorités judiciaires belges"),
    ],
)
def test_what_else_a_text_says_of_authorities_makes_them_others(language, said):
    assert len(told(said, language)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Ville de Gand a organisé le forum."),
        ("nl", "De Stad Gent organiseerde het forum."),
        ("de", "Die Stadt Gent organisierte die Konferenz."),
        ("en", "The City of Ghent organised the forum."),
    ],
)
def test_a_city_is_the_municipality_that_it_is(language, text):
    municipality = bodies("De gemeente Gent organiseerde de conferentie.", "nl")
    assert bodies(text, language) == municipality != set()


def test_an_office_that_ends_like_a_council_is_none():
    record = record_of("Landrat Huber begrüßt die Delegation des Kreises Pleszew.", "de")
    assert "organisation/landrat-huber" not in record.entities
    assert not any("Landrat" in e.name for e in record.entities.values() if e.type != "Office")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Tiroler Delegation nahm am 3. Mai 2019 in Kehl an der Tagung teil."),
        ("en", "Jaak Aab, Minister of Public Administration of Estonia, was at the meeting."),
        ("en", "Ambulance services in border regions were discussed."),
    ],
)
def test_people_from_a_land_and_domains_are_no_bodies(language, text):
    assert not bodies(text, language)


def test_the_adjective_of_a_land_is_in_the_name_of_a_body():
    assert bodies("Der Tiroler Landesfeuerwehrverband nahm an der Tagung teil.", "de")
