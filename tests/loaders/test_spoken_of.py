"""Whom a sentence names beside an event for something else than being there."""

from __future__ import annotations

import pytest
from test_constructs import who
from text_records import record_of


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence du 3 février 2021 à Mons a été annoncée par le ministre Luc Faure."),
        ("fr", "Le maire Luc Faure a boudé la cérémonie du 3 février 2021 à Mons."),
        ("nl", "Minister Piet Maes kondigde de conferentie van 3 februari 2021 in Gent aan."),
        ("nl", "De conferentie van 3 februari 2021 in Gent was door Piet Maes aangekondigd."),
        ("de", "Minister Horst Lang kündigte die Konferenz am 3. Februar 2021 in Kehl an."),
        ("en", "The conference in Newry on 3 February 2021 was criticised by Paul Hughes."),
    ],
)
def test_who_speaks_of_an_event_from_afar_was_not_there(language, text):
    assert not who(language, text, "TOOK_PART_IN")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Lors de la conférence du 3 février 2021 à Mons, le ministre Luc Faure a annoncé un"
         " fonds.", "Luc Faure"),
        ("nl", "Op de conferentie van 3 februari 2021 in Gent kondigde minister Piet Maes een fonds"
         " aan.", "Piet Maes"),
        ("de", "Auf der Konferenz am 3. Februar 2021 in Kehl kündigte Minister Horst Lang Mittel"
         " an.", "Horst Lang"),
        ("en", "At the conference in Newry on 3 February 2021, Minister Paul Hughes announced a"
         " fund.", "Paul Hughes"),
    ],
)  # fmt: skip
def test_who_announces_something_at_an_event_was(language, text, name):
    assert name in who(language, text, "TOOK_PART_IN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une étude de Luc Faure a été lue à la conférence de Mons le 3 février 2021."),
        ("nl", "Een brief aan Piet Maes lag op de conferentie van 3 februari 2021 in Gent voor."),
        ("de", "Der Bericht von Horst Lang wurde am 3. Februar 2021 auf der Konferenz in Kehl"
         " vorgestellt."),
        ("en", "A report by Paul Hughes was read at the conference in Newry on 3 February 2021."),
        ("en", "The centre, founded in 2010 by Paul Hughes, was named at the conference in Newry on"
         " 3 February 2021."),
    ],
)  # fmt: skip
def test_who_made_what_was_shown_need_not_be_there(language, text):
    assert not who(language, text, "TOOK_PART_IN")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "L'étude a été lue par Luc Faure à la conférence de Mons le 3 février 2021.",
         "Luc Faure"),
        ("de", "Die Studie wurde am 3. Februar 2021 auf der Konferenz in Kehl von Horst Lang"
         " vorgestellt.", "Horst Lang"),
        ("en", "The report was read by Paul Hughes at the conference in Newry on 3 February 2021.",
         "Paul Hughes"),
    ],
)  # fmt: skip
def test_who_shows_it_is(language, text, name):
    assert name in who(language, text, "TOOK_PART_IN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La médaille Luc Faure fut remise lors de la cérémonie du 3 février 2021 à Mons."),
        ("fr", "Le centre porte le nom de Luc Faure depuis la cérémonie du 3 février 2021 à Mons."),
        ("nl", "De Prijs Piet Maes is op 3 februari 2021 tijdens de conferentie in Gent verdiend."),
        ("de", "Der Preis Eva Kranz ging am 3. Februar 2021 bei der Konferenz in Kehl nach Wien."),
        ("de", "Die Konferenz am 3. Februar 2021 in Kehl fand im Eva Kranz Haus statt."),
        ("en", "The Paul Hughes Medal was shown at the ceremony in Newry on 3 February 2021."),
        ("en", "The bridge was named after Paul Hughes at a ceremony in Newry on 3 February 2021."),
    ],
)
def test_after_whom_a_thing_is_called_was_not_there(language, text):
    record = record_of(text, language)
    assert not {r.source for r in record.relations.values() if r.type == "TOOK_PART_IN"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "La médaille fut remise à Luc Faure lors de la cérémonie du 3 février 2021 à Mons.",
         "Luc Faure"),
        ("en", "Paul Hughes, chair of the port, attended the conference in Newry on 3 May 2021.",
         "Paul Hughes"),
    ],
)  # fmt: skip
def test_who_receives_it_was(language, text, name):
    assert name in who(language, text, "TOOK_PART_IN")
