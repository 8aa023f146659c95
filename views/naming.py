"""The name that a page shows for each thing: in the page's language where a document gives one."""

from __future__ import annotations

from collections import defaultdict

from ..graph.model import Graph
from .selection import Drawn

__all__ = ["shown_names"]


def shown_names(graph: Graph, drawn: Drawn, language: str) -> list[str]:
    """Return the name of each drawn entity, in the order of ``drawn``.

    An entity goes by its own name, unless other wordings are known in the page's ``language`` and
    that name isn't one of them; then by the best of them: the one of most documents, then of most
    confidence, then of most claims, then the first in the alphabet. Persons have one name in all
    languages. Without any name, the id stands.
    """
    wanted = {
        entity.id
        for entity in drawn.entities
        if entity.type != "Person"
        and entity.names.get(language)
        and entity.name not in entity.names[language]
    }
    votes: dict[tuple[str, str], list[tuple[str, float]]] = defaultdict(list)
    for claim in graph.claims.values():
        if claim.subject in wanted and claim.predicate == "name" and claim.value:
            votes[claim.subject, claim.value].append((claim.document, claim.confidence))

    def rank(id_: str, wording: str) -> tuple[int, float, int, str]:
        cast = votes.get((id_, wording), [])
        surest = max((confidence for _, confidence in cast), default=0.0)
        return (-len({document for document, _ in cast}), -surest, -len(cast), wording)

    return [
        min(entity.names[language], key=lambda wording: rank(entity.id, wording))
        if entity.id in wanted
        else entity.name or entity.id
        for entity in drawn.entities
    ]
