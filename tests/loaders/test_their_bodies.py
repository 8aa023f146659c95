"""A body that only tells whose people somebody is has done nothing itself."""

from __future__ import annotations

import pytest
from test_who_took_part import roles
from text_records import record_of, ties


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Durand, Police fédérale, a animé la conférence de Lille le 3 mai 2019."),
        ("nl", "Anne Durand, Federale Politie, modereerde de conferentie in Gent op 3 mei 2019."),
        ("de", "Anne Durand, Landespolizei, moderierte die Tagung in Kehl am 3. Mai 2019."),
        ("en", "Anne Durand, Kent Police, moderated the conference in Dover on 3 May 2019."),
    ],
)
def test_a_body_between_a_name_and_its_verb_is_whose_the_person_is(language, text):
    assert roles(language, text) == {"Anne Durand": {"moderated"}}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Am 3. Mai 2019 fand in Kehl ein Treffen statt. Daran nahmen von der Feuerwehr Kehl "
               "Kommandant Jan Peeters, Anne Durand und Luc Martin teil."),
        ("de", "Am 3. Mai 2019 fand in Kehl ein Treffen statt. Hieran nahmen auf deutscher Seite "
               "vom Kreisfeuerwehrverband Kehl Kommandant Jan Peeters, Anne Durand und Luc Martin "
               "teil."),
        ("nl", "Op 3 mei 2019 vond in Gent een vergadering plaats. Daaraan namen van de brandweer "
               "Gent commandant Jan Peeters, Anne Durand en Luc Martin deel."),
    ],
)  # fmt: skip
def test_of_which_body_they_came_stands_before_those_who_came(language, text):
    came = {"Jan Peeters", "Anne Durand", "Luc Martin"}
    assert roles(language, text) == {name: {"attended"} for name in came}


@pytest.mark.parametrize(
    "text",
    [
        "Anne Durand has stressed the benefits at an event staged in Dover on 3 May 2019.",
        "Anne Durand spoke of the river at a seminar organised as part of the programme in Dover "
        "on 3 May 2019.",
    ],
)
def test_a_participle_behind_its_event_is_nobodys_deed(text):
    assert "organised" not in roles("en", text).get("Anne Durand", set())
    assert "hosted" not in roles("en", text).get("Anne Durand", set())


def test_the_issue_that_a_programme_is_addressing_hears_no_speech():
    text = (
        "A conference was held in Dover on 3 May 2019. Anne Durand showed at the conference how "
        "Kent County Council is addressing the issue of waste."
    )
    assert "Kent County Council" not in roles("en", text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence s'est tenue à Lille le 3 mai 2019. La Ville de Tournai y était "
               "représentée par Anne Durand."),
        ("nl", "De conferentie vond op 3 mei 2019 in Gent plaats. De stad Rijsel was "
               "vertegenwoordigd door Anne Durand."),
        ("de", "Die Tagung fand am 3. Mai 2019 in Kehl statt. Die Stadt Colmar wurde durch Anne "
               "Durand vertreten."),
        ("en", "The conference was held in Dover on 3 May 2019. Kent County Council was "
               "represented by Anne Durand."),
    ],
)  # fmt: skip
def test_a_body_takes_part_through_who_represents_it(language, text):
    found = roles(language, text)
    assert found.pop("Anne Durand") == {"represented"}
    assert list(found.values()) == [{"attended"}]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Anne Durand, woordvoerder van minister Jan Peeters, sprak op de conferentie in "
               "Gent van 3 mei 2019."),
        ("de", "Anne Durand, Sprecherin des Ministerpräsidenten Jan Peeters, sprach auf der "
               "Konferenz in Kehl am 3. Mai 2019."),
        ("en", "Anne Durand, adviser to Prime Minister Jan Peeters, spoke at the conference in "
               "Dover on 3 May 2019."),
    ],
)  # fmt: skip
def test_whose_people_speak_does_not_speak(language, text):
    assert roles(language, text) == {"Anne Durand": {"spoke"}}


def test_a_title_behind_another_office_is_its_holder_s():
    record = record_of(
        "Anne Durand, die Beauftragte des polnischen Ministerpräsidenten Jan Peeters für den "
        "Dialog, besuchte Kehl.",
        "de",
    )
    held = {
        (record.entities[person].name, record.entities[office].properties["kind"])
        for person, office in ties(record, "HOLDS")
    }
    assert ("Jan Peeters", "minister-president") in held
    assert ("Jan Peeters", "responsible-officer") not in held


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Comme son prédécesseur Jan Peeters, Anne Durand a ouvert la conférence de Lille le "
               "3 mai 2019."),
        ("nl", "In tegenstelling tot burgemeester Jan Peeters opende Anne Durand de conferentie in "
               "Gent op 3 mei 2019."),
        ("de", "Wie ihr Vorgänger Jan Peeters eröffnete Anne Durand die Konferenz in Kehl am 3. "
               "Mai 2019."),
        ("en", "Like her predecessor Jan Peeters, Anne Durand opened the conference in Dover on 3 "
               "May 2019."),
        ("en", "The conference in Dover on 3 May 2019 was opened by Anne Durand, who thanked her "
               "predecessor Jan Peeters."),
        ("nl", "De conferentie in Gent op 3 mei 2019 werd geopend door Anne Durand, die haar "
               "voorganger Jan Peeters bedankte."),
    ],
)  # fmt: skip
def test_whom_one_is_like_or_thanks_does_not_open(language, text):
    opened = {name for name, done in roles(language, text).items() if "opened" in done}
    assert opened == {"Anne Durand"}


@pytest.mark.parametrize(
    "text",
    [
        "Die Übung in Kehl am 3. Mai 2019 wurde von der Feuerwehr Kehl durchgeführt und von Jan "
        "Peeters beobachtet.",
        "Die Übung in Kehl am 3. Mai 2019 wurde von Jan Peeters angeregt und von der Feuerwehr "
        "Kehl durchgeführt.",
    ],
)
def test_each_of_two_german_passives_has_its_own_agent(text):
    done = {name for name, told in roles("de", text).items() if "conducted" in told}
    assert done == {"Feuerwehr Kehl"}
