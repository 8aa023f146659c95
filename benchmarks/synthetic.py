"""A synthetic corpus of any size, as a stream, the same for the same numbers.

Each document brings along one event, its organiser, an office with the person who holds it and the
one who held it before, and names a dozen persons and organisations that other documents speak of
too, with two countries that all of them name. The names of persons are drawn from the packaged
lists, the first ones of the list of surnames more often, so that surnames are shared as they are
among people and some full names have several bearers.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from passerelle.graph.model import Claim, Document
from passerelle.ontology.ids import digest, slug
from passerelle.ontology.rows import table
from passerelle.ontology.schema import schema
from passerelle.ontology.territories import surnames, territories

__all__ = ["COUNTRIES", "Corpus", "family_names", "given_names"]

COUNTRIES = ("BE", "FR")
OFFICES = {
    "mayor": "maire de {}",
    "alderman": "échevin de {}",
    "governor": "gouverneur de {}",
    "prefect": "préfet de {}",
    "ambassador": "ambassadeur à {}",
}
BODIES = {
    "police": "police locale de {}",
    "administration": "Stadtverwaltung {}",
    "authority": "autorité portuaire de {}",
    "association": "vereniging {}",
    "bank": "bank van {}",
}
EVENTS = ("conference", "colloquium", "congress", "ceremony", "campaign")
NEW = 5
"""Entities that a document brings along; each `SPECIAL` th one more."""

SPECIAL = 10
"""One event in so many makes an agreement, one is part of another event."""


@cache
def given_names() -> list[str]:
    """Return the packaged first names, sorted."""
    return sorted({row.split("\t")[0].title() for row in table("firstnames.tsv.gz")})


@cache
def family_names() -> list[str]:
    """Return the packaged surnames of more than two letters, sorted."""
    return sorted(name for name in surnames() if len(name) > 2)


class _Town(NamedTuple):
    id: str
    name: str
    country: str


class Corpus:
    """Documents about some number of ``entities`` (places and topics included, to within a few)."""

    def __init__(self, entities: int, seed: int = 20170908) -> None:
        self.seed = seed
        rnd = random.Random(seed)
        self.topics = sorted(schema().schemes["topic"])[: max(2, min(100, entities // 50))]
        # So many that each office and each body is of one town.
        towns = max(1, entities // (NEW * len(OFFICES) + 1))
        rest = entities - towns - len(COUNTRIES) - len(self.topics)
        self.size = max(20, SPECIAL * rest // (SPECIAL * NEW + 1))
        """Documents until every entity has been spoken of; those after them repeat it."""
        found = (t for t in territories() if t.kind == "municipality" and t.country in COUNTRIES)
        self.towns = [
            _Town(f"place/{t.id}", t.name, t.country or "") for t in islice(found, towns + 1)
        ]
        given, family = given_names(), [*family_names()]
        rnd.shuffle(family)
        self.people = [
            f"{rnd.choice(given)} {family[int(len(family) * rnd.random() ** 2)].title()}"
            for _ in range(2 * self.size)
        ]

    def texts(self, number: int | None = None) -> Iterator[tuple[Document, list[Claim]]]:
        """Yield ``number`` documents with their claims, or as many as name every entity.

        Document ``size + n`` says of the world what document ``n`` says.
        """
        for at in range(self.size if number is None else number):
            yield self._text(at)

    def id(self, number: int) -> str:
        """Return the id of a document."""
        return f"document/{digest('synthetic', self.seed, number)}"

    def event(self, number: int) -> str:
        """Return the name of the event of a document."""
        town = self._town(number)
        return f"{EVENTS[number % len(EVENTS)].title()} {number} {town.name}"

    def _town(self, number: int) -> _Town:
        return self.towns[number % len(self.towns)]

    def _office(self, number: int) -> tuple[str, str, str]:
        """Return id, kind and name of an office."""
        kind = list(OFFICES)[number // len(self.towns) % len(OFFICES)]
        town = self._town(number)
        code = town.id.partition("/")[2]
        return f"office/{kind}.{code}", kind, OFFICES[kind].format(town.name)

    def _body(self, number: int) -> tuple[str, str, str]:
        """Return id, kind and name of an organisation."""
        kind = list(BODIES)[number // len(self.towns) % len(BODIES)]
        town = self._town(number)
        name = BODIES[kind].format(town.name)
        return f"organisation/{slug(name)}-{slug(town.id.partition('/')[2])}", kind, name

    def _text(self, number: int) -> tuple[Document, list[Claim]]:
        what = number % self.size
        rnd = random.Random(f"{self.seed} {what}")
        id_ = self.id(number)
        published = f"20{rnd.randrange(24):02}-{rnd.randrange(1, 13):02}-{rnd.randrange(1, 29):02}"
        said = _Said(id_)
        town = self._town(what)
        for country in COUNTRIES:
            said.of(f"place/{country}", name=country)
        said.of(town.id, name=town.name)
        said.tie(town.id, "LOCATED_IN", f"place/{town.country}")

        event, kind = self._event(what), EVENTS[what % len(EVENTS)]
        said.of(event, name=self.event(what), kind=kind, date=published)
        said.tie(event, "HELD_AT", town.id)
        for topic in rnd.sample(self.topics, 2):
            said.of(f"topic/{topic}", name=topic)
            said.tie(event, "ABOUT", f"topic/{topic}")

        office, kind, title = self._office(what)
        said.of(office, name=title, kind=kind, country=town.country)
        said.tie(office, "HAS_JURISDICTION", town.id)
        for person, status in ((2 * what, "current"), (2 * what + 1, "past")):
            said.tie(self._person(person), "HOLDS", office, status=status)
        others = [rnd.randrange(len(self.people)) for _ in range(8)]
        for person in dict.fromkeys((2 * what, 2 * what + 1, *others)):
            role = "opened" if person == 2 * what else "attended"
            said.of(self._person(person), name=self.people[person])
            said.tie(self._person(person), "TOOK_PART_IN", event, role=role)

        body, kind, name = self._body(what)
        said.of(body, name=name, kind=kind)
        said.tie(body, "LOCATED_IN", town.id)
        said.tie(body, "TOOK_PART_IN", event, role="organised")
        for other in dict.fromkeys(rnd.randrange(self.size) for _ in range(4)):
            partner, _, called = self._body(other)
            if partner != body:
                said.of(partner, name=called)
                said.tie(partner, "TOOK_PART_IN", event, role="attended")
                said.tie(body, "COOPERATES_WITH", partner)
        if kind == "association":
            said.of(body, described="true")
        if what % SPECIAL == 0:
            agreement = f"agreement/{what}"
            said.of(agreement, name=f"Convention {what}", date=published)
            said.tie(self._person(2 * what), "SIGNED", agreement)
            said.tie(body, "SIGNED", agreement)
        if what % SPECIAL == 1:
            said.of(self._event(what - 1), name=self.event(what - 1))
            said.tie(event, "PART_OF", self._event(what - 1))
        said.of(None, unresolved=self.people[others[0]].split()[-1])
        title = f"Text {number}"
        document = Document(id_, f"/{number}.txt", title, "fr", published, "option", digest(id_))
        return document, said.claims

    def _event(self, number: int) -> str:
        return f"event/{slug(self.event(number))}"

    def _person(self, number: int) -> str:
        return f"person/{slug(self.people[number])}"


class _Said:
    """The claims of one document, as it makes them."""

    def __init__(self, document: str) -> None:
        self.claims: list[Claim] = []
        self._document = document

    def of(self, subject: str | None, **values: str) -> None:
        for key, value in values.items():
            self._add(subject, key, value=value)

    def tie(self, subject: str, type_: str, target: str, **qualifiers: str) -> None:
        said = tuple(sorted(qualifiers.items()))
        relation = schema().relation_id(type_, subject, target, said)
        self._add(subject, type_, object=target, qualifiers=said, relation=relation)

    def _add(self, subject: str | None, predicate: str, **rest: Any) -> None:
        start = 90 * len(self.claims)
        quote = f"A sentence as long as sentences are, from character {start} on, about {subject}."
        self.claims.append(
            Claim(
                self._document, start, start + len(quote), quote, "fr", "benchmark", 0.9,
                subject, predicate, **rest,
            )
        )  # fmt: skip
