"""Where something was of which clauses beside it tell: "where", "which was held", "after"."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def told(text, language):
    """Return (words, place, day) of the events and agreements of ``text``, each None where no place
    or day of it is told."""
    record = record_of(text, language)
    places = dict(ties(record, "HELD_AT"))
    return {
        (
            entity.mentions[0].text,
            record.entities[places[entity.id]].name if entity.id in places else None,
            entity.properties.get("date"),
        )
        for entity in record.entities.values()
        if entity.type in ("Event", "Agreement")
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La délégation s'est rendue le 3 mai 2019 à Lille, où s'est tenue la conférence.",
         {("conférence", "Lille", "2019-05-03")}),
        ("fr", "Les maires se sont retrouvés à Kehl, où ils ont signé une convention.",
         {("se sont retrouvés", "Kehl", None), ("convention", "Kehl", None)}),
        ("nl", "De minister was te gast in Venlo, waar hij de conferentie opende.",
         {("conferentie", "Venlo", None)}),
        ("de", "Die Delegation reiste nach Görlitz, wo die Tagung stattfand.",
         {("Tagung", "Görlitz", None)}),
        ("en", "The delegation went on to the town hall in Newry, where it opened a seminar.",
         {("seminar", "town hall", None)}),
        ("en", "The mayor of Newry, where the factory lies, opened a seminar in Dundalk.",
         {("seminar", "Dundalk", None)}),
        ("en", "She was born in Cork, where she lives, and opened the seminar.",
         {("seminar", None, None)}),
        ("de", "Er fuhr nach Trier, wo er den Minister zu einer Tagung in Metz einlud.",
         {("Tagung", "Metz", None)}),
        ("de", "Beide fuhren nach Kehl, wo der Vertrag unterzeichnet wurde.",
         {("Vertrag", "Kehl", None)}),
        ("en", "In Strasbourg, where the treaty was not signed, she gave an interview.",
         set()),
        ("en", "He went to Strasbourg, where he said the treaty would never be signed.",
         set()),
        ("fr", "Il habite à Mons, où il a relu la convention signée en 2018.",
         {("convention", None, "2018")}),
        ("de", "Sie lebt in Trier, wo sie das 2018 unterzeichnete Abkommen erläuterte.",
         {("Abkommen", None, "2018")}),
        ("nl", "Zij woont in Breda, waar ze het in 2018 ondertekende verdrag toelichtte.",
         {("verdrag", None, "2018")}),
        ("en", "She lives in Derry, where she signed the guest book and praised the treaty.",
         set()),
        ("nl", "Jan Smit woont in Breda, waar hij de top op de radio volgde.",
         set()),
        ("de", "Eva Braun arbeitet in Trier, wo sie die Konferenz organisierte.",
         {("Konferenz", None, None)}),
    ],
)  # fmt: skip
def test_a_clause_behind_a_place_tells_what_took_place_there(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La conférence, qui a eu lieu à Mons, sera suivie le 12 juin 2019 d'un séminaire à "
         "Lille.", {("conférence", "Mons", None), ("séminaire", "Lille", "2019-06-12")}),
        ("nl", "De top, die in 2019 in Middelburg werd gehouden, krijgt in november een vervolg "
         "in Antwerpen.", {("top", "Middelburg", "2019")}),
        ("de", "Die Tagung, die 2019 in Metz stattfand, wird im Herbst in Trier fortgesetzt.",
         {("Tagung", "Metz", "2019")}),
        ("en", "The summit, which was held in Dublin in 2019, will be followed by a conference in "
         "Newry in May.", {("summit", "Dublin", "2019"), ("conference", "Newry", "2021-05")}),
        ("en", "The fair took place on 3 May 2019 in Monaco, following a meeting last year.",
         {("fair", "Monaco", "2019-05-03"), ("meeting", None, "2020")}),
        ("fr", "La conférence, qui s'est tenue le 3 mai 2019, a réuni à Mons les maires.",
         {("conférence", "Mons", "2019-05-03")}),
    ],
)  # fmt: skip
def test_the_clause_that_tells_of_an_event_keeps_its_place_and_day(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Avant le sommet de Turin, les ministres se sont retrouvés à Nice le 8 mars 2019.",
         {("se sont retrouvés", "Nice", "2019-03-08")}),
        ("nl", "Na het overleg in Gent kwamen de burgemeesters op 8 maart 2019 samen in Terneuzen.",
         {("overleg", "Gent", None), ("kwamen", "Terneuzen", "2019-03-08")}),
        ("de", "Nach der Sitzung im März in Metz treffen sich die Ministerpräsidenten am 12. Juni "
         "in Trier.", {("Sitzung", "Metz", "2021-03"), ("treffen sich", "Trier", "2021-06-12")}),
        ("en", "Ahead of the summit in Dublin, the ministers met in Newry on 8 March 2019.",
         {("summit", "Dublin", None), ("met", "Newry", "2019-03-08")}),
        ("en", "At the summit in Dublin, the ministers met on 8 March 2019.",
         {("summit", "Dublin", "2019-03-08")}),
    ],
)  # fmt: skip
def test_who_met_before_or_after_an_event_met_on_another_day(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am 3. Mai 2019 nahmen Vertreter des Ministeriums für Inneres in Görlitz an einem "
         "Seminar teil.", {("Seminar", "Görlitz", "2019-05-03")}),
        ("de", "Am 3. Mai 2019 trafen sich Vertreter der Universität Trier in Görlitz mit dem "
         "Bürgermeister.", {("trafen sich", "Görlitz", "2019-05-03")}),
        ("nl", "Op 3 mei 2019 namen vertegenwoordigers van het ministerie van Justitie in Gent "
         "deel aan een seminarie.", {("seminarie", "Gent", "2019-05-03")}),
        ("nl", "Op 3 mei 2019 tekenden vertegenwoordigers van de provincie Limburg in Gent een "
         "overeenkomst.", {("overeenkomst", "Gent", "2019-05-03")}),
        # whose they are: the fire brigade's of the town, beside the town of the event, the head of
        # a station
        ("de", "Am 3. Mai 2019 nahmen Vertreter der Feuerwehr in Görlitz an einem Seminar teil.",
         {("Seminar", None, "2019-05-03")}),
        ("de", "Am 3. Mai 2019 nahmen Vertreter der Stadt Bautzen in Görlitz an einem Seminar in "
         "Kehl teil.", {("Seminar", "Kehl", "2019-05-03")}),
        ("de", "Am 3. Mai 2019 war der Leiter der Bundespolizei in Görlitz Gast einer Tagung.",
         {("Tagung", None, "2019-05-03")}),
    ],
)  # fmt: skip
def test_a_place_behind_the_verb_and_those_who_came_is_where_they_came(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "Le préfet Jean Dupont, en poste à Metz, a participé à un colloque à Arlon.",
         "Arlon"),
        ("fr", "Jean Dupont, arrivé à Metz en 2018, a participé à un colloque à Arlon.", "Arlon"),
        ("de", "Der Bürgermeister im Rathaus von Kehl eröffnete die Konferenz in Metz.", "Metz"),
        ("en", "Anna Murphy, stationed in Newry, took part in a conference in Dundalk.", "Dundalk"),
    ],
)  # fmt: skip
def test_the_place_straight_behind_an_event_is_its_own(language, text, where):
    assert {place for _, place, _ in told(text, language)} == {where}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence, initialement prévue le 12 mars à Arlon, aura lieu le 14 juin 2021 "
         "à Kehl."),
        ("fr", "La conférence, prévue à l'origine à Arlon, a lieu le 14 juin 2021 à Kehl."),
        ("fr", "La conférence devait initialement se tenir le 12 mars à Arlon, elle aura lieu le "
         "14 juin 2021 à Kehl."),
        ("nl", "De oorspronkelijk op 12 maart in Gent geplande conferentie vindt plaats op 14 juni "
         "2021 in Kehl."),
        ("de", "Die ursprünglich für den 12. März in Trier geplante Konferenz findet am 14. Juni "
         "2021 in Kehl statt."),
        ("en", "The conference, originally planned for 12 March in Newry, will now be held on 14 "
         "June 2021 in Kehl."),
        ("en", "The party, originally from Newry, held its planned conference in Kehl on 14 June "
         "2021."),
    ],
)  # fmt: skip
def test_when_and_where_something_was_to_be_at_first_is_not_when_and_where_it_was(language, text):
    assert {facts[1:] for facts in told(text, language)} == {("Kehl", "2021-06-14")}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "La conférence s'est tenue en 2019. Le lieu choisi était l'hôtel de ville de Metz.",
         "hôtel de ville de Metz"),
        ("nl", "De conferentie duurde twee dagen. Plaats van afspraak was het stadhuis van Gent.",
         "stadhuis van Gent"),
        ("de", "Tagungsort war die Stadthalle in Kehl. Die Konferenz dauerte zwei Tage.",
         "Stadthalle"),
        ("en", "The conference lasted two days. The venue was the Canal Court Hotel in Newry.",
         "Canal Court Hotel"),
        ("en", "Anna Martin opened the conference. The setting of the film is Newry.", None),
    ],
)  # fmt: skip
def test_what_a_sentence_calls_the_scene_is_where_the_text_s_event_was(language, text, where):
    assert {place for _, place, _ in told(text, language)} == {where}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Réunion du comité de suivi – 12 mars 2020 – Sarrebruck",
         {("Réunion du comité de suivi", "Saarbrücken", "2020-03-12")}),
        ("fr", "Séminaire sur l'eau : le 5 octobre 2022, Bayonne",
         {("Séminaire", "Bayonne", "2022-10-05")}),
        ("de", "Sitzung des Ausschusses – 12. März 2020 – Saarbrücken",
         {("Sitzung", "Saarbrücken", "2020-03-12")}),
        ("en", "Steering committee meeting – Newry – 12 March 2020",
         {("Steering committee meeting", "Newry", "2020-03-12")}),
        ("nl", "U bent op 12 maart 2020 welkom in het stadhuis in Denekamp voor een infosessie.",
         {("infosessie", "stadhuis", "2020-03-12")}),
    ],
)  # fmt: skip
def test_dashes_part_the_data_of_a_line_and_a_town_is_no_event(language, text, expected):
    assert told(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "Après les inondations du 14 juillet 2020, une conférence s'est tenue à Liège.",
         None),
        ("nl", "Een jaar na de overstromingen van 14 juli 2020 vond in Gent een herdenking plaats.",
         None),
        ("de", "Nach dem Hochwasser vom 14. Juli 2020 fand in Trier eine Konferenz statt.", None),
        ("en", "After the floods of 14 July 2020 a conference was held in Newry.", None),
        ("en", "The conference of 14 July 2020 was held in Newry.", "2020-07-14"),
    ],
)  # fmt: skip
def test_the_day_of_what_was_before_is_not_that_of_the_event(language, text, day):
    assert {facts[2] for facts in told(text, language)} == {day}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Un exercice a eu lieu le 4 mai 2023 sur le Rhin, à hauteur de Breisach.",
         {("exercice", "Breisach am Rhein", "2023-05-04")}),
        ("fr", "Un exercice sur la Meuse a mobilisé des pompiers le 4 mai 2023.",
         {("exercice", "Meuse", "2023-05-04")}),
        ("fr", "Une conférence sur le Rhin a eu lieu le 4 mai 2023.",
         {("conférence", None, "2023-05-04")}),
        ("nl", "De oefening vond op 4 mei 2023 plaats op de Schelde ter hoogte van Temse.",
         {("oefening", "Temse", "2023-05-04")}),
        ("nl", "De patrouille op de Maas vond plaats op 4 mei 2023.",
         {("patrouille", "Maas", "2023-05-04")}),
        ("de", "Die Übung auf dem Rhein fand am 4. Mai 2023 statt.",
         {("Übung", "Rhein", "2023-05-04")}),
    ],
)  # fmt: skip
def test_an_exercise_is_on_a_river_and_better_off_a_town(language, text, expected):
    assert told(text, language) == expected


def test_what_was_on_a_river_was_not_in_the_department_called_after_it():
    record = record_of("Un exercice sur la Meuse a mobilisé 200 pompiers le 4 mai 2023.", "fr")
    ((_, place),) = ties(record, "HELD_AT")
    assert place == "place/meuse"
