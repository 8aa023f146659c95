"""Who opened what no noun names as an event; who speaks by a gerund or from a caption. Made-up."""

from __future__ import annotations

import pytest
from test_signing import signed
from test_who_took_part import MEETING, roles
from text_records import record_of


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La piste cyclable a été inaugurée jeudi par Anne Durand et Jan Peeters."),
        ("fr", "Anne Durand et Jan Peeters ont coupé le ruban de la nouvelle caserne à Givet."),
        ("nl", "Anne Durand en Jan Peeters huldigden donderdag de nieuwe kazerne in Hulst in."),
        ("nl", "In Hulst knipten Anne Durand en Jan Peeters het lint door van de fietsbrug."),
        ("de", "Anne Durand und Jan Peeters weihten am Donnerstag die Rettungswache in Kehl ein."),
        ("de", "Die neue Brücke in Görlitz wurde von Anne Durand und Jan Peeters eröffnet."),
        ("en", "The joint police station in Newry was opened by Anne Durand and Jan Peeters."),
        ("en", "Anne Durand and Jan Peeters unveiled the new greenway in Newry on Thursday."),
    ],
)
def test_who_opens_a_thing_was_at_its_opening(language, sentence):
    found = roles(language, sentence)
    assert set(found) == {"Anne Durand", "Jan Peeters"}
    assert set.union(*found.values()) <= {"opened", "inaugurated"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La caserne a été inaugurée à Givet en présence d'Anne Durand et Jan Peeters."),
        ("nl", "De grensbrug werd in Hulst geopend in het bijzijn van Anne Durand en Jan Peeters."),
        ("de", "Im Beisein von Anne Durand und Jan Peeters wurde in Kehl das Zentrum eröffnet."),
        ("en", "The bridge in Newry was unveiled in the presence of Anne Durand and Jan Peeters."),
    ],
)
def test_who_is_named_as_present_was_at_the_opening(language, sentence):
    found = roles(language, sentence)
    assert found == {"Anne Durand": {"attended"}, "Jan Peeters": {"attended"}}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Le pont que Jan Peeters avait inauguré en 1998 est fermé."),
        ("nl", "Jan Peeters opende de deur van zijn kantoor niet."),
        ("de", "Jan Peeters eröffnete ein Konto."),
        ("de", "Jan Peeters würde die neue Brücke eröffnen."),
        ("en", "Jan Peeters opened his remarks in the new centre with a joke."),
    ],
)
def test_what_is_no_opening_of_the_day_makes_no_event(language, sentence):
    assert roles(language, sentence) == {}


def test_a_welcome_in_a_building_opens_no_building():
    text = "Das Treffen war in Görlitz. Jan Peeters begrüßte die Gäste im Saal des Kreishauses."
    events = [e for e in record_of(text, "de").entities.values() if e.type == "Event"]
    assert [event.properties["kind"] for event in events] == ["meeting"]


def test_a_named_inauguration_is_the_event():
    text = (
        "L'inauguration de la caserne a eu lieu à Givet le 3 mai 2019. Le bâtiment a été inauguré "
        "par Anne Durand."
    )
    events = [e for e in record_of(text, "fr").entities.values() if e.type == "Event"]
    assert len(events) == 1
    assert roles("fr", text) == {"Anne Durand": {"inaugurated"}}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En présence de la ministre Claire Petit, Anna Martin et Jean Dupont ont signé "
               "un accord."),
        ("fr", "En présence de Claire Petit et de Luc Roux, Anna Martin et Jean Dupont ont signé "
               "un accord."),
        ("en", "In the presence of Claire Petit, Anna Martin and Jean Dupont signed the treaty."),
    ],
)  # fmt: skip
def test_those_behind_the_presence_of_others_sign(language, text):
    assert signed(language, text) == {"Anna Martin", "Jean Dupont"}


@pytest.mark.parametrize(
    "text", ["Das Abkommen wurde von Frankreich und Deutschland in Kehl unterzeichnet."]
)
def test_states_sign_behind_the_agent_of_a_german_passive(text):
    assert signed("de", text) == {"Frankreich", "Deutschland"}


@pytest.mark.parametrize(
    ("language", "sentence", "name", "role"),
    [
        ("en", "Addressing delegates at the conference in Newry, Jane Poole called for help.",
         "Jane Poole", "spoke"),
        ("en", 'On policing, "we need each other," Jane Poole told the conference in Newry.',
         "Jane Poole", "spoke"),
        ("fr", "En ouvrant le colloque de Metz, la préfète Anne Durand a salué les pompiers.",
         "Anne Durand", "opened"),
        ("en", "Governor Jane Poole held talks with Paul Smith in Newry on Monday.",
         "Paul Smith", "met"),
        ("nl", "In Gent vond een overleg plaats. Voor Zeeland schoof minister Ann Mertens aan, "
               "voor Vlaanderen minister Jan Peeters.", "Jan Peeters", "attended"),
    ],
)  # fmt: skip
def test_gerunds_talks_and_further_sides_tell_who_was_there(language, sentence, name, role):
    assert role in roles(language, sentence)[name]


@pytest.mark.parametrize(
    ("language", "caption", "names"),
    [
        ("de", "Foto: Landrat Jens Vogt (links) und Eva Kolb bei dem Treffen.",
         {"Jens Vogt", "Eva Kolb"}),
        ("fr", "Photo : Anne Durand et Jan Peeters lors de la réunion.",
         {"Anne Durand", "Jan Peeters"}),
        ("de", "Foto: Jens Vogt", set()),
        ("en", "Photo: Paul Smith / PA", set()),
    ],
)  # fmt: skip
def test_a_caption_behind_the_word_photo_shows_people(language, caption, names):
    assert set(roles(language, f"{MEETING[language]}\n\n{caption}")) == names


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Accompagné du préfet Luc Roux, la ministre Anne Durand a visité mardi le port."),
        ("nl", "Minister Anne Durand en gouverneur Luc Roux bezochten dinsdag de kazerne."),
        ("de", "Am Dienstag besuchten Ministerin Anne Durand und Landrat Luc Roux die Wache."),
        ("en", "Minister Anne Durand and Mayor Luc Roux visited the fire station on Tuesday."),
    ],
)
def test_a_visit_on_a_day_is_an_event(language, sentence):
    assert set(roles(language, sentence)) == {"Anne Durand", "Luc Roux"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Minister Anne Durand visits the fire station every Tuesday."),
        ("nl", "Minister Anne Durand bezocht als kind de school."),
    ],
)
def test_a_habit_or_a_visit_at_no_time_is_none(language, sentence):
    assert roles(language, sentence) == {}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Une dizaine d'élus ont pris part à la réunion, parmi lesquels Anne Durand et "
               "Luc Roux."),
        ("nl", "Een tiental burgemeesters nam deel aan de vergadering, onder wie Anne Durand en "
               "Luc Roux."),
        ("en", "Some ten mayors took part in the meeting, among them Anne Durand and Luc Roux."),
    ],
)  # fmt: skip
def test_those_named_among_a_group_were_there(language, sentence):
    assert {"Anne Durand", "Luc Roux"} <= set(roles(language, sentence))


def test_the_english_progressive_has_a_subject():
    found = roles("en", "Kent County Council is organising a conference in Dover on 3 May 2019.")
    assert found == {"Kent County Council": {"organised"}}


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("fr", "La ministre Anne Durand s'est rendue à Kehl pour présider la réunion.", "chaired"),
        ("fr", "Anne Durand est venue à Kehl pour ouvrir la conférence.", "opened"),
        ("nl", "Anne Durand reisde dinsdag naar Kehl om de conferentie te openen.", "opened"),
        ("de", "Anne Durand reiste am Dienstag nach Kehl, um die Sitzung zu leiten.", "chaired"),
        ("en", "Anne Durand travelled to Kehl on Tuesday to chair the meeting.", "chaired"),
    ],
)
def test_who_went_somewhere_to_lead_an_event_led_it(language, sentence, role):
    assert role in roles(language, sentence)["Anne Durand"]


def test_those_with_whom_one_went_to_lead_it_led_it_too():
    text = (
        "Anne Durand s'est rendue à Kehl pour coprésider avec son homologue allemand, Luc Roux, "
        "la session du comité."
    )
    assert all("chaired" in roles("fr", text)[who] for who in ("Anne Durand", "Luc Roux"))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Anne Durand s'est rendue à Kehl pour inviter Luc Roux à présider la réunion."),
        ("fr", "Anne Durand a été désignée pour présider la réunion."),
        ("en", "Anne Durand travelled to Kehl to ask Luc Roux to open the conference."),
        ("de", "Anne Durand reiste ab, weil Luc Roux bat, die Konferenz zu eröffnen."),
    ],
)
def test_whom_one_asked_to_lead_an_event_did_not_lead_it(language, sentence):
    assert not {"opened", "chaired"} & set().union(*roles(language, sentence).values(), set())


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("fr", "Une conférence aura lieu à Metz. Cette journée sera ouverte par Anne Durand.",
         "opened"),
        ("nl", "Een conferentie vindt plaats in Gent. Deze dag wordt geopend door Anne Durand.",
         "opened"),
        ("de", "Eine Konferenz findet in Kehl statt. Dieser Tag wird von Anne Durand eröffnet.",
         "opened"),
        ("fr", "Anne Durand a conclu la conférence.", "closed"),
        ("fr", "La conférence a été conclue par Anne Durand.", "closed"),
        ("en", "Anne Durand concluded the conference in Newry.", "closed"),
    ],
)  # fmt: skip
def test_this_day_is_opened_and_a_conference_concluded(language, sentence, role):
    assert role in roles(language, sentence)["Anne Durand"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La conférence a eu lieu. « C'était utile », a conclu Anne Durand."),
        ("fr", "Anne Durand a conclu un accord lors de la conférence."),
        ("en", "Anne Durand concluded that the conference in Newry was useful."),
        ("en", "The conference took place in Newry. It was useful, Anne Durand concluded."),
    ],
)
def test_who_concludes_something_else_has_not_closed_the_event(language, sentence):
    assert "closed" not in set().union(*roles(language, sentence).values())


def test_who_welcomes_the_guests_at_the_beginning_opens_the_event_itself():
    text = "Zum Auftakt der Konferenz begrüßte Landrätin Tanja Schweiger die Gäste im Kulturhaus."
    record = record_of(text, "de")
    [event] = [e for e in record.entities.values() if e.type == "Event"]
    [part] = [r for r in record.relations.values() if r.type == "TOOK_PART_IN"]
    assert (part.target, part.properties["role"]) == (event.id, "opened")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les allocutions de bienvenue ont été prononcées par {} et {}."),
        ("en", "Welcome addresses were given by {} and {}."),
        ("en", "Opening speeches were given by {} and {}."),
        ("nl", "De welkomsttoespraken werden gehouden door {} en {}."),
        ("de", "Die Eröffnungsreden hielten {} und {}."),
    ],
)
def test_several_opened_who_gave_words_of_welcome(language, text):
    found = roles(language, f"{MEETING[language]} {text.format('Anna Kolb', 'Eva Roth')}")
    assert found.keys() == {"Anna Kolb", "Eva Roth"}
    assert all("opened" in each for each in found.values())


def test_greetings_from_guests_open_nothing():
    found = roles("de", f"{MEETING['de']} Grußworte überbrachten Anna Kolb und Eva Roth.")
    assert found == {"Anna Kolb": {"spoke"}, "Eva Roth": {"spoke"}}
