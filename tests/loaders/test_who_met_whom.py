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
