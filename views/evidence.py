"""What the panel shows of a node or tie: its facts, and the sentences that state them.

The result is plain lists and dictionaries for a JSON block. Sentences, documents and rules are
listed once and named by position; marks inside a sentence are offsets in UTF-16 units, because a
script cuts strings there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import PurePosixPath, PureWindowsPath
from typing import TypeAlias

from ..graph.model import Claim, Document, Entity, Graph, Relation, Value
from ..ontology.schema import schema
from .selection import Drawn, Tie

__all__ = ["collect", "facts"]

Fact: TypeAlias = tuple[str, str, str]
"""Label, value, and how to write it: ``date``, ``about`` (an approximate number), or nothing."""

UNSAID = frozenset({"name", "names", "country", "date_precision", "participants_approximate"})
"""Properties that are shown elsewhere, or only qualify another."""
CONTAINMENT = "LOCATED_IN"


def collect(graph: Graph, drawn: Drawn, names: Sequence[str], language: str) -> dict[str, object]:
    """Return documents, sentences, and what the panel shows of each drawn node and tie.

    ``nodes`` and ``ties`` stand in the order of ``drawn``, and so do ``names``, by which the page
    calls the nodes. Labels are in ``language``.
    """
    return _Collector(graph, drawn, names, language).result()


def facts(
    properties: Mapping[str, Value], type_: str, language: str, words: Mapping[str, str]
) -> list[Fact]:
    """Return the ``properties`` of a node or tie of ``type_`` as facts, in the ontology's order.

    ``words`` gives "yes" and "no".

    >>> facts({"participants": 60, "participants_approximate": True}, "Event", "en", {})
    [('number of participants', '60', 'about')]
    """
    known = schema()
    found: list[Fact] = []
    order = {key: i for i, key in enumerate(known.properties)}
    for key in sorted(properties, key=lambda key: (order.get(key, len(order)), key)):
        value = properties[key]
        if key in UNSAID or value is False or value == "":
            continue
        label = known.label(key, language) if key in order else key
        concepts = known.values(key, _node_type(type_)) if key in order else None
        if concepts is not None:
            values = value if isinstance(value, tuple) else (value,)
            scheme = next((concept.scheme for concept in concepts.values()), "")
            text = ", ".join(known.concept_label(scheme, str(one), language) for one in values)
        elif isinstance(value, tuple):  # a property of several values
            text = ", ".join(map(str, value))
        elif value is True:
            text = words.get("yes", "")
        else:
            text = str(value)
        approximate = key == "participants" and properties.get("participants_approximate") is True
        style = "about" if approximate else "date" if key in {"date", "since", "until"} else ""
        found.append((label, text, style))
    return found


def _node_type(type_: str) -> str | None:
    return type_ if type_ in schema().node_types else None


class _Collector:
    def __init__(self, graph: Graph, drawn: Drawn, names: Sequence[str], language: str) -> None:
        self.graph, self.drawn, self.names, self.language = graph, drawn, names, language
        self.words = _yes_no(language)
        self.of_entity: defaultdict[str, list[Claim]] = defaultdict(list)
        self.of_relation: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in graph.claims.values():
            for end in {claim.subject, claim.object} - {None}:
                self.of_entity[str(end)].append(claim)
            if claim.relation is not None:
                self.of_relation[claim.relation].append(claim)
        self.quotes: dict[tuple[int, str, str], int] = {}
        self.rules: dict[str, int] = {}
        self.wordings_of: dict[str, list[str]] = {}

    def result(self) -> dict[str, object]:
        nodes = [
            self.node(entity, name)
            for entity, name in zip(self.drawn.entities, self.names, strict=True)
        ]
        ties = [self.tie(tie) for tie in self.drawn.ties]
        return {
            "documents": [self.document(document) for document in self.documents],
            "quotes": list(self.quotes),
            "rules": list(self.rules),
            "nodes": nodes,
            "ties": ties,
        }

    @cached_property
    def documents(self) -> list[Document]:
        """The documents, oldest first, those without a date last."""
        return sorted(
            self.graph.documents.values(), key=lambda d: (d.published or "9", d.title, d.id)
        )

    @cached_property
    def document_at(self) -> dict[str, int]:
        return {document.id: i for i, document in enumerate(self.documents)}

    @cached_property
    def elsewhere(self) -> dict[str, list[Relation]]:
        """The relations of drawn entities that are not drawn themselves."""
        drawn = {relation.id for tie in self.drawn.ties for relation in tie.relations}
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in sorted(self.graph.relations.values(), key=lambda r: r.id):
            if relation.id not in drawn:
                for end in sorted({relation.source, relation.target}):
                    found[end].append(relation)
        return dict(found)

    def document(self, document: Document) -> dict[str, str]:
        title = document.title.strip() or _file_name(document.path)
        shown = {"title": title, "language": document.language}
        if document.published:
            shown["published"] = document.published
        if document.path.startswith("https://"):
            shown["address"] = document.path
        return shown

    def node(self, entity: Entity, shown: str) -> dict[str, object]:
        said = facts(entity.properties, entity.type, self.language, self.words)
        return {
            "names": {
                language: [name for name in wordings if name != shown]
                for language, wordings in sorted(entity.names.items())
                if any(name != shown for name in wordings)
            },
            "facts": [*said, *self.undrawn(entity)],
            "quotes": self.sentences(self.of_entity.get(entity.id, ()), (entity.id,)),
        }

    def undrawn(self, entity: Entity) -> list[Fact]:
        """What ties ``entity`` to things that the page does not draw, told in words."""
        known = schema()
        told: defaultdict[tuple[str, bool], list[str]] = defaultdict(list)
        for relation in self.elsewhere.get(entity.id, ()):
            outward = relation.source == entity.id
            other = self.graph.entities.get(relation.target if outward else relation.source)
            if other is None:
                continue
            if relation.type == CONTAINMENT and not outward:
                continue
            told[relation.type, outward].append(
                ", ".join(self.chain(other)) if relation.type == CONTAINMENT else other.name
            )
        return [
            (known.label(type_, self.language), "; ".join(sorted(set(names))), _way(outward))
            for (type_, outward), names in sorted(told.items())
        ]

    def chain(self, place: Entity) -> list[str]:
        """The name of ``place`` and of what contains it, as far as one thing contains it."""
        names, seen = [place.name], {place.id}
        at = place.id
        while True:
            above = [r.target for r in self.containing.get(at, ()) if r.target not in seen]
            if len(above) != 1 or above[0] not in self.graph.entities:
                return names
            at = above[0]
            seen.add(at)
            names.append(self.graph.entities[at].name)

    @cached_property
    def containing(self) -> dict[str, list[Relation]]:
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in self.graph.relations.values():
            if relation.type == CONTAINMENT:
                found[relation.source].append(relation)
        return dict(found)

    def tie(self, tie: Tie) -> list[dict[str, object]]:
        source = self.drawn.entities[tie.source].id

        def said(relation: Relation) -> dict[str, Value]:
            # The heading says the role, unless the tie stands for several relations.
            known = schema()
            return {
                key: value
                for key, value in relation.properties.items()
                if len(tie.relations) > 1 or not known.property(key).identifying
            }

        return [
            {
                "against": relation.source != source,
                "confidence": relation.confidence,
                "facts": facts(said(relation), tie.type, self.language, self.words),
                "quotes": self.sentences(
                    self.of_relation.get(relation.id, ()), (relation.source, relation.target)
                ),
            }
            for relation in tie.relations
        ]

    def sentences(self, claims: Iterable[Claim], about: tuple[str, ...]) -> list[list[object]]:
        """Each sentence once: its position, marks, best confidence, and the rules that found it."""
        best: dict[tuple[int, str, str], tuple[int, float, set[str]]] = {}
        for claim in claims:
            if claim.document not in self.document_at or not claim.quote.strip():
                continue
            key = (self.document_at[claim.document], claim.language, claim.quote)
            start, confidence, rules = best.get(key, (claim.start, 0.0, set()))
            best[key] = (
                min(start, claim.start),
                max(confidence, claim.confidence),
                rules | {claim.rule},
            )
        order = sorted(best, key=lambda key: (key[0], best[key][0], key[2], key[1]))
        return [
            [
                self.quotes.setdefault(key, len(self.quotes)),
                self.marks(key[2], about),
                round(best[key][1], 3),
                [self.rules.setdefault(rule, len(self.rules)) for rule in sorted(best[key][2])],
            ]
            for key in order
        ]

    def marks(self, quote: str, about: tuple[str, ...]) -> list[int]:
        """Where the wordings of the entities ``about`` stand in ``quote``: start, end, start, …"""
        spans = sorted(
            span
            for id_ in about
            for text in self.wordings(id_)
            for span in _whole_words(text, quote)
        )
        merged: list[tuple[int, int]] = []
        for start, end in spans:
            if merged and start < merged[-1][1]:
                merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
            else:
                merged.append((start, end))
        return [_utf16(quote, offset) for span in merged for offset in span]

    def wordings(self, id_: str) -> list[str]:
        if id_ not in self.wordings_of:
            entity = self.graph.entities.get(id_)
            known = {
                claim.value
                for claim in self.of_entity.get(id_, ())
                if claim.subject == id_ and claim.predicate == "name" and claim.value
            }
            if entity is not None:
                known |= {entity.name, *(n for names in entity.names.values() for n in names)}
            self.wordings_of[id_] = sorted({text.strip() for text in known} - {""})
        return self.wordings_of[id_]


def _whole_words(wording: str, text: str) -> Iterator[tuple[int, int]]:
    """Yield where ``wording`` stands in ``text``, but not inside a longer word."""
    at = text.find(wording)
    while at >= 0:
        end = at + len(wording)
        if not (text[at - 1 : at].isalnum() and wording[0].isalnum()) and not (
            text[end : end + 1].isalnum() and wording[-1].isalnum()
        ):
            yield at, end
        at = text.find(wording, end)


def _way(outward: bool) -> str:
    return "" if outward else "inward"


def _yes_no(language: str) -> Mapping[str, str]:
    from .words import words

    texts = words(language)
    return {"yes": str(texts["yes"]), "no": str(texts["no"])}


def _utf16(text: str, offset: int) -> int:
    """Return the code point ``offset`` of ``text`` counted in UTF-16 units."""
    if text.isascii():
        return offset
    return offset + sum(character > "\uffff" for character in text[:offset])


def _file_name(path: str) -> str:
    """Return the last part of a path: where a file lay on someone's disk is nobody's business."""
    return PureWindowsPath(PurePosixPath(path).name).name or path
