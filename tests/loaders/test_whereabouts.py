"""Which event a place or a date is told of, and which places are no event's."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def held(text, language):
    """Return (kind of event, place) of what ``text`` says of where events were."""
    record = record_of(text, language)
    return {
        (record.entities[event].properties["kind"], record.entities[place].name)
        for event, place in ties(record, "HELD_AT")
    }


def dates(text, language):
    """Return the days of the events of ``text``."""
    record = record_of(text, language)
    days = {e.properties.get("date") for e in record.entities.values() if e.type == "Event"}
    return days - {None}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "L'association, basée à Namur, a organisé la conférence à Arlon.", "Arlon"),
        ("fr", "Fondée à Namur en 1998, l'association a organisé la conférence à Arlon.", "Arlon"),
        ("nl", "De vereniging, gevestigd in Hasselt, organiseerde de conferentie in Gent.", "Gent"),
        ("nl", "Opgericht in Hasselt, organiseerde de vereniging de conferentie in Gent.", "Gent"),
        ("de", "Der Verein mit Sitz in Trier organisierte eine Konferenz in Kehl.", "Kehl"),
        ("de", "Der in Trier gegründete Verein organisierte eine Konferenz in Kehl.", "Kehl"),
        ("en", "The secretariat, based in Armagh, hosted a conference in Cavan.", "Cavan"),
        ("en", "The club, founded in 1999 in Armagh, hosted a conference in Cavan.", "Cavan"),
    ],
)
def test_where_a_body_is_or_was_founded_is_not_where_its_event_was(language, text, where):
    assert held(text, language) == {("conference", where)}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "Le comité a été créé lors de la conférence à Arlon.", "Arlon"),
        ("nl", "De vereniging werd op de conferentie in Gent opgericht.", "Gent"),
        ("de", "Auf der Konferenz in Kehl wurde der Verein gegründet.", "Kehl"),
        ("de", "Der Verein wurde am 5. Mai 2022 bei einer Konferenz in Kehl gegründet.", "Kehl"),
        ("en", "The committee was set up at the conference in Cavan.", "Cavan"),
    ],
)
def test_what_was_founded_at_an_event_leaves_its_place(language, text, where):
    assert held(text, language) == {("conference", where)}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "À Arlon, la conférence a eu lieu le 5 mai 2022.", "Arlon"),
        ("nl", "In Gent vond op 5 mei 2022 de conferentie plaats.", "Gent"),
        ("de", "In Kehl fand am 5. Mai 2022 die Konferenz statt.", "Kehl"),
        ("en", "In Cavan, the conference took place on 5 May 2022.", "Cavan"),
    ],
)
def test_a_place_before_every_event_is_that_of_the_event_behind(language, text, where):
    assert held(text, language) == {("conference", where)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Après la conférence, les participants ont visité le musée à Arlon."),
        ("nl", "Na de conferentie bezochten de deelnemers het museum in Gent."),
        ("de", "Nach der Konferenz besuchten die Teilnehmer das Stahlwerk in Kehl."),
        ("en", "After the conference, participants visited the museum in Cavan."),
    ],
)
def test_what_was_visited_after_an_event_is_not_where_it_was(language, text):
    assert held(text, language) == set()
    assert ties(record_of(text, language), "TOOK_PART_IN", role="visited") == set()


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "Après la conférence, organisée à Namur le 5 mai 2022, les élus ont visité le musée "
         "à Arlon.", "Namur"),
        ("nl", "Na de conferentie in Hasselt op 5 mei 2022 bezochten de deelnemers het museum in "
         "Gent.", "Hasselt"),
        ("de", "Nach der Konferenz in Trier am 5. Mai 2022 besuchten die Teilnehmer das Stahlwerk "
         "in Kehl.", "Trier"),
        ("en", "After the conference in Armagh on 5 May 2022, the mayors visited the museum in "
         "Cavan.", "Armagh"),
    ],
)  # fmt: skip
def test_an_event_that_was_over_keeps_the_place_and_day_in_its_own_phrase(language, text, where):
    assert held(text, language) == {("conference", where)}
    assert dates(text, language) == {"2022-05-05"}


@pytest.mark.parametrize(
    ("language", "text", "towns"),
    [
        ("fr", "L'exercice s'est déroulé le 12 mars 2024 à Arlon, Virton et Longwy.",
         {"Arlon", "Virton", "Longwy"}),
        ("nl", "De oefening vond op 12 maart 2024 plaats in Venlo, Nettetal en Roermond.",
         {"Venlo", "Nettetal", "Roermond"}),
        ("de", "Die Übung fand am 12. März 2024 in Görlitz (DE), Liberec (CZ) und Zittau statt.",
         {"Görlitz", "Liberec", "Zittau"}),
        ("en", "The exercise took place on 12 March 2024 in Newry, Dundalk and Armagh.",
         {"Newry", "Dundalk", "Armagh"}),
    ],
)  # fmt: skip
def test_an_event_was_in_every_town_of_a_row(language, text, towns):
    assert {where for _, where in held(text, language)} == towns


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("fr", "La conférence s'est tenue à Mons, et Lille accueillera la réunion de 2025.",
         "Mons"),
        ("nl", "De conferentie vond plaats in Gent; burgemeesters uit Brugge en Kortrijk kwamen.",
         "Gent"),
        ("de", "Die Konferenz fand in Kehl statt; Bürgermeister aus Lahr und Offenburg kamen.",
         "Kehl"),
        ("en", "The conference was held in Newry, Northern Ireland and lasted two days.", "Newry"),
        ("en", "The conference was held in Newry and Dundalk was represented.", "Newry"),
    ],
)  # fmt: skip
def test_other_towns_beside_it_are_no_row(language, text, town):
    assert town in {where for _, where in held(text, language)}
    assert len({where for kind, where in held(text, language) if kind == "conference"}) == 1


def told(text, language):
    """Return the days and the places of the events of ``text``, by their kinds."""
    record = record_of(text, language)
    events = [e for e in record.entities.values() if e.type == "Event"]
    days = {e.properties["kind"]: e.properties.get("date") for e in events}
    return days, held(text, language)


@pytest.mark.parametrize(
    ("language", "text", "kinds", "town"),
    [
        ("fr", "La réunion et l'inauguration du pont ont eu lieu le 12 mars 2024 à Mons.",
         ("meeting", "inauguration"), "Mons"),
        ("nl", "De vergadering en de inhuldiging van de brug vonden op 12 maart 2024 plaats in "
         "Gent.", ("meeting", "inauguration"), "Gent"),
        ("de", "Die Tagung und die Einweihung der Brücke fanden am 12. März 2024 in Kehl statt.",
         ("meeting", "inauguration"), "Kehl"),
        ("en", "The meeting and the inauguration of the bridge took place on 12 March 2024 in "
         "Newry.", ("meeting", "inauguration"), "Newry"),
    ],
)  # fmt: skip
def test_events_that_and_joins_share_when_and_where(language, text, kinds, town):
    days, places = told(text, language)
    assert days == dict.fromkeys(kinds, "2024-03-12")
    assert places == {(kind, town) for kind in kinds}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Une réunion s'est tenue à Mons le 12 mars 2024 et un séminaire à Lille le 3 mai "
         "2024.", {("meeting", "Mons"), ("seminar", "Lille")}),
        ("nl", "Een vergadering vond op 12 maart 2024 plaats in Gent en een seminarie op 3 mei "
         "2024 "
         "in Brugge.", {("meeting", "Gent"), ("seminar", "Brugge")}),
        ("de", "Ein Treffen fand am 12. März 2024 in Kehl statt und ein Seminar am 3. Mai 2024 in "
         "Lahr.", {("meeting", "Kehl"), ("seminar", "Lahr")}),
        ("en", "A meeting took place in Newry on 12 March 2024 and a seminar in Dundalk on 3 May "
         "2024.", {("meeting", "Newry"), ("seminar", "Dundalk")}),
    ],
)  # fmt: skip
def test_and_parts_two_events_with_days_and_towns_of_their_own(language, text, expected):
    days, places = told(text, language)
    assert places == expected
    assert days == {"meeting": "2024-03-12", "seminar": "2024-05-03"}


@pytest.mark.parametrize(
    ("language", "text", "days"),
    [
        ("fr", "La conférence, qui s'est tenue le 5 mai 2022 à Arlon, a été un succès.",
         {"2022-05-05"}),
        ("nl", "Op de conferentie, die op 5 mei 2022 in Gent plaatsvond, was het druk.",
         {"2022-05-05"}),
        ("de", "Auf der Konferenz, die am 5. Mai 2022 in Kehl stattfand, war es voll.",
         {"2022-05-05"}),
        ("en", "The conference, which took place in Cavan on 5 May 2022, was lively.",
         {"2022-05-05"}),
        ("en", "The meeting in Newry on 5 May 2022 prepared the conference in Dublin on 3 May "
         "2023.", {"2022-05-05", "2023-05-03"}),
    ],
)  # fmt: skip
def test_a_relative_clause_or_a_verb_says_whose_the_day_is(language, text, days):
    assert dates(text, language) == days


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence a réuni la région de Lille à Mons et les pompiers en Belgique."),
        ("nl", "De conferentie trok brandweerlieden in België en in Duitsland aan."),
        ("de", "Die Konferenz der Feuerwehren in Belgien war ein Erfolg."),
        ("en", "The conference welcomed firefighters from the region from Derry to Cavan."),
    ],
)
def test_where_those_who_came_live_is_not_where_it_was(language, text):
    assert not {where for _, where in held(text, language)} & {"Belgium", "België", "Belgien",
                                                               "Belgique", "Cavan"}  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Protocole de la réunion du 5 mai 2022 à Arlon."),
        ("nl", "Protocol van de vergadering van 5 mei 2022 in Gent."),
        ("de", "Protokoll der Sitzung vom 5. Mai 2022 in Kehl."),
        ("en", "Declaration of the conference of 5 May 2022 in Cavan."),
    ],
)
def test_the_day_of_the_event_that_a_text_is_called_by_is_the_events(language, text):
    assert dates(text, language) == {"2022-05-05"}


@pytest.mark.parametrize(
    ("language", "text", "goals"),
    [
        ("fr", "La visite de Lille a eu lieu le 5 mai 2022. La visite de Mons eut lieu en juin.",
         {"Lille", "Mons"}),
        ("nl", "Het bezoek aan Gent vond plaats op 5 mei 2022. Het bezoek aan Lille was in juni.",
         {"Gent", "Lille"}),
        ("de", "Der Besuch in Kehl war am 5. Mai 2022. Der Besuch in Lahr war im Juni.",
         {"Kehl", "Lahr"}),
        ("en", "The visit to Newry was on 5 May 2022. The visit to Cavan was in June.",
         {"Newry", "Cavan"}),
    ],
)  # fmt: skip
def test_visits_to_two_places_are_two(language, text, goals):
    assert {where for _, where in held(text, language)} == goals


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La ministre a rappelé la conférence à Arlon en 2019."),
        ("nl", "De minister herinnerde aan de conferentie in Gent in 2019."),
        ("de", "Die Ministerin erinnerte an die Konferenz in Kehl im Jahr 2019."),
        ("en", "The minister recalled the conference in Cavan in 2019."),
    ],
)
def test_a_year_may_stand_behind_the_town_of_its_event(language, text):
    assert dates(text, language) == {"2019"}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La conférence s'est tenue le 4 mai 2022 à Mons, le séminaire le 5 mai à Lille.",
         {("conférence", "Mons", "2022-05-04"), ("séminaire", "Lille", "2022-05-05")}),
        ("nl", "Het congres vindt plaats op 4 mei 2022 in Gent, het slotdiner op 5 mei in Brugge.",
         {("congres", "Gent", "2022-05-04"), ("slotdiner", "Brugge", "2022-05-05")}),
        ("de", "Die Tagung findet am 4. Mai 2022 in Kehl statt, die Exkursion am 5. Mai in Trier.",
         {("Tagung", "Kehl", "2022-05-04"), ("Exkursion", "Trier", "2022-05-05")}),
        ("en", "After the workshop in Derry on 3 March 2020, a conference will be held in Belfast "
         "on 12 June 2020.",
         {("workshop", "Derry", "2020-03-03"), ("conference", "Belfast", "2020-06-12")}),
    ],
)  # fmt: skip
def test_each_of_two_events_has_its_own_place_and_day(language, text, expected):
    record = record_of(text, language)
    named = {id: entity.name for id, entity in record.entities.items()}
    assert {
        (named[event], named[place], record.entities[event].properties["date"])
        for event, place in ties(record, "HELD_AT")
    } == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin, qui réside à Bruxelles, a ouvert la conférence le 3 mai 2019."),
        ("nl", "Anna Peeters, die in Antwerpen woont, opende het congres op 3 mei 2019."),
        ("de", "Anna Schmidt, die seit Jahren in Berlin arbeitet, eröffnete die Tagung."),
        ("en", "Anna Martin, whose office is in Brussels, prepared the conference of 3 May 2019."),
        ("fr", "Le secrétariat, situé à Luxembourg, a organisé le séminaire du 3 mai 2019."),
    ],
)  # fmt: skip
def test_where_somebody_lives_or_works_is_not_where_it_was(language, text):
    assert ties(record_of(text, language), "HELD_AT") == set()


def test_an_event_that_an_office_is_of_was_not_where_its_holder_is():
    text = (
        "Die Tagung fand am 3. Mai 2019 in Kehl statt. Im Rathaus von Mainz traf sich Anna "
        "Schmidt, Präsidentin des Gipfels der Großregion, mit Peter Lang."
    )
    assert ("summit", "Mainz") not in held(text, "de")


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("MONS – La conférence des maires a réuni 80 personnes.", 1),
        ("MONS – Le pont sera fermé dès lundi. Les riverains le regrettent depuis longtemps déjà "
         "et ils ont écrit au bourgmestre pour demander une navette gratuite. "
         "Une conférence des maires a réuni 80 personnes.", 0),
        ("MONS – Anna Martin est venue à Lille pour la conférence des maires.", 1),
    ],
)  # fmt: skip
def test_a_dateline_is_where_the_event_was_that_it_opens(text, places):
    held = ties(record_of(text, "fr"), "HELD_AT")
    assert len(held) == places
    assert not any("Mons" in place for _, place in held if "venue" in text)


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "À Namur, lundi 3 mai 2021, les maires ont comparé leurs chiffres. La conférence "
         "était animée par Anna Martin.", "Namur"),
        ("nl", "In het stadhuis van Hasselt legden de korpsen maandag 3 mei 2021 hun werkwijzen "
         "naast elkaar. De conferentie werd voorgezeten door Anna Peeters.",
         "stadhuis van Hasselt"),
        ("de", "Am 3. Mai 2021 in Kehl haben die Polizeien ihre Arbeit verglichen. Die Konferenz "
         "wurde von Anna Schmidt geleitet.", "Kehl"),
        ("en", "On 3 May 2021 in Newry, the forces compared notes. The conference was chaired by "
         "Anna Martin.", "Newry"),
    ],
)  # fmt: skip
def test_a_day_and_a_place_side_by_side_tell_where_the_event_was(language, text, where):
    assert ("conference", where) in held(text, language)


def test_a_place_beside_another_day_than_the_event_s_is_not_its_own():
    text = (
        "On 3 May 2021 in Newry, the forces compared notes. The conference of 5 June 2021 was "
        "chaired by Anna Martin."
    )
    assert held(text, "en") == set()


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "Le groupe s'est rendu à Namur. La visite était conduite par Anna Martin.", "Namur"),
        ("nl", "De groep is naar Hasselt afgezakt. Het bezoek werd geleid door Anna Peeters.",
         "Hasselt"),
        ("de", "Die Gruppe reiste nach Kehl. Der Besuch wurde von Anna Schmidt geleitet.", "Kehl"),
        ("en", "The group travelled to Newry. The visit was led by Anna Martin.", "Newry"),
        ("en", "The group travelled to Newry. The conference was led by Anna Martin.", None),
        ("en", "The group did not travel to Newry. The visit was led by Anna Martin.", None),
    ],
)  # fmt: skip
def test_a_visit_was_where_somebody_went(language, text, where):
    assert {place for _, place in held(text, language)} == ({where} if where else set())


@pytest.mark.parametrize(
    "text",
    [
        "On 22 November the Port of Pula, Croatia, became the scene of the conference.",
        "Newry (County Down, Ireland) was on 3 May 2021 the scene of the conference.",
    ],
)
def test_what_tells_where_a_town_lies_does_not_part_it_from_its_verb(text):
    assert {place for _, place in held(text, "en")} & {"Newry", "Port of Pula"}


def test_a_place_in_what_an_event_dealt_with_is_not_where_it_was():
    text = "10.30 Session 1 – Cooperation in the Alpine area: the state of play"
    assert held(text, "en") == set()


def test_a_town_hall_keeps_being_a_place_with_the_district_of_its_town():
    text = "Die Tagung fand im Rathaus von Frauenfeld im Kanton Thurgau statt."
    assert held(text, "de") == {("meeting", "Rathaus von Frauenfeld")}


def test_a_headline_makes_an_event_of_a_word_that_says_little():
    text = (
        "Lanceringsevenement in Hasselt\n\nOp 3 mei 2021 waren de partners naar Hasselt afgezakt."
    )
    assert {place for _, place in held(text, "nl")} == {"Hasselt"}
    assert dates(text, "nl") == {"2021-05-03"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'assemblée générale de l'Eurorégion, créée le 29 octobre 2004, s'est tenue ici."),
        ("fr", "Créée le 29 octobre 2004, l'Eurorégion a tenu son assemblée générale à Perpignan."),
        ("fr", "La cérémonie évoquait Robert Schuman, né le 29 juin 1886 à Luxembourg."),
        ("nl", "De vergadering van de Euregio, opgericht op 3 mei 1975, vond plaats in Gronau."),
        ("nl", "Sinds de oprichting op 3 mei 1975 komt de raad samen voor een conferentie."),
        (
            "de",
            "Die Sitzung der Euregio, die am 3. Mai 1975 gegründet wurde, fand in Gronau statt.",
        ),
        ("de", "Seit der Gründung am 3. Mai 1975 trifft sich der Rat zur Sitzung in Gronau."),
        (
            "de",
            "Am 3. Mai 1975 wurde die Euregio gegründet. Nun fand in Gronau eine Sitzung statt.",
        ),
        ("en", "The council meeting of the Euregio, which was founded on 3 May 1975, is over."),
        (
            "en",
            "The EGTC was founded in Lille on 28 January 2008. The conference was held in Kehl.",
        ),
    ],
)
def test_the_day_of_a_founding_or_a_birth_is_no_event_s(language, text):
    assert dates(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'Eurométropole a été créée le 28 janvier 2008 lors d'une cérémonie à Courtrai."),
        ("nl", "Op een plechtigheid op 28 januari 2008 in Kortrijk werd de groepering opgericht."),
        ("de", "Bei einem Festakt am 28. Januar 2008 in Kortrijk wurde der Verbund gegründet."),
        ("en", "It was founded on 28 January 2008 during a ceremony in Kortrijk."),
    ],
)
def test_what_was_founded_at_an_event_leaves_its_day(language, text):
    assert dates(text, language) == {"2008-01-28"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La convention relative à l'exercice commun a été signée à Metz le 3 mai 2019."),
        (
            "nl",
            "De overeenkomst over de gezamenlijke oefening werd op 3 mei 2019 in Gent getekend.",
        ),
        ("de", "Die Vereinbarung über die Übung wurde am 3. Mai 2019 in Trier unterzeichnet."),
        ("en", "The agreement about the joint exercise was signed in Derry on 3 May 2019."),
        ("fr", "A. Durand, qui avait ouvert l'exercice en 2014, a signé l'accord à Metz en mai."),
    ],
)
def test_what_is_told_of_a_signing_is_not_told_of_another_event(language, text):
    record = record_of(text, language)
    rules = {
        min(r.evidence).rule
        for r in record.relations.values()
        if r.type == "HELD_AT" and record.entities[r.source].type == "Event"
    }
    days = {
        e.evidence["date"].rule
        for e in record.entities.values()
        if e.type == "Event" and e.properties.get("date", "").startswith("2019")
    }
    assert "place-in-sentence" not in rules
    assert "date-in-sentence" not in days


def test_a_semicolon_parts_a_day_from_the_event_behind_it():
    text = "On 3 May 2019 he retires; the conference in Kehl said farewell."
    record = record_of(text, "en")
    [day] = [e.evidence["date"].rule for e in record.entities.values() if e.type == "Event"]
    assert day == "first-date"


def test_a_line_that_is_but_a_day_yields_to_an_earlier_day_that_is_told():
    text = "07.12.2018\n\nBesuch beim Botschafter\n\nAm 28. November 2018 lud er sie ein."
    assert dates(text, "de") == {"2018-11-28"}
    assert dates("07.12.2018\n\nBesuch beim Botschafter", "de") == {"2018-12-07"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Chambre de commerce à Lille et la ville de Gand ont signé l'accord."),
        ("nl", "De Kamer van Koophandel in Breda en de stad Gent ondertekenden het convenant."),
        ("de", "Die Handelskammer in Kehl und die Stadt Gent unterzeichneten das Abkommen."),
        ("en", "The Chamber of Commerce in Newry and the City of Ghent signed the agreement."),
    ],
)
def test_where_the_subject_has_its_seat_nothing_was_signed(language, text):
    assert ties(record_of(text, language), "HELD_AT") == set()


def test_where_a_body_met_is_not_its_seat():
    text = "The Council of the Euregio met in Newry on 3 May 2020."
    assert held(text, "en") == {("meeting", "Newry")}


def test_a_date_between_commas_opens_no_relative_clause():
    text = (
        "Im Provinzpalast von Mons hat am Freitag, dem 8. September 2017, die Konferenz "
        "stattgefunden, die erste ihrer Art."
    )
    assert dates(text, "de") == {"2017-09-08"}
    assert held(text, "de") == {("conference", "Provinzpalast von Mons")}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("nl", "Donderdag vergaderden de burgemeesters in Gent over water op de conferentie.",
         "Gent"),
        ("nl", "Gent was op 5 mei gastheer van de conferentie.", "Gent"),
        ("de", "Die Bürgermeister kamen am 5. Mai in Kehl zu einer Konferenz zusammen.", "Kehl"),
        ("de", "Am 5. Mai kamen die Bürgermeister im Rathaus von Kehl zu einer Konferenz "
               "zusammen.", "Rathaus von Kehl"),
        ("de", "Am 5. Mai kamen die Bürgermeister im Rathaus in Aachen zu einer Konferenz "
               "zusammen.", "Rathaus"),
        ("de", "Am 5. Mai kamen die Bürgermeister im tschechischen Cheb zu einer Konferenz "
               "zusammen.", "Cheb"),
        ("de", "Am 5. Mai kamen die Bürgermeister im Collegium Polonicum in Słubice zu einer "
               "Konferenz zusammen.", "Collegium Polonicum"),
        ("nl", "Op 5 mei namen de burgemeesters aan de Universiteit Gent deel aan een "
               "conferentie.", "Universiteit Gent"),
        ("de", "Kehl war am 5. Mai Gastgeber der Konferenz.", "Kehl"),
        ("en", "On 5 May the mayors in Newry took part in a conference.", "Newry"),
    ],
)  # fmt: skip
def test_several_mayors_in_a_town_were_there_and_a_host_is_where_it_was(language, text, where):
    assert held(text, language) == {("conference", where)}


@pytest.mark.parametrize(
    ("language", "text", "towns"),
    [
        ("fr", "LILLE – La maire de Mons, Anna Martin, a signé une convention.",
         {"place/geonames-2998324"}),
        ("de", "GÖRLITZ – Landrat Max Huber hat am Montag einen Vertrag unterzeichnet.",
         {"place/geonames-2918987"}),
        ("fr", "LILLE – Le préfet du Nord a rappelé la convention de coopération.", set()),
        ("nl", "BRUSSEL – België en Frankrijk zullen een verdrag ondertekenen.", set()),
        ("fr", "TOURNAI – La préfète a rappelé que l'accord franco-belge avait été signé en 2011.",
         set()),
        ("nl", "BREDA – De minister wil het verdrag wijzigen dat beide landen ondertekenden.",
         set()),
        ("de", "LÖRRACH – Vor fünf Jahren wurde das Abkommen über die Brücke unterzeichnet.",
         set()),
        ("en", "DUNDALK – The mayor said the treaty was signed.", set()),
        ("en", "DUNDALK – The mayors who signed the treaty in 2018 ask for another bridge.", set()),
    ],
)  # fmt: skip
def test_a_dateline_is_where_the_agreement_was_signed_that_its_sentence_tells_of(
    language, text, towns
):
    record = record_of(text, language)
    assert {town for _, town in ties(record, "HELD_AT")} == towns


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("fr", "La convention d'aide à l'hôpital de Mouscron, signée hier par Paul Roux, est là.",
         set()),
        ("nl", "Het akkoord over hulp aan de Universiteit Antwerpen is ondertekend.", set()),
        ("de", "Das Abkommen über die Lehre an der Universität Basel ist unterzeichnet.", set()),
        ("en", "The treaty on research at Dublin City University was signed.", set()),
        ("fr", "La convention d'aide a été signée à l'hôpital de Mouscron.",
         {"hôpital de Mouscron"}),
        ("nl", "Het akkoord is aan de Universiteit Antwerpen ondertekend.",
         {"Universiteit Antwerpen"}),
        ("de", "Das Abkommen über die Lehre ist an der Universität Basel unterzeichnet worden.",
         {"Universität Basel"}),
        ("en", "The treaty on research was signed at Dublin City University.",
         {"Dublin City University"}),
    ],
)  # fmt: skip
def test_at_whose_house_is_what_an_agreement_is_about_it_was_not_signed(language, text, where):
    record = record_of(text, language)
    assert {record.entities[spot].name for _, spot in ties(record, "HELD_AT")} == where


def test_an_agreement_to_help_a_body_keeps_its_signatories():
    text = "La convention d'aide à l'hôpital de Mouscron, signée hier par Paul Roux, est là."
    assert {who for who, _ in ties(record_of(text, "fr"), "SIGNED")} == {"person/paul-roux"}


@pytest.mark.parametrize(
    ("language", "text", "where"),
    [
        ("en", "Press release on the health conference – Derry, 3 May 2019", set()),
        ("en", "Health conference – Derry, 3 May 2019", {"Derry"}),
        ("de", "Die Tagung begann. Schauplatz war Trier schon vor hundert Jahren.", set()),
        ("de", "Die Tagung begann. Schauplatz war Trier.", {"Trier"}),
    ],
)
def test_what_only_stands_beside_an_event_is_not_where_it_was(language, text, where):
    record = record_of(text, language)
    assert {record.entities[spot].name for _, spot in ties(record, "HELD_AT")} == where


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La foire de Lille a ouvert le 3 mai 2019. Autrefois, des ministres la visitaient."),
        ("fr", "La foire de Lille a ouvert le 3 mai 2019. Jadis, des élus visitaient la foire."),
        ("en", "The fair took place in Newry. In former times, ministers visited the fair."),
    ],
)
def test_who_came_in_times_long_past_came_to_no_event_of_the_text(language, text):
    assert ties(record_of(text, language), "TOOK_PART_IN") == set()
