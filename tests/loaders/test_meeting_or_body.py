"""Whether a name is of a meeting or of a body, and words that are neither. Made-up names."""

from __future__ import annotations

import pytest
from test_which_town import venue
from text_records import called, entities, record_of, ties


def topics(text, language):
    """Return what the events of a text are about."""
    return {target for _, target in ties(record_of(text, language), "ABOUT")}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("en", "The Annual Forum was held in Olsztyn on 8 December 2022.", "forum"),
        ("en", "The 1st Borders Forum will be held on 9 November 2020 in Paris.", "forum"),
        ("fr", "Le 19e Sommet de la Grande Région a eu lieu à Mayence le 13 décembre.", "summit"),
        ("de", "Der Gipfel der Großregion fand am 20. Januar 2021 in Mainz statt.", "summit"),
        ("nl", "De Benelux-top vond op 4 maart plaats in Rotterdam.", "summit"),
    ],
)
def test_what_took_place_is_an_event(language, text, kind):
    record = record_of(text, language)
    (event,) = entities(record, "Event")
    assert event.startswith(f"event/{kind}.")
    assert ties(record, "HELD_AT")
    assert not entities(record, "Person")


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Ann Brown opened the 4th Annual Danube Border Forum.",
         "4th Annual Danube Border Forum"),
        ("en", "The 4th Annual Danube Border Conference was opened by Ann Brown.",
         "4th Annual Danube Border Conference"),
        ("de", "Anna Adam sprach beim fünften Donauforum.", "fünften Donauforum"),
        ("fr", "Anne Petit a ouvert le 3e Forum franco-belge de la sécurité.",
         "3e Forum franco-belge de la sécurité"),
        ("nl", "Anna Peeters opende het vierde Grensforum.", "vierde Grensforum"),
    ],
)  # fmt: skip
def test_what_an_ordinal_counts_is_an_event(language, text, name):
    record = record_of(text, language)
    assert [record.entities[id].name for id in entities(record, "Event")] == [name]
    assert ties(record, "TOOK_PART_IN")
    assert not entities(record, "Organisation")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Ann Brown chairs the Danube Border Forum."),
        ("fr", "Anne Petit a ouvert un forum."),
        ("de", "Das Donauforum der Gemeinden verabschiedete einen Bericht."),
    ],
)
def test_a_forum_that_nothing_counts_is_no_event(language, text):
    assert not entities(record_of(text, language), "Event")


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("en", "The Annual Forum adopted a report.", "Annual Forum"),
        ("fr", "Le Sommet de la Grande Région a adopté un rapport.", "Sommet de la Grande Région"),
        ("en", "The European Committee of the Regions took place.",
         "European Committee of the Regions"),
    ],
)  # fmt: skip
def test_what_does_something_is_a_body(language, text, body):
    assert called(text, language) == [body]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les ministres ont abordé la mise en œuvre du Traité de Prüm."),
        ("en", "An expert on disaster relief in Gronau opened the conference."),
        ("fr", "La réunion a eu lieu mardi à Porrentruy (CH)."),
        ("fr", "La séance s'est tenue dans les locaux de l'Hôtel de Ville à Metz."),
    ],
)
def test_other_words_are_no_body(language, text):
    assert called(text, language) == []


def test_the_rooms_of_the_town_hall_are_where_it_was():
    text = "La séance s'est tenue dans les locaux de l'Hôtel de Ville à Metz."
    assert venue(text, "fr") == "place/hotel-de-ville.geonames-2994160"


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("fr", "Une réunion sur ce sujet a eu lieu mardi à Arlon.", set()),
        ("en", "The meeting in Newry discussed the project.", set()),
        ("fr", "La réunion de Metz a porté sur les points suivants : la santé et la mobilité.",
         {"topic/health", "topic/mobility"}),
        ("de", "Auf der Tagung in Kehl ging es um folgende Themen: Gesundheit und Mobilität.",
         {"topic/health", "topic/mobility"}),
    ],
)  # fmt: skip
def test_words_that_only_announce_a_topic_are_none(language, text, about):
    assert topics(text, language) == about


def test_a_well_known_body_is_the_same_in_the_genitive():
    text = "Max Huber ist Präsident des Eurodistrikts Straßburg-Ortenau."
    (office,) = entities(record_of(text, "de"), "Office")
    assert office == "office/president.eurodistrict-strasbourg-ortenau"


@pytest.mark.parametrize(
    ("language", "text", "about"),
    [
        ("en", "The conference on tourism took place in Newry.", {"topic/tourism"}),
        ("en", "Anna Moss opened a conference on health care in Newry.", {"topic/health"}),
        ("fr", "La conférence sur le tourisme a eu lieu à Metz.", {"topic/tourism"}),
    ],
)
def test_a_domain_that_an_event_is_about_is_its_topic_and_not_its_name(language, text, about):
    assert topics(text, language) == about


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "Kent County Council and the City of Ghent jointly organised a workshop in Kehl.",
         "organised"),
        ("de", "Die Stadt Aachen war am 3. Mai 2021 Gastgeber der Sitzung.", "hosted"),
        ("nl", "De stad Gent was op 3 mei 2021 gastheer van de vergadering.", "hosted"),
    ],
)  # fmt: skip
def test_an_adverb_or_a_day_parts_nobody_from_what_he_did(language, text, role):
    assert ties(record_of(text, language), "TOOK_PART_IN", role=role)
