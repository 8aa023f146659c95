"""What events and agreements are about, and which agreements a text names."""

from __future__ import annotations

import pytest
from test_constructs import said
from text_records import record_of, ties


def themes(language, text, of="Event"):
    """Return the words that name the topics of the events, or agreements, of ``text``."""
    record = record_of(text, language)
    return {
        mention.text
        for source, target in ties(record, "ABOUT")
        if record.entities[source].type == of
        for mention in record.entities[target].mentions
    }


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "La réunion s'est tenue à Givet. À l'ordre du jour figuraient notamment la ligne "
            "ferroviaire, le tourisme fluvial et la qualité de l'eau.",
            {"ligne ferroviaire", "tourisme fluvial", "qualité de l'eau"},
        ),
        (
            "nl",
            "De top vond plaats in Kerkrade. Hoofdthema's waren deze keer de aanpak van "
            "drugscriminaliteit en de toekomst van het busvervoer.",
            {"aanpak van drugscriminaliteit", "toekomst van het busvervoer"},
        ),
        (
            "nl",
            "Tijdens de conferentie in Maastricht kwamen arbeidsmobiliteit, onderwijs en "
            "gezondheidszorg aan bod.",
            {"arbeidsmobiliteit", "onderwijs", "gezondheidszorg"},
        ),
        (
            "de",
            "Im Fokus der Konferenz in Trier standen der Bevölkerungsschutz und die Folgen der "
            "Hochwasserkatastrophe.",
            {"Bevölkerungsschutz", "Folgen der Hochwasserkatastrophe"},
        ),
        (
            "de",
            "Auf der Tagesordnung der Konferenz in Konstanz stehen:\n1. Fähren auf dem Bodensee\n"
            "2. Natur und Tourismus",
            {"Fähren auf dem Bodensee", "Natur und Tourismus"},
        ),
        (
            "en",
            "Migration, energy security and transport were on the agenda of the summit in Vienna.",
            {"Migration", "energy security", "transport"},
        ),
    ],
)
def test_what_is_on_the_agenda(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le sommet s'est tenu à Lille. Trois risques y ont été abordés : les inondations, "
         "les feux de forêt et la cybercriminalité.",
         {"inondations", "feux de forêt", "cybercriminalité"}),
        ("nl", "De top vond plaats in Kerkrade. Twee risico's werden besproken: overstromingen en "
         "cybercriminaliteit.", {"overstromingen", "cybercriminaliteit"}),
        ("de", "Die Konferenz fand in Trier statt. Zwei Risiken wurden besprochen: Hochwasser und "
         "Cyberkriminalität.", {"Hochwasser", "Cyberkriminalität"}),
        ("en", "The summit took place in Newry. Two risks were discussed: floods and cybercrime.",
         {"floods", "cybercrime"}),
    ],
)  # fmt: skip
def test_behind_the_colon_stands_what_was_discussed(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le sommet de Lille était consacré au thème de la mobilité des apprentis.",
         {"mobilité des apprentis"}),
        ("nl", "De top in Kerkrade ging over het thema grensarbeid.", {"grensarbeid"}),
        ("de", "Die Konferenz in Trier widmete sich dem Thema „Schiene ohne Grenzen“.",
         {"Schiene ohne Grenzen"}),
        ("en", "The summit in Newry focused on the topics of health and rail.",
         {"health", "rail"}),
    ],
)  # fmt: skip
def test_a_noun_that_announces_a_topic_is_none(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize("kind", ["Arbeitstagung", "Pressekonferenz"])
def test_a_compound_that_is_a_kind_of_event_names_no_topic(kind):
    assert themes("de", f"Die {kind} fand in Trier statt.") == set()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "fr",
            "La conférence s'est tenue à Menton. Les maires ont évoqué la mobilité des "
            "travailleurs frontaliers et l'apprentissage transfrontalier.",
            {"mobilité des travailleurs frontaliers", "apprentissage transfrontalier"},
        ),
        (
            "fr",
            "La lutte contre le narcotrafic a été évoquée lors de la conférence de Perpignan.",
            {"lutte contre le narcotrafic"},
        ),
        (
            "nl",
            "Tijdens de conferentie in Gent spraken de gouverneurs over de aanpak van "
            "ondermijning en over grensoverschrijdend busvervoer.",
            {"aanpak van ondermijning", "grensoverschrijdend busvervoer"},
        ),
        (
            "de",
            "Bei der Tagung in Konstanz wurden der Ausbau der Bahnstrecke und die Luftqualität "
            "erörtert.",
            {"Ausbau der Bahnstrecke", "Luftqualität"},
        ),
        (
            "de",
            "Beim Treffen in Saarbrücken ging es um die Bekämpfung der Rauschgiftkriminalität.",
            {"Bekämpfung der Rauschgiftkriminalität"},
        ),
        (
            "en",
            "The conference in Budapest focused on police cooperation, border security and civil "
            "protection.",
            {"police cooperation", "border security", "civil protection"},
        ),
    ],
)
def test_what_is_discussed(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Une conférence sur les inondations à Namur a été ouverte par Paul Petit.",
         {"inondations"}),
        ("fr", "Le préfet Jean Petit a ouvert à Menton une conférence sur le terrain.", set()),
        ("nl", "Een symposium over waterbeheer trok 200 deelnemers naar Maaseik.",
         {"waterbeheer"}),
        ("de", "Die Konferenz zur öffentlichen Sicherheit und Ordnung fand in Gronau statt.",
         {"öffentlichen Sicherheit und Ordnung"}),
        ("de", "Die Tagung zum Zivil- und Katastrophenschutz fand in Trient statt.",
         {"Zivil- und Katastrophenschutz"}),
        ("en", "The conference in Trieste on links between ports and railways began on 3 May 2019.",
         {"links between ports and railways"}),
    ],
)  # fmt: skip
def test_the_bounds_of_a_topic(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La conférence s'est tenue à Mons. Si le fleuve monte, il y aura des inondations.",
        ),
        ("nl", "De conferentie vond plaats in Gent. In 2014 was er veel wateroverlast in Ieper."),
        ("en", 'The conference was held in Mons. "The flooding frightened us", she says.'),
    ],
)
def test_a_word_said_of_something_else_is_no_topic(language, text):
    assert themes(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "name", "topics"),
    [
        (
            "fr",
            "L'accord franco-belge du 16 mars 2007 relatif aux secours est entré en vigueur.",
            "accord franco-belge du 16 mars 2007 relatif aux secours",
            {"secours"},
        ),
        (
            "nl",
            "De gemeenten sloten een convenant inzake brandweerhulp. Het convenant geldt al.",
            "convenant inzake brandweerhulp",
            {"brandweerhulp"},
        ),
        (
            "de",
            "Die Ministerin hat ein Abkommen zur gegenseitigen Hilfe gebilligt.",
            "Abkommen zur gegenseitigen Hilfe",
            {"gegenseitigen Hilfe"},
        ),
        (
            "en",
            "The ministers signed a memorandum on civil protection in Ljubljana on Tuesday.",
            "memorandum on civil protection",
            {"civil protection"},
        ),
        ("en", "They agreed under the Good Friday Agreement.", "Good Friday Agreement", set()),
    ],
)
def test_an_agreement_with_its_complements(language, text, name, topics):
    record = record_of(text, language)
    (agreement,) = [e for e in record.entities.values() if e.type == "Agreement"]
    assert agreement.name == name
    assert themes(language, text, "Agreement") == topics
    assert not themes(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire a donné son accord à la fête."),
        ("nl", "In afspraak met de burgemeester werd het feest verplaatst."),
        ("nl", "Op de agenda van de raad in Hasselt staat het verkeer."),
        ("de", "In Vereinbarung mit der Stadt Aachen wird der Markt verlegt."),
        ("en", "There was general agreement on the need for better trains."),
    ],
)
def test_a_word_of_consent_is_no_agreement(language, text):
    record = record_of(text, language)
    assert not [e for e in record.entities.values() if e.type == "Agreement"]


def test_a_treaty_called_by_its_town_is_one_in_all_languages():
    texts = [
        ("fr", "Le traité d'Aix-la-Chapelle est en vigueur."),
        ("nl", "Het Verdrag van Aken is van kracht."),
        ("de", "Der Vertrag von Aachen ist in Kraft."),
        ("en", "The Treaty of Aachen is in force."),
    ]
    found = {
        entity.id
        for language, text in texts
        for entity in record_of(text, language).entities.values()
        if entity.type == "Agreement"
    }
    assert len(found) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Migration was not discussed at the summit in Newry."),
        ("nl", "Drugscriminaliteit werd op de top in Kerkrade niet besproken."),
        ("de", "Migration stand nicht auf der Tagesordnung der Konferenz in Trier."),
        ("fr", "La conférence a eu lieu à Mons. Le juge a examiné les preuves."),
        ("de", "Die Konferenz fand in Trier statt. Die Gäste aus Polen staunten über die Brücke."),
    ],
)
def test_what_was_not_discussed_there_is_no_topic(language, text):
    assert themes(language, text) == set()


@pytest.mark.parametrize(
    ("text", "topics"),
    [
        ("Conference, Lille, 3 May 2019\n\nTheme: Trust, Courage and Patience",
         {"Trust, Courage and Patience"}),
        ("Conference, Lille, 3 May 2019\n\nTheme: health, floods and transport",
         {"health", "flooding", "mobility"}),
    ],
)  # fmt: skip
def test_a_theme_in_capitals_is_one_title(text, topics):
    assert {topic for _, topic in said("en", text, "ABOUT")} == topics


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fr", "La réunion de Mons fut consacrée à la mobilité et à la santé.",
         {"mobilité", "santé"}),
        ("nl", "Het overleg in Venlo ging onder meer over waterbeheer en onderwijs.",
         {"waterbeheer", "onderwijs"}),
        ("en", "He said that the conference in Newry would focus on flood protection.",
         {"flood protection"}),
    ],
)  # fmt: skip
def test_what_a_meeting_was_or_would_be_about_in_other_tenses(language, text, words):
    record = record_of(text, language)
    about = {r.target for r in record.relations.values() if r.type == "ABOUT"}
    found = {m.text for id in about for m in record.entities[id].mentions}
    assert found == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Studiedag: Vlaanderen en Nederland versterken de banden\n\nDe dag was in Gent."),
        ("fr", "Sommet : la France et l'Italie renforcent leurs liens\n\nIl a eu lieu à Nice."),
    ],
)  # fmt: skip
def test_a_clause_behind_the_colon_of_a_headline_is_no_theme(language, text):
    assert themes(language, text) == set()


def test_what_faces_two_countries_is_a_theme():
    text = "Colloque : la Belgique et la France face à la crise\n\nLe colloque s'est tenu à Metz."
    assert themes("fr", text)
