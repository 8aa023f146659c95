"""Whom else a report names: most were there, but not those whom the text places elsewhere."""

from __future__ import annotations

import pytest
from test_constructs import who
from text_records import record_of, ties

REPORTS = {
    "fr": "Lors de la réunion à Menton le 4 février 2021, le préfet Luc Faure a pris la parole.",
    "nl": "Op de vergadering in Sluis op 4 februari 2021 sprak gouverneur Piet Mertens.",
    "de": "An der Sitzung in Konstanz am 4. Februar 2021 nahm Landrat Horst Lang teil.",
    "en": "Mayor Paul Hughes attended the meeting in Newry on 4 February 2021.",
}


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("fr", "La coordination des secours incombe au colonel Jean Rivière.", "Jean Rivière"),
        ("fr", "Anne Colin, maire de Vence, a tenu la plume.", "Anne Colin"),
        ("nl", "Burgemeester Griet Maes hield de pen vast.", "Griet Maes"),
        ("de", "Für Heiterkeit sorgte Bürgermeisterin Eva Kranz.", "Eva Kranz"),
        ("en", "Laughter came from Anna Murphy, director of the port.", "Anna Murphy"),
    ],
)
def test_whom_a_report_names_was_there(language, sentence, name):
    assert name in who(language, f"{REPORTS[language]} {sentence}", "TOOK_PART_IN")
    assert not who(language, sentence, "TOOK_PART_IN")  # that alone reports no event


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("fr", "Le maire de Vence, Marc Petit, avait lancé le projet.", "Marc Petit"),
        ("fr", "En 2009, le maire de Vence, Marc Petit, bâtit la digue.", "Marc Petit"),
        ("nl", "Toenmalig burgemeester Jan Claes bouwde de dijk.", "Jan Claes"),
        ("nl", "Burgemeester Jan Claes bouwt de dijk misschien nooit.", "Jan Claes"),
        ("de", "Neuer Landrat von Görlitz wird Karl Brand.", "Karl Brand"),
        ("de", "Sie löste Bürgermeister Karl Brand ab.", "Karl Brand"),
        ("de", "Fragen beantwortet Pressesprecher Karl Brand.", "Karl Brand"),
        ("en", "Former mayor John Walsh had the bridge built.", "John Walsh"),
        ("en", "If mayor John Walsh agrees, the bridge will be built.", "John Walsh"),
    ],
)
def test_whom_the_text_places_elsewhere_was_not(language, sentence, name):
    text = f"{REPORTS[language]} {sentence}"
    assert name in {e.name for e in record_of(text, language).entities.values()}
    assert who(language, text, "TOOK_PART_IN")
    assert name not in who(language, text, "TOOK_PART_IN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das sei wichtig, sagte Karsten Sack, Vorsitzender des Feuerwehrverbandes. Zu dem "
         "Treffen in Görlitz werden Gäste erwartet."),
        ("de", "Das sei wichtig, erklärt Landrat Max Huber. Am Freitag organisiert die "
         "Oberrheinkonferenz in Bruchsal einen Kongress."),
        ("nl", "De conferentie vindt vrijdag plaats in Gent. Burgemeester Ann Maes is blij, zegt "
         "gouverneur Luc Dewit."),
        ("fr", "Une réunion sur le sujet a eu lieu mardi à Arlon, précise Paul Martin, directeur "
         "de l'hôpital d'Arlon."),
        ("en", "A meeting took place in Newry on Tuesday, says Tom Byrne, director of the "
         "hospital."),
    ],
)  # fmt: skip
def test_who_speaks_of_what_is_to_come_or_tells_that_it_was_need_not_be_there(language, text):
    attended = ties(record_of(text, language), "TOOK_PART_IN", role="attended")
    assert not {who for who, _ in attended if who.startswith("person/")}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("de", "Landrat Max Huber hat am Freitag in Trier eine Tagung organisiert. Das sei "
         "wichtig, sagte Bürgermeister Jan Lang.", "jan-lang"),
        ("fr", "La réunion a eu lieu mardi à Arlon. Le projet avance, précise Paul Martin, "
         "directeur de l'hôpital d'Arlon.", "paul-martin"),
    ],
)  # fmt: skip
def test_who_speaks_in_the_report_of_what_took_place_was_there(language, text, who):
    attended = ties(record_of(text, language), "TOOK_PART_IN", role="attended")
    assert f"person/{who}" in {person for person, _ in attended}
