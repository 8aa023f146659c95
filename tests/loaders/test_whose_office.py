"""Whose an office is where several people and offices stand near: in rows, far apart, abroad."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def held(text, language):
    """Return (person, office) pairs, each office by its kind and jurisdiction."""
    return {
        (person.removeprefix("person/"), office.removeprefix("office/"))
        for person, office in ties(record_of(text, language), "HOLDS")
    }


def holders(text, language):
    return {person for person, _ in held(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Es kamen Anna Schmidt, die Bürgermeisterin von Emden, Karl Braun, der Landrat von "
               "Leer, und Eva Weber, die Bürgermeisterin von Aurich."),
        ("nl", "Aanwezig waren Anna Peeters, de burgemeester van Brugge, Karel Maes, de gouverneur "
               "van Limburg, en Eva Jansen, de burgemeester van Gent."),
        ("en", "Present were Anna Smith, the Mayor of Lille, Karl Moss, the Governor of Hainaut, "
               "and Eva Jones, the Mayor of Ghent."),
    ],
)  # fmt: skip
def test_a_row_that_an_office_ends_gives_each_name_the_office_behind_it(language, text):
    found = held(text, language)
    assert len(found) == 3
    assert len({person for person, _ in found}) == 3


def test_a_row_that_a_name_ends_gives_each_name_the_office_before_it():
    text = (
        "Es kamen der Landrat von Leer, Karl Braun, der Bürgermeister von Emden, Jan Weber, und "
        "die Bürgermeisterin von Aurich, Eva Schmidt."
    )
    kinds = {(person, office.split(".")[0]) for person, office in held(text, "de")}
    assert {kind for person, kind in kinds if person == "karl-braun"} == {"landrat"}
    assert len(kinds) == 3


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        # the title of the name behind it, whatever stands before
        ("de", "Gäste: Anna Schmidt, Kreis Leer, Kreispräsident Karl Braun, Kreis Stormarn",
         "karl-braun"),
        ("en", "Anna Smith, City Council, Director Karl Moss, Health Board", "karl-moss"),
    ],
)  # fmt: skip
def test_a_title_before_a_name_is_not_of_the_name_before(language, text, person):
    assert holders(text, language) == {person}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Im Vorstand sitzen die Bürgermeister von Emden und Aurich sowie Anna Schmidt."),
        ("fr", "Les maires de Lille et de Roubaix ainsi qu'Anne Dupont siègent au conseil."),
        ("nl", "De burgemeesters van Gent en Brugge evenals Anna Peeters zijn lid."),
        ("en", "The mayors of Lille and Ghent as well as Anna Smith sit on the board."),
        ("de", "Dabei waren Emdener Stadträte, Anna Schmidt von der Handelskammer und andere."),
        ("de", "Es kam Anna Schmidt, die Bürgermeister der Gemeinden Leer und Aurich fehlten."),
    ],
)
def test_a_plural_office_is_not_of_the_next_in_a_list(language, text):
    assert held(text, language) == set()


def test_a_plural_office_whose_list_has_a_name_too_few_gives_nobody_all_its_places():
    text = "Les ministres de France, de Belgique et d'Italie, Anne Dupont et Jean Petit, ont parlé."
    assert held(text, "fr") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        # told in full only later, and of somebody else
        ("de", "Innenministerin Anna Schmidt sprach. Der polnische Innenminister fehlte."),
        ("en", "Mayor Anna Smith spoke. The Mayor of Ghent was ill."),
        ("fr", "La ministre Anne Dupont a parlé. Le ministre belge était absent."),
        ("nl", "Burgemeester Anna Peeters sprak. De burgemeester van Gent was ziek."),
    ],
)
def test_an_office_told_in_full_later_is_another_s(language, text):
    offices = {office for _, office in held(text, language)}
    assert len(offices) == 1
    assert all(".of-" in office for office in offices)


def test_an_office_told_in_full_before_may_be_meant():
    text = "The Mayor of Ghent opened the fair. Mayor Anna Smith thanked the city."
    assert ".of-" not in next(iter(held(text, "en")))[1]


@pytest.mark.parametrize(
    "text",
    [
        "Unter dem Vorsitz von Anna Schmidt werden Minister in Kehl zusammentreffen.",
        "Auf Bitte der Gemeinden und Vertreter der Räte war Anna Schmidt nach Leer gereist.",
    ],
)
def test_an_auxiliary_of_another_verb_is_no_copula(text):
    assert held(text, "de") == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Anna Schmidt wird Bürgermeisterin von Leer bleiben.", "mayor"),
        ("Anna Schmidt ist Landrätin von Leer geworden.", "landrat"),
    ],
)
def test_a_copula_with_another_copula_behind_is_one(text, kind):
    assert {office.split(".")[0] for _, office in held(text, "de")} == {kind}


def test_those_who_met_somewhere_are_not_over_it():
    record = record_of("Die Landeshauptleute in Bregenz sprachen mit Anna Schmidt.", "de")
    assert ties(record, "HAS_JURISDICTION") == set()


def test_a_noun_of_leading_is_no_office_of_those_who_led():
    text = "Unter der Leitung der drei Minister Anna Schmidt, Karl Braun und Eva Weber tagte man."
    assert {office.split(".")[0] for _, office in held(text, "de")} == {"minister"}
    assert len(holders(text, "de")) == 3


def test_letters_behind_a_name_are_not_of_the_next():
    text = "Anna Smith TD and Justice Minister Karl Moss MLA attended the conference in Newry."
    assert all("parliament" not in office for _, office in held(text, "en"))


@pytest.mark.parametrize(
    ("language", "text", "person"),
    [
        ("fr", "Elle a rencontré le maire de Kehl, Paul Martin, le président de la Région Grand "
               "Est et des élus.", "person/paul-martin"),
        ("en", "She met the Prime Minister, John Hall, the President of the Chamber and "
               "representatives.", "person/john-hall"),
    ],
)  # fmt: skip
def test_the_next_of_a_list_is_no_second_office_of_the_one_before(language, text, person):
    held = [office for who, office in ties(record_of(text, language), "HOLDS") if who == person]
    assert len(held) == 1


@pytest.mark.parametrize(
    ("language", "line", "office"),
    [
        ("fr", "- Conseil départemental du Haut-Rhin - Anna Martin, présidente",
         "president.departmental-council.fr-68"),
        ("fr", "- Eurodistrict SaarMoselle (ESM) : Mme Anna Martin, directrice",
         "director.eurodistrict-saarmoselle"),
        ("de", "- Eurodistrict SaarMoselle – Anna Martin, Geschäftsführerin",
         "managing-director.eurodistrict-saarmoselle"),
        ("de", "- Kehl: Anna Martin, Bürgermeisterin", "mayor.geonames-2891951"),
    ],
)  # fmt: skip
def test_the_office_of_a_line_is_in_the_body_that_opens_it(language, line, office):
    text = f"Programm 2019\n\n- Karl Braun, Präsident der MOT\n{line}\n- Eva Weber\n"
    assert ("anna-martin", office) in held(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les ministres de l'Intérieur et de la Justice, Karl Braun et Anna Smith, étaient "
               "présents."),
        ("nl", "De ministers van Binnenlandse Zaken en Justitie, Karl Braun en Anna Smith, namen "
               "deel."),
        ("en", "The ministers of the interior and of justice, Karl Braun and Anna Smith, "
               "attended."),
    ],
)  # fmt: skip
def test_each_of_as_many_ministers_has_one_domain(language, text):
    assert {office.partition(".of-")[0] for _, office in held(text, language)} == {
        "minister.interior", "minister.justice",
    }  # fmt: skip


def test_a_unit_is_named_to_its_end():
    text = "Anna Smith, Head of Unit for Transnational and Interregional Cooperation, spoke."
    assert [wording for _, wording in held(text, "en")] == [
        "head-of-department.unit-for-transnational-and-interregional-cooperation"
    ]


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("fr", "Anna Martin, présidente de la région Grand Est et de l'Eurodistrict SaarMoselle, a "
               "ouvert la réunion.",
         {"regional-president.FR-GES", "president.eurodistrict-saarmoselle"}),
        ("nl", "Anna Martin, voorzitter van de Euregio Maas-Rijn en van de Provincie Limburg, "
               "opende de vergadering.",
         {"president.euregio-meuse-rhine", "president.province.be-vli"}),
        ("de", "Anna Martin, Präsidentin der Euregio Maas-Rhein und des Landkreises Görlitz, "
               "eröffnete die Sitzung.",
         {"president.euregio-meuse-rhine", "president.district.nuts-ded2d"}),
        ("en", "Anna Martin, President of the AEBR and of the Kent County Council, opened the "
               "meeting.", {"president.aebr", "president.district.gb-ken"}),
    ],
)  # fmt: skip
def test_who_presides_two_bodies_does_so_and_they_do_nothing(language, text, offices):
    record = record_of(text, language)
    assert {office for _, office in held(text, language)} == offices
    opened = {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN")}
    assert opened == {"Anna Martin"}


@pytest.mark.parametrize(
    "text",
    [
        "The chairs of Kent County Council and Essex County Council, Anna Smith and Karl Moss, "
        "opened the meeting.",
        "Anna Smith and Karl Moss, chairs of Kent County Council and Essex County Council "
        "respectively, opened the meeting.",
    ],
)
def test_the_chairs_of_two_bodies_have_one_each(text):
    record = record_of(text, "en")
    assert ties(record, "HOLDS") == {
        ("person/anna-smith", "office/president.district.gb-ken"),
        ("person/karl-moss", "office/president.district.gb-ess"),
    }
    assert {who for who, _ in ties(record, "TOOK_PART_IN")} == {
        "person/anna-smith", "person/karl-moss",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "It was attended by the Mayor of Derry, Cllr Karl Moss, the Mayor of Newry, Cllr "
               "Anna Smith.",
         {("karl-moss", "mayor.geonames-2643736"), ("anna-smith", "mayor.geonames-2641581")}),
        ("nl", "Gisteren ontving Mark Jansen de Gentse burgemeester.", set()),
        ("fr", "Karl Braun soutient la candidature d'Anna Martin comme maire de Lille.", set()),
        ("nl", "Anna Martin werd verkozen tot de nieuwe burgemeester van Gent.",
         {("anna-martin", "mayor.geonames-2797656")}),
    ],
)  # fmt: skip
def test_each_has_the_office_that_is_theirs(language, text, expected):
    found = {pair for pair in held(text, language) if pair[1].startswith("mayor")}
    assert found == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les ministres allemand, polonais et tchèque de l'Intérieur se sont vus à Lille."),
        ("fr", "Les ministres de l'Intérieur allemand, polonais et tchèque se sont vus à Lille."),
        ("nl", "De Duitse, Poolse en Tsjechische ministers van Binnenlandse Zaken kwamen bijeen in "
               "Gent."),
        ("de", "Die deutschen, polnischen und tschechischen Innenminister trafen sich in Zittau."),
        ("en", "The German, Polish and Czech interior ministers met in Newry."),
    ],
)  # fmt: skip
def test_the_ministers_of_several_countries_have_one_office_each(language, text):
    record = record_of(text, language)
    met = {who for who, _ in ties(record, "TOOK_PART_IN", role="met")}
    assert met == {f"office/minister.interior.{country}" for country in ("DE", "PL", "CZ")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les ministres belges et néerlandais se sont réunis à Lille."),
        ("nl", "Belgische en Nederlandse gouverneurs kwamen bijeen in Gent."),
        ("de", "Gestern kamen die polnischen Innenminister in Zittau an."),
        ("en", "The Belgian and Dutch governors met in Newry."),
    ],
)
def test_several_of_each_country_are_nobody_in_particular(language, text):
    record = record_of(text, language)
    assert not any(who.startswith("office/") for who, _ in ties(record, "TOOK_PART_IN"))


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le maire de Metz, Jean Petit, et celui de Lille, Paul Klein, ont signé.",
         {("jean-petit", "mayor.geonames-2994160"), ("paul-klein", "mayor.geonames-2998324")}),
        ("nl", "De burgemeester van Gent, An Maes, en die van Terneuzen, Jan Claes, tekenden.",
         {("an-maes", "mayor.geonames-2797656"), ("jan-claes", "mayor.geonames-2746420")}),
        ("de", "Die Bürgermeisterin von Kehl, Anna Weber, und die von Aachen, Ute Klein, sprachen.",
         {("anna-weber", "mayor.geonames-2891951"), ("ute-klein", "mayor.geonames-3247449")}),
        ("en", "The mayor of Metz, Anna Smith, and that of Lille, Paul Klein, signed.",
         {("anna-smith", "mayor.geonames-2994160"), ("paul-klein", "mayor.geonames-2998324")}),
    ],
)  # fmt: skip
def test_a_pronoun_stands_for_the_same_office_elsewhere(language, text, expected):
    assert held(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le maire de Metz a vu le musée et celui de Lille.", {"mayor.geonames-2994160"}),
        ("fr", "La voiture de la maire de Metz et celle de Lille sont arrivées.",
         {"mayor.geonames-2994160"}),
        ("nl", "Het kantoor van de burgemeester van Gent en dat van Brugge zijn verbouwd.",
         {"mayor.geonames-2797656"}),
        ("nl", "De fiets van de burgemeester van Gent en die van Brugge stonden buiten.",
         {"mayor.geonames-2797656"}),
        ("de", "Das Büro des Bürgermeisters von Kehl und das von Aachen sind neu.",
         {"mayor.geonames-2891951"}),
        ("nl", "An Maes, burgemeester van Gent, die van Brugge komt, sprak.",
         {"mayor.geonames-2797656"}),
        ("de", "Die Bürgermeisterin von Kehl und die von Aachen gesandte Leiterin kamen.",
         {"mayor.geonames-2891951"}),
    ],
)  # fmt: skip
def test_a_pronoun_may_stand_for_something_else(language, text, expected):
    found = entities(record_of(text, language), "Office")
    assert {id.removeprefix("office/") for id in found if "mayor" in id} == expected


def test_a_participle_of_command_is_an_office():
    text = "Le colonel Jean Petit, commandant le groupement de gendarmerie de la Moselle, est venu."
    assert ("jean-petit", "commander.gendarmerie-group.fr-57") in held(text, "fr")
    assert entities(record_of("Le commandant la suivit.", "fr"), "Organisation") == set()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Le directeur de la coopération policière internationale, Jean Petit, parle.", "director"),
        ("La directrice de la police grand-ducale, Anna Petit, parle.", "police-chief"),
        ("Le responsable de la police de Metz, Jean Petit, parle.", "head"),
    ],
)
def test_adjectives_may_end_a_french_office_before_its_holder(text, kind):
    assert {office.partition(".")[0] for _, office in held(text, "fr")} == {kind}


def test_who_is_responsible_beside_another_office_has_no_further_one():
    text = "La ministre responsable de la police, Anna Petit, parle."
    assert {office.partition(".")[0] for _, office in held(text, "fr")} == {"minister"}
