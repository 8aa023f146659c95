"""Counterparts: who holds the same office of another town or country."""

from __future__ import annotations

import pytest
from text_records import holders, record_of, ties

AACHEN, LIEGE = "geonames-3247449", "geonames-2792413"
BAARLE = "geonames-2802816"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le ministre de l'Intérieur Karl Wolf a rencontré ses homologues français et "
         "polonais, Jean Petit et Konrad Nowak."),
        ("fr", "Le ministre de l'Intérieur Karl Wolf reçoit ses homologues français et polonais "
         "Jean Petit et Konrad Nowak."),
        ("nl", "Minister van Binnenlandse Zaken Karl Wolf ontving zijn Franse en Poolse "
         "ambtgenoten Jean Petit en Konrad Nowak."),
        ("de", "Innenminister Karl Wolf traf seine französischen und polnischen Amtskollegen Jean "
         "Petit und Konrad Nowak."),
        ("de", "Innenminister Karl Wolf sprach mit seinen Kollegen Jean Petit (Frankreich) und "
         "Konrad Nowak (Polen)."),
        ("en", "Interior Minister Karl Wolf met his French and Polish counterparts, Jean Petit and "
         "Konrad Nowak."),
        ("en", "Interior Minister Karl Wolf met his counterparts from France and Poland, Jean "
         "Petit and Konrad Nowak."),
    ],
)  # fmt: skip
def test_counterparts_are_of_their_countries_in_order(language, text):
    others = {pair for pair in holders(text, language) if pair[0] != "karl-wolf"}
    assert others == {
        ("jean-petit", "minister.interior.FR"), ("konrad-nowak", "minister.interior.PL"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La maire de Metz Anne Roy a reçu ses homologues Karl Wolf d'Aix-la-Chapelle et "
         "Luc Petit de Liège."),
        ("nl", "Burgemeester Anne Roy van Metz ontving haar collega's Karl Wolf uit Aken en Luc "
         "Petit uit Luik."),
        ("de", "Bürgermeisterin Anne Roy aus Metz empfing ihre Amtskollegen Karl Wolf aus Aachen "
         "und Luc Petit aus Lüttich."),
        ("en", "Mayor Anne Roy of Metz met her counterparts Karl Wolf of Aachen and Luc Petit of "
         "Liège."),
    ],
)  # fmt: skip
def test_counterparts_are_each_of_the_town_behind_them(language, text):
    others = {pair for pair in holders(text, language) if pair[0] != "anne-roy"}
    assert others == {("karl-wolf", f"mayor.{AACHEN}"), ("luc-petit", f"mayor.{LIEGE}")}


def test_one_colleague_is_of_the_town_behind_her():
    text = "Burgemeester An Maas van Gent kwam met haar collega Jan Smit van Baarle-Hertog."
    assert ("jan-smit", f"mayor.{BAARLE}") in holders(text, "nl")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La maire de Metz Anne Roy et ses collègues Karl Wolf et Luc Petit ont parlé."),
        ("nl", "Burgemeester Anne Roy van Metz en haar collega's Karl Wolf en Luc Petit spraken."),
        ("de", "Bürgermeisterin Anne Roy aus Metz und ihre Kollegen Karl Wolf und Luc Petit "
         "sprachen."),
        ("en", "Mayor Anne Roy of Metz and her colleagues Karl Wolf and Luc Petit spoke."),
    ],
)  # fmt: skip
def test_colleagues_of_nothing_else_may_be_of_her_own_house(language, text):
    assert {person for person, _ in holders(text, language)} == {"anne-roy"}


@pytest.mark.parametrize("title", ["German Foreign Minister", "The German Foreign Minister"])
def test_a_foreign_minister_is_in_charge_of_foreign_affairs(title):
    record = record_of(f"{title} Karl Wolf met Jean Petit in Metz.", "en")
    assert ties(record, "HOLDS") == {
        ("person/karl-wolf", "office/minister.foreign-affairs.DE"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire d'Aix-la-Chapelle, Karl Wolf, a salué ses deux prédécesseurs, Jean Petit "
         "et Konrad Nowak."),
        ("nl", "De burgemeester van Aken, Karl Wolf, begroette zijn twee nog levende voorgangers, "
         "Jean Petit en Konrad Nowak."),
        ("de", "Der Oberbürgermeister von Aachen, Karl Wolf, kam mit seinen beiden Vorgängern Jean "
         "Petit und Konrad Nowak."),
        ("en", "At the side of the mayor of Aachen, Karl Wolf, sat his two surviving predecessors: "
         "Jean Petit and Konrad Nowak."),
    ],
)  # fmt: skip
def test_predecessors_all_held_the_very_office(language, text):
    before = holders(text, language, status="past")
    assert {person for person, _ in before} == {"jean-petit", "konrad-nowak"}
    assert {office for _, office in before} == {
        office for _, office in holders(text, language, status="current")
    }
    assert all(office.endswith(AACHEN) for _, office in before)


def test_predecessors_of_a_thing_hold_nothing():
    text = (
        "The mayor of Aachen, Karl Wolf, named the treaty after two predecessors, Jean Petit said."
    )
    assert {person for person, _ in holders(text, "en")} == {"karl-wolf"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Roy et Karl Wolf, maires de Metz et d'Aix-la-Chapelle, parlent. Mme Roy et "
         "son homologue allemand ont signé la convention."),
        ("fr", "Anne Roy et Karl Wolf, maires de Metz et d'Aix-la-Chapelle, parlent. Les deux "
         "maires ont signé la convention."),
        ("nl", "Anne Roy en Karl Wolf, burgemeesters van Metz en Aken, spraken. Roy en haar Duitse "
         "ambtgenoot ondertekenden de overeenkomst."),
        ("nl", "Anne Roy en Karl Wolf, burgemeesters van Metz en Aken, spraken. De twee "
         "burgemeesters ondertekenden de overeenkomst."),
        ("de", "Anne Roy und Karl Wolf, die Bürgermeister von Metz und Aachen, sprachen. Roy und "
         "ihr deutscher Amtskollege unterzeichneten das Abkommen."),
        ("en", "Anne Roy and Karl Wolf, mayors of Metz and Aachen, met. Ms Roy and her German "
         "counterpart signed the agreement."),
    ],
)  # fmt: skip
def test_a_counterpart_is_the_other_of_two_who_share_a_plural(language, text):
    signed = {who for who, _ in ties(record_of(text, language), "SIGNED")}
    assert signed == {"person/anne-roy", "person/karl-wolf"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Roy et Karl Wolf, maires de Metz et d'Aix-la-Chapelle, parlent. Mme Roy et "
         "son homologue belge ont signé la convention."),
        ("nl", "Anne Roy, burgemeester van Metz, sprak. Roy en haar Duitse ambtgenoot "
         "ondertekenden de overeenkomst."),
    ],
)  # fmt: skip
def test_a_counterpart_of_another_country_is_somebody_else(language, text):
    signed = {who for who, _ in ties(record_of(text, language), "SIGNED")}
    assert signed == {"person/anne-roy"}
