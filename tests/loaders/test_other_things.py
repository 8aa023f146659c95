"""What is told of other things than the event: its days, its places, and parts in them."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def days(text, language):
    """Return the dates of the events of a text."""
    record = record_of(text, language)
    dates = {record.entities[id].properties.get("date") for id in entities(record, "Event")}
    return dates - {None}


def places(text, language):
    """Return where the events of a text were, by the last part of the ids."""
    record = record_of(text, language)
    return {record.entities[place].name for _, place in ties(record, "HELD_AT")}


def parts(text, language, **properties):
    """Return who took part in anything, by name."""
    record = record_of(text, language)
    return {record.entities[who].name for who, _ in ties(record, "TOOK_PART_IN", **properties)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Depuis les incendies de juillet 2019, le colloque à Metz réunit les maires."),
        ("nl", "Na de branden van juli 2019 opende de burgemeester van Venlo het colloquium."),
        ("de", "Nach den Bränden vom Juli 2019 eröffnete der Bürgermeister von Kehl die Tagung."),
        ("en", "After the fires of July 2019 the mayor of Derry opened the colloquium."),
    ],
)
def test_the_month_of_another_thing_is_not_the_events(language, text):
    assert days(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le colloque de juillet 2019 à Metz a réuni les maires."),
        ("nl", "Het colloquium van juli 2019 werd geopend door de burgemeester van Venlo."),
        ("en", "The mayor of Derry opened the colloquium of July 2019."),
    ],
)
def test_the_month_behind_the_event_is_its_own(language, text):
    assert days(text, language) == {"2019-07"}


def test_the_day_on_which_an_event_is_said_to_take_place_is_surer_than_another():
    text = "La mairie a annoncé ce lundi la visite du préfet qui se tiendra le 14 mai 2021 à Metz."
    assert days(text, "fr") == {"2021-05-14"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Elle sera basée à l'ambassade d'Italie, a dit Anna Loisel lors d'un colloque.",
        ),
        (
            "fr",
            "Brême : la maire prépare un colloque\n\nAnna Loisel a ouvert le colloque.",
        ),
        ("fr", "La visite de courtoisie de la Grèce a été ouverte par Anna Loisel."),
        (
            "fr",
            "Un colloque a eu lieu le 3 mai. Les maires se réunissent alternativement à Brême.",
        ),
    ],
)
def test_where_somebody_works_comes_from_or_meets_by_turns_is_no_place_of_the_event(language, text):
    assert not places(text, language) & {"ambassade d'Italie", "Brême", "Bremen", "Grèce", "Greece"}


def test_a_house_called_after_a_state_lies_anywhere():
    record = record_of("Le colloque a eu lieu à la Maison du Portugal à Metz.", "fr")
    assert {place for _, place in ties(record, "LOCATED_IN")}.isdisjoint({"place/PT"})


def test_a_palace_behind_an_office_does_not_lie_in_its_country():
    text = "Le colloque a réuni l'ambassadeur du Portugal, au Palais provincial."
    record = record_of(text, "fr")
    assert {place for _, place in ties(record, "LOCATED_IN")}.isdisjoint({"place/PT"})


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "Le colloque a eu lieu à Metz. La ville de Metz participe au financement.", 0),
        ("de", "Das Treffen war in Trier. Die Stadt Trier war am Zustandekommen beteiligt.", 0),
        ("nl", "De vergadering was in Gent. De stad Gent heeft aan de uitwerking deelgenomen.", 0),
        ("nl", "Het colloquium was in Venlo. De stad Venlo neemt deel aan de bouw van de brug.", 0),
        ("de", "Die Tagung war in Kehl. Die Stadt Kehl beteiligt sich an der Finanzierung.", 0),
        ("en", "The colloquium was in Derry. The city of Derry took part in the funding.", 0),
        ("fr", "Le colloque a eu lieu à Metz. La ville de Metz a participé aux travaux.", 1),
        ("fr", "Le colloque a eu lieu à Metz. La ville de Metz y a participé.", 1),
    ],
)  # fmt: skip
def test_a_part_in_another_thing_is_none_in_the_event(language, text, count):
    assert len(parts(text, language, role="attended")) == count


def test_a_committee_that_met_before_a_signing_was_at_a_meeting_of_its_own():
    record = record_of(
        "Le comité stratégique franco-belge s'est réuni à Metz le 3 mai 2021. La signature de la "
        "convention aura lieu en juin.",
        "fr",
    )
    assert {record.entities[e].properties["kind"] for _, e in ties(record, "TOOK_PART_IN")} == {
        "meeting"
    }


@pytest.mark.parametrize(
    "row", ["(de g. à dr.) ", "De g. à d. : ", "(1er rang, de g. à dr.) "]
)  # fmt: skip
def test_a_picture_shows_who_was_there_from_left_to_right(row):
    text = f"La visite a eu lieu à Metz.\n\n{row}Anna Loisel, maire de Metz ; Paul Grangier"
    assert parts(text, "fr") == {"Anna Loisel", "Paul Grangier"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "In 2011 besloot burgemeester Jan Zwart van Venlo het colloquium te steunen."),
        ("nl", "Jan Zwart beloofde burgemeester Anna Maas een tweede bezoek."),
        ("fr", "Le maire de Metz, Paul Loisel, a promis une deuxième visite à Anna Grangier."),
    ],
)
def test_who_promised_an_event_or_thought_of_it_was_not_there(language, text):
    assert parts(text, language) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Anna Loisel, présidente en exercice de la Conférence du Rhin supérieur, a écrit.",
        "En début de semaine, la maire de Metz, Anna Loisel, a écrit.",
    ],
)
def test_a_term_of_office_or_a_week_is_no_event(text):
    assert entities(record_of(text, "fr"), "Event") == set()


def test_who_received_others_was_not_received():
    text = (
        "Die Konferenz fand in Kehl statt. Sie wurden dort von Eva Roth, Vorsitzende der Euregio, "
        "und Karl Braun empfangen."
    )
    assert parts(text, "de") == {"Eva Roth", "Karl Braun"}
    assert parts(text, "de", role="attended") == set()


@pytest.mark.parametrize(
    ("language", "text", "agreements"),
    [
        ("en", "She learned a great deal about the unique collaboration.", 0),
        ("fr", "Ils ont décidé d'un commun accord d'aider Lille.", 0),
        ("en", "They struck a deal about water.", 1),
    ],
)
def test_fixed_phrases_are_no_agreements(language, text, agreements):
    assert len(entities(record_of(text, language), "Agreement")) == agreements


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De conferentie vond in Gent plaats. In het stadhuis bespraken Anna Martin en Karl "
               "Moss de plannen."),
        ("de", "Die Konferenz fand in Kehl statt. Darüber diskutierten Anna Martin und Karl Moss."),
        ("en", "The conference took place in Newry. Anna Martin and Karl Moss discussed trade."),
    ],
)  # fmt: skip
def test_those_who_discussed_something_were_at_the_event_told_of(language, text):
    record = record_of(text, language)
    assert len(entities(record, "Event")) == 1
    assert parts(text, language) == {"Anna Martin", "Karl Moss"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La fête a eu lieu le 3 mai 2023. Le bateau remplace une vedette allemande mise en "
         "service en 1978.", {"2023-05-03"}),
        ("Le navire mis en service le 5 mai 1978 a été vendu.", set()),
        ("La mise en service du bateau a eu lieu le 3 mai 2023.", {"2023-05-03"}),
        ("La mise en service le 3 mai 2023 à Kehl a attiré du monde.", {"2023-05-03"}),
    ],
)  # fmt: skip
def test_a_participle_behind_its_noun_is_no_event(text, expected):
    assert days(text, "fr") == expected
