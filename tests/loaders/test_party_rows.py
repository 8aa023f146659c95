"""Rows of those who signed an agreement: states under their bare names, bodies whose organ did."""

from __future__ import annotations

import pytest
from text_records import record_of


def signers(language, text):
    """Return the ids of those who signed an agreement, without "organisation/" and "person/"."""
    record = record_of(text, language)
    return {r.source.split("/")[1] for r in record.relations.values() if r.type == "SIGNED"}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "L'accord entre la France et la Belgique a été signé à Lille le 5 mars 2001.",
         {"state.fr", "state.be"}),
        ("nl", "Het verdrag tussen Nederland en België werd in Gent ondertekend.",
         {"state.nl", "state.be"}),
        ("de", "Das zwischen Deutschland und Polen geschlossene Abkommen gilt weiter.",
         {"state.de", "state.pl"}),
        ("de", "Das von Deutschland und Polen unterzeichnete Abkommen gilt weiter.",
         {"state.de", "state.pl"}),
        ("en", "The agreement between Ireland and the United Kingdom was signed in Belfast.",
         {"state.ie", "state.gb"}),
        ("fr", "La convention conclue entre le Royaume de Belgique et le Grand-Duché de Luxembourg "
               "date de 2004.", {"state.be", "state.lu"}),
        ("fr", "Le traité lie la France et l'Italie depuis 2021.", {"state.fr", "state.it"}),
        ("fr", "La signature de l'accord par la France et l'Allemagne a eu lieu en 1997.",
         {"state.fr", "state.de"}),
        ("nl", "Ondertekenaars van het verdrag zijn Nederland, België en Luxemburg.",
         {"state.nl", "state.be", "state.lu"}),
        ("de", "Vertragsparteien des Übereinkommens sind Frankreich und die Schweiz.",
         {"state.fr", "state.ch"}),
        ("en", "Ireland and the United Kingdom are parties to the agreement.",
         {"state.ie", "state.gb"}),
        ("nl", "Nederland en België zijn partij bij het verdrag.", {"state.nl", "state.be"}),
        ("fr", "La France et la Suisse sont parties au traité.", {"state.fr", "state.ch"}),
        ("en", "The parties to the new agreement are Ireland and the City of Lille.",
         {"state.ie", "municipality.geonames-2998324"}),
        ("en", "The letter of intent was signed by Belgium and the Province of Limburg.",
         {"state.be", "province.be-vli"}),
        ("fr", "La Région wallonne et le Grand-Duché de Luxembourg ont conclu un accord sur l'eau.",
         {"walloon-region", "state.lu"}),
    ],
)  # fmt: skip
def test_states_are_parties_where_the_text_tells_that_they_signed(language, text, who):
    assert signers(language, text) == who


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Das Abkommen zwischen Deutschland und Polen gilt weiter."),
        ("en", "Talks between Belgium and France on a treaty began in Lille."),
        ("en", "Belgium and France are not parties to the treaty."),
        ("en", "The parties to the conflict met in Belgium and France."),
        ("en", "Belgium and France are parties to the dispute about the 1863 treaty."),
        ("en", "The agreement was signed in Newry. Anna Smith is party leader."),
        ("en", "The agreement was signed in Newry. The largest party is Sinn Féin."),
        (
            "fr",
            "La convention a été signée en 2018. L'Université de Lille est partie prenante du "
            "programme.",
        ),
        (
            "fr",
            "La convention a été signée en 2018. Le guide comprend deux parties : la Ville de "
            "Lille et la Ville de Mons.",
        ),
        ("nl", "Het akkoord werd in Gent getekend. De grootste partij is de Partij van de Arbeid."),
        ("fr", "Une partie de l'accord concerne la Belgique et la France."),
        ("fr", "L'accord entre la France et la Belgique n'a pas été signé."),
        ("nl", "Het verdrag tussen Nederland en België zal in 2023 ondertekend worden."),
        ("nl", "In Nederland en België zijn de ondertekenaars van het charter talrijk."),
        ("de", "Der Vertrag zwischen Deutschland und Polen soll 2022 unterzeichnet werden."),
    ],
)
def test_states_that_are_only_named_sign_nothing(language, text):
    assert signers(language, text) == set()


def test_between_which_states_trains_run_tells_of_no_party():
    text = "Minister Anna Martin signed an agreement on trains between Belgium and France."
    assert signers("en", text) == {"anna-martin"}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The rail agreement between Belfast and Dublin was signed by Translink and Irish "
               "Rail.", {"translink", "irish-rail"}),
        ("nl", "Het busakkoord tussen Gent en Terneuzen werd door Anna Martin ondertekend.",
         {"anna-martin"}),
        ("de", "Der Fährvertrag zwischen Konstanz und Meersburg wurde von Landrat Paul Klein "
               "unterzeichnet.", {"paul-klein"}),
        ("fr", "La convention ferroviaire entre Lille et Courtrai a été signée par la SNCF.",
         {"sncf"}),
        ("fr", "L'accord entre Lille et Courtrai a été signé en 2008.",
         {"municipality.geonames-2998324", "municipality.geonames-2794055"}),
        ("fr", "L'accord entre la France et la Belgique a été signé par Anna Martin.",
         {"state.fr", "state.be", "anna-martin"}),
    ],
)  # fmt: skip
def test_towns_between_which_something_runs_sign_nothing_that_others_sign(language, text, who):
    assert signers(language, text) == who


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("en", "The treaty was signed by the European Union and Switzerland will ratify it.",
         {"european-union"}),
        ("en", "The treaty was signed by Belgium and the Netherlands now want to ratify it.",
         {"state.be"}),
        ("en", "The charter was signed by Anna Martin and Jean Dupont will join later.",
         {"anna-martin"}),
        ("fr", "Le traité a été signé par la Belgique et la France le ratifiera.", {"state.be"}),
        ("nl", "Het verdrag werd ondertekend door de stad Gent en Nederland volgt later.",
         {"municipality.geonames-2797656"}),
        ("de", "Der Vertrag wurde unterzeichnet von Belgien und Frankreich folgt.", {"state.be"}),
        ("en", "The treaty was signed by the European Union and Switzerland on Monday.",
         {"european-union", "state.ch"}),
        ("fr", "Le traité a été signé par la Belgique et la France le 3 mai.",
         {"state.be", "state.fr"}),
        ("de", "Der Vertrag wurde von der Stadt Kehl und Frankreich unterzeichnet.",
         {"municipality.geonames-2891951", "state.fr"}),
    ],
)  # fmt: skip
def test_with_and_a_clause_of_its_own_may_begin(language, text, who):
    assert signers(language, text) == who


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La signature par Anna Martin et Jean Dupont d'une convention a eu lieu à Metz."),
        ("fr", "La signature, par Anna Martin et Jean Dupont, de l'accord a eu lieu à Metz."),
        ("nl", "De ondertekening door Anna Martin en Jean Dupont van het convenant was in Gent."),
        ("en", "The signing by Anna Martin and Jean Dupont of the charter took place in Ghent."),
        ("nl", "Hun handtekening onder het charter zetten Anna Martin en Jean Dupont."),
        (
            "de",
            "Ihre Unterschrift unter den Vertrag setzten am Montag Anna Martin und Jean Dupont.",
        ),
    ],
)
def test_who_signed_may_stand_before_the_agreement_or_behind_the_verb(language, text):
    assert signers(language, text) == {"anna-martin", "jean-dupont"}


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "Le conseil d'administration de l'Eurométropole a signé une convention.",
         {"metropolis"}),
        ("nl", "Het college van bestuur van de Universiteit Maastricht ondertekende een convenant.",
         {"maastricht-university"}),
        ("de", "Der Vorstand der Euregio Egrensis beschloss eine Vereinbarung.",
         {"euregio-egrensis"}),
        ("en", "The board of East Border Region signed a charter.", {"east-border-region"}),
        ("nl", "Het college van gedeputeerde staten van Limburg ondertekende de verklaring.",
         {"provincial-executive"}),
        ("fr", "Devant le conseil d'administration de l'Eurométropole, Anna Martin a signé la "
               "convention.", {"anna-martin"}),
        ("en", "After a report by the board of East Border Region, Anna Martin signed a charter.",
         {"anna-martin"}),
        ("nl", "Een lid van het bestuur van de Euregio Maas-Rijn, Jan Peeters, ondertekende een "
               "convenant.", {"jan-peeters"}),
    ],
)  # fmt: skip
def test_what_its_organ_signs_a_body_signs(language, text, who):
    assert {signer.split(".")[0] for signer in signers(language, text)} == who


def test_a_steering_committee_is_no_director():
    text = "Le comité directeur de l'Eurorégion Pyrénées-Méditerranée a organisé une conférence."
    record = record_of(text, "fr")
    assert not any(e.type == "Office" for e in record.entities.values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Vereinbarung zwischen der Stadt Kehl und der Stadt Görlitz über den Tourismus "
               "wurde 2019 unterzeichnet."),
        ("en", "The agreement between Louth County Council and the City of Ghent on tourism was "
               "signed in 2011."),
        ("fr", "La convention entre la Ville de Lille et la Ville de Metz sur le tourisme est là."),
        ("nl", "Het convenant tussen de stad Gent en de stad Breda over toerisme is getekend."),
    ],
)  # fmt: skip
def test_what_an_agreement_is_about_may_stand_behind_its_parties(language, text):
    record = record_of(text, language)
    assert {r.target for r in record.relations.values() if r.type == "ABOUT"} == {"topic/tourism"}


def test_what_was_concluded_at_a_meeting_was_so_there():
    text = (
        "Kent County Council and the City of Lille concluded an agreement at a meeting in Dublin "
        "on 3 May 2019."
    )
    record = record_of(text, "en")
    held = {r.source.split("/")[0] for r in record.relations.values() if r.type == "HELD_AT"}
    assert held == {"agreement", "event"}
