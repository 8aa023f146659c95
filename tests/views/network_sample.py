"""Graphs for the tests of the page: an own account of public facts, and synthetic ones.

A sentence is written with its mentions in brackets, ``[id|wording]``; `documents` turns that into
name claims, and the ties listed beside it into relation claims with the sentence as their quote.
"""

from __future__ import annotations

import hashlib
import random
import re
from dataclasses import dataclass, replace

from passerelle.graph.fold import fold
from passerelle.graph.model import Claim, Document, Graph
from passerelle.ontology.schema import schema

MENTION = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
LECLERCQ, DECALUWE, LALANDE = (
    "person/tommy-leclercq",
    "person/carl-decaluwe",
    "person/michel-lalande",
)
HAINAUT, WEST_FLANDERS, HAUTS_DE_FRANCE = (
    "office/governor.BE-WHT",
    "office/governor.BE-VWV",
    "office/prefect.FR-HDF",
)
CONFERENCE = "event/mons-2017-09-08"
MONS = "place/geonames-2790869"
VENUE = "place/palais-provincial.geonames-2790869"
RADICALISATION = "topic/radicalisation"
POLICE = "organisation/police-coordination.NL"


@dataclass(frozen=True)
class Said:
    """One sentence, the ties that it states, and the properties that it gives."""

    text: str
    ties: tuple[tuple[str, str, str] | tuple[str, str, str, str], ...] = ()
    values: tuple[tuple[str, str, str], ...] = ()
    confidence: float = 0.9


def opened(*actors: str) -> tuple[tuple[str, str, str, str], ...]:
    return tuple((actor, "TOOK_PART_IN", CONFERENCE, "opened") for actor in actors)


FRENCH = (
    Said(
        f"Ce vendredi, [{LECLERCQ}|Tommy Leclercq], [{HAINAUT}|gouverneur du Hainaut], "
        f"[{DECALUWE}|Carl Decaluwé], [{WEST_FLANDERS}|gouverneur de Flandre occidentale], et "
        f"[{LALANDE}|Michel Lalande], [{HAUTS_DE_FRANCE}|préfet de la région Hauts-de-France], "
        f"ont ouvert ensemble la [{CONFERENCE}|conférence de Mons].",
        (
            *opened(LECLERCQ, DECALUWE, LALANDE),
            (LECLERCQ, "HOLDS", HAINAUT),
            (DECALUWE, "HOLDS", WEST_FLANDERS),
            (LALANDE, "HOLDS", HAUTS_DE_FRANCE),
        ),
        (
            (CONFERENCE, "date", "2017-09-08"),
            (CONFERENCE, "date_text", "Ce vendredi"),
            (HAINAUT, "country", "BE"),
            (WEST_FLANDERS, "country", "BE"),
            (HAUTS_DE_FRANCE, "country", "FR"),
            (LECLERCQ, "country", "BE"),
            (DECALUWE, "country", "BE"),
            (LALANDE, "country", "FR"),
        ),
        0.95,
    ),
    Said(
        f"La [{CONFERENCE}|conférence], tenue au [{VENUE}|Palais provincial] de [{MONS}|Mons], a "
        f"réuni une soixantaine de personnes autour de la [{RADICALISATION}|radicalisation] et de "
        "la [topic/cross-border-cooperation|coopération transfrontalière].",
        (
            (CONFERENCE, "HELD_AT", VENUE),
            (VENUE, "LOCATED_IN", MONS),
            (CONFERENCE, "ABOUT", RADICALISATION),
            (CONFERENCE, "ABOUT", "topic/cross-border-cooperation"),
        ),
        (
            (CONFERENCE, "kind", "conference"),
            (CONFERENCE, "participants", "60"),
            (CONFERENCE, "participants_approximate", "true"),
            (VENUE, "country", "BE"),
            (MONS, "country", "BE"),
        ),
    ),
    Said(
        f"[{MONS}|Mons] se trouve en province de [place/BE-WHT|Hainaut], en [place/BE|Belgique].",
        ((MONS, "LOCATED_IN", "place/BE-WHT"), ("place/BE-WHT", "LOCATED_IN", "place/BE")),
        (("place/BE-WHT", "country", "BE"), ("place/BE", "country", "BE")),
    ),
    Said(
        "Quatre ateliers l’ont suivie : la [event/workshop-1|détection], les "
        "[event/workshop-2|mineurs], le [event/workshop-3|désengagement] et les "
        "[event/workshop-4|défis à venir].",
        tuple((f"event/workshop-{i}", "PART_OF", CONFERENCE) for i in range(1, 5)),
        tuple(
            (f"event/workshop-{i}", key, value)
            for i in range(1, 5)
            for key, value in (("kind", "workshop"), ("date", "2017-09-08"))
        ),
        0.8,
    ),
    Said(
        "Y assistaient [group/elected|des élus et leurs représentants des deux côtés de la "
        "frontière] ainsi que [group/associations|des acteurs institutionnels et associatifs].",
        (
            ("group/elected", "TOOK_PART_IN", CONFERENCE, "attended"),
            ("group/associations", "TOOK_PART_IN", CONFERENCE, "attended"),
        ),
        (),
        0.75,
    ),
)
DUTCH = (
    Said(
        f"[{DECALUWE}|Carl Decaluwé], de [{WEST_FLANDERS}|gouverneur van West-Vlaanderen], opende "
        f"de [{CONFERENCE}|conferentie in Bergen] samen met [{LECLERCQ}|Tommy Leclercq], de "
        f"[{HAINAUT}|gouverneur van Henegouwen].",
        (
            *opened(DECALUWE, LECLERCQ),
            (DECALUWE, "HOLDS", WEST_FLANDERS),
            (LECLERCQ, "HOLDS", HAINAUT),
        ),
        ((CONFERENCE, "date", "2017-09-08"),),
    ),
    Said(
        f"Ook de [{POLICE}|Nederlandse politiedienst voor de nationale coördinatie van veiligheid "
        f"en terrorismebestrijding] volgde de [{CONFERENCE}|conferentie] over "
        f"[{RADICALISATION}|radicalisering].",
        (
            (POLICE, "TOOK_PART_IN", CONFERENCE, "attended"),
            (CONFERENCE, "ABOUT", RADICALISATION),
        ),
        ((POLICE, "country", "NL"), (POLICE, "described", "true")),
        0.7,
    ),
)
ENGLISH = (
    Said(
        f"The [{CONFERENCE}|conference in Mons] was convened by the services of the "
        f"[{HAINAUT}|Governor of Hainaut] and the [{WEST_FLANDERS}|Governor of West Flanders], the "
        "[organisation/federal-authorities.BE|Belgian federal authorities] and the "
        "[organisation/authorities.FR|French authorities].",
        (
            (HAINAUT, "TOOK_PART_IN", CONFERENCE, "organised"),
            (WEST_FLANDERS, "TOOK_PART_IN", CONFERENCE, "organised"),
            ("organisation/federal-authorities.BE", "TOOK_PART_IN", CONFERENCE, "organised"),
            ("organisation/authorities.FR", "TOOK_PART_IN", CONFERENCE, "organised"),
        ),
        (
            ("organisation/federal-authorities.BE", "country", "BE"),
            ("organisation/authorities.FR", "country", "FR"),
        ),
    ),
    Said(
        "The [agreement/benelux-police-2018|Benelux treaty on police cooperation] of 23 July 2018 "
        "carries the signatures of [organisation/government.BE|Belgium], "
        "[organisation/government.NL|the Netherlands] and [organisation/government.LU|Luxembourg].",
        (
            ("agreement/benelux-police-2018", "ABOUT", "topic/cross-border-cooperation"),
            *(
                (f"organisation/government.{code}", "SIGNED", "agreement/benelux-police-2018")
                for code in ("BE", "NL", "LU")
            ),
        ),
        (
            ("agreement/benelux-police-2018", "date", "2018-07-23"),
            *((f"organisation/government.{code}", "country", code) for code in ("BE", "NL", "LU")),
        ),
    ),
)


def make(*accounts: tuple[str, str, str | None, tuple[Said, ...]]) -> Graph:
    """Return the graph of documents given as (title, language, date, sentences)."""
    documents: dict[str, Document] = {}
    claims: dict[str, Claim] = {}
    for title, language, published, sentences in accounts:
        plain = [MENTION.sub(r"\2", said.text) for said in sentences]
        sha = hashlib.sha256("\n".join(plain).encode()).hexdigest()
        document = Document(
            f"document/{sha[:20]}", f"/home/someone/{title}.txt", title, language, published,
            "option" if published else None, sha,
        )  # fmt: skip
        documents[document.id] = document
        offset = 0
        for said, quote in zip(sentences, plain, strict=True):
            for claim in claims_of(said, quote, offset, document.id, language):
                claims[claim.id] = claim
            offset += len(quote) + 1
    return folded(documents, claims)


def folded(documents: dict[str, Document], claims: dict[str, Claim]) -> Graph:
    entities, relations = fold(claims.values(), documents)
    return Graph(dict(sorted(documents.items())), dict(sorted(claims.items())), entities, relations)


def claims_of(said: Said, quote: str, offset: int, document: str, language: str) -> list[Claim]:
    base = Claim(
        document, offset, offset + len(quote), quote, language, "sample", said.confidence, None, ""
    )
    found = [
        replace(base, subject=match[1], predicate="name", value=match[2], rule="sample.name")
        for match in MENTION.finditer(said.text)
    ]
    found += [
        replace(base, subject=subject, predicate=key, value=value)
        for subject, key, value in said.values
    ]
    for source, type_, target, *role in said.ties:
        qualifiers = tuple(("role", one) for one in role)
        relation = schema().relation_id(type_, source, target, dict(qualifiers))
        found.append(
            replace(
                base, subject=source, predicate=type_, object=target, qualifiers=qualifiers,
                relation=relation, rule="sample.tie",
            )
        )  # fmt: skip
    return found


def mons() -> Graph:
    """The conference of Mons in three accounts of our own, and a treaty."""
    return make(
        ("Trois voisins ouvrent une conférence à Mons", "fr", "2017-09-08", FRENCH),
        ("Twee gouverneurs in Bergen", "nl", "2017-09-09", DUTCH),
        ("Neighbours against radicalisation", "en", None, ENGLISH),
    )


def synthetic(nodes: int, ties: int, seed: int = 1) -> Graph:
    """A network without any real name: bodies of eight countries that meet at events."""
    draw = random.Random(seed)
    codes = ("BE", "FR", "NL", "DE", "LU", "CH", "DK", "PL")
    country = [codes[i % 8] for i in range(nodes)]
    ids = [f"{'event' if i % 5 == 0 else 'organisation'}/unit-{i:05}" for i in range(nodes)]
    events = [i for i in range(nodes) if i % 5 == 0]
    sentences = [
        Said(
            f"[{id_}|Unit {i} of {country[i]}] is one of many.", (), ((id_, "country", country[i]),)
        )
        if i % 5
        else Said(f"[{id_}|Meeting {i}] took place.", (), ((id_, "date", f"{2000 + i % 20}"),))
        for i, id_ in enumerate(ids)
    ]
    for _ in range(ties):
        event = events[int(len(events) * draw.random() ** 2)]
        actor = draw.randrange(nodes)
        while actor % 5 == 0 or (actor % 8 != event % 8 and draw.random() < 0.85):
            actor = draw.randrange(nodes)
        sentences.append(
            Said(
                f"[{ids[actor]}|Unit {actor} of {country[actor]}] attended "
                f"[{ids[event]}|Meeting {event}].",
                ((ids[actor], "TOOK_PART_IN", ids[event], "attended"),),
            )
        )
    return make(("A synthetic register", "en", "2020-01-01", tuple(sentences)))
