"""A small corpus, written as claims into a real store, whose answers are known by hand.

Two conferences (Mons 2017 with a workshop, Lille in March 2018), one feast without a year, a
treaty, a project and a stated tie, told by three documents.
"""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager

import pytest
from passerelle.graph.model import UNRESOLVED, Claim, Document
from passerelle.graph.store import Store
from passerelle.ontology.schema import schema


class Text:
    """A document under construction: each thing said takes the next ten code points."""

    def __init__(self, id_: str, language: str, published: str | None) -> None:
        self.document = Document(
            id=f"document/{id_}", path=f"{id_}.txt", title=id_.capitalize(), language=language,
            published=published, published_source="option" if published else None, sha256=id_,
        )  # fmt: skip
        self.claims: list[Claim] = []

    def _add(self, subject: str | None, predicate: str, **said) -> None:
        start = 10 * len(self.claims)
        self.claims.append(
            Claim(
                document=self.document.id, start=start, end=start + 10, quote=f"quote {start}",
                language=self.document.language, rule="hand", confidence=0.9, subject=subject,
                predicate=predicate, **said,
            )
        )  # fmt: skip

    def entity(self, id_: str, name: str, **properties: str) -> None:
        self._add(id_, "name", value=name)
        for key, value in properties.items():
            self._add(id_, key, value=value)

    def tie(self, source: str, type_: str, target: str, **qualifiers: str) -> None:
        self._add(
            source, type_, object=target, qualifiers=tuple(sorted(qualifiers.items())),
            relation=schema().relation_id(type_, source, target, qualifiers),
        )  # fmt: skip

    def unresolved(self, wording: str) -> None:
        self._add(None, UNRESOLVED, value=wording)


ANNA, BRUNO, CORA = "person/anna", "person/bruno", "person/cora"
GOVERNOR, PREFECT = "office/governor.BE-WHT", "office/prefect.FR-HDF"
POLICE, CABINET = "organisation/police.NL", "organisation/cabinet.BE"
MONS, WORKSHOP, LILLE, FEAST = "event/mons", "event/mons.1", "event/lille", "event/feast"
TREATY, PROJECT = "agreement/treaty", "project/bridge"
RADICALISATION, FIRE = "topic/radicalisation", "topic/fire"
HAINAUT, HDF, VENUE = "place/BE-WHT", "place/FR-HDF", "place/palace.BE-WHT"


@pytest.fixture(scope="module")
def corpus() -> list[tuple[Document, list[Claim]]]:
    """The three documents and what they say."""
    mons = Text("account", "fr", "2017-09-09")
    mons.entity(ANNA, "Anna")
    mons.entity(BRUNO, "Bruno")
    mons.entity(GOVERNOR, "gouverneure du Hainaut", kind="governor", country="BE")
    mons.entity(PREFECT, "préfet des Hauts-de-France", kind="prefect", country="FR")
    mons.entity(POLICE, "police néerlandaise", kind="police", country="NL", described="true")
    mons.entity(CABINET, "cabinet de la gouverneure", kind="cabinet", country="BE")
    mons.entity(MONS, "Conférence", kind="conference", date="2017-09-08", participants="60",
                participants_approximate="true")  # fmt: skip
    mons.entity(WORKSHOP, "Atelier", kind="workshop")
    mons.entity(RADICALISATION, "radicalisation")
    mons.entity(FIRE, "incendies")
    mons.entity(HAINAUT, "Hainaut", kind="province", country="BE")
    mons.entity(HDF, "Hauts-de-France", kind="region", country="FR")
    mons.entity(VENUE, "Palais", kind="venue", country="BE")
    mons.tie(ANNA, "HOLDS", GOVERNOR, status="current", since="2013-10")
    mons.tie(BRUNO, "HOLDS", PREFECT, status="current")
    mons.tie(GOVERNOR, "HAS_JURISDICTION", HAINAUT)
    mons.tie(PREFECT, "HAS_JURISDICTION", HDF)
    mons.tie(VENUE, "LOCATED_IN", HAINAUT)
    mons.tie(MONS, "HELD_AT", VENUE)
    mons.tie(WORKSHOP, "PART_OF", MONS)
    mons.tie(MONS, "ABOUT", RADICALISATION)
    mons.tie(WORKSHOP, "ABOUT", FIRE)
    mons.tie(ANNA, "TOOK_PART_IN", MONS, role="opened")
    mons.tie(BRUNO, "TOOK_PART_IN", MONS, role="opened")
    mons.tie(CABINET, "TOOK_PART_IN", MONS, role="organised")
    mons.tie(POLICE, "TOOK_PART_IN", WORKSHOP, role="attended")
    mons.unresolved("le service")
    mons.unresolved("le service")

    lille = Text("verslag", "nl", "2018-04-01")
    lille.entity(ANNA, "Anna")
    lille.entity(BRUNO, "Bruno")
    lille.entity(CORA, "Cora", country="NL")
    lille.entity(LILLE, "Conferentie", kind="conference", date="2018-03")
    lille.entity(FEAST, "Feest", date="XXXX-09-19")
    lille.entity(HAINAUT, "Henegouwen")
    lille.entity(TREATY, "Verdrag", date="2018-03-02")
    lille.tie(BRUNO, "HOLDS", PREFECT, status="past", until="2018-02")
    lille.tie(ANNA, "TOOK_PART_IN", LILLE, role="hosted")
    lille.tie(BRUNO, "TOOK_PART_IN", LILLE, role="spoke")
    lille.tie(CORA, "TOOK_PART_IN", LILLE, role="opened")
    lille.tie(CORA, "TOOK_PART_IN", FEAST, role="opened")
    lille.tie(ANNA, "TOOK_PART_IN", FEAST, role="attended")
    lille.tie(LILLE, "ABOUT", RADICALISATION)
    lille.tie(GOVERNOR, "SIGNED", TREATY)
    lille.tie(CORA, "SIGNED", TREATY)
    lille.tie(TREATY, "ABOUT", FIRE)
    lille.unresolved("de dienst")

    undated = Text("list", "en", None)
    undated.entity(POLICE, "Dutch police")
    undated.entity(CABINET, "governor's office")
    undated.entity(PROJECT, "Bridge")
    undated.tie(POLICE, "PARTNER_IN", PROJECT, lead="true")
    undated.tie(CABINET, "PARTNER_IN", PROJECT)
    undated.tie(CABINET, "COOPERATES_WITH", POLICE)
    undated.unresolved("le service")
    return [(text.document, text.claims) for text in (mons, lille, undated)]


@pytest.fixture(scope="module")
def store(
    emptied: Callable[[], AbstractContextManager[Store]],
    corpus: list[tuple[Document, list[Claim]]],
) -> Iterator[Store]:
    """The corpus in a store, on either engine."""
    with emptied() as opened:
        opened.write(corpus)
        yield opened
