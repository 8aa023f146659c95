"""By which other words somebody signs, whom an agreement binds, what is signed with it, and which
nouns with an article name an agreement that readers know."""

from __future__ import annotations

import pytest
from test_signing import BOTH, agreements, signed
from text_records import record_of, ties


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin et Jean Dupont ont procédé à la signature d'une convention."),
        ("fr", "La signature officielle du pacte par Anna Martin et Jean Dupont a eu lieu."),
        ("nl", "Anna Martin en Jean Dupont gingen over tot de ondertekening van het convenant."),
        ("de", "Anna Martin und Jean Dupont nahmen die Unterzeichnung des Vertrags vor."),
        ("en", "Anna Martin and Jean Dupont then proceeded to the signing of the agreement."),
        ("fr", "En signant la charte, Anna Martin et Jean Dupont ont franchi un pas."),
        ("nl", "Door het akkoord te ondertekenen verbinden Anna Martin en Jean Dupont zich ertoe."),
        ("en", "By signing the charter, Anna Martin and Jean Dupont took a first step."),
        ("fr", "Anna Martin et Jean Dupont ont confirmé l'accord par leur signature."),
        ("nl", "Anna Martin en Jean Dupont bekrachtigen het convenant met hun handtekening."),
        ("nl", "Met hun handtekening bekrachtigden Anna Martin en Jean Dupont het convenant."),
        ("de", "Mit ihren Unterschriften bestätigten Anna Martin und Jean Dupont den Vertrag."),
        ("en", "Anna Martin and Jean Dupont confirmed the agreement with their signatures."),
        ("de", "Ihre Unterschriften unter den Vertrag setzten Anna Martin und Jean Dupont."),
        ("de", "Das Abkommen gilt. Zum Stift griffen Anna Martin und Jean Dupont."),
        ("nl", "Aan het charter hechtten Anna Martin en Jean Dupont vanmorgen hun handtekening."),
        ("de", "Das Abkommen gilt. Für Kehl setzte Anna Martin ihren Namen unter das Papier, für "
               "Eupen Jean Dupont."),
        ("fr", "Parmi les signataires de la charte figurent Anna Martin et Jean Dupont."),
        ("nl", "Tot de ondertekenaars van het charter behoren Anna Martin en Jean Dupont."),
        ("de", "Zu den Unterzeichnern des Abkommens gehörten Anna Martin und Jean Dupont."),
        ("fr", "Anna Martin et Jean Dupont ont, ce lundi, signé un protocole."),
        ("en", "Anna Martin and Jean Dupont have, after long talks, signed a treaty."),
        ("fr", "La convention a été signée entre la maire de Lille, Anna Martin, et le président "
               "de la communauté de communes, Jean Dupont."),
        ("nl", "Gisteren tekende Anna Martin, die aan het hoofd van de raad staat, op het stadhuis "
               "van Gent een akkoord met Jean Dupont."),
    ],
)  # fmt: skip
def test_other_wordings_tell_of_a_signing(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin et Jean Dupont doivent procéder à la signature d'une convention."),
        ("fr", "En signant la charte, Anna Martin et Jean Dupont pourront obtenir une aide."),
        ("en", "By signing the charter, Anna Martin and Jean Dupont will take a first step."),
        ("en", "Anna Martin and Jean Dupont welcomed the signing of the agreement."),
        ("nl", "Door de brug te openen verbonden Anna Martin en Jean Dupont de oevers van het "
               "verdrag."),
        ("de", "Anna Martin und Jean Dupont lehnten den Vertrag mit ihren Anwälten ab."),
        ("de", "Zu den Gästen gehörten Anna Martin und Jean Dupont. Das Abkommen gilt."),
        ("de", "Das Abkommen gilt. Anna Martin setzte für Kehl den Spaten an."),
        ("de", "Anna Martin begrüßte das Abkommen mit Jean Dupont."),
    ],
)  # fmt: skip
def test_other_wordings_tell_of_none(language, text):
    assert signed(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "Un accord lie depuis 2012 la Ville de Lille et la Ville de Courtrai.",
         {"Ville de Lille", "Ville de Courtrai"}),
        ("nl", "Tussen de gemeente Hulst en de stad Gent werd een convenant gesloten.",
         {"gemeente Hulst", "stad Gent"}),
        ("de", "Zwischen der Stadt Aachen und der Provinz Limburg besteht seit 2010 eine "
               "Vereinbarung.", {"Stadt Aachen", "Provinz Limburg"}),
        ("en", "An agreement links Louth County Council and Newry City Council.",
         {"Louth County Council", "Newry City Council"}),
        ("fr", "La charte, passée en 2010 entre la Ville de Lille et la Ville de Courtrai, tient.",
         {"Ville de Lille", "Ville de Courtrai"}),
        ("nl", "De afspraak gemaakt tussen de gemeente Hulst en de stad Gent houdt stand.",
         {"gemeente Hulst", "stad Gent"}),
        ("en", "A deal was struck between Louth County Council and Newry City Council.",
         {"Louth County Council", "Newry City Council"}),
        ("fr", "La journée passée entre la Ville de Lille et la Ville de Courtrai fut longue.",
         set()),
        ("de", "Zwischen der Stadt Aachen und der Stadt Eupen fährt ein Bus, so der Vertrag.",
         set()),
        ("en", "An agreement on the railway which links Louth County Council and Newry City "
               "Council is near.", set()),
    ],
)  # fmt: skip
def test_those_whom_an_agreement_binds_are_its_parties(language, text, who):
    assert signed(language, text) == who


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "Anna Martin et Jean Dupont ont signé une charte et un protocole.", 2),
        ("nl", "Anna Martin en Jean Dupont ondertekenden een charter, een convenant en een "
               "protocol.", 3),
        ("de", "Anna Martin und Jean Dupont unterschrieben einen Vertrag und ein Abkommen.", 2),
        ("en", "Anna Martin and Jean Dupont signed a charter and a treaty.", 2),
        ("en", "Anna Martin and Jean Dupont signed a charter and praised the treaty.", 1),
    ],
)  # fmt: skip
def test_a_list_of_agreements_is_signed_as_a_whole(language, text, count):
    assert len(ties(record_of(text, language), "SIGNED")) == 2 * count


@pytest.mark.parametrize(
    ("language", "text", "count"),
    [
        ("fr", "La police s'appuie sur le protocole d'accord.", 1),
        ("nl", "De samenwerking steunt op het politieverdrag.", 1),
        ("de", "Grundlage ist das Rettungsdienstabkommen.", 1),
        ("de", "Die Zusammenarbeit beruht auf dem trilateralen Polizeikooperationsvertrag.", 1),
        ("en", "The cooperation agreement has been in force since 2010.", 1),
        ("de", "Anna Martin unterschrieb eine Kooperationsvereinbarung. Die "
               "Kooperationsvereinbarung gilt ab Juni.", 1),
        ("fr", "Les élus sont tous d'accord pour poursuivre.", 0),
        ("fr", "Les maires se sont mis d'accord sur le budget.", 0),
        ("nl", "Het huurcontract en de arbeidsovereenkomst lopen af.", 0),
        ("de", "Der Mietvertrag läuft aus, der Arbeitsvertrag auch.", 0),
        ("en", "A cooperation agreement would help.", 0),
    ],
)  # fmt: skip
def test_a_noun_that_says_what_sort_it_is_names_a_known_agreement(language, text, count):
    assert len(agreements(language, text)) == count


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le Luxembourg, qui compte 640 000 habitants, a signé un accord avec la Belgique."),
        ("en", "With 67 million people behind it, France signed the agreement."),
        ("de", "17 Millionen Menschen leben in dem Land, das den Vertrag unterzeichnete."),
        ("nl", "Met 3.500 inwoners tekende Baarle het akkoord."),
    ],
)
def test_those_who_only_live_in_a_country_sign_nothing(language, text):
    assert not any(id.startswith("group/") for id, _ in ties(record_of(text, language), "SIGNED"))
