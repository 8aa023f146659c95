"""Whether an office is held, was held, will be, or is only wanted, and whose it is at all."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def statuses(text, language):
    """Return {(person, kind of office): status}."""
    record = record_of(text, language)
    return {
        (person.removeprefix("person/"), office.removeprefix("office/").split(".")[0]): status
        for status in ("current", "past", "future")
        for person, office in ties(record, "HOLDS", status=status)
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Dupont se présente comme maire de Lille."),
        ("fr", "Anne Dupont se porte candidate comme présidente de la région Grand Est."),
        ("fr", "Anne Dupont est pressentie comme préfète de la Moselle."),
        ("fr", "Anne Dupont veut devenir maire de Lille."),
        ("nl", "Anna Peeters stelt zich kandidaat als burgemeester van Gronau."),
        ("nl", "Anna Peeters solliciteert als burgemeester van Gronau."),
        ("nl", "De raad draagt Anna Peeters voor als burgemeester van Gronau."),
        ("nl", "Anna Peeters wil burgemeester van Gronau worden."),
        ("de", "Anna Schmidt kandidiert als Bürgermeisterin von Gronau."),
        ("de", "Anna Schmidt tritt wieder als Bürgermeisterin von Gronau an."),
        ("de", "Anna Schmidt wird als Bürgermeisterin von Gronau vorgeschlagen."),
        ("de", "Anna Schmidt will Bürgermeisterin von Gronau werden."),
        ("en", "Anna Smith is running as Mayor of Lille."),
        ("en", "Anna Smith was nominated as Mayor of Lille."),
        ("en", "Anna Smith hopes to become Mayor of Lille."),
        ("de", "Gestern hat Anna Schmidt ihn als Bürgermeisterin von Gronau abgelöst."),
    ],
)
def test_who_only_wants_an_office_or_is_not_clear_holds_none(language, text):
    assert statuses(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("fr", "Anne Dupont démissionne comme maire de Lille.", "anne-dupont"),
        ("fr", "Anne Dupont a été remplacée comme maire de Lille.", "anne-dupont"),
        ("fr", "Anne Dupont était maire de Lille.", "anne-dupont"),
        ("nl", "Anna Peeters neemt afscheid als burgemeester van Gronau.", "anna-peeters"),
        ("nl", "Gisteren trad Anna Peeters terug als burgemeester van Gronau.", "anna-peeters"),
        ("nl", "Anna Peeters is vervangen als burgemeester van Gronau.", "anna-peeters"),
        ("nl", "Anna Peeters was burgemeester van Gronau.", "anna-peeters"),
        ("nl", "Anna Peeters is burgemeester van Gronau geweest.", "anna-peeters"),
        ("de", "Anna Schmidt tritt als Bürgermeisterin von Gronau zurück.", "anna-schmidt"),
        ("de", "Anna Schmidt ist als Bürgermeisterin von Gronau ausgeschieden.", "anna-schmidt"),
        ("de", "Anna Schmidt wurde als Bürgermeisterin von Gronau abgelöst.", "anna-schmidt"),
        ("de", "Karl Weber hat Anna Schmidt als Bürgermeister von Gronau abgelöst.",
         "anna-schmidt"),
        ("de", "Anna Schmidt war Bürgermeisterin von Gronau.", "anna-schmidt"),
        ("de", "Anna Schmidt ist Bürgermeisterin von Gronau gewesen.", "anna-schmidt"),
        ("en", "Anna Smith steps down as Mayor of Lille.", "anna-smith"),
        ("en", "Anna Smith was replaced as Mayor of Lille by John Brown.", "anna-smith"),
        ("en", "Anna Smith was Mayor of Lille.", "anna-smith"),
    ],
)  # fmt: skip
def test_who_leaves_an_office_or_was_in_it_held_it(language, text, holder):
    assert statuses(text, language) == {(holder, "mayor"): "past"}


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("fr", "Anne Dupont travaille comme maire de Lille.", "anne-dupont"),
        ("nl", "Anna Peeters werkt als burgemeester van Gronau.", "anna-peeters"),
        ("nl", "Anna Peeters stopt op 1 mei 2031 als burgemeester van Gronau.", "anna-peeters"),
        ("nl", "Anna Peeters treedt aan als burgemeester van Gronau.", "anna-peeters"),
        ("de", "Anna Schmidt tritt ihr Amt als Bürgermeisterin von Gronau an.", "anna-schmidt"),
        ("de", "Anna Schmidt will als Bürgermeisterin von Gronau zurücktreten.", "anna-schmidt"),
        ("de", "Anna Schmidt hat ihn als Bürgermeisterin von Gronau abgelöst.", "anna-schmidt"),
        ("en", "Anna Smith replaced John Brown as Mayor of Lille.", "anna-smith"),
        ("en", "Anna Smith will step down as Mayor of Lille.", "anna-smith"),
        ("en", "Anna Smith retired from the force and works as Mayor of Lille.", "anna-smith"),
    ],
)  # fmt: skip
def test_who_comes_or_stays_or_is_still_to_leave_holds_it(language, text, holder):
    assert statuses(text, language) == {(holder, "mayor"): "current"}


@pytest.mark.parametrize(
    ("language", "text", "holding"),
    [
        ("fr", "Anne Dupont doit être nommée préfète de la Moselle.", ("anne-dupont", "prefect")),
        ("fr", "Anne Dupont va devenir maire de Lille.", ("anne-dupont", "mayor")),
        ("nl", "Anna Peeters gaat burgemeester van Gronau worden.", ("anna-peeters", "mayor")),
        ("nl", "Anna Peeters wordt in januari 2031 burgemeester van Gronau.",
         ("anna-peeters", "mayor")),
        ("de", "Anna Schmidt soll Bürgermeisterin von Gronau werden.", ("anna-schmidt", "mayor")),
        ("de", "Anna Schmidt wird Bürgermeisterin von Gronau werden.", ("anna-schmidt", "mayor")),
        ("de", "Anna Schmidt wird im Januar 2031 Bürgermeisterin von Gronau.",
         ("anna-schmidt", "mayor")),
        ("en", "Anna Smith is to be appointed Mayor of Lille.", ("anna-smith", "mayor")),
        ("en", "Anna Smith is set to become Mayor of Lille.", ("anna-smith", "mayor")),
    ],
)  # fmt: skip
def test_who_is_to_come_into_an_office_will_hold_it(language, text, holding):
    assert statuses(text, language) == {holding: "future"}


def test_the_offices_of_a_chain_have_the_status_of_the_first():
    text = "Anna Smith will become Mayor of Lille and President of the Eurodistrict SaarMoselle."
    assert set(statuses(text, "en").values()) == {"future"}


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("nl", "Anna Peeters was van 2001 tot 2008 burgemeester van Gronau.", ("2001", "2008")),
        ("nl", "Anna Peeters werd in 2015 burgemeester van Gronau.", ("2015", None)),
        ("nl", "Anna Peeters stopte op 1 mei 2021 als burgemeester van Gronau.",
         (None, "2021-05-01")),
        ("de", "Anna Schmidt war von 2001 bis 2008 Bürgermeisterin von Gronau.", ("2001", "2008")),
        ("de", "Anna Schmidt ist seit 2015 Bürgermeisterin von Gronau.", ("2015", None)),
        ("fr", "Anne Dupont est devenue maire de Lille en 2015.", ("2015", None)),
        ("en", "Anna Smith became Mayor of Lille in 2015.", ("2015", None)),
    ],
)  # fmt: skip
def test_a_verb_tells_from_when_until_when(language, text, term):
    [held] = [
        relation.properties
        for relation in record_of(text, language).relations.values() if relation.type == "HOLDS"
    ]  # fmt: skip
    assert (held.get("since"), held.get("until")) == term


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le frère du maire de Lille, Jean Petit, a parlé."),
        ("fr", "La veuve du gouverneur de la province de Namur, Anne Dupont, a parlé."),
        ("fr", "Le prédécesseur du maire de Lille, Jean Petit, a parlé."),
        ("nl", "De broer van de burgemeester van Gronau, Piet Jansen, sprak."),
        ("nl", "Anna Peeters, de weduwe van de burgemeester van Gronau, sprak."),
        ("de", "Der Bruder des Bürgermeisters von Gronau, Jan Peters, sprach."),
        ("de", "Anna Schmidt, die Frau des Bürgermeisters von Gronau, sprach."),
        ("en", "The wife of the Mayor of Lille, Anna Smith, spoke."),
        ("en", "The Mayor of Lille's brother, John Brown, spoke."),
    ],
)
def test_a_relative_of_the_holder_holds_nothing(language, text):
    assert statuses(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("fr", "Le frère du maire de Lille Jean Petit a parlé.", "jean-petit"),
        ("nl", "De broer van burgemeester Piet Jansen sprak.", "piet-jansen"),
        ("de", "Der Bruder des Bürgermeisters Jan Peters sprach.", "jan-peters"),
        ("en", "The brother of Mayor John Brown spoke.", "john-brown"),
    ],
)
def test_a_title_before_a_name_is_the_holders_own(language, text, holder):
    assert statuses(text, language) == {(holder, "mayor"): "current"}


@pytest.mark.parametrize(
    ("language", "text", "holder", "status"),
    [
        ("fr", "Anne Dupont exerce les fonctions de maire de Lille.", "anne-dupont", "current"),
        ("fr", "Anne Dupont quitte ses fonctions de maire de Lille.", "anne-dupont", "past"),
        ("nl", "Anna Peeters bekleedt het ambt van burgemeester van Gronau.", "anna-peeters",
         "current"),
        ("nl", "Anna Peeters legt het ambt van burgemeester van Gronau neer.", "anna-peeters",
         "past"),
        ("de", "Anna Schmidt hat das Amt der Bürgermeisterin von Gronau inne.", "anna-schmidt",
         "current"),
        ("de", "Anna Schmidt legt das Amt der Bürgermeisterin von Gronau nieder.", "anna-schmidt",
         "past"),
        ("en", "Anna Smith holds the office of Mayor of Lille.", "anna-smith", "current"),
        ("en", "Anna Smith relinquished the post of Mayor of Lille.", "anna-smith", "past"),
    ],
)  # fmt: skip
def test_an_office_is_held_or_left_by_the_name_of_the_post(language, text, holder, status):
    assert statuses(text, language) == {(holder, "mayor"): status}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Dupont critique le poste de maire de Lille."),
        ("fr", "Anne Dupont n'exerce pas les fonctions de maire de Lille."),
        ("nl", "Anna Peeters wil het ambt van burgemeester van Gronau."),
        ("de", "Anna Schmidt bewirbt sich um das Amt der Bürgermeisterin von Gronau."),
        ("en", "Anna Smith wants the post of Mayor of Lille."),
        ("en", "They agreed to nominate Anna Smith as the new Mayor of Lille."),
        ("nl", "Kandidaat-burgemeester Anna Peeters sprak."),
    ],
)
def test_a_post_that_is_spoken_of_is_not_held(language, text):
    assert statuses(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("fr", "Anne Dupont, anciennement maire de Lille, a parlé.", "anne-dupont"),
        ("fr", "Anne Dupont a servi comme maire de Lille.", "anne-dupont"),
        ("nl", "Anna Peeters, die tot 2008 burgemeester van Gronau was, sprak.", "anna-peeters"),
        ("nl", "Anna Peeters fungeerde als burgemeester van Gronau.", "anna-peeters"),
        ("de", "Anna Schmidt, früher Bürgermeisterin von Gronau, sprach.", "anna-schmidt"),
        ("de", "Anna Schmidt, die Bürgermeisterin von Gronau war, sprach.", "anna-schmidt"),
        ("de", "Anna Schmidt war bis Ende Mai Bürgermeisterin von Gronau.", "anna-schmidt"),
        ("de", "Altbürgermeister Jan Peters sprach.", "jan-peters"),
        ("en", "Anna Smith, formerly Mayor of Lille, spoke.", "anna-smith"),
        ("en", "Anna Smith served as Mayor of Lille.", "anna-smith"),
    ],
)
def test_adverbs_relative_clauses_and_verbs_tell_the_past(language, text, holder):
    assert statuses(text, language) == {(holder, "mayor"): "past"}


def test_a_verb_of_serving_in_the_perfect_may_go_on():
    text = "Anna Smith has served as Mayor of Lille since 2014."
    assert statuses(text, "en") == {("anna-smith", "mayor"): "current"}


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("nl", "Anna Peeters is burgemeester van Gronau en was eerder voorzitter van de Euregio "
         "Maas-Rijn.", "mayor", "president"),
        ("de", "Anna Schmidt ist Landrätin des Kreises Kleve und war zuvor Bürgermeisterin von "
         "Gronau.", "landrat", "mayor"),
        ("en", "Anna Smith is Mayor of Lille and was previously President of the Eurodistrict "
         "SaarMoselle.", "mayor", "president"),
    ],
)  # fmt: skip
def test_a_second_predicate_may_be_of_the_past(language, text, first, second):
    found = {office: status for (_, office), status in statuses(text, language).items()}
    assert found == {first: "current", second: "past"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le prédécesseur d'Anne Dupont comme maire de Lille, Jean Petit, a parlé."),
        ("nl", "De voorganger van Anna Peeters als burgemeester van Gronau, Piet Jansen, sprak."),
        ("de", "Anna Schmidts Vorgänger als Bürgermeister von Gronau, Jan Peters, sprach."),
        ("en", "Anna Smith's predecessor as Mayor of Lille, John Brown, spoke."),
    ],
)
def test_who_was_there_before_another_holds_nothing_now(language, text):
    assert statuses(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "1960 war Anna Schmidt Bürgermeisterin von Gronau.", "past"),
        ("de", "Damals war Anna Schmidt Bürgermeisterin.", "past"),
        ("de", "Seit Mai ist Anna Schmidt Bürgermeisterin von Gronau.", "current"),
        ("de", "Bürgermeisterin ist Anna Schmidt.", "current"),
        ("nl", "In 1976 was Anna Schmidt burgemeester van Gronau.", "past"),
        ("nl", "Burgemeester was toen Anna Schmidt.", "past"),
        ("nl", "Sinds mei is Anna Schmidt burgemeester van Gronau.", "current"),
        ("fr", "La maire était alors Anna Schmidt.", "past"),
        ("en", "The mayor was Anna Schmidt.", "current"),
        ("en", "The mayor is Anna Schmidt.", "current"),
    ],
)
def test_a_verb_before_its_subject_tells_the_time_too(language, text, status):
    assert statuses(text, language) == {("anna-schmidt", "mayor"): status}


@pytest.mark.parametrize(
    ("language", "text", "status"),
    [
        ("de", "Mit Wirkung vom 1. Juli 2031 wird Anna Schmidt Bürgermeisterin.", "future"),
        ("nl", "Op 1 juli 2031 wordt Anna Schmidt burgemeester.", "future"),
        ("fr", "À compter du 1er juillet 2031, Anna Schmidt devient maire de Lille.", "future"),
        ("en", "From 1 July 2031, Anna Schmidt becomes Mayor of Lille.", "future"),
        ("fr", "Le 1er juillet 2019, Anna Schmidt devient maire de Lille.", "current"),
        ("de", "Am 1. Juli 2031 tagt der Ausschuss, Anna Schmidt ist Bürgermeisterin.", "current"),
        ("en", "On 1 July 2031, Anna Schmidt, Mayor of Lille, opens the centre.", "current"),
    ],
)
def test_a_day_that_opens_the_sentence_tells_since_when(language, text, status):
    assert statuses(text, language) == {("anna-schmidt", "mayor"): status}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Candidate au poste de maire de Lille, Anna Schmidt a parlé."),
        ("nl", "Kandidaat voor het ambt van burgemeester van Gronau, Anna Schmidt sprak."),
        ("de", "Kandidatin für das Amt der Bürgermeisterin von Gronau, Anna Schmidt, sprach."),
        ("en", "Running for Mayor of Lille, Anna Schmidt met the press."),
        ("en", "Standing for Mayor of Lille, Anna Schmidt met the press."),
    ],
)
def test_an_office_that_opens_a_sentence_may_only_be_wanted(language, text):
    assert statuses(text, language) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La candidate a rencontré la maire de Lille, Anna Schmidt."),
        ("en", "The candidate met the Mayor of Lille, Anna Schmidt."),
        ("en", "Mayor of Lille, Anna Schmidt met the candidate."),
    ],
)
def test_a_candidate_elsewhere_wants_another_office(language, text):
    assert statuses(text, language) == {("anna-schmidt", "mayor"): "current"}


@pytest.mark.parametrize(
    ("language", "text", "holding", "status"),
    [
        ("fr", "Le bourgmestre honoraire d'Arlon, Luc Simon, a parlé.", "mayor", "past"),
        ("fr", "Luc Simon, maire honoraire de Metz, a parlé.", "mayor", "past"),
        ("nl", "Ereburgemeester Luc Simon sprak.", "mayor", "past"),
        ("nl", "Luc Simon, eregouverneur van Limburg, sprak.", "governor", "past"),
        ("de", "Ehrenbürgermeister Luc Simon sprach.", "mayor", "past"),
        ("de", "Der ehrenamtliche Bürgermeister von Gronau, Luc Simon, sprach.", "mayor",
         "current"),
        ("fr", "Le consul honoraire de Belgique, Luc Simon, a parlé.", "honorary-consul",
         "current"),
    ],
)  # fmt: skip
def test_an_honorary_mayor_is_mayor_no_more(language, text, holding, status):
    assert statuses(text, language) == {("luc-simon", holding): status}
