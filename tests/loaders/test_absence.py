"""Who was named and not there: excused, represented, having sent others, having declined; and what
was refused, or told as what might be. Made-up names."""

from __future__ import annotations

import pytest
from test_signing import signed
from test_who_took_part import roles, told
from text_records import record_of, ties


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Anne Durand assistait à la réunion, tandis que le préfet Luc Petit s'était fait "
               "excuser."),
        ("fr", "Anne Durand a pris part à la réunion ; Luc Petit, retenu à Paris, était absent."),
        ("nl", "Anne Durand nam deel aan de vergadering; Luc Petit liet zich verontschuldigen."),
        ("nl", "Op de vergadering was Anne Durand aanwezig, Luc Petit had zich afgemeld."),
        ("de", "Anne Durand nahm an der Sitzung teil, Landrat Luc Petit ließ sich entschuldigen."),
        ("de", "An der Sitzung nahm Anne Durand teil, entschuldigt fehlte Luc Petit."),
        ("de", "Für den verhinderten Landrat Luc Petit nahm Anne Durand an der Sitzung teil."),
        ("en", "Anne Durand attended the meeting while Governor Luc Petit sent his apologies."),
    ],
)  # fmt: skip
def test_who_is_excused_was_not_there(language, sentence):
    assert set(roles(language, sentence)) == {"Anne Durand"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le ministre Luc Petit avait dépêché Anne Durand à la réunion de Mons."),
        ("fr", "À la réunion de Mons, la région a entendu Anne Durand, envoyée par le ministre "
               "Luc Petit."),
        ("nl", "Minister Luc Petit stuurde zijn adviseur Anne Durand naar de vergadering."),
        ("de", "Minister Luc Petit schickte seine Beraterin Anne Durand zur Sitzung nach Görlitz."),
        ("en", "Minister Luc Petit sent his deputy, Anne Durand, to the meeting in Newry."),
        ("en", "The meeting in Newry was attended by Anne Durand, sent by Minister Luc Petit."),
    ],
)  # fmt: skip
def test_who_sends_somebody_was_not_there(language, sentence):
    assert set(roles(language, sentence)) == {"Anne Durand"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le préfet Luc Petit a décliné l'invitation à la réunion de Mons."),
        ("fr", "Le préfet Luc Petit a renoncé à participer à la réunion."),
        ("nl", "Gouverneur Luc Petit zegde zijn deelname aan de vergadering af."),
        ("nl", "Gouverneur Luc Petit bedankte voor de uitnodiging voor de vergadering."),
        ("de", "Landrat Luc Petit kam der Einladung zur Sitzung in Görlitz nicht nach."),
        ("de", "Landrat Luc Petit verzichtete auf eine Teilnahme an der Sitzung."),
        ("en", "Governor Luc Petit declined the invitation to the meeting in Newry."),
    ],
)
def test_who_declined_was_not_there(language, sentence):
    assert told(language, sentence) == {}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le préfet Luc Petit a refusé de signer la convention avec Anne Durand."),
        ("nl", "Gouverneur Luc Petit weigerde een akkoord met Anne Durand te ondertekenen."),
        ("de", "Landrat Luc Petit könnte mit Anne Durand ein Abkommen schließen."),
        ("de", "Landrat Luc Petit würde das Abkommen unterzeichnen."),
        ("en", "Governor Luc Petit refused to sign an agreement with Anne Durand."),
    ],
)
def test_what_is_refused_or_only_possible_was_not_signed(language, sentence):
    assert signed(language, sentence) == set()


def test_german_tells_the_possible_from_the_past_by_an_accent():
    assert signed("de", "Luc Petit konnte das Abkommen unterzeichnen.") == {"Luc Petit"}
    assert signed("de", "Luc Petit könnte das Abkommen unterzeichnen.") == set()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Anne Durand opende de vergadering en daarna leidde Luc Petit de workshop."),
        ("de", "Anne Durand eröffnete die Sitzung, am Nachmittag leitete Luc Petit den Workshop."),
        ("de", "Anne Durand eröffnete die Sitzung und danach leitete Luc Petit den Workshop."),
    ],
)  # fmt: skip
def test_what_stands_first_puts_the_subject_behind_the_verb(language, sentence):
    found = roles(language, sentence)
    assert found["Anne Durand"] == {"opened"}
    assert found["Luc Petit"] == {"chaired"}


def test_two_verbs_joined_by_and_have_one_subject():
    found = roles("de", "Anne Durand eröffnete die Sitzung und leitete den Workshop.")
    assert found == {"Anne Durand": {"opened", "chaired"}}


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("nl", "Het comité van de Benelux kwam op 3 mei 2024 in Gent samen. Dezelfde dag vond in "
               "Brugge een conferentie plaats.", "comité van de Benelux"),
        ("en", "The board of the Benelux Union met on 3 May 2024 in Newry. That same day a "
               "conference took place in Dundalk, and Anne Durand opened it.", "board"),
    ],
)  # fmt: skip
def test_what_was_the_same_day_was_another_event(language, text, body):
    record = record_of(text, language, "2024-06-01")
    conference = next(
        id for id, e in record.entities.items() if e.properties.get("kind") == "conference"
    )
    there = [r for r in record.relations.values() if r.target == conference]
    assert not any(body in record.entities[r.source].name for r in there)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Étaient présents à la réunion : Anne Durand, Luc Petit (absent excusé)."),
        ("nl", "Anne Durand opende de vergadering. Luc Petit had afgezegd."),
        ("nl", "Anne Durand nam deel aan de vergadering. Genodigden die voor de vergadering "
               "afzegden waren Luc Petit en Marc Vos."),
        ("de", "Anne Durand nahm an der Sitzung teil. Landrat Luc Petit sagte seine Teilnahme an "
               "der Sitzung ab."),
        ("en", "The meeting was opened by Anne Durand. Luc Petit cancelled his participation."),
        ("fr", "Anne Durand a ouvert la cérémonie, qui rendait hommage à Luc Petit et à Marc Vos."),
        ("nl", "Anne Durand opende de plechtigheid, een eerbetoon aan Luc Petit en Marc Vos."),
        ("de", "Anne Durand eröffnete die Feier, ein Gedenken an Luc Petit und Marc Vos."),
        ("en", "Anne Durand opened the ceremony in memory of Luc Petit and Marc Vos."),
    ],
)  # fmt: skip
def test_who_declined_or_is_remembered_was_not_there(language, sentence):
    assert set(roles(language, sentence)) == {"Anne Durand"}


@pytest.mark.parametrize(
    ("language", "text", "there"),
    [
        ("nl", "Aanwezige leden: Ann Smit. Afwezige leden: Jan Jansen.", {"Ann Smit"}),
        ("fr", "Étaient présents : M. Paul Lefèvre, suppléant de M. Jean Morel – M. Luc Petit, "
               "donne pouvoir à M. Alain Roux.", {"Paul Lefèvre", "Alain Roux"}),
    ],
)  # fmt: skip
def test_those_for_whom_others_came_are_not_in_the_list(language, text, there):
    opening = {"nl": "De vergadering vond in Gent plaats.", "fr": "La réunion a eu lieu à Lille."}
    record = record_of(f"{opening[language]} {text}", language)
    people = {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN")}
    assert {name for name in people if " " in name} == there
