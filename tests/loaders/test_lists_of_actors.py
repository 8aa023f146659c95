"""Lists of actors beside a verb, with what is said of each; who meets, receives and organises."""

from __future__ import annotations

import pytest
from passerelle.loaders.extraction.read import read
from text_records import record_of


def tied(text, language, relation="TOOK_PART_IN", *roles):
    """Return who has one of ``roles`` (any, where none is given) in something of ``text``."""
    return {
        r.source
        for r in record_of(text, language).relations.values()
        if r.type == relation and (not roles or r.properties["role"] in roles)
    }


BOTH = {"person/anna-martin", "person/jean-dupont"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        (
            "fr",
            "La convention a été signée à Lille par Anna Martin, préfète de la zone de défense et "
            "de sécurité Nord, et Jean Dupont, gouverneur de la Flandre-Occidentale.",
        ),
        (
            "nl",
            "De overeenkomst werd in Hulst ondertekend door burgemeester Anna Martin van Stekene "
            "en burgemeester Jean Dupont van Hulst.",
        ),
        (
            "de",
            "Am 3. Mai 2023 unterzeichneten Anna Martin, Präsidentin des Polizeipräsidiums "
            "Freiburg, und Jean Dupont, Präfekt des Haut-Rhin, eine Vereinbarung.",
        ),
        (
            "en",
            "The agreement was signed by Chief Constable Anna Martin of the Police Service of "
            "Northern Ireland and Commissioner Jean Dupont of An Garda Síochána.",
        ),
    ],
)
def test_a_list_goes_on_over_what_is_said_of_each(language, text):
    assert tied(text, language, "SIGNED") == BOTH


def test_the_body_of_who_meets_is_no_actor_of_its_own():
    text = (
        "Anna Martin, de la Police fédérale, a rencontré Jean Dupont, maire de Lille, le 3 mai "
        "2019 à Mons."
    )
    assert tied(text, "fr") == BOTH


def test_the_agents_of_one_verb_are_no_subject_of_the_next():
    text = (
        "Organisée par la Province de Namur et la Ville de Dinant, la conférence de Dinant a réuni "
        "Anna Martin, maire de Givet, et Jean Dupont, maire de Fumay."
    )
    assert tied(text, "fr", "TOOK_PART_IN", "convened") == set()
    assert tied(text, "fr", "TOOK_PART_IN", "attended") == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La réunion eut lieu à Arlon à l'initiative des maires de Mons, Lille et Dinant."),
        ("en", "At the invitation of the mayors of Mons, Lille and Dinant, a seminar was held."),
    ],
)
def test_a_plural_office_convenes_by_each_of_its_holders(language, text):
    assert len(tied(text, language, "TOOK_PART_IN", "convened")) == 3


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin et Jean Dupont se sont rencontrés le 3 mai 2022 à Metz."),
        ("fr", "Anna Martin a reçu le 3 mai à Metz le maire de Lille, Jean Dupont."),
        ("nl", "Burgemeester Anna Martin sprak in Antwerpen met gouverneur Jean Dupont."),
        ("nl", "Burgemeester Anna Martin verwelkomde in Antwerpen gouverneur Jean Dupont."),
        ("de", "Landrätin Anna Martin traf sich in Görlitz mit Bürgermeister Jean Dupont."),
        ("de", "Landrätin Anna Martin begrüßte am 3. Mai in Görlitz Bürgermeister Jean Dupont."),
        ("en", "The mayor of Derry, Anna Martin, welcomed Prefect Jean Dupont in Derry."),
    ],
)
def test_who_meets_or_welcomes_somebody_was_at_a_meeting_with_them(language, text):
    assert tied(text, language) == BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'hôte de la conférence de Mons était la Province de Hainaut."),
        ("nl", "Gastheer van de conferentie in Bergen was de Provincie Henegouwen."),
        ("de", "Gastgeber der Konferenz in Mons war die Provinz Hennegau."),
        ("en", "The Province of Hainaut was the host of the conference in Mons."),
        ("nl", "De conferentie was in Bergen. Dit jaar was de Provincie Henegouwen gastheer."),
        ("de", "Die Konferenz war in Mons. In diesem Jahr war die Provinz Hennegau Gastgeber."),
    ],
)
def test_who_is_called_the_host_hosted_it(language, text):
    (host,) = tied(text, language, "TOOK_PART_IN", "hosted")
    assert host.startswith("organisation/provin")


def test_who_had_once_been_a_host_did_not_host_this_one():
    text = "The conference was held in Mons. Anna Martin, mayor of Lille, had already been a host."
    assert not tied(text, "en", "TOOK_PART_IN", "hosted", "organised")


def test_semicolons_part_the_members_of_a_list():
    text = (
        "The conference in Aarhus was opened by Anna Martin, mayor of Aarhus; Paul Smith, mayor of "
        "Odense; and Jean Dupont, mayor of Lille."
    )
    assert len(tied(text, "en", "TOOK_PART_IN", "opened")) == 3


def test_closing_a_congress_is_not_signing_it():
    text = "Het congres in Gent werd afgesloten door burgemeester Anna Martin."
    assert tied(text, "nl", "TOOK_PART_IN", "closed") == {"person/anna-martin"}


def test_a_common_noun_behind_the_article_is_no_territory():
    record = record_of("La réunion s'est tenue à Mons. Le havre est calme.", "fr")
    assert not {"place/re", "place/fr-974"} & set(record.entities)
    assert any(e.type == "Event" for e in record.entities.values())


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La maire Anna Martin a été reçue à Liège par le gouverneur Jean Dupont."),
        ("nl", "Burgemeester Anna Martin werd in Gent ontvangen door gouverneur Jean Dupont."),
        ("de", "Landrätin Anna Martin wurde in Görlitz von Präfekt Jean Dupont empfangen."),
        ("en", "Mayor Anna Martin was received yesterday at Derry City Hall by Mayor Jean Dupont."),
    ],
)
def test_who_was_received_was_there(language, text):
    assert tied(text, language, "TOOK_PART_IN", "hosted") == {"person/jean-dupont"}
    assert tied(text, language, "TOOK_PART_IN", "attended") == {"person/anna-martin"}


def test_who_receives_a_prize_at_a_ceremony_did_not_host_it():
    text = "At a ceremony in Mons, the mayor of Lille, Anna Martin, received a medal."
    assert tied(text, "en", "TOOK_PART_IN", "hosted") == set()
    assert tied(text, "en", "TOOK_PART_IN", "attended") == {"person/anna-martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin a reçu Jean Dupont à Mons. Ils ont coprésidé la conférence."),
        ("nl", "Anna Martin ontmoette Jean Dupont in Gent. Beiden openden de conferentie."),
        ("de", "Anna Martin traf Jean Dupont in Aachen. Beide eröffneten die Konferenz."),
        ("en", "Anna Martin met Jean Dupont in Derry. Together they opened the conference."),
    ],
)
def test_they_are_those_of_whom_the_sentence_before_told(language, text):
    assert tied(text, language, "TOOK_PART_IN", "opened", "chaired") == BOTH


def test_she_is_nobody_where_two_were_named():
    text = "Anna Martin met Laura Dupont in Derry. She opened the conference."
    assert tied(text, "en", "TOOK_PART_IN", "opened") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le colloque eut lieu à Lille. Anna Martin a ouvert les travaux."),
        ("fr", "Le colloque eut lieu à Lille. Après le mot d'accueil d'Anna Martin, on a parlé."),
        ("nl", "Het congres vond plaats in Gent. Burgemeester Anna Martin mocht openen."),
        ("nl", "Het congres vond plaats in Gent, na het welkomstwoord van Anna Martin."),
        ("de", "Die Tagung fand in Aachen statt. Landrätin Anna Martin eröffnete den Tag."),
        ("de", "Die Tagung fand in Aachen statt. Anna Martin hielt die Eröffnungsrede."),
        ("en", "The conference was held in Derry. Anna Martin gave the opening address."),
        ("en", "The conference was held in Derry. It began with welcome words from Anna Martin."),
    ],
)
def test_who_gives_the_first_words_opened_the_event(language, text):
    assert tied(text, language, "TOOK_PART_IN", "opened") == {"person/anna-martin"}


def test_of_two_who_speak_the_one_who_welcomes_opened():
    text = (
        "Die Tagung fand in Aachen statt. Nach Begrüßungsworten von Landrat Jean Dupont "
        "hielt Professorin Anna Martin den Festvortrag."
    )
    assert tied(text, "de", "TOOK_PART_IN", "opened") == {"person/jean-dupont"}
    assert tied(text, "de", "TOOK_PART_IN", "spoke") == {"person/anna-martin"}


def test_opening_the_doors_for_a_meeting_is_not_opening_the_meeting():
    text = "Anna Martin a ensuite ouvert les portes de sa mairie pour une réunion à Mons."
    assert tied(text, "fr", "TOOK_PART_IN", "opened") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les villes de Lille, Tournai et Courtrai ont signé un accord le 3 mai 2023."),
        ("nl", "De gemeenten Raeren, Kelmis en Lontzen ondertekenden een overeenkomst."),
        ("de", "Die Städte Aachen, Lüttich und Maastricht unterzeichneten eine Vereinbarung."),
    ],
)
def test_several_towns_sign_each_for_itself(language, text):
    assert len(tied(text, language, "SIGNED")) == 3


def test_towns_where_something_was_signed_signed_nothing():
    text = "Dans les villes de Lille, Tournai et Courtrai, Anna Martin a signé un accord."
    assert tied(text, "fr", "SIGNED") == {"person/anna-martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin a signé un accord. La signature a eu lieu à Mons le 3 mai 2019."),
        ("nl", "Anna Martin ondertekende een akkoord. De ondertekening vond plaats in Gent."),
        ("de", "Anna Martin unterzeichnete ein Abkommen. Die Unterzeichnung fand in Aachen statt."),
        ("en", "Anna Martin signed an agreement. The signing took place in Derry."),
    ],
)
def test_who_signed_was_at_the_signing(language, text):
    assert tied(text, language) == {"person/anna-martin"}


def test_a_parted_idiom_is_a_verb():
    text = "Die Sitzung fand in Trient statt. Für Tirol saß Landesrätin Anna Martin am Tisch."
    assert tied(text, "de") == {"person/anna-martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence de Mons, organisée chaque année par la Ville de Mons, a eu lieu."),
        ("en", "The forum in Mons, organised every year by the Province of Hainaut, took place."),
    ],
)
def test_an_agent_may_stand_further_behind_its_participle(language, text):
    (organiser,) = tied(text, language, "TOOK_PART_IN", "organised")
    assert organiser in {
        "organisation/municipality.geonames-2790869",
        "organisation/province.be-wht",
    }


def test_who_is_invited_by_one_did_not_invite():
    text = "Invité par Jean Dupont, le préfet du Nord a participé à la conférence de Mons."
    assert tied(text, "fr", "TOOK_PART_IN", "convened") == {"person/jean-dupont"}


def test_a_participle_without_its_auxiliary_has_no_subject():
    text = "Anna Martin a participé à l'exercice organisé à Givet le 3 mai 2019."
    assert tied(text, "fr", "TOOK_PART_IN", "organised") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Selon le préfet Jean Dupont, la conférence de Mons a commencé le 3 mai 2019."),
        ("de", "Bürgermeister Jean Dupont kritisierte die Konferenz in Aachen."),
        ("en", "The mayor of Lille, Jean Dupont, called for a conference in Mons."),
    ],
)
def test_who_speaks_of_an_event_from_outside_was_not_there(language, text):
    assert tied(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le comité stratégique franco-belge s'est réuni à la cour d'appel de Douai le 3 mai "
         "2023. La préfète du Nord a écrit aux membres des bassins de concertation locale."),
        ("de", "Der Lenkungsausschuss Oberrhein traf sich am 3. Mai 2023 beim Regierungspräsidium "
         "Freiburg."),
        ("en", "The Joint Committee met at the Department of Justice in Belfast on 3 May 2023."),
    ],
)  # fmt: skip
def test_in_whose_rooms_a_body_met_took_no_part(language, text):
    record = record_of(text, language)
    (event,) = (r.source for r in record.relations.values() if r.type == "HELD_AT")
    assert record.entities[event].properties["date"] == "2023-05-03"
    (organiser,) = tied(text, language)
    assert "department" not in organiser and "court" not in organiser
    assert tied(text, language, "TOOK_PART_IN", "organised") == {organiser}


def test_who_stands_behind_a_preposition_is_no_subject():
    assert tied("De ploeg vergaderde bij de provincie West-Vlaanderen in Brugge.", "nl") == set()


@pytest.mark.parametrize(
    ("language", "text", "role"),
    [
        ("en", "Mayor Paul Smith thanked Anna Martin, who chaired the meeting in Mons.", "chaired"),
        ("nl", "Burgemeester Jan Peeters bedankte Anna Martin, die de top in Brugge opende.",
         "opened"),
        ("fr", "Le préfet du Nord, Paul Petit, dont l'adjointe Anna Martin a ouvert la réunion de "
         "Mons, a parlé.", "opened"),
        ("de", "Landrat Paul Schmidt dankte Anna Martin, die die Konferenz in Kehl eröffnete.",
         "opened"),
    ],
)  # fmt: skip
def test_the_subject_of_a_relative_clause_is_whom_it_follows(language, text, role):
    assert tied(text, language, "TOOK_PART_IN", role) == {"person/anna-martin"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Mayor Anna Martin came to Newry. She opened the conference.", {"person/anna-martin"}),
        ("Prefect Paul Smith listened. She opened the conference in Newry.", set()),
        ("Anna Martin met Paul Smith in Newry. Both countries opened the conference.", set()),
    ],
)
def test_a_pronoun_stands_for_whom_it_can(text, who):
    assert tied(text, "en", "TOOK_PART_IN", "opened") == who


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Organisatoren freuten sich: Bürgermeister Paul Schmidt kam zur Konferenz nach "
         "Kehl."),
        ("en", "The organisers said that among the guests of the conference in Newry was Paul "
         "Smith."),
    ],
)  # fmt: skip
def test_who_is_named_behind_an_organiser_s_words_organised_nothing(language, text):
    assert tied(text, language, "TOOK_PART_IN", "organised", "hosted") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin, qui avait été nommée par le ministre Jean Dupont, a ouvert la "
         "conférence de Mons."),
        ("fr", "Anna Martin, dont le prédécesseur Jean Dupont avait signé la charte, a participé à "
         "la conférence de Mons."),
        ("nl", "Gouverneur Anna Martin, die door minister Jean Dupont werd benoemd, opende de "
         "conferentie in Gent."),
        ("nl", "Anna Martin, wier voorganger Jean Dupont het verdrag ondertekende, nam deel aan de "
         "conferentie in Gent."),
        ("de", "Landrätin Anna Martin, die von Minister Jean Dupont ernannt wurde, eröffnete die "
         "Konferenz in Görlitz."),
        ("de", "Anna Martin, deren Vorgänger Jean Dupont den Vertrag unterzeichnete, nahm an der "
         "Konferenz in Görlitz teil."),
        ("en", "Anna Martin, who was appointed by Minister Jean Dupont, opened the conference in "
         "Mons on 3 May 2019."),
        ("en", "At the conference in Mons, Anna Martin, who had been appointed by Minister Jean "
         "Dupont, spoke about floods."),
    ],
)  # fmt: skip
def test_who_is_named_in_a_relative_clause_is_no_part_of_the_clause_around_it(language, text):
    assert tied(text, language) == {"person/anna-martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin, qui préside le conseil, et Jean Dupont ont ouvert la conférence de "
         "Mons."),
        ("nl", "Anna Martin, die de raad voorzit, en Jean Dupont openden de top in Gent."),
        ("de", "Anna Martin, die den Rat leitet, und Jean Dupont eröffneten die Tagung in Kehl."),
        ("de", "Anna Martin, der Landrat von Görlitz, Jean Dupont, und die Gäste eröffneten die "
         "Konferenz in Kehl."),
        ("en", "Anna Martin, who leads the council, and Jean Dupont opened the summit in Mons."),
    ],
)  # fmt: skip
def test_a_list_goes_on_behind_a_relative_clause(language, text):
    assert tied(text, language, "TOOK_PART_IN", "opened") >= BOTH


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La convention a été signée par Anna Martin, une collègue de Jean Dupont."),
        ("nl", "Het verdrag werd ondertekend door Anna Martin, de voorganger van Jean Dupont."),
        ("de", "Der Vertrag trägt die Unterschrift von Anna Martin, der Vorgängerin von Jean "
         "Dupont."),
        ("de", "Der Vertrag wurde von Anna Martin, der Nachfolgerin von Jean Dupont, "
         "unterzeichnet."),
        ("de", "Der Vertrag wurde von Anna Martin, der Stellvertreterin von Landrat Jean Dupont, "
         "unterzeichnet."),
        ("en", "The treaty was signed by Anna Martin, a colleague of Jean Dupont."),
    ],
)  # fmt: skip
def test_whose_successor_or_colleague_somebody_is_has_done_nothing(language, text):
    assert tied(text, language, "SIGNED") == {"person/anna-martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Les communes françaises de Wissant et Calais et les communes belges de Silly, "
               "Brunehaut et Pecq ont signé une convention."),
        ("nl", "Ook tekenen de Nederlandse gemeenten Leudal en Hulst en de Belgische gemeenten "
               "Bree, Kinrooi en Overpelt een overeenkomst."),
        ("de", "Gestern unterzeichneten die niederländischen Gemeinden Leudal und Hulst und die "
               "belgischen Gemeinden Bree, Kinrooi und Overpelt eine Vereinbarung."),
        ("en", "The Dutch municipalities of Leudal and Hulst and the Belgian municipalities of "
               "Bree, Kinrooi and Overpelt signed an agreement."),
    ],
)  # fmt: skip
def test_the_towns_of_two_countries_sign_in_one_list(language, text):
    assert len(tied(text, language, "SIGNED")) == 5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le maire Jean Dupont signe un accord dans lequel les autorités belges coopèrent."),
        ("nl", "In Gent tekent burgemeester Jean Dupont, als voorzitter van de raad, een akkoord "
               "waarin wordt bepaald hoe de Belgische en Franse autoriteiten samenwerken."),
        ("en", "Mayor Jean Dupont signs an agreement in which the Belgian and French authorities "
               "cooperate."),
    ],
)  # fmt: skip
def test_what_others_do_in_a_relative_clause_is_not_the_subject_s_doing(language, text):
    found = read(text, language)
    shared = {
        found.chart.text.slice(part.actor.first, part.actor.last)
        for part in found.participations if part.role == "cooperates"
    }  # fmt: skip
    assert "Jean Dupont" not in shared


def test_the_district_that_somebody_comes_from_does_nothing():
    text = (
        "Landrätin Anna Martin aus dem polnischen Partnerlandkreis Tarnowskie Góry hatte zu einem "
        "Arbeitsgespräch nach Trier eingeladen."
    )
    assert tied(text, "de") == {"person/anna-martin"}


def test_who_chairs_beside_somebody_chairs():
    text = (
        "Jean Dupont a coprésidé, au côté de Luc de Maere d'Oultremont, ambassadeur de "
        "Belgique en France, la première réunion du comité."
    )
    chairs = {"person/jean-dupont", "person/luc-de-maere-d-oultremont"}
    assert tied(text, "fr", "TOOK_PART_IN", "chaired") == chairs


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Communauté de communes Sauer-Pechelbronn et la ville de Kehl organisent une "
               "rencontre."),
        ("nl", "De politiezone van de stad Gent en de stad Kehl organiseren een conferentie."),
        ("en", "The Police of Kent and the town of Kehl organised the conference."),
    ],
)  # fmt: skip
def test_a_town_behind_a_body_of_places_acts_too(language, text):
    organised = tied(text, language, "TOOK_PART_IN", "organised")
    assert len(organised) == 2
    assert "organisation/municipality.geonames-2891951" in organised
