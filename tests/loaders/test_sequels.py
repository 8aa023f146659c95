"""When and where an event was that only another sentence says: what came next on one day, and the
signing of an agreement."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def days(text, language):
    """Return the day of each event of ``text`` that the graph has, by its kind."""
    record = record_of(text, language)
    events = [e for e in record.entities.values() if e.type == "Event"]
    return {e.properties["kind"]: e.properties.get("date") for e in events}


HELD = {
    "fr": "La conférence s'est tenue à Mons le 12 mars 2019. ",
    "nl": "De conferentie vond op 12 maart 2019 plaats in Gent. ",
    "de": "Die Konferenz fand am 12. März 2019 in Kehl statt. ",
    "en": "The conference took place in Newry on 12 March 2019. ",
}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "Ensuite, une visite a réuni le préfet Jean Dupont et la maire Anna Martin.",
         "visit"),
        ("fr", "Un cocktail a été offert en soirée par la maire de Mons, Anna Martin.",
         "reception"),
        ("nl", "Daarna nam burgemeester Anna Martin deel aan een rondleiding.", "visit"),
        ("nl", "'s Middags opende burgemeester Anna Martin een tentoonstelling.", "exhibition"),
        ("de", "Danach nahm Landrat Jean Dupont an einem Empfang teil.", "reception"),
        ("de", "Am Abend eröffnete Landrat Jean Dupont eine Ausstellung.", "exhibition"),
        ("en", "Afterwards, the mayor of Newry, Anna Martin, hosted a reception.", "reception"),
        ("en", "In the afternoon, the mayor of Newry, Anna Martin, opened an exhibition.",
         "exhibition"),
    ],
)  # fmt: skip
def test_what_came_next_was_on_the_same_day(language, text, kind):
    assert days(HELD[language] + text, language)[kind] == "2019-03-12"


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("fr", "Ensuite, le préfet Jean Dupont ouvrira une exposition.", "exhibition"),
        ("fr", "Ensuite, le préfet Jean Dupont a rappelé l'exposition de Lille.", "exhibition"),
        ("nl", "Daarna verwees burgemeester Anna Martin naar de tentoonstelling.", "exhibition"),
        ("de", "Danach erinnerte Landrat Jean Dupont an die Ausstellung.", "exhibition"),
        ("en", "Afterwards, the mayor, Anna Martin, recalled the exhibition.", "exhibition"),
        ("fr", "L'après-midi du 3 mai 2019, le préfet Jean Dupont a ouvert une exposition.",
         "exhibition"),
        ("nl", "Daarna zal burgemeester Anna Martin een tentoonstelling openen.", "exhibition"),
        ("nl", "Burgemeester Anna Martin opende een tentoonstelling.", "exhibition"),
        ("de", "Danach soll Landrat Jean Dupont eine Ausstellung eröffnen.", "exhibition"),
        ("de", "Landrat Jean Dupont eröffnete danach im Mai eine Ausstellung.", "exhibition"),
        ("en", "Afterwards, the mayor of Newry, Anna Martin, will open an exhibition.",
         "exhibition"),
        ("en", "Anna Martin, the mayor of Newry, opened an exhibition.", "exhibition"),
    ],
)  # fmt: skip
def test_what_was_another_day_or_is_to_come_has_not_that_day(language, text, kind):
    assert days(HELD[language] + text, language).get(kind) != "2019-03-12"


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le 12 mars 2019, la ministre Anna Martin a signé à Mons un accord de coopération. "
         "Plusieurs élus assistaient à la signature."),
        ("nl", "Op 12 maart 2019 ondertekende minister Anna Martin in Gent een "
         "samenwerkingsakkoord. Bij de ondertekening sprak gouverneur Jean Dupont."),
        ("de", "Am 12. März 2019 unterzeichnete Ministerin Anna Martin in Kehl ein Abkommen über "
         "die Polizei. Bei der Unterzeichnung sprach Landrat Jean Dupont."),
        ("en", "On 12 March 2019, the minister, Anna Martin, signed a cooperation agreement in "
         "Newry. At the signing, the mayor of Newry, John Hill, spoke."),
    ],
)  # fmt: skip
def test_a_signing_was_when_and_where_its_agreement_was_signed(language, text):
    assert days(text, language) == {"signing": "2019-03-12"}
    record = record_of(text, language)
    assert len(ties(record, "HELD_AT")) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "À la signature du 3 mai 2020, la ministre Anna Martin a rappelé que le préfet "
         "avait "
         "signé à Mons une convention le 12 mars 2019."),
        ("nl", "Op 12 maart 2019 tekende minister Anna Martin een akkoord over water. Op 3 mei "
         "2019 tekende zij een verdrag over zorg. Bij de ondertekening sprak Jean Dupont."),
        ("de", "Sie erinnerte an das Abkommen vom 12. März 2019. Bei der Unterzeichnung einer "
         "neuen "
         "Charta sprach Landrat Jean Dupont."),
        ("en", "The treaty signed in Newry on 12 March 2019 still holds. At the signing of a new "
         "charter, the mayor of Newry, John Hill, spoke."),
    ],
)  # fmt: skip
def test_another_signing_has_not_that_day(language, text):
    assert days(text, language).get("signing") != "2019-03-12"


@pytest.mark.parametrize(
    ("language", "text", "parts"),
    [
        ("fr", "La visite à Mons a eu lieu le 12 mars 2019. Au programme :\n"
         "- un entretien avec le gouverneur Jean Dupont ;\n- une exposition sur l'eau.",
         {"talk", "exhibition"}),
        ("nl", "Het bezoek aan Gent vond op 12 maart 2019 plaats. Op het programma stonden:\n"
         "- een gesprek met gouverneur Jean Dupont;\n- tot slot een tentoonstelling over water.",
         {"talk", "exhibition"}),
        ("de", "Der Besuch in Kehl fand am 12. März 2019 statt. Auf dem Programm standen:\n"
         "- ein Gespräch mit Landrat Jean Dupont;\n- eine Ausstellung über Wasser.",
         {"talk", "exhibition"}),
        ("en", "The visit to Newry took place on 12 March 2019. The programme included:\n"
         "- a reception with the mayor, Jean Dupont;\n- an exhibition on water.",
         {"reception", "exhibition"}),
    ],
)  # fmt: skip
def test_the_lines_of_a_programme_are_parts(language, text, parts):
    record = record_of(text, language)
    found = {record.entities[inner].properties["kind"] for inner, _ in ties(record, "PART_OF")}
    assert found == parts


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La visite à Mons a eu lieu le 12 mars 2019. Voir aussi :\n- une exposition à "
         "Lille."),
        ("nl", "Het bezoek aan Gent vond op 12 maart 2019 plaats. Lees ook:\n- een tentoonstelling "
         "in Brugge."),
        ("de", "Der Besuch in Kehl fand am 12. März 2019 statt. Lesen Sie auch:\n- eine "
         "Ausstellung "
         "in Lahr."),
        ("en", "The visit to Newry took place on 12 March 2019. Read also:\n- an exhibition in "
         "Cavan."),
    ],
)  # fmt: skip
def test_other_lists_have_no_parts(language, text):
    assert not ties(record_of(text, language), "PART_OF")


@pytest.mark.parametrize(
    ("language", "text", "place"),
    [
        ("fr", "Le 12 mars 2019, la ministre Anna Martin et le préfet Jean Dupont ont signé un "
         "accord de coopération. La cérémonie a eu lieu à l'hôtel de ville de Mons.",
         "hôtel de ville de Mons"),
        ("nl", "Op 12 maart 2019 ondertekenden minister Anna Martin en gouverneur Jean Dupont een "
         "samenwerkingsakkoord. De plechtigheid vond plaats in het stadhuis van Gent.",
         "stadhuis van Gent"),
        ("de", "Am 12. März 2019 unterzeichneten Ministerin Anna Martin und Landrat Jean Dupont "
         "ein "
         "Abkommen über die Polizei. Die Zeremonie fand im Rathaus von Kehl statt.",
         "Rathaus von Kehl"),
        ("en", "On 12 March 2019, the minister, Anna Martin, and the mayor of Newry, John Hill, "
         "signed a cooperation agreement. The ceremony took place in Newry Town Hall.",
         "Newry Town Hall"),
    ],
)  # fmt: skip
def test_an_agreement_was_signed_where_the_ceremony_was(language, text, place):
    record = record_of(text, language)
    where = [record.entities[spot].name for _, spot in ties(record, "HELD_AT")]
    assert where == [place, place]
    dated = {e.properties.get("date") for e in record.entities.values()
             if e.type in ("Event", "Agreement")}  # fmt: skip
    assert dated == {"2019-03-12"}


@pytest.mark.parametrize(
    ("language", "text", "kinds"),
    [
        ("nl", "Op de Algemene Vergadering van 12 maart 2019 in Gent sprak Anna Martin.",
         {"assembly"}),
        ("en", "The General Assembly and the Annual Conference will be held in Newry on 12 March "
         "2019.", {"assembly", "conference"}),
        ("en", "On 12 March 2019, the General Assembly elected Anna Martin.", set()),
        ("nl", "De Algemene Vergadering benoemde Anna Martin op 12 maart 2019.", set()),
    ],
)  # fmt: skip
def test_a_body_called_like_its_meeting_is_one_where_it_was_held(language, text, kinds):
    assert set(days(text, language)) == kinds
