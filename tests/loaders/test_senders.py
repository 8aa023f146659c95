"""What representatives do, those do for whom they stand."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def bodies(text, language, relation="TOOK_PART_IN"):
    return {who for who, _ in ties(record_of(text, language), relation) if "organisation/" in who}


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "Des représentants de la province de Namur, de la ville de Dinant et du département "
               "des Ardennes se sont réunis à Givet le 3 mai 2020.", 3),
        ("nl", "Vertegenwoordigers van de provincie Limburg, de stad Maastricht en het ministerie "
               "van Justitie kwamen op 3 mei 2020 in Aken bijeen.", 3),
        ("de", "Am 3. Mai 2020 trafen sich Vertreter der Niederlande, des Landkreises Emsland und "
               "des Landkreises Leer in Meppen.", 3),
        ("en", "Representatives of Kent Police, Ghent University and the Province of Limburg met "
               "in Ghent on 3 May 2020.", 3),
    ],
)  # fmt: skip
def test_the_bodies_whose_representatives_met_took_part(language, text, count):
    assert len(bodies(text, language)) == count


def test_representatives_of_a_country_alone_are_people_from_there():
    text = "Des représentants de la France et du Brésil se sont réunis à Givet le 3 mai 2020."
    assert bodies(text, "fr") == set()


def test_a_person_named_behind_a_body_is_who_represents_it():
    text = "Representatives of Kent Police and the mayor of Ghent, Anna Martin, signed the treaty."
    assert bodies(text, "en", "SIGNED") == {"organisation/kent-police"}


def test_plural_people_that_open_a_sentence_are_its_subject():
    record = record_of("Des élus de Dinant et de Givet se sont réunis à Givet le 3 mai 2020.", "fr")
    assert [event for _, event in ties(record, "TOOK_PART_IN")]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les autorités belges et françaises se sont réunies à Lille le 4 octobre 2022."),
        ("nl", "De Belgische en Franse autoriteiten kwamen op 4 oktober 2022 in Rijsel bijeen."),
        ("de", "Am 4. Oktober 2022 trafen sich die belgischen und französischen Behörden."),
        ("en", "Belgian and French authorities met in Lille on 4 October 2022."),
    ],
)
def test_the_authorities_of_two_countries_are_those_of_each(language, text):
    assert bodies(text, language) == {"organisation/authorities.be", "organisation/authorities.fr"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Des fonctionnaires de la Police fédérale belge ont participé à la conférence."),
        ("nl", "Ambtenaren van het ministerie van Justitie namen deel aan de conferentie."),
        ("de", "An der Konferenz nahmen Beamte der Bundespolizei teil."),
        ("en", "The seminar was attended by senior officials from An Garda Síochána."),
    ],
)
def test_officials_whom_nobody_names_are_no_office(language, text):
    record = record_of(text, language)
    assert "Office" not in {entity.type for entity in record.entities.values()}
    assert len(bodies(text, language)) == 1


def test_those_whom_somebody_greets_are_not_who_greets_them():
    text = "Bei dem Treffen begrüßte Bürgermeisterin Anna Martin die Vertreter der Bundespolizei."
    assert "organisation/bundespolizei" in bodies(text, "de")


def test_who_spoke_there_spoke_at_the_event_before():
    record = record_of(
        "La conférence a eu lieu à Lille le 3 mai 2021. Jean Dupont y a discuté avec des membres "
        "de la Gendarmerie nationale et de la Police nationale.",
        "fr",
    )
    assert {e.properties["kind"] for e in record.entities.values() if e.type == "Event"} == {
        "conference"
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Avec les représentants de la police de Lille, la ville de Mons a organisé la "
               "conférence."),
        ("en", "With representatives of Kent Police, the City of Ghent organised the conference."),
    ],
)  # fmt: skip
def test_who_acts_behind_a_comma_was_not_represented(language, text):
    record = record_of(text, language)
    assert len(ties(record, "TOOK_PART_IN", role="organised")) == 1


def test_the_towns_behind_one_noun_are_each_represented():
    text = "Vertreter der Städte Görlitz und Zgorzelec unterzeichneten den Vertrag."
    assert len(bodies(text, "de", "SIGNED")) == 2
