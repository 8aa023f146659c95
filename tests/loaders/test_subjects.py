"""Who does what a verb tells, and which bodies near it only say where, or whose something is."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def parts(text, language, published="2021-03-15"):
    """Return (actor, role) pairs, each actor by its name."""
    record = record_of(text, language, published)
    return {
        (record.entities[r.source].name, r.properties["role"])
        for r in record.relations.values()
        if r.type == "TOOK_PART_IN"
    }


def signatories(text, language):
    record = record_of(text, language)
    return {record.entities[source].name for source, _ in ties(record, "SIGNED")}


@pytest.mark.parametrize(
    "text",
    [
        "Im neuen Polizeizentrum in Kehl unterzeichneten Anna Schmidt und Karl Braun am 3. Mai 2019"
        " ein Abkommen.",
        "In der umgebauten Feuerwache Kehl unterzeichneten Anna Schmidt und Karl Braun ein Abkommen"
        " über den Brandschutz.",
    ],
)
def test_the_house_in_which_others_signed_signed_nothing(text):
    assert signatories(text, "de") == {"Anna Schmidt", "Karl Braun"}


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai 2019 trafen sich Vertreter Tirols, des Landes Bayern und der Polizei in Kehl.",
        "Ein Jahr nach der Gründung ihres Europäischen Verbunds trafen sich Vertreter Tirols am 3. "
        "Mai 2019 in Kehl.",
        "Vertreter Tirols sind am 3. Mai 2019 in Kehl zu einer Sitzung der neuen Oberrheinkonferenz"
        " gekommen.",
    ],
)
def test_a_body_in_the_genitive_met_nobody(text):
    assert not any("Land" in who or "Verbund" in who for who, _ in parts(text, "de"))


def test_a_body_whose_article_is_no_genitive_met():
    text = "Am 3. Mai 2019 traf sich der Deutsch-Französische Ausschuss in Kehl."
    assert {role for _, role in parts(text, "de")} == {"organised"}


@pytest.mark.parametrize(
    "text",
    [
        "The summit took place in Newry on 3 May 2019. The Irish Government was led by Anna Smith.",
        "The summit took place in Newry on 3 May 2019. The Welsh Government will be jointly led by "
        "Anna Smith and Karl Moss.",
        "The summit took place in Newry on 3 May 2019. The Police Board, which is jointly led by "
        "Anna Smith, sent flowers.",
    ],
)
def test_who_leads_a_body_chairs_no_event(text):
    assert ("Anna Smith", "chaired") not in parts(text, "en")


def test_who_leads_an_event_chairs_it():
    text = "The meeting in Newry on 3 May 2019 was led by Anna Smith."
    assert ("Anna Smith", "chaired") in parts(text, "en")


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Anna Smith and Karl Moss convened for a meeting in Newry on 3 May 2019.", "met"),
        ("Anna Smith and Karl Moss convened in Newry on 3 May 2019 for a meeting.", "met"),
        ("Anna Smith and Karl Moss convened a meeting in Newry on 3 May 2019.", "convened"),
        ("The meeting was convened in Newry by Anna Smith and Karl Moss.", "convened"),
    ],
)
def test_who_convenes_somewhere_meets_and_who_convenes_an_event_calls_it(text, role):
    assert parts(text, "en") == {("Anna Smith", role), ("Karl Moss", role)}


def test_checks_at_a_border_are_no_event():
    record = record_of("The ministers spoke in Newry of internal border controls.", "en")
    assert not [e for e in record.entities.values() if e.type == "Event"]


def met(text, language="de"):
    """Return (person, wording of the event) pairs."""
    record = record_of(text, language)
    return {
        (record.entities[who].name, record.entities[event].mentions[0].text)
        for who, event in ties(record, "TOOK_PART_IN")
    }


def test_a_meeting_told_by_a_verb_at_the_end_is_one_of_its_own():
    text = (
        "Ministerin Anna Schmidt hat am 3. Mai 2019 in Kehl den Präfekten Karl Braun getroffen. "
        "Die Ausstellung in Leer wird 2020 stattfinden."
    )
    assert met(text) == {("Anna Schmidt", "getroffen"), ("Karl Braun", "getroffen")}


def test_those_who_meet_on_an_anniversary_were_not_at_what_is_remembered():
    text = (
        "Anlässlich des Jahrestages der Unterzeichnung des Abkommens trafen sich Anna Schmidt und "
        "Karl Braun am 3. Mai 2019 in Kehl."
    )
    assert met(text) == {("Anna Schmidt", "trafen sich"), ("Karl Braun", "trafen sich")}


def test_an_object_behind_an_event_is_not_whose_it_was():
    text = "Anna Schmidt vertrat am 3. Mai 2019 bei dem Treffen die Deutschsprachige Gemeinschaft."
    assert {role for who, role in parts(text, "de") if who != "Anna Schmidt"} == set()


def test_who_is_named_for_an_office_holds_it():
    record = record_of("Anna Schmidt wurde zur Vorsitzenden der Euregio Rhein-Waal benannt.", "de")
    assert len(ties(record, "HOLDS")) == 1


@pytest.mark.parametrize(
    ("headline", "signed"),
    [
        ("Feuerwehren helfen über die Grenze: Vertrag in Görlitz unterzeichnet", set()),
        ("Landrat Max Huber: Vertrag in Görlitz unterzeichnet", {"person/max-huber"}),
    ],
)
def test_what_a_headline_tells_before_its_colon_is_of_others(headline, signed):
    record = record_of(f"{headline}\n\nEs war der 3. Mai 2019.", "de")
    assert {who for who, _ in ties(record, "SIGNED")} == signed
