"""Who receives a conference or will, and who doesn't. Real places and bodies."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def hosts(language, text):
    """Return who hosts an event of a text."""
    return {who for who, _ in ties(record_of(text, language), "TOOK_PART_IN", role="hosted")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Louth County Council will host a conference on mobility in Dundalk."),
        ("en", "Louth County Council shall also co-host a conference in Dundalk."),
        ("fr", "La Région Grand Est accueillera une conférence à Metz."),
        ("fr", "La Région Grand Est sera l'hôte d'une conférence à Metz."),
        ("nl", "De provincie Limburg zal een conferentie in Maastricht ontvangen."),
        ("nl", "De provincie Limburg zal gastheer zijn van een conferentie in Maastricht."),
        ("de", "Das Regierungspräsidium Freiburg wird Gastgeber einer Konferenz in Kehl sein."),
    ],
)
def test_who_will_host_an_event_is_its_host(language, text):
    assert len(hosts(language, text)) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Louth County Council could host a conference in Dundalk."),
        ("en", "Louth County Council will not host a conference in Dundalk."),
        ("en", "The host county will be Louth. Mayor Anna Kelly will attend the conference."),
        ("nl", "De provincie Limburg zal de resultaten van de conferentie ontvangen."),
    ],
)
def test_who_does_not_host_or_hosts_something_else_is_none(language, text):
    assert not hosts(language, text)
