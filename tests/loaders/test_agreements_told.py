"""With whom agreements are signed, which is another one, and where. Made-up names, real places."""

from __future__ import annotations

import pytest
from text_records import record_of, ties

METZ, TRIER = (f"organisation/municipality.geonames-{id}" for id in ("2994160", "2821164"))


def signatories(text, language):
    """Return who signed, by agreement."""
    found = {}
    for who, what in ties(record_of(text, language), "SIGNED"):
        found.setdefault(what, set()).add(who)
    return list(found.values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une convention a été signée mardi avec la ville de Metz."),
        ("nl", "Er werd dinsdag een akkoord gesloten met de stad Metz."),
        ("en", "An agreement was signed on Tuesday in Kehl with the City of Metz."),
    ],
)
def test_with_whom_an_agreement_was_signed_has_signed_it(language, text):
    assert signatories(text, language) == [{METZ}]


@pytest.mark.parametrize(
    "text",
    [
        "La convention a été signée mardi avec le soutien de la ville de Metz.",
        "La convention signée mardi prévoit un échange avec la ville de Metz.",
    ],
)
def test_with_whose_help_or_what_it_is_about_tells_of_no_signatory(text):
    assert signatories(text, "fr") == []


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Un accord a été signé en 2006 entre la ville de Metz et la ville de Trèves. Un "
         "autre accord a été signé en 2002 entre la ville de Lille et la ville de Gand."),
        ("nl", "In 2006 werd een akkoord getekend tussen de stad Metz en de stad Trier. Een ander "
         "akkoord werd in 2002 getekend tussen de stad Gent en de stad Rijsel."),
        ("de", "2006 wurde ein Abkommen zwischen der Stadt Metz und der Stadt Trier unterzeichnet. "
         "Ein weiteres Abkommen wurde 2002 zwischen der Stadt Lille und der Stadt Gent "
         "unterzeichnet."),
        ("en", "An agreement was signed in 2006 between the City of Metz and the City of Trier. "
         "Another agreement was signed in 2002 between the City of Lille and the City of Ghent."),
    ],
)  # fmt: skip
def test_another_agreement_is_not_the_one_before(language, text):
    first, second = sorted(signatories(text, language), key=lambda who: METZ not in who)
    assert first == {METZ, TRIER}
    assert len(second) == 2


def test_the_new_agreement_is_the_one_before():
    text = "Le maire de Metz a signé une convention mardi. La nouvelle convention porte sur l'eau."
    record = record_of(text, "fr")
    assert sum(entity.type == "Agreement" for entity in record.entities.values()) == 1


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "Anna Kelly and Paul Kerr signed a treaty on health at Egmont Palace.",
         "treaty on health"),
        ("fr", "Anne Petit a signé un accord sur la santé à l'hôtel de ville de Metz.",
         "accord sur la santé"),
        ("de", "Anna Weber unterzeichnete ein Abkommen über Gesundheit im Rathaus von Kehl.",
         "Abkommen über Gesundheit"),
    ],
)  # fmt: skip
def test_what_an_agreement_is_about_ends_before_the_building(language, text, name):
    record = record_of(text, language)
    (agreement,) = (e for e in record.entities.values() if e.type == "Agreement")
    assert agreement.name == name
    assert {what for what, _ in ties(record, "HELD_AT")} == {agreement.id}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2015, un accord de coopération a été signé entre la France et la Belgique."),
        ("fr", "En 2015, un accord sur les trains a été signé entre la France et la Belgique."),
        ("nl", "In 2015 werd een akkoord ondertekend tussen Frankrijk en België."),
        ("en", "In 2015 an agreement on trains was signed between France and Belgium."),
    ],
)
def test_between_behind_a_verb_of_signing_leads_to_the_signatories(language, text):
    assert [len(those) for those in signatories(text, language)] == [2]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2015, la France a signé un accord sur les trains entre Lille et Bruxelles."),
        ("en", "In 2015 France signed an agreement on trains between Lille and Brussels."),
    ],
)
def test_between_behind_what_an_agreement_is_about_leads_to_no_signatories(language, text):
    assert [len(those) for those in signatories(text, language)] == [1]
