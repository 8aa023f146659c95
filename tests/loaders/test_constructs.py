"""Ways in which reports say who holds what and who was there, in four languages: ties by name.

The names are made up, the territories real.
"""

from __future__ import annotations

import pytest
from text_records import record_of


def said(language, text, type, **properties):
    """Return (name of the source, name of the target) of the relations of a type."""
    record = record_of(text, language)
    return {
        (record.entities[r.source].name, record.entities[r.target].name)
        for r in record.relations.values()
        if r.type == type and properties.items() <= r.properties.items()
    }


def who(language, text, type, **properties):
    return {source for source, _ in said(language, text, type, **properties)}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("nl", "Elke provincie stuurt een gedeputeerde: Jan Peeters (Zeeland), Anna de Smet "
         "(West-Vlaanderen) en Els Gillis (Oost-Vlaanderen).",
         {"Jan Peeters", "Anna de Smet", "Els Gillis"}),
        ("de", "Die Bürgermeister Michael Adam (Aachen), Josef Huber (Regensburg) und Toni Weber "
         "(Görlitz) nahmen teil.", {"Michael Adam", "Josef Huber", "Toni Weber"}),
        ("de", "Die Innenminister Klaus Bouillon und Peter Weil unterzeichneten es.",
         {"Klaus Bouillon", "Peter Weil"}),
        ("fr", "Les maires Jean Petit (Douai), Anne Martin (Lille) et Luc Roux (Calais) ont signé.",
         {"Jean Petit", "Anne Martin", "Luc Roux"}),
        ("en", "Foreign ministers Simon Smith of Ireland and Anna Brown of the United Kingdom met.",
         {"Simon Smith", "Anna Brown"}),
    ],
)  # fmt: skip
def test_an_office_of_several_is_held_by_each(language, text, names):
    assert who(language, text, "HOLDS") == names


def test_a_list_of_holders_ends_with_its_last():
    text = (
        "Es sprachen die Kommissare Anna Hahn und Peter Hogan, Marta Weber (Präsidentin des "
        "Ausschusses der Regionen)."
    )
    held = said("de", text, "HOLDS")
    assert {office for person, office in held if person == "Marta Weber"} == {
        "Präsidentin des Ausschusses der Regionen"
    }


def test_each_holder_of_a_list_has_the_place_told_with_the_name():
    text = "Die Landräte Anna Adam (Kreis Borken) und Jan Huber (Kreis Kleve) kamen."
    assert {office.partition(" – ")[2] for _, office in said("de", text, "HOLDS")} == {
        "Kreis Borken", "Kreis Kleve"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le préfet de la région Grand Est, préfète du Bas-Rhin, Anne Chevalier, a parlé."),
        ("fr", "Anne Chevalier, préfète de la région Grand Est, préfète de la zone de défense et "
         "de sécurité Est, préfète du Bas-Rhin, a parlé."),
        ("fr", "Anne Chevalier, préfète de la région Grand Est, a été élue à l'unanimité "
         "présidente du Conseil de l'Eurodistrict Strasbourg-Ortenau."),
        ("de", "Seit Januar ist die Landrätin Anna Kressl Vorsitzende der Oberrheinkonferenz."),
        ("nl", "Penningmeester is nu Jan Wanders, wethouder in Emmen."),
        ("nl", "Jan Wanders, tot 1 oktober burgemeester van Coevorden, en wethouder in Emmen."),
    ],
)  # fmt: skip
def test_one_person_holds_all_offices_of_a_chain(language, text):
    held = said(language, text, "HOLDS")
    assert len({person for person, _ in held}) == 1
    assert len(held) >= 2


def test_a_term_before_an_office_ends_it():
    text = "Zij nam afscheid van Jan Wanders, tot 1 oktober 2020 burgemeester van Coevorden."
    assert who("nl", text, "HOLDS", status="past", until="2020-10-01") == {"Jan Wanders"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La coopération policière et douanière avance à Lille."),
        ("fr", "Les autorités judiciaires, policières et douanières de Lille ont agi."),
        ("fr", "Le Luxembourg avait délégué une ministre à Lille."),
        ("de", "Es ist keine Frage des Ob, sondern des Wann in Aachen."),
    ],
)
def test_a_word_that_is_no_office_here_makes_none(language, text):
    record = record_of(text, language)
    offices = {e.properties.get("kind") for e in record.entities.values() if e.type == "Office"}
    assert not offices & {"police-officer", "customs-officer", "delegate", "lord-mayor"}


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Le préfet Jean Roux a coprésidé, mardi 9 mars, avec Anna Peeters, gouverneure de "
         "Flandre-Occidentale, la réunion du comité à Mons.", {"Jean Roux", "Anna Peeters"}),
        ("en", "The conference took place in Newry on 3 March and was chaired by Peter Burke.",
         {"Peter Burke"}),
        ("de", "Geleitet wurde die Konferenz in Aachen von Ministerpräsident Stephan Weil.",
         {"Stephan Weil"}),
    ],
)  # fmt: skip
def test_who_chaired_it(language, text, names):
    assert who(language, text, "TOOK_PART_IN", role="chaired") == names


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Participants at the conference in Ghent included Anna Smith and Peter Burke."),
        ("de", "Auf Einladung des Landrats kamen am Donnerstag Anna Smith und Peter Burke in "
         "Lübben zusammen."),
        ("fr", "La conférence a eu lieu à Lille le 3 mars.\nDe gauche à droite : Anna Smith, maire "
         "de Lille ; Peter Burke, maire de Gand"),
        ("nl", "De conferentie vond plaats in Gent. Na de lunch kregen Anna Smith en Peter Burke "
         "het woord."),
    ],
)  # fmt: skip
def test_all_whom_a_report_shows_were_there(language, text):
    assert {"Anna Smith", "Peter Burke"} <= who(language, text, "TOOK_PART_IN")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le comité stratégique franco-belge s'est réuni le 21 septembre 2020 à Douai."),
        ("en", "The Joint Committee of Gibraltar met in Dublin on 3 March 2021."),
    ],
)
def test_a_body_that_meets_holds_its_meeting(language, text):
    record = record_of(text, language)
    [event] = [e for e in record.entities.values() if e.type == "Event"]
    assert event.properties["date"] in ("2020-09-21", "2021-03-03")
    assert said(language, text, "TOOK_PART_IN", role="organised")


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Une convention a été signée à Lille entre la préfecture du Nord et la province de "
         "Namur.", {"préfecture du Nord", "province de Namur"}),
        ("nl", "De conferentie in Gent werd georganiseerd door de provincie Zeeland en de gemeente "
         "Sluis.", {"provincie Zeeland", "gemeente Sluis"}),
    ],
)  # fmt: skip
def test_a_territory_acts_as_an_institution(language, text, names):
    assert names <= who(language, text, "SIGNED") | who(language, text, "TOOK_PART_IN")


def test_a_body_is_met_again_by_its_head():
    text = (
        "Das Institut für Föderalismus in Innsbruck lud ein. Am 3. März hielt das Institut die "
        "Konferenz in Trient."
    )
    assert who("de", text, "TOOK_PART_IN", role="organised") == {"Institut für Föderalismus"}


@pytest.mark.parametrize(
    ("language", "text", "town"),
    [
        ("de", "Der Osnabrücker Polizeipräsident Peter Witt kam.", "Osnabrück"),
        ("de", "Die Karlsruher Regierungspräsidentin Anna Witt kam.", "Karlsruhe"),
        ("nl", "De Maastrichtse burgemeester Jan Peeters kwam.", "Maastricht"),
    ],
)
def test_the_adjective_of_a_town_says_of_what_an_office_is(language, text, town):
    assert {target for _, target in said(language, text, "HAS_JURISDICTION")} == {town}


def test_numbered_tables_are_workshops_about_what_their_line_says():
    text = (
        "De conferentie vond op 3 maart 2021 plaats in Gent.\n"
        "Tafel 1 – criminaliteit over de grens\nTafel 2 – openbaar vervoer"
    )
    parts = said("nl", text, "PART_OF")
    assert {part for part, _ in parts} == {"Tafel 1", "Tafel 2"}
    assert {part for part, _ in said("nl", text, "ABOUT")} >= {"Tafel 1", "Tafel 2"}


def test_the_next_meeting_is_another():
    text = (
        "La conférence de Lille s'est tenue le 3 mars 2021. Anna Smith l'a ouverte.\n"
        "La prochaine conférence est prévue le 5 mai 2021 à Gand."
    )
    record = record_of(text, "fr")
    days = {e.properties.get("date") for e in record.entities.values() if e.type == "Event"}
    assert days == {"2021-03-03", "2021-05-05"}


def test_an_officer_is_of_the_body_named_before():
    text = "The Centre for Cross Border Studies met in Armagh. Its director, Anna Smith, spoke."
    assert said("en", text, "OFFICE_IN") == {("director", "Centre for Cross Border Studies")}


def test_those_who_stand_for_a_body_are_a_group():
    text = "An der Konferenz in Aachen nahmen Vertreter der Bundespolizei teil."
    record = record_of(text, "de")
    assert [e.type for e in record.entities.values() if e.name.startswith("Vertreter")] == ["Group"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Konferenz in Aachen führte zur Wallfahrtskirche Maria Kirchental."),
        ("fr", "La conférence a eu lieu à Lille, place Jean Jaurès."),
        ("en", "The Minister for Justice and Law Reform hosted the conference in Dublin."),
    ],
)
def test_the_name_of_a_building_or_charge_is_nobody(language, text):
    record = record_of(text, language)
    assert not [e for e in record.entities.values() if e.type == "Person"]


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("de", "Roland Witt, Präsident der Communauté urbaine de Dunkerque, kam.",
         "Communauté urbaine de Dunkerque"),
        ("fr", "Anna Witt, présidente du Regierungspräsidium Freiburg, est venue.",
         "Regierungspräsidium Freiburg"),
        ("de", "Anna Witt, Leiterin des Gemeinsamen Zentrums der Polizei- und Zollarbeit, kam.",
         "Gemeinsamen Zentrums der Polizei- und Zollarbeit"),
        ("en", "Anna Witt, director of the Center for Research on Extremism, came.",
         "Center for Research on Extremism"),
        ("fr", "Anna Witt, directrice du centre de gestion des crues (CGC), est venue.",
         "centre de gestion des crues"),
    ],
)  # fmt: skip
def test_the_name_of_a_body_has_its_bounds(language, text, body):
    """In another language, with an adjective, a purpose, an abbreviation behind it."""
    [(_, office)] = said(language, text, "HOLDS")
    assert office.endswith(body)


def test_several_names_before_a_plural_office_have_a_place_each():
    text = "Anna Witt, Paul Petit and Jan Peeters, the mayors of Lille, Ghent and Aachen, came."
    held = said("en", text, "HOLDS")
    assert {person for person, _ in held} == {"Anna Witt", "Paul Petit", "Jan Peeters"}
    assert len({office for _, office in held}) == 3


def test_who_follows_an_office_does_not_hold_the_one_before():
    text = "Paul Witt, der Beauftragte von Ministerpräsidentin Anna Petit (SPD), kam."
    held = {office for person, office in said("de", text, "HOLDS") if person == "Anna Petit"}
    assert held == {"Ministerpräsidentin"}


def test_an_event_is_no_part_of_what_took_place_within_it():
    text = "Im Rahmen eines Workshops in Kehl fand die Konferenz statt. Anna Martin eröffnete sie."
    ties = said("de", text, "PART_OF")
    assert len(ties) == len({frozenset(tie) for tie in ties})
    assert not any("Workshop" in inner for inner, _ in ties)
