"""Which events are parts of others, and where the name of an event begins and ends. The names are
made up, the places real."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def parts(language, text):
    """Return (part, whole) of the events of a text, each by its shortest wording."""
    record = record_of(text, language)

    def name(id):
        return min((m.text for m in record.entities[id].mentions), key=len)

    return {(name(source), name(target)) for source, target in ties(record, "PART_OF")}


def named(language, text):
    """Return the words that name the events of a text."""
    record = record_of(text, language)
    return {m.text for e in record.entities.values() if e.type == "Event" for m in e.mentions}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Konferenz fand am 3. Mai 2019 in Trier statt. Zum Programm der Konferenz "
         "gehörte auch eine Besichtigung des Hafens.", ("Besichtigung", "Konferenz")),
        ("en", "The conference took place in Newry on 3 May 2019. The programme included a guided "
         "tour of the port.", ("guided tour", "conference")),
        ("nl", "Op 3 mei 2019 was de delegatie op werkbezoek in Terneuzen. Een rondgang door het "
         "ziekenhuis besloot de dag.", ("rondgang", "werkbezoek in Terneuzen")),
        ("fr", "La conférence s'est tenue à Lille le 3 mai 2019. Elle a été suivie d'un cocktail.",
         ("cocktail", "conférence")),
        ("fr", "La conférence s'est tenue à Lille le 3 mai 2019. La journée s'est achevée par une "
         "visite du port.", ("visite", "conférence")),
        ("en", "The conference took place in Newry on 3 May 2019 and ended with a dinner.",
         ("dinner", "conference")),
        ("de", "Die Konferenz fand am 3. Mai 2019 in Trier statt. Bei dem anschließenden Empfang "
         "sprach Anna Martin.", ("anschließenden Empfang", "Konferenz")),
        ("nl", "De conferentie vond plaats in Gent op 3 mei 2019. Een lunch maakte deel uit van de "
         "conferentie.", ("lunch", "conferentie")),
    ],
)  # fmt: skip
def test_what_stands_on_the_programme_is_a_part(language, text, expected):
    assert parts(language, text) == {expected}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Dat er een conferentie moest komen, spraken de ministers af tijdens de top in "
         "Düsseldorf op 3 mei 2019."),
        ("en", "The conference took place in Newry on 3 May 2019. It did not end with a dinner."),
        ("fr", "La conférence s'est tenue à Lille le 3 mai 2019. Le maire a proposé une visite."),
        ("de", "Die Konferenz fand am 3. Mai 2019 in Trier statt. Eine Messe gab es am 4. Juni "
         "2020 in Bonn."),
    ],
)  # fmt: skip
def test_what_is_no_part(language, text):
    assert parts(language, text) == set()


@pytest.mark.parametrize(
    ("language", "line", "topic"),
    [
        ("fr", "Atelier 1, de 10h à 11h30 : la qualité de l'eau", "qualité de l'eau"),
        ("nl", "BLOK 1, 14.30-15.10 uur: werken over de grens", "werken over de grens"),
        ("de", "Block 1 (10.00 – 11.30 Uhr): Radwege am Rhein", "Radwege am Rhein"),
        ("en", "Workshop 1 (3.30-4.30 pm): rivers and floods", "rivers and floods"),
    ],
)
def test_a_time_may_stand_between_the_number_of_a_part_and_its_title(language, line, topic):
    head = {
        "fr": "Conférence à Lille le 3 mai 2019",
        "nl": "Conferentie in Gent op 3 mei 2019",
        "de": "Konferenz in Trier am 3. Mai 2019",
        "en": "Conference in Newry on 3 May 2019",
    }
    record = record_of(f"{head[language]}\n\n{line}", language)
    about = {m.text for _, t in ties(record, "ABOUT") for m in record.entities[t].mentions}
    assert about == {topic}
    assert len(ties(record, "PART_OF")) == 1


def test_each_line_of_a_list_of_workshops_is_one_topic():
    text = (
        "Konferenz in Trier am 3. Mai 2019\n\nDrei Workshops mit Beispielen:\n"
        "1. öffentlicher Verkehr\n2. Feuerwehr und Rettungsdienst\n3. Ver- und Entsorgung"
    )
    assert {part for part, _ in parts("de", text)} == {
        "öffentlicher Verkehr", "Feuerwehr und Rettungsdienst", "Ver- und Entsorgung",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Die 55. Hauptversammlung fand am 3. Mai 2019 in Trier statt.",
         "55. Hauptversammlung"),
        ("de", "12. Sicherheitskonferenz in Trier\nSie fand am 3. Mai 2019 statt.",
         "12. Sicherheitskonferenz"),
        ("en", "They met in Newry on 3 May 2019 at the first Force of Water conference.",
         "first Force of Water conference"),
        ("fr", "Le séminaire de lancement s'est tenu à Lille le 3 mai 2019.",
         "séminaire de lancement"),
        ("fr", "Le premier exercice-cadre a eu lieu à Lille le 3 mai 2019.",
         "premier exercice-cadre"),
        ("nl", "De bijeenkomst ‘Gemeenten zonder grens’ vond plaats in Gent op 3 mei 2019.",
         "bijeenkomst ‘Gemeenten zonder grens’"),
        ("en", "The annual general meeting chose Anna Martin.", "annual general meeting"),
    ],
)  # fmt: skip
def test_the_name_of_an_event(language, text, name):
    assert name in named(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In Empfang genommen wurden sie am 3. Mai 2019 in Trier von Anna Martin."),
        ("fr", "Le secrétariat vous accueille à Lille sur rendez-vous."),
        (
            "fr",
            "Ils se serraient dans les salons de la préfecture du Nord, à Lille, le 3 mai 2019.",
        ),
        ("nl", "In de loop van 3 mei 2019 kwam Anna Martin in Gent aan."),
        ("de", "Die Übung der Feuerwehr kam mit deutscher Beteiligung zustande."),
        ("fr", "Projet mené à Lille avec le concours de la préfète Anna Martin le 3 mai 2019."),
    ],
)
def test_fixed_phrases_name_no_event(language, text):
    assert not named(language, text)


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("fr", "La visite de Mons comprenait une réunion de travail et un déjeuner.", 2),
        ("nl", "Het werkbezoek aan Venlo bestond uit een overleg en een rondleiding.", 2),
        ("de", "Der Besuch in Kehl umfasste eine Besichtigung und ein Pressegespräch.", 2),
        ("en", "The visit to Newry consisted of a meeting and a tour.", 2),
        ("en", "The conference in Newry on 3 May 2019 also included a site visit.", 1),
        ("fr", "La conférence de Lille comprenait trois ateliers : la mobilité, l'emploi et la "
         "santé.", 3),
        ("fr", "La conférence s'est tenue à Lille. Elle a été précédée d'une visite du port et "
         "suivie d'une réception.", 2),
    ],
)  # fmt: skip
def test_what_an_event_consists_of_are_its_parts(language, text, parts):
    record = record_of(text, language)
    nested = [r for r in record.relations.values() if r.type == "PART_OF"]
    assert len({r.source for r in nested}) == len(nested) == parts
    assert len({r.target for r in nested}) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The guests of the conference in Newry included people from a seminar."),
        ("en", "The conference was held in Newry. The mayor of Lille included a visit."),
        ("fr", "La salle de la conférence de Lille comprenait une exposition."),
        ("de", "Bei der Konferenz in Kehl umfasste die Liste einen Besuch."),
    ],
)
def test_what_something_else_consists_of_is_no_part(language, text):
    assert not any(r.type == "PART_OF" for r in record_of(text, language).relations.values())


@pytest.mark.parametrize(
    ("language", "text", "part"),
    [
        ("fr", "Colloque sur l'eau\n12 mars 2019, 9h00\nPalais provincial, Namur\n\n9h00 Accueil\n"
         "9h30 Exposé : Anna Martin, maire de Lille\n12h30 Déjeuner", {"Déjeuner"}),
        ("nl", "Colloquium over water\n12 maart 2019, 9.00 uur\nStadhuis, Gent\n\n9.00 Ontvangst\n"
         "9.30 Inleiding: Anna Peeters, burgemeester van Gent\n17.10 Receptie", {"Receptie"}),
        ("de", "Tagung zum Wasser\n12. März 2019, 9.00 Uhr\nRathaus, Kehl\n\n9.00 Anmeldung\n"
         "9.30 Vortrag: Anna Martin, Bürgermeisterin von Lahr\n17.00 Empfang", {"Empfang"}),
        ("en", "Conference on water\n12 March 2019, 9.00\nTown Hall, Newry\n\n9.00 Registration\n"
         "9.30 Talk: Anna Martin, mayor of Newry\n12.30 Lunch\n17.00 Closing drinks", {"Lunch"}),
    ],
)  # fmt: skip
def test_a_meal_on_a_programme_is_a_part(language, text, part):
    found = {inner for inner, _ in parts(language, text)}
    assert part <= found
    assert not found & {"Accueil", "Ontvangst", "Anmeldung", "Registration"}


def themes(language, text):
    """Return (event, topic) of a text, each by its shortest wording."""
    record = record_of(text, language)

    def name(id):
        return min((m.text for m in record.entities[id].mentions), key=len)

    return {(name(source), name(target)) for source, target in ties(record, "ABOUT")}


@pytest.mark.parametrize(
    ("language", "line", "part", "topic"),
    [
        ("fr", "Session n° 1 : échanges d'expériences", "Session n° 1", "échanges d'expériences"),
        ("fr", "Table ronde n° 2 – Nouvelles pistes", "Table ronde n° 2", "Nouvelles pistes"),
        ("fr", "Atelier II – Nouvelles pistes", "Atelier II", "Nouvelles pistes"),
        ("nl", "Workshop nr. 2: Samen sterk", "Workshop nr. 2", "Samen sterk"),
        ("nl", "Module 3 – Samen sterk", "Module 3", "Samen sterk"),
        ("de", "Forum 3: Gemeinsam stark", "Forum 3", "Gemeinsam stark"),
        ("de", "Podium Nr. 1: Gemeinsam stark", "Podium Nr. 1", "Gemeinsam stark"),
        ("en", "Panel II: Stronger together", "Panel II", "Stronger together"),
        ("en", "Session no. 4 – Stronger together", "Session no. 4", "Stronger together"),
    ],
)
def test_the_number_of_a_part_and_its_title(language, line, part, topic):
    opening = {"fr": "La conférence a eu lieu à Mons le 3 mai 2019.",
               "nl": "De conferentie vond plaats in Gent op 3 mei 2019.",
               "de": "Die Konferenz fand am 3. Mai 2019 in Aachen statt.",
               "en": "The conference took place in Newry on 3 May 2019."}  # fmt: skip
    assert (part, topic) in themes(language, f"{opening[language]}\n\n{line}\n")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Session de rattrapage : les élèves y tiennent."),
        ("de", "Forum Aachen: Die Stadt baut um."),
        ("nl", "Module van het dak: de stad bouwt om."),
        ("en", "Session players: the town hires them."),
    ],
)
def test_what_has_no_number_is_no_part_of_a_programme(language, text):
    assert not themes(language, text)


@pytest.mark.parametrize(
    ("language", "text", "topics"),
    [
        ("fr", "La conférence a eu lieu à Mons le 3 mai 2019. Trois ateliers ont abordé la santé, "
         "la sécurité et le tourisme.", {"santé", "sécurité", "tourisme"}),
        ("de", "Die Konferenz fand am 3. Mai 2019 in Aachen statt. In drei Workshops ging es um "
         "Gesundheit, Sicherheit und Tourismus.", {"Gesundheit", "Sicherheit", "Tourismus"}),
    ],
)  # fmt: skip
def test_what_workshops_dealt_with_is_one_topic_each(language, text, topics):
    found = themes(language, text)
    assert {topic for _, topic in found} == topics
    assert len({event for event, _ in found}) == len(topics)


def test_more_topics_than_workshops_are_not_one_each():
    text = ("La conférence a eu lieu à Mons le 3 mai 2019. Deux ateliers ont abordé la santé, "
            "la sécurité et le tourisme.")  # fmt: skip
    assert not parts("fr", text)


def test_data_exchange_is_a_topic_and_an_exchange_of_experience_an_event():
    assert not named("de", "Die Polizei setzt auf Datenaustausch.")
    assert named("de", "Am 3. Mai 2019 fand in Aachen ein Erfahrungsaustausch statt.")
