"""Who presides over a body, as a verb tells, and not over a meeting of it: four languages."""

from __future__ import annotations

import pytest
from text_records import holders, record_of, ties

PAMINA = "president.eurodistrict-pamina"
EUREGIO = "president.euregio-meuse-rhine"


@pytest.mark.parametrize(
    ("language", "text", "office", "status"),
    [
        ("fr", "Anne Roy préside l'Eurodistrict PAMINA.", PAMINA, "current"),
        ("fr", "Anne Roy, qui préside l'Eurodistrict PAMINA, a parlé.", PAMINA, "current"),
        ("fr", "Anne Roy préside l'Eurodistrict PAMINA jusqu'en 2018.", PAMINA, "past"),
        ("fr", "Anne Roy présidera l'Eurodistrict PAMINA pendant deux ans.", PAMINA, "future"),
        ("fr", "L'Eurodistrict PAMINA est présidé par Anne Roy.", PAMINA, "current"),
        ("nl", "De Euregio Maas-Rijn wordt voorgezeten door Anne Roy.", EUREGIO, "current"),
        ("de", "Anne Roy präsidiert die Euregio Maas-Rhein.", EUREGIO, "current"),
        ("en", "East Border Region is chaired by Councillor Anne Roy.",
         "president.east-border-region", "current"),
    ],
)  # fmt: skip
def test_who_presides_over_a_body_is_its_president(language, text, office, status):
    assert ("anne-roy", office) in holders(text, language, status=status)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Roy préside la réunion de l'Eurodistrict PAMINA."),
        ("fr", "Anne Roy préside l'Eurodistrict PAMINA à Karlsruhe."),
        ("fr", "Anne Roy préside vendredi l'Eurodistrict PAMINA."),
        ("fr", "Anne Roy ne préside plus l'Eurodistrict PAMINA."),
        ("fr", "L'Eurodistrict PAMINA était présidé par Anne Roy."),
        ("fr", "Anne Roy préside le conseil."),
        ("nl", "De vergadering van de Euregio Maas-Rijn wordt voorgezeten door Anne Roy."),
        ("de", "Anne Roy präsidiert die Tagung der Euregio Maas-Rhein."),
        ("en", "Anne Roy chairs the East Border Region board meeting."),
        ("en", "East Border Region was chaired by Anne Roy."),
    ],
)
def test_who_presides_over_a_meeting_holds_no_office(language, text):
    assert not holders(text, language)


def test_who_led_the_debates_led_those_of_the_event():
    text = "La séance plénière s'est tenue à Bâle lundi. Paul Martin, maire, dirigeait les débats."
    record = record_of(text, "fr")
    ((who, event),) = ties(record, "TOOK_PART_IN", role="chaired")
    assert who == "person/paul-martin"
    assert record.entities[event].properties["kind"] == "plenary"


def test_who_leads_a_firm_led_no_event():
    text = "La séance plénière s'est tenue à Bâle lundi. Paul Martin dirigeait l'entreprise Dupont."
    assert not ties(record_of(text, "fr"), "TOOK_PART_IN", role="chaired")
