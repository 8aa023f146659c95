"""Names and offices that marks, lists and clauses tie, or keep apart: four languages."""

from __future__ import annotations

import pytest
from text_records import entities, holders, record_of, ties


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Feu Robert Schmitt, maire de Kehl, avait lancé l'idée."),
        ("fr", "Le regretté maire de Kehl, Robert Schmitt, avait lancé l'idée."),
        ("nl", "De overleden burgemeester van Kehl, Robert Schmitt, gaf de aanzet."),
        ("nl", "Robert Schmitt (†), burgemeester van Kehl, gaf de aanzet."),
        ("de", "Der verstorbene Bürgermeister von Kehl, Robert Schmitt, gab den Anstoß."),
        ("en", "The late Robert Schmitt, mayor of Kehl, had backed the idea."),
    ],
)
def test_who_has_died_holds_no_office_now(language, text):
    found = {("robert-schmitt", "mayor.geonames-2891951")}
    assert holders(text, language, status="past") == found


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Membres : Marc Roy, Anne Petit et Luc Blanc."),
        ("nl", "Leden: Jan Smit, Anna de Wit en Piet Bos."),
        ("de", "Mitglieder: Karl Wolf, Anna Weber und Jens Berg."),
        ("en", "Speakers: Mary Byrne, Tom Gill and Liz Moore."),
    ],
)
def test_the_label_of_a_list_is_no_office(language, text):
    assert len(entities(record_of(text, language), "Person")) == 3
    assert not holders(text, language)


def test_a_label_in_the_plural_may_be_an_office():
    text = "Burgemeesters: Jan Smit (Sluis) en Anna de Wit (Terneuzen)."
    assert len(holders(text, "nl")) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Jan Smit (CD&V), burgemeester van Ravels, sprak."),
        ("fr", "Jan Smit (Les Républicains), maire de Ravels, a parlé."),
        ("de", "Jan Smit (Bündnis 90/Die Grünen), Bürgermeister von Ravels, sprach."),
    ],
)
def test_a_party_of_several_words_parts_nobody_from_an_office(language, text):
    assert {person for person, _ in holders(text, language)} == {"jan-smit"}


def test_a_short_office_in_a_bracket_is_no_party():
    assert holders("Anna Fuchs (Kämmerin) sprach.", "de")


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Landrat a. D. Karl Wolf erinnerte daran.", "karl-wolf"),
        ("Oberst i. R. Karl Wolf erinnerte daran.", "karl-wolf"),
    ],
)
def test_letters_of_an_office_are_no_initials_of_its_holder(text, person):
    assert {p for p, _ in holders(text, "de", status="past")} == {person}


def test_a_given_name_may_be_an_adverb_too():
    text = "Burgemeester Jan Smit, schepen Elke Maes en majoor Piet Bos kwamen."
    assert {("elke-maes", "alderman.of-elke-maes"), ("jan-smit", "mayor.of-jan-smit")} < holders(
        text, "nl"
    )


def test_elk_before_a_noun_names_nobody():
    assert not entities(record_of("Elke Maas-burgemeester kwam.", "nl"), "Person")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le comité a élu Marc Roy président, Anne Petit secrétaire et Luc Blanc trésorier."),
        ("en", "Members elected Mary Byrne chair, Tom Gill secretary and Liz Moore treasurer."),
    ],
)
def test_one_verb_chooses_several_for_an_office_each(language, text):
    assert len({person for person, _ in holders(text, language)}) == 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Elle succède à Marc Roy, qui était préfet de la Meuse."),
        ("nl", "Zij volgt Jan Smit op, die twaalf jaar burgemeester van Sluis was."),
        ("de", "Sie löst Karl Wolf ab, der zehn Jahre lang Landrat in Kleve war."),
        ("en", "She succeeds Mary Byrne, who was mayor of Newry."),
    ],
)
def test_a_relative_clause_tells_of_who_is_replaced(language, text):
    assert len(holders(text, language, status="past")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Marc Roy, préfet de la Meuse et président de l'Agence, Anne Petit, maire de Lens,"),
        (
            "nl",
            "Jan Smit, burgemeester van Sluis en voorzitter van de Benelux, Anna de Wit, schepen,",
        ),
        ("de", "Karl Wolf, Landrat von Kleve und Präsident des Rates, Anna Weber, Ministerin,"),
        ("en", "Tom Gill, mayor of Newry and chair of the agency, Mary Byrne, mayor of Derry,"),
    ],
)
def test_the_second_office_of_one_is_not_of_the_next(language, text):
    last = {"fr": "ont parlé.", "nl": "spraken.", "de": "sprachen.", "en": "spoke."}[language]
    found = holders(f"{text} {last}", language)
    (president,) = (person for person, office in found if office.startswith("president"))
    assert president in {"marc-roy", "jan-smit", "karl-wolf", "tom-gill"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Hoofdcommissaris Jan Smit bedankte zijn Franse collega."),
        ("de", "Polizeipräsident Karl Wolf dankte seinem französischen Kollegen."),
        ("fr", "Le commissaire Marc Roy a remercié son collègue belge."),
        ("en", "Chief Constable Tom Gill thanked his French counterpart."),
    ],
)
def test_the_office_of_a_counterpart_is_another(language, text):
    ((_, office),) = holders(text, language)
    assert ".of-" in office


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les maires de Varlin et de Brossac, Marc Roy et Anne Petit, ont signé."),
        ("nl", "De burgemeesters van Olderkerk en Brinkum, Jan Smit en Piet Bos, tekenden."),
        ("de", "Die Bürgermeister von Hintertal und Vorderegg, Karl Wolf und Jens Berg, kamen."),
        ("en", "The mayors of Strabane and Lifford, Tom Gill and Liz Moore, came."),
    ],
)
def test_a_plural_is_shared_out_over_towns_that_no_table_knows(language, text):
    assert len({office for _, office in holders(text, language)}) == 2


def test_an_apostrophe_makes_a_genitive():
    assert holders("Görlitz' Oberbürgermeister Karl Wolf sprach.", "de") == {
        ("karl-wolf", "lord-mayor.geonames-2918987")
    }


def test_letters_of_a_parliament_give_a_counterpart_no_office():
    text = "The Minister for Health, Mary Byrne TD, met her French counterpart, Luc Blanc."
    assert ("luc-blanc", "minister.health.FR") in holders(text, "en")


def test_a_counterpart_of_a_town_has_the_mayor_of_the_town():
    text = "Mayor John Hall came to meet his opposite number in Gorizia, Rodolfo Vidali."
    assert ("rodolfo-vidali", "mayor.geonames-3175986") in holders(text, "en")


def test_the_verb_at_the_end_is_no_part_of_an_office():
    text = "Karl Wolf wurde zum neuen Präsidenten der Handwerkskammer gewählt."
    assert {person for person, _ in holders(text, "de")} == {"karl-wolf"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Programme\n\nMarie Lefort\nDirectrice de l'agence de l'eau Rhin-Meuse"),
        ("nl", "Sprekers\n\nJan Smit (onder voorbehoud)\nDirecteur van de Euregio Scheldemond"),
        ("de", "PROGRAMM\n\nDr. Anna Weber\nRektorin der Universität Trier"),
        ("en", "Speakers\n\nTom Gill\nChief Executive of Newry Chamber"),
        ("fr", "Fait à Metz\n\nLe préfet de la Moselle,\nMarc Roy"),
        ("de", "Für den Verein\n\nVorsitzender\nKarl Wolf"),
    ],
)
def test_an_office_may_stand_on_the_line_below_or_above_its_holder(language, text):
    assert len(holders(text, language)) == 1


def test_lines_below_each_other_tell_in_one_direction():
    text = "Vorstand\n\nPräsidentin\nAnna Weber\nSekretär\nKarl Wolf\nSchatzmeister\nJens Berg"
    assert {(p, o.split(".")[0]) for p, o in holders(text, "de")} == {
        ("anna-weber", "president"), ("karl-wolf", "secretary"), ("jens-berg", "treasurer"),
    }  # fmt: skip


def test_a_blank_line_parts_a_name_from_an_office():
    text = "News\n\nTom Gill\n\nMayor of Newry opens bridge\n\nThe bridge was opened on Monday."
    assert not holders(text, "en")


def test_titles_before_each_other_are_of_the_name_behind_them():
    text = "Es kamen Karl Wolf, neuer Vizepräsident Landrat Jens Berg und Anna Weber."
    assert {person for person, _ in holders(text, "de")} == {"jens-berg"}


def test_an_office_behind_as_is_not_of_the_next_name():
    text = "Zur Feier für Landrat Karl Wolf als Präsident und Landrat Jens Berg kamen viele."
    assert {o.split(".")[0] for p, o in holders(text, "de") if p == "jens-berg"} == {"landrat"}


def test_a_surname_in_capitals_may_look_like_an_office():
    text = "Welcome: Enrique PASTOR, Ambassador of Spain"
    assert holders(text, "en") == {("enrique-pastor", "ambassador.ES")}


def test_two_mayors_named_again_sign_together():
    text = "Mayor Tom Gill of Newry met Mary Byrne, mayor of Derry. The two mayors signed a treaty."
    signed = {s for s, _ in ties(record_of(text, "en"), "SIGNED")}
    assert signed == {"person/tom-gill", "person/mary-byrne"}


def test_a_number_that_others_have_names_no_mayors_again():
    text = "Mayor Tom Gill of Newry met Mary Byrne, mayor of Derry. Three mayors signed a treaty."
    assert not ties(record_of(text, "en"), "SIGNED")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les ministres Vauquelin et Brandtner étaient attendus."),
        ("nl", "Ministers Brandtner en Oudkerkx bezochten Vaals."),
        ("en", "Ministers Vauquelin and Brandtner came."),
    ],
)
def test_two_surnames_behind_a_plural_office_are_its_holders(language, text):
    assert len(holders(text, language)) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De burgemeesters Land en Water kwamen."),
        ("en", "The consultants Vauquelin & Brandtner came."),
    ],
)
def test_things_or_a_firm_behind_a_plural_office_hold_nothing(language, text):
    assert not holders(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Nommée directrice de la Maison du Rhin en mars, Anne Petit prépare la rentrée."),
        ("fr", "Élu maire de Longwy le 28 juin 2020, M. Marc Roy veut aller vite."),
        ("en", "Appointed director of the Interact Programme in 2019, Liz Moore leads the office."),
        ("de", "Zum neuen Vorsitzenden wählte die Versammlung Karl Wolf."),
        ("de", "Zur Präsidentin wurde einstimmig Anna Weber gewählt."),
        ("nl", "Tot voorzitter koos de raad Jan Smit."),
        ("nl", "Tot nieuwe directeur werd Jan Smit benoemd."),
    ],
)
def test_an_office_may_open_the_clause_that_gives_it(language, text):
    assert len(holders(text, language)) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Zum Präsidenten sprach Anna Weber.",
        "Zum Bürgermeister wurde Anna Weber nicht gewählt.",
        "Zum Präsidenten wurde Anna Weber geführt.",
    ],
)
def test_a_clause_that_an_office_opens_may_give_nothing(text):
    assert not holders(text, "de")


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("en", "Lt. Col. Tom Gill and Supt. Liz Moore led the drill.",
         {"lieutenant-colonel", "police-superintendent"}),
        ("fr", "Le Cne Marc Roy et le Lt-Col Luc Blanc ont dirigé l'exercice.",
         {"captain", "lieutenant-colonel"}),
        ("nl", "Kol. Jan Smit en kapt. Piet Bos leidden de oefening.", {"colonel", "captain"}),
        ("de", "Es kamen Bgm. Karl Wolf, LAbg. Jens Berg und Obstlt. Otto Maier.",
         {"mayor", "member-of-parliament", "lieutenant-colonel"}),
    ],
)  # fmt: skip
def test_an_abbreviated_title_ends_no_sentence(language, text, kinds):
    assert {office.split(".")[0] for _, office in holders(text, language)} == kinds


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Marc Roy, jusqu'à récemment préfet de la Meuse, a parlé."),
        ("nl", "Jan Smit, tot voor kort burgemeester van Sluis, sprak."),
        ("de", "Karl Wolf, bis vor kurzem Landrat von Kleve, sprach."),
    ],
)
def test_who_held_an_office_until_lately_holds_it_no_more(language, text):
    assert len(holders(text, language, status="past")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Podium\nKarl Wolf, Regierungsrat Kanton Aargau, Vorsteher Baudepartement",
        "Podium\nKarl Wolf, Präsident Junge Region Jura/Nordwestschweiz, Kantonsrat Kanton Aargau",
    ],
)
def test_a_german_list_needs_no_article_behind_an_office(text):
    assert len(holders(text, "de")) == 2


def test_a_verb_behind_an_office_of_a_list_is_no_complement():
    record = record_of("Karl Wolf, Leiter Gäste empfing, kam.", "de")
    assert "Leiter Gäste empfing" not in {entity.name for entity in record.entities.values()}


def test_a_word_of_the_line_above_says_nothing_of_a_death():
    text = "What has moved of late\nMr Tom Gill, mayor of Newry"
    assert len(holders(text, "en", status="current")) == 1
