"""What is said aside of an agreement, of a year or of a season: to what a date or place belongs."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def dated(text, language):
    """Return (kind, date) of the events and agreements of ``text``."""
    return sorted(
        (entity.properties["kind"], entity.properties["date"])
        for entity in record_of(text, language).entities.values()
        if entity.type in ("Event", "Agreement") and "date" in entity.properties
    )


@pytest.mark.parametrize(
    ("language", "text", "agreement"),
    [
        (
            "fr",
            "Lors de la réunion à Mons, la préfète a cité l'accord, signé le 27 mai 2005 à Lille.",
            ("agreement", "2005-05-27"),
        ),
        (
            "fr",
            "Réuni à Mons, le comité s'est appuyé sur la convention conclue en 2003 à Lille.",
            ("convention", "2003"),
        ),
        (
            "nl",
            "Op de bijeenkomst in Mons ging het over het verdrag, dat op 3 mei 2001 in Lille werd "
            "ondertekend.",
            ("treaty", "2001-05-03"),
        ),
        (
            "nl",
            "De vergadering in Mons prees het op 3 mei 2001 in Lille ondertekende verdrag.",
            ("treaty", "2001-05-03"),
        ),
        (
            "de",
            "Bei der Sitzung in Mons ging es um den Vertrag, den beide Länder 1999 in Lille "
            "unterzeichnet haben.",
            ("treaty", "1999"),
        ),
        (
            "de",
            "Bei der Sitzung in Mons lobte sie den am 9. Oktober 1992 in Lille unterzeichneten "
            "Vertrag.",
            ("treaty", "1992-10-09"),
        ),
        (
            "de",
            "Bei der Sitzung in Mons ging es um den Vertrag über Hilfe bei Unglücken, den beide "
            "Länder am 3. Mai 2001 in Lille unterzeichnet haben.",
            ("treaty", "2001-05-03"),
        ),
        (
            "en",
            "At the conference in Mons she praised the agreement concluded in 2019 in Lille.",
            ("agreement", "2019"),
        ),
        (
            "en",
            "At the conference in Mons she praised the treaty, which both had signed in Lille on "
            "3 May 2001.",
            ("treaty", "2001-05-03"),
        ),
    ],
)
def test_what_stands_aside_of_an_agreement_tells_of_it_alone(language, text, agreement):
    assert dated(text, language) == [agreement]
    held = ties(record_of(text, language), "HELD_AT")
    assert {(what.split("/")[0], where) for what, where in held} <= {
        ("event", "place/geonames-2790869"),
        ("agreement", "place/geonames-2998324"),
    }
    assert any(what.startswith("agreement/") for what, _ in held)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Lors de la réunion du 3 mai 2019 à Mons, l'accord a été signé."),
        ("nl", "Op de bijeenkomst van 3 mei 2019 in Mons werd het verdrag ondertekend."),
        ("de", "Bei der Sitzung am 3. Mai 2019 in Mons wurde der Vertrag unterzeichnet."),
        ("en", "At the meeting in Mons on 3 May 2019 the agreement was signed."),
    ],
)
def test_a_signing_that_the_sentence_tells_dates_the_event_too(language, text):
    assert "2019-05-03" in {day for kind, day in dated(text, language) if "agree" not in kind}


def test_a_verb_at_the_end_of_its_clause_is_no_aside():
    text = "Zij hebben op 21 juni 2019 in Mons een overeenkomst gesloten met de gemeente."
    assert [day for _, day in dated(text, "nl")] == ["2019-06-21"]
    assert ties(record_of(text, "nl"), "HELD_AT")


@pytest.mark.parametrize(
    ("language", "text", "date"),
    [
        ("fr", "La première conférence s'est tenue en 2015 à Lille.", "2015"),
        ("nl", "De eerste conferentie vond in 2015 plaats in Gent.", "2015"),
        ("de", "Die erste Konferenz fand 2015 in Trier statt.", "2015"),
        ("en", "The first conference took place in 2015 in Lille.", "2015"),
        ("fr", "Au printemps 2020, le sommet s'est tenu à Lille.", "2020"),
        ("nl", "In het voorjaar van 2020 vond de top plaats in Gent.", "2020"),
        ("de", "Im Frühjahr 2020 fand der Gipfel in Trier statt.", "2020"),
        ("en", "The summit was held in Lille in spring 2020.", "2020"),
    ],
)
def test_a_year_beside_the_verb_that_tells_of_it_dates_an_event(language, text, date):
    assert [day for _, day in dated(text, language)] == [date]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence s'est tenue à Lille, capitale de la culture en 2004."),
        ("nl", "De conferentie vond plaats in Gent, dat in 2004 werd verbouwd."),
        ("de", "Die Konferenz fand in Trier statt, das 1984 zweitausend Jahre alt wurde."),
        ("en", "The conference was held in Lille, the capital of culture in 2004."),
        ("en", "The flood of 2021 was the topic of the conference in Lille."),
    ],
)
def test_another_year_in_the_sentence_dates_no_event(language, text):
    assert dated(text, language) == []


WHEN = {
    "fr": "Un sommet s'est tenu à Mons le 3 mai 2019.",
    "nl": "De top vond op 3 mei 2019 plaats in Mons.",
    "de": "Der Gipfel fand am 3. Mai 2019 in Mons statt.",
    "en": "The summit was held in Mons on 3 May 2019.",
}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin, maire de Lille, y a signé une convention sur les crues."),
        ("nl", "Anna Peeters, gouverneur van Limburg, ondertekende een verdrag over water."),
        ("de", "Anna Schmidt, Bürgermeisterin von Trier, unterzeichnete einen Vertrag."),
        ("en", "Anna Martin, mayor of Lille, signed an agreement on floods."),
    ],
)
def test_an_agreement_is_signed_at_the_only_event(language, text):
    text = f"{WHEN[language]} {text}"
    assert {day for _, day in dated(text, language)} == {"2019-05-03"}
    assert len(dated(text, language)) == 2
    held = ties(record_of(text, language), "HELD_AT")
    assert {where for _, where in held} == {"place/geonames-2790869"}
    assert len(held) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin, maire de Lille, n'a pas signé la convention sur les crues."),
        ("fr", "Anna Martin, maire de Lille, signera une convention sur les crues."),
        ("nl", "De raad van Gent keurde een overeenkomst over water goed."),
        ("de", "Anna Schmidt, Bürgermeisterin von Trier, unterzeichnete 2021 in Trier einen "
         "Vertrag."),
        ("en", "Anna Martin, mayor of Lille, will sign an agreement on floods."),
        ("en", "A meeting took place in Dublin on 4 June 2019. Anna Martin, mayor of Lille, signed "
         "an agreement on floods."),
    ],
)  # fmt: skip
def test_an_agreement_signed_elsewhere_or_not_at_all_is_not_at_the_event(language, text):
    held = ties(record_of(f"{WHEN[language]} {text}", language), "HELD_AT")
    assert ("agreement", "place/geonames-2790869") not in {
        (what.split("/")[0], where) for what, where in held
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le traité d'Aix-la-Chapelle, qui prolonge le traité de l'Élysée signé en 1963, a "
               "été signé le 22 janvier 2019."),
        ("nl", "Het Verdrag van Aken, dat het in 1963 ondertekende Verdrag van Parijs vernieuwt, "
               "werd op 22 januari 2019 ondertekend."),
        ("de", "Der Vertrag von Aachen, der den 1963 unterzeichneten Vertrag von Paris "
               "fortschreibt, wurde am 22. Januar 2019 unterzeichnet."),
        ("en", "The Treaty of Aachen, which renews the Treaty of Paris signed in 1963, was signed "
               "on 22 January 2019."),
    ],
)  # fmt: skip
def test_the_year_of_the_agreement_in_the_aside_is_its_own(language, text):
    record = record_of(text, language)
    agreements = [record.entities[id] for id in sorted(entities(record, "Agreement"))]
    assert sorted(a.properties["date"] for a in agreements) == ["1963", "2019-01-22"]
