"""What the lines of an agenda, of minutes or of a programme say that a meeting was about."""

from __future__ import annotations

import pytest
from test_themes import themes


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Niederschrift über die 12. Sitzung des Kreistags Görlitz am 3. Mai 2019\n\n"
         "TOP 1: Eröffnung und Begrüßung\nTOP 2: Genehmigung der Niederschrift\n"
         "TOP 3: Beitritt zum Zweckverband Neiße\nTOP 4: Verschiedenes",
         {"Beitritt zum Zweckverband Neiße"}),
        ("fr", "Procès-verbal de la réunion du comité du 3 mai 2019 à Lille\n\n"
         "Point 1 : approbation du procès-verbal\nPoint 2 : adhésion au syndicat de la Lys\n"
         "Point 3 : entretien des berges\nPoint 4 : divers",
         {"adhésion au syndicat de la Lys", "entretien des berges"}),
        ("nl", "Verslag van de vergadering van 3 mei 2019 in Hulst\n\nAgendapunt 1: Opening\n"
         "Agendapunt 2: Vaststelling van het verslag\nAgendapunt 3: Onderhoud van de dijken\n"
         "Agendapunt 4: Rondvraag", {"Onderhoud van de dijken"}),
        ("en", "Minutes of the meeting of 3 May 2019 in Derry\n\nItem 1: Apologies\n"
         "Item 2: Minutes of the last meeting\nItem 3: Repair of the Foyle footbridge\n"
         "Item 4: Any other business", {"Repair of the Foyle footbridge"}),
        ("fr", "Conseil de l'Eurométropole – réunion du 3 mai 2019 à Tournai\n\nOrdre du jour\n"
         "1. Mot de bienvenue\n2. Tarification des bus\n3. Questions diverses",
         {"Tarification des bus"}),
        ("de", "Protokoll der Sitzung vom 3. Mai 2019 in Trier\n\nTagesordnung\n1. Begrüßung\n"
         "2. Fährverkehr auf der Mosel\n3. Sonstiges", {"Fährverkehr auf der Mosel"}),
        ("nl", "Overleg van de werkgroep, Essen, 3 mei 2019\n\nBesproken werd:\n"
         "- de sluiting van het zwembad", {"sluiting van het zwembad"}),
    ],
)  # fmt: skip
def test_points_of_a_meeting_without_its_formalities(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Colloque : la forêt sans frontières\n\nLe colloque se tient à Wissembourg le 3 mai "
         "2019.", {"forêt sans frontières"}),
        ("nl", "Symposium: veilig werken aan de grens\n\nHet symposium vindt plaats in Venlo op "
         "3 mei 2019.", {"veilig werken aan de grens"}),
        ("de", "Forum Grenzraum: Pflege ohne Grenzen\n\nDas Forum findet am 3. Mai 2019 in Kehl "
         "statt.", {"Pflege ohne Grenzen"}),
        ("en", "Assembly: 28 members, half Danish\n\nThe assembly met in Tornio on 3 May "
         "2019.", set()),
        ("fr", "Sommet : les maires ont signé\n\nLe sommet se tient à Menton le 3 mai 2019.",
         set()),
    ],
)  # fmt: skip
def test_a_heading_says_behind_its_event_what_that_is_about(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Konferenz in Guben am 3. Mai 2019\n\n14.00 Uhr Vortrag „Der Biber kehrt zurück“, "
         "Dr. Ewa Nowak\n15.00 Uhr Schlusswort: Peter Lang", {"Der Biber kehrt zurück"}),
        ("en", 'Conference in Gorizia on 3 May 2019\n\n14.00 Lecture "The Isonzo remembers", Prof. '
         "Maria Rossi\n15.00 Closing remarks: Paul Smith", {"The Isonzo remembers"}),
        ("fr", "Séminaire de Metz, 3 mai 2019\n\n9 h 30 Ouverture par Anna Martin, maire de Metz\n"
         "11 h 15 Quelle formation pour les secouristes ?\nEva Klein, Croix-Rouge",
         {"Quelle formation pour les secouristes"}),
    ],
)  # fmt: skip
def test_the_title_of_a_talk(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Auf der Tagesordnung der Sitzung in Trier standen neben dem Haushalt auch die "
         "Schulwege.", {"Haushalt", "Schulwege"}),
        ("de", "Bei dem Gipfel in Bregenz ging es neben der Wasserqualität um die Fähren.",
         {"Wasserqualität", "Fähren"}),
        ("nl", "Op de agenda van de top in Gent stonden naast de begroting ook de sluizen.",
         {"begroting", "sluizen"}),
    ],
)  # fmt: skip
def test_what_stands_beside_the_rest_of_a_list(language, text, expected):
    assert themes(language, text) == expected
