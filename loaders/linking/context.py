"""What all linkers share: the record they fill, the chart they read, and where places lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from ...ontology.ids import digest, slug
from ...ontology.schema import schema
from ...ontology.territories import TOWN
from ..extraction.chart import Chart
from ..extraction.groups import named_beside
from ..extraction.phrases import Body, Name, Office, Phrase, Place, Venue
from .posts import Posts
from .record import Evidence, FoundEntity, Record, ruled
from .territories import Where, lineage

__all__ = ["Linking"]


@dataclass(slots=True)
class Linking:
    """The state of one document's linking; ids by phrase as the linkers find them."""

    record: Record
    chart: Chart
    where: Where
    persons: dict[int, str] = field(default_factory=dict)
    bodies: dict[int, str] = field(default_factory=dict)
    offices: dict[int, str] = field(default_factory=dict)
    """By the office phrase's first token: the office that it names, of a list the first."""
    listed: dict[int, list[str]] = field(default_factory=dict)
    """By the first token of a phrase that names several offices: all of them."""
    holders: dict[int, str] = field(default_factory=dict)
    """By the office phrase's first token: its one holder."""
    held: set[int] = field(default_factory=set)
    """The first tokens of office phrases with holders in the text."""
    officers: list[Body] = field(default_factory=list)
    """The bodies that the text names officers of, one for each office."""
    posts: Posts = field(default_factory=Posts)
    lines: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    """By territory the places, each with what it lies in, that lead from it to its country."""
    named: frozenset[str] = frozenset()
    """The territories that the document names."""
    kinds_named: frozenset[str] = frozenset()
    """The kinds of office beside which somebody is named."""
    proposed: Mapping[tuple[int, int], tuple[str, float]] = field(default_factory=dict)
    """By the tokens of a phrase that another extractor found than the rules: which, how sure."""

    def __post_init__(self) -> None:
        """Note once what every place asks for."""
        codes = (self.where.of(place) for place in self.chart.all(Place))
        self.named = frozenset(code for code in codes if code)
        self.kinds_named = frozenset(
            office.kind for office in self.chart.all(Office) if named_beside(self.chart, office)
        )

    @property
    def language(self) -> str:
        return self.chart.text.language

    def evidence(
        self, first: int, last: int, rule: str, confidence: float, *, sentence: bool = True
    ) -> Evidence:
        """Make evidence of tokens: their whole sentence, or just the words."""
        text = self.chart.text
        if sentence:
            return self.record.evidence(*text.quote(first, last), rule, confidence)
        by, sure = self.proposed.get((first, last), ("", 1.0))
        span = text.span(first, last)
        return self.record.evidence(*span, ruled(rule, by), min(confidence, sure))

    def mention(self, id: str, phrase: Phrase, *, naming: bool = True) -> None:
        """Note that ``phrase`` names entity ``id``."""
        by, sure = self.proposed.get((phrase.first, phrase.last), ("", 1.0))
        span = self.chart.text.span(phrase.first, phrase.last)
        self.record.mention(id, *span, naming=naming, by=by, confidence=sure)

    def local(self, *parts: object) -> str:
        """Return a short digest that is this document's own: for what nothing else identifies."""
        return digest(self.record.document.id, *parts)[:10]

    # -- places ---------------------------------------------------------------------------------

    def territory(self, code: str) -> FoundEntity:
        """Return the Place entity of a territory, made on first sight."""
        territory = self.where.gazetteer.get(code)
        assert territory is not None, code
        # Towns have exonyms that nobody uses any more: the text's own word for one is its name.
        exonyms = () if territory.kind == TOWN else territory.names.get(self.language)
        name = exonyms[0] if exonyms else territory.name
        return self.record.entity(
            f"place/{code}", name, territory.country,
            kind=territory.kind, code_iso=territory.iso, code_nuts=territory.nuts,
            code_geonames=territory.geonames, code_lau=territory.lau,
            latitude=territory.latitude, longitude=territory.longitude,
        )  # fmt: skip

    def locate(self, code: str, first: int, last: int) -> str:
        """Return the id of a territory, placed in its division and country; evidence: the words."""
        lines = self.lines.get(code)
        if lines is None:
            self.territory(code)
            lines = [
                (self.territory(inner).id, self.territory(outer).id)
                for inner, outer in lineage(self.where.gazetteer, code, self.named)
            ]
            self.lines[code] = lines
        evidence = self.evidence(first, last, "gazetteer", 1.0, sentence=False)
        for inner, outer in lines:
            self.record.relate("LOCATED_IN", inner, outer, evidence)
        return f"place/{code}"

    def place(self, place: Place) -> str | None:
        """Return the entity of the territory that a place phrase means, None if it stays open; a
        place that no table knows is one of this document's own."""
        code = self.where.of(place)
        if code is None and place.generic and not place.candidates:
            name = self.chart.text.spaced(place.first, place.last)
            id = f"place/{slug(name)}.{self.local(name)}"
            return self.record.entity(id, name, None, kind=place.generic).id
        return self.locate(code, place.first, place.last) if code else None

    def venue(self, venue: Venue) -> str:
        """Return the entity of a venue, placed where the text says that it lies."""
        within = self.where.of(venue.within) if venue.within else None
        id = f"place/{slug(venue.name)}.{within or self.local(venue.name)}"
        self.record.entity(id, venue.name, self.where.country(within), kind="venue")
        self.mention(id, venue)
        if within and venue.within:
            outer = self.locate(within, venue.within.first, venue.within.last)
            last = max(venue.last, venue.within.last)
            evidence = self.evidence(venue.first, last, "venue-in", 0.95, sentence=False)
            self.record.relate("LOCATED_IN", id, outer, evidence)
        return id

    def spot(self, phrase: Phrase) -> str | None:
        """Return the entity of where something was: a venue, a place, or a body for its rooms."""
        if isinstance(phrase, Venue):
            return self.venue(phrase)
        if isinstance(phrase, Place):
            id = self.place(phrase)
            if id:
                self.mention(id, phrase)
            return id
        return self.bodies.get(phrase.first)

    # -- actors ---------------------------------------------------------------------------------

    def actor(self, phrase: Phrase) -> str | None:
        """Return the entity that acts where a phrase does: a holder rather than the office."""
        if isinstance(phrase, Name):
            return self.persons.get(phrase.first)
        if isinstance(phrase, Office):
            if phrase.first in self.held and phrase.first not in self.holders:
                return None  # several holders, each named
            return self.holders.get(phrase.first) or self.offices.get(phrase.first)
        if isinstance(phrase, Body):
            return self.bodies.get(phrase.first)
        return None

    def actors(self, phrase: Phrase) -> list[str]:
        """Return the entities that act where a phrase does: of "the mayors of A and B" each."""
        if isinstance(phrase, Office) and phrase.first not in self.held:
            several = self.listed.get(phrase.first)
            if several:
                return [self.posts.holder(id) or id for id in several]
        actor = self.actor(phrase)
        return [] if actor is None else [actor]

    def concept(self, scheme: str, id: str) -> str:
        """Return a concept's label in the document's language."""
        concept = schema().schemes[scheme][id]
        return concept.labels.get(self.language) or concept.labels.get("en") or id
