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


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La ministre Anna Martin, représentée par Jean Dupont, a participé à la conférence "
         "de Namur."),
        ("fr", "La ministre Anna Martin était représentée à la conférence de Namur par Jean "
         "Dupont."),
        ("fr", "Jean Dupont représentait la ministre Anna Martin à la conférence de Namur."),
        ("nl", "Minister Anna Martin, vertegenwoordigd door Jean Dupont, opende de conferentie in "
         "Gent."),
        ("nl", "Minister Anna Martin liet zich op de conferentie in Gent vertegenwoordigen door "
         "Jean Dupont."),
        ("de", "Ministerin Anna Martin, vertreten durch Jean Dupont, nahm an der Konferenz in "
         "Aachen teil."),
        ("de", "Ministerin Anna Martin ließ sich bei der Konferenz in Aachen durch Jean Dupont "
         "vertreten."),
        ("de", "Jean Dupont vertrat Ministerin Anna Martin bei der Konferenz in Aachen."),
        ("en", "Minister Anna Martin was represented at the conference in Ghent by Jean Dupont."),
        ("en", "Jean Dupont, representing Minister Anna Martin, attended the conference in Ghent."),
    ],
)  # fmt: skip
def test_who_represents_takes_part_who_is_represented_does_not(language, text):
    assert acts(text, language) == {"person/jean-dupont"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Auf der Konferenz in Aachen waren vertreten: Anna Martin und Jean Dupont."),
        ("nl", "Op de conferentie in Gent waren Anna Martin en Jean Dupont vertegenwoordigd."),
    ],
)
def test_those_who_are_represented_by_nobody_else_were_there(language, text):
    assert acts(text, language) == {"person/anna-martin", "person/jean-dupont"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin n'a pu assister à la conférence de Namur."),
        ("nl", "Anna Martin kon niet aanwezig zijn op de conferentie in Gent."),
        ("nl", "Anna Martin liet zich voor de conferentie in Gent verontschuldigen."),
        ("de", "Anna Martin ließ sich für die Konferenz in Aachen entschuldigen."),
        ("en", "Anna Martin could not attend the conference in Ghent."),
        ("fr", "L'accord prévoit que Anna Martin et Jean Dupont se réunissent à Namur."),
        ("nl", "Het akkoord bepaalt dat Anna Martin en Jean Dupont elkaar in Gent ontmoeten."),
        ("de", "Das Abkommen sieht vor, dass sich Anna Martin und Jean Dupont in Aachen treffen."),
        ("en", "The agreement provides that Anna Martin and Jean Dupont meet in Ghent."),
    ],
)
def test_who_could_not_come_or_is_to_meet_has_not_been_anywhere(language, text):
    assert acts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "On ignore si Anna Martin a participé à la conférence de Namur."),
        ("nl", "Het is onduidelijk of Anna Martin de overeenkomst tekent."),
        ("nl", "Het is niet bekend of Anna Martin aan de conferentie in Gent deelnam."),
        ("de", "Auf die Frage, ob er das Abkommen unterschreiben werde, schwieg Jean Dupont."),
        ("de", "Es ist unklar, ob Anna Martin an der Konferenz in Aachen teilnahm."),
        ("de", "Laut der Zeitung habe Anna Martin das Abkommen bereits unterzeichnet."),
        ("de", "Das Abkommen sei von Anna Martin unterzeichnet worden."),
        ("en", "It is unclear whether Anna Martin attended the conference in Ghent."),
        ("en", "It is unclear whether Anna Martin, the mayor, attended the conference in Ghent."),
        ("en", "Anna Martin reportedly signed the agreement."),
    ],
)
def test_what_is_asked_or_only_reported_is_not_said(language, text):
    assert acts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Anna Martin opende de conferentie of het congres in Gent."),
        ("de", "Anna Martin eröffnete die Konferenz in Rothenburg ob der Tauber."),
        ("de", "Anna Martin eröffnete die Konferenz in Aachen und sagte, sie sei wichtig."),
        ("en", "Asked whether it would rain, Anna Martin opened the conference in Ghent."),
    ],
)
def test_what_stands_beside_a_question_or_report_is_said(language, text):
    assert "person/anna-martin" in acts(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Feu l'évêque Jean Dupont a été honoré lors de la cérémonie à Namur."),
        ("fr", "Feu Jean Dupont a été honoré lors de la cérémonie à Namur."),
        ("nl", "Wijlen bisschop Jean Dupont werd tijdens de plechtigheid in Gent gehuldigd."),
        ("de", "Der verstorbene Bischof Jean Dupont wurde beim Festakt in Aachen geehrt."),
        ("en", "The late Bishop Jean Dupont was honoured at the ceremony in Ghent."),
        ("en", "The late Jean Dupont was honoured at the ceremony in Ghent."),
    ],
)
def test_the_dead_attend_nothing(language, text):
    assert acts(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'évêque Jean Dupont a été honoré lors de la cérémonie à Namur."),
        ("nl", "Bisschop Jean Dupont werd tijdens de plechtigheid in Gent gehuldigd."),
        ("en", "Bishop Jean Dupont was honoured at the ceremony in Ghent in late May."),
        ("en", "The conference in Ghent was opened by the late Jean Dupont."),
    ],
)
def test_the_living_attend_and_what_the_dead_did_stays_done(language, text):
    assert acts(text, language) == {"person/jean-dupont"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire Jean Dupont a-t-il signé l'accord ?"),
        ("nl", "Heeft burgemeester Jan de Vries het akkoord ondertekend?"),
        ("de", "Hat Landrat Max Huber das Abkommen unterzeichnet?"),
        ("en", "Did Mayor John Hall sign the agreement?"),
    ],
)
def test_what_is_asked_is_not_told(language, text):
    types = {r.type for r in record_of(text, language).relations.values()}
    assert types.isdisjoint({"SIGNED", "TOOK_PART_IN"})


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Nauwelijks ambtenaren van de stad Gent namen deel aan de conferentie in Brugge."),
        ("de", "Kaum Vertreter der Stadt Kehl nahmen an der Tagung in Trier teil."),
        ("en", "No officials from Kent Police attended the conference in Ghent."),
    ],
)
def test_of_whom_nobody_came_took_no_part(language, text):
    assert ties(record_of(text, language), "TOOK_PART_IN") == set()
