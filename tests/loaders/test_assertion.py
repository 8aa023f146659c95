"""What is denied, supposed, wished or called off is no fact; what is announced is told as one."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def acts(text, language):
    """Return who signed and who took part, in ``text``."""
    record = record_of(text, language)
    return {source for source, _ in ties(record, "SIGNED") | ties(record, "TOOK_PART_IN")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin n'a pas signé la convention."),
        ("fr", "Anna Martin, maire de Lille, ne participe pas à la conférence de Namur."),
        ("fr", "Anna Martin devait ouvrir la conférence de Namur."),
        ("fr", "Si le conseil est d'accord, Anna Martin ouvrira la conférence de Namur."),
        ("fr", "Anna Martin a démenti que Jean Dupont a signé la convention."),
        ("fr", "La conférence de Namur, organisée par Anna Martin, est annulée."),
        ("nl", "Anna Martin opende de conferentie in Gent niet."),
        ("nl", "Anna Martin heeft geen overeenkomst ondertekend."),
        ("nl", "Volgens Anna Martin zou Jean Dupont de overeenkomst ondertekenen."),
        ("nl", "De conferentie in Gent, georganiseerd door Anna Martin, is afgelast."),
        ("de", "Anna Martin nahm nicht an der Konferenz in Aachen teil."),
        ("de", "Anna Martin hat kein Abkommen unterzeichnet."),
        ("de", "Anna Martin sollte die Konferenz in Aachen eröffnen."),
        ("de", "Die von Anna Martin veranstaltete Konferenz in Aachen wurde abgesagt."),
        ("en", "Anna Martin did not attend the conference in Ghent."),
        ("en", "Anna Martin refused to sign the agreement."),
        ("en", "Anna Martin was to open the conference in Ghent."),
        ("en", "Anna Martin denied that Jean Dupont signed the agreement."),
        ("en", "Anna Martin will open the conference in Ghent if the weather allows."),
    ],
)
def test_what_is_not_so_is_not_said(language, text):
    assert acts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin ouvrira la conférence de Namur."),
        ("fr", "Anna Martin n'a pas seulement ouvert la conférence de Namur."),
        ("nl", "Anna Martin opende niet alleen de conferentie in Gent."),
        ("de", "Anna Martin eröffnete die Konferenz in Aachen, nicht die Messe."),
        ("en", "Anna Martin will open the conference in Ghent."),
        ("en", "Anna Martin opened the conference in Ghent without Jean Dupont."),
        ("en", "Jean Dupont was to speak, but Anna Martin opened the conference in Ghent."),
    ],
)
def test_what_is_so_or_announced_is_said(language, text):
    assert acts(text, language) == {"person/anna-martin"}
