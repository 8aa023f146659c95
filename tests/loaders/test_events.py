"""Where and when reports say that something took place, and which event they mean.

The names are made up, the territories real.
"""

from __future__ import annotations

import pytest
from text_records import entities, record_of


def held(language, text, published="2024-05-15"):
    """Return the name of the place of each event, by the event's name."""
    record = record_of(text, language, published)
    return {
        record.entities[r.source].name: record.entities[r.target].name
        for r in record.relations.values() if r.type == "HELD_AT"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "La réunion s'est tenue le 3 mai 2019 dans les locaux de la préfecture du Nord.",
         "préfecture du Nord"),
        ("fr", "Un exercice s'est déroulé mardi sur le site de la gare de Hendaye.",
         "gare de Hendaye"),
        ("de", "Die Partner luden am 3. März zu einer Tagung nach Kehl ein.", "Kehl"),
        ("de", "Die Tagung fand am 3. Mai 2019 im Karlsruher Schloss statt.", "Karlsruher Schloss"),
        ("de", "Die Unterzeichnung fand im Krönungssaal des Aachener Rathauses statt.",
         "Krönungssaal des Aachener Rathauses"),
        ("nl", "De vergadering vond plaats in het Gentse stadhuis.", "Gentse stadhuis"),
        ("en", "The agreement was signed at Stormont House, Belfast, on 7 March 2022.",
         "Stormont House"),
        ("nl", "De overeenkomst werd op 5 juni 2020 in Eupen ondertekend.", "Eupen"),
        ("en", "He called on the European Commission to act at the summit in Ghent.", "Gent"),
        ("en", "The talks at the headquarters of the Benelux Union took place on Monday.",
         "Benelux Union"),
        ("fr", "La conférence s'est tenue dans la ville belge de Mons.", "Mons"),
        ("nl", "De conferentie vond plaats in het Duitse Kleve.", "Kleve"),
        ("nl", "De conferentie vond plaats in de Duitse stad Kleve.", "Kleve"),
        ("de", "Die Tagung fand im ostbelgischen Eupen statt.", "Eupen"),
        ("de", "Die Tagung fand in der belgischen Stadt Eupen statt.", "Eupen"),
        ("en", "The conference was held in the Belgian town of Eupen.", "Eupen"),
        ("fr", "Mons a accueilli une conférence sur la coopération policière.", "Mons"),
        ("nl", "Op 3 mei 2019 ontving Hasselt de conferentie.", "Hasselt"),
        ("nl", "Hasselt was gastheer van een conferentie over water.", "Hasselt"),
        ("de", "Aachen beherbergte am 3. Mai 2019 eine Konferenz.", "Aachen"),
        ("en", "Dundalk will host the conference on 3 May 2024.", "Dundalk"),
        ("en", "Newry hosted a conference on police work in Belgium and France.", "Newry"),
        ("fr", "Le 3 mai 2019, Mons accueillait le congrès à l'hôtel de ville.",
         "hôtel de ville"),
        ("fr", "Conférence transfrontalière (Mons, 3 mai 2019)", "Mons"),
        ("fr", "La conférence sur l'eau (le 3 mai 2019, à Mons) fut un succès.", "Mons"),
        ("nl", "Conferentie over waterbeheer (Gent, 3 mei 2019)", "Gent"),
        ("de", "Konferenz zum Hochwasserschutz (Kehl, 3. Mai 2019)", "Kehl"),
        ("en", "A conference on floods, Newry, 3 May 2019", "Newry"),
    ],
)  # fmt: skip
def test_where_it_was(language, text, place):
    assert list(held(language, text).values()) == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion a porté sur l'aide à la Belgique."),
        ("en", "The conference called on the European Union."),
        ("fr", "Mons n'a pas accueilli la conférence."),
        ("fr", "Le maire de Mons accueille la conférence."),
        ("en", "Ireland hosted the summit."),
        ("en", "The conference was opened by Anna Jansen, mayor of Newry, 3 May 2019"),
    ],
)
def test_to_whom_or_on_what_is_no_place(language, text):
    assert held(language, text) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En vue du sommet, le préfet Jean Martin et Anne Petit se sont réunis à Mons le "
         "3 mai 2019."),
        ("nl", "In de aanloop naar de conferentie overlegden Jan Peeters en Anna Jansen op 3 mei "
         "2019 in Gent."),
        ("de", "Im Vorfeld der Konferenz trafen sich Anna Jansen und Frank Martin am 3. Mai 2019 "
         "in Kehl."),
        ("en", "Anna Jansen met with Peter Martin in Dublin on 3 May 2019 ahead of the "
         "conference."),
    ],
)  # fmt: skip
def test_what_was_before_an_event_was_not_there_or_then(language, text):
    record = record_of(text, language)
    assert held(language, text).keys().isdisjoint({"sommet", "Konferenz", "conference"})
    assert not any(
        e.properties.get("date")
        for e in record.entities.values()
        if e.type == "Event" and e.properties["kind"] != "meeting"
    )


def test_the_day_behind_an_event_to_come_is_its_own():
    text = "The ministers spoke on the phone ahead of the summit in Dublin on 3 May 2019."
    assert held("en", text) == {"summit": "Dublin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Middelburg, 3 maart 2024 – De werkgroep overlegde met de gouverneur van Limburg."),
        ("en", "BRUGES, 12 May 2022 – The mayors gathered for a meeting on migration."),
    ],
)
def test_a_dateline_says_where_as_long_as_nothing_else_does(language, text):
    assert list(held(language, text).values()) in (["Middelburg"], ["Brugge"])


def test_a_meeting_that_opens_a_sentence_is_no_island():
    assert held("fr", "La réunion a eu lieu à Namur le 3 mai 2019.") == {"réunion": "Namur"}


def test_what_is_dated_and_placed_is_an_event_by_whatever_word():
    text = "De opening van het kantoor is op maandag 4 september in Dinxperlo."
    assert held("nl", text) == {"opening": "Dinxperlo"}


@pytest.mark.parametrize(
    ("language", "text", "day"),
    [
        ("fr", "La semaine dernière, une conférence s'est tenue à Mons.", "2024-05-06/2024-05-12"),
        ("fr", "Le sommet aura lieu le mois prochain à Namur.", "2024-06"),
        ("fr", "La prochaine réunion se tiendra le 12 octobre à Metz.", "2024-10-12"),
        ("fr", "Le 3 mai, le comité a siégé. La veille, une réunion s'est tenue à Arlon.",
         "2024-05-02"),
        ("nl", "Afgelopen november vond in Gent een oefening plaats.", "2023-11"),
        ("nl", "De conferentie vindt plaats op 12 oktober in Hasselt.", "2024-10-12"),
        ("nl", "De conferentie vond plaats op 12 oktober in Hasselt.", "2023-10-12"),
        ("de", "Im kommenden Monat folgt eine Tagung in Kehl.", "2024-06"),
        ("de", "Am Montag tagte der Rat. Am Tag darauf fand eine Konferenz in Aachen statt.",
         "2024-05-14"),
        ("en", "Last October a summit was held in Dublin.", "2023-10"),
        ("en", "The conference will be held in Newry on 12 October.", "2024-10-12"),
        ("en", "A conference took place in Newry from 6 to 7 March 2012.",
         "2012-03-06/2012-03-07"),
    ],
)  # fmt: skip
def test_when_it_was(language, text, day):
    record = record_of(text, language, "2024-05-15")
    days = {e.properties.get("date") for e in record.entities.values() if e.type == "Event"}
    assert day in days


def test_a_week_that_has_a_name_is_no_date():
    record = record_of("Cette semaine de la sécurité a lieu à Namur le 3 mai 2019.", "fr")
    (event,) = (e for e in record.entities.values() if e.type == "Event")
    assert event.properties["date"] == "2019-05-03"


def test_a_meeting_after_another_is_a_new_one():
    text = (
        "Het overleg van de burgemeesters was op 3 mei 2019 in Breda. "
        "In Den Haag volgt een overleg tussen beide landen."
    )
    assert len(held("nl", text)) == 1  # both are called "overleg": one name, two events
    record = record_of(text, "nl")
    assert len([r for r in record.relations.values() if r.type == "HELD_AT"]) == 2


@pytest.mark.parametrize(
    ("language", "text", "events"),
    [
        ("fr", "Conférence à Mons\nLa conférence a eu lieu à Mons. Le comité de Lille et le "
         "conseil de Mons se sont réunis à Mons le 3 mai 2019.", 1),
        ("nl", "De raad vergadert twee keer per jaar in Terneuzen.", 0),
    ],
)  # fmt: skip
def test_what_a_verb_tells_is_the_event_of_that_day_or_town(language, text, events):
    record = record_of(text, language, "2024-05-15")
    assert len([e for e in record.entities.values() if e.type == "Event"]) == events


@pytest.mark.parametrize(
    ("language", "text", "within"),
    [
        ("fr", "En marge du sommet de Namur, les ministres ont tenu une réunion et une conférence "
         "de presse.", 2),
        ("nl", "Een vijftigtal deskundigen kwam voor een werkbezoek, het slotstuk van de "
         "conferentie in Breda.", 1),
        ("de", "Im Rahmen der Sitzung in Kehl findet die Gründungsversammlung statt.", 1),
    ],
)  # fmt: skip
def test_what_takes_place_within_another(language, text, within):
    record = record_of(text, language, "2024-05-15")
    parts = [r for r in record.relations.values() if r.type == "PART_OF"]
    assert len(parts) == within


def test_a_name_behind_a_head_is_its_title_without_quotation_marks():
    assert held("en", "The conference Building Bridges for Europe took place in Ghent.") == {
        "Building Bridges for Europe": "Gent"
    }


def events_of(language, text):
    """Return the events of ``text`` by their names, and whether any is part of another."""
    record = record_of(text, language)
    found = sorted((e for e in record.entities.values() if e.type == "Event"), key=lambda e: e.name)
    return found, any(r.type == "PART_OF" for r in record.relations.values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une table ronde s'est tenue à Lille le 3 mai 2019. La rencontre a été ouverte par "
         "Anne Petit."),
        ("nl", "Een rondetafel vond plaats in Venlo op 3 mei 2019. De bijeenkomst werd geopend "
         "door Anna Jansen."),
        ("de", "Ein Workshop fand am 3. Mai 2019 in Kehl statt. Die Veranstaltung wurde von Anna "
         "Jansen eröffnet."),
        ("en", "A round table was held in Newry on 3 May 2019. The meeting was opened by Anna "
         "Jansen."),
    ],
)  # fmt: skip
def test_the_meeting_behind_a_lone_round_table_is_that(language, text):
    (event,), nested = events_of(language, text)
    assert event.properties["date"] == "2019-05-03"
    assert not nested


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une table ronde s'est tenue à Lille le 3 mai 2019. La réunion du 5 mai 2019 a été "
         "ouverte par Anne Petit."),
        ("en", "The conference took place in Newry on 3 May 2019. A round table was held in the "
         "afternoon. The conference was closed by Anna Jansen."),
    ],
)  # fmt: skip
def test_another_meeting_than_a_round_table_is_none(language, text):
    found, _ = events_of(language, text)
    assert len(found) == 2


def test_what_has_a_title_of_its_own_is_the_same_each_time():
    text = (
        "Un symposium « Crises et frontières » s'est tenu le 3 mai 2019. Un symposium « Crises et "
        "frontières » a été organisé à Lille."
    )
    assert len(events_of("fr", text)[0]) == 1


def test_two_titles_are_two_events():
    text = (
        "Un symposium « Crises et frontières » s'est tenu à Lille. Un symposium « Eaux et forêts » "
        "s'est tenu à Mons."
    )
    assert len(events_of("fr", text)[0]) == 2


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Das Treffen fand am 3. Mai 2019 in Kehl statt. Es diente dem fachlichen Austausch.",
         "Treffen"),
        ("en", "A three-day conference was opened in Newry by Anna Jansen.",
         "three-day conference"),
    ],
)  # fmt: skip
def test_an_event_is_called_by_what_names_events(language, text, name):
    assert [event.name for event in events_of(language, text)[0]] == [name]


def test_what_is_said_behind_a_colon_is_no_title():
    text = "Jean Dupont a salué cette célébration : « Il s'agit d'un centre unique en Europe »."
    record = record_of(text, "fr")
    assert all(record.entities[event].name == "célébration" for event in entities(record, "Event"))


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "De burgemeester van Gent sprak op het startersevenement.", "startersevenement"),
        ("de", "Der Bürgermeister von Kehl sprach auf der Sicherheitsveranstaltung.",
         "Sicherheitsveranstaltung"),
    ],
)  # fmt: skip
def test_a_compound_says_what_sort_of_event_is_meant(language, text, name):
    assert [event.name for event in events_of(language, text)[0]] == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De burgemeester van Gent sprak over een evenement."),
        ("de", "Der Bürgermeister von Kehl sprach von der Veranstaltung."),
    ],
)
def test_a_vague_word_alone_is_no_event(language, text):
    assert events_of(language, text)[0] == []
