"""What changed between two graphs? Documents, actors, ties, who holds an office, properties, and
how the actors stand in the cooperation network."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import fields
from typing import NamedTuple

from ..graph.model import Claim, Entity, Graph, Relation
from ..ontology.schema import schema
from .networks.cooperation import NetworkOptions, cooperation_network
from .networks.summary import actor_table
from .succession import is_current, successions

__all__ = ["MEASURES", "SUBJECTS", "Change", "compare"]

ACTORS = ("Person", "Office", "Organisation", "Group")
MEASURES = ("degree", "strength", "betweenness", "ei")
SUBJECTS = ("document", "judgement", "actor", "entity", "tie", "office", "property", "measure")
"""What a change can be about; ``entity`` are those that are no actors: events, places, topics …"""

DIGITS = 9
"""Measures that differ only behind so many decimals are the same: sums of fractions wobble."""


class Change(NamedTuple):
    """One thing that differs between the graph ``before`` and the graph ``after``.

    ========= ====================================================================================
    column    meaning
    ========= ====================================================================================
    what      one of `SUBJECTS`
    change    new, lost or changed; of an entity also merged or split: what claims say of it, other
              entities have on the other side
    type      node label or relation type; of a judgement the label of the two that it is about
    id        id of the document, judgement, entity or relation
    name      its name; of a relation or judgement those of its two ends
    key       the property or measure that changed; None for what is new, lost, merged or split
    before,   the value on either side, None where there is none. Of an office these are its
    after     current holders, the latest stated first; of a relation that is new or lost its
              properties; of a judgement its verdict; of an entity that was merged or split the ids
              of the others; of a document's claims the number of those that only this side has
    ========= ====================================================================================
    """

    what: str
    change: str
    type: str
    id: str
    name: str
    key: str | None = None
    before: object = None
    after: object = None


def compare(before: Graph, after: Graph, actors: str | None = "persons") -> list[Change]:
    """Return what differs from ``before`` to ``after``, by subject (`SUBJECTS`), type and name.

    Measures are those of the cooperation network at the level ``actors`` (None for none), for
    actors that both graphs have. Further wordings of a name and how much supports a thing are no
    changes of it; the documents that say more or less are. Equal graphs give an empty list.

    >>> mayor = Entity("person/a", "Person", "A")
    >>> compare(Graph({}, {}, {}, {}), Graph({}, {}, {"person/a": mayor}, {}))[0][:5]
    ('actor', 'new', 'Person', 'person/a', 'A')
    """
    if before == after:
        return []
    found = [
        *_documents(before, after),
        *_judgements(before, after),
        *_things(before, after),
        *_holders(before, after),
        *_properties(before, after),
        *(_measures(before, after, actors) if actors else ()),
    ]
    return sorted(
        found,
        key=lambda one: (SUBJECTS.index(one.what), one.type, one.change, one.name, one.id, one.key),
    )


def _documents(before: Graph, after: Graph) -> Iterator[Change]:
    claims = _by_document(before), _by_document(after)
    for id_ in sorted(before.documents.keys() | after.documents.keys()):
        old, new = before.documents.get(id_), after.documents.get(id_)
        if old is None or new is None:
            one, change = (new, "new") if old is None else (old, "lost")
            assert one is not None
            yield Change("document", change, "Document", id_, one.title)
            continue
        for field in fields(new):
            values = getattr(old, field.name), getattr(new, field.name)
            if field.compare and values[0] != values[1]:
                yield Change("document", "changed", "Document", id_, new.title, field.name, *values)
        said = claims[0][id_], claims[1][id_]
        if said[0] != said[1]:
            # not as sets: a claim may be the same but for its confidence
            alone = [
                sum(other.get(key) != claim for key, claim in its.items())
                for its, other in (said, said[::-1])
            ]
            yield Change("document", "changed", "Document", id_, new.title, "claims", *alone)


def _judgements(before: Graph, after: Graph) -> Iterator[Change]:
    old, new = ({one.id: one for one in graph.judgements} for graph in (before, after))
    for id_ in sorted(old.keys() | new.keys()):
        was, now = old.get(id_), new.get(id_)
        one = now or was
        assert one is not None
        ends = (_name(end, after if end in after.entities else before) for end in sorted(one.pair))
        type_, name = schema().type_of(one.one), " – ".join(ends)
        if was is None or now is None:
            change = "new" if was is None else "lost"
            verdicts = was and was.verdict, now and now.verdict
            yield Change("judgement", change, type_, id_, name, None, *verdicts)
            continue
        for field in fields(now):
            values = getattr(was, field.name), getattr(now, field.name)
            if values[0] != values[1]:
                yield Change("judgement", "changed", type_, id_, name, field.name, *values)


def _by_document(graph: Graph) -> dict[str, dict[str, Claim]]:
    found: dict[str, dict[str, Claim]] = defaultdict(dict)
    for claim in graph.claims.values():
        found[claim.document][claim.id] = claim
    return found


def _things(before: Graph, after: Graph) -> Iterator[Change]:
    for graph, other, change in ((after, before, "new"), (before, after, "lost")):
        elsewhere = _elsewhere(graph, other)
        for id_ in graph.entities.keys() - other.entities.keys():
            one = graph.entities[id_]
            what = "actor" if one.type in ACTORS else "entity"
            others = elsewhere.get(id_)
            if others is None:
                yield Change(what, change, one.type, id_, one.name)
            elif change == "new":
                yield Change(what, "split", one.type, id_, one.name, before=tuple(sorted(others)))
            else:
                yield Change(what, "merged", one.type, id_, one.name, after=tuple(sorted(others)))
        for id_ in graph.relations.keys() - other.relations.keys():
            tie = graph.relations[id_]
            said = dict(sorted(tie.properties.items())) or None
            values = (None, said) if change == "new" else (said, None)
            yield Change("tie", change, tie.type, id_, _tie_name(tie, graph), None, *values)


def _elsewhere(graph: Graph, other: Graph) -> dict[str, set[str]]:
    """Return by id of ``graph`` under which other ids ``other`` has the same claims."""
    found: dict[str, set[str]] = defaultdict(set)
    for id_, claim in graph.claims.items():
        if (same := other.claims.get(id_)) is not None:
            for mine, its in ((claim.subject, same.subject), (claim.object, same.object)):
                if mine is not None and its is not None and mine != its:
                    found[mine].add(its)
    return found


def _tie_name(tie: Relation, graph: Graph) -> str:
    arrow = "–" if schema().relation_type(tie.type).symmetric else "→"
    return f"{_name(tie.source, graph)} {arrow} {_name(tie.target, graph)}"


def _name(id_: str, graph: Graph) -> str:
    entity = graph.entities.get(id_)
    return entity.name if entity else id_


def _holders(before: Graph, after: Graph) -> Iterator[Change]:
    """Yield the offices of both graphs whose current holders differ."""
    old, new = _current(before), _current(after)
    for id_ in sorted((old.keys() | new.keys()) & before.entities.keys() & after.entities.keys()):
        held = old.get(id_, []), new.get(id_, [])
        if set(held[0]) != set(held[1]):
            names = [
                tuple(_name(person, graph) for person in persons) or None
                for persons, graph in zip(held, (before, after), strict=True)
            ]
            name = after.entities[id_].name
            yield Change("office", "changed", "Office", id_, name, "holder", *names)


def _current(graph: Graph) -> dict[str, list[str]]:
    """Return the persons who hold each office by the latest word on them, latest stated first;
    not those whom the next holder has followed."""
    ended = successions(graph)
    found: dict[str, list[Relation]] = defaultdict(list)
    for tie in graph.relations.values():
        if tie.type == "HOLDS" and is_current(tie) and tie.id not in ended:
            found[tie.target].append(tie)
    for ties in found.values():
        ties.sort(key=lambda tie: tie.source)
        ties.sort(key=lambda tie: tie.last or "", reverse=True)
    return {office: [tie.source for tie in ties] for office, ties in found.items()}


def _properties(before: Graph, after: Graph) -> Iterator[Change]:
    for id_ in before.entities.keys() & after.entities.keys():
        old, new = before.entities[id_], after.entities[id_]
        for key, *values in _changed(_said(old), _said(new)):
            yield Change("property", "changed", new.type, id_, new.name, key, *values)
    for id_ in before.relations.keys() & after.relations.keys():
        tie = after.relations[id_]
        for key, *values in _changed(before.relations[id_].properties, tie.properties):
            name = _tie_name(tie, after)
            yield Change("property", "changed", tie.type, id_, name, key, *values)


def _said(entity: Entity) -> dict[str, object]:
    return {"name": entity.name, "country": entity.country, **entity.properties}


def _changed(old: dict, new: dict) -> Iterator[tuple[str, object, object]]:
    for key in sorted(old.keys() | new.keys()):
        if old.get(key) != new.get(key):
            yield key, old.get(key), new.get(key)


def _measures(before: Graph, after: Graph, actors: str) -> Iterator[Change]:
    options = NetworkOptions(actors=actors)
    old, new = (
        {row.id: row._asdict() for row in actor_table(cooperation_network(graph, options))}
        for graph in (before, after)
    )
    for id_ in sorted((old.keys() | new.keys()) & before.entities.keys() & after.entities.keys()):
        one = after.entities[id_]
        for key in MEASURES:
            values = [_rounded(rows.get(id_, {}).get(key)) for rows in (old, new)]
            if values[0] != values[1]:
                yield Change("measure", "changed", one.type, id_, one.name, key, *values)


def _rounded(value: object) -> object:
    return round(value, DIGITS) if isinstance(value, float) else value
