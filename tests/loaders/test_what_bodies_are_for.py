"""Names of organisations that say what they are for, and the acronyms that end them."""

from __future__ import annotations

import pytest
from text_records import called


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Le Comité européen sur la démocratie et la gouvernance a siégé.",
         "Comité européen sur la démocratie et la gouvernance"),
        ("fr", "La Commission internationale pour la protection de la Meuse siège ici.",
         "Commission internationale pour la protection de la Meuse"),
        ("fr", "Le Comité de coopération transfrontalière franco-allemand s'est réuni.",
         "Comité de coopération transfrontalière franco-allemand"),
        ("fr", "Le Comité de lutte contre la fraude franco-belge s'est réuni.",
         "Comité de lutte contre la fraude franco-belge"),
        ("nl", "De Commissie voor grensoverschrijdende samenwerking vergaderde.",
         "Commissie voor grensoverschrijdende samenwerking"),
        ("de", "Der Ausschuss für regionale und grenznahe Zusammenarbeit tagt im Mai.",
         "Ausschuss für regionale und grenznahe Zusammenarbeit"),
        ("de", "Die Kommission zur Verbesserung der Grenzkontrollen legte ihren Bericht vor.",
         "Kommission zur Verbesserung der Grenzkontrollen"),
        ("de", "Das Amt für Verkehr begrüßte Gäste.", "Amt für Verkehr"),
        ("en", "The Committee of Experts on Transfrontier Co-operation adopted a plan.",
         "Committee of Experts on Transfrontier Co-operation"),
        ("en", "The Council of Ministers for Mobility wrote.", "Council of Ministers for Mobility"),
        ("en", "The Franco-Swiss governmental commission for regional and cross-border relations"
         " met.", "Franco-Swiss governmental commission for regional and cross-border relations"),
    ],
)  # fmt: skip
def test_a_committee_is_named_by_what_it_is_for(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le comité pour la première fois a voté."),
        ("nl", "Er komt een werkgroep voor de haven."),
        ("nl", "De commissie voor de zomer is klaar met haar werk."),
        ("de", "Die Kommission zur Zeit der Krise war machtlos."),
        ("de", "Die Arbeitsgruppe zum Thema Verkehr traf sich."),
        ("de", "Ein Ausschuss für Verkehr soll gebildet werden."),
        ("en", "The committee on Monday heard the mayor."),
        ("en", "The council for the first time voted on the plan."),
        ("en", "The committee thanked Anna Martin for civil protection."),
    ],
)
def test_what_a_committee_did_or_when_is_of_no_name(language, text):
    assert called(text, language) == []


def test_where_the_members_of_a_group_are_is_of_no_name():
    assert "EGTC" in called("The EGTC around the Lumen Community met.", "en")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Das Schweizer Amt für Verkehr und die Schweizerische Gesellschaft für Bahnen luden ein.",
         ["Schweizer Amt für Verkehr", "Schweizerische Gesellschaft für Bahnen"]),
        ("Die Gemeinde Aachen und Heimatverein Lumen e. V. kamen.",
         ["Heimatverein Lumen e. V."]),
    ],
)  # fmt: skip
def test_another_body_behind_and_is_of_no_name(text, names):
    assert [name for name in called(text, "de") if name in names] == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "The Tax and Customs Board wrote.", "Tax and Customs Board"),
        ("en", "Anna Martin (Tax and Customs Board) spoke.", "Tax and Customs Board"),
        ("en", "Anna Martin, Western Health and Social Care Trust, spoke.",
         "Western Health and Social Care Trust"),
        ("en", "The Lumen office of the National Border Guard wrote.",
         "office of the National Border Guard"),
        ("nl", "De Veiligheidsregio Noord- en Oost-Gelderland oefende.",
         "Veiligheidsregio Noord- en Oost-Gelderland"),
    ],
)  # fmt: skip
def test_and_may_join_what_is_of_one_name(language, text, name):
    assert any(each.endswith(name) for each in called(text, language))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Lille, Ghent and Kent County Council met.", ["Kent County Council"]),
        ("The Flemish Government and Antwerp Port Authority met.",
         ["Antwerp Port Authority", "Flemish Government"]),
    ],
)  # fmt: skip
def test_and_joins_no_place_or_body_to_a_name(text, names):
    assert called(text, "en") == names


@pytest.mark.parametrize(
    ("language", "text", "name", "acronym"),
    [
        ("fr", "Le Comité européen sur la gouvernance locale (CDXY) siège. Le CDXY écrit.",
         "Comité européen sur la gouvernance locale", "CDXY"),
        ("nl", "De Raad voor de openbare ruimte van Lumen (RLX) schreef. De RLX antwoordde.",
         "Raad voor de openbare ruimte van Lumen", "RLX"),
        ("de", "Der Verein Brücken am Inn (BAI) lud ein. Der BAI ist groß.",
         "Brücken am Inn", "BAI"),
        ("fr", "L'association Pont sans frontière (PSF) a fêté. PSF a dix membres.",
         "Pont sans frontière", "PSF"),
        ("en", "The Committee of Advisers on Border Affairs (LR-CX) met. The LR-CX wrote.",
         "Committee of Advisers on Border Affairs", "LR-CX"),
        ("fr", "Le Comité de Lumen (CoL) a écrit. Le CoL a répondu.",
         "Comité de Lumen", "CoL"),
    ],
)  # fmt: skip
def test_a_bracket_with_the_acronym_ends_a_name(language, text, name, acronym):
    assert called(text, language) == sorted([name, acronym, acronym])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le comité a examiné le schéma de cohérence territoriale (SCOT) hier."),
        ("nl", "De politie controleerde bestelwagens (VW) in de stad."),
        ("de", "Der Ausschuss beriet über die neue Abwasserverordnung (AVO)."),
        ("en", "The committee discussed the new directive on waste (WFD) at length."),
        ("en", "The committee cleared the new cable (CNC) at length."),
    ],
)
def test_an_acronym_of_something_else_names_no_body(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize("language", ["fr", "nl", "de", "en"])
def test_a_name_in_small_letters_is_known_where_it_is_written_so(language):
    subject = {"fr": "Hier, fedpol a écrit.", "nl": "Gisteren schreef fedpol.",
               "de": "Gestern schrieb fedpol.", "en": "Yesterday fedpol wrote."}  # fmt: skip
    assert called(subject[language], language) == ["fedpol"]
    assert called("Yesterday cor wrote.", "en") == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("nl", "Gisteren kwam de Belgische hulpverleningszone DG.", "hulpverleningszone DG"),
        ("de", "Gestern schrieb das belgische Institut für Verkehr.", "Institut für Verkehr"),
        ("de", "Gestern schrieb die Schweizerische Gesellschaft für Verkehr.",
         "Schweizerische Gesellschaft für Verkehr"),
        ("de", "Gestern tagte die deutsch-polnische Kommission für Umwelt.",
         "deutsch-polnische Kommission für Umwelt"),
        ("en", "Yesterday the Danish Institute for Transport wrote.",
         "Danish Institute for Transport"),
    ],
)  # fmt: skip
def test_a_countrys_adjective_in_small_letters_is_of_no_proper_name(language, text, name):
    assert called(text, language) == [name]
