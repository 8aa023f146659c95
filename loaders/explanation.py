"""What was found in one document and by which rules, and what came to nothing: for whoever asks
why the graph says something, and for whoever writes the rules."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from ..graph.model import Document, Value
from ..ontology.rules import left_open
from ..ontology.schema import schema
from .documents import Reading, resolving
from .extraction.chart import Chart
from .extraction.phrases import (
    Agreement,
    Body,
    Date,
    Event,
    Group,
    Office,
    Phrase,
    Place,
    Quantity,
    Topic,
    Venue,
)
from .extraction.read import read
from .linking.link import link
from .linking.record import Evidence, FoundEntity, Record

__all__ = ["Explanation", "Mark", "Open", "Statement", "explain"]


@dataclass(frozen=True, slots=True)
class Mark:
    """A span of the text, in code points, and the entities (ids) that it stands for; without any
    it was recognised and stands for nothing."""

    start: int
    end: int
    entities: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """A mark that stands for nothing: its type of phrase and the reason, in one sentence.

    ``counted`` ones are unresolved mentions of the graph; of the others it has no trace.
    """

    mark: Mark
    type: str
    reason: str
    counted: bool


@dataclass(frozen=True, slots=True)
class Statement:
    """What the document says of an entity: a tie to the entity ``object``, or a property's value.

    ``predicate`` is a relationship type or a property's key, ``qualifiers`` say more (role,
    status; of a date its wording), ``evidence`` has the rules, in the order of the text.
    """

    subject: str
    predicate: str
    object: str | None
    value: str | None
    qualifiers: tuple[tuple[str, str], ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Explanation:
    """One document's text, what was marked in it and what was read from it, in the text's order."""

    document: Document
    text: str
    entities: dict[str, FoundEntity]
    marks: tuple[Mark, ...]
    statements: tuple[Statement, ...]
    open: tuple[Open, ...]


def explain(reading: Reading) -> Explanation:
    """Return what was found in a document, and why.

    >>> from passerelle.graph.model import Document
    >>> document = Document("document/a", "a.txt", "", "en", None, None, "")
    >>> why = explain(Reading(document, "Anna Martin is mayor of Lille. The summit was long."))
    >>> [(found.predicate, found.evidence[0].rule) for found in why.statements[:1]]
    [('HOLDS', 'predicate')]
    >>> [why.text[left.mark.start : left.mark.end] for left in why.open]
    ['summit']
    """
    document = reading.document
    findings = read(reading.text, document.language, resolving(document))
    record = link(document, findings)
    open_ = _open(findings.chart, record)
    standing: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for entity in record.entities.values():
        for mention in entity.mentions:
            standing[mention.start, mention.end].append(entity.id)
    marks = [Mark(*span, tuple(ids)) for span, ids in standing.items()]
    marks += [left.mark for left in open_]
    return Explanation(
        document,
        record.text,
        record.entities,
        tuple(sorted(marks, key=_order)),
        tuple(sorted(_statements(record), key=_position)),
        tuple(open_),
    )


def _order(mark: Mark) -> tuple[int, int]:
    """Sort an outer mark before those inside it."""
    return mark.start, -mark.end


def _position(statement: Statement) -> tuple[object, ...]:
    first = statement.evidence[0]
    return first.start, first.end, statement.predicate, statement.subject, statement.object or ""


def _statements(record: Record) -> Iterator[Statement]:
    for relation in record.relations.values():
        yield Statement(
            relation.source,
            relation.type,
            relation.target,
            None,
            _texts(relation.properties),
            tuple(sorted(relation.evidence)),
        )
    for entity in record.entities.values():
        together: defaultdict[Evidence, dict[str, Value]] = defaultdict(dict)
        for key, evidence in entity.evidence.items():
            if key in entity.properties:
                together[evidence][key] = entity.properties[key]
        for evidence, values in together.items():  # a date and its wording
            (key, value), *more = _texts(values)
            yield Statement(entity.id, key, None, value, tuple(more), (evidence,))


def _texts(values: dict[str, Value]) -> tuple[tuple[str, str], ...]:
    return tuple((key, schema().text(key, value)) for key, value in sorted(values.items()))


# -- what came to nothing -------------------------------------------------------------------------

_RECOGNISED = (Place, Office, Body, Event, Agreement, Group, Topic, Venue, Date, Quantity)
"""Adjectives of territories are left out: they only say more of what stands beside them."""


def _open(chart: Chart, record: Record) -> list[Open]:
    """Return the outermost phrases of the chart that no mention of an entity stands for."""
    told = bytearray(len(record.text))
    for entity in record.entities.values():
        for mention in entity.mentions:
            _fill(told, mention.start, mention.end)
    counted = {(mention.start, mention.end) for mention in record.unresolved}
    used = {
        (key, entity.properties[key])
        for entity in record.entities.values()
        for key in ("date_text", "participants")
        if key in entity.properties
    }
    spans = [
        (*chart.text.span(phrase.first, phrase.last), phrase)
        for kind in _RECOGNISED
        for phrase in chart.all(kind)
        if _worth(phrase, chart, used)
    ]
    # the outer phrase first, and of two on one span the one that is counted
    spans.sort(key=lambda span: (span[0], -span[1], span[:2] not in counted))
    found: list[Open] = []
    for start, end, phrase in spans:
        if not all(told[start:end]):
            _fill(told, start, end)
            kind = type(phrase).__name__
            found.append(Open(Mark(start, end), kind, left_open()[kind], (start, end) in counted))
    return found


def _fill(told: bytearray, start: int, end: int) -> None:
    told[start:end] = b"\x01" * (end - start)


def _worth(phrase: Phrase, chart: Chart, used: set[tuple[str, Value]]) -> bool:
    """Say whether it is worth a word that ``phrase`` stands for nothing.

    A date or count may be a property of an event; a count of things is nobody's.
    """
    if isinstance(phrase, Date):
        return ("date_text", chart.text.spaced(phrase.first, phrase.last)) not in used
    if isinstance(phrase, Quantity):
        return bool(phrase.people) and ("participants", phrase.number) not in used
    return True
