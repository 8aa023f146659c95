"""Where the phrase of a topic ends, and by what words a text announces topics. The names are made
up, the places real."""

from __future__ import annotations

import pytest
from test_themes import themes
from text_records import record_of

HELD = {
    "fr": "La réunion s'est tenue à Lille le 3 mai 2019. ",
    "nl": "De vergadering vond plaats in Gent op 3 mei 2019. ",
    "de": "Das Treffen fand am 3. Mai 2019 in Trier statt. ",
    "en": "The meeting was held in Newry on 3 May 2019. ",
}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "The workshop on water quality in Newry on 3 May 2019 drew a crowd.",
         {"water quality"}),
        ("en", "The conference on rural crime went over what had changed. It was held in Newry on "
         "3 May 2019.", {"rural crime"}),
        ("nl", "Het overleg over de waterkwaliteit trok op 3 mei 2019 in Gent volle zalen.",
         {"waterkwaliteit"}),
        ("de", "Die Tagung über Drogen brachte am 3. Mai 2019 in Trier Fachleute zusammen.",
         {"Drogen"}),
        ("de", "Die Tagung über die Folgen schwerer Unfälle fand am 3. Mai 2019 in Trier statt.",
         {"Folgen schwerer Unfälle"}),
        ("fr", "La conférence sur les enjeux sanitaires et financiers des hôpitaux s'est tenue à "
         "Lille le 3 mai 2019.", {"enjeux sanitaires et financiers des hôpitaux"}),
    ],
)  # fmt: skip
def test_a_topic_ends_before_the_verb(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Thème : la sécurité des gares.", {"sécurité des gares"}),
        ("nl", "Thema: de veiligheid in stations.", {"veiligheid in stations"}),
        ("de", "Thema: Sicherheit an Bahnhöfen.", {"Sicherheit an Bahnhöfen"}),
        ("en", "Topic: safety at railway stations.", {"safety at railway stations"}),
        ("fr", "Objet de la réunion : la réponse aux crues.", {"réponse aux crues"}),
        ("nl", "Onderwerp van de vergadering was de toekomst van het busvervoer.",
         {"toekomst van het busvervoer"}),
        ("de", "Gegenstand des Treffens war die gegenseitige Hilfe bei Hochwasser.",
         {"gegenseitige Hilfe bei Hochwasser"}),
        ("en", "Subject of the meeting was the future of the bus lines.",
         {"future of the bus lines"}),
        ("fr", "Les transports, le logement et la santé étaient les principaux thèmes.",
         {"transports", "logement", "santé"}),
        ("nl", "Mobiliteit, wonen en gezondheid waren toen de belangrijkste onderwerpen.",
         {"Mobiliteit", "wonen", "gezondheid"}),
        ("de", "Wirtschaft, Mobilität und Wohnen waren die Themen.",
         {"Wirtschaft", "Mobilität", "Wohnen"}),
        ("en", "Housing, trade and skills were the main topics.", {"Housing", "trade", "skills"}),
        ("en", "The agenda included cross-border rail and the future of the canal.",
         {"cross-border rail", "future of the canal"}),
    ],
)  # fmt: skip
def test_nouns_that_announce_topics(language, text, expected):
    assert themes(language, HELD[language] + text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Y ont été présentés la réforme des pompiers et le plan de gestion de la Lys.",
         {"réforme des pompiers", "plan de gestion de la Lys"}),
        ("nl", "Daar werden de plannen voor de waterbuffers gepresenteerd.",
         {"plannen voor de waterbuffers"}),
        ("de", "Beraten wurde vorrangig über die Lage im Saarland, daneben über Straftaten.",
         {"Lage im Saarland", "Straftaten"}),
        ("de", "Dabei ging es auch um Raumplanung und Verkehr, um Gesundheit und Kultur.",
         {"Raumplanung", "Verkehr", "Gesundheit", "Kultur"}),
        ("en", "The plans for the Narrow Water bridge were presented.",
         {"plans for the Narrow Water bridge"}),
        ("nl", "Daar kwam de samenwerking met het ziekenhuis van Gent ter sprake: op zulke "
         "momenten hielpen de ziekenhuizen elkaar.", {"samenwerking met het ziekenhuis van Gent"}),
    ],
)  # fmt: skip
def test_verbs_without_a_subject(language, text, expected):
    assert themes(language, HELD[language] + text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les maires ont présenté leur nouveau camion."),
        ("fr", "Le sujet est la priorité du maire ?"),
        ("nl", "Veiligheid is een thema voor de hele streek."),
        ("de", "Frau Anna Martin wurde als neue Leiterin vorgestellt."),
        ("de", "Das Thema war den Bürgermeistern wichtig."),
        ("de", "Dabei ging es um 9 Uhr los."),
        ("en", "She was presented with a medal. The judge reviewed the evidence."),
        ("en", "During the pandemic it was moved online."),
    ],
)
def test_what_announces_no_topic(language, text):
    assert themes(language, HELD[language] + text) == set()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Colloque à Mons, 3 mai 2019\n9h30 – Mot d'accueil d'Anne Petit\n"
         "11h00 Table ronde (modération : Jean Blanc)\n"
         "Paul Martin, maire de Lille : comment Louis Legrand a changé le fleuve",
         {"comment Louis Legrand a changé le fleuve"}),
        ("nl", "Conferentie in Gent, 3 mei 2019\n9.30 uur Welkom door Anna Peeters\n10.30 uur "
         "Debat\n- Piet Jansen, burgemeester van Hulst: samen blussen aan de grens",
         {"samen blussen aan de grens"}),
        ("de", "Tagung in Trier, 3. Mai 2019\n\n9.30 Uhr Grußwort: Anna Adam\n10.30 Uhr Vorträge\n"
         "Max Gruber, Stadt Eupen: Eigener Rechtsrahmen für Radwege\nEva Weber: Einführung",
         {"Eigener Rechtsrahmen für Radwege"}),
        ("en", "Conference in Newry on 3 May 2019\n9.30 Words of welcome by Ann Brown\n"
         "10am Rivers and rescue services: John Smith, mayor of Ghent\n"
         "11am Coffee break\n11.30 Early warning along the Meuse\nMary White, mayor of Lille\n"
         'Paul Young: "We must act"',
         {"Rivers and rescue services", "Early warning along the Meuse"}),
    ],
)  # fmt: skip
def test_titles_of_talks(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Réunion du comité de pilotage\n3 mai 2019, Mons\n\nOrdre du jour\n– Ouverture\n"
         "– comptes 2018, quitus\n– achat d'un bateau-pompe",
         {"comptes 2018", "achat d'un bateau-pompe"}),
        ("nl", "Vergadering van het bestuur\n3 mei 2019, Gent\n\nAgenda\n- Welkom\n"
         "- Begroting 2020\n- Stand van zaken fietsbrug",
         {"Begroting 2020", "Stand van zaken fietsbrug"}),
        ("de", "Sitzung des Vorstands\n3. Mai 2019, Kehl\n\nTagesordnung\n1. Begrüßung\n"
         "2. Haushalt 2020\n3. Ausbau der Fähre", {"Haushalt 2020", "Ausbau der Fähre"}),
        ("en", "Meeting of the board\n3 May 2019, Newry\n\nAGENDA\n1. Welcome\n"
         "2. Accounts for 2018: vote. They were sent out in May.\n3. Ferry on the lough",
         {"Accounts for 2018", "Ferry on the lough"}),
        ("en", HELD["en"] + "The following points were discussed:\n- a new ferry\n- bus fares",
         {"new ferry", "bus fares"}),
        ("de", HELD["de"] + "Dabei wurden folgende Punkte besprochen:\n- Ausbau der Fähre\n"
         "- Pläne für eine Maut", {"Ausbau der Fähre", "Pläne für eine Maut"}),
    ],
)  # fmt: skip
def test_points_of_business_below_their_heading(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Au programme de la visite à Mons le 3 mai 2019 :\n- une rencontre avec le "
         "gouverneur\n- l'avenir du canal", {"avenir du canal"}),
        ("nl", "Op het programma van het bezoek aan Gent op 3 mei 2019 stonden:\n"
         "- een ontmoeting met de gouverneur\n- de toekomst van de veerdienst",
         {"toekomst van de veerdienst"}),
        ("de", "Auf dem Programm der Tagung in Kehl standen:\n- ein Treffen mit dem Landrat\n"
         "- die Zukunft der Fähre", {"Zukunft der Fähre"}),
        ("en", "On the agenda of the visit to Newry on 3 May 2019 were:\n"
         "- a meeting with the mayor\n- the future of the ferry", {"future of the ferry"}),
    ],
)  # fmt: skip
def test_a_meeting_on_a_programme_is_no_topic(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Ook de veerdienst kwam tijdens het overleg in Hulst op 3 mei 2019 aan bod.",
         {"veerdienst"}),
        ("de", "Auch die Fähre kam bei der Sitzung in Kehl am 3. Mai 2019 zur Sprache.", {"Fähre"}),
        ("nl", "Op 3 mei 2019 was er in Hulst een top, waar de haven en het waterbeheer aan bod "
         "kwamen.", {"haven", "waterbeheer"}),
        ("de", "Am 3. Mai 2019 gab es in Kehl ein Treffen, bei dem die Fähre und der Radweg zur "
         "Sprache kamen.", {"Fähre", "Radweg"}),
        ("de", "Auf der Sitzung in Kehl befasste sich der Vorstand u. a. mit dem Ausbau der Fähre "
         "und mit der Maut.", {"Ausbau der Fähre", "Maut"}),
        ("nl", "Op de top in Hulst bogen de burgemeesters zich vooral over de veerdienst en over "
         "het waterbeheer.", {"veerdienst", "waterbeheer"}),
        ("nl", "Op de top in Hulst hielden zij zich bezig met de toekomst van de veerdienst.",
         {"toekomst van de veerdienst"}),
        ("fr", "Lors de la réunion à Mons, le comité s'est penché, notamment, sur la ligne "
         "ferroviaire.", {"ligne ferroviaire"}),
        ("de", "Über „Grenzen und Brücken am Rhein“ sprach bei der Tagung in Kehl Max Gruber.",
         {"Grenzen und Brücken am Rhein"}),
        ("fr", "À l'ordre du jour de la réunion à Mons figuraient le budget, la modification des "
         "statuts et l'élection du président.",
         {"budget", "modification des statuts", "élection du président"}),
        ("en", "The agenda of the meeting in Newry included the budget, the change of statutes and "
         "the election of the chair.", {"budget", "change of statutes", "election of the chair"}),
    ],
)  # fmt: skip
def test_verbs_apart_from_what_was_spoken_of(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "In der Sitzung in Kehl befasste sich der Rat mit Vertretern der Stadt."),
        ("de", "Die Sitzung in Kehl war zu Ende, als der Landrat am 3. Mai 2019 zur Sprache kam."),
        ("nl", "De top in Hulst op 3 mei 2019 was druk. De burgemeester boog het hoofd."),
        ("nl", "De veerdienst bleef tijdens de top in Hulst op 3 mei 2019 buiten beschouwing."),
        ("fr", "La conférence a eu lieu à Mons.\n\nProjets\n– construction d'un quai\n– bus"),
        ("en", "The conference took place in Newry. Among those present was Ann Brown (Tax and "
         "Customs Board)."),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_topic(language, text):
    assert themes(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Colloque à Mons, 3 mai 2019\n9h30 – Mot d'accueil d'Anne Petit\n10h00 Inscription "
         "et café\n11h00 Travaux\n– Alerte précoce sur la Meuse\nPaul Martin, maire de Lille\n"
         "15h30 Table ronde : les crues de demain",
         {"Alerte précoce sur la Meuse", "crues de demain"}),
        ("nl", "Conferentie in Gent, 3 mei 2019\n9.30 uur Inschrijving en koffie vooraf\n10.30 uur "
         "Welkom door Anna Peeters\n11.30 uur Panel: bruggen van morgen",
         {"bruggen van morgen"}),
        ("de", "Tagung in Trier, 3. Mai 2019\n\n9.30 Uhr Anmeldung mit Kaffee und Tee\n10.30 Uhr "
         "Grußwort: Anna Adam\n11.30 Uhr Workshop: Brücken von morgen", {"Brücken von morgen"}),
        ("en", "Conference in Newry on 3 May 2019\n9.30 Registration, coffee and tea\n10am Words "
         "of welcome by Ann Brown\n11am Panel: Which rivers join us best?\n"
         "John Smith, mayor of Ghent", {"Which rivers join us best"}),
        ("en", "Conference in Newry on 3 May 2019\n9.30 Words of welcome by Ann Brown\n"
         "10am Talks\n- Tea room\nJohn Smith, mayor of Ghent", set()),
    ],
)  # fmt: skip
def test_titles_of_panels_and_of_talks_that_are_items(language, text, expected):
    assert themes(language, text) | themes(language, text, "Workshop") == expected


@pytest.mark.parametrize(
    ("language", "text", "wording"),
    [
        ("en", "The mayors discussed ongoing and future police cooperation at a meeting in Newry.",
         "ongoing and future police cooperation"),
        ("nl", "Op de vergadering in Gent ging het over de huidige en toekomstige mobiliteit.",
         "huidige en toekomstige mobiliteit"),
    ],
)  # fmt: skip
def test_adjectives_that_are_joined_describe_one_topic(language, text, wording):
    record = record_of(text, language)
    said = {m.text for e in record.entities.values() if e.type == "Topic" for m in e.mentions}
    assert said == {wording}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Il a été question de la santé, qui préoccupe les élus, de sécurité et de tourisme.",
         {"santé", "sécurité", "tourisme"}),
        ("en", "The speakers discussed health care, which worries many, flooding and tourism.",
         {"health care", "flooding", "tourism"}),
    ],
)  # fmt: skip
def test_a_relative_clause_between_commas_ends_no_list_of_topics(language, text, expected):
    assert themes(language, HELD[language] + text) == expected
