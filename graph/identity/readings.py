"""How does a document speak of a person, an organisation or an event?

A reading is an id as one document gives it, with the traits of that document by which the thing
may be known again: the offices of a person, the acronym and country of an organisation, the date,
places and titles of an event. Documents that speak alike share a reading.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from ...ontology.ids import digest, slug
from ...ontology.schema import schema
from ...ontology.territories import territories
from ..model import Claim

__all__ = ["OF", "Identity", "Reading", "Traits", "as_read", "local", "readings", "tail"]

Traits: TypeAlias = frozenset[tuple[str, str]]
"""Pairs of a trait and its value; a trait may have several values."""

OF = ".of-"
"""Between what a thing is and the tail of the id of the thing that it belongs to."""

_LOCAL = re.compile(r"[0-9a-f]{10}")


@dataclass(frozen=True)
class Reading:
    """An id as a document reads it, and the traits that the document gives it.

    ============ ==========================================================================
    type         traits
    ============ ==========================================================================
    Person       ``holds`` an office now, ``held`` it once or will (``governor.BE-VWV``;
                 ``governor.`` where the jurisdiction is not stated), ``country`` of an
                 office, ``place`` that the document names (only where it is needed)
    Organisation ``acronym``, ``country``, ``kind``, ``place`` of jurisdiction or seat
    Event        ``kind``, ``date``, ``place``, ``name`` (a title or wording, as a slug)
    ============ ==========================================================================
    """

    id: str
    traits: Traits = frozenset()

    @cached_property
    def key(self) -> str:
        """The id of the reading's own node."""
        return f"reading/{digest(self.id, *(f'{k}={v}' for k, v in sorted(self.traits)))}"

    @property
    def dated(self) -> bool:
        """Whether it matters when its documents were published: who holds an office then."""
        return any(key == "holds" for key, _ in self.traits)

    def values(self, *traits: str) -> frozenset[str]:
        """Return the values of some traits.

        >>> Reading("person/a", frozenset({("holds", "mayor.x")})).values("holds", "held")
        frozenset({'mayor.x'})
        """
        return frozenset(value for key, value in self.traits if key in traits)


@dataclass(slots=True)
class Identity:
    """Readings that are one thing, under the id that it gets.

    ``offices`` leads from a person's post ("governor") to the one office of it that the person is
    known to hold or have held, "governor.BE-VWV".
    """

    id: str
    readings: list[Reading]
    offices: dict[str, str] = field(default_factory=dict)


def tail(id: str) -> str:
    """Return an id without its prefix: ``carl-decaluwe`` of ``person/carl-decaluwe``."""
    return id.partition("/")[2]


def local(id: str) -> bool:
    """Say whether a thing is known in one document only: its id ends in a digest.

    >>> local("person/decaluwe.0123456789"), local("person/carl-decaluwe")
    (True, False)
    """
    return _LOCAL.fullmatch(id.rpartition(".")[2]) is not None


def readings(claims: Iterable[Claim]) -> dict[str, Reading]:
    """Return the readings of one document by id, from all of its claims.

    Only what more than its id may identify has a reading: not a place or a known body.
    """
    found = _Document(claims)
    return {
        id: Reading(id, frozenset(found.traits[id]))
        for id, type in found.types.items()
        if _ABOUT.get(type) and _ABOUT[type](found, id)
    }


def _naming(claim: Claim) -> bool:
    """Say whether a claim of a name stands on a mention by name, whichever extractor found it."""
    return claim.rule.partition(" ")[0] == "mention"


class _Document:
    """What the claims of one document say, as far as traits ask."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        declared = schema()
        self.types: dict[str, str] = {}
        self.values: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
        self.ties: defaultdict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        self.traits: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
        for claim in claims:
            subject, object_ = as_read(claim)
            if subject is None:
                continue
            for id in (subject, object_):
                if id is not None and id not in self.types:
                    self.types[id] = declared.type_of(id)
            if object_ is not None:
                status = dict(claim.qualifiers).get("status", "current")
                self.ties[subject, claim.predicate].add((object_, status))
            elif claim.value is not None and (claim.predicate != "name" or _naming(claim)):
                self.values[subject, claim.predicate].add(claim.value)
        self.places = {tail(id) for id, type in self.types.items() if type == "Place"}

    def person(self, id: str) -> bool:
        traits = self.traits[id]
        for office, status in self.ties[id, "HOLDS"]:
            post = tail(office)
            if post.endswith(f"{OF}{tail(id)}"):
                post = post.removesuffix(f"{OF}{tail(id)}") + "."
                if local(id):
                    traits.update(("place", place) for place in self.places)
            traits.add(("holds" if status == "current" else "held", post))
            countries = self.values[office, "country"]
            traits.update(("country", code) for code in countries if territories().is_country(code))
        return True

    def organisation(self, id: str) -> bool:
        name = tail(id)
        if "." in name or name in schema().schemes["organisation"]:
            return False
        traits = self.traits[id]
        if acronyms := self.values[id, "acronym"]:  # of several the first stands for all
            traits.add(("acronym", min(map(slug, acronyms))))
        for key in ("kind", "country"):
            traits.update((key, value) for value in self.values[id, key])
        for tie in ("HAS_JURISDICTION", "LOCATED_IN"):
            traits.update(("place", tail(place)) for place, _ in self.ties[id, tie])
        return True

    def event(self, id: str) -> bool:
        if OF in id or local(id):
            return False
        traits = self.traits[id]
        for key in ("kind", "date"):
            traits.update((key, value) for value in self.values[id, key])
        traits.update(("place", tail(place)) for place, _ in self.ties[id, "HELD_AT"])
        traits.update(("name", slug(name)) for name in self.values[id, "name"])
        return bool(self.values[id, "date"])


_ABOUT = {
    "Person": _Document.person,
    "Organisation": _Document.organisation,
    "Event": _Document.event,
}


def as_read(claim: Claim) -> tuple[str | None, str | None]:
    """Return the subject and object that the document alone gives a claim."""
    return claim.subject_read or claim.subject, claim.object_read or claim.object
