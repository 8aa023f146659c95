"""Who came for whom, with whom, and who they were of whom a number is told. Made-up names."""

from __future__ import annotations

import pytest
from test_who_took_part import roles, told
from text_records import record_of


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La Flandre était représentée par le ministre Jan Peeters."),
        ("fr", "Le ministre Jan Peeters représentait le Land de Sarre."),
        ("nl", "Zeeland werd vertegenwoordigd door gedeputeerde Jan Peeters."),
        ("nl", "Gedeputeerde Jan Peeters vertegenwoordigde de provincie Zeeland."),
        ("de", "Tirol wurde durch Landesrat Jan Peeters vertreten."),
        ("de", "Landesrat Jan Peeters vertrat das Land Tirol."),
        ("de", "Das Land Tirol vertrat Landesrat Jan Peeters."),
        ("en", "Scotland was represented by the minister Jan Peeters."),
        ("de", "Seitens des Kreises Görlitz war auch Landrat Jan Peeters dabei."),
    ],
)
def test_who_stands_for_a_side_is_there(language, sentence):
    assert set(told(language, sentence)) == {"Jan Peeters"}


def test_the_verb_is_not_said_again_for_each_side():
    german = roles(
        "de",
        "Die Sitzung des Beirats in Zittau galt dem Nahverkehr. Das Land Sachsen vertrat "
        "Staatsministerin Eva Kolb, den Landkreis Görlitz Landrat Jens Vogt und Niederschlesien "
        "Vizemarschall Karl Braun.",
    )
    assert {"Eva Kolb", "Jens Vogt", "Karl Braun"} <= set(german)
    dutch = told(
        "nl",
        "Zeeland werd vertegenwoordigd door gedeputeerde Ann Mertens, Vlaanderen door minister "
        "Jan Peeters.",
    )
    assert set(dutch) == {"Ann Mertens", "Jan Peeters"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La société est représentée par maître Jan Peeters."),
        ("fr", "Jan Peeters représente la circonscription de Lille depuis 2012."),
        ("nl", "Jan Peeters vertegenwoordigde de provincie Zeeland in de vakbond."),
        ("nl", "Zeeland wordt in het bestuur vertegenwoordigd door Jan Peeters."),
        ("de", "Der Verein wird durch Jan Peeters vertreten."),
        ("de", "Jan Peeters vertritt den Wahlkreis Görlitz im Bundestag."),
        ("en", "From 2010 to 2014 Jan Peeters represented Derry in Parliament."),
        ("en", "Jan Peeters represents Derry in the House of Commons."),
    ],
)
def test_a_seat_or_a_mandate_is_no_part_in_an_event(language, sentence):
    assert told(language, sentence) == {}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La préfète Anne Durand, accompagnée du sous-préfet Jan Peeters, a tout vu."),
        ("fr", "La préfète Anne Durand était entourée des maires Jan Peeters et Luc Martin."),
        ("fr", "La délégation se composait de la préfète Anne Durand et du maire Jan Peeters."),
        ("fr", "Outre la ministre Anne Durand, le gouverneur Jan Peeters a pris la parole."),
        ("nl", "Burgemeester Anne Durand kwam in gezelschap van schepen Jan Peeters."),
        ("nl", "De delegatie bestond uit gouverneur Anne Durand en burgemeester Jan Peeters."),
        ("nl", "Naast minister Anne Durand nam ook gouverneur Jan Peeters deel."),
        ("nl", "Burgemeester Anne Durand mocht gouverneur Jan Peeters verwelkomen."),
        ("de", "Landrätin Anne Durand wurde von Bürgermeister Jan Peeters begleitet."),
        ("de", "Die Delegation wurde von Landrätin Anne Durand und Jan Peeters angeführt."),
        ("de", "Neben Ministerin Anne Durand nahm auch Landrat Jan Peeters teil."),
        ("de", "Als Gast konnte Landrätin Anne Durand den Bürgermeister Jan Peeters begrüßen."),
        ("en", "Mayor Anne Durand was accompanied by Jan Peeters, head of the police."),
        ("en", "The delegation was made up of Mayor Anne Durand and Governor Jan Peeters."),
        ("en", "In addition to Minister Anne Durand, Governor Jan Peeters was present."),
    ],
)
def test_who_comes_in_company_comes_too(language, sentence):
    assert {"Anne Durand", "Jan Peeters"} <= set(told(language, sentence))


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La lettre, accompagnée d'un plan de Jan Peeters, est partie hier."),
        ("fr", "Outre le rapport de Jan Peeters, la bibliothèque possède deux cartes."),
        ("fr", "Le jury se compose de Jan Peeters et de Luc Martin."),
        ("nl", "Wij verwelkomen het voorstel van Jan Peeters."),
        ("nl", "Naast het huis van Jan Peeters staat een linde."),
        ("de", "Der Bericht wird von Jan Peeters begleitet."),
        ("de", "Man konnte den Vorschlag von Jan Peeters begrüßen."),
        ("de", "Die Partei wird von Jan Peeters angeführt."),
        ("en", "In addition to the book by Jan Peeters, the library bought two maps."),
        ("en", "The committee consists of Jan Peeters and Tom White."),
    ],
)
def test_what_goes_with_a_thing_is_no_company(language, sentence):
    assert told(language, sentence) == {}


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("fr", "Deux maires étaient présents : Anne Durand et Jan Peeters.", "attended"),
        ("nl", "Er zijn twee vertegenwoordigers overgekomen: Anne Durand en Jan Peeters.",
         "attended"),
        ("de", "Zwei Vertreter der Stadt waren gekommen: Anne Durand und Jan Peeters.", "attended"),
        ("de", "Eröffnet wurde die Tagung von den beiden Präsidenten: Anne Durand, die in Bonn "
         "wohnt, und Jan Peeters.", "opened"),
        ("en", "Two mayors were present: Anne Durand and Jan Peeters.", "attended"),
    ],
)  # fmt: skip
def test_a_colon_tells_who_they_were(language, sentence, role):
    assert role in told(language, sentence)["Anne Durand"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Deux représentants étaient présents : le projet de Jan Peeters est accepté."),
        ("nl", "Veel bezoekers waren aanwezig: het boek van Jan Peeters trok volk."),
        ("de", "Zwei Vertreter der Stadt waren gekommen: Jan Peeters fehlte."),
        ("en", "Several mayors were present: the bridge of Jan Peeters is a success."),
    ],
)
def test_another_clause_behind_a_colon_tells_no_names(language, sentence):
    assert "Jan Peeters" not in told(language, sentence)


@pytest.mark.parametrize(
    ("language", "sentence", "role"),
    [
        ("fr", "La modération a été assurée par Anne Durand.", "moderated"),
        ("fr", "Les échanges étaient animés par Anne Durand.", "moderated"),
        ("nl", "Moderator was Anne Durand.", "moderated"),
        ("nl", "De sprekers waren Anne Durand en Jan Peeters.", "spoke"),
        ("de", "Moderiert wurde die Runde von der Journalistin Anne Durand.", "moderated"),
        ("de", "Die Moderation lag in den Händen von Anne Durand.", "moderated"),
        ("de", "Durch das Programm führte die Journalistin Anne Durand.", "moderated"),
        ("de", "Ehrengast war Ministerin Anne Durand.", "attended"),
        ("en", "The moderator of the meeting was Anne Durand.", "moderated"),
        ("en", "The guest of honour was the minister Anne Durand.", "attended"),
        ("en", "The British Ambassador, Anne Durand, will address the conference.", "spoke"),
        ("fr", "La ministre Anne Durand a confirmé sa présence.", "attended"),
        ("nl", "Minister Anne Durand heeft haar komst bevestigd.", "attended"),
        ("de", "Ministerin Anne Durand hat ihre Teilnahme zugesagt.", "attended"),
        ("en", "Minister Anne Durand has confirmed her attendance.", "attended"),
    ],
)
def test_who_leads_speaks_or_is_to_come_is_told_by_a_noun_too(language, sentence, role):
    assert role in told(language, sentence)["Anne Durand"]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "L'association est animée par Jan Peeters."),
        ("nl", "Moderator was niet Jan Peeters."),
        ("nl", "Minister Jan Peeters heeft zijn komst afgezegd."),
        ("de", "Minister Jan Peeters hat seine Unterstützung zugesagt."),
        ("de", "Gast des Buches ist Jan Peeters."),
        ("en", "The chair of the committee was Jan Peeters."),
        ("en", "Minister Jan Peeters has cancelled his attendance."),
    ],
)
def test_another_post_or_word_tells_no_role(language, sentence):
    assert told(language, sentence) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le 3 mai 2019 s'est tenue à Mons une réunion avec des représentants de la police."),
        ("nl", "Op 3 mei 2019 was er in Brugge een overleg met vertegenwoordigers van de politie."),
        ("de", "Am 3. Mai 2019 war in Görlitz ein Treffen mit Vertretern der Bundespolizei."),
        ("en", "On 3 May 2019 there was a meeting in Newry. The conference with representatives of "
         "Europol took place in Newry on 3 May 2019."),
    ],
)  # fmt: skip
def test_an_event_is_with_described_groups_too(language, text):
    record = record_of(text, language)
    assert any(
        r.type == "TOOK_PART_IN" and r.source.startswith("group/")
        for r in record.relations.values()
    )


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "Une réunion avec le préfet Jan Peeters n'a pas eu lieu."),
        ("nl", "Een ontmoeting met gouverneur Jan Peeters ging niet door."),
        ("de", "Ein Treffen mit Landrat Jan Peeters fand nicht statt."),
        ("en", "A meeting with Governor Jan Peeters was called off."),
        ("en", "If a meeting with Governor Jan Peeters were held, all would come."),
    ],
)
def test_with_whom_no_event_was_has_been_at_none(language, sentence):
    assert told(language, sentence) == {}


def test_a_number_of_people_is_no_group_of_its_own():
    german = "Die Versammlung mit 48 Delegierten fand am 3. Mai 2019 in Görlitz statt."
    assert roles("de", german) == {}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La ministre Anne Durand a signé l'accord de Mons. À la signature, à Mons, le 3 mai "
         "2019, il a été dit que les maires Jan Peeters et Luc Martin avaient signé la charte de "
         "Tournai en 1996."),
        ("en", "Minister Anne Durand signed the Agreement of Newry. At the signing, in Newry on 3 "
         "May 2019, it was said that Jan Peeters, mayor of Derry, had signed the Charter of Derry "
         "in 1996."),
    ],
)  # fmt: skip
def test_of_two_agreements_the_one_told_of_last_was_signed_at_the_signing(language, text):
    record = record_of(text, language)
    there = {
        record.entities[r.source].name
        for r in record.relations.values()
        if r.type == "TOOK_PART_IN" and any(e.rule == "signatory" for e in r.evidence)
    }
    assert there == {"Anne Durand"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La Belgique avait envoyé le ministre Jan Peeters."),
        ("nl", "België stuurde minister Jan Peeters."),
        ("de", "Tirol entsandte Landesrat Jan Peeters."),
        ("en", "Scotland had sent the minister Jan Peeters."),
    ],
)
def test_whom_a_side_sent_was_there(language, sentence):
    assert set(told(language, sentence)) == {"Jan Peeters"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fr", "La Belgique a envoyé une lettre au ministre Jan Peeters."),
        ("nl", "België stuurde minister Jan Peeters een brief."),
        ("nl", "België stuurde een brief aan minister Jan Peeters."),
        ("de", "Tirol schickte den Brief von Landesrat Jan Peeters zurück."),
        ("de", "Tirol entsandte Landesrat Jan Peeters nicht."),
        ("en", "Scotland sent a letter to the minister Jan Peeters."),
        ("en", "Scotland had not sent the minister Jan Peeters."),
    ],
)
def test_who_was_sent_a_letter_or_was_not_sent_was_not_there(language, sentence):
    assert told(language, sentence) == {}


@pytest.mark.parametrize(
    ("language", "caption"),
    [
        ("fr", "De gauche à droite : Anne Durand, directrice du tourisme, et Jan Peeters"),
        ("nl", "Van links naar rechts: Anne Durand, directeur toerisme, en Jan Peeters"),
        ("de", "Von links: Anne Durand, zweite Vorsitzende, und Landrat Jan Peeters"),
        ("en", "From left: Anne Durand, Chief Officer of CAWT; Jan Peeters, General Manager"),
    ],
)
def test_an_office_beside_a_name_in_a_caption_is_nobody_else(language, caption):
    assert set(told(language, f"{caption}\n")) == {"Anne Durand", "Jan Peeters"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anne Durand assistait à la conférence de Lille le 3 mai 2019, ainsi que Luc Roux."),
        ("nl", "Anne Durand was aanwezig op de conferentie in Gent van 3 mei 2019, evenals Luc "
               "Roux."),
        ("de", "Anne Durand nahm an der Konferenz in Kehl am 3. Mai 2019 teil, ebenso wie Luc "
               "Roux."),
        ("en", "Anne Durand attended the conference in Dover on 3 May 2019, as did Luc Roux."),
    ],
)  # fmt: skip
def test_who_did_likewise_was_there_too(language, text):
    assert roles(language, text) == {"Anne Durand": {"attended"}, "Luc Roux": {"attended"}}


def test_who_is_spoken_of_as_well_did_nothing():
    text = (
        "The conference was held in Dover on 3 May 2019. Anne Durand spoke of Jan Peeters as well "
        "as of Luc Roux."
    )
    assert set(roles("en", text)) == {"Anne Durand"}


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Une réunion s'est tenue à Metz à l'invitation d'Anne Durand, maire.", "convened"),
        ("Une réunion s'est tenue à Metz sous la présidence d'Anne Durand, maire.", "chaired"),
        ("Une réunion s'est tenue à Metz en présence notamment d'Anne Durand, maire.", "attended"),
    ],
)
def test_what_leads_to_a_person_does_so_before_a_vowel(sentence, role):
    assert roles("fr", sentence) == {"Anne Durand": {role}}


@pytest.mark.parametrize(
    "sentence",
    [
        "La réunion s'est tenue à Metz en présence du fils aîné de Jan Peeters.",
        "La réunion s'est tenue à Metz sous la présidence d'un ancien adjoint de Jan Peeters.",
    ],
)
def test_whose_son_or_deputy_was_there_was_not(sentence):
    assert "Jan Peeters" not in roles("fr", sentence)
