"""Whose an event is, and who held it, by the words around its noun. Made-up names, real places."""

from __future__ import annotations

import pytest
from text_records import record_of


def told(language, text, *roles):
    """Return who has one of ``roles`` in an event of ``text``, by name."""
    record = record_of(text, language, "2024-05-15")
    return {
        record.entities[r.source].name for r in record.relations.values()
        if r.type == "TOOK_PART_IN" and r.properties["role"] in roles
    }  # fmt: skip


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("nl", "De door de provincie Limburg georganiseerde conferentie vond plaats in Venlo.",
         {"provincie Limburg"}),
        ("nl", "Een door de politie van Gent en de brandweer van Mons gezamenlijk georganiseerde "
         "oefening was op 3 mei 2019.", {"politie van Gent", "brandweer van Mons"}),
        ("de", "Die vom Bundesministerium des Innern und dem Euro-Institut gemeinsam veranstaltete "
         "Tagung fand in Kehl statt.", {"Bundesministerium des Innern", "Euro-Institut"}),
        ("de", "Eine vom Bundesamt für Bevölkerungsschutz organisierte Übung fand am 3. Mai 2019 "
         "in Kehl statt.", {"Bundesamt für Bevölkerungsschutz"}),
        ("de", "Das Bundesamt für Bevölkerungsschutz organisierte am 3. Mai 2019 eine Übung in "
         "Kehl.", {"Bundesamt für Bevölkerungsschutz"}),
    ],
)  # fmt: skip
def test_who_stands_before_the_noun_with_the_participle_held_it(language, text, who):
    assert told(language, text, "organised") == who


def test_who_opened_it_may_stand_there_too():
    text = "Die von Landrat Frank Martin eröffnete Konferenz fand am 3. Mai 2019 in Kehl statt."
    assert told("de", text, "opened") == {"Frank Martin"}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Die Konferenz zur Bekämpfung der organisierten Kriminalität fand in Kehl statt."),
        ("nl", "De door de gemeente Venlo gebouwde zaal was voor de conferentie te klein."),
        ("nl", "De goed georganiseerde conferentie vond plaats in Venlo."),
    ],
)
def test_another_participle_before_a_noun_holds_no_event(language, text):
    assert told(language, text, "organised") == set()


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "La conférence annuelle de la Mission opérationnelle transfrontalière s'est tenue à "
         "Lille.", "Mission opérationnelle transfrontalière"),
        ("nl", "De jaarlijkse conferentie van de Euregio Rijn-Waal vond plaats in Kleve.",
         "Euregio Rijn-Waal"),
        ("de", "Die Jahreskonferenz der Euregio Maas-Rhein fand in Eupen statt.",
         "Euregio Maas-Rhein"),
        ("en", "The annual conference of the Irish Central Border Area Network was in Newry.",
         "Irish Central Border Area Network"),
        ("en", "ICBAN's annual conference took place in Newry.",
         "Irish Central Border Area Network"),
        ("en", "The NSMC Institutional meeting took place in Newry.",
         "North South Ministerial Council"),
    ],
)  # fmt: skip
def test_who_calls_a_conference_its_own_organised_it(language, text, who):
    assert told(language, text, "organised") == {who}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The conference with the Irish Central Border Area Network was in Newry."),
        ("en", "A conference on the police of Ghent took place in Newry."),
        ("en", "Anna Jansen, president of the Kent County Council, welcomed 200 people to Arras "
         "for our conference."),
        ("fr", "La conférence à la préfecture du Nord a eu lieu le 3 mai 2019."),
        ("fr", "La visite de la préfecture du Nord a eu lieu le 3 mai 2019."),
    ],
)  # fmt: skip
def test_who_is_named_otherwise_beside_a_conference_did_not_organise_it(language, text):
    assert told(language, text, "organised") == set()


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("fr", "La conférence a eu lieu à Lille. L'organisation était assurée par la préfecture "
         "du Nord.", "préfecture du Nord"),
        ("nl", "De conferentie vond plaats in Venlo. De organisatie was in handen van de provincie "
         "Limburg.", "provincie Limburg"),
        ("de", "Die Tagung fand in Kehl statt. Die Organisation lag bei der Euregio Maas-Rhein.",
         "Euregio Maas-Rhein"),
        ("en", "The seminar took place in Newry. The organisation was in the hands of the Centre "
         "for Cross Border Studies.", "Centre for Cross Border Studies"),
        ("nl", "Op uitnodiging van de stad Venlo vond op 3 mei 2019 een conferentie plaats.",
         "stad Venlo"),
        ("en", "The conference in Newry was an initiative of the Centre for Cross Border Studies.",
         "Centre for Cross Border Studies"),
    ],
)  # fmt: skip
def test_in_whose_hands_it_lay_or_whose_initiative_it_was(language, text, who):
    assert told(language, text, "organised", "convened") == {who}


def test_an_organisation_that_is_somebody_does_nothing_by_that():
    text = "La conférence a eu lieu à Lille. L'organisation internationale a salué la ville."
    assert told("fr", text, "organised") == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "De Veiligheidsregio Twente organiseert in de week van 3 juni een oefening."),
        ("fr", "La préfecture du Nord organise dans la semaine du 3 juin un exercice."),
        ("de", "Die Euregio Maas-Rhein organisiert in der Woche vom 3. Juni eine Übung."),
        ("en", "The Centre for Cross Border Studies organises in the week of 3 June a seminar."),
        ("de", "Die Euregio Maas-Rhein organisiert in der 23. Kalenderwoche eine Übung."),
    ],
)
def test_the_week_of_a_date_is_no_event(language, text):
    record = record_of(text, language, "2024-05-15")
    kinds = {e.properties["kind"] for e in record.entities.values() if e.type == "Event"}
    assert kinds in ({"exercise"}, {"seminar"})
    assert len(told(language, text, "organised")) == 1


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "L'association tient son congrès à Mons, où Anna Martin (Université de Liège) a "
         "parlé."),
        ("nl", "Het fonds houdt zijn congres in Gent, waar Anna Martin (Universiteit Gent) sprak."),
        ("de", "Der Verein hält seinen Kongress in Kehl, wo Anna Martin (Universität Trier) "
         "sprach."),
        ("en", "The trust holds its congress in Newry, where Anna Martin (Ulster University) "
         "spoke."),
    ],
)  # fmt: skip
def test_the_body_of_who_speaks_is_not_whose_congress_it_is(language, text):
    assert told(language, text, "organised") == set()
