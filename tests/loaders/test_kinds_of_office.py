"""Posts that exist side by side are two offices, and one post is one in four languages."""

from __future__ import annotations

import pytest
from text_records import record_of, ties

SPEAKING = {
    "fr": "Anna Petit, {}, a parlé.",
    "nl": "Anna Peeters, {}, sprak.",
    "de": "Anna Schmidt, {}, sprach.",
    "en": "Anna Smith, {}, spoke.",
}


def held(text, language):
    """Return the offices that people of the text hold, without the holder's name in them."""
    record = record_of(text, language)
    return {
        id.removeprefix("office/").partition(".of-anna-")[0]: record.entities[id]
        for _, id in ties(record, "HOLDS")
    }


def office(language, wording):
    """Return the id of the one office that somebody so called holds."""
    [id] = held(SPEAKING[language].format(wording), language)
    return id


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        # who stands in for another
        ("de", "Landrätin des Kreises Kleve", "Vize-Landrätin des Kreises Kleve"),
        ("de", "Regierungspräsidentin von Freiburg", "Regierungsvizepräsidentin von Freiburg"),
        ("de", "Polizeipräsidentin von Aachen", "Polizeivizepräsidentin von Aachen"),
        ("de", "Gerichtspräsidentin von Aachen", "Gerichtsvizepräsidentin von Aachen"),
        ("de", "Dekanin", "Prodekanin"),
        ("de", "Bezirkshauptfrau von Bregenz", "Bezirkshauptmann-Stellvertreterin von Bregenz"),
        ("de", "Landrätin des Kreises Kleve", "Landratsstellvertreterin des Kreises Kleve"),
        ("de", "Innenministerin von Luxemburg", "Vizeinnenministerin von Luxemburg"),
        ("fr", "procureure de Lille", "vice-procureure de Lille"),
        ("fr", "procureure de Lille", "substitute du procureur de Lille"),
        ("fr", "procureure du Roi de Mons", "première substitute du procureur du Roi de Mons"),
        ("fr", "préfète du Nord", "préfète adjointe du Nord"),
        ("fr", "présidente du Benelux", "présidente suppléante du Benelux"),
        ("fr", "bâtonnière de Lille", "vice-bâtonnière de Lille"),
        ("fr", "bourgmestre de Mons", "suppléante du bourgmestre de Mons"),
        ("nl", "gouverneur van Luik", "plaatsvervangster van de gouverneur van Luik"),
        ("nl", "procureur des Konings van Gent", "substituut-procureur des Konings van Gent"),
        ("nl", "korpschef van Zeeland", "adjunct-korpschef van Zeeland"),
        ("nl", "decaan", "vicedecaan"),
        ("nl", "minister van Financiën", "onderminister van Financiën"),
        ("en", "Mayor of Lille", "Deputy to the Mayor of Lille"),
        ("en", "prefect of Nord", "deputy prefect of Nord"),
        ("en", "commander of the Garda", "deputy commander of the Garda"),
        ("en", "Deputy Chief Constable of the PSNI", "Assistant Chief Constable of the PSNI"),
        ("en", "dean", "vice-dean"),
        # other posts
        ("de", "Stadtkämmerin von Aachen", "Stadtbaurätin von Aachen"),
        ("de", "Stadtkämmerin von Aachen", "Erste Beigeordnete von Aachen"),
        ("de", "Parteivorsitzende", "Oppositionsführerin"),
        ("de", "Parteivorsitzende", "Spitzenkandidatin"),
        ("de", "Geschäftsführerin der EUREGIO", "Prokuristin der EUREGIO"),
        ("de", "Geschäftsführerin der SPD", "Parlamentarische Geschäftsführerin der SPD"),
        ("de", "Verbandsdirektorin", "Verbandsvorsitzende"),
        ("de", "Vorstandsvorsitzende", "Aufsichtsratsvorsitzende"),
        ("de", "Datenschutzbeauftragte von Aachen", "Gleichstellungsbeauftragte von Aachen"),
        ("de", "Bischöfin von Aachen", "Weihbischöfin von Aachen"),
        ("de", "Staatssekretärin", "Parlamentarische Staatssekretärin"),
        ("de", "Ministerin", "Schattenministerin"),
        ("fr", "directrice coordinatrice de Luxembourg", "directrice judiciaire de Luxembourg"),
        ("fr", "directrice de cabinet", "cheffe de cabinet"),
        ("fr", "directrice du Benelux", "sous-directrice du Benelux"),
        ("fr", "directrice adjointe du Benelux", "sous-directrice du Benelux"),
        ("fr", "cheffe de mission", "chargée de mission"),
        ("fr", "présidente du conseil de surveillance", "présidente du directoire"),
        ("fr", "procureure générale", "avocate générale"),
        ("fr", "officière de liaison", "magistrate de liaison"),
        ("fr", "grande-duchesse de Luxembourg", "grande-duchesse héritière de Luxembourg"),
        ("nl", "griffier van Zeeland", "provinciesecretaris van Zeeland"),
        ("nl", "dijkgraaf", "heemraad"),
        ("nl", "partijvoorzitter", "lijsttrekker"),
        ("nl", "partijvoorzitter", "oppositieleider"),
        ("nl", "korpschef van Zeeland", "korpsbeheerder van Zeeland"),
        ("nl", "bestuursvoorzitter", "president-commissaris"),
        ("nl", "bisschop van Gent", "hulpbisschop van Gent"),
        ("nl", "projectleider", "beleidsmedewerker"),
        ("en", "chief executive of the PSNI", "chief financial officer of the PSNI"),
        ("en", "state secretary", "permanent secretary"),
        ("en", "British Home Secretary", "British Foreign Secretary"),
        ("en", "British Home Secretary", "shadow home secretary"),
        ("en", "harbour master", "port director"),
        ("en", "curator", "museum director"),
        ("en", "colonel", "lieutenant colonel"),
        ("en", "admiral", "vice admiral"),
        ("en", "party leader", "leader of the opposition"),
    ],
)
def test_posts_side_by_side_are_two_offices(language, one, other):
    assert office(language, one) != office(language, other)


@pytest.mark.parametrize(
    ("id", "wordings"),
    [
        ("deputy-landrat.nuts-DEA1B", [
            ("de", "Vize-Landrätin des Kreises Kleve"),
            ("de", "Vizelandrätin des Kreises Kleve"),
            ("de", "stellvertretende Landrätin des Kreises Kleve"),
            ("de", "Landratsstellvertreterin des Kreises Kleve"),
        ]),
        ("vice-governor.BE-WNA", [
            ("fr", "vice-gouverneure de la province de Namur"),
            ("fr", "gouverneure adjointe de la province de Namur"),
            ("fr", "adjointe du gouverneur de la province de Namur"),
            ("nl", "vicegouverneur van de provincie Namen"),
            ("nl", "plaatsvervangend gouverneur van de provincie Namen"),
            ("de", "stellvertretende Gouverneurin der Provinz Namur"),
            ("en", "deputy governor of the province of Namur"),
        ]),
        ("deputy-mayor.geonames-3247449", [
            ("fr", "vice-bourgmestre d'Aix-la-Chapelle"),
            ("nl", "locoburgemeester van Aken"),
            ("nl", "viceburgemeester van Aken"),
            ("de", "Bürgermeister-Stellvertreterin von Aachen"),
            ("de", "Stellvertreterin des Oberbürgermeisters von Aachen"),
            ("en", "vice-mayor of Aachen"),
        ]),
        ("deputy-prime-minister.DE-SL", [
            ("de", "stellvertretende Ministerpräsidentin des Saarlandes"),
            ("de", "Vize-Ministerpräsidentin des Saarlandes"),
            ("fr", "vice-ministre-présidente de la Sarre"),
        ]),
        ("deputy-minister.interior.LU", [
            ("de", "stellvertretende Innenministerin von Luxemburg"),
            ("nl", "viceminister van Binnenlandse Zaken van Luxemburg"),
            ("fr", "vice-ministre luxembourgeoise de l'Intérieur"),
        ]),
        ("minister.interior.GB", [
            ("en", "British Home Secretary"),
            ("en", "British interior minister"),
            ("fr", "ministre britannique de l'Intérieur"),
            ("nl", "Britse minister van Binnenlandse Zaken"),
            ("de", "britische Innenministerin"),
        ]),
        ("minister.foreign-affairs.GB", [
            ("en", "Foreign Secretary of the United Kingdom"),
            ("fr", "cheffe de la diplomatie britannique"),
            ("de", "britische Außenministerin"),
        ]),
        ("minister.justice.FR", [
            ("fr", "garde des Sceaux française"),
            ("fr", "ministre française de la Justice"),
            ("nl", "Franse minister van Justitie"),
        ]),
        ("voivodeship-marshal.PL-08", [
            ("fr", "maréchale de la voïvodie de Lubusz"),
            ("de", "Marschallin der Woiwodschaft Lebus"),
            ("de", "Marschallin von Lebus"),
            ("en", "Marshal of the Lubuskie Voivodeship"),
            ("en", "Marshal of the Lubuskie Region"),
            ("en", "marshal of Lubusz"),
        ]),
        ("hejtman.CZ-51", [
            ("de", "Hauptfrau der Region Liberec"),
            ("de", "Kreishauptfrau der Region Liberec"),
            ("en", "hejtman of the Liberec Region"),
            ("en", "regional governor of the Liberec Region"),
        ]),
        ("border-commissioner", [
            ("nl", "grensgezant"),
            ("nl", "grensambassadeur"),
        ]),
        ("judicial-director.LU", [
            ("fr", "directrice judiciaire de Luxembourg"),
            ("nl", "gerechtelijk directeur van Luxemburg"),
        ]),
        ("deputy-director.benelux-union", [
            ("fr", "directrice adjointe de l'Union Benelux"),
            ("nl", "adjunct-directeur van de Benelux Unie"),
            ("nl", "plaatsvervangend directeur van de Benelux Unie"),
            ("de", "stellvertretende Direktorin der Benelux-Union"),
            ("en", "deputy director of the Benelux Union"),
        ]),
    ],
)  # fmt: skip
def test_one_post_is_one_office_in_every_wording(id, wordings):
    assert {office(*each) for each in wordings} == {id}


@pytest.mark.parametrize(
    ("language", "wording", "kind"),
    [
        ("fr", "préfète adjointe du Nord", "deputy"),
        ("nl", "plaatsvervangend commissaris van de Koning in Zeeland", "deputy"),
        ("de", "stellvertretende Geschäftsführerin der EUREGIO", "deputy"),
        ("de", "stellvertretende Landrätin des Kreises Kleve", "deputy-landrat"),
        ("en", "deputy King's Commissioner in Zeeland", "deputy"),
    ],
)
def test_who_asks_for_a_kind_of_office_gets_no_deputies(language, wording, kind):
    [entity] = held(SPEAKING[language].format(wording), language).values()
    assert entity.properties["kind"] == kind
    assert not entity.properties.get("sole")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Petit, procureure de la République de Lille, a parlé. La procureure Petit a "
         "signé."),
        ("fr", "Anna Petit, lieutenante-colonelle, a parlé. La colonelle Petit a signé."),
        ("nl", "Anna Peeters, vice-admiraal, sprak. Admiraal Peeters tekende."),
        ("de", "Anna Schmidt, Oberbürgermeisterin von Aachen, sprach. Bürgermeisterin Schmidt "
         "unterschrieb."),
        ("en", "Anna Smith, consul general of Belgium in Lille, spoke. Consul Smith signed."),
    ],
)  # fmt: skip
def test_an_office_may_be_named_again_by_a_broader_word(language, text):
    assert len(held(text, language)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Smith, deputy mayor of Lille, spoke. Mayor Smith signed."),
        ("de", "Anna Schmidt, Vize-Landrätin des Kreises Kleve, sprach. Landrätin Schmidt "
         "unterschrieb."),
        ("nl", "Anna Peeters, viceminister van Financiën, sprak. Minister Peeters tekende."),
    ],
)  # fmt: skip
def test_a_deputy_is_not_named_again_by_the_word_for_whom_he_stands_in(language, text):
    assert len(held(text, language)) == 2


def test_a_mayor_of_old_is_mayor_no_more():
    record = record_of("Der Altbürgermeister von Aachen, Hans Schmidt, sprach.", "de")
    [holding] = (r for r in record.relations.values() if r.type == "HOLDS")
    assert holding.properties["status"] == "past"


@pytest.mark.parametrize(
    ("wording", "id"),
    [
        ("Dritte Bürgermeisterin von Aachen", "deputy-mayor.geonames-3247449"),
        ("2. Bürgermeisterin von Aachen", "deputy-mayor.geonames-3247449"),
        ("1. Bürgermeisterin von Aachen", "mayor.geonames-3247449"),
        ("Zweite Vorsitzende der Benelux-Union", "vice-president.benelux-union"),
        ("2. Vorsitzende der Benelux-Union", "vice-president.benelux-union"),
        ("Erste Vorsitzende der Benelux-Union", "president.benelux-union"),
        ("dritte Vorsitzende der Benelux-Union", "president.benelux-union"),
        ("Dritte Beigeordnete von Aachen", "alderman.geonames-3247449"),
    ],
)
def test_who_comes_after_the_first_in_number_is_a_deputy(wording, id):
    assert office("de", wording) == id


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Schmidt, dritte Bürgermeisterin von Gronau, sprach.", "deputy-mayor"),
        ("Anna Schmidt war die dritte Bürgermeisterin von Gronau.", "mayor"),
    ],
)
def test_a_number_in_small_letters_behind_a_comma_is_of_a_deputy_too(text, kind):
    assert {office.split(".")[0] for office in held(text, "de")} == {kind}


def test_an_item_of_a_list_is_no_second_mayor():
    assert held("2. Bürgermeisterin Anna Schmidt sprach.", "de").keys() == {"mayor"}


@pytest.mark.parametrize(
    ("language", "text", "own"),
    [
        ("fr", "Anna Martin, adjointe du maire Peter Dupont, a parlé.", "mayor"),
        ("nl", "Anna Martin, plaatsvervanger van burgemeester Peter Dupont, sprak.", "mayor"),
        ("de", "Anna Martin, Stellvertreterin des Landrats Peter Dupont, sprach.", "landrat"),
        ("de", "Anna Martin, Stellvertreterin von Landrat Peter Dupont, sprach.", "landrat"),
        ("en", "Anna Martin, deputy of Mayor Peter Dupont, spoke.", "mayor"),
    ],
)
def test_whose_deputy_somebody_is_keeps_the_office(language, text, own):
    record = record_of(text, language)
    assert set(ties(record, "HOLDS")) == {
        ("person/anna-martin", "office/deputy.of-anna-martin"),
        ("person/peter-dupont", f"office/{own}.of-peter-dupont"),
    }


@pytest.mark.parametrize(
    ("wording", "id"),
    [
        ("county mayor of Kent", "regional-mayor.GB-KEN"),
        ("county mayor of Troms", "regional-mayor.NO-55"),
        ("fylkesordfører of Troms", "regional-mayor.NO-55"),
        ("regional governor of Liberec", "hejtman"),
    ],
)
def test_a_countys_mayor_is_no_hejtman(wording, id):
    assert office("en", wording).startswith(id)
