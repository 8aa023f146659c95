"""How far the name of an organisation reaches, what calls it again, and what is none."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of, ties


@pytest.mark.parametrize(
    ("language", "text", "whole", "part"),
    [
        ("fr", "Hier le Conseil de l'Eurodistrict Lumen a siégé.",
         "Conseil de l'Eurodistrict Lumen", "Eurodistrict Lumen"),
        ("nl", "Gisteren vergaderde de Raad van de Euregio Lumen.",
         "Raad van de Euregio Lumen", "Euregio Lumen"),
        ("en", "Yesterday the Council of the Eurodistrict Lumen met.",
         "Council of the Eurodistrict Lumen", "Eurodistrict Lumen"),
    ],
)  # fmt: skip
def test_a_part_in_capitals_has_the_name_of_its_whole(language, text, whole, part):
    assert called(text, language) == sorted([whole, part])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Hier le conseil de l'Eurodistrict Lumen a siégé."),
        ("nl", "Gisteren vergaderde de raad van de Euregio Lumen."),
        ("nl", "Gisteren was er een bijeenkomst op het Forum van de Euregio Lumen."),
        ("de", "Gestern tagte der Rat der Euregio Scheldemond."),
    ],
)
def test_a_common_noun_before_a_body_is_no_part_of_its_name(language, text):
    assert all(name.startswith("Eur") for name in called(text, language))


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("de", "Anna Martin leitet die Abteilung Brand- und Katastrophenschutz in Trier.",
         "Abteilung Brand- und Katastrophenschutz"),
        ("de", "Die Stabsstelle Europa und internationale Beziehungen hat eingeladen.",
         "Stabsstelle Europa und internationale Beziehungen"),
        ("nl", "De afdeling Openbare Orde en Veiligheid was aanwezig.",
         "afdeling Openbare Orde en Veiligheid"),
        ("fr", "Le service Prévention et Sécurité était là.", "service Prévention et Sécurité"),
    ],
)  # fmt: skip
def test_a_unit_is_called_by_its_domains(language, text, unit):
    assert unit in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "unit"),
    [
        ("de", "Die Abteilung Verkehr und Bürgermeister Jan Huber sprachen.", "Abteilung Verkehr"),
        ("nl", "De afdeling Veiligheid en de gemeente Gent overlegden.", "afdeling Veiligheid"),
        ("fr", "Le service Prévention et Anna Martin étaient là.", "service Prévention"),
    ],
)
def test_who_stands_beside_a_unit_is_none_of_its_domains(language, text, unit):
    assert unit in called(text, language)


def test_whose_unit_signed_did_not_sign():
    text = "Die Abteilung Verkehr der Bezirksregierung Köln unterzeichnete das Abkommen."
    [(source, _)] = ties(record_of(text, "de"), "SIGNED")
    assert source == "organisation/abteilung-verkehr"


def test_numbers_tell_the_bodies_of_a_list_apart():
    text = "Les SDIS 31, 64 et 65 ont signé une convention. Le SDIS 64 et 40 pompiers sont venus."
    assert called(text, "fr") == ["64", "65", "SDIS 31", "SDIS 64"]


@pytest.mark.parametrize(
    ("language", "text", "name", "acronym"),
    [
        ("fr", "L'OLT (observatoire lumen du travail) a écrit. L'OLT parle.",
         "observatoire lumen du travail", "OLT"),
        ("nl", "Het CLV (Centrum Lumen voor Veiligheid) schreef. Het CLV spreekt.",
         "Centrum Lumen voor Veiligheid", "CLV"),
        ("de", "Das ILF (Institut Lumen für Forschung) schrieb. Das ILF spricht.",
         "Institut Lumen für Forschung", "ILF"),
        ("en", "The CLS (Centre for Lumen Studies) wrote. The CLS speaks.",
         "Centre for Lumen Studies", "CLS"),
    ],
)  # fmt: skip
def test_a_bracket_may_spell_an_acronym_out(language, text, name, acronym):
    [body] = entities(record := record_of(text, language), "Organisation")
    assert {mention.text for mention in record.entities[body].mentions} == {name, acronym}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Hochrheinkommission tagte. Anna Martin leitet die Kommission."),
        ("fr", "Le Comité de suivi s'est réuni. Le Comité a retenu douze projets."),
        ("en", "Its Board of Directors was installed. Ten people sit on the Board."),
        ("nl", "Het Comité van toezicht kwam samen. Het Comité koos twaalf projecten."),
    ],
)
def test_the_last_part_of_a_name_calls_a_body_again(language, text):
    assert len(called(text, language)) == 2
    assert len(entities(record_of(text, language), "Organisation")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Bundespolizei kam. Die Polizei half."),
        ("de", "Die Ems Dollart Region tagte in Leer. Das stärkt die Grenzregion."),
        ("fr", "Le Comité de suivi et le Comité de lecture siègent. Le Comité a choisi."),
    ],
)
def test_a_word_that_may_mean_another_calls_none_again(language, text):
    last = text.split(". ")[1].rstrip(".")
    assert not any(each in last.split() for each in called(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ils proposent un groupe de travail sur le Luxembourg."),
        ("nl", "De regio's krijgen een eigen comité voor Limburg."),
        ("de", "Geplant ist ein gemeinsames Zentrum in Kehl."),
        ("en", "They proposed a working group on transport between Corsica and Sardinia."),
        ("de", "Sie sprach auf der 55. Verbandsversammlung in Leer."),
        ("de", "Er hat die niederländische Staatsbürgerschaft."),
    ],
)
def test_an_indefinite_noun_or_a_sitting_is_no_body(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "Anna Martin, vice-présidente du Département de la Moselle, a parlé.",
         "Département de la Moselle"),
        ("fr", "Anna Martin, présidente de la Région Grand Est, a parlé.", "Région Grand Est"),
        ("fr", "Anna Martin, présidente du Conseil de la Moselle, a parlé.",
         "Conseil de la Moselle"),
    ],
)  # fmt: skip
def test_who_presides_presides_over_the_institution(language, text, body):
    assert body in called(text, language)


@pytest.mark.parametrize(
    "text",
    [
        "Anna Martin, préfète du département de la Moselle, a parlé.",
        "Anna Martin, bourgmestre de la Ville de Luxembourg, a parlé.",
        "Anna Martin, secrétaire d'État du Luxembourg, a parlé.",
    ],
)
def test_who_governs_governs_the_territory(text):
    assert called(text, "fr") == []


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "les départements de l'Ain et du Nord", "Ain"),
        ("nl", "de provincies Limburg en Zeeland", "Limburg"),
        ("de", "in den Kantonen Aargau und Schaffhausen", "Aargau"),
        ("en", "the provinces of Imperia and Cuneo", "Imperia"),
    ],
)
def test_the_noun_of_several_territories_is_of_no_name(language, text, place):
    record = record_of(f"{text}.", language)
    names = {m.text for id in entities(record, "Place") for m in record.entities[id].mentions}
    assert place in {name.removeprefix("l'") for name in names}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin (CDU) a pris la parole à la conférence."),
        ("nl", "Anna Martin (CDU) sprak op de conferentie."),
        ("de", "Anna Martin (CDU) hielt auf der Konferenz eine Rede."),
        ("en", "Anna Martin (CDU) spoke at the conference."),
    ],
)
def test_the_party_of_who_spoke_did_not_take_part(language, text):
    assert {source for source, _ in ties(record_of(text, language), "TOOK_PART_IN")} == {
        "person/anna-martin"
    }


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
@pytest.mark.parametrize("name", ["Comune di Ventimiglia", "Regione del Veneto"])
def test_particles_join_a_name_of_another_language(language, name):
    heads = {"fr": "Avec la", "nl": "Met de", "de": "Mit der", "en": "With the"}
    assert called(f"{heads[language]} {name}.", language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Finnish Ministry of the Interior wrote.", "Ministry of the Interior"),
        ("nl", "Het Nederlandse ministerie van Justitie schreef.", "ministerie van Justitie"),
        ("en", "The Irish Centre for Lumen Studies wrote.", "Irish Centre for Lumen Studies"),
        ("en", "The Swedish Civil Contingencies Agency wrote.",
         "Swedish Civil Contingencies Agency"),
        ("en", "The Flemish Department of Mobility wrote.", "Flemish Department of Mobility"),
    ],
)  # fmt: skip
def test_a_countrys_adjective_is_of_no_name_that_is_whole_without_it(language, text, name):
    assert called(text, language) == [name]


def test_where_a_sitting_was_did_not_sit():
    text = "Anna Martin spoke at a sitting in the Kent County Council on 3 May 2020."
    record = record_of(text, "en")
    assert not ties(record, "TOOK_PART_IN", role="organised")


@pytest.mark.parametrize(
    ("language", "text", "signed"),
    [
        ("nl", "De Kreis Kleve ondertekende een akkoord.", True),
        ("fr", "Le Landkreis Leer a signé un accord.", True),
        ("en", "The Kreis Borken signed an agreement.", True),
        ("nl", "De Landrat van de Kreis Kleve was aanwezig.", False),
        ("en", "The towns lie in the Kreis Borken.", False),
    ],
)
def test_a_german_noun_has_its_capital_wherever_it_stands(language, text, signed):
    assert bool(called(text, language)) == signed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La province de Namur et la ville de Charleville-Mézières coopèrent."),
        ("nl", "De provincie Limburg en de stad Luik werken samen."),
        ("de", "Der Landkreis Leer und die Gemeinde Oldambt arbeiten zusammen."),
    ],
)
def test_territories_cooperate_as_institutions(language, text):
    assert len(ties(record_of(text, language), "COOPERATES_WITH")) == 1


def test_territories_that_do_not_cooperate_are_tied_by_nothing():
    text = "De provincie Limburg en de stad Luik werken niet samen."
    assert not ties(record_of(text, "nl"), "COOPERATES_WITH")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Sie ist Präsidentin des Eurodistricts SaarMoselle.", {"Eurodistricts SaarMoselle"}),
        ("Der Leiter des neuen Polizeikommandos Trier sprach.", {"Polizeikommandos Trier"}),
        ("Die Leiter der Naturparks in Trier sprachen.", set()),
    ],
)
def test_an_article_tells_a_german_genitive_from_a_plural(text, names):
    assert set(called(text, "de")) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das Ministerium für Soziales und Gesellschaftlichen Zusammenhalt fördert das Projekt.",
         ["Ministerium für Soziales und Gesellschaftlichen Zusammenhalt"]),
        ("Das Amt für Umwelt und die Polizei berieten.", ["Amt für Umwelt"]),
        ("Das Landesamt für Umwelt, Naturschutz und Geologie legte einen Bericht vor.",
         ["Landesamt für Umwelt, Naturschutz und Geologie"]),
        ("Das Amt für Umwelt, Polizei und Feuerwehr waren da.", ["Amt für Umwelt"]),
        ("Das Amt für Militär und Zivilschutz des Kantons Thurgau übte.",
         ["Amt für Militär und Zivilschutz des Kantons Thurgau"]),
        ("Das Klinikum Lindenhagen und die Feuerwehr Steinbrunn halfen.",
         ["Feuerwehr Steinbrunn", "Klinikum Lindenhagen"]),
        ("Das Klinikum Betten, die Feuerwehr Hilfe: nichts stimmt.", []),
    ],
)  # fmt: skip
def test_a_german_name_ends_where_its_domains_or_its_place_do(text, names):
    assert called(text, "de") == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Institute for Strategic Dialogue welcomed the Mayor.",
         "Institute for Strategic Dialogue"),
        ("nl", "Het Instituut voor Crisisbeheersing begroet de Minister.",
         "Instituut voor Crisisbeheersing"),
    ],
)  # fmt: skip
def test_a_verb_with_its_object_is_of_no_name(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Das Deutsche Rote Kreuz half.",
        "Die Helfer des Deutschen Roten Kreuzes kamen.",
        "Sie kamen mit dem Deutschen Roten Kreuz.",
        "Deutsches Rotes Kreuz in Aachen hilft.",
    ],
)
def test_a_german_name_that_adjectives_begin_is_known_in_each_case(text):
    assert len(called(text, "de")) == 1
    assert called(text, "de")[0].startswith("Deutsche")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Der Verein „Grenzenlos e.V.“ lud ein.", ["Grenzenlos e.V."]),
        ("de", "Die Stiftung „Offene Brücke“ lud ein.", ["Offene Brücke"]),
        ("fr", "L'association « Pont sans frontière » a tout préparé.", ["Pont sans frontière"]),
        ("nl", "De vereniging “Buren zonder grens” hielp.", ["Buren zonder grens"]),
        ("en", 'The charity "Bridges without Borders" helped.', ["Bridges without Borders"]),
        # what somebody says, an ordinary word, a public body
        ("de", "So der Verein „Wir sind da“ am Montag.", []),
        ("fr", "L'association « sans frontière » a tout préparé.", []),
        ("nl", "De politie “Grote Schoonmaak” hielp.", []),
    ],
)
def test_an_organisation_is_called_in_quotation_marks_behind_its_kind(language, text, names):
    assert called(text, language) == names


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The German-Polish customs office in Lille was opened.", "German-Polish customs office"),
        ("The police department of Ghent helped.", "police department of Ghent"),
    ],
)
def test_an_english_noun_for_a_body_may_only_open_its_head(text, name):
    assert called(text, "en") == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Ils se sont vus dans le bureau à Lille."),
        ("nl", "Zij waren bij de dienst in Gent."),
        ("de", "Sie trafen sich in der Dienststelle in Trier."),
        ("en", "They met at the joint office in Lille."),
    ],
)
def test_a_common_noun_is_named_by_no_town_in_which_it_is(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Im April wurde die Lumenjoch GmbH gegründet.", "Lumenjoch GmbH"),
        ("fr", "L'accord a été signé par la société Lumen SA.", "Lumen SA"),
        ("fr", "Hier les Amis de la Lumen asbl ont tenu congrès.", "Amis de la Lumen asbl"),
        ("nl", "Vandaag opent Lumen & Zoon nv de brug.", "Lumen & Zoon nv"),
        ("en", "Yesterday Lumen Bridge Ltd opened the bridge.", "Lumen Bridge Ltd"),
        ("fr", "Hier la Lumenjoch GmbH a ouvert le pont.", "Lumenjoch GmbH"),
        ("de", "Eingeladen hat die Europaregion LUMEN e.V. aus Löcknitz.",
         "Europaregion LUMEN e.V."),
    ],
)  # fmt: skip
def test_a_legal_form_ends_the_name_of_a_body(language, text, name):
    assert name in called(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Jeanne a présenté sa région."),
        ("de", "Die AG tagt am Montag."),
        ("nl", "Zaken als Lumen (bv. in Gent) komen voor."),
        ("de", "Sie wogen 20 Kg."),
    ],
)
def test_letters_that_look_like_a_legal_form_end_no_name(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        # a heading, and the dateline below it
        ("de", "Besuch bei der Hochrheinkommission\n\nBad Säckingen — Gäste kamen.",
         ["Hochrheinkommission"]),
        # a list of domains
        ("de", "Geplant wird in den Bereichen Rettungsdienst und Tourismus.", []),
        # for whom somebody stands, and who led the meeting
        ("de", "Anna Schmidt kam in Vertretung für Karl Braun.", []),
        ("de", "Es tagte die Kommission für Verkehr und Energie unter Vorsitz von Anna Schmidt.",
         ["Kommission für Verkehr und Energie"]),
        # who is present, and for whom
        ("en", "Present:\n- Anna Weber Kent County Council", ["Kent County Council"]),
        ("en", "The Mayor thanked Derry City and Strabane District Council.",
         ["Derry City and Strabane District Council"]),
    ],
)  # fmt: skip
def test_a_name_ends_where_other_things_begin(language, text, names):
    assert called(text, language) == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Partenaires : Zenitus Flora, SOLAVA, Zenit Habitat",
         {"Zenitus Flora", "SOLAVA", "Zenit Habitat"}),
        ("nl", "Projectpartners: Solavis, VSOK en Zenit Zorg", {"Solavis", "VSOK", "Zenit Zorg"}),
        ("de", "Projektpartner:\n- SOLAVA\n- Zenitus & Wasser\n", {"SOLAVA", "Zenitus & Wasser"}),
        ("en", "Lead partner: Zenitax. Partners: SOLAVA (Lille), Jan Peeters",
         {"Zenitax", "SOLAVA"}),
        ("nl", "Leden: F. Jansen, G. Moss, SOLAVA", {"SOLAVA"}),
        ("fr", "Signataires : Xylo Brandt, Zenitax asbl", {"Zenitax asbl"}),
        ("fr", "Partenaires :\n- Xylo Brandt, maire de Mons\n- Zenitax\n", {"Zenitax"}),
        ("de", "Partner: St. Gallen Consult, Zenitax.", {"St. Gallen Consult", "Zenitax"}),
        ("en", "Jan Peeters, chair of the Lumen Zenitus, spoke.", {"Lumen Zenitus"}),
        ("nl", "Jan Peeters, voorzitter van de Zenitus Board, sprak.", {"Zenitus Board"}),
        ("en", "Jan Peeters, chair of the Kent district, spoke.", set()),
    ],
)  # fmt: skip
def test_names_that_only_a_line_of_partners_or_an_office_tells(language, text, names):
    assert set(called(text, language)) == names


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("de", "Die Beamten der Polizeidirektion Landau kamen. Die Polizeidirektion Landau half.",
         {"Polizeidirektion Landau"}),
        ("de", "Gestern stellte die Landesregierung Geld bereit.", set()),
        ("de", "Nun erhob die Staatsanwaltschaft Anklage.", set()),
        ("de", "Später legte das Finanzamt Belege vor.", set()),
        ("de", "Gestern hat der Lenkungsausschuss getagt.", {"Lenkungsausschuss"}),
        ("de", "Er sagte, dass die Polizeidirektion Hilfe brauche.", set()),
        ("de", "Dann kam die Berufsfeuerwehr dazu.", set()),
        ("fr", "L'EuRegio SaarLorLux+ a invité.", {"EuRegio SaarLorLux+"}),
        ("fr", "Il est au service des communes de Wallonie.", set()),
        ("nl", "Het is een initiatief van de Lumen Academie.", {"Lumen Academie"}),
        ("nl", "De Stichting Jumelage De Bilt nam deel.", {"Stichting Jumelage De Bilt"}),
    ],
)  # fmt: skip
def test_how_far_a_name_reaches_behind_its_head(language, text, names):
    assert set(called(text, language)) == names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die Freiwillige Feuerwehr Klentsch organisierte die Übung.",
         ["Freiwillige Feuerwehr Klentsch"]),
        ("Die Übung fand in der Gemeinde Klentsch statt, wo auch die Feuerwehr Klentsch half.",
         ["Feuerwehr Klentsch"]),
        ("Alle kamen in Uniform, weil auch die Polizei Uniform trug.", []),
        ("Gestern stellte die Feuerwehr Gerät bereit.", []),
        ("Die Übung begann, als die Feuerwehr Schläuche auslegte.", []),
    ],
)  # fmt: skip
def test_a_german_body_is_called_after_a_town_that_the_text_shows_to_be_one(text, expected):
    assert called(text, "de") == expected


def test_the_german_feast_of_anything_is_a_feast():
    record = record_of("Das Brückenfest fand am 5. Mai 2019 in Kehl statt.", "de")
    (event,) = entities(record, "Event")
    assert record.entities[event].properties["kind"] == "festival"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Newry and Mourne District Council signed.", ["Newry and Mourne District Council"]),
        ("Lille and Kent County Council signed.", ["Kent County Council"]),
        ("The text was signed by Warmia and Masuria Region and Kent County Council.",
         ["Kent County Council", "Warmia and Masuria Region"]),
        ("Kent County Council and Essex County Council signed.",
         ["Essex County Council", "Kent County Council"]),
        ("A ferry sails between Lille and Kent County Council.", ["Kent County Council"]),
    ],
)  # fmt: skip
def test_and_joins_the_places_of_one_english_body(text, expected):
    assert called(text, "en") == expected


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Kent County Council leader Anna Smith opened the meeting.", "Kent County Council"),
        ("Police Service of Northern Ireland (PSNI) Chief Constable Anna Smith opened the "
         "meeting.", "Police Service of Northern Ireland"),
        ("The Cavan County Council cathaoirleach, Anna Smith, opened the meeting.",
         "Cavan County Council"),
    ],
)  # fmt: skip
def test_whose_officer_somebody_is_does_nothing_itself(text, body):
    record = record_of(text, "en")
    assert {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN")} == {"Anna Smith"}
    assert {record.entities[of].name for _, of in ties(record, "OFFICE_IN")} == {body}
