"""Where something was held, exactly: buildings, rooms, squares, and the rooms of bodies."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def held(text, language):
    """Return the names of the places where the events and agreements of ``text`` were held."""
    record = record_of(text, language)
    return sorted(record.entities[where].name for _, where in ties(record, "HELD_AT"))


@pytest.mark.parametrize(
    ("language", "text", "venue"),
    [
        ("fr", "La conférence s'est tenue à l'Hôtel du département, à Metz.",
         "Hôtel du département"),
        ("fr", "Les élus se sont réunis sur la place Kléber, à Strasbourg.", "place Kléber"),
        ("fr", "L'exercice a eu lieu sur le parking du stade Chapou, à Toulouse.",
         "parking du stade Chapou"),
        ("fr", "La cérémonie a eu lieu dans le grand salon de l'hôtel de ville de Mons.",
         "grand salon de l'hôtel de ville de Mons"),
        ("fr", "La réunion s'est tenue dans la salle Jean Monnet du Parlement, à Strasbourg.",
         "salle Jean Monnet du Parlement"),
        ("fr", "La réunion s'est tenue à l'ENGEES, à Strasbourg.", "ENGEES"),
        ("fr", "La cérémonie a eu lieu à l'hôtel de ville.", "hôtel de ville"),
        ("fr", "La réunion a eu lieu au Palais des Sports et des Congrès d'Alp.",
         "Palais des Sports et des Congrès d'Alp"),
        ("nl", "De vergadering vond plaats in het Centre Céramique te Maastricht.",
         "Centre Céramique"),
        ("nl", "De conferentie vond plaats in De Weijer in Boxmeer.", "De Weijer"),
        ("nl", "De plechtigheid vond plaats in de Statenzaal van het provinciehuis in Middelburg.",
         "Statenzaal van het provinciehuis"),
        ("nl", "De bijeenkomst vond plaats aan het sluizencomplex De Ganzepoot in Nieuwpoort.",
         "sluizencomplex De Ganzepoot"),
        ("nl", "De ontvangst vond plaats op de Grote Markt in Brussel.", "Grote Markt"),
        ("nl", "De ondertekening vond plaats in het stadhuis.", "stadhuis"),
        ("de", "Die Konferenz fand im Kaisersaal der Residenz in Würzburg statt.",
         "Kaisersaal der Residenz"),
        ("de", "Die Sitzung fand im Sitzungssaal 9 statt.", "Sitzungssaal 9"),
        ("de", "Die Tagung fand im Bürgersaal des Rathauses von Görlitz statt.",
         "Bürgersaal des Rathauses von Görlitz"),
        ("de", "Die Übung fand auf dem Marktplatz in Lörrach statt.", "Marktplatz"),
        ("de", "Das Treffen fand im ZKM in Karlsruhe statt.", "ZKM"),
        ("de", "Die Sitzung fand im Landratsamt statt.", "Landratsamt"),
        ("en", "The conference took place at the Château-musée in Boulogne-sur-Mer.",
         "Château-musée"),
        ("en", "The meeting was held in the Provincial Government Buildings in Maastricht.",
         "Provincial Government Buildings"),
        ("en", "The meeting took place at the ABC Joint Secretariat Offices, Armagh.",
         "ABC Joint Secretariat Offices"),
        ("en", "The press conference was held in the old people's home.", "old people's home"),
        ("en", "The conference was held at Villa Masséna in Nice.", "Villa Masséna"),
        ("fr", "La conférence s'est tenue dans la salle du conseil de la mairie de Givet.",
         "salle du conseil de la mairie de Givet"),
        ("fr", "Le traité d'Aix-la-Chapelle a été signé dans la salle du couronnement de l'hôtel "
         "de ville.", "salle du couronnement de l'hôtel de ville"),
        ("fr", "La conférence s'est tenue sur le site de l'ancienne mine de Blegny.",
         "mine de Blegny"),
        ("de", "Am 3. Mai kamen die Polizeien beider Länder im Kulturhaus zu einer Tagung "
         "zusammen.", "Kulturhaus"),
        ("en", "The meeting was held in the community centre.", "community centre"),
        ("fr", "La réunion s'est tenue à bord du bateau Marie-Thérèse, à Liège.",
         "bateau Marie-Thérèse"),
        ("nl", "De vergadering vond plaats aan boord van het schip Zirfaea in Vlissingen.",
         "schip Zirfaea"),
        ("de", "Die Tagung fand an Bord des Fahrgastschiffs Konstanz in Meersburg statt.",
         "Fahrgastschiffs Konstanz"),
        ("en", "The meeting was held aboard the ferry Aranmore in Burtonport.", "ferry Aranmore"),
    ],
)  # fmt: skip
def test_the_most_exact_place_is_where_it_was(language, text, venue):
    assert held(text, language) == [venue]


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "Le séminaire s'est ouvert dans les salons de la préfecture du Nord, à Lille.",
         "préfecture du Nord"),
        ("fr", "La réunion s'est tenue au siège de la Région Grand Est, à Strasbourg.",
         "Conseil régional du Grand Est"),
        ("nl", "De vergadering vond plaats in de kantoren van de Provincie Limburg in Hasselt.",
         "Provincie Limburg"),
        ("de", "Die Sitzung fand in den Räumlichkeiten der Handwerkskammer des Saarlandes statt.",
         "Handwerkskammer des Saarlandes"),
        ("en", "The meeting was held in the council chamber of Mid Ulster District Council in "
         "Dungannon.", "Mid Ulster District Council"),
        ("fr", "La conférence s'est tenue dans la salle de réunion de la préfecture de Metz.",
         "préfecture de Metz"),
        ("fr", "La convention a été signée le 3 mai 2019 à la préfecture de Metz.",
         "préfecture de Metz"),
        ("fr", "Un colloque sur la santé à l'université de Liège a réuni 50 élus.",
         "université de Liège"),
        ("nl", "De ministers ondertekenden op het ministerie van Justitie een overeenkomst.",
         "ministerie van Justitie"),
        ("nl", "Op 3 mei kwamen de burgemeesters samen aan de Universiteit Gent.",
         "Universiteit Gent"),
        ("de", "Die Vereinbarung wurde am 3. Mai 2019 an der Universität Trier unterzeichnet.",
         "Universität Trier"),
        ("en", "They organised a conference on tourism at the University of Basel.",
         "University of Basel"),
        ("en", "Some 50 people attended a conference on health at the headquarters of the Benelux "
         "Union in Brussels.", "Benelux Union"),
    ],
)  # fmt: skip
def test_in_the_rooms_of_a_body_it_was_at_the_body(language, text, body):
    assert held(text, language) == [body]


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "Une conférence sur le château de Sedan s'est tenue à Lille.", "Lille"),
        ("fr", "Lors de la réunion à Lille, le maire a promis un parking à Roubaix.", "Lille"),
        ("nl", "Op de bijeenkomst in Gent ging het over het provinciehuis van Antwerpen.", "Gent"),
        ("nl", "De vergadering in Gent ging over de kantoren van de politie.", "Gent"),
        ("de", "In Trier fand eine Sitzung zum Bahnhof in Konz statt.", "Trier"),
        ("de", "Die Gemeinde Müllheim lud zur Tagung in Trier.", "Trier"),
        ("en", "A conference on the town hall in Derry was held in Dublin.", "Dublin"),
        ("en", "The meeting in Dublin was about the building of resilience.", "Dublin"),
        ("fr", "Un colloque sur l'aide à la police fédérale s'est tenu à Metz.", "Metz"),
        ("en", "The conference on research at universities took place in Basel.", "Basel"),
    ],
)
def test_what_an_event_is_about_is_not_where_it_was(language, text, town):
    assert held(text, language) == [town]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Il prend la place de Jean Martin au conseil."),
        ("nl", "Hij werkt in het centrum en spreekt over de vergadering."),
        ("de", "Er baut ein Haus und lobt die Sitzung."),
        ("en", "She took the chair in place of the mayor at the meeting."),
        ("fr", "L'accord signé en 2018 a été transmis à la préfecture de Metz."),
        ("fr", "Une convention signée par la Région confie à l'université de Liège une étude."),
        ("nl", "De ondertekende overeenkomst werd aan de Universiteit Gent bezorgd."),
        ("de", "Die Vereinbarung wurde unterzeichnet und an die Universität Trier geschickt."),
    ],
)
def test_a_noun_for_a_building_or_a_body_alone_is_no_place_of_an_event(language, text):
    assert held(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "venue"),
    [
        ("de", "Das Seminar wurde im KRO Technologiepark in Trier abgehalten.",
         "KRO Technologiepark"),
        ("de", "Die Tagung fand in der Villa Arnholm in Trier statt.", "Villa Arnholm"),
        ("de", "Die Sitzung fand auf Schloss Arnholm in Trier statt.", "Schloss Arnholm"),
        ("de", "Die Tagung fand im Willy-Brandt-Haus in Kehl statt.", "Willy-Brandt-Haus"),
        ("de", "Der Verein hatte zur Versammlung in die Nordhalle nach Kehl eingeladen.",
         "Nordhalle"),
        ("nl", "De vereniging nodigde voor de vergadering uit in de sporthal te Gent.", "sporthal"),
        ("en", "The summit took place at Stuart Palace in Newry.", "Stuart Palace"),
        ("en", "The meeting was held in the Martin House in Newry.", "Martin House"),
    ],
)  # fmt: skip
def test_a_building_is_called_like_a_person_or_by_a_name_beside_its_noun(language, text, venue):
    record = record_of(text, language)
    assert held(text, language) == [venue]
    assert not any(entity.type == "Person" for entity in record.entities.values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The meeting was opened by John Hall in Newry."),
        ("en", "In Newry, Peter House chaired the meeting."),
        ("de", "Die Tagung in Kehl eröffnete Karl Burg."),
        ("nl", "De vergadering in Gent werd geopend door Jan Molen."),
    ],
)
def test_a_person_called_like_a_building_is_one(language, text):
    record = record_of(text, language)
    assert any(entity.type == "Person" for entity in record.entities.values())
    assert all(place in ("Newry", "Kehl", "Gent") for place in held(text, language))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion s'est tenue à Aix-la-Chapelle le 3 mai 2019."),
        ("de", "Die Tagung vom Rathaus nach Kehl zu verlegen, gelang am 3. Mai 2019 nicht."),
        ("de", "Die Tagung am 3. Mai 2019 förderte die Arbeit in Kooperation."),
    ],
)
def test_what_is_no_building(language, text):
    assert held(text, language) in ([], ["Aix-la-Chapelle"], ["Aachen"])


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Le lieu choisi pour la conférence était l'hôtel de ville de Mons.",
         "hôtel de ville de Mons"),
        ("nl", "Plaats van afspraak voor de conferentie was het stadhuis van Gent.",
         "stadhuis van Gent"),
        ("de", "Schauplatz der Konferenz war die Kunsthalle in Kehl.", "Kunsthalle"),
        ("en", "The venue for the conference was the Town Hall in Newry.", "Town Hall"),
    ],
)  # fmt: skip
def test_the_scene_of_an_event_is_where_it_was(language, text, place):
    assert held(text, language) == [place]


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("de", "Die Tagung fand am 3. Mai 2019 im Kleist-Forum in Kehl statt.", {"meeting"}),
        ("de", "Das Europa-Forum in Kehl wurde am 3. Mai 2019 eröffnet.", {"forum"}),
        ("de", "Ein europäisches Forum fand am 3. Mai 2019 in Kehl statt.", {"forum"}),
        ("nl", "De vergadering vond op 3 mei 2019 plaats in het Palais des Congrès te Luik.",
         {"meeting"}),
        ("nl", "De conferentie vond op 3 mei 2019 plaats in de Handelsbeurs in Gent.",
         {"conference"}),
        ("de", "Die Konferenz fand am 3. Mai 2019 in der Messe Luzern statt.", {"conference"}),
        ("de", "Die Ausbildungsmesse in Kehl wurde am 3. Mai 2019 eröffnet.", {"fair"}),
    ],
)  # fmt: skip
def test_a_word_for_events_in_the_name_of_a_building_is_none(language, text, kinds):
    events = [e for e in record_of(text, language).entities.values() if e.type == "Event"]
    assert {event.properties["kind"] for event in events} == kinds


@pytest.mark.parametrize(
    ("language", "text", "venue"),
    [
        ("fr", "Une visite du musée Hergé a suivi le 3 mai 2019.", "musée Hergé"),
        ("nl", "De rondleiding door het stadhuis van Gent was op 3 mei 2019.",
         "stadhuis van Gent"),
        ("de", "Die Einweihung des Rathauses von Kehl war am 3. Mai 2019.", "Rathauses von Kehl"),
        ("en", "The inauguration of the Town Hall in Newry was on 3 May 2019.", "Town Hall"),
    ],
)  # fmt: skip
def test_a_visit_is_at_what_is_visited_and_an_inauguration_at_its_object(language, text, venue):
    assert held(text, language) == [venue]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une conférence sur le musée Hergé a suivi le 3 mai 2019."),
        ("nl", "De vergadering over het stadhuis van Gent was op 3 mei 2019."),
        ("de", "Die Sitzung über das Rathaus von Kehl war am 3. Mai 2019."),
        ("en", "The conference on the Town Hall in Newry was on 3 May 2019."),
    ],
)
def test_a_building_that_an_event_is_about_is_not_where_it_was(language, text):
    assert not {place for place in held(text, language) if place not in ("Newry",)}


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "La salle des fêtes de Mons a accueilli la conférence.", "salle des fêtes de Mons"),
        ("fr", "Le château de Namur était le théâtre de la conférence.", "château de Namur"),
        ("nl", "Op 3 mei 2019 ontving het stadhuis van Gent de conferentie.", "stadhuis van Gent"),
        ("nl", "Gent was op 3 mei 2019 het decor van de conferentie.", "Gent"),
        ("de", "Am 3. Mai 2019 empfing das Rathaus von Kehl die Konferenz.", "Rathaus von Kehl"),
        ("de", "Lahr war am 3. Mai 2019 Schauplatz der Konferenz.", "Lahr"),
        ("de", "Der Landrat lud zur Konferenz ins Rathaus von Kehl ein.", "Rathaus von Kehl"),
        ("en", "Newry Town Hall hosted the conference on 3 May 2019.", "Newry Town Hall"),
        ("en", "Cavan was the venue for the conference on 3 May 2019.", "Cavan"),
    ],
)  # fmt: skip
def test_a_building_may_host_and_a_town_be_the_scene(language, text, place):
    assert held(text, language) == [place]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'hôtel de ville de Mons n'a pas accueilli la conférence."),
        ("nl", "Gent was in de oorlog een decor; de conferentie was in 2019."),
        ("de", "Lahr war nie Schauplatz der Konferenz vom 3. Mai 2019."),
        ("en", "Newry Town Hall did not host the conference of 3 May 2019."),
    ],
)
def test_what_did_not_host_is_not_where_it_was(language, text):
    assert held(text, language) == []
