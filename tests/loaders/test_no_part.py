"""What looks like a part in an event and is another or none. Made-up names, real places."""

from __future__ import annotations

import pytest
from text_records import entities, record_of


def parts(text, language):
    """Return who had which part in what a text tells of: {("anna-kolb", "attended")}."""
    return {
        (r.source.split("/")[1].split(".")[0], r.properties["role"])
        for r in record_of(text, language).relations.values() if r.type == "TOOK_PART_IN"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "None of the five governors from the Barents Region attended the meeting."),
        ("en", "No one from the five towns attended the meeting in Kiruna."),
        ("nl", "Niemand van de gouverneurs woonde de vergadering in Gent bij."),
        ("de", "Niemand von den Bürgermeistern nahm an der Sitzung in Kehl teil."),
    ],
)
def test_none_of_those_who_are_named_came(language, text):
    assert not parts(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Niemand vertrok en Anna Kolb opende de conferentie in Gent."),
        ("en", "None of them left and Anna Kolb opened the conference in Newry."),
        ("en", "No one objected and Anna Kolb opened the conference in Newry."),
    ],
)
def test_who_is_named_behind_and_is_not_denied(language, text):
    assert parts(text, language) == {("anna-kolb", "opened")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Niet Paul Roos en Anna Kolb openden de conferentie in Gent, maar Eva Claes."),
        ("de", "Nicht Paul Roth und Anna Kolb eröffneten die Tagung in Kehl, sondern Eva Braun."),
        ("de", "Nicht der Landrat und Anna Kolb eröffneten die Tagung in Kehl."),
        ("en", "Not Paul Ross and Anna Kolb but Eva Brown opened the conference in Newry."),
    ],
)
def test_those_of_whom_it_is_denied_are_so_on_both_sides_of_and(language, text):
    assert not {
        ("paul-roos", "opened"),
        ("paul-roth", "opened"),
        ("paul-ross", "opened"),
        ("anna-kolb", "opened"),
    } & parts(text, language)


def test_what_is_denied_of_whom_and_joins_is():
    assert not parts("None of the mayors and ministers attended the meeting in Newry.", "en")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Organisée par deux associations, la conférence a eu lieu mardi à Metz."),
        ("fr", "La conférence a été organisée par deux associations."),
        ("nl", "De conferentie werd door twee verenigingen georganiseerd."),
        ("de", "Die Konferenz wurde von zwei Verbänden in Kehl organisiert."),
        ("en", "The conference was organised by two associations."),
    ],
)
def test_a_group_that_organised_it_is_no_count_of_those_who_came(language, text):
    assert parts(text, language) == {("associations", "organised")}
    record = record_of(text, language)
    [event] = entities(record, "Event")
    assert "participants" not in record.entities[event].properties


def test_those_who_came_are_still_counted():
    record = record_of("The conference was attended by two hundred pupils.", "en")
    [event] = entities(record, "Event")
    assert record.entities[event].properties["participants"] == 200


@pytest.mark.parametrize(
    "text",
    [
        "La rencontre a accueilli en invité d'honneur Anna Kolb, maire de Kehl.",
        "Anna Kolb était l'invitée d'honneur de la conférence à Metz.",
    ],
)
def test_a_guest_of_honour_has_invited_nobody(text):
    assert parts(text, "fr") == {("anna-kolb", "attended")}


def test_who_is_glad_that_it_was_held_has_not_held_it():
    text = "Anna Kolb s'est félicitée de la tenue mardi à Kehl de la réunion."
    assert ("anna-kolb", "organised") not in parts(text, "fr")


def test_at_whose_suggestion_it_was_convened_it():
    text = "The meeting took place in Newry at the suggestion of Anna Kolb and Paul Kerr."
    assert parts(text, "en") == {("anna-kolb", "convened"), ("paul-kerr", "convened")}


REPORTED = {
    "fr": "Le maire Paul Roux a ouvert la réunion à Metz.",
    "nl": "Burgemeester Paul Roos opende de vergadering in Gent.",
    "de": "Bürgermeister Paul Roth eröffnete die Sitzung in Kehl.",
    "en": "Mayor Paul Ross opened the meeting in Newry.",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Kolb, maire de Kehl, siège désormais au comité directeur."),
        ("nl", "Nieuw in het dagelijks bestuur is burgemeester Anna Kolb van Kehl."),
        ("de", "Im Präsidium sitzt auch Anna Kolb, Bürgermeisterin von Kehl."),
        ("en", "Anna Kolb, mayor of Kehl, has a seat on the board."),
    ],
)
def test_who_sits_on_an_organ_need_not_have_been_there(language, text):
    assert {who for who, _ in parts(f"{REPORTED[language]} {text}", language)} == {
        next(who for who, _ in parts(REPORTED[language], language))
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Kolb, maire de Kehl, évoquait le comité directeur."),
        ("nl", "Burgemeester Anna Kolb van Kehl schetste de plannen van het bestuur."),
        ("de", "Anna Kolb, Bürgermeisterin von Kehl, schilderte die Pläne des Präsidiums."),
        ("en", "Anna Kolb, mayor of Kehl, outlined the plans of the board."),
    ],
)
def test_who_is_named_beside_an_organ_was_there(language, text):
    assert "anna-kolb" in {who for who, _ in parts(f"{REPORTED[language]} {text}", language)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Comme l'a recommandé Anna Kolb, maire de Kehl, la réunion a porté sur les crues."),
        ("nl", "Zoals aanbevolen door Anna Kolb, burgemeester van Kehl, ging de vergadering over "
               "hoogwater."),
        ("de", "Wie von Anna Kolb, Bürgermeisterin von Kehl, empfohlen, ging es bei der Sitzung um "
               "Hochwasser."),
        ("en", "As recommended by Anna Kolb, mayor of Kehl, the meeting dealt with floods."),
        ("en", "On the advice of the mayor of Kehl, Anna Kolb, the meeting dealt with floods."),
    ],
)  # fmt: skip
def test_who_gave_advice_need_not_have_been_there(language, text):
    found = parts(f"{REPORTED[language]} {text}", language)
    assert "anna-kolb" not in {who for who, _ in found}


def test_who_recommended_something_at_a_meeting_was_there():
    text = "Anna Kolb, mayor of Kehl, recommended dykes at the meeting."
    assert "anna-kolb" in {who for who, _ in parts(f"{REPORTED['en']} {text}", "en")}
