"""Who is said to hold an office: chosen for it, in it too, before or after another, with others."""

from __future__ import annotations

import pytest
from text_records import record_of, ties


def held(text, language, **properties):
    """Return (person, kind of office) pairs."""
    return {
        (person.removeprefix("person/"), office.removeprefix("office/").split(".")[0])
        for person, office in ties(record_of(text, language), "HOLDS", **properties)
    }


@pytest.mark.parametrize(
    ("language", "text", "holding"),
    [
        ("fr", "L'assemblée a élu Anne Dupont présidente de l'Eurodistrict SaarMoselle.",
         ("anne-dupont", "president")),
        ("fr", "Anne Dupont y a été désignée vice-présidente de l'Eurodistrict SaarMoselle.",
         ("anne-dupont", "vice-president")),
        ("nl", "De raad koos Anna Peeters tot voorzitter van de Euregio Maas-Rijn.",
         ("anna-peeters", "president")),
        ("nl", "Anna Peeters werd in mei benoemd tot burgemeester van Gronau.",
         ("anna-peeters", "mayor")),
        ("de", "Die Versammlung wählte Anna Schmidt zur Präsidentin des Eurodistrikts SaarMoselle.",
         ("anna-schmidt", "president")),
        ("de", "Anna Schmidt wurde von Jan Peters zur Bürgermeisterin von Gronau ernannt.",
         ("anna-schmidt", "mayor")),
        ("en", "Members elected Anna Smith President of the Eurodistrict SaarMoselle.",
         ("anna-smith", "president")),
        ("en", "Anna Smith was appointed Chief Constable of Kent.", ("anna-smith", "police-chief")),
    ],
)  # fmt: skip
def test_who_is_chosen_for_an_office_holds_it(language, text, holding):
    assert held(text, language) == {holding}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Dupont n'a pas été élue présidente de l'Eurodistrict SaarMoselle."),
        ("fr", "Si Anne Dupont est élue présidente de l'Eurodistrict SaarMoselle, tant mieux."),
        ("nl", "Anna Peeters werd niet verkozen tot voorzitter van de Euregio Maas-Rijn."),
        ("nl", "Anna Peeters richtte zich tot de voorzitter van de Euregio Maas-Rijn."),
        ("de", "Anna Schmidt wurde vom Präsidenten des Eurodistrikts SaarMoselle gewählt."),
        ("de", "Anna Schmidt wurde nicht zur Präsidentin des Eurodistrikts SaarMoselle gewählt."),
        ("de", "Anna Schmidt sprach zum Präsidenten des Eurodistrikts SaarMoselle."),
        ("en", "Anna Smith was not elected President of the Eurodistrict SaarMoselle."),
        ("en", "Anna Smith should be elected President of the Eurodistrict SaarMoselle."),
        ("en", "The members of the board elected Anna Smith."),
    ],
)
def test_who_is_not_chosen_or_chooses_others_holds_nothing(language, text):
    assert held(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("fr", "Anne Dupont, par ailleurs maire de Lille, a parlé.", "anne-dupont"),
        ("nl", "Anna Peeters, tevens burgemeester van Gronau, sprak.", "anna-peeters"),
        ("nl", "Anna Peeters, die ook burgemeester van Gronau is, sprak.", "anna-peeters"),
        ("de", "Anna Schmidt, zugleich Bürgermeisterin von Gronau, sprach.", "anna-schmidt"),
        ("de", "Anna Schmidt, die auch Bürgermeisterin von Gronau ist, sprach.", "anna-schmidt"),
        ("en", "Anna Smith, also mayor of Lille, spoke.", "anna-smith"),
        ("en", "Anna Smith MLA, Mayor of Lille, spoke.", "anna-smith"),
        ("en", "Anna Smith OBE, Mayor of Lille, spoke.", "anna-smith"),
        ("de", "Anna Schmidt MdL, Bürgermeisterin von Gronau, sprach.", "anna-schmidt"),
        ("de", "Sie löste Jan Peters ab, den Bürgermeister von Gronau.", "jan-peters"),
        ("nl", "Zij volgt Piet Jansen op, de burgemeester van Gronau.", "piet-jansen"),
        ("nl", "Burgemeester van Gronau blijft Piet Jansen.", "piet-jansen"),
        ("de", "Jan Peters heißt der neue Bürgermeister von Gronau.", "jan-peters"),
    ],
)
def test_an_office_is_told_of_its_holder_in_passing(language, text, holder):
    assert held(text, language) == {(holder, "mayor")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Gisteren kwam Anna Peeters aan, de burgemeester van Gronau ontving haar."),
        ("de", "Neben Anna Schmidt, auch der Bürgermeister von Gronau kam."),
        ("de", "Anna Schmidt kam an, dem Bürgermeister von Gronau folgte sie."),
        ("de", "Anna Schmidt half, den Bürgermeister von Gronau zu wählen."),
        ("en", "After talks with Anna Smith, the outgoing mayor of Lille said no."),
        ("fr", "Le maire de Lille reste prudent, selon Anne Dupont."),
    ],
)
def test_an_office_beside_a_name_may_be_of_somebody_else(language, text):
    assert held(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "before", "after"),
    [
        ("fr", "Anne Dupont, maire de Lille, et son prédécesseur, Jean Petit, ont parlé.",
         "jean-petit", "anne-dupont"),
        ("nl", "Anna Peeters, burgemeester van Gronau, en haar voorganger Piet Jansen spraken.",
         "piet-jansen", "anna-peeters"),
        ("de", "Anna Schmidt, Bürgermeisterin von Gronau, traf ihren Vorgänger Jan Peters.",
         "jan-peters", "anna-schmidt"),
        ("en", "Anna Smith, Mayor of Lille, thanked her predecessor, John Brown.",
         "john-brown", "anna-smith"),
    ],
)  # fmt: skip
def test_a_predecessor_held_the_very_office(language, text, before, after):
    record = record_of(text, language)
    [(past, office)] = ties(record, "HOLDS", status="past")
    assert (past, {(f"person/{after}", office)}) == (
        f"person/{before}", ties(record, "HOLDS", status="current"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "after"),
    [
        ("fr", "Anne Dupont succède à Jean Petit comme maire de Lille.", "anne-dupont"),
        ("nl", "Anna Peeters volgt Piet Jansen op als burgemeester van Gronau.", "anna-peeters"),
        ("de", "Anna Schmidt folgt auf Jan Peters als Bürgermeisterin von Gronau.", "anna-schmidt"),
        ("en", "Anna Smith succeeds John Brown as Mayor of Lille.", "anna-smith"),
    ],
)
def test_who_succeeds_another_holds_the_office(language, text, after):
    assert held(text, language) == {(after, "mayor")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Smith wants to succeed John Brown as Mayor of Lille."),
        ("en", "She succeeds John Brown as Mayor of Lille."),
        ("fr", "Elle succède à Jean Petit comme maire de Lille."),
    ],
)
def test_who_is_succeeded_holds_it_no_more(language, text):
    assert held(text, language, status="current") == set()


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("en", "The French and Belgian Interior Ministers, Anna Smith and John Brown, met.",
         ("anna-smith", "FR"), ("john-brown", "BE")),
        ("nl", "De Franse en de Belgische minister van Justitie, Anna Peeters en Piet Jansen, "
         "spraken.", ("anna-peeters", "FR"), ("piet-jansen", "BE")),
        ("de", "Der französische und der belgische Innenminister, Jan Peters und Karl Weber, "
         "sprachen.", ("jan-peters", "FR"), ("karl-weber", "BE")),
        ("de", "Die Innenminister Frankreichs und Belgiens, Jan Peters und Karl Weber, sprachen.",
         ("jan-peters", "FR"), ("karl-weber", "BE")),
        ("fr", "Les ministres de l'Intérieur français et belge, Anne Dupont et Jean Petit, ont "
         "parlé.", ("anne-dupont", "FR"), ("jean-petit", "BE")),
    ],
)  # fmt: skip
def test_each_of_several_has_the_country_in_its_turn(language, text, first, second):
    found = {(person, office.split(".")[-1]) for person, office in ties(
        record_of(text, language), "HOLDS"
    )}  # fmt: skip
    assert found == {(f"person/{person}", code) for person, code in (first, second)}


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nl", "Anna Schmidt, Landrätin van de Kreis Kleve, sprak.", "landrat"),
        ("fr", "Anna Schmidt, Oberbürgermeisterin d'Aix-la-Chapelle, a parlé.", "lord-mayor"),
        ("de", "Anne Dupont, Préfète des Departements Moselle, sprach.", "prefect"),
        ("en", "Piet Jansen, gedeputeerde of the Province of Limburg, spoke.",
         "provincial-deputy"),
    ],
)  # fmt: skip
def test_an_office_keeps_its_word_in_another_language(language, text, kind):
    assert {office for _, office in held(text, language)} == {kind}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Jean Koning et Michael Mayor ont parlé."),
        ("en", "John Maire and Peter Préfet spoke."),
    ],
)
def test_a_surname_is_no_office_of_another_language(language, text):
    assert held(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "offices"),
    [
        ("en", "Anna Smith, Euroregion President and Governor of Tyrol, spoke.",
         {"president", "governor"}),
        ("de", "Die Ems Dollart Region (EDR) tagte. EDR-Vorsitzende Anna Schmidt sprach.",
         {"president"}),
        ("nl", "Piet Jansen wordt secretaris-directeur van de Euregio Rijn-Waal.", {"director"}),
        ("fr", "Jean Petit, secrétaire-trésorier de l'Eurodistrict SaarMoselle, a parlé.",
         {"treasurer"}),
    ],
)  # fmt: skip
def test_an_office_may_begin_with_a_body_or_another_head(language, text, offices):
    assert {office for _, office in held(text, language)} == offices


def test_deputies_share_an_office_and_have_ranks_of_their_own():
    text = (
        "Begrüßt wurden sie von Polizeidirektor Karl Weber sowie seinen beiden Stellvertretern, "
        "Oberst Jan Peters, MBA, und Anna Schmidt."
    )
    assert {("jan-peters", "deputy"), ("anna-schmidt", "deputy")} <= held(text, "de")


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Anna Peeters (rechts), burgemeester van Gronau, sprak."),
        ("de", "Anna Schmidt (54), Bürgermeisterin von Gronau, sprach."),
        ("nl", "Anna Peeters, tot februari zelf burgemeester van Gronau, sprak."),
    ],
)
def test_a_bracket_or_a_date_may_stand_before_the_office(language, text):
    assert {office for _, office in held(text, language)} == {"mayor"}


@pytest.mark.parametrize(
    ("language", "text", "body"),
    [
        ("nl", "Voorzitter Anna Peeters van de Euregio Maas-Rijn sprak.", "meuse-rhine"),
        ("en", "Euroregion Meuse-Rhine President Anna Smith spoke.", "meuse-rhine"),
    ],
)
def test_the_body_of_an_officer_may_stand_behind_or_before(language, text, body):
    [(_, organisation)] = ties(record_of(text, language), "OFFICE_IN")
    assert body in organisation


def test_a_first_vice_president_is_a_vice_president():
    text = (
        "Jean Petit, maire de Lille, Paul Martin, premier vice-président de l'Eurodistrict "
        "SaarMoselle, et Anne Dupont, quatrième vice-présidente, ont parlé."
    )
    assert {("paul-martin", "vice-president"), ("anne-dupont", "vice-president")} <= held(
        text, "fr"
    )


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("nl", "Als burgemeester van Gronau opende Anna Peeters de conferentie.", "anna-peeters"),
        ("de", "Als Bürgermeisterin von Gronau eröffnete Anna Schmidt die Konferenz.",
         "anna-schmidt"),
        ("de", "Als Bürgermeisterin von Gronau freute sich Anna Schmidt.", "anna-schmidt"),
    ],
)  # fmt: skip
def test_as_may_open_the_sentence(language, text, holder):
    assert held(text, language, status="current") == {(holder, "mayor")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Als de burgemeester van Gronau kwam Anna Peeters halen, was het laat."),
        ("nl", "Als burgemeester van Gronau kandideert Anna Peeters."),
        ("de", "Als Bürgermeister von Gronau wählten Anna Schmidt und Jan Peters Karl Weber."),
        ("de", "Als Bürgermeisterin von Gronau wird Anna Schmidt vorgeschlagen."),
    ],
)
def test_as_that_opens_a_sentence_may_be_of_another_or_a_conjunction(language, text):
    assert held(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("fr", "Anne Dupont, dynamique maire de Lille, a parlé.", "anne-dupont"),
        ("nl", "Anna Peeters, ervaren burgemeester van Gronau, sprak.", "anna-peeters"),
        ("de", "Anna Schmidt, langjährige Bürgermeisterin von Gronau, sprach.", "anna-schmidt"),
        ("en", "Anna Smith, long-serving Mayor of Lille, spoke.", "anna-smith"),
        ("fr", "Anne Dupont, 52 ans, maire de Lille, a parlé.", "anne-dupont"),
        ("nl", "Anna Peeters, 52 jaar oud, burgemeester van Gronau, sprak.", "anna-peeters"),
        ("de", "Anna Schmidt, 52 Jahre alt, Bürgermeisterin von Gronau, sprach.", "anna-schmidt"),
        ("en", "Anna Smith, 52, Mayor of Lille, spoke.", "anna-smith"),
        ("nl", "Burgemeester van Gronau wordt de Duitse directeur, Anna Peeters.", "anna-peeters"),
        ("de", "Bürgermeisterin von Gronau wird die Leiterin des Museums, Anna Schmidt.",
         "anna-schmidt"),
    ],
)  # fmt: skip
def test_adjectives_an_age_or_another_office_may_stand_between(language, text, holder):
    assert (holder, "mayor") in held(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Anna Smith, said Mayor of Lille John Brown, spoke."),
        ("en", "Anna Smith, accompanied by the Mayor of Lille, spoke."),
        ("de", "Anna Schmidt, begleitet vom Bürgermeister von Gronau, sprach."),
        ("nl", "Anna Peeters, 52 inwoners, de burgemeester van Gronau ontving hen."),
    ],
)
def test_a_verb_before_an_office_is_no_adjective(language, text):
    assert ("anna-smith", "mayor") not in held(text, language)
    assert ("anna-schmidt", "mayor") not in held(text, language)
    assert ("anna-peeters", "mayor") not in held(text, language)


@pytest.mark.parametrize(
    ("language", "text", "holder"),
    [
        ("nl", "Anna Peeters, sinds 2015 burgemeester van Gronau, en Jan Jansen spraken.",
         "anna-peeters"),
        ("de", "Anna Schmidt, seit 2015 Bürgermeisterin von Gronau, und Jan Peters sprachen.",
         "anna-schmidt"),
    ],
)  # fmt: skip
def test_a_year_before_an_office_makes_no_plural_of_it(language, text, holder):
    assert held(text, language) == {(holder, "mayor")}


@pytest.mark.parametrize(
    ("language", "text", "first", "second"),
    [
        ("de", "Präsidentin ist Anna Schmidt, Vizepräsident war Jan Peters.",
         ("anna-schmidt", "president"), ("jan-peters", "vice-president")),
        ("nl", "Voorzitter is Anna Peeters, secretaris was Jan Smit.",
         ("anna-peeters", "president"), ("jan-smit", "secretary")),
        ("de", "Anna Schmidt, Bürgermeisterin von Gronau, kam. Landrat ist Jan Peters.",
         ("anna-schmidt", "mayor"), ("jan-peters", "landrat")),
    ],
)  # fmt: skip
def test_an_office_behind_a_comma_goes_with_its_own_verb(language, text, first, second):
    assert held(text, language) == {first, second}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La maire Anna Schmidt, délégués et invités se sont réunis à Lille."),
        ("nl", "Na de opening door burgemeester Anna Schmidt, ambtenaren en gasten."),
        ("de", "Nach der Rede von Bürgermeisterin Anna Schmidt, Direktoren und Gäste."),
        ("en", "Following the opening by Mayor Anna Schmidt, delegates moved to Derry."),
    ],
)
def test_several_behind_one_name_are_others(language, text):
    assert held(text, language) == {("anna-schmidt", "mayor")}


def test_a_german_office_in_the_dative_is_no_plural():
    text = "Er sprach mit Karl Meier, Präsidenten der Benelux-Union, in Lille."
    assert held(text, "de") == {("karl-meier", "president")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin, agissant en qualité d'échevine de Tournai, a signé."),
        ("fr", "Anna Martin, en tant qu'échevine de Tournai, a signé."),
        ("fr", "Anna Martin a signé dans ses fonctions d'échevine de Tournai."),
        ("nl", "Anna Martin sprak in haar functie als schepen van Doornik."),
        ("nl", "Anna Martin tekende in hoedanigheid van schepen van Doornik."),
        ("de", "Anna Martin sprach in ihrer Funktion als Schöffin von Tournai."),
        ("en", "Anna Martin, acting in the capacity of alderman of Tournai, signed."),
        ("en", "Anna Martin signed in her role as alderman of Tournai."),
    ],
)
def test_what_somebody_acts_as_is_held(language, text):
    assert held(text, language) == {("anna-martin", "alderman")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le dossier de la ville, en tant qu'autorité, va à l'échevine de Tournai."),
        ("en", "Anna Martin spoke of the capacity of the mayor of Tournai."),
        ("en", "Anna Martin praised the role of the mayor of Tournai."),
    ],
)
def test_what_others_can_or_do_gives_nobody_an_office(language, text):
    assert held(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("nl", "Anna Martin is gewestelijk directeur van de douane in Gent.", "customs-director"),
        ("nl", "Anna Martin, eerstaanwezend inspecteur van de douane, sprak.", "inspector"),
        ("en", "Anna Martin (Clinical Director of Mater Hospital) spoke.", "director"),
        ("en", "Anna Martin is the County Mayor of Finnmark.", "regional-mayor"),
        ("en", "Anna Martin, Leas-Chathaoirleach of Louth County Council, spoke.",
         "vice-president"),
    ],
)  # fmt: skip
def test_words_of_rank_before_an_office_belong_to_it(language, text, kind):
    assert held(text, language) == {("anna-martin", kind)}
