"""Which of several towns a text means, and where towns and districts act. Made-up names."""

from __future__ import annotations

import pytest
from text_records import record_of, ties

BRUGES, SLUIS, HULST, DAMME = (
    f"place/geonames-{id}" for id in ("2800931", "2747117", "2753439", "2799885")
)


def venue(text, language):
    """Return where the one event of a text was held."""
    found = {target for _, target in ties(record_of(text, language), "HELD_AT")}
    return found.pop() if len(found) == 1 else found or None


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("Op 6 maart vond een conferentie plaats in Brugge.", BRUGES),
        ("De burgemeester van Hulst opende een conferentie in Hulst.", HULST),
        ("De burgemeesters van Brugge en Sluis openden een conferentie in Sluis.", SLUIS),
        ("De conferentie vond plaats in de sluis van Brugge.", None),
    ],
)
def test_a_town_called_like_a_thing_is_told_by_what_stands_around_it(text, where):
    found = venue(text, "nl")
    assert found == where if where else found not in (SLUIS, BRUGES)


def test_the_town_of_a_country_that_speaks_the_language_of_the_text_is_likelier():
    record = record_of("De burgemeesters van Damme en Brugge openden een conferentie.", "nl")
    opened = {office for office, _ in ties(record, "TOOK_PART_IN", role="opened")}
    assert opened == {"office/mayor.geonames-2799885", "office/mayor.geonames-2800931"}


@pytest.mark.parametrize(
    ("language", "sentence", "town"),
    [
        ("de", "Die Konferenz fand in der Landeshauptstadt Mainz statt.", "2874225"),
        ("de", "Die Konferenz fand in der Grenzstadt Görlitz statt.", "2918987"),
        ("nl", "De conferentie vond plaats in de havenstad Gent.", "2797656"),
        ("de", "Die Konferenz fand in Darmstadt statt.", "2938913"),
    ],
)
def test_a_compound_says_what_sort_of_town_it_is(language, sentence, town):
    assert venue(sentence, language) == f"place/geonames-{town}"


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Die Tagung wurde vom Ortenaukreis organisiert.", "organised"),
        ("Der Ortenaukreis lud am Freitag zu einer Tagung ein.", "convened"),
        ("Im Ortenaukreis fand am Freitag eine Tagung statt.", None),
    ],
)
def test_a_district_whose_name_says_that_it_is_one_acts(sentence, role):
    told = ties(record_of(sentence, "de"), "TOOK_PART_IN")
    assert {source for source, _ in told} == (
        {"organisation/district.nuts-de134"} if role else set()
    )
    assert not role or ties(record_of(sentence, "de"), "TOOK_PART_IN", role=role)


@pytest.mark.parametrize(
    ("language", "sentence", "house"),
    [
        ("de", "Die Tagung fand am Montag an der Universität Basel statt.", "university-of-basel"),
        (
            "de",
            "Die Tagung fand am Montag am Klinikum Freiburg statt.",
            "hospital.geonames-2925177",
        ),
        ("nl", "De conferentie vond dinsdag plaats aan de Universiteit Gent.", "ghent-university"),
        ("fr", "Le colloque a eu lieu à l'université de Lille.", "university.geonames-2998324"),
    ],
)
def test_an_event_is_held_at_a_house(language, sentence, house):
    assert venue(sentence, language) == f"organisation/{house}"


def test_what_is_given_to_a_university_was_not_there():
    text = "Die Übergabe an die Universität Basel fand am Montag in Trier statt."
    assert venue(text, "de") == "place/geonames-2821164"


@pytest.mark.parametrize(
    ("language", "sentence", "name"),
    [
        ("fr", "La réunion a eu lieu à la Stadthalle de Kehl.", "stadthalle-de-kehl"),
        ("nl", "De vergadering vindt plaats in het Kreishaus Steinfurt.", "kreishaus-steinfurt"),
        ("en", "The meeting took place at the Rathaus in Kehl.", "rathaus"),
    ],
)
def test_a_building_keeps_the_word_of_its_own_language(language, sentence, name):
    assert venue(sentence, language).startswith(f"place/{name}.")


@pytest.mark.parametrize(
    ("language", "sentence", "place"),
    [
        ("fr", "La réunion a eu lieu mardi à Fribourg.", "geonames-2660718"),
        ("fr", "La réunion a eu lieu mardi à Luxembourg.", "geonames-2960316"),
        ("fr", "La réunion a eu lieu mardi au Luxembourg.", "LU"),
        ("nl", "De vergadering vond dinsdag plaats te Luik.", "geonames-2792413"),
    ],
)
def test_some_prepositions_stand_before_towns_alone(language, sentence, place):
    assert venue(sentence, language) == f"place/{place}"


def towns(text, language):
    """Return the names of the places of a text that no table has."""
    record = record_of(text, language)
    return {e.name for e in record.entities.values() if e.type == "Place"} & {"Zurvil"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion s'est tenue à Zurvil, dans la province du Hainaut."),
        ("fr", "La réunion s'est tenue à Zurvil, en Belgique."),
        ("fr", "La réunion s'est tenue à Zurvil (Belgique)."),
        ("fr", "Ils se rendirent à Zurvil, où un pont fut ouvert."),
        ("fr", "Zurvil (IM), 21 février 2019 – Cent personnes ont suivi la journée d'étude."),
        ("nl", "De vergadering vond plaats in Zurvil, in de provincie Henegouwen."),
        ("nl", "Zij gingen naar Zurvil, waar een brug werd geopend."),
        ("nl", "De burgemeester van Gent sprak in het Hongaarse Zurvil."),
        ("en", "The meeting was held in Zurvil, in County Down."),
        ("en", "They met in Zurvil, where a bridge was opened."),
        ("de", "Zurvil (Ungarn), 3. Mai 2019 – Der Landrat eröffnete die Tagung."),
    ],
)
def test_a_name_that_no_table_has_is_a_town_by_what_its_clause_tells(language, text):
    assert towns(text, language) == {"Zurvil"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un prix fut remis à Zurvil, dans la salle du conseil."),
        ("fr", "Un contrat avec Zurvil, en Belgique, fut signé."),
        ("fr", "Zurvil, 3 mai 2019 – La conférence a commencé."),
        ("nl", "De brug werd gebouwd door het Franse Zurvil."),
        ("nl", "Zij spraken met Zurvil, waar veel mensen werken."),
        ("de", "Es ging um Zurvil, wo eine Brücke gebaut wird."),
    ],
)
def test_other_names_that_no_table_has_are_no_towns(language, text):
    assert towns(text, language) == set()
