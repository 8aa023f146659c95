"""The name that a page shows for each thing: in the page's language where a document gives one."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from ..graph.model import Graph
from ..ontology.schema import schema
from .selection import Drawn

if TYPE_CHECKING:
    from ..loaders.explanation import Statement

__all__ = ["shown_names", "statement_label"]

PLAIN = ("role", "status", "date_text")
"""Qualifiers that say by their value alone what they are."""


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


def statement_label(statement: Statement, language: str = "en") -> str:
    """Return the label of what is stated, with what qualifies it in brackets.

    >>> from passerelle.loaders.explanation import Statement
    >>> how = (("since", "2013"), ("status", "current"))
    >>> statement_label(Statement("person/a", "HOLDS", "office/b", None, how, ()))
    'holds (since 2013, current)'
    """
    known = schema()
    said: list[str] = []
    for key, value in statement.qualifiers:
        if key in PLAIN:
            scheme = known.property(key).values
            said.append(known.concept_label(scheme, value, language) if scheme else value)
        elif value == "true":
            said.append(known.label(key, language))
        elif value != "false":
            said.append(f"{known.label(key, language)} {value}")
    label = known.label(statement.predicate, language)
    return f"{label} ({', '.join(said)})" if said else label
