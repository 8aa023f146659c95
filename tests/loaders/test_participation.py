"""Who took part in what, in which role: both voices, four languages."""

from __future__ import annotations

import pytest
from text_records import entities, record_of, ties


def roles(text, language):
    """Return (actor, role) for the one event of ``text``."""
    record = record_of(text, language)
    return {
        (r.source, r.properties["role"])
        for r in record.relations.values()
        if r.type == "TOOK_PART_IN"
    }


def told(text, language):
    """Return (actor, role) of the deeds of ``text``, beyond that one was there."""
    return {(actor, role) for actor, role in roles(text, language) if role != "attended"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin et Jean Dupont ont ouvert la conférence à Namur."),
        ("fr", "La conférence de Namur a été ouverte par Anna Martin et Jean Dupont."),
        ("nl", "Anna Martin en Jean Dupont openden de conferentie in Gent."),
        ("nl", "De conferentie in Gent werd geopend door Anna Martin en Jean Dupont."),
        ("nl", "De conferentie in Gent werd door Anna Martin en Jean Dupont geopend."),
        ("de", "Anna Martin und Jean Dupont eröffneten die Konferenz in Aachen."),
        ("de", "Die Konferenz in Aachen wurde von Anna Martin und Jean Dupont eröffnet."),
        ("en", "Anna Martin and Jean Dupont opened the conference in Ghent."),
        ("en", "The conference in Ghent was opened by Anna Martin and Jean Dupont."),
    ],
)
def test_both_voices_say_who_opened_it(language, text):
    assert {actor for actor, role in roles(text, language) if role == "opened"} == {
        "person/anna-martin",
        "person/jean-dupont",
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin a participé à la conférence de Namur."),
        ("nl", "Anna Martin nam aan de conferentie in Gent deel."),
        ("de", "Anna Martin nahm an der Konferenz in Aachen teil."),
        ("en", "Anna Martin attended the conference in Ghent."),
    ],
)
def test_taking_part_is_attending(language, text):
    assert roles(text, language) == {("person/anna-martin", "attended")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence s'est tenue à Namur en présence de Jean Dupont."),
        ("nl", "De conferentie vond plaats in Gent in aanwezigheid van Jean Dupont."),
        ("de", "Die Konferenz fand in Aachen in Anwesenheit von Jean Dupont statt."),
        ("en", "The conference took place in Ghent in the presence of Jean Dupont."),
    ],
)
def test_in_the_presence_of_is_attending(language, text):
    assert ("person/jean-dupont", "attended") in roles(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La Belgique et la France ont signé la convention. Jean Dupont est né à Namur."),
        ("en", "Jean Dupont lives in Ghent. The conference will be opened next year."),
        ("nl", "De conferentie wordt geopend. Jean Dupont woont in Gent."),
    ],
)
def test_a_person_beside_an_event_took_no_part_in_it(language, text):
    assert roles(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin a signé la convention avec Jean Dupont."),
        ("nl", "Anna Martin ondertekende het verdrag van Gent."),
        ("de", "Anna Martin unterzeichnete das Abkommen von Aachen."),
        ("en", "Anna Martin signed the treaty of Ghent."),
        ("en", "The treaty of Ghent was signed by Anna Martin."),
    ],
)
def test_signing_ties_to_the_agreement(language, text):
    record = record_of(text, language)
    assert "person/anna-martin" in {person for person, _ in ties(record, "SIGNED")}
    assert len(entities(record, "Agreement")) == 1


@pytest.mark.parametrize(
    ("language", "text", "number", "approximate"),
    [
        ("fr", "La conférence de Namur a réuni une soixantaine d'experts.", 60, True),
        ("nl", "Aan de conferentie in Gent namen ruim 120 deelnemers deel.", 120, True),
        ("de", "An der Konferenz in Aachen nahmen 80 Teilnehmer teil.", 80, False),
        ("en", "The conference in Ghent was attended by 45 experts.", 45, False),
    ],
)
def test_the_number_of_participants_is_read(language, text, number, approximate):
    record = record_of(text, language)
    [event] = entities(record, "Event")
    properties = record.entities[event].properties
    assert properties["participants"] == number
    assert properties["participants_approximate"] is approximate


def test_who_takes_no_part():
    """Not whom the subject succeeds, nor who speaks of what is to come, nor "qui s'est tenue"."""
    text = "Le successeur de M. Berthier, Didier Martin, a ouvert la conférence de Metz."
    assert roles(text, "fr") == {("person/didier-martin", "opened")}
    text = (
        "The mayor of Calais, Anna Smith, said no. A ceremony will be held in Lille on 3 July 2022."
    )
    assert not roles(text, "en")
    text = "Jean Dupont assistait à la cérémonie, qui s'est tenue dans la salle."
    assert roles(text, "fr") == {("person/jean-dupont", "attended")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Jean Dupont et Anna Petit signeront un accord."),
        ("en", "John Smith and Anna Martin will sign the agreement."),
        ("nl", "Jan Peters en Tom Jansen zullen het akkoord ondertekenen."),
    ],
)
def test_what_will_be_signed_has_no_signatories(language, text):
    assert not ties(record_of(text, language), "SIGNED")


def test_what_comes_after_a_signature_does_not_put_it_off():
    text = "John Smith and Anna Martin signed the agreement and will open a centre."
    assert len(ties(record_of(text, "en"), "SIGNED")) == 2


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Une délégation menée par Anna Martin a participé à la conférence de Namur."),
        ("nl", "Een delegatie onder leiding van Anna Martin nam deel aan de conferentie in Gent."),
        ("de", "Eine Delegation unter Leitung von Anna Martin nahm an der Konferenz in Aachen "
         "teil."),
        ("en", "A delegation led by Anna Martin attended the conference in Ghent."),
    ],
)  # fmt: skip
def test_who_leads_a_delegation_comes_with_it_and_chairs_nothing(language, text):
    assert {role for actor, role in roles(text, language) if actor == "person/anna-martin"} == {
        "attended"
    }


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Sous la direction d'Anna Martin, le chœur a chanté lors de la cérémonie à Namur."),
        ("fr", "Sous la direction de Anna Martin, la chorale chanta lors de la cérémonie à Namur."),
        ("nl", "Onder leiding van Anna Martin zong het koor tijdens de plechtigheid in Gent."),
        ("de", "Unter der Leitung von Anna Martin sang der Chor beim Festakt in Aachen."),
        ("en", "Under the direction of Anna Martin the choir sang during the ceremony in Ghent."),
    ],
)
def test_who_leads_a_choir_leads_not_the_ceremony_at_which_it_sings(language, text):
    assert roles(text, language) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence de Namur s'est tenue sous la direction de Jean Dupont."),
        ("nl", "De conferentie in Gent vond plaats onder leiding van Jean Dupont."),
        ("de", "Die Konferenz in Aachen fand unter Leitung von Jean Dupont statt."),
        ("en", "The conference in Ghent was led by Jean Dupont."),
    ],
)
def test_who_leads_an_event_chairs_it(language, text):
    assert ("person/jean-dupont", "chaired") in roles(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die von Anna Martin eröffnete und von Jean Dupont moderierte Tagung fand in Aachen "
         "statt."),
        ("nl", "De door Anna Martin geopende en door Jean Dupont gemodereerde conferentie vond in "
         "Gent plaats."),
    ],
)  # fmt: skip
def test_each_participle_before_a_noun_has_its_own_agent(language, text):
    assert told(text, language) == {
        ("person/anna-martin", "opened"),
        ("person/jean-dupont", "moderated"),
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Die von Anna Martin und von Jean Dupont eröffnete Tagung fand in Aachen statt.",
         {("person/anna-martin", "opened"), ("person/jean-dupont", "opened")}),
        ("Die von Anna Martin eröffnete und geleitete Tagung fand in Aachen statt.",
         {("person/anna-martin", "opened"), ("person/anna-martin", "chaired")}),
        ("Die von Anna Martin angeregte und von Jean Dupont eröffnete Tagung fand in Aachen statt.",
         {("person/jean-dupont", "opened")}),
    ],
)  # fmt: skip
def test_participles_share_an_agent_only_where_none_has_its_own(text, expected):
    assert told(text, "de") == expected


def test_who_negotiated_an_agreement_has_not_signed_it():
    text = "Das von Anna Martin ausgehandelte und von Jean Dupont unterzeichnete Abkommen gilt."
    assert {who for who, _ in ties(record_of(text, "de"), "SIGNED")} == {"person/jean-dupont"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin a visité l'école de Namur et a rencontré les élèves."),
        ("nl", "Anna Martin bezocht de school in Gent en ontmoette leerlingen."),
        ("de", "Anna Martin besuchte die Schule in Aachen und sprach mit Lehrern."),
        ("de", "Gestern besuchte Anna Martin die Schule in Aachen und sprach mit Lehrern."),
        ("en", "Anna Martin visited the school in Ghent and met pupils."),
    ],
)
def test_the_object_of_a_verb_is_no_subject_of_the_next(language, text):
    assert not any(role == "organised" for _, role in roles(text, language))
    assert ("person/anna-martin", "met") in roles(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin a ouvert la conférence de Namur et Jean Dupont a clôturé les travaux."),
        ("nl", "Anna Martin opende de conferentie in Gent en Jean Dupont sloot ze af."),
        ("de", "Anna Martin eröffnete die Konferenz in Aachen und Jean Dupont schloss sie."),
        ("en", "Anna Martin opened the conference in Ghent and Jean Dupont closed it."),
    ],
)
def test_a_verb_with_a_subject_of_its_own_takes_no_other(language, text):
    assert ("person/anna-martin", "opened") in told(text, language)
    assert ("person/anna-martin", "closed") not in told(text, language)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "La conférence de Namur portait sur les soins. Neuf agents y travaillent."),
        ("fr", "La conférence de Namur portait sur un accord entre cinq communes."),
        ("nl", "De conferentie in Gent ging over het werk. Er zijn ruim 48.000 grensarbeiders."),
        ("nl", "De conferentie in Gent ging over hulp. Een week eerder verdronken 27 migranten."),
        ("de", "Die Konferenz in Aachen galt der Polizei. Im Zentrum arbeiten 38 Beamte."),
        ("de", "Die Konferenz in Aachen galt der Pflege. Rund 4900 Patienten kamen seit 2013."),
        ("en", "The conference in Ghent was about care. The hospital looks after 32,000 people."),
        ("en", "The conference in Ghent was about an agreement of six municipalities."),
    ],
)
def test_a_count_of_others_is_no_number_of_participants(language, text):
    record = record_of(text, language)
    events = [record.entities[id] for id in entities(record, "Event")]
    assert events
    assert not any("participants" in event.properties for event in events)


@pytest.mark.parametrize(
    ("language", "text", "number"),
    [
        (
            "fr",
            "La conférence de Namur a eu lieu mardi. Une soixantaine d'experts débattaient.",
            60,
        ),
        ("fr", "La conférence de Namur a eu lieu mardi avec 200 personnes.", 200),
        ("nl", "De conferentie in Gent was dinsdag. De voorzitter dankte de 80 aanwezigen.", 80),
        ("de", "Die Konferenz in Aachen war am Dienstag. Vor 60 Gästen sprach Anna Weber.", 60),
        ("en", "The conference in Ghent was on Tuesday. The mayor welcomed 200 people.", 200),
    ],
)
def test_a_count_of_those_who_were_there_is(language, text, number):
    record = record_of(text, language)
    events = [record.entities[id] for id in entities(record, "Event")]
    assert number in {event.properties.get("participants") for event in events}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin va ouvrir la conférence à Namur."),
        ("fr", "Anna Martin s'apprête à ouvrir la conférence à Namur."),
        ("en", "Anna Martin is set to open the conference in Ghent."),
        ("en", "Anna Martin is due to officially open the conference in Ghent."),
    ],
)
def test_what_is_announced_is_told_as_done(language, text):
    assert told(text, language) == {("person/anna-martin", "opened")}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Anna Martin espère ouvrir la conférence à Namur."),
        ("en", "Anna Martin hopes to open the conference in Ghent."),
    ],
)
def test_what_is_hoped_for_is_not(language, text):
    assert not told(text, language)


def test_who_leads_a_delegation_of_officers_chairs_nothing():
    text = "A delegation of French mayors led by Anna Martin attended the conference in Newry."
    record = record_of(text, "en")
    parts = {(r.source, r.properties["role"]) for r in record.relations.values()
            if r.type == "TOOK_PART_IN"}  # fmt: skip
    assert ("person/anna-martin", "attended") in parts
    assert "chaired" not in {role for _, role in parts}
