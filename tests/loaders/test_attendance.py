"""Who is listed as present, placed in a picture or named behind a label. Made-up names."""

from __future__ import annotations

import pytest
from test_who_took_part import MEETING, roles
from text_records import entities, record_of, ties


def below(language, *lines):
    """Return who has which roles by lines below a report's first sentence."""
    return roles(language, "\n".join((MEETING[language], *lines)))


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ["Étaient présents :", "Mme Anne Durand, maire de Lille", "M. Jan Peeters, maire",
                "Étaient excusés :", "M. Luc Martin, maire de Tournai"]),
        ("fr", ["Présents : 12, dont", "État", "Mme Anne Durand, sous-préfète de Céret",
                "Communes", "M. Jan Peeters, maire – Arles-sur-Tech",
                "Excusés", "M. Luc Martin, maire – Reynès"]),
        ("fr", ["Pour la Belgique :", "Anne Durand, gouverneure", "Jan Peeters (Police)",
                "Excusé : Luc Martin"]),
        ("nl", ["Aanwezig, onder anderen: Anne Durand, burgemeester, en Jan Peeters (Politie)",
                "Afwezig: Luc Martin"]),
        ("nl", ["Aanwezig:", "Anne Durand, burgemeester van Gent", "Secretaris: Jan Peeters",
                "Verontschuldigd: Luc Martin"]),
        ("de", ["Anwesend:", "Landrätin Anne Durand, Kreis Görlitz",
                "Verwaltung: Jan Peeters (Stadt Zittau)", "Entschuldigt: Luc Martin"]),
        ("de", ["Für Sachsen: Anne Durand (Ministerium des Innern), Jan Peeters, Landrat",
                "Entschuldigt: Luc Martin"]),
        ("en", ["Present, among others: Anne Durand, mayor of Derry, and Jan Peeters, Consul",
                "Apologies: Luc Martin"]),
        ("en", ["For Ireland:", "Anne Durand (Ministry of Finance), Jan Peeters (Revenue Board)",
                "Apologies: Luc Martin"]),
    ],
)  # fmt: skip
def test_a_list_goes_on_over_its_parts_and_ends_where_the_absent_follow(language, lines):
    assert set(below(language, *lines)) == {"Anne Durand", "Jan Peeters"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Présents : 12, dont 3 femmes"),
        ("fr", "Pour la presse : Luc Martin, chargé de communication"),
        ("nl", "Voor meer informatie: Luc Martin"),
        ("de", "Für Rückfragen: Luc Martin, Landratsamt"),
        ("en", "For further information: Luc Martin, communications officer"),
    ],
)
def test_what_is_for_no_side_lists_nobody(language, line):
    assert "attended" not in below(language, line).get("Luc Martin", ())


@pytest.mark.parametrize(
    ("language", "line", "role"),
    [
        ("fr", "Modératrice : Anne Durand, journaliste", "moderated"),
        ("fr", "Ouverture de la réunion : Anne Durand", "opened"),
        ("fr", "Accueil et introduction : Anne Durand, maire", "opened"),
        ("nl", "Moderator: Anne Durand", "moderated"),
        ("nl", "Welkom namens de organisatie: Anne Durand", "opened"),
        ("de", "– Moderation: Anne Durand", "moderated"),
        ("de", "Vorsitz: Landrätin Anne Durand", "chaired"),
        ("de", "Begrüßung und Einführung: Anne Durand", "opened"),
        ("en", "Chaired by: Anne Durand, Minister of Regional Affairs", "chaired"),
        ("en", "Speakers: Jan Peeters; Anne Durand, mayor of Derry", "spoke"),
        ("en", "Chairs:\nAnne Durand, Minister\nJan Peeters, mayor of Derry", "chaired"),
    ],
)
def test_a_label_tells_what_they_did_whom_its_line_names(language, line, role):
    assert role in below(language, line)["Anne Durand"]


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Présidence du GECT : Anne Durand"),
        ("fr", "Rédaction : Anne Durand"),
        ("nl", "Coördinatie: Anne Durand"),
        ("nl", "Opening van de nieuwe brug: Anne Durand"),
        ("de", "Leitung des Projekts: Anne Durand"),
        ("de", "Gestaltung: Anne Durand"),
        ("en", "Chair of the committee: Anne Durand"),
        ("en", "Opening hours: Anne Durand"),
        ("en", "Speakers:\nThe list follows.\nAnne Durand"),
    ],
)
def test_a_label_of_something_else_tells_no_role(language, line):
    assert "Anne Durand" not in below(language, line)


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "La préfète Anne Durand (à gauche) et le gouverneur Jan Peeters"),
        ("nl", "Burgemeester Anne Durand (links) en gouverneur Jan Peeters (midden)"),
        ("de", "Landrätin Anne Durand (l.) und Bürgermeister Jan Peeters (2. v. r.)"),
        ("en", "Mayor Anne Durand (left) with Governor Jan Peeters"),
        ("en", "On stage: Anne Durand and Jan Peeters"),
        ("de", "Auf dem Podium saßen Anne Durand und Jan Peeters."),
    ],
)
def test_whom_a_caption_places_was_there(language, line):
    assert set(below(language, line)) == {"Anne Durand", "Jan Peeters"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Le conseil a élu Anne Durand (gauche) et Jan Peeters (UDI)"),
        ("de", "Anne Durand (Die Linke) und Jan Peeters (Mitte)"),
        ("en", "Anne Durand (Left Party) and Jan Peeters (2019)"),
        ("nl", "Anne Durand (linkse partij) en Jan Peeters (52)"),
    ],
)
def test_a_party_or_an_age_in_brackets_places_nobody(language, line):
    assert below(language, line) == {}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Présents : A. Durand (province de Namur), J. Peeters (ville de Lille)"),
        ("nl", "Aanwezig: A. Durand (gemeente Hulst) en J. Peeters (provincie Zeeland)"),
        ("de", "Anwesend: A. Durand (Landkreis Görlitz), J. Peeters (Stadt Zittau)"),
        ("en", "Present: A. Durand (Ministry of Finance), J. Peeters (Ministry of Health)"),
    ],
)
def test_minutes_name_people_by_their_initials(language, line):
    assert set(below(language, line)) == {"A. Durand", "J. Peeters"}


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("fr", "Voir A. Durand (2019) et J. Peeters (in press)"),
        ("en", "Present: A. Durand (2019), J. Peeters (ibid.)"),
        ("de", "Anwesend: A. Thaliana (eine Pflanze)"),
        ("nl", "Aanwezig: de A. Durandlaan in Hulst"),
    ],
)
def test_an_initial_with_anything_else_in_brackets_is_nobody(language, line):
    assert below(language, line) == {}


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ["Les orateurs étaient :", "Associée de Contour, Anne Durand",
                "Groupe du Delta, équipe du Brabant", "Maire de Lille, Jan Peeters"]),
        ("nl", ["Sprekers waren:", "Vennoot bij Kontoer, Anne Durand",
                "Groep Delta, team Brabant", "Burgemeester van Gent, Jan Peeters"]),
        ("de", ["Redner waren:", "Partnerin bei Kontur, Anne Durand",
                "Gruppe Delta, Abteilung Brabant", "Bürgermeister von Kehl, Jan Peeters"]),
        ("en", ["Other speakers included:", "Partner at Contour, Anne Durand",
                "Delta Group, team for Brabant", "Mayor of Newry, Jan Peeters"]),
    ],
)  # fmt: skip
def test_speakers_in_a_list_spoke_also_below_a_line_that_nobody_could_read(language, lines):
    assert below(language, *lines) == {"Anne Durand": {"spoke"}, "Jan Peeters": {"spoke"}}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Des discours ont été prononcés par Anna Martin, maire de Lille, et Karl Braun."),
        ("nl", "Toespraken werden gehouden door Anna Martin, burgemeester van Gent, en Karl "
               "Braun."),
        ("en", "Speeches were given by Mrs Anna Martin, Mayor of Newry, and Mr Karl Braun."),
    ],
)  # fmt: skip
def test_all_by_whom_speeches_were_given_spoke(language, text):
    found = roles(language, f"{MEETING[language]} {text}")
    assert found == {"Anna Martin": {"spoke"}, "Karl Braun": {"spoke"}}


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("fr", ["Étaient présents :", "Ville de Lille :", "Mme Anne Durand", "M. Jan Peeters",
                "Région Hauts-de-France :", "Mme Eva Claes"]),
        ("nl", ["Aanwezig:", "Provincie Antwerpen:", "Anne Durand", "Jan Peeters", "Stad Gent:",
                "Eva Claes"]),
        ("de", ["Anwesend:", "Stadt Kehl:", "Anne Durand", "Jan Peeters", "Landkreis Görlitz:",
                "Eva Claes"]),
        ("en", ["PRESENT:", "Kent County Council:", "Ms Anne Durand", "Mr Jan Peeters",
                "Louth County Council:", "Ms Eva Claes"]),
        ("en", ["Present:", "", "Kent County Council", "- Anne Durand", "- Jan Peeters", "",
                "Louth County Council", "- Eva Claes"]),
    ],
)  # fmt: skip
def test_a_list_goes_on_over_the_bodies_that_part_it(language, lines):
    assert below(language, *lines) == {
        name: {"attended"} for name in ("Anne Durand", "Jan Peeters", "Eva Claes")
    }


def turnouts(text, language):
    """Return how many took part in each event of ``text``, by what the text says."""
    record = record_of(text, language)
    return [record.entities[id].properties.get("participants") for id in entities(record, "Event")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La conférence s'est tenue à Lille.\nParticipants : 75 (40 délégués belges)",
        ),
        ("fr", "La conférence s'est tenue à Lille.\nNombre de participants : 75"),
        (
            "nl",
            "De conferentie vond plaats in Gent.\nDeelnemers: 75 (40 Vlaamse gasten / 35 Waalse)",
        ),
        ("nl", "De conferentie vond plaats in Gent.\nAantal deelnemers: 75"),
        ("de", "Die Konferenz fand in Trier statt.\nAnzahl der Teilnehmer: 75."),
        (
            "en",
            "The conference was held in Newry.\nParticipants: 75, including Ann Brown of Omagh",
        ),
    ],
)
def test_a_line_of_data_counts_who_took_part(language, text):
    record = record_of(text, language)
    assert turnouts(text, language) == [75]
    assert {person for person, _ in ties(record, "TOOK_PART_IN")} <= {"person/ann-brown"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence s'est tenue à Lille.\nHabitants : 75"),
        ("nl", "De conferentie vond plaats in Gent.\nDeelnemers: 75 euro per persoon"),
        ("en", "The conference was held in Newry.\nFee for participants: 75"),
    ],
)
def test_what_is_counted_in_a_line_of_data_may_be_something_else(language, text):
    assert turnouts(text, language) == [None]
