"""The record: what one document gives, as `passerelle extract` prints it and `load` stores it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from ...graph.model import UNRESOLVED, Claim, Document, Value
from ...ontology.rules import rule_named
from ...ontology.schema import schema

__all__ = ["Evidence", "FoundEntity", "FoundRelation", "Mention", "Outcome", "Record", "ruled"]


def ruled(rule: str, by: str) -> str:
    """Return the name of a rule that stands on what the extractor ``by`` found.

    >>> ruled("apposition", "gliner:news"), ruled("apposition", "")
    ('apposition gliner:news', 'apposition')
    """
    return f"{rule} {by}" if by else rule


class Mention(NamedTuple):  # not a dataclass: each document makes hundreds
    """A span of the text, in code points, with its wording."""

    start: int
    end: int
    text: str
    naming: bool = True
    """Whether the wording is a name of the thing; "the governor" only points to it."""
    by: str = ""
    """The extractor that found it; empty for the rules."""
    confidence: float = 1.0
    """How sure that extractor is."""

    @property
    def rule(self) -> str:
        """The rule that its claim of a name carries."""
        return ruled("mention" if self.naming else "reference", self.by)


class Evidence(NamedTuple):  # not a dataclass: each document makes hundreds
    """The span that states something, the rule that read it, and how sure it is (0 to 1)."""

    start: int
    end: int
    quote: str
    rule: str
    confidence: float


@dataclass(slots=True)
class FoundEntity:
    """An entity of the document, with its mentions and the evidence of each property."""

    id: str
    type: str
    name: str
    country: str | None = None
    properties: dict[str, Value] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    evidence: dict[str, Evidence] = field(default_factory=dict)


@dataclass(slots=True)
class FoundRelation:
    """A tie of the document, with the evidence for it."""

    id: str
    type: str
    source: str
    target: str
    properties: dict[str, Value] = field(default_factory=dict)
    evidence: list[Evidence] = field(default_factory=list)


@dataclass(slots=True)
class Outcome:
    """What an extractor beside the rules gave for a document: how many items were kept, and how
    many dropped for which reason; or, in ``failure``, why it gave nothing."""

    extractor: str
    kept: int = 0
    dropped: Counter[str] = field(default_factory=Counter)
    failure: str | None = None


class Record:
    """Entities, relations and unresolved mentions of one document; ``outcomes`` of the extractors
    that read it beside the rules."""

    def __init__(self, document: Document, text: str) -> None:
        self.document = document
        self.text = text
        self.entities: dict[str, FoundEntity] = {}
        self.relations: dict[str, FoundRelation] = {}
        self.unresolved: list[Mention] = []
        self.outcomes: list[Outcome] = []
        self._mentioned: set[tuple[str, int, int]] = set()
        self._stated: dict[tuple[str, int, int, str], int] = {}
        """By relation, span and rule where the evidence stands in the relation's list."""
        self._plain: dict[tuple[str, str, str], FoundRelation] = {}
        """By type and ends the relations that nothing qualifies, which come again and again."""
        self._touching: dict[str, list[FoundRelation]] = {}

    # -- building -------------------------------------------------------------------------------

    def entity(
        self,
        id: str,
        name: str,
        country: str | None = None,
        **properties: Value | None,
    ) -> FoundEntity:
        """Return the entity ``id``, made on first sight; properties that it lacks are added."""
        found = self.entities.get(id)
        if found is None:
            found = FoundEntity(id, schema().type_of(id), name, country)
            self.entities[id] = found
        found.country = found.country or country
        for key, value in properties.items():
            if value is not None:
                found.properties.setdefault(key, value)
        return found

    def mention(
        self,
        id: str,
        start: int,
        end: int,
        *,
        naming: bool = True,
        by: str = "",
        confidence: float = 1.0,
    ) -> None:
        """Note that the text names entity ``id`` at a span, or (not ``naming``) points to it."""
        if (id, start, end) not in self._mentioned:
            self._mentioned.add((id, start, end))
            mention = Mention(start, end, self.text[start:end], naming, by, round(confidence, 2))
            self.entities[id].mentions.append(mention)

    def evidence(self, start: int, end: int, rule: str, confidence: float) -> Evidence:
        """Make evidence of a span of the text; raises `Nonconforming` for an unknown rule."""
        rule_named(rule)
        return Evidence(start, end, self.text[start:end], rule, round(confidence, 2))

    def relate(
        self,
        type: str,
        source: str,
        target: str,
        evidence: Evidence,
        **properties: Value,
    ) -> FoundRelation:
        """Return the relation between two entities, made on first sight, with more evidence; of
        one rule's for one span the surest counts."""
        found = None if properties else self._plain.get((type, source, target))
        if found is None:
            found = self._relation(type, source, target, properties)
            if not properties:
                self._plain[type, source, target] = found
        key = found.id, evidence.start, evidence.end, evidence.rule
        at = self._stated.setdefault(key, len(found.evidence))
        if at == len(found.evidence):
            found.evidence.append(evidence)
        elif evidence.confidence > found.evidence[at].confidence:
            found.evidence[at] = evidence
        return found

    def _relation(
        self, type: str, source: str, target: str, properties: dict[str, Value]
    ) -> FoundRelation:
        declared = schema()
        if declared.relation_types[type].symmetric and source > target:
            source, target = target, source
        qualifiers = {key: declared.text(key, value) for key, value in properties.items()}
        id = declared.relation_id(type, source, target, qualifiers)
        found = self.relations.get(id)
        if found is None:
            found = FoundRelation(id, type, source, target, dict(properties))
            self.relations[id] = found
            self._touching.setdefault(source, []).append(found)
            self._touching.setdefault(target, []).append(found)
        return found

    def first_evidence(self, id: str) -> Evidence | None:
        """Return the evidence of the entity's ties that stands first in the text."""
        return min((v for r in self._touching.get(id, ()) for v in r.evidence), default=None)

    # -- reading --------------------------------------------------------------------------------

    def to_json(self) -> dict[str, object]:
        """Return the record in the form that DESIGN and evaluation read, sorted by id."""
        document = self.document
        return {
            "document": {
                "id": document.id, "path": document.path, "title": document.title,
                "language": document.language, "published": document.published,
                "published_source": document.published_source, "sha256": document.sha256,
            },
            "entities": [
                {
                    "id": e.id, "type": e.type, "name": e.name, "country": e.country,
                    **dict(sorted(e.properties.items())),
                    "mentions": [_span(m) for m in sorted(e.mentions)],
                }
                for _, e in sorted(self.entities.items())
            ],
            "relations": [
                {
                    "id": r.id, "type": r.type, "source": r.source, "target": r.target,
                    "properties": dict(sorted(r.properties.items())),
                    "evidence": [
                        {"start": v.start, "end": v.end, "quote": v.quote, "rule": v.rule,
                         "confidence": v.confidence}
                        for v in sorted(r.evidence)
                    ],
                }
                for _, r in sorted(self.relations.items())
            ],
            "unresolved": [_span(m) for m in sorted(self.unresolved)],
        }  # fmt: skip

    def claims(self) -> Iterator[Claim]:
        """Yield the claims of the record: names, properties, ties, unresolved mentions."""
        document, language = self.document.id, self.document.language
        declared = schema()
        for entity in self.entities.values():
            anchor = self._anchor(entity)
            if anchor is None:
                continue  # nothing in the text speaks of it
            values: dict[str, Value] = dict(entity.properties)
            if entity.country:
                values["country"] = entity.country
            if not entity.mentions:
                values["name"] = entity.name
            for mention in entity.mentions:
                # "the governor" points to a thing whose name stands elsewhere
                name = " ".join(mention.text.split()) if mention.naming else entity.name
                confidence = min(mention.confidence, 1.0 if mention.naming else 0.5)
                yield Claim(
                    document, mention.start, mention.end, mention.text, language, mention.rule,
                    confidence, entity.id, "name", value=name,
                )  # fmt: skip
            for key, value in sorted(values.items()):
                where = entity.evidence.get(key, anchor)
                yield Claim(
                    document, where.start, where.end, where.quote, language, where.rule,
                    where.confidence, entity.id, key, value=declared.text(key, value),
                )  # fmt: skip
        for relation in self.relations.values():
            qualifiers = tuple(
                sorted((k, declared.text(k, v)) for k, v in relation.properties.items())
            )
            for where in relation.evidence:
                yield Claim(
                    document, where.start, where.end, where.quote, language, where.rule,
                    where.confidence, relation.source, relation.type, object=relation.target,
                    qualifiers=qualifiers, relation=relation.id,
                )  # fmt: skip
        for mention in self.unresolved:
            yield Claim(
                document, mention.start, mention.end, mention.text, language,
                ruled("unresolved", mention.by), mention.confidence,
                None, UNRESOLVED, value=" ".join(mention.text.split()),
            )  # fmt: skip

    def _anchor(self, entity: FoundEntity) -> Evidence | None:
        """Return the evidence of properties that have none of their own: the first mention.

        Of a place that the text doesn't name, the gazetteer tells from one that it does.
        """
        if entity.mentions:
            first = min(entity.mentions)
            rule = ruled("mention", first.by)
            return Evidence(first.start, first.end, first.text, rule, first.confidence)
        first = self.first_evidence(entity.id)
        if first is not None:
            rule = "gazetteer" if entity.type == "Place" else first.rule
            return Evidence(first.start, first.end, first.quote, rule, first.confidence)
        return None


def _span(mention: Mention) -> dict[str, object]:
    """Return a mention as JSON; who found it is told where it was not the rules."""
    span: dict[str, object] = {"start": mention.start, "end": mention.end, "text": mention.text}
    if mention.by:
        span |= {"by": mention.by, "confidence": mention.confidence}
    return span
