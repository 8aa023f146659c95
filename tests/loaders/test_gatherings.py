"""Who brought whom together, where the verb alone tells of it. Made-up names, real places."""

from __future__ import annotations

import pytest
from text_records import entities, record_of


def parts(text, language):
    """Return who had which part in what a text tells of: {"anne-petit convened"}."""
    record = record_of(text, language)
    return {
        f"{r.source.split('/')[1]} {r.properties['role']}"
        for r in record.relations.values() if r.type == "TOOK_PART_IN"
    }  # fmt: skip


GATHERED = {
    "julie-petit convened",
    "mayor.geonames-2794055 attended",
    "mayor.geonames-2785341 attended",
}
FR = "La préfète du Nord, Julie Petit, "
MAYORS = "les bourgmestres de Courtrai et de Tournai"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", f"{FR}a réuni mercredi à Lille {MAYORS}."),
        ("fr", f"{FR}a rassemblé {MAYORS} à Lille."),
        ("fr", f"{FR}a convié mardi à Lille {MAYORS}."),
        ("fr", f"{FR}réunit mercredi à Lille {MAYORS}. La réunion portera sur la mobilité."),
        (
            "nl",
            "Prefect Julie Petit bracht woensdag in Rijsel de burgemeesters van Kortrijk en "
            "Doornik samen.",
        ),
        (
            "nl",
            "Prefect Julie Petit heeft woensdag in Rijsel de burgemeesters van Kortrijk en "
            "Doornik samengebracht.",
        ),
        (
            "de",
            "Präfektin Julie Petit versammelte am Mittwoch in Lille die Bürgermeister von "
            "Kortrijk und Tournai.",
        ),
        (
            "en",
            "The prefect, Julie Petit, brought together the mayors of Kortrijk and Tournai in "
            "Lille on Wednesday.",
        ),
    ],
)
def test_who_brings_people_together_somewhere_convenes_a_meeting(language, text):
    assert parts(text, language) == GATHERED


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'Union Benelux réunit les ministres de la Belgique et des Pays-Bas."),
        ("fr", f"{FR}réunit chaque année à Lille {MAYORS}."),
        ("fr", f"{FR}a invité mardi {MAYORS} à participer à l'enquête."),
        ("fr", f"{FR}a réuni mardi les conditions d'un accord."),
        ("fr", f"Le film a réuni mardi à Lille {MAYORS}."),
        ("nl", "De Benelux Unie brengt de ministers van België en Nederland samen."),
        ("nl", "Prefect Julie Petit nodigde woensdag de burgemeester van Kortrijk uit."),
        ("de", "Präfektin Julie Petit lud am Mittwoch den Bürgermeister von Kortrijk ein."),
        ("en", "The Benelux Union brings together the ministers of Belgium and of France."),
        ("en", "The prefect, Julie Petit, invited the mayor of Kortrijk on Wednesday."),
    ],
)
def test_who_unites_members_or_invites_has_convened_no_meeting(language, text):
    assert not entities(record_of(text, language), "Event")


def test_who_gathers_others_where_an_event_was_told_of_does_so_there():
    text = f"La conférence a eu lieu à Lille. {FR}y a réuni mardi {MAYORS}."
    assert len(entities(record_of(text, "fr"), "Event")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Julie Petit a reçu mardi à l'hôtel de ville Paul Klein, maire de Kehl."),
        ("fr", "Julie Petit a reçu lundi à l'hôtel de Région à Lille Paul Klein, maire de Kehl."),
        ("fr", "Julie Petit a reçu à cette occasion le maire de Kehl, Monsieur Paul Klein."),
        ("nl", "Julie Petit ontving dinsdag op het stadhuis Paul Klein, burgemeester van Kehl."),
        ("de", "Julie Petit empfing am Dienstag im Rathaus Paul Klein, Bürgermeister von Kehl."),
        ("en", "Julie Petit received on Tuesday at the town hall Paul Klein, Mayor of Kehl."),
    ],
)
def test_whom_one_received_is_named_behind_the_building_or_occasion(language, text):
    assert parts(text, language) == {"julie-petit hosted", "paul-klein attended"}
    assert not any("klein" in id for id in entities(record_of(text, language), "Organisation"))


def test_a_building_may_be_called_like_a_person():
    record = record_of("La conférence a lieu à l'espace Jean Monnet de Metz.", "fr")
    assert not entities(record, "Person")
