"""When does the next holder's beginning end a holding?

Documents seldom say that a term is over: they begin to speak of somebody else. Of an office that
one person holds at a time (`sole` in the ontology), a holding that is current by the latest word
on it ends when that of another person begins, if that is after it was last stated. The question
office-holders, in Cypher and SPARQL, follows the same rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from ..graph.model import Graph, Relation

__all__ = ["is_current", "successions"]


def is_current(tie: Relation) -> bool:
    """Tell whether the latest word on a holding calls it current, or says nothing else."""
    return tie.properties.get("status", "current") == "current"


def successions(graph: Graph) -> dict[str, str]:
    """Return the date at which the next holder's begins, by the id of each holding (a HOLDS
    relation) that it ends.

    >>> from passerelle.graph.model import Entity
    >>> office = Entity("office/o", "Office", "o", properties={"sole": True})
    >>> ties = [
    ...     Relation("1", "HOLDS", "person/a", "office/o", first="2014-05-01", last="2015-03-01"),
    ...     Relation("2", "HOLDS", "person/b", "office/o", first="2017-01-01", last="2017-01-01"),
    ... ]
    >>> successions(Graph({}, {}, {office.id: office}, {tie.id: tie for tie in ties}))
    {'1': '2017-01-01'}
    """
    holdings: dict[str, list[Relation]] = defaultdict(list)
    for tie in graph.relations.values():
        if tie.type == "HOLDS" and is_current(tie):
            office = graph.entities.get(tie.target)
            if office is not None and office.properties.get("sole") is True:
                holdings[tie.target].append(tie)
    return {
        tie.id: ended
        for ties in holdings.values()
        for tie in ties
        if (ended := _ended(tie, ties)) is not None
    }


def _ended(tie: Relation, ties: Iterable[Relation]) -> str | None:
    """Return when the first of ``ties`` begins that another person has after ``tie``."""
    last = tie.last
    begins = (_begin(other) for other in ties if other.source != tie.source)
    return min((begin for begin in begins if last and begin and begin > last), default=None)


def _begin(tie: Relation) -> str | None:
    """Return when a holding begins: as stated, else when a document first speaks of it."""
    since = tie.properties.get("since")
    return str(since) if since else tie.first
