"""Who speaks at what, by the lines of a programme. The names are made up, the places real."""

from __future__ import annotations

import pytest
from test_constructs import who
from text_records import record_of, ties

LINES = {
    "fr": (
        "Colloque sur les crues, Mons, 3 mai 2019",
        "9h30 – Mot d'accueil d'Anne Petit, bourgmestre de Mons",
        "10 h 00 : Luc Roux, préfet du Nord",
        "11h00 Table ronde (modération : Jean Blanc)",
        "Paul Martin, maire de Lille : comment Louis Legrand a changé le fleuve",
        "12h00 Conclusions de Marie Leroy, maire de Roubaix",
    ),
    "nl": (
        "Conferentie over hoogwater, Gent, 3 mei 2019",
        "9.30 uur Welkomstwoord door Anna Peeters, burgemeester van Gent",
        "10u00 Lezing: Jan Smit, gouverneur van West-Vlaanderen",
        "10.30 – 11.15 uur Debat (moderatie: Els Maes)",
        "- Piet Jansen, burgemeester van Hulst: hoe Jan Visser de rivier veranderde",
        "12.00 uur Slotwoord van Karel Bos, wethouder van Sluis",
    ),
    "de": (
        "Tagung zum Hochwasser, Aachen, 3. Mai 2019",
        "09:30 – 09:45 Uhr Begrüßung: Anna Adam, Oberbürgermeisterin von Aachen",
        "ab 10 Uhr Vortrag von Jan Huber, Landrat des Kreises Viersen",
        "11.00 Uhr Podiumsdiskussion (Moderation: Eva Weber)",
        "Bürgermeister Max Gruber, Stadt Eupen: Wie Karl Wolf den Fluss veränderte",
        "12.00 Uhr Schlusswort von Peter Kurz, Bürgermeister von Kleve",
    ),
    "en": (
        "Conference on floods in Mons on 3 May 2019",
        "9.30 Words of welcome by Ann Brown, mayor of Mons",
        "10am John Smith, mayor of Ghent",
        "10:45 Round table (moderation: Mary White)",
        "Peter Miller, mayor of Lille: how James Cook changed the river",
        "12.00 Closing remarks by Paul Young, mayor of Newry",
    ),
}  # fmt: skip
SURNAMES = {
    "fr": "Petit Roux Blanc Martin Leroy",
    "nl": "Peeters Smit Maes Jansen Bos",
    "de": "Adam Huber Weber Gruber Kurz",
    "en": "Brown Smith White Miller Young",
}


@pytest.mark.parametrize("language", LINES)
def test_a_programme_says_who_opens_speaks_and_closes(language):
    text = "\n\n".join(LINES[language])

    def told(role):
        return {name.split()[-1] for name in who(language, text, "TOOK_PART_IN", role=role)}

    opener, speaker, chair, below, closer = SURNAMES[language].split()
    assert told("opened") == {opener}
    assert told("moderated") == {chair}
    assert told("closed") == {closer}
    assert told("spoke") == {speaker, below}


def test_those_below_a_welcome_open_it_together():
    text = (
        "Tagung zum Hochwasser, Aachen, 3. Mai 2019\n\n13.00 Uhr Eröffnung der Tagung durch\n"
        "Anna Adam, Oberbürgermeisterin von Aachen\nJan Huber, Landrat des Kreises Viersen\n\n"
        "14.00 Uhr Vorträge\nMax Gruber, Bürgermeister von Eupen\n\nAnmeldung bei Eva Weber."
    )
    assert who("de", text, "TOOK_PART_IN", role="opened") == {"Anna Adam", "Jan Huber"}
    assert who("de", text, "TOOK_PART_IN", role="spoke") == {"Max Gruber"}
    assert "Eva Weber" not in who("de", text, "TOOK_PART_IN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The conference was held in Mons on 3 May 2019.\n\n9.30 is when it began.\n\n"
         "Registration: Mary White"),
        ("fr", "Le colloque s'est tenu à Mons le 3 mai 2019.\n\nOuvert de 9h30 à 12h00\n\n"
         "Contact : Anne Petit"),
        ("de", "Die Tagung war am 3. Mai 2019 in Aachen.\n\n1.10 Ziele\n\n1.12 Wege\n\n"
         "Das Buch von Jan Huber liegt vor."),
    ],
)  # fmt: skip
def test_a_time_alone_makes_no_programme(language, text):
    assert who(language, text, "TOOK_PART_IN") == set()


def test_behind_a_programme_prose_tells_what_it_tells():
    text = "\n\n".join((*LINES["en"], "Mary Green planted the trees on the bank."))
    assert "Mary Green" not in who("en", text, "TOOK_PART_IN")


HEADINGS = {
    "fr": (
        "9h30 Café d'accueil",
        "Ouverture",
        "Interventions",
        "11h00 Table ronde : l'eau",
        "Avec :",
    ),
    "nl": ("9.30 uur Ontvangst", "Opening", "Toespraken", "11.00 uur Panelgesprek: water", "Met:"),
    "de": ("9.30 Uhr Empfang", "Begrüßung", "Vorträge", "11.00 Uhr Podium: Wasser", "Mit:"),
    "en": ("9.30 Reception", "Words of welcome", "Keynotes", "11.00 Panel: water", "With:"),
}
MODERATOR = {"fr": "Modératrice", "nl": "Moderator", "de": "Moderation", "en": "Moderator"}


@pytest.mark.parametrize("language", HEADINGS)
def test_a_heading_in_a_programme_tells_the_role_of_those_below_it(language):
    arrival, welcome, talks, panel, company = HEADINGS[language]
    text = "\n\n".join(
        (LINES[language][0], arrival, welcome, "Anne Brun, Mons", talks, "Luc Roux, Lille", panel,
         f"{MODERATOR[language]}: Eva Maes", company, "Max Gruber, Gent")
    )  # fmt: skip
    assert who(language, text, "TOOK_PART_IN", role="opened") == {"Anne Brun"}
    assert who(language, text, "TOOK_PART_IN", role="spoke") == {"Luc Roux", "Max Gruber"}
    assert who(language, text, "TOOK_PART_IN", role="moderated") == {"Eva Maes"}


@pytest.mark.parametrize("language", HEADINGS)
def test_a_panel_of_a_programme_has_those_who_speak_in_it(language):
    *_, panel, company = HEADINGS[language]
    text = "\n\n".join((*LINES[language][:3], panel, company, "Max Gruber, Gent"))
    record = record_of(text, language)
    at = {r.target for r in record.relations.values() if r.source.endswith("gruber")}
    assert len(at) == 1
    assert any(r.type == "PART_OF" and {r.source} == at for r in record.relations.values())


def test_a_heading_that_says_more_than_a_role_tells_none():
    text = "\n\n".join((*LINES["en"][:3], "Opening hours", "Luke Brown, mayor of Bath"))
    assert who("en", text, "TOOK_PART_IN", role="opened") == {"Ann Brown"}


def test_who_is_listed_below_a_programme_attended_and_gave_no_talk():
    text = (
        "Programma van de conferentie in Gent\n\n- 19.00 uur: ontvangst\n- 20.15 uur: diner\n\n"
        "Deelnemers\n\nVoor Nederland:\n\n- Anna Peeters, minister van Onderwijs\n"
        "- Jan Smit, minister van Cultuur\n"
    )
    roles = {r.properties["role"] for r in record_of(text, "nl").relations.values()
             if r.type == "TOOK_PART_IN"}  # fmt: skip
    assert roles == {"attended"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Protokoll des Gipfels der Großregion\n\nDonnerstag, 18. Juni 2020, Videokonferenz"),
        ("nl", "Top van de Benelux\n\nDonderdag 18 juni 2020, videoconferentie"),
        ("fr", "Quatrième sommet des maires\n\nJeudi 18 juin 2020, visioconférence"),
        ("en", "Fourth summit of mayors\n\nThursday, 18 June 2020, video conference"),
    ],
)
def test_the_form_of_a_meeting_below_its_title_is_no_other_meeting(language, text):
    record = record_of(text, language)
    events = [e for e in record.entities.values() if e.type == "Event"]
    assert [event.properties["kind"] for event in events] == ["summit"]


PANELS = {
    "fr": (
        "Colloque sur les crues\n12 mai 2019",
        "Atelier 1 : Prévention\nPrésidente : Anne Blanc, directrice de l'Agence de l'eau\n"
        "- Luc Roux, maire de Lille",
        "Atelier 2 : Secours\nModératrice : Claire Petit, Université de Lille\n"
        "- Paul Martin, maire de Roubaix",
    ),
    "nl": (
        "Conferentie over hoogwater\n12 mei 2019",
        "Workshop 1: Preventie\nVoorzitter: Anne Blanc, burgemeester van Hulst\n"
        "- Luc Roux, directeur van het Waterschap Scheldestromen",
        "Workshop 2: Hulpverlening\nModerator: Claire Petit, Universiteit Gent\n"
        "- Paul Martin, burgemeester van Sluis",
    ),
    "de": (
        "Tagung zum Hochwasser\n12. Mai 2019",
        "Panel 1: Vorbeugung\nLeitung: Anne Blanc, Bürgermeisterin von Kleve\n"
        "- Luc Roux, Feuerwehr Eupen",
        "Panel 2: Rettung\nModeration: Claire Petit, Universität Aachen\n"
        "- Paul Martin, Bürgermeister von Eupen",
    ),
    "en": (
        "5th Alpine Water Forum\n12 May 2019",
        "Panel 1: Prevention\nChair: HE Anne Blanc, Ambassador of Austria to Hungary\n"
        "- Luc Roux, Water Association",
        "Panel 2: Rescue\nModerator: Claire Petit, University of Graz\n"
        "- Paul Martin, mayor of Maribor",
    ),
}


@pytest.mark.parametrize("language", PANELS)
def test_those_below_a_numbered_panel_take_part_in_it(language):
    record = record_of("\n\n".join(PANELS[language]), language)
    told = [r for r in record.relations.values() if r.type == "TOOK_PART_IN"]
    names = {r.source: record.entities[r.source].name for r in told}
    panels = [{names[r.source] for r in told if r.target == at} for at in {r.target for r in told}]
    assert sorted(map(sorted, panels)) == [
        ["Anne Blanc", "Luc Roux"],
        ["Claire Petit", "Paul Martin"],
    ]
    assert {r.properties["role"] for r in told if names[r.source] == "Anne Blanc"} == {"chaired"}
    whole = {r.target for r in record.relations.values() if r.type == "PART_OF"}
    assert [record.entities[id].properties["date"] for id in whole] == ["2019-05-12"]
    offices = {e.properties["kind"] for e in record.entities.values() if e.type == "Office"}
    assert not offices & {"president", "head"}


def test_a_title_of_a_panel_that_names_somebody_lets_nobody_speak():
    text = (
        "Conference on Europe\n12 May 2019\n\nPanel 1: the legacy of Luc Roux\n\n"
        "Panel 2: Rescue, with Paul Martin\n\nThe city of Anne Blanc is near."
    )
    assert who("en", text, "TOOK_PART_IN") == {"Paul Martin"}


PARTS = {
    "fr": (
        "Colloque sur les crues, Mons, 3 mai 2019", "Table ronde n° 1 : la digue commune",
        "Anne Petit, bourgmestre de Mons", "Luc Roux, préfet du Nord",
        "Table ronde n° 2 – l'alerte", "• les sirènes : Paul Martin, maire de Lille",
    ),
    "nl": (
        "Conferentie over hoogwater, Gent, 3 mei 2019", "Panel 1: de gezamenlijke dijk",
        "Anna Petit, burgemeester van Gent", "Jan Roux, gouverneur van West-Vlaanderen",
        "Panel 2: de waarschuwing", "Piet Martin, burgemeester van Hulst",
    ),
    "de": (
        "Tagung zum Hochwasser, Aachen, 3. Mai 2019", "Workshop 1: Der gemeinsame Deich",
        "Anna Petit, Oberbürgermeisterin von Aachen", "Jan Roux, Landrat des Kreises Viersen",
        "Workshop 2 – Warnung", "Max Martin, Bürgermeister von Kleve",
    ),
    "en": (
        "Conference on floods in Mons on 3 May 2019", "Panel 1: the common dyke",
        "Ann Petit, mayor of Mons", "John Roux, mayor of Ghent",
        "Panel 2 – warnings", "Peter Martin, mayor of Lille",
    ),
}  # fmt: skip


def speaks_at(language, lines):
    """Return who spoke at which parts of the event of a programme, by surname and order."""
    record = record_of("\n".join(lines), language)
    parts = [e.id for e in record.entities.values() if e.type == "Event"]
    return {
        (r.source.rpartition("-")[2], parts.index(r.target))
        for r in record.relations.values()
        if r.type == "TOOK_PART_IN" and r.properties["role"] == "spoke"
    }


@pytest.mark.parametrize("language", PARTS)
def test_those_below_a_part_without_a_time_are_on_that_part(language):
    found = speaks_at(language, PARTS[language])
    assert found == {("petit", 1), ("roux", 1), ("martin", 2)}


@pytest.mark.parametrize("language", PARTS)
def test_a_part_above_prose_has_no_speakers(language):
    lines = PARTS[language]
    told = {"fr": "a été élue", "nl": "werd verkozen", "de": "wurde gewählt", "en": "was elected"}
    prose = f"{lines[2]}, {told[language]}."
    assert speaks_at(language, (*lines[:2], prose)) == set()


def test_a_label_of_the_whole_event_ends_the_part_above_it():
    lines = (
        "Conferentie over hoogwater, Gent, 3 mei 2019", "9.30 uur Koffie", "Panelgesprek:",
        "Anna Petit, burgemeester van Gent", "Slotwoord:", "Piet Martin, burgemeester van Hulst",
        "12.00 uur Lunch",
    )  # fmt: skip
    record = record_of("\n".join(lines), "nl")
    assert speaks_at("nl", lines) == {("petit", 1)}
    closed = [r for r in record.relations.values() if r.properties.get("role") == "closed"]
    assert [record.entities[r.target].name for r in closed] == ["Conferentie"]


def test_the_quoted_title_of_a_slot_is_what_its_part_is_about():
    lines = (
        "Conferentie over hoogwater, Gent, 3 mei 2019", "9.30 uur Koffie",
        "10.00 – 10.45 uur “Niet de dijk, maar het water”", "Panelgesprek:",
        "Anna Petit, burgemeester van Gent",
    )  # fmt: skip
    record = record_of("\n".join(lines), "nl")
    about = {
        (record.entities[r.source].name, record.entities[r.target].name)
        for r in record.relations.values() if r.type == "ABOUT"
    }  # fmt: skip
    assert ("Panelgesprek", "Niet de dijk, maar het water") in about


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Programme de la conférence\n9h30 Accueil par Anna Martin, maire de Metz\n"
         "10h00 Table ronde avec Paul Durand et Luc Petit"),
        ("nl", "Programma conferentie\n9.30 Welkom door Anna Martin, burgemeester van Gent\n"
         "10.00 Panelgesprek met Paul Durand (directeur van de haven) en Luc Petit"),
    ],
)  # fmt: skip
def test_who_is_with_a_panel_is_on_it_and_not_at_the_whole(language, text):
    record = record_of(text, language)
    kinds = {
        record.entities[who].name: record.entities[event].properties["kind"]
        for who, event in ties(record, "TOOK_PART_IN")
    }
    assert kinds["Anna Martin"] == "conference"
    assert kinds["Paul Durand"] == kinds["Luc Petit"] != "conference"
