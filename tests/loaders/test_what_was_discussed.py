"""What an event was about where adverbs, places or another order part the words that say so."""

from __future__ import annotations

import pytest
from test_themes import themes
from text_records import record_of, ties


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La conférence de Pau portera essentiellement sur les suites de la tempête.",
         {"suites de la tempête"}),
        ("nl", "De studiedag in Hasselt spitste zich dit jaar toe op de ouderenzorg.",
         {"ouderenzorg"}),
        ("de", "Die Tagung in Passau konzentrierte sich diesmal auf die Anbindung der Häfen.",
         {"Anbindung der Häfen"}),
        ("en", "The seminar in Newry focused, among other things, on the recruitment of nurses.",
         {"recruitment of nurses"}),
        ("nl", "Aan de orde kwamen op de bijeenkomst in Roermond onder andere de aanrijtijden van "
         "ambulances en het blussen van natuurbranden.",
         {"aanrijtijden van ambulances", "blussen van natuurbranden"}),
        ("de", "Zur Sprache kam auf der Sitzung in Vaduz außerdem die Zukunft der Buslinie.",
         {"Zukunft der Buslinie"}),
        ("nl", "De ministers hadden het op de top in Den Haag over de aanpak van wildplakkers.",
         {"aanpak van wildplakkers"}),
        ("de", "Die Minister berieten auf dem Gipfel in Luxemburg Maßnahmen gegen die Teuerung.",
         {"Maßnahmen gegen die Teuerung"}),
    ],
)  # fmt: skip
def test_adverbs_and_places_may_part_a_verb_from_its_topic(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "De bijeenkomst in Emmen, waar de uitbreiding van het windpark werd besproken, "
         "trok veel volk.", {"uitbreiding van het windpark"}),
        ("de", "Die Konferenz in Flensburg, bei der die Beseitigung von Altmunition erörtert "
         "wurde, endete gestern.", {"Beseitigung von Altmunition"}),
        ("en", "The meeting in Derry, at which the widening of the road was examined, went on till "
         "noon.", {"widening of the road"}),
        ("fr", "La table ronde, consacrée aux achats des familles frontalières, s'est déroulée à "
         "Menton.", {"achats des familles frontalières"}),
        ("en", "Dedicated to the protection of bees, the symposium in Ljubljana took place on "
         "3 May 2019.", {"protection of bees"}),
        ("en", "The future of the ferry was debated at a public meeting in Carlingford.",
         {"future of the ferry"}),
    ],
)  # fmt: skip
def test_clauses_beside_the_event_say_what_it_was_about(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le maire a participé à Gand à un débat sur la façon d'accueillir les apprentis.",
         {"façon d'accueillir les apprentis"}),
        ("nl", "Op de conferentie in Venlo bogen experts zich over de vraag hoe ziekenhuizen "
         "bedden kunnen delen.", {"hoe ziekenhuizen bedden kunnen delen"}),
        ("de", "Die Konferenz in Basel drehte sich um die Frage, wie Grenzgänger künftig besteuert "
         "werden.", {"wie Grenzgänger künftig besteuert werden"}),
        ("en", "Delegates at the conference in Narva heard how schools on both banks exchange "
         "teachers.", {"how schools on both banks exchange teachers"}),
    ],
)  # fmt: skip
def test_an_indirect_question_is_a_topic(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La conférence de Namur, placée sous le thème « L'eau en partage », a réuni 80 "
         "personnes.", {"L'eau en partage"}),
        ("nl", "Onder het motto ‘Samen tegen zwerfvuil’ vond op 3 mei 2019 in Sluis een congres "
         "plaats.", {"Samen tegen zwerfvuil"}),
        ("de", "Das Symposium „Wasser ohne Grenzen“ fand in Konstanz statt.",
         {"Wasser ohne Grenzen"}),
        ("en", 'Under the motto "One valley, two flags", a festival was held in Bolzano on 3 May '
         "2019.", {"One valley, two flags"}),
        ("de", "Die Übung „Together 2018“ fand in Konstanz statt.", set()),
    ],
)  # fmt: skip
def test_a_motto_or_title_is_a_topic_as_a_whole(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence s'est tenue à Lille. Les inondations ont coûté cher."),
        ("nl", "De conferentie vond plaats in Gent. De grenscontroles blijven bestaan."),
        ("de", "Die Konferenz fand in Trier statt. Der Katastrophenschutz kostet Geld."),
        ("en", "The conference took place in Newry. Organised crime knows no borders, she said."),
        ("de", "Die Sitzung in Trier befasste sich mit drei Handlungsfeldern."),
    ],
)  # fmt: skip
def test_a_word_of_the_vocabulary_alone_is_what_nothing_was_about(language, text):
    assert themes(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "La réunion de Lille a évoqué le bilan des inondations de juillet 2021.",
         {"bilan des inondations de juillet 2021"}),
        ("en", "The meeting in Newry reviewed the safety of the Christmas markets.",
         {"safety of the Christmas markets"}),
        ("de", "Die Sitzung in Trier befasste sich mit drei Handlungsfeldern, nämlich mit dem "
         "Wohnungsbau und der Pflege.", {"Wohnungsbau", "Pflege"}),
    ],
)  # fmt: skip
def test_what_belongs_to_the_noun_phrase_of_a_topic(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "topics"),
    [
        ("nl", "Tijdens het overleg in Gent bespraken de vertegenwoordigers van de politie en "
               "burgemeester Jan Peeters de grensoverschrijdende samenwerking.",
         {"topic/cross-border-cooperation"}),
        ("de", "Beim Treffen in Trier besprachen Landrat Max Huber und die Vertreter der "
               "Bundespolizei die grenzüberschreitende Zusammenarbeit.",
         {"topic/cross-border-cooperation"}),
        ("de", "Nach einer Fahrt über 1000 Kilometer trafen sie sich in Trier.", set()),
    ],
)  # fmt: skip
def test_neither_who_speaks_nor_how_far_is_spoken_of(language, text, topics):
    assert {topic for _, topic in ties(record_of(text, language), "ABOUT")} == topics
