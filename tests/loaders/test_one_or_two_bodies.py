"""Which wordings of one territory are one organisation, and which are two."""

from __future__ import annotations

import pytest
from text_records import entities, record_of


def bodies(text, language):
    return entities(record_of(text, language), "Organisation")


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "das Kulturamt Aachen", "das Rechtsamt Aachen"),
        ("de", "das Innenministerium Brandenburg", "das Kulturministerium Brandenburg"),
        ("de", "das Ministerium der Justiz Brandenburg", "das Ministerium Brandenburg"),
        ("de", "die Wasserschutzpolizei Hessen", "die Polizei Hessen"),
        ("nl", "de verkeerspolitie van Antwerpen", "de politie van Antwerpen"),
        ("fr", "la police fluviale de Liège", "la police de Liège"),
    ],
)
def test_what_narrows_a_head_makes_another_body(language, one, other):
    mine, its = (bodies(f"{named[0].upper()}{named[1:]}.", language) for named in (one, other))
    assert len(mine) == len(its) == 1
    assert mine != its


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "Das Innenministerium Brandenburg.", "Das Ministerium des Innern von Brandenburg."),
        ("de", "Das Justizministerium Hessen.", "Das Ministerium der Justiz Hessen."),
        ("de", "Das Kulturamt Aachen.", "Der Leiter des Kulturamts Aachen sprach."),
    ],
)
def test_a_compound_names_the_body_that_its_parts_name(language, one, other):
    assert bodies(one, language) == bodies(other, language) != set()


def test_a_ministry_of_two_is_not_the_other_one():
    text = "Das Ministerium der Justiz Hessen schrieb. Dem Ministerium des Innern Hessen antwortete"
    assert len(bodies(f"{text} es.", "de")) == 2
