"""By what a text calls an organisation again that it has named."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def wordings(text, language):
    """Return the wordings of each organisation of a text, in the order of the text."""
    record = record_of(text, language)
    return sorted(
        [mention.text for mention in sorted(record.entities[id].mentions, key=lambda m: m.start)]
        for id in entities(record, "Organisation")
    )


@pytest.mark.parametrize(
    ("language", "text", "name", "again"),
    [
        ("fr", "La Maison Lumen asbl a invité. La Maison a cent membres.",
         "Maison Lumen asbl", "Maison"),
        ("nl", "De Beweging Lumen vzw nodigde uit. De Beweging heeft honderd leden.",
         "Beweging Lumen vzw", "Beweging"),
        ("en", "The Working Group for Closer Ties met. The Group has a plan.",
         "Working Group for Closer Ties", "Group"),
        ("en", "The Board of Directors met. The Board has ten members.",
         "Board of Directors", "Board"),
        ("fr", "Le Congrès des pouvoirs locaux et régionaux siège. Anna Martin, rapporteure du"
         " Congrès, parle.", "Congrès des pouvoirs locaux et régionaux", "Congrès"),
        ("en", "The Congress of Local and Regional Authorities met. Anna Martin is Vice-President"
         " of the Congress.", "Congress of Local and Regional Authorities", "Congress"),
    ],
)  # fmt: skip
def test_the_noun_of_its_name_calls_a_body_again(language, text, name, again):
    assert wordings(text, language) == [[name, again]]


def test_who_is_in_office_there_is_so_in_the_body_called_again():
    text = (
        "The Congress of Local and Regional Authorities met. "
        "Anna Martin is Vice-President of the Congress."
    )
    assert ties(record_of(text, "en"), "OFFICE_IN")


@pytest.mark.parametrize(
    ("language", "text", "word"),
    [
        ("fr", "Le Congrès des pouvoirs locaux et régionaux siège. Le Congrès de Lille est fini.",
         "Congrès"),
        ("fr", "La Maison Lumen asbl et la Maison Verte asbl ont invité. La Maison est pleine.",
         "Maison"),
        ("nl", "De Beweging Lumen vzw nodigde uit. Een beweging is nodig.", "beweging"),
        ("de", "Der Kongress der Gemeinden und Regionen tagte. Der Kongress begann.", "Kongress"),
        ("en", "The Lake District Board met. The District was flooded.", "District"),
        ("en", "The Slovenian Police came. Neither should the police.", "police"),
        ("de", "Die Polizei Hessen kam. Nun ist die Polizei gefragt.", "Polizei"),
    ],
)  # fmt: skip
def test_a_noun_that_may_mean_something_else_calls_no_body_again(language, text, word):
    assert all(word not in names for names in wordings(text, language))
