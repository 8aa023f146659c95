"""What the page's scripts are given besides the evidence: words, looks, nodes and ties.

All of it is plain lists and dictionaries for JSON blocks, in the order of `Drawn`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Sequence

from ..graph.model import Entity, Graph
from ..graph.periods import cover, period
from ..ontology.schema import schema
from .layout import place
from .selection import Drawn, Tie
from .words import style, words

__all__ = ["edges", "nodes", "page"]

DATED = frozenset({"Event", "Agreement"})
"""Kinds whose time is their own date, not that of the documents about them."""


def page(graph: Graph, drawn: Drawn, language: str) -> dict[str, object]:
    """What the scripts must know beyond nodes and ties: words, labels, shapes, colours."""
    from babel import Locale

    known, looks = schema(), style()
    locale = Locale.parse(language)
    node_types = Counter(entity.type for entity in drawn.entities)
    tie_types = Counter(tie.type for tie in drawn.ties)
    countries = Counter(entity.country for entity in drawn.entities if entity.country)
    ordered = [type_ for type_ in looks["nodes"] if type_ in node_types]
    ordered += sorted(set(node_types) - set(ordered))
    return {
        "language": language,
        "words": words(language),
        "kinds": [
            {"key": type_, "label": known.label(type_, language), "count": node_types[type_]}
            | looks["nodes"].get(type_, looks["nodes"]["other"])
            for type_ in ordered
        ],
        "ties": [
            {
                "key": type_,
                "label": known.label(type_, language),
                "symmetric": known.relation_type(type_).symmetric,
                "count": tie_types[type_],
                "details": _details(drawn.ties, type_, language),
            }
            | looks["ties"].get(type_, looks["ties"]["other"])
            for type_ in sorted(tie_types, key=lambda type_: (-tie_types[type_], type_))
        ],
        "countries": [
            {"key": code, "label": str(locale.territories.get(code, code)), "count": count}
            for code, count in sorted(countries.items(), key=lambda item: (-item[1], item[0]))
        ],
        "countryless": sum(entity.country is None for entity in drawn.entities),
        "countryColours": looks["countries"]["colours"],
        "languages": {
            code: str(locale.languages.get(code, code))
            for code in sorted({code for entity in drawn.entities for code in entity.names} - {""})
        },
        "documents": len(graph.documents),
        "leftOut": [drawn.entities_left_out, drawn.ties_left_out],
    }


def _details(ties: Iterable[Tie], type_: str, language: str) -> list[dict[str, object]]:
    """What tells relations of one type apart (roles): each value with its label and count."""
    known = schema()
    counts = Counter(key for tie in ties if tie.type == type_ for key in _keys(tie))
    return [
        {
            "key": f"{name}={value}",
            "label": known.concept_label(known.property(name).values or "", value, language),
            "count": count,
        }
        for (name, value), count in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]


def _keys(tie: Tie) -> list[tuple[str, str]]:
    known = schema()
    identifying = [k for k in known.relation_type(tie.type).properties if _identifies(k)]
    return sorted(
        {
            (key, str(relation.properties[key]))
            for relation in tie.relations
            for key in identifying
            if key in relation.properties
        }
    )


def _identifies(key: str) -> bool:
    return schema().property(key).identifying


def nodes(drawn: Drawn, names: Sequence[str]) -> list[dict[str, object]]:
    """The nodes as pyvis hands them on: vis reads id, x, y and size, the rest is for us."""
    degree: Counter[int] = Counter()
    for tie in drawn.ties:
        degree.update({tie.source, tie.target})
    radii = [round(7 + 3.2 * math.sqrt(min(degree[i], 100)), 1) for i in range(len(drawn.entities))]
    positions = place(
        [(tie.source, tie.target) for tie in drawn.ties],
        radii,
        [math.sqrt(1 + tie.claims) for tie in drawn.ties],
        # Few nodes stand far apart, so that every name finds room; many stand close.
        gap=max(10.0, min(60.0, 280 / math.sqrt(max(1, len(radii))))),
    )
    return [
        {
            "id": i,
            "key": entity.id,
            "name": names[i],
            "names": sorted({n for names in entity.names.values() for n in names} - {names[i]}),
            "kind": entity.type,
            "country": entity.country,
            "period": _own_period(entity),
            "documents": entity.documents,
            "degree": degree[i],
            "size": radii[i],
            "x": positions[i][0],
            "y": positions[i][1],
        }
        for i, entity in enumerate(drawn.entities)
    ]


def edges(drawn: Drawn) -> list[dict[str, object]]:
    found: list[dict[str, object]] = []
    for i, tie in enumerate(drawn.ties):
        ends = (drawn.entities[tie.source], drawn.entities[tie.target])
        edge: dict[str, object] = {
            "id": i,
            "key": f"{ends[0].id}~{tie.type}~{ends[1].id}",
            "from": tie.source,
            "to": tie.target,
            "kind": tie.type,
            "details": [f"{key}={value}" for key, value in _keys(tie)],
            "period": _tie_period(tie, ends),
            "claims": tie.claims,
            "confidence": round(max(relation.confidence for relation in tie.relations), 3),
            "width": round(1.1 + 0.5 * math.sqrt(min(tie.claims, 36)), 1),
        }
        if tie.parallel:
            # Straight ties of one pair would lie on one another: the second and later ones bend.
            edge["smooth"] = {
                "enabled": True,
                "type": "curvedCW" if tie.parallel % 2 else "curvedCCW",
                "roundness": round(0.12 * ((tie.parallel + 1) // 2), 2),
            }
        found.append(edge)
    return found


def _own_period(entity: Entity) -> tuple[str, str] | None:
    if entity.type in DATED:
        return period(_text(entity.properties.get("date")))
    return cover(period(entity.first), period(entity.last))


def _tie_period(tie: Tie, ends: tuple[Entity, Entity]) -> tuple[str, str] | None:
    """When a tie held: the date of its event, else its own dates, else its documents' dates."""
    event = cover(*(_own_period(end) for end in ends if end.type in DATED))
    if event:
        return event
    said = cover(
        *(
            period(_text(relation.properties.get(key)))
            for relation in tie.relations
            for key in ("since", "until")
        )
    )
    published = cover(*(period(d) for r in tie.relations for d in (r.first, r.last)))
    return said or published


def _text(value: object) -> str | None:
    return None if value is None else str(value)
