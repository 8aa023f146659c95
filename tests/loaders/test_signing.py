"""Who signed which agreement, when and where: verbs and set phrases, nouns, what points back."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties

BOTH = {"Anna Martin", "Jean Dupont"}


def signed(language, text):
    """Return the names of those who signed the agreements of ``text``."""
    record = record_of(text, language)
    return {
        max((m.text for m in record.entities[r.source].mentions), key=len)
        for r in record.relations.values() if r.type == "SIGNED"
    }  # fmt: skip


def agreements(language, text):
    """Return name and date of the agreements of ``text``."""
    return {
        (entity.name, entity.properties.get("date"))
        for entity in record_of(text, language).entities.values() if entity.type == "Agreement"
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin et Jean Dupont ont mis leur signature au bas d'une convention."),
        ("fr", "Anna Martin et Jean Dupont ont apposé leurs signatures au bas d'un protocole."),
        ("fr", "Anna Martin et Jean Dupont viennent de signer un accord."),
        ("nl", "Anna Martin en Jean Dupont hebben hun handtekening gezet onder een convenant."),
        ("nl", "Dinsdag zetten Anna Martin en Jean Dupont in Gent hun paraaf onder het akkoord."),
        ("nl", "Anna Martin en Jean Dupont beklonken het akkoord."),
        ("de", "Anna Martin und Jean Dupont setzten in Kehl ihre Namen unter den Vertrag."),
        ("de", "Anna Martin und Jean Dupont haben ihre Unterschriften unter den Vertrag gesetzt."),
        ("de", "Anna Martin und Jean Dupont unterfertigten den Vertrag."),
        ("en", "Anna Martin and Jean Dupont put their names to the memorandum of understanding."),
        ("en", "Anna Martin and Jean Dupont added their signatures to the charter."),
    ],
)
def test_set_phrases_tell_of_a_signing(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'accord de Mons, signé le 3 mai 2019 à l'hôtel de ville de Mons par Anna Martin "
               "et Jean Dupont, est en vigueur."),
        ("fr", "Signée à Mons par Anna Martin et Jean Dupont, la convention est publiée."),
        ("nl", "Het in 2018 door Anna Martin en Jean Dupont ondertekende akkoord geldt nog."),
        ("de", "Das von Anna Martin und Jean Dupont unterzeichnete Abkommen gilt noch."),
        ("en", "Signed in Ghent on 3 May 2019 by Anna Martin and Jean Dupont, the treaty holds."),
    ],
)  # fmt: skip
def test_a_participle_apart_from_its_agent_tells_who_signed(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La signature de la convention par Anna Martin et Jean Dupont a eu lieu à Mons."),
        (
            "fr",
            "Depuis la signature, en 2019, d'un accord par Anna Martin et Jean Dupont, tout va.",
        ),
        ("nl", "De ondertekening van het convenant door Anna Martin en Jean Dupont was in Gent."),
        ("de", "Die Unterzeichnung des Vertrags durch Anna Martin und Jean Dupont war in Kehl."),
        ("en", "The signing of the treaty by Anna Martin and Jean Dupont took place in Ghent."),
        ("fr", "Les signataires de la charte sont Anna Martin et Jean Dupont."),
        ("nl", "Anna Martin en Jean Dupont zijn ondertekenaars van het charter."),
        ("de", "Die Charta lag in Kehl auf. Unterzeichner waren Anna Martin und Jean Dupont."),
        ("en", "Anna Martin and Jean Dupont are signatories to the charter."),
        ("fr", "La convention porte la signature d'Anna Martin et de Jean Dupont."),
        ("nl", "Onder het verdrag staan de handtekeningen van Anna Martin en Jean Dupont."),
        ("de", "Der Vertrag trägt die Unterschriften von Anna Martin und Jean Dupont."),
        ("en", "The treaty bears the signatures of Anna Martin and Jean Dupont."),
        ("de", "Mit den Unterschriften von Anna Martin und Jean Dupont trat der Vertrag in Kraft."),
    ],
)
def test_nouns_tell_who_signed(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une convention règle les secours. Elle a été signée à Mons par Anna Martin et Jean "
               "Dupont."),
        ("fr", "Un protocole règle les secours. Anna Martin et Jean Dupont l'ont signé vendredi."),
        ("fr", "Un accord règle les secours. À Mons, il a reçu les signatures d'Anna Martin et de "
               "Jean Dupont."),
        ("nl", "Een protocol regelt de hulp. Het werd in Gent ondertekend door Anna Martin en Jean "
               "Dupont."),
        ("nl", "Er is een akkoord. Anna Martin en Jean Dupont plaatsten hun handtekening."),
        ("de", "Ein Vertrag regelt die Hilfe. Das Papier wurde von Anna Martin und Jean Dupont "
               "unterzeichnet."),
        ("de", "Ein Vertrag regelt die Hilfe. Anna Martin und Jean Dupont unterzeichneten ihn."),
        ("en", "A treaty governs this. It was signed by Anna Martin and Jean Dupont."),
        ("en", "A treaty governs this. Anna Martin and Jean Dupont signed it in Ghent."),
        ("de", "Ein Vertrag regelt die Hilfe. Anna Martin und Jean Dupont setzten ihre "
               "Unterschrift unter das vier Seiten umfassende Dokument."),
        ("fr", "Un accord régit cette aide. Anna Martin et Jean Dupont ont apposé leur signature "
               "au bas du document."),
    ],
)  # fmt: skip
def test_what_was_signed_may_stand_in_the_sentence_before(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Anna Martin en Jean Dupont zaten aan tafel. Zij ondertekenden er een akkoord."),
        ("de", "Anna Martin und Jean Dupont trafen sich in Kehl. Sie unterzeichneten einen "
               "Vertrag."),
        ("fr", "Anna Martin et Jean Dupont se connaissent. Ils ont signé un accord."),
        ("en", "Anna Martin and Jean Dupont know one another. They signed an agreement."),
    ],
)  # fmt: skip
def test_who_signed_may_stand_in_the_sentence_before(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Voor België tekende Anna Martin het akkoord, voor Nederland Jean Dupont."),
        ("de", "Für Bayern unterzeichnete Anna Martin ein Abkommen, für Tschechien Jean Dupont."),
        ("fr", "L'accord a été signé, pour la France, par Anna Martin et, pour la Belgique, par "
               "Jean Dupont."),
        ("en", "The agreement was signed for Belgium by Anna Martin and for the Netherlands by "
               "Jean Dupont."),
        ("nl", "Met Anna Martin heeft Jean Dupont een akkoord gesloten."),
        ("fr", "Un accord a été signé entre Anna Martin et Jean Dupont."),
    ],
)  # fmt: skip
def test_each_side_signs(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text", "parties"),
    [
        ("nl", "Het charter geldt tussen de stad Brugge en de gemeente Sluis.", set()),
        ("nl", "Er kwam een convenant tussen de stad Brugge en de gemeente Sluis.",
         {"stad Brugge", "gemeente Sluis"}),
        ("de", "Das 2004 zwischen der Stadt Kehl und der Stadt Straßburg geschlossene Abkommen "
               "gilt.", {"Stadt Kehl", "Stadt Straßburg"}),
        ("en", "There is no agreement between the City of Lille and the City of Tournai.", set()),
        ("en", "Talks on an agreement between the City of Lille and the City of Tournai failed.",
         set()),
        ("fr", "L'accord sur la coopération entre collectivités territoriales est en vigueur.",
         set()),
    ],
)  # fmt: skip
def test_parties_are_those_between_whom_an_agreement_is(language, text, parties):
    assert signed(language, text) == parties


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La convention doit encore être signée par Anna Martin."),
        ("fr", "La convention a été ratifiée par Anna Martin."),
        ("fr", "Anna Martin salue la convention signée en 2019."),
        ("fr", "Anna Martin se réjouit : trente ans plus tôt se signait à Mons le traité."),
        ("fr", "Une convention a été présentée. Anna Martin a signé le livre d'or."),
        ("fr", "Avant de signer la convention, Anna Martin a visité la caserne."),
        ("nl", "Het convenant moet nog ondertekend worden door Anna Martin."),
        ("nl", "Anna Martin keurde het convenant goed."),
        ("nl", "Een convenant werd voorgesteld. Anna Martin tekende het gulden boek."),
        ("nl", "De grens werd in maart gesloten door Anna Martin."),
        ("de", "Anna Martin wird den Vertrag im Mai unterzeichnen."),
        ("de", "Der Vertrag soll im Mai von Anna Martin unterzeichnet werden."),
        ("de", "Anna Martin billigte den Vertrag."),
        ("de", "Anna Martin lobte das 2019 geschlossene Abkommen."),
        ("en", "The agreement has yet to be signed by Anna Martin."),
        ("en", "The agreement is to be signed in May by Anna Martin."),
        ("en", "Anna Martin approved the agreement."),
        ("en", "Anna Martin praised the agreement concluded in 2019."),
        ("en", "A treaty was presented. Anna Martin signed the visitors' book."),
        ("en", "Anna Martin put her name forward for the charter."),
    ],
)
def test_plans_approvals_and_other_deeds_sign_nothing(language, text):
    assert signed(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text", "name", "date"),
    [
        ("fr", "L'accord, conclu en 2004, est en vigueur.", "accord", "2004"),
        ("nl", "Het verdrag kwam in 2004 tot stand.", "verdrag", "2004"),
        ("de", "Das 2004 geschlossene Abkommen gilt.", "Abkommen", "2004"),
        ("en", "The agreement signed in 2004 holds.", "agreement", "2004"),
        ("fr", "Un accord a été signé.", "accord", None),
        ("nl", "Er werd een memorandum ondertekend.", "memorandum", None),
        ("de", "Es wurde eine Absichtserklärung unterzeichnet.", "Absichtserklärung", None),
        ("en", "A memorandum of understanding was signed.", "memorandum of understanding", None),
        ("fr", "Le traité de Versailles fut signé en 1919.", "traité de Versailles", "1919"),
        ("nl", "Het Élysée-verdrag werd in 1963 ondertekend.", "Élysée-verdrag", "1963"),
    ],
)
def test_agreements_are_known_by_their_signing(language, text, name, date):
    assert agreements(language, text) == {(name, date)}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Une convention d'échange unit désormais la Ville de Lille et celle de Mons. Elle "
               "a été signée à Lille.", "convention d'échange"),
        ("en", "The agreement on police cooperation governs the exchange of data. It was signed in "
               "Ghent.", "agreement on police cooperation"),
        ("nl", "Anna Martin en Jean Dupont hebben een akkoord over de brandweer ondertekend.",
         "akkoord over de brandweer"),
    ],
)  # fmt: skip
def test_a_verb_ends_the_name_of_an_agreement(language, text, name):
    assert {name for name, _ in agreements(language, text)} == {name}


def test_the_party_of_a_person_signs_nothing():
    text = "Anna Martin (SPD) und Jean Dupont (CDU) unterzeichneten das Abkommen."
    assert signed("de", text) == BOTH


def test_who_looked_on_is_not_who_signed():
    text = "La convention a été signée en présence de Luc Petit par Anna Martin et Jean Dupont."
    assert signed("fr", text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Eine Vereinbarung zwischen dem Landkreis Lörrach und dem Kanton Basel-Stadt ist in "
         "Vorbereitung."),
        ("de", "Ein Entwurf des Vertrags zwischen der Stadt Aachen und der Provinz Limburg liegt "
         "vor."),
        ("de", "Der Vertrag zwischen der Stadt Aachen und der Provinz Limburg scheiterte."),
        ("nl", "Een convenant tussen de gemeente Venlo en de Bundespolizei is in voorbereiding."),
        ("fr", "Une convention entre la ville de Menton et la ville de Vintimille est en cours "
         "d'élaboration."),
        ("fr", "Le maire de Menton a demandé la signature d'une convention entre la ville de "
         "Menton et la ville de Vintimille."),
        ("en", "A draft agreement between Derry City Council and Donegal County Council exists."),
    ],
)  # fmt: skip
def test_what_is_drafted_asked_for_or_failed_nobody_has_signed(language, text):
    assert ties(record_of(text, language), "SIGNED") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Stadt Görlitz kritisierte das von der Stadt Zgorzelec am 3. Mai 2023 "
         "unterzeichnete Abkommen."),
        ("nl", "De provincie Limburg bekritiseert de door de stad Aken ondertekende overeenkomst."),
    ],
)  # fmt: skip
def test_who_speaks_of_an_agreement_signed_by_others_has_not_signed_it(language, text):
    signatories = {who for who, _ in ties(record_of(text, language), "SIGNED")}
    assert len(signatories) == 1
    assert not any("gorlitz" in who or "limburg" in who for who in signatories)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Erklärung erneuert einen Text, den der damalige Landrat von Görlitz, Jan "
         "Huber, unterzeichnet hatte."),
        ("en", "The declaration renews a text that the mayor of Lille, Ann Brown, signed in 2008."),
        ("fr", "La déclaration reprend un texte que la maire de Lille, Anne Petit, avait signé."),
    ],
)  # fmt: skip
def test_who_signed_what_an_agreement_renews_has_not_signed_that(language, text):
    assert ties(record_of(text, language), "SIGNED") == set()


def test_the_party_of_an_office_holder_has_not_signed():
    text = "Jan Huber (SPD) und der Bürgermeister von Kehl (CDU) unterzeichneten die Erklärung."
    signatories = {who for who, _ in ties(record_of(text, "de"), "SIGNED")}
    assert "person/jan-huber" in signatories
    assert not any(who.startswith("organisation/") for who in signatories)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La convention a été signée par Anna Martin et est entrée en vigueur le 1er janvier "
         "2019."),
        ("nl", "Het verdrag werd ondertekend door Anna Martin en trad op 1 januari 2019 in "
         "werking."),
        ("de", "Der Vertrag wurde von Anna Martin unterzeichnet und trat am 1. Januar 2019 in "
         "Kraft."),
        ("en", "The treaty was signed by Anna Martin and entered into force on 1 January 2019."),
    ],
)  # fmt: skip
def test_the_day_from_which_an_agreement_holds_is_not_that_of_its_signing(language, text):
    assert {date for _, date in agreements(language, text)} == {None}


def test_both_days_of_an_agreement_are_told_apart():
    text = "Der Vertrag wurde am 3. Mai 2018 unterzeichnet und trat am 1. Januar 2019 in Kraft."
    assert {date for _, date in agreements("de", text)} == {"2018-05-03"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Het convenant gaat over veiligheid. Namens de provincie tekende Anna Martin, "
         "namens de politie korpschef Jean Dupont."),
        ("de", "Die Vereinbarung gilt der Sicherheit. Für den Landkreis unterzeichnete Anna "
         "Martin, für die Polizei Präsident Jean Dupont."),
        ("de", "Die Polizei lobt das von Anna Martin, der Landrätin, und Jean Dupont "
         "unterzeichnete Abkommen."),
    ],
)  # fmt: skip
def test_each_side_signs_also_by_a_common_noun_or_before_the_agreement(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "Un traité a été signé à Lille. Les ministres Anna Martin et Jean Dupont ont apposé "
            "leur signature en présence de Karl Braun.",
        ),
        (
            "nl",
            "In Gent werd een verdrag ondertekend. De ministers Anna Martin en Jean Dupont zetten "
            "hun handtekening in het bijzijn van Karl Braun.",
        ),
        (
            "de",
            "In Aachen wurde ein Vertrag unterzeichnet. Die Minister Anna Martin und Jean Dupont "
            "setzten ihre Unterschrift in Anwesenheit von Karl Braun.",
        ),
        (
            "en",
            "A treaty was signed in Ghent. Ministers Anna Martin and Jean Dupont put their "
            "signatures in the presence of Karl Braun.",
        ),
    ],
)
def test_who_looks_on_keeps_nobody_from_signing(language, text):
    assert signed(language, text) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "En 2016, la France a signé avec la Suisse et le Luxembourg un accord de santé."),
        ("nl", "Frankrijk sloot in 2016 met Zwitserland en Luxemburg een verdrag."),
        ("de", "Frankreich hat 2016 mit der Schweiz und Luxemburg ein Abkommen unterzeichnet."),
        ("en", "In 2016 France signed an agreement with Switzerland and Luxembourg on health."),
    ],
)
def test_a_country_signs_with_others_under_their_bare_names(language, text):
    signed = {r.source for r in record_of(text, language).relations.values() if r.type == "SIGNED"}
    assert len(signed) == 3


def test_with_whom_one_spoke_before_did_not_sign():
    text = "Après un entretien avec la Suisse, la France a signé un accord."
    signed = [r.source for r in record_of(text, "fr").relations.values() if r.type == "SIGNED"]
    assert len(signed) == 1


def test_associate_professors_cooperate_with_nobody():
    text = "Jean Dupont et Anna Martin sont conseillers et professeurs associés à l'université."
    assert "COOPERATES_WITH" not in {r.type for r in record_of(text, "fr").relations.values()}


def test_who_signed_a_treaty_has_not_signed_what_that_seals():
    text = (
        "Anna Martin und Jean Dupont unterzeichneten den Vertrag, der die Partnerschaft besiegelt."
    )
    record = record_of(text, "de")
    signed_what = {record.entities[target].name for _, target in ties(record, "SIGNED")}
    assert signed_what == {"Vertrag"}


def test_the_town_of_a_dateline_signs_nothing():
    text = "AMSTERDAM (ANP) – Nederland en België hebben een verdrag gesloten."
    signed = {who for who, _ in ties(record_of(text, "nl"), "SIGNED")}
    assert len(signed) == 2 and not any("geonames-2759794" in who for who in signed)


def test_what_is_done_years_after_a_treaty_is_no_signing_of_it():
    text = "Precies 56 jaar na het Élysée-verdrag hebben Frankrijk en Duitsland gesloten gepraat."
    assert ties(record_of(text, "nl"), "SIGNED") == set()


def test_who_signed_what_a_relative_clause_is_about_signed_that():
    text = (
        "The Treaty of Aachen comes 56 years after the Élysée Treaty, which Konrad Adenauer and "
        "Charles de Gaulle signed in Paris on 22 January 1963."
    )
    record = record_of(text, "en")
    signed = {record.entities[what].name for _, what in ties(record, "SIGNED")}
    assert signed == {"Élysée Treaty"}


@pytest.mark.parametrize(
    "text",
    [
        "Am 3. Mai 2022 wurde in Kehl der neue Vertrag von allen Beteiligten unterzeichnet.",
        "Am 3. Mai 2022 wurde der neue Vertrag von den Vertretern beider Städte unterschrieben.",
    ],
)
def test_german_of_behind_a_passive_s_auxiliary_is_by(text):
    assert agreements("de", text) == {("neue Vertrag", "2022-05-03")}


def test_a_treaty_is_called_after_its_town_also_in_the_passive():
    text = "Gestern wurde der Vertrag von Aachen von Anna Martin und Jean Dupont unterzeichnet."
    assert signed("de", text) == BOTH
    assert {name for name, _ in agreements("de", text)} == {"Vertrag von Aachen"}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fr", "Anna Martin signe un accord à Lille\n\nAnna Martin, maire de Lille, a signé lundi "
               "l'accord de coopération entre les deux villes.", "accord de coopération"),
        ("nl", "Anna Martin tekent akkoord in Gent\n\nAnna Martin, burgemeester van Gent, "
               "ondertekende maandag het samenwerkingsakkoord.", "samenwerkingsakkoord"),
        ("de", "Anna Martin unterzeichnet Erklärung in Kehl\n\nAnna Martin unterzeichnete am "
               "Montag die Gemeinsame Absichtserklärung.", "Gemeinsame Absichtserklärung"),
        ("en", "Anna Martin signs agreement in Newry\n\nAnna Martin, mayor of Newry, signed the "
               "cooperation agreement on Monday.", "cooperation agreement"),
    ],
)  # fmt: skip
def test_a_headline_names_the_agreement_of_the_text(language, text, name):
    ((found, _),) = agreements(language, text)
    assert found.startswith(name)


def test_a_headline_names_only_the_first_agreement_of_the_text():
    text = (
        "New treaty signed in Aachen\n\nAnna Martin and Jean Dupont signed a new treaty on "
        "cooperation on Monday. Luc Roux had signed the Prüm treaty in 2005."
    )
    record = record_of(text, "en")
    signed = {
        (record.entities[who].name, record.entities[what].name)
        for who, what in ties(record, "SIGNED")
    }
    (new,) = {what for who, what in signed if who == "Anna Martin"}
    assert ("Jean Dupont", new) in signed
    assert ("Luc Roux", new) not in signed


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Depuis la signature de l'accord par Anna Martin, le maire Jean Dupont attend."),
        ("en", "Since the signing of the agreement by Anna Martin, Mayor Jean Dupont has waited."),
    ],
)
def test_who_stands_behind_the_comma_of_a_signing_signed_nothing(language, text):
    assert signed(language, text) == {"Anna Martin"}


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("fr", "Anna Martin a signé la convention au nom de la Région Grand Est.",
         "Conseil régional du Grand Est"),
        ("nl", "Anna Martin ondertekende de overeenkomst namens de provincie Antwerpen.",
         "provincie Antwerpen"),
        ("de", "Anna Schmidt unterzeichnete die Vereinbarung im Namen der Stadt Görlitz.",
         "Stadt Görlitz"),
        ("en", "Anna Martin signed the agreement on behalf of Kent County Council.",
         "Kent County Council"),
    ],
)  # fmt: skip
def test_the_body_on_whose_behalf_somebody_signed_is_a_party(language, text, body):
    record = record_of(text, language)
    signed = {record.entities[who].name for who, _ in ties(record, "SIGNED")}
    assert body in signed
    assert len(signed) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin a signé la convention en lieu et place de la Région Grand Est."),
        ("nl", "Anna Martin ondertekende het akkoord in plaats van de provincie Antwerpen."),
        ("nl", "Anna Martin is Duits en de Nederlandse politie keek toe; zij ondertekende het "
               "akkoord."),
        ("de", "Anna Martin unterzeichnete das Abkommen anstelle der Stadt Görlitz."),
        ("en", "Anna Martin signed the agreement, and Paul Petit spoke on behalf of Kent County "
               "Council."),
    ],
)  # fmt: skip
def test_the_body_in_whose_place_somebody_signed_is_no_party(language, text):
    record = record_of(text, language)
    signed = {who for who, _ in ties(record, "SIGNED")}
    assert signed <= {"person/anna-martin"}


def test_all_bodies_on_whose_behalf_somebody_signed_are_parties():
    text = "Anna Martin signed the agreement on behalf of Kent County Council and Newry Council."
    assert len(ties(record_of(text, "en"), "SIGNED")) == 3


@pytest.mark.parametrize(
    ("language", "text", "bodies"),
    [
        ("nl", "De Vlaamse en Nederlandse regering sloten een akkoord.",
         {"Vlaamse Regering", "Nederlandse regering"}),
        ("nl", "De Belgische, de Nederlandse en de Duitse politie sloten een akkoord.",
         {"Belgische politie", "Nederlandse politie", "Duitse politie"}),
        ("de", "Die deutsche und die polnische Polizei unterzeichneten eine Vereinbarung.",
         {"deutsche Polizei", "polnische Polizei"}),
    ],
)  # fmt: skip
def test_bodies_of_several_countries_share_a_noun(language, text, bodies):
    record = record_of(text, language)
    assert {record.entities[who].name for who, _ in ties(record, "SIGNED")} == bodies


@pytest.mark.parametrize(
    "text",
    [
        "On 3 May 2019 Anna Martin signed the agreement.",
        "On May 3, Anna Martin signed the agreement.",
        "In May Anna Martin signed the agreement.",
        "An agreement by Anna Martin was signed by Anna Martin on 3 May 2019.",
    ],
)
def test_a_month_is_no_verb(text):
    assert signed("en", text) == {"Anna Martin"}


def test_what_may_be_signed_is_not():
    assert signed("en", "The mayor, Anna Martin, may sign the agreement.") == set()


@pytest.mark.parametrize(
    "text",
    [
        "The Action Plan, which Jean Dupont and Anna Martin signed in Newry, is long.",
        "The Action Plan to which Jean Dupont and Anna Martin put their signatures is long.",
    ],
)
def test_a_noun_in_a_name_is_no_verb(text):
    assert signed("en", text) == {"Jean Dupont", "Anna Martin"}


@pytest.mark.parametrize("name", ["Anna Martin", "Anna Weber", "Hans Peter"])
def test_a_german_article_begins_no_surname(name):
    text = f"Am 3. Mai 2019 unterzeichnete {name} das Abkommen."
    assert signed("de", text) == {name}


def test_who_is_called_like_an_auxiliary_signs():
    assert signed("en", "Yesterday Will Smith signed the agreement.") == {"Will Smith"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La convention a été signée mardi à Metz en présence d'Anna Weber."),
        ("nl", "Het akkoord werd op 9 maart in Metz getekend in aanwezigheid van Anna Weber."),
        ("de", "Das Abkommen wurde am 9. März in Metz im Beisein von Anna Weber unterzeichnet."),
        ("en", "The agreement was signed on 9 March in Metz in the presence of Anna Weber."),
        (
            "en",
            "In the presence of Anna Weber, the agreement was signed on 9 March in Metz by Paul "
            "Kerr.",
        ),
    ],
)
def test_who_was_present_makes_a_signing_an_event(language, text):
    record = record_of(text, language)
    [signing] = entities(record, "Event")
    assert record.entities[signing].properties["date"] == "2021-03-09"
    assert ("person/anna-weber", signing) in ties(record, "TOOK_PART_IN", role="attended")
    assert ties(record, "HELD_AT") >= {(signing, "place/geonames-2994160")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La convention sera signée mardi à Metz en présence d'Anna Weber."),
        ("fr", "La convention n'a pas été signée en présence d'Anna Weber."),
        ("fr", "L'accord signé en 2010 en présence d'Anna Weber prévoit une coopération."),
        ("fr", "Accompagné d'Anna Weber, le préfet a salué l'accord signé en 2010."),
        ("en", "Paul Kerr, who signed the treaty, sang in the presence of Anna Weber."),
    ],
)
def test_what_was_not_signed_then_is_no_signing(language, text):
    assert not entities(record_of(text, language), "Event")


def test_an_arrangement_of_understandings_is_an_agreement():
    text = (
        "Prefect Paul Martin en gouverneur Jan Peeters hebben in Rijsel een nieuwe {} ondertekend."
    )
    for word in ("afsprakenregeling", "samenwerkingsregeling"):
        assert len(ties(record_of(text.format(word), "nl"), "SIGNED")) == 2
    assert not ties(record_of("Zij hebben de regeling van de post getekend.", "nl"), "SIGNED")
