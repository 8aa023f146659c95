"""Names of bodies from their first word to their last, in front of the head and behind it."""

from __future__ import annotations

import pytest
from text_records import called, entities, record_of


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("de", "Gestern lud das Ortenau Klinikum ein.", "Ortenau Klinikum"),
        ("de", "Laut dem Xylander Museum dauert es.", "Xylander Museum"),
        ("de", "Gestern lud das Frankreich-Zentrum ein.", "Frankreich-Zentrum"),
        ("de", "Gestern lud die Inntal-Euregio ein.", "Inntal-Euregio"),
        ("de", "Gestern lud der Deutsche Alpenverein ein.", "Deutsche Alpenverein"),
        ("de", "Gestern lud das Deutsch-Französische Institut ein.",
         "Deutsch-Französische Institut"),
        ("de", "Dort hat das Gemeinsame Sekretariat seinen Sitz.", "Gemeinsame Sekretariat"),
        ("de", "Gestern lud das Deutsche Polen-Institut ein.", "Deutsche Polen-Institut"),
        ("de", "Gestern lud das Bau- und Verkehrsdepartement ein.",
         "Bau- und Verkehrsdepartement"),
        ("de", "Das Konzept wurde vom Umweltbundesamt vorgestellt.", "Umweltbundesamt"),
        ("nl", "Gisteren schreef het Nederlands Forensisch Instituut.",
         "Nederlands Forensisch Instituut"),
        ("fr", "Hainaut Développement a écrit.", "Hainaut Développement"),
        ("de", "Gestern lud die Bodensee Tourismus ein.", "Bodensee Tourismus"),
        ("nl", "Gisteren schreef het Euregionaal Informatie- en Expertise Centrum.",
         "Euregionaal Informatie- en Expertise Centrum"),
        ("en", "The Robert Schuman Foundation wrote yesterday.", "Robert Schuman Foundation"),
    ],
)  # fmt: skip
def test_a_name_begins_before_its_head(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Gestern lud der deutsche Verein ein.",
        "Man gab der Stadt Museen zurück.",
        "Sie fuhren mit der S-Bahn.",
        "Er bat um EU-Fonds.",
        "Die Freiwillige Feuerwehr löschte.",
        "Deutsche Vereine luden ein.",
    ],
)
def test_common_nouns_before_a_german_head_make_no_name(text):
    assert called(text, "de") == []


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "L'Office central pour la répression de la traite des êtres humains a écrit.",
         "Office central pour la répression de la traite des êtres humains"),
        ("fr", "La Confédération française démocratique du travail a écrit.",
         "Confédération française démocratique du travail"),
        ("fr", "La Fondation franco-allemande pour la coopération culturelle a écrit.",
         "Fondation franco-allemande pour la coopération culturelle"),
        ("fr", "Selon le musée d'Art moderne et contemporain de Strasbourg, il viendra.",
         "musée d'Art moderne et contemporain de Strasbourg"),
        ("fr", "L'Union sportive de Forbach a écrit.", "Union sportive de Forbach"),
        ("fr", "Le Musée de l'image a écrit.", "Musée de l'image"),
        ("fr", "Le Comité des ministres a écrit.", "Comité des ministres"),
        ("fr", "Hier, le Parc naturel des Plaines de l'Escaut a signé.",
         "Parc naturel des Plaines de l'Escaut"),
        ("fr", "L'association La Passerelle a écrit.", "association La Passerelle"),
        ("nl", "Gisteren schreef de vzw De Vrolijke Brug.", "vzw De Vrolijke Brug"),
        ("nl", "Gisteren schreef de vereniging 'Vrienden van het Zwin'.",
         "Vrienden van het Zwin"),
        ("nl", "Gisteren schreef het Regionaal Landschap Kempen en Maasland.",
         "Regionaal Landschap Kempen en Maasland"),
        ("nl", "Gisteren schreef de Federale Gerechtelijke Politie van West-Vlaanderen.",
         "Federale Gerechtelijke Politie van West-Vlaanderen"),
        ("nl", "Gisteren schreef het ABVV Limburg.", "ABVV Limburg"),
        ("fr", "Le Syndicat national des douaniers a écrit.", "Syndicat national des douaniers"),
        ("fr", "La Fédération des chasseurs de la Moselle a écrit.",
         "Fédération des chasseurs de la Moselle"),
        ("de", "Gestern schrieb die IHK zu Schwerin.", "IHK zu Schwerin"),
        ("en", "The Department of Rural and Community Development wrote.",
         "Department of Rural and Community Development"),
        ("de", "Gestern schrieb der Bund Deutscher Nordschleswiger.",
         "Bund Deutscher Nordschleswiger"),
        ("de", "Gestern schrieb die Stiftung Deutsch-Polnische Zusammenarbeit.",
         "Stiftung Deutsch-Polnische Zusammenarbeit"),
        ("en", "The Maastricht University Medical Centre wrote.",
         "Maastricht University Medical Centre"),
    ],
)  # fmt: skip
def test_a_name_ends_behind_its_head(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text", "names"),
    [
        ("fr", "Le Ministère de la Culture actuel a écrit.", ["Ministère de la Culture"]),
        ("fr", "L'association Les a aidés.", []),
        ("fr", "Il a informé l'Association des décisions du conseil.", []),
        ("fr", "Le plan de développement du Hainaut est prêt.", []),
        ("de", "Der Tourismus in Sachsen wächst.", []),
        ("de", "Gestern schrieb die IHK zu allen Fragen.", ["IHK"]),
        ("en", "The Department of Health and Mayor Anna Smith wrote.", ["Department of Health"]),
        ("nl", "De raad De besluiten bespreekt.", []),
        ("nl", "Hij is van de politie De Panne.", ["politie De Panne"]),
        ("fr", "Le Conseil de l'Europe de Gex a écrit.", ["Conseil de l'Europe"]),
        ("de", "Es kamen Vertreter des Bundesamtes für Verkehr und der Europäischen Kommission.",
         ["Bundesamtes für Verkehr", "Europäischen Kommission"]),
        ("de", "Laut der Eifel Tourismus GmbH dauert es.", ["Eifel Tourismus GmbH"]),
        ("de", "Unterzeichnet wurde es von der DB Netz AG, der Stadt Aachen und der "
               "Europäischen Union.", ["DB Netz AG", "Europäischen Union", "Stadt Aachen"]),
        ("nl", "Volgens de EGTS North Sea Port District duren de werken lang.",
         ["EGTS North Sea Port District"]),
    ],
)  # fmt: skip
def test_a_name_takes_in_nothing_else(language, text, names):
    assert called(text, language) == names


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Selon la police fédérale, il viendra.", "police fédérale"),
        ("fr", "Hier la gendarmerie nationale a écrit.", "gendarmerie nationale"),
        ("nl", "Volgens de federale politie komt hij.", "federale politie"),
        ("nl", "Volgens de koninklijke marechaussee komt hij.", "koninklijke marechaussee"),
    ],
)
def test_some_bodies_are_named_in_small_letters_too(language, text, name):
    assert called(text, language) == [name]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Sie wollen in Südtirol Tourismus und Landwirtschaft stärken."),
        ("fr", "Ils veulent en Wallonie Tourisme et Culture."),
    ],
)
def test_where_a_task_is_done_names_no_body(language, text):
    assert called(text, language) == []


def known(text, language):
    """Return the ids of the organisations of a text without their prefix."""
    return {
        id.removeprefix("organisation/")
        for id in entities(record_of(text, language), "Organisation")
    }


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "Selon la police fédérale allemande, il viendra.", {"federal-police.de"}),
        ("fr", "Selon la police nationale espagnole, il viendra.", {"police.es"}),
        ("fr", "Selon la Gendarmerie nationale belge, il viendra.", {"gendarmerie.be"}),
        ("fr", "Selon la police aux frontières italienne, il viendra.", {"border-police.it"}),
        ("fr", "Selon le parquet fédéral suisse, il viendra.",
         {"federal-prosecution-service.ch"}),
        ("fr", "Selon le ministre luxembourgeois de l'éducation nationale, Paul Petit, il viendra.",
         set()),
        ("fr", "Selon le parlement européen des jeunes, il viendra.",
         {"parlement-europeen-des-jeunes"}),
        ("nl", "Volgens de federale politie van Duitsland komt hij.", {"federal-police.de"}),
        ("fr", "À Irun, la police nationale et la Guardia Civil ont signé un accord.",
         {"guardia-civil"}),
    ],
)  # fmt: skip
def test_common_nouns_of_another_land_name_no_body_of_ours(language, text, who):
    assert known(text, language) == who


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "Selon la police fédérale belge, il viendra.", {"belgian-federal-police"}),
        ("fr", "À Menton, la police nationale et la Guardia Civil ont signé un accord.",
         {"police-nationale", "guardia-civil"}),
        ("fr", "La police nationale et la police fédérale allemande ont signé un accord.",
         {"police-nationale", "federal-police.de"}),
        ("fr", "La police nationale du Nord a signé un accord.", {"police-nationale"}),
        ("fr", "Selon le ministre de l'éducation nationale, Paul Petit, il viendra à Lille.",
         {"fr-education-nationale"}),
        ("fr", "Selon le parlement européen, il viendra à Mons.", {"european-parliament"}),
    ],
)  # fmt: skip
def test_common_nouns_name_the_body_of_the_land_that_is_told_of(language, text, who):
    assert known(text, language) == who


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une police nationale serait utile."),
        ("fr", "Selon la police locale, il viendra."),
        ("nl", "Een nationale politie is nodig."),
        ("nl", "Volgens de lokale politie komt hij."),
    ],
)
def test_any_other_body_in_small_letters_is_anyones(language, text):
    assert called(text, language) == []


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("nl", "Het Vlaams Loodswezen en het Nederlands Loodswezen tekenden een akkoord.",
         {"vlaams-loodswezen", "loodswezen"}),
        ("en", "The exercise took place in the Eurotunnel.", set()),
        ("en", "Groupe Eurotunnel and the Eurotunnel Group wrote.", {"getlink"}),
        ("de", "Gestern lud das Grenzdepartement Bas-Rhin ein.", {"department-territory.fr-67"}),
        ("de", "Gestern lud das Baudepartement Basel-Stadt ein.",
         {"cantonal-department.housing.ch-bs"}),
    ],
)  # fmt: skip
def test_what_is_called_alike_is_not_one(language, text, who):
    assert known(text, language) == who
