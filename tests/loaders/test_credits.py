"""Who took a picture, wrote a text or signs a report is none of those that it tells of."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le préfet parle. (Photo : Police fédérale belge) La réunion est finie."),
        ("fr", "La réunion est finie. Photo : Police fédérale belge"),
        ("fr", "Texte et photos : Police fédérale belge"),
        ("fr", "Communiqué par le ministère de la Justice"),
        ("nl", "De burgemeester sprak. (Foto: Federale Politie)"),
        ("nl", "Tekst en foto: Federale Politie"),
        ("de", "Der Landrat sprach. Foto: Bundespolizei"),
        ("de", "Text und Fotos: Bundespolizei"),
        ("en", "The mayor spoke (Photo: Kent Police)."),
        ("en", "Text and photos: Kent Police"),
        ("fr", "La réunion est finie. Photo Police Belge."),
        ("nl", "De burgemeester sprak. Foto Federale Politie"),
        ("de", "Der Landrat sprach. Foto Bundespolizei."),
        ("en", "The mayor spoke. Photo Kent Police."),
    ],
)
def test_a_credit_inside_a_line_names_nobody(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Sur la photo : la Police fédérale belge et le maire.", "Police fédérale belge"),
        ("nl", "Op de foto de Federale Politie.", "Federale Politie"),
        ("de", "Das Foto zeigt die Bundespolizei.", "Bundespolizei"),
        ("en", "The photo shows Kent Police.", "Kent Police"),
    ],
)
def test_who_is_in_the_picture_is_named(language, text, name):
    assert name in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Il pleut. Source : la ville de Lille a organisé la conférence.", "ville de Lille"),
        ("nl", "Het regent. Bron: de stad Gent organiseerde de conferentie.", "stad Gent"),
        ("de", "Es regnet. Quelle: Die Bundespolizei hat das Treffen organisiert.",
         "Bundespolizei"),
        ("en", "It rains. Source: Kent Police organised the meeting.", "Kent Police"),
    ],
)  # fmt: skip
def test_a_clause_behind_a_source_tells_what_was_done(language, text, name):
    assert name in called(text, language)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Photo : le préfet et la ville de Mons ont signé la charte.", "ville de Mons"),
        ("nl", "Foto: de gouverneur en de stad Gent hebben het charter ondertekend.", "stad Gent"),
        ("de", "Bild: Die Bundespolizei hat das Treffen organisiert.", "Bundespolizei"),
        ("en", "Caption: Kent Police organised the meeting.", "Kent Police"),
    ],
)
def test_a_line_under_a_picture_that_tells_what_was_done_is_read(language, text, name):
    assert name in called(text, language)


def test_the_title_of_another_text_is_not_read():
    text = "Lire aussi : la ville de Mons a organisé la conférence."
    assert called(text, "fr") == []


def test_no_photographer_takes_part():
    text = "Bei einem Treffen in Trier sprachen Anna Schmidt und Jan Huber. Foto: Max Berger"
    assert entities(record_of(text, "de"), "Person") == {"person/anna-schmidt", "person/jan-huber"}


def test_no_press_officer_is_somebody_of_the_text():
    text = "Le maire de Lille, Paul Petit, a parlé. Contact presse : Marc Petit"
    assert entities(record_of(text, "fr"), "Person") == {"person/paul-petit"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "LILLE (AFP) - Le préfet et le maire ont parlé."),
        ("nl", "GENT (ANP/AFP) - De burgemeester sprak."),
        ("de", "TRIER (dpa) - Der Landrat sprach."),
        ("en", "GHENT (Reuters) - The mayor spoke."),
    ],
)
def test_an_agency_that_signs_a_report_is_none_of_its_actors(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Un pont à Menin\nPar Anne Petit\nLe maire de Lille, Luc Roux, a ouvert la réunion.",
        ),
        ("nl", "Door Anna Peeters\nDe burgemeester van Gent, Luc Roux, opende de vergadering."),
        ("de", "Von Anna Klein und Max Huber\nDer Landrat Luc Roux hat das Treffen eröffnet."),
        ("en", "By Ann Brown\nThe mayor of Newry, Luc Roux, opened the meeting."),
    ],
)
def test_who_signs_above_a_text_is_nobody_of_it(language, text):
    assert entities(record_of(text, language), "Person") == {"person/luc-roux"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La charte a été signée hier.\nPar Luc Roux"),
        ("nl", "Door Luc Roux, burgemeester van Gent, werd de vergadering geopend."),
        ("de", "Von Luc Roux eröffnet: das Treffen in Trier"),
        ("en", "The talk\nBy Luc Roux, mayor of Newry"),
    ],
)
def test_who_did_something_is_no_author(language, text):
    assert entities(record_of(text, language), "Person") == {"person/luc-roux"}
