"""Who organised or hosted an event, told in other ways than by a verb with both beside it."""

from __future__ import annotations

import pytest
from text_records import record_of

HOLDING = ("organised", "conducted", "convened", "hosted")


def holders(language, text):
    """Return the kinds or names in the ids of those who held the event of ``text``."""
    record = record_of(text, language)
    return {
        r.source.split("/")[1].split(".")[0]
        for r in record.relations.values()
        if r.type == "TOOK_PART_IN" and r.properties.get("role") in HOLDING
    }


@pytest.mark.parametrize(
    ("language", "text", "who"),
    [
        ("nl", "De beurs in Gent werd georganiseerd in samenwerking met de Euregio Scheldemond.",
         {"euregio-scheldemond"}),
        ("fr", "Le séminaire a été organisé à Lille en partenariat avec la province de Namur.",
         {"province"}),
        ("de", "Die Tagung in Hof wurde vom Landkreis Hof in Zusammenarbeit mit der Euregio "
               "Egrensis durchgeführt.", {"district", "euregio-egrensis"}),
        ("en", "The seminar in Ghent was organised in cooperation with the Province of Limburg.",
         {"province"}),
        ("de", "Die Konferenz, zu der die Stadt Aachen eingeladen hatte, war am 3. Mai 2019.",
         {"municipality"}),
        ("de", "Das Treffen, zu dem Landrat Jan Becker eingeladen hatte, war am 3. Mai in Hof.",
         {"jan-becker"}),
        ("de", "Das Treffen fand am 3. Mai 2019 in Kehl statt. Gastgeber war dieses Mal die "
               "Bundespolizei.", {"bundespolizei"}),
        ("nl", "De conferentie waarvan de provincie Limburg gastheer was, was op 3 mei 2019.",
         {"province"}),
        ("nl", "Het congres was op 3 mei 2019 in Gent. Initiatiefnemer was de provincie Antwerpen.",
         {"province"}),
        ("nl", "Het congres was op 3 mei 2019 in Gent. De provincie Antwerpen verzorgde de "
               "organisatie.", {"province"}),
        ("fr", "Le congrès a eu lieu le 3 mai. La province de Namur en assurait l'organisation.",
         {"province"}),
        ("fr", "Le congrès a eu lieu le 3 mai. L'initiative en revient à la province de Namur.",
         {"province"}),
        ("de", "Die Tagung war am 3. Mai in Kehl. Die Organisation übernahm die Bundespolizei.",
         {"bundespolizei"}),
        ("en", "The Province of Limburg was in charge of organising the congress in Ghent.",
         {"province"}),
        ("fr", "Le congrès, porté par la province de Namur, s'est tenu le 3 mai 2019 à Lille.",
         {"province"}),
        ("en", "The congress, run by the Province of Limburg, took place on 3 May 2019.",
         {"province"}),
        ("nl", "Het congres vond plaats in Gent, met de provincie Antwerpen als gastheer.",
         {"province"}),
        ("en", "The summit took place on 3 May 2019, with the Province of Limburg as host.",
         {"province"}),
        ("en", "East Border Region's meeting took place in Newry on 3 May 2019.",
         {"east-border-region"}),
        ("en", "East Border Region’s meeting took place in Newry on 3 May 2019.",
         {"east-border-region"}),
    ],
)  # fmt: skip
def test_who_held_an_event(language, text, who):
    assert holders(language, text) == who


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Au congrès de Lille du 3 mai 2019, la province de Namur assure l'organisation des "
               "secours."),
        ("de", "Auf der Tagung in Kehl übernahm die Stadt Kehl die Organisation des Dienstes."),
        ("en", "Kent County Council was in charge of organising the ambulances, said Anna Martin "
               "at the congress in Ghent."),
        ("fr", "Le projet, porté par la province de Namur, a été présenté au congrès de Lille."),
        ("en", "The centre run by the Province of Limburg opened at a congress in Ghent."),
        ("en", "At the congress in Ghent, Anna Martin spoke as host of the museum."),
        ("de", "Die Brücke, mit der die Stadt Görlitz wächst, war auf der Tagung in Hof Thema."),
        ("nl", "De gids werd gemaakt in samenwerking met de stad Gent en op de beurs in Gent "
               "getoond."),
    ],
)  # fmt: skip
def test_who_sees_to_something_else_held_no_event(language, text):
    assert holders(language, text) == set()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fr", "Le comité de pilotage s'est réuni le 3 mai 2019 à Bayonne."),
        ("en", "The project's steering committee met in Newry on 3 May 2019."),
        ("nl", "Het burgemeestersoverleg vond plaats op 3 mei 2019 in Winterswijk."),
    ],
)
def test_an_organ_s_meeting_is_an_event(language, text):
    (event,) = (e for e in record_of(text, language).entities.values() if e.type == "Event")
    assert event.properties["date"] == "2019-05-03"
