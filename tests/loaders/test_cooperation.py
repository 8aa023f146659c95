"""Cooperation that a text states, without an event."""

from __future__ import annotations

import pytest
from text_records import record_of

STATED = {
    "fr": "La Police fédérale collabore avec Europol depuis dix ans.",
    "nl": "De Federale Politie werkt samen met Europol.",
    "de": "Die Bundespolizei arbeitet mit Europol zusammen.",
    "en": "The Bundespolizei cooperates with Europol.",
}


@pytest.mark.parametrize("language", sorted(STATED))
def test_bodies_that_work_together_are_tied(language):
    record = record_of(STATED[language], language)
    ties = [r for r in record.relations.values() if r.type == "COOPERATES_WITH"]
    assert len(ties) == 1
    assert "organisation/europol" in (ties[0].source, ties[0].target)
    assert not [r for r in record.relations.values() if r.type == "TOOK_PART_IN"]


def test_unnamed_groups_tie_nobody():
    record = record_of("Les élus collaborent avec les citoyens.", "fr")
    assert not record.relations


@pytest.mark.parametrize(
    ("language", "text", "tied"),
    [
        ("fr", "La France et la Belgique renforcent leur coopération policière.", True),
        ("nl", "België en Frankrijk versterken hun samenwerking.", True),
        ("nl", "België en Frankrijk versterken hun samenwerking niet.", False),
        ("de", "Tirol und Südtirol vertiefen ihre Zusammenarbeit.", True),
        ("en", "France and Belgium strengthened their cooperation.", True),
    ],
)
def test_territories_that_strengthen_their_cooperation_are_tied(language, text, tied):
    ties = [r for r in record_of(text, language).relations.values() if r.type == "COOPERATES_WITH"]
    assert bool(ties) == tied
