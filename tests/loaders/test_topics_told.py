"""What events are about, told behind a verb's second part, in a title, by "of" or to what a body
devoted its meeting."""

from __future__ import annotations

import pytest
from test_themes import themes


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Op 3 mei 2019 vond in Roermond een conferentie plaats over veiligheid en toerisme.",
         {"veiligheid", "toerisme"}),
        ("de", "Die Stadt Kehl lud am 3. Mai zu einer Konferenz ein über den Katastrophenschutz.",
         {"Katastrophenschutz"}),
        ("nl", "De gemeente Kerkrade nodigde op 3 mei 2019 burgemeesters uit voor een "
               "werkconferentie over grensarbeid.", {"grensarbeid"}),
        ("fr", "Les assises de la santé ont eu lieu le 3 mai 2019 à Lille.", {"santé"}),
        ("de", "Im Zeichen der Digitalisierung stand am 3. Mai 2019 die Tagung in Aachen.",
         {"Digitalisierung"}),
        ("fr", "« Frontières et climat » : c'est le thème de la conférence du 3 mai 2019 à Nice.",
         {"Frontières et climat"}),
        ("de", "„Pflege ohne Grenzen“ lautete der Titel der Konferenz am 3. Mai 2019 in Eupen.",
         {"Pflege ohne Grenzen"}),
        ("de", "„Pflege ohne Grenzen“ hieß die Konferenz, die am 3. Mai 2019 in Eupen stattfand.",
         {"Pflege ohne Grenzen"}),
        ("nl", "“Zorg zonder grenzen” heette de conferentie van 3 mei 2019 in Eupen.",
         {"Zorg zonder grenzen"}),
        ("fr", "Intitulée « Soigner sans frontières », la conférence a eu lieu à Eupen.",
         {"Soigner sans frontières"}),
        ("fr", "Le Conseil rhénan a consacré sa séance du 3 mai 2019 à Bâle à la politique du "
               "climat.", {"politique du climat"}),
        ("nl", "Op de agenda van het overleg dat de Euregio Maas-Rijn in Eupen hield, stonden de "
               "ziekenhuiszorg en het openbaar vervoer.", {"ziekenhuiszorg", "openbaar vervoer"}),
        ("fr", "À l'ordre du jour de la réunion qui s'est tenue le 3 mai 2019 à Eupen figuraient "
               "les transports et les hôpitaux.", {"transports", "hôpitaux"}),
        ("de", "Konferenz, Eupen, 3. Mai 2019\nWorkshop A: Mobilität\nWorkshop B: Gesundheit",
         {"Mobilität", "Gesundheit"}),
    ],
)  # fmt: skip
def test_what_an_event_is_about(language, text, expected):
    assert themes(language, text) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "« Nous avons besoin d'un thème », a dit Anna Martin à la conférence de Nice."),
        ("de", "„Es geht voran“, hieß es auf der Tagung am 3. Mai 2019 in Kehl."),
        ("de", "Auf der Tagung in Kehl blickte Anna Martin auf ein Jahr zurück, das im Zeichen der "
               "Ernte stand."),
        ("fr", "La conférence des hôpitaux a eu lieu le 3 mai 2019 à Metz."),
        ("fr", "Un point de presse a eu lieu le 3 mai 2019 à Metz."),
        ("de", "Die Konferenz fand am 3. Mai in Aachen statt, über 200 Menschen kamen."),
        ("nl", "Op de conferentie in Gent op 3 mei 2019 nodigde de minister de burgemeesters uit."),
    ],
)  # fmt: skip
def test_what_an_event_is_not_about(language, text):
    assert themes(language, text) == set()
