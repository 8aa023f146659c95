"""Who received, met or brought together whom, by verbs and by nouns. Made-up names, real places."""

from __future__ import annotations

import pytest
from text_records import entities, record_of


def parts(text, language):
    """Return who had which roles in the events of a text, without what is told of groups' ids."""
    return sorted(
        (r.source.partition("/")[2].partition(".of-")[0], r.properties["role"])
        for r in record_of(text, language).relations.values()
        if r.type == "TOOK_PART_IN"
    )


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Burgemeester Ann Maes heeft dinsdag gouverneur Luc Dewit ontvangen in Gent.",
         [("ann-maes", "hosted"), ("luc-dewit", "attended")]),
        ("nl", "De burgemeester van Gent heeft dinsdag een Franse delegatie ontvangen.",
         [("delegation.fr", "attended"), ("mayor.geonames-2797656", "hosted")]),
        ("de", "Landrat Tim Henkel hat am Samstag den Botschafter von Polen, Marek Weber, "
         "empfangen.", [("marek-weber", "attended"), ("tim-henkel", "hosted")]),
        ("de", "Am Mittwoch hat Landrat Tim Henkel im Kreishaus eine Delegation aus Gubin "
         "begrüßt.", [("delegation.geonames-3098130", "attended"), ("tim-henkel", "hosted")]),
        ("de", "Eine Delegation aus Gubin wurde am Mittwoch von Landrat Tim Henkel empfangen.",
         [("delegation.geonames-3098130", "attended"), ("tim-henkel", "hosted")]),
    ],
)  # fmt: skip
def test_a_perfect_whose_participle_stands_last_tells_who_received_whom(language, text, expected):
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Am Montag empfing Max Huber, Landrat des Kreises Kleve, den Botschafter Jan Lang.",
         [("jan-lang", "attended"), ("max-huber", "hosted")]),
        ("de", "Am Montag empfing der Landrat des Kreises Kleve, Max Huber, den Botschafter Jan "
         "Lang.", [("jan-lang", "attended"), ("max-huber", "hosted")]),
        ("de", "Am Montag empfing Max Huber, Landrat des Kreises Kleve, Botschafterin Jana Lang.",
         [("jana-lang", "attended"), ("max-huber", "hosted")]),
        ("de", "Am Montag empfingen Landrat Max Huber und Bürgermeister Tim Henkel den Botschafter "
         "Jan Lang.",
         [("jan-lang", "attended"), ("max-huber", "hosted"), ("tim-henkel", "hosted")]),
        ("de", "Am Freitag empfing Landrat Tim Henkel im Kreishaus den Bürgermeister von Gubin, "
         "Marek Weber.", [("marek-weber", "attended"), ("tim-henkel", "hosted")]),
        ("de", "Am Montag traf Landrat Max Huber in Kleve den Botschafter Jan Lang.",
         [("jan-lang", "attended"), ("max-huber", "met")]),
        ("de", "Am Montag trafen sich Max Huber, Landrat des Kreises Kleve, und Botschafterin Jana "
         "Lang.", [("jana-lang", "met"), ("max-huber", "met")]),
        ("nl", "In Gent ontving burgemeester Ann Maes dinsdag haar collega Luc Dubois.",
         [("ann-maes", "hosted"), ("luc-dubois", "attended")]),
        ("nl", "Dinsdag ontmoette burgemeester Ann Maes in Lille burgemeester Paul Martin.",
         [("ann-maes", "met"), ("paul-martin", "attended")]),
    ],
)  # fmt: skip
def test_behind_the_verb_stand_first_the_hosts_and_then_their_guests(language, text, expected):
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Burgemeester Ann Maes heeft dinsdag de prijs ontvangen in Gent."),
        ("nl", "Burgemeester Ann Maes heeft van gouverneur Luc Dewit een brief ontvangen."),
        ("de", "Am Mittwoch empfing Landrat Tim Henkel den Preis der Stadt Kehl."),
        ("de", "Am Freitag begrüßte Landrat Tim Henkel im Rathaus die Entscheidung der Stadt."),
        ("de", "Landrat Tim Henkel hat den Vorschlag von Bürgermeister Marek Weber begrüßt."),
    ],
)  # fmt: skip
def test_who_received_or_welcomed_a_thing_met_nobody(language, text):
    record = record_of(text, language)
    assert not entities(record, "Event")
    assert not parts(text, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "De gouverneur van Oost-Vlaanderen had op 9 maart overleg met de burgemeester van "
         "Ronse.", [("governor.BE-VOV", "met"), ("mayor.geonames-2787769", "met")]),
        ("nl", "De gouverneur van Zeeland voerde dinsdag overleg met de burgemeester van Menen.",
         [("governor.NL-ZE", "met"), ("mayor.geonames-2791343", "met")]),
        ("de", "Am Dienstag hatte Landrat Tim Henkel Gespräche mit dem Bürgermeister von Gubin.",
         [("mayor.geonames-3098130", "met"), ("tim-henkel", "met")]),
        ("de", "Landrat Tim Henkel führte am Dienstag Gespräche mit dem Bürgermeister von Gubin.",
         [("mayor.geonames-3098130", "met"), ("tim-henkel", "met")]),
        ("en", "The mayor of Lille held talks on Tuesday with Governor Tom Byrne.",
         [("mayor.geonames-2998324", "met"), ("tom-byrne", "met")]),
    ],
)  # fmt: skip
def test_who_had_talks_with_somebody_met_them(language, text, expected):
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Op 9 maart vond een overleg plaats tussen de burgemeester van Menen en de "
         "burgemeester van Halluin.",
         [("mayor.geonames-2791343", "attended"), ("mayor.geonames-3014034", "attended")]),
        ("nl", "Op 4 maart vond in Gent een top plaats tussen de Vlaamse en de Nederlandse "
         "regering.", [("dutch-government", "attended"), ("flemish-government", "attended")]),
        ("en", "On 4 March a summit took place in Ghent between the Flemish and the Dutch "
         "government.", [("dutch-government", "attended"), ("flemish-government", "attended")]),
        ("de", "Das Treffen von Landrat Max Huber und Bürgermeister Jan Lang fand in Kehl statt.",
         [("jan-lang", "attended"), ("max-huber", "attended")]),
        ("de", "Am Montag gab es ein Treffen von Landrat Max Huber mit Bürgermeister Jan Lang.",
         [("jan-lang", "attended"), ("max-huber", "attended")]),
        ("de", "In Aachen fand ein Treffen mit der Staatsanwaltschaft Maastricht statt.",
         [("prosecution-service.geonames-2751283", "attended")]),
        ("fr", "Une réunion avec la préfecture du Nord s'est tenue à Lille.",
         [("prefecture.fr-59", "attended")]),
        ("en", "A meeting with the police of Aachen was held in Maastricht.",
         [("police.geonames-3247449", "attended")]),
        ("nl", "Op 4 maart vond te Kortrijk de algemene vergadering plaats van de Eurometropool "
         "Lille-Kortrijk-Tournai.", [("eurometropolis-lille-kortrijk-tournai", "organised")]),
    ],
)  # fmt: skip
def test_words_behind_a_meeting_tell_between_whom_it_was(language, text, expected):
    assert parts(text, language) == expected


def test_bodies_of_people_who_met_are_told_by_of():
    text = "Op 9 maart vond in Gent een bijeenkomst plaats van de burgemeesters van Gent en Lille."
    assert [role for _, role in parts(text, "nl")] == ["attended", "attended"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("de", "Landrat Tim Henkel hatte Gespräche mit dem Bürgermeister von Gubin gefordert."),
        ("de", "Landrat Tim Henkel fordert Gespräche mit dem Bürgermeister von Gubin."),
        ("nl", "De gouverneur van Zeeland wil overleg met de burgemeester van Menen."),
        ("nl", "De gouverneur van Zeeland heeft overleg met de burgemeester van Menen gevraagd."),
        ("nl", "Op 9 maart vond geen overleg plaats tussen de burgemeester van Menen en gouverneur "
         "Luc Dewit."),
        ("en", "The meeting of the committee was held in Kehl."),
        ("fr", "Une réunion sur la préfecture du Nord s'est tenue à Lille."),
        ("en", "A meeting with the support of the Euregio Meuse-Rhine was held in Maastricht."),
    ],
)  # fmt: skip
def test_nobody_met_where_talks_are_wished_for_or_denied_or_about_somebody(language, text):
    assert not parts(text, language)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("nl", "Burgemeester Arthur de Wit heette gouverneur Luc Dewit dinsdag welkom in Gent.",
         [("arthur-de-wit", "hosted"), ("luc-dewit", "attended")]),
        ("de", "Am Dienstag hieß Landrat Max Huber eine Delegation aus Gubin willkommen.",
         [("delegation.geonames-3098130", "attended"), ("max-huber", "hosted")]),
        ("nl", "De conferentie vond vrijdag in Gent plaats. Burgemeester Arthur de Wit heette de "
         "deelnemers welkom.", [("arthur-de-wit", "opened")]),
        ("nl", "Burgemeester Arthur de Wit heette een volle zaal met vertegenwoordigers van de "
         "provincie Zeeland welkom.", []),
        ("nl", "Burgemeester Arthur de Wit heette het voorstel van gouverneur Luc Dewit welkom.",
         []),
    ],
)  # fmt: skip
def test_who_bade_somebody_welcome_was_their_host(language, text, expected):
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Podiumsdiskussion am 29. März 2023 in Basel. Begrüßung: Silvan Bucher. Moderation: "
         "Manuel Fries.", [("manuel-fries", "moderated"), ("silvan-bucher", "opened")]),
        ("nl", "Debat op 29 maart 2023 in Gent. Moderator: prof. Huub Peters.",
         [("huub-peters", "moderated")]),
        ("fr", "Conférence le 29 mars 2023 à Lille. Modération : Paul Martin. Ouverture : Anne "
         "Dupont.", [("anne-dupont", "opened"), ("paul-martin", "moderated")]),
        ("en", "Conference on 29 March 2023 in Basel. Chairman: Siim Kask.",
         [("siim-kask", "chaired")]),
        ("de", "Die Tagung fand am Freitag in Trier statt. Vorsitzender des Vereins: Jan Lang.",
         []),
        ("de", "Den Vorsitz der Sitzung in Trier führte Landrat Max Huber.",
         [("max-huber", "chaired")]),
        ("de", "Die Sitzung fand am Freitag in Trier statt. Den Vorsitz führte Landrat Max Huber.",
         [("max-huber", "chaired")]),
        ("de", "Die Moderation der Tagung in Trier hatte Landrat Max Huber.",
         [("max-huber", "moderated")]),
        ("nl", "De vergadering vond vrijdag in Gent plaats. Het voorzitterschap werd waargenomen "
         "door gouverneur Luc Dewit.", [("luc-dewit", "chaired")]),
        ("de", "Den Vorsitz hatte bis 2019 Landrat Max Huber.", []),
        ("de", "Den Vorsitz der Euregio Egrensis hatte Landrat Max Huber.", []),
    ],
)  # fmt: skip
def test_labels_inside_a_line_and_who_had_the_chair_tell_their_roles(language, text, expected):
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("de", "Die Tagung fand am Freitag in Trier statt. In seiner Rede lobte Landrat Max Huber "
         "die Zusammenarbeit.", [("max-huber", "spoke")]),
        ("de", "Die Tagung fand am Freitag in Trier statt. In ihrer Begrüßung betonte Landrätin "
         "Eva Huber die Zusammenarbeit.", [("eva-huber", "opened")]),
        ("nl", "De conferentie vond vrijdag in Gent plaats. Gouverneur Luc Dewit prees in zijn "
         "toespraak de samenwerking.", [("luc-dewit", "spoke")]),
        ("fr", "La conférence a eu lieu vendredi à Lille. Dans son discours, le maire Paul Martin "
         "a remercié le préfet Luc Faure.", [("paul-martin", "spoke")]),
        ("en", "The conference took place on Friday in Trier. In her speech, Mayor Ann Smith "
         "praised the cooperation.", [("ann-smith", "spoke")]),
    ],
)  # fmt: skip
def test_who_says_something_in_a_speech_of_their_own_gave_it(language, text, expected):
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "The conference took place on Friday in Trier. Tom Byrne thanked Mayor Ann Smith "
         "for her speech."),
        ("de", "Die Tagung fand am Freitag in Trier statt. In seiner Rede forderte der Landrat von "
         "Bürgermeister Jan Lang mehr Geld."),
        ("de", "Die Tagung fand am Freitag in Trier statt. In seinem Landkreis lobte Landrat Max "
         "Huber die Zusammenarbeit."),
    ],
)  # fmt: skip
def test_nobody_spoke_of_whose_speech_only_others_tell(language, text):
    assert "spoke" not in {role for _, role in parts(text, language)}


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("fr", "Le 3 mars 2021, la préfète du Nord, Anna Kolb, rencontre le gouverneur Luc Petit.",
         [("anna-kolb", "met"), ("luc-petit", "attended")]),
        ("fr", "Anna Kolb rencontre le 3 mars 2021 à Mons son homologue Luc Petit.",
         [("anna-kolb", "met"), ("luc-petit", "attended")]),
        ("fr", "La ministre Anna Kolb visite le 3 mars 2021 le commissariat de Lille.",
         [("anna-kolb", "visited")]),
        ("en", "On 3 March 2021, Anna Kolb visits the fire station in Newry.",
         [("anna-kolb", "visited")]),
    ],
)  # fmt: skip
def test_a_form_of_the_present_that_is_a_noun_too_is_a_verb_behind_its_subject(
    language, text, expected
):
    assert parts(text, language) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Visite du centre de Mons par la ministre Anna Kolb le 3 mars 2021.",
        "La ministre Anna Kolb, en visite à Mons le 3 mars 2021.",
        "La rencontre avec la ministre Anna Kolb a eu lieu le 3 mars 2021 à Mons.",
    ],
)
def test_behind_no_subject_it_is_the_noun(text):
    [event] = entities(record_of(text, "fr"), "Event")
    assert ".2021-03-03" in event


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au nom de la Ville de Lille, Anna Kolb a participé à la conférence de Mons."),
        ("nl", "Namens de stad Rijsel nam Anna Kolb deel aan de conferentie in Gent."),
        ("en", "Anna Kolb attended the conference in Mons on behalf of the City of Lille."),
        ("en", "Anna Kolb attended the conference in Mons representing the City of Lille."),
    ],
)
def test_a_body_took_part_through_who_came_on_its_behalf(language, text):
    lille = ("municipality.geonames-2998324", "attended")
    assert parts(text, language) == [("anna-kolb", "attended"), lille]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au nom du préfet Luc Petit, Anna Kolb a participé à la conférence de Mons."),
        ("en", "Anna Kolb attended the conference in Mons instead of Luke Petit."),
        ("en", "Anna Kolb attended the conference in Mons instead of the City of Lille."),
        ("en", "Anna Kolb attended the conference in Mons in lieu of Kent County Council."),
        ("fr", "Anna Kolb a participé à la conférence de Mons à la place de la Ville de Lille."),
        (
            "fr",
            "Anna Kolb a participé à la conférence de Mons en remplacement de la Ville de Metz.",
        ),
        ("nl", "Anna Kolb nam deel aan de conferentie in Gent in plaats van de stad Rijsel."),
        ("de", "Anna Kolb nahm anstelle der Stadt Kehl an der Konferenz in Colmar teil."),
    ],
)
def test_those_in_whose_place_another_came_did_not(language, text):
    assert parts(text, language) == [("anna-kolb", "attended")]
