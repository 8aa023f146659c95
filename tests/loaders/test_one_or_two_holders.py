"""Two offices beside one name: both that person's, or one of somebody else; four languages."""

from __future__ import annotations

import pytest
from text_records import holders


def kinds(text, language):
    """Return (person, kind of office) of who holds which office in a text."""
    return {(who, office.partition(".")[0]) for who, office in holders(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "De koning en minister-president Jan Smit ontvangen dinsdag Karl Weber.",
         {("jan-smit", "minister-president")}),
        ("nl", "De prefect en gouverneur Jan Smit openden de brug.", {("jan-smit", "governor")}),
        ("nl", "De minister en burgemeester Jan Smit van Hulst tekenden de overeenkomst.",
         {("jan-smit", "mayor")}),
        ("nl", "Gisteren openden de minister en gouverneur Jan Smit de brug.",
         {("jan-smit", "governor")}),
        ("de", "Der Minister und Bürgermeister Max Huber eröffneten die Konferenz.",
         {("max-huber", "mayor")}),
        ("de", "Bürgermeister von Kehl und Landrat des Ortenaukreises, Max Huber, eröffneten die "
               "Sitzung.", {("max-huber", "landrat")}),
        ("fr", "Le ministre et maire Jean Muller ont ouvert la réunion.",
         {("jean-muller", "mayor")}),
        ("en", "The Minister and Mayor John Kelly were present at the meeting.",
         {("john-kelly", "mayor")}),
        ("en", "They met the King and Prime Minister John Kelly.",
         {("john-kelly", "prime-minister")}),
    ],
)  # fmt: skip
def test_an_office_that_another_person_holds_is_not_of_who_follows(language, text, expected):
    assert kinds(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "De minister en burgemeester Jan Smit opende de conferentie.",
         {("jan-smit", "minister"), ("jan-smit", "mayor")}),
        ("de", "Der Minister und Bürgermeister Max Huber eröffnete die Konferenz.",
         {("max-huber", "minister"), ("max-huber", "mayor")}),
        ("fr", "Le maire et président Jean Muller a ouvert la réunion.",
         {("jean-muller", "mayor"), ("jean-muller", "president")}),
        ("en", "The outgoing Chair, Councillor Anna Kelly, opened the meeting.",
         {("anna-kelly", "president"), ("anna-kelly", "councillor")}),
        ("en", "It was opened by the Chair, Councillor Anna Kelly and the director, Brian Moss.",
         {("anna-kelly", "president"), ("anna-kelly", "councillor"), ("brian-moss", "director")}),
        ("de", "Der Bürgermeister von Kehl und Vizepräsident des Oberrheinrats, Max Huber, "
               "eröffnete die Sitzung.",
         {("max-huber", "mayor"), ("max-huber", "vice-president")}),
        ("de", "Der Kehler Bürgermeister und Vizepräsident des Oberrheinrats, Max Huber, eröffnete "
               "die Sitzung.", {("max-huber", "mayor"), ("max-huber", "vice-president")}),
        ("de", "Der Landrat und Präsident der Euregio Maas-Rhein, Max Huber, sprach am Montag.",
         {("max-huber", "landrat"), ("max-huber", "president")}),
        ("fr", "Le Vice-Premier ministre, ministre de la Justice, Jean Muller, a parlé.",
         {("jean-muller", "deputy-prime-minister"), ("jean-muller", "minister")}),
    ],
)  # fmt: skip
def test_two_offices_of_one_person_are_both_theirs(language, text, expected):
    assert kinds(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Aanwezig waren de gouverneur, burgemeester Lies de Wit en schepen David Maas.",
         {("lies-de-wit", "mayor"), ("david-maas", "alderman")}),
        ("de", "An der Sitzung nahmen der Landrat, Bürgermeister Max Huber und Stadträtin Eva Lang "
               "teil.", {("max-huber", "mayor"), ("eva-lang", "alderman")}),
        ("en", "Present were the governor, Mayor John Kelly and Alderman Ann Moss.",
         {("john-kelly", "mayor"), ("ann-moss", "alderman")}),
    ],
)  # fmt: skip
def test_an_office_without_a_name_that_opens_a_list_is_nobody_s(language, text, expected):
    assert kinds(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Hij sprak met de burgemeester van Ronse, de Heer Jan Smit, de korpschef van de "
               "politiezone Westkust en de directeurs van het noodcentrum.",
         {("jan-smit", "mayor")}),
        ("nl", "De burgemeester van Ronse, Jan Smit, de gouverneur van Zeeland, de directeur van "
               "het UZ Gent en anderen waren aanwezig.", {("jan-smit", "mayor")}),
        ("fr", "Le maire de Lille, Marc Roy, le préfet du Nord, Jean Petit, et la présidente de "
               "l'Euregio Meuse-Rhin sont venus.",
         {("marc-roy", "mayor"), ("jean-petit", "prefect")}),
        ("fr", "La maire de Lille, Anne Petit, le président de l'Euregio Meuse-Rhin et de la "
               "Région wallonne ont parlé.", {("anne-petit", "mayor")}),
        ("de", "Der Bürgermeister von Kehl, Max Huber, der Landrat des Ortenaukreises, die "
               "Präsidentin der Euregio Maas-Rhein und andere sprachen.",
         {("max-huber", "mayor")}),
        ("en", "It was attended by the Mayor of Derry, Brian Kerr, the leader of Donegal County "
               "Council, and officials.", {("brian-kerr", "mayor")}),
        # one apposition more, and the clause goes on
        ("en", "The Mayor of Derry, Brian Kerr, the chair of the Euregio Meuse-Rhine, opened it.",
         {("brian-kerr", "mayor"), ("brian-kerr", "president")}),
        ("de", "Bürgermeister Max Huber, der Präsident der Euregio Maas-Rhein, eröffnete sie.",
         {("max-huber", "mayor"), ("max-huber", "president")}),
        ("fr", "Le maire de Lille, Marc Roy, président de l'Euregio Meuse-Rhin, et la préfète ont "
               "parlé.", {("marc-roy", "mayor"), ("marc-roy", "president")}),
    ],
)  # fmt: skip
def test_the_next_office_of_a_list_is_not_of_the_name_before(language, text, expected):
    assert kinds(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Innenminister Strobl eröffnete die Konferenz in Kehl.", ("strobl", "minister")),
        ("de", "Ministerin Lindau und Landrat Max Lang trafen sich.", ("lindau", "minister")),
        ("nl", "Burgemeester Bree opende de conferentie.", ("bree", "mayor")),
        ("fr", "Le préfet Lille a ouvert la réunion.", ("lille", "prefect")),
        ("en", "Mayor Bolton and Governor John Kelly met on Monday.", ("bolton", "mayor")),
    ],
)
def test_a_town_straight_behind_a_title_is_a_surname(language, text, expected):
    found = {(who.partition(".")[0], kind) for who, kind in kinds(text, language)}
    assert expected in found
    assert len(found) == len({who for who, _ in found})  # and nobody has another's office


def test_the_office_of_who_is_called_like_a_town_is_not_of_the_next():
    text = "Bürgermeister Hagen und Landrat Max Bamberg trafen sich in Kehl."
    held = {(who.partition(".")[0], kind) for who, kind in kinds(text, "de")}
    assert held == {("hagen", "mayor"), ("max-bamberg", "landrat")}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("de", "Max Huber, Bürgermeister Kehl, eröffnete die Sitzung.", "mayor.geonames-2891951"),
        ("de", "Bürgermeister Kehl: Max Huber.", "mayor.geonames-2891951"),
        ("nl", "Burgemeester Gent Jan Smit opende de conferentie.", "mayor.geonames-2797656"),
        ("nl", "Jan Smit (burgemeester Gent) opende de conferentie.", "mayor.geonames-2797656"),
        ("en", "Derry Mayor John Kelly opened the meeting.", "mayor.geonames-2643736"),
    ],
)
def test_a_town_behind_the_office_of_a_name_may_be_where_it_is(language, text, office):
    assert {held for _, held in holders(text, language)} == {office}


@pytest.mark.parametrize(
    ("language", "text", "office"),
    [
        ("de", "Die Euregio Maas-Rhein wählte am Freitag Eva Lang zur Präsidentin.",
         "president.euregio-meuse-rhine"),
        ("de", "Die Mitglieder der Euregio Maas-Rhein haben Max Huber zum Vorsitzenden gewählt.",
         "president.euregio-meuse-rhine"),
        ("de", "Max Huber ist zum zweiten Mal zum Präsidenten der Euregio Maas-Rhein gewählt.",
         "president.euregio-meuse-rhine"),
        ("nl", "Jan Smit werd door de Euregio Scheldemond tot voorzitter verkozen.",
         "president.euregio-scheldemond"),
        ("nl", "De Euregio Scheldemond benoemde Jan Smit tot haar nieuwe directeur.",
         "director.euregio-scheldemond"),
        ("fr", "L'Euregio Meuse-Rhin a élu Jean Muller président.",
         "president.euregio-meuse-rhine"),
        ("en", "The Euregio Meuse-Rhine elected John Kelly as chair.",
         "president.euregio-meuse-rhine"),
        ("en", "At the AGM of East Border Region, Councillor Ann Moss from Louth County Council "
               "was elected as Chairperson.", "president.east-border-region"),
    ],
)  # fmt: skip
def test_who_is_chosen_by_a_body_for_its_own_office_holds_it_there(language, text, office):
    assert office in {held for _, held in holders(text, language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le gouvernement wallon a nommé Jean Muller président."),
        ("nl", "De Euregio Scheldemond benoemde Jan Smit tot directeur."),
        ("nl", "De Euregio Scheldemond koos Jan Smit tot burgemeester."),
        ("de", "Nach Gesprächen mit der Euregio Maas-Rhein wählte der Verein Eva Lang zur "
               "Präsidentin."),
        ("en", "Ann Moss from Louth County Council was elected as Chairperson."),
        ("en", "Ann Moss is chair, supported by the Euregio Meuse-Rhine."),
    ],
)  # fmt: skip
def test_who_chooses_somebody_for_another_office_does_not_tell_where(language, text):
    assert all(".of-" in held for _, held in holders(text, language))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Es sprachen Jan Berg als Vertreter des Landrats, Max Huber, Leiter der Feuerwehr Kehl, "
         "und Eva Kolb.", {("max-huber", "head")}),
        ("Es sprach Jan Berg als Vertreter des Landrats, Max Huber.", {("max-huber", "landrat")}),
    ],
)  # fmt: skip
def test_who_sits_for_an_office_may_stand_before_the_next_of_a_list(text, expected):
    assert kinds(text, "de") == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "De gauche à droite, Luc Roux, maire de Lille, Mme Petit, la gouverneure.",
         {("luc-roux", "mayor")}),
        ("fr", "De gauche à droite, Luc Roux, le maire de Lille, Mme Petit, la gouverneure.",
         {("luc-roux", "mayor"), ("petit", "governor")}),
        ("nl", "V.l.n.r.: Luc Roux, burgemeester van Gent, mevrouw Claes, de gouverneur.",
         {("luc-roux", "mayor")}),
        ("en", "From left to right: Luc Roux, mayor of Newry, Ms Brown, the governor.",
         {("luc-roux", "mayor")}),
    ],
)  # fmt: skip
def test_an_office_with_an_article_stands_for_itself_where_others_have_none(
    language, text, expected
):
    found = {(person.partition(".")[0], kind) for person, kind in kinds(text, language)}
    assert found == expected


@pytest.mark.parametrize("title", ["S. Exc.", "S.E.", "S. Exc. M.", "Son Excellence"])
def test_an_excellency_holds_the_office_behind_the_name(title):
    text = f"Le public est venu. {title} Luc Roux, ambassadeur de France en Suisse, a parlé."
    assert kinds(text, "fr") == {("luc-roux", "ambassador")}
